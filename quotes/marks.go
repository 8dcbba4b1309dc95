package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A marked is a stretch of text between quotation marks, in tokens: open is the
// opening mark, end the token after the closing one.
type marked struct {
	open, end int
	unclosed  bool
}

// pairMarks finds the stretches between double quotation marks. Styles may be
// mixed ("...”) and the same mark may open and close (”...”), so what a mark does
// is told by the space around it: an opening mark has space before it and none
// behind, a closing mark the other way round. A stretch that is never closed ends
// with its paragraph, or before a mark that opens the next one.
func (s *Scanner) pairMarks() {
	s.marks = s.marks[:0]
	open := -1 // the token of an opening mark, -1 outside
	breaks := s.breaks
	if s.wrapped(s.d.Begin(), s.d.End()) {
		breaks = breaks[1:]
	}
	inner := 0 // the last mark of an inner pair
	for _, i := range breaks {
		if i <= inner {
			continue
		}
		if s.t[i].Class() == lex.Break {
			if open >= 0 && s.paragraphEnds(i) && !s.closedLater(i) {
				s.marks = append(s.marks, marked{open: open, end: i, unclosed: true})
				open = -1
			}
			continue
		}
		opens, closes := s.markSide(i)
		switch {
		case open < 0 && (opens || !closes):
			open = i
		case open < 0: // a closing mark with nothing open: stray
		case opens && !closes && s.opensAnew(open, i):
			if end := s.lostClose(open, i); end > open {
				s.marks = append(s.marks, marked{open: open, end: end, unclosed: true})
			}
			open = i
		case opens && !closes: // nested: the inner pair is skipped
			inner = s.nestedEnd(i)
		default:
			s.marks = append(s.marks, marked{open: open, end: i + 1})
			open = -1
		}
	}
	if open >= 0 {
		s.marks = append(s.marks, marked{open: open, end: s.d.End(), unclosed: true})
	}
}

// closedLater tells whether the quotation that is open at the line break at token i goes on in
// the next paragraph, as the next mark closes it before its attribution: "“A.⏎B,” kata Sari".
func (s *Scanner) closedLater(i int) bool {
	for k := i + 1; k < i+200 && s.t[k].Class() != lex.Edge; k++ {
		if s.t[k].Class() != lex.Quote {
			continue
		}
		opens, closes := s.markSide(k)
		n := s.t[s.skipCommas(k+1)]
		return closes && !opens && n.Is(lex.Cue|lex.CueNya) && !n.Has(lex.First)
	}
	return false
}

// wrapped tells whether the marks around the whole text [begin, end) come from a table that
// it was kept in: the first is never closed, as the next one opens.
func (s *Scanner) wrapped(begin, end int) bool {
	if end-begin < 3 || s.t[begin].Class() != lex.Quote || s.t[end-1].Class() != lex.Quote {
		return false
	}
	for _, i := range s.breaks[1:] {
		if s.t[i].Class() == lex.Quote {
			opens, closes := s.markSide(i)
			return opens && !closes
		}
	}
	return false
}

// markSide tells what the mark at token i can do, by the space around it and by
// its form where that is certain.
func (s *Scanner) markSide(i int) (opens, closes bool) {
	t, n := s.t[i], s.t[i+1]
	before := t.Has(lex.Space)
	behind := n.Has(lex.Space) || n.Class() == lex.Break || n.Class() == lex.Edge
	switch s.t[i-1].ID() {
	case w.LeftParen, w.LeftBracket, w.Slash, w.EmDash:
		before = true
	}
	switch {
	case before && !behind && s.t[i-1].ID() == w.Comma && n.Is(lex.Cue|lex.CueNya) && !n.Has(lex.Capital):
		return false, true // "fundamental, ”kata Sari": the space is at the wrong side
	case before && !behind:
		return true, false
	case !before && behind:
		return false, true
	}
	switch t.ID() {
	case w.QuoteLeft, w.QuoteLow, w.GuillemetLeft:
		return true, false
	case w.GuillemetRight:
		return false, true
	}
	if !before { // glued on both sides: "...merah."Pada saat", "siap,”kata"
		p := s.t[i-1]
		switch {
		case p.Class() == lex.Mark && (p.ID() == w.Comma || p.ID() == w.Period || p.ID() == w.Question || p.ID() == w.Exclamation):
			if n.Class() == lex.Word && n.Has(lex.Capital) && p.ID() == w.Period {
				return true, true // both are common where scrapers join paragraphs
			}
			return n.Class() == lex.Word && n.Has(lex.Capital) || n.ID() == w.LeftParen, true
		case n.Class() == lex.Mark:
			return false, true
		case n.Class() == lex.Word && n.Is(lex.Cue|lex.CueNya):
			return false, true
		}
	}
	return true, true
}

// paragraphEnds tells whether the line break at token i ends a paragraph that a
// quotation cannot go beyond: an empty line does, and any line break after a full
// stop; a break inside a sentence is what scrapers leave of a link.
func (s *Scanner) paragraphEnds(i int) bool {
	if s.t[i].Has(lex.Blank) {
		p := s.t[i-1]
		return p.Class() == lex.Mark && p.ID() != w.Comma || p.Class() == lex.Quote || s.t[i+1].Class() == lex.Quote
	}
	switch s.t[i-1].ID() {
	case w.Period, w.Question, w.Exclamation:
		return true
	}
	return s.t[i+1].Class() == lex.Quote
}

// opensAnew tells whether the opening mark at token i begins a quotation of its
// own although the one at token open was not closed: it begins a sentence.
func (s *Scanner) opensAnew(open, i int) bool {
	return s.t[i].Has(lex.First) || s.t[i-1].ID() == w.Colon
}

// lostClose returns where the quotation that opens at token open ends if its
// closing mark is lost and the next one opens at token i: with the sentence before
// that.
func (s *Scanner) lostClose(open, i int) int {
	for j := i; j > open; j-- {
		if s.t[j-1].Class() != lex.Break {
			return j
		}
	}
	return open
}

// nestedEnd returns the closing mark of the inner quotation that opens at token i,
// 0 if the next mark does not close one.
func (s *Scanner) nestedEnd(i int) int {
	for j := i + 1; j < i+40 && s.t[j].Class() != lex.Edge; j++ {
		if s.t[j].Class() == lex.Quote {
			if opens, closes := s.markSide(j); closes && !opens {
				return j
			}
			return 0
		}
	}
	return 0
}
