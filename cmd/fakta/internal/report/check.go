package report

import (
	"strings"

	"github.com/fakta-id/fakta/extract"
)

// A Check compares what the article states with what follows from its other figures.
type Check struct {
	ID       string
	Kind     string // key of the dictionary
	Misfit   bool
	Stated   Phrase
	Computed Phrase
	How      string // key: how the other side is come by
	From     Phrase // what it is computed from
	Sides    []Side // the claims that are compared
}

// A Side is one of the claims of a check.
type Side struct {
	Ref      string
	Sentence []Piece
	InTitle  bool
}

// checks returns those that do not fit first.
func (v *viewer) checks() []Check {
	var misfits, fits []Check
	for i, c := range v.f.Checks {
		x := v.check(i, c)
		if x.Misfit {
			misfits = append(misfits, x)
		} else {
			fits = append(fits, x)
		}
	}
	return append(misfits, fits...)
}

func (v *viewer) check(i int, c extract.Check) Check {
	x := Check{ID: id("c", i), Kind: "check-" + c.Kind.String(), Misfit: c.Result == extract.Inconsistent, How: "computed"}
	stated, computed := string(c.AppendStated(nil, v.f)), string(c.AppendComputed(nil, v.f))
	from := string(c.AppendText(nil, v.f))
	if c.Kind == extract.Weekday {
		x.How = "by-calendar"
		x.Stated, x.Computed = Phrase{key(stated)}, Phrase{key(computed)}
		d := v.f.Dates[c.Date]
		day, _, _ := strings.Cut(from, "T")
		x.From = Phrase{link(id("d", c.Date), lit(day))}
		s := snippet(v.in(d.InTitle), d.Start, d.End)
		x.Sides = []Side{{Ref: id("d", c.Date), Sentence: []Piece{{Text: s.Before}, {Text: s.Mention, Figure: true}, {Text: s.After}}, InTitle: d.InTitle}}
		return x
	}
	unit := v.checkUnit(c)
	x.Stated = with(digits(stated), unit)
	x.Computed = with(digits(strings.ReplaceAll(computed, "..", "–")), unit)
	switch c.Kind {
	case extract.Repeat:
		x.How = "elsewhere"
	case extract.Rounding:
		x.How = "in-body"
	default:
		x.From = Phrase{digits(strings.ReplaceAll(strings.ReplaceAll(from, "->", "→"), "-", "−"))}
	}
	for _, k := range c.Claims {
		claim := v.f.Claims[k]
		x.Sides = append(x.Sides, Side{Ref: id("n", claim.Quantity), Sentence: v.sentence(claim), InTitle: claim.InTitle})
	}
	return x
}

// checkUnit is the unit of the figure that a check is about.
func (v *viewer) checkUnit(c extract.Check) Phrase {
	for _, k := range c.Claims {
		if n := v.f.Numbers[v.f.Claims[k].Quantity]; n.Value == c.Stated {
			if n.Unit.Code == "IDR" {
				return Phrase{lit("rupiah")}
			}
			return unit(n.Unit)
		}
	}
	return nil
}

func with(w Word, unit Phrase) Phrase { return append(Phrase{w}, unit...) }

// refs are what an entry says of the checks that it takes part in.
func (v *viewer) refs(checks []int) []CheckRef {
	var all []CheckRef
	for _, i := range checks {
		c := v.f.Checks[i]
		all = append(all, CheckRef{ID: id("c", i), Kind: "check-" + c.Kind.String(), Misfit: c.Result == extract.Inconsistent})
	}
	return all
}
