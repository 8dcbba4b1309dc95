package table

import (
	"sort"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/quotes"
)

func quotesTable() *Table {
	return &Table{
		Name: "quotes", Doc: "who says what",
		Key:     2,
		Refs:    []Ref{ref("articles"), ref("people", "speaker_id"), ref("dates", "said_date_id")},
		Indexes: []Index{{Columns: []string{key, "speaker_id"}, Where: "speaker_id"}},
		Search:  []string{"text"},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Quotes), row) },
		Columns: join(
			articleID(),
			numbered("quote_id", "its number in the article, from 0"),
			place("text", "what is said, with its marks if direct", inText(func(r *row) extract.Span {
				return extract.Span{Start: r.quote().Start, End: r.quote().End}
			})),
			Column{Name: "kind", Few: true, Doc: "`direct` (in quotation marks) or `indirect`",
				put: func(r *row) { r.string(r.quote().Kind.String()) }},
			pointer("speaker_id", "who says it: `person_id` in people", func(r *row) int { return r.quote().Speaker }),
			span("mention", "what names the source beside the quote", inText(func(r *row) extract.Span { return r.quote().Mention })),
			span("cue", "the reporting word: `kata`, `ujarnya`", inText(func(r *row) extract.Span { return r.quote().Cue })),
			Column{Name: "via", Null: true, Few: true, Doc: "the rule that linked the quote to its speaker",
				put: func(r *row) { r.word(r.quote().Via.String()) }},
			span("said_when", "when it was said", inText(func(r *row) extract.Span { return r.quote().When })),
			pointer("said_date_id", "the same as `date_id` in dates", (*row).saidDate),
			span("said_where", "where it was said", inText(func(r *row) extract.Span { return r.quote().Where })),
			span("occasion", "on what occasion: `dalam keterangan tertulis`", inText(func(r *row) extract.Span { return r.quote().Occasion })),
			rule(func(r *row) string { return r.quote().Rule.String() }),
		),
	}
}

func (r *row) quote() *quotes.Quote { return &r.f.Quotes[r.i] }

// saidDate returns which date says when the quote was said, [extract.None] for none.
func (r *row) saidDate() int {
	when := r.quote().When
	if when.IsZero() {
		return extract.None
	}
	// Those of the title stand before those of the text.
	all := r.f.Dates
	i := sort.Search(len(all), func(i int) bool { return !all[i].InTitle && all[i].Start >= when.Start })
	if i < len(all) && all[i].Start == when.Start {
		return i
	}
	return extract.None
}
