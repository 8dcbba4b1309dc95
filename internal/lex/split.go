package lex

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"unicode"
	"unicode/utf8"
)

// A text is split in three passes. The first reads 64 bytes at a time into bit maps, one
// bit a byte, and finds in them where tokens begin and end, in the same way for words,
// numbers and marks: what a processor cannot foretell is not branched on. What is rare
// (line breaks, apostrophes, long words, everything beyond ASCII) goes its own way. The
// second pass looks up the words, the third finds the sentences.

// Byte classes: what makes tokens in the common way, and what has a rule of its own.
const (
	bCommon    = iota // letters, digits, marks and "
	bSingle           // ' and `
	bAmpersand        // &, with which an entity may begin
	bHigh             // everything beyond ASCII
	bSpace            // white space; the common ' ' is in no token and never asked for
	bBreak            // line breaks
	bSkip             // control characters, which are passed over like space
)

// byteInfo tells of each byte its class and the token that it makes or begins.
var byteInfo = func() (t [256]struct {
	kinds Kind
	tag   uint32
	class uint8
}) {
	for i := range t {
		t[i].class = bCommon
		switch c := byte(i); {
		case c >= utf8.RuneSelf:
			t[i].class = bHigh
			continue
		case 'a' <= c|0x20 && c|0x20 <= 'z':
			t[i].tag = tag(0, Word, 0)
		case '0' <= c && c <= '9':
			t[i].tag = tag(0, Number, 0)
		case c == '\n' || c == '\r':
			t[i].class = bBreak
		case c == ' ' || c == '\t' || c == '\v' || c == '\f':
			t[i].class = bSpace
		case c == '"':
			t[i].tag = tag(asciiID[c], Quote, 0)
		case c == '\'' || c == '`':
			t[i].class = bSingle
		case c == '&':
			t[i].tag, t[i].class = tag(asciiID[c], Mark, 0), bAmpersand
		case c < ' ' || c == 0x7f:
			t[i].class = bSkip
		default:
			t[i].tag = tag(asciiID[c], Mark, 0)
		}
		t[i].kinds = entries[asciiID[i]].kinds
	}
	return t
}()

// Reset splits text, reusing the Doc's memory.
func (d *Doc) Reset(text string) {
	if len(text) > MaxText {
		text = text[:MaxText]
	}
	d.Text = text
	d.column = column(text)
	d.InvalidAt = -1
	d.buf = append(d.buf[:0], text...)
	d.buf = append(d.buf, make([]byte, 2*blockSize)...)
	d.Tokens = d.Tokens[:0]
	for range Pad {
		d.Tokens = append(d.Tokens, makeToken(0, 0, 0, Edge, Space))
	}
	d.split(len(text))
	d.identify()
	for range Pad {
		d.Tokens = append(d.Tokens, makeToken(len(text), len(text), 0, Edge, Space))
	}
	d.markSentences()
}

const blockSize = 64

// A block tells what 64 bytes are, one bit for each.
type block struct{ letters, digits, spaces uint64 }

// read fills in the bits of the bytes that b begins with.
func (m *block) read(b []byte) {
	b = b[:blockSize]
	var letter, digit, space uint64
	for k := 0; k < blockSize; k += 8 {
		x := binary.LittleEndian.Uint64(b[k : k+8])
		letter = letter>>8 | gather(letters(x))
		digit = digit>>8 | gather(digits(x))
		space = space>>8 | gather(spaces(x))
	}
	*m = block{letter, digit, space}
}

// gather moves the high bits of eight bytes into the highest byte.
func gather(x uint64) uint64 { return x >> 7 * 0x0102040810204080 &^ (1<<56 - 1) }

// follow has a bit for each byte that goes on with the token of the byte before: a letter
// behind a letter or a digit behind a digit. The block p is the one before m.
func (m *block) follow(p *block) uint64 {
	return m.letters&(m.letters<<1|p.letters>>63) | m.digits&(m.digits<<1|p.digits>>63)
}

// split reads the tokens of the first n bytes of the buffer, which goes on with zeros.
func (d *Doc) split(n int) {
	buf, toks := d.buf, d.Tokens
	var last, now, next block // the blocks before, at and behind base
	next.read(buf)
	within := next.follow(&last)
	behind := Space // the flags of the next token, when the rare rules tell them
	done := 0       // the end of what the rare rules have read
	for base := 0; base < n; base += blockSize {
		last, now = now, next
		next.read(buf[base+blockSize:])
		inside := within
		within = next.follow(&now)
		spaced := now.spaces<<1 | last.spaces>>63
		starts := ^(now.spaces | inside)
		if n-base < blockSize {
			starts &= 1<<(n-base) - 1
		}
		if done > base {
			starts = from(starts, done-base)
		}
		if behind != 0 && starts != 0 {
			spaced |= starts & -starts
			behind = 0
		}
		toks = slices.Grow(toks, blockSize)
		for starts != 0 {
			k := bits.TrailingZeros64(starts) & 63
			starts &= starts - 1
			i := base + k
			j := i + 1 + bits.TrailingZeros64(^(inside>>1>>k | within<<(63-k)))
			c := &byteInfo[buf[i]]
			flags := Flags(spaced >> k & 1) // Space
			if c.class|buf[j]>>7|uint8((j-i)/maxShort) == 0 {
				toks = append(toks, Token{int32(i), int32(j), c.kinds, c.tag | uint32(flags)<<flagShift})
				continue
			}
			toks, done, behind = d.rare(toks, i, n, flags)
			starts = from(starts, done-base)
			if behind != 0 && starts != 0 {
				spaced |= starts & -starts
				behind = 0
			}
		}
	}
	d.Tokens = toks
}

// from returns the bits of x from bit k on.
func from(x uint64, k int) uint64 {
	if k >= 64 {
		return 0
	}
	return x &^ (1<<k - 1)
}

// rare reads what begins with the byte at i and is not common in itself, in its length or
// in what follows, and returns where it ends and the flags of what comes next.
func (d *Doc) rare(toks []Token, i, n int, flags Flags) (_ []Token, end int, next Flags) {
	buf := d.buf
	c := buf[i]
	switch byteInfo[c].class {
	case bCommon:
		toks = long(toks, buf, i, n, flags)
		return toks, int(toks[len(toks)-1].End), 0
	case bSpace:
		return toks, i + 1, Space
	case bSkip:
		return toks, i + 1, flags
	case bBreak:
		if d.column > 0 && d.fillsLine(i) {
			return toks, i + 1, Space
		}
		t, end := lineBreak(buf, i, n)
		return append(toks, t), end, Space
	case bAmpersand:
		e := entityAt(entities[:], buf[i:n])
		if e == nil {
			return append(toks, makeToken(i, i+1, asciiID[c], Mark, flags)), i + 1, 0
		}
		if e.class == Edge {
			return toks, i + len(e.text), Space
		}
		t := e.token(buf, i, n, flags)
		return append(toks, t), int(t.End), 0
	case bSingle:
		id, class, j := asciiID[c&0x7f], Single, i+1
		switch {
		case buf[i+1] == c: // '' and `` are typewriters' double marks
			id, class, j = asciiID['"'], Quote, i+2
		case betweenLetters(buf, i, i+1, n):
			class = Apostrophe
		}
		return append(toks, makeToken(i, j, id, class, flags)), j, 0
	}
	r, size := utf8.DecodeRune(buf[i:n])
	id, class, j := ID(0), Mark, i+size
	switch {
	case printed(r): // as mostly
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
		if e := byteMark(c); e != nil && j == i+1 {
			t := e.token(buf, i, n, flags)
			return append(toks, t), int(t.End), 0
		}
	case isMisread(r, buf[i:n]):
		t := entityAt(misread[:], buf[i:n]).token(buf, i, n, flags)
		return append(toks, t), int(t.End), 0
	case unicode.IsLetter(r):
		j = foreignEnd(buf, i, n, unicode.IsLetter)
		return append(toks, foreignWord(buf, i, j, flags)), j, 0
	case unicode.Is(unicode.Nd, r):
		j = foreignEnd(buf, i, n, unicode.IsDigit)
		class = Number
		flags |= Foreign
	case r == '\u0085' || r == '\u2028' || r == '\u2029':
		t, end := lineBreak(buf, i, n)
		return append(toks, t), end, Space
	case unicode.IsSpace(r):
		return toks, j, Space
	case ZeroWidth(r):
		return toks, j, flags
	}
	if class == Mark {
		id, class = packExact(buf, i, size).id(), markClass(r)
		if class == Single && betweenLetters(buf, i, j, n) {
			class = Apostrophe
		}
	}
	return append(toks, makeToken(i, j, id, class, flags)), j, 0
}

// printed tells the marks beyond ASCII that newspapers print most: dashes, quotation marks, the
// ellipsis. They are no letters, digits or space, which would be looked up in long tables.
func printed(r rune) bool { return '\u2010' <= r && r <= '\u2027' || r == '«' || r == '»' }

// maxShort is the length of words that identify looks up all together is less than this.
const maxShort = 16

// long appends the word, number or mark at i that is longer than maxShort or that
// something beyond ASCII follows, with which a word may go on.
func long(toks []Token, buf []byte, i, n int, flags Flags) []Token {
	t := byteInfo[buf[i]]
	j := i + 1
	class := Class(t.tag >> classShift)
	switch class {
	case Word:
		for isLetter(buf[j]) {
			j++
		}
		if end := foreignEnd(buf, j, n, unicode.IsLetter); end > j {
			return append(toks, foreignWord(buf, i, end, flags))
		}
		if j-i < maxShort {
			return append(toks, Token{int32(i), int32(j), t.kinds, t.tag | uint32(flags)<<flagShift})
		}
		t := makeToken(i, j, lookup(buf, i, j-i), Word, flags|letterCase(buf[i:j]))
		if t.ID() == 0 && j-i >= minGlued {
			return splitGlued(toks, buf, t)
		}
		return append(toks, t)
	case Number:
		for '0' <= buf[j] && buf[j] <= '9' {
			j++
		}
	}
	return append(toks, makeToken(i, j, ID(t.tag), class, flags))
}

// identify looks up the short words and tells their case. Nothing in it is decided by what
// is found, so that a processor goes on to the next words while it waits for memory.
func (d *Doc) identify() {
	buf, toks := d.buf, d.Tokens
	d.stops, d.glued = d.stops[:0], d.glued[:0]
	for k := range toks {
		t := &toks[k]
		n := t.Len()
		if t.Class() != Word || n >= maxShort || t.Has(Foreign) {
			if t.mayStop() {
				d.stops = append(d.stops, int32(k))
			}
			continue
		}
		b, m := buf[t.Start:t.Start+16], &shortMask[n]
		lo, hi := binary.LittleEndian.Uint64(b)&m.lo, binary.LittleEndian.Uint64(b[8:])&m.hi
		w := key{(lo | lowerMask) & m.lo, (hi | lowerMask) & m.hi}
		id := w.slot()
		e := &entries[id]
		known := isZero((e.lo ^ w.lo) | (e.hi ^ w.hi))
		t.kinds = e.kinds & Kind(known)
		t.tag |= uint32(id) & uint32(known)
		if w.lo != lo || w.hi != hi { // there is a capital
			d.capitals(k, key{w.lo ^ lo, w.hi ^ hi}, w)
		}
	}
	if d.Added != nil {
		d.Added.mark(d)
	}
	if len(d.glued) > 0 {
		d.unglue()
	}
}

// shortMask keeps the bytes of a word of so many letters.
var shortMask = func() (m [maxShort]key) {
	for n := range m {
		m[n] = key{tailMask[min(n, 8)], tailMask[max(n, 8)-8]}
	}
	return m
}()

// isZero has all bits set for 0 and else none.
func isZero(x uint64) uint64 { return (x|-x)>>63 - 1 }

// capitals gives token i, the word w, the flags of its capitals, of which upper has a bit
// for each.
func (d *Doc) capitals(i int, upper, w key) {
	t := &d.Tokens[i]
	n := t.Len()
	if upper.lo == w.lo&lowerMask && upper.hi == w.hi&lowerMask {
		t.set(Capital)
		if n > 1 {
			t.set(Upper)
		}
		return
	}
	first := upper.lo&0xff != 0
	if first {
		t.set(Capital)
	}
	inside := upper.lo>>8|upper.hi != 0
	switch {
	case first && t.Is(Pronoun):
		d.stops = append(d.stops, int32(i))
	case n >= minGlued && t.ID() == 0 && (inside || first && n >= minGlued+2):
		d.glued = append(d.glued, int32(i))
	}
}

// unglue puts the parts of words that lost a space in their place.
func (d *Doc) unglue() {
	var parts [8]Token
	out, from := d.spare[:0], 0
	for _, i := range d.glued {
		if d.Tokens[i].ID() != 0 { // it was added
			continue
		}
		p := splitGlued(parts[:0], d.buf, d.Tokens[i])
		if len(p) == 1 {
			continue
		}
		out = append(out, d.Tokens[from:i]...)
		out = append(out, p...)
		from = int(i) + 1
	}
	if from > 0 {
		out = append(out, d.Tokens[from:]...)
		d.Tokens, d.spare = out, d.Tokens
		d.findStops()
	}
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

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
		if printed(r) || r == utf8.RuneError && size <= 1 || !class(r) && !unicode.Is(unicode.Mn, r) || isMisread(r, buf[i:n]) {
			break
		}
		i += size
	}
	return i
}

// ZeroWidth tells characters that are not seen: joiners, soft hyphens, byte
// order marks, marks of writing direction. They neither join nor part words.
func ZeroWidth(r rune) bool {
	return r == '\u00ad' || r == '\ufeff' || '\u200b' <= r && r <= '\u200f' ||
		'\u202a' <= r && r <= '\u202e' || '\u2060' <= r && r <= '\u206f' || unicode.Is(unicode.Mn, r) || unicode.IsControl(r)
}

// markClass tells the quotation marks of news from other marks. The marks of
// the East Asian corner style are not among them.
func markClass(r rune) Class {
	switch r {
	case '“', '”', '„', '‟', '«', '»', '″', '〝', '〞', '＂':
		return Quote
	case utf8.RuneError: // U+FFFD stands for bytes that were not UTF-8
		return Invalid
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
	if printed(before) || !unicode.IsLetter(before) {
		return false
	}
	after, _ := utf8.DecodeRune(buf[j:n])
	return !printed(after) && unicode.IsLetter(after)
}

// lineBreak reads the run of line breaks and white space at i.
func lineBreak(buf []byte, i, n int) (t Token, next int) {
	start, end := i, i
	breaks := 0
	for i < n {
		c := buf[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRune(buf[i:n])
			if !unicode.IsSpace(r) && !ZeroWidth(r) {
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
		if c == '&' {
			if e := entityAt(entities[:], buf[i:n]); e != nil && e.class == Edge {
				i += len(e.text)
				continue
			}
		}
		if byteInfo[c].class < bSpace {
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
	for {
		left, rest := splitCapital(buf, t)
		if left.Class() == Edge {
			return splitVerb(toks, buf, t)
		}
		toks = append(toks, left)
		if t = rest; t.ID() != 0 || t.Len() < minGlued {
			return append(toks, t)
		}
	}
}

// splitCapital parts the word t before the first capital inside that begins another one. left
// is an Edge if there is none.
func splitCapital(buf []byte, t Token) (left, rest Token) {
	i, end := int(t.Start), int(t.End)
	for k := i + 3; k <= end-3; k++ {
		upper := buf[k] < 'a'
		if !upper || !(buf[k-1] >= 'a' || buf[k+1] >= 'a') {
			continue
		}
		id := lookup(buf, i, k-i)
		if id == 0 && !(end-k >= 4 && lookup(buf, k, end-k) != 0) || id != 0 && k-i < 4 && buf[k-1] >= 'a' {
			continue
		}
		left = makeToken(i, k, id, Word, t.Flags()&Space|letterCase(buf[i:k]))
		rest = makeToken(k, end, lookup(buf, k, end-k), Word, Space|letterCase(buf[k:end]))
		break
	}
	return left, rest
}

// splitVerb appends the word t, or the two words that it was if it ends with a verb.
func splitVerb(toks []Token, buf []byte, t Token) []Token {
	i, end := int(t.Start), int(t.End)
	if !t.Has(Capital) || t.Has(Upper) || end-i < minGlued+2 {
		return append(toks, t)
	}
	for k := max(i+2, end-maxWord); k <= end-5; k++ {
		if buf[k] != 'm' && buf[k] != 'b' && buf[k] != 'd' || k < i+4 && buf[k-1] >= 'a' { // verbs of saying begin with meN- or ber-; dalam
			continue
		}
		if id := lookup(buf, k, end-k); id.Is(Report) || id.Is(Function) && end-k >= 5 || id != 0 && end-k >= 7 && buf[k] == 'm' && buf[k+1] == 'e' {
			toks = append(toks, makeToken(i, k, lookup(buf, i, k-i), Word, t.Flags()))
			return append(toks, makeToken(k, end, id, Word, Space))
		}
	}
	return append(toks, t)
}
