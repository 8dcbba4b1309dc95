package table

import (
	"fmt"
	"strings"
)

// Markdown returns the documentation of the tables and their columns.
func Markdown() string {
	var b strings.Builder
	for _, t := range All() {
		fmt.Fprintf(&b, "\n### %s\n\n%s. Key: `%s`.\n\n| column | type | what it holds |\n|---|---|---|\n", t.Name, sentence(t.Doc), strings.Join(t.KeyColumns(), ", "))
		for i := range t.Columns {
			c := &t.Columns[i]
			optional := ""
			if c.Null {
				optional = "?"
			}
			fmt.Fprintf(&b, "| `%s` | %s%s | %s |\n", c.Name, c.Type, optional, strings.ReplaceAll(c.Doc, "|", "\\|"))
		}
	}
	return b.String()
}

// sentence returns s with a capital letter.
func sentence(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
