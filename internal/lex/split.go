package lex

import (
	"encoding/binary"
	"math/bits"
	"unicode"
	"unicode/utf8"
)

// Byte classes of the first pass. Everything beyond ASCII is bHigh and decoded.
const (
	bMark = iota
	bLetter
	bDigit
	bSpace
	bBreak
	bQuote  // "
	bSingle // ' and `
	bHigh
	bSkip // control characters, which are passed over like space
)

var byteClass = func() (t [256]uint8) {
	for c := range t {
		switch {
		case c >= 0x80:
			t[c] = bHigh
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[c] = bLetter
		case '0' <= c && c <= '9':
			t[c] = bDigit
		case c == '\n' || c == '\r':
			t[c] = bBreak
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			t[c] = bSpace
		case c == '"':
			t[c] = bQuote
		case c == '\'' || c == '`':
			t[c] = bSingle
		case c < ' ' || c == 0x7f:
			t[c] = bSkip
		}
	}
	return t
}()

// Reset splits text, reusing the Doc's memory.
func (d *Doc) Reset(text string) {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	d.Text = text
	d.InvalidAt = -1
	d.buf = append(d.buf[:0], text...)
	d.buf = append(d.buf, make([]byte, maxWord)...)
	d.Tokens = d.Tokens[:0]
	for range Pad {
		d.Tokens = append(d.Tokens, makeToken(0, 0, 0, Edge, Space))
	}
	d.split(len(text))
	for range Pad {
		d.Tokens = append(d.Tokens, makeToken(len(text), len(text), 0, Edge, Space))
	}
	d.markSentences()
}

// split reads the tokens of the first n bytes of the buffer, which goes on with zeros.
func (d *Doc) split(n int) {
	buf := d.buf
	toks := d.Tokens
	flags := Space
	for i := 0; i < n; {
		c := buf[i]
		switch byteClass[c] {
		case bLetter:
			w, size := shortWord(buf[i:])
			if size == 0 || buf[i+size] >= utf8.RuneSelf {
				toks = longWord(toks, buf, i, n, flags)
				flags = 0
				i = int(toks[len(toks)-1].End)
				continue
			}
			id := w.key.id()
			if size == 16 && !id.spells(buf[i:i+size]) {
				id = 0
			}
			t := makeToken(i, i+size, id, Word, flags|w.flags)
			flags = 0
			i += size
			if id == 0 && size >= minGlued && w.mayGlue {
				toks = splitGlued(toks, buf, t)
			} else {
				toks = append(toks, t)
			}
			if buf[i] == ' ' { // as behind most words
				flags = Space
				i++
			}
		case bSpace:
			flags = Space
			i++
		case bSkip:
			i++
		case bDigit:
			j := i + 1
			for byteClass[buf[j]] == bDigit {
				j++
			}
			toks = append(toks, makeToken(i, j, 0, Number, flags))
			flags = 0
			i = j
		case bMark:
			toks = append(toks, makeToken(i, i+1, asciiID[c&0x7f], Mark, flags))
			flags = 0
			i++
		case bQuote:
			toks = append(toks, makeToken(i, i+1, asciiID['"'], Quote, flags))
			flags = 0
			i++
		case bSingle:
			id, class, j := asciiID[c&0x7f], Single, i+1
			switch {
			case buf[i+1] == c: // '' and `` are typewriters' double marks
				id, class, j = asciiID['"'], Quote, i+2
			case betweenLetters(buf, i, i+1, n):
				class = Apostrophe
			}
			toks = append(toks, makeToken(i, j, id, class, flags))
			flags = 0
			i = j
		case bBreak:
			var t Token
			t, i = lineBreak(buf, i, n)
			toks = append(toks, t)
			flags = Space
		default: // bHigh
			r, size := utf8.DecodeRune(buf[i:n])
			id, class, j := ID(0), Mark, i+size
			switch {
			case r == utf8.RuneError && size <= 1:
				if d.InvalidAt < 0 {
					d.InvalidAt = i
				}
				class = Invalid
				for j < n && buf[j] >= utf8.RuneSelf {
					if r, size := utf8.DecodeRune(buf[j:n]); r != utf8.RuneError || size > 1 {
						break
					}
					j++
				}
			case unicode.IsLetter(r):
				t := foreignWord(buf, i, foreignEnd(buf, i, n, unicode.IsLetter), flags)
				toks = append(toks, t)
				flags = 0
				i = int(t.End)
				continue
			case unicode.Is(unicode.Nd, r):
				j = foreignEnd(buf, i, n, unicode.IsDigit)
				class = Number
				flags |= Foreign
			case r == '\u0085' || r == '\u2028' || r == '\u2029':
				var t Token
				t, i = lineBreak(buf, i, n)
				toks = append(toks, t)
				flags = Space
				continue
			case unicode.IsSpace(r):
				flags = Space
				i += size
				continue
			case zeroWidth(r):
				i += size
				continue
			default:
				id = packExact(buf, i, size).id()
				class = markClass(r)
				if class == Single && betweenLetters(buf, i, i+size, n) {
					class = Apostrophe
				}
			}
			toks = append(toks, makeToken(i, j, id, class, flags))
			flags = 0
			i = j
		}
	}
	d.Tokens = toks
}

// A word is what shortWord reads.
type word struct {
	key
	flags Flags
	// mayGlue: two words may be in it, by its capitals: see splitGlued.
	mayGlue bool
}

// shortWord reads the word of up to 16 ASCII letters that b begins with, without a loop:
// two integers hold it whole. Its size is 0 if it is longer.
func shortWord(b []byte) (w word, size int) {
	lo, hi := binary.LittleEndian.Uint64(b), binary.LittleEndian.Uint64(b[8:16])
	end := ^letters(lo) & highBits // the first byte behind the letters has its high bit set
	var within, withinHi uint64    // the bytes of the word in lo and hi
	if end != 0 {
		size = bits.TrailingZeros64(end) >> 3
		within = (end&-end)>>7 - 1
	} else {
		end = ^letters(hi) & highBits
		if end == 0 {
			return w, 0
		}
		size = 8 + bits.TrailingZeros64(end)>>3
		within = ^uint64(0)
		withinHi = (end&-end)>>7 - 1
	}
	w.lo, w.hi = (lo|lowerMask)&within, (hi|lowerMask)&withinHi
	capLo, capHi := ^lo&lowerMask&within, ^hi&lowerMask&withinHi
	w.flags = Flags(capLo>>5&1) * Capital
	if capLo == lowerMask&within && capHi == lowerMask&withinHi {
		if size > 1 {
			w.flags |= Upper
		}
		return w, size
	}
	w.mayGlue = capLo>>8|capHi != 0 || w.flags != 0 && size >= minGlued+2
	return w, size
}

// longWord appends the word at i that is longer than 16 bytes or goes on beyond ASCII.
func longWord(toks []Token, buf []byte, i, n int, flags Flags) []Token {
	j := i + 1
	for byteClass[buf[j]] == bLetter {
		j++
	}
	if buf[j] >= utf8.RuneSelf {
		if end := foreignEnd(buf, j, n, unicode.IsLetter); end > j {
			return append(toks, foreignWord(buf, i, end, flags))
		}
	}
	t := makeToken(i, j, lookup(buf, i, j-i), Word, flags|letterCase(buf[i:j]))
	if t.ID() == 0 && j-i >= minGlued {
		return splitGlued(toks, buf, t)
	}
	return append(toks, t)
}

// letterCase gives the flags of an ASCII word.
func letterCase(b []byte) Flags {
	if b[0] >= 'a' {
		return 0
	}
	for _, c := range b[1:] {
		if c >= 'a' {
			return Capital
		}
	}
	if len(b) == 1 {
		return Capital
	}
	return Capital | Upper
}

// foreignWord makes the token of a word with letters beyond ASCII. A combining
// accent belongs to the letter before it.
func foreignWord(buf []byte, i, end int, flags Flags) Token {
	flags |= Foreign
	if r, size := utf8.DecodeRune(buf[i:end]); unicode.IsUpper(r) {
		flags |= Capital
		if i+size < end && !anyLower(buf[i+size:end]) {
			flags |= Upper
		}
	}
	return makeToken(i, end, 0, Word, flags)
}

func anyLower(b []byte) bool {
	for len(b) > 0 {
		r, size := utf8.DecodeRune(b)
		if unicode.IsLower(r) {
			return true
		}
		b = b[size:]
	}
	return false
}

// foreignEnd returns the end of the run of runes in class that starts at i.
// White space, marks and digits are never in a run of letters.
func foreignEnd(buf []byte, i, n int, class func(rune) bool) int {
	for i < n {
		r, size := utf8.DecodeRune(buf[i:n])
		if r == utf8.RuneError && size <= 1 || !class(r) && !unicode.Is(unicode.Mn, r) {
			break
		}
		i += size
	}
	return i
}

// zeroWidth tells characters that are not seen: joiners, soft hyphens, byte
// order marks, marks of writing direction. They neither join nor part words.
func zeroWidth(r rune) bool {
	return r == '\u00ad' || r == '\ufeff' || '\u200b' <= r && r <= '\u200f' ||
		'\u202a' <= r && r <= '\u202e' || '\u2060' <= r && r <= '\u206f' || unicode.Is(unicode.Mn, r) || unicode.IsControl(r)
}

// markClass tells the quotation marks of news from other marks. The marks of
// the East Asian corner style are not among them.
func markClass(r rune) Class {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '＂':
		return Quote
	case '‘', '’', '‚', '‛', '‹', '›', '´', '′', '＇':
		return Single
	}
	return Mark
}

// betweenLetters tells whether the mark buf[i:j] stands between two letters, as
// in "Jum'at" (Friday).
func betweenLetters(buf []byte, i, j, n int) bool {
	if i == 0 || j >= n {
		return false
	}
	before, _ := utf8.DecodeLastRune(buf[:i])
	after, _ := utf8.DecodeRune(buf[j:n])
	return unicode.IsLetter(before) && unicode.IsLetter(after)
}

// lineBreak reads the run of line breaks and white space at i.
func lineBreak(buf []byte, i, n int) (t Token, next int) {
	start, end := i, i
	breaks := 0
	for i < n {
		c := buf[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(buf[i:n])
			if !unicode.IsSpace(r) && !zeroWidth(r) {
				break
			}
			if r == '\u2029' {
				breaks++
			}
			if r == '\u0085' || r == '\u2028' || r == '\u2029' {
				breaks++
				end = i + size
			}
			i += size
			continue
		}
		if b := byteClass[c]; b != bBreak && b != bSpace && b != bSkip {
			break
		}
		if c == '\n' || c == '\r' && (i+1 == n || buf[i+1] != '\n') {
			breaks++
			end = i + 1
		}
		i++
	}
	flags := Space
	if breaks > 1 {
		flags |= Blank
	}
	return makeToken(start, end, 0, Break, flags), i
}

// minGlued is the length of the shortest word in which a lost space is looked for.
const minGlued = 7

// splitGlued appends the word t, or the words that it was before a space was lost, as
// where a link stood: "PresidenAmerika", "BUMNErick", "Trumpmenyatakan". A capital inside
// parts two words where the lexicon knows one of them; a verb at the end of a capitalized
// word is one of its own. The parts count as if space stood between them.
func splitGlued(toks []Token, buf []byte, t Token) []Token {
	i, end := int(t.Start), int(t.End)
	for k := i + 3; k <= end-3; k++ {
		upper := buf[k] < 'a'
		if !upper || !(buf[k-1] >= 'a' || buf[k+1] >= 'a') {
			continue
		}
		left := lookup(buf, i, k-i)
		if left == 0 && !(end-k >= 4 && lookup(buf, k, end-k) != 0) || left != 0 && k-i < 4 && buf[k-1] >= 'a' {
			continue
		}
		toks = append(toks, makeToken(i, k, left, Word, t.Flags()&Space|letterCase(buf[i:k])))
		rest := makeToken(k, end, lookup(buf, k, end-k), Word, Space|letterCase(buf[k:end]))
		if rest.ID() == 0 && end-k >= minGlued {
			return splitGlued(toks, buf, rest)
		}
		return append(toks, rest)
	}
	if t.Has(Capital) && !t.Has(Upper) && end-i >= minGlued+2 {
		for k := i + 2; k <= end-5; k++ {
			if buf[k] != 'm' && buf[k] != 'b' && buf[k] != 'd' || k < i+4 && buf[k-1] >= 'a' { // verbs of saying begin with meN- or ber-; dalam
				continue
			}
			if id := lookup(buf, k, end-k); id.Is(Report) || id.Is(Function) && end-k >= 5 || id != 0 && end-k >= 7 && buf[k] == 'm' && buf[k+1] == 'e' {
				toks = append(toks, makeToken(i, k, lookup(buf, i, k-i), Word, t.Flags()))
				return append(toks, makeToken(k, end, id, Word, Space))
			}
		}
	}
	return append(toks, t)
}
