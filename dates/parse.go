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

// A ParseError says why a string is not a temporal expression.
type ParseError struct {
	Input   string
	Offset  int    // the byte from which on Input could not be read
	Problem string // what is wrong there
}

func (e *ParseError) Error() string {
	return "dates: " + e.Problem + " at byte " + strconv.Itoa(e.Offset) + " of " + strconv.Quote(e.Input)
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
	for begin < end && d.Tokens[begin].Class == lex.Break {
		begin++
	}
	for end > begin && d.Tokens[end-1].Class == lex.Break {
		end--
	}
	if begin == end {
		return Date{}, &ParseError{s, 0, "no date or time"}
	}
	x.found = x.scanner.Scan(x.found[:0], d)
	x.scanner.Resolve(x.found, d, Context{Published: ref})
	from, to := int(d.Tokens[begin].Start), int(d.Tokens[end-1].End)
	if len(x.found) == 0 {
		return Date{}, &ParseError{s, from, "no date or time"}
	}
	date := x.found[0]
	switch {
	case date.Start > from:
		return Date{}, &ParseError{s, from, "not part of a date or time"}
	case date.End < to:
		return Date{}, &ParseError{s, date.End, "not part of the date or time"}
	case date.Has(Invalid):
		return Date{}, &ParseError{s, date.Start, "no such date"}
	}
	return date, nil
}
