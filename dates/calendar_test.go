package dates

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// TestCivil compares the calendar with that of the time package.
func TestCivil(t *testing.T) {
	for c := civilOf(-450, 1, 1); c < civilOf(2450, 1, 1); c++ {
		u := time.Unix(int64(c)*86400, 0).UTC()
		y, m, d := c.date()
		require.Equal(t, [3]int{u.Year(), int(u.Month()), u.Day()}, [3]int{y, m, d}, c)
		require.Equal(t, c, civilOf(y, m, d))
		require.Equal(t, int(u.Weekday()+6)%7+1, c.weekday(), c)
		if c > 0 {
			isoYear, week := u.ISOWeek()
			p := c.week()
			require.Equal(t, [2]int{isoYear, week}, [2]int{int(p.year), int(p.week)}, c)
		}
	}
	for _, year := range []int{-1, 0, 1, 1899, 1900, 2000, 2023, 2024, 9999, 32767} {
		for month := -14; month <= 27; month++ {
			for _, day := range []int{-40, 0, 1, 28, 29, 30, 31, 32, 99, 255} {
				want := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Unix() / 86400
				require.Equal(t, civil(want), civilOf(year, month, day), "%d-%d-%d", year, month, day)
			}
			if 1 <= month && month <= 12 {
				require.Equal(t, time.Date(year, time.Month(month)+1, 0, 0, 0, 0, 0, time.UTC).Day(), daysIn(year, month))
			}
		}
	}
}
