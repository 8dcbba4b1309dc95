// Package quotes reads who says what in Indonesian news.
package quotes

import "github.com/fakta-id/fakta/internal/lex"

// A Span is a half-open range of bytes: text[Start:End]. The zero Span is empty
// and means that the text does not say.
type Span struct{ Start, End int }

// IsZero tells whether s is the zero Span.
func (s Span) IsZero() bool { return s == Span{} }

// Kind tells direct from indirect speech.
type Kind uint8

// The kinds of quotes.
const (
	Direct   Kind = iota // words in quotation marks
	Indirect             // reported content without marks
)

// A Quote is what somebody is reported to have said.
type Quote struct {
	Start, End int
	Kind       Kind
	Cue        Span // the reporting word: "kata", "ujarnya", "mengatakan"
	Mention    Span // what names the source beside the quote
	Speaker    int  // index into Result.People, -1 if nobody could be named
	When       Span
	Where      Span
	Occasion   Span
}

// A Post is an office or a description of a person.
type Post struct {
	Role        Span
	Affiliation Span
	NoOffice    bool // the post only describes somebody: warga, saksi, korban
}

// A Person is a source: a person, an organization or a document.
type Person struct {
	Organization bool
	Name         Span // as first given in full, without rank and degrees
	Posts        []Post
	Mentions     []Span // the introduction first
	Age          Span
}

// Input is what other layers know of the text.
type Input struct {
	Dates []Span // the temporal expressions, in order
	Skip  []Span // navigation and captions, where nobody speaks
}

// Result is what a Scanner found; it is valid until its next Scan.
type Result struct {
	Quotes []Quote
	People []Person
}

// A Scanner finds the quotes and people of texts that are already split. It
// keeps its buffers between texts and must not be used by two goroutines at once.
type Scanner struct{}

// Scan returns the quotes of d and the people behind them.
func (s *Scanner) Scan(d *lex.Doc, in Input) Result { return Result{} }
