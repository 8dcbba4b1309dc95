package extract

import (
	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// when returns the date of the claim of the number at item k: one behind it in the same
// stretch of the clause, else the last one before it in the sentence, else the first one
// after it. What is compared with ("dibanding tahun lalu") is no date of the claim, nor is
// when a quote was said.
func (r *claimReader) when(k int, s found) int {
	for i := s.end; i < len(r.items)-1 && i < s.end+6; i++ {
		it := r.items[i]
		if it.tag == tDate && r.dates(i, k) {
			return int(it.ref)
		}
		if it.tag != tPrep && it.tag != tNoun && it.tag != tDate && it.tag != tPassive && it.tag != tVerb {
			break
		}
	}
	for i := k - 1; i > 0; i-- {
		if r.items[i].tag == tDate && r.dates(i, k) {
			return int(r.items[i].ref)
		}
		if i < k-60 {
			break
		}
	}
	for i := k + 1; i < len(r.items)-1 && i < k+60; i++ {
		if r.items[i].tag == tNumber && i > s.end+1 && r.items[i-1].tag != tAnd {
			break
		}
		if r.items[i].tag == tDate && r.dates(i, k) {
			return int(r.items[i].ref)
		}
	}
	return None
}

// dates tells whether the date at item i can be that of the number at item k.
func (r *claimReader) dates(i, k int) bool {
	d := r.f.Dates[r.items[i].ref]
	if d.Type != dates.DATE && d.Type != dates.TIME || d.Has(dates.Age) {
		return false
	}
	if d.Value.IsReference() {
		return false
	}
	for b := i - 1; b > 0 && b > i-5; b-- {
		switch it := r.items[b]; {
		case it.id == w.Dibanding, it.id == w.Dibandingkan, it.id == w.Ketimbang, it.id == w.Daripada, it.id == w.Sejak, it.id == w.Dari && b == i-1:
			return false
		case it.tag == tNumber, it.tag == tComma:
			b = 0
		}
	}
	return r.quoteOf(d.Start) == r.quoteOf(r.f.Numbers[r.items[k].ref].Start) && !r.said(d.Start)
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

// where returns the place of the claim: "di" with a name, behind the figure in its clause.
func (r *claimReader) where(k int, s found) Span {
	for i := s.end; i < len(r.items)-1 && i < s.end+maxPhrase; i++ {
		it := r.items[i]
		if it.tag == tPrep && it.id == w.Di {
			if j := r.after(i + 1); j > i+1 && r.placeLike(i+1, j) {
				return r.span(i+1, j)
			}
		}
		if it.tag == tComma || it.tag == tNumber || it.tag == tOther || it.tag == tConj {
			break
		}
	}
	return Span{}
}
