package quotes

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

var kindNames = [...]string{"direct", "indirect"}

// String returns the name of the kind in the JSON output.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return ""
	}
	return kindNames[k]
}

// A Quote is what somebody is reported to have said.
type Quote struct {
	Start, End int // with its marks if direct, without its attribution if indirect
	Kind       Kind
	Rule       Rule // the rule that found the quote
	Via        Rule // the rule that linked it to its speaker; 0 without one
	Cue        Span // the reporting word: "kata", "ujarnya", "mengatakan"
	Mention    Span // what names the source beside the quote
	Speaker    int  // index into the people found with it, -1 if nobody could be named
	When       Span // when it was said
	Where      Span // where it was said, without its preposition
	Occasion   Span // on what occasion, with its introducing word
}

// A Post is what a person is presented as.
type Post struct {
	Role        Span // "Kepala", "Gubernur Jambi"
	Affiliation Span // "BPJS Ketenagakerjaan Cabang Jambi"
	// NoOffice: the post only describes somebody (warga, saksi, korban).
	NoOffice bool
}

// A Person is a source: a person, an organization or a document. Spans that the text does not
// state are zero; who is never named ("seorang saksi", a witness) has mentions and no Name.
type Person struct {
	Organization bool   // a body or a document, and nobody
	Rule         Rule   // the rule that introduced it
	Name         Span   // as first given in full, without rank and degrees
	Age          Span   // the age in figures: "55"
	Posts        []Post // in the order in which they are stated
	Mentions     []Span // the introduction first
}

// Input is what other layers know of the text, for a [Scanner].
type Input struct {
	Dates   []Span // the temporal expressions, in order
	Skip    []Span // navigation and credits, where nobody speaks; in order
	Reports []int  // where reports begin; who spoke before is forgotten there
}

// Result is what a Scanner found; it is valid until its next Scan.
type Result struct {
	Quotes []Quote
	People []Person
}
