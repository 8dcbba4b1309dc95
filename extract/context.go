package extract

import (
	"slices"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// when returns the date of the claim of the number at item k: one behind it in the same
// stretch of the clause, else the last one before it in the sentence, else the first one
// after it. What is compared with ("dibanding tahun lalu") is no date of the claim, nor is
// when a quote was said.
func (r *claimReader) when(k int, s *found) int {
	if len(r.whens) == 0 {
		return None
	}
	for i := s.end; i < len(r.items)-itemPad && i < s.end+6; i++ {
		it := r.items[i]
		if it.tag == tDate {
			if r.dates(i, k) {
				return int(it.ref)
			}
			break
		}
		if it.tag != tPrep && it.tag != tNoun && it.tag != tPassive && it.tag != tVerb {
			break
		}
	}
	if s.former {
		return None
	}
	for n := upTo(r.whens, k) - 1; n >= 0 && int(r.whens[n]) > k-maxClause; n-- {
		i := int(r.whens[n])
		if r.dates(i, k) {
			return int(r.items[i].ref)
		}
		if r.f.Dates[r.items[i].ref].Value.IsReference() {
			return None // "tahun lalu tujuh orang, sekarang 767"
		}
	}
	comma, relative := false, false
	for i := k + 1; i <= int(r.whens[len(r.whens)-1]) && i < k+maxClause; i++ {
		switch r.items[i].tag {
		case tNumber:
			if i > s.end+1 && r.items[i-1].tag != tAnd {
				return None
			}
		case tRel:
			relative = relative || i > s.end
		case tComma:
			comma = true
		case tDate:
			if comma && r.numberAfter(i) || relative && !r.ends(i+1) || r.modifies(i) {
				return None // unless it ends the sentence, it is that of the relative clause
			}
			if r.dates(i, k) {
				return int(r.items[i].ref)
			}
		}
	}
	return None
}

// upTo returns how many of the items in a list stand before item k or at it.
func upTo(items []int32, k int) int {
	n, _ := slices.BinarySearch(items, int32(k)+1)
	return n
}

// ends tells whether the sentence ends at item i, or behind the mark there.
func (r *claimReader) ends(i int) bool {
	return r.items[i].tag == tEdge || r.items[i].tag == tOther && r.items[i+1].tag == tEdge
}

// modifies tells whether the date at item i only names which things something is for: "minimal
// 75 untuk lulusan 2023" (for graduates of 2023).
func (r *claimReader) modifies(i int) bool {
	id := r.items[i-2].id
	return r.items[i-1].tag == tNoun && (id == w.Untuk || id == w.Bagi)
}

// maxClause bounds how far from a figure its date is looked for, in items.
const maxClause = 60

// numberAfter tells whether a number stands behind item i within a clause's length.
func (r *claimReader) numberAfter(i int) bool {
	for j := i + 1; j < len(r.items)-itemPad && j < i+maxClause; j++ {
		if r.items[j].tag == tNumber {
			return true
		}
	}
	return false
}

// dates tells whether the date at item i can be that of the number at item k. The line that
// says when the article came out says nothing of when something happened; it stands in one
// sentence with the headline where line breaks got lost.
func (r *claimReader) dates(i, k int) bool {
	d := &r.f.Dates[r.items[i].ref]
	if d.Type != dates.DATE && d.Type != dates.TIME || d.Has(dates.Age) {
		return false
	}
	if d.Value.IsReference() || d.Start < r.pubLine.End && r.pubLine.Start < d.End {
		return false
	}
	for b := i - 1; b > 0 && b > i-9; b-- {
		it := r.items[b]
		if it.tag == tNumber || it.tag == tComma {
			break
		}
		switch it.id {
		case w.Dibanding, w.Dibandingkan, w.Ketimbang, w.Daripada:
			// "dibandingkan kenaikan pada Oktober yang mencapai 5 persen" has its date.
			if i > k || r.comma(i, k) {
				return false
			}
		case w.Dengan:
			if r.items[b-1].id == w.Sama && b == i-1 { // "sama dengan tahun 2019"
				return false
			}
		case w.Sejak, w.Dari, w.Sebelum, w.Setelah, w.Sesudah, w.Usai:
			if b == i-1 {
				return false
			}
		}
	}
	return r.quoteOf(d.Start) == r.quoteOf(r.f.Numbers[r.items[k].ref].Start) && !r.said(d.Start)
}

// comma tells whether a comma or another number stands between the items i and k.
func (r *claimReader) comma(i, k int) bool {
	for i++; i < k; i++ {
		if t := r.items[i].tag; t == tComma || t == tNumber {
			return true
		}
	}
	return false
}

// said tells whether a date says when a quote was said.
func (r *claimReader) said(pos int) bool {
	q := r.f.Quotes
	for i := max(0, r.quote-4); i < min(len(q), r.quote+4); i++ {
		if q[i].When.Start == pos && q[i].When.End > pos {
			return true
		}
	}
	return false
}

// quoteOf returns the innermost quote that holds a byte, near the number in hand; None
// outside of quotes.
func (r *claimReader) quoteOf(pos int) int {
	q := r.f.Quotes
	for i := min(len(q), r.quote+4) - 1; i >= 0 && i >= r.quote-6; i-- {
		if q[i].Start <= pos && pos < q[i].End {
			return i
		}
	}
	return None
}

// where returns the place of the claim: "di" with a name, behind the figure in its clause,
// else the last one before it in the sentence: "Di Sukabumi, partai itu menargetkan 120 ribu".
func (r *claimReader) where(k int, s *found) Span {
	if p := r.items[s.chain-1]; s.rule == ruleCounted && s.chain == k && p.tag == tNoun && p.id.Is(lex.Place) && r.doc.Tokens[p.from].Has(lex.Capital) {
		// "di Bandung 45 kasus dan [Surabaya] 60 kasus"
		from := r.before(s.chain)
		if t := r.items[from]; t.id.Is(lex.Place) && r.doc.Tokens[t.from].Has(lex.Capital) && (r.items[from-1].tag == tAnd || r.items[from-1].tag == tComma) {
			return r.span(from, s.chain)
		}
	}
	last := s.end - 1 // the last item that a place can begin with
	if n := len(r.places); n > 0 {
		last = min(int(r.places[n-1]), s.end+maxPhrase-1)
	}
behind:
	for i := s.end; i <= last; i++ {
		switch r.items[i].tag {
		case tNumber:
			if r.items[i-1].id != w.Dari { // "568.373 tenaga kerja dari 1,3 juta pekerja di Provinsi Jambi"
				break behind
			}
		case tComma, tOther, tConj:
			break behind
		default:
			if p := r.place(i); !p.IsZero() {
				return p
			}
		}
	}
	if s.inherits && r.lastIn != None {
		return r.f.Claims[r.lastIn].Where
	}
	for n := upTo(r.places, k) - 1; n >= 0; n-- {
		i := int(r.places[n])
		if i <= k-maxClause || r.between(i, k, tOther) > 0 {
			break
		}
		if p := r.place(i); !p.IsZero() && p.End <= r.f.Numbers[r.items[k].ref].Start {
			return p
		}
	}
	return Span{}
}

// place returns the place that the preposition at item i introduces, with the places that
// are listed behind it: "di Aceh, Sumatera Utara, dan Sumatera Barat".
func (r *claimReader) place(i int) Span {
	if it := r.items[i]; it.tag != tPrep || it.id != w.Di {
		return Span{}
	}
	j := r.after(i + 1)
	if b := r.behindPlace(i+1, j); b > i+1 {
		j = b
	}
	if j == i+1 || !r.placeLike(i+1, j) || r.relates(i+1) {
		return Span{}
	}
	for {
		k := j
		for k < j+2 && (r.items[k].tag == tComma || r.items[k].tag == tAnd) {
			k++
		}
		if k == j || !r.items[k].id.Is(lex.Place) || !r.doc.Tokens[r.items[k].from].Has(lex.Capital) {
			return r.span(i+1, j)
		}
		j = r.after(k)
	}
}
