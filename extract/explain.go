package extract

import (
	"strings"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/abbrev"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// An Explanation tells how an article was read: what is known of each of its words, which rules
// made its facts, and why there are no others.
type Explanation struct {
	Facts *Facts
	// Words are those of the title and then those of the text, with their marks.
	Words []Word
	// Fired are the rules that made the facts, in the order of the facts' arrays.
	Fired []Fired
	// Refusals are what could have been facts, in the order of the text. A figure in digits and a
	// numeral in words is part of a number or a date, or of one of these.
	Refusals []Refusal
}

// A Word is a word, figure or mark of an article.
type Word struct {
	Span
	InTitle bool
	Class   string   // "word", "number", "quote", "single", "apostrophe", "mark" or "invalid"
	Known   bool     // it is in the lexicon
	Kinds   []string // what it can be: "month", "identifier"; see internal/lex/words/kinds.txt
	Values  []Value  // what else the lexicon says of it
	Flags   []string // how it is written: "first" of a sentence, "capital", "upper", "glued", "foreign"
}

// A Value is what the lexicon says of a word beside its kinds: "month" is "9" for September.
type Value struct{ Key, Value string }

// A Fired is a rule that made a fact or a part of it.
type Fired struct {
	Span                // of the fact
	InTitle      bool   //
	Layer        Layers // of the fact, whose array it names
	Index        int    // in that array
	Rule         string // "digits"
	English      string // the reason of the rule
	Indonesian   string // the same in Indonesian
	LinksSpeaker bool   // the rule named who speaks, it did not find the quote
}

// A Refusal is what could have been a fact and is none.
type Refusal struct {
	Span
	InTitle bool
	Layer   Layers    // of the fact that it would be
	Check   CheckKind // of a check, which one
	Why     Reason
}

// Explain reads an article as [Read] does and tells why its facts are what they are. It is much
// slower than Read, and safe for concurrent use.
func Explain(a Article) *Explanation {
	x := pool.Get().(*Extractor)
	defer pool.Put(x)
	return x.Explain(a)
}

// Explain reads an article as [Extractor.Extract] does and tells why its facts are what they are.
// The result shares nothing with x. All layers are explained, whatever x.Layers says.
func (x *Extractor) Explain(a Article) *Explanation {
	x.begin()
	defer x.end()
	var r record
	layers := x.Layers
	x.Layers = 0
	x.explain(&r)
	defer func() {
		x.Layers = layers
		x.explain(nil)
	}()
	f := x.read(a).clone()
	r.takeQuotes()
	e := &Explanation{Facts: f, Refusals: r.sorted()}
	e.words(&x.title, true)
	e.words(&x.text, false)
	e.rules()
	return e
}

var classNames = [...]string{
	lex.Word: "word", lex.Number: "number", lex.Quote: "quote", lex.Single: "single", lex.Apostrophe: "apostrophe",
	lex.Mark: "mark", lex.Invalid: "invalid",
}

var flagNames = [...]struct {
	flag lex.Flags
	name string
}{{lex.First, "first"}, {lex.Capital, "capital"}, {lex.Upper, "upper"}, {lex.Foreign, "foreign"}}

// words adds the tokens of d.
func (e *Explanation) words(d *lex.Doc, inTitle bool) {
	for _, t := range d.Tokens[d.Begin():d.End()] {
		if t.Class() == lex.Break {
			continue
		}
		w := Word{
			Span: Span{Start: int(t.Start), End: int(t.End)}, InTitle: inTitle,
			Class: classNames[t.Class()], Known: t.ID() != 0,
		}
		if t.Kinds() != 0 {
			w.Kinds = strings.Split(t.Kinds().String(), "|")
		}
		d.Values(t, func(key, value string) { w.Values = append(w.Values, Value{key, value}) })
		for _, f := range flagNames {
			if t.Has(f.flag) {
				w.Flags = append(w.Flags, f.name)
			}
		}
		if t.Glued() {
			w.Flags = append(w.Flags, "glued")
		}
		e.Words = append(e.Words, w)
	}
}

// rules adds the rules that made the facts.
func (e *Explanation) rules() {
	f := e.Facts
	add := func(layer Layers, i int, s Span, inTitle bool, rule, english, indonesian string) {
		if rule != "" {
			e.Fired = append(e.Fired, Fired{Span: s, InTitle: inTitle, Layer: layer, Index: i, Rule: rule, English: english, Indonesian: indonesian})
		}
	}
	for i := range f.Numbers {
		n := &f.Numbers[i]
		add(LayerNumbers, i, Span{Start: n.Start, End: n.End}, n.InTitle, n.Rule.String(), n.Rule.Why(), n.Rule.Indonesian())
	}
	for i := range f.Dates {
		d := &f.Dates[i]
		add(LayerDates, i, Span{Start: d.Start, End: d.End}, d.InTitle, d.Rule.String(), d.Rule.Why(), d.Rule.Indonesian())
	}
	for i := range f.People {
		p := &f.People[i]
		add(LayerPeople, i, p.Mentions[0], false, p.Rule.String(), p.Rule.Why(), p.Rule.Indonesian())
	}
	for i := range f.Quotes {
		q := &f.Quotes[i]
		s := Span{Start: q.Start, End: q.End}
		add(LayerQuotes, i, s, false, q.Rule.String(), q.Rule.Why(), q.Rule.Indonesian())
		if q.Via != 0 {
			add(LayerQuotes, i, s, false, q.Via.String(), q.Via.Why(), q.Via.Indonesian())
			e.Fired[len(e.Fired)-1].LinksSpeaker = true
		}
	}
	for i := range f.Claims {
		c := &f.Claims[i]
		add(LayerClaims, i, c.Span, c.InTitle, c.Rule.String(), c.Rule.Why(), c.Rule.Indonesian())
	}
	for i := range f.Abbreviations {
		a := &f.Abbreviations[i]
		english, indonesian := abbrev.ReasonOf(a.Rule)
		add(LayerAbbreviations, i, Span{Start: a.Start, End: a.End}, a.InTitle, a.Rule, english, indonesian)
	}
	for i := range f.Custom {
		c := &f.Custom[i]
		add(LayerCustom, i, c.Span, c.InTitle, c.Rule, "a rule of the user's", "aturan pengguna")
	}
}

var (
	_ Reason = numbers.Refusal(0)
	_ Reason = dates.Refusal(0)
	_ Reason = quotes.Refusal(0)
	_ Reason = reason(0)
)
