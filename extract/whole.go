package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A list is an announced list of parts: "14 awak yang terdiri dari 8 awak inti dan 6 awak
// cadangan" (14 crew, who are 8 regular and 6 spare ones).
type list struct {
	near     bool // the total is the last claim or the one before, as in the sentence before
	at       int  // the last claim before the parts, None outside of a list
	complete bool // all parts are announced
}

// whole returns what the number at item k is a part or share of.
func (r *claimReader) whole(k int, s *found) Whole {
	none := Whole{Quantity: None}
	if s.former || s.link == byTrend && r.items[k-1].id != w.Menjadi && r.items[k-1].id != w.Ke {
		return none
	}
	n := &r.f.Numbers[r.items[k].ref]
	if x := r.ratio(n, s); !x.IsZero() {
		return x
	}
	for i := k + 1; r.cues&ofWholes != 0 && i < k+maxPhrase/2; i++ {
		switch it := r.items[i]; {
		case it.id == w.Dari && (r.items[i-1].id == w.Lebih || r.items[i-1].id == w.Kurang): // "lebih dari 35 juta"
		case it.id == w.Dari && it.tag == tPrep:
			if r.items[i-1].id == w.Terdiri {
				return none // "satu keluarga terdiri dari 5 orang"
			}
			if i > s.end && r.items[i+1].id != w.Total && r.items[i+1].tag != tNumber {
				continue // "26 sekolah yang mendapat bantuan dari pemerintah"
			}
			if s.link == byTrend && r.items[i+1].tag == tNumber {
				return none // "menjadi 14 persen dari 15 persen"
			}
			if x := r.taken(i + 1); !x.IsZero() && (r.partOf(n, x, i+1) || i == k+1 && r.items[k].id == w.Satu) { // "satu dari para miliarder"
				return x
			}
		case it.tag == tNumber, it.tag == tComma, it.tag == tEdge, it.tag == tConj, it.tag == tOther, it.tag == tColon:
			i = k + maxPhrase
		}
	}
	if s.link == byTrend {
		return none
	}
	if i := s.end; r.items[i].id == w.Di && r.items[i+1].id == w.Antaranya && r.items[itemPad].id != w.Dari && r.last != None { // "4 persen di antaranya" (of them)
		return Whole{Span: r.span(i+1, i+2), Quantity: r.f.Claims[r.last].Quantity}
	}
	if i := k + 1; r.items[i].id == w.Di && r.items[i+1].id == w.Antara && r.items[i+2].tag == tNoun { // "dua di antara faktor penyebab"
		return r.taken(i + 2)
	}
	if r.cues&ofRests != 0 && r.last != None && r.remaining(k) {
		for i := r.last; i >= 0 && i > r.last-2; i-- {
			if x := r.f.Claims[i].Of; x.Quantity != None && x.Quantity != int(r.items[k].ref) && alike(&r.f.Numbers[x.Quantity], n) {
				return x // "Sisanya, 22 provinsi"
			}
		}
	}
	if x := r.listed(k, s); !x.IsZero() {
		return x
	}
	if c := r.lastIn; c != None && n.Kind == numbers.Percent && r.f.Numbers[r.f.Claims[c].Quantity].Kind == numbers.Percent {
		return r.f.Claims[c].Of // "54 persen dari total dana, untuk kerajinan 37 persen"
	}
	return none
}

// ratio returns what a subject is a share of by its name: "kontribusi UMKM terhadap [PDB]".
func (r *claimReader) ratio(n *Number, s *found) Whole {
	if n.Kind != numbers.Percent || s.from == 0 || s.rule == ruleCounted {
		return Whole{Quantity: None}
	}
	switch r.items[s.from].id {
	case w.Kontribusi, w.Rasio, w.Sumbangan, w.Porsi, w.Proporsi, w.Perbandingan:
		for i := s.from; i < s.to-1; i++ {
			if r.items[i].id == w.Terhadap {
				return Whole{Span: r.span(i+1, s.to), Quantity: None}
			}
		}
	}
	return Whole{Quantity: None}
}

// remaining tells whether the number at item k is what remains of a whole: "Sisanya, 22
// provinsi", "sedangkan 22 lainnya".
func (r *claimReader) remaining(k int) bool {
	if r.items[k+1].id == w.Lainnya {
		return true
	}
	for i := k - 1; i >= itemPad && i > k-5; i-- {
		switch it := r.items[i]; {
		case it.id == w.Sisanya, it.id == w.Selebihnya:
			return true
		case it.tag != tComma && it.tag != tAux && it.tag != tAmount && it.id != w.Yakni && it.id != w.Yaitu:
			return false
		}
	}
	return false
}

// partOf tells whether a number can be a part of the whole x, whose first item is i. A share
// can be one of anything; a count is part of a larger count or of what is called a total:
// "150 orang dari Bandung" come from there.
func (r *claimReader) partOf(n *Number, x Whole, i int) bool {
	if n.Kind == numbers.Percent || n.Kind == numbers.Fraction {
		return true
	}
	if x.Quantity != None {
		m := &r.f.Numbers[x.Quantity]
		return m.Kind == n.Kind && m.Unit == n.Unit && !m.Ranged && !n.Ranged && n.Value.Cmp(m.Value) <= 0
	}
	switch r.items[i].id {
	case w.Total, w.Jumlah, w.Seluruh, w.Keseluruhan, w.Semua:
		return true
	}
	return false
}

// taken reads the whole that begins at item i: "1,3 juta pekerja", "total 2.480 kios",
// "target tahun ini yang dipatok Rp 45 miliar", "jumlah tersebut".
func (r *claimReader) taken(i int) Whole {
	x := Whole{Quantity: None}
	switch r.items[i].tag {
	case tNumber:
		j := r.after(i + 1)
		x.Span, x.Quantity = r.span(i, max(j, i+1)), int(r.items[i].ref)
	case tNoun:
		j := r.after(i)
		for j < i+8 && r.items[j].tag == tPrep && r.items[j].id == w.Di && r.items[j+1].tag == tNoun {
			j = r.after(j + 1)
		}
		if r.items[j].tag == tThis {
			j++
		}
		if r.items[j].tag == tNumber {
			x.Quantity = int(r.items[j].ref)
			j = max(r.after(j+1), j+1)
		}
		x.Span = r.span(i, j)
		if x.Quantity == None {
			x.Quantity = r.sizeOf(j)
		}
	}
	return x
}

// sizeOf returns the number that is stated of the whole that ends before item j: "target
// [tahun ini yang dipatok] Rp 45 miliar"; None if there is none.
func (r *claimReader) sizeOf(j int) int {
	for i := j; i < j+8; i++ {
		switch it := r.items[i]; it.tag {
		case tNumber:
			if r.items[i-1].tag == tAmount || verbal(r.items[i-1].tag) {
				return int(it.ref)
			}
			return None
		case tDate, tAmount, tRel, tAux, tVerb, tPassive, tReach:
		default:
			return None
		}
	}
	return None
}

// listed returns the total of the list of parts that the number at item k stands in, or the
// whole that opens its sentence: "Dari jumlah tersebut, delapan orang meninggal".
func (r *claimReader) listed(k int, s *found) Whole {
	x := Whole{Quantity: None}
	if r.items[itemPad].id == w.Dari && r.opened(k) {
		i := itemPad + 1
		x = r.taken(i)
		if x.Quantity == int(r.items[k].ref) { // "Dari jumlah tersebut 93 persen": the number is the part
			x = Whole{Span: r.span(i, k), Quantity: None}
		}
		if !r.partOf(&r.f.Numbers[r.items[k].ref], x, i) && !(r.items[i+1].tag == tThis && r.refersBack(i)) {
			return Whole{Quantity: None}
		}
		if x.Quantity == None && r.last != None && !x.IsZero() {
			for j := i; j < i+4; j++ {
				if r.items[j].tag == tThis {
					x.Quantity = r.f.Claims[r.last].Quantity
					if q := r.f.Claims[r.last].Of; r.lastIn != None && q.Quantity != None {
						x.Quantity = q.Quantity
					}
				}
			}
		}
		return x
	}
	switch {
	case s.rule == ruleLabel && r.line:
		return r.inLine(k, s)
	case s.rule == ruleCounted, s.rule == ruleElided, s.rule == ruleBeside && s.link == noLink && r.f.Numbers[r.items[k].ref].Kind != numbers.Cardinal:
	case s.link == byAmount && s.to > 0 && !r.quota(s.to): // "peningkatan kualitas sebanyak 63 unit"
	default:
		return x
	}
	at, complete := r.announced(k)
	if at != None && (r.list.at == None || at != r.list.at) && (r.list.at == None || at > r.list.at) {
		r.list = list{near: r.lastIn == None && !r.detailed(), at: at, complete: complete}
	}
	return r.partOfTotal(k)
}

// refersBack tells whether the noun at item i stands for the last claim: "jumlah tersebut",
// "korban itu" behind "12 korban", but not "pemangkasan tersebut" (this cut).
func (r *claimReader) refersBack(i int) bool {
	return quantity(r.items[i].id) || r.items[i].id.Is(lex.Collective) || r.last != None && r.same(r.f.Claims[r.last].Subject, r.span(i, i+1))
}

// detailed tells whether the sentence opens with "Rinciannya" (in detail), behind which all
// totals of the sentence before have their parts.
func (r *claimReader) detailed() bool {
	for i := itemPad; i < itemPad+3; i++ {
		switch r.items[i].id {
		case w.Rinciannya, w.Rincian, w.Perinciannya:
			return true
		}
	}
	return false
}

// partOfTotal returns the total of the list that is open: the last claim before it of the same
// unit that is as large as the part. "77 proyek senilai Rp 53 triliun. Rinciannya, 40 proyek
// jalan senilai Rp 47 triliun" has two totals.
func (r *claimReader) partOfTotal(k int) Whole {
	n := &r.f.Numbers[r.items[k].ref]
	back := 4
	if r.list.near {
		back = 2
	}
	for i := r.list.at; i != None && i >= 0 && i > r.list.at-back; i-- {
		c := &r.f.Claims[i]
		m := &r.f.Numbers[c.Quantity]
		if c.InTitle != r.inTitle || !alike(m, n) {
			continue
		}
		if m.Value.Cmp(n.Value) < 0 { // what is listed is no part of it
			r.list.complete, r.f.Claims[i].complete = false, false
			continue
		}
		span := Span{Start: m.Start, End: m.End}
		if c.Subject.Start >= m.End && c.Subject.Start-m.End < 12 {
			span.End = c.Subject.End
		}
		r.f.Claims[i].complete = r.f.Claims[i].complete || r.list.complete && i >= r.list.at-1
		r.total = i
		return Whole{Span: span, Quantity: c.Quantity}
	}
	return Whole{Quantity: None}
}

// goesOn tells whether another figure of a list follows the one at item k: "18 emas, 12 perak".
func (r *claimReader) goesOn(k int) bool {
	mark := false
	for i := k + 1; i < k+10; i++ {
		switch r.items[i].tag {
		case tComma, tAnd:
			mark = true
		case tNumber:
			return mark
		case tNoun, tAmount, tPrep, tOpen, tClose:
		default:
			return false
		}
	}
	return false
}

// partition tells whether the number at item k and the next one count kinds of the same: "214
// orang, masing-masing 126 jemaah perempuan dan 98 jemaah laki-laki". Otherwise each of the
// first has so many: "lima tim, masing-masing 10 orang".
func (r *claimReader) partition(k int) bool {
	j := r.after(k + 1)
	if r.items[j].tag == tAnd || r.items[j].tag == tComma {
		j++
	}
	return j > k+2 && r.items[j].tag == tNumber && r.items[j+1].tag == tNoun && r.items[j+1].id == r.items[k+1].id && r.doc.Str(int(r.items[j+1].from)) == r.doc.Str(int(r.items[k+1].from))
}

// maxList is how far behind its total a part may be listed, in bytes.
const maxList = 4000

// inLine returns the total of a list whose parts stand in lines of their own, each with a label:
// the last claim of what the lines count, or of the same unit of money or measure.
func (r *claimReader) inLine(k int, s *found) Whole {
	n := &r.f.Numbers[r.items[k].ref]
	if r.list.at != None && n.Start-r.f.Numbers[r.f.Claims[r.list.at].Quantity].End > maxList {
		r.list.at = None
	}
	if n.Kind == numbers.Percent {
		return Whole{Quantity: None}
	}
	for i := r.last; r.list.at == None && i != None && i >= 0 && i > r.last-6; i-- {
		c := &r.f.Claims[i]
		m := &r.f.Numbers[c.Quantity]
		if c.InTitle != r.inTitle || r.headline(c.Start) || !alike(m, n) || c.Rule == ruleLabel || m.Value.Cmp(n.Value) < 0 {
			continue
		}
		if n.Kind == numbers.Cardinal && (s.end == k+1 || !r.same(c.Subject, r.span(k+1, s.end))) {
			continue
		}
		r.list = list{at: i, complete: !r.sampled()}
	}
	return r.partOfTotal(k)
}

// sampled tells whether the list whose first line the sentence is was announced as an
// incomplete one: "di antaranya:" (among them), "antara lain:".
func (r *claimReader) sampled() bool {
	d := r.doc
	for k := int(r.items[itemPad].from) - 1; k > d.Begin() && k > int(r.items[itemPad].from)-40; k-- {
		switch d.Tokens[k].ID() {
		case w.Antara, w.Antaranya, w.Misalnya, w.Termasuk, w.Contohnya:
			return true
		}
	}
	return false
}

// opened tells whether a comma ends the phrase that opens the sentence before item k.
func (r *claimReader) opened(k int) bool {
	for i := itemPad + 1; i < k && i < itemPad+maxPhrase; i++ {
		if r.items[i].tag == tComma || r.items[i].tag == tThis && i+1 == k { // "Dari jumlah tersebut 93 persen"
			return true
		}
	}
	return false
}

// announced returns the claim of the total whose parts begin with the number at item k, and
// whether all of them are announced: not so by "di antaranya" (among them).
func (r *claimReader) announced(k int) (total int, complete bool) {
	if r.cues&ofLists == 0 && !r.has.has(tColon) || r.f.Numbers[r.items[k].ref].Kind == numbers.Percent {
		return None, false
	}
	for i := k - 1; i >= itemPad && i > k-10; i-- {
		switch it := r.items[i]; {
		case it.tag == tNumber:
			return None, false
		case it.id == w.Termasuk: // "86 orang, termasuk 76 anak-anak"
			return r.lastIn, false
		case it.id == w.Antara, it.id == w.Antaranya, it.id == w.Misalnya:
			return None, false
		case it.id == w.Terdiri, it.id == w.Rincian, it.id == w.Rinciannya, it.id == w.Perinciannya, it.id == w.Meliputi, it.id == w.Terbagi && r.goesOn(k),
			r.lastIn != None && (it.tag == tColon || (it.id == w.Yakni || it.id == w.Yaitu) && r.items[i-1].tag == tComma) && r.goesOn(k):
			if r.lastIn != None {
				return r.lastIn, true
			}
			if i < itemPad+3 || i < itemPad+6 && r.items[i-1].tag == tThis {
				return r.last, true
			}
			return None, false
		case it.id == w.Masing && r.lastIn != None && r.partition(k):
			return r.lastIn, true
		case (it.id == w.Dialokasikan || it.id == w.Dibagi) && r.items[i-1].tag == tThis && r.lastIn == None && i < itemPad+4:
			return r.last, true // "Dana tersebut dialokasikan untuk"
		}
	}
	return None, false
}
