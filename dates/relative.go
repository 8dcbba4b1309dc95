package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// isWeekday tells whether the weekday word at token i is one, see notWeekday.
func (s *Scanner) isWeekday(i int) bool { return s.notWeekday(i) == 0 }

// notWeekday tells why the weekday word at token i is none, 0 if it is one. "Minggu" is Sunday
// with a capital and a week without; at the head of a sentence what follows
// decides. "Pasar Minggu" is a place, "Jumat Agung" a holiday.
func (s *Scanner) notWeekday(i int) Refusal {
	t, p, q := s.t[i], s.t[i-1], s.t[i+1]
	if p.ID() == w.Pasar {
		return noName
	}
	if p.Class() == lex.Word && p.Has(lex.Capital) && !p.Has(lex.First) && !p.Is(lex.Function|lex.Weekday|lex.DayPart|lex.DateWord) && !t.Glued() && t.ID() == w.Minggu && q.ID() != w.LeftParen && !(q.ID() == w.Comma && s.t[i+2].ID() == w.LeftParen) {
		return noName // Pasar Minggu
	}
	if p.Class() == lex.Word && p.Is(lex.Program) {
		return noName // program Jumat Peduli
	}
	if !t.Has(lex.Capital) {
		if t.ID() != w.Minggu || p.ID() == w.Hari || q.Is(lex.DayPart) && q.ID() != w.Malam {
			return 0
		}
		return noWeek
	}
	if q.Class() == lex.Word && q.Has(lex.Capital) && !q.Is(lex.DayPart|lex.Weekday|lex.Cue) && q.ID().Zone() == 0 && !q.Has(lex.First) && q.ID() != w.Dini && t.ID() != w.Minggu && !s.t[i].Has(lex.First) && q.ID() != w.Kliwon && q.ID() != w.Legi && q.ID() != w.Pahing && q.ID() != w.Pon && q.ID() != w.Wage {
		return noName // Jumat Sehat, Jumat Agung
	}
	if t.ID() != w.Minggu {
		return 0
	}
	if s.num(i-1) >= 0 || p.ID() == w.Beberapa || p.ID().Digit() > 0 {
		return noWeek // dua Minggu
	}
	if t.Has(lex.First) || p.Class() == lex.Quote {
		switch q.ID() {
		case w.Lalu, w.Ini, w.Depan, w.Kemarin:
			return noWeek
		}
	}
	if q.ID() == w.Depan {
		return noWeek
	}
	return 0
}

// weekdayLed reads what begins with a weekday at token i: "Jumat", "Sabtu
// (9/1/2021)", "Minggu, 15 September 2024 11:36 WIB", "Senin pekan depan", "Senin
// hingga Rabu"; start is the token where the expression begins.
func (s *Scanner) weekdayLed(x *expr, i, start int) bool {
	wd, after := uint8(s.t[i].ID().WeekdayValue()), i+1
	if s.jumat(i) {
		wd, after = 5, i+3
	}
	x.begin(start, after, DATE, ruleWeekday, formPoint)
	x.said.a.weekday, x.said.a.grain = wd, grainDay
	switch s.t[x.end].ID() { // Jumat Kliwon: the Javanese week of five days
	case w.Kliwon, w.Legi, w.Pahing, w.Pon, w.Wage:
		x.end++
	}
	s.partAfter(x)
	switch s.t[x.end].ID() {
	case w.Kemarin, w.Lalu, w.Besok, w.Ini, w.Mendatang, w.Depan, w.Nanti:
		if _, end := s.inBrackets(x.end + 1); end > 0 { // Sabtu besok (19/9)
			s.weekdayDirection(x)
		}
	}
	// The date of the weekday.
	j := x.end
	st, end := s.inBrackets(j)
	if end == 0 && s.t[j].ID() == w.Comma { // Jumat, (1/4/2022)
		st, end = s.inBrackets(j + 1)
	}
	if d := s.num(j + 1); end == 0 && s.t[j].ID() == w.LeftParen && d >= 1 && d <= 31 && s.t[j+2].ID() == w.RightParen { // Rabu (16)
		st, end = stated{Point: Point{day: uint8(d), grain: grainDay}}, j+3
	}
	if end == 0 {
		k := j
		if s.t[k].ID() == w.Comma {
			k++
		}
		if s.t[k].ID() == w.Tanggal || s.t[k].ID() == w.Tgl {
			k++
		}
		if st, end = s.dayAt(k); end == 0 {
			if st, end = s.slashesAt(k); end > 0 && (!st.hasYear && !(s.t[i-1].ID() == w.LeftParen && s.t[end].ID() == w.RightParen) || s.t[end].Glued() && s.t[end].ID() == w.Slash) {
				end = 0
			}
		}
		if end == 0 {
			st, end = s.isoAt(k)
		}
		if end > 0 && k > j && s.t[k-1].ID() == w.Comma && !st.hasYear && s.rangeOfDays(k) {
			end = 0
		}
	}
	if end > 0 {
		x.Rule = ruleWeekdayDate
		p, part := x.said.a.part, x.said.a.grain
		x.said.a = st
		x.said.a.weekday = wd
		if part == grainPart {
			x.said.a.part, x.said.a.grain = p, part
		}
		x.end = end
		if x.Type == DATE {
			s.tail(x)
		} else {
			s.clockAfter(x)
		}
		if x.Type == DATE {
			s.weekdayInterval(x)
		}
		return true
	}
	if s.weekdayInterval(x) {
		return true
	}
	if !s.weekdayDirection(x) {
		x.said.ahead = s.ahead(i)
	} else {
		x.Rule = ruleWeekdayRelative
	}
	if x.Type == DATE {
		s.partAfter(x)
	}
	if x.Type == DATE && (s.t[x.end].ID() == w.Ini || s.t[x.end].ID() == w.Itu) {
		x.end++
	}
	s.clockAfter(x)
	return true
}

// rangeOfDays tells whether a stretch of days begins at token k: then "Rabu, 10-12
// Mei" has a date of its own.
func (s *Scanner) rangeOfDays(k int) bool {
	var x expr
	return s.days(&x, k, k)
}

// weekdayInterval reads the right end of "Senin hingga Rabu" and "Selasa
// (6/10/2020) hingga Rabu (7/10/2020)".
func (s *Scanner) weekdayInterval(x *expr) bool {
	k := s.to(x.end)
	if k == 0 && s.t[x.end].ID() == w.Dan && s.t[x.end+1].Is(lex.Weekday) && s.t[x.end+1].ID().WeekdayValue() == int(x.said.a.weekday)%7+1 {
		k = x.end + 1 // Sabtu dan Minggu: days side by side
	}
	if k == 0 || !s.t[k].Is(lex.Weekday) || !s.isWeekday(k) || x.Type != DATE {
		return false
	}
	x.said.interval = true
	x.said.b, x.end = s.weekdayRight(k)
	return true
}

// weekdayRight reads the weekday at token k with its date.
func (s *Scanner) weekdayRight(k int) (st stated, end int) {
	if s.t[k+1].ID() == w.Comma { // hingga Selasa, 24 Maret 2026
		st, end = s.dayAt(k + 2)
	}
	if end == 0 {
		st, end = s.inBrackets(k + 1)
	}
	if end == 0 {
		st, end = stated{Point: Point{grain: grainDay}}, k+1
	}
	st.weekday = uint8(s.t[k].ID().WeekdayValue())
	return st, end
}

// weekdayDirection reads "lalu", "pekan depan", "ini", "mendatang" after a weekday.
func (s *Scanner) weekdayDirection(x *expr) bool {
	i := x.end
	switch s.t[i].ID() {
	case w.Pekan, w.Minggu:
		switch s.t[i+1].ID() {
		case w.Lalu, w.Kemarin:
			x.said.dir = -1
		case w.Depan, w.Mendatang:
			x.said.dir = 1
		case w.Ini:
		default:
			return false
		}
		x.said.form, x.said.unit, x.said.this = formUnit, unitWeek, true
		x.end = i + 2
		return true
	case w.Lalu, w.Kemarin, w.Silam:
		if s.t[i].ID() == w.Lalu && (s.t[i+1].Is(lex.Report) || s.t[i].Has(lex.First)) {
			return false
		}
		x.said.dir = -1
	case w.Mendatang, w.Depan, w.Nanti, w.Besok:
		x.said.dir = 1
	case w.Ini:
		x.said.this = true
	default:
		return false
	}
	x.end = i + 1
	return true
}

// hariLed reads "hari ini", "hari Minggu".
func (s *Scanner) hariLed(x *expr, i int) bool {
	q := s.t[i+1]
	switch {
	case q.ID() == w.Ini:
		return s.relativeDay(x, i, i+2, 0)
	case s.t[i].Has(lex.Capital) && q.Has(lex.Capital) && s.namedLed(x, i):
		return true
	case q.Is(lex.Weekday) && !(q.ID() == w.Minggu && s.t[i+2].ID() == w.Depan):
		return s.weekdayLed(x, i+1, i)
	case q.ID() == w.Itu:
		return x.none(i+2, noBack)
	}
	return false
}

// relativeDay makes the expression of a day so many days from the reference, with
// the part of the day and the time that follow.
func (s *Scanner) relativeDay(x *expr, start, end, n int) bool {
	x.begin(start, end, DATE, ruleRelativeDay, formDay)
	x.said.n, x.said.a.grain = n, grainDay
	if st, bend := s.inBrackets(x.end); bend > 0 { // kemarin (9/1): the date says which
		x.said.form, x.said.a, x.end, x.Rule = formPoint, st, bend, ruleWeekdayDate
	}
	s.partAfter(x)
	s.clockAfter(x)
	return true
}

// dayWord reads kemarin, besok, lusa, semalam.
func (s *Scanner) dayWord(x *expr, i int) bool {
	t, q := s.t[i], s.t[i+1]
	end := i + 1
	switch t.ID() {
	case w.Semalam:
		switch s.t[i-1].ID() { // selama semalam, menginap semalam: a duration
		case w.Selama, w.Menginap, w.Bermalam, w.Dalam, w.Sehari, w.Per:
			return x.no(noNight)
		}
		if q.ID() == w.Suntuk {
			return x.no(noNight)
		}
		x.begin(i, end, TIME, ruleRelativeDay, formDay)
		x.said.n, x.said.a.grain, x.said.a.part = -1, grainPart, night
		return true
	case w.Kemarin, w.Kmrn:
		if q.ID() == w.Lusa || q.ID() == w.Dulu {
			return s.relativeDay(x, i, end+1, -2)
		}
		return s.relativeDay(x, i, end, -1)
	case w.Besok, w.Esok:
		if t.ID() == w.Esok && q.ID() == w.Hari {
			end++
		}
		if q.ID() == w.Lusa {
			return s.relativeDay(x, i, end+1, 2)
		}
		if q.ID() == w.Harinya || s.t[i-1].ID() == w.Hari && s.t[i-2].ID() == w.Masa {
			return x.no(noMorrow)
		}
		return s.relativeDay(x, i, end, 1)
	}
	return s.relativeDay(x, i, end, 2) // lusa
}

// partLed reads "malam ini", "pagi tadi", "malam Minggu", "dini hari tadi".
func (s *Scanner) partLed(x *expr, i int) bool {
	p, end := s.partAt(i)
	if p == 0 {
		return false
	}
	q, n := s.t[end], 0
	switch {
	case q.ID() == w.Ini || q.ID() == w.Nanti:
	case q.ID() == w.Tadi:
		if p == night {
			n = -1
		}
	case q.ID() == w.Kemarin:
		n = -1
	case p == night && q.Is(lex.Weekday) && q.Has(lex.Capital): // the night before
		s.weekdayLed(x, end, i)
		x.Rule, x.Type = ruleEve, TIME
		x.said.a.part, x.said.a.grain = night, grainPart
		x.said.n = -1
		return true
	case p == night && q.Class() == lex.Word && q.Has(lex.Capital): // malam Natal, malam Tahun Baru
		if !s.namedLed(x, end) || x.said.form != formFeast || x.said.feast == ramadan || x.said.interval {
			return false
		}
		x.start, x.Type, x.said.n = i, TIME, -1
		x.said.a.part, x.said.a.grain = night, grainPart
		return true
	default:
		return false
	}
	x.begin(i, end+1, TIME, ruleRelativeDay, formDay)
	x.said.n, x.said.a.grain, x.said.a.part = n, grainPart, p
	s.clockAfter(x)
	return true
}

// tadiLed reads "tadi malam", "tadi pagi".
func (s *Scanner) tadiLed(x *expr, i int) bool {
	p, end := s.partAt(i + 1)
	if p == 0 {
		return false
	}
	x.begin(i, end, TIME, ruleRelativeDay, formDay)
	x.said.a.grain, x.said.a.part = grainPart, p
	if p == night {
		x.said.n = -1
	}
	s.clockAfter(x)
	return true
}

// directionAt reads a word that says which week, month or year at token i.
func (s *Scanner) directionAt(i int) (dir int8, end int) {
	if s.t[i].ID() == w.Yang && s.t[i+1].ID() == w.Lalu {
		return -1, i + 2
	}
	switch s.t[i].ID() {
	case w.Ini:
		return 0, i + 1
	case w.Lalu, w.Kemarin, w.Silam:
		return -1, i + 1
	case w.Depan, w.Mendatang:
		return 1, i + 1
	case w.Nanti:
		return 0, i + 1
	}
	return 0, 0
}

// unitLed reads "pekan lalu", "bulan ini", "tahun depan", "bulan Juli", "bulan
// sebelumnya"; start is the token where the expression begins.
func (s *Scanner) unitLed(x *expr, i, start int) bool {
	t, q := s.t[i], s.t[i+1]
	switch s.t[i-1].ID() {
	case w.Beberapa, w.Ulang: // a duration, read from there; ulang tahun: a birthday
		return false
	}
	if t.ID() == w.Bulan {
		k := i + 1
		if s.t[k].ID() == w.Suci {
			k++
		}
		if s.namedLed(x, k) && x.said.feast == ramadan { // bulan suci Ramadan
			x.start = start
			return true
		}
		if k > i+1 {
			return false
		}
		if q.Is(lex.Month) {
			return s.monthLed(x, i+1, start)
		}
	}
	u := unitOf(t.ID().TimeUnit())
	if dir, end := s.directionAt(i + 1); end > 0 {
		x.begin(start, end, DATE, ruleRelativeUnit, formUnit)
		x.said.unit, x.said.this, x.said.dir = u, true, dir
		return true
	}
	dir := int8(0)
	switch {
	case q.ID() == w.Sebelumnya && t.ID() != w.Minggu:
		dir = -1
	case q.ID() == w.Berikutnya:
		dir = 1
	default:
		return false
	}
	x.begin(start, i+2, DATE, ruleShift, formShift)
	x.said.unit, x.said.this, x.said.dir, x.said.n = u, true, dir, 1
	return true
}

// modLed reads "awal September", "akhir tahun lalu", "pertengahan 2020", "akhir
// pekan ini".
func (s *Scanner) modLed(x *expr, i int) bool {
	var m Mod
	switch s.t[i].ID() {
	case w.Awal:
		m = StartOf
	case w.Pertengahan, w.Medio:
		m = MidOf
	default:
		m = EndOf
	}
	j := i + 1
	ok := false
	switch t := s.t[j]; {
	case t.Is(lex.Month):
		ok = s.monthLed(x, j, i)
	case t.ID() == w.Tahun:
		ok = s.tahunLed(x, j, i)
	case t.ID() == w.Pekan || t.ID() == w.Minggu && !t.Has(lex.Capital) || t.ID() == w.Bulan:
		ok = s.unitLed(x, j, i)
	case t.ID() == w.Triwulan || t.ID() == w.Kuartal || t.ID() == w.Semester:
		ok = s.quarterLed(x, j)
	case t.ID() == w.Abad:
		ok = s.centuryLed(x, j)
	case t.Class() == lex.Number:
		ok = s.yearLed(x, j)
	}
	if !ok {
		t := s.t[j]
		switch t.ID() {
		case w.Tahun, w.Bulan, w.Pekan: // akhir tahun: of the year in force
		default:
			return false
		}
		x.begin(i, j+1, DATE, ruleRelativeUnit, formUnit)
		x.said.unit, x.said.ahead = unitOf(t.ID().TimeUnit()), s.ahead(i)
	}
	if x.Type == 0 || x.said.interval {
		return x.no(noAlone)
	}
	x.start = i
	if m == EndOf && x.said.form == formUnit && x.said.unit == unitWeek { // akhir pekan: the weekend
		x.said.a.grain = grainWeekend
		return true
	}
	x.Mod = m
	return true
}

// refer makes x an expression that only points at the present, the past or the future.
func (x *expr) refer(start, end int, to valueKind) bool {
	x.begin(start, end, DATE, ruleReference, formFixed)
	x.Value.kind = to
	return true
}

// referenceLed reads "kini", "saat ini", "saat itu", "belakangan ini".
func (s *Scanner) referenceLed(x *expr, i int) bool {
	q := s.t[i+1].ID()
	switch s.t[i].ID() {
	case w.Kini, w.Sekarang:
		if q == w.Ini {
			return x.refer(i, i+2, valuePresent)
		}
		return x.refer(i, i+1, valuePresent)
	case w.Saat, w.Dewasa:
		switch q {
		case w.Ini:
			return x.refer(i, i+2, valuePresent)
		case w.Itu:
			return x.refer(i, i+2, valuePast)
		}
	case w.Kala:
		if q == w.Itu && s.t[i-1].ID() != w.Hyphen {
			return x.refer(i, i+2, valuePast)
		}
	case w.Waktu: // dalam waktu dekat
		if q == w.Dekat && s.t[i-1].ID() == w.Dalam {
			return x.refer(i-1, i+2, valueFuture)
		}
	case w.Belakangan:
		if q == w.Ini {
			return x.refer(i, i+2, valuePast)
		}
	case w.Baru:
		if q == w.Hyphen && s.t[i+2].ID() == w.Baru && s.t[i+3].ID() == w.Ini {
			return x.refer(i, i+4, valuePast)
		}
	}
	return false
}
