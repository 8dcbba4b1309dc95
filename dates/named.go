package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A yearly is a day of remembrance: the words of its name and its date.
type yearly struct {
	words      [3]lex.ID // the first words after "Hari"
	month, day uint8
}

// yearlies are the days that decrees of the president or resolutions of the United
// Nations name, each behind the word Hari (day).
var yearlies = [...]yearly{
	{[3]lex.ID{w.Kemerdekaan}, 8, 17},
	{[3]lex.ID{w.Lahir, w.Pancasila}, 6, 1},
	{[3]lex.ID{w.Kesaktian, w.Pancasila}, 10, 1},
	{[3]lex.ID{w.Sumpah, w.Pemuda}, 10, 28},
	{[3]lex.ID{w.Pahlawan}, 11, 10},
	{[3]lex.ID{w.Kebangkitan, w.Nasional}, 5, 20},
	{[3]lex.ID{w.Pendidikan, w.Nasional}, 5, 2},
	{[3]lex.ID{w.Kartini}, 4, 21},
	{[3]lex.ID{w.Ibu}, 12, 22},
	{[3]lex.ID{w.Guru}, 11, 25},
	{[3]lex.ID{w.Santri}, 10, 22},
	{[3]lex.ID{w.Pers, w.Nasional}, 2, 9},
	{[3]lex.ID{w.Anak, w.Nasional}, 7, 23},
	{[3]lex.ID{w.Batik}, 10, 2},
	{[3]lex.ID{w.Kesehatan, w.Nasional}, 11, 12},
	{[3]lex.ID{w.Koperasi}, 7, 12},
	{[3]lex.ID{w.Keluarga, w.Nasional}, 6, 29},
	{[3]lex.ID{w.Olahraga, w.Nasional}, 9, 9},
	{[3]lex.ID{w.Tani, w.Nasional}, 9, 24},
	{[3]lex.ID{w.Nusantara}, 12, 13},
	{[3]lex.ID{w.Bhayangkara}, 7, 1},
	{[3]lex.ID{w.Buruh}, 5, 1},
	{[3]lex.ID{w.Bumi}, 4, 22},
	{[3]lex.ID{w.Air, w.Sedunia}, 3, 22},
	{[3]lex.ID{w.Kesehatan, w.Sedunia}, 4, 7},
	{[3]lex.ID{w.Perempuan, w.Internasional}, 3, 8},
	{[3]lex.ID{w.Lingkungan, w.Hidup}, 6, 5},
	{[3]lex.ID{w.Aids, w.Sedunia}, 12, 1},
	{[3]lex.ID{w.Antikorupsi}, 12, 9},
	{[3]lex.ID{w.Anti, w.Korupsi}, 12, 9},
	{[3]lex.ID{w.Disabilitas, w.Internasional}, 12, 3},
	{[3]lex.ID{w.Kasih, w.Sayang}, 2, 14},
	{[3]lex.ID{w.Valentine}, 2, 14},
}

// feastAt reads the name of a holiday at token i: "Natal", "Hari Raya Idul Fitri",
// "Tahun Baru Imlek"; end is 0 if there is none.
func (s *Scanner) feastAt(i int) (f feast, end int) {
	if s.t[i].ID() == w.Hari { // Hari Raya Nyepi, Hari Natal
		i++
		if s.t[i].ID() == w.Raya {
			i++
		}
		if s.t[i].ID() == w.Hari {
			return 0, 0
		}
	}
	t, q := s.t[i], s.t[i+1]
	if !t.Has(lex.Capital) || t.Class() != lex.Word {
		return 0, 0
	}
	switch {
	case t.ID() == w.Tahun && q.ID() == w.Baru && q.Has(lex.Capital):
		switch s.t[i+2].ID() {
		case w.Imlek:
			return imlek, i + 3
		case w.Islam, w.Hijriah, w.Hijriyah:
			return muharam, i + 3
		case w.Saka:
			return nyepi, i + 3
		case w.Masehi:
			return newYear, i + 3
		}
		return newYear, i + 2
	case (t.ID() == w.Idul || t.ID() == w.Idhul) && q.ID() == w.Fitri:
		return idulfitri, i + 2
	case (t.ID() == w.Idul || t.ID() == w.Idhul) && q.ID() == w.Adha:
		return iduladha, i + 2
	case t.ID() == w.Jumat && q.ID() == w.Agung:
		return goodFriday, i + 2
	case t.ID() == w.Isra && (q.ID() == w.Mikraj || q.ID() == w.Miraj || q.ID() == w.Mi):
		end = i + 2
		if q.ID() == w.Mi && s.t[end].Class() == lex.Apostrophe { // Mi'raj
			end += 2
		}
		return mikraj, end
	case t.ID() == w.Maulid && q.ID() == w.Nabi:
		end = i + 2
		for s.t[end].ID() == w.Muhammad || s.t[end].ID() == w.Saw {
			end++
		}
		return maulid, end
	case t.ID() == w.Kenaikan && (q.ID() == w.Isa || q.ID() == w.Yesus):
		end = i + 2
		for s.t[end].ID() == w.Almasih || s.t[end].ID() == w.Al || s.t[end].ID() == w.Masih || s.t[end].ID() == w.Kristus {
			end++
		}
		return ascension, end
	}
	if n := t.ID().FeastName(); n > 0 {
		return feast(n), i + 1
	}
	return 0, 0
}

// namedLed reads a holiday at token i with its year: "Natal 2025", "Idul Adha 1441
// Hijriah", "Lebaran tahun depan", "Ramadan kali ini", "Natal-Tahun Baru", "Hari
// Pahlawan".
func (s *Scanner) namedLed(x *expr, i int) bool {
	f, end := s.feastAt(i)
	if end == 0 {
		if s.t[i].ID() == w.Hari {
			return s.yearlyLed(x, i)
		}
		return false
	}
	x.begin(i, end, DATE, ruleNamed, formFeast)
	x.said.feast, x.said.a.grain = f, grainDay
	if s.feastYear(x); x.end == end && s.inName(i, end) || s.t[i-1].ID() == w.Misa {
		return x.none(x.end, noFeast)
	}
	if f == christmas && !x.said.a.hasYear && s.t[x.end].ID() == w.Dan { // Natal dan Tahun Baru 2026
		if g, kend := s.feastAt(x.end + 1); g == newYear {
			y := expr{start: x.end + 1, end: kend}
			y.said.feast = g
			s.feastYear(&y)
			if y.said.a.hasYear {
				x.said.a.year, x.said.a.hasYear = y.said.a.year-1, true
			}
		}
	}
	if k := s.to(x.end); k > 0 && f == christmas {
		if g, kend := s.feastAt(k); g == newYear { // Natal-Tahun Baru
			y := expr{start: k, end: kend}
			y.said.feast = g
			s.feastYear(&y)
			x.said.interval, x.end = true, y.end
			if y.said.a.hasYear && !x.said.a.hasYear {
				x.said.a.year, x.said.a.hasYear = y.said.a.year-1, true
			}
		}
	}
	return true
}

// inName tells whether the holiday of the tokens [i, end) only describes something,
// "pohon Natal" (a Christmas tree), or belongs to a name: "Masjid Nur Ramadhan",
// "Ramadhan Putra".
func (s *Scanner) inName(i, end int) bool {
	p, q := s.t[i-1], s.t[end]
	if p.Class() == lex.Word && p.Is(lex.FeastThing) && s.t[i].ID() != w.Hari {
		return true
	}
	if f, _ := s.feastAt(i); f != ramadan && !s.timed(i, end, maxFeasts) {
		return true // "edisi Natal", "Natal adalah momentum": the feast, not the day
	}
	if end > i+1 || s.titled(i) {
		return false
	}
	unknown := func(t lex.Token) bool {
		return t.Class() == lex.Word && t.Has(lex.Capital) && t.ID() == 0
	}
	return unknown(p) && !p.Has(lex.First) || unknown(q) && !q.Has(lex.First)
}

// maxFeasts is how many holidays that are joined to each other are looked at: more than a
// year has that follow each other.
const maxFeasts = 8

// timed tells whether the words around the holiday of the tokens [i, end) make it a
// time: "libur Natal", "Natal dan Tahun Baru", "H-4 Natal". No more than so many holidays
// are looked at.
func (s *Scanner) timed(i, end, more int) bool {
	if more == 0 {
		return false
	}
	p, q := s.t[i-1], s.t[end]
	if p.Is(lex.FeastTime) || p.Class() == lex.Number || s.t[i].ID() == w.Hari && s.t[i].Has(lex.Capital) {
		return true
	}
	if k := s.to(end); k > 0 {
		if g, next := s.feastAt(k); next > 0 && g == newYear {
			return true // (Natal-Tahun Baru)
		}
	}
	if q.ID() == w.Dan || s.dash(end) || q.ID() == w.Slash {
		if _, next := s.feastAt(end + 1); next > 0 {
			return s.timed(i, next, more-1) // libur Natal dan Tahun Baru
		}
	}
	if p.ID() == w.Dan || s.dash(i-1) {
		for k := i - 2; k > i-6 && k > 0; k-- {
			if _, kend := s.feastAt(k); kend >= i-2 && kend < i {
				return s.timed(k, i-1, more-1) || s.t[kend].Class() == lex.Number
			}
		}
	}
	return false
}

// titled tells whether the words around token i are those of a headline in capitals.
func (s *Scanner) titled(i int) bool {
	n := 0
	for j := i - 4; j <= i+4; j++ {
		if j != i && j > 0 && s.t[j].InTitleCase() && !s.t[j].Has(lex.First) {
			n++
		}
	}
	return n >= 2
}

// feastYear reads the year of a holiday after it: "2025", "1446 Hijriah", "1447 H/2026",
// "tahun depan", "kali ini", "lalu".
func (s *Scanner) feastYear(x *expr) {
	j := x.end
	if s.t[j].ID() == w.Tahun {
		j++
	}
	if n := s.num(j); n >= 1300 && n <= 1600 && s.t[j].Len() == 4 { // of the Islamic calendar
		x.said.hijri.year = int16(n)
		x.end = j + 1
		if h := s.t[x.end]; h.ID() == w.H || h.ID() == w.Hijriah || h.ID() == w.Hijriyah {
			x.end++
		}
		if s.glued(x.end, w.Slash) {
			if y, end := s.yearAt(x.end + 1); end > 0 {
				x.said.a.year, x.said.a.hasYear, x.end = int16(y), true, end
			}
		}
		return
	}
	if n := s.num(j); n >= 2500 && n < 2700 && x.said.feast == imlek { // of the Kongzili
		x.end = j + 1
		return
	}
	if y, end := s.yearAt(j); end > 0 && y >= 1900 && y <= 2100 {
		x.said.a.year, x.said.a.hasYear, x.end = int16(y), true, end
		if y2, end2 := s.yearAt(end + 1); s.glued(end, w.Slash) && y2 == y+1 && x.said.feast != christmas { // Tahun Baru 2025/2026
			x.said.a.year, x.end = int16(y2), end2
			return
		}
		if s.glued(end, w.Slash) && s.num(end+1) >= 1300 && s.t[end+1].Glued() { // 2025/1446 H
			if s.t[end+2].ID() == w.H || s.t[end+2].ID() == w.Hijriah {
				x.end = end + 3
			}
		}
		return
	}
	switch t := s.t[j]; {
	case j > x.end: // tahun ini, tahun depan
		if dir, end := s.directionAt(j); end > 0 {
			x.said.unit, x.said.dir, x.said.this, x.end = unitYear, dir, true, end
		}
	case t.ID() == w.Kali && s.t[j+1].ID() == w.Ini:
		x.end = j + 2
	case t.ID() == w.Lalu && !t.Has(lex.First), t.ID() == w.Silam, t.ID() == w.Kemarin:
		x.said.dir, x.end = -1, j+1
	case t.ID() == w.Mendatang, t.ID() == w.Depan, t.ID() == w.Nanti:
		x.said.dir, x.end = 1, j+1
	case t.ID() == w.Ini:
		x.end = j + 1
	default:
		switch s.t[x.start-1].ID() { // the words before it look ahead or back
		case w.Jelang, w.Menjelang, w.Menghadapi, w.Menyambut, w.Sambut, w.Mudik:
			x.said.dir = 1
		case w.Usai, w.Setelah, w.Pasca, w.Seusai, w.Pascalebaran, w.Sejak:
			x.said.dir = -1
		}
	}
}

// yearlyLed reads "Hari Pahlawan", "Hari Pers Nasional 2026" at the token i of Hari.
func (s *Scanner) yearlyLed(x *expr, i int) bool {
	if !s.t[i].Has(lex.Capital) {
		return false
	}
	for _, y := range yearlies {
		j := i + 1
		for _, id := range y.words {
			if id == 0 {
				break
			}
			if s.t[j].ID() != id || !s.t[j].Has(lex.Capital) {
				j = 0
				break
			}
			j++
		}
		if j == 0 {
			continue
		}
		for s.t[j].Has(lex.Capital) && (s.t[j].ID() == w.Nasional || s.t[j].ID() == w.Sedunia || s.t[j].ID() == w.Internasional || s.t[j].ID() == w.Dunia || s.t[j].ID() == w.Indonesia || s.t[j].ID() == w.Ri) {
			j++
		}
		x.begin(i, j, DATE, ruleYearly, formYearly)
		x.said.a.month, x.said.a.day, x.said.a.grain = y.month, y.day, grainDay
		s.feastYear(x)
		return true
	}
	return false
}

// hutLed reads the anniversary of a body that was founded on a known day: "HUT ke-79
// RI", "HUT Kemerdekaan RI ke-79", "HUT Ke-74 Bhayangkara".
func (s *Scanner) hutLed(x *expr, i int) bool {
	if !s.t[i].Has(lex.Upper) {
		return false
	}
	x.begin(i, i+1, DATE, ruleYearly, formYearly)
	x.said.a.grain = grainDay
	founded, n, j := 0, 0, i+1
	for founded == 0 || n == 0 {
		t := s.t[j]
		switch {
		case t.ID() == w.Ke && s.glued(j+1, w.Hyphen) && s.num(j+2) > 0 && n == 0:
			n = s.num(j + 2)
			j += 3
		case t.ID() == w.Kemerdekaan && founded == 0:
			j++
			if s.t[j].ID() != w.Ri && s.t[j].ID() != w.Republik && s.t[j].ID() != w.Indonesia {
				founded, x.said.a.month, x.said.a.day = 1945, 8, 17
			}
			continue
		case t.ID() == w.Ri && t.Has(lex.Upper) && founded == 0:
			founded, x.said.a.month, x.said.a.day = 1945, 8, 17
			j++
		case t.ID() == w.Republik && s.t[j+1].ID() == w.Indonesia && founded == 0:
			founded, x.said.a.month, x.said.a.day = 1945, 8, 17
			j += 2
		case t.ID() == w.Tni && founded == 0:
			founded, x.said.a.month, x.said.a.day = 1945, 10, 5
			j++
		case t.ID() == w.Bhayangkara && founded == 0:
			founded, x.said.a.month, x.said.a.day = 1946, 7, 1
			j++
		default:
			if founded == 0 {
				return false
			}
			x.end = j
			s.feastYear(x)
			return true
		}
	}
	x.said.a.year, x.said.a.hasYear = int16(founded+n), n < 1000
	x.end = j
	return true
}

// hijriLed reads a date of the Islamic calendar that begins with the number of the day
// at token i: "1 Syawal 1445 H", "10 Zulhijah".
func (s *Scanner) hijriLed(x *expr, i, start int) bool {
	m := s.t[i+1].ID().HijriMonth()
	if m == 0 || !s.t[i+1].Has(lex.Capital) {
		return false
	}
	d := s.num(i)
	if d < 1 || s.t[i].Len() > 2 {
		return false
	}
	x.begin(start, i+2, DATE, ruleHijri, formHijri)
	x.said.a.grain = grainDay
	s.feastYear(x)
	x.said.hijri.month, x.said.hijri.day = uint8(m), uint8(d)
	if d > 30 {
		x.Flags |= Invalid
	}
	return true
}

// countdownLed reads "H-7", "H+3 Lebaran": days before or after a holiday, the one
// that is named behind it or the one named last.
func (s *Scanner) countdownLed(x *expr, i int) bool {
	sign := s.t[i+1]
	if !s.t[i].Has(lex.Capital) || !sign.Glued() || sign.ID() != w.Hyphen && sign.ID() != w.MinusSign && sign.ID() != w.EnDash && sign.ID() != w.PlusSign {
		return false
	}
	n := s.num(i + 2)
	if n < 0 || n > 99 || !s.t[i+2].Glued() || s.t[i+3].Glued() && s.t[i+3].Class() != lex.Mark {
		return false
	}
	if sign.ID() != w.PlusSign {
		n = -n
	}
	if s.t[i-1].ID() == w.LeftParen && s.t[i+3].ID() == w.RightParen { // 17 Maret 2026 (H-1): the date says it
		return x.none(i+3, noRepeat)
	}
	x.begin(i, i+3, DATE, ruleCountdown, formCount)
	x.said.n = n
	k := x.end
	if s.t[k].ID() == w.Dan && s.t[k+1].ID() == w.H { // H-5 dan H-4 Natal
		k += 4
	}
	if f, end := s.feastAt(k); end > 0 {
		y := expr{start: k, end: end}
		y.said.feast = f
		s.feastYear(&y)
		x.said.feast, x.said.a, x.said.hijri, x.said.dir = f, y.said.a, y.said.hijri, y.said.dir
		if k == x.end {
			x.end = y.end
		}
	}
	return true
}

// feast places a holiday on the calendar: in its year, or where it falls nearest to the
// reference.
func (r *resolver) feast(x *Date) {
	o, ok := r.occurrence(x)
	if !ok {
		if f := x.said.feast; (f == christmas || f == newYear) && !r.hasRef && x.said.unit == 0 && x.typeDay() { // a fixed day, of some year
			c, _ := f.day(2000)
			p := c.point()
			p.year, p.hasYear = 0, false
			x.Value = Value{kind: valuePoint, a: r.nearest(p, x.said.dir, 0)}
		}
		return
	}
	if o.computed {
		x.Flags |= Approximate
	}
	r.feastDay, r.hasFeast = o.from, true
	if x.said.n != 0 || x.said.a.grain == grainPart { // malam Natal: the night before
		p := (o.from + civil(x.said.n)).point()
		p.grain, p.part = x.said.a.grain, x.said.a.part
		x.Value = Value{kind: valuePoint, a: p}
		return
	}
	x.Value = Value{kind: valuePoint, a: o.from.point()}
	switch {
	case x.said.interval: // Natal-Tahun Baru
		y, _, _ := o.from.date()
		x.Value = Value{kind: valueInterval, a: o.from.point(), b: civilOf(y+1, 1, 1).point()}
	case o.to > o.from:
		x.Value = Value{kind: valueInterval, a: o.from.point(), b: o.to.point()}
	}
}

// typeDay tells whether x is the whole of one day.
func (x *Date) typeDay() bool {
	return x.said.n == 0 && x.said.a.grain == grainDay && !x.said.interval
}

// occurrence finds the occurrence of the holiday that x means.
func (r *resolver) occurrence(x *Date) (occurrence, bool) {
	f := x.said.feast
	if h := int(x.said.hijri.year); h > 0 && int(f) < len(islamic) && islamic[f].month > 0 {
		return f.hijri(h), true
	}
	var memory [maxOccurrences]occurrence
	year := int(x.said.a.year)
	if !x.said.a.hasYear {
		if !r.hasRef {
			return occurrence{}, false
		}
		y, _, _ := r.ref.date()
		if x.said.unit != unitYear {
			all := f.occurrences(memory[:0], y-1, y+1)
			return r.nearestOf(all, x.said.dir)
		}
		year = y + int(x.said.dir) // tahun depan
	}
	all := f.occurrences(memory[:0], year, year)
	if len(all) == 0 {
		return occurrence{}, false
	}
	return all[0], true
}

// nearestOf returns the occurrence nearest to the reference, of those behind it if dir
// is negative, ahead of it if dir is positive.
func (r *resolver) nearestOf(all []occurrence, dir int8) (best occurrence, ok bool) {
	least := civil(0)
	for _, o := range all {
		d := civil(0)
		switch {
		case o.from > r.ref:
			d = o.from - r.ref
			if dir < 0 {
				continue
			}
		case o.to < r.ref:
			d = r.ref - o.to
			if dir > 0 {
				continue
			}
		}
		if !ok || d < least {
			best, least, ok = o, d, true
		}
	}
	return best, ok
}

// yearly places a day of remembrance.
func (r *resolver) yearly(x *Date) {
	p := x.said.a.Point
	if !p.hasYear {
		if !r.hasRef {
			return
		}
		if x.said.unit == unitYear {
			y, _, _ := r.ref.date()
			p.year, p.hasYear = int16(y+int(x.said.dir)), true
		} else {
			p = r.nearest(p, x.said.dir, 0)
		}
	}
	x.Value = Value{kind: valuePoint, a: p}
}

// hijri places a date of the Islamic calendar.
func (r *resolver) hijri(x *Date) {
	h := x.said.hijri
	if x.Flags&Invalid != 0 {
		return
	}
	at := func(year int) (civil, bool) {
		start, decreed := hijriMonth(year, int(h.month))
		return start + civil(h.day) - 1, decreed
	}
	year := int(h.year)
	if year == 0 {
		switch {
		case x.said.a.hasYear:
			var memory [maxOccurrences]occurrence
			all := muharam.occurrences(memory[:0], int(x.said.a.year)-1, int(x.said.a.year))
			for _, o := range all {
				hy := islamicYear(o.from)
				c, decreed := at(hy)
				if y, _, _ := c.date(); y == int(x.said.a.year) {
					r.settle(x, c, decreed)
					return
				}
			}
			return
		case r.hasRef:
			near := islamicYear(r.ref)
			var best civil
			var decreed, ok bool
			for y := near - 1; y <= near+1; y++ {
				c, d := at(y)
				if x.said.dir < 0 && c > r.ref || x.said.dir > 0 && c < r.ref {
					continue
				}
				if !ok || distance(c, r.ref) < distance(best, r.ref) {
					best, decreed, ok = c, d, true
				}
			}
			if ok {
				r.settle(x, best, decreed)
			}
		}
		return
	}
	c, decreed := at(year)
	r.settle(x, c, decreed)
}

func (r *resolver) settle(x *Date, c civil, decreed bool) {
	if !decreed {
		x.Flags |= Approximate
	}
	x.Value = Value{kind: valuePoint, a: c.point()}
}

func distance(a, b civil) civil { return max(a-b, b-a) }

// islamicYear returns the year of the Islamic calendar that the day is in.
func islamicYear(c civil) int {
	y, _, _ := c.date()
	h := (y - 622) * 33 / 32
	for {
		if next, _ := hijriMonth(h+1, 1); next > c {
			break
		}
		h++
	}
	for {
		if first, _ := hijriMonth(h, 1); first <= c {
			return h
		}
		h--
	}
}

// countdown places "H-7".
func (r *resolver) countdown(x *Date) {
	day, ok := r.feastDay, r.hasFeast
	if x.said.feast != 0 {
		o, found := r.occurrence(x)
		day, ok = o.from, found
		if o.computed {
			x.Flags |= Approximate
		}
	}
	if ok {
		x.Value = Value{kind: valuePoint, a: (day + civil(x.said.n)).point()}
	}
}
