// Package pattern matches the patterns that users add. It is the only package that knows in
// which dialect they are written: that of regexp2, with named groups, lookahead, lookbehind
// and references, as in .NET and Perl.
//
// regexp2 reads and compiles a pattern; the program that it makes is run here, step by step
// counted. Its own engine bounds the stack of a match, or looks at the clock. But
// "^(?:[a-z]+\s?)+$" on twenty long words takes for ever with a stack of 512 integers, less
// than honest patterns need. The clock ticks every 100 milliseconds, in which thousands of
// articles are read, and makes the result depend on how busy the machine is. Steps do not: the
// same pattern always takes the same number of them on the same text, so the same input gives
// the same output, and their bound can be as low as what the built-in layers take.
//
// The tests hold the engine against regexp2's: both find the same matches and groups.
package pattern
