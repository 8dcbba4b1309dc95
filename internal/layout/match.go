package layout

import (
	"unicode"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/fakta-id/fakta/internal/lex"
)

// A matcher matches patterns on windows of a text and keeps what it needs for that.
type matcher struct {
	window  [maxWindow]rune
	at      [maxWindow]lex.Span // where the runes of the window are in the text
	pattern *pattern
	groups  [maxGroups]lex.Span // of the last match, in runes of the window
	found   bool
	match   func(regexp2.MatchView) bool
}

// maxGroups is the number of groups of the pattern that has most.
const maxGroups = 8

// try matches the pattern at the byte from of the text, on a window that ends before the
// byte to or earlier.
func (m *matcher) try(p *pattern, text string, from, to int) bool {
	if m.match == nil {
		m.match = m.keep // made once: a method value allocates
	}
	m.pattern, m.found = p, false
	if err := p.compile().FindRunesMatches(m.window[:m.fill(text, from, to)], 0, m.match); err != nil {
		return false // too much backtracking: no match
	}
	return m.found
}

// fill puts the bytes [from, to) of the text into the window and returns the number of runes
// there. Patterns see the text as lex does: white space within a line is one space, line breaks
// are line breaks, and what is not seen is not there.
func (m *matcher) fill(text string, from, to int) (n int) {
	for from < to && n < maxWindow {
		if c := text[from]; ' ' < c && c < 0x7f { // as most are
			m.window[n], m.at[n] = rune(c), lex.Span{Start: from, End: from + 1}
			from++
			n++
			continue
		}
		r, size := utf8.DecodeRuneInString(text[from:to])
		at := lex.Span{Start: from, End: from + size}
		from += size
		switch {
		case r == '\n' || r == '\r':
		case r == '\u0085' || r == '\u2028' || r == '\u2029':
			r = '\n'
		case unicode.IsSpace(r):
			if n > 0 && m.window[n-1] == ' ' {
				m.at[n-1].End = at.End
				continue
			}
			r = ' '
		case lex.ZeroWidth(r):
			continue
		}
		m.window[n], m.at[n] = r, at
		n++
	}
	return n
}

// keep copies the groups of a match.
func (m *matcher) keep(v regexp2.MatchView) bool {
	m.found = true
	for k := range min(v.GroupCount(), maxGroups) {
		m.groups[k] = lex.Span{Start: -1, End: -1}
		if at, n, ok := v.GroupRange(k); ok {
			m.groups[k] = lex.Span{Start: at, End: at + n}
		}
	}
	return false
}

// group returns the bytes of a group of the last match, without white space at its end ("KONTAN.CO.ID
// - JAKARTA ."); ok is false if it took no part in the match, or is empty.
func (m *matcher) group(g group) (span lex.Span, ok bool) {
	k := m.pattern.numbers[g]
	if k < 0 || m.groups[k].Start < 0 {
		return span, false
	}
	start, end := m.groups[k].Start, m.groups[k].End
	for end > start && unicode.IsSpace(m.window[end-1]) {
		end--
	}
	if end == start {
		return span, false
	}
	return lex.Span{Start: m.at[start].Start, End: m.at[end-1].End}, true
}
