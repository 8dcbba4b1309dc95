package dates_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
)

var (
	dayNames   = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
	monthNames = [...]string{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
)

// FuzzCalendar writes days in words and figures and compares what is read with package time:
// the day, whether it exists, whether the weekday is its own, and where it ends.
func FuzzCalendar(f *testing.F) {
	f.Add(2024, 9, 13, 5)
	f.Add(2023, 2, 29, 0)
	f.Add(1900, 2, 29, 4)
	f.Add(2099, 12, 31, 4)
	f.Fuzz(func(t *testing.T, year, month, day, weekday int) {
		year, month, day, weekday = 1900+abs(year)%200, 1+abs(month)%12, 1+abs(day)%31, abs(weekday)%7
		want := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.FixedZone("WIB", 7*60*60))
		for _, text := range []string{
			fmt.Sprintf("%s, %d %s %d", dayNames[weekday], day, monthNames[month-1], year),
			fmt.Sprintf("%s (%d/%d/%d)", dayNames[weekday], day, month, year),
			fmt.Sprintf("%s (%02d-%02d-%d)", dayNames[weekday], day, month, year),
		} {
			d, err := dates.Parse(text, time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC))
			if want.Day() != day {
				require.ErrorContains(t, err, "no such day", text)
				continue
			}
			require.NoError(t, err, text)
			require.Equal(t, want.Format("2006-01-02"), d.Value.String(), text)
			require.Equal(t, int(want.Weekday()) != weekday, d.Has(dates.WeekdayMismatch), text)
			require.True(t, want.Equal(d.From.Time()), "%s begins %s", text, d.From)
			require.True(t, want.AddDate(0, 0, 1).Equal(d.To.Time()), "%s ends %s", text, d.To)
		}
	})
}

func abs(n int) int { return max(n, -(n + 1)) } // -n may overflow
