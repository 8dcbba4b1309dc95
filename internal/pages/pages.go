package main

import (
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/internal/rule"
)

// A page is a file of docs.
type page struct{ name, text string }

// A layer is what a page tells of.
type layer struct {
	name, title, intro string
	rules, refusals    string   // files
	kinds              []string // of facts in the golden format
	layers             []string // of refusals
	tables             []struct{ file, name string }
}

var layers = []layer{
	{
		name: "numbers", title: "Numbers",
		intro: "Package `numbers` reads figures in digits and in words with what belongs to their value: sign, scale, " +
			"currency, percent, unit. It leaves alone what only looks like a quantity.",
		rules: "numbers/rules.go", refusals: "numbers/refusals.go", kinds: []string{"number"}, layers: []string{"numbers"},
		tables: []struct{ file, name string }{{"numbers/numbers_test.go", "tables"}, {"numbers/catalogue_test.go", "catalogue"}},
	},
	{
		name: "dates", title: "Dates and times",
		intro: "Package `dates` reads dates, times of day, durations, ages and sets of times, with the values of TIMEX3. " +
			"The tables were read on Sunday, 15 September 2024, 11:36 WIB; \"-\" is no value.",
		rules: "dates/rules.go", refusals: "dates/refusals.go", kinds: []string{"date"}, layers: []string{"dates"},
		tables: []struct{ file, name string }{{"dates/dates_test.go", "tables"}, {"dates/catalogue_test.go", "catalogue"}},
	},
	{
		name: "quotes", title: "Quotes and people",
		intro: "Package `quotes` reads direct and indirect speech with the word of saying, who speaks, and when, where and on " +
			"what occasion. In the tables a quote is `d` (direct) or `i` (indirect) and its words, then the word of saying, what " +
			"names the source beside it, and the person or body that this is.",
		rules: "quotes/rules.go", refusals: "quotes/refusals.go", kinds: []string{"quote", "person", "post", "mention"},
		layers: []string{"quotes"},
		tables: []struct{ file, name string }{{"quotes/quotes_test.go", "TestQuotes"}},
	},
	{
		name: "claims", title: "Claims and checks",
		intro: "Package `extract` ties each figure to what it is about, and compares figures that must agree. In the tables of " +
			"claims the figure in question is bold, and its subject stands first; those of checks say what is stated, what " +
			"follows from the other figures, and from which.",
		rules: "extract/claim.go", refusals: "extract/reasons.go", kinds: []string{"claim", "check"},
		layers: []string{"claims", "checks"},
		tables: []struct{ file, name string }{{"extract/claim_test.go", "TestClaims"}, {"extract/check_test.go", "TestChecks"}},
	},
}

const generated = "<!-- Written by internal/pages from the rules, the test cases and what the library says: go generate ./internal/pages -->\n\n"

// pages returns the pages of the repository at root.
func pages(root string) ([]page, error) {
	var all []page
	index := writer{}
	index.WriteString("# Why something is no fact\n\n" + generated)
	index.WriteString("`fakta explain` and `extract.Explain` give one of these reasons for every figure that is no number and part of no " +
		"date, for words that could be dates and are none, for words of saying and quotation marks without a quote, for figures " +
		"without a claim and for claims without a check. How to read their output: [explain.md](explain.md).\n")
	for _, l := range layers {
		p, refusals, err := l.page(root)
		if err != nil {
			return nil, err
		}
		all = append(all, page{l.name + ".md", p})
		index.WriteString("\n## " + l.title + "\n\n")
		index.refusals(refusals, true)
	}
	limits, err := limitsPage(root)
	if err != nil {
		return nil, err
	}
	return append(all, page{"refusals.md", index.String()}, page{"limits.md", limits}), nil
}

// page returns the page of a layer, and its refusals.
func (l layer) page(root string) (text string, refusals []entry, err error) {
	w := writer{}
	w.WriteString("# " + l.title + "\n\n" + generated + l.intro + "\n\n## Rules\n\n")
	src, err := parse(filepath.Join(root, l.rules))
	if err != nil {
		return "", nil, err
	}
	w.table("rule", "why", "example")
	for _, r := range src.entries("Name", "Why", "Example") {
		w.row(code(r["Name"]), cell(r["Why"]), cell(r["Example"]))
	}
	w.WriteString("\n## What is read\n")
	var alone []row
	for _, t := range l.tables {
		src, err := parse(filepath.Join(root, t.file))
		if err != nil {
			return "", nil, err
		}
		groups, err := src.table(t.name)
		if err != nil {
			return "", nil, err
		}
		for _, g := range groups {
			alone = append(alone, w.group(g)...)
		}
	}
	w.WriteString("\n## What is left alone\n\n")
	w.table("text", "why not", "remark")
	for _, r := range alone {
		w.row(cell(r.text), strings.Join(l.why(r.text), "<br>"), cell(r.remark))
	}
	if src, err = parse(filepath.Join(root, l.refusals)); err != nil {
		return "", nil, err
	}
	refusals = src.entries("Name", "English", "Indonesian", "Example")
	w.WriteString("\nThe reasons that `fakta explain` gives, in Indonesian too in [refusals.md](refusals.md):\n\n")
	w.refusals(refusals, false)
	err = w.limits(root, l.kinds)
	return w.String(), refusals, err
}

// published is when the texts of the tables were published.
var published = time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*60*60))

// why returns the reasons that the library gives why there is no fact of the layer in a text, or
// none of the figure in double square brackets.
func (l layer) why(text string) (all []string) {
	marked := rule.Info{Example: text}
	text, start, end := marked.Mention()
	if start == end { // nothing is marked
		start, end = 0, len(text)
	}
	for _, r := range extract.Explain(extract.Article{Text: text, Published: published}).Refusals {
		if slices.Contains(l.layers, r.Layer.String()) && r.Start < end && start < r.End {
			all = append(all, code(text[r.Start:r.End]+": "+r.Why.String()))
		}
	}
	return all
}

// A writer writes Markdown.
type writer struct{ strings.Builder }

// table writes the head of a table.
func (w *writer) table(columns ...string) {
	w.row(columns...)
	w.WriteString(strings.Repeat("|---", len(columns)) + "|\n")
}

func (w *writer) row(cells ...string) { w.WriteString("| " + strings.Join(cells, " | ") + " |\n") }

// group writes the rows of a group that give something and returns those that do not.
func (w *writer) group(g group) (alone []row) {
	begun := false
	for _, r := range g.rows {
		if len(r.want) == 0 {
			alone = append(alone, r)
			continue
		}
		if !begun {
			begun = true
			w.WriteString("\n")
			if g.head != "" {
				w.WriteString("### " + strings.ToUpper(g.head[:1]) + g.head[1:] + "\n\n")
			}
			w.table("text", "read as", "remark")
		}
		var want []string
		for _, s := range r.want {
			want = append(want, code(s))
		}
		w.row(cell(r.text), strings.Join(want, "<br>"), cell(r.remark))
	}
	return alone
}

// refusals writes a table of refusals.
func (w *writer) refusals(all []entry, bilingual bool) {
	if bilingual {
		w.table("reason", "English", "Indonesian", "example")
	} else {
		w.table("reason", "why", "example")
	}
	for _, r := range all {
		if bilingual {
			w.row(code(r["Name"]), cell(r["English"]), cell(r["Indonesian"]), cell(r["Example"]))
		} else {
			w.row(code(r["Name"]), cell(r["English"]), cell(r["Example"]))
		}
	}
}

// limits writes the known failures of some kinds of facts.
func (w *writer) limits(root string, kinds []string) error {
	var all []limit
	for _, k := range kinds {
		l, err := limits(root, k)
		if err != nil {
			return err
		}
		all = append(all, l...)
	}
	w.WriteString("\n## Known limits\n\n")
	if len(all) == 0 {
		w.WriteString("None in the test articles.\n")
		return nil
	}
	w.WriteString("What is wrong in the test articles, from [known-failures.txt](../testdata/known-failures.txt): the sentence, then the " +
		"[golden](../testdata/README.md#the-golden-format) lines that are missing and those that stand there instead.\n")
	for _, group := range reasons(all) {
		w.WriteString("\n### " + strings.ToUpper(group[0].why[:1]) + escape(group[0].why[1:]) + "\n")
		for _, l := range group {
			if l.input != "" {
				w.WriteString("\n> " + escape(l.input) + "\n")
			}
			w.WriteString("\n```text\n" + l.article + "\n" + strings.Join(l.wrong, "\n") + "\n```\n")
		}
	}
	return nil
}

// escape writes text so that Markdown changes nothing in it.
func escape(s string) string {
	return strings.NewReplacer(
		`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "|", `\|`, "<", "&lt;", "[", `\[`, "]", `\]`, "~", `\~`,
		"\n", " ⏎ ", "$", `\$`,
	).Replace(s)
}

// cell writes text in a table; what stands in double square brackets is bold.
func cell(s string) string {
	s = strings.TrimSpace(s)
	const open, shut = "\x01", "\x02"
	s = strings.NewReplacer("[[", open, "]]", shut).Replace(s)
	return strings.NewReplacer(open, "**", shut, "**").Replace(escape(s))
}

// code writes text in a table in the letters of a program.
func code(s string) string {
	return "<code>" + strings.NewReplacer("&", "&amp;", "<", "&lt;", "|", "&#124;", "*", "&#42;", "_", "&#95;", "`", "&#96;", "[", "&#91;", "~", "&#126;", "$", "&#36;", "\n", " ⏎ ").Replace(s) + "</code>"
}
