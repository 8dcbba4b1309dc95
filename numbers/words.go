package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// words reads a spelled-out numeral at token i (EYD V, II.G):
//
//	numeral  = group { scale [group] } [ "koma" digit { digit } | "setengah" ] { scale }
//	group    = [hundreds] [tens] [unit]
//	hundreds = digit "ratus" | "seratus"
//	tens     = digit "puluh" | "sepuluh" | digit "belas" | "sebelas"
//	fraction = [unit] digit "per-" digit
//
// Each part must be smaller than the one before it: "empat belas puluh" stops
// after "empat belas", "dua tiga" after "dua".
func (s *Scanner) words(i int) figure {
	var f figure
	if d := s.t[i].ID.Digit(); d > 0 && s.t[i+1].ID.Denominator() > 0 { // dua pertiga, tiga perempat
		if s.t[i+1].ID == w.Perempat && s.word(i+2, "final") {
			return f // a quarter-final
		}
		return figure{end: i + 2, value: NewValue(int64(d), 0).over(s.t[i+1].ID.Denominator()), share: true}
	}
	var total Value
	group := uint64(0)   // what is read since the last scale word
	open := 3            // powers of ten below 10^open may still come in the group
	scale := 100         // scale words below 10^scale may still come
	started := false     // something is in the group
	approximate := false // an ending -an
	j := i
loop:
	for ; j == i || s.follows(j); j++ {
		t := s.t[j].ID
		switch {
		case t.Digit() > 0 || t == w.Nol:
			d := uint64(t.Digit())
			switch next := s.t[j+1].ID; {
			case next == w.Belas && open >= 2 && d > 1:
				group += 10 + d
				open, j = 0, j+1
			case next == w.Puluh && open >= 2 && d > 0:
				group += 10 * d
				open, j = 1, j+1
			case next == w.Ratus && open >= 3 && d > 0:
				group += 100 * d
				open, j = 2, j+1
			case open >= 1 && (d > 0 || !started):
				group += d
				open = 0
			default:
				break loop
			}
		case t.Fused() > 0:
			n := uint64(t.Fused())
			if open < 2 {
				break loop
			}
			group += n
			open = 0
			if n%10 == 0 {
				open = 1
			}
		case t.OnePower() == 1 && open >= 2:
			group, open = group+10, 0
		case t.OnePower() == 2 && open >= 3:
			group, open = group+100, 2
			approximate = t.Approximate() > 0
		case t.OnePower() >= 3 && !started && t.OnePower() < scale:
			scale = t.OnePower()
			total, _ = total.add(NewValue(1, scale))
			approximate = t.Approximate() > 0
			f.scale = max(f.scale, scale)
			continue
		case t.Power() >= 3 && started && t.Power() < scale && s.t[j].Is(lex.Scale):
			p := t.Power()
			for s.t[j+1].Is(lex.Scale) && s.follows(j+1) { // ribu triliun
				j++
				p += s.t[j].ID.Power()
			}
			if p >= scale {
				break loop
			}
			scale = p
			var ok bool
			if total, ok = total.add(NewValue(int64(group), p)); !ok {
				return figure{}
			}
			f.scale = max(f.scale, p)
			group, open, started = 0, 3, false
			continue
		default:
			break loop
		}
		started = true
	}
	if j == i {
		return f
	}
	f.end = j
	f.value = total
	if started || total.IsZero() {
		sum, ok := total.add(NewValue(int64(group), 0))
		if !ok {
			return figure{}
		}
		if total.IsZero() {
			sum = NewValue(int64(group), 0)
		}
		f.value = sum
	}
	f.approximate = approximate
	switch t := s.t[j]; {
	case t.ID == w.Koma && (s.t[j+1].ID.Digit() > 0 || s.t[j+1].ID == w.Nol): // tiga koma nol lima
		for j++; s.t[j].ID.Digit() > 0 || s.t[j].ID == w.Nol; j++ {
			v, ok := f.value.mul(10)
			if !ok {
				break
			}
			v.exp--
			v, _ = v.add(NewValue(int64(s.t[j].ID.Digit()), v.Exponent()))
			f.value = v
		}
		f.end = j
		s.scaled(&f)
	case t.ID == w.Setengah && f.scale == 0 && f.value.Cmp(NewValue(10, 0)) < 0: // dua setengah juta
		v, _ := f.value.mul(10)
		v, _ = v.add(NewValue(5, 0))
		v.exp--
		f.value = v
		f.end++
		s.scaled(&f)
	}
	return f
}

// follows tells whether token j can go on with the numeral before it: a word
// after a space on the same line.
func (s *Scanner) follows(j int) bool {
	return s.t[j].Class == lex.Word && !s.t[j].Glued()
}
