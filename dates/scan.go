package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Scanner finds the temporal expressions of texts that are already split. It
// keeps its buffers between texts and must not be used by two goroutines at once.
// The zero Scanner is ready to use. It is for package
// extract, which splits a text once for all layers; others call [All].
type Scanner struct {
	// Refused, unless it is nil, gets what could begin an expression and is none.
	Refused *[]Refused

	text string
	t    []lex.Token
	turn turn
	list dayList
}

// starters are the kinds of words with which an expression begins.
const starters = lex.Weekday | lex.Month | lex.Numeral | lex.Inexact | lex.Share | lex.DayPart | lex.DateWord

// Scan appends the expressions of d to dst, in order of Start. They have types
// and spans; [Scanner.Resolve] gives them their values.
func (s *Scanner) Scan(dst []Date, d *lex.Doc) []Date {
	s.text, s.t = d.Text, d.Tokens
	s.turn, s.list = turn{asked: d.Begin()}, dayList{}
	var x expr
	tokens := d.Tokens[:d.End()]
	for i := starter(tokens, d.Begin()); i < len(tokens); {
		next := i + 1
		if s.at(&x, i) {
			next = max(x.end, next)
			if x.Type != 0 {
				x.Start, x.End = int(s.t[x.start].Start), int(s.t[x.end-1].End)
				dst = append(dst, x.Date)
			} else if s.Refused != nil {
				s.refuse(i, next, x.why)
			}
		} else if s.Refused != nil {
			s.refuse(i, next, x.why)
		}
		x.why = 0
		i = starter(tokens, next)
	}
	return dst
}

// starter returns the first token from i on with which an expression can begin.
func starter(t []lex.Token, i int) int {
	for ; uint(i) < uint(len(t)); i++ {
		if t[i].Class() == lex.Number || t[i].Is(starters) {
			break
		}
	}
	return i
}

// An expr is an expression as it is read: a Date and its tokens. It is large, so rules
// fill it in place and return whether there is one; if not, they may leave anything in it.
type expr struct {
	start, end int
	why        Refusal // the reason for which there is none, where a rule knows one
	Date
}

// begin makes x the expression of the tokens [start, end).
func (x *expr) begin(start, end int, t Type, r Rule, f form) {
	*x = expr{start: start, end: end}
	x.Type, x.Rule, x.said.form = t, r, f
}

// none passes over the tokens up to end: they are known to be no expression, which x
// says by having no type.
func (x *expr) none(end int, why Refusal) bool {
	*x = expr{end: end, why: why}
	return true
}

// no gives up on an expression for a reason.
func (x *expr) no(why Refusal) bool {
	x.why = why
	return false
}

// at reads the expression that begins at token i into x.
func (s *Scanner) at(x *expr, i int) bool {
	t := s.t[i]
	switch {
	case t.Class() == lex.Number:
		return s.numberLed(x, i)
	case t.Is(lex.Weekday) && s.isWeekday(i), s.jumat(i):
		return s.weekdayLed(x, i, i)
	case t.Is(lex.Month):
		return s.monthLed(x, i, i)
	case t.Is(lex.Numeral | lex.Inexact | lex.Share), t.ID().OneTimeUnit() != "":
		return s.amountLed(x, i)
	}
	switch t.ID() {
	case w.Hari:
		return s.hariLed(x, i)
	case w.Malam, w.Pagi, w.Siang, w.Sore, w.Petang, w.Senja, w.Subuh, w.Dini:
		return s.partLed(x, i)
	case w.Tadi:
		return s.tadiLed(x, i)
	case w.Semalam, w.Kemarin, w.Kmrn, w.Besok, w.Esok, w.Lusa:
		return s.dayWord(x, i)
	case w.Tanggal, w.Tgl:
		return s.tanggalLed(x, i)
	case w.Pukul, w.Jam:
		return s.clockLed(x, i)
	case w.Pekan, w.Minggu, w.Bulan:
		return s.unitLed(x, i, i)
	case w.Tahun:
		if t.Glued() && s.t[i-1].ID() == w.Hyphen && s.t[i-2].ID() == w.Tahun { // tahun-tahun lalu (past years): no year
			return false
		}
		return s.tahunLed(x, i, i)
	case w.Awal, w.Pertengahan, w.Akhir, w.Medio:
		return s.modLed(x, i)
	case w.Triwulan, w.Kuartal, w.Kwartal, w.Semester:
		return s.quarterLed(x, i)
	case w.Setiap, w.Tiap, w.Saban, w.Per:
		return s.setLed(x, i)
	case w.Beberapa, w.Bertahun:
		return s.vagueLed(x, i)
	case w.Periode, w.Kurun, w.Era:
		return s.periodLed(x, i)
	case w.Abad:
		return s.centuryLed(x, i)
	case w.Kini, w.Sekarang, w.Saat, w.Dewasa, w.Belakangan, w.Baru, w.Kala, w.Waktu:
		return s.referenceLed(x, i)
	case w.Q:
		return s.quarterCode(x, i)
	case w.Paruh, w.Separuh:
		return s.quarterLed(x, i)
	case w.Hut:
		return s.hutLed(x, i)
	case w.H:
		return s.countdownLed(x, i)
	}
	if t.ID() == w.Jumat || t.ID().FeastName() > 0 || t.ID().HijriMonth() > 0 || t.Is(lex.DateWord) {
		return s.namedLed(x, i)
	}
	return false
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

// maxClause is how many tokens of a clause are looked through: more than one has in news.
const maxClause = 256

// A turn is what the last call of ahead found: the nearest token before token asked that
// decides, whether it looks ahead, and that there is none if it is 0. The next call need not
// look beyond asked, so that all of them take linear time.
type turn struct {
	asked, at int
	ahead     bool
}

// ahead tells whether the clause before token i looks ahead, with no verb of
// reporting after the word that does: "OPEC akan bertemu Kamis", but not "Presiden,
// Senin, mengatakan akan ada rapat".
func (s *Scanner) ahead(i int) bool {
	known := s.turn
	if i < known.asked { // read again for another expression
		known = turn{asked: max(lex.Pad, i-maxClause)}
	}
	found := known
	for j := i - 1; j >= known.asked; j-- {
		if decides, ahead := s.decides(j); decides {
			found.at, found.ahead = j, ahead
			break
		}
	}
	if found.asked = i; i > s.turn.asked {
		s.turn = found
	}
	return found.ahead && found.at > i-maxClause
}

// decides tells whether the words behind token j can be no part of a clause before it that
// looks ahead, and whether the clause does so at token j.
func (s *Scanner) decides(j int) (decides, ahead bool) {
	t := s.t[j]
	if t.Is(lex.Report | lex.Cue | lex.CueNya | lex.Passive) {
		return true, false
	}
	switch t.ID() {
	case 0:
	case w.Akan, w.Bakal, w.Dijadwalkan, w.Rencananya, w.Hendak, w.Nanti, w.Mendatang, w.Direncanakan:
		return true, true
	case w.Lambat:
		if s.t[j-1].ID() == w.Paling {
			return true, true
		}
	case w.Semicolon:
		return true, false
	}
	return t.Has(lex.First) || t.Class() == lex.Quote || t.Class() == lex.Break, false
}
