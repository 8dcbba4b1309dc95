// Package pattern matches the patterns that users add. It is the only package that knows in
// which dialect they are written: that of regexp2, with named groups, lookahead, lookbehind
// and references, as in .NET and Perl.
//
// regexp2 reads and compiles a pattern; the program that it makes is run here. What it lacks
// is the reason for that: its own engine bounds the stack of a match and looks at the clock,
// but "^(?:[a-z]+\s?)+$" takes a stack of some hundred integers and longer than the universe
// lasts, and a clock makes the result depend on how busy the machine is. The engine here
// counts its steps. The same pattern on the same text always takes the same number of them,
// so a bound on steps keeps the promise that the same input gives the same output, and it can
// be as low as the time that the built-in layers take for an article.
//
// The tests hold the engine against regexp2's: both find the same matches and groups.
package pattern
