// Package lex splits a text once into tokens, for all layers of the library.
//
// A [Token] is a run of letters, a run of digits, a quotation mark, any other
// mark, or a line break; white space between them is not a token. Tokens carry
// half-open byte spans into the text as it was given: Text[Start:End] is the
// token. They never overlap, are in order, and everything between two of them
// is white space or characters without width.
//
// Each token has the identity of its lower-cased form in one lexicon ([ID]),
// and the lexicon knows what the word can be ([Kind]): a month, a scale word,
// a unit, a reporting verb. Rules compare these small integers, never strings.
// The lexicon is built from the lists in words by the program in gen.
//
// Numerals are not joined here: "568.373" is number, mark, number without
// space between them, because only a rule can tell 20.10 o'clock from a price.
//
// A [Doc] is reused by calling [Doc.Reset]; it then allocates only to grow.
// It must not be used by two goroutines at once.
package lex

//go:generate go run ./gen
