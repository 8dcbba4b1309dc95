package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	words "github.com/fakta-id/fakta/internal/lex/w"
)

// wordSets compares phrases by their words, whatever their case.
type wordSets struct{ a, b lex.Doc }

// same tells whether two phrases of a text name the same thing: their first nouns are equal
// and the words of the shorter are all among those of the longer.
func (w *wordSets) same(text string, a, b Span) bool {
	w.a.Reset(text[a.Start:a.End])
	w.b.Reset(text[b.Start:b.End])
	i, j := head(&w.a), head(&w.b)
	if i == w.a.End() || j == w.b.End() || !equalWords(&w.a, i, &w.b, j) {
		return false
	}
	n, m, common := w.overlap()
	return common == min(n, m)
}

// related tells whether a phrase of the headline and one of the body can name the same:
// they share a noun, and half of the words of the shorter one.
func (w *wordSets) related(title string, a Span, text string, b Span) bool {
	w.a.Reset(title[a.Start:a.End])
	w.b.Reset(text[b.Start:b.End])
	n, m, common := w.overlap()
	return common > 0 && 2*common >= min(n, m)
}

// isAll tells whether a phrase means all of something: "seluruh pelanggar", "keseluruhan".
func (w *wordSets) isAll(text string, a Span) bool {
	w.a.Reset(text[a.Start:a.End])
	switch w.a.Tokens[w.a.Begin()].ID {
	case words.Seluruh, words.Keseluruhan, words.Semua, words.Total, words.Jumlah:
		return true
	}
	return false
}

// overlap counts the content words of both phrases and those that they share.
func (w *wordSets) overlap() (n, m, common int) {
	for i := w.a.Begin(); i < w.a.End(); i++ {
		if !content(w.a.Tokens[i]) {
			continue
		}
		n++
		for j := w.b.Begin(); j < w.b.End(); j++ {
			if content(w.b.Tokens[j]) && equalWords(&w.a, i, &w.b, j) {
				common++
				break
			}
		}
	}
	for j := w.b.Begin(); j < w.b.End(); j++ {
		if content(w.b.Tokens[j]) {
			m++
		}
	}
	return n, m, common
}

// content tells whether a token is a word that says something: no function word and none
// that only says that something is counted.
func content(t lex.Token) bool {
	return (t.Class == lex.Word || t.Class == lex.Number) && !t.Is(lex.Function) && t.ID.Hollow() == 0
}

// head returns the first content word of a phrase, its End if there is none.
func head(d *lex.Doc) int {
	i := d.Begin()
	for i < d.End() && !content(d.Tokens[i]) {
		i++
	}
	return i
}

// equalWords compares two words; the ending -nya (its) does not count.
func equalWords(a *lex.Doc, i int, b *lex.Doc, j int) bool {
	s, t := stem(a.Str(i)), stem(b.Str(j))
	if len(s) != len(t) {
		return false
	}
	for k := range len(s) {
		if s[k]|0x20 != t[k]|0x20 {
			return false
		}
	}
	return true
}

func stem(s string) string {
	if n := len(s) - 3; n > 3 && (s[n:] == "nya" || s[n:] == "NYA") {
		return s[:n]
	}
	return s
}
