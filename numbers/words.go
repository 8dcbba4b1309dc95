package numbers

import (
	"math"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/internal/numeral"
)

// words reads a spelled-out numeral at token i (EYD V, II.G) into f, which is zero:
//
//	numeral  = group { scale [group] } ["-an"] [ "koma" digit { digit } | "setengah" ] { scale }
//	group    = a numeral below a thousand, see package numeral
//	fraction = [unit] digit "per-" digit
//
// Each scale must be smaller than the one before it: "dua ribu tiga juta" is two
// figures.
func (s *Scanner) words(i int, f *figure) bool {
	if n := s.t[i].ID().Dozen(); n > 0 { // selusin (a dozen)
		f.end, f.value = i+1, NewValue(int64(n), 0)
		return true
	}
	if d := s.t[i].ID().Digit(); d > 0 && s.t[i+1].ID().Denominator() > 0 { // dua pertiga, tiga perempat
		if s.t[i+1].ID() == w.Perempat && s.word(i+2, "final") {
			return false // a quarter-final
		}
		under, end := s.denominator(i+2, s.t[i+1].ID().Denominator())
		f.end, f.value, f.share = end, NewValue(int64(d), 0).over(under), true
		return true
	}
	var total Value
	scale := math.MaxInt // scale words below 10^scale may still come
	j := i
	for {
		group, end := numeral.Group(s.t, j)
		one := end == 0 && s.t[j].ID().OnePower() >= 3 && (j == i || numeral.Follows(s.t, j)) // seribu, sejuta
		power, about := 0, false
		if n, ok := numeral.About(s.t, group, max(end, 1)); end > 0 && ok && (j == i || numeral.Follows(s.t, j)) { // seribu lima ratusan
			group, end, about = n, end+1, true
		}
		switch {
		case one:
			group, end, power = 1, j+1, s.t[j].ID().OnePower()
		case end == 0 || j > i && !numeral.Follows(s.t, j):
		case s.t[end].Is(lex.Scale) && numeral.Follows(s.t, end):
			power = s.t[end].ID().Power()
			end++
		case !about && s.t[end].Is(lex.Inexact) && numeral.Follows(s.t, end) && s.t[end].ID().InexactValue() >= 3: // dua ribuan
			power, about = s.t[end].ID().InexactValue(), true
			end++
		}
		if end == 0 || power >= scale {
			break
		}
		for power > 0 && s.t[end].Is(lex.Scale) && numeral.Follows(s.t, end) { // ribu triliun
			power += s.t[end].ID().Power()
			end++
		}
		sum, ok := total.add(NewValue(int64(group), power))
		if !ok {
			return false
		}
		f.approximate = about || s.t[j].ID().Approximate() > 0 // seribuan
		total, scale, f.scale = sum, power, max(f.scale, power)
		j = end
		if power == 0 || f.approximate {
			break
		}
	}
	if j == i {
		return false
	}
	f.end, f.value = j, total
	if s.dozens(f) {
		return true
	}
	switch t := s.t[j]; {
	case t.ID() == w.Sekian && numeral.Follows(s.t, j): // dua puluh sekian (twenty-odd): 21 to 29
		v := total.normal()
		if v.exp == 0 || v.IsZero() {
			break
		}
		f.ranged, f.lowValue, f.highValue = true, integral(v), integral(v)
		f.lowValue, _ = f.lowValue.add(NewValue(1, 0))
		f.highValue, _ = f.highValue.add(above(NewValue(9, 0), int(v.exp)-1))
		f.end++
	case s.t[j].ID().Denominator() > 0 || s.t[j].ID().Digit() > 0 && s.t[j+1].ID().Denominator() > 0:
		s.mixedWords(f, j)
	case t.ID() == w.Koma && (s.t[j+1].ID().Digit() > 0 || s.t[j+1].ID() == w.Nol): // tiga koma nol lima
		f.value = integral(f.value) // decimals stand behind the ones: seribu koma satu
		for j++; s.t[j].ID().Digit() > 0 || s.t[j].ID() == w.Nol; j++ {
			v, ok := f.value.mul(10)
			if !ok {
				break
			}
			v.exp--
			v, _ = v.add(NewValue(int64(s.t[j].ID().Digit()), v.Exponent()))
			f.value = v
		}
		f.end = j
		s.scaled(f)
	case t.ID() == w.Setengah && f.scale == 0 && f.value.Cmp(NewValue(10, 0)) < 0: // dua setengah juta
		v, _ := f.value.mul(10)
		v, _ = v.add(NewValue(5, 0))
		v.exp--
		f.value = v
		f.end++
		s.scaled(f)
	}
	return true
}

// integral returns the integer v with all its zeros in the coefficient.
func integral(v Value) Value {
	for v.exp > 0 {
		x, ok := v.mul(10)
		if !ok {
			break
		}
		v = x
		v.exp--
	}
	return v
}

// mixedWords reads what makes a fraction of the whole number before token j: "tiga dua
// pertiga" is 3 2/3 and "dua belas pertujuh" 12/7 (EYD V, II.G).
func (s *Scanner) mixedWords(f *figure, j int) {
	n := s.t[j].ID().Digit()
	if n == 0 {
		f.value, f.share, f.end = f.value.over(s.t[j].ID().Denominator()), true, j+1
		return
	}
	if f.value.IsZero() || s.t[j+1].ID() == w.Perempat && s.word(j+2, "final") {
		return
	}
	f.mixed(NewValue(int64(n), 0).over(s.t[j+1].ID().Denominator()))
	f.end = j + 2
}
