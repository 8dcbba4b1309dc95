package dates

import "time"

// A civil is a day of the proleptic Gregorian calendar, counted in days from
// 1970-01-01. Its arithmetic is that of the time package, without the hours and zones
// that cost it most of its time: days are counted from 0000-03-01, so that the leap day
// ends a year (Howard Hinnant, chrono-Compatible Low-Level Date Algorithms).
type civil int

const (
	marchZero = -719468 // 0000-03-01
	cycle     = 146097  // days in 400 years
)

// civilOf returns the day; a month or day beyond the end of its year or month runs over
// into the next, as in time.Date.
func civilOf(year, month, day int) civil {
	m := year*12 + month - 3 // months from 0000-03
	y := floorDiv(m, 12)
	m -= 12 * y
	era := floorDiv(y, 400)
	y -= 400 * era
	return civil(marchZero + era*cycle + 365*y + y/4 - y/100 + (153*m+2)/5 + day - 1)
}

// date returns the parts of the day.
func (c civil) date() (year, month, day int) {
	d := int(c) - marchZero
	era := floorDiv(d, cycle)
	d -= era * cycle
	y := (d - d/1460 + d/36524 - d/146096) / 365
	d -= 365*y + y/4 - y/100
	m := (5*d + 2) / 153
	day = d - (153*m+2)/5 + 1
	if m += 3; m > 12 {
		m, y = m-12, y+1
	}
	return era*400 + y, m, day
}

func floorDiv(a, b int) int {
	q := a / b
	if a%b < 0 {
		q--
	}
	return q
}

// civilAt returns the civil day of a moment in its own zone.
func civilAt(t time.Time) civil {
	y, m, d := t.Date()
	return civilOf(y, int(m), d)
}

// weekday is 1 for Monday to 7 for Sunday.
func (c civil) weekday() int {
	const thursday = 3 // 1970-01-01, from Monday
	n := int(c) + thursday
	return n - 7*floorDiv(n, 7) + 1
}

// valid tells whether the date exists.
func valid(year, month, day int) bool {
	return year >= 1 && month >= 1 && month <= 12 && day >= 1 && (day <= 28 || day <= daysIn(year, month))
}

func daysIn(year, month int) int { return int(civilOf(year, month+1, 1) - civilOf(year, month, 1)) }

// point returns the day as a Point.
func (c civil) point() Point {
	y, m, d := c.date()
	return Point{year: int16(y), hasYear: true, month: uint8(m), day: uint8(d), grain: grainDay}
}

// week returns the ISO week that the day is in.
func (c civil) week() Point {
	y, _, _ := (c + civil(4-c.weekday())).date() // the year of its Thursday
	return Point{year: int16(y), hasYear: true, week: uint8((c-monday(y, 1))/7 + 1), grain: grainWeek}
}

// monday returns the Monday of an ISO week.
func monday(year, week int) civil {
	c := civilOf(year, 1, 4) // always in week 1
	return c - civil(c.weekday()-1) + civil(7*(week-1))
}

// addMonths returns the month that is n months after the given one.
func addMonths(year, month, n int) (int, int) {
	k := year*12 + month - 1 + n
	return k / 12, k%12 + 1
}

// bounds returns the days that a point covers, half-open; ok is false if it
// cannot be placed on the calendar.
func (p *Point) bounds() (from, to civil, ok bool) {
	if !p.hasYear {
		return 0, 0, false
	}
	y := int(p.year)
	switch p.grain {
	case grainCentury:
		return civilOf(y, 1, 1), civilOf(y+100, 1, 1), true
	case grainDecade:
		return civilOf(y, 1, 1), civilOf(y+10, 1, 1), true
	case grainYear:
		return civilOf(y, 1, 1), civilOf(y+1, 1, 1), true
	case grainHalf:
		m := int(p.month)*6 - 5
		return civilOf(y, m, 1), civilOf(y, m+6, 1), true
	case grainQuarter:
		m := int(p.month)*3 - 2
		return civilOf(y, m, 1), civilOf(y, m+3, 1), true
	case grainMonth:
		return civilOf(y, int(p.month), 1), civilOf(y, int(p.month)+1, 1), true
	case grainWeek:
		c := monday(y, int(p.week))
		return c, c + 7, true
	case grainWeekend:
		c := monday(y, int(p.week))
		return c + 5, c + 7, true
	case grainNone:
		return 0, 0, false
	}
	c := civilOf(y, int(p.month), int(p.day))
	return c, c + 1, true
}

// jakarta is the zone of news that states none, in hours east of Greenwich.
const jakarta = 7

// instants returns the half-open stretch of time that the point covers, of which the
// days are known.
func (p *Point) instants(a, b civil) (from, to Instant) {
	if p.clockOnly {
		return
	}
	zone := int8(jakarta)
	if p.hasZone {
		zone = p.zone
	}
	at := func(c civil, seconds int) Instant { return Instant{int64(c)*86400 + int64(seconds), zone, true} }
	switch p.grain {
	case grainPart:
		h := [...][2]int{{0, 24}, {4, 11}, {11, 18}, {18, 19}, {18, 28}, {0, 4}}[p.part]
		return at(a, h[0]*3600), at(a, h[1]*3600)
	case grainHour, grainMinute, grainSecond:
		s := int(p.hour)*3600 + int(p.minute)*60 + int(p.second)
		return at(a, s), at(a, s+[...]int{3600, 60, 1}[p.grain-grainHour])
	}
	return at(a, 0), at(b, 0)
}
