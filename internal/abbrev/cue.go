package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// maxLead is the greatest number of small words between a cue and the short form.
const maxLead = 5

// leads tells the words between a long form and the short form that it is called by:
// "yang biasa disingkat dengan", "atau lebih dikenal dengan sebutan".
func leads(t lex.Token) bool {
	switch t.ID {
	case w.Atau, w.Yang, w.Biasa, w.Kerap, w.Sering, w.Lebih, w.Juga, w.Selanjutnya, w.Akrab, w.Disingkat, w.Disebut, w.Dikenal,
		w.Dengan, w.Sebagai, w.Menjadi, w.Jadi, w.Sebutan, w.Istilah, w.Nama:
		return true
	}
	return false
}

// or reads "Asesmen Nasional atau AN": atau (or) or alias at token i.
func (s *Scanner) or(i int) (Found, bool) {
	j := i + 1
	called := false
	for ; j < i+maxLead && leads(s.t[j]); j++ {
		called = called || names(s.t[j])
	}
	if called {
		return Found{}, false // the cue that follows is read by itself
	}
	before := i
	if s.t[i-1].ID == w.Comma {
		before--
	}
	return s.introduced(before, j, &strictCosts, ruleOr)
}

// names tells the verbs after which a name stands.
func names(t lex.Token) bool {
	return t.ID == w.Disingkat || t.ID == w.Disebut || t.ID == w.Dikenal
}

// called reads "pemutusan hubungan kerja yang biasa disingkat PHK": a cue at token i.
func (s *Scanner) called(i int) (Found, bool) {
	j := i + 1
	for ; j < i+maxLead && leads(s.t[j]); j++ {
	}
	before := i
	for k := range maxLead {
		p := s.t[before-1]
		if !leads(p) && p.ID != w.Comma {
			break
		}
		if k > 0 && names(p) {
			return Found{}, false
		}
		before--
	}
	return s.introduced(before, j, nil, ruleCalled)
}

// introduced looks for a short form of at most maxWords words at token j and for its long
// form that ends before token before. The longest short form counts: Satpol PP.
func (s *Scanner) introduced(before, j int, c *costs, r Rule) (Found, bool) {
	if k := s.t[j].Class; k == lex.Quote || k == lex.Single {
		j++
	}
	for n := maxWords; n > 0; n-- {
		if j+n > s.d.End() || !s.read(j, j+n) {
			continue
		}
		x := &s.short
		limit := x.limit()
		cc := c
		switch {
		case c != nil && x.upper:
			limit = 0
		case c != nil:
			limit = min(1, x.n/5) // minuman keras atau miras
		case x.upper:
			cc = &initialCosts
		default:
			cc = &syllableCosts
		}
		if begin, cost := s.long(s.d.Begin(), before, cc); cost <= limit {
			return s.result(begin, before, j+n, r)
		}
	}
	return Found{}, false
}

// standsFor reads "BPS adalah singkatan dari Badan Pusat Statistik": a word for short forms
// at token i.
func (s *Scanner) standsFor(i int) (Found, bool) {
	if s.t[i+1].ID != w.Dari {
		return Found{}, false
	}
	last := i
	for range maxLead {
		if !defines(s.t[last-1]) {
			break
		}
		last--
	}
	lo := i + 2
	if s.t[lo].Class == lex.Quote {
		lo++
	}
	for k := last - 1; k >= last-maxWords && s.t[k].Class == lex.Word && s.t[k].Has(lex.Capital); k-- {
		best, cost := 0, inf
		for hi := lo + 2; hi <= lo+window && hi <= s.d.End(); hi++ {
			if c := s.t[hi-1]; c.Has(lex.First) || c.Class == lex.Quote || c.ID == w.Period || c.ID == w.LeftParen || c.ID == w.RightParen {
				break
			}
			if s.t[hi-1].Class != lex.Word || !s.read(k, last) {
				continue
			}
			c := &syllableCosts
			if s.short.upper {
				c = &initialCosts
			}
			if begin, x := s.long(lo, hi, c); begin == lo && x <= s.short.limit() && x < cost {
				best, cost = hi, x
			}
		}
		if best > 0 {
			return s.result(lo, best, best, ruleStandsFor)
		}
	}
	return Found{}, false
}

// defines tells what stands between a short form and "singkatan dari".
func defines(t lex.Token) bool {
	switch t.ID {
	case w.Adalah, w.Merupakan, w.Yang, w.Ini, w.Itu, w.Sendiri, w.Comma, w.LeftParen, w.Sebagai, w.Nama, w.Juga:
		return true
	}
	return t.Class == lex.Quote
}
