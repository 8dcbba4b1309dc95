package lex

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"strings"
)

// ID is the identity of a word's lower-cased form in the lexicon, or of a
// punctuation mark. The zero ID is a word that the lexicon does not know.
type ID uint16

// IDs is how many identities there are, with those of [Added] words; a table with one entry
// for each has that length.
const IDs = Known + MaxAdded

// Known is how many identities the lexicon itself has; those of added words follow.
const Known = wordCount

// Kind is a set of what the lexicon knows about a word; the bits are the
// constants of this package ([Month], [Scale], ...).
type Kind uint64

// Is tells whether the word is of one of the kinds in k. Of [Added] words only tokens know it.
func (id ID) Is(k Kind) bool { return id < wordCount && entries[id].kinds&k != 0 }

// Kinds returns all kinds of the word. Of [Added] words only tokens know them.
func (id ID) Kinds() Kind {
	if id >= wordCount {
		return 0
	}
	return entries[id].kinds
}

// String returns the lower-cased word, "" for an unknown one.
func (id ID) String() string {
	if id >= wordCount {
		return ""
	}
	return words[id]
}

// String lists the names of the kinds, joined by "|".
func (k Kind) String() string {
	var b strings.Builder
	for ; k != 0; k &= k - 1 {
		if b.Len() > 0 {
			b.WriteByte('|')
		}
		b.WriteString(kindNames[bits.TrailingZeros64(uint64(k))])
	}
	return b.String()
}

// Lookup finds a word by its spelling, whatever the case of its ASCII letters.
func Lookup(word string) ID {
	if len(word) == 0 || len(word) > maxWord {
		return 0
	}
	var buf [maxWord + 16]byte
	copy(buf[:], word)
	return lookup(buf[:], 0, len(word))
}

// wordOf finds the word of a value in a table that is sorted by value.
func wordOf(table [][2]string, v string) string {
	i, ok := slices.BinarySearchFunc(table, v, func(x [2]string, v string) int { return strings.Compare(x[0], v) })
	if !ok {
		return ""
	}
	return table[i][1]
}

// valuesOf returns the values in a table for wordOf.
func valuesOf(table [][2]string) []string {
	all := make([]string, len(table))
	for i, x := range table {
		all[i] = x[0]
	}
	return all
}

// maxWord is the longest word that can be in the lexicon, in bytes.
const maxWord = 32

// A key is a word packed into two integers: its first eight bytes and its
// next (up to sixteen bytes) or last eight.
type key struct{ lo, hi uint64 }

// lowerMask turns ASCII letters to lower case. Other bytes change too, but no
// two bytes that words are made of become equal by it.
const lowerMask = 0x2020202020202020

// tailMask keeps the first n bytes of a packed word.
var tailMask = [9]uint64{
	0, 0xff, 0xffff, 0xffffff, 0xffffffff, 0xffffffffff, 0xffffffffffff, 0xffffffffffffff, 0xffffffffffffffff,
}

// letters has the high bit of each byte of x set that is an ASCII letter.
func letters(x uint64) uint64 {
	y := (x | lowerMask) &^ highBits // without the high bit, so that no sum carries over
	return (y + ones*(0x80-'a')) &^ (y + ones*(0x7f-'z')) &^ x & highBits
}

// digits is letters for digits.
func digits(x uint64) uint64 {
	y := x &^ highBits
	return (y + ones*(0x80-'0')) &^ (y + ones*(0x7f-'9')) &^ x & highBits
}

// spaces is letters for the byte ' '.
func spaces(x uint64) uint64 {
	y := x ^ ones*' '
	return ^(y&^highBits + ones*0x7f | y) & highBits
}

const (
	ones     = 0x0101010101010101
	highBits = ones * 0x80
)

// pack loads the word buf[i:i+n] of ASCII letters, which must be followed by
// at least 16 more bytes in buf.
func pack(buf []byte, i, n int) key {
	b := buf[i : i+16]
	lo := binary.LittleEndian.Uint64(b)
	hi := binary.LittleEndian.Uint64(b[8:])
	switch {
	case n <= 8:
		m := tailMask[n]
		return key{(lo | lowerMask) & m, 0}
	case n <= 16:
		m := tailMask[n-8]
		return key{lo | lowerMask, (hi | lowerMask) & m}
	}
	return key{lo | lowerMask, binary.LittleEndian.Uint64(buf[i+n-8:]) | lowerMask}
}

// packExact is pack for symbols, whose bytes are taken as they are.
func packExact(buf []byte, i, n int) key {
	return key{binary.LittleEndian.Uint64(buf[i:]) & tailMask[n], 0}
}

// slot returns the only word that the key can be of. It looks in the perfect hash table
// that gen made: the high bits of the hash name a bucket, whose displacement turns the low
// bits into a slot that no other word has.
func (k key) slot() ID {
	h := k.hash()
	return slots[(h^uint64(displacement[h>>(64-bucketBits)]))&(1<<slotBits-1)]
}

// id finds the word of a key.
func (k key) id() ID {
	id := k.slot()
	if entries[id].key != k {
		return 0
	}
	return id
}

// hash folds the product of both halves, as wyhash does.
func (k key) hash() uint64 {
	hi, lo := bits.Mul64(k.lo^hashSeed, k.hi^0x9e3779b97f4a7c15)
	return hi ^ lo
}

// lookup finds the ASCII word buf[i:i+n]; buf must go on for 16 bytes after it.
func lookup(buf []byte, i, n int) ID {
	if n > maxWord {
		return 0
	}
	id := pack(buf, i, n).id()
	if n >= 16 && !id.spells(buf[i:i+n]) {
		return 0
	}
	return id
}

// An entry is what a token needs of a word: its packed form, see pack, and its kinds,
// together because memory is fetched in lines.
type entry struct {
	key
	kinds Kind
}

// spells tells whether the word of 16 or more ASCII letters is that of id: the packed
// forms of long words agree when their first and last eight bytes do.
func (id ID) spells(b []byte) bool {
	lower := words[id]
	if len(lower) != len(b) {
		return false
	}
	for i, c := range b {
		if c|0x20 != lower[i] {
			return false
		}
	}
	return true
}
