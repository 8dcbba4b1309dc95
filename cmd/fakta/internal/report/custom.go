package report

import "github.com/fakta-id/fakta/extract"

// Custom is what a rule of the user has found.
type Custom struct {
	ID, Rule, Text string
	InTitle        bool
	Groups         []CustomGroup
}

// CustomGroup is a named group of the rule's pattern.
type CustomGroup struct {
	Name  string
	Text  Phrase // as the article has it; it links to the fact that has read it
	Value Phrase // nil if it is not read or says what the text says
}

// customs makes the list of what the user's rules have found.
func (v *viewer) customs() []Custom {
	var all []Custom
	for i, c := range v.f.Custom {
		x := Custom{ID: id("r", i), Rule: line(c.Rule), Text: v.part(c.Span, c.InTitle, 240), InTitle: c.InTitle}
		for _, g := range c.Groups {
			text := lit(v.part(g.Span, c.InTitle, 80))
			if ref := factEntry(&g); ref != "" {
				text = link(ref, text)
			}
			x.Groups = append(x.Groups, CustomGroup{Name: line(g.Name), Text: Phrase{text}, Value: groupValue(&g)})
		}
		all = append(all, x)
	}
	return all
}

// factEntry names the entry of the fact whose value a group has, "" if there is none.
func factEntry(g *extract.Group) string {
	switch {
	case g.As == 0 || g.Fact == extract.None:
		return ""
	case g.As == extract.AsNumber:
		return id("n", g.Fact)
	case g.As == extract.AsQuote:
		return id("q", g.Fact)
	}
	return id("d", g.Fact)
}

// groupValue says what a group is read as.
func groupValue(g *extract.Group) Phrase {
	switch {
	case g.Unread != 0:
		return Key("unread-" + g.Unread.String())
	case g.As == extract.AsNumber:
		return append(Phrase{lit("=")}, figure(g.Number.Number)...)
	case g.As == extract.AsDate || g.As == extract.AsDuration:
		return append(Phrase{lit("=")}, datePhrase(g.Date.Date)...)
	}
	return nil
}
