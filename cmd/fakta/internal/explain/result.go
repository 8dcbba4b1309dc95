package explain

import (
	"strings"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
)

// result returns what a rule made of its words: the value of a number or date, who speaks, what a
// figure counts.
func (w *writer) result(r *extract.Fired) string {
	f := w.e.Facts
	switch r.Layer {
	case extract.LayerNumbers:
		return number(&f.Numbers[r.Index].Number)
	case extract.LayerDates:
		d := &f.Dates[r.Index]
		return strings.TrimSpace(d.Type.String() + " " + d.Value.String())
	case extract.LayerPeople:
		if f.People[r.Index].Organization {
			return "organization"
		}
		return "person"
	case extract.LayerQuotes:
		q := &f.Quotes[r.Index]
		if !r.LinksSpeaker {
			return q.Kind.String()
		}
		p := &f.People[q.Speaker]
		if p.Name.IsZero() {
			return "— " + w.textOf(p.Mentions[0], false)
		}
		return "— " + w.textOf(p.Name, false)
	case extract.LayerClaims:
		c := &f.Claims[r.Index]
		return w.textOf(c.Subject, c.InTitle)
	case extract.LayerAbbreviations:
		a := &f.Abbreviations[r.Index]
		return w.textOf(a.Short, a.InTitle)
	}
	return ""
}

// number writes the kind, value and unit of a number.
func number(n *numbers.Number) string {
	s := n.Kind.String() + " "
	switch {
	case n.Reason != 0:
		s += "(" + n.Reason.String() + ")"
	case n.Kind == numbers.Ratio:
		s += n.Value.String() + ":" + n.High.String()
	case n.Kind == numbers.Score:
		s += n.Value.String() + "-" + n.High.String()
	case n.Ranged:
		s += n.Low.String() + ".." + n.High.String()
	default:
		s += n.Value.String()
	}
	if !n.Unit.IsZero() {
		s += " " + n.Unit.String()
	}
	if n.Bound != 0 {
		s += " " + n.Bound.String()
	}
	return s
}
