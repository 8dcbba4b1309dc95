package extract

import (
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// An Article is what facts are read from.
type Article struct {
	ID        string    // kept in the output
	Title     string    // the headline, where it is not part of Text
	Text      string    // the article as it stands; spans count its bytes
	Published time.Time // zero if unknown: then it is looked for in Text
}

// Span is a half-open range of bytes, text[Start:End]; the zero Span means that there is none.
type Span = quotes.Span

// Facts is what an article states. The spans of a fact count bytes of Article.Text, or of
// Article.Title where the fact says InTitle; those stand first. People and quotes are read in
// the text only. Facts of an [Extractor] are valid until it reads the next article.
type Facts struct {
	Article   Article
	Headline  Headline
	Dateline  Dateline
	Published time.Time // as given, or as the article says; zero if unknown
	Inferred  bool      // Published is inferred from the dates of the text
	// Layers are those that were asked for. Facts of others may be there too, where these
	// are needed for it; JSON and the command leave them out.
	Layers  Layers
	Numbers []Number
	Dates   []Date
	People  []quotes.Person
	Quotes  []quotes.Quote // Speaker is an index into People
	Claims  []Claim
	Checks  []Check
	// Abbreviations are the short forms that the article introduces, where it does.
	Abbreviations []Abbreviation
	// Custom is what the rules of a user have found, those in the title first, in order of
	// Start; nil where there are no rules.
	Custom   []Custom
	Warnings []Warning
}

// A Headline is the article's headline: its title, or the line that opens the text. The zero
// Headline is none.
type Headline struct {
	Span
	InTitle bool
}

// A Dateline is the place and agency that open a report: "Jambi (ANTARA)". One of the two may be
// missing; the zero Dateline is none.
type Dateline struct {
	Span
	Place, Agency Span
}

// A Number is a numeric expression of an article, see [numbers.Number].
type Number struct {
	numbers.Number
	InTitle bool // its span counts bytes of the title
}

// A Date is a temporal expression of an article, see [dates.Date], with its value resolved
// against Facts.Published.
type Date struct {
	dates.Date
	InTitle bool // its span counts bytes of the title
}

// An Abbreviation is a short form with what it stands for, where both stand together:
// "Badan Pusat Statistik (BPS)".
type Abbreviation struct {
	Start, End  int // the long and the short form, with the bracket
	Short, Long Span
	// Uses are the other places in the same text (or title) where the short form stands, in
	// order. Where the text introduces it again, a use belongs to the introduction before
	// it; those before the first introduction belong to the first.
	Uses    []Span
	Rule    string // the name of the rule that found it
	InTitle bool
}

// A Warning tells what is odd about the text itself, or that a rule of the user gave up on it.
type Warning struct {
	Offset  int // byte offset in the text
	InTitle bool
	Rule    string // the rule of the user, "" where none is to blame
	Message string
}
