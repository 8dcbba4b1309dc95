package manual

import (
	"fmt"
	"strings"
)

// Table returns the flags of a command as a table in Markdown.
func Table(c Command) string {
	var b strings.Builder
	b.WriteString("| option | what it does |\n|---|---|\n")
	for _, f := range c.Flags {
		name := "--" + f.Name
		if f.Value != "" {
			name += " " + f.Value
		}
		name = "`" + name + "`"
		if f.Short != "" {
			name = "`-" + f.Short + "`, " + name
		}
		help := f.Help
		if f.Default != "" {
			help += " Without it `" + f.Default + "`."
		}
		fmt.Fprintf(&b, "| %s | %s |\n", name, strings.ReplaceAll(help, "|", `\|`))
	}
	return b.String()
}
