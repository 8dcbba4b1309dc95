package extract

import "github.com/fakta-id/fakta/numbers"

// An interval is what a figure can be at the precision at which it is printed, or what
// follows from such figures. Its ends are exact, or rounded to the outside.
type interval struct{ low, high numbers.Value }

// printed returns the numbers that a printed figure stands for: half a unit of its last
// digit on either side, but a count to the unit is meant as it stands.
func printed(n *Number) interval {
	if counts(n) {
		return interval{n.Value, n.Value}
	}
	low, high := n.Value.Interval()
	return interval{low, high}
}

// counts tells whether a number counts things to the unit: "23 orang", not "23 ribu orang".
func counts(n *Number) bool {
	return n.Kind == numbers.Cardinal && n.Value.Exponent() == 0 && !n.Value.IsFraction()
}

// plus returns the sums of numbers of both; ok is false if they have too many digits.
func (a interval) plus(b interval) (_ interval, ok bool) {
	low, err := a.low.Add(b.low)
	high, err2 := a.high.Add(b.high)
	return interval{low, high}, err == nil && err2 == nil
}

// minus returns the differences of numbers of both.
func (a interval) minus(b interval) (_ interval, ok bool) {
	return a.plus(interval{b.high.Neg(), b.low.Neg()})
}

// abs returns the distances from zero.
func (a interval) abs() interval {
	switch {
	case a.low.Sign() >= 0:
		return a
	case a.high.Sign() <= 0:
		return interval{a.high.Neg(), a.low.Neg()}
	case a.low.Neg().Cmp(a.high) > 0:
		return interval{numbers.Value{}, a.low.Neg()}
	}
	return interval{numbers.Value{}, a.high}
}

// A quotient is an interval over another one whose numbers are positive.
type quotient struct{ above, below interval }

// ratio is what a part can be of a whole.
func ratio(part, whole *Number) quotient { return quotient{printed(part), printed(whole)} }

// change is what the distance between two figures can be of the first.
func change(from, to interval) quotient {
	d, ok := to.minus(from)
	if !ok {
		return quotient{}
	}
	return quotient{d.abs(), from}
}

// digits are what is kept of a quotient, rounded to the outside.
const digits = 5

// percent returns the quotient in hundredths; ok is false if it cannot be told.
func (q quotient) percent() (_ interval, ok bool) {
	if q.below.low.Sign() <= 0 {
		return interval{}, false
	}
	hundred := numbers.NewValue(100, 0)
	low, err := q.above.low.Mul(hundred)
	if err != nil {
		return interval{}, false
	}
	high, err := q.above.high.Mul(hundred)
	if err != nil {
		return interval{}, false
	}
	if low, err = low.Quo(q.below.high, digits, false); err != nil {
		return interval{}, false
	}
	if high, err = high.Quo(q.below.low, digits, true); err != nil {
		return interval{}, false
	}
	return interval{low, high}, true
}

// compare tells whether a stated figure agrees with what follows from others: at the
// precision at which it is printed they can be equal, or not even a unit of its last digit
// on either side makes them so. Between the two (a figure that was cut off instead of
// rounded) there is no verdict.
func compare(stated *Number, computed interval) Verdict {
	s := printed(stated)
	if computed.low.Cmp(s.high) <= 0 && s.low.Cmp(computed.high) <= 0 {
		return Consistent
	}
	if counts(stated) {
		return Inconsistent
	}
	unit := numbers.NewValue(1, stated.Value.Exponent())
	low, err := stated.Value.Sub(unit)
	if err != nil {
		return 0
	}
	high, err := stated.Value.Add(unit)
	if err != nil {
		return 0
	}
	if computed.low.Cmp(high) <= 0 && low.Cmp(computed.high) <= 0 {
		return 0
	}
	return Inconsistent
}

// metric are the units that differ by a power of ten, with the unit that they are multiples of.
var metric = [...]struct {
	code, base string
	power      int
}{
	{"g", "g", 0}, {"kg", "g", 3}, {"t", "g", 6}, {"mg", "g", -3}, {"kt", "g", 9}, {"Mt", "g", 12},
	{"m", "m", 0}, {"km", "m", 3}, {"cm", "m", -2}, {"mm", "m", -3},
	{"L", "L", 0}, {"mL", "L", -3}, {"kL", "L", 3},
	{"W", "W", 0}, {"kW", "W", 3}, {"MW", "W", 6}, {"GW", "W", 9},
	{"har", "har", 0}, {"km2", "har", 2}, {"m2", "har", -4},
}

// inUnit returns what a number can be in the unit of another one; ok is false if they are not
// of one kind and dimension. "1.236 gram" is 1.236 kg.
func inUnit(n, to *Number) (_ interval, ok bool) {
	if n.Kind != to.Kind {
		return interval{}, false
	}
	if n.Unit == to.Unit {
		return printed(n), true
	}
	if n.Kind != numbers.Measure || n.Unit.Per != to.Unit.Per || n.Ranged {
		return interval{}, false
	}
	from, into := -1, -1
	for i := range metric {
		if metric[i].code == n.Unit.Code {
			from = i
		}
		if metric[i].code == to.Unit.Code {
			into = i
		}
	}
	if from < 0 || into < 0 || metric[from].base != metric[into].base {
		return interval{}, false
	}
	v, err := n.Value.Mul(numbers.NewValue(1, metric[from].power-metric[into].power))
	if err != nil {
		return interval{}, false
	}
	low, high := v.Interval()
	return interval{low, high}, true
}
