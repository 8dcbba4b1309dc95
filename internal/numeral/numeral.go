// Package numeral reads the small numerals that several layers need: those below
// a thousand in words, of which all larger ones are composed.
package numeral

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// Group reads a spelled-out numeral below a thousand at token i and returns it
// with the token after it; end is 0 if there is none.
//
//	group    = [hundreds] [tens] [unit] | "nol"
//	hundreds = digit "ratus" | "seratus"
//	tens     = digit "puluh" | "sepuluh" | digit "belas" | "sebelas"
//
// Each part is smaller than the one before it (EYD V, II.G): "empat belas puluh"
// is "empat belas" and a rest, "dua tiga" is "dua" and a rest.
func Group(t []lex.Token, i int) (n, end int) {
	open := 3 // powers of ten below 10^open may still come
	for j := i; j == i || Follows(t, j); {
		id := t[j].ID()
		add, left, words := 0, 0, 1 // what the next part adds, what may come after it
		switch d := id.Digit(); {
		case d > 0:
			words = 2
			switch t[j+1].ID() {
			case w.Belas:
				add, left = 10+d, 0
				if d == 1 || open < 2 {
					return n, end
				}
			case w.Puluh:
				add, left = 10*d, 1
				if open < 2 {
					return n, end
				}
			case w.Ratus:
				add, left = 100*d, 2
				if open < 3 {
					return n, end
				}
			default:
				add, left, words = d, 0, 1
				if open < 1 {
					return n, end
				}
			}
		case id == w.Nol && j == i:
			return 0, j + 1
		case id.Fused() > 0 && open >= 2:
			if add = id.Fused(); add%10 == 0 {
				left = 1
			}
		case id.OnePower() == 1 && open >= 2:
			add = 10
		case id.OnePower() == 2 && open >= 3:
			add, left = 100, 2
		default:
			return n, end
		}
		n += add
		open = left
		j += words
		end = j
	}
	return n, end
}

// About reads the ending -an (about) of a numeral below a thousand, n, that stands before token
// j: "lima ratusan" is about 500, "dua ratus lima puluhan" about 250. It returns what stands
// for n, and false if there is no such ending.
func About(t []lex.Token, n, j int) (about int, ok bool) {
	if !t[j].Is(lex.Inexact) || !Follows(t, j) {
		return 0, false
	}
	d := n % 10
	switch p := t[j].ID().InexactValue(); {
	case d == 0:
	case p == 1 && n/10%10 == 0:
		return n + 9*d, true
	case p == 2 && n == d:
		return 100 * d, true
	}
	return 0, false
}

// Follows tells whether token j can go on with the numeral before it: it is a
// word after a space on the same line.
func Follows(t []lex.Token, j int) bool {
	return t[j].Class() == lex.Word && !t[j].Glued()
}
