package numbers_test

import (
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/numbers"
)

// FuzzArithmetic compares values of any size with big.Rat: order, the four operations where
// there is a result, and the text of a value.
func FuzzArithmetic(f *testing.F) {
	f.Add(int64(5683735), 1, int64(-13), -2)
	f.Add(int64(0), 0, int64(1), 30)
	f.Add(int64(-1<<63), -40, int64(1<<63-1), 20)
	f.Fuzz(func(t *testing.T, x int64, xe int, y int64, ye int) {
		a, b := numbers.NewValue(x, xe%40), numbers.NewValue(y, ye%40)
		ra, rb := a.Rat(), b.Rat()
		require.Equal(t, ra.Cmp(rb), a.Cmp(b), "%s and %s", a, b)
		require.Equal(t, ra.Cmp(rb) == 0, a.Equal(b), "%s and %s", a, b)
		require.Equal(t, ra.Sign(), a.Sign())
		read, ok := new(big.Rat).SetString(a.String())
		require.True(t, ok, "%s", a)
		require.Zero(t, read.Cmp(ra), "%s", a)
		low, high := a.Interval()
		require.True(t, low.Cmp(a) <= 0 && a.Cmp(high) <= 0, "%s in %s..%s", a, low, high)
		for _, op := range []struct {
			name string
			do   func(numbers.Value) (numbers.Value, error)
			want *big.Rat
		}{
			{"+", a.Add, new(big.Rat).Add(ra, rb)},
			{"-", a.Sub, new(big.Rat).Sub(ra, rb)},
			{"*", a.Mul, new(big.Rat).Mul(ra, rb)},
		} {
			if v, err := op.do(b); err == nil {
				require.Zero(t, v.Rat().Cmp(op.want), "%s %s %s = %s", a, op.name, b, v)
			} else {
				require.ErrorIs(t, err, numbers.ErrRange)
			}
		}
		in, err := a.Quo(b, 6, false)
		if err != nil {
			require.ErrorIs(t, err, numbers.ErrRange)
			return
		}
		out, err := a.Quo(b, 6, true)
		if err == nil {
			want := new(big.Rat).Quo(ra, rb)
			require.True(t, absCmp(in.Rat(), want) <= 0 && absCmp(want, out.Rat()) <= 0, "%s / %s: %s..%s", a, b, in, out)
		}
	})
}
