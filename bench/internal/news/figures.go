package news

import (
	"regexp"
	"strconv"
	"strings"
)

var (
	numeral = regexp.MustCompile(`^(?:[1-9]\d{0,2}((?:\.\d{3})+)|[1-9]\d{0,3}|0)(?:,(\d+))?`)

	// What stands before and after figures that are no amounts or cannot grow: parts of
	// names and laws, ages, times of day, scores, percentages.
	noAmountBefore = regexp.MustCompile(`(?:\b(?:[Pp]asal|[Nn]omor|No\.|RT|RW|[Mm]agnitudo|[Kk]oridor|Liga|[Pp]ukul|usia|[A-Z]) |ke-|U-|ayat \(|\d[:/.])$`)
	noAmountAfter  = regexp.MustCompile(`^(?:[ \x{a0}]persen|%|[:/.]\d|-\d{4}|[A-Za-z]| Ramadhan| H\b| Hijriyah)`)
)

// readFigure reads an amount in digits at the start of after.
func readFigure(before, after string) (piece, int) {
	m := numeral.FindStringSubmatch(after)
	if m == nil {
		return nil, 0
	}
	rest := after[len(m[0]):]
	age := strings.HasSuffix(before, "(") && strings.HasPrefix(rest, ")")
	if age || noAmountBefore.MatchString(before) || noAmountAfter.MatchString(rest) || rest != "" && '0' <= rest[0] && rest[0] <= '9' {
		return nil, 0
	}
	digits, err := strconv.ParseUint(strings.NewReplacer(".", "", ",", "").Replace(m[0]), 10, 60)
	if err != nil { // no printed amount is as large
		return nil, 0
	}
	return figure{digits: digits, places: len(m[2]), grouped: m[1] != ""}, len(m[0])
}
