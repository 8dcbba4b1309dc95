// Package extract reads an Indonesian news article and returns its facts: the
// numbers, dates, people, quotes and abbreviations in it, and how they belong
// together. A [Claim] ties a number to what it is about and to who says so; a
// [Check] compares figures that must agree.
//
//	facts := extract.Read(extract.Article{Text: text})
//	for _, q := range facts.Quotes {
//		fmt.Println(text[q.Start:q.End])
//	}
//
// [Read] is safe for concurrent use. An [Extractor] reads many articles and
// allocates nothing once it is warm; each goroutine needs its own, and one that two
// use at once panics.
//
// Neither fails. [Facts.AppendJSON] writes what the command prints, and [Explain]
// tells why something is a fact or is none.
//
// # Spans
//
// Spans are half-open and count bytes of the text as it was given; they never
// have space at an end. Mentions of one layer come in the order of the text and
// never overlap, except that an indirect quote may contain a direct one. Where
// layers overlap, the larger meaning wins: digits that are part of a date are no
// number. A number inside a quote stays a number. What an article does not state
// is the zero [Span].
//
// # Indexes
//
// Facts point at each other by index into the arrays of the same [Facts]: a claim
// at its number, a quote at who speaks. [None] points at nothing.
//
// # Time
//
// The publication time is given with the [Article] or found in its text; without
// one, relative dates have no value. The same article always gives the same facts.
package extract
