// Package numbers reads the numbers of Indonesian news: "568.373", "1,3 juta",
// "43,31 persen", "Rp 4 miliar", "tiga kali lipat".
package numbers

import "github.com/fakta-id/fakta/internal/lex"

// A Number is a numeric expression and what it states.
type Number struct {
	Start, End int // byte span: text[Start:End] is the mention
}

// A Scanner finds the numbers of texts that are already split. It keeps its
// buffers between texts and must not be used by two goroutines at once.
type Scanner struct{}

// Scan appends the numbers of d to dst, in order of Start.
func (s *Scanner) Scan(dst []Number, d *lex.Doc) []Number { return dst }

// AppendFields appends the fields of n after its text as JSON members, each
// with a comma before it: `,"kind":"cardinal","value":568373`.
func (n Number) AppendFields(dst []byte) []byte { return dst }
