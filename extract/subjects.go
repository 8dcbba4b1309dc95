package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A wordSet is a phrase whose words are compared with those of another, whatever their case.
type wordSet struct {
	*lex.Doc
	i, j int // its tokens
}

// wordsOf returns the words of a span of a text.
func wordsOf(d *lex.Doc, s Span) wordSet {
	if s.IsZero() {
		return wordSet{d, d.Begin(), d.Begin()}
	}
	i := d.TokenAt(s.Start)
	j := i
	for j < d.End() && int(d.Tokens[j].Start) < s.End {
		j++
	}
	return wordSet{d, i, j}
}

// same tells whether two phrases of a text name the same thing: their first nouns are equal
// and the words of the shorter are all among those of the longer.
func same(a, b wordSet) bool {
	i, j := head(a), head(b)
	if i == a.j || j == b.j || !equalWords(a, i, b, j) {
		return false
	}
	if other(a) != other(b) {
		return false // "sawah lain" (other fields)
	}
	n, m, common := overlap(a, b)
	return common == min(n, m)
}

// same tells whether two phrases of the text name the same thing.
func (r *claimReader) same(a, b Span) bool { return same(wordsOf(r.doc, a), wordsOf(r.doc, b)) }

// other tells whether a phrase says that it means others.
func other(a wordSet) bool {
	for i := a.i; i < a.j; i++ {
		if id := a.Tokens[i].ID(); id == w.Lain || id == w.Lainnya || id == w.Serupa {
			return true
		}
	}
	return false
}

// headed tells whether the first nouns of two phrases are equal and they share all words of
// the shorter, or it has one or two: "Laba Semen Tirtamas", "laba bersih".
func headed(a, b wordSet) bool {
	i, j := head(a), head(b)
	if i == a.j || j == b.j || !equalWords(a, i, b, j) || other(a) != other(b) {
		return false
	}
	n, m, common := overlap(a, b)
	return common == min(n, m) || min(n, m) <= 2
}

// among tells whether the content words of a phrase stand in a stretch of the text as well,
// but for what names an action (pembuatan, perbaikan).
func among(a, around wordSet) bool {
	for i := a.i; i < a.j; i++ {
		s := a.Str(i)
		if !content(a.Tokens[i]) || len(s) > 6 && s[:2] == "pe" && s[len(s)-2:] == "an" {
			continue
		}
		found := false
		for j := around.i; j < around.j && !found; j++ {
			found = equalWords(a, i, around, j)
		}
		if !found {
			return false
		}
	}
	return true
}

// samePlace tells whether two phrases of a text can name the same place: one has all words
// of the other.
func samePlace(a, b wordSet) bool {
	n, m, common := overlap(a, b)
	return common == min(n, m)
}

// related tells whether a phrase of the headline and one of the body can name the same:
// they share a noun, and half of the words of the shorter one.
func related(a, b wordSet) bool {
	n, m, common := overlap(a, b)
	return common > 0 && 2*common >= min(n, m)
}

// isAll tells whether a phrase means all of something: "seluruh pelanggar", "keseluruhan".
func isAll(a wordSet) bool {
	if a.i == a.j {
		return false
	}
	switch a.Tokens[a.i].ID() {
	case w.Seluruh, w.Keseluruhan, w.Semua, w.Total, w.Jumlah:
		return true
	}
	return false
}

// progress tells whether a predicate says that something is done (1) or still to be done (2).
func progress(a wordSet) int {
	if a.i == a.j {
		return 0
	}
	switch a.Tokens[a.i].ID() {
	case w.Sudah, w.Telah:
		return 1
	case w.Masih, w.Belum:
		return 2
	}
	return 0
}

// overlap counts the content words of both phrases and those that they share.
func overlap(a, b wordSet) (n, m, common int) {
	for i := a.i; i < a.j; i++ {
		if !content(a.Tokens[i]) {
			continue
		}
		n++
		for j := b.i; j < b.j; j++ {
			if content(b.Tokens[j]) && equalWords(a, i, b, j) {
				common++
				break
			}
		}
	}
	for j := b.i; j < b.j; j++ {
		if content(b.Tokens[j]) {
			m++
		}
	}
	return n, m, common
}

// content tells whether a token is a word that says something: no function word and none
// that only says that something is counted.
func content(t lex.Token) bool {
	return (t.Class() == lex.Word || t.Class() == lex.Number) && !t.Is(lex.Function) && t.ID().Hollow() == 0
}

// head returns the first content word of a phrase, its end if there is none.
func head(a wordSet) int {
	i := a.i
	for i < a.j && (!content(a.Tokens[i]) || a.Tokens[i].ID() == w.Volume) {
		i++
	}
	return i
}

// headOf returns a hash of the first content word of a phrase, noHead if there is none. Words
// that equalWords takes for one have the same.
func headOf(a wordSet) uint32 {
	i := head(a)
	if i == a.j {
		return noHead
	}
	h := uint32(2166136261) // FNV-1a
	for _, c := range []byte(stem(a.Str(i))) {
		h = (h ^ uint32(c|0x20)) * 16777619
	}
	return max(h, noHead+1)
}

// equalWords compares two words; the ending -nya (its) does not count.
func equalWords(a wordSet, i int, b wordSet, j int) bool {
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
