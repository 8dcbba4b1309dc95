package quotes

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
