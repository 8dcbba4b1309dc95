package lex

import (
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
	d.Tokens = append(d.Tokens[:0], make([]Token, Pad)...)
	d.split(len(text))
	for range Pad {
		d.Tokens = append(d.Tokens, Token{Start: int32(len(text)), End: int32(len(text)), Flags: Space})
	}
	for i := range Pad {
		d.Tokens[i].Flags = Space
	}
	d.markSentences()
}

func (d *Doc) split(n int) {
	buf := d.buf
	toks := d.Tokens
	flags := Space
	for i := 0; i < n; {
		c := buf[i]
		switch byteClass[c] {
		case bLetter:
			j := i + 1
			for byteClass[buf[j]] == bLetter {
				j++
			}
			if buf[j] >= utf8.RuneSelf {
				if end := foreignEnd(buf, j, n, unicode.IsLetter); end > j {
					toks = append(toks, foreignWord(buf, i, end, flags))
					flags = 0
					i = end
					continue
				}
			}
			t := Token{Start: int32(i), End: int32(j), Class: Word, Flags: flags | letterCase(buf[i:j])}
			if t.ID = lookup(buf, i, j-i); t.ID == 0 && j-i >= minGlued {
				toks = splitGlued(toks, buf, t)
			} else {
				toks = append(toks, t)
			}
			flags = 0
			i = j
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
			toks = append(toks, Token{Start: int32(i), End: int32(j), Class: Number, Flags: flags})
			flags = 0
			i = j
		case bMark:
			toks = append(toks, Token{Start: int32(i), End: int32(i + 1), ID: asciiID[c], Class: Mark, Flags: flags})
			flags = 0
			i++
		case bQuote:
			toks = append(toks, Token{Start: int32(i), End: int32(i + 1), ID: asciiID[c], Class: Quote, Flags: flags})
			flags = 0
			i++
		case bSingle:
			t := Token{Start: int32(i), End: int32(i + 1), ID: asciiID[c], Class: Single, Flags: flags}
			switch {
			case buf[i+1] == c: // '' and `` are typewriters' double marks
				t.End++
				t.ID = asciiID['"']
				t.Class = Quote
			case betweenLetters(buf, i, i+1, n):
				t.Class = Apostrophe
			}
			toks = append(toks, t)
			flags = 0
			i = int(t.End)
		case bBreak:
			var t Token
			t, i = lineBreak(buf, i, n)
			toks = append(toks, t)
			flags = Space
		default: // bHigh
			r, size := utf8.DecodeRune(buf[i:n])
			t := Token{Start: int32(i), End: int32(i + size), Flags: flags}
			switch {
			case r == utf8.RuneError && size <= 1:
				if d.InvalidAt < 0 {
					d.InvalidAt = i
				}
				t.Class = Invalid
				for t.End < int32(n) && buf[t.End] >= utf8.RuneSelf {
					if r, size := utf8.DecodeRune(buf[t.End:n]); r != utf8.RuneError || size > 1 {
						break
					}
					t.End++
				}
			case unicode.IsLetter(r):
				t = foreignWord(buf, i, foreignEnd(buf, i, n, unicode.IsLetter), flags)
			case unicode.Is(unicode.Nd, r):
				t.End = int32(foreignEnd(buf, i, n, unicode.IsDigit))
				t.Class = Number
				t.Flags |= Foreign
			case r == '\u0085' || r == '\u2028' || r == '\u2029':
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
				t.ID = packExact(buf, i, size).id()
				t.Class = markClass(r)
				if t.Class == Single && betweenLetters(buf, i, i+size, n) {
					t.Class = Apostrophe
				}
			}
			toks = append(toks, t)
			flags = 0
			i = int(t.End)
		}
	}
	d.Tokens = toks
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
	t := Token{Start: int32(i), End: int32(end), Class: Word, Flags: flags | Foreign}
	r, size := utf8.DecodeRune(buf[i:end])
	if !unicode.IsUpper(r) {
		return t
	}
	t.Flags |= Capital | Upper
	if i+size == end {
		t.Flags &^= Upper
	}
	for j := i + size; j < end; {
		r, size := utf8.DecodeRune(buf[j:end])
		if unicode.IsLower(r) {
			t.Flags &^= Upper
			break
		}
		j += size
	}
	return t
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
	t = Token{Start: int32(i), Class: Break, Flags: Space}
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
				t.End = int32(i + size)
			}
			i += size
			continue
		}
		if b := byteClass[c]; b != bBreak && b != bSpace && b != bSkip {
			break
		}
		if c == '\n' || c == '\r' && (i+1 == n || buf[i+1] != '\n') {
			breaks++
			t.End = int32(i + 1)
		}
		i++
	}
	if breaks > 1 {
		t.Flags |= Blank
	}
	return t, i
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
		toks = append(toks, Token{Start: t.Start, End: int32(k), ID: left, Class: Word, Flags: t.Flags&Space | letterCase(buf[i:k])})
		rest := Token{Start: int32(k), End: t.End, ID: lookup(buf, k, end-k), Class: Word, Flags: Space | letterCase(buf[k:end])}
		if rest.ID == 0 && end-k >= minGlued {
			return splitGlued(toks, buf, rest)
		}
		return append(toks, rest)
	}
	if t.Flags&Capital != 0 && t.Flags&Upper == 0 && end-i >= minGlued+2 {
		for k := i + 2; k <= end-5; k++ {
			if buf[k] != 'm' && buf[k] != 'b' && buf[k] != 'd' || k < i+4 && buf[k-1] >= 'a' { // verbs of saying begin with meN- or ber-; dalam
				continue
			}
			if id := lookup(buf, k, end-k); id.Is(Report) || id.Is(Function) && end-k >= 5 || id != 0 && end-k >= 7 && buf[k] == 'm' && buf[k+1] == 'e' {
				toks = append(toks, Token{Start: t.Start, End: int32(k), ID: lookup(buf, i, k-i), Class: Word, Flags: t.Flags})
				return append(toks, Token{Start: int32(k), End: t.End, ID: id, Class: Word, Flags: Space})
			}
		}
	}
	return append(toks, t)
}
