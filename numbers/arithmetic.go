package numbers

import "math/bits"

// Add returns v + w exactly; its precision is the finer of the two. Fractions give
// [ErrRange], as does a sum of more than 38 digits.
func (v Value) Add(w Value) (Value, error) {
	if v.den > 1 || w.den > 1 {
		return Value{}, ErrRange
	}
	if v.neg == w.neg || v.IsZero() || w.IsZero() {
		return checked(v.add(w))
	}
	var ok bool
	for v.exp > w.exp {
		if v, ok = v.mul(10); !ok {
			return Value{}, ErrRange
		}
		v.exp--
	}
	for w.exp > v.exp {
		if w, ok = w.mul(10); !ok {
			return Value{}, ErrRange
		}
		w.exp--
	}
	if v.hi < w.hi || v.hi == w.hi && v.lo < w.lo {
		v, w = w, v
	}
	v, _ = v.sub(w)
	v.neg = v.neg && !v.IsZero()
	return v, nil
}

// Sub returns v - w, see [Value.Add].
func (v Value) Sub(w Value) (Value, error) { return v.Add(w.Neg()) }

// Mul returns v × w exactly. Fractions give [ErrRange], as does a product of more than
// 38 digits.
func (v Value) Mul(w Value) (Value, error) {
	if v.den > 1 || w.den > 1 {
		return Value{}, ErrRange
	}
	if v.hi > 0 {
		v, w = w, v
	}
	if v.hi > 0 {
		return Value{}, ErrRange
	}
	p, ok := w.mul(v.lo)
	p.exp += v.exp
	p.neg = v.neg != w.neg && !p.IsZero()
	return checked(p, ok)
}

// Quo returns v / w to a number of significant digits (1 to 15), rounded to the outside:
// away from zero if out, else toward it. A division by zero gives [ErrRange], as do
// fractions.
func (v Value) Quo(w Value, digits int, out bool) (Value, error) {
	if v.den > 1 || w.den > 1 || w.IsZero() {
		return Value{}, ErrRange
	}
	if v.IsZero() {
		return Value{}, nil
	}
	neg := v.neg != w.neg
	v, w = v.normal(), w.normal()
	lost := false
	for w.hi > 0 || w.lo >= 1<<60 {
		lost = w.divMod10() > 0 || lost
		w.exp++
	}
	if lost && !out {
		w.lo++ // what is divided by less than it should be becomes too large
	}
	// v becomes large enough to have all the digits asked for in the quotient.
	limit := uint64(1)
	for range digits {
		limit *= 10
	}
	for {
		hi, _ := bits.Mul64(w.lo, limit)
		if v.hi > hi {
			break
		}
		t, ok := v.mul(10)
		if !ok {
			break
		}
		v = t
		v.exp--
	}
	q := v
	q.hi = v.hi / w.lo
	var rest uint64
	q.lo, rest = bits.Div64(v.hi%w.lo, v.lo, w.lo)
	q.exp -= w.exp
	lost = lost || rest > 0
	for q.hi > 0 || q.lo >= limit {
		lost = q.divMod10() > 0 || lost
		q.exp++
	}
	if lost && out {
		q.lo++
	}
	q.neg = neg
	return q.normal(), nil
}

func checked(v Value, ok bool) (Value, error) {
	if !ok {
		return Value{}, ErrRange
	}
	return v, nil
}
