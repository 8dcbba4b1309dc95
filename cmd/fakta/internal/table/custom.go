package table

import (
	"cmp"

	"github.com/fakta-id/fakta/extract"
)

func custom() *Table {
	return &Table{
		Name: "custom", Doc: "what the rules of a user find (`--rules`)",
		Key:     2,
		Refs:    []Ref{ref("articles")},
		Indexes: []Index{{Columns: []string{"name"}}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Custom), row) },
		Columns: join(
			articleID(),
			numbered("custom_id", "its number in the article, from 0"),
			Column{Name: "name", Few: true, Doc: "the name of the rule",
				put: func(r *row) { r.string(r.custom().Rule) }},
			place("text", "what the pattern matches", func(r *row) (extract.Span, bool) {
				return r.custom().Span, r.custom().InTitle
			}),
			inTitle(func(r *row) bool { return r.custom().InTitle }),
		),
	}
}

func customGroups() *Table {
	return &Table{
		Name: "custom_groups", Doc: "the named groups of a pattern that took part in a match",
		Key:     3,
		Refs:    []Ref{ref("custom", "custom_id")},
		Indexes: []Index{{Columns: []string{"name", "value_real"}}},
		each: func(f *extract.Facts, row func(i, j int)) {
			for i := range f.Custom {
				for j := range f.Custom[i].Groups {
					row(i, j)
				}
			}
		},
		Columns: join(
			articleID(),
			numbered("custom_id", "the match"),
			part("group_id", "its number among the groups of the match, from 0"),
			Column{Name: "name", Few: true, Doc: "the name of the group",
				put: func(r *row) { r.string(r.group().Name) }},
			place("text", "what the group holds", func(r *row) (extract.Span, bool) {
				return r.group().Span, r.custom().InTitle
			}),
			Column{Name: "read_as", Null: true, Few: true, Doc: "`number`, `date`, `duration` or `quote`",
				put: func(r *row) { r.word(r.group().As.String()) }},
			Column{Name: "value", Null: true, Doc: "the exact value of the number, `40..50` of a range, or the TIMEX3 value of the date or duration",
				put: func(r *row) { r.word(r.groupValue()) }},
			Column{Name: "value_real", Type: Real, Null: true, Doc: "the float64 nearest to the value of a number that is no range",
				put: (*row).groupReal},
			Column{Name: "unit", Null: true, Few: true, Doc: "of the number",
				put: func(r *row) { r.word(r.group().Number.Unit.String()) }},
			Column{Name: "reason", Null: true, Few: true, Doc: "why there is no value",
				put: func(r *row) { r.word(cmp.Or(r.group().Unread.String(), r.group().Number.Reason.String())) }},
			pointer("fact_id", "the fact of `numbers`, `dates` or `quotes` whose value it is", func(r *row) int { return r.group().Fact }),
		),
	}
}

func (r *row) custom() *extract.Custom { return &r.f.Custom[r.i] }
func (r *row) group() *extract.Group   { return &r.custom().Groups[r.j] }

// groupValue returns the value of a group as it stands in the JSON output, "" for none.
func (r *row) groupValue() string {
	g := r.group()
	switch {
	case g.Unread != 0:
		return ""
	case g.As == extract.AsNumber:
		n := &g.Number
		if n.Ranged && !isPair(n) && n.Reason == 0 {
			return n.Low.String() + ".." + n.High.String()
		}
		return valueOf(n)
	case g.As == extract.AsDate || g.As == extract.AsDuration:
		return g.Date.Value.String()
	}
	return ""
}

// groupReal puts the value of a group that is one number.
func (r *row) groupReal() {
	g := r.group()
	v, ok := single(&g.Number)
	r.real(v, ok && g.As == extract.AsNumber && g.Unread == 0)
}
