package lex

import "iter"

// A Span is a half-open range of bytes, or of tokens where a comment says so.
// The zero Span is empty and means that there is none.
type Span struct{ Start, End int }

// IsZero tells whether s is the zero Span.
func (s Span) IsZero() bool { return s == Span{} }

// Contains tells whether t lies within s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps tells whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// Class tells what a token is made of.
type Class uint8

const (
	Edge       Class = iota // padding before the first and after the last token
	Word                    // letters: "juta", "Rp", "é"
	Number                  // digits: "568"; never signs or separators
	Quote                   // a double quotation mark of any style, also '' and ``
	Single                  // a single quotation mark that is not an Apostrophe
	Apostrophe              // a single mark between two letters: Jum'at, Ma'ruf
	Mark                    // any other visible character: . , ( % @ ½
	Break                   // one or more line breaks with the white space around them
	Invalid                 // one or more bytes that are not UTF-8, or U+FFFD, which stands for them
)

// Flags tell how a token is written.
type Flags uint8

const (
	// Space: white space stands before the token. A token after a Break or at
	// the edge of the text has it too, so that its absence means "glued".
	Space Flags = 1 << iota
	// Capital: the first letter is a capital.
	Capital
	// Upper: all of at least two letters are capitals.
	Upper
	// First: the token is the first of a sentence.
	First
	// Blank: of a Break, that an empty line is in it.
	Blank
	// Foreign: a Word or Number that is not all ASCII; its ID is 0 unless it is [Added].
	Foreign
)

// A Token is one word, number or mark of a text. It has no more than four fields,
// which the compiler keeps in registers; with five it would go through memory each
// time that a rule looks at it.
type Token struct {
	Start, End int32 // byte span in the text
	kinds      Kind  // of the word, here because rules ask for them most
	tag        uint32
}

// A tag holds the ID, the Class and the Flags of a token, from the low bits on.
const (
	classShift = 16
	flagShift  = 24
)

// makeToken returns a token of the text from start to end.
func makeToken(start, end int, id ID, c Class, f Flags) Token {
	return Token{int32(start), int32(end), entries[id].kinds, tag(id, c, f)}
}

func tag(id ID, c Class, f Flags) uint32 {
	return uint32(id) | uint32(c)<<classShift | uint32(f)<<flagShift
}

// ID is the identity of the token's word or mark; 0 if the lexicon does not know it.
func (t Token) ID() ID { return ID(t.tag) }

// Class tells what the token is made of.
func (t Token) Class() Class { return Class(t.tag >> classShift) }

// Flags tell how the token is written.
func (t Token) Flags() Flags { return Flags(t.tag >> flagShift) }

// Kinds are all kinds of the token's word.
func (t Token) Kinds() Kind { return t.kinds }

// Has tells whether the token has one of the flags.
func (t Token) Has(f Flags) bool { return t.tag&(uint32(f)<<flagShift) != 0 }

// Is tells whether the token's word is of one of the kinds.
func (t Token) Is(k Kind) bool { return t.kinds&k != 0 }

// Glued tells whether the token follows the one before without space.
func (t Token) Glued() bool { return !t.Has(Space) }

// set adds a flag.
func (t *Token) set(f Flags) { t.tag |= uint32(f) << flagShift }

// Len is the token's length in bytes.
func (t Token) Len() int { return int(t.End - t.Start) }

// Pad is the number of Edge tokens before the first and after the last token
// of a Doc: a rule may look that far around any token without a check.
const Pad = 8

// MaxText is the longest text that a Doc can hold, in bytes. What is beyond it
// is not read.
const MaxText = 1<<31 - 64

// A Doc is a text split into tokens. The zero Doc is an empty text.
type Doc struct {
	Text string
	// Tokens has Pad Edge tokens before and after those of the text.
	Tokens []Token
	// InvalidAt is the offset of the first byte that is not UTF-8, -1 if none.
	InvalidAt int
	// Added are words that the lexicon has for this text only; nil for none.
	Added *Added

	column int // the width at which the text was broken into lines, 0 if it was not

	buf   []byte  // the text, padded for loads beyond its end
	stops []int32 // the tokens that markSentences looks at
	soft  []int32 // line breaks inside of sentences
	glued []int32 // the tokens that may be two words, for unglue
	spare []Token // memory for unglue
}

// New returns a Doc of text.
func New(text string) *Doc {
	d := new(Doc)
	d.Reset(text)
	return d
}

// Begin and End are the index of the first token and that after the last.
func (d *Doc) Begin() int { return Pad }

// End is the index after the last token of the text.
func (d *Doc) End() int { return len(d.Tokens) - Pad }

// Str returns the text of token i.
func (d *Doc) Str(i int) string { t := d.Tokens[i]; return d.Text[t.Start:t.End] }

// Span returns the bytes from token i up to but not including token j.
func (d *Doc) Span(i, j int) Span {
	return Span{int(d.Tokens[i].Start), int(d.Tokens[j-1].End)}
}

// Slice returns the text from token i up to but not including token j.
func (d *Doc) Slice(i, j int) string {
	s := d.Span(i, j)
	return d.Text[s.Start:s.End]
}

// TokenAt returns the index of the first token that ends after the byte
// offset pos; End if there is none.
func (d *Doc) TokenAt(pos int) int {
	lo, hi := d.Begin(), d.End()
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if int(d.Tokens[m].End) <= pos {
			lo = m + 1
		} else {
			hi = m
		}
	}
	return lo
}

// IsWord tells whether t is the given word of ASCII letters, in whatever case, in the text
// that it was read from. For the few words of one rule that are in no list; others are
// compared by their ID.
func (t Token) IsWord(text, lower string) bool {
	if t.Class() != Word || t.Len() != len(lower) {
		return false
	}
	for k := range len(lower) {
		if text[int(t.Start)+k]|0x20 != lower[k] {
			return false
		}
	}
	return true
}

// SentenceEnd returns the index after the last token of the sentence that
// token i is in: that of its full stop, of a closing quotation mark after it,
// or of the Break that ends the sentence, which is not included.
func (d *Doc) SentenceEnd(i int) int {
	for i++; i < d.End() && !d.Tokens[i].Has(First); i++ {
	}
	for i > d.Begin()+1 && d.Tokens[i-1].Class() == Break {
		i--
	}
	return i
}

// SentenceStart returns the index of the first token of the sentence that
// token i is in.
func (d *Doc) SentenceStart(i int) int {
	for i > d.Begin() && !d.Tokens[i].Has(First) {
		i--
	}
	return i
}

// Sentences yields the first token and the token after the last of each
// sentence; Breaks are in none.
func (d *Doc) Sentences() iter.Seq2[int, int] {
	return func(yield func(int, int) bool) {
		for i := d.Begin(); i < d.End(); {
			if d.Tokens[i].Class() == Break {
				i++
				continue
			}
			j := d.SentenceEnd(i)
			if !yield(i, j) {
				return
			}
			i = j
		}
	}
}

// inNames are the kinds of words of which names of people, places, bodies and offices
// are made.
const inNames = Place | Direction | Personal | Month | Weekday | Org | Orgword | Subunit | Role | Portfolio | FusedOffice | Honorific | ServiceRank | Feast | Event | Identifier | Label | Program

// InTitleCase tells whether the token is an ordinary word with the capital that
// headlines of some houses give to all words: "12 Orang Selamat".
func (t Token) InTitleCase() bool {
	return t.Class() == Word && t.Len() > 2 && t.Has(Capital) && !t.Has(Upper) && t.ID() != 0 && !t.Is(inNames)
}
