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

// What is done with zero and with divisors of many digits keeps its sign and stays on its side.
func TestArithmeticEdges(t *testing.T) {
	t.Parallel()
	v := numbers.NewValue
	for _, c := range []struct {
		got  func() (numbers.Value, error)
		want string
	}{
		{func() (numbers.Value, error) { return v(-2, -13).Add(v(0, 0)) }, "-0.0000000000002"},
		{func() (numbers.Value, error) { return v(0, 0).Add(v(-2, -13)) }, "-0.0000000000002"},
		{func() (numbers.Value, error) { return v(5, 0).Add(v(0, -2)) }, "5"},
		{func() (numbers.Value, error) { return v(0, 30000).Add(v(5, 0)) }, "5"},
		{func() (numbers.Value, error) { return v(0, 0).Sub(v(0, 0)) }, "0"},
		{func() (numbers.Value, error) { return v(10, 0).Quo(v(1<<60+9, 0), 3, false) }, "0.00000000000000000867"},
		{func() (numbers.Value, error) {
			return v(-9223372036854775794, -16).Quo(v(9223372036854775798, 4), 6, false)
		}, "-0.00000000000000000000999999"},
	} {
		got, err := c.got()
		require.NoError(t, err)
		assert.Equal(t, c.want, got.String())
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
