package numbers

import (
	"unicode"
	"unicode/utf8"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/internal/numeral"
)

// A figure is a numeral with its scale words, without currency and unit.
type figure struct {
	end            int // the token after it; 0 if there is none
	value          Value
	alternative    Value
	lowValue       Value // if ranged
	highValue      Value
	plain          int // digits without any separator: how many
	scale          int // the power of ten of its scale words
	hasAlternative bool
	ranged         bool   // an inexact set
	approximate    bool   // with the ending -an
	digits         bool   // printed in digits
	clock          bool   // it could be a time of day: 20.10
	share          bool   // a fraction
	reason         Reason // why there is no value
}

// figure reads the numeral that begins at token i into f, which is zero.
func (s *Scanner) figure(i int, f *figure) bool {
	t := s.t[i]
	switch {
	case t.Class() == lex.Number:
		return s.digits(i, f)
	case t.Is(lex.Vulgar):
		f.end, f.value = i+1, part(t)
		s.scaled(f)
		f.share = f.scale == 0 // "½ juta" is a count
		return true
	case t.Is(lex.Inexact):
		return s.inexact(i, f)
	case t.Is(lex.Share):
		d, end := s.denominator(i+1, t.ID().ShareValue())
		f.end, f.value = end, NewValue(1, 0).over(d)
		s.scaled(f)
		f.share = f.scale == 0 // "setengah juta" is a count
		return true
	case t.Is(lex.Numeral):
		return s.words(i, f)
	}
	return false
}

// denominator completes the denominator d of a fraction in words, of which the first
// word ends before token i: "seperlima belas" is 1/15, "seperdua puluh" 1/20.
func (s *Scanner) denominator(i, d int) (_, end int) {
	if d > 1 && d < 10 && numeral.Follows(s.t, i) {
		switch s.t[i].ID() {
		case w.Belas:
			return d + 10, i + 1
		case w.Puluh:
			return d * 10, i + 1
		}
	}
	return d, i
}

// A shape is how a numeral in digits is grouped. Indonesian groups thousands
// with full stops and starts decimals with a comma; English does it the other
// way, and shows itself by groups that only it can have.
type shape struct {
	end          int // token after the numeral
	dots, commas int
	lastComma    bool // the last separator is a comma
	first, last  int  // lengths of the first and the last group
	thousands    bool // all groups but the first and a decimal one have three digits
	ordered      bool // separators of one kind, then at most one of the other
	digits       int
	mark         bool // the separator has changed
}

// shape looks at the digits and separators from token i on. Its end is 0 where digits
// of two scripts stand together. What it returns is good until it is called for another
// token.
func (s *Scanner) shape(i int) *shape {
	if s.grouped != i {
		s.grouped = i
		s.measure(i, &s.grouping)
	}
	return &s.grouping
}

// measure makes the shape h of the numeral at token i.
func (s *Scanner) measure(i int, h *shape) {
	n := s.count(i)
	*h = shape{end: i + 1, first: n, last: n, digits: n, thousands: true, ordered: true}
	if !s.t[i+1].Glued() && n >= 0 {
		return
	}
	script := s.t[i].Flags() & lex.Foreign
	var sep lex.ID
	for {
		p, n := s.t[h.end], s.t[h.end+1]
		if p.Class() == lex.Number && p.Glued() || h.first < 0 {
			h.end = 0
			return
		}
		if n.Class() != lex.Number || !n.Glued() || !p.Glued() || p.ID() != w.Period && p.ID() != w.Comma {
			return
		}
		if n.Flags()&lex.Foreign != script || s.count(h.end+1) < 0 {
			h.end = 0
			return
		}
		if sep != 0 {
			if h.last != 3 {
				h.thousands = false
			}
			if p.ID() != sep && h.mark || p.ID() == sep && h.mark {
				h.ordered = false // a second change of separator, or more after it
			}
			if p.ID() != sep {
				h.mark = true
			}
		}
		sep = p.ID()
		if sep == w.Period {
			h.dots++
		} else {
			h.commas++
		}
		h.lastComma = sep == w.Comma
		h.last = s.count(h.end + 1)
		h.digits += h.last
		h.end += 2
	}
}

// count returns the number of digits in token i, -1 if they are of two scripts.
func (s *Scanner) count(i int) int {
	t := s.t[i]
	if !t.Has(lex.Foreign) {
		return t.Len()
	}
	n, zero := 0, rune(-1)
	for _, r := range s.str(i) {
		d := digitOf(r)
		if d < 0 || zero >= 0 && r-rune(d) != zero {
			return -1
		}
		zero = r - rune(d)
		n++
	}
	return n
}

// digit returns the first digit of token i.
func (s *Scanner) digit(i int) int {
	for _, r := range s.str(i) {
		return digitOf(r)
	}
	return -1
}

// digitOf returns the value of a decimal digit of any script, -1 for other
// characters. Unicode encodes the ten digits of a script in a row (chapter 4.6).
func digitOf(r rune) int {
	if '0' <= r && r <= '9' {
		return int(r - '0')
	}
	for _, x := range unicode.Nd.R16 {
		if r < rune(x.Lo) {
			return -1
		}
		if r <= rune(x.Hi) {
			return int(r-rune(x.Lo)) % 10
		}
	}
	for _, x := range unicode.Nd.R32 {
		if r < rune(x.Lo) {
			return -1
		}
		if r <= rune(x.Hi) {
			return int(r-rune(x.Lo)) % 10
		}
	}
	return -1
}

// leadingZero tells whether the first digit of token i is a zero.
func (s *Scanner) leadingZero(i int) bool {
	if t := s.t[i]; !t.Has(lex.Foreign) {
		return s.text[t.Start] == '0'
	}
	return s.digit(i) == 0
}

// digits reads a numeral in digits at token i, with its scale words, into f.
func (s *Scanner) digits(i int, f *figure) bool {
	h := s.shape(i)
	if h.end == 0 {
		return false
	}
	f.end, f.digits = h.end, true
	decimals, grouped := 0, false
	switch {
	case h.dots == 0 && h.commas == 0:
		f.plain = h.digits
	case h.commas == 0 && h.dots >= 1: // 568.373, 1.722.956; 4.1, 20.10
		switch {
		case h.thousands && h.last == 3 && h.first <= 3 && !(h.dots == 1 && s.leadingZero(i)):
			grouped = true
		case h.dots == 1:
			decimals = h.last
			f.clock = h.last == 2 && h.first <= 2
		}
	case h.dots == 0 && h.commas == 1: // 43,31; 2,615
		decimals = h.last
		f.hasAlternative = h.last == 3 && h.first <= 3 && !s.leadingZero(i)
	case h.dots == 0: // 1,234,567
		grouped = h.thousands && h.last == 3 && h.first <= 3
	case h.ordered && h.thousands && h.first <= 3 && (h.commas == 1 && h.lastComma || h.dots == 1 && !h.lastComma): // 2.502,9; 1,234.5
		decimals = h.last
	}
	if f.plain == 0 && decimals == 0 && !grouped {
		return false // 1.2.3.4, 12.34.56: no number
	}
	v, ok := s.coefficient(i, h.end)
	if !ok {
		f.reason = TooLong
	}
	f.value = v.shift(-decimals)
	if f.hasAlternative {
		f.alternative = v
	}
	if f.plain > 0 && f.reason == 0 && s.t[f.end].Class() != lex.Word {
		s.fraction(f, i)
	}
	if t := s.t[f.end]; t.Glued() {
		switch next := s.t[f.end+1]; {
		case t.ID() == w.Hyphen && next.Glued() && s.word(f.end+1, "an"): // 200-an, 30.000-an, 300-an juta
			f.approximate = true
			f.end += 2
		case s.word(f.end, "an") && (grouped || f.plain >= 3) && !next.Glued(): // 14.200an
			f.approximate = true
			f.end++
		}
	}
	ending := f.approximate
	s.scaled(f)
	if f.scale > 0 && !ending {
		f.share = false          // "1/2 juta" is a count, as "setengah juta"
		f.hasAlternative = false // with a scale word the comma starts decimals
		f.plain = 0
		f.clock = false
	}
	return true
}

// fraction reads what makes a fraction of the plain digits at token i: "2½", "1/2
// liter", "1⁄2", "2 1/2 liter". In running text digits with a slash are mostly dates
// and numbers of houses, so a unit must follow them.
func (s *Scanner) fraction(f *figure, i int) {
	t := s.t[f.end]
	if t.Is(lex.Vulgar) && t.Glued() && !f.value.IsZero() {
		f.mixed(part(t))
		f.end++
		return
	}
	if slash(t) {
		if n, d, end := s.slashed(i); end > 0 {
			f.value, f.end, f.share, f.plain = NewValue(int64(n), 0).over(d), end, true, 0
		}
		return
	}
	if t.Class() == lex.Number && !t.Glued() && slash(s.t[f.end+1]) && (f.plain <= 3 || s.alone) && !f.value.IsZero() {
		if n, d, end := s.slashed(f.end); end > 0 && n < d {
			f.mixed(NewValue(int64(n), 0).over(d))
			f.end = end
		}
	}
}

// mixed adds a part below one to a whole number: 2½.
func (f *figure) mixed(part Value) {
	n, d := part.ratio()
	sum, ok := f.value.mul(d)
	if !ok {
		return
	}
	if sum, ok = sum.add(NewValue(int64(n), 0)); ok {
		f.value, f.plain = sum.over(int(d)), 0
	}
}

// slash tells whether the token can be the line of a fraction.
func slash(t lex.Token) bool { return t.ID() == w.Slash || t.ID() == w.FractionSlash }

// slashed reads "1/2" and "1⁄2" at token i: what is above and below the line, and the
// token after it, 0 if there is no fraction.
func (s *Scanner) slashed(i int) (n, d, end int) {
	if s.t[i].Class() != lex.Number || s.t[i].Len() > 3 && !(s.alone && s.t[i].Len() <= 9) {
		return 0, 0, 0
	}
	line, below := s.t[i+1], s.t[i+2]
	if !slash(line) || !line.Glued() || below.Class() != lex.Number || !below.Glued() || below.Len() > 3 || s.t[i].Has(lex.Foreign) || below.Has(lex.Foreign) {
		return 0, 0, 0
	}
	after := s.t[i+3]
	if after.Glued() && after.Class() != lex.Mark || after.ID() == w.Slash || after.Glued() && after.ID() == w.Hyphen {
		return 0, 0, 0
	}
	n, d = s.small(i), s.small(i+2)
	if line.ID() == w.Slash && !s.alone && !(after.Is(lex.Unit|lex.Scale) && after.Class() == lex.Word && !after.Has(lex.Capital)) && !s.shares(i, n, d) {
		return 0, 0, 0
	}
	if d < 2 || n == 0 || n%d == 0 || s.text[below.Start] == '0' {
		return 0, 0, 0
	}
	return n, d, i + 3
}

// shares tells whether n/d at token i is a share in running text, "hampir 2/3 penduduk"
// (almost two thirds of the people), and no day of a month.
func (s *Scanner) shares(i, n, d int) bool {
	p, q := s.t[i-1], s.t[i+3]
	if n >= d || d > 10 || p.Class() != lex.Word || p.Has(lex.Capital) && !p.Is(lex.Bound) || p.Is(lex.Weekday|lex.DayHead|lex.Identifier|lex.Label|lex.DayPart) || q.Class() != lex.Word || q.Has(lex.Capital) {
		return false
	}
	if p.Is(lex.Preposition) && p.ID() != w.Dari {
		return false // pada 1/3, sejak 1/3
	}
	return q.ID() == w.Dari || q.Kinds() == 0 || q.Is(lex.Counted) || p.Is(lex.Bound) && !q.Is(lex.Function)
}

// small returns the value of the token of at most three ASCII digits.
func (s *Scanner) small(i int) (n int) {
	for _, c := range []byte(s.str(i)) {
		n = 10*n + int(c-'0')
	}
	return n
}

// part returns the value of a fraction of one character.
func part(t lex.Token) Value {
	v := t.ID().VulgarValue()
	return NewValue(int64(v/100), 0).over(v % 100)
}

// word tells whether token i is the given lower-cased ASCII word.
func (s *Scanner) word(i int, lower string) bool { return s.t[i].IsWord(s.text, lower) }

// coefficient reads all digits of the tokens from i up to j.
func (s *Scanner) coefficient(i, j int) (v Value, ok bool) {
	str := s.text[s.t[i].Start:s.t[j-1].End]
	if len(str) > 19 { // the digits of 64 bits
		return longCoefficient(str)
	}
	for _, c := range []byte(str) {
		if d := c - '0'; d <= 9 {
			v.lo = v.lo*10 + uint64(d)
		} else if c >= utf8.RuneSelf {
			return longCoefficient(str)
		}
	}
	return v, true
}

// longCoefficient reads all digits in str, of any script.
func longCoefficient(str string) (v Value, ok bool) {
	digits := 0
	for _, c := range str {
		d := digitOf(c)
		if d < 0 {
			continue
		}
		if digits++; digits > maxDigits {
			return Value{}, false
		}
		v, _ = v.mul(10)
		lo := v.lo + uint64(d)
		if lo < v.lo {
			v.hi++
		}
		v.lo = lo
	}
	return v, true
}

// maxDigits is the number of digits that a coefficient can always hold.
const maxDigits = 38

// scaled reads the scale words after f and multiplies f by them: "1,3 juta",
// "20ribu", "dua ribu triliun", "2 juta 300 ribu".
func (s *Scanner) scaled(f *figure) {
	if t := s.t[f.end]; !t.Is(lex.Scale|lex.Inexact) && t.ID().Dozen() == 0 {
		return
	}
	for t := s.t[f.end]; t.Is(lex.Scale) && t.Class() == lex.Word; t = s.t[f.end] {
		p := t.ID().Power()
		if t.ID() == s.t[f.end-1].ID() && f.scale > 0 { // "2,3 miliar miliar": printed twice
			f.end++
			continue
		}
		f.scale += p
		f.value = f.value.shift(p)
		if f.ranged {
			f.lowValue = f.lowValue.shift(p)
			f.highValue = above(f.highValue, p)
		}
		f.end++
	}
	if t := s.t[f.end]; t.Is(lex.Inexact) && f.digits && !f.ranged && t.ID().InexactValue() >= 3 && !t.Has(lex.Capital) { // Rp 5 jutaan (about five million)
		f.scale += t.ID().InexactValue()
		f.value = f.value.shift(t.ID().InexactValue())
		f.approximate = true
		f.end++
		return
	}
	if s.dozens(f) || f.scale == 0 || !f.digits || f.ranged || f.value.Exponent() < 0 {
		return
	}
	// "2 juta 300 ribu": a smaller scale goes on where the larger one stopped.
	n := s.t[f.end]
	if n.Class() != lex.Number || n.Glued() || n.Len() > 3 || n.Has(lex.Foreign) {
		return
	}
	next := s.t[f.end+1]
	if !next.Is(lex.Scale) || next.Glued() || next.ID().Power() >= f.scale {
		return
	}
	rest, _ := s.coefficient(f.end, f.end+1)
	if sum, ok := f.value.add(rest.shift(next.ID().Power())); ok {
		f.value = sum
		f.end += 2
	}
}

// dozens multiplies f by the collective count behind it: "lima lusin" (five dozen).
func (s *Scanner) dozens(f *figure) bool {
	t := s.t[f.end]
	if t.ID().Dozen() == 0 || t.Class() != lex.Word || t.Has(lex.Capital) || f.ranged || t.Glued() {
		return false
	}
	v, ok := f.value.mul(uint64(t.ID().Dozen()))
	if ok {
		f.value, f.plain, f.hasAlternative = v, 0, false
		f.end++
	}
	return ok
}

// above returns the largest integer that is printed as a set up to v, times
// 10^p: 99 ribu becomes 99999.
func above(v Value, p int) Value {
	one := NewValue(1, 0)
	if v, ok := v.add(one); ok {
		v = v.shift(p)
		for ok && v.exp > 0 {
			v, ok = v.mul(10)
			v.exp--
		}
		if v, less := v.sub(one); ok && less {
			return v
		}
	}
	return v.shift(p)
}

// inexact reads a set into f: "puluhan", "ratusan juta", "belasan ribu".
func (s *Scanner) inexact(i int, f *figure) bool {
	end := i + 1
	if str := s.str(i); len(str) > 3 && str[1]|0x20 == 'e' && str[2]|0x20 == 'r' && str[0]|0x20 == 'b' { // berpuluh-puluh
		if !s.glued(i+1, w.Hyphen) || s.t[i+2].Class() != lex.Word || !s.t[i+2].Glued() {
			return false
		}
		end = i + 3
	}
	f.end, f.ranged = end, true
	switch p := s.t[i].ID().InexactValue(); p {
	case 0: // belasan
		f.lowValue, f.highValue = NewValue(11, 0), NewValue(19, 0)
	case 1: // "puluhan": what is said of ten to nineteen is "belasan"
		f.lowValue, f.highValue = NewValue(20, 0), NewValue(99, 0)
	default:
		f.lowValue = NewValue(1, p)
		f.highValue = above(NewValue(9, 0), p)
	}
	s.scaled(f)
	return true
}
