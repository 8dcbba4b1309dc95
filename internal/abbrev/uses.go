package abbrev

import (
	"cmp"
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
)

// maxTokens is the greatest number of tokens of a short form whose uses are looked for:
// Kemenpan - RB RI.
const maxTokens = 6

// A form is a short form of a text, with the introductions that have it.
type form struct {
	hash    uint64
	first   int // the first introduction
	current int // the one read last
}

// A use is a place where the short form of an introduction stands.
type use struct {
	of   int
	span lex.Span
}

// A users finds the uses of all short forms in one pass.
type users struct {
	forms []form
	uses  []use
	spans []lex.Span // of all introductions, one after another
	size  [maxTokens + 1]bool
	heads heads
}

// A heads knows the first three bytes of short forms: of the words of a text, few begin like
// one. The bytes of BPS are the bit 'P'&31 of first['B'] and the bit 'S'&31 of then['P'&31];
// one in small letters, Pemprov, begins with P or p.
type heads struct {
	first [256]uint32
	then  [32]uint32
}

// add adds the head of a short form.
func (h *heads) add(short string) {
	second := short[1] & 31
	h.first[short[0]] |= 1 << second
	if anySmall(short) {
		h.first[short[0]|0x20] |= 1 << second
		h.first[short[0]&^0x20] |= 1 << second // of a figure, which has no case, that is no byte of a word
	}
	if len(short) == 2 {
		h.then[second] = ^uint32(0) // all can follow
	} else {
		h.then[second] |= 1 << (short[2] & 31)
	}
}

// begins tells whether a short form may begin with two bytes.
func (h *heads) begins(a, b byte) bool { return h.first[a]>>(b&31)&1 != 0 }

// goesOn tells whether it may go on with a third, behind the second; any does that has two.
func (h *heads) goesOn(b, c byte) bool { return h.then[b&31]>>(c&31)&1 != 0 }

// findUses fills in the uses of what was found, outside of skip. There is something.
func (s *Scanner) findUses(skip []lex.Span) {
	u := &s.users
	u.forms, u.uses = u.forms[:0], u.uses[:0]
	u.size, u.heads = [maxTokens + 1]bool{}, heads{}
	for n := range s.found {
		s.addForm(n)
	}
	slices.SortStableFunc(u.forms, func(a, b form) int { return cmp.Compare(a.hash, b.hash) })
	u.forms = slices.CompactFunc(u.forms, func(a, b form) bool { return a.hash == b.hash })
	next := 0 // the introduction that is next
	text, tokens := s.d.Text, s.t[:s.d.End()]
	for i := s.d.Begin(); i < len(tokens); i++ {
		start := int(tokens[i].Start)
		if start+1 >= len(text) || !u.heads.begins(text[start], text[start+1]) ||
			start+2 < len(text) && !u.heads.goesOn(text[start+1], text[start+2]) {
			continue
		}
		for next < len(s.found) && s.found[next].Short.End <= start {
			if f := s.form(s.hash(s.found[next].Short)); f != nil {
				f.current = next
			}
			next++
		}
		for len(skip) > 0 && skip[0].End <= start {
			skip = skip[1:]
		}
		limit := len(text) // where a use ends at the latest
		if len(skip) > 0 {
			limit = skip[0].Start
		}
		if next < len(s.found) {
			limit = min(limit, s.found[next].Start)
		}
		if limit <= start {
			continue
		}
		i += max(s.useAt(i, limit), 1) - 1
	}
	s.share()
}

// addForm notes the short form of introduction n.
func (s *Scanner) addForm(n int) {
	u := &s.users
	short := s.found[n].Short
	i, j := s.d.TokenAt(short.Start), s.d.TokenAt(short.End-1)+1
	if j-i > maxTokens {
		return
	}
	u.size[j-i] = true
	u.heads.add(s.d.Text[short.Start:short.End])
	u.forms = append(u.forms, form{hash: s.hash(short), first: n, current: n})
}

// useAt notes the longest short form that stands at token i and ends at limit or before it, and
// returns how many tokens it has, 0 if there is none.
func (s *Scanner) useAt(i, limit int) int {
	u := &s.users
	for n := maxTokens; n > 0; n-- {
		if !u.size[n] || i+n > s.d.End() || s.t[i+n-1].Class() == lex.Break || int(s.t[i+n-1].End) > limit {
			continue
		}
		span := s.d.Span(i, i+n)
		f := s.form(s.hash(span))
		if f == nil || !s.alike(s.found[f.first].Short, span) || s.continues(i, i+n) {
			continue
		}
		u.uses = append(u.uses, use{f.current, span})
		return n
	}
	return 0
}

// continues tells whether the tokens [i, j) are part of a longer word: the FP of FP1.
func (s *Scanner) continues(i, j int) bool {
	before, after := s.t[i-1], s.t[j]
	return s.t[i].Glued() && before.Class() == lex.Apostrophe ||
		after.Glued() && (after.Class() == lex.Apostrophe || after.Class() == lex.Number)
}

// form returns the form with a hash, nil if there is none.
func (s *Scanner) form(hash uint64) *form {
	forms := s.users.forms
	i, ok := slices.BinarySearchFunc(forms, hash, func(f form, h uint64) int { return cmp.Compare(f.hash, h) })
	if !ok {
		return nil
	}
	return &forms[i]
}

// hash returns a hash of the text of a span that is the same in all cases (FNV-1a).
func (s *Scanner) hash(span lex.Span) uint64 {
	h := uint64(14695981039346656037)
	for k := span.Start; k < span.End; k++ {
		h = (h ^ uint64(fold(s.d.Text[k]))) * 1099511628211
	}
	return h
}

func fold(c byte) byte {
	if 'A' <= c && c <= 'Z' {
		c |= 0x20
	}
	return c
}

// alike tells whether the text at use is the short form. Short forms all in capitals are
// words of their own in small letters: AS and as, SIM and sim.
func (s *Scanner) alike(short, use lex.Span) bool {
	a, b := s.d.Text[short.Start:short.End], s.d.Text[use.Start:use.End]
	if a == b {
		return true
	}
	if len(a) != len(b) || !anySmall(a) {
		return false
	}
	for k := range len(a) {
		if fold(a[k]) != fold(b[k]) {
			return false
		}
	}
	return true
}

// anySmall tells whether a small letter is in str.
func anySmall(str string) bool {
	for k := range len(str) {
		if 'a' <= str[k] && str[k] <= 'z' {
			return true
		}
	}
	return false
}

// share gives each introduction its uses.
func (s *Scanner) share() {
	u := &s.users
	u.spans = u.spans[:0]
	slices.SortStableFunc(u.uses, func(a, b use) int { return cmp.Compare(a.of, b.of) })
	for _, x := range u.uses {
		u.spans = append(u.spans, x.span)
	}
	for i := 0; i < len(u.uses); {
		j := i + 1
		for j < len(u.uses) && u.uses[j].of == u.uses[i].of {
			j++
		}
		s.found[u.uses[i].of].Uses = u.spans[i:j:j]
		i = j
	}
}
