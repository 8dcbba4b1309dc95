// Package layout reads what surrounds the report in a news article: headline,
// dateline, publication line, and navigation that is not part of it.
//
// Half of the articles that scrapers bring have no line break at all, so nothing
// here relies on lines alone. Candidates are picked by a look at the tokens; a
// pattern then confirms them on a short window.
package layout

import (
	"slices"
	"time"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Layout says where the parts of an article are, in bytes. The zero Span
// means that a part was not found.
type Layout struct {
	Headline  lex.Span
	Dateline  lex.Span // "Jambi (ANTARA)"
	Place     lex.Span // "Jambi"
	Agency    lex.Span // "ANTARA"
	Published time.Time
	PubLine   lex.Span   // the publication line: "Minggu, 15 September 2024 11:36 WIB"
	Skip      []lex.Span // navigation, credits, copyright: in order, disjoint
	// Reports are where reports begin: usually one, behind the dateline; more
	// where several were pasted together. In order.
	Reports []int
}

// A Scanner reads layouts. It keeps its buffers between texts and must not be
// used by two goroutines at once. The zero Scanner is ready to use.
type Scanner struct {
	d      *lex.Doc
	t      []lex.Token
	skip   []lex.Span
	starts []int
	matcher
}

// Scan returns the layout of d; its slices are valid until the next Scan.
func (s *Scanner) Scan(d *lex.Doc) Layout {
	s.d, s.t = d, d.Tokens
	s.skip, s.starts = s.skip[:0], s.starts[:0]
	l := Layout{}
	tokens := d.Tokens[:d.End()]
	for i := d.Begin(); i < len(tokens); i++ {
		t := tokens[i]
		if !t.Has(lex.First) && !t.Is(lex.Navigation) && t.ID() != w.Colon {
			continue
		}
		if t.Is(lex.Navigation) && (t.Has(lex.Capital) || tokens[i-1].ID() == w.LeftBracket) {
			if end := s.navigation(i); end > i {
				i = end - 1
				continue
			}
		}
		switch {
		case t.Has(lex.First):
			if t.Has(lex.Capital) && !s.plain(i) {
				s.dateline(i, &l)
			}
		case t.ID() == w.Colon && l.Published.IsZero():
			s.published(i, &l)
		}
	}
	s.headline(&l)
	l.Skip, l.Reports = s.skip, s.starts
	return l
}

// headline finds the headline in the text: a short line without a full stop that
// opens the text before a byline, dateline or publication line, or that stands
// right before a publication line at the end.
func (s *Scanner) headline(l *Layout) {
	if l.PubLine.IsZero() && l.Dateline.IsZero() {
		return
	}
	first := s.line(s.d.Begin())
	body := l.Dateline.Start
	if l.Dateline.IsZero() {
		body = l.PubLine.Start
	}
	if first.End < body && s.titleLike(first) && s.t[s.d.TokenAt(first.End)].Class() == lex.Break {
		l.Headline = first
		return
	}
	if l.PubLine.IsZero() {
		return
	}
	i := s.d.TokenAt(l.PubLine.Start)
	for i > s.d.Begin() && s.t[i-1].Class() != lex.Break {
		i--
	}
	if i > s.d.Begin()+1 {
		if before := s.line(s.lineStart(i - 2)); s.titleLike(before) && before.Start > l.Dateline.End {
			l.Headline = before
		}
	}
}

// line returns the span of the line that begins at token i, the zero Span if it is longer
// than a headline can be.
func (s *Scanner) line(i int) lex.Span {
	j := i
	for j < s.d.End() && s.t[j].Class() != lex.Break {
		if s.t[j].End-s.t[i].Start > maxHeadline {
			return lex.Span{}
		}
		j++
	}
	if j == i {
		return lex.Span{}
	}
	return s.d.Span(i, j)
}

// maxTitle is how many tokens the title of a link has at most: ten times those of a long one.
const maxTitle = 200

func (s *Scanner) lineStart(i int) int {
	for i > s.d.Begin() && s.t[i-1].Class() != lex.Break {
		i--
	}
	return i
}

// maxHeadline is the longest headline, in bytes.
const maxHeadline = 200

func (s *Scanner) titleLike(sp lex.Span) bool {
	if sp.IsZero() || sp.End-sp.Start > maxHeadline || slices.ContainsFunc(s.skip, sp.Overlaps) {
		return false
	}
	i, j := s.d.TokenAt(sp.Start), s.d.TokenAt(sp.End)
	return j-i >= 3 && s.t[j-1].ID() != w.Period && s.t[i].Class() != lex.Quote
}
