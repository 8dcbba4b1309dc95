package numbers_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/numbers"
)

// Sums, differences and products agree with big.Rat, quotients enclose it.
func TestArithmetic(t *testing.T) {
	t.Parallel()
	r := rand.New(rand.NewPCG(1, 2))
	random := func() numbers.Value {
		return numbers.NewValue(r.Int64N(2_000_000_000)>>r.IntN(31)-1000, r.IntN(9)-4)
	}
	for range 20000 {
		a, b := random(), random()
		for _, x := range []struct {
			op   string
			got  func(numbers.Value) (numbers.Value, error)
			want *big.Rat
		}{
			{"+", a.Add, new(big.Rat).Add(a.Rat(), b.Rat())},
			{"-", a.Sub, new(big.Rat).Sub(a.Rat(), b.Rat())},
			{"*", a.Mul, new(big.Rat).Mul(a.Rat(), b.Rat())},
		} {
			v, err := x.got(b)
			require.NoError(t, err)
			require.Zerof(t, v.Rat().Cmp(x.want), "%s %s %s = %s", a, x.op, b, v)
		}
		if b.IsZero() {
			continue
		}
		in, err := a.Quo(b, 3, false)
		require.NoError(t, err)
		out, err := a.Quo(b, 3, true)
		require.NoError(t, err)
		want := new(big.Rat).Quo(a.Rat(), b.Rat())
		require.Truef(t, absCmp(in.Rat(), want) <= 0 && absCmp(want, out.Rat()) <= 0, "%s / %s: %s..%s", a, b, in, out)
		// Two neighbours of three digits are at most 1 % apart.
		width := new(big.Rat).Sub(out.Rat(), in.Rat())
		require.LessOrEqualf(t, absCmp(new(big.Rat).Mul(width, big.NewRat(100, 1)), want), 0, "%s / %s: %s..%s", a, b, in, out)
	}
}

func absCmp(a, b *big.Rat) int { return new(big.Rat).Abs(a).Cmp(new(big.Rat).Abs(b)) }

func TestArithmeticRange(t *testing.T) {
	t.Parallel()
	huge, _, err := parse("99999999999999999999999999999999999999")
	require.NoError(t, err)
	third, _, err := parse("sepertiga")
	require.NoError(t, err)
	one := numbers.NewValue(1, 0)
	for name, f := range map[string]func() (numbers.Value, error){
		"a sum of 39 digits":     func() (numbers.Value, error) { return huge.Add(numbers.NewValue(1, -3)) },
		"a product of 76 digits": func() (numbers.Value, error) { return huge.Mul(huge) },
		"a fraction":             func() (numbers.Value, error) { return third.Add(one) },
		"a fraction times":       func() (numbers.Value, error) { return one.Mul(third) },
		"a fraction over":        func() (numbers.Value, error) { return third.Quo(one, 3, true) },
		"division by zero":       func() (numbers.Value, error) { return one.Quo(numbers.Value{}, 3, true) },
	} {
		_, err := f()
		assert.ErrorIs(t, err, numbers.ErrRange, name)
	}
}

func parse(s string) (numbers.Value, string, error) {
	n, err := numbers.Parse(s)
	return n.Value, s, err
}

func ExampleValue_Quo() {
	part, whole := numbers.NewValue(568373, 0), numbers.NewValue(13, 5)
	q, _ := part.Quo(whole, 4, false)
	fmt.Println(q)
	// Output: 0.4372
}

func ExampleValue_Add() {
	v, _ := numbers.NewValue(15, -1).Add(numbers.NewValue(2, 0))
	fmt.Println(v)
	// Output: 3.5
}

func ExampleValue_Sub() {
	v, _ := numbers.NewValue(15, -1).Sub(numbers.NewValue(2, 0))
	fmt.Println(v)
	// Output: -0.5
}

func ExampleValue_Mul() {
	v, _ := numbers.NewValue(15, -1).Mul(numbers.NewValue(2, 0))
	fmt.Println(v)
	// Output: 3
}
