package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// isWeekday tells whether the weekday word at token i is one. "Minggu" is Sunday
// with a capital and a week without; at the head of a sentence what follows
// decides. "Pasar Minggu" is a place, "Jumat Agung" a holiday.
func (s *Scanner) isWeekday(i int) bool {
	t, p, q := s.t[i], s.t[i-1], s.t[i+1]
	if p.ID() == w.Pasar {
		return false
	}
	if p.Class() == lex.Word && p.Has(lex.Capital) && !p.Has(lex.First) && !p.Is(lex.Function|lex.Weekday|lex.DayPart|lex.DateWord) && !t.Glued() && t.ID() == w.Minggu && q.ID() != w.LeftParen && !(q.ID() == w.Comma && s.t[i+2].ID() == w.LeftParen) {
		return false // Pasar Minggu
	}
	if p.Class() == lex.Word && p.Is(lex.Program) {
		return false // program Jumat Peduli
	}
	if !t.Has(lex.Capital) {
		return t.ID() != w.Minggu || p.ID() == w.Hari || q.Is(lex.DayPart) && q.ID() != w.Malam
	}
	if q.Class() == lex.Word && q.Has(lex.Capital) && !q.Is(lex.DayPart|lex.Weekday|lex.Cue) && q.ID().Zone() == 0 && !q.Has(lex.First) && q.ID() != w.Dini && t.ID() != w.Minggu && !s.t[i].Has(lex.First) && q.ID() != w.Kliwon && q.ID() != w.Legi && q.ID() != w.Pahing && q.ID() != w.Pon && q.ID() != w.Wage {
		return false // Jumat Sehat, Jumat Agung
	}
	if t.ID() != w.Minggu {
		return true
	}
	if s.num(i-1) >= 0 || p.ID() == w.Beberapa || p.ID().Digit() > 0 {
		return false // dua Minggu
	}
	if t.Has(lex.First) || p.Class() == lex.Quote {
		switch q.ID() {
		case w.Lalu, w.Ini, w.Depan, w.Kemarin:
			return false
		}
	}
	return q.ID() != w.Depan
}

// weekdayLed reads what begins with a weekday at token i: "Jumat", "Sabtu
// (9/1/2021)", "Minggu, 15 September 2024 11:36 WIB", "Senin pekan depan", "Senin
// hingga Rabu"; start is the token where the expression begins.
func (s *Scanner) weekdayLed(i, start int) expr {
	wd, after := uint8(s.t[i].ID().WeekdayValue()), i+1
	if s.jumat(i) {
		wd, after = 5, i+3
	}
	x := expr{start: start, end: after, typ: DATE, rule: ruleWeekday, said: said{form: formPoint, token: int32(i)}}
	x.said.a.weekday, x.said.a.grain = wd, grainDay
	switch s.t[x.end].ID() { // Jumat Kliwon: the Javanese week of five days
	case w.Kliwon, w.Legi, w.Pahing, w.Pon, w.Wage:
		x.end++
	}
	s.partAfter(&x)
	if s.t[x.end].ID() == w.Kemarin || s.t[x.end].ID() == w.Lalu || s.t[x.end].ID() == w.Besok || s.t[x.end].ID() == w.Ini || s.t[x.end].ID() == w.Mendatang || s.t[x.end].ID() == w.Depan || s.t[x.end].ID() == w.Nanti {
		if _, end := s.inBrackets(x.end + 1); end > 0 { // Sabtu besok (19/9)
			s.weekdayDirection(&x)
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
		x.rule = ruleWeekdayDate
		p, part := x.said.a.part, x.said.a.grain
		x.said.a = st
		x.said.a.weekday = wd
		if part == grainPart {
			x.said.a.part, x.said.a.grain = p, part
		}
		x.end = end
		if x.typ == DATE {
			s.tail(&x)
		} else {
			s.clockAfter(&x)
		}
		if x.typ == DATE {
			s.weekdayInterval(&x)
		}
		return x
	}
	if s.weekdayInterval(&x) {
		return x
	}
	if !s.weekdayDirection(&x) {
		x.said.ahead = s.ahead(i)
	} else {
		x.rule = ruleWeekdayRelative
	}
	if x.typ == DATE {
		s.partAfter(&x)
	}
	if x.typ == DATE && (s.t[x.end].ID() == w.Ini || s.t[x.end].ID() == w.Itu) {
		x.end++
	}
	s.clockAfter(&x)
	return x
}

// rangeOfDays tells whether a stretch of days begins at token k: then "Rabu, 10-12
// Mei" has a date of its own.
func (s *Scanner) rangeOfDays(k int) bool { return s.days(k, k).end > 0 }

// weekdayInterval reads the right end of "Senin hingga Rabu" and "Selasa
// (6/10/2020) hingga Rabu (7/10/2020)".
func (s *Scanner) weekdayInterval(x *expr) bool {
	k := s.to(x.end)
	if k == 0 && s.t[x.end].ID() == w.Dan && s.t[x.end+1].Is(lex.Weekday) && s.t[x.end+1].ID().WeekdayValue() == int(x.said.a.weekday)%7+1 {
		k = x.end + 1 // Sabtu dan Minggu: days side by side
	}
	if k == 0 || !s.t[k].Is(lex.Weekday) || !s.isWeekday(k) || x.typ != DATE {
		return false
	}
	right := s.weekdayRight(k)
	if right.end == 0 {
		return false
	}
	x.said.interval, x.said.b, x.end = true, right.said.a, right.end
	return true
}

func (s *Scanner) weekdayRight(k int) expr {
	x := expr{end: k + 1}
	x.said.a.weekday, x.said.a.grain = uint8(s.t[k].ID().WeekdayValue()), grainDay
	if s.t[k+1].ID() == w.Comma { // hingga Selasa, 24 Maret 2026
		if st, end := s.dayAt(k + 2); end > 0 {
			st.weekday = x.said.a.weekday
			x.said.a, x.end = st, end
			return x
		}
	}
	if st, end := s.inBrackets(k + 1); end > 0 {
		st.weekday = x.said.a.weekday
		x.said.a, x.end = st, end
	}
	return x
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
func (s *Scanner) hariLed(i int) expr {
	q := s.t[i+1]
	switch {
	case q.ID() == w.Ini:
		return s.relativeDay(i, i+2, 0)
	case s.t[i].Has(lex.Capital) && q.Has(lex.Capital) && s.namedLed(i).end > 0:
		return s.namedLed(i)
	case q.Is(lex.Weekday) && !(q.ID() == w.Minggu && s.t[i+2].ID() == w.Depan):
		return s.weekdayLed(i+1, i)
	case q.ID() == w.Itu:
		return none(i + 2)
	}
	return expr{}
}

// relativeDay makes the expression of a day so many days from the reference, with
// the part of the day and the time that follow.
func (s *Scanner) relativeDay(start, end, n int) expr {
	x := expr{start: start, end: end, typ: DATE, rule: ruleRelativeDay, said: said{form: formDay, n: n, token: int32(start)}}
	x.said.a.grain = grainDay
	if st, bend := s.inBrackets(x.end); bend > 0 { // kemarin (9/1): the date says which
		x.said.form, x.said.a, x.end, x.rule = formPoint, st, bend, ruleWeekdayDate
	}
	s.partAfter(&x)
	s.clockAfter(&x)
	return x
}

// dayWord reads kemarin, besok, lusa, semalam.
func (s *Scanner) dayWord(i int) expr {
	t, q := s.t[i], s.t[i+1]
	end := i + 1
	switch t.ID() {
	case w.Semalam:
		switch s.t[i-1].ID() { // selama semalam, menginap semalam: a duration
		case w.Selama, w.Menginap, w.Bermalam, w.Dalam, w.Sehari, w.Per:
			return expr{}
		}
		if q.ID() == w.Suntuk {
			return expr{}
		}
		x := expr{start: i, end: end, typ: TIME, rule: ruleRelativeDay, said: said{form: formDay, n: -1, token: int32(i)}}
		x.said.a.grain, x.said.a.part = grainPart, night
		return x
	case w.Kemarin, w.Kmrn:
		if q.ID() == w.Lusa || q.ID() == w.Dulu {
			return s.relativeDay(i, end+1, -2)
		}
		return s.relativeDay(i, end, -1)
	case w.Besok, w.Esok:
		if t.ID() == w.Esok && q.ID() == w.Hari {
			end++
		}
		if q.ID() == w.Lusa {
			return s.relativeDay(i, end+1, 2)
		}
		if q.ID() == w.Harinya || s.t[i-1].ID() == w.Hari && s.t[i-2].ID() == w.Masa {
			return expr{}
		}
		return s.relativeDay(i, end, 1)
	}
	return s.relativeDay(i, end, 2) // lusa
}

// partLed reads "malam ini", "pagi tadi", "malam Minggu", "dini hari tadi".
func (s *Scanner) partLed(i int) expr {
	p, end := s.partAt(i)
	if p == 0 {
		return expr{}
	}
	q := s.t[end]
	x := expr{start: i, typ: TIME, rule: ruleRelativeDay, said: said{form: formDay, token: int32(i)}}
	x.said.a.grain, x.said.a.part = grainPart, p
	switch {
	case q.ID() == w.Ini || q.ID() == w.Tadi || q.ID() == w.Nanti:
		x.end = end + 1
		if q.ID() == w.Tadi && p == night {
			x.said.n = -1
		}
	case q.ID() == w.Kemarin:
		x.end, x.said.n = end+1, -1
	case p == night && q.Is(lex.Weekday) && q.Has(lex.Capital): // the night before
		y := s.weekdayLed(end, i)
		y.rule, y.typ = ruleEve, TIME
		y.said.a.part, y.said.a.grain = night, grainPart
		y.said.n = -1
		return y
	case p == night && q.Class() == lex.Word && q.Has(lex.Capital): // malam Natal, malam Tahun Baru
		x = s.namedLed(end)
		if x.end == 0 || x.said.form != formFeast || x.said.feast == ramadan || x.said.interval {
			return expr{}
		}
		x.start, x.typ, x.said.n = i, TIME, -1
		x.said.a.part, x.said.a.grain = night, grainPart
		return x
	default:
		return expr{}
	}
	s.clockAfter(&x)
	return x
}

// tadiLed reads "tadi malam", "tadi pagi".
func (s *Scanner) tadiLed(i int) expr {
	p, end := s.partAt(i + 1)
	if p == 0 {
		return expr{}
	}
	x := expr{start: i, end: end, typ: TIME, rule: ruleRelativeDay, said: said{form: formDay, token: int32(i)}}
	x.said.a.grain, x.said.a.part = grainPart, p
	if p == night {
		x.said.n = -1
	}
	s.clockAfter(&x)
	return x
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
func (s *Scanner) unitLed(i, start int) expr {
	t, q := s.t[i], s.t[i+1]
	switch s.t[i-1].ID() { // a number before it makes it a duration: read from there
	case w.Beberapa:
		return expr{}
	case w.Ulang, w.Akhir:
		if s.t[i-1].ID() == w.Ulang {
			return expr{}
		}
	}
	if t.ID() == w.Bulan {
		k := i + 1
		if s.t[k].ID() == w.Suci {
			k++
		}
		if x := s.namedLed(k); x.end > 0 && x.said.feast == ramadan { // bulan suci Ramadan
			x.start = start
			return x
		}
		if k > i+1 {
			return expr{}
		}
		if q.Is(lex.Month) {
			x := s.monthLed(i+1, start)
			x.said.token = int32(start)
			return x
		}
	}
	u := unitOf(t.ID().TimeUnit())
	x := expr{start: start, typ: DATE, rule: ruleRelativeUnit, said: said{form: formUnit, unit: u, this: true, token: int32(start)}}
	if dir, end := s.directionAt(i + 1); end > 0 {
		x.said.dir, x.end = dir, end
		return x
	}
	if q.ID() == w.Sebelumnya && t.ID() != w.Minggu || q.ID() == w.Berikutnya {
		x.rule, x.said.form, x.said.dir, x.end = ruleShift, formShift, -1, i+2
		if q.ID() == w.Berikutnya {
			x.said.dir = 1
		}
		x.said.n = 1
		return x
	}
	return expr{}
}

// modLed reads "awal September", "akhir tahun lalu", "pertengahan 2020", "akhir
// pekan ini".
func (s *Scanner) modLed(i int) expr {
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
	var x expr
	switch t := s.t[j]; {
	case t.Is(lex.Month):
		x = s.monthLed(j, i)
	case t.ID() == w.Tahun:
		x = s.tahunLed(j, i)
	case t.ID() == w.Pekan || t.ID() == w.Minggu && !t.Has(lex.Capital) || t.ID() == w.Bulan:
		x = s.unitLed(j, i)
	case t.ID() == w.Triwulan || t.ID() == w.Kuartal || t.ID() == w.Semester:
		x = s.quarterLed(j)
	case t.ID() == w.Abad:
		x = s.centuryLed(j)
	case t.Class() == lex.Number:
		x = s.yearLed(j)
	case t.ID() == w.Dekade || t.ID() == w.Periode:
		return expr{}
	}
	if x.end == 0 {
		switch t := s.t[j]; {
		case t.ID() == w.Tahun || t.ID() == w.Bulan || t.ID() == w.Pekan: // akhir tahun: of the year in force
			x = expr{end: j + 1, typ: DATE, rule: ruleRelativeUnit, said: said{form: formUnit, unit: unitOf(t.ID().TimeUnit()), ahead: s.ahead(i), token: int32(i)}}
		default:
			return expr{}
		}
	}
	if x.typ == 0 || x.said.interval {
		return expr{}
	}
	x.start = i
	if m == EndOf && x.said.form == formUnit && x.said.unit == unitWeek { // akhir pekan: the weekend
		x.said.a.grain = grainWeekend
		return x
	}
	x.mod = m
	return x
}

// referenceLed reads "kini", "saat ini", "saat itu", "belakangan ini".
func (s *Scanner) referenceLed(i int) expr {
	x := expr{start: i, end: i + 1, typ: DATE, rule: ruleReference, said: said{form: formFixed}}
	q := s.t[i+1]
	x.value.kind = valuePresent
	switch s.t[i].ID() {
	case w.Kini, w.Sekarang:
		if q.ID() == w.Ini {
			x.end++
		}
		return x
	case w.Saat, w.Dewasa:
		switch q.ID() {
		case w.Ini:
			x.end = i + 2
			return x
		case w.Itu:
			x.end = i + 2
			x.value.kind = valuePast
			return x
		}
	case w.Kala:
		if q.ID() == w.Itu && s.t[i-1].ID() != w.Hyphen {
			x.end = i + 2
			x.value.kind = valuePast
			return x
		}
	case w.Waktu: // dalam waktu dekat
		if q.ID() == w.Dekat && s.t[i-1].ID() == w.Dalam {
			x.start, x.end = i-1, i+2
			x.value.kind = valueFuture
			return x
		}
	case w.Belakangan:
		if q.ID() == w.Ini {
			x.end = i + 2
			x.value.kind = valuePast
			return x
		}
	case w.Baru:
		if q.ID() == w.Hyphen && s.t[i+2].ID() == w.Baru && s.t[i+3].ID() == w.Ini {
			x.end = i + 4
			x.value.kind = valuePast
			return x
		}
	}
	return expr{}
}
