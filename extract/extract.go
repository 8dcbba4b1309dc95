package extract

import (
	"slices"
	"strings"
	"sync"
	"sync/atomic"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/abbrev"
	"github.com/fakta-id/fakta/internal/layout"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// An Extractor reads one article after another and reuses its memory: once
// warm it allocates nothing. It must not be used by two goroutines at once;
// give each its own. An Extractor that is asked to read while it reads panics,
// as the facts of both articles would be mixed up. That the facts of an earlier
// call are still in use elsewhere it cannot see, nor that it was copied; go vet
// sees the copy. The zero Extractor is ready to use.
type Extractor struct {
	// InferPublished makes Extract infer the day of publication from the dates of an
	// article that states none, see [dates.Anchor]. Without it relative dates of such
	// an article have no value.
	InferPublished bool
	// Layers are the facts that are wanted, all of them if it is zero. What is neither
	// wanted nor needed for what is, is not read.
	Layers Layers
	// Rules are the patterns of a user; what they match becomes Facts.Custom. Nil if there
	// are none.
	Rules *Rules
	// Vocabulary are the words of a user, for what is read from now on; nil for none.
	Vocabulary *Vocabulary

	title, text lex.Doc
	layout      layout.Scanner
	numbers     numbers.Scanner
	dates       dates.Scanner
	quotes      quotes.Scanner
	claims      claimReader
	checks      checker
	abbrev      abbrev.Scanner
	custom      customReader

	foundDates []dates.Date
	spoken     []dates.Spoken
	dateSpans  []quotes.Span
	skip       []quotes.Span
	uses       []Span // of all abbreviations
	facts      Facts
	record     *record // nil unless one asks why, see Explain

	reading atomic.Bool // an article
}

// begin takes the Extractor for one article.
func (x *Extractor) begin() {
	if !x.reading.CompareAndSwap(false, true) {
		panic("extract: an Extractor is used by two goroutines at once")
	}
}

// end gives it back, also where what was between panics and the caller goes on.
func (x *Extractor) end() { x.reading.Store(false) }

var pool = sync.Pool{New: func() any { return new(Extractor) }}

// Read returns the facts of one article. It is safe for concurrent use. To read
// many articles, an [Extractor] for each goroutine is faster.
func Read(a Article) *Facts {
	x := pool.Get().(*Extractor)
	defer pool.Put(x)
	return x.Extract(a).clone()
}

// Extract reads an article. The result is valid until the next call.
func (x *Extractor) Extract(a Article) *Facts {
	x.begin()
	defer x.end()
	return x.read(a)
}

// read is Extract for who has begun.
func (x *Extractor) read(a Article) *Facts {
	f := &x.facts
	custom := f.Custom[:0]
	*f = Facts{
		Article:   a,
		Published: a.Published,
		Layers:    x.Layers,
		Numbers:   f.Numbers[:0],
		Dates:     f.Dates[:0],
		Claims:    f.Claims[:0],
		Checks:    f.Checks[:0],
		Warnings:  f.Warnings[:0],

		Abbreviations: f.Abbreviations[:0],
	}
	x.uses = x.uses[:0]
	x.title.Added, x.text.Added = nil, nil
	if v := x.Vocabulary; v != nil {
		x.title.Added, x.text.Added = v.added, v.added
	}
	if title := strings.TrimSpace(a.Title); title != "" {
		at := strings.Index(a.Title, title)
		f.Headline = Headline{Span{Start: at, End: at + len(title)}, true}
		x.title.Reset(a.Title)
		x.warn(&x.title, true)
	} else {
		x.title.Reset("")
	}
	x.text.Reset(a.Text)
	x.warn(&x.text, false)

	l := x.layout.Scan(&x.text)
	if f.Headline.IsZero() && !l.Headline.IsZero() {
		f.Headline.Span = Span(l.Headline)
	}
	f.Dateline = Dateline{Span(l.Dateline), Span(l.Place), Span(l.Agency)}
	if f.Published.IsZero() {
		f.Published = l.Published
	}

	if f.Published.IsZero() && x.InferPublished {
		x.scanDates(&x.text, l.Skip)
		x.dates.Resolve(x.foundDates, &x.text, dates.Context{})
		f.Published, f.Inferred = dates.Anchor(x.foundDates)
	}
	need := x.Layers.neededBy(x.Rules)
	// The title's facts come first: it stands before the text.
	if a.Title != "" {
		x.foundDates = x.foundDates[:0]
		if need.Has(LayerDates | LayerNumbers) {
			x.scanDates(&x.title, nil)
		}
		x.spoken = x.spoken[:0]
		x.keep(need, &x.title, nil, true)
	}
	x.foundDates = x.foundDates[:0]
	if need.Has(LayerDates | LayerNumbers | LayerQuotes) {
		x.scanDates(&x.text, l.Skip)
	}
	x.spoken = x.spoken[:0]
	if need.Has(LayerQuotes) {
		x.scanQuotes(&l)
	}
	x.keep(need, &x.text, l.Skip, false)
	if need.Has(LayerClaims) {
		if a.Title != "" {
			x.claims.read(&x.title, f, true, lex.Span{})
		}
		x.claims.read(&x.text, f, false, l.PubLine)
		x.checks.check(f, &x.title, &x.text)
	}
	if x.Rules != nil && x.Layers.Has(LayerCustom) {
		f.Custom = custom
		x.custom.read(x.Rules, f, &x.text, l.Skip)
	}
	return f
}

// keep adds what d states, besides its quotes, to the facts. Its dates are found already.
func (x *Extractor) keep(need Layers, d *lex.Doc, skip []lex.Span, inTitle bool) {
	if need.Has(LayerDates) {
		x.dates.Resolve(x.foundDates, d, dates.Context{Published: x.facts.Published, Spoken: x.spoken})
	}
	if need.Has(LayerNumbers) {
		x.scanNumbers(d, skip, inTitle)
	}
	if need.Has(LayerAbbreviations) {
		x.scanAbbreviations(d, skip, inTitle)
	}
	if need.Has(LayerDates) {
		x.keepDates(inTitle)
	}
}

// scanQuotes adds the quotes and people of the text to the facts, and notes which days were
// spoken of when.
func (x *Extractor) scanQuotes(l *layout.Layout) {
	x.dateSpans = x.dateSpans[:0]
	for i := range x.foundDates {
		d := &x.foundDates[i]
		x.dateSpans = append(x.dateSpans, Span{Start: d.Start, End: d.End})
	}
	x.skip = x.skip[:0]
	for _, s := range l.Skip {
		x.skip = append(x.skip, Span(s))
	}
	said := x.quotes.Scan(&x.text, quotes.Input{Dates: x.dateSpans, Skip: x.skip, Reports: l.Reports})
	x.facts.Quotes, x.facts.People = said.Quotes, said.People
	for i := range said.Quotes {
		q := &said.Quotes[i]
		if q.Kind == quotes.Direct && !q.When.IsZero() {
			x.spoken = append(x.spoken, dates.Spoken{Quote: lex.Span{Start: q.Start, End: q.End}, When: lex.Span(q.When)})
		}
	}
}

// A copied is the memory of facts that share nothing with an Extractor. What most articles have
// few of lies in it, so that a copy takes an allocation for it and one each for numbers, dates,
// quotes and claims; where there is no room for all, these get an allocation of their own.
type copied struct {
	Facts
	people        [8]quotes.Person
	posts         [6]quotes.Post
	checks        [6]Check
	members       [8]int // Check.Claims
	abbreviations [4]Abbreviation
	spans         [20]Span // Person.Mentions and Abbreviation.Uses
}

// clone returns a copy of f that shares nothing with an Extractor.
func (f *Facts) clone() *Facts {
	c := &copied{Facts: *f}
	g := &c.Facts
	g.Numbers = slices.Clone(f.Numbers)
	g.Dates = slices.Clone(f.Dates)
	g.Quotes = slices.Clone(f.Quotes)
	g.Claims = slices.Clone(f.Claims)
	g.Warnings = slices.Clone(f.Warnings)
	g.Custom = slices.Clone(f.Custom)
	for i := range g.Custom {
		g.Custom[i].Groups = slices.Clone(g.Custom[i].Groups)
	}
	g.People = fill(c.people[:], f.People)
	g.Checks = fill(c.checks[:], f.Checks)
	g.Abbreviations = fill(c.abbreviations[:], f.Abbreviations)

	posts, members, spans := 0, 0, 0
	for i := range f.People {
		posts += len(f.People[i].Posts)
		spans += len(f.People[i].Mentions)
	}
	for i := range f.Checks {
		members += len(f.Checks[i].Claims)
	}
	for i := range f.Abbreviations {
		spans += len(f.Abbreviations[i].Uses)
	}
	allPosts, allMembers, allSpans := room(c.posts[:], posts), room(c.members[:], members), room(c.spans[:], spans)
	for i := range g.People {
		p := &g.People[i]
		p.Posts = cut(&allPosts, p.Posts)
		p.Mentions = cut(&allSpans, p.Mentions)
	}
	for i := range g.Checks {
		g.Checks[i].Claims = cut(&allMembers, g.Checks[i].Claims)
	}
	for i := range g.Abbreviations {
		g.Abbreviations[i].Uses = cut(&allSpans, g.Abbreviations[i].Uses)
	}
	return g
}

// room returns memory for n values: that given if it is enough.
func room[T any](given []T, n int) []T {
	if n > len(given) {
		return make([]T, n)
	}
	return given
}

// fill returns a copy of s, in the memory given if it is enough.
func fill[T any](given, s []T) []T {
	given = room(given, len(s))
	return cut(&given, s)
}

// cut returns a copy of s in memory that it cuts off the beginning of m. To append to the copy
// never runs into what lies behind it.
func cut[T any](m *[]T, s []T) []T {
	if s == nil {
		return nil
	}
	n := copy(*m, s)
	t := (*m)[:n:n]
	*m = (*m)[n:]
	return t
}

func (x *Extractor) warn(d *lex.Doc, inTitle bool) {
	if d.InvalidAt >= 0 {
		x.facts.Warnings = append(x.facts.Warnings, Warning{Offset: d.InvalidAt, InTitle: inTitle, Message: "invalid UTF-8"})
	}
}

// scanDates finds the dates of d outside of skip.
func (x *Extractor) scanDates(d *lex.Doc, skip []lex.Span) {
	if x.record != nil {
		x.record.dates, x.record.dropped = x.record.dates[:0], x.record.dropped[:0] // they are scanned twice to infer the publication
	}
	found := x.dates.Scan(x.foundDates[:0], d)
	n := 0
	for i := range found {
		t := &found[i]
		for len(skip) > 0 && skip[0].End <= t.Start {
			skip = skip[1:]
		}
		if len(skip) > 0 && skip[0].Start < t.End {
			if x.record != nil {
				x.record.dropped = append(x.record.dropped, Span{Start: t.Start, End: t.End})
			}
			continue
		}
		if n < i {
			found[n] = *t
		}
		n++
	}
	x.foundDates = found[:n]
}

// scanNumbers adds the numbers of d outside of skip and of the dates found to the facts: what is
// part of a date is no number of its own.
func (x *Extractor) scanNumbers(d *lex.Doc, skip []lex.Span, inTitle bool) {
	when := x.foundDates
	all := x.facts.Numbers
	for x.numbers.Reset(d); ; {
		all = append(all, Number{InTitle: inTitle})
		n := &all[len(all)-1]
		if !x.numbers.Next(&n.Number) {
			break
		}
		for len(skip) > 0 && skip[0].End <= n.Start {
			skip = skip[1:]
		}
		for len(when) > 0 && when[0].End <= n.Start {
			when = when[1:]
		}
		if report := len(skip) == 0 || skip[0].Start >= n.End; !report || len(when) > 0 && when[0].Start < n.End {
			if x.record != nil {
				x.record.dropNumber(&n.Number, inTitle, report, x.foundDates)
			}
			all = all[:len(all)-1]
		}
	}
	x.facts.Numbers = all[:len(all)-1]
	if x.record != nil {
		x.record.takeNumbers(inTitle, x.foundDates)
	}
}

// scanAbbreviations adds the abbreviations that d introduces outside of skip to the facts.
func (x *Extractor) scanAbbreviations(d *lex.Doc, skip []lex.Span, inTitle bool) {
	for _, a := range x.abbrev.Scan(d, skip) {
		n := len(x.uses)
		for _, u := range a.Uses {
			x.uses = append(x.uses, Span(u))
		}
		x.facts.Abbreviations = append(x.facts.Abbreviations, Abbreviation{
			Start: a.Start, End: a.End, Short: Span(a.Short), Long: Span(a.Long),
			Uses: x.uses[n:len(x.uses):len(x.uses)], Rule: a.Rule.String(), InTitle: inTitle,
		})
	}
}

// keepDates adds the dates found to the facts.
func (x *Extractor) keepDates(inTitle bool) {
	if x.record != nil {
		x.record.takeDates(inTitle)
	}
	for i := range x.foundDates {
		x.facts.Dates = append(x.facts.Dates, Date{x.foundDates[i], inTitle})
	}
}
