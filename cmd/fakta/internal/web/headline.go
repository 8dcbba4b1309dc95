package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// headline returns the headline of a page. That is the <h1> which one of the other titles
// repeats: <title>, og:title, headline of JSON-LD. Those may be cut off or carry the name of
// the outlet, and an <h1> alone may be its logo. Where none agrees, it is that of JSON-LD,
// then og:title, <title>, and the only <h1>.
func headline(doc *html.Node, data linked) string {
	var titles, heads []string
	add := func(to *[]string, s string) {
		if s = join1(paragraphs(s)); s != "" {
			*to = append(*to, s)
		}
	}
	add(&titles, html.UnescapeString(data.headline))
	site := metaContent(doc, "og:site_name")
	add(&titles, withoutSite(metaContent(doc, "og:title"), site))
	for _, n := range elements(doc, atom.Title) {
		if n.Parent != nil && n.Parent.DataAtom == atom.Head && n.FirstChild != nil {
			add(&titles, withoutSite(n.FirstChild.Data, site))
		}
	}
	for _, n := range elements(doc, atom.H1) {
		add(&heads, lineText(n))
	}
	for _, h := range heads {
		for _, t := range titles {
			if same(h, t) {
				return h
			}
		}
	}
	switch {
	case len(titles) > 0:
		return titles[0]
	case len(heads) == 1:
		return heads[0]
	}
	return ""
}

// join1 returns lines as one.
func join1(ll []line) string {
	var b strings.Builder
	for i, l := range ll {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(l.text)
	}
	return b.String()
}

// same tells whether one title is the other, or its beginning with not much behind it:
// "Jembatan Putus Halaman all".
func same(h, t string) bool {
	h, t = strings.ToLower(h), strings.ToLower(t)
	for _, dots := range []string{"...", "…"} {
		h, t = strings.TrimSuffix(h, dots), strings.TrimSuffix(t, dots)
	}
	if len(h) > len(t) {
		h, t = t, h
	}
	return strings.HasPrefix(t, h) && len(h)*2 > len(t)
}

// withoutSite takes the name of the outlet from the end of a title: " | tempo.co",
// " - Kompas.com", " - ANTARA News Bengkulu". It goes behind a line, and behind a dash if it
// is a domain, the name that the page gives itself, or has no more than four words and
// leaves twice as many.
func withoutSite(title, site string) string {
	title = strings.TrimSpace(title)
	if i := strings.LastIndexAny(title, "|»"); i > 0 {
		title = strings.TrimSpace(title[:i])
	}
	for _, dash := range []string{" - ", " – ", " — "} {
		i := strings.LastIndex(title, dash)
		if i <= 0 {
			continue
		}
		name := strings.TrimSpace(title[i+len(dash):])
		n, left := len(strings.Fields(name)), len(strings.Fields(title[:i]))
		if site != "" && strings.EqualFold(name, site) || isDomain(name) || n <= 4 && left >= 2*n && left >= 4 {
			title = strings.TrimSpace(title[:i])
		}
	}
	if s := strings.TrimSuffix(title, " Halaman all"); s != "" {
		title = s
	}
	return title
}

// isDomain tells whether the last word of a name is a domain: "Regional Liputan6.com".
func isDomain(name string) bool {
	f := strings.Fields(name)
	if len(f) == 0 || len(f) > 3 {
		return false
	}
	last := f[len(f)-1]
	i := strings.LastIndexByte(last, '.')
	return i > 0 && len(last)-i >= 3 && len(last)-i <= 4
}

// metaContent returns the content of a <meta> by its property or name, "" if there is none.
func metaContent(doc *html.Node, key string) string {
	for _, n := range elements(doc, atom.Meta) {
		if strings.EqualFold(attr(n, "property"), key) || strings.EqualFold(attr(n, "name"), key) {
			return strings.TrimSpace(attr(n, "content"))
		}
	}
	return ""
}
