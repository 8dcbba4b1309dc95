package extract

import (
	"math/bits"
	"strconv"
	"unicode/utf8"
)

// appendString appends s as a JSON string. Bytes that are not UTF-8 become
// U+FFFD, each byte one, as encoding/json reads them.
func appendString(dst []byte, s string) []byte {
	return append(appendEscaped(append(dst, '"'), s), '"')
}

// appendEscaped appends s as it stands inside a JSON string. What needs no escape, nearly
// all of it, is copied in long runs.
func appendEscaped(dst []byte, s string) []byte {
	i := notPlain(s, 0)
	start := 0 // of the run
	for ; i < len(s); i = notPlain(s, i) {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			switch {
			case r == utf8.RuneError && size == 1:
				dst = append(dst, s[start:i]...)
				dst = append(dst, "\ufffd"...)
				start = i + size
			case r == '\u2028' || r == '\u2029': // line ends in JavaScript
				dst = append(dst, s[start:i]...)
				dst = append(dst, `\u202`...)
				dst = append(dst, hexDigits[r&0xf])
				start = i + size
			}
			i += size
			continue
		}
		dst = append(dst, s[start:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, `\n`...)
		case '\r':
			dst = append(dst, `\r`...)
		case '\t':
			dst = append(dst, `\t`...)
		default:
			dst = append(dst, '\\', 'u', '0', '0', hexDigits[c>>4], hexDigits[c&0xf])
		}
		i++
		start = i
	}
	return append(dst, s[start:]...)
}

const hexDigits = "0123456789abcdef"

// notPlain returns where the next byte of s stands, at or after i, that may need an escape:
// a quote, a backslash, a control character, or any that is not ASCII; len(s) if there is
// none. It looks at eight bytes at a time, also at the end of s, where they overlap with
// those before, and in a short s: most strings are a word or two, and a loop over their
// bytes would cost more in its mispredicted end than all else.
func notPlain(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		if found := unplain(word64(s[i : i+8])); found != 0 {
			return i + bits.TrailingZeros64(found)/8
		}
	}
	switch n := len(s); {
	case i >= n:
		return n
	case n >= 8:
		if unplain(word64(s[n-8:])) == 0 {
			return n
		}
	case n >= 4:
		if unplain(word32(s)|word32(s[n-4:])<<32) == 0 {
			return n
		}
	default:
		if unplain(uint64(s[0])|uint64(s[n/2])<<8|uint64(s[n-1])<<16|spaces&^0xffffff) == 0 {
			return n
		}
	}
	for unplain(uint64(s[i])|spaces&^0xff) == 0 {
		if i++; i == len(s) {
			break
		}
	}
	return i
}

const (
	ones   = 0x0101010101010101 // one in each byte
	highs  = ones << 7          // the high bits
	spaces = ones * ' '
)

// unplain has the high bit of the first byte of w set that may need an escape, and lower
// bits clear.
func unplain(w uint64) uint64 {
	// x-ones has the high bit of a byte set if the byte is 0, w-spaces if it is below a
	// space and w+ones if it is 0x7f. Above the first such byte bits are carried, but there
	// nobody asks.
	quote, slash := w^ones*'"', w^ones*'\\'
	return ((quote - ones) | (slash - ones) | (w - spaces) | (w + ones) | w) & highs
}

// word32 and word64 return four and eight bytes, the first lowest. The compiler makes one
// load of each.
func word32(s string) uint64 {
	_ = s[3]
	return uint64(uint32(s[0]) | uint32(s[1])<<8 | uint32(s[2])<<16 | uint32(s[3])<<24)
}

func word64(s string) uint64 {
	_ = s[7]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// appendInt appends n as strconv.AppendInt does, which takes twice as long for the small
// numbers that positions are.
func appendInt(dst []byte, n int) []byte {
	switch {
	case n < 0 || n >= 10_000:
		return strconv.AppendInt(dst, int64(n), 10)
	case n < 10:
		return append(dst, '0'+byte(n))
	case n < 100:
		return append(dst, '0'+byte(n/10), '0'+byte(n%10))
	case n < 1000:
		return append(dst, '0'+byte(n/100), '0'+byte(n/10%10), '0'+byte(n%10))
	}
	return append(dst, '0'+byte(n/1000), '0'+byte(n/100%10), '0'+byte(n/10%10), '0'+byte(n%10))
}
