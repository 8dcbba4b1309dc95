package abbrev

import (
	"bytes"
	"sort"
	"sync"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// unlike reads a short form whose letters are not those of the words before token before:
// the symbol of a unit, initials of one name, a foreign
// abbreviation behind a translation.
func (s *Scanner) unlike(before, end int) bool {
	x := &s.short
	if p := s.t[before-1]; x.j-x.i == 1 && p.Is(lex.Unit) && !s.same(before-1) && s.d.Unit(s.t[x.i]) == s.d.Unit(p) {
		return s.result(before-1, before, end, ruleUnit)
	}
	if begin := s.consonants(before); begin > 0 {
		return s.result(begin, before, end, ruleConsonants)
	}
	if begin := s.reordered(before); begin > 0 {
		return s.result(begin, before, end, ruleReordered)
	}
	if begin := s.body(before); begin > 0 {
		return s.result(begin, before, end, ruleTranslated)
	}
	return false
}

// knownHeads are the first letters of the known short forms: most others begin otherwise. They
// are found when they are first asked for, so that nobody pays for them who only imports the
// package.
var knownHeads = sync.OnceValue(func() *heads {
	h := new(heads)
	for _, p := range known {
		h.add(p.short)
	}
	return h
})

// known returns where the known long form of the short form that was read begins, which
// ends before token end; 0 if there is none.
func (s *Scanner) known(end int) int {
	x := &s.short
	if h := knownHeads(); !h.begins(x.letters[0], x.letters[1]) || !h.goesOn(x.letters[1], x.letters[2]) {
		return 0
	}
	i := sort.Search(len(known), func(i int) bool { return known[i].short >= string(x.letters[:x.n]) })
	for ; i < len(known) && known[i].short == string(x.letters[:x.n]); i++ {
		if begin := s.endsWith(known[i].long, end); begin > 0 {
			return begin
		}
	}
	return 0
}

// consonants returns the word before token end, if the short form is its first letter and
// two of its consonants: tuberkulosis (TBK), Sarwan (SRW); 0 if it is not.
func (s *Scanner) consonants(end int) int {
	x := &s.short
	str := s.d.Str(end - 1)
	if !x.upper || x.n != 3 || x.j-x.i != 1 || s.t[end-1].Class() != lex.Word || len(str) < 6 || str[0]|0x20 != x.letters[0] {
		return 0
	}
	j := 1
	for p := 2; p < len(str) && j < x.n; p++ {
		if c := str[p] | 0x20; c == x.letters[j] && !vowel(c) {
			j++
		}
	}
	if j < x.n {
		return 0
	}
	return end - 1
}

// endsWith returns the token at which the words of long begin that end before token end,
// 0 if they do not.
func (s *Scanner) endsWith(long string, end int) int {
	for p := len(long); p > 0; end-- {
		if p < len(long) && long[p-1] == ' ' {
			p--
		}
		str := s.d.Str(end - 1)
		if len(str) == 0 || len(str) > p {
			return 0
		}
		p -= len(str)
		for k := range len(str) {
			if c := str[k]; c != long[p+k] && c|0x20 != long[p+k] {
				return 0
			}
		}
		if p > 0 && long[p-1] == ' ' != (s.t[end-1].Has(lex.Space)) {
			return 0
		}
	}
	return end
}

// maxTranslated is the greatest number of words of a body whose letters are not all found.
const maxTranslated = 5

// reordered returns where the words before token end begin whose initials are the letters
// of the short form in another order, as those of translations are: Biro Investigasi Federal
// (FBI), Biro Statistik Nasional China (NBS). Of the name of a body, one letter for each
// word, letters may be others, as long as they are not all: Pasukan Demokratik Suriah (SDF),
// Kongres Nasional Umum (GNC). 0 if there are none.
func (s *Scanner) reordered(end int) int {
	x := &s.short
	if !x.upper || x.n < 3 || x.j-x.i != 1 {
		return 0
	}
	left := x.letters // those not found yet are the first n
	n, words, lower, strange := x.n, 0, false, false
	for k := end - 1; ; k-- {
		t := s.t[k]
		switch {
		case t.Class() == lex.Mark && (t.ID() == w.Comma || t.ID() == w.Hyphen || t.ID() == w.Slash), does(t, free) && k < end-1 && !s.lends(t, left[:n]):
			continue
		case t.Class() != lex.Word:
			return 0
		}
		at := bytes.IndexByte(left[:n], s.d.Text[t.Start]|0x20)
		if at < 0 && k == end-1 && t.Is(lex.Place) && t.Has(lex.Capital) {
			continue // where the body is
		}
		words++
		lower = lower || !t.Has(lex.Capital) && !does(t, free)
		strange = strange || t.ID() == 0 || t.Is(lex.Personal) || t.Has(lex.Upper) // it may name a person
		if at >= 0 {
			n--
			left[at] = left[n]
		}
		switch {
		case n == 0:
			return k
		case lower && words > x.n-n:
			return 0
		case words == x.n:
			if n == x.n || x.n > maxTranslated || strange && n > 1 || t.Has(lex.Upper) {
				return 0
			}
			if t.Is(lex.Org) || x.n == 3 && t.Is(lex.Orgword|lex.Subunit) && !t.Is(lex.Personal|lex.Place) {
				return k
			}
			return 0
		case t.Has(lex.First):
			return 0
		}
	}
}

// lends tells whether a small English word may have one of the letters: Center for Reform
// on Economics (CORE).
func (s *Scanner) lends(t lex.Token, letters []byte) bool {
	switch t.ID() {
	case w.Of, w.On, w.In, w.For:
		return bytes.IndexByte(letters, s.d.Text[t.Start]|0x20) >= 0
	}
	return false
}

// body returns where the name of an international body begins that ends before token end,
// 0 if there is none: Organisasi Buruh Internasional (ILO), Konfederasi Sepak Bola Asia
// (AFC), Badan Pembangunan PBB (UNDP). Such bodies keep their English abbreviation.
func (s *Scanner) body(end int) int {
	x := &s.short
	if !x.upper || x.n < 3 || x.j-x.i != 1 || !s.worldwide(end-1) {
		return 0
	}
	for k := end - 2; k >= end-7 && s.t[k].Class() == lex.Word; k-- {
		t := s.t[k]
		if !t.Has(lex.Capital) && !does(t, free) {
			return 0
		}
		if t.Is(lex.Org) {
			if end-k < 3 {
				return 0
			}
			return k
		}
		if t.Has(lex.First) {
			return 0
		}
	}
	return 0
}

// worldwide tells whether token i ends the name of an international or American body.
func (s *Scanner) worldwide(i int) bool {
	t := s.t[i]
	if !t.Has(lex.Capital) {
		return false
	}
	switch t.ID() {
	case w.Dunia, w.Internasional, w.Asia, w.Asean, w.Eropa, w.Afrika, w.Arab, w.Atlantik, w.Pasifik, w.Federal:
		return true
	case w.As:
		return t.Has(lex.Upper)
	case w.Serikat:
		return s.t[i-1].ID() == w.Amerika
	case w.Pbb: // United Nations
		return s.short.letters[0] == 'u' && s.short.letters[1] == 'n'
	}
	return false
}
