package layout

import (
	"time"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// published reads a publication line around the colon of its clock at token i.
func (s *Scanner) published(i int, l *Layout) {
	if !s.clock(i) {
		return
	}
	j := s.dated(i)
	if j < 0 {
		return
	}
	from := int(s.t[j].Start)
	to := min(len(s.d.Text), int(s.t[i].End)+12)
	if !s.try(&published, s.d.Text, from, to) {
		return
	}
	month := s.number(numberGroup)
	if month < 0 {
		g, ok := s.group(monthGroup)
		if !ok {
			return
		}
		id := lex.Lookup(s.d.Text[g.Start:g.End])
		if month = id.MonthValue(); month == 0 {
			month = id.ShortMonth()
		}
	}
	day, year, hour, minute := s.number(dayGroup), s.number(yearGroup), s.number(hourGroup), s.number(minuteGroup)
	if month < 1 || month > 12 || hour > 23 || minute > 59 {
		return
	}
	zone := wib
	if g, ok := s.group(zoneGroup); ok {
		switch lex.Lookup(s.d.Text[g.Start:g.End]) {
		case w.Wita:
			zone = wita
		case w.Wit:
			zone = wit
		}
	}
	at := time.Date(year, time.Month(month), day, hour, minute, 0, 0, zone)
	if at.Day() != day {
		return // 31 September
	}
	l.Published = at
	l.PubLine, _ = s.group(wholeGroup)
	if end := s.d.TokenAt(l.PubLine.End); s.t[end].Has(lex.Capital) {
		s.d.BeginSentence(end) // the report, where line breaks got lost
	}
}

// number returns the value of a group of figures of the last match, -1 if it took no part.
func (s *Scanner) number(g group) int {
	span, ok := s.group(g)
	if !ok {
		return -1
	}
	n := 0
	for _, c := range []byte(s.d.Text[span.Start:span.End]) {
		if '0' <= c && c <= '9' { // what is not seen may stand between them
			n = n*10 + int(c-'0')
		}
	}
	return n
}

// clock tells whether the colon at token i stands in a clock time that a date
// may precede.
func (s *Scanner) clock(i int) bool {
	a, b := s.t[i-1], s.t[i+1]
	return a.Class() == lex.Number && b.Class() == lex.Number && b.Glued() && a.Len() <= 2 && b.Len() == 2
}

// maxLine is the greatest number of tokens before the clock of a publication line.
const maxLine = 12

// dated returns the token before the date with a year and a clock behind it, in the line of
// the colon at token i: "15 September 2024 11:36", "13/05/2024, 05:28". It returns -1 if
// there is none.
func (s *Scanner) dated(i int) int {
	lo := i - 1
	for lo > i-1-maxLine && s.t[lo-1].Class() != lex.Break && s.t[lo-1].Class() != lex.Edge {
		lo--
	}
	for y := lo; y < i; y++ {
		if s.t[y].Class() != lex.Number || s.t[y].Len() < 4 || !s.clockBehind(y) {
			continue
		}
		day := y - 2
		switch p := s.t[y-1]; {
		case p.ID() == w.Slash:
			day = y - 4
		case p.ID() == w.Period: // 10 Okt. 2025
			day = y - 3
		case p.Class() != lex.Word:
			continue
		}
		if s.t[max(day, lo)-1].ID() == w.Comma {
			day -= 2
			if c := s.t[max(day, lo)-1].Class(); c == lex.Apostrophe || c == lex.Single {
				day -= 2 // Jum'at
			}
		}
		return max(day-1, lo)
	}
	return -1
}

// clockBehind tells whether a clock may stand behind the year at token i, or in it where
// the space got lost: 202411:36.
func (s *Scanner) clockBehind(i int) bool {
	behind := i + 1
	switch s.t[behind].ID() {
	case w.Comma, w.VerticalBar, w.Slash, w.EnDash, w.Hyphen:
		behind++
	}
	return s.hour(behind) || s.t[i].Len() > 4 && s.hour(i)
}

// hour tells whether token i may end in the hour of a clock.
func (s *Scanner) hour(i int) bool {
	return s.t[i].Class() == lex.Number && (s.t[i+1].ID() == w.Colon || s.t[i+1].ID() == w.Period)
}

// The zones of Indonesia.
var (
	wib  = time.FixedZone("WIB", 7*3600)
	wita = time.FixedZone("WITA", 8*3600)
	wit  = time.FixedZone("WIT", 9*3600)
)
