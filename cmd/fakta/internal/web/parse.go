package web

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// maxDepth is how deep the elements of a page may be nested. A real page is 40 deep; the
// parser follows 512.
const maxDepth = 250

// parse parses a page. One that is nested too deep keeps its text and loses the elements
// beyond the limit.
func parse(page string) (*html.Node, error) {
	doc, err := html.Parse(strings.NewReader(page))
	if err != nil {
		doc, err = html.Parse(strings.NewReader(flatten(page)))
	}
	return doc, err
}

// flatten takes from a page the tags that are nested too deep, and leaves a space for each.
// It counts a tag that is never closed (<p>, <li>, <b>) as open to the end.
func flatten(page string) string {
	var b strings.Builder
	depth := 0
	z := html.NewTokenizer(strings.NewReader(page))
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			return b.String()
		case html.StartTagToken:
			name, _ := z.TagName()
			if isVoid(name) {
				break
			}
			depth++
			if depth > maxDepth {
				b.WriteByte(' ')
				continue
			}
		case html.EndTagToken:
			depth = max(0, depth-1)
			if depth >= maxDepth {
				b.WriteByte(' ')
				continue
			}
		}
		b.Write(z.Raw())
	}
}

// maxCost bounds the time of the reader, which goes over the text of an element for each
// element around it. A real page costs a tenth of it at most.
const maxCost = 100_000_000

// isCheap tells whether the reader is done with a page in a second or two.
func isCheap(doc *html.Node) bool {
	return cost(doc, 0) <= maxCost
}

func cost(n *html.Node, depth int) int {
	c := depth * (32 + len(n.Data))
	for n := n.FirstChild; n != nil; n = n.NextSibling {
		c += cost(n, depth+1)
	}
	return c
}

// isVoid tells whether an element never has an end tag.
func isVoid(name []byte) bool {
	switch atom.Lookup(name) {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta, atom.Source, atom.Track, atom.Wbr:
		return true
	}
	return false
}

// attr returns the value of an attribute, "" if the element has none.
func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// has tells whether an element has an attribute.
func has(n *html.Node, key string) bool {
	for _, a := range n.Attr {
		if a.Key == key {
			return true
		}
	}
	return false
}

// elements returns the elements of a tag in the order of the page, all of them for 0.
func elements(doc *html.Node, tag atom.Atom) []*html.Node {
	var all []*html.Node
	for n := range doc.Descendants() {
		if n.Type == html.ElementNode && (tag == 0 || n.DataAtom == tag) {
			all = append(all, n)
		}
	}
	return all
}
