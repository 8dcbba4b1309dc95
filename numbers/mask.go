package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// identifier tells whether the figure at token i names something and counts
// nothing, by what stands before it and how it is glued. It returns the token
// after the name and what it is, 0 if it may be a number.
func (s *Scanner) identifier(i int) (next int, why Refusal) {
	t, p, q := &s.t[i], &s.t[i-1], &s.t[i+1]
	if t.Class() != lex.Number {
		return s.idiom(i)
	}
	if t.Glued() {
		if why := s.codeBefore(i); why != 0 {
			return s.skipCode(i), why
		}
	}
	switch p.Class() {
	case lex.Word:
		if p.Is(lex.CurrencySign) && p.Has(lex.Upper) {
			return s.skipCode(i), noCode // "RM 21": what was no amount is a code
		}
	case lex.Quote:
		if t.Glued() && (s.t[i-2].ID() == w.Bertema || s.t[i-2].ID() == w.Berjudul || s.t[i-2].ID() == w.Bertajuk) {
			return i + 1, noTitle // bertema "3 Bacapres Bicara Gagasan": a title
		}
	}
	if next, why = s.marker(i); why != 0 {
		return next, why
	}
	after := q
	if q.Glued() {
		if q.ID() == w.Colon {
			if skip := s.lap(i); skip > 0 {
				return skip, noLap
			}
		}
		after = &s.t[max(s.shape(i).end, i+1)]
	}
	switch after.ID() {
	case w.Ayat, w.Kuhp, w.Kuhap, w.Kuhperdata: // jo. 55 ayat (1), dan 339 KUHP
		return s.named(i), noLaw
	}
	switch p.ID() {
	case w.RightParen:
		if t.Glued() && s.t[i-2].Class() == lex.Number && s.text[s.t[i-2].Start] == '0' { // (021)121
			return s.skipCode(i), noPhone
		}
		if t.Len() <= 2 && s.t[i-2].Has(lex.Capital) && s.t[i-2].Class() == lex.Word && q.Has(lex.Capital) {
			return i + 1, noName // the Conference of Parties (COP) 4 Minamata
		}
	case w.Center:
		if s.word(i-2, "call") || s.word(i-2, "contact") {
			return s.skipCode(i), noPhone
		}
	case w.PlusSign:
		if s.t[i-2].Class() == lex.Number && (s.t[i-3].ID() == w.Km || s.t[i-3].ID() == w.Kilometer) { // kilometer 3 + 800
			return s.skipCode(i), noPost
		}
	case w.Menit:
		if h := s.shape(i); s.t[i-2].Class() == lex.Number && h.last == 3 && h.commas == 1 { // 1 menit 37,063
			return h.end, noLap
		}
	}
	if q.Len() <= 4 && (s.word(i+1, "days") || s.word(i+1, "day")) { // 7 days reverse repo rate
		return i + 2, noName
	}
	if i < s.list { // a list of identifiers goes on
		return s.named(i), noListed
	}
	// The word before, behind a full stop, colon or bracket: "No. 5", "ayat (3)".
	j := i - 1
	for k := 0; k < 2 && s.t[j].Class() == lex.Mark && s.opens(j); k++ {
		j--
	}
	h := s.t[j]
	if h.Is(lex.Identifier) && s.heads(j) || h.ID() == 0 && s.lawGlued(j) {
		return s.named(i), noIdentifier
	}
	if j < i-1 {
		return 0, 0
	}
	switch p.ID() {
	case w.Pukul, w.Jam, w.Tanggal, w.Tgl, w.Usia, w.Umur, w.Berusia, w.Berumur:
		if h := s.shape(i); !s.t[h.end].Is(lex.Currency|lex.Percent) && h.commas == 0 && h.dots <= 1 {
			if p.ID() == w.Tanggal || p.ID() == w.Tgl { // tanggal 23 atau 24
				return s.named(i), noDate
			}
			if p.ID() == w.Pukul || p.ID() == w.Jam {
				return h.end, noClock
			}
			return h.end, noAge
		}
	}
	return 0, 0
}

// opens tells whether the mark at token i can stand between an identifier and its figure:
// "No. 5", "Pasal: 5", "ayat (3)".
func (s *Scanner) opens(i int) bool {
	switch t := s.t[i]; t.ID() {
	case w.Period, w.Colon:
		return t.Glued()
	case w.LeftParen, w.Hash:
		return true
	}
	return false
}

// codeBefore tells what the figure at token i goes on with, to which it is glued, if that
// makes it no number: "SJ182", "Covid-19".
func (s *Scanner) codeBefore(i int) Refusal {
	p := s.t[i-1]
	switch p.Class() {
	case lex.Word: // SJ182, G20; M5,6 is a magnitude
		switch {
		case p.ID().Magnitude() > 0, p.ID() == w.M && p.Has(lex.Capital) && (s.t[i-2].ID().Magnitude() > 0 || s.quaked(i)):
		case p.Len() >= 4 && !p.Has(lex.Capital) && s.quantified(i) && s.t[i-2].ID() != w.AtSign: // a lost space: "tewaskan12 orang"
		default:
			return noCode
		}
	case lex.Apostrophe, lex.Single: // '90-an
		return noDecade
	case lex.Mark:
		switch p.ID() {
		case w.Hyphen, w.NoBreakHyphen, w.UnicodeHyphen, w.EnDash: // Covid-19, U-23, 737-500; "-9,2%" is negative
			if p.Glued() && s.t[i-2].ID() != w.LeftParen && s.t[i-2].ID() != w.PlusSign {
				return noCode
			}
		case w.Comma:
			if p.Glued() && s.t[i-2].Class() == lex.Number {
				return noRest // of a numeral that something else took
			}
		case w.PlusSign:
			if p.Glued() && s.t[i-2].ID() != w.LeftParen || !s.quantified(i) && s.shape(i).commas == 0 {
				return noCode // "(+0,43%)" is a figure, "+62" a code
			}
		case w.Slash, w.Underscore, w.AtSign, w.Hash, w.Ampersand, w.Backslash, w.Asterisk:
			return noCode
		case w.Period, w.Colon:
			if !p.Glued() {
				return 0
			}
			switch q := s.t[i-2]; {
			case q.Class() == lex.Number: // the rest of a malformed numeral
				return noRest
			case p.ID() == w.Period && q.Class() == lex.Word && (q.Has(lex.Upper) || q.Len() == 1 || q.Is(lex.Abbreviation)): // B.1.1.7, No.5
				return noCode
			}
		}
	}
	return 0
}

// quantified tells whether what stands after the figure at token i shows that it
// counts or measures.
func (s *Scanner) quantified(i int) bool {
	end := s.shape(i).end
	if end == 0 {
		return false
	}
	q := s.t[end]
	return q.Is(lex.Counted|lex.Scale|lex.Percent|lex.Currency|lex.Unit) || q.ID().TimeUnit() != ""
}

// phone returns the token after a telephone number in groups at token i: "0811 9787
// 670". 0 if there is none.
func (s *Scanner) phone(i int) int {
	if s.t[i].Len() < 3 || s.text[s.t[i].Start] != '0' {
		return 0
	}
	j := i + 1
	for s.t[j].Class() == lex.Number && !s.t[j].Glued() && s.t[j].Len() >= 3 {
		j++
	}
	if j == i+1 {
		return 0
	}
	return j
}

// lawGlued tells whether the word at token j ends with a head of legal references
// after a lost space: "junctoPasal 18". It is a word in no list.
func (s *Scanner) lawGlued(j int) bool {
	t := s.t[j]
	if t.Class() != lex.Word || t.Len() < 7 {
		return false
	}
	str := s.str(j)
	switch tail := str[len(str)-5:]; tail {
	case "Pasal", "Nomor":
		return true
	}
	return false
}

// lap skips a time with minutes, seconds and thousandths: "1:37,828", which is
// neither a ratio nor a clock. A colon is glued to token i.
func (s *Scanner) lap(i int) int {
	if s.t[i].Len() > 2 || s.t[i+2].Class() != lex.Number || !s.t[i+2].Glued() || s.t[i+2].Len() != 2 {
		return 0
	}
	if p := s.t[i+3]; !p.Glued() || p.ID() != w.Comma && p.ID() != w.Period && p.ID() != w.Colon {
		return 0
	}
	if n := s.t[i+4]; n.Class() != lex.Number || !n.Glued() || n.Len() > 3 {
		return 0
	}
	return i + 5
}

// heads tells whether the identifier word at token j names the figure behind it.
// Some words are identifiers only in the shape of a name.
func (s *Scanner) heads(j int) bool {
	h := s.t[j]
	switch h.ID() {
	case w.Man, w.Min, w.Tk, w.Wa, w.Hp, w.Sd, w.Uu, w.Rt, w.Rw, w.No, w.Formula, w.Gate, w.Exit, w.Trans:
		return h.Has(lex.Capital) || h.ID() == w.No && s.t[j+1].ID() == w.Period
	}
	return true
}

// named returns the token after the identifier at token i, and notes where a list
// of more of them may go on: "Pasal 21, 22 dan 25", "Nomor 11 Tahun 2020".
func (s *Scanner) named(i int) int {
	end := s.skipCode(i)
	if s.t[end].ID() == w.RightParen {
		end++
	}
	if s.word(end, "tahun") && s.t[end+1].Class() == lex.Number { // Nomor 11 Tahun 2020
		end = s.shape(end + 1).end
	}
	j := end
	switch s.t[j].ID() {
	case w.Comma, w.Slash, w.Hyphen, w.Dan, w.Atau, w.Sampai, w.Hingga, w.Jo, w.Juncto:
		j++
		if s.t[j].ID() == w.Dan {
			j++
		}
		n := s.t[j]
		last := s.t[j-1].ID() == w.Dan || s.t[j-1].ID() == w.Atau
		if n.Class() == lex.Number && n.Len() <= 3 && (s.t[j+1].ID() != w.Period || last || s.t[j+2].Has(lex.First)) && !s.t[s.shape(j).end].Is(lex.Counted|lex.Percent|lex.Scale|lex.Currency|lex.Unit) {
			s.list = j + 1
		}
	}
	return end
}

// skipCode returns the token after the run of tokens without space that token i
// is in: "1138/Menkes/PB/VIII/2005".
func (s *Scanner) skipCode(i int) int {
	j := i + 1
	for {
		t := s.t[j]
		if t.Class() == lex.Edge || t.Class() == lex.Break || !t.Glued() {
			return j
		}
		switch t.Class() {
		case lex.Number, lex.Word:
		case lex.Mark:
			// A closing or trailing mark ends the code unless more is glued to it.
			n := s.t[j+1]
			if t.ID() == w.RightParen || t.ID() == w.LeftParen || !n.Glued() || n.Class() != lex.Number && n.Class() != lex.Word {
				return j
			}
			if t.ID() == w.Period && n.Class() == lex.Word || t.ID() == w.Comma { // "KUHP.Dalam", "25,22"
				return j
			}
		default:
			return j
		}
		j++
	}
}

// marker skips list markers ("1. Menutup"), plates, ages and days in brackets.
func (s *Scanner) marker(i int) (next int, why Refusal) {
	t, p, q := &s.t[i], &s.t[i-1], &s.t[i+1]
	if q.Glued() && t.Len() <= 2 && (q.ID() == w.Period || q.ID() == w.RightParen) && s.listed(i) {
		return i + 2, noListMark
	}
	switch p.ID() {
	case w.LeftParen:
		if q.ID() == w.RightParen && t.Len() <= 2 {
			return i + 2, noBracket // an age, or the number of a remark
		}
		if (q.Class() == lex.Single || q.Class() == lex.Apostrophe) && q.Glued() {
			return i + 2, noMinute // the minute of a goal: (30')
		}
		if n := s.t[i+3]; q.ID() == w.Slash && q.Glued() && s.t[i+2].Class() == lex.Number && s.t[i+2].Glued() && (n.ID() == w.Slash || n.ID() == w.RightParen) {
			return s.skipCode(i), noDate // a day: (28/7/2025)
		}
	case w.LeftBracket:
		if q.ID() == w.RightBracket {
			return i + 2, noFootnote
		}
	}
	switch {
	case q.Class() == lex.Number:
		if next = s.phone(i); next > 0 {
			return next, noPhone
		}
	case p.Has(lex.Capital) && q.Has(lex.Capital) && t.Len() <= 4 && p.Class() == lex.Word && p.Len() <= 2 && (p.Len() == 1 || p.Has(lex.Upper)) &&
		q.Class() == lex.Word && q.Len() <= 3 && (q.Len() == 1 || q.Has(lex.Upper)) && !t.Glued() &&
		p.ID().CurrencySignValue() == "" && !q.Is(lex.Unit) && p.ID() != w.Rp && q.ID().Compass() == 0 && p.ID() != w.M:
		return i + 2, noPlate // B 2918 PKL
	}
	return 0, 0
}

// listed tells whether the figure of one or two digits at token i, with a full stop or a
// bracket glued to it, is the marker of a list.
func (s *Scanner) listed(i int) bool {
	t, p, q, n := s.t[i], s.t[i-1], s.t[i+1], s.t[i+2]
	if n.Has(lex.Space) && (t.Has(lex.First) || p.ID() == w.Colon || p.Class() == lex.Break) {
		return true
	}
	if q.ID() != w.Period || !n.Has(lex.Capital) {
		return false
	}
	switch {
	case !n.Has(lex.Space):
		return t.Has(lex.First) && n.Class() == lex.Word && n.Len() > 3 // "2.Operasi Moneter"
	case t.Glued():
		return p.ID() == w.Comma || p.ID() == w.Semicolon || p.ID() == w.RightParen || p.ID() == w.Period && s.t[i-2].Class() == lex.Quote || p.Class() == lex.Quote // "(Pintu),6. PT Zipmex"
	case p.Class() == lex.Number || p.ID() == w.RightParen:
		return true // a ranking in one line: "1:36,995 10. Joan Mir"
	}
	return n.Class() == lex.Word && p.Class() == lex.Word && !p.Is(lex.Function|lex.Bound|lex.Rank|lex.Playing|lex.Report|lex.Numeral|lex.OrdinalHead) && p.ID().BoundGap() == 0 && !s.derived(i-1) // a list in one line: "begini caranya 1. Matikan AC"; a figure that ends a sentence has a word of relation before it
}

// refused tells what an amount that reads well is all the same, if it is no number: a
// year, a clock, a code, a name with a number.
func (s *Scanner) refused(a *amount) Refusal {
	t, p, q := s.t[a.start], s.t[a.start-1], s.t[a.end]
	if a.before {
		return 0
	}
	if q.Glued() { // more is glued behind it: 24/7, 20-an, 17:48
		n := s.t[a.end+1]
		switch q.ID() {
		case w.Hyphen, w.Colon, w.Slash, w.EnDash:
			if n.Glued() && (n.Class() == lex.Number || n.Class() == lex.Word) && (a.bare() || q.ID() == w.Colon) && !(q.ID() == w.Slash && n.Class() == lex.Word && n.Len() > 2 && !n.Has(lex.Upper)) {
				if q.ID() == w.Colon {
					return noClock
				}
				return noGlued
			}
		}
	}
	if !a.bare() {
		return 0
	}
	switch {
	case a.digits && a.plain == 0 && s.version(a.start) && p.Class() == lex.Word && !p.Is(lex.Function|lex.Bound) && !s.graded(p):
		return noVersion // industri 4.0
	case a.digits && p.ID() == w.Versi:
		return noVersion
	case a.clock && !s.graded(p):
		return noClock // 20.10
	case p.Is(lex.Month) && a.plain == 3:
		return noYear // "10 Mei 202": a year that lost a digit
	case (p.ID() == w.Pasangan || p.ID() == w.Paslon) && a.plain > 0 && q.ID() == w.LeftParen:
		for k := a.end + 1; k < a.end+8; k++ { // pasangan 2 (Prabowo-Gibran) dan 3 (Ganjar-Mahfud)
			if s.t[k].ID() == w.RightParen && s.t[k+1].ID() == w.Dan && s.t[k+2].Class() == lex.Number {
				s.list = k + 3
			}
		}
		return noLabel
	case q.Is(lex.Month) && !a.ranged, s.beforeMonth(a.end):
		return noDate
	case q.ID().ShortMonth() > 0 && a.plain > 0 && a.plain <= 2 && q.Has(lex.Capital) && s.t[a.end+1].Class() == lex.Number:
		return noDate
	case a.digits && a.plain > 0:
		return s.refusedPlain(a, t, p, q)
	case !a.digits && !a.ranged && p.ID() == w.Urut: // nomor urut tiga
		return noLabel
	case !a.digits && !a.ranged && (t.ID() == w.Satu && q.ID() == w.Dengan && (s.t[a.end+1].ID() == w.Yang && s.t[a.end+2].ID() == w.Lain || s.t[a.end+1].ID() == w.Lainnya)):
		return noIdiom // satu dengan yang lain (each other)
	case !a.digits && !a.ranged && p.Is(lex.Label) && !p.Has(lex.Capital) && !q.Is(lex.Counted) && a.end == a.start+1 && !t.Has(lex.First):
		return noLabel // lantai dua
	}
	return 0
}

// plainYear tells whether a year stands at token i with no more than a comma, a full stop,
// a bracket or a word in no list behind it, as most years do: refused would find out that it
// is one, after all else that a figure can be.
func (s *Scanner) plainYear(i int) bool {
	t, q := s.t[i], s.t[i+1]
	if t.Len() != 4 || t.Class() != lex.Number {
		return false
	}
	switch q.ID() {
	case 0:
		if q.Class() != lex.Word || q.Glued() {
			return false
		}
	case w.Comma, w.Period, w.RightParen:
		if n := s.t[i+2]; n.Class() == lex.Number && n.Glued() {
			return false
		}
	default:
		return false
	}
	n := s.small(i)
	return 1500 <= n && n <= 2100 && !t.Has(lex.Foreign)
}

// version tells whether the numeral at token i is a digit, a full stop and a zero, as
// versions have it: "4.0".
func (s *Scanner) version(i int) bool {
	h := s.shape(i)
	return h.dots == 1 && h.commas == 0 && h.first == 1 && h.last == 1 && s.str(h.end-1) == "0"
}

// graded tells whether the word p announces a grade or index, so that a figure with
// two decimals after it is no time of day: "IPK minimal 3.00".
func (s *Scanner) graded(p lex.Token) bool {
	switch p.ID() {
	case w.Minimal, w.Maksimal, w.Ipk, w.Skala, w.Indeks, w.Skor, w.Nilai:
		return true
	}
	return false
}

// refusedPlain is refused for digits without separators and without a unit.
func (s *Scanner) refusedPlain(a *amount, t, p, q lex.Token) Refusal {
	leadingZero := s.text[t.Start] == '0'
	switch {
	case a.year() && !q.Is(lex.Counted):
		return noYear
	case leadingZero && a.plain > 1, a.plain > 8:
		return noSerial
	case a.ranged:
		if p.Is(lex.Label) && a.plain <= 2 { // kelas 1-3
			return noLabel
		}
	case p.ID() == w.Tahun || p.ID() == w.Bulan || p.ID() == w.Hari || p.ID() == w.Ke && s.anniversary(a.start-2):
		return noCalendar
	case s.t[a.start-2].ID() == w.Tipe && p.Class() == lex.Word && a.plain <= 3: // tipe hunian 36
		return noLabel
	case p.Is(lex.Label) && a.plain <= 4:
		s.named(a.start) // desil 1, 2 dan 3
		return noLabel
	case a.plain <= 4 && s.namePart(a.start, a.end):
		return noName
	}
	return 0
}

// anniversary tells whether a word that a "ke" with a rank follows stands at token i or
// up to three names before it: "hari ke 48", "Harlah PMII ke 62".
func (s *Scanner) anniversary(i int) bool {
	for k := range 4 {
		switch s.t[i-k].ID() {
		case w.Yang:
			continue
		case w.Hari, w.Hut, w.Harlah, w.Milad, w.Haul, w.Natalis, w.Muktamar, w.Kongres:
			return true
		}
		if t := s.t[i-k]; t.Class() != lex.Word || !t.Has(lex.Capital) {
			return false
		}
	}
	return false
}

// namePart tells whether an integer belongs to the capitalized word before it, as
// in "Liga 1" or "Windows 7". In a headline, where all words are capitals, it
// does not.
func (s *Scanner) namePart(i, end int) bool {
	p, q := s.t[i-1], s.t[end]
	if p.Class() != lex.Word || !p.Has(lex.Capital) || p.Has(lex.First) || s.t[i].Glued() || p.Is(lex.Function|lex.Month|lex.Weekday|lex.Rank|lex.Bound) {
		return false
	}
	if q.Class() == lex.Word && !q.Has(lex.Capital) && !q.Is(lex.Function) {
		if s.t[i-2].ID() == w.Ampersand && p.Glued() { // S&P 500
			return true
		}
		if q.Is(lex.Counted) {
			return false
		}
		if !p.Is(lex.Org | lex.Place) { // One UI 8, Vario 125 generasi terbaru
			return true
		}
		return q.Kinds() == 0 && s.derived(end) // "Jambi 12 kelurahan": what is counted follows
	}
	if q.ID() == w.Orang || q.Is(lex.Counted) && !q.Is(lex.Place|lex.Orgword|lex.Direction) {
		return false // "Polisi Tangkap 12 Orang"
	}
	return !s.titleCase(i)
}

// derived tells whether the word at token i has the prefix of a verb: "Tekab 308
// berhasil".
func (s *Scanner) derived(i int) bool {
	str := s.str(i)
	if len(str) < 6 {
		return false
	}
	switch str[:3] {
	case "ber", "ter", "men", "mem", "mel", "mer", "meny":
		return true
	}
	return str[:2] == "di"
}

// titleCase tells whether the words around token i are those of a headline in
// capitals: then a capital before a figure shows no name.
func (s *Scanner) titleCase(i int) bool {
	capitals, ordinary := 0, false
	for _, step := range [2]int{-1, 1} {
		for j, n := i+step, 0; n < 10 && j > 0; j, n = j+step, n+1 {
			t := s.t[j]
			if t.Class() == lex.Edge || t.Class() == lex.Break || step > 0 && t.Has(lex.First) {
				break
			}
			if t.Class() == lex.Word {
				if t.Has(lex.Capital) {
					capitals++
					ordinary = ordinary || t.InTitleCase()
				} else if t.Len() >= 4 && !t.Is(lex.Function) {
					return false
				}
			}
			if step < 0 && t.Has(lex.First) {
				break
			}
		}
	}
	return capitals >= 3 && ordinary
}

// beforeMonth tells whether the figure that ends at token j is a day in a list of
// days: "30 dan 31 Januari", "13, 14 dan 20 Juli".
func (s *Scanner) beforeMonth(j int) bool {
	for range 6 {
		switch s.t[j].ID() {
		case w.Comma, w.Dan, w.Hyphen, w.EnDash, w.Hingga, w.Sampai, w.Atau, w.Serta:
		default:
			return false
		}
		j++
		if s.t[j].ID() == w.Dan {
			j++
		}
		if s.t[j].Class() != lex.Number || s.t[j].Len() > 2 {
			return false
		}
		j++
		if s.t[j].Is(lex.Month) {
			return true
		}
	}
	return false
}

// idiom skips numerals in words that count nothing: "salah satu" (one of),
// "roda empat" (a car), "Kepulauan Seribu" (a name).
func (s *Scanner) idiom(i int) (next int, why Refusal) {
	t, p, q := s.t[i], s.t[i-1], s.t[i+1]
	switch t.ID() {
	case w.Satu:
		switch {
		case (p.ID() == w.Jadi || p.ID() == w.Menjadi) && (q.Class() != lex.Word || q.Is(lex.Function)), // dibungkus jadi satu (wrapped together)
			p.ID() == w.Yang && q.Is(lex.Demonstrative), q.ID() == w.Ini, q.ID() == w.Genggaman, // sekolah yang satu ini (this particular school)
			q.ID() == w.Di && (s.t[i+2].ID() == w.Antara || s.t[i+2].ID() == w.Antaranya): // satu di antaranya (one of them)
			return i + 1, noIdiom
		case p.ID() == w.Salah, q.ID() == w.Sama, q.ID() == w.Sisi, q.ID() == w.Per, p.ID() == w.Per && s.t[i-2].ID() == w.Satu,
			q.ID() == w.Hyphen && q.Glued() && s.t[i+2].ID().Digit() != 2, p.ID() == w.Nomor, p.ID() == w.Hyphen && p.Glued() && t.Glued(),
			q.ID() == w.Arah, q.ID() == w.Kesatuan, q.ID() == w.Pintu, q.ID() == w.Atap, q.ID() == w.Padu, q.ID() == w.Visi, q.ID() == w.Langkah, q.ID() == w.Pun:
			return i + 1, noIdiom
		}
	}
	if t.Is(lex.Numeral|lex.Share) && (p.ID() == w.Pukul || p.ID() == w.Jam) { // pukul lima (five o'clock), pukul setengah 6
		if n := s.t[i+1]; t.ID() == w.Setengah && (n.Class() == lex.Number || n.Is(lex.Numeral)) {
			return i + 2, noClock
		}
		return i + 1, noClock
	}
	if t.ID() == w.Setengah || t.ID() == w.Separuh { // half-hearted, half-ripe: adverbs
		switch q.ID() {
		case w.Panjang, w.Pendek, w.Tiang, w.Hati, w.Mati, w.Sadar, w.Jadi, w.Matang, w.Baya, w.Napas, w.Nafas, w.Telanjang, w.Resmi:
			return i + 2, noAdverb
		}
		if q.Is(lex.Ordinal) { // separuh kedua 2019
			return i + 2, noDate
		}
		if q.Class() == lex.Word && s.verb(i+1) { // setengah menganggur (half unemployed)
			return i + 2, noAdverb
		}
	}
	if t.Is(lex.Numeral) {
		switch {
		case t.Has(lex.First) && q.ID() == w.Comma && t.ID().Digit() > 0: // "Satu, menerima eksepsi": counts arguments
			return i + 1, noArgument
		case p.ID() == w.Roda, p.ID() == w.Kaki, p.ID() == w.Segi, p.ID() == w.Simpang, p.ID() == w.Nomor,
			t.ID() == w.Empat && q.ID() == w.Mata, q.ID() == w.Besar && !q.Glued() && t.ID().Digit() > 0:
			return i + 1, noIdiom
		case t.Has(lex.Capital) && p.Has(lex.Capital) && p.Is(lex.Place): // Kepulauan Seribu
			return i + 1, noName
		case t.Has(lex.Capital) && !t.Has(lex.First) && (p.Has(lex.Capital) && p.Class() == lex.Word && !p.Has(lex.First) || s.t[i+1].Has(lex.Capital) && s.t[i+1].Class() == lex.Word):
			// A numeral inside a capitalized name; a headline counts in capitals too.
			if q.Is(lex.Counted | lex.Scale | lex.Percent) {
				return 0, 0
			}
			return i + 1, noName
		}
	}
	return 0, 0
}
