package extract

import (
	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// per returns the denominator of the rate whose figure is item k, or whose whole is of: "Rp
// 12.000 per kilogram", "80 persen dari suku bunga acuan per tahun".
func (r *claimReader) per(k int, s *found, of Whole) Span {
	if !r.has.has(tPer) && len(r.whens) == 0 && r.items[k+1].id != w.Slash {
		return Span{}
	}
	for i := k + 1; i < len(r.items)-itemPad && i <= max(s.end, k+maxPhrase/2); i++ {
		switch it := r.items[i]; {
		case it.tag == tDate && it.id == w.Per && r.to(i) > int(it.from)+1: // "per bulan" is a temporal set too
			return Span(r.doc.Span(int(it.from)+1, r.to(i)))
		case it.tag == tDate && i == s.end && r.periodic(int(it.ref)): // "Rp 4 miliar setiap bulan", "dua kali sehari"
			return r.span(i, i+1)
		case it.tag == tNoun && i == k+1 && it.id == w.Slash: // "29,98 kg/kapita/tahun"
			j := i + 1
			for r.items[j].tag == tNoun && (r.doc.Tokens[r.items[j].from].Glued()) {
				j++
			}
			if j > i+1 {
				return r.span(i+1, j)
			}
			return Span{}
		case it.tag == tPer && r.items[i+1].tag == tNoun:
			j := i + 2
			for j < i+4 && r.items[j].tag == tNoun && (r.doc.Tokens[r.items[j].from].Has(lex.Capital) || r.doc.Tokens[r.items[i+1].from].Glued()) {
				j++
			}
			return r.span(i+1, j)
		case i < s.end && it.tag == tNoun, int(r.doc.Tokens[it.from].Start) < of.End:
		default:
			return Span{}
		}
	}
	return Span{}
}

// periodic tells whether a temporal expression is a period in which something happens: every
// month, a day.
func (r *claimReader) periodic(date int) bool {
	d := &r.f.Dates[date]
	return d.Type == dates.SET || d.Type == dates.DURATION && r.doc.Tokens[r.doc.TokenAt(d.Start)].ID().OneTimeUnit() != ""
}
