// Package numbers reads the numbers of Indonesian news: "568.373", "1,3 juta"
// (1.3 million), "43,31 persen", "Rp 4 miliar", "tiga kali lipat" (threefold),
// "puluhan ribu" (tens of thousands). What only looks like a number is left
// alone: names and codes (Covid-19, SJ-182), laws (Pasal 27 ayat (3)), addresses,
// list markers, and everything that is part of a date, a time or an age.
//
// [All] finds the numbers of running text and never fails; [Parse] wants a whole
// string to be one number. Both are safe for concurrent use.
//
// Spans are half-open and count bytes: text[n.Start:n.End] is the mention, with
// its sign, scale words, currency, percent word or unit, but without the noun
// that it counts and without the bound before it ("sekitar", about). Mentions
// come in the order of the text and never overlap; of two readings that overlap
// the longer one wins.
//
// Values are exact and remember the precision with which they were printed, see
// [Value].
package numbers
