package report

import (
	"fmt"
	"strings"
	"unicode/utf8"
)

// isControl tells whether a character would do something to the page that the reader does
// not see, as turning the direction of what follows.
func isControl(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ', 0x7f <= r && r < 0xa0: // C0 and C1
		return true
	case r == 0x061c, r == 0x200e, r == 0x200f, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069: // bidirectional
		return true
	case r == 0xfff9, r == 0xfffa, r == 0xfffb, 0xe0000 <= r && r <= 0xe007f: // annotations, tags
		return true
	}
	return false
}

// controlName shows a control character: "U+202E".
func controlName(r rune) string { return fmt.Sprintf("U+%04X", r) }

// hasControl tells whether clean would have to do anything.
func hasControl(s string) bool { return !utf8.ValidString(s) || strings.ContainsFunc(s, isControl) }

// clean makes a string safe to stand in a line of the page: control characters are shown
// by name, what is not UTF-8 as U+FFFD.
func clean(s string) string {
	if !hasControl(s) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if isControl(r) {
			b.WriteString("[" + controlName(r) + "]")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// line puts a text on one line.
func line(s string) string { return strings.Join(strings.Fields(clean(s)), " ") }

// shorten puts a text on one line of at most n characters; longer ones lose their end.
func shorten(s string, n int) string {
	s = line(s)
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)[:n-1]
	cut := string(runes)
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,.;:") + "…"
}

// A snippet is a mention with some words around it.
type Snippet struct{ Before, Mention, After string }

// snippetSize is how many bytes of text a snippet has on each side of the mention, at most.
const snippetSize = 60

// snippet cuts a mention out with the words around it, up to the ends of its sentence.
func snippet(text string, start, end int) Snippet {
	from := max(0, start-snippetSize)
	for from > 0 && from < start && !utf8.RuneStart(text[from]) {
		from++
	}
	before := text[from:start]
	cut := from > 0
	for _, stop := range sentenceStops {
		if i := strings.LastIndex(before, stop); i >= 0 {
			before, cut = before[i+len(stop):], false
		}
	}
	if cut {
		if i := strings.IndexByte(before, ' '); i >= 0 {
			before = before[i+1:]
		}
		before = "… " + before
	}
	to := min(len(text), end+snippetSize)
	for to < len(text) && to > end && !utf8.RuneStart(text[to]) {
		to--
	}
	after := text[end:to]
	cut = to < len(text)
	for _, stop := range sentenceStops {
		if i := strings.Index(after, stop); i >= 0 {
			after, cut = after[:i], false
		}
	}
	if cut {
		if i := strings.LastIndexByte(after, ' '); i >= 0 {
			after = after[:i]
		}
		after += " …"
	}
	return Snippet{spaced(before), line(text[start:end]), spaced(after)}
}

var sentenceStops = [...]string{"\n", ". ", "! ", "? ", ".\"", ".”"}

// spaced is line, but keeps one space at each end where there is any.
func spaced(s string) string {
	t := line(s)
	if t == "" {
		return s[:min(len(s), 1)]
	}
	if strings.TrimLeft(s, " \t\n") != s {
		t = " " + t
	}
	if strings.TrimRight(s, " \t\n") != s {
		t += " "
	}
	return t
}
