package dates

import (
	"time"

	"github.com/fakta-id/fakta/internal/lex"
)

// A Context is what a [Scanner] resolves relative expressions against.
type Context struct {
	// Published is the publication time; zero if unknown.
	Published time.Time
	// Spoken are the quotations whose attribution states the day of speaking:
	// inside Quote, "hari ini" (today) counts from the date mention at When. In
	// order of Quote.
	Spoken []Spoken
}

// Spoken is a quotation and the date mention that says when it was said.
type Spoken struct{ Quote, When lex.Span }

// A resolver places expressions on the calendar, in their order.
type resolver struct {
	ref       civil // the reference day
	hasRef    bool
	inForce   civil // the day last mentioned, for clock times
	hasForce  bool
	year      int      // the year last stated; 0 if none
	yearAt    int      // where it was stated
	full      [8]civil // the days last stated with their year
	nfull     int
	soft      civil // the last of them
	softSure  bool  // it was stated with its weekday
	lastMonth Point // the month just before, for lists
	lastEnd   int
	monthIn   civil // the first day of the month or year last mentioned
	hasMonth  bool
	feastDay  civil // the holiday last mentioned, for H-7
	hasFeast  bool
}

// Resolve gives the expressions that Scan found in d their values.
func (s *Scanner) Resolve(dates []Date, d *lex.Doc, c Context) {
	r := resolver{}
	if !c.Published.IsZero() {
		r.ref, r.hasRef = civilAt(c.Published), true
	}
	// First what stands outside of quotations with a day of their own, which may
	// be that day; then the rest.
	spoken := c.Spoken
	for i := range dates {
		x := &dates[i]
		for len(spoken) > 0 && spoken[0].Quote.End <= x.Start {
			spoken = spoken[1:]
		}
		if len(spoken) > 0 && spoken[0].Quote.Start <= x.Start {
			continue
		}
		r.resolve(x)
	}
	if len(c.Spoken) == 0 {
		return
	}
	i := 0
	for _, q := range c.Spoken {
		for i < len(dates) && dates[i].Start < q.Quote.Start {
			i++
		}
		inner := r
		for j := i; j < len(dates) && dates[j].Start <= q.When.Start; j++ {
			if dates[j].Start == q.When.Start {
				if from, _, ok := dates[j].Value.a.bounds(); ok && dates[j].Value.kind == valuePoint {
					inner.ref, inner.hasRef = from, true
				}
				break
			}
		}
		inner.hasForce = false
		for ; i < len(dates) && dates[i].Start < q.Quote.End; i++ {
			inner.resolve(&dates[i])
		}
	}
}

// yearReach is how many bytes behind a stated year a date without one still has it,
// where no publication time tells better: some sentences.
const yearReach = 400

// resolve gives x its value.
func (r *resolver) resolve(x *Date) {
	if x.Start-r.yearAt > yearReach {
		r.year = 0
	}
	switch x.said.form {
	case formFixed:
	case formPoint:
		r.point(x)
	case formDay:
		r.day(x)
	case formUnit:
		r.unit(x)
	case formAgo:
		r.ago(x, r.ref, r.hasRef)
	case formShift:
		if x.said.unit >= unitMonth {
			r.ago(x, r.monthIn, r.hasMonth) // bulan sebelumnya: than the month mentioned before
			break
		}
		r.ago(x, r.inForce, r.hasForce)
	case formSpan:
		r.span(x)
	case formFeast:
		r.feast(x)
	case formYearly:
		r.yearly(x)
	case formHijri:
		r.hijri(x)
	case formCount:
		r.countdown(x)
	}
	r.note(x)
}

// note remembers what x says for the expressions after it, and places it in time.
func (r *resolver) note(x *Date) {
	v := &x.Value
	if v.kind != valuePoint && v.kind != valueInterval {
		return
	}
	x.From, x.To = Instant{}, Instant{}
	from, to, ok := v.a.bounds()
	if ok {
		x.From, x.To = v.a.instants(from, to)
	}
	if v.kind == valueInterval {
		if bFrom, bTo, bOK := v.b.bounds(); bOK && ok {
			var last Instant
			if last, x.To = v.b.instants(bFrom, bTo); v.b.grain >= grainHour {
				x.To = last // a stretch of hours ends at its second time
			}
		} else {
			x.To = Instant{}
		}
		if x.From.IsZero() || x.To.IsZero() {
			x.From, x.To = Instant{}, Instant{}
		}
	}
	if v.a.hasYear && v.a.grain >= grainDay && !v.a.clockOnly {
		r.inForce, r.hasForce = from, ok
	}
	r.lastMonth, r.lastEnd = Point{}, x.End
	if v.kind == valuePoint && v.a.grain == grainMonth {
		r.lastMonth = v.a
	}
	if v.a.hasYear && v.a.grain >= grainYear && v.a.grain < grainWeek {
		r.monthIn, r.hasMonth = from, ok
	}
	if x.said.form == formPoint && x.said.a.hasYear && x.said.a.month > 0 && x.said.a.day > 0 && v.kind == valuePoint {
		r.soft = from
		r.softSure = x.said.a.weekday > 0 && x.Flags&WeekdayMismatch == 0
		r.full[r.nfull%len(r.full)] = r.soft
		r.nfull++
	}
	if x.said.a.hasYear && x.said.a.grain >= grainYear {
		r.year, r.yearAt = int(x.said.a.year), x.End
	}
	if x.Mod != 0 { // awal, akhir: only roughly known
		x.From, x.To = Instant{}, Instant{}
		if ok && v.kind == valuePoint {
			x.From, x.To = third(from, to, x.Mod)
		}
	}
}

// third returns the part of a stretch of days that awal, pertengahan and akhir
// mean: thirds of it.
func third(from, to civil, m Mod) (Instant, Instant) {
	n := (to - from) / 3
	switch m {
	case StartOf:
		to = from + n
	case MidOf:
		from, to = from+n, to-n
	case EndOf:
		from = to - n
	}
	at := func(c civil) Instant { return Instant{int64(c) * 86400, jakarta, true} }
	return at(from), at(to)
}

// point resolves stated parts of dates.
func (r *resolver) point(x *Date) {
	a, okA := r.place(x, x.said.a, x.said.dir)
	if !x.said.interval {
		if okA {
			x.Value = Value{kind: valuePoint, a: a}
		}
		return
	}
	b, okB := x.said.b.Point, true
	switch {
	case x.said.a.weekday > 0 && x.said.a.day == 0 && okA: // Senin hingga Rabu
		c := civilOf(int(a.year), int(a.month), int(a.day))
		n := (int(x.said.b.weekday) - c.weekday() + 7) % 7
		b = (c + civil(n)).point()
	case x.said.b.clockOnly || b.grain >= grainHour && !b.hasYear && b.month == 0: // pukul 13.00-16.00
		clock := b
		b, okB = a, okA
		b.hour, b.minute, b.second, b.grain = clock.hour, clock.minute, clock.second, clock.grain
		if okB && !b.clockOnly && clock.before(a) { // past midnight
			c := civilOf(int(b.year), int(b.month), int(b.day)) + 1
			next := c.point()
			b.year, b.month, b.day = next.year, next.month, next.day
		}
	default:
		if !b.hasYear && a.hasYear && b.grain >= grainMonth && b.grain != grainWeek {
			b.year, b.hasYear = a.year, true
			if b.month < a.month {
				b.year++
			}
		}
		b, okB = r.place(x, stated{Point: b, weekday: x.said.b.weekday}, x.said.dir)
	}
	if okA && okB && !backward(a, b) {
		x.Value = Value{kind: valueInterval, a: a, b: b}
	}
}

// backward tells whether b begins before a: no stretch of time, whatever was meant.
func backward(a, b Point) bool {
	from, _, ok := a.bounds()
	to, _, ok2 := b.bounds()
	return ok && ok2 && to < from
}

// before tells whether the clock time p is earlier in the day than q.
func (p Point) before(q Point) bool {
	return int(p.hour)*60+int(p.minute) < int(q.hour)*60+int(q.minute)
}

// place completes the stated parts of a point from the reference. It returns
// false if there is no value.
func (r *resolver) place(x *Date, st stated, dir int8) (Point, bool) {
	p := st.Point
	if x.said.unit == unitYear && r.hasRef && !p.hasYear { // 24 Juni-8 Juli tahun lalu
		y, _, _ := r.ref.date()
		p.year, p.hasYear = int16(y+int(dir)), true
	}
	switch {
	case st.weekday > 0 && p.day == 0:
		return r.weekday(x, st, dir)
	case p.grain >= grainHour && p.day == 0 && p.month == 0: // a clock without a day
		if p.hour > 23 && !(p.hour == 24 && p.minute == 0) {
			x.Flags |= Invalid
			return p, false
		}
		day, ok := r.inForce, r.hasForce
		if !ok {
			day, ok = r.ref, r.hasRef
		}
		if !ok {
			p.clockOnly = true
			return p, true
		}
		c := day.point()
		p.year, p.hasYear, p.month, p.day = c.year, true, c.month, c.day
		return p, true
	case p.grain >= grainDay && p.month == 0: // tanggal 10
		if !r.hasRef && !r.hasForce {
			return p, true
		}
		day := r.ref
		if r.hasForce {
			day = r.inForce
		}
		y, m, _ := day.date()
		if st.weekday > 0 && civilOf(y, m, int(p.day)).weekday() != int(st.weekday) { // Senin (30): of the month before?
			if by, bm := addMonths(y, m, -1); valid(by, bm, int(p.day)) && civilOf(by, bm, int(p.day)).weekday() == int(st.weekday) {
				y, m = by, bm
			}
		}
		p.year, p.hasYear, p.month = int16(y), true, uint8(m)
	case p.grain >= grainDay && !p.hasYear:
		if !plausible(int(p.month), int(p.day)) {
			x.Flags |= Invalid
			return p, false
		}
		p = r.nearest(p, dir, st.weekday)
		if c := civilOf(int(p.year), int(p.month), int(p.day)); p.hasYear && r.hasRef && st.weekday > 0 && c > r.ref && c.weekday() != int(st.weekday) {
			// A date ahead that its weekday contradicts was last year's if that fits.
			if last := civilOf(int(p.year)-1, int(p.month), int(p.day)); last.weekday() == int(st.weekday) && dir <= 0 && !x.said.ahead {
				p.year--
			}
		}
	case p.grain == grainMonth && !p.hasYear:
		p = r.month(p, x, dir)
	case (p.grain == grainQuarter || p.grain == grainHalf) && !p.hasYear:
		p = r.quarter(p, dir, x.said.this)
	}
	if p.grain >= grainDay && p.hasYear {
		if !valid(int(p.year), int(p.month), int(p.day)) {
			x.Flags |= Invalid
			return p, false
		}
		if st.weekday > 0 && int(st.weekday) != civilOf(int(p.year), int(p.month), int(p.day)).weekday() {
			x.Flags |= WeekdayMismatch
		}
	}
	if p.grain >= grainHour && p.hour > 24 {
		x.Flags |= Invalid
		return p, false
	}
	return p, true
}

// plausible tells whether there is such a day in any year.
func plausible(month, day int) bool { return valid(2000, month, day) }

// weekday resolves a weekday without a date: the latest one not after the
// reference, or the next one where the text looks ahead.
func (r *resolver) weekday(x *Date, st stated, dir int8) (Point, bool) {
	if !r.hasRef {
		return Point{}, false
	}
	back := (r.ref.weekday() - int(st.weekday) + 7) % 7 // days since the latest one
	var c civil
	switch {
	case x.Rule == ruleEve:
		c = r.ref - civil(back)
		if x.said.ahead || dir > 0 {
			c = r.ref + civil((7-back)%7)
		}
		c--
	case dir < 0:
		if back == 0 {
			back = 7
		}
		c = r.ref - civil(back)
	case dir > 0:
		c = r.ref + civil(7-back)
	case x.said.this: // the one of this week
		c = r.ref - civil(r.ref.weekday()) + civil(st.weekday)
	case x.said.ahead && back > 0:
		c = r.ref + civil(7-back)
	default:
		c = r.ref - civil(back)
	}
	p := c.point()
	p.grain, p.part = st.grain, st.part
	p.hour, p.minute, p.second, p.zone, p.hasZone = st.hour, st.minute, st.second, st.zone, st.hasZone
	return p, true
}

// nearest gives a day and month the year that brings it nearest to the
// reference, or to the last year stated if there is no reference.
func (r *resolver) nearest(p Point, dir int8, weekday uint8) Point {
	if !r.hasRef {
		for _, c := range r.full { // the same day stood there with its year
			if y, m, d := c.date(); c != 0 && m == int(p.month) && d == int(p.day) {
				p.year, p.hasYear = int16(y), true
				return p
			}
		}
		if y, ok := r.softYear(p, weekday); ok {
			p.year, p.hasYear = int16(y), true
			return p
		}
		if r.year > 0 && r.inYear(p, weekday) {
			p.year, p.hasYear = int16(r.year), true
		}
		return p
	}
	y, _, _ := r.ref.date()
	best := civil(0)
	for i, year := range [...]int{y, y - 1, y + 1} {
		if !valid(year, int(p.month), int(p.day)) {
			continue
		}
		d := civilOf(year, int(p.month), int(p.day)) - r.ref
		if dir < 0 && d > 0 || dir > 0 && d < 0 {
			continue
		}
		if d < 0 {
			d = -d
		}
		if !p.hasYear || i > 0 && d < best {
			p.year, p.hasYear, best = int16(year), true, d
		}
	}
	return p
}

// inYear tells whether a day and month can be meant in the last year stated, which is a
// guess: the weekday beside it refutes that, unless a full date near it confirms the year.
func (r *resolver) inYear(p Point, weekday uint8) bool {
	if weekday == 0 || !valid(r.year, int(p.month), int(p.day)) {
		return true
	}
	day := civilOf(r.year, int(p.month), int(p.day))
	if day.weekday() == int(weekday) {
		return true
	}
	for _, c := range r.full {
		if c != 0 && distance(c, day) <= 31 {
			return true
		}
	}
	return false
}

// softYear gives a day and month the year that brings it nearest to the last full date
// of the text, where a weekday confirms it: that of p, or that of the full date.
func (r *resolver) softYear(p Point, weekday uint8) (year int, ok bool) {
	if r.nfull == 0 || weekday == 0 && !r.softSure {
		return 0, false
	}
	y, _, _ := r.soft.date()
	least := civil(0)
	for _, c := range [...]int{y, y - 1, y + 1} {
		if !valid(c, int(p.month), int(p.day)) {
			continue
		}
		day := civilOf(c, int(p.month), int(p.day))
		if weekday > 0 && day.weekday() != int(weekday) {
			continue
		}
		if d := distance(day, r.soft); !ok || d < least {
			year, least, ok = c, d, true
		}
	}
	return year, ok && least < 200
}

// maxListGap is how many bytes may stand between the months of a list: ", dan ".
const maxListGap = 6

// month gives a month its year: the latest such month not after the reference,
// the next one where the text looks ahead.
func (r *resolver) month(p Point, x *Date, dir int8) Point {
	if !r.hasRef {
		switch {
		case r.year > 0 && dir == 0:
			p.year, p.hasYear = int16(r.year), true
		case r.softSure && dir <= 0 && !x.said.ahead: // the latest such month before the last full date
			y, m, _ := r.soft.date()
			if int(p.month) > m {
				y--
			}
			p.year, p.hasYear = int16(y), true
		}
		return p
	}
	y, m, _ := r.ref.date()
	if last := r.lastMonth; !x.said.this && dir == 0 && last.hasYear && x.Start-r.lastEnd <= maxListGap && p.month > last.month {
		p.year, p.hasYear = last.year, true // Oktober, November, dan Desember: one year
		return p
	}
	p.hasYear = true
	switch {
	case dir > 0 || dir == 0 && x.said.ahead:
		if int(p.month) < m || dir > 0 && int(p.month) == m {
			y++
		}
	case x.said.this:
	case int(p.month) > m || dir < 0 && int(p.month) == m:
		y--
	}
	p.year = int16(y)
	return p
}

// quarter gives a quarter or half its year: the latest one that has begun.
func (r *resolver) quarter(p Point, dir int8, this bool) Point {
	if !r.hasRef {
		if r.year > 0 {
			p.year, p.hasYear = int16(r.year), true
		}
		return p
	}
	y, m, _ := r.ref.date()
	now := (m + 2) / 3
	if p.grain == grainHalf {
		now = (m + 5) / 6
	}
	switch {
	case this:
	case dir > 0 && int(p.month) <= now:
		y++
	case dir <= 0 && int(p.month) > now:
		y--
	}
	p.year, p.hasYear = int16(y), true
	return p
}

// day resolves a day at a distance from the reference.
func (r *resolver) day(x *Date) {
	if !r.hasRef {
		return
	}
	p := (r.ref + civil(x.said.n)).point()
	a := x.said.a
	p.grain, p.part = a.grain, a.part
	p.hour, p.minute, p.second, p.zone, p.hasZone = a.hour, a.minute, a.second, a.zone, a.hasZone
	x.Value = Value{kind: valuePoint, a: p}
	if x.said.interval {
		b := p
		q := x.said.b
		b.hour, b.minute, b.second, b.grain = q.hour, q.minute, q.second, q.grain
		x.Value = Value{kind: valueInterval, a: p, b: b}
	}
}

// unit resolves a week, month or year at a distance from the reference, or a
// weekday of such a week.
func (r *resolver) unit(x *Date) {
	if !r.hasRef {
		return
	}
	y, m, _ := r.ref.date()
	n := int(x.said.dir)
	var p Point
	switch x.said.unit {
	case unitWeek:
		day := r.ref + civil(7*n)
		if wd := x.said.a.weekday; wd > 0 { // Senin pekan depan
			p = (day - civil(day.weekday()) + civil(wd)).point()
			p.part = x.said.a.part
			p.grain = x.said.a.grain
			p.hour, p.minute, p.zone, p.hasZone = x.said.a.hour, x.said.a.minute, x.said.a.zone, x.said.a.hasZone
			break
		}
		p = day.week()
		if x.said.a.grain == grainWeekend {
			p.grain = grainWeekend
		}
	case unitMonth:
		y, m = addMonths(y, m, n)
		p = Point{year: int16(y), hasYear: true, month: uint8(m), grain: grainMonth}
	case unitYear:
		if x.Mod == EndOf && n == 0 && !x.said.this && !x.said.ahead && m <= 6 { // akhir tahun: the end that is nearer
			n = -1
		}
		p = Point{year: int16(y + n), hasYear: true, grain: grainYear}
	default:
		return
	}
	x.Value = Value{kind: valuePoint, a: p}
}

// ago resolves so many units before or after a day, in the grain of the unit.
func (r *resolver) ago(x *Date, from civil, ok bool) {
	if !ok || x.said.n < 0 {
		return
	}
	n := x.said.n * int(x.said.dir)
	y, m, _ := from.date()
	var p Point
	switch x.said.unit {
	case unitDay:
		p = (from + civil(n)).point()
	case unitWeek:
		p = (from + civil(7*n)).week()
	case unitMonth:
		y, m = addMonths(y, m, n)
		p = Point{year: int16(y), hasYear: true, month: uint8(m), grain: grainMonth}
	case unitYear:
		p = Point{year: int16(y + n), hasYear: true, grain: grainYear}
	case unitDecade:
		p = Point{year: int16((y + 10*n) / 10 * 10), hasYear: true, grain: grainDecade}
	default:
		return // hours and minutes count from a clock time, which is seldom known
	}
	if y+n < 1 && x.said.unit == unitYear || y+n > 9999 {
		return
	}
	x.Value = Value{kind: valuePoint, a: p}
}

// span places a duration that ends or begins at the reference.
func (r *resolver) span(x *Date) {
	if !r.hasRef || x.Value.kind != valueDuration || x.Value.low.unknown || x.Value.low.decimals > 0 || x.said.unit < unitDay {
		return
	}
	n := x.said.n * int(x.said.dir)
	from, to := r.ref, r.ref
	y, m, d := r.ref.date()
	switch x.said.unit {
	case unitDay:
		to += civil(n)
	case unitWeek:
		to += civil(7 * n)
	case unitMonth:
		y, m = addMonths(y, m, n)
		to = civilOf(y, m, min(d, daysIn(y, m)))
	case unitYear:
		to = civilOf(y+n, m, min(d, daysIn(y+n, m)))
	default:
		return
	}
	if to < from {
		from, to = to, from
	}
	x.From = Instant{int64(from) * 86400, jakarta, true}
	x.To = Instant{int64(to) * 86400, jakarta, true}
}
