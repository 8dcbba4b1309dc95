package table

import "github.com/fakta-id/fakta/extract"

func abbreviations() *Table {
	return &Table{
		Name: "abbreviations", Doc: "the short forms that an article introduces",
		Key:     2,
		Refs:    []Ref{ref("articles")},
		Indexes: []Index{{Columns: []string{"short"}}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Abbreviations), row) },
		Columns: join(
			articleID(),
			numbered("abbreviation_id", "its number in the article, from 0"),
			abbreviationSpan("text", "both forms as they stand: `Badan Pusat Statistik (BPS)`", func(a *extract.Abbreviation) extract.Span {
				return extract.Span{Start: a.Start, End: a.End}
			}),
			inTitle(func(r *row) bool { return r.abbreviation().InTitle }),
			abbreviationSpan("short", "`BPS`", func(a *extract.Abbreviation) extract.Span { return a.Short }),
			abbreviationSpan("long", "`Badan Pusat Statistik`", func(a *extract.Abbreviation) extract.Span { return a.Long }),
			rule(func(r *row) string { return r.abbreviation().Rule }),
		),
	}
}

func abbreviationUses() *Table {
	return &Table{
		Name: "abbreviation_uses", Doc: "where else the short forms stand",
		Key:  3,
		Refs: []Ref{ref("abbreviations", "abbreviation_id")},
		each: func(f *extract.Facts, row func(i, j int)) {
			for i := range f.Abbreviations {
				for j := range f.Abbreviations[i].Uses {
					row(i, j)
				}
			}
		},
		Columns: join(
			articleID(),
			numbered("abbreviation_id", "the abbreviation"),
			part("use_id", "its number among those of the abbreviation, from 0"),
			place("text", "the short form", func(r *row) (extract.Span, bool) {
				return r.abbreviation().Uses[r.j], r.abbreviation().InTitle
			}),
		),
	}
}

func (r *row) abbreviation() *extract.Abbreviation { return &r.f.Abbreviations[r.i] }

// abbreviationSpan makes the columns of a part of an abbreviation.
func abbreviationSpan(name, doc string, part func(a *extract.Abbreviation) extract.Span) []Column {
	return place(name, doc, func(r *row) (extract.Span, bool) { return part(r.abbreviation()), r.abbreviation().InTitle })
}
