package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// maxLead is the greatest number of small words between a cue and the short form.
const maxLead = 5

// or reads "Asesmen Nasional atau AN": atau (or) or alias at token i.
func (s *Scanner) or(i int) bool {
	j := i + 1
	called := false
	for ; j < i+maxLead && does(s.t[j], leads); j++ {
		called = called || does(s.t[j], names)
	}
	if called {
		return false // the cue that follows is read by itself
	}
	before := i
	if s.t[i-1].ID() == w.Comma {
		before--
	}
	if s.introduced(before, j, true, ruleOr) {
		return true
	}
	return s.spelledOut(before, j, true, ruleOr)
}

// stroke reads "Badan Pusat Statistik/BPS", "(year on year/yoy)": a stroke at token i.
func (s *Scanner) stroke(i int) bool {
	if next := s.t[i+2].ID(); next == w.Slash || next != w.RightParen && !s.t[i+1].Has(lex.Upper) {
		return false
	}
	return s.introduced(i, i+1, true, ruleOr)
}

// called reads "pemutusan hubungan kerja yang biasa disingkat PHK": a cue at token i.
func (s *Scanner) called(i int) bool {
	j := i + 1
	for ; j < i+maxLead && does(s.t[j], leads); j++ {
	}
	before := i
	for k := range maxLead {
		p := s.t[before-1]
		if !does(p, leads) && p.ID() != w.Comma {
			break
		}
		if k > 0 && does(p, names) {
			return false
		}
		before--
	}
	return s.introduced(before, j, false, ruleCalled)
}

// introduced looks for a short form of at most maxWords words at token j and for its long
// form that ends before token before. The longest short form counts: Satpol PP.
func (s *Scanner) introduced(before, j int, strict bool, r Rule) bool {
	if s.t[before-1].Class() == lex.Break {
		before-- // the line ends before the cue
	}
	if k := s.t[j].Class(); k == lex.Quote || k == lex.Single {
		j++
	}
	if !s.startsShort(j) {
		return false
	}
	n := 0 // no small word and no other cue is in a short form: PHK atau
	for n < maxWords && !small(s.t[j+n]) && !does(s.t[j+n], opens|leads) {
		n++
	}
	for ; n > 0; n-- {
		if c := s.t[j+n-1].Class(); c != lex.Word && c != lex.Number || !s.read(j, j+n) {
			continue
		}
		if begin := s.known(before); begin > 0 {
			return s.result(begin, before, j+n, r)
		}
		c, limit := s.short.costs(), s.short.limit()
		if strict {
			c, limit = s.short.strict()
		}
		if begin, cost := s.long(s.d.Begin(), before, c, limit); cost <= limit {
			return s.result(begin, before, j+n, r)
		}
	}
	return false
}

// startsShort tells whether a short form can begin with token i: no figure can but the one
// of 3T.
func (s *Scanner) startsShort(i int) bool {
	t := s.t[i]
	return t.Class() == lex.Word && !t.Has(lex.Foreign) || t.Class() == lex.Number && t.Len() == 1 && s.t[i+1].Class() == lex.Word
}

// standsFor reads "BPS adalah singkatan dari Badan Pusat Statistik": a word for short forms
// at token i.
func (s *Scanner) standsFor(i int) bool {
	if s.t[i+1].ID() != w.Dari {
		return false
	}
	last := i
	for range maxLead {
		if p := s.t[last-1]; !does(p, defines) && p.Class() != lex.Quote {
			break
		}
		last--
	}
	lo := i + 2
	if s.t[lo].Class() == lex.Quote {
		lo++
	}
	return s.spelledOut(last, lo, false, ruleStandsFor)
}

// spelledOut looks for a short form that ends before token last and for its long form at
// token lo.
func (s *Scanner) spelledOut(last, lo int, strict bool, r Rule) bool {
	for k := last - 1; k >= last-maxWords && s.t[k].Class() == lex.Word && s.t[k].Has(lex.Capital); k-- {
		if !s.read(k, last) || strict && (!s.short.upper || s.short.n < 3) {
			continue
		}
		end := s.longAt(lo, strict)
		if end == 0 {
			continue
		}
		bracket := 0
		if s.t[last].ID() == w.LeftParen && s.t[end].ID() == w.RightParen {
			bracket = 1
		}
		return s.result(lo, end, end+bracket, r)
	}
	return false
}

// longAt returns where the long form at token lo of the short form that was read ends, 0
// if there is none.
func (s *Scanner) longAt(lo int, strict bool) int {
	c, best := s.short.costs(), s.short.limit()+1
	if strict {
		c, best = &strictInitialCosts, 1
	}
	if t := s.t[lo]; t.Class() != lex.Word || c.open == inf && s.d.Text[t.Start]|0x20 != s.short.letters[0] {
		return 0
	}
	end := 0
	for hi := lo + 1; best > 0 && hi <= lo+window && hi <= s.d.End() && s.inside(hi-1); hi++ {
		if s.t[hi-1].Class() != lex.Word {
			continue
		}
		if begin, cost := s.long(lo, hi, c, best-1); begin == lo && cost < best {
			end, best = hi, cost
		}
	}
	return end
}

// inside tells whether a long form can go on with token i.
func (s *Scanner) inside(i int) bool {
	t := s.t[i]
	switch t.Class() {
	case lex.Word:
		return !t.Has(lex.First)
	case lex.Mark:
		return t.ID() == w.Comma || t.ID() == w.Hyphen || t.ID() == w.Slash || t.ID() == w.Ampersand
	}
	return t.Class() == lex.Apostrophe
}
