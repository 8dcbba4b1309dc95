package table

import (
	"math"
	"strings"
	"unicode/utf8"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
)

// A Builder turns facts into rows. It reuses its memory and must not be used by two
// goroutines at once.
type Builder struct {
	Tables  []*Table        // the tables that get rows; nil for all
	Offsets extract.Offsets // the unit of positions
	Explain bool            // fill the columns "rule"
	row     row
}

// Append appends the rows of an article, table after table in the order of [All].
func (b *Builder) Append(dst []byte, f *extract.Facts) []byte {
	tables := b.Tables
	if tables == nil {
		tables = All()
	}
	r := &b.row
	r.dst, r.f, r.explain = dst, f, b.Explain
	r.text.Reset(f.Article.Text, b.Offsets)
	r.title.Reset(f.Article.Title, b.Offsets)
	for _, t := range tables {
		number := byte(t.index())
		t.each(f, func(i, j int) {
			r.i, r.j = i, j
			r.dst = append(r.dst, number)
			for k := range t.Columns {
				t.Columns[k].put(r)
			}
		})
	}
	dst = r.dst
	r.dst, r.f = nil, nil
	r.text.Reset("", b.Offsets)
	r.title.Reset("", b.Offsets)
	return dst
}

// A row is one row in the making. The columns of its table put one value each.
type row struct {
	dst         []byte
	f           *extract.Facts
	i, j        int // which fact, and which of its parts
	explain     bool
	text, title extract.Ruler
}

func (r *row) null()           { r.dst = append(r.dst, byte(IsNull)) }
func (r *row) num(n int)       { r.dst = appendInt(r.dst, int64(n)) }
func (r *row) flag(b bool)     { r.dst = appendBool(r.dst, b) }
func (r *row) string(s string) { r.dst = appendText(r.dst, clean(s)) }

// word puts a string, or null for "".
func (r *row) word(s string) {
	if s == "" {
		r.null()
		return
	}
	r.string(s)
}

// index puts the number of a fact of another table, or null for none.
func (r *row) index(i int) {
	if i < 0 {
		r.null()
		return
	}
	r.num(i)
}

// exact puts a value with all its digits, "1300000", "43.31", "1/3", or null for none.
func (r *row) exact(v numbers.Value, ok bool) {
	if !ok {
		r.null()
		return
	}
	r.string(v.String())
}

// real puts the float64 nearest to a value, or null for none and where there is no float64.
func (r *row) real(v numbers.Value, ok bool) {
	x := v.Float64()
	if !ok || math.IsInf(x, 0) {
		r.null()
		return
	}
	r.dst = appendReal(r.dst, x)
}

// rule puts the name of a rule if it is asked for.
func (r *row) rule(name string) {
	if !r.explain {
		name = ""
	}
	r.word(name)
}

// cut returns the text of a span.
func (r *row) cut(s extract.Span, inTitle bool) string {
	if inTitle {
		return r.f.Article.Title[s.Start:s.End]
	}
	return r.f.Article.Text[s.Start:s.End]
}

// offset returns a position in the unit asked for.
func (r *row) offset(at int, inTitle bool) int {
	if inTitle {
		return r.title.Offset(at)
	}
	return r.text.Offset(at)
}

// clean returns s as every format and database can hold it: bytes that are not UTF-8 and
// U+0000 become U+FFFD, one for one, so that positions in characters stay right.
func clean(s string) string {
	if utf8.ValidString(s) && strings.IndexByte(s, 0) < 0 {
		return s
	}
	var b strings.Builder
	for _, c := range s {
		if c == 0 {
			c = utf8.RuneError
		}
		b.WriteRune(c)
	}
	return b.String()
}
