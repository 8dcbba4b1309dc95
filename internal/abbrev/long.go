package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// window is the greatest number of words of a long form.
const window = 16

// long looks for the long form of the short form that was read last, in the tokens from
// first to before end. It returns where the best one begins and its cost; of two that cost
// the same, the shorter is better. Commas part the items of a list, which ends with a conjunction (Badan
// Meteorologi, Klimatologi, dan Geofisika); a list without one has more than two, and each word must
// have its part (Jakarta, Bogor, Depok, Tangerang, Bekasi).
func (s *Scanner) long(first, end int, c *costs) (begin, cost int) {
	a := &s.align
	a.reset(&s.short, c)
	begin, cost = end, inf
	list, parts := false, 0
	for k, words := end-1, 0; k >= first && words < window; k-- {
		t := s.t[k]
		if t.Class != lex.Word {
			if t.ID == w.Ampersand {
				list = true
			}
			n := s.within(k)
			if n == 0 || t.ID == w.Comma && s.short.n < 3 {
				break
			}
			if t.ID == w.Comma && !list {
				parts++
			}
			k -= n - 1
			continue
		}
		if s.same(k) {
			break // it is no abbreviation of itself: PT Maju Jaya (Maju)
		}
		words++
		skip, tail := c.skip, c.tail
		small := t.Is(lex.Function) && !t.Has(lex.Capital)
		switch {
		case words == 1 && small:
			return end, inf // "... untuk (X)": nothing ends with a preposition
		case s.joined(k), free(t), t.ID == w.Indonesia && s.t[k-1].ID == w.Republik:
			skip, tail = 0, 0
		case small, t.Is(lex.Report), parts > 0:
			skip, tail = inf, inf
		case s.t[k-1].ID == w.Comma:
			skip = inf // an item of a list must have its part
		case t.Is(lex.Place) && t.Has(lex.Capital):
			tail = 0 // Upah Minimum Provinsi DKI Jakarta atau UMP
		}
		here := a.step(s.d.Str(k), skip, tail, t.Has(lex.Upper) && c != &strictInitialCosts)
		if here < cost && parts != 1 && !(small && t.Is(lex.Conjunction)) {
			begin, cost = k, here
		}
		if t.ID == w.Dan || t.ID == w.Serta || t.ID == w.And || t.ID == w.Atau || t.ID == w.Or {
			list = true
		}
		if t.Has(lex.First) || cost == 0 {
			break
		}
	}
	if cost < inf && s.whole(begin, end) {
		return end, inf
	}
	return begin, cost
}

// whole tells whether the short form has most letters of the long one, the tokens [i, j),
// and so is another spelling of it rather than shorter: Arman Maulana (Armand Maulana).
func (s *Scanner) whole(i, j int) bool {
	n := 0
	for _, t := range s.t[i:j] {
		if t.Class == lex.Word {
			n += t.Len()
		}
	}
	return 3*s.short.n > 2*n
}

// within tells whether the token k, which is no word, can stand inside a long form: it
// returns how many tokens do, 0 if it cannot.
func (s *Scanner) within(k int) int {
	t := s.t[k]
	switch t.Class {
	case lex.Apostrophe:
		return 1
	case lex.Number:
		if s.short.figure || t.Len() == 4 || s.t[k-1].ID == w.Hyphen { // Natal 2025 dan Tahun Baru 2026 (Nataru), Covid-19
			return 1
		}
	case lex.Break:
		if !s.t[k+1].Has(lex.First) {
			return 1
		}
	case lex.Mark:
		switch t.ID {
		case w.Hyphen, w.Slash, w.Ampersand, w.Comma:
			return 1
		case w.Period:
			if s.t[k-1].Is(lex.Abbreviation) {
				return 1
			}
		case w.RightParen:
			if free(s.t[k-1]) && s.t[k-2].ID == w.LeftParen {
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
	return s.t[k].Glued() && p.Glued() && (p.Class == lex.Apostrophe || p.ID == w.Hyphen || p.ID == w.Slash)
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

// free tells the words that abbreviations leave out: small words, and what a firm or a
// ministry has in its name by law.
func free(t lex.Token) bool {
	switch t.ID {
	case w.Dan, w.Atau, w.Serta, w.Di, w.Ke, w.Dari, w.Untuk, w.Pada, w.Dengan, w.Yang, w.Bagi, w.Dalam, w.Oleh, w.Antar,
		w.Tentang, w.Atas, w.Of, w.And, w.Or, w.The, w.For, w.In, w.On, w.De, w.Tanpa,
		w.Persero, w.Tbk, w.Pt, w.Bidang, w.Republik, w.Ri:
		return true
	}
	return false
}
