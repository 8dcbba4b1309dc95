package manual

import (
	_ "embed"
	"io"
	"strings"
	"text/template"
)

//go:embed page.tmpl
var page string

// lineWidth is the longest line of text in the source of the page.
const lineWidth = 78

// Man writes the page for man, in the macros of man(7). The date is that of the version, ""
// if it is not known.
func Man(w io.Writer, program, version, date string, commands []Command) error {
	t := template.Must(template.New("page").Funcs(template.FuncMap{"roff": roff, "text": text, "upper": strings.ToUpper}).Parse(page))
	return t.Execute(w, struct {
		Program, Version, Date string
		Main                   Command
		Others                 []Command
	}{program, version, date, commands[0], commands[1:]})
}

// roff escapes s: a hyphen stays one that can be copied.
func roff(s string) string { return strings.NewReplacer(`\`, `\e`, "-", `\-`).Replace(s) }

// text breaks s into lines, none of which is a request.
func text(s string) string {
	var b strings.Builder
	n := 0 // in the line
	for _, word := range strings.Fields(roff(s)) {
		switch {
		case n == 0:
		case n+1+len(word) > lineWidth:
			b.WriteByte('\n')
			n = 0
		default:
			b.WriteByte(' ')
			n++
		}
		if n == 0 && strings.HasPrefix(word, ".") || strings.HasPrefix(word, "'") {
			word = `\&` + word
		}
		b.WriteString(word)
		n += len(word)
	}
	return b.String()
}
