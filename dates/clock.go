package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// timeAt reads a time of day at token i: "14.40", "14:40", "11.44.14", and with
// hour, also "9". The end is 0 if there is none.
func (s *Scanner) timeAt(i int, hour bool) (p Point, end int) {
	end = i + 1
	sep := s.t[end].ID()
	minutes := (sep == w.Period || sep == w.Colon) && s.t[end].Glued() && s.t[end+1].Glued() && s.t[end+1].Len() == 2
	if !minutes && !hour {
		return p, 0
	}
	h := s.num(i)
	if h < 0 || h > 24 || s.t[i].Len() > 2 {
		return p, 0
	}
	p.hour, p.grain = uint8(h), grainHour
	if minutes {
		m := s.num(end + 1)
		if m < 0 || m > 59 {
			return p, 0
		}
		p.minute, p.grain = uint8(m), grainMinute
		end += 2
		if s.glued(end, sep) && s.t[end+1].Glued() && s.t[end+1].Len() == 2 {
			if sec := s.num(end + 1); sec >= 0 && sec <= 59 {
				p.second, p.grain = uint8(sec), grainSecond
				end += 2
			}
		}
	}
	if t := s.t[end]; t.Glued() && t.Class() == lex.Number {
		return p, 0
	}
	return p, end
}

// zoneAt reads a zone at token i: WIB, Wita, WIT.
func (s *Scanner) zoneAt(i int, p *Point) (end int) {
	t := s.t[i]
	switch {
	case t.ID().Zone() > 0 && t.Has(lex.Capital):
		p.zone, p.hasZone = int8(t.ID().Zone()), true
		return i + 1
	case (t.ID() == w.Gmt || t.ID() == w.Utc) && t.Has(lex.Upper):
		p.zone, p.hasZone = 0, true
		return i + 1
	}
	return i
}

// clockAt reads a time of day without "pukul" before it at token i; it needs a
// zone: "14.40 WIB", "08.00-15.30 Wita".
func (s *Scanner) clockAt(x *expr, i, start int) bool {
	p, end := s.timeAt(i, false)
	if end == 0 {
		return false
	}
	s.clock(x, p, start, end)
	return x.said.a.hasZone || s.schedule(x, i)
}

// schedule tells whether x, which begins at token i, is a stretch of time as schedules
// have it without any word: "09.30-10.00". Both ends have two digits for the hour, go on
// in time and stand on minutes that schedules use.
func (s *Scanner) schedule(x *expr, i int) bool {
	a, b := x.said.a.Point, x.said.b.Point
	return x.said.interval && a.grain == grainMinute && b.grain == grainMinute && s.t[i].Len() == 2 && a.before(b) &&
		a.minute%5 == 0 && b.minute%5 == 0 && x.end == s.rangeEndOf(i) && !s.countedAfter(x.end) && !s.t[i-1].Is(lex.CurrencySign|lex.Playing)
}

// rangeEndOf returns the token after "hh.mm-hh.mm" at token i.
func (s *Scanner) rangeEndOf(i int) int {
	k := s.to(i + 3)
	if k == 0 || s.t[k].Len() != 2 {
		return 0
	}
	return k + 3
}

// clock makes the expression x of a time of day that was read up to token end, with
// the other end of its range, its zone and its part of the day.
func (s *Scanner) clock(x *expr, p Point, start, end int) bool {
	x.begin(start, end, TIME, ruleClock, formPoint)
	x.said.a.Point = p
	end = s.zoneAt(end, &x.said.a.Point)
	if k := s.to(end); k > 0 {
		if s.t[k].ID() == w.Pukul {
			k++
		}
		if q, kend := s.timeAt(k, p.grain == grainHour); kend > 0 {
			x.said.interval = q != p // "pukul 6-6" is one time
			x.said.b.Point = q
			end = s.zoneAt(kend, &x.said.b.Point)
			if x.said.b.hasZone && !x.said.a.hasZone {
				x.said.a.zone, x.said.a.hasZone = x.said.b.zone, true
			} else if x.said.a.hasZone && !x.said.b.hasZone {
				x.said.b.zone, x.said.b.hasZone = x.said.a.zone, true
			}
		}
	}
	// "pukul 5 sore": hours up to eleven after noon count from noon.
	if part, kend := s.partAt(end); part != 0 && !s.t[kend].Is(lex.Weekday) {
		if p.hour < 12 && (part == afternoon && p.hour != 11 && p.hour != 10 || part == evening || part == night) {
			x.said.a.hour += 12
		}
		end = kend
		if s.t[end].ID().Zone() > 0 && !x.said.a.hasZone {
			end = s.zoneAt(end, &x.said.a.Point)
		}
	}
	x.end = end
	return true
}

// clockLed reads "pukul 14.40 WIB", "pukul 9 pagi", "jam 10.30 WIB".
func (s *Scanner) clockLed(x *expr, i int) bool {
	p, end := s.timeAt(i+1, true)
	if end == 0 {
		return s.noClock(x, i)
	}
	if s.t[i].ID() == w.Jam { // "jam 8 pagi", but "jam 5 kota" is nothing
		if part, _ := s.partAt(end); part == 0 && p.grain == grainHour && s.t[end].ID().Zone() == 0 {
			return false
		}
	}
	return s.clock(x, p, i, end)
}

// noClock reads a time of day that does not exist: "pukul 25.10", "pukul 14.75".
func (s *Scanner) noClock(x *expr, i int) bool {
	h, m := s.num(i+1), s.num(i+3)
	if s.t[i].ID() != w.Pukul || h < 0 || s.t[i+1].Len() > 2 || m < 0 || s.t[i+3].Len() != 2 || !s.t[i+3].Glued() || !s.glued(i+2, w.Period) && !s.glued(i+2, w.Colon) {
		return false
	}
	x.begin(i, i+4, TIME, ruleClock, formFixed)
	x.Flags = Invalid
	x.said.a.hour, x.said.a.grain = uint8(h), grainMinute
	return true
}

// clockAfter reads the time of day that belongs to the date x: ", pukul 14.40 WIB",
// " 11:36 WIB", ", sekitar pukul 09.00".
func (s *Scanner) clockAfter(x *expr) {
	i := x.end
	switch t := s.t[i]; t.ID() {
	case w.Comma, w.Slash, w.VerticalBar:
		i++
	case w.Hyphen:
		if !t.Glued() {
			i++
		}
	}
	var c expr
	switch t := s.t[i]; {
	case t.ID() == w.Pukul, t.ID() == w.Jam && s.t[i+1].Class() == lex.Number:
		if !s.clockLed(&c, i) {
			return
		}
	case (t.ID() == w.Sekitar || t.ID() == w.Sekira) && s.t[i+1].ID() == w.Pukul:
		if !s.clockLed(&c, i+1) {
			return
		}
	case t.Class() == lex.Number && (i > x.end || !t.Glued()):
		// A publication line: the zone makes it a clock, or a colon does.
		if s.clockAt(&c, i, i) {
			break
		}
		p, end := s.timeAt(i, false)
		if end == 0 || !x.said.a.hasYear || s.t[i+1].ID() != w.Colon {
			return
		}
		s.clock(&c, p, i, end)
	default:
		return
	}
	a := x.said.a
	clocked := func(c Point) Point {
		c.year, c.hasYear, c.month, c.day = a.year, a.hasYear, a.month, a.day
		return c
	}
	x.said.interval = c.said.interval
	x.said.b.Point = clocked(c.said.b.Point)
	x.said.a.Point = clocked(c.said.a.Point)
	x.Type = TIME
	x.end = c.end
}

// partAt reads a part of the day at token i: "malam", "dini hari".
func (s *Scanner) partAt(i int) (p part, end int) {
	t := s.t[i]
	if t.ID() == w.Dini && s.t[i+1].ID() == w.Hari {
		return midnight, i + 2
	}
	if v := t.ID().DayPartValue(); v > 0 {
		return part(v), i + 1
	}
	return 0, i
}

// partAfter reads the part of the day that belongs to the date x: "Senin
// (15/7/2013) malam".
func (s *Scanner) partAfter(x *expr) {
	p, end := s.partAt(x.end)
	if p == 0 {
		return
	}
	x.said.a.part, x.said.a.grain = p, grainPart
	x.Type = TIME
	x.end = s.zoneAt(end, &x.said.a.Point)
}
