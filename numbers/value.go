package numbers

import (
	"errors"
	"math"
	"math/big"
	"math/bits"
	"strconv"
)

// A Value is an exact number: ± coefficient × 10^exponent / denominator.
//
// The coefficient and the exponent are kept as the text prints them, so that the
// value knows its precision:
//
//	text          coefficient  exponent  denominator  value
//	568.373            568373         0            1  568373
//	568 ribu              568         3            1  568000
//	1,3 juta               13         5            1  1300000
//	1,30 juta             130         4            1  1300000
//	43,31 persen         4331        -2            1  43.31
//	dua pertiga             2         0            3  2/3
//
// The coefficient has at most 38 digits. The zero Value is the number 0. Values
// can be compared with == only for the same printed form; use [Value.Equal] for
// the same number.
type Value struct {
	hi, lo uint64 // the coefficient
	printed
}

// printed is the rest of a Value. It is a struct of its own because the compiler keeps
// a struct in registers only if it has no more than four fields.
type printed struct {
	den uint32 // the denominator; 0 stands for 1
	exp int16
	neg bool
}

// ErrRange is what arithmetic on values gives when the result needs more than
// 38 digits.
var ErrRange = errors.New("value out of range: more than 38 digits")

// NewValue returns coefficient × 10^exponent.
func NewValue(coefficient int64, exponent int) Value {
	v := Value{lo: uint64(coefficient)}
	v.exp = int16(exponent)
	if coefficient < 0 {
		v.lo, v.neg = -v.lo, true
	}
	return v
}

// denominator is the denominator, at least 1.
func (v Value) denominator() uint32 { return max(v.den, 1) }

// IsZero tells whether v is the number 0.
func (v Value) IsZero() bool { return v.hi|v.lo == 0 }

// Sign is -1, 0 or 1.
func (v Value) Sign() int {
	switch {
	case v.IsZero():
		return 0
	case v.neg:
		return -1
	}
	return 1
}

// Exponent is the power of ten of the last digit that was printed: 5 for "1,3
// juta", 0 for "568.373", -2 for "43,31".
func (v Value) Exponent() int { return int(v.exp) }

// Neg returns -v.
func (v Value) Neg() Value {
	v.neg = !v.neg && !v.IsZero()
	return v
}

// shift returns v × 10^n with the precision of v.
func (v Value) shift(n int) Value {
	v.exp += int16(n)
	return v
}

// mul returns v × n; ok is false if that does not fit.
func (v Value) mul(n uint64) (_ Value, ok bool) {
	h1, l := bits.Mul64(v.lo, n)
	h2, h := bits.Mul64(v.hi, n)
	h, carry := bits.Add64(h, h1, 0)
	v.hi, v.lo = h, l
	return v, h2 == 0 && carry == 0
}

// over returns v / den for a small denominator.
func (v Value) over(den int) Value {
	switch den {
	case 2: // a half is a decimal: 0.5
		v, _ = v.mul(5)
		v.exp--
	case 4:
		v, _ = v.mul(25)
		v.exp -= 2
	case 5:
		v, _ = v.mul(2)
		v.exp--
	case 8:
		v, _ = v.mul(125)
		v.exp -= 3
	case 10:
		v.exp--
	default:
		v.den = v.denominator() * uint32(den)
	}
	return v
}

// ratio returns v as a numerator and denominator, for a small v without scale.
func (v Value) ratio() (n, d uint64) {
	n, d = v.lo, uint64(v.denominator())
	for ; v.exp < 0; v.exp++ {
		d *= 10
	}
	return n, d
}

// add returns v + w for values of the same sign without denominators; its
// precision is the finer of the two. ok is false if it does not fit.
func (v Value) add(w Value) (_ Value, ok bool) {
	if v.exp < w.exp {
		v, w = w, v
	}
	neg := v.neg || w.neg // zero has no sign
	if v.IsZero() {
		v.exp = w.exp
	}
	for v.exp > w.exp {
		if v, ok = v.mul(10); !ok {
			return Value{}, false
		}
		v.exp--
	}
	var carry uint64
	v.lo, carry = bits.Add64(v.lo, w.lo, 0)
	v.hi, carry = bits.Add64(v.hi, w.hi, carry)
	v.neg = neg
	return v, carry == 0
}

// divMod10 divides the coefficient by ten.
func (v *Value) divMod10() (digit uint64) {
	if v.hi == 0 {
		v.lo, digit = v.lo/10, v.lo%10
		return digit
	}
	v.hi, digit = v.hi/10, v.hi%10
	v.lo, digit = bits.Div64(digit, v.lo, 10)
	return digit
}

// normal returns v with the smallest coefficient that states the same number.
func (v Value) normal() Value {
	if v.IsZero() {
		return Value{}
	}
	if v.den == 1 {
		v.den = 0
	}
	for {
		w := v
		if w.divMod10() != 0 {
			break
		}
		w.exp++
		v = w
	}
	if v.den > 1 {
		for v.exp > 0 && (v.den%2 == 0 || v.den%5 == 0) { // the ten of 10/70 and of 20/35
			w, ok := v.mul(10)
			if !ok {
				break
			}
			v = w
			v.exp--
		}
		_, r := bits.Div64(v.hi%uint64(v.den), v.lo, uint64(v.den))
		g := v.den
		for r := uint32(r); r > 0; {
			g, r = r, g%r
		}
		hi, r := v.hi/uint64(g), v.hi%uint64(g)
		v.lo, _ = bits.Div64(r, v.lo, uint64(g))
		v.hi, v.den = hi, v.den/g
		rest := v.den
		for rest%2 == 0 {
			rest /= 2
		}
		for rest%5 == 0 {
			rest /= 5
		}
		if rest > 1 {
			return v
		}
		for v.den%2 == 0 { // twos and fives make decimals
			w, ok := v.mul(5)
			if !ok {
				break
			}
			v = w
			v.exp, v.den = v.exp-1, v.den/2
		}
		for v.den%5 == 0 {
			w, ok := v.mul(2)
			if !ok {
				break
			}
			v = w
			v.exp, v.den = v.exp-1, v.den/5
		}
		if v.den == 1 {
			v.den = 0
		}
		for w := v; w.divMod10() == 0; {
			w.exp++
			v = w
		}
	}
	return v
}

// IsFraction tells whether v has no finite decimal, as 2/3.
func (v Value) IsFraction() bool { return v.den > 1 && v.normal().den > 1 }

// Equal tells whether v and w are the same number, however printed.
func (v Value) Equal(w Value) bool {
	if v.den > 1 || w.den > 1 {
		return v.Cmp(w) == 0
	}
	return v.normal() == w.normal()
}

// Cmp compares v and w as numbers and returns -1, 0 or 1.
func (v Value) Cmp(w Value) int {
	if v.Sign() != w.Sign() {
		if v.Sign() < w.Sign() {
			return -1
		}
		return 1
	}
	a, ok := v.mul(uint64(w.denominator()))
	b, ok2 := w.mul(uint64(v.denominator()))
	if ok = ok && ok2; ok {
		// The same exponent, where that fits: the common case.
		a.den, b.den = 0, 0
		for ok && a.exp > b.exp {
			a, ok = a.mul(10)
			a.exp--
		}
		for ok && b.exp > a.exp {
			b, ok = b.mul(10)
			b.exp--
		}
		if ok {
			c := 0
			switch {
			case a.hi != b.hi && a.hi < b.hi, a.hi == b.hi && a.lo < b.lo:
				c = -1
			case a != b && (a.hi > b.hi || a.hi == b.hi && a.lo > b.lo):
				c = 1
			}
			if v.neg {
				c = -c
			}
			return c
		}
	}
	return v.Rat().Cmp(w.Rat())
}

// Rat returns v as a rational number.
func (v Value) Rat() *big.Rat {
	num := new(big.Int).SetUint64(v.hi)
	num.Lsh(num, 64).Or(num, new(big.Int).SetUint64(v.lo))
	if v.neg {
		num.Neg(num)
	}
	den := new(big.Int).SetUint64(uint64(v.denominator()))
	pow := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(max(v.exp, -v.exp))), nil)
	if v.exp >= 0 {
		num.Mul(num, pow)
	} else {
		den.Mul(den, pow)
	}
	return new(big.Rat).SetFrac(num, den)
}

// Int64 returns v if it is an integer that fits.
func (v Value) Int64() (n int64, ok bool) {
	v = v.normal()
	if v.den > 1 || v.exp < 0 {
		return 0, false
	}
	for ; v.exp > 0; v.exp-- {
		if v, ok = v.mul(10); !ok || v.hi != 0 {
			return 0, false
		}
	}
	if v.hi != 0 || v.lo > math.MaxInt64 {
		return 0, false
	}
	if v.neg {
		return -int64(v.lo), true
	}
	return int64(v.lo), true
}

// Float64 returns the float64 nearest to v. It is lossy: 0.1 has no float64. Use
// [Value.Rat] or the decimal text for sums.
func (v Value) Float64() float64 {
	f, _ := v.Rat().Float64()
	return f
}

// Interval returns the numbers that round to v at the precision with which it is
// printed: half a unit of the last digit on either side. "1,3 juta" is 1.25 to
// 1.35 million, "568.373" 568372.5 to 568373.5.
func (v Value) Interval() (low, high Value) {
	if v.den > 1 {
		return v, v
	}
	ten, ok := v.mul(10)
	if !ok {
		return v, v
	}
	ten.exp--
	five := NewValue(5, ten.Exponent())
	switch {
	case v.IsZero():
		return five.Neg(), five
	case v.neg:
		high, _ = ten.Neg().sub(five)
		low, _ = ten.Neg().add(five)
		return low.Neg(), high.Neg()
	}
	low, _ = ten.sub(five)
	high, _ = ten.add(five)
	return low, high
}

// sub returns v - w for v >= w >= 0 with equal exponents.
func (v Value) sub(w Value) (Value, bool) {
	var borrow uint64
	v.lo, borrow = bits.Sub64(v.lo, w.lo, 0)
	v.hi, borrow = bits.Sub64(v.hi, w.hi, borrow)
	return v, borrow == 0
}

// String returns v as a decimal with a point and without an exponent, or as
// "p/q" if it has no finite decimal: "1300000", "43.31", "-0.58", "2/3".
func (v Value) String() string { return string(v.Append(nil)) }

// Append appends what [Value.String] returns.
func (v Value) Append(dst []byte) []byte {
	if v.hi == 0 && v.lo != 0 && v.den <= 1 && v.exp >= 0 {
		// An integer that is not huge, as most values are: 13 × 10^5.
		if v.neg {
			dst = append(dst, '-')
		}
		dst = strconv.AppendUint(dst, v.lo, 10)
		for range v.exp {
			dst = append(dst, '0')
		}
		return dst
	}
	v = v.normal()
	if v.neg {
		dst = append(dst, '-')
	}
	if v.den > 1 {
		num, den := v, uint64(v.den)
		for ; num.exp < 0 && den < math.MaxUint64/10; num.exp++ {
			den *= 10
		}
		num.den, num.neg = 0, false
		dst = num.Append(dst)
		dst = append(dst, '/')
		return strconv.AppendUint(dst, den, 10)
	}
	var buf [48]byte
	i := len(buf)
	for w := v; ; {
		i--
		buf[i] = '0' + byte(w.divMod10())
		if w.IsZero() {
			break
		}
	}
	digits := buf[i:]
	switch point := len(digits) + int(v.exp); {
	case v.exp >= 0:
		dst = append(dst, digits...)
		for range v.exp {
			dst = append(dst, '0')
		}
	case point > 0:
		dst = append(dst, digits[:point]...)
		dst = append(dst, '.')
		dst = append(dst, digits[point:]...)
	default:
		dst = append(dst, "0."...)
		for range -point {
			dst = append(dst, '0')
		}
		dst = append(dst, digits...)
	}
	return dst
}

// MarshalText returns what [Value.String] returns.
func (v Value) MarshalText() ([]byte, error) { return v.Append(nil), nil }
