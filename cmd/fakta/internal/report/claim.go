package report

import (
	"slices"
	"strings"

	"github.com/fakta-id/fakta/extract"
)

// A Figure is a number with the claim that it belongs to.
type Figure struct {
	ID       string
	Sentence []Piece
	Value    Phrase
	Same     bool // the value is what the words say in figures already
	Details  []Detail
	Claim    bool // else the sentence is only what stands around the figure
	InTitle  bool
	Checks   []CheckRef
}

// A Piece is a part of a sentence.
type Piece struct {
	Text   string
	Figure bool
}

// A CheckRef is what an entry says of a check that it takes part in.
type CheckRef struct {
	ID     string
	Kind   string // key of the dictionary
	Misfit bool
}

func (v *viewer) figures() []Figure {
	var all []Figure
	for i, n := range v.f.Numbers {
		e := Figure{
			ID: id("n", i), Value: figure(n.Number), InTitle: n.InTitle, Checks: v.refs(v.checked[i]),
			Same: n.Bound == 0 && !n.HasAlternative && strings.Contains(v.in(n.InTitle)[n.Start:n.End], amount(n.Number).Text),
		}
		if c := v.claim[i]; c != extract.None {
			e.Claim = true
			e.Sentence = v.sentence(v.f.Claims[c])
			e.Details = v.details(v.f.Claims[c])
		} else {
			s := snippet(v.in(n.InTitle), n.Start, n.End)
			e.Sentence = []Piece{{Text: s.Before}, {Text: s.Mention, Figure: true}, {Text: s.After}}
		}
		all = append(all, e)
	}
	return all
}

// sentence writes a claim in the words and the order of the text, with an ellipsis for
// what is left out between them.
func (v *viewer) sentence(c extract.Claim) []Piece {
	text := v.in(c.InTitle)
	n := v.f.Numbers[c.Quantity]
	figure := extract.Span{Start: n.Start, End: n.End}
	parts := []extract.Span{figure}
	for _, s := range []extract.Span{c.Subject, c.Predicate} {
		if !s.IsZero() {
			parts = append(parts, s)
		}
	}
	slices.SortStableFunc(parts, func(a, b extract.Span) int { return a.Start - b.Start })
	const size = 140
	var out []Piece
	at := parts[0].Start
	for i, s := range parts {
		if s.Start > at {
			gap := text[at:s.Start]
			if i > 0 && len(strings.Fields(gap)) > 3 {
				gap = " … "
			}
			out = append(out, Piece{Text: spaced(gap)})
		}
		s.Start = max(s.Start, at)
		if s.Start >= s.End {
			continue
		}
		// A subject may hold its own figure: "35 persen warga".
		for _, x := range []extract.Span{
			{Start: s.Start, End: min(s.End, max(s.Start, figure.Start))},
			{Start: max(s.Start, figure.Start), End: min(s.End, figure.End)},
			{Start: max(s.Start, min(s.End, figure.End)), End: s.End},
		} {
			if x.Start < x.End {
				inside := figure.Start <= x.Start && x.End <= figure.End
				if t := text[x.Start:x.End]; inside || len(t) <= size {
					out = append(out, Piece{Text: spaced(t), Figure: inside})
				} else {
					out = append(out, Piece{Text: shorten(t, size)})
				}
			}
		}
		at = s.End
	}
	return out
}

// details are what a claim says besides its sentence.
func (v *viewer) details(c extract.Claim) []Detail {
	part := func(s extract.Span) Word { return lit(v.part(s, c.InTitle, 100)) }
	var all []Detail
	add := func(label string, p Phrase) { all = append(all, Detail{label, p}) }
	if !c.Of.IsZero() {
		of := Phrase{part(c.Of.Span)}
		if q := c.Of.Quantity; q != extract.None {
			n := v.f.Numbers[q]
			if n.InTitle == c.InTitle && c.Of.Start <= n.Start && n.End <= c.Of.End {
				of[0].Ref = id("n", q)
			} else {
				of = append(of, lit("("), tight(v.number(q)), tight(lit(")")))
			}
		}
		add("of", of)
	}
	if !c.Per.IsZero() {
		add("per", Phrase{part(c.Per)})
	}
	if g := c.Change; g.Direction != 0 {
		change := Phrase{key(g.Direction.String())}
		for _, x := range []struct {
			word string
			i    int
		}{{"by", g.By}, {"from", g.From}, {"to", g.To}} {
			if x.i != extract.None {
				change = append(change, key(x.word), v.number(x.i))
			}
		}
		add("change", change)
	}
	if !c.Where.IsZero() {
		add("where", Phrase{part(c.Where)})
	}
	if c.When != extract.None {
		d := v.f.Dates[c.When]
		mention := v.part(extract.Span{Start: d.Start, End: d.End}, d.InTitle, 60)
		add("when", dated(mention, d, id("d", c.When)))
	}
	if c.Source != extract.None {
		add("source", Phrase{link(id("p", c.Source), lit(v.names[c.Source]))})
	}
	return all
}

// number is a number as the text has it, with a link to its entry.
func (v *viewer) number(i int) Word {
	n := v.f.Numbers[i]
	return link(id("n", i), lit(v.part(extract.Span{Start: n.Start, End: n.End}, n.InTitle, 60)))
}
