package lex

import (
	"strings"
	"unicode/utf8"
)

// Plain text may come in lines of one width, as mail has them. Such a line break is a space:
//
//	Sebanyak 18.240 petani dari 24.000 petani padi yang terdata di Kabupaten
//	Seluma sudah menerima bantuan.
//
// What tells it from the break between a headline, a byline and paragraphs is that the next
// word would not have fitted into the line.

// How wide the lines of such a text are, and how many breaks show it.
const (
	minColumn = 40
	maxColumn = 100
	minBroken = 5
)

// column returns the width at which a text was broken into lines, 0 if it was not. Most texts
// are done with at their first paragraph, which is wider.
func column(text string) int {
	widest := 0
	for from := 0; from < len(text); {
		to := strings.IndexByte(text[from:min(len(text), from+utf8.UTFMax*maxColumn+1)], '\n')
		if to < 0 {
			to = len(text) - from
		}
		width := width(text[from : from+min(to, utf8.UTFMax*maxColumn+1)])
		if width > maxColumn {
			return 0
		}
		widest = max(widest, width)
		from += to + 1
	}
	if widest < minColumn {
		return 0
	}
	broken, other := 0, 0
	for i := range len(text) {
		if text[i] == '\n' && inParagraph(text, i) {
			switch {
			case full(text, i, widest):
				broken++
			case !paragraphEnd(text[:i]):
				other++
			}
		}
	}
	if broken < minBroken || broken < 4*other {
		return 0
	}
	return widest
}

// fillsLine tells whether the line break at i is no more than a space.
func (d *Doc) fillsLine(i int) bool {
	if d.Text[i] == '\r' && i+1 < len(d.Text) {
		i++
	}
	return d.Text[i] == '\n' && inParagraph(d.Text, i) && full(d.Text, i, d.column)
}

// full tells whether the line that ends with the line break at i has no room for the first
// word of the next one.
func full(text string, i, column int) bool {
	from := max(0, i-utf8.UTFMax*maxColumn)
	line := text[from:i]
	line = line[strings.LastIndexByte(line, '\n')+1:]
	next := strings.TrimLeft(text[i+1:min(len(text), i+1+utf8.UTFMax*maxColumn)], " \t")
	if k := strings.IndexAny(next, " \t\r\n"); k >= 0 {
		next = next[:k]
	}
	return width(line)+1+width(next) > column
}

// paragraphEnd tells whether a text ends as a paragraph may.
func paragraphEnd(text string) bool {
	text = strings.TrimRight(text[max(0, len(text)-maxColumn):], " \t\r\"”")
	return strings.HasSuffix(text, ".") || strings.HasSuffix(text, "?") || strings.HasSuffix(text, "!")
}

// inParagraph tells whether text stands in the lines before and behind the line break at i.
func inParagraph(text string, i int) bool {
	before := strings.TrimRight(text[max(0, i-maxColumn):i], " \t\r")
	behind := strings.TrimLeft(text[i+1:min(len(text), i+maxColumn)], " \t\r")
	return before != "" && before[len(before)-1] != '\n' && behind != "" && behind[0] != '\n'
}

// width returns how many characters a line has, without space at its end.
func width(line string) int { return utf8.RuneCountInString(strings.TrimRight(line, " \t\r")) }
