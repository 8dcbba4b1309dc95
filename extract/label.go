package extract

import (
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// priced finds the amount of a good that a price is for: "2 gram Rp 1,75 juta", "0,5 gram: Rp
// 530.000"; the amount is the subject then and states nothing by itself.
func (r *claimReader) priced(k int, s *found) bool {
	if r.f.Numbers[r.items[k].ref].Kind != numbers.Money {
		return false
	}
	i := r.amountBefore(k)
	if i == 0 {
		return false
	}
	s.rule, s.from, s.to = ruleLabel, i, i+1
	s.span = r.span(i, i+1)
	return true
}

// amountBefore returns the measure that the price at item k is for, 0 if there is none.
func (r *claimReader) amountBefore(k int) int {
	i := k - 1
	if r.items[i].tag == tColon || r.items[i].id == w.Seharga || r.items[i].id == w.Hyphen || r.items[i].id == w.EqualSign || r.items[i].id == w.EnDash {
		i--
	}
	if r.items[i].tag != tNumber || r.f.Numbers[r.items[i].ref].Kind != numbers.Measure {
		return 0
	}
	return i
}

// size tells whether the measure at item k only names a size of what has a price, see priced.
func (r *claimReader) size(k int) bool {
	if len(r.figures) == 1 || r.f.Numbers[r.items[k].ref].Kind != numbers.Measure {
		return false
	}
	for j := k + 1; j <= k+2; j++ {
		if r.items[j].tag == tNumber {
			return r.f.Numbers[r.items[j].ref].Kind == numbers.Money && r.amountBefore(j) == k
		}
	}
	return false
}

// shared gives each of several figures its own one of as many subjects: "Inflasi Jawa dan
// Bali masing-masing 2 dan 3 persen" (2 and 3 percent each).
func (r *claimReader) shared(k int, s *found) bool {
	if r.cues&ofShares == 0 {
		return false
	}
	each := s.chain
	for each < k && r.items[each].id != w.Masing {
		each++
	}
	if each == k { // the second figure and those behind it
		for each = k - 1; each > itemPad && each > k-12; each-- {
			if t := r.items[each].tag; r.items[each].id == w.Masing {
				break
			} else if t != tNumber && t != tComma && t != tAnd && t != tNoun && t != tPer && t != tAmount {
				return false
			}
		}
	}
	if r.items[each].id != w.Masing {
		return false
	}
	n, figures := 0, 0 // which figure this is, and how many there are
	for i := each; i < len(r.items)-itemPad && i < each+maxPhrase; i++ {
		if r.items[i].tag == tNumber {
			figures++
			if i <= k {
				n++
			}
		} else if t := r.items[i].tag; i > each+3 && t != tComma && t != tAnd && t != tNoun && t != tPer {
			break
		}
	}
	v := each
	for v > itemPad && (r.items[v-1].tag == tAux || verbal(r.items[v-1].tag) || r.items[v-1].tag == tAmount || r.items[v-1].tag == tRel || r.items[v-1].id == w.Hyphen || r.items[v-1].tag == tComma) {
		v--
	}
	end := v
	for i := figures; i > 0; i-- {
		from := end
		for from > itemPad && r.items[from-1].tag == tNoun {
			from--
		}
		if from == end {
			return false
		}
		if i == n {
			s.rule, s.from, s.to = ruleLinked, from, end
			r.trim(s)
		}
		if i > 1 {
			end = from
			for end > itemPad && (r.items[end-1].tag == tComma || r.items[end-1].tag == tAnd) {
				end--
			}
			if end == from {
				return false
			}
		}
	}
	return figures > 1 && s.rule != 0
}

// label finds the name that a colon or bracket ties to its figure: "Arsiparis: 7.534
// formasi", "kedalaman medium (82 kilometer)".
func (r *claimReader) label(k int, s *found) bool {
	at := s.chain - 1
	if r.items[at].id == w.Dari && r.items[at-1].tag == tColon { // "Golongan I: dari Rp 263.500 menjadi Rp 237.300"
		at--
		s.former = true
	}
	switch r.items[at].tag {
	case tColon:
		at = r.overDate(at)
		if r.titled && s.end > k+1 { // "Disdukcapil: 241 ribu warga miliki identitas digital"
			return false
		}
	case tComma: // "biaya pembuatan robot itu, Rp 17,5 juta, ditanggung"
		if r.items[s.end].tag != tComma || s.link != noLink || !r.figure(at) {
			return false
		}
	case tOpen:
		if r.items[s.end].tag != tClose {
			return false
		}
	default:
		return false
	}
	from := r.before(at)
	if r.items[at].tag == tColon { // all of "Golongan II dan III:"
		from = r.phraseBefore(at)
	}
	if from == at || from == at-1 && r.items[from].id.Hollow() > 0 {
		return false
	}
	if r.items[at].tag != tColon && r.counts(from, s) { // "naik 2,68 poin (0,04 persen)"
		s.rule, s.from, s.to = ruleElided, 0, 0
		return true
	}
	s.rule, s.from, s.to = ruleLabel, from, at
	r.trim(s)
	return true
}

// overDate returns where the label that ends before item i ends without its time: "Bantuan
// sosial [2025]: Rp 110 triliun", "Stimulus [(Oktober-Desember 2025)]: 35 juta".
func (r *claimReader) overDate(i int) int {
	switch {
	case r.items[i-1].tag == tDate && phrase(r.items[i-2].tag):
		return i - 1
	case r.items[i-1].tag == tClose && r.items[i-2].tag == tDate && r.items[i-3].tag == tOpen:
		return i - 3
	}
	return i
}

// figure tells whether the noun phrase that ends before item i names a figure: "jumlah
// penonton konser itu", but not what is itself counted: "5 porsi nasi" (helpings).
func (r *claimReader) figure(i int) bool {
	from := r.before(i)
	return from < i && r.items[from-1].tag != tNumber && (quantity(r.items[from].id) || r.items[from].id == w.Biaya || r.items[from].id == w.Luas || r.items[from].id == w.Anggaran)
}
