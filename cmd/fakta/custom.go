package main

import (
	"fmt"
	"strings"

	"github.com/fakta-id/fakta/extract"
)

// custom writes what the rules of the user have found, each with its groups below.
func (r *textReport) custom() {
	if r.f.Custom == nil {
		return // there are no rules
	}
	r.section("Your rules")
	if len(r.f.Custom) == 0 {
		r.b.WriteString("  nothing matched\n")
	}
	for _, c := range r.f.Custom {
		text := r.textOf(c.InTitle)
		fmt.Fprintf(&r.b, "  %s %s\n", r.head.Sprint(c.Rule), shorten(text[c.Start:c.End], textWidth-8))
		for _, g := range c.Groups {
			v := g.Unread.String()
			switch {
			case g.Unread != 0:
				v = fmt.Sprintf("(%s: %s)", g.As, v)
			case g.As == extract.AsNumber:
				v = "= " + value(g.Number.Number)
			case g.As == extract.AsDate || g.As == extract.AsDuration:
				v = "= " + g.Date.Value.String()
			}
			line := fmt.Sprintf("%s: %s %s", g.Name, shorten(text[g.Start:g.End], 60), v)
			fmt.Fprintf(&r.b, "      %s\n", r.dim.Sprint(strings.TrimRight(line, " ")))
		}
	}
}
