package abbrev

import "math/bits"

// inf is the cost of what is impossible.
const inf = 1 << 20

// maxWord is how many letters of a word of the long form are looked at.
const maxWord = 24

// A costs tells what it costs to find the letters of a short form elsewhere than at the
// beginnings of the words of the long one.
type costs struct {
	chunk  int // two and more letters from the beginning of a word: JAM-inan
	inner  int // two and more letters from within: keBUDayaan
	onset  int // one letter that begins a syllable: peJabat, pertanggungJawaban
	letter int // one letter from within: perWira
	last   int // the last letter of a word: dinaS, lembagA
	open   int // the first letters from within the first word: kePOLisian, komanDAN
	skip   int // a word without a part in the short form
	tail   int // the same at the end of the long form: Kementerian Luar (Negeri)
	tails  int // all such words of a name together
}

var (
	// An initialism takes one letter of each word; more from one word is rare: BAPPENAS.
	initialCosts = costs{chunk: 1, inner: 3, onset: 1, letter: 3, last: 3, open: inf, skip: 1, tail: 1, tails: 2}
	// A contraction takes syllables, mostly the first ones of the words.
	syllableCosts = costs{inner: 1, onset: 2, letter: 2, last: 1, open: 2, skip: 2, tail: 2, tails: inf}
	// After atau (or) stands much that is another thing: only the plainest counts.
	strictInitialCosts  = costs{chunk: 1, inner: inf, onset: inf, letter: inf, last: inf, open: inf, skip: inf, tail: inf, tails: inf}
	strictSyllableCosts = costs{inner: 1, onset: 2, letter: 2, last: 1, open: inf, skip: inf, tail: inf, tails: inf}
)

// An aligner finds the letters of a short form in the words of the long one, from the last
// word to the first. After each word, rest[j] is what it costs to find the letters from j on
// in the words read so far. Most of it is inf at all times, and most words have only few of
// the letters: what is known to be inf is not computed.
type aligner struct {
	letters []byte
	costs   *costs
	missing int // what a letter costs that no word has
	limit   int // what costs more is impossible
	rest    [maxLetters + 1]int
	least   int         // the first j of which rest is not inf; over the number of letters if there is none
	where   [256]uint32 // the places of each letter in the word read last, a bit for each
	// Of that word, at[j] has the bit p if letter j is that at p and the letters after
	// can be found. Then tail[j][p] is what these cost if j is in the middle of a run, and
	// next[j][p] what j costs too if it begins a run at p or at one of the bits above.
	at         [maxLetters + 1]uint32
	tail, next [maxLetters][maxWord]int
}

// reset begins with the letters of x and no word.
func (a *aligner) reset(x *short, c *costs, limit int) {
	a.letters, a.costs, a.missing, a.limit = x.letters[:x.n], c, x.missing(), limit
	for j := range x.n {
		a.rest[j] = inf
	}
	a.rest[x.n], a.at[x.n], a.least = 0, 0, x.n
}

// step reads a word. It returns what it costs if the long form begins with it. skip is what
// it costs to leave the word out, tail if it comes after all that have a part; capitals tells that the word is an abbreviation itself,
// all letters of which count like initials: PDI Perjuangan (PDIP).
func (a *aligner) step(word string, skip, tail int, capitals bool) (begin int) {
	n := len(a.letters)
	begin = inf
	size := min(len(word), maxWord)
	for p := range size {
		a.where[word[p]|0x20] |= 1 << p
	}
	// A long form has more than one word: the first may not have all letters.
	if at := a.where[a.letters[0]]; a.least < n && (at&1 != 0 || at != 0 && a.costs.open < inf && !vowel(a.letters[0])) {
		last := a.rest[n]
		a.rest[n] = inf
		if a.runs(word, capitals) <= 1 {
			begin = a.first(word, capitals)
		}
		a.rest[n] = last
	}
	low := a.runs(word, capitals)
	for p := range size {
		a.where[word[p]|0x20] = 0
	}
	a.least = n + 1
	a.rest[n] = min(a.rest[n]+tail, inf)
	if 'A' <= word[0] && word[0] <= 'Z' && a.rest[n] < inf {
		a.rest[n] = min(a.rest[n], a.costs.tails)
	}
	if a.rest[n] > a.limit && a.costs.tails > a.limit { // else the next name may take it back
		a.rest[n] = inf
	}
	if a.rest[n] < inf {
		a.least = n
	}
	for j := n - 1; j >= low; j-- {
		cost := a.rest[j] + skip
		if m := a.at[j]; m != 0 {
			cost = min(cost, a.next[j][bits.TrailingZeros32(m)])
		}
		if cost > a.limit {
			a.rest[j] = inf
			continue
		}
		a.rest[j] = cost
		a.least = j
	}
	if a.missing < inf {
		a.pass()
	}
	return begin
}

// pass lets letters be missing that are neither the first nor the last.
func (a *aligner) pass() {
	for j := len(a.letters) - 2; j > 0; j-- {
		if cost := a.rest[j+1] + a.missing; cost < a.rest[j] && cost <= a.limit {
			a.rest[j] = cost
			a.least = min(a.least, j)
		}
	}
}

// dead tells whether no word before those that were read can begin the long form.
func (a *aligner) dead() bool { return a.least > len(a.letters) }

// runs fills at, tail and next for a word, from the last letter down to the one that it
// returns: no letter before that can be found.
func (a *aligner) runs(word string, capitals bool) (low int) {
	for j := len(a.letters) - 1; j >= 0; j-- {
		a.at[j] = 0
		if a.rest[j+1] == inf && a.at[j+1] == 0 {
			if j < a.least {
				return j + 1
			}
			continue
		}
		next := inf
		for m := a.where[a.letters[j]]; m != 0; {
			p := bits.Len32(m) - 1
			m &^= 1 << p
			ends, goes := a.after(j, p)
			if tail := min(ends, goes); tail <= a.limit {
				next = min(next, a.run(word, p, ends, goes, capitals))
				a.at[j] |= 1 << p
				a.tail[j][p], a.next[j][p] = tail, next
			}
		}
	}
	return 0
}

// after returns what the letters after j cost if j is that at p: where the run ends with
// it, and where it goes on.
func (a *aligner) after(j, p int) (ends, goes int) {
	ends, goes = a.rest[j+1], inf
	if behind := a.at[j+1] >> (p + 1); behind != 0 {
		ends = min(ends, a.next[j+1][p+1+bits.TrailingZeros32(behind)])
		if behind&1 != 0 {
			goes = a.tail[j+1][p+1]
		}
	}
	return ends, goes
}

// run returns what a run of letters costs that begins at p.
func (a *aligner) run(word string, p, ends, goes int, capitals bool) int {
	switch {
	case capitals:
		return min(ends, goes)
	case p == 0:
		return min(ends, goes+a.costs.chunk)
	case p == 1 && word[1]|0x20 == 'x' && word[0]|0x20 == 'e':
		return ends // English takes the X of EXchange, IDX
	case p == len(word)-1:
		return ends + a.costs.last
	}
	letter := a.costs.letter
	if onset(word[p:]) {
		letter = a.costs.onset
	}
	return min(ends+letter, goes+a.costs.inner)
}

// first returns the cost if the long form begins with the word that runs was called for:
// with its first letter, or with a syllable within it.
func (a *aligner) first(word string, capitals bool) int {
	cost := inf
	for m := a.where[a.letters[0]]; m != 0; m &= m - 1 {
		p := bits.TrailingZeros32(m)
		ends, goes := a.after(0, p)
		switch {
		case p == 0:
			cost = a.run(word, 0, ends, goes, capitals)
		case a.costs.open < inf && !vowel(a.letters[0]):
			cost = min(cost, goes+a.costs.open)
		}
	}
	return cost
}

// onset tells whether a syllable begins with the first letter of s: ko, pro.
func onset(s string) bool {
	if vowel(s[0]|0x20) || len(s) < 2 {
		return false
	}
	if c := s[1] | 0x20; (c == 'r' || c == 'l') && len(s) > 2 {
		return vowel(s[2] | 0x20)
	}
	return vowel(s[1] | 0x20)
}

func vowel(c byte) bool {
	switch c {
	case 'a', 'e', 'i', 'o', 'u':
		return true
	}
	return false
}
