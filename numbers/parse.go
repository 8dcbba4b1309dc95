package numbers

import (
	"strconv"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// Problem is what keeps a string from being a number. The zero Problem is none.
type Problem uint8

// The problems.
const (
	NoNumber          Problem = iota + 1 // nothing that begins a number: "orang"
	Trailing                             // a number, and more: "5 orang"
	BadGrouping                          // full stops that do not part thousands: "1.23.456"
	DanglingSeparator                    // no digit after the last separator: "12,"
	MissingFigure                        // a currency, unit or scale word without a figure: "Rp", "juta"
	BadOrder                             // a numeral that cannot follow the one before: "empat belas puluh"
	MixedDigits                          // digits of two scripts
	Overflow                             // more than 38 digits
)

var problemTexts = [...]string{
	"", "no number", "not part of the number", "thousands have three digits", "a digit is missing after the separator",
	"a figure is missing", "this numeral cannot follow the one before it", "digits of two scripts", "more than 38 digits",
}

// String returns the problem in words, "" for the zero Problem.
func (p Problem) String() string {
	if int(p) >= len(problemTexts) {
		return ""
	}
	return problemTexts[p]
}

// A ParseError says why a string is not a number.
type ParseError struct {
	Input   string
	Offset  int // the byte from which on Input could not be read
	Problem Problem
}

// Error says what is wrong and where:
//
//	numbers: thousands have three digits at byte 2 of "1.23.456"
func (e *ParseError) Error() string {
	return "numbers: " + e.Problem.String() + " at byte " + strconv.Itoa(e.Offset) + " of " + strconv.Quote(e.Input)
}

// Parse reads a string that is one number as a whole, but for space around it:
// "1,3 juta", "Rp 4 miliar", "dua pertiga". It reads what [All] finds in running
// text, and figures that All leaves alone because they mostly are something else
// there: years, "20.10", "2/3", ordinals without a noun. The error is a
// *[ParseError].
//
// The grammar, in EBNF; words in any case, parts in words parted by space:
//
//	number    = [ sign ] amount | amount to amount | ordinal | ratio .
//	sign      = "-" | "+" | "minus" | "negatif" .
//	to        = "-" | "–" | "hingga" | "sampai" [ "dengan" ] | "s.d." | "s/d" .
//	amount    = currency figure [ ",-" ] | figure [ suffix ] .
//	suffix    = "%" | "persen" [ "poin" ] | "basis poin" | currencyName | unit [ rate ] | "kali" [ "lipat" ] .
//	rate      = ( "per" | "/" ) ( unit | "jam" | "menit" | "detik" ) .
//	figure    = ( digits | words | inexact ) { scale } | share .
//	digits    = integer [ "," decimals ] | integer "." decimals | english .
//	integer   = digit { digit } | d123 "." ddd { "." ddd } .
//	english   = d123 "," ddd { "," ddd } "." decimals | d123 "," ddd "," ddd { "," ddd } .
//	decimals  = digit { digit } .
//	words     = group { scale [ group ] } [ "koma" digitWord { digitWord } | "setengah" | "sekian" ] .
//	group     = [ hundreds ] [ tens ] [ digitWord ] .
//	hundreds  = digitWord "ratus" | "seratus" .
//	tens      = digitWord "puluh" | "sepuluh" | digitWord "belas" | "sebelas" .
//	scale     = "ribu" | "juta" | "miliar" | "triliun" | "kuadriliun" | "kuintiliun" | ... | "lusin" | "kodi" .
//	inexact   = "belasan" | "puluhan" | "ratusan" | "ribuan" | "jutaan" | ... .
//	share     = "setengah" | "se" "per" digitWord | digitWord "per" digitWord | digits "/" digits | "½" | ... .
//	ordinal   = "ke-" ( digit { digit } | roman ) | "pertama" | "ke" group .
//	ratio     = digits ":" digits | digits "banding" digits .
//
// One full stop before three digits groups thousands ("2.500" is 2500), before any
// other number of digits it starts decimals ("4.1" is 4.1). One comma starts decimals;
// before exactly three digits the other reading is kept in Alternative. d123 stands
// for one to three digits, ddd for three. Digits may be those of any one script of
// Unicode. Scale words must fall, as in "dua juta tiga ribu", or multiply each other,
// as in "ribu triliun".
func Parse(s string) (Number, error) {
	x := pool.Get().(*whole)
	defer pool.Put(x)
	d := &x.doc
	d.Reset(s)
	begin, end := d.Begin(), d.End()
	for begin < end && d.Tokens[begin].Class() == lex.Break {
		begin++
	}
	for end > begin && d.Tokens[end-1].Class() == lex.Break {
		end--
	}
	if begin == end {
		return Number{}, &ParseError{s, 0, NoNumber}
	}
	x.scanner.alone = true
	defer func() { x.scanner.alone = false }()
	x.found = x.scanner.Scan(x.found[:0], d)
	from, to := int(d.Tokens[begin].Start), int(d.Tokens[end-1].End)
	if len(x.found) > 0 {
		if n := x.found[0]; n.Reason == 0 && n.Start == from && n.End == to {
			return n, nil
		}
	}
	offset, problem := x.scanner.problem(x.found, begin, end)
	return Number{}, &ParseError{s, offset, problem}
}

// problem tells what is wrong with the tokens [begin, end), of which Scan made the
// numbers found, and at which byte.
func (s *Scanner) problem(found []Number, begin, end int) (offset int, p Problem) {
	from := int(s.t[begin].Start)
	if len(found) > 0 && found[0].Start == from {
		n := found[0]
		if n.Reason != 0 {
			return from, Overflow
		}
		i := begin
		for int(s.t[i].Start) < n.End {
			i++
		}
		t := s.t[i]
		switch {
		case (t.ID() == w.Comma || t.ID() == w.Period) && t.Glued() && i+1 == end && s.t[i-1].Class() == lex.Number:
			return n.End, DanglingSeparator
		case t.ID().Power() > 0 || t.ID() == w.Belas || t.ID().Digit() > 0 && !t.Glued():
			return int(t.Start), BadOrder
		}
		return n.End, Trailing
	}
	i := begin
	if t := s.t[i]; t.ID() == w.Hyphen || t.ID() == w.Minus || t.ID() == w.PlusSign {
		i++
	}
	t := s.t[i]
	switch {
	case t.Is(lex.CurrencySign) && i+1 >= end || t.Is(lex.CurrencySign) && s.t[i+1].Class() != lex.Number:
		return int(t.End), MissingFigure
	case t.Is(lex.CurrencySign):
		i++
	}
	switch t := s.t[i]; {
	case t.Class() == lex.Number:
		return s.misshapen(i)
	case t.Is(lex.Scale | lex.Percent | lex.Unit | lex.Currency):
		return int(t.Start), MissingFigure
	}
	return from, NoNumber
}

// misshapen tells what is wrong with the digits at token i: the first group of them
// that is not of three digits.
func (s *Scanner) misshapen(i int) (offset int, p Problem) {
	if s.shape(i).end == 0 {
		return int(s.t[i].Start), MixedDigits
	}
	for k := i + 2; s.t[k].Class() == lex.Number && s.t[k].Glued() && s.t[k-1].Glued(); k += 2 {
		if sep := s.t[k-1].ID(); sep != w.Period && sep != w.Comma {
			break
		}
		if s.count(k) != 3 {
			return int(s.t[k].Start), BadGrouping
		}
	}
	if s.count(i) > 3 && s.t[i+1].Glued() && (s.t[i+1].ID() == w.Period || s.t[i+1].ID() == w.Comma) {
		return int(s.t[i].Start), BadGrouping
	}
	return int(s.t[i].Start), NoNumber
}
