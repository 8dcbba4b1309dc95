package numbers

import (
	"iter"
	"sync"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Scanner finds the numbers of texts that are already split. It keeps its
// buffers between texts and must not be used by two goroutines at once. The zero
// Scanner is ready to use. It is for package
// extract, which splits a text once for all layers; others call [All].
type Scanner struct {
	d    *lex.Doc
	text string
	t    []lex.Token
	// quake tells whether an earthquake was named before token heard, see quaked.
	quake bool
	heard int
	// list tells where a list of identifiers goes on: "Pasal 21, 22 dan 25".
	list  int
	next  int // the token from which on the next number is looked for
	taken int // the end of the last one, in bytes
	// alone: the text is one number, so nothing is refused that could be one.
	alone bool
	// Refused, unless it is nil, gets what begins as a number does and is none.
	Refused *[]Refused
	// grouping is the shape of the numeral at token grouped: several rules ask for it.
	grouping shape
	grouped  int
}

type whole struct {
	doc     lex.Doc
	scanner Scanner
	found   []Number
}

var pool = sync.Pool{New: func() any { return new(whole) }}

// All returns the numbers of text in the order in which they stand. It never
// fails: what cannot be read is left out, and what can be read but not valued
// has a Reason.
func All(text string) iter.Seq[Number] {
	return func(yield func(Number) bool) {
		x := pool.Get().(*whole)
		defer pool.Put(x)
		x.doc.Reset(text)
		x.found = x.scanner.Scan(x.found[:0], &x.doc)
		for _, n := range x.found {
			if !yield(n) {
				return
			}
		}
	}
}

// starters are the kinds of words with which a number begins.
const starters = lex.Numeral | lex.Inexact | lex.Share | lex.Ordinal | lex.Collective | lex.CurrencySign | lex.OrdinalPrefix | lex.Vulgar

// Scan appends the numbers of d to dst, in order of Start.
func (s *Scanner) Scan(dst []Number, d *lex.Doc) []Number {
	var n Number
	for s.Reset(d); s.Next(&n); {
		dst = append(dst, n)
	}
	return dst
}

// Reset begins to read the numbers of d, which [Scanner.Next] returns one by one.
func (s *Scanner) Reset(d *lex.Doc) {
	s.d, s.text, s.t, s.list, s.grouped = d, d.Text, d.Tokens, 0, 0
	s.quake, s.heard = false, d.Begin()
	s.next, s.taken = d.Begin(), 0
}

// Next reads the next number of the text into n, in order of Start. It returns false if there
// is none left.
func (s *Scanner) Next(n *Number) bool {
	tokens := s.t[:len(s.t)-lex.Pad]
	for {
		i := starter(tokens, s.next)
		if i == len(tokens) {
			return false
		}
		next, why := s.at(i, n)
		s.next = max(next, i+1)
		if why == 0 {
			if n.Start >= s.taken {
				s.taken = n.End
				return true
			}
			why = noOverlap // a sign that the number before took
		}
		if s.Refused != nil {
			s.refuse(i, s.next, why)
		}
	}
}

// starter returns the first token from i on with which a number can begin.
func starter(t []lex.Token, i int) int {
	for ; uint(i) < uint(len(t)); i++ {
		if t[i].Class() == lex.Number || t[i].Is(starters) {
			break
		}
	}
	return i
}

// at reads the number that begins at token i into n and returns the token after what
// was read; if there is none it says why, and then everything before next is known not
// to be one.
func (s *Scanner) at(i int, n *Number) (next int, why Refusal) {
	if s.t[i].Is(lex.Ordinal | lex.Collective | lex.OrdinalPrefix) {
		return s.ranked(i, n)
	}
	if next, why = s.identifier(i); why != 0 && !s.alone {
		return next, why
	}
	if s.plainYear(i) && !s.alone {
		return i + 1, noYear
	}
	var a amount
	if !s.amount(i, &a) {
		return i + 1, noNumeral
	}
	if a.other != 0 {
		return a.end, a.other
	}
	return s.mention(&a, n)
}

// ranked reads what begins with a word that ranks or gathers.
func (s *Scanner) ranked(i int, n *Number) (next int, why Refusal) {
	switch t := s.t[i]; {
	case t.Is(lex.Ordinal):
		return s.ordinal(i, n)
	case t.Is(lex.Collective):
		k, r := Cardinal, ruleCollective
		if p := s.t[i-1]; p.Class() == lex.Word && p.Is(lex.OrdinalHead) && !s.alone { // album keenamnya (his sixth album)
			k, r = Ordinal, ruleOrdinalWord
		}
		return s.number(n, i, i+1, k, r, NewValue(int64(t.ID().CollectiveValue()), 0)), 0
	case s.glued(i+1, w.Hyphen) && s.t[i+2].Glued():
		return s.ordinalPrefix(i, n)
	}
	return i + 1, nothing
}

// number makes the mention n of the tokens from i up to j. It returns j.
func (s *Scanner) number(n *Number, i, j int, k Kind, r Rule, v Value) int {
	*n = Number{Start: int(s.t[i].Start), End: int(s.t[j-1].End), Kind: k, Rule: r, Value: v}
	return j
}

// mention makes the number n of an amount: with the other end of its range, its
// sign and its bound. If it is no number after all, mention says why.
func (s *Scanner) mention(a *amount, n *Number) (next int, why Refusal) {
	joined := false
	if s.t[a.end].ID() != 0 { // else neither a mark nor a word that joins figures
		if skip := s.score(a, n); skip > 0 {
			return skip, 0
		}
		if i, hyphen := s.to(a); i > 0 || s.paired(a) {
			var b amount
			if s.rangeEnd(a, &b, i, hyphen) {
				if b.other != 0 {
					return b.end, b.other
				}
				b.approximate = b.approximate || a.approximate
				a, joined = &b, true
			}
		}
	}
	if !s.alone {
		if why = s.refused(a); why != 0 {
			return a.end, why
		}
	}
	start, end := a.start, a.end
	*n = Number{}
	n.Kind, n.Rule, n.Unit, n.Reason = a.kind, a.rule, a.unit, a.reason
	switch {
	case a.ranged:
		n.Ranged, n.Low, n.High = true, a.lowValue, a.highValue
		if sign := s.sign(start); sign > 0 && joined { // -40 sampai 125 °C: the sign is the left end's
			if a.falling {
				n.Low, n.High = n.High, n.Low
			}
			n.Low = n.Low.Neg()
			start -= sign
		}
		if p := s.t[start-1]; joined && p.ID() == w.Antara && !p.Has(lex.Upper) { // "antara 5 dan 10 persen"; not the agency
			start--
		}
	default:
		n.Value = a.value
		if sign := s.sign(start); sign > 0 {
			n.Value = n.Value.Neg()
			start -= sign
			break
		}
		if p := s.t[start-1]; p.ID() == w.PlusSign && s.t[start].Glued() && (!p.Glued() || s.t[start-2].ID() == w.LeftParen) {
			start-- // +0,43%
		}
		if !a.hasAlternative {
			break
		}
		n.Alternative, n.HasAlternative = a.alternative, true
		if s.t[end].Is(lex.Counted) && n.Kind == Cardinal {
			// "2,615 penderita" (patients): nobody counts thousandths of people.
			n.Value, n.Alternative = n.Alternative, n.Value
		}
		switch s.t[start-1].ID() {
		case w.Skor, w.Indeks, w.Level, w.Rasio: // the comma of an index starts decimals
			n.Alternative, n.HasAlternative = Value{}, false
		}
	}
	if p := s.t[start-1]; p.Is(lex.Rank) && n.Kind == Cardinal && !n.Ranged && n.Value.Sign() >= 0 && (a.plain > 0 || !a.digits && a.scale == 0) {
		n.Kind, n.Rule = Ordinal, ruleRank // peringkat 26
	}
	start -= a.magnitude
	n.Start, n.End = int(s.t[start].Start), int(s.t[end-1].End)
	n.Bound = s.bound(start, end, a.approximate)
	if next = s.restatement(end, a); next > end && s.Refused != nil {
		s.refuse(end+1, next-1, noRepeat)
	}
	return next, 0
}

// sign returns the number of tokens before i that make the figure negative:
// "minus 0,58 persen", "-9,2%", "pertumbuhan negatif 70 persen".
func (s *Scanner) sign(i int) int {
	switch p := s.t[i-1]; p.ID() {
	case w.Minus:
		if s.t[i-2].ID() == w.Plus { // 6 persen plus minus 1 persen
			return 0
		}
		return 1
	case w.Negatif:
		if p.Has(lex.First) {
			return 0
		}
		return 1
	case w.Hyphen, w.MinusSign, w.EnDash:
		if s.t[i].Glued() && s.t[i-2].ID() != w.PlusSign && (!p.Glued() || s.t[i-2].ID() == w.LeftParen) {
			return 1
		}
	}
	return 0
}

// restatement returns the token after a repetition in words of the amount that
// ends at token i: "24 (dua puluh empat) bulan" is one number, not two.
func (s *Scanner) restatement(i int, a *amount) int {
	if s.t[i].ID() != w.LeftParen || !s.t[i+1].Is(lex.Numeral) {
		return i
	}
	var f figure
	if !s.words(i+1, &f) || !f.value.Equal(a.value) {
		return i
	}
	for j := f.end; j < f.end+4; j++ {
		if s.t[j].ID() == w.RightParen {
			return j + 1
		}
	}
	return i
}

// quaked tells whether an earthquake was named before token i: then a bare "5,4 M" is a
// magnitude.
func (s *Scanner) quaked(i int) bool {
	for ; s.heard < i && !s.quake; s.heard++ {
		id := s.t[s.heard].ID()
		s.quake = id == w.Gempa || id.Magnitude() > 0
	}
	return s.quake
}

// glued tells whether token i is the mark id and stands without space after the
// token before it.
func (s *Scanner) glued(i int, id lex.ID) bool {
	return s.t[i].ID() == id && s.t[i].Glued()
}

// str returns the text of token i.
func (s *Scanner) str(i int) string { return s.text[s.t[i].Start:s.t[i].End] }
