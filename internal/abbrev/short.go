package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

const (
	maxLetters = 24 // Kamseltibcarlantas has 18
	maxWords   = 3  // Kemenko PMK RI
	// minSyllables is how many letters a short form in capitals has that may be one of
	// syllables: BASARNAS.
	minSyllables = 6
)

// A short is a possible short form: the tokens [i, j) and their letters.
type short struct {
	i, j     int
	letters  [maxLetters]byte // in lower case, figures spelled out: B3 is "bbb"
	n        int
	upper    bool // all capitals: an initialism, rather than syllables
	capitals int
	two      int  // the place of the letter that a 2 between letters repeats, 0 for none
	figure   bool // it ends in a figure that may stand in the long form too: Covid-19
}

// read reads the tokens [i, j) as a short form. It tells only what no short form can be:
// whether it is one is told by the long form.
func (s *Scanner) read(i, j int) bool {
	x := &s.short
	*x = short{i: i, j: j, upper: true}
	words := 0
	for k := i; k < j; k++ {
		t := s.t[k]
		switch {
		case t.Class() == lex.Word && !t.Has(lex.Foreign):
			if k == i || !t.Glued() {
				words++
			}
			if words > maxWords || !x.word(s.d.Str(k)) {
				return false
			}
		case t.Class() == lex.Number && t.Len() == 1 && (k == i || s.t[k-1].Class() == lex.Word && t.Glued()):
			if !s.repeat(k, j) {
				return false
			}
		case t.Class() == lex.Number && k == j-1 && k > i+1 && s.t[k-1].ID() == w.Hyphen && t.Glued():
			x.figure = true
		case (t.ID() == w.Hyphen || t.ID() == w.Slash) && k > i && k < j-1 && t.Glued() && s.t[k+1].Glued():
		case (t.ID() == w.Ampersand || t.Class() == lex.Apostrophe) && k > i && k < j-1:
		default:
			return false
		}
	}
	x.upper = x.upper || x.n == 3 && x.capitals == 2 // PPh (Pajak Penghasilan)
	return x.n >= 2
}

// word appends the letters of a word. The s that English adds for more than one is not
// counted: SDGs.
func (x *short) word(str string) bool {
	capitals := 0
	for k := range len(str) {
		if str[k] < 'a' {
			capitals++
		}
	}
	if capitals == len(str)-1 && capitals > 1 && str[capitals] == 's' {
		str = str[:capitals]
	}
	x.capitals += capitals
	x.upper = x.upper && capitals >= len(str)
	if x.n+len(str) > maxLetters {
		return false
	}
	for k := range len(str) {
		x.letters[x.n] = str[k] | 0x20
		x.n++
	}
	return true
}

// repeat reads a figure that tells how often the letter beside it counts: B3 (bahan
// berbahaya dan beracun), 3T (tertinggal, terdepan, terluar).
func (s *Scanner) repeat(k, j int) bool {
	x := &s.short
	times := int(s.d.Text[s.t[k].Start]) - '1'
	if times < 1 || times > 4 || x.n+times > maxLetters {
		return false
	}
	var letter byte
	switch {
	case x.n > 0:
		letter = x.letters[x.n-1]
	case k+1 < j && s.t[k+1].Class() == lex.Word && (s.t[k+1].Glued() || s.t[k+1].Len() == 1):
		letter = s.d.Text[s.t[k+1].Start] | 0x20
	default:
		return false
	}
	if times == 1 && x.n > 0 && k+1 < j {
		x.two = x.n
	}
	for range times {
		x.letters[x.n] = letter
		x.n++
	}
	return true
}

// costs returns what it costs to find the letters of the short form in a long one.
func (x *short) costs() *costs {
	if x.upper {
		return &initialCosts
	}
	return &syllableCosts
}

// strict returns the costs and the limit after "or".
func (x *short) strict() (c *costs, limit int) {
	if x.upper {
		return &strictInitialCosts, 0
	}
	return &strictSyllableCosts, min(1, x.n/5) // minuman keras atau miras
}

// missing is what a letter of the short form costs that the long one lacks: all that may
// be spent, as long as the letters are many.
func (x *short) missing() int {
	if x.upper && x.n >= 5 {
		return x.limit()
	}
	return inf
}

// limit is what the letters of a short form may cost and still be found in a long one:
// the more letters, the less can they agree by chance.
func (x *short) limit() int {
	switch {
	case x.n <= 2:
		return 0
	case x.n == 3 && !x.upper:
		return 0
	case x.n == 5 && !x.upper:
		return 3
	case x.n <= 4:
		return x.n - 2
	}
	return x.n / 2
}

// bare leaves out the letters of a first or last word that the long form may lack, and
// tells whether there is one: Dewan Perwakilan Rakyat (DPR RI), Undang-Undang Nomor 22 Tahun
// 2009 tentang Lalu Lintas dan Angkutan Jalan (UU LLAJ).
func (x *short) bare(first, last lex.ID) bool {
	switch {
	case last == w.Ri:
	case first == w.Uu, first == w.Pt:
		copy(x.letters[:], x.letters[2:])
	default:
		return false
	}
	x.n, x.two = x.n-2, 0
	return x.n >= 2
}
