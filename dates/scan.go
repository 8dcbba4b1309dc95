package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Scanner finds the temporal expressions of texts that are already split. It
// keeps its buffers between texts and must not be used by two goroutines at once.
// The zero Scanner is ready to use.
type Scanner struct {
	text string
	t    []lex.Token
}

// starters are the kinds of words with which an expression begins.
const starters = lex.Weekday | lex.Month | lex.Numeral | lex.Inexact | lex.Share | lex.DayPart | lex.DateWord

// Scan appends the expressions of d to dst, in order of Start. They have types
// and spans; [Scanner.Resolve] gives them their values.
func (s *Scanner) Scan(dst []Date, d *lex.Doc) []Date {
	s.text, s.t = d.Text, d.Tokens
	for i, end := d.Begin(), d.End(); i < end; {
		t := s.t[i]
		if t.Class() != lex.Number && !t.Is(starters) {
			i++
			continue
		}
		x := s.at(i)
		if x.end == 0 {
			i++
			continue
		}
		if x.typ != 0 {
			dst = append(dst, Date{
				Start: int(s.t[x.start].Start), End: int(s.t[x.end-1].End),
				Type: x.typ, Mod: x.mod, Freq: x.freq, Rule: x.rule, Flags: x.flags, Value: x.value, said: x.said,
			})
		}
		i = max(x.end, i+1)
	}
	return dst
}

// An expr is an expression as it is read: a Date in tokens.
type expr struct {
	start, end int // end 0: there is none
	typ        Type
	mod        Mod
	value      Value
	freq       int
	rule       Rule
	flags      Flags
	said       said
}

// none passes over the tokens up to end: they are known to be no expression.
func none(end int) expr { return expr{end: end} }

// at reads the expression that begins at token i.
func (s *Scanner) at(i int) expr {
	t := s.t[i]
	switch {
	case t.Class() == lex.Number:
		return s.numberLed(i)
	case t.Is(lex.Weekday) && s.isWeekday(i), s.jumat(i):
		return s.weekdayLed(i, i)
	case t.Is(lex.Month):
		return s.monthLed(i, i)
	case t.Is(lex.Numeral | lex.Inexact | lex.Share):
		return s.amountLed(i)
	case t.ID().OneTimeUnit() != "":
		return s.amountLed(i)
	}
	switch t.ID() {
	case w.Hari:
		return s.hariLed(i)
	case w.Malam, w.Pagi, w.Siang, w.Sore, w.Petang, w.Senja, w.Subuh, w.Dini:
		return s.partLed(i)
	case w.Tadi:
		return s.tadiLed(i)
	case w.Semalam, w.Kemarin, w.Kmrn, w.Besok, w.Esok, w.Lusa:
		return s.dayWord(i)
	case w.Tanggal, w.Tgl:
		return s.tanggalLed(i)
	case w.Pukul, w.Jam:
		return s.clockLed(i)
	case w.Pekan, w.Minggu, w.Bulan:
		return s.unitLed(i, i)
	case w.Tahun:
		if t.Glued() && s.t[i-1].ID() == w.Hyphen && s.t[i-2].ID() == w.Tahun { // tahun-tahun lalu (past years): no year
			return expr{}
		}
		return s.tahunLed(i, i)
	case w.Awal, w.Pertengahan, w.Akhir, w.Medio:
		return s.modLed(i)
	case w.Triwulan, w.Kuartal, w.Kwartal, w.Semester:
		return s.quarterLed(i)
	case w.Setiap, w.Tiap, w.Saban, w.Per:
		return s.setLed(i)
	case w.Beberapa, w.Bertahun:
		return s.vagueLed(i)
	case w.Periode, w.Kurun, w.Era:
		return s.periodLed(i)
	case w.Abad:
		return s.centuryLed(i)
	case w.Kini, w.Sekarang, w.Saat, w.Dewasa, w.Belakangan, w.Baru, w.Kala, w.Waktu:
		return s.referenceLed(i)
	case w.Q:
		return s.quarterCode(i)
	case w.Paruh, w.Separuh:
		return s.quarterLed(i)
	case w.Hut:
		return s.hutLed(i)
	case w.H:
		return s.countdownLed(i)
	}
	if t.ID() == w.Jumat || t.ID().FeastName() > 0 || t.ID().HijriMonth() > 0 || t.Is(lex.DateWord) {
		return s.namedLed(i)
	}
	return expr{}
}

// jumat tells whether "Jum'at" (Friday), which is three tokens, stands at token i.
func (s *Scanner) jumat(i int) bool {
	return s.t[i].ID() == w.Jum && s.t[i+1].Class() == lex.Apostrophe && s.t[i+2].ID() == w.At && s.t[i].Has(lex.Capital)
}

// num returns the number in the digits of token i, -1 if it is none of up to
// four digits.
func (s *Scanner) num(i int) int {
	t := s.t[i]
	if t.Class() != lex.Number || t.Len() > 4 || t.Has(lex.Foreign) {
		return -1
	}
	n := 0
	for _, c := range []byte(s.text[t.Start:t.End]) {
		n = n*10 + int(c-'0')
	}
	return n
}

// word tells whether token i is the given lower-cased ASCII word.
func (s *Scanner) word(i int, lower string) bool { return s.t[i].IsWord(s.text, lower) }

// glued tells whether token i is the mark id and stands without space after the
// token before it.
func (s *Scanner) glued(i int, id lex.ID) bool {
	return s.t[i].ID() == id && s.t[i].Glued()
}

// dash tells whether token i is one of the marks that join the ends of a range.
func (s *Scanner) dash(i int) bool {
	switch s.t[i].ID() {
	case w.Hyphen, w.EnDash, w.EmDash, w.UnicodeHyphen, w.NoBreakHyphen, w.MinusSign:
		return true
	}
	return false
}

// to returns the token after the word or mark that joins the ends of a range at
// token i: "-", "hingga", "sampai dengan", "s.d."; 0 if there is none.
func (s *Scanner) to(i int) int {
	switch t := s.t[i]; t.ID() {
	case w.Hingga, w.Sampai:
		if s.t[i+1].ID() == w.Dengan {
			return i + 2
		}
		return i + 1
	case w.S: // s.d., s/d
		if (s.glued(i+1, w.Period) || s.glued(i+1, w.Slash)) && s.t[i+2].ID() == w.D {
			if s.glued(i+3, w.Period) {
				return i + 4
			}
			return i + 3
		}
	default:
		if s.dash(i) && t.Glued() == s.t[i+1].Glued() {
			return i + 1
		}
	}
	return 0
}

// maxClause is how many tokens of a clause are looked through: more than one has in news, so
// that a text of nothing but weekdays takes linear time.
const maxClause = 256

// ahead tells whether the clause before token i looks ahead, with no verb of
// reporting after the word that does: "OPEC akan bertemu Kamis", but not "Presiden,
// Senin, mengatakan akan ada rapat".
func (s *Scanner) ahead(i int) bool {
	for j := i - 1; j >= lex.Pad && j > i-maxClause; j-- {
		t := s.t[j]
		switch {
		case t.Is(lex.Report | lex.Cue | lex.CueNya | lex.Passive):
			return false
		case t.ID() == w.Akan, t.ID() == w.Bakal, t.ID() == w.Dijadwalkan, t.ID() == w.Rencananya, t.ID() == w.Hendak, t.ID() == w.Nanti, t.ID() == w.Mendatang, t.ID() == w.Direncanakan:
			return true
		case t.ID() == w.Lambat && s.t[j-1].ID() == w.Paling:
			return true
		case t.Class() == lex.Quote, t.Class() == lex.Break, t.ID() == w.Semicolon, t.Has(lex.First):
			return false
		}
	}
	return false
}
