package report

import (
	"github.com/fakta-id/fakta/extract"
)

// body makes the paragraphs of the article with their marks.
func (v *viewer) body(a *Article) {
	var quotes []extract.Span
	for _, q := range v.f.Quotes {
		quotes = append(quotes, extract.Span{Start: q.Start, End: q.End})
	}
	a.Paragraphs = paragraphs(v.text, quotes)
	if h := v.f.Headline; !h.InTitle && !h.IsZero() {
		for i := range a.Paragraphs {
			p := &a.Paragraphs[i]
			p.Headline = h.Start <= p.Start && p.End <= h.End
		}
	}
	weave(v.text, a.Paragraphs, v.marks(false))
}

// titleNodes makes the nodes of a title of its own.
func (v *viewer) titleNodes() []*Node {
	start, end := trim(v.title, 0, len(v.title))
	p := []Paragraph{{Span: extract.Span{Start: start, End: end}}}
	weave(v.title, p, v.marks(true))
	return p[0].Nodes
}

// marks returns the marks of the text or of the title.
func (v *viewer) marks(title bool) []Mark {
	var all []Mark
	add := func(m Mark) { all = append(all, m) }
	for i, n := range v.f.Numbers {
		if n.InTitle == title {
			ref := id("n", i)
			add(Mark{Span: extract.Span{Start: n.Start, End: n.End}, Kind: NumberKind, ID: ref + "m", Ref: ref, Misfit: v.misfit(v.checked[i])})
		}
	}
	for i, d := range v.f.Dates {
		if d.InTitle == title {
			ref := id("d", i)
			add(Mark{Span: extract.Span{Start: d.Start, End: d.End}, Kind: DateKind, ID: ref + "m", Ref: ref, Misfit: v.misfit(v.checkedDate[i])})
		}
	}
	for i, a := range v.f.Abbreviations {
		if a.InTitle != title {
			continue
		}
		own, ref := id("b", i), id("b", v.same[i])
		add(Mark{Span: extract.Span{Start: a.Start, End: a.End}, Kind: AbbreviationKind, ID: own + "m", Ref: ref})
		for k, u := range a.Uses {
			add(Mark{Span: u, Kind: AbbreviationKind, ID: id(own+"u", k), Ref: ref})
		}
	}
	if title {
		return all
	}
	for i, p := range v.f.People {
		ref := id("p", i)
		for k, m := range p.Mentions {
			add(Mark{Span: m, Kind: PersonKind, ID: id(ref+"m", k), Ref: ref})
		}
	}
	for i, q := range v.f.Quotes {
		ref := id("q", i)
		m := Mark{Span: extract.Span{Start: q.Start, End: q.End}, Kind: QuoteKind, ID: ref + "m", Ref: ref, Direct: q.Kind == 0, Tag: "?"}
		if q.Speaker >= 0 {
			m.Tag, m.Speaker = v.tags[q.Speaker], v.names[q.Speaker]
		}
		add(m)
	}
	return all
}

// misfit tells whether one of some checks does not fit.
func (v *viewer) misfit(checks []int) bool {
	for _, i := range checks {
		if v.f.Checks[i].Result == extract.Inconsistent {
			return true
		}
	}
	return false
}
