package lex

import "github.com/fakta-id/fakta/internal/lex/w"

// An entity is a character as HTML writes it. Texts that were taken out of a page and never
// decoded have them: "&quot;Kami siap,&quot; kata Sari". Those that news prints are read as
// what they stand for, so that 8220 of "&#8220;" is no figure; the token is the entity.
type entity struct {
	text  string
	id    ID
	class Class // of the token, Edge for white space
}

var entities = [...]entity{
	{"&nbsp;", 0, Edge}, {"&#160;", 0, Edge}, {"&#xa0;", 0, Edge},
	{"&amp;", w.Ampersand, Mark}, {"&#38;", w.Ampersand, Mark}, {"&#038;", w.Ampersand, Mark},
	{"&quot;", w.QuoteStraight, Quote}, {"&#34;", w.QuoteStraight, Quote}, {"&#034;", w.QuoteStraight, Quote},
	{"&ldquo;", w.QuoteLeft, Quote}, {"&#8220;", w.QuoteLeft, Quote},
	{"&rdquo;", w.QuoteRight, Quote}, {"&#8221;", w.QuoteRight, Quote},
	{"&apos;", w.SingleStraight, Single}, {"&#39;", w.SingleStraight, Single}, {"&#039;", w.SingleStraight, Single}, {"&#x27;", w.SingleStraight, Single},
	{"&lsquo;", w.SingleLeft, Single}, {"&#8216;", w.SingleLeft, Single},
	{"&rsquo;", w.SingleRight, Single}, {"&#8217;", w.SingleRight, Single},
	{"&ndash;", w.EnDash, Mark}, {"&#8211;", w.EnDash, Mark},
	{"&mdash;", w.EmDash, Mark}, {"&#8212;", w.EmDash, Mark},
	{"&hellip;", w.Ellipsis, Mark}, {"&#8230;", w.Ellipsis, Mark},
}

// misread are marks in UTF-8 that were read as Windows-1252 and written again: "â€œKami siap".
// No word has an â before a €.
var misread = [...]entity{
	{"â€œ", w.QuoteLeft, Quote}, {"â€\u009d", w.QuoteRight, Quote}, {"â€ž", w.QuoteLow, Quote},
	{"â€˜", w.SingleLeft, Single}, {"â€™", w.SingleRight, Single},
	{"â€“", w.EnDash, Mark}, {"â€”", w.EmDash, Mark}, {"â€¦", w.Ellipsis, Mark},
	{"â€", w.QuoteRight, Quote}, // Windows-1252 has no character for its last byte
}

// isMisread tells whether b, which begins with a letter r, begins with one of misread.
func isMisread(r rune, b []byte) bool {
	const begin = "â€"
	return r == 'â' && len(b) >= len(begin) && string(b[:len(begin)]) == begin
}

// byteMarks are the marks of Windows-1252 by their byte, from 0x91 on. A text in that encoding
// is not UTF-8, but each of them stands alone between letters and spaces that are.
var byteMarks = [...]entity{
	{"\x91", w.SingleLeft, Single}, {"\x92", w.SingleRight, Single},
	{"\x93", w.QuoteLeft, Quote}, {"\x94", w.QuoteRight, Quote},
	{"\x95", w.Bullet, Mark}, {"\x96", w.EnDash, Mark}, {"\x97", w.EmDash, Mark},
}

// byteMark returns the mark of a byte, nil if it is none.
func byteMark(c byte) *entity {
	if k := int(c) - 0x91; 0 <= k && k < len(byteMarks) {
		return &byteMarks[k]
	}
	return nil
}

// entityAt returns the entity of a list with which b begins, nil if it begins with none.
func entityAt(list []entity, b []byte) *entity {
	if len(b) < 2 {
		return nil
	}
	second := b[1] // most marks that an entity may begin with are told by it
	for k := range list {
		if e := &list[k]; e.text[1] == second && len(b) >= len(e.text) && string(b[:len(e.text)]) == e.text {
			return e
		}
	}
	return nil
}

// token returns the token of an entity at i, which is no space.
func (e *entity) token(buf []byte, i, n int, flags Flags) Token {
	class := e.class
	if class == Single && betweenLetters(buf, i, i+len(e.text), n) {
		class = Apostrophe
	}
	return makeToken(i, i+len(e.text), e.id, class, flags)
}
