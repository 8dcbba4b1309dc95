package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// maxBracket is the greatest number of tokens between brackets that are read.
const maxBracket = 24

// bracket reads the bracket that opens at token i: a short form behind its long form, or
// the other way round.
func (s *Scanner) bracket(i int) bool {
	end := s.closing(i)
	if end < 0 {
		return false
	}
	lo, hi := s.trim(i+1, end)
	if hi <= lo {
		return false
	}
	if s.read(lo, hi) {
		if s.shortened(i, hi, end+1) {
			return true
		}
	}
	if s.numbered(i, lo, hi, end+1) {
		return true
	}
	return s.explained(i, lo, hi, end+1)
}

// closing returns the bracket that closes the one at token i, -1 if there is none near.
func (s *Scanner) closing(i int) int {
	for k := i + 1; k < i+maxBracket && k < s.d.End(); k++ {
		switch s.t[k].ID() {
		case w.RightParen:
			return k
		case w.LeftParen:
			return -1
		}
	}
	return -1
}

// trim leaves out line breaks and quotation marks at the ends of the tokens [i, j), and
// the words that introduce a short form: (disingkat KPK).
func (s *Scanner) trim(i, j int) (lo, hi int) {
	edge := func(t lex.Token) bool {
		return t.Class() == lex.Break || t.Class() == lex.Quote || t.Class() == lex.Single
	}
	for i < j && (edge(s.t[i]) || does(s.t[i], leads)) {
		i++
	}
	for i < j && edge(s.t[j-1]) {
		j--
	}
	return i, j
}

// shortened looks for the long form before the bracket at token i of the short form that
// was read; end is the token after the bracket.
func (s *Scanner) shortened(i, hi, end int) bool {
	x := &s.short
	if s.ticker(i) {
		return false
	}
	before := i
	if c := s.t[i-1].Class(); c == lex.Quote || c == lex.Single || c == lex.Break && !s.t[i].Has(lex.First) {
		before--
	}
	if begin := s.known(before); begin > 0 {
		return s.result(begin, before, end, ruleKnown)
	}
	begin, cost := s.find(s.d.Begin(), before)
	if cost > x.limit() && hi-x.i > 1 && x.bare(s.t[x.i].ID(), s.t[hi-1].ID()) {
		begin, cost = s.find(s.d.Begin(), before)
	}
	switch {
	case cost > x.limit():
		return s.unlike(before, end)
	case x.upper:
		return s.result(begin, before, end, ruleInitials)
	}
	return s.result(begin, before, end, ruleSyllables)
}

// numbered reads the bracket at token i as a short form with a figure that the long form
// has too: Strata 1 (S1), surat peringatan pertama (SP1).
func (s *Scanner) numbered(i, lo, hi, end int) bool {
	n, m := hi-1, i-1
	if s.t[n].Is(lex.Percent) && s.t[m].Is(lex.Percent) {
		n, m = n-1, m-1 // participating interest 10% (PI 10%)
	}
	if n <= lo || s.t[n].Class() != lex.Number || !s.sameFigure(n, m) {
		return false
	}
	x := &s.short
	if !s.read(lo, n) && (x.n != 1 || n != lo+1) {
		return false
	}
	x.j = hi
	begin, cost := m-1, 0
	if x.n > 1 {
		begin, cost = s.find(s.d.Begin(), m)
	} else if p := s.t[begin]; p.Class() != lex.Word || s.d.Text[p.Start]|0x20 != x.letters[0] {
		return false
	}
	if cost > x.limit() {
		return false
	}
	return s.result(begin, i, end, ruleNumbered)
}

// sameFigure tells whether token m is the figure n, or the ordinal of it.
func (s *Scanner) sameFigure(n, m int) bool {
	if s.t[m].Class() == lex.Number {
		return s.d.Str(m) == s.d.Str(n)
	}
	return s.t[n].Len() == 1 && s.t[m].ID().OrdinalValue() == int(s.d.Text[s.t[n].Start]-'0') && s.t[m].Is(lex.Ordinal)
}

// ticker tells the code of a share behind the name of a listed firm: PT Maju Jaya Tbk (MAJA).
func (s *Scanner) ticker(i int) bool {
	x := &s.short
	if !x.upper || x.n != 4 || x.j-x.i != 1 {
		return false
	}
	p := s.t[i-1]
	return p.ID() == w.Tbk || p.ID() == w.Period && s.t[i-2].ID() == w.Tbk
}

// explained reads the bracket at token i as the long form, the tokens [lo, hi), of the
// words before it: BPS (Badan Pusat Statistik). Every word of it must have its part.
func (s *Scanner) explained(i, lo, hi, end int) bool {
	if hi-lo < 2 || s.t[lo].Class() != lex.Word {
		return false
	}
	last := i
	if s.t[i-1].Class() == lex.Number && !s.counts(i-1) {
		if s.t[i-2].ID() == w.Hyphen && s.standsAlone(i-3, i, lo, hi) {
			return s.result(lo, hi, end, ruleExplained) // Covid-19 (Coronavirus Disease 2019)
		}
		last-- // UTBK 2024 (Ujian Tulis Berbasis Komputer)
	}
	small := s.t[last-1].Class() == lex.Word && !s.t[last-1].Has(lex.Capital)
	if small && hi-lo < 3 { // two words are too few to tell a word from a short form
		if s.read(last-1, last) && s.known(hi) == lo {
			return s.result(lo, hi, end, ruleExplained)
		}
		return false
	}
	for k := last - 1; k >= last-maxWords && (small && k == last-1 || s.t[k].Has(lex.Capital) || s.counts(k)); k-- {
		if s.standsAlone(k, last, lo, hi) {
			return s.result(lo, hi, end, ruleExplained)
		}
	}
	return false
}

// counts tells whether token k is the figure of a short form: 3T, 3 T, K3.
func (s *Scanner) counts(k int) bool {
	t, next := s.t[k], s.t[k+1]
	return t.Class() == lex.Number && t.Len() == 1 && (t.Glued() || next.Class() == lex.Word && (next.Glued() || next.Len() == 1))
}

// standsAlone tells whether the tokens [k, last) are a short form of all of [lo, hi).
func (s *Scanner) standsAlone(k, last, lo, hi int) bool {
	if !s.read(k, last) {
		return false
	}
	if s.known(hi) == lo {
		return true
	}
	begin, cost := s.find(lo, hi)
	return begin == lo && cost <= s.short.limit()
}
