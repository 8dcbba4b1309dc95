package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file finds where rules can fire at all. Speech is sparse: most sentences have none of
// the few words that its rules begin with. One scan of the text notes those words and what
// parts it into sentences and quotations; a sentence knows its own of them, and rules look at
// nothing else.

// speechWord are the kinds of words that report speech.
const speechWord = lex.Report | lex.Cue | lex.CueNya | lex.Passive

// A hint tells what a word that is of none of those kinds may begin.
type hint uint8

const (
	restsOn hint = 1 << iota // whom a report rests on: "menurut", "berdasarkan", "dikutip"
	cites                    // the medium that it was taken from: "dikutip", "melansir"
	conveys                  // a verb phrase that reports: "MEMBERI catatan bahwa"
	agency                   // a dateline: "(ANTARA) -"
)

// hints are those of each word.
var hints = [lex.IDs]hint{
	w.Menurut: restsOn, w.Berdasarkan: restsOn, w.Sepengamatan: restsOn, w.Merujuk: restsOn,
	w.Mengutip: restsOn | cites, w.Dikutip: restsOn | cites, w.Dilansir: restsOn | cites, w.Melansir: restsOn | cites,
	w.Memberi: conveys, w.Memberikan: conveys, w.Menyampaikan: conveys, w.Menyatakan: conveys, w.Mengeluarkan: conveys,
	w.Mengirim: conveys, w.Membawa: conveys, w.Mendapat: conveys, w.Menerima: conveys,
	w.Antara: agency,
}

// note finds the tokens of the text where something can begin.
func (s *Scanner) note() {
	points := s.points[:0]
	t := s.t[:s.d.End()]
	for k := s.d.Begin(); k < len(t); k++ {
		t := t[k]
		if t.Kinds()&speechWord|lex.Kind(hints[t.ID()])|lex.Kind(t.Flags()&lex.First) != 0 || t.Class() == lex.Quote || t.Class() == lex.Break {
			points = append(points, k)
		}
	}
	s.points = points
	// One token in six is left.
	s.hinted, s.firsts, s.breaks = s.hinted[:0], s.firsts[:0], s.breaks[:0]
	for _, k := range points {
		t := t[k]
		if t.Is(speechWord) || hints[t.ID()] != 0 {
			s.hinted = append(s.hinted, k)
		}
		if t.Has(lex.First) {
			s.firsts = append(s.firsts, k)
		}
		if c := t.Class(); c == lex.Quote || c == lex.Break {
			s.breaks = append(s.breaks, k)
		}
	}
}

// A clue is what a sentence has of the words with which rules begin.
type clue struct {
	at    []int    // their tokens, in order
	kinds lex.Kind // all kinds of them
	hints hint     // all hints of them
}

// clueTo returns the clue of the sentence whose tokens are [i, j), from the first of the noted
// words that were not taken yet on.
func (s *Scanner) clueTo(i, j int) (c clue) {
	for s.nextHint < len(s.hinted) && s.hinted[s.nextHint] < i { // in what is skipped
		s.nextHint++
	}
	first := s.nextHint
	for s.nextHint < len(s.hinted) && s.hinted[s.nextHint] < j {
		t := s.t[s.hinted[s.nextHint]]
		c.kinds |= t.Kinds()
		c.hints |= hints[t.ID()]
		s.nextHint++
	}
	c.at = s.hinted[first:s.nextHint]
	return c
}

// within returns the clue's tokens in [i, j).
func (c *clue) within(i, j int) []int {
	at := c.at
	for len(at) > 0 && at[0] < i {
		at = at[1:]
	}
	for len(at) > 0 && at[len(at)-1] >= j {
		at = at[:len(at)-1]
	}
	return at
}
