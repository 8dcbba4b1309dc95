package layout

import (
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2"

	"github.com/fakta-id/fakta/internal/lex"
)

// A matcher matches patterns on windows of a text and keeps what it needs for that.
type matcher struct {
	window  [maxWindow]rune
	bytes   string // those of the window
	from    int    // where they are in the text
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
	n := 0
	for _, r := range text[from:to] {
		if n == maxWindow {
			break
		}
		m.window[n] = r
		n++
	}
	m.bytes, m.from, m.pattern, m.found = text[from:to], from, p, false
	if err := p.compile().FindRunesMatches(m.window[:n], 0, m.match); err != nil {
		return false // too much backtracking: no match
	}
	return m.found
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

// group returns the bytes of a group of the last match; ok is false if it took no part in
// the match.
func (m *matcher) group(g group) (span lex.Span, ok bool) {
	k := m.pattern.numbers[g]
	if k < 0 || m.groups[k].Start < 0 {
		return span, false
	}
	at := m.groups[k]
	span.Start = m.offset(0, at.Start)
	span.End = m.offset(span.Start, at.End-at.Start)
	return lex.Span{Start: m.from + span.Start, End: m.from + span.End}, true
}

// offset returns where the n runes of the window end that begin at the byte i of it. As
// ranging over a string does, it takes a byte that is not UTF-8 for one rune.
func (m *matcher) offset(i, n int) int {
	for ; n > 0; n-- {
		_, size := utf8.DecodeRuneInString(m.bytes[i:])
		i += size
	}
	return i
}
