package web

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// A line is what a page shows as a paragraph, or as a line of one.
type line struct {
	text   string // with single spaces, never empty
	linked int    // how many of its bytes are text of links
}

// isLinks tells whether a line is nothing but links: a headline of another article, a menu.
func (l line) isLinks() bool { return l.linked*10 >= len(l.text)*9 }

// lines returns the lines of an element in order.
func lines(n *html.Node) []line {
	var w lineWriter
	w.node(n, false)
	w.end()
	return w.lines
}

// paragraphs returns the lines of a text.
func paragraphs(text string) []line {
	var w lineWriter
	for s := range strings.Lines(text) {
		w.write(s, false)
		w.end()
	}
	return w.lines
}

// lineText returns the text of an element on one line.
func lineText(n *html.Node) string {
	var parts []string
	for _, l := range lines(n) {
		parts = append(parts, l.text)
	}
	return strings.Join(parts, " ")
}

// A lineWriter makes lines.
type lineWriter struct {
	lines  []line
	b      strings.Builder // the line under way
	linked int
	space  string // to write before the next word
}

// node writes an element and what is in it. The depth is bounded by that of the page.
func (w *lineWriter) node(n *html.Node, linked bool) {
	switch n.Type {
	case html.TextNode:
		w.write(n.Data, linked)
		return
	case html.ElementNode, html.DocumentNode:
	default:
		return
	}
	tag := atom.Lookup([]byte(n.Data)) // the reader renames elements and leaves their DataAtom
	switch tag {
	case atom.Head, atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Svg, atom.Select, atom.Textarea, atom.Math:
		return
	case atom.Br, atom.Hr:
		w.end()
		return
	case atom.Td, atom.Th:
		w.space = "\t" // a row of a table is a line
	case atom.A:
		linked = true
	}
	block := isBlock(tag)
	if block {
		w.end()
	}
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		w.node(c, linked)
	}
	if block {
		w.end()
	}
}

// isBlock tells whether an element stands on lines of its own.
func isBlock(tag atom.Atom) bool {
	switch tag {
	case atom.Address, atom.Article, atom.Aside, atom.Blockquote, atom.Body, atom.Button, atom.Caption, atom.Center, atom.Dd,
		atom.Details, atom.Dialog, atom.Div, atom.Dl, atom.Dt, atom.Fieldset, atom.Figcaption, atom.Figure, atom.Footer,
		atom.Form, atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6, atom.Header, atom.Html, atom.Legend, atom.Li,
		atom.Main, atom.Menu, atom.Nav, atom.Ol, atom.P, atom.Pre, atom.Section, atom.Summary, atom.Table, atom.Tbody,
		atom.Tfoot, atom.Thead, atom.Tr, atom.Ul:
		return true
	}
	return false
}

// write writes words with single spaces. Characters that are not to be seen and would cut
// words in pieces are left out: soft hyphens, spaces of no width.
func (w *lineWriter) write(s string, linked bool) {
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			if w.space == "" {
				w.space = " "
			}
			continue
		case r == '\u00ad' || r == '\u200b' || r == '\u2060' || r == '\ufeff' || unicode.IsControl(r):
			continue
		}
		before := w.b.Len()
		if before > 0 {
			w.b.WriteString(w.space)
		}
		w.space = ""
		w.b.WriteRune(r)
		if linked {
			w.linked += w.b.Len() - before
		}
	}
}

// end ends the line under way.
func (w *lineWriter) end() {
	if w.b.Len() > 0 {
		w.lines = append(w.lines, line{w.b.String(), w.linked})
	}
	w.b.Reset()
	w.linked, w.space = 0, ""
}
