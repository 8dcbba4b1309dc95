package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// rangeEnd reads the other end of a range that begins with a into b, which is zero:
// "5-10 persen", "Rp 40-50 triliun", "5,6 juta-9,6 juta", "5 hingga 10 persen". It begins
// at token i, behind a hyphen or a word; i is 0 for a pair of numerals. Unit and scale of
// the right end apply to a bare left end, and the currency of the left end to the right
// one. If b.other is not zero, both ends are something else, such as days of a month.
func (s *Scanner) rangeEnd(a, b *amount, i int, hyphen bool) bool {
	if i == 0 {
		return s.pair(a, b)
	}
	t := s.t[i]
	if t.Class() != lex.Number && !t.Is(lex.Numeral|lex.Inexact|lex.CurrencySign|lex.Share) || !s.amount(i, b) {
		return false
	}
	if b.other != 0 { // 6-17 Mei, 30-40 menit, 0822-4040; not "10 persen hingga 31 Desember"
		return a.bare()
	}
	if s.t[b.end].Is(lex.Month) && a.bare() || hyphen && s.glued(b.end, w.Hyphen) && s.t[b.end+1].Class() == lex.Number && s.t[b.end+1].Glued() {
		b.other = noChain
		if s.t[b.end].Is(lex.Month) {
			b.other = noDate
		}
		for s.t[b.end].Glued() && (s.t[b.end].ID() == w.Hyphen || s.t[b.end].Class() == lex.Number) {
			b.end++
		}
		return true
	}
	if a.year() && b.year() && a.bare() && b.bare() && !s.t[b.end].Is(lex.Counted) {
		b.other = noYear
		return true
	}
	switch {
	case a.share != b.share: // "1-1/2" is one and a half
		return false
	case a.before && b.bare():
		b.kind, b.rule, b.unit, b.before = Money, a.rule, a.unit, true
		s.afterMoney(b)
	case a.bare() && !b.before:
	case a.kind == b.kind && a.unit == b.unit && a.before == b.before:
	default:
		return false
	}
	if a.scale == 0 && b.scale > 0 && !a.ranged {
		// "40-50 triliun"; not "900.000-1 juta", where the left end is whole.
		if v := a.value.shift(b.scale); v.Cmp(b.high()) <= 0 || a.value.Cmp(b.low()) >= 0 {
			a.value = v
		}
	}
	if a.ranged && a.scale == 0 && b.scale > 0 { // puluhan hingga ratusan juta
		a.lowValue, a.highValue = a.lowValue.shift(b.scale), above(a.highValue, b.scale)
	}
	b.start = a.start
	b.ends(a)
	return true
}

// ends stores the left end of a range in b, for mention.
func (b *amount) ends(a *amount) {
	lo, hi := a.low(), b.high()
	if lo.Cmp(hi) > 0 {
		lo, hi = b.low(), a.high()
		b.falling = true
	}
	b.ranged, b.lowValue, b.highValue = true, lo, hi
}

// to returns the token after the word or mark that joins the ends of a range, 0
// if there is none.
func (s *Scanner) to(a *amount) (next int, hyphen bool) {
	i := a.end
	switch t := s.t[i]; t.ID() {
	case w.Hyphen, w.EnDash, w.EmDash, w.UnicodeHyphen, w.NoBreakHyphen, w.MinusSign:
		n := s.t[i+1]
		if t.Glued() != n.Glued() {
			return 0, false // "5 -10", a sign or a slip
		}
		if !t.Glued() && a.bare() && a.scale == 0 && !(a.plain == 0 && s.alike(a.start, i+1)) && !(a.plain > 0 && (s.measured(i+1) || s.announced(a))) {
			return 0, false // a dash between clauses
		}
		return i + 1, true
	case w.Hingga, w.Sampai:
		if s.t[i+1].ID() == w.Dengan {
			i++
		}
		return i + 1, false
	case w.Dan:
		if s.t[a.start-1].ID() == w.Antara {
			return i + 1, false
		}
	case w.S: // s.d., s/d
		if (s.glued(i+1, w.Period) || s.glued(i+1, w.Slash)) && s.t[i+2].ID() == w.D {
			i += 3
			if s.glued(i, w.Period) {
				i++
			}
			return i, false
		}
	}
	return 0, false
}

// announced tells whether a word before the figure says that amounts follow: "sebanyak 5 - 10
// orang", "berkisar 5 - 10".
func (s *Scanner) announced(a *amount) bool {
	id := s.t[a.start-1].ID()
	return id.Amount() > 0 || id == w.Antara && !s.t[a.start-1].Has(lex.Upper) || s.t[a.start-1].Is(lex.Bound)
}

// measured tells whether the numeral in digits at token i has a unit or a scale word: "8 – 36
// km/jam", "20 - 30 ribu".
func (s *Scanner) measured(i int) bool {
	if s.t[i].Class() != lex.Number {
		return false
	}
	end := s.shape(i).end
	return end > 0 && s.t[end].Is(lex.Unit|lex.Percent|lex.Currency|lex.Scale)
}

// alike tells whether the numerals in digits at tokens i and j have the same
// separators: "6.424,77 – 6.464,77".
func (s *Scanner) alike(i, j int) bool {
	if s.t[i].Class() != lex.Number || s.t[j].Class() != lex.Number {
		return false
	}
	a := *s.shape(i)
	b := s.shape(j)
	return a.end > 0 && b.end > 0 && a.dots == b.dots && a.commas == b.commas
}

// paired tells whether a is the first of two digits in words side by side, not of three:
// "satu dua anak" (one or two children), but "satu dua tiga" is counting out.
func (s *Scanner) paired(a *amount) bool {
	if a.digits || !a.bare() || a.end != a.start+1 || s.t[a.end].Glued() {
		return false
	}
	x, y := s.t[a.start].ID().Digit(), s.t[a.end].ID().Digit()
	return x > 0 && y == x+1 && s.t[a.end+1].ID().Digit() == 0
}

// pair reads the second of two digits in words side by side as the end of a range.
func (s *Scanner) pair(a, b *amount) bool {
	if !s.amount(a.end, b) || b.other != 0 || b.end > a.end+1 && b.scale == 0 && b.bare() {
		return false
	}
	if b.scale > 0 {
		a.value = a.value.shift(b.scale)
	}
	b.start = a.start
	b.ends(a)
	return true
}

// score reads "2-1" as the result of a game where the sentence speaks of one,
// and "1:3" as a ratio. It returns the token after it, 0 if it is neither.
func (s *Scanner) score(a *amount, n *Number) int {
	if !a.digits || a.plain == 0 || a.plain > 3 || !a.bare() || a.scale > 0 {
		return 0
	}
	i := a.end
	next := s.t[i+1]
	if next.Class() != lex.Number || !next.Glued() || !s.t[i].Glued() || next.Len() > 3 {
		if s.t[i].ID() == w.Banding && next.Class() == lex.Number { // 2 banding 1
			return s.ratio(a, i+1, n)
		}
		return 0
	}
	switch s.t[i].ID() {
	case w.Hyphen, w.EnDash:
		if after := s.t[i+2]; after.Glued() && (after.ID() == w.Hyphen || after.ID() == w.Period && s.t[i+3].Class() == lex.Number && s.t[i+3].Glued()) {
			return 0
		}
		if s.alone {
			return 0
		}
		if zero := s.text[s.t[a.start].Start] == '0' && a.plain == 1; !zero && !s.playing(a.start) && !s.between(a.start, i+2) {
			return 0
		}
		var b amount
		if s.amount(i+1, &b); b.other != 0 || !b.bare() || s.t[b.end].Is(lex.Counted) {
			return 0
		}
		end := s.number(n, a.start, i+2, Score, ruleScore, a.value)
		n.High, _ = s.coefficient(i+1, i+2)
		return end
	case w.Colon:
		if (a.plain == 2 && next.Len() == 2 || s.glued(i+2, w.Colon)) && !s.alone {
			return 0 // a clock
		}
		if next.Len() == 3 && a.plain > 1 && !s.alone { // "19:452": a clock and what is glued to it
			return 0
		}
		return s.ratio(a, i+1, n)
	}
	return 0
}

func (s *Scanner) ratio(a *amount, right int, n *Number) int {
	end := s.number(n, a.start, right+1, Ratio, ruleRatio, a.value)
	n.High, _ = s.coefficient(right, right+1)
	return end
}

// between tells whether the score of the tokens [i, j) stands between the names of two
// sides: "Bournemouth 1-2 Brentford".
func (s *Scanner) between(i, j int) bool {
	const other = lex.Label | lex.Identifier | lex.Month | lex.Weekday | lex.Counted | lex.Unit | lex.Function | lex.OrdinalHead | lex.Scale | lex.Percent | lex.DateWord | lex.DayHead
	p, q := s.t[i-1], s.t[j]
	return p.Class() == lex.Word && p.Has(lex.Capital) && q.Class() == lex.Word && q.Has(lex.Capital) && !q.Glued() && !s.t[i].Glued() && !q.Has(lex.First) &&
		s.t[i].Len() == 1 && s.t[j-1].Len() == 1 && !p.Is(other) && !q.Is(other) && !s.titleCase(i)
}

// playing tells whether a word of winning or losing stands before token i in its
// sentence, or a score just before.
func (s *Scanner) playing(i int) bool {
	for j := i - 1; j > i-16 && j >= lex.Pad; j-- {
		t := s.t[j]
		if t.Is(lex.Playing) {
			return true
		}
		if t.Has(lex.First) && j < i-1 && t.Class() != lex.Number {
			return false
		}
	}
	return false
}
