package layout

import "unicode/utf8"

// decode returns the first rune of s as ranging over it does: a byte that is not
// UTF-8 is one rune.
func decode(s string) (r rune, size int) { return utf8.DecodeRuneInString(s) }
