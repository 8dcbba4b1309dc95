package table

import "github.com/fakta-id/fakta/extract"

func claims() *Table {
	return &Table{
		Name: "claims", Doc: "what each figure is about",
		Key: 2,
		Refs: []Ref{
			ref("articles"), ref("numbers", "number_id"), ref("numbers", "whole_number_id"),
			ref("numbers", "from_number_id"), ref("numbers", "to_number_id"), ref("numbers", "by_number_id"),
			ref("dates", "date_id"), ref("people", "source_id"),
		},
		Indexes: []Index{{Columns: []string{key, "source_id"}, Where: "source_id"}},
		Search:  []string{"subject", "predicate"},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Claims), row) },
		Columns: join(
			articleID(),
			numbered("claim_id", "its number in the article, from 0"),
			place("text", "the stretch of text that holds its parts", func(r *row) (extract.Span, bool) { return r.claim().Span, r.claim().InTitle }),
			inTitle(func(r *row) bool { return r.claim().InTitle }),
			Column{Name: "number_id", Type: Int, Doc: "the figure, in numbers", put: func(r *row) { r.num(r.claim().Quantity) }},
			claimSpan("subject", "what is counted or measured", func(c *extract.Claim) extract.Span { return c.Subject }),
			claimSpan("predicate", "what is said of it", func(c *extract.Claim) extract.Span { return c.Predicate }),
			claimSpan("whole", "what the figure is a part or share of: `1,3 juta pekerja`", func(c *extract.Claim) extract.Span { return c.Of.Span }),
			pointer("whole_number_id", "the figure in it or that it means, in numbers", func(r *row) int { return r.whole() }),
			Column{Name: "direction", Null: true, Few: true, Doc: "`up` or `down`, of a change",
				put: func(r *row) { r.word(r.claim().Change.Direction.String()) }},
			pointer("from_number_id", "the figure before the change, in numbers", func(r *row) int { return r.change(r.claim().Change.From) }),
			pointer("to_number_id", "the figure after it", func(r *row) int { return r.change(r.claim().Change.To) }),
			pointer("by_number_id", "the difference, absolute or in percent", func(r *row) int { return r.change(r.claim().Change.By) }),
			claimSpan("per", "the denominator of a rate: `kilogram`", func(c *extract.Claim) extract.Span { return c.Per }),
			claimSpan("place", "where", func(c *extract.Claim) extract.Span { return c.Where }),
			pointer("date_id", "when, in dates", func(r *row) int { return r.claim().When }),
			pointer("source_id", "who says so, if the figure is quoted: `person_id` in people", func(r *row) int { return r.claim().Source }),
			rule(func(r *row) string { return r.claim().Rule.String() }),
		),
	}
}

func (r *row) claim() *extract.Claim { return &r.f.Claims[r.i] }

// claimSpan makes the columns of a part of a claim.
func claimSpan(name, doc string, part func(c *extract.Claim) extract.Span) []Column {
	return span(name, doc, func(r *row) (extract.Span, bool) { return part(r.claim()), r.claim().InTitle })
}

// whole returns the number of the whole, [extract.None] for none.
func (r *row) whole() int {
	if r.claim().Of.IsZero() {
		return extract.None
	}
	return r.claim().Of.Quantity
}

// change returns a number of the change, [extract.None] where there is none.
func (r *row) change(i int) int {
	if r.claim().Change.Direction == 0 {
		return extract.None
	}
	return i
}
