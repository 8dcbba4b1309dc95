package abbrev

import (
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// window is the greatest number of words of a long form.
const window = 16

// find looks for the long form of the short form that was read last, in the tokens from
// first to before end. It returns where the long form begins and its cost, which is over
// the limit of the short form if there is none.
func (s *Scanner) find(first, end int) (begin, cost int) {
	x := &s.short
	if x.upper {
		if begin, ok := s.initials(first, end); ok {
			return begin, 0
		}
	}
	limit := x.limit()
	if x.two > 0 {
		limit = inf - 1 // the cheaper of two readings counts below
	}
	begin, cost = s.long(first, end, x.costs(), limit)
	if cost > x.limit() && x.upper && x.n >= minSyllables {
		x.upper = false // APKASINDO
		if b, c := s.long(first, end, x.costs(), limit); c <= x.limit() {
			return b, c
		}
		x.upper = true
	}
	if cost > 0 && x.two > 0 {
		repeated := x.letters[x.two]
		x.letters[x.two] = 't' // business to business (B2B)
		if b, c := s.long(first, end, x.costs(), limit); c < cost {
			return b, c
		}
		x.letters[x.two] = repeated
	}
	return begin, cost
}

// initials reads the plainest long form, in which each word before token end has its letter:
// Badan Pusat Statistik (BPS), Dewan Pimpinan Pusat di Jakarta (DPPJ). Most are so; what long would find is the same.
func (s *Scanner) initials(first, end int) (begin int, ok bool) {
	x := &s.short
	k, n := end-1, x.n
	for ; k >= max(first, end-window); k-- {
		t := s.t[k]
		if t.Class() != lex.Word || t.Has(lex.Upper) || s.same(k) || k == end-1 && small(t) {
			return 0, false
		}
		word := s.d.Str(k)
		switch {
		case word[0]|0x20 == x.letters[n-1] && (len(word) == 1 || word[1]|0x20 != 'x'):
			n--
		case !does(t, free):
			return 0, false
		}
		if n == 0 {
			return k, !(small(t) && t.Is(lex.Conjunction)) && !s.whole(k, end)
		}
		if t.Has(lex.First) {
			return 0, false
		}
	}
	return 0, false
}

// long looks for the long form that costs least in the tokens from first to before end; of
// two that cost the same, the shorter is better, and what costs more than limit is none. Commas part the items of a list, which ends
// with a conjunction (Badan Meteorologi, Klimatologi, dan Geofisika); a list without one has
// more than two items, and each word must have its part (Jakarta, Bogor, Depok).
func (s *Scanner) long(first, end int, c *costs, limit int) (begin, cost int) {
	a := &s.align
	a.reset(&s.short, c, limit)
	begin, cost = end, inf
	list, commas := false, 0 // a conjunction is behind, and the commas without one
	for k, words := end-1, 0; k >= first && words < window && cost > 0; k-- {
		t := s.t[k]
		if t.Class() != lex.Word {
			n := s.within(k)
			if n == 0 || k == end-1 && (t.Class() == lex.Break || t.Class() == lex.Mark && t.ID() != w.RightParen) {
				break // no long form ends with a hyphen or a line
			}
			if t.ID() == w.Comma && !list {
				commas++
			}
			list = list || t.ID() == w.Ampersand
			k -= n - 1
			continue
		}
		if s.same(k) || words == 0 && small(t) {
			break // PT Maju Jaya (Maju) does not shorten; nothing ends with a preposition: untuk (X)
		}
		words++
		skip, tail := s.leave(k, commas > 0, c)
		here := a.step(s.d.Str(k), skip, tail, t.Has(lex.Upper) && c != &strictInitialCosts)
		if here < cost && commas != 1 && !(small(t) && t.Is(lex.Conjunction)) {
			begin, cost = k, here
		}
		list = list || does(t, joins)
		if t.Has(lex.First) || a.dead() {
			break
		}
	}
	if cost < inf && s.whole(begin, end) {
		return end, inf
	}
	return begin, cost
}

// small tells the words of closed classes, unless a capital makes them part of a name.
func small(t lex.Token) bool { return t.Is(lex.Function) && !t.Has(lex.Capital) }

// leave returns what it costs if the word k has no part in the short form: inside the long
// form and at its end. bare tells that it is in a list without a conjunction.
func (s *Scanner) leave(k int, bare bool, c *costs) (skip, tail int) {
	t := s.t[k]
	switch {
	case s.joined(k), does(t, free), t.ID() == w.Indonesia && s.t[k-1].ID() == w.Republik:
		return 0, 0
	case small(t), t.Is(lex.Report), bare:
		return inf, inf
	case s.t[k-1].ID() == w.Comma:
		return inf, c.tail // an item of a list must have its part
	case t.Is(lex.Place) && t.Has(lex.Capital):
		return c.skip, 0 // Upah Minimum Provinsi DKI Jakarta atau UMP
	}
	return c.skip, c.tail
}

// whole tells whether the short form has most letters of the long one, the tokens [i, j), or
// whole words of it alone, and so is no abbreviation of it: Salam Hidayat (Salaam Hidayat),
// Sari Utami-Budi Santoso (Sari-Budi).
func (s *Scanner) whole(i, j int) bool {
	n := 0
	for _, t := range s.t[i:j] {
		if t.Class() == lex.Word {
			n += t.Len()
		}
	}
	if 3*s.short.n > 2*n {
		return true
	}
	for k := s.short.i; k < s.short.j; k++ {
		if s.t[k].Class() == lex.Word && !s.has(i, j, s.d.Str(k)) {
			return false
		}
	}
	return true
}

// has tells whether one of the tokens [i, j) is the word str, in whatever case.
func (s *Scanner) has(i, j int, str string) bool {
	for k := i; k < j; k++ {
		if strings.EqualFold(s.d.Str(k), str) {
			return true
		}
	}
	return false
}

// within tells whether the token k, which is no word, can stand inside a long form: it
// returns how many tokens do, 0 if it cannot.
func (s *Scanner) within(k int) int {
	t := s.t[k]
	switch t.Class() {
	case lex.Apostrophe:
		return 1
	case lex.Number:
		if s.short.figure || t.Len() == 4 || s.t[k-1].ID() == w.Hyphen { // Natal 2025 dan Tahun Baru 2026 (Nataru), Covid-19
			return 1
		}
	case lex.Break:
		if !s.t[k+1].Has(lex.First) {
			return 1
		}
	case lex.Mark:
		switch t.ID() {
		case w.Hyphen, w.Slash, w.Ampersand:
			return 1
		case w.Comma:
			if s.short.n > 2 {
				return 1
			}
		case w.Period:
			if s.t[k-1].Is(lex.Abbreviation) {
				return 1
			}
		case w.RightParen:
			if does(s.t[k-1], free) && s.t[k-2].ID() == w.LeftParen {
				return 3
			}
		}
	}
	return 0
}

// joined tells whether the word k is glued to the one before by a hyphen, a stroke or an
// apostrophe, so that it need not have a letter of its own: Al-Qur'an.
func (s *Scanner) joined(k int) bool {
	p := s.t[k-1]
	return s.t[k].Glued() && p.Glued() && (p.Class() == lex.Apostrophe || p.ID() == w.Hyphen || p.ID() == w.Slash)
}

// same tells whether the word k is the whole short form or begins with it.
func (s *Scanner) same(k int) bool {
	x := &s.short
	str := s.d.Str(k)
	if len(str) < x.n {
		return false
	}
	for i, c := range x.letters[:x.n] {
		if str[i]|0x20 != c {
			return false
		}
	}
	return len(str) == x.n || !x.upper || s.t[k].Has(lex.Upper)
}
