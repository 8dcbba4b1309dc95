package quotes

import "github.com/fakta-id/fakta/internal/lex"

// A told is a sentence that only says when, where and on what occasion somebody said what
// stands beside it: "Hal itu disampaikan Sari saat dihubungi, Senin", "Hal itu
// disampaikannya usai sidang".
type told struct {
	person int
	found  int // how many quotes were found before it
	at     int // the first token of the sentence
	tail   tail
}

// retell gives what such sentences say to the quotes beside them: to those of the same
// person right before, else to the next one.
func (s *Scanner) retell() {
	for _, x := range s.told {
		at, before := x.at, false
		for k := x.found - 1; k >= 0 && k >= x.found-3; k-- {
			f := &s.found[k]
			if f.speaker.person != x.person || at-max(f.span.j, f.cue.j, f.mention.j) > 3 {
				break
			}
			f.addTailWhole(x.tail)
			at, before = min(f.span.i, f.cue.i, f.mention.i), true
		}
		if before || x.found >= len(s.found) {
			continue
		}
		if f := &s.found[x.found]; f.speaker.person == x.person && f.span.i-x.at <= maxTold {
			f.addTailWhole(x.tail)
		}
	}
}

// maxTold is how many tokens away a quote may stand from the sentence that says when it
// was said: a few sentences.
const maxTold = 150

// addTailWhole takes over what a tail says if the quote says nothing of the kind itself.
func (f *found) addTailWhole(x tail) {
	if f.when.IsZero() && f.where.isZero() && f.occasion.isZero() {
		f.addTail(x)
	}
}

// maxOrphans is how many quotations without a speaker are kept.
const maxOrphans = 8

// adopt gives a quotation without a speaker the one of a quote that has its words, as houses
// print one above an article and again in it.
func (s *Scanner) adopt() {
	for _, q := range s.orphans {
		for k := range s.found {
			f := &s.found[k]
			if f.kind != Direct || f.speaker.person < 0 || f.span.i <= q.open || !s.sameWords(q, f.span) {
				continue
			}
			s.found = append(s.found, found{kind: Direct, rule: ruleContinues, span: q.span(), speaker: speaker{f.speaker.person, ruleSameSpeaker}})
			break
		}
	}
}

// sameWords tells whether the quotation q and the quote x begin with the same six words and
// go on alike to the end of q, but for its last marks.
func (s *Scanner) sameWords(q marked, x words) bool {
	n := 0
	for a, b := q.open+1, x.i+1; a < q.end && b < x.j; a, b = a+1, b+1 {
		if s.d.Str(a) != s.d.Str(b) {
			return n >= 6 && s.t[a].Class() != lex.Word
		}
		if s.t[a].Class() == lex.Word {
			n++
		}
	}
	return n >= 6
}
