// Package yardstick is what speed is measured against: the plainest tokeniser that one
// would write, so that a figure holds on fast machines and on busy ones.
//
// Megabytes a second say more about the machine than about the code; how many times as
// long as the yardstick the code takes on the same text, in the same process, in turn
// with it, says what changed in the code.
package yardstick

// A Token is one word, number or mark, as [Split] finds it.
type Token struct {
	Start, End int32
	Class      uint8
}

const (
	mark = iota
	letter
	digit
	space
)

var class = func() (t [256]uint8) {
	for c := range t {
		switch {
		case 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80:
			t[c] = letter
		case '0' <= c && c <= '9':
			t[c] = digit
		case c <= ' ':
			t[c] = space
		}
	}
	return t
}()

// Split appends the tokens of text to dst: runs of letters, runs of digits and single
// marks, by a table of byte classes, one byte after another. It knows no word and no
// rule; everything beyond ASCII is a letter.
func Split(dst []Token, text string) []Token {
	for i := 0; i < len(text); {
		c := class[text[i]]
		start := i
		i++
		switch c {
		case space:
			continue
		case letter, digit:
			for i < len(text) && class[text[i]] == c {
				i++
			}
		}
		dst = append(dst, Token{int32(start), int32(i), c})
	}
	return dst
}
