package table

import "github.com/fakta-id/fakta/extract"

// What several tables have.

// key is the name of the first column of every table.
const key = "article_id"

// articleID is that column.
func articleID() Column {
	return Column{
		Name: key, Few: true,
		Doc: "the article",
		put: func(r *row) { r.string(r.f.Article.ID) },
	}
}

// numbered is the column that numbers the rows of an article, from 0 as in the JSON output.
func numbered(name, doc string) Column {
	return Column{Name: name, Type: Int, Doc: doc, put: func(r *row) { r.num(r.i) }}
}

// part is the column that numbers the parts of a fact, from 0.
func part(name, doc string) Column {
	return Column{Name: name, Type: Int, Doc: doc, put: func(r *row) { r.num(r.j) }}
}

// A where finds a span of a fact; inTitle tells whether it counts in the title.
type where func(r *row) (s extract.Span, inTitle bool)

// span makes three columns of a span that may be missing: its text, start and end.
func span(name, doc string, at where) []Column {
	columns := place(name, doc, at)
	for i := range columns {
		columns[i].Null = true
	}
	return columns
}

// place makes three columns of a span that is always there.
func place(name, doc string, at where) []Column {
	return []Column{
		{Name: name, Doc: doc, put: func(r *row) {
			s, inTitle := at(r)
			if s.IsZero() {
				r.null()
				return
			}
			r.string(r.cut(s, inTitle))
		}},
		{Name: name + "_start", Type: Int, Doc: "where it begins in the article's text (or title), in bytes or in the unit of `--offsets`", put: func(r *row) {
			s, inTitle := at(r)
			if s.IsZero() {
				r.null()
				return
			}
			r.num(r.offset(s.Start, inTitle))
		}},
		{Name: name + "_end", Type: Int, Doc: "where it ends: the first position behind it", put: func(r *row) {
			s, inTitle := at(r)
			if s.IsZero() {
				r.null()
				return
			}
			r.num(r.offset(s.End, inTitle))
		}},
	}
}

// inText is where for a span of the text.
func inText(span func(r *row) extract.Span) where {
	return func(r *row) (extract.Span, bool) { return span(r), false }
}

// inTitle is the column that tells in which of the two texts a fact stands.
func inTitle(is func(r *row) bool) Column {
	return Column{Name: "in_title", Type: Bool, Doc: "it stands in the title, and its positions count there", put: func(r *row) { r.flag(is(r)) }}
}

// rule is the column with the name of the rule that found a fact.
func rule(name func(r *row) string) Column {
	return Column{Name: "rule", Null: true, Few: true, Doc: "the rule that found it, with `--explain`", put: func(r *row) { r.rule(name(r)) }}
}

// pointer is a column with the number of a fact in another table.
func pointer(name, doc string, to func(r *row) int) Column {
	return Column{Name: name, Type: Int, Null: true, Doc: doc, put: func(r *row) { r.index(to(r)) }}
}

// join makes one list of columns and lists of columns.
func join(lists ...any) (all []Column) {
	for _, x := range lists {
		switch x := x.(type) {
		case Column:
			all = append(all, x)
		case []Column:
			all = append(all, x...)
		}
	}
	return all
}

// ref says that columns hold the key of a row of another table, of the same article.
func ref(table string, columns ...string) Ref {
	return Ref{Columns: append([]string{key}, columns...), Table: table}
}

// upTo calls row for 0 to n-1.
func upTo(n int, row func(i, j int)) {
	for i := range n {
		row(i, 0)
	}
}
