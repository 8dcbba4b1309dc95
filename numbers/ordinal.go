package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// ordinal reads "pertama", "kedua", ... at token i into n. After the noun that they rank
// they are ordinals (gelombang kedua, the second wave), before a noun a
// collective (kedua orang itu, both people), at the head of a clause with a comma
// they count arguments ("Pertama, ...") and are no number.
func (s *Scanner) ordinal(i int, n *Number) (next int, why Refusal) {
	t := s.t[i]
	v, end := t.ID().OrdinalValue(), i+1
	switch s.t[end].ID() { // kedua belas, kedua puluh (satu)
	case w.Belas:
		v, end = v+10, end+1
	case w.Puluh:
		v, end = v*10, end+1
		if d := s.t[end].ID().Digit(); d > 0 {
			v, end = v+d, end+1
		}
	}
	value := NewValue(int64(v), 0)
	p, q := s.t[i-1], s.t[end]
	if s.alone {
		return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0
	}
	switch {
	case q.ID() == w.Comma && (t.Has(lex.First) || p.Class() == lex.Mark || p.Class() == lex.Quote || p.Is(lex.Conjunction)):
		return end, noArgument
	case q.ID() == w.Kali || q.ID() == w.Hyphen && q.Glued(): // pertama kali, pertama-tama
		return end, noAdverb
	case q.ID() == w.Kalinya:
		return end, noAdverb
	case p.ID() == w.Kuartal || p.ID() == w.Kwartal || p.ID() == w.Triwulan || p.ID() == w.Semester || p.ID() == w.Paruh: // a date
		return end, noDate
	case p.ID() == w.Kali || p.ID() == w.Untuk && q.ID() == w.Kali: // kali pertama: an adverb
		return end, noAdverb
	case t.Has(lex.Capital) && !t.Has(lex.First) && (p.Has(lex.Capital) || q.Has(lex.Capital)) && v == 1 && q.Class() == lex.Word && q.Has(lex.Capital):
		return end, noName // a name: "Bank Pertama Nasional"
	case t.Has(lex.Capital) && p.ID() == w.Perubahan && q.ID() == w.Atas: // Perubahan Kedua atas Peraturan: the title of a law
		return end, noName
	case v == 1 && t.Has(lex.Capital) && (p.ID() == w.Menengah || p.ID() == w.Tingkat): // Sekolah Menengah Pertama
		return end, noName
	}
	if q.ID() == w.Sang && p.Class() == lex.Word && !p.Is(lex.Function) { // cucu ketiga sang nenek
		return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0
	}
	if p.ID() == w.Yang && (s.t[i-2].Class() != lex.Word || s.t[i-2].Is(lex.Conjunction)) && (q.ID().Copula() > 0 || q.Is(lex.Preposition) || q.ID() == w.Comma) || p.ID() == w.Yang && s.t[i-2].ID() == w.Jadi && q.ID() == w.Comma {
		return end, noArgument // "Yang pertama adalah kita ratifikasi": counts arguments
	}
	if s.ranks(p) && !(p.ID() == w.RightParen && v > 1 && s.countable(q)) {
		return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0
	}
	if v == 1 {
		if p.Class() == lex.Word && !p.Is(lex.Function) { // puasa pertama, Ramadan pertama
			return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0
		}
		return end, noRank
	}
	if p.Is(lex.Conjunction) && s.verb(end) {
		return end, noArgument // "Pertama, membina, serta kedua membuat": counts arguments
	}
	if p.Class() == lex.Word && !p.Is(lex.Function|lex.Report) && !s.derived(i-1) && q.Class() == lex.Word && !q.Has(lex.Capital) && s.derived(end) && (q.Kinds() == 0 || q.Is(lex.OrdinalHead)) {
		return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0 // pemenang ketiga mendapatkan, orang kedua terkaya
	}
	if q.Class() == lex.Word && !q.Is(lex.Function) && (!q.Has(lex.Capital) || t.Has(lex.Capital)) {
		return s.number(n, i, end, Cardinal, ruleCollective, value), 0
	}
	if p.Class() == lex.Word && !p.Is(lex.Function) && !p.Has(lex.Capital) {
		return s.number(n, i, end, Ordinal, ruleOrdinalWord, value), 0
	}
	return end, noRank
}

// countable tells whether the word q after a collective is a noun in lower case.
func (s *Scanner) countable(q lex.Token) bool {
	return q.Class() == lex.Word && !q.Is(lex.Function) && !q.Has(lex.Capital)
}

// verb tells whether the word at token i has the prefix of an active verb, meN-.
func (s *Scanner) verb(i int) bool {
	str := s.str(i)
	return len(str) > 5 && str[:2] == "me" && s.t[i].Kinds() == 0
}

// ranks tells whether an ordinal after the word p ranks it.
func (s *Scanner) ranks(p lex.Token) bool {
	if p.Class() != lex.Word {
		return p.ID() == w.RightParen
	}
	if p.Is(lex.OrdinalHead | lex.Label | lex.Rank) {
		return true
	}
	return p.ID() == w.Yang
}

// ordinalPrefix reads "ke-13" and "ke-VI" at token i into n. Before a hyphen "ke" is the
// prefix of an ordinal; before a space it is the preposition ("ke 10 distrik", to
// ten districts).
func (s *Scanner) ordinalPrefix(i int, n *Number) (next int, why Refusal) {
	t := s.t[i+2]
	if r := t.ID().Roman(); r > 0 && t.Has(lex.Capital) && t.Class() == lex.Word {
		return s.number(n, i, i+3, Ordinal, ruleOrdinalDigits, NewValue(int64(r), 0)), 0
	}
	if t.Class() != lex.Number || t.Has(lex.Foreign) {
		return i + 1, nothing
	}
	h := s.shape(i + 2)
	end := h.end
	if h.end == 0 {
		return i + 1, nothing
	}
	if h.commas > 0 || h.digits > 9 || h.dots > 0 && !(h.thousands && h.last == 3 && h.first <= 3) {
		return end, noShape
	}
	if p := s.t[i-1]; p.ID() == w.RightParen && s.t[i-4].ID() == w.Ayat || s.t[i-2].ID() == w.Ayat { // ayat (1) ke-1
		return end, noLaw
	}
	if s.glued(end, w.Hyphen) && s.word(end+1, "an") { // ke-20-an
		end += 2
	} else if q := s.t[end]; q.Glued() && q.Class() == lex.Word {
		return end + 1, noCode
	}
	v, _ := s.coefficient(i+2, h.end)
	return s.number(n, i, end, Ordinal, ruleOrdinalDigits, v), 0
}
