package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
	"github.com/fakta-id/fakta/cmd/fakta/internal/web"
	"github.com/fakta-id/fakta/extract"
)

// A worker extracts the facts of batches, one after another.
type worker struct {
	*options
	decoder   decoder
	extractor extract.Extractor
	colors    *palette
	line      []byte // facts as one line of JSON
	rows      table.Builder

	counts  bool // articles are counted and not read
	counted int
}

// passOver returns what notes in one batch after another which articles are written
// already, of n in all. It sees a batch as a worker does, but for the facts.
func passOver(o *options, n int) func(*batch) {
	w := &worker{options: o, counts: true}
	return func(b *batch) {
		if n == 0 {
			return
		}
		errs := len(b.errs)
		w.counted = 0
		w.do(b)
		b.errs = b.errs[:errs] // they are met again
		b.skip = min(n, w.counted)
		n -= b.skip
	}
}

// set makes x read as the options say.
func (o *options) set(x *extract.Extractor) {
	x.InferPublished, x.Layers = o.Infer, o.layers
	o.own.Apply(x)
}

// do fills in what is printed for b.
func (w *worker) do(b *batch) {
	w.set(&w.extractor)
	switch {
	case b.page:
		w.page(b)
		return
	case b.text != "":
		if w.charset != nil && strings.ContainsRune(b.text, utf8.RuneError) {
			b.fail(0, errCharset)
		}
		w.print(b, 0, extract.Article{ID: b.name, Published: w.published, Text: b.text}, nil)
		return
	}
	w.decoder.reset(len(b.lines))
	rest := b.lines
	for n := b.line; len(rest) > 0; n++ {
		line := rest
		if i := bytes.IndexByte(rest, '\n'); i >= 0 {
			line = rest[:i+1]
		}
		rest = rest[len(line):]
		if int64(len(line)) > w.MaxArticle+1 {
			b.fail(n, errTooLarge)
			continue
		}
		line = bytes.TrimPrefix(line, byteOrderMark) // also of the second of two files in one
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		a, page, odd, err := w.article(b, n, line)
		if err != nil && b.torn && len(rest) == 0 {
			return // what is said of the input where it breaks off is enough
		}
		if len(rest) == 0 && cap(b.lines) > keptSize && !w.counts {
			b.lines = nil // the text of a huge article is in memory once while it is read
		}
		if odd != nil {
			b.fail(n, odd)
		}
		if err != nil {
			b.fail(n, err)
			continue
		}
		w.print(b, n, a, page)
	}
}

// page prints the article of a web page.
func (w *worker) page(b *batch) {
	page, err := web.Read(b.text)
	if !w.counts {
		b.text = "" // a huge page is in memory no longer than it is read
	}
	if err != nil {
		b.fail(0, err)
		return
	}
	a := extract.Article{ID: b.name, Published: w.published}
	fill(&a, &page)
	w.print(b, 0, a, &page)
}

// fill completes an article by what its page says.
func fill(a *extract.Article, page *web.Page) {
	a.Text = page.Text
	if a.Title == "" {
		a.Title = page.Title
	}
	if !page.Published.IsZero() {
		a.Published = page.Published
	}
}

// article makes the article of line n, with its page if it comes as one. Its third result
// is what is odd about the line although it can be read.
func (w *worker) article(b *batch, n int, line []byte) (a extract.Article, page *web.Page, odd error, err error) {
	in, err := w.decoder.decode(line)
	switch {
	case err != nil:
		return a, nil, nil, jsonError(err)
	case !in.hasText && in.hasHTML:
		p, err := web.ReadString(in.html)
		if err != nil {
			return a, nil, nil, err
		}
		page = &p
	case !in.hasText:
		return a, nil, nil, errNoText
	case strings.TrimSpace(in.text) == "" && strings.TrimSpace(in.title) == "":
		return a, nil, nil, errEmpty
	}
	a = extract.Article{ID: in.id, Title: in.title, Text: in.text, Published: w.published}
	if page != nil {
		fill(&a, page)
	}
	if a.ID == "" {
		a.ID = b.where(n)
	}
	if in.published != "" {
		t, err := parseTime(in.published)
		if err != nil {
			odd = fmt.Errorf(`"published": %w`, err)
		} else {
			a.Published = t
		}
	}
	if odd == nil && w.charset != nil && bytes.ContainsRune(line, utf8.RuneError) {
		odd = errCharset
	}
	if odd == nil && in.replaced {
		odd = errors.New("invalid UTF-8 in the JSON line was replaced by U+FFFD")
	}
	return a, page, odd, nil
}

// jsonError says what is wrong with a line in the words of a user.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("%q is a JSON %s, not a string", kind.Field, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("a JSON %s, not an object", kind.Value)
	}
	return err
}

// print appends the facts of an article to what is printed for b. Of one that was found on
// a page the text goes along: nobody else has it.
func (w *worker) print(b *batch, n int, a extract.Article, page *web.Page) {
	if w.counts {
		w.counted++
		return
	}
	b.articles++
	if b.skip > 0 {
		b.skip--
		return
	}
	if w.explain != nil {
		b.out = w.explain(b.out, &w.extractor, a)
		return
	}
	facts := w.extractor.Extract(a)
	if page != nil && page.Replaced {
		facts.Warnings = append(facts.Warnings, extract.Warning{
			Offset:  strings.IndexRune(a.Text, utf8.RuneError),
			Message: "what is no text in the character set of the page was replaced by U+FFFD",
		})
	}
	form := extract.JSON{Offsets: w.unit, Explain: w.Explain, Text: page != nil}
	switch w.Format {
	case "jsonl":
		b.out = append(facts.AppendJSON(b.out, form), '\n')
	case "json":
		w.line = facts.AppendJSON(w.line[:0], form)
		out := bytes.NewBuffer(b.out)
		if err := json.Indent(out, w.line, "", "  "); err != nil {
			b.fail(n, err)
			return
		}
		out.WriteByte('\n')
		b.out = out.Bytes()
	case "html":
		b.shown = append(b.shown, report.New(facts))
	case "csv", "parquet", "sqlite":
		b.out = w.rows.Append(b.out, facts)
	default:
		b.out = w.colors.appendText(b.out, facts)
	}
}
