// Package abbrev finds where a text introduces an abbreviation, what it stands for, and
// where it is used:
//
//	Badan Pusat Statistik (BPS)      the long form, then the short one in brackets
//	BPS (Badan Pusat Statistik)      the other way round
//	Asesmen Nasional atau AN         "or", with or without "disingkat" (shortened)
//	BPS adalah singkatan dari ...    "is short for"
//
// The evidence is in the letters: those of the short form must be found in the long one, in
// order, at the beginnings of words (initials) or of syllables (jam-sos-tek). What a bracket
// holds otherwise - an age, a party, a gloss - does not come from the words before it.
package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Found is the introduction of an abbreviation; all spans count bytes.
type Found struct {
	Start, End  int // long and short form with the bracket
	Short, Long lex.Span
	// Uses are the places where the short form stands by itself, in the order of the text.
	// Where a text introduces the same short form again, a use belongs to the introduction
	// before it; uses before the first one belong to the first.
	Uses []lex.Span
	Rule Rule
}

// A Scanner finds the abbreviations of texts that are already split. It keeps its buffers
// between texts and must not be used by two goroutines at once. The zero Scanner is ready
// to use.
type Scanner struct {
	d     *lex.Doc
	t     []lex.Token
	short short
	align aligner
	found []Found
	last  Found // see introduction
	users users
}

// Scan returns the abbreviations that d introduces and uses outside of skip, in order; they
// never overlap. The result is valid until the next Scan.
func (s *Scanner) Scan(d *lex.Doc, skip []lex.Span) []Found {
	s.d, s.t = d, d.Tokens
	s.found = s.found[:0]
	left := skip // what is not passed yet
	tokens := d.Tokens[:d.End()]
	for i := d.Begin(); i < len(tokens); i++ {
		if !does(tokens[i], opens) || !s.introduction(i) {
			continue
		}
		f := &s.last
		for len(left) > 0 && left[0].End <= f.Start {
			left = left[1:]
		}
		if len(left) > 0 && left[0].Start < f.End || len(s.found) > 0 && f.Start < s.found[len(s.found)-1].End {
			continue
		}
		s.found = append(s.found, *f)
	}
	if len(s.found) > 0 {
		s.findUses(skip)
	}
	return s.found
}

// introduction reads the introduction that token i opens, and tells whether there is one;
// it is the last.
func (s *Scanner) introduction(i int) bool {
	switch s.t[i].ID() {
	case w.LeftParen:
		return s.bracket(i)
	case w.Atau, w.Alias:
		return s.or(i)
	case w.Slash:
		return s.stroke(i)
	case w.Disingkat, w.Disebut, w.Dikenal:
		return s.called(i)
	}
	return s.standsFor(i)
}

// result makes the last introduction of a long form, the tokens [i, j), and the short form
// that was read last; end is the token after both. It returns true, that there is one.
func (s *Scanner) result(i, j, end int, r Rule) bool {
	f := &s.last
	*f = Found{Long: s.d.Span(i, j), Short: s.d.Span(s.short.i, s.short.j), Rule: r}
	f.Start = min(f.Long.Start, f.Short.Start)
	f.End = int(s.t[end-1].End)
	return true
}
