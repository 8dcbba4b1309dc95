package web

import (
	"encoding/json"
	"regexp"
	"strings"
	"sync"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A linked is what the JSON-LD blocks of a page say of its article.
type linked struct {
	headline, published, modified, body string
}

// linkedData reads the JSON-LD blocks of a page: an object, an array of them, or a @graph.
// The first object that is an article counts, and one of a web page where there is none.
// A block that is no JSON, as for a line break in a string, is searched for what is still
// to be found.
func linkedData(doc *html.Node) linked {
	var article, page linked
	for _, n := range elements(doc, atom.Script) {
		if kind, _, _ := strings.Cut(attr(n, "type"), ";"); !strings.EqualFold(strings.TrimSpace(kind), "application/ld+json") || n.FirstChild == nil {
			continue
		}
		block := bare(n.FirstChild.Data)
		var v any
		if json.Unmarshal([]byte(block), &v) != nil {
			if strings.Contains(block, `Article"`) {
				article.complete(salvage(block))
			}
			continue
		}
		collect(v, &article, &page)
	}
	article.complete(page)
	return article
}

// bare takes the comments off in which blocks are hidden from old browsers:
// //<![CDATA[ ... //]]>, <!-- ... -->.
func bare(block string) string {
	i, j := strings.IndexAny(block, "{["), strings.LastIndexAny(block, "}]")
	if k := strings.Index(block, "CDATA["); k >= 0 && k < i+len("[CDATA[") {
		i = k + len("CDATA[")
		if end := strings.LastIndex(block, "]]>"); end >= i {
			j = strings.LastIndexAny(block[:end], "}]")
		}
		if start := strings.IndexAny(block[i:], "{["); start >= 0 {
			i += start
		}
	}
	if i < 0 || j < i {
		return block
	}
	return block[i : j+1]
}

// complete takes from x what l does not have.
func (l *linked) complete(x linked) {
	for _, f := range []struct{ to, from *string }{
		{&l.headline, &x.headline}, {&l.published, &x.published}, {&l.modified, &x.modified}, {&l.body, &x.body},
	} {
		if *f.to == "" {
			*f.to = *f.from
		}
	}
}

// collect goes through a value for objects that are articles or web pages.
func collect(v any, article, page *linked) {
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			collect(x, article, page)
		}
	case map[string]any:
		str := func(key string) string { s, _ := v[key].(string); return strings.TrimSpace(s) }
		switch {
		case isType(v["@type"], "Article", "BlogPosting"):
			article.complete(linked{str("headline"), str("datePublished"), str("dateModified"), str("articleBody")})
		case isType(v["@type"], "WebPage"):
			page.complete(linked{published: str("datePublished"), modified: str("dateModified")})
		}
		collect(v["@graph"], article, page)
		collect(v["mainEntity"], article, page)
	}
}

// isType tells whether a type is one of the given, or a kind of it: "NewsArticle". It may
// be a list.
func isType(v any, names ...string) bool {
	switch v := v.(type) {
	case string:
		for _, name := range names {
			if strings.HasSuffix(v, name) {
				return true
			}
		}
	case []any:
		for _, x := range v {
			if s, ok := x.(string); ok && isType(s, names...) {
				return true
			}
		}
	}
	return false
}

// members finds the members that are read in what is no JSON.
var members = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`"(headline|datePublished|dateModified)"\s*:\s*("(?:[^"\\\x00-\x1f]|\\.)*")`)
})

// salvage reads what can be read of a block that is no JSON.
func salvage(block string) linked {
	found := map[string]string{}
	for _, m := range members().FindAllStringSubmatch(block, -1) {
		var s string
		if _, again := found[m[1]]; !again && json.Unmarshal([]byte(m[2]), &s) == nil {
			found[m[1]] = strings.TrimSpace(s)
		}
	}
	return linked{headline: found["headline"], published: found["datePublished"], modified: found["dateModified"]}
}
