package web

import (
	"regexp"
	"strconv"
	"strings"
	"sync"
	"time"
)

// The zones of Indonesia.
var (
	wib  = time.FixedZone("WIB", 7*3600)
	wita = time.FixedZone("WITA", 8*3600)
	wit  = time.FixedZone("WIT", 9*3600)
)

// A stamp is a time as a page writes it.
type stamp struct {
	at   time.Time // in the zone that is written; in UTC if it is Z, +00:00 or none
	zone zoning
	// day tells that there is no clock: at is midnight.
	day bool
}

// zoning is what a stamp says of its zone.
type zoning uint8

const (
	noZone zoning = iota // "2025-08-21 09:12:00": local time
	zulu                 // "2025-08-21T09:12:00Z", "+00:00": UTC, or local time
	zoned                // "2025-08-21T09:12:00+07:00", "09:12 WIB"
)

// in returns the time with the wall clock of the stamp in a zone.
func (s stamp) in(zone *time.Location) time.Time {
	y, m, d := s.at.Date()
	return time.Date(y, m, d, s.at.Hour(), s.at.Minute(), s.at.Second(), s.at.Nanosecond(), zone)
}

// layouts are how machines write times: first those with a zone.
var layouts = []struct {
	layout string
	zoned  bool
	day    bool
}{
	{time.RFC3339, true, false},                 // 2025-08-21T09:12:00+07:00, also with a fraction
	{"2006-01-02T15:04:05-0700", true, false},   // 2025-08-21T09:12:00+0700
	{"2006-01-02T15:04:05-07", true, false},     // 2025-08-21T09:12:00+07
	{"2006-01-02T15:04Z07:00", true, false},     // 2025-08-21T09:12+07:00
	{"2006-01-02 15:04:05Z07:00", true, false},  // 2025-08-21 09:12:00+07:00
	{"2006-01-02 15:04:05 Z07:00", true, false}, // 2025-08-21 09:12:00 +07:00
	{"2006-01-02 15:04:05 -0700", true, false},  // 2025-08-21 09:12:00 +0700
	{"Mon, 2 Jan 2006 15:04:05 -0700", true, false},
	{"2006-01-02T15:04:05", false, false},
	{"2006-01-02T15:04", false, false},
	{"2006-01-02 15:04:05", false, false},
	{"2006-01-02 15:04", false, false},
	{"2006/01/02 15:04:05", false, false}, // detik: 2025/08/21 09:12:00
	{"2006/01/02 15:04", false, false},
	{time.DateOnly, false, true},
	{"2006/01/02", false, true},
}

// parseStamp reads a time that is written for machines, or else as for readers.
func parseStamp(s string) (stamp, bool) {
	s = strings.TrimSpace(s)
	if s == "" || len(s) > 100 {
		return stamp{}, false
	}
	for _, l := range layouts {
		t, err := time.Parse(l.layout, s)
		if err != nil {
			continue
		}
		st := stamp{at: t, day: l.day}
		if l.zoned {
			st.zone = zoned
			_, offset := t.Zone()
			if offset == 0 {
				st.zone = zulu
				t = t.UTC()
			} else {
				t = t.In(time.FixedZone("", offset))
			}
			st.at = t
		}
		return st, plausible(t)
	}
	all := readStamps(s)
	if len(all) == 0 {
		return stamp{}, false
	}
	return all[0], true
}

// plausible tells whether a year may be one of a web page: not 0001 and 1970, which stand
// for no time.
func plausible(t time.Time) bool { return t.Year() > 1970 && t.Year() < 2200 }

// dated is a date with or without a clock as outlets print it.
var dated = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)(?:^|[^\pL\d/.-])(\d{1,2})(?:\s*(\pL{3,9})\.?,?\s+|[/-](\d{1,2})[/-])(\d{4})` +
		`(?:\s*(?:[,|/–-]|pukul|jam|at)?\s*(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?\s*(WIB|WITA|WIT)?)?(?:$|[^\pL\d])`)
})

// readStamps reads the times in a line that is written for readers: "Kamis, 21 Agu 2025
// 09:12 WIB", "Kompas.com - 07/08/2024, 16:41 WIB", "9 November 2023 | 09.12 WIB",
// "Senin, 20 Januari 2025 / 07:30 WIB", "18/3/2024 06:55". A time that the line says to be
// that of a change is left out.
func readStamps(text string) []stamp {
	var all []stamp
	from := 0
	for _, m := range dated().FindAllStringSubmatchIndex(text, -1) {
		group := func(i int) string {
			if m[2*i] < 0 {
				return ""
			}
			return text[m[2*i]:m[2*i+1]]
		}
		before := text[from:m[0]]
		from = m[1]
		number := func(i int) int { n, _ := strconv.Atoi(group(i)); return n }
		month := number(3)
		if name := group(2); name != "" {
			month = months()[strings.ToLower(name)]
		}
		day, year, hour, minute, second := number(1), number(4), number(5), number(6), number(7)
		if month < 1 || month > 12 || hour > 23 || minute > 59 || second > 59 {
			continue
		}
		s := stamp{day: group(5) == ""}
		zone := time.UTC
		switch strings.ToUpper(group(8)) {
		case "WIB":
			zone, s.zone = wib, zoned
		case "WITA":
			zone, s.zone = wita, zoned
		case "WIT":
			zone, s.zone = wit, zoned
		}
		s.at = time.Date(year, time.Month(month), day, hour, minute, second, 0, zone)
		if s.at.Day() != day || !plausible(s.at) || changed().MatchString(before) {
			continue // 31 September
		}
		all = append(all, s)
	}
	return all
}

// changed is what stands before the time of a change.
var changed = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?i)\b(?:diperbarui|diperbaharui|pembaruan|updated?|terakhir|last|modified|diubah)\b`)
})

// months are the names of the months, whole and cut off, as Indonesian and English print
// them.
var months = sync.OnceValue(func() map[string]int {
	return map[string]int{
		"januari": 1, "january": 1, "jan": 1,
		"februari": 2, "february": 2, "pebruari": 2, "feb": 2,
		"maret": 3, "march": 3, "mar": 3,
		"april": 4, "apr": 4,
		"mei": 5, "may": 5,
		"juni": 6, "june": 6, "jun": 6,
		"juli": 7, "july": 7, "jul": 7,
		"agustus": 8, "august": 8, "agu": 8, "agt": 8, "ags": 8, "agust": 8, "aug": 8,
		"september": 9, "sep": 9, "sept": 9,
		"oktober": 10, "october": 10, "okt": 10, "oct": 10,
		"november": 11, "nopember": 11, "nov": 11, "nop": 11,
		"desember": 12, "december": 12, "des": 12, "dec": 12,
	}
})
