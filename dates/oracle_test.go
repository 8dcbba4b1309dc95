package dates

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/oracle"
)

// TestCalendarOracle reads days as ICU writes them; GNU date says what week they are
// in, and which day and month come next.
func TestCalendarOracle(t *testing.T) {
	for _, row := range oracle.Rows(t, "calendar", 7) {
		iso, weekday, week, next, month, full, medium := row[0], row[1], row[2], row[3], row[4], row[5], row[6]
		ref, err := time.Parse(time.DateOnly, iso)
		require.NoError(t, err)
		d, err := Parse(full, time.Time{})
		require.NoError(t, err, full)
		assert.Equal(t, "DATE "+iso, show(d), full) // and no weekday mismatch
		assert.Equal(t, iso+"T00:00:00+07:00", d.From.String())
		assert.Equal(t, next+"T00:00:00+07:00", d.To.String())
		d, err = Parse(medium, time.Time{})
		require.NoError(t, err, medium)
		assert.Equal(t, "DATE "+iso, show(d), medium)
		assert.Equal(t, weekday, string('0'+byte(civilAt(ref).weekday())), iso)
		d, err = Parse("pekan ini", ref)
		require.NoError(t, err)
		assert.Equal(t, week, d.Value.String(), iso)
		d, err = Parse("bulan ini", ref)
		require.NoError(t, err)
		assert.Equal(t, month+"T00:00:00+07:00", d.To.String(), iso)
		d, err = Parse("besok", ref)
		require.NoError(t, err)
		assert.Equal(t, next, d.Value.String(), iso)
	}
}

// TestRelativeOracle reads relative expressions as ICU writes them; GNU date has
// computed their values.
func TestRelativeOracle(t *testing.T) {
	for _, row := range oracle.Rows(t, "relative", 3) {
		ref, err := time.Parse(time.DateOnly, row[0])
		require.NoError(t, err)
		form := row[2]
		if n, ok := strings.CutPrefix(form, "dalam "); ok {
			form = n + " lagi" // "dalam 3 hari" (within three days) is a span of time in news
		}
		d, err := Parse(form, ref)
		if assert.NoError(t, err, row) {
			assert.Equal(t, row[1], d.Value.String(), "%v", row)
		}
	}
}
