package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// wordSets compares phrases by their words, whatever their case.
type wordSets struct{ a, b lex.Doc }

// same tells whether two phrases of a text name the same thing: their first nouns are equal
// and the words of the shorter are all among those of the longer.
func (p *wordSets) same(text string, a, b Span) bool { return p.sameIn(text, a, text, b) }

// sameIn is same for phrases of two texts.
func (p *wordSets) sameIn(title string, a Span, text string, b Span) bool {
	p.a.Reset(title[a.Start:a.End])
	p.b.Reset(text[b.Start:b.End])
	i, j := head(&p.a), head(&p.b)
	if i == p.a.End() || j == p.b.End() || !equalWords(&p.a, i, &p.b, j) {
		return false
	}
	if other(&p.a) != other(&p.b) {
		return false // "sawah lain" (other fields)
	}
	n, m, common := p.overlap()
	return common == min(n, m)
}

// other tells whether a phrase says that it means others.
func other(d *lex.Doc) bool {
	for i := d.Begin(); i < d.End(); i++ {
		if id := d.Tokens[i].ID; id == w.Lain || id == w.Lainnya || id == w.Serupa {
			return true
		}
	}
	return false
}

// headed tells whether the first nouns of two phrases are equal and they share all words of
// the shorter, or it has one or two: "Laba Semen Tirtamas", "laba bersih".
func (p *wordSets) headed(title string, a Span, text string, b Span) bool {
	p.a.Reset(title[a.Start:a.End])
	p.b.Reset(text[b.Start:b.End])
	i, j := head(&p.a), head(&p.b)
	if i == p.a.End() || j == p.b.End() || !equalWords(&p.a, i, &p.b, j) || other(&p.a) != other(&p.b) {
		return false
	}
	n, m, common := p.overlap()
	return common == min(n, m) || min(n, m) <= 2
}

// within tells whether the content words of a phrase stand in a stretch of the text as well,
// but for what names an action (pembuatan, perbaikan).
func (p *wordSets) within(text string, phrase, around Span) bool {
	p.a.Reset(text[phrase.Start:phrase.End])
	p.b.Reset(text[around.Start:around.End])
	for i := p.a.Begin(); i < p.a.End(); i++ {
		s := p.a.Str(i)
		if !content(p.a.Tokens[i]) || len(s) > 6 && s[:2] == "pe" && s[len(s)-2:] == "an" {
			continue
		}
		found := false
		for j := p.b.Begin(); j < p.b.End() && !found; j++ {
			found = equalWords(&p.a, i, &p.b, j)
		}
		if !found {
			return false
		}
	}
	return true
}

// samePlace tells whether two phrases of a text can name the same place: one has all words
// of the other.
func (p *wordSets) samePlace(text string, a, b Span) bool {
	p.a.Reset(text[a.Start:a.End])
	p.b.Reset(text[b.Start:b.End])
	n, m, common := p.overlap()
	return common == min(n, m)
}

// related tells whether a phrase of the headline and one of the body can name the same:
// they share a noun, and half of the words of the shorter one.
func (p *wordSets) related(title string, a Span, text string, b Span) bool {
	p.a.Reset(title[a.Start:a.End])
	p.b.Reset(text[b.Start:b.End])
	n, m, common := p.overlap()
	return common > 0 && 2*common >= min(n, m)
}

// isAll tells whether a phrase means all of something: "seluruh pelanggar", "keseluruhan".
func (p *wordSets) isAll(text string, a Span) bool {
	p.a.Reset(text[a.Start:a.End])
	switch p.a.Tokens[p.a.Begin()].ID {
	case w.Seluruh, w.Keseluruhan, w.Semua, w.Total, w.Jumlah:
		return true
	}
	return false
}

// aspect tells whether a predicate says that something is done (1) or still to be done (2).
func (p *wordSets) aspect(text string, a Span) int {
	p.a.Reset(text[a.Start:a.End])
	switch p.a.Tokens[p.a.Begin()].ID {
	case w.Sudah, w.Telah:
		return 1
	case w.Masih, w.Belum:
		return 2
	}
	return 0
}

// overlap counts the content words of both phrases and those that they share.
func (p *wordSets) overlap() (n, m, common int) {
	for i := p.a.Begin(); i < p.a.End(); i++ {
		if !content(p.a.Tokens[i]) {
			continue
		}
		n++
		for j := p.b.Begin(); j < p.b.End(); j++ {
			if content(p.b.Tokens[j]) && equalWords(&p.a, i, &p.b, j) {
				common++
				break
			}
		}
	}
	for j := p.b.Begin(); j < p.b.End(); j++ {
		if content(p.b.Tokens[j]) {
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
	for i < d.End() && (!content(d.Tokens[i]) || d.Tokens[i].ID == w.Volume) {
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

// sameVerb tells whether two predicates end with the same verb, the first as the root that
// headlines have: "Himpun", "menghimpun"; "Sita", "menyita", where the nasal of meN- takes
// the place of the first letter.
func sameVerb(root, verb string) bool {
	for i := len(verb) - 1; i >= 0; i-- {
		if verb[i] == ' ' {
			verb = verb[i+1:]
			break
		}
	}
	if len(root) < 4 || len(verb) < len(root) {
		return false
	}
	tail := verb[len(verb)-len(root)+1:]
	for k := range tail {
		if tail[k]|0x20 != root[k+1]|0x20 {
			return false
		}
	}
	return true
}
