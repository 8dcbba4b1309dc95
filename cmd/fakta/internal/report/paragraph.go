package report

import (
	"slices"
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/fakta-id/fakta/extract"
)

// A Paragraph is a line of the article, or a part of one that is too long to be read.
type Paragraph struct {
	Headline bool // the line is the article's headline
	Soft     bool // it goes on with the line of the paragraph before
	Nodes    []*Node

	extract.Span // in the text
}

// softSize is from how many bytes on a line is broken at the next end of a sentence. Half
// of the articles that are scraped have lost their line ends, some with the space that
// would stand there, or with a comma in their place: "turun tangan.KPPU mulai menelusuri",
// "kenyamanan.,Menanggapi itu". Those are broken at any length.
const softSize = 450

// paragraphs splits a text at its line ends, and long lines at ends of sentences that lie
// in none of the given spans.
func paragraphs(text string, whole []extract.Span) []Paragraph {
	var all []Paragraph
	for at := 0; at < len(text); {
		end := len(text)
		if i := strings.IndexByte(text[at:], '\n'); i >= 0 {
			end = at + i
		}
		start, stop := trim(text, at, end)
		soft := false
		for start < stop {
			cut := softBreak(text, start, stop, whole)
			s, e := trim(text, start, cut)
			all = append(all, Paragraph{Span: extract.Span{Start: s, End: e}, Soft: soft})
			soft = true
			start, _ = trim(text, cut, stop)
		}
		at = end + 1
	}
	return all
}

// trim takes white space off both ends of a stretch of text.
func trim(text string, start, end int) (int, int) {
	s := strings.TrimLeftFunc(text[start:end], unicode.IsSpace)
	start = end - len(s)
	return start, start + len(strings.TrimRightFunc(s, unicode.IsSpace))
}

// softBreak returns where a line is broken: where it has lost a line end, or behind the
// first end of a sentence after softSize bytes, or at its end if little would be left.
func softBreak(text string, start, end int, whole []extract.Span) int {
	for at := start + 1; at < end; at++ {
		next := at
		switch {
		case text[at-1] == ',' && strings.HasSuffix(text[start:at], ".,"):
			next = at + len(text[at:end]) - len(strings.TrimLeft(text[at:end], " ,"))
		case text[at] == ' ' && at >= start+softSize && at+softSize/2 < end:
			next++
		case !strings.HasSuffix(text[start:at], "."):
			continue
		}
		if r, _ := utf8.DecodeRuneInString(text[next:end]); !unicode.IsUpper(r) && !strings.ContainsRune("\"“”‘'", r) {
			continue
		}
		if !endsSentence(strings.TrimSuffix(text[max(start, at-40):at], ",")) {
			continue
		}
		// The spans are in order and rarely nest, so only the last ones before can hold it.
		i := sort.Search(len(whole), func(i int) bool { return whole[i].Start > at })
		if !slices.ContainsFunc(whole[max(0, i-8):i], func(s extract.Span) bool { return s.Start < at && at < s.End }) {
			return at
		}
	}
	return end
}

// endsSentence tells whether a text ends like a sentence and not like an abbreviation.
func endsSentence(s string) bool {
	s = strings.TrimRight(s, "\"”’'")
	if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "!") && !strings.HasSuffix(s, "?") {
		return false
	}
	word := s[strings.LastIndexByte(s, ' ')+1 : len(s)-1]
	last, _ := utf8.DecodeLastRuneInString(word)
	return utf8.RuneCountInString(word) > 3 && unicode.IsLower(last) || word != "" && isDigit(word[0])
}
