package dates

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
)

// TestCivil compares the calendar with that of the time package.
func TestCivil(t *testing.T) {
	for c := civilOf(-450, 1, 1); c < civilOf(2450, 1, 1); c++ {
		u := time.Unix(int64(c)*86400, 0).UTC()
		y, m, d := c.date()
		if y != u.Year() || m != int(u.Month()) || d != u.Day() || civilOf(y, m, d) != c || c.weekday() != int(u.Weekday()+6)%7+1 {
			t.Fatalf("%d: %d-%d-%d, weekday %d, but %v", c, y, m, d, c.weekday(), u)
		}
		if isoYear, week := u.ISOWeek(); y > 0 && c.week() != (Point{year: int16(isoYear), hasYear: true, week: uint8(week), grain: grainWeek}) {
			t.Fatalf("%v: %v, want week %d of %d", u, c.week(), week, isoYear)
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

// TestDateWords checks what [Scanner.Scan] and the rules for figures rely on, here and in
// package numbers: that units of time, months of the Islamic calendar and holidays are of
// the kind DateWord.
func TestDateWords(t *testing.T) {
	files, err := filepath.Glob("../internal/lex/words/*.txt")
	require.NoError(t, err)
	n := 0
	for _, file := range files {
		list, err := os.ReadFile(file)
		require.NoError(t, err)
		for line := range strings.Lines(string(list)) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			id := lex.Lookup(word)
			if id.TimeUnit() != "" || id.OneTimeUnit() != "" || id.HijriMonth() > 0 || id.FeastName() > 0 {
				require.True(t, id.Is(lex.DateWord), word)
				n++
			}
		}
	}
	require.Greater(t, n, 40)
}
