package report

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"github.com/fakta-id/fakta/extract"
)

// A Kind is the kind of fact that a mark stands for.
type Kind string

// The kinds, as the page names them in classes and filters.
const (
	NumberKind       Kind = "number"
	DateKind         Kind = "date"
	QuoteKind        Kind = "quote"
	PersonKind       Kind = "person"
	AbbreviationKind Kind = "abbreviation"
)

// A Mark is a stretch of the text that is a fact.
type Mark struct {
	extract.Span
	Kind    Kind
	ID      string // of the mark itself
	Ref     string // of its entry in the lists
	Misfit  bool   // a check says that it does not fit
	Direct  bool   // of quotes
	Tag     string // of quotes: the initials of the speaker
	Speaker string // of quotes: the name; "" if nobody knows

	first, last *Node // its nodes
	linked      bool  // its link is placed
}

// A Node is a piece of a paragraph: plain text, a control character, or a mark around
// other nodes.
type Node struct {
	Text     string
	Control  string // "U+202E"
	Mark     *Mark
	First    bool // it has the id of its mark
	Last     bool // its mark ends here
	Link     bool // it links to the entry of its mark; there are no marks in it
	Inner    bool // it is only the link of the mark around it
	Children []*Node
}

// arrange sorts marks so that what encloses comes before what it encloses.
func arrange(marks []Mark) {
	slices.SortStableFunc(marks, func(a, b Mark) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End), cmp.Compare(a.rank(), b.rank()))
	})
}

// rank orders kinds for equal spans, from the outside to the inside.
func (m *Mark) rank() int {
	return slices.Index([]Kind{QuoteKind, AbbreviationKind, PersonKind, DateKind, NumberKind}, m.Kind)
}

// A weaver makes the nodes of one paragraph after another. Marks may cross each other and
// the ends of paragraphs: then they are split, as HTML must nest.
type weaver struct {
	text   string
	marks  []Mark // arranged
	next   int    // the first mark that has not begun yet
	active []*Mark
}

// weave makes the nodes of all paragraphs.
func weave(text string, paragraphs []Paragraph, marks []Mark) {
	arrange(marks)
	w := weaver{text: text, marks: marks}
	for i := range paragraphs {
		p := &paragraphs[i]
		p.Nodes = w.nodes(p.Start, p.End)
	}
	for i := range marks {
		if m := &marks[i]; m.first != nil {
			m.first.First, m.last.Last = true, true
		}
	}
	for _, p := range paragraphs {
		placeLinks(p.Nodes)
	}
}

// nodes returns the nodes of a stretch of the text.
func (w *weaver) nodes(start, end int) []*Node {
	open := []*Node{{}} // from the outside; the first is the paragraph
	for at := start; at < end; {
		stop := w.advance(at, end)
		same := 0
		for same < len(w.active) && same+1 < len(open) && open[same+1].Mark == w.active[same] {
			same++
		}
		open = open[:same+1]
		for _, m := range w.active[same:] {
			n := &Node{Mark: m}
			if m.first == nil {
				m.first = n
			}
			m.last = n
			open[len(open)-1].Children = append(open[len(open)-1].Children, n)
			open = append(open, n)
		}
		leaf := open[len(open)-1]
		leaf.Children = append(leaf.Children, plain(w.text[at:stop])...)
		at = stop
	}
	return open[0].Children
}

// advance updates the active marks for the stretch that begins at a position, and returns
// where it ends.
func (w *weaver) advance(at, end int) int {
	w.active = slices.DeleteFunc(w.active, func(m *Mark) bool { return m.End <= at })
	for ; w.next < len(w.marks) && w.marks[w.next].Start <= at; w.next++ {
		if w.marks[w.next].End > at {
			w.active = append(w.active, &w.marks[w.next])
		}
	}
	stop := end
	if w.next < len(w.marks) {
		stop = min(stop, w.marks[w.next].Start)
	}
	for _, m := range w.active {
		stop = min(stop, m.End)
	}
	return stop
}

// plain makes nodes of text without marks, with control characters as nodes of their own.
func plain(s string) []*Node {
	if !hasControl(s) {
		return []*Node{{Text: s}}
	}
	var nodes []*Node
	start := 0
	for i, r := range s {
		if isControl(r) {
			if start < i {
				nodes = append(nodes, &Node{Text: clean(s[start:i])})
			}
			nodes = append(nodes, &Node{Control: controlName(r)})
			start = i + utf8.RuneLen(r)
		}
	}
	if start < len(s) {
		nodes = append(nodes, &Node{Text: clean(s[start:])})
	}
	return nodes
}

// placeLinks gives every mark one link, around words that no other mark holds: links must
// not nest. A mark that others cover wholly has none; it is shown with those.
func placeLinks(nodes []*Node) {
	for _, n := range nodes {
		if n.Mark == nil {
			continue
		}
		if n.Mark.Kind != QuoteKind && !n.Mark.linked {
			n.placeLink()
		}
		placeLinks(n.Children)
	}
}

func (n *Node) placeLink() {
	if !slices.ContainsFunc(n.Children, func(c *Node) bool { return c.Mark != nil }) {
		n.Link, n.Mark.linked = true, true
		return
	}
	for i, c := range n.Children {
		if c.Mark == nil && len(c.Text) > 1 {
			n.Children[i] = &Node{Mark: n.Mark, Link: true, Inner: true, Children: []*Node{c}}
			n.Mark.linked = true
			return
		}
	}
}
