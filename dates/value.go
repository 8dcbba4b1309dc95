package dates

import (
	"strconv"
	"time"
)

// A Value is the TIMEX3 value of an expression. The zero Value is none.
type Value struct {
	kind       valueKind
	a, b       Point    // a point, or the ends of an interval
	low, high  Duration // a duration, or the ends of a range of them
	setWeekday uint8    // the weekday of a set: setiap Senin
}

type valueKind uint8

const (
	_ valueKind = iota
	valuePoint
	valueInterval
	valueDuration
	valueDurations // a range
	valueWeekday   // XXXX-WXX-1
	valuePresent   // PRESENT_REF
	valuePast
	valueFuture
)

// IsZero tells whether there is no value.
func (v Value) IsZero() bool { return v.kind == 0 }

// IsReference tells whether v only points at the present, the past or the future, as "saat
// ini" (now) does: it places nothing on the calendar.
func (v Value) IsReference() bool { return v.kind >= valuePresent }

// grain is how fine a Point is.
type grain uint8

const (
	grainNone grain = iota
	grainCentury
	grainDecade
	grainYear
	grainHalf
	grainQuarter
	grainMonth
	grainWeek
	grainWeekend
	grainDay
	grainPart
	grainHour
	grainMinute
	grainSecond
)

// A Point is a stretch of the calendar within a [Value]: a day, a month, a part of a day.
// Parts that are not known are left out. [Date.From] and [Value.String] tell what it is.
type Point struct {
	year      int16
	hasYear   bool
	grain     grain
	month     uint8 // or the quarter, the half
	day       uint8
	week      uint8 // ISO week; then year is the ISO year
	part      part
	hour      uint8
	minute    uint8
	second    uint8
	zone      int8 // hours east of Greenwich
	hasZone   bool
	clockOnly bool // a time of day of no known day: T19:00
}

// part is a part of the day.
type part uint8

const (
	_         part = iota
	morning        // TMO, from 04 to 11
	afternoon      // TAF, from 11 to 18
	evening        // TEV, from 18 to 19
	night          // TNI, from 18 to 04
	midnight       // TMO: dini hari, from 00 to 04
)

var partNames = [...]string{"", "TMO", "TAF", "TEV", "TNI", "TMO"}

// unit is a unit of time.
type unit uint8

const (
	_ unit = iota
	unitSecond
	unitMinute
	unitHour
	unitDay
	unitWeek
	unitMonth
	unitYear
	unitDecade
	unitCentury
)

// unitOf maps the unit codes of the lexicon.
func unitOf(code string) unit {
	switch code {
	case "TS":
		return unitSecond
	case "TM":
		return unitMinute
	case "TH":
		return unitHour
	case "D":
		return unitDay
	case "W":
		return unitWeek
	case "M":
		return unitMonth
	case "Y":
		return unitYear
	case "DE":
		return unitDecade
	case "CE":
		return unitCentury
	}
	return 0
}

var unitCodes = [...]string{"", "S", "M", "H", "D", "W", "M", "Y", "DE", "CE"}

// clock tells whether the unit stands behind a T.
func (u unit) clock() bool { return u <= unitHour }

// A Duration is an amount of time within a [Value], in one or two units: "dua jam", "4 tahun
// 6 bulan", "4,5 tahun". [Value.String] tells what it is: "PT2H".
type Duration struct {
	n         uint32 // the amount with its decimals
	n2        uint32 // that of the smaller unit
	unit      unit
	unit2     unit
	decimals  uint8
	decimals2 uint8 // of n2: 1 menit 36,584 detik
	unknown   bool  // X: beberapa bulan (some months)
}

func (d Duration) append(dst []byte) []byte {
	dst = append(dst, 'P')
	if d.unit.clock() {
		dst = append(dst, 'T')
	}
	if d.unknown {
		dst = append(dst, 'X')
	} else {
		dst = appendDecimal(dst, d.n, int(d.decimals))
	}
	dst = append(dst, unitCodes[d.unit]...)
	if d.unit2 != 0 {
		if d.unit2.clock() && !d.unit.clock() {
			dst = append(dst, 'T')
		}
		dst = appendDecimal(dst, d.n2, int(d.decimals2))
		dst = append(dst, unitCodes[d.unit2]...)
	}
	return dst
}

// appendDecimal appends n / 10^decimals without trailing zeros.
func appendDecimal(dst []byte, n uint32, decimals int) []byte {
	for decimals > 0 && n%10 == 0 {
		n, decimals = n/10, decimals-1
	}
	pow := uint32(1)
	for range decimals {
		pow *= 10
	}
	dst = strconv.AppendUint(dst, uint64(n/pow), 10)
	if decimals == 0 {
		return dst
	}
	dst = append(dst, '.')
	return appendPadded(dst, int(n%pow), decimals)
}

// String returns the value in the notation of TIMEX3: "2024-09-15",
// "2024-09-10/2024-09-12", "P4Y6M", "PRESENT_REF"; "" if there is none.
func (v Value) String() string { return string(v.Append(nil)) }

// Append appends what [Value.String] returns.
func (v Value) Append(dst []byte) []byte {
	switch v.kind {
	case valuePoint:
		return v.a.append(dst)
	case valueInterval:
		dst = v.a.append(dst)
		dst = append(dst, '/')
		return v.b.append(dst)
	case valueDuration:
		return v.low.append(dst)
	case valueDurations:
		dst = v.low.append(dst)
		dst = append(dst, '/')
		return v.high.append(dst)
	case valueWeekday:
		dst = append(dst, "XXXX-WXX-"...)
		return strconv.AppendUint(dst, uint64(v.setWeekday), 10)
	case valuePresent:
		return append(dst, "PRESENT_REF"...)
	case valuePast:
		return append(dst, "PAST_REF"...)
	case valueFuture:
		return append(dst, "FUTURE_REF"...)
	}
	return dst
}

// MarshalText returns what [Value.String] returns.
func (v Value) MarshalText() ([]byte, error) { return v.Append(nil), nil }

// append appends a point in the notation of TIMEX3.
func (p Point) append(dst []byte) []byte {
	if p.clockOnly {
		return p.appendTime(dst)
	}
	year := func() {
		if !p.hasYear {
			dst = append(dst, "XXXX"...)
			return
		}
		dst = appendPadded(dst, int(p.year), 4)
	}
	switch p.grain {
	case grainCentury:
		return appendPadded(dst, int(p.year)/100, 2)
	case grainDecade:
		return appendPadded(dst, int(p.year)/10, 3)
	case grainYear:
		year()
		return dst
	case grainHalf, grainQuarter:
		year()
		dst = append(dst, '-', "HQ"[p.grain-grainHalf], '0'+p.month)
		return dst
	case grainWeek, grainWeekend:
		year()
		dst = append(dst, "-W"...)
		dst = appendPadded(dst, int(p.week), 2)
		if p.grain == grainWeekend {
			dst = append(dst, "-WE"...)
		}
		return dst
	}
	year()
	dst = append(dst, '-')
	if p.month == 0 {
		dst = append(dst, "XX"...)
	} else {
		dst = appendPadded(dst, int(p.month), 2)
	}
	if p.grain == grainMonth {
		return dst
	}
	dst = append(dst, '-')
	dst = appendPadded(dst, int(p.day), 2)
	return p.appendTime(dst)
}

func (p Point) appendTime(dst []byte) []byte {
	switch p.grain {
	case grainPart:
		return append(dst, partNames[p.part]...)
	case grainHour, grainMinute, grainSecond:
		dst = append(dst, 'T')
		dst = appendPadded(dst, int(p.hour), 2)
		if p.grain >= grainMinute {
			dst = append(dst, ':')
			dst = appendPadded(dst, int(p.minute), 2)
		}
		if p.grain == grainSecond {
			dst = append(dst, ':')
			dst = appendPadded(dst, int(p.second), 2)
		}
		if p.hasZone {
			dst = appendZone(dst, int(p.zone))
		}
	}
	return dst
}

func appendZone(dst []byte, hours int) []byte {
	sign := byte('+')
	if hours < 0 {
		sign, hours = '-', -hours
	}
	dst = append(dst, sign)
	dst = appendPadded(dst, hours, 2)
	return append(dst, ":00"...)
}

func appendPadded(dst []byte, n, width int) []byte {
	if width == 2 && 0 <= n && n < 100 { // nearly always
		return append(dst, '0'+byte(n/10), '0'+byte(n%10))
	}
	pow := 1
	for range width - 1 {
		pow *= 10
	}
	for ; pow > n && pow > 1; pow /= 10 {
		dst = append(dst, '0')
	}
	return strconv.AppendInt(dst, int64(n), 10)
}

// An Instant is a moment of civil time. The zero Instant is none.
type Instant struct {
	sec   int64 // seconds of civil time since 1970-01-01T00:00 in the zone
	zone  int8  // hours east of Greenwich
	isSet bool
}

// IsZero tells whether there is no instant.
func (t Instant) IsZero() bool { return !t.isSet }

// Time returns the instant as a time.Time in its zone, the zero Time for none.
func (t Instant) Time() time.Time {
	if !t.isSet {
		return time.Time{}
	}
	return time.Unix(t.sec-int64(t.zone)*3600, 0).In(time.FixedZone("", int(t.zone)*3600))
}

// String returns the instant in the notation of RFC 3339, "" for none.
func (t Instant) String() string { return string(t.Append(nil)) }

// Append appends what [Instant.String] returns.
func (t Instant) Append(dst []byte) []byte {
	if !t.isSet {
		return dst
	}
	// RFC 3339 is the one layout that package time has a fast path for.
	dst = time.Unix(t.sec, 0).UTC().AppendFormat(dst, time.RFC3339)
	return appendZone(dst[:len(dst)-len("Z")], int(t.zone))
}

// MarshalText returns what [Instant.String] returns.
func (t Instant) MarshalText() ([]byte, error) { return t.Append(nil), nil }
