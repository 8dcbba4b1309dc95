package table

import "github.com/fakta-id/fakta/extract"

func checks() *Table {
	return &Table{
		Name: "checks", Doc: "figures that must agree, and whether they do",
		Key:     2,
		Refs:    []Ref{ref("articles"), ref("dates", "date_id")},
		Indexes: []Index{{Columns: []string{"result", "kind"}}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Checks), row) },
		Columns: join(
			articleID(),
			numbered("check_id", "its number in the article, from 0"),
			Column{Name: "kind", Few: true, Doc: "`rounding`, `share`, `sum`, `change`, `weekday` or `repeat`",
				put: func(r *row) { r.string(r.check().Kind.String()) }},
			Column{Name: "result", Few: true, Doc: "`consistent` or `inconsistent`",
				put: func(r *row) { r.string(r.check().Result.String()) }},
			pointer("date_id", "the date of a weekday, in dates", func(r *row) int { return r.check().Date }),
			Column{Name: "stated", Doc: "what the text states: `43.31`, `Rabu`",
				put: func(r *row) { r.string(string(r.check().AppendStated(nil, r.f))) }},
			Column{Name: "computed", Doc: "what follows from the other figures: `42.1..45.5`, `23`, `Senin`",
				put: func(r *row) { r.string(string(r.check().AppendComputed(nil, r.f))) }},
			Column{Name: "text", Doc: "how it is computed: `568373 / 1300000`",
				put: func(r *row) { r.string(string(r.check().AppendText(nil, r.f))) }},
		),
	}
}

func checkClaims() *Table {
	return &Table{
		Name: "check_claims", Doc: "which claims a check compares",
		Key:  3,
		Refs: []Ref{ref("checks", "check_id"), ref("claims", "claim_id")},
		each: func(f *extract.Facts, row func(i, j int)) {
			for i := range f.Checks {
				for j := range f.Checks[i].Claims {
					row(i, j)
				}
			}
		},
		Columns: join(
			articleID(),
			numbered("check_id", "the check"),
			part("part_id", "its number among those of the check, from 0"),
			Column{Name: "claim_id", Type: Int, Doc: "the claim", put: func(r *row) { r.num(r.check().Claims[r.j]) }},
		),
	}
}

func (r *row) check() *extract.Check { return &r.f.Checks[r.i] }
