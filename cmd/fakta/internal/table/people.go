package table

import (
	"strings"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/quotes"
)

func people() *Table {
	return &Table{
		Name: "people", Doc: "the people, bodies and documents that an article quotes or presents",
		Key:     2,
		Refs:    []Ref{ref("articles")},
		Indexes: []Index{{Columns: []string{"name"}, Where: "name"}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.People), row) },
		Columns: join(
			articleID(),
			numbered("person_id", "its number in the article, from 0; the same person has another in other articles"),
			Column{Name: "kind", Few: true, Doc: "`person` or `organization`",
				put: (*row).personKind},
			Column{Name: "name", Null: true, Doc: "the name as first given in full, without rank, degrees and a bracketed abbreviation",
				put: func(r *row) { r.word(personName(r.cut(r.person().Name, false))) }},
			Column{Name: "age", Null: true, Few: true, Doc: "the age in figures",
				put: func(r *row) { r.word(r.cut(r.person().Age, false)) }},
			rule(func(r *row) string { return r.person().Rule.String() }),
		),
	}
}

func posts() *Table {
	return &Table{
		Name: "posts", Doc: "what the people are presented as",
		Key:  3,
		Refs: []Ref{ref("people", "person_id")},
		each: func(f *extract.Facts, row func(i, j int)) {
			for i := range f.People {
				for j := range f.People[i].Posts {
					row(i, j)
				}
			}
		},
		Columns: join(
			articleID(),
			numbered("person_id", "whose post"),
			part("post_id", "its number among those of the person, from 0, in the order of the text"),
			span("role", "`Kepala`, `Gubernur Jambi`", inText(func(r *row) extract.Span { return r.post().Role })),
			span("affiliation", "`BPJS Ketenagakerjaan Cabang Jambi`", inText(func(r *row) extract.Span { return r.post().Affiliation })),
			Column{Name: "office", Type: Bool, Doc: "an office, not only a description such as `warga` or `saksi`",
				put: func(r *row) { r.flag(!r.post().NoOffice) }},
		),
	}
}

func mentions() *Table {
	return &Table{
		Name: "mentions", Doc: "where the people are named",
		Key:  3,
		Refs: []Ref{ref("people", "person_id")},
		each: func(f *extract.Facts, row func(i, j int)) {
			for i := range f.People {
				for j := range f.People[i].Mentions {
					row(i, j)
				}
			}
		},
		Columns: join(
			articleID(),
			numbered("person_id", "who is named"),
			part("mention_id", "its number among those of the person, from 0; the introduction comes first"),
			place("text", "the words", inText(func(r *row) extract.Span { return r.person().Mentions[r.j] })),
		),
	}
}

func (r *row) person() *quotes.Person { return &r.f.People[r.i] }

func (r *row) post() *quotes.Post { return &r.person().Posts[r.j] }

func (r *row) personKind() {
	if r.person().Organization {
		r.string("organization")
		return
	}
	r.string("person")
}

// personName returns a name without the abbreviation in brackets that may stand in the
// middle of it, as in the JSON output: "Badan Kebijakan Fiskal (BKF) Kementerian Keuangan".
func personName(s string) string {
	if i := strings.Index(s, " ("); i > 0 {
		if j := strings.IndexByte(s[i:], ')'); j > 0 {
			return s[:i] + s[i+j+1:]
		}
	}
	return s
}
