package layout

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// addedDateline reads a dateline with an outlet that a user has added, at token i: "Jambi (Warta
// Kita) -", "JAMBI, Warta Kita -", "Warta Kita, Jambi -", "Warta Kita -". The name of the outlet
// is known, so no pattern has to find out where it ends.
func (s *Scanner) addedDateline(i int, l *Layout) bool {
	var place, agency lex.Span
	j := i
	if n := s.d.Outlet(i); n > 0 {
		agency = s.d.Span(i, i+n)
		if j = i + n; s.t[j].ID() == w.Comma {
			k := s.place(j + 1)
			if k == j+1 {
				return false
			}
			place, j = s.d.Span(j+1, k), k
		}
	} else {
		if j = s.place(i); j == i {
			return false
		}
		place = s.d.Span(i, j)
		open := s.t[j].ID()
		n := s.d.Outlet(j + 1)
		if n == 0 || open != w.LeftParen && open != w.Comma {
			return false
		}
		agency = s.d.Span(j+1, j+1+n)
		if j += 1 + n; open == w.LeftParen {
			if s.t[j].ID() != w.RightParen {
				return false
			}
			j++
		}
	}
	if !isDash(s.t[j]) || !opensText(s.t[j+1]) {
		return false
	}
	whole := s.d.Span(i, j)
	s.starts = append(s.starts, whole.End)
	if l.Dateline.IsZero() {
		l.Dateline, l.Place, l.Agency = whole, place, agency
	}
	return true
}

// maxPlace is how many words the place of a dateline has at most.
const maxPlace = 5

// place returns the token behind the capitalized words from token i on; an outlet is none.
func (s *Scanner) place(i int) int {
	j := i
	for j < i+maxPlace && s.t[j].Class() == lex.Word && s.t[j].Has(lex.Capital) && s.d.Outlet(j) == 0 {
		j++
	}
	return j
}
