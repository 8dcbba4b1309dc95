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

// entityAt returns the entity with which b begins, nil if it begins with none.
func entityAt(b []byte) *entity {
	for k := range entities {
		if e := &entities[k]; len(b) >= len(e.text) && string(b[:len(e.text)]) == e.text {
			return e
		}
	}
	return nil
}
