package extract

import "github.com/fakta-id/fakta/numbers"

// An interval is what a figure can be at the precision at which it is printed, or what
// follows from such figures. Its ends are exact, or rounded to the outside.
type interval struct{ low, high numbers.Value }

// printed returns the numbers that a printed figure stands for: half a unit of its last
// digit on either side, but a count to the unit is meant as it stands.
func printed(n Number) interval {
	if counts(n) {
		return interval{n.Value, n.Value}
	}
	low, high := n.Value.Interval()
	return interval{low, high}
}

// counts tells whether a number counts things to the unit: "23 orang", not "23 ribu orang".
func counts(n Number) bool {
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
func ratio(part, whole Number) quotient { return quotient{printed(part), printed(whole)} }

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
func compare(stated Number, computed interval) Verdict {
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
