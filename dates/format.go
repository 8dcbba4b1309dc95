package dates

import (
	"strconv"
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
)

// Format writes d in Indonesian: "Minggu, 15 September 2024", "akhir September 2024",
// "setiap Senin", "2 jam 30 menit". It is "" where d has no value.
//
// [Parse] reads the result as the same value, but for weeks, which are written as their
// days, and for references such as PRESENT_REF, which are written as one of their words.
func (d Date) Format() string { return string(d.AppendFormat(nil)) }

var modWords = [...]string{"", "awal ", "pertengahan ", "akhir "}

// AppendFormat appends what [Date.Format] returns.
func (d Date) AppendFormat(dst []byte) []byte {
	if d.Value.IsZero() {
		return dst
	}
	if d.Type == SET && d.Value.kind == valuePoint {
		return d.Value.AppendFormat(append(dst, "setiap "...))
	}
	if d.Type == SET && d.Value.kind == valueDuration {
		if d.Freq > 0 {
			dst = append(strconv.AppendInt(dst, int64(d.Freq), 10), " kali "...)
			if low := d.Value.low; low.n == 1 {
				return append(append(dst, "se"...), unitWords[low.unit]...)
			}
			return d.Value.AppendFormat(append(dst, "dalam "...))
		}
		dst = append(dst, "setiap "...)
		if low := d.Value.low; low.n == 1 && low.decimals == 0 {
			return append(dst, unitWords[low.unit]...)
		}
		return d.Value.AppendFormat(dst)
	}
	return d.Value.AppendFormat(append(dst, modWords[d.Mod]...))
}

// Format writes v in Indonesian, without what d.Mod and d.Freq add.
func (v Value) Format() string { return string(v.AppendFormat(nil)) }

// AppendFormat appends what [Value.Format] returns.
func (v Value) AppendFormat(dst []byte) []byte {
	switch v.kind {
	case valuePoint:
		return v.a.appendFormat(dst, true)
	case valueInterval:
		return appendInterval(dst, v.a, v.b)
	case valueDuration:
		return v.low.appendFormat(dst)
	case valueDurations:
		if v.low.unit == v.high.unit && v.low.unit2 == 0 && v.high.unit2 == 0 && !v.low.unknown {
			dst = append(appendComma(dst, v.low.n, int(v.low.decimals)), '-')
			return v.high.appendFormat(dst)
		}
		dst = append(v.low.appendFormat(dst), " hingga "...)
		return v.high.appendFormat(dst)
	case valueWeekday:
		return append(append(dst, "setiap "...), weekdayName(int(v.setWeekday))...)
	case valuePresent:
		return append(dst, "saat ini"...)
	case valuePast:
		return append(dst, "saat itu"...)
	case valueFuture:
		return append(dst, "dalam waktu dekat"...)
	}
	return dst
}

// appendInterval writes both ends; days of one month share it.
func appendInterval(dst []byte, a, b Point) []byte {
	switch {
	case a.grain == grainDay && b.grain == grainDay && a.month == b.month && a.year == b.year && a.hasYear == b.hasYear && a.day < b.day:
		dst = append(strconv.AppendInt(dst, int64(a.day), 10), '-')
		return b.appendFormat(dst, false)
	case a.grain == grainYear && b.grain == grainYear:
		dst = append(strconv.AppendInt(dst, int64(a.year), 10), '-')
		return strconv.AppendInt(dst, int64(b.year), 10)
	case a.grain >= grainHour && b.grain >= grainHour && a.year == b.year && a.month == b.month && a.day == b.day:
		zone := a.zone
		hasZone := a.hasZone
		a.hasZone = false
		dst = append(a.appendFormat(dst, true), '-')
		dst = b.appendClock(dst)
		if hasZone {
			dst = appendZoneName(dst, zone)
		}
		return dst
	}
	dst = append(a.appendFormat(dst, false), " hingga "...)
	return b.appendFormat(dst, false)
}

// appendFormat writes a point, a day with its weekday if that is asked for.
func (p Point) appendFormat(dst []byte, weekday bool) []byte {
	switch {
	case p.clockOnly:
		return p.appendTimeOfDay(dst)
	case p.grain == grainWeek || p.grain == grainWeekend:
		from, to, _ := p.bounds()
		return appendInterval(dst, from.point(), (to - 1).point())
	}
	year := func() []byte {
		if p.hasYear {
			return strconv.AppendInt(append(dst, ' '), int64(p.year), 10)
		}
		return dst
	}
	switch p.grain {
	case grainCentury:
		return strconv.AppendInt(append(dst, "abad ke-"...), int64(p.year)/100+1, 10)
	case grainDecade:
		return append(strconv.AppendInt(append(dst, "tahun "...), int64(p.year), 10), "-an"...)
	case grainYear:
		return strconv.AppendInt(dst, int64(p.year), 10)
	case grainHalf:
		dst = append(append(dst, "semester "...), roman[p.month]...)
		return year()
	case grainQuarter:
		dst = append(append(dst, "triwulan "...), roman[p.month]...)
		return year()
	case grainMonth:
		dst = append(dst, monthName(int(p.month))...)
		return year()
	}
	if p.month == 0 {
		dst = strconv.AppendInt(append(dst, "tanggal "...), int64(p.day), 10)
	} else {
		if weekday && p.hasYear {
			c := civilOf(int(p.year), int(p.month), int(p.day))
			dst = append(append(dst, weekdayName(c.weekday())...), ", "...)
		}
		dst = append(strconv.AppendInt(dst, int64(p.day), 10), ' ')
		dst = append(dst, monthName(int(p.month))...)
		dst = year()
	}
	switch {
	case p.grain == grainPart:
		return append(append(dst, ' '), partWords[p.part]...)
	case p.grain >= grainHour:
		return p.appendTimeOfDay(append(dst, ' '))
	}
	return dst
}

var (
	roman     = [...]string{"", "I", "II", "III", "IV"}
	partWords = [...]string{"", "pagi", "siang", "petang", "malam", "dini hari"}
	unitWords = [...]string{"", "detik", "menit", "jam", "hari", "pekan", "bulan", "tahun", "dekade", "abad"}
)

// appendTimeOfDay writes "pukul 14.40 WIB".
func (p Point) appendTimeOfDay(dst []byte) []byte {
	dst = p.appendClock(append(dst, "pukul "...))
	if p.hasZone {
		dst = appendZoneName(dst, p.zone)
	}
	return dst
}

func (p Point) appendClock(dst []byte) []byte {
	dst = appendPadded(dst, int(p.hour), 2)
	if p.grain >= grainMinute {
		dst = appendPadded(append(dst, '.'), int(p.minute), 2)
	}
	if p.grain == grainSecond {
		dst = appendPadded(append(dst, '.'), int(p.second), 2)
	}
	return dst
}

// appendZoneName writes the zones of Indonesia by name, Greenwich as GMT; others have
// no name in Indonesian news.
func appendZoneName(dst []byte, zone int8) []byte {
	switch zone {
	case 7:
		return append(dst, " WIB"...)
	case 8:
		return append(dst, " Wita"...)
	case 9:
		return append(dst, " WIT"...)
	case 0:
		return append(dst, " GMT"...)
	}
	return dst
}

// appendFormat writes a duration: "4 tahun 6 bulan", "4,5 tahun", "beberapa bulan".
func (d Duration) appendFormat(dst []byte) []byte {
	if d.unknown {
		dst = append(dst, "beberapa"...)
	} else {
		dst = appendComma(dst, d.n, int(d.decimals))
	}
	dst = append(append(dst, ' '), unitWords[d.unit]...)
	if d.unit2 != 0 {
		dst = appendComma(append(dst, ' '), d.n2, int(d.decimals2))
		dst = append(append(dst, ' '), unitWords[d.unit2]...)
	}
	return dst
}

// appendComma appends n / 10^decimals with a decimal comma.
func appendComma(dst []byte, n uint32, decimals int) []byte {
	start := len(dst)
	dst = appendDecimal(dst, n, decimals)
	for i := start; i < len(dst); i++ {
		if dst[i] == '.' {
			dst[i] = ','
		}
	}
	return dst
}

func monthName(m int) string { return name(lex.MonthWord(strconv.Itoa(m))) }

func weekdayName(d int) string { return name(lex.WeekdayWord(strconv.Itoa(d))) }

// name gives a word its capital.
func name(word string) string {
	if word == "" {
		return ""
	}
	return strings.ToUpper(word[:1]) + word[1:]
}
