package report

import "strings"

// Lang is a language of the interface. The article stays in its own.
type Lang uint8

// The languages.
const (
	Indonesian Lang = iota
	English
)

var langCodes = [...]string{"id", "en"}

// String returns the language's code, "id" or "en".
func (l Lang) String() string {
	if int(l) >= len(langCodes) {
		return ""
	}
	return langCodes[l]
}

// ParseLang reads the code of a language.
func ParseLang(code string) (Lang, bool) {
	for i, c := range langCodes {
		if c == code {
			return Lang(i), true
		}
	}
	return 0, false
}

// A Word is a piece of what the page says of a fact: a word of the interface, figures, or
// words of the article.
type Word struct {
	Key    string // of a word of the interface, else ""
	Text   string // as the article has it, or figures
	Digits bool   // Text is a number in Indonesian digits: 4.560,5
	Ref    string // the entry that the text links to, without the article's prefix
	Tight  bool   // no space before it
}

// A Phrase is what the page says of a fact, in any language.
type Phrase []Word

func key(k string) Word    { return Word{Key: k} }
func lit(s string) Word    { return Word{Text: clean(s)} }
func digits(s string) Word { return Word{Text: localDigits(s), Digits: true} }
func tight(w Word) Word    { w.Tight = true; return w }
func link(ref string, w Word) Word {
	w.Ref = ref
	return w
}

// Key returns a phrase of one word of the dictionary.
func Key(k string) Phrase { return Phrase{key(k)} }

// Text returns a word that is the same in all languages.
func Text(s string) Word { return lit(s) }

// String returns the phrase in Indonesian.
func (p Phrase) String() string { return p.In(Indonesian) }

// In returns the phrase as text.
func (p Phrase) In(l Lang) string {
	var b strings.Builder
	for i, w := range p {
		if i > 0 && !w.Tight {
			b.WriteByte(' ')
		}
		b.WriteString(w.in(l))
	}
	return b.String()
}

// in returns the word as text.
func (w Word) in(l Lang) string {
	switch {
	case w.Key != "":
		return translate(l, w.Key)
	case w.Digits && l == English:
		return swapMarks.Replace(w.Text)
	}
	return w.Text
}

// swapMarks turns Indonesian digits into English ones.
var swapMarks = strings.NewReplacer(".", ",", ",", ".")

// localDigits writes the numbers in s, which have a decimal point and no grouping, with
// Indonesian grouping and decimal comma: "568373 / 1300000" becomes "568.373 / 1.300.000".
func localDigits(s string) string {
	var b strings.Builder
	for i := 0; i < len(s); {
		if !isDigit(s[i]) {
			b.WriteByte(s[i])
			i++
			continue
		}
		end := i
		for end < len(s) && isDigit(s[end]) {
			end++
		}
		for j, c := range []byte(s[i:end]) {
			if j > 0 && (end-i-j)%3 == 0 {
				b.WriteByte('.')
			}
			b.WriteByte(c)
		}
		i = end
		if i+1 < len(s) && s[i] == '.' && isDigit(s[i+1]) {
			b.WriteByte(',')
			for i++; i < len(s) && isDigit(s[i]); i++ {
				b.WriteByte(s[i])
			}
		}
	}
	return b.String()
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

// translate returns a word of the interface. A key that the dictionary does not have is
// its own translation: tests see to it that there is none.
func translate(l Lang, key string) string {
	if t, ok := dictionary()[key]; ok {
		return t[l]
	}
	return key
}
