// Package dates reads the dates, times, durations and sets of Indonesian news.
package dates

import (
	"time"

	"github.com/fakta-id/fakta/internal/lex"
)

// A Date is a temporal expression and its value.
type Date struct {
	Start, End int // byte span: text[Start:End] is the mention
}

// A Context is what the resolution of relative expressions rests on.
type Context struct {
	// Published is the publication time; zero if unknown.
	Published time.Time
	// Spoken are the quotations whose attribution states the day of speaking:
	// inside Quote, "hari ini" (today) counts from the date mention at When.
	Spoken []Spoken
}

// Spoken is a quotation and the date mention that says when it was said.
type Spoken struct{ Quote, When lex.Span }

// A Scanner finds the temporal expressions of texts that are already split. It
// keeps its buffers between texts and must not be used by two goroutines at once.
type Scanner struct{}

// Scan appends the expressions of d to dst, in order of Start; Resolve gives
// them their values.
func (s *Scanner) Scan(dst []Date, d *lex.Doc) []Date { return dst }

// Resolve gives the expressions that Scan found in d their values.
func (s *Scanner) Resolve(dates []Date, d *lex.Doc, c Context) {}

// AppendFields appends the fields of d after its text as JSON members, each
// with a comma before it: `,"type":"DATE","value":"2024-09-13"`.
func (d Date) AppendFields(dst []byte) []byte { return dst }
