package table

import (
	"time"

	"github.com/fakta-id/fakta/extract"
)

func articles() *Table {
	return &Table{
		Name: "articles", Doc: "the articles as they were read",
		Key:     1,
		Indexes: []Index{{Columns: []string{"published"}}},
		Search:  []string{"title", "text"},
		each:    func(f *extract.Facts, row func(i, j int)) { row(0, 0) },
		Columns: join(
			Column{Name: key, Doc: "its `id` in the input, or the file and line that it stands in", put: func(r *row) { r.string(r.f.Article.ID) }},
			Column{Name: "title", Null: true, Doc: "the title that was handed in beside the text", put: func(r *row) { r.word(r.f.Article.Title) }},
			Column{Name: "text", Doc: "the text, in which positions count; what is not UTF-8 and U+0000 are U+FFFD", put: func(r *row) { r.string(r.f.Article.Text) }},
			span("headline", "the headline, from the title or from the text", func(r *row) (extract.Span, bool) {
				return r.f.Headline.Span, r.f.Headline.InTitle
			}),
			Column{Name: "headline_in_title", Type: Bool, Doc: "the headline is the title, and its positions count there", put: func(r *row) { r.flag(r.f.Headline.InTitle) }},
			span("dateline", "what opens the report: `Jambi (ANTARA)`", inText(func(r *row) extract.Span { return r.f.Dateline.Span })),
			Column{Name: "place", Null: true, Few: true, Doc: "the place of the dateline", put: func(r *row) { r.word(r.cut(r.f.Dateline.Place, false)) }},
			Column{Name: "agency", Null: true, Few: true, Doc: "the agency of the dateline", put: func(r *row) { r.word(r.cut(r.f.Dateline.Agency, false)) }},
			Column{Name: "published", Null: true, Doc: "when it was published, as `2024-09-15T11:36:00+07:00`", put: func(r *row) {
				if r.f.Published.IsZero() {
					r.null()
					return
				}
				r.string(r.f.Published.Format(time.RFC3339))
			}},
			Column{Name: "published_epoch", Type: Int, Null: true, Doc: "the same in seconds since 1970, to compare by", put: func(r *row) {
				if r.f.Published.IsZero() {
					r.null()
					return
				}
				r.dst = appendInt(r.dst, r.f.Published.Unix())
			}},
			Column{Name: "published_inferred", Type: Bool, Doc: "the time is inferred from the dates in the text (`--infer-published`)", put: func(r *row) { r.flag(r.f.Inferred) }},
		),
	}
}

func warnings() *Table {
	return &Table{
		Name: "warnings", Doc: "what is odd about the text of an article",
		Key:  2,
		Refs: []Ref{ref("articles")},
		each: func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Warnings), row) },
		Columns: join(
			articleID(),
			numbered("warning_id", "its number in the article, from 0"),
			Column{Name: "position", Type: Int, Doc: "where in the text (or title)", put: func(r *row) {
				w := &r.f.Warnings[r.i]
				r.num(r.offset(w.Offset, w.InTitle))
			}},
			inTitle(func(r *row) bool { return r.f.Warnings[r.i].InTitle }),
			Column{Name: "message", Few: true, Doc: "what is odd", put: func(r *row) { r.string(r.f.Warnings[r.i].Message) }},
		),
	}
}
