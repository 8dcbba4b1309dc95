package dates

import (
	"iter"
	"strconv"
	"sync"
	"time"

	"github.com/fakta-id/fakta/internal/lex"
)

type whole struct {
	doc     lex.Doc
	scanner Scanner
	found   []Date
}

var pool = sync.Pool{New: func() any { return new(whole) }}

// All returns the temporal expressions of text in the order in which they stand.
// Relative ones are resolved against ref, the publication time; if it is zero they
// have no value. All never fails: what cannot be valued is returned without a
// value.
func All(text string, ref time.Time) iter.Seq[Date] {
	return func(yield func(Date) bool) {
		x := pool.Get().(*whole)
		defer pool.Put(x)
		x.doc.Reset(text)
		x.found = x.scanner.Scan(x.found[:0], &x.doc)
		x.scanner.Resolve(x.found, &x.doc, Context{Published: ref})
		for _, d := range x.found {
			if !yield(d) {
				return
			}
		}
	}
}

// Problem is what keeps a string from being a temporal expression. The zero Problem is
// none.
type Problem uint8

// The problems.
const (
	NoDate       Problem = iota + 1 // nothing that begins an expression: "orang"
	Leading                         // words before the expression: "pada Jumat"
	Trailing                        // an expression, and more: "Jumat itu dia"
	NoSuchDay                       // a day that the month does not have: "31 Februari"
	NoSuchMonth                     // a month beyond December: "1/13/2024"
	NoSuchYear                      // a year of three or five digits, or the year 0
	NoSuchHour                      // an hour beyond 24: "pukul 25.10"
	NoSuchMinute                    // a minute beyond 59: "pukul 14.75"
)

var problemTexts = [...]string{
	"", "no date or time", "not part of a date or time", "not part of the date or time",
	"no such day", "no such month", "no such year", "no such hour", "no such minute",
}

// String returns the problem in words, "" for the zero Problem.
func (p Problem) String() string {
	if int(p) >= len(problemTexts) {
		return ""
	}
	return problemTexts[p]
}

// A ParseError says why a string is not a temporal expression.
type ParseError struct {
	Input   string
	Offset  int // the byte from which on Input could not be read
	Problem Problem
}

// Error says what is wrong and where:
//
//	dates: no such hour at byte 0 of "pukul 25.10"
func (e *ParseError) Error() string {
	return "dates: " + e.Problem.String() + " at byte " + strconv.Itoa(e.Offset) + " of " + strconv.Quote(e.Input)
}

// missing names the element that the invalid date x has wrong.
func (x Date) missing() Problem {
	for _, p := range [...]Point{x.said.a.Point, x.said.b.Point} {
		switch {
		case p.month > 12 && p.grain >= grainDay:
			return NoSuchMonth
		case p.hasYear && p.year < 1:
			return NoSuchYear
		case p.hour > 24:
			return NoSuchHour
		}
	}
	if x.Type == TIME && x.said.a.day == 0 {
		return NoSuchMinute
	}
	return NoSuchDay
}

// Parse reads a string that is one temporal expression as a whole, but for space
// around it, and resolves it against ref as [All] does. The error is a
// *[ParseError]; a date that does not exist ("31 Februari") is one.
func Parse(s string, ref time.Time) (Date, error) {
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
		return Date{}, &ParseError{s, 0, NoDate}
	}
	x.found = x.scanner.Scan(x.found[:0], d)
	x.scanner.Resolve(x.found, d, Context{Published: ref})
	from, to := int(d.Tokens[begin].Start), int(d.Tokens[end-1].End)
	if len(x.found) == 0 {
		return Date{}, &ParseError{s, from, NoDate}
	}
	date := x.found[0]
	switch {
	case date.Start > from:
		return Date{}, &ParseError{s, from, Leading}
	case date.End < to:
		return Date{}, &ParseError{s, date.End, Trailing}
	case date.Has(Invalid):
		return Date{}, &ParseError{s, date.Start, date.missing()}
	}
	return date, nil
}
