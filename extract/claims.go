package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A claimReader finds the claims of a text whose numbers, dates and quotes are known. It
// reads the sentences that have a number, each once, as a sequence of items, and looks for
// what belongs to each number on both sides of it, never further than maxPhrase items.
type claimReader struct {
	doc     *lex.Doc
	f       *Facts
	inTitle bool
	titled  bool   // the sentence is the headline, whose words may all have capitals
	items   []item // the sentence, with itemPad items of padding at each end
	number  int    // the first number of the sentence or behind it
	date    int    // the first date of the sentence or behind it
	quote   int    // the first quote that begins behind the number
	last    int    // the last claim of the text, None at its beginning
	lastIn  int    // the last claim of the sentence
	firstIn int    // the index that the first claim of the sentence has or will have
	topic   Span   // what the sentence before begins with, if it is a noun phrase
	total   int    // the claim of the total that the number in hand is listed as a part of, None without one
	list    list   // the parts that are being listed
	found   found  // the subject of the number in hand
}

// read appends the claims of a text to f.Claims, in the order of the text.
func (r *claimReader) read(d *lex.Doc, f *Facts, inTitle bool) {
	r.doc, r.f, r.inTitle = d, f, inTitle
	r.number, r.date, r.quote, r.last = 0, 0, 0, None
	r.topic = Span{}
	if !inTitle {
		for r.number < len(f.Numbers) && f.Numbers[r.number].InTitle {
			r.number++
		}
		for r.date < len(f.Dates) && f.Dates[r.date].InTitle {
			r.date++
		}
	}
	end := 0 // the token behind the sentence before
	for r.number < len(f.Numbers) && f.Numbers[r.number].InTitle == inTitle {
		k := d.TokenAt(f.Numbers[r.number].Start)
		from, to := d.SentenceStart(k), d.SentenceEnd(k)
		if from > end+1 { // a sentence without a number stands between; +1 for a line break
			r.topic = Span{}
		}
		end = to
		r.sentence(from, to)
		r.lastIn, r.firstIn = None, len(f.Claims)
		if !r.continued() {
			r.list.at = None
		}
		for k := range r.items {
			if r.items[k].tag == tNumber {
				r.claim(k)
			}
		}
		r.topic = Span{}
		if s := (found{chain: len(r.items)}); r.first(&s) {
			r.topic = s.span
		}
		r.pass(to)
	}
}

// pass goes on to the first number behind the sentence that ends before token j.
func (r *claimReader) pass(j int) {
	end := int(r.doc.Tokens[j-1].End)
	for r.number++; r.number < len(r.f.Numbers) && r.f.Numbers[r.number].InTitle == r.inTitle && r.f.Numbers[r.number].Start < end; r.number++ {
	}
}

// continued tells whether the sentence is a line of a list whose lines stand one below the
// other: "- Lombok Timur: 64 desa".
func (r *claimReader) continued() bool {
	first := r.items[itemPad]
	d := r.doc
	if t := d.Tokens[first.from-1]; t.Class() != lex.Break {
		return false
	}
	colon, figures := false, 0
	for i := itemPad; i < len(r.items)-itemPad; i++ {
		switch r.items[i].tag {
		case tColon:
			colon = true
		case tNumber:
			figures++
			if !colon {
				return false
			}
		}
	}
	return figures == 1 && colon
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
	if !claimable(n.Kind) || r.operand(k) {
		return
	}
	s := &r.found
	if !r.subject(k, s) {
		return
	}
	c := Claim{
		InTitle:   r.inTitle,
		Rule:      s.rule,
		Quantity:  int(r.items[k].ref),
		Subject:   s.span,
		Predicate: s.predicate,
		Where:     s.where,
		When:      r.when(k, s),
		Source:    r.source(n.Start),
	}
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
	c.Of = r.whole(k, s)
	c.Per = r.per(k, s, c.Of)
	if c.Where.IsZero() {
		c.Where = r.where(k, s)
	}
	c.list = r.total
	before := c.refers
	if s.rule == ruleElided && r.lastIn == None {
		before = r.last
	}
	r.explains(&c, s, before)
	if !r.within(&c) {
		return
	}
	r.enclose(&c)
	r.f.Claims = append(r.f.Claims, c)
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
	sign := func(i int) bool { return r.items[i].id == w.PlusSign || r.items[i].id == w.EqualSign }
	return sign(k-1) && r.items[k-2].tag == tNumber || sign(k+1) && r.items[k+2].tag == tNumber
}

// enclose sets the span of a claim to enclose its parts.
func (r *claimReader) enclose(c *Claim) {
	n := &r.f.Numbers[c.Quantity]
	c.Span = Span{Start: n.Start, End: n.End}
	for _, s := range [...]Span{c.Subject, c.Predicate, c.Of.Span, c.Per, c.Where} {
		if !s.IsZero() {
			c.Start, c.End = min(c.Start, s.Start), max(c.End, s.End)
		}
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
