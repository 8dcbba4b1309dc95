package main

import (
	"encoding/binary"
	"math/bits"
)

// A cursor goes over JSON and takes one part after another. Its methods tell whether the
// part is there; where it is not, the cursor stands anywhere.
type cursor struct {
	line []byte
	at   int
}

// maxDepth is how deep a cursor follows arrays and objects.
const maxDepth = 100

// peek returns the next byte, 0 at the end.
func (c *cursor) peek() byte {
	if c.at < len(c.line) {
		return c.line[c.at]
	}
	return 0
}

// take takes one byte, if it is x.
func (c *cursor) take(x byte) bool {
	if c.peek() != x {
		return false
	}
	c.at++
	return true
}

// space takes white space.
func (c *cursor) space() {
	for c.at < len(c.line) {
		switch c.line[c.at] {
		case ' ', '\t', '\r', '\n':
			c.at++
		default:
			return
		}
	}
}

// comma takes the comma before an element that is not the first, with the space around.
func (c *cursor) comma(first bool) bool {
	if first {
		return true
	}
	if !c.take(',') {
		return false
	}
	c.space()
	return true
}

// name takes the name of a member with its colon and the space around.
func (c *cursor) name() (raw []byte, escaped, ok bool) {
	raw, escaped, ok = c.str()
	if !ok {
		return nil, false, false
	}
	c.space()
	if !c.take(':') {
		return nil, false, false
	}
	c.space()
	return raw, escaped, true
}

// value takes a value of any kind, depth objects and arrays deep.
func (c *cursor) value(depth int) (ok bool) {
	switch c.peek() {
	case '"':
		_, _, ok = c.str()
		return ok
	case '{':
		return c.elements('}', depth)
	case '[':
		return c.elements(']', depth)
	case 't':
		return c.word("true")
	case 'f':
		return c.word("false")
	case 'n':
		return c.word("null")
	}
	return c.number()
}

// elements takes an object or an array, up to its end.
func (c *cursor) elements(end byte, depth int) bool {
	if depth == maxDepth {
		return false
	}
	c.at++
	c.space()
	for first := true; !c.take(end); first = false {
		if !c.comma(first) {
			return false
		}
		if end == '}' {
			if _, _, ok := c.name(); !ok {
				return false
			}
		}
		if !c.value(depth + 1) {
			return false
		}
		c.space()
	}
	return true
}

// word takes true, false or null.
func (c *cursor) word(w string) bool {
	if rest := c.line[c.at:]; len(rest) < len(w) || string(rest[:len(w)]) != w {
		return false
	}
	c.at += len(w)
	return true
}

// number takes a number: "-12.5e+3".
func (c *cursor) number() bool {
	c.take('-')
	if !c.take('0') && !c.digits() {
		return false
	}
	if c.take('.') && !c.digits() {
		return false
	}
	if c.take('e') || c.take('E') {
		if !c.take('+') {
			c.take('-')
		}
		return c.digits()
	}
	return true
}

// digits takes digits, one at least.
func (c *cursor) digits() bool {
	start := c.at
	for '0' <= c.peek() && c.peek() <= '9' {
		c.at++
	}
	return c.at > start
}

// str takes a string and returns what stands between its quotes. All escapes in it are
// valid. It is not ok at anything but a quote.
func (c *cursor) str() (raw []byte, escaped, ok bool) {
	if !c.take('"') {
		return nil, false, false
	}
	start := c.at
	for {
		c.at = special(c.line, c.at)
		switch c.peek() {
		case '"':
			c.at++
			return c.line[start : c.at-1], escaped, true
		case '\\':
			escaped = true
			c.at++
			switch c.peek() {
			case '"', '\\', '/', 'b', 'f', 'n', 'r', 't':
				c.at++
			case 'u':
				if hex4(c.line[c.at+1:]) < 0 {
					return nil, false, false
				}
				c.at += 5
			default:
				return nil, false, false
			}
		default: // a control character, or the end
			return nil, false, false
		}
	}
}

// special returns where the next byte stands that is not plain in a string: a quote, a
// backslash or a control character; len(s) if there is none.
func special(s []byte, at int) int {
	// Eight bytes at a time: x-ones has the high bit of a byte set if the byte is 0, and
	// w-ones*' ' if it is below a space; those set in w stand for what is not ASCII. Above the
	// first such byte bits are carried, but there nobody asks.
	const (
		ones  = 0x0101010101010101
		highs = ones << 7
	)
	for ; at+8 <= len(s); at += 8 {
		w := binary.LittleEndian.Uint64(s[at:])
		quote, slash := w^ones*'"', w^ones*'\\'
		if found := ((quote - ones) | (slash - ones) | (w - ones*' ')) &^ w & highs; found != 0 {
			return at + bits.TrailingZeros64(found)/8
		}
	}
	for ; at < len(s); at++ {
		if c := s[at]; c < ' ' || c == '"' || c == '\\' {
			break
		}
	}
	return at
}
