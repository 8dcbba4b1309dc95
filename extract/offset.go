package extract

import (
	"math/bits"
	"sync"
	"unicode/utf8"
)

// A ruler turns byte positions in a text into positions in runes or UTF-16 units. It counts
// the text once and keeps a mark every so many bytes, so that a position costs the same
// wherever it is: facts jump, as from the last use of one abbreviation back to the next.
type ruler struct {
	text  string
	unit  Offsets
	bytes bool       // positions are the same as in bytes
	valid bool       // the text is UTF-8
	marks []position // mark i is where the first character begins at markEvery*i or after
}

// A position in a text, in bytes and in the unit asked for.
type position struct{ at, count int }

// markEvery is how many bytes lie between marks.
const markEvery = 64

// rulers for a text and its title are used again, so that writing JSON allocates nothing.
var rulers = sync.Pool{New: func() any { return new([2]ruler) }}

// reset measures a text.
func (r *ruler) reset(text string, unit Offsets) {
	*r = ruler{text: text, unit: unit, bytes: unit == Bytes, marks: r.marks[:0]}
	if r.bytes {
		return
	}
	r.valid = utf8.ValidString(text)
	p := position{}
	r.marks = append(r.marks, p)
	for next := markEvery; next <= len(text); next += markEvery {
		at := max(next, p.at)
		for at < len(text) && !utf8.RuneStart(text[at]) {
			at++
		}
		p = r.from(p, at)
		r.marks = append(r.marks, p)
	}
	r.bytes = r.from(p, len(text)).count == len(text)
}

// release forgets the text, so that it is not kept in memory.
func (r *ruler) release() { r.text = "" }

// offset returns the position of a byte, which must be the first of a character.
func (r *ruler) offset(at int) int {
	if r.bytes {
		return at
	}
	mark := at / markEvery
	for r.marks[mark].at > at {
		mark--
	}
	return r.from(r.marks[mark], at).count
}

// from counts on from p.
func (r *ruler) from(p position, at int) position {
	if r.valid {
		p.count += countValid(r.text, p.at, at, r.unit)
		return position{at, p.count}
	}
	for _, c := range r.text[p.at:at] {
		p.count++
		if r.unit == UTF16 && c >= 0x10000 {
			p.count++
		}
	}
	return position{at, p.count}
}

// countValid counts s[i:j] in a text that is UTF-8: the bytes that begin a character, and
// those that begin one of four bytes once more for UTF-16, where it is a pair.
func countValid(s string, i, j int, unit Offsets) int {
	n := j - i
	for ; i < j; i += 8 {
		var w uint64
		if i+8 <= len(s) {
			w = word64(s[i : i+8])
		} else {
			for k := len(s) - 1; k >= i; k-- {
				w = w<<8 | uint64(s[k])
			}
		}
		if i+8 > j {
			w &= 1<<(8*(j-i)) - 1
		}
		if w&highs == 0 {
			continue
		}
		n -= bits.OnesCount64(w >> 7 & (^w >> 6) & ones) // 10xxxxxx continues a character
		if unit == UTF16 {
			n += bits.OnesCount64(w >> 7 & (w >> 6) & (w >> 5) & (w >> 4) & ones) // 11110xxx
		}
	}
	return n
}
