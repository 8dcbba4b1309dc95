package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// yearAt reads a year of four digits at token i, also in the square brackets of
// an editor's addition; end is 0 if there is none.
func (s *Scanner) yearAt(i int) (year, end int) {
	if s.t[i].ID() == w.LeftBracket && s.t[i+2].ID() == w.RightBracket {
		if y, end := s.yearAt(i + 1); end > 0 {
			return y, end + 1
		}
		return 0, 0
	}
	if s.t[i].Len() != 4 {
		return 0, 0
	}
	n := s.num(i)
	if n < 1000 || n > 2199 {
		return 0, 0
	}
	if q := s.t[i+1]; q.Glued() && (q.ID() == w.Period || q.ID() == w.Comma) && s.t[i+2].Class() == lex.Number && s.t[i+2].Glued() {
		return 0, 0
	}
	return n, i + 1
}

// monthAt reads a month at token i: a name, or after a day an abbreviation.
func (s *Scanner) monthAt(i int, afterDay bool) (month, end int) {
	t := s.t[i]
	if m := t.ID().MonthValue(); m > 0 {
		return m, i + 1
	}
	if m := t.ID().ShortMonth(); m > 0 && afterDay && t.Has(lex.Capital) {
		if s.glued(i+1, w.Period) && !s.t[i+2].Has(lex.First) {
			return m, i + 2
		}
		return m, i + 1
	}
	return 0, 0
}

// dayAt reads "15 September 2024" or "15 September" at token i.
func (s *Scanner) dayAt(i int) (st stated, end int) {
	m, j := s.monthAt(i+1, true)
	if j == 0 {
		return st, 0
	}
	d := s.num(i)
	if d < 1 || d > 99 || s.t[i].Len() > 2 {
		return st, 0
	}
	st.day, st.month, st.grain = uint8(d), uint8(m), grainDay
	return s.withYear(st, j)
}

// withYear adds a year at token j to st: "2024", "tahun 2024".
func (s *Scanner) withYear(st stated, j int) (stated, int) {
	k := j
	if s.t[k].ID() == w.Tahun || s.glued(k, w.Hyphen) && s.t[k+1].Glued() {
		k++
	}
	if y, end := s.yearAt(k); end > 0 {
		st.year, st.hasYear = int16(y), true
		return st, end
	}
	return st, j
}

// monthYearAt reads "September 2024" or "September" at token i.
func (s *Scanner) monthYearAt(i int) (st stated, end int) {
	m := s.t[i].ID().MonthValue()
	if m == 0 {
		return st, 0
	}
	st.month, st.grain = uint8(m), grainMonth
	return s.withYear(st, i+1)
}

// slashesAt reads "9/1/2021", "9/1/21" or "9/1" at token i; the day stands first.
func (s *Scanner) slashesAt(i int) (st stated, end int) {
	if s.t[i+1].ID() != w.Slash {
		return st, 0
	}
	d, m := s.num(i), s.num(i+2)
	if d < 0 || m < 0 || s.t[i].Len() > 2 || s.t[i+2].Len() > 2 {
		return st, 0
	}
	st.day, st.month, st.grain = uint8(d), uint8(m), grainDay
	end = i + 3
	if s.t[end].ID() != w.Slash {
		return st, end
	}
	if s.t[end+1].Class() != lex.Number { // "9/1/" before a word or line break
		return st, 0
	}
	switch y := s.num(end + 1); s.t[end+1].Len() {
	case 4:
		st.year, st.hasYear = int16(y), true
	case 2:
		st.year, st.hasYear = int16(2000+y), true
	case 3, 5: // a digit too few or too many: no such year
		st.year, st.hasYear = -1, true
	default:
		return st, 0
	}
	return st, end + 2
}

// inBrackets reads a date in brackets at token i, as it stands after a weekday:
// "(9/1/2021)", "(9/1)", "(15 September 2024)", "(9-1-2021)".
func (s *Scanner) inBrackets(i int) (st stated, end int) {
	if s.t[i].ID() != w.LeftParen {
		return st, 0
	}
	if st, end = s.slashesAt(i + 1); end == 0 {
		if st, end = s.dayAt(i + 1); end == 0 {
			if st, end = s.isoAt(i + 1); end == 0 {
				return st, 0
			}
		}
	}
	if s.t[end].ID() != w.RightParen {
		return stated{}, 0
	}
	return st, end + 1
}

// numberLed reads what begins with digits: a date, a year, a clock time, a
// duration.
func (s *Scanner) numberLed(x *expr, i int) bool {
	t := s.t[i]
	if t.Glued() {
		if end := s.codeAt(i); end > 0 {
			return x.none(end, noCode)
		}
	}
	if t.Len() != 4 && !s.goesOn(i) {
		return false // it is no year either
	}
	return s.dayLed(x, i, i) || s.hijriLed(x, i, i) || s.clockAt(x, i, i) || s.amountLed(x, i) || s.yearLed(x, i)
}

// codeAt returns the token after the code that the glued figure at token i belongs to, 0
// if it may be part of a date.
func (s *Scanner) codeAt(i int) (end int) {
	p, q := s.t[i-1], s.t[i-2]
	switch p.Class() {
	case lex.Word:
		if p.Len() < 4 || p.Has(lex.Capital) { // else a lost space: "sejak2019"
			return i + 1
		}
	case lex.Number:
		return i + 1
	case lex.Mark:
		switch p.ID() {
		case w.LeftParen, w.Comma, w.LeftBracket, w.RightParen:
			return 0
		case w.Period:
			if !p.Glued() || q.Class() != lex.Word || !q.Has(lex.Capital) || q.Len() > 4 {
				return 0
			}
			end = i + 1 // IMI.1433.KP.04.01: the number of a decree
			for s.t[end].Glued() && (s.t[end].Class() == lex.Number || s.t[end].ID() == w.Period && s.t[end+1].Glued()) {
				end++
			}
			if s.t[end].ID() == w.Tahun {
				end++
			}
			return end
		}
		if !s.dash(i-1) || p.Glued() && q.Class() == lex.Word { // Covid-19
			return i + 1
		}
	}
	return 0
}

// goesOn tells whether what follows the figure at token i can make it part of an
// expression: a month, a unit of time, a mark or word that joins it to another figure.
// Most figures are followed by what they count.
func (s *Scanner) goesOn(i int) bool {
	q := s.t[i+1]
	if q.ID() == w.Comma && s.t[i+2].Class() == lex.Number { // 4,5 tahun; 13, 14 dan 20 Juli
		i += 2
		q = s.t[i+1]
	}
	if q.Is(lex.Month | lex.DateWord) {
		return true
	}
	if q.Is(lex.Scale) { // 2 juta tahun
		return s.measures(i + 2)
	}
	switch q.ID() {
	case 0:
		return false
	case w.Period, w.Colon: // 14.40; 1.000 tahun
		n := s.t[i+2]
		return q.Glued() && n.Class() == lex.Number && (n.Len() == 2 || s.measures(i+3) || s.t[i+3].Is(lex.Scale))
	case w.Comma:
		return s.t[i+2].Class() == lex.Number || s.joins(i+2)
	case w.Slash, w.Hingga, w.Sampai, w.S, w.Kali, w.X:
		return true
	}
	return s.joins(i+1) || s.dash(i+1) || q.ID().ShortMonth() > 0
}

// joins tells whether token i joins days in a list.
func (s *Scanner) joins(i int) bool {
	switch s.t[i].ID() {
	case w.Dan, w.Atau, w.Serta:
		return true
	}
	return false
}

// dayLed reads a date that begins with the number of a day at token i; start is
// the token where the expression begins.
func (s *Scanner) dayLed(x *expr, i, start int) bool {
	switch q := s.t[i+1]; {
	case q.ID() == w.Slash:
		st, end := s.slashesAt(i)
		if end == 0 || s.t[end].ID() == w.Slash && s.t[end].Glued() {
			return false
		}
		if !st.hasYear { // "2/3 suara"; "(9/1)" alone is a date
			if p := s.t[i-1]; p.ID() != w.LeftParen || s.t[end].ID() != w.RightParen || !p.Has(lex.Space) || !s.bracketed(i) {
				return false
			}
		}
		return s.point(x, start, end, st, ruleSlashes)
	case q.ID() == w.Hyphen:
		if st, end := s.isoAt(i); end > 0 {
			return s.point(x, start, end, st, ruleDay)
		}
	case q.Is(lex.Month) || q.ID().ShortMonth() > 0:
		st, end := s.dayAt(i)
		if end == 0 {
			return false
		}
		if k := s.to(end); k > 0 {
			if right, kend := s.dayAt(k); kend > 0 {
				return s.interval(x, start, kend, st, right, ruleDayRange)
			}
		}
		return s.point(x, start, end, s.yearOfList(st, end), ruleDay)
	}
	return s.days(x, i, start)
}

// yearOfList gives a day without a year that of the next one in a list: "21 Juni dan 17
// Oktober 2017".
func (s *Scanner) yearOfList(st stated, end int) stated {
	k := end
	if s.t[k].ID() == w.Comma {
		k++
	}
	if s.t[k].ID() == w.Dan || s.t[k].ID() == w.Atau || s.t[k].ID() == w.Serta {
		k++
	}
	if st.hasYear || k == end {
		return st
	}
	if next, kend := s.dayAt(k); kend > 0 && next.hasYear {
		st.year, st.hasYear = next.year, true
		if st.month > next.month {
			st.year--
		}
	}
	return st
}

// bracketed tells whether "(d/m)" at token i stands where a date does: after a
// word in lower case such as "kemarin (9/1)" or "lalu (9/1)".
func (s *Scanner) bracketed(i int) bool {
	p := s.t[i-2]
	return p.Class() == lex.Word && p.Is(lex.DateWord|lex.DayPart) || p.ID() == w.Lalu || p.ID() == w.Ini || p.ID() == w.Itu
}

// isoAt reads "2024-09-15" and "15-9-2024".
func (s *Scanner) isoAt(i int) (st stated, end int) {
	if !s.glued(i+1, w.Hyphen) || !s.glued(i+3, w.Hyphen) || !s.t[i+2].Glued() || !s.t[i+4].Glued() {
		return st, 0
	}
	first, last := s.t[i].Len(), s.t[i+4].Len()
	if first == last {
		return st, 0 // one of them is the year
	}
	a, m, c := s.num(i), s.num(i+2), s.num(i+4)
	if m < 1 || m > 12 || a < 0 || c < 0 {
		return st, 0
	}
	switch {
	case first == 4 && last == 2 && s.t[i+2].Len() == 2 && a >= 1900:
		st.year, st.day = int16(a), uint8(c)
	case first <= 2 && last == 4 && c >= 1900:
		st.year, st.day = int16(c), uint8(a)
	default:
		return st, 0
	}
	st.month, st.hasYear, st.grain = uint8(m), true, grainDay
	return st, i + 5
}

// days reads two or more days of one month: "10-12 September 2024" and "30 dan 31
// Januari" are one stretch, "13 dan 20 Juli 2020" a list of single days, of which
// this returns the first.
func (s *Scanner) days(x *expr, i, start int) bool {
	k := s.to(i + 1)
	if k == 0 && s.t[i+1].ID() != w.Comma && !s.joins(i+1) {
		return false
	}
	d := s.num(i)
	if d < 1 || d > 31 || s.t[i].Len() > 2 {
		return false
	}
	if k > 0 {
		if right, end := s.dayAt(k); end > 0 {
			left := right
			left.day = uint8(d)
			if left.day > right.day { // "28-3 Maret" is no stretch of days
				return false
			}
			return s.interval(x, start, end, left, right, ruleDayRange)
		}
		return false
	}
	// A list: a day, then days with commas, "dan" or "atau", the last with its month.
	list := dayList{first: i, end: i + 1}
	if s.list.first == i {
		list = s.list
	}
	for ; list.more < maxDays; list.more++ {
		k, and := s.nextDay(list.end)
		if k == 0 {
			break
		}
		if right, end := s.dayAt(k); end > 0 {
			left := right
			left.day = uint8(d)
			if list.more == 0 && and && right.day == left.day+1 {
				return s.interval(x, start, end, left, right, ruleDayRange)
			}
			return s.point(x, start, i+1, left, ruleDayList)
		}
		list.end = k + 1
	}
	if list.more > 0 {
		k, _ := s.nextDay(i + 1)
		s.list = dayList{k, list.more - 1, list.end}
	}
	return false
}

// maxDays is how many days a list may have behind the first one: "13, 14 dan 20 Juli" has two.
const maxDays = 8

// A dayList is a list of days that was read as far as no month stands in it: it begins at token
// first and goes on with so many more days up to token end. The list that begins with its second
// day has the same end, so that a text of nothing but days is read once.
type dayList struct{ first, more, end int }

// nextDay returns the token of the day that goes on with a list of days before token i, 0 if
// there is none, and whether it closes a pair: "30 DAN 31 Januari".
func (s *Scanner) nextDay(i int) (k int, and bool) {
	k = i
	if s.t[k].ID() == w.Comma {
		k++
	}
	switch s.t[k].ID() {
	case w.Dan, w.Serta:
		and = true
		k++
	case w.Atau:
		k++
	}
	if k == i || s.num(k) < 1 || s.t[k].Len() > 2 {
		return 0, false
	}
	return k, and
}

// point makes the expression of a stated date and reads what may follow it.
func (s *Scanner) point(x *expr, start, end int, st stated, r Rule) bool {
	x.begin(start, end, DATE, r, formPoint)
	x.said.a = st
	s.tail(x)
	return true
}

// interval makes the expression of a stretch of time.
func (s *Scanner) interval(x *expr, start, end int, a, b stated, r Rule) bool {
	if !a.hasYear && b.hasYear {
		a.year, a.hasYear = b.year, true
		if a.month > b.month && b.month > 0 { // 24 Desember-3 Januari 2021
			a.year--
		}
	}
	x.begin(start, end, DATE, r, formPoint)
	x.said.a, x.said.b, x.said.interval = a, b, true
	if a.grain != grainYear { // "periode 2017-2022 ini": this term, not this year
		s.direction(x)
	}
	return true
}

// tail reads what belongs to a date and follows it: a part of the day, the time
// of day, "lalu" or "mendatang".
func (s *Scanner) tail(x *expr) {
	if x.said.a.grain == grainDay {
		s.direction(x)
		s.partAfter(x)
		s.clockAfter(x)
		if x.Type == TIME {
			return
		}
		s.direction(x)
		return
	}
	s.direction(x)
}

// direction reads a word after a date that says whether it is past or to come.
func (s *Scanner) direction(x *expr) {
	i := x.end
	bracket := s.t[i].ID() == w.LeftBracket && s.t[i+2].ID() == w.RightBracket // "Agustus [lalu]"
	if bracket {
		i++
	}
	if s.t[i].ID() == w.Yang && s.t[i+1].ID() == w.Lalu {
		i++
	}
	if s.t[i].ID() == w.Tahun && !x.said.a.hasYear && x.said.a.grain >= grainMonth && !bracket {
		if dir, end := s.directionAt(i + 1); end > 0 { // Oktober tahun lalu
			x.said.unit, x.said.dir, x.end = unitYear, dir, end
		}
		return
	}
	switch s.t[i].ID() {
	case w.Lalu, w.Silam, w.Kemarin:
		x.said.dir = -1
	case w.Mendatang, w.Depan, w.Nanti:
		x.said.dir = 1
	case w.Besok: // Jumat (22/8) besok, tanggal 21 besok
		if x.said.a.grain != grainDay {
			return
		}
		x.said.dir = 1
	case w.Ini:
		x.said.this = true
	default:
		return
	}
	if s.t[i].ID() == w.Lalu && (s.t[i+1].ID() == w.Comma || s.t[i].Has(lex.First)) && x.said.a.hasYear {
		// "15 September 2024 lalu," is still the expression; "2024, lalu" is not.
		if s.t[i].Has(lex.First) {
			return
		}
	}
	x.end = i + 1
	if bracket {
		x.end++
	}
}

// monthLed reads "September 2024", "Januari-Juni 2020", "September lalu"; start
// is the token where the expression begins.
func (s *Scanner) monthLed(x *expr, i, start int) bool {
	st, end := s.monthYearAt(i)
	if k := s.to(end); k > 0 {
		if right, kend := s.monthYearAt(k); kend > 0 {
			return s.interval(x, start, kend, st, right, ruleMonthRange)
		}
	}
	if !st.hasYear && start == i {
		if why := s.notMonth(i, end); why != 0 {
			return x.none(end, why)
		}
	}
	st = s.yearOfMonths(st, end)
	s.point(x, start, end, st, ruleMonth)
	switch { // Februari awal
	case x.end == end && s.t[end].ID() == w.Awal:
		x.Mod, x.end = StartOf, end+1
	case x.end == end && s.t[end].ID() == w.Akhir:
		x.Mod, x.end = EndOf, end+1
	}
	x.said.ahead = s.ahead(i)
	return true
}

// yearOfMonths gives a month without a year that of a later one in the same list: "April,
// Mei, hingga Juni 2020".
func (s *Scanner) yearOfMonths(st stated, end int) stated {
	if st.hasYear {
		return st
	}
	last := st.month
	for k := end; ; {
		j := k
		if s.t[j].ID() == w.Comma {
			j++
		}
		if s.t[j].ID() == w.Dan || s.t[j].ID() == w.Atau || s.t[j].ID() == w.Serta || s.t[j].ID() == w.Hingga || s.t[j].ID() == w.Sampai {
			j++
		}
		if j == k {
			return st
		}
		next, kend := s.monthYearAt(j)
		if kend == 0 || next.month <= last {
			return st
		}
		if next.hasYear {
			st.year, st.hasYear = next.year, true
			return st
		}
		last, k = next.month, kend
	}
}

// notMonth tells why the month without a year at token i is none, 0 if it is one: Mei, Juli,
// April are people too ("Juli (55)", "Raja Juli Antoni").
func (s *Scanner) notMonth(i, end int) Refusal {
	t, p, q := s.t[i], s.t[i-1], s.t[end]
	if !t.Has(lex.Capital) {
		return noLower
	}
	switch q.ID() {
	case w.Lalu, w.Silam, w.Mendatang, w.Nanti, w.Depan, w.Ini, w.Kemarin, w.Awal, w.Akhir, w.Pertengahan:
		return 0
	case w.LeftBracket: // Agustus [lalu]
		return 0
	case w.LeftParen:
		return noName
	}
	if s.t[i-2].Is(lex.Month) && (p.ID() == w.Dan || p.ID() == w.Comma || p.ID() == w.Atau) || (q.ID() == w.Dan || q.ID() == w.Comma) && s.t[end+1].Is(lex.Month) {
		return 0
	}
	if p.Class() == lex.Word {
		switch {
		case p.Is(lex.Preposition), p.ID() == w.Bulan, p.ID() == w.Awal, p.ID() == w.Akhir, p.ID() == w.Pertengahan, p.ID() == w.Mulai, p.ID() == w.Tanggal:
			return 0
		case p.Has(lex.Capital) && !p.Has(lex.First), p.Is(lex.Report | lex.Cue | lex.CueNya):
			return noName
		}
	} else if p.ID() == w.LeftParen && q.ID() == w.RightParen {
		return 0
	}
	switch t.ID() {
	case w.Mei, w.Juli, w.April, w.Juni, w.Agustus, w.Maret:
		if q.Class() == lex.Word && q.Has(lex.Capital) || q.Is(lex.Report) || t.Has(lex.First) {
			return noName
		}
	}
	if q.Class() == lex.Word && q.Has(lex.Capital) {
		return noName
	}
	return 0
}

// yearLed reads a bare year, a stretch of years or a decade at token i.
func (s *Scanner) yearLed(x *expr, i int) bool {
	if s.decadeAt(x, i, i) {
		return true
	}
	y, end := s.yearAt(i)
	if end == 0 {
		return false
	}
	st := stated{Point: Point{year: int16(y), hasYear: true, grain: grainYear}}
	if k := s.to(end); k > 0 {
		if _, kend := s.yearAt(k); kend > 0 && s.eventBefore(i) { // Liga Inggris 2023-2024
			return x.none(kend, noEvent)
		}
		if y2, kend := s.yearAt(k); kend > 0 && y2 > y && !s.countedAfter(kend) && !(s.t[kend].Glued() && s.t[kend].ID() == w.Slash) {
			right := st
			right.year = int16(y2)
			return s.interval(x, i, kend, st, right, ruleYearRange)
		}
		if s.t[end].Glued() {
			return x.none(end, noGlued)
		}
	}
	if y < 1500 || y > 2100 {
		return false
	}
	if why := s.notYear(i, end); why != 0 {
		return x.no(why)
	}
	s.point(x, i, end, st, ruleYear)
	switch {
	case x.end == end && s.t[end].ID() == w.Awal && !s.t[end].Has(lex.Capital):
		x.Mod, x.end = StartOf, end+1
	case x.end == end && s.t[end].ID() == w.Akhir:
		x.Mod, x.end = EndOf, end+1
	}
	return true
}

// eventBefore tells whether the name of an event ends before token i: "Liga Inggris".
func (s *Scanner) eventBefore(i int) bool {
	for j := i - 1; j > i-4; j-- {
		t := s.t[j]
		if t.Class() != lex.Word || !t.Has(lex.Capital) {
			return false
		}
		if t.Is(lex.Event) {
			return true
		}
	}
	return false
}

// countedAfter tells whether a figure that ends before token i counts something.
func (s *Scanner) countedAfter(i int) bool {
	q := s.t[i]
	return q.Is(lex.Counted|lex.Unit|lex.Scale|lex.Percent|lex.Currency) && q.Class() == lex.Word && !q.Has(lex.Upper) || q.ID() == w.PercentSign || q.ID().TimeUnit() != "" || q.ID() == w.Kali
}

// notYear tells why four digits are no year, 0 if they stand where one does. They do not
// after the name of an event or law (Pemilu 2024, Nomor 11 Tahun 2020), after money, or
// before what they count.
func (s *Scanner) notYear(i, end int) Refusal {
	p, q := s.t[i-1], s.t[end]
	if s.countedAfter(end) || p.Is(lex.CurrencySign|lex.Bound) {
		return noCount
	}
	if p.Is(lex.Identifier) {
		return noIdentifier
	}
	if q.Glued() && (q.ID() == w.Slash || q.ID() == w.Hyphen || q.ID() == w.Colon || q.Class() == lex.Word || q.ID() == w.PercentSign) && s.t[end+1].Glued() {
		return noGlued
	}
	switch {
	case p.Class() == lex.Number && (s.word(i-2, "u") || s.t[i-2].ID() == w.Hyphen && s.word(i-3, "u")): // Piala Dunia U-17 2023
		return noEvent
	case p.Class() == lex.Word && p.Is(lex.Event), p.ID() == w.RightParen && s.t[i-2].Is(lex.Event), p.ID() == w.Emas && s.t[i-2].ID() == w.Indonesia:
		return noEvent
	case p.Class() == lex.Word && p.Has(lex.First) && p.Has(lex.Capital) && s.derived(i-1) && !q.Has(lex.Capital):
		return 0 // "Perkiraan 2018", "Capaian 2021 ini": a common noun that opens the sentence
	case p.Class() == lex.Word && p.Has(lex.Capital) && !(p.Is(lex.Function) && p.Has(lex.First)):
		// "Asian Games 2018", "Indonesia Emas 2045" are names with their year.
		if !p.Is(lex.Preposition) && p.ID() != w.Sejak {
			return noName
		}
		return 0
	case (p.ID() == w.Dan || p.ID() == w.Hingga) && s.num(i-2) > 1900 && s.eventBefore(i-2): // APBN 2024 dan 2025
		return noEvent
	case p.Class() == lex.Mark && p.Glued() && p.ID() == w.Period && !s.t[i].Has(lex.Space):
		return noCode
	case p.ID() == w.Jalan, p.ID() == w.Nomor:
		return noIdentifier
	case p.ID() == w.Sebanyak, p.ID() == w.Sebesar, p.ID() == w.Mencapai, p.ID() == w.Total, p.ID() == w.Sejumlah:
		return noCount
	}
	return 0
}

// derived tells whether the word at token i has the suffix of a common noun, -an or
// -nya.
func (s *Scanner) derived(i int) bool {
	str := s.text[s.t[i].Start:s.t[i].End]
	n := len(str)
	return n > 5 && !s.t[i].Is(lex.Place|lex.Personal|lex.Org) && (str[n-2:] == "an" || str[n-3:] == "nya")
}

// decadeAt reads "1990-an" and "90-an".
func (s *Scanner) decadeAt(x *expr, i, start int) bool {
	if !s.glued(i+1, w.Hyphen) || !s.t[i+2].Glued() || !s.word(i+2, "an") {
		return false
	}
	n := s.num(i)
	switch {
	case s.t[i].Len() == 4 && n%10 == 0 && n >= 1500 && n <= 2100:
	case s.t[i].Len() == 2 && n%10 == 0 && start < i: // tahun 90-an
		n += 1900
	default:
		return false
	}
	st := stated{Point: Point{year: int16(n), hasYear: true, grain: grainDecade}}
	return s.point(x, start, i+3, st, ruleDecade)
}

// tanggalLed reads "tanggal 10", "tanggal 1 Maret 2019".
func (s *Scanner) tanggalLed(x *expr, i int) bool {
	if s.dayLed(x, i+1, i) {
		return true
	}
	if s.hijriLed(x, i+1, i) {
		return true
	}
	d := s.num(i + 1)
	if d < 1 || d > 31 || s.t[i+2].Glued() && s.t[i+2].ID() != w.Comma && s.t[i+2].ID() != w.Period && s.t[i+2].ID() != w.RightParen {
		return false
	}
	if q := s.t[i+2]; (q.ID() == w.Tiap || q.ID() == w.Setiap) && (s.t[i+3].ID() == w.Bulan || s.t[i+3].ID() == w.Bulannya) { // tanggal 15 tiap bulan
		s.set(x, i, i+4, Duration{}, 0)
		x.Value = Value{kind: valuePoint, a: Point{day: uint8(d), grain: grainDay}}
		return true
	}
	st := stated{Point: Point{day: uint8(d), grain: grainDay}}
	return s.point(x, i, i+2, st, ruleDay)
}

// tahunLed reads "tahun 2024", "tahun anggaran 2018", "tahun 90-an", "tahun ini".
func (s *Scanner) tahunLed(x *expr, i, start int) bool {
	j := i + 1
	if s.t[j].ID() == w.Baru && start == i {
		return s.namedLed(x, i)
	}
	switch s.t[j].ID() {
	case w.Anggaran, w.Ajaran, w.Akademik, w.Politik, w.Fiskal, w.Buku, w.Pelajaran:
		j++
	}
	if s.decadeAt(x, j, start) {
		return true
	}
	y, end := s.yearAt(j)
	if end == 0 {
		if j == i+1 {
			return s.unitLed(x, i, start)
		}
		return false
	}
	if s.lawBefore(i) {
		return x.none(end, noIdentifier)
	}
	if p := s.t[i-1]; start == i && j == i+1 && s.t[i].Has(lex.Capital) && !s.t[i].Has(lex.First) && (p.ID() == w.RightParen || p.Class() == lex.Word && p.Has(lex.Capital) && !p.Is(lex.Function)) && !s.titled(i) {
		return x.none(end, noName) // Rencana Kerja Pemerintah (RKP) Tahun 2021: a name
	}
	st := stated{Point: Point{year: int16(y), hasYear: true, grain: grainYear}}
	for _, k := range [...]int{s.to(end), end + 1} {
		if k == 0 || k == end+1 && !s.glued(end, w.Slash) && s.to(end) == 0 {
			continue
		}
		if s.t[k].ID() == w.Tahun {
			k++
		}
		if y2, kend := s.yearAt(k); kend > 0 && y2 > y {
			right := st
			right.year = int16(y2)
			return s.interval(x, start, kend, st, right, ruleYearRange)
		}
	}
	if start == i && s.t[i-1].ID() == w.Ulang {
		return false
	}
	return s.point(x, start, end, st, ruleYear)
}

// lawBefore tells whether "tahun" at token i belongs to the number of a law:
// "Nomor 11 Tahun 2020", "No. 19/2024 tahun 2024".
func (s *Scanner) lawBefore(i int) bool {
	for j := i - 1; j > i-10; j-- {
		t := s.t[j]
		if t.Is(lex.Identifier) && (t.ID() == w.Nomor || t.ID() == w.No || t.ID() == w.Uu || t.ID() == w.Pp || t.ID() == w.Perpres) {
			return true
		}
		if t.Class() != lex.Number && t.ID() != w.Period && t.ID() != w.Slash && t.ID() != w.Hyphen && !(t.Class() == lex.Word && t.Has(lex.Upper)) {
			return false
		}
	}
	return false
}

// periodLed reads "periode 2014-2024", "kurun Desember 2020-Oktober 2021".
func (s *Scanner) periodLed(x *expr, i int) bool {
	j := i + 1
	if s.t[i].ID() == w.Kurun && s.t[j].ID() == w.Waktu {
		j++
	}
	if s.t[j].ID() == w.Tahun || s.t[j].ID() == w.Bulan && s.t[j+1].Is(lex.Month) {
		j++
	}
	switch t := s.t[j]; {
	case t.Is(lex.Month):
		return s.monthLed(x, j, i) && x.Type != 0
	case t.Class() == lex.Number:
		if s.dayLed(x, j, i) || s.decadeAt(x, j, i) {
			return x.Type != 0
		}
		if s.yearLed(x, j) && x.Type != 0 {
			x.start = i
			return true
		}
	}
	return false
}

// centuryLed reads "abad ke-21", "abad XIX".
func (s *Scanner) centuryLed(x *expr, i int) bool {
	n, end := 0, 0
	switch {
	case s.t[i+1].ID() == w.Ke && s.glued(i+2, w.Hyphen) && s.t[i+3].Class() == lex.Number:
		n, end = s.num(i+3), i+4
	case s.t[i+1].ID().Roman() > 0 && s.t[i+1].Has(lex.Capital):
		n, end = s.t[i+1].ID().Roman(), i+2
	case s.t[i+1].ID().OrdinalValue() > 0:
		n, end = s.t[i+1].ID().OrdinalValue(), i+2
	case s.t[i+1].Class() == lex.Number:
		n, end = s.num(i+1), i+2
	}
	if n < 1 || n > 22 {
		return false
	}
	st := stated{Point: Point{year: int16(n-1) * 100, hasYear: true, grain: grainCentury}}
	return s.point(x, i, end, st, ruleDecade)
}

// quarterLed reads "triwulan III-2024", "kuartal pertama 2019", "semester I".
func (s *Scanner) quarterLed(x *expr, i int) bool {
	t := s.t[i+1]
	n := 0
	switch {
	case t.ID().Roman() > 0 && t.Has(lex.Capital):
		n = t.ID().Roman()
	case t.ID().OrdinalValue() > 0:
		n = t.ID().OrdinalValue()
	case t.Class() == lex.Number && t.Len() == 1:
		if n = s.num(i + 1); s.t[i].ID() == w.Semester && s.dash(i+2) && s.t[i+3].Class() == lex.Number && s.t[i+3].Len() == 1 {
			return x.no(noTerm) // nilai rapor semester 1-5: terms of a school
		}
	case t.ID().Digit() > 0 && !t.Has(lex.Capital) && s.t[i].ID() != w.Semester:
		n = t.ID().Digit()
	case t.ID() == w.Ini || t.ID() == w.Lalu || t.ID() == w.Depan:
		return false
	}
	end := i + 2
	if n == 0 && s.t[i+1].ID() == w.Ke && s.dash(i+2) {
		n, end = s.num(i+3), i+4
	}
	st := stated{Point: Point{month: uint8(n), grain: grainQuarter}}
	limit := 4
	switch s.t[i].ID() {
	case w.Semester:
		st.grain, limit = grainHalf, 2
	case w.Paruh, w.Separuh: // paruh kedua 2019 (the second half)
		if t.ID().OrdinalValue() == 0 {
			return false
		}
		st.grain, limit = grainHalf, 2
	}
	if n < 1 || n > limit {
		return false
	}
	return s.quarterYear(x, i, end, st)
}

// quarterCode reads "Q2 2020", "Q1" at token i.
func (s *Scanner) quarterCode(x *expr, i int) bool {
	n := s.num(i + 1)
	if !s.t[i].Has(lex.Capital) || s.t[i].Glued() || n < 1 || n > 4 || s.t[i+1].Len() != 1 || !s.t[i+1].Glued() || s.t[i+2].Glued() && s.t[i+2].Class() != lex.Mark {
		return false
	}
	s.quarterYear(x, i, i+2, stated{Point: Point{month: uint8(n), grain: grainQuarter}})
	return x.said.a.hasYear // Q1 alone is a first qualifying round too
}

// quarterYear adds the year to the quarter or half st that ends before token end.
func (s *Scanner) quarterYear(x *expr, i, end int, st stated) bool {
	k := end
	if s.dash(k) || s.t[k].ID() == w.Slash || s.t[k].ID() == w.Tahun || s.t[k].ID() == w.Comma && s.t[k+1].ID() == w.Tahun {
		k++
	}
	if s.t[k].ID() == w.Tahun {
		k++
	}
	if y, kend := s.yearAt(k); kend > 0 {
		st.year, st.hasYear, end = int16(y), true, kend
	}
	return s.point(x, i, end, st, ruleQuarter)
}
