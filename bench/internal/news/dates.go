package news

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// monthNames matches a month as it is printed.
var monthNames = `(` + strings.Join(slices.Concat(months[0][:], months[1][:]), "|") + `)\b`

// The forms of dates, tried in this order.
var (
	dayMonth  = regexp.MustCompile(`^(?:(\d{1,2})-)?(\d{1,2}) ` + monthNames + `(?: (\d{4})\b)?`)
	monthOnly = regexp.MustCompile(`^` + monthNames + `(?: (\d{4})\b)?`)
	slashed   = regexp.MustCompile(`^(\d{1,2})/(\d{1,2})(?:/(\d{4}))?\b`)
	yearOnly  = regexp.MustCompile(`^(?:19|20)\d\d\b`)
)

// date reads a date at the start of after. A date without a year is of the year of s.
func (s *source) date(before, after string) (piece, int) {
	inYear := func(y string, parts int) (string, int) {
		if y == "" {
			return strconv.Itoa(s.published.Year()), parts
		}
		return y, parts | year
	}
	if m := dayMonth.FindStringSubmatch(after); m != nil {
		y, parts := inYear(m[4], day|month)
		number, short, _ := monthNamed(m[3])
		if t, ok := calendar(m[2], strconv.Itoa(number), y); ok {
			d := date{Time: t, parts: parts, short: short}
			if first, err := strconv.Atoi(m[1]); err == nil {
				d.before = max(0, t.Day()-first)
			}
			return d, len(m[0])
		}
	}
	if m := monthOnly.FindStringSubmatch(after); m != nil {
		y, parts := inYear(m[2], month)
		number, short, _ := monthNamed(m[1])
		if t, ok := calendar("15", strconv.Itoa(number), y); ok {
			return date{Time: t, parts: parts, short: short}, len(m[0])
		}
	}
	if m := slashed.FindStringSubmatch(after); m != nil && !strings.HasSuffix(before, "/") {
		y, parts := inYear(m[3], day|month|slashes)
		if t, ok := calendar(m[1], m[2], y); ok {
			return date{Time: t, parts: parts}, len(m[0])
		}
	}
	if y := yearOnly.FindString(after); y != "" {
		if t, ok := calendar("1", "7", y); ok {
			return date{Time: t, parts: year}, len(y)
		}
	}
	return nil, 0
}

// monthNamed returns the number of the month with a name, and whether the name is short.
func monthNamed(s string) (number, short int, ok bool) {
	for short, names := range months {
		if i := slices.Index(names[:], s); i >= 0 {
			return i + 1, short, true
		}
	}
	return 0, 0, false
}

// calendar returns the day that its parts in figures name, false if there is none.
func calendar(day, month, year string) (time.Time, bool) {
	t, err := time.Parse("2/1/2006", strings.TrimLeft(day, "0")+"/"+strings.TrimLeft(month, "0")+"/"+year)
	return t, err == nil
}
