package extract

import (
	"cmp"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A claimReader finds the claims of a text whose numbers, dates and quotes are known. It
// reads the sentences that have a number, each once, as a sequence of items, and looks for
// what belongs to each number on both sides of it, never further than maxPhrase items.
type claimReader struct {
	doc        *lex.Doc
	f          *Facts
	inTitle    bool
	pubLine    lex.Span // the publication line
	number     int      // the first number that was not read yet
	numbersEnd int      // where the numbers of the text end
	date       int      // the first date that was not read yet
	datesEnd   int      // where the dates of the text end
	numberAt   int      // where that number begins, in bytes
	dateAt     int      // where that date begins
	next       int      // where the first of these two does
	quote      int      // the first quote that begins behind the number

	// The sentence.
	items   []item  // its items, with itemPad items of padding at each end
	figures []int32 // those that are numbers
	whens   []int32 // those that are dates
	places  []int32 // those that are the preposition "di"
	cues    wordTag // the cues of all words
	has     tagSet  // the tags of all items, and of some that got another one
	kinds   uint16  // the kinds of its numbers, a bit each
	titled  bool    // it is the headline, whose words may all have capitals
	line    bool    // it is a line of a list, see continued
	unsure  int     // the item that is a noun unless a number follows it

	last    int   // the last claim of the text, None at its beginning
	lastIn  int   // the last claim of the sentence
	firstIn int   // the index that the first claim of the sentence has or will have
	topic   Span  // what the sentence before begins with, if it is a noun phrase
	found   found // the subject of the number in hand
	total   int   // the claim of the total that it is listed as a part of, None without one
	list    list  // the parts that are being listed

	tags []wordTag // by ID

	record *record // nil unless one asks why there is no claim
}

// read appends the claims of a text to f.Claims, in the order of the text.
func (r *claimReader) read(d *lex.Doc, f *Facts, inTitle bool, pubLine lex.Span) {
	r.doc, r.f, r.inTitle, r.pubLine = d, f, inTitle, pubLine
	r.quote, r.last = 0, None
	r.topic, r.list.at = Span{}, None
	r.number, r.numbersEnd = 0, len(f.Numbers)
	r.date, r.datesEnd = 0, len(f.Dates)
	// The mentions of the title come first.
	number, date := 0, 0
	for number < r.numbersEnd && f.Numbers[number].InTitle {
		number++
	}
	for date < r.datesEnd && f.Dates[date].InTitle {
		date++
	}
	if inTitle {
		r.numbersEnd, r.datesEnd = number, date
	} else {
		r.number, r.date = number, date
	}
	r.numberAt, r.dateAt = r.startOfNumber(), r.startOfDate()
	end := d.Begin() // the token behind the sentence before
	for r.number < r.numbersEnd {
		number := r.number
		k := r.tokenAt(f.Numbers[number].Start, end)
		from, to := d.SentenceStart(k), d.SentenceEnd(k)
		if from > end+1 { // a sentence without a number stands between; +1 for a line break
			r.topic = Span{}
		}
		end = to
		r.sentence(from, to)
		r.lastIn, r.firstIn = None, len(f.Claims)
		r.line = r.continued()
		if !r.line {
			r.list.at = None
		}
		if r.tells() {
			for _, k := range r.figures {
				r.claim(int(k))
			}
		} else if r.record != nil {
			for _, k := range r.figures {
				r.refuse(int(k), noSubject)
			}
		}
		r.topic = Span{}
		if s := (found{chain: len(r.items)}); r.refined(to) && r.first(&s) {
			r.topic = s.span
		}
		if r.number == number {
			r.number++
			r.numberAt = r.startOfNumber()
		}
		r.nextMention(int(d.Tokens[to-1].End))
	}
}

// tokenAt returns the token at a byte, which is at or behind token i. It looks first where
// the token must be if words are as long as they mostly are.
func (r *claimReader) tokenAt(pos, i int) int {
	const length, near = 6, 16
	t := r.doc.Tokens
	k := min(i+(pos-int(t[i].Start))/length, r.doc.End())
	for range near {
		switch {
		case int(t[k].End) <= pos:
			k++
		case int(t[k-1].End) > pos:
			k--
		default:
			return k
		}
	}
	return r.doc.TokenAt(pos)
}

// refined tells whether the sentence at token i only tells more of what the one before it was
// about, see bearing.
func (r *claimReader) refined(i int) bool {
	t := r.doc.Tokens
	return t[i].ID() == w.Tepatnya || t[i].Class() == lex.Break && t[i+1].ID() == w.Tepatnya
}

// continued tells whether the sentence is a line of a list whose lines stand one below the
// other: "- Lombok Timur: 64 desa".
func (r *claimReader) continued() bool {
	if len(r.figures) != 1 || !r.has.has(tColon) || r.doc.Tokens[r.items[itemPad].from-1].Class() != lex.Break {
		return false
	}
	for _, it := range r.items[itemPad:r.figures[0]] {
		if it.tag == tColon {
			return true
		}
	}
	return false
}

// figuresOnly are the tags of what a sentence has that tells of nothing: figures and marks, such
// as tables have in a row.
const figuresOnly tagSet = 1<<tNumber | 1<<tComma | 1<<tColon | 1<<tOpen | 1<<tClose | 1<<tOther | 1<<tAnd

// tells tells whether the sentence has what a figure can be about: a noun, a verb or what else
// joins it to the sentence before, or a measure that has a price, see priced.
func (r *claimReader) tells() bool {
	return r.has&^figuresOnly != 0 || r.kinds&(1<<numbers.Money) != 0 && r.kinds&(1<<numbers.Measure) != 0
}

// claimable tells whether numbers of a kind state something about the world by themselves.
func claimable(k numbers.Kind) bool {
	switch k {
	case numbers.Cardinal, numbers.Percent, numbers.Money, numbers.Measure, numbers.Fraction, numbers.Multiple:
		return true
	}
	return false
}

// claim adds the claim of the number at item k, if there is a subject for it.
func (r *claimReader) claim(k int) {
	n := &r.f.Numbers[r.items[k].ref]
	if !claimable(n.Kind) {
		r.refuse(k, noQuantity)
		return
	}
	if r.operand(k) {
		r.refuse(k, noArithmetic)
		return
	}
	s := &r.found
	if !r.subject(k, s) {
		r.refuse(k, cmp.Or(s.why, noSubject))
		return
	}
	r.f.Claims = append(r.f.Claims, Claim{})
	c := &r.f.Claims[len(r.f.Claims)-1]
	c.InTitle, c.Rule, c.Quantity = r.inTitle, s.rule, int(r.items[k].ref)
	c.Subject, c.Predicate, c.Where = s.span, s.predicate, s.where
	c.When, c.Source = r.when(k, s), r.source(n.Start)
	if s.rule == ruleElided && r.lastIn == None && s.link == byTrend && c.When == None && r.last != None {
		c.When = r.f.Claims[r.last].When // "mencapai 63 juta ton sampai November. Masih tumbuh 4,9 persen"
	}
	c.restates = r.restated(k)
	c.refers = r.refersTo(s)
	c.definite = r.definite(k, s)
	if s.rule == ruleLabel && s.end > k+1 {
		c.counted = r.span(k+1, s.end)
	}
	r.total = None
	c.Change = r.change(k, s)
	if c.Of = r.whole(k, s); c.Of.Quantity == c.Quantity { // "14,8 persen dari 25%": the second is the whole, not a part
		c.Of = Whole{Quantity: None}
	}
	c.Per = r.per(k, s, c.Of)
	if c.Where.IsZero() {
		c.Where = r.where(k, s)
	}
	c.list = r.total
	before := c.refers
	if s.rule == ruleElided && r.lastIn == None {
		before = r.last
	}
	r.explains(c, s, before)
	if r.enclose(c); c.End-c.Start > maxReach {
		if !r.within(c) {
			r.f.Claims = r.f.Claims[:len(r.f.Claims)-1]
			r.refuse(k, noNear)
			return
		}
		r.enclose(c)
	}
	r.last = len(r.f.Claims) - 1
	r.lastIn = r.last
}

// How many bytes a claim may have with its parts, and with what it is a part of, which may
// stand far before a long list. Claims that take over the subject of the one before, which took
// it over itself, would else each span all of a text that lists nothing but figures.
const (
	maxReach = 2000
	maxWhole = maxList + maxReach
)

// within drops the parts of a claim that stand too far from its figure. It returns false if
// the subject does.
func (r *claimReader) within(c *Claim) bool {
	n := &r.f.Numbers[c.Quantity]
	far := func(s Span, limit int) bool {
		return !s.IsZero() && max(n.End, s.End)-min(n.Start, s.Start) > limit
	}
	for _, s := range [...]*Span{&c.Predicate, &c.Per, &c.Where} {
		if far(*s, maxReach) {
			*s = Span{}
		}
	}
	if far(c.Of.Span, maxWhole) {
		c.Of = Whole{Quantity: None}
	}
	return !far(c.Subject, maxReach)
}

// operand tells whether the number at item k stands in a sum of numbers: "7 + 8 = 15".
func (r *claimReader) operand(k int) bool {
	if r.cues&ofSums == 0 {
		return false
	}
	sign := func(i int) bool { return r.items[i].id == w.PlusSign || r.items[i].id == w.EqualSign }
	return sign(k-1) && r.items[k-2].tag == tNumber || sign(k+1) && r.items[k+2].tag == tNumber
}

// enclose sets the span of a claim to enclose its parts.
func (r *claimReader) enclose(c *Claim) {
	n := &r.f.Numbers[c.Quantity]
	c.Span = Span{Start: n.Start, End: n.End}
	c.include(c.Subject)
	c.include(c.Predicate)
	c.include(c.Of.Span)
	c.include(c.Per)
	c.include(c.Where)
}

// include extends the span of a claim to one of its parts.
func (c *Claim) include(s Span) {
	if !s.IsZero() {
		c.Start, c.End = min(c.Start, s.Start), max(c.End, s.End)
	}
}

// source returns who says what stands at a byte: the speaker of the innermost quote.
func (r *claimReader) source(pos int) int {
	if r.inTitle {
		return None
	}
	q := r.f.Quotes
	for r.quote < len(q) && q[r.quote].Start <= pos {
		r.quote++
	}
	for i := r.quote - 1; i >= 0 && i >= r.quote-4; i-- {
		if pos < q[i].End {
			return q[i].Speaker
		}
	}
	return None
}
