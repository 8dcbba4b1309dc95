package chart

import (
	"math"
	"slices"
	"strconv"
)

// A scale turns values into places in the picture.
type scale struct {
	Axis
	lo, hi   float64 // the least and the greatest value
	from, to float64 // where they are, in pixels
}

// at returns where v is.
func (s scale) at(v float64) float64 {
	lo, hi := s.lo, s.hi
	if s.Log {
		v, lo, hi = math.Log10(v), math.Log10(lo), math.Log10(hi)
	}
	if lo == hi {
		return (s.from + s.to) / 2
	}
	return s.from + (v-lo)/(hi-lo)*(s.to-s.from)
}

// round widens s so that it begins and ends at values that are written.
func (s *scale) round() {
	if !s.Log {
		d := step(s.hi)
		s.lo, s.hi = 0, math.Ceil(s.hi/d-epsilon)*d
		return
	}
	wide := *s
	wide.lo, wide.hi = s.lo/10, s.hi*10
	for _, v := range slices.Backward(wide.ticks(1, 2, 5)) {
		if v <= s.lo {
			s.lo = v
			break
		}
	}
	for _, v := range wide.ticks(1, 2, 5) {
		if v >= s.hi {
			s.hi = v
			break
		}
	}
}

// epsilon is what a value may be off by, relatively, from sums and powers.
const epsilon = 1e-9

// ticks are the values that are written: of a logarithmic scale, the powers of ten times
// each of factors, which ascend from 1.
func (s scale) ticks(factors ...float64) []float64 {
	var all []float64
	if s.Log {
		for power := math.Floor(math.Log10(s.lo)); power <= math.Log10(s.hi); power++ {
			for _, f := range factors {
				if v := f * math.Pow(10, power); v >= s.lo*(1-epsilon) && v <= s.hi*(1+epsilon) {
					all = append(all, v)
				}
			}
		}
		return all
	}
	d := step(s.hi)
	if s.Whole {
		d = max(1, math.Ceil(d))
	}
	for i := math.Ceil(s.lo / d); i*d <= s.hi*(1+epsilon); i++ {
		all = append(all, i*d)
	}
	return all
}

// step is the distance of values on a scale from 0 to hi: 1, 2 or 5 times a power of ten,
// so that at most eight of them reach hi.
func step(hi float64) float64 {
	if hi <= 0 {
		return 1
	}
	power := math.Pow(10, math.Floor(math.Log10(hi)))
	for _, f := range []float64{0.1, 0.2, 0.5, 1} {
		if hi/(f*power) <= 8 {
			return f * power
		}
	}
	return 2 * power
}

// format writes a value of the axis.
func (a Axis) format(v float64) string {
	if a.Format != nil {
		return a.Format(v)
	}
	return strconv.FormatFloat(math.Round(v*1000)/1000, 'f', -1, 64)
}
