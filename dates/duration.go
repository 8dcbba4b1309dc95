package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/internal/numeral"
)

// A quantity is a number of units of time as the text has it.
type quantity struct {
	n        int // with its decimals
	decimals int
	unknown  bool // puluhan, beberapa
	end      int  // the token after it; 0 if there is none
}

// quantityAt reads a number before a unit of time: "3", "4,5", "dua setengah",
// "setengah", "puluhan".
func (s *Scanner) quantityAt(i int) (q quantity) {
	t := s.t[i]
	switch {
	case t.Class() == lex.Number:
		if t.Len() > 6 || t.Has(lex.Foreign) {
			return q
		}
		for _, c := range []byte(s.text[t.Start:t.End]) {
			q.n = q.n*10 + int(c-'0')
		}
		q.end = i + 1
		sep, frac := s.t[i+1], s.t[i+2]
		if sep.Glued() && frac.Glued() && frac.Class() == lex.Number && (sep.ID() == w.Comma || sep.ID() == w.Period) {
			if frac.Len() > 3 || s.t[i+3].Glued() && (s.t[i+3].ID() == w.Comma || s.t[i+3].ID() == w.Period) && s.t[i+4].Class() == lex.Number && s.t[i+4].Glued() {
				return quantity{}
			}
			for _, c := range []byte(s.text[frac.Start:frac.End]) {
				q.n = q.n*10 + int(c-'0')
			}
			if !(sep.ID() == w.Period && frac.Len() == 3) { // 1.000 tahun
				q.decimals = frac.Len()
			}
			q.end = i + 3
		}
		if s.t[q.end].Is(lex.Scale) && s.t[q.end].ID().Power() <= 6 && q.decimals == 0 && q.n < 1000 { // 2 juta tahun
			for range s.t[q.end].ID().Power() {
				q.n *= 10
			}
			q.end++
		}
	case t.ID() == w.Setengah:
		return quantity{n: 5, decimals: 1, end: i + 1}
	case t.Is(lex.Inexact):
		return quantity{unknown: true, end: i + 1}
	case t.Is(lex.Numeral):
		q.n, q.end = numeral.Group(s.t, i)
		if q.end == 0 && t.ID().OnePower() == 3 {
			q.n, q.end = 1000, i+1
		}
		if q.end == 0 {
			return q
		}
		if s.t[q.end].Is(lex.Inexact) && numeral.Follows(s.t, q.end) { // dua puluhan tahun
			return quantity{unknown: true, end: q.end + 1}
		}
		if s.t[q.end].ID() == w.Ribu {
			q.n, q.end = q.n*1000, q.end+1
			if n, end := numeral.Group(s.t, q.end); end > 0 {
				q.n, q.end = q.n+n, end
			}
		}
		if s.t[q.end].ID() == w.Setengah { // dua setengah
			q.n, q.decimals, q.end = q.n*10+5, 1, q.end+1
		}
	}
	return q
}

// unitAt reads a unit of time at token i.
func (s *Scanner) unitAt(i int) unit {
	t := s.t[i]
	if t.ID() == w.Minggu && t.Has(lex.Capital) && !s.t[i-1].Has(lex.Capital) && s.num(i-1) < 0 && s.t[i-1].ID().Digit() == 0 {
		return 0
	}
	if t.Class() != lex.Word {
		return 0
	}
	return unitOf(t.ID().TimeUnit())
}

// amountLed reads what begins with a number of units of time: "tiga hari lalu",
// "30 menit", "3-4 tahun", "sepekan terakhir", "tiga kali sehari".
func (s *Scanner) amountLed(x *expr, i int) bool {
	if code := s.t[i].ID().OneTimeUnit(); code != "" { // sehari, sepekan
		u := unitOf(code)
		if s.t[i+1].ID() == w.Hyphen && s.t[i+1].Glued() { // sehari-hari
			return x.none(i+3, noIdiom)
		}
		if s.t[i+1].ID() == w.Sekali { // seminggu sekali
			return s.set(x, i, i+2, Duration{n: 1, unit: u}, 1)
		}
		return s.amount(x, i, i+1, Duration{n: 1, unit: u}, Duration{})
	}
	if s.t[i].Class() == lex.Number && !s.measures(i+1) && !s.t[i+1].Is(lex.Scale) && s.t[i+2].Class() != lex.Number { // else 4,5 tahun
		return false
	}
	a := s.quantityAt(i)
	if a.end == 0 || !s.measures(a.end) {
		return false
	}
	if s.t[i-1].Is(lex.Identifier) || s.t[i-1].ID() == w.Period && s.t[i-2].Is(lex.Identifier) { // Nomor 11 Tahun 2020, no. 35 tahun 2009
		return x.no(noIdentifier)
	}
	if s.t[a.end].ID() == w.Kali { // tiga kali sehari
		k := a.end + 1
		if s.t[k].ID() == w.Dalam {
			k++
		}
		if code := s.t[k].ID().OneTimeUnit(); code != "" && a.decimals == 0 {
			return s.set(x, i, k+1, Duration{n: 1, unit: unitOf(code)}, a.n)
		}
		return false
	}
	if s.word(a.end, "x") && s.t[a.end+1].Class() == lex.Number { // 3 x 24 jam
		if b := s.quantityAt(a.end + 1); b.end > 0 && a.decimals == 0 && b.decimals == 0 {
			if u := s.unitAt(b.end); u != 0 {
				return s.amount(x, i, b.end+1, Duration{n: uint32(a.n * b.n), unit: u}, Duration{})
			}
		}
		return false
	}
	if s.glued(a.end, w.Hyphen) && s.t[a.end+1].Glued() && s.unitAt(a.end+1) != 0 { // 28-tahun
		return s.amount(x, i, a.end+2, duration(a, s.unitAt(a.end+1)), Duration{})
	}
	b := quantity{}
	k := s.to(a.end)
	if k == 0 && (s.t[a.end].ID() == w.Atau || s.t[a.end].ID() == w.Dan && s.t[i-1].ID() == w.Antara) {
		k = a.end + 1
	}
	if u := s.unitAt(a.end); k == 0 && u != 0 { // 3 tahun hingga 4 tahun
		k = s.to(a.end + 1)
		if k > 0 {
			if b = s.quantityAt(k); b.end == 0 || s.unitAt(b.end) != u {
				k, b = 0, quantity{}
			}
		}
	} else if k > 0 {
		b = s.quantityAt(k)
		if b.end == 0 {
			return false
		}
	}
	end := a.end
	if k > 0 {
		end = b.end
	}
	u := s.unitAt(end)
	if u == 0 || s.t[end].Glued() && s.t[end].Len() < 3 {
		return false
	}
	if u == unitHour && s.jamNoun(end) {
		return x.no(noWatch)
	}
	low := duration(a, u)
	end++
	if k > 0 {
		return s.amount(x, i, end, low, duration(b, u))
	}
	// A smaller unit goes on: "4 tahun dan 6 bulan", "dua jam 30 menit"; "setengah"
	// after the unit adds half of one: "dua jam setengah".
	if s.t[end].ID() == w.Setengah && a.decimals == 0 {
		low.n, low.decimals = low.n*10+5, 1
		end++
	} else {
		j := end
		if s.t[j].ID() == w.Dan || s.t[j].ID() == w.Comma {
			j++
		}
		if b := s.quantityAt(j); b.end > 0 && a.decimals == 0 && !b.unknown && !a.unknown {
			if u2 := s.unitAt(b.end); u2 != 0 && u2 < u && (b.decimals == 0 || j == end && u2 == unitSecond) && (j == end || u2 == u-1 || u == unitYear && u2 == unitMonth) {
				if u2 == unitSecond && b.decimals == 0 && b.n >= 1000 { // 38.107 detik: thousandths
					b.decimals = 3
				}
				low.n2, low.unit2, low.decimals2 = uint32(b.n), u2, uint8(b.decimals)
				end = b.end + 1
			}
		}
	}
	return s.amount(x, i, end, low, Duration{})
}

// measures tells whether token i, after a number, can make it an amount of time: with a unit,
// or with what may stand before one. Most numbers are followed by what they count.
func (s *Scanner) measures(i int) bool {
	t := s.t[i]
	switch t.ID() {
	case w.Kali, w.X, w.Hingga, w.Sampai, w.S, w.Dan, w.Atau:
		return true
	}
	return t.Is(lex.DateWord) || s.dash(i)
}

// jamNoun tells whether "jam" at token i is a watch or a period, not hours.
func (s *Scanner) jamNoun(i int) bool {
	return s.t[i+1].ID() == w.Tangan || s.t[i+1].ID() == w.Dinding
}

// duration is q units u. Half an hour is thirty minutes, half a year six months.
func duration(q quantity, u unit) Duration {
	d := Duration{n: uint32(q.n), unit: u, decimals: uint8(q.decimals), unknown: q.unknown}
	if q.decimals == 1 && q.n%10 == 5 {
		small, per := unit(0), 0
		switch u {
		case unitHour:
			small, per = unitMinute, 30
		case unitMinute:
			small, per = unitSecond, 30
		}
		if small != 0 {
			if q.n < 10 {
				return Duration{n: uint32(per), unit: small}
			}
			return Duration{n: uint32(q.n / 10), unit: u, n2: uint32(per), unit2: small}
		}
	}
	return d
}

// amount makes the expression x of a duration that was read up to token end, with
// what follows: "lalu", "lagi", "terakhir", "ke depan", "kemudian".
func (s *Scanner) amount(x *expr, start, end int, low, high Duration) bool {
	x.begin(start, end, DURATION, ruleDuration, formFixed)
	switch s.t[end].ID() { // 14 hari kerja
	case w.Kerja, w.Bursa:
		x.end++
	}
	x.Value.kind, x.Value.low = valueDuration, low
	if low.unknown {
		x.Rule = ruleVague
	}
	ranged := high.unit != 0
	if ranged {
		x.Value.kind, x.Value.high = valueDurations, high
	}
	i := x.end
	t, q := s.t[i], s.t[i+1]
	switch id := t.ID(); id {
	case w.Lalu, w.Silam:
		if id == w.Silam || !t.Has(lex.First) {
			return x.ago(i+1, -1, formAgo, ruleAgo)
		}
	case w.Yang:
		if q.ID() == w.Lalu || q.ID() == w.Silam {
			return x.ago(i+2, -1, formAgo, ruleAgo)
		}
	case w.Lagi:
		if !s.left(start - 1) {
			return x.ago(i+1, 1, formAgo, ruleAgo)
		}
		x.end = i + 1 // menyisakan enam bulan lagi
	case w.Sebelumnya:
		return x.ago(i+1, -1, formShift, ruleShift)
	case w.Sebelum:
		if q.ID() == w.Itu {
			return x.ago(i+2, -1, formShift, ruleShift)
		}
	case w.Kemudian, w.Setelahnya, w.Berselang:
		return x.ago(i+1, 1, formShift, ruleShift)
	case w.Berikutnya:
		if low.n == 1 {
			return x.ago(i+1, 1, formShift, ruleShift)
		}
	case w.Terakhir, w.Belakangan:
		x.spans(i+1, -1)
		if s.t[x.end].ID() == w.Ini {
			x.end++
		}
	case w.Sekali:
		if !ranged && low.decimals == 0 && !low.unknown { // dua tahun sekali
			return s.set(x, start, i+1, low, 1)
		}
	case w.Kedepan, w.Mendatang:
		x.spans(i+1, 1)
	case w.Ke:
		if q.ID() == w.Depan {
			x.spans(i+2, 1)
		}
	}
	x.said.n, x.said.unit = int(low.n), low.unit
	if low.unit >= unitDay && s.aged(start, x.end) {
		x.Flags |= Age
	}
	return true
}

// ago turns the duration x, which goes on up to token end, into a distance in time.
func (x *expr) ago(end int, dir int8, f form, r Rule) bool {
	d := x.Value.low
	x.Type, x.end, x.Rule, x.Value = DATE, end, r, Value{}
	x.said.form, x.said.dir, x.said.n, x.said.unit = f, dir, int(d.n), d.unit
	if d.decimals > 0 || d.unknown || d.unit2 != 0 {
		x.said.n = -1 // not whole units: no value
	}
	if d.unit <= unitHour {
		x.Type = TIME
	}
	return true
}

// spans makes the duration x one that begins or ends at the reference.
func (x *expr) spans(end int, dir int8) {
	x.end, x.Rule, x.said.form, x.said.dir = end, ruleSpan, formSpan, dir
}

// left tells whether the word at token i says that time is left.
func (s *Scanner) left(i int) bool {
	switch s.t[i].ID() {
	case w.Menyisakan, w.Tersisa, w.Sisa, w.Tinggal, w.Bersisa:
		return true
	}
	return false
}

// aged tells whether the duration of the tokens from i up to j is an age:
// "berusia 34 tahun", "pria 32 tahun itu".
func (s *Scanner) aged(i, j int) bool {
	k := i - 1
	for n := 0; n < 3; n++ { // usianya masih, usianya diduga baru sekitar
		switch s.t[k].ID() {
		case w.Masih, w.Baru, w.Sudah, w.Kini, w.Genap, w.Diduga, w.Sekitar, w.Telah:
			k--
		}
	}
	if p := s.t[k]; p.Is(lex.Role|lex.Citizen) && !p.Has(lex.Capital) && (s.t[j].ID() == w.Itu || s.t[j].ID() == w.Tersebut) {
		return true // politisi 66 tahun itu
	}
	if s.t[k].ID() == w.Bawah || s.t[k].ID() == w.Atas { // anak di bawah 18 tahun
		if s.t[k-1].ID() == w.Di {
			k -= 2
		}
	} else if s.t[k].ID() == w.Minimal || s.t[k].ID() == w.Maksimal {
		k--
	}
	p := s.t[k]
	if k < i-1 && (p.ID() == w.Anak || p.ID() == w.Warga || p.ID() == w.Orang) {
		return true
	}
	if p.ID() == w.Sekitar || p.ID() == w.Dari && (s.t[i-2].ID() == w.Lebih || s.t[i-2].ID() == w.Kurang) {
		p = s.t[i-2]
	}
	switch p.ID() {
	case w.Berusia, w.Usia, w.Umur, w.Berumur, w.Usianya, w.Umurnya:
		return true
	case w.Pria, w.Wanita, w.Perempuan, w.Lelaki, w.Laki, w.Bocah, w.Remaja, w.Gadis, w.Pemuda, w.Pemudi, w.Balita:
		return true
	}
	return false
}

// set makes x a recurring time.
func (s *Scanner) set(x *expr, start, end int, d Duration, freq int) bool {
	x.begin(start, end, SET, ruleSet, formFixed)
	x.Freq = freq
	x.Value.kind, x.Value.low = valueDuration, d
	return true
}

// setLed reads "setiap Senin", "tiap bulan", "setiap lima tahun", "per tahun".
func (s *Scanner) setLed(x *expr, i int) bool {
	j := i + 1
	t := s.t[j]
	if s.t[i].ID() == w.Per {
		// "per tahun" recurs; "per 16 Juli" is the date, read from there.
		u := s.unitAt(j)
		if u == 0 || u <= unitHour {
			return false
		}
		if _, end := s.yearAt(j + 1); end > 0 {
			return false
		}
		if _, end := s.directionAt(j + 1); end > 0 {
			return false
		}
		return s.set(x, i, j+1, Duration{n: 1, unit: u}, 0)
	}
	if d := s.num(j + 1); (t.ID() == w.Tanggal || t.ID() == w.Tgl) && d >= 1 && d <= 31 && !s.t[j+2].Is(lex.Month) { // setiap tanggal 17
		s.set(x, i, j+2, Duration{}, 0)
		x.Value = Value{kind: valuePoint, a: Point{day: uint8(d), grain: grainDay}}
		return true
	}
	if s.t[j].ID() == w.Hari && s.t[j+1].Is(lex.Weekday) {
		j++
		t = s.t[j]
	}
	switch {
	case t.Is(lex.Weekday) && (t.ID() != w.Minggu || t.Has(lex.Capital)):
		s.set(x, i, j+1, Duration{}, 0)
		x.Value = Value{kind: valueWeekday, setWeekday: uint8(t.ID().WeekdayValue())}
		return true
	case s.unitAt(j) != 0:
		u := s.unitAt(j)
		if s.t[j+1].ID() == w.Kali {
			return false
		}
		if (t.ID() == w.Tahun || t.ID() == w.Bulan) && s.t[j+1].ID() == w.Anggaran {
			return false
		}
		end := j + 1
		if t.ID() == w.Tahun && s.t[end].ID() == w.Nya {
			end++
		}
		return s.set(x, i, end, Duration{n: 1, unit: u}, 0)
	case t.ID() == w.Harinya || t.ID() == w.Tahunnya || t.ID() == w.Bulannya || t.ID() == w.Pekannya || t.ID() == w.Minggunya:
		u := unitDay
		switch t.ID() {
		case w.Tahunnya:
			u = unitYear
		case w.Bulannya:
			u = unitMonth
		case w.Pekannya, w.Minggunya:
			u = unitWeek
		}
		return s.set(x, i, j+1, Duration{n: 1, unit: u}, 0)
	}
	if q := s.quantityAt(j); q.end > 0 && q.decimals == 0 && !q.unknown {
		if u := s.unitAt(q.end); u != 0 {
			end := q.end + 1
			if s.t[end].ID() == w.Sekali {
				end++
			}
			return s.set(x, i, end, Duration{n: uint32(q.n), unit: u}, 0)
		}
	}
	return false
}

// vagueLed reads "beberapa bulan", "bertahun-tahun".
func (s *Scanner) vagueLed(x *expr, i int) bool {
	if s.t[i].ID() == w.Bertahun {
		if s.t[i+1].ID() == w.Hyphen && s.t[i+2].ID() == w.Tahun {
			return s.amount(x, i, i+3, Duration{unknown: true, unit: unitYear}, Duration{})
		}
		return false
	}
	if s.t[i+1].ID() == w.Waktu && (s.t[i+2].ID() == w.Lalu || s.t[i+2].ID() == w.Silam) {
		return x.refer(i, i+3, valuePast)
	}
	u := s.unitAt(i + 1)
	if u == 0 {
		return false
	}
	s.amount(x, i, i+2, Duration{unknown: true, unit: u}, Duration{})
	if x.Rule == ruleAgo {
		x.Value.kind = valuePast
		if x.said.dir > 0 {
			x.Value.kind = valueFuture
		}
		x.said.form, x.Type = formFixed, DATE
	}
	return true
}
