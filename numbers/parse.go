package numbers

import (
	"strconv"

	"github.com/fakta-id/fakta/internal/lex"
)

// A ParseError says why a string is not a number.
type ParseError struct {
	Input   string
	Offset  int    // the byte from which on Input could not be read
	Problem string // what is wrong there
}

func (e *ParseError) Error() string {
	return "numbers: " + e.Problem + " at byte " + strconv.Itoa(e.Offset) + " of " + strconv.Quote(e.Input)
}

// Parse reads a string that is one number as a whole, but for space around it:
// "1,3 juta", "Rp 4 miliar", "dua pertiga". It reads what [All] finds in running
// text, and figures that All leaves alone because they mostly are something else
// there, such as years. The error is a *[ParseError].
func Parse(s string) (Number, error) {
	x := pool.Get().(*whole)
	defer pool.Put(x)
	d := &x.doc
	d.Reset(s)
	begin, end := d.Begin(), d.End()
	for begin < end && d.Tokens[begin].Class == lex.Break {
		begin++
	}
	for end > begin && d.Tokens[end-1].Class == lex.Break {
		end--
	}
	if begin == end {
		return Number{}, &ParseError{s, 0, "no number"}
	}
	x.scanner.alone = true
	defer func() { x.scanner.alone = false }()
	x.found = x.scanner.Scan(x.found[:0], d)
	from, to := int(d.Tokens[begin].Start), int(d.Tokens[end-1].End)
	if len(x.found) == 0 {
		return Number{}, &ParseError{s, from, "no number"}
	}
	n := x.found[0]
	switch {
	case n.Reason != 0:
		return Number{}, &ParseError{s, n.Start, n.Reason.String()}
	case n.Start > from:
		return Number{}, &ParseError{s, from, "not part of a number"}
	case n.End < to:
		return Number{}, &ParseError{s, n.End, "not part of the number"}
	}
	return n, nil
}
