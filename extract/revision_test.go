package extract

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/numbers"
)

// An edit puts other bytes in the place of old[at:end]; one that only inserts has at == end.
type edit struct {
	at, end int
	with    string
}

// A revision is a text after edits, which knows where its bytes were before.
type revision struct {
	old, text string
	edits     []edit // in order, disjoint
	at        []int  // where what an edit puts in stands in text
}

// revise applies edits to a text, in whatever order they are. Of two that touch the same
// bytes the first stays.
func revise(old string, edits []edit) *revision {
	slices.SortStableFunc(edits, func(a, b edit) int { return cmp.Compare(a.at, b.at) })
	r := &revision{old: old}
	var b strings.Builder
	from := 0
	for i, e := range edits {
		if e.at < from || i > 0 && e == edits[i-1] {
			continue
		}
		b.WriteString(old[from:e.at])
		r.edits, r.at = append(r.edits, e), append(r.at, b.Len())
		b.WriteString(e.with)
		from = e.end
	}
	b.WriteString(old[from:])
	r.text = b.String()
	return r
}

// back returns where a span of the new text was in the old one. A span that begins or ends
// inside of what an edit put in was nowhere: it gets negative bounds, which no fact of the
// old text has.
func (r *revision) back(s Span) Span {
	if s.IsZero() {
		return s
	}
	start, ok := r.byteAt(s.Start, false)
	end, okEnd := r.byteAt(s.End-1, true)
	if !ok || !okEnd {
		return Span{Start: ^s.Start, End: ^s.End}
	}
	return Span{Start: start, End: end}
}

// byteAt returns the place in the old text at which the byte p of the new one begins or
// ends. The first byte of a replacement begins where what it replaces did, the last one
// ends there.
func (r *revision) byteAt(p int, end bool) (at int, ok bool) {
	i, found := slices.BinarySearch(r.at, p+1) // the first edit behind p
	for found && i > 0 && r.at[i-1] == p+1 {
		i--
	}
	if i == 0 {
		return p + boolInt(end), true
	}
	e, off := r.edits[i-1], p-r.at[i-1]
	if off >= len(e.with) {
		return e.end + off - len(e.with) + boolInt(end), true
	}
	if end {
		return e.end, off == len(e.with)-1 && e.end > e.at
	}
	return e.at, off == 0 && e.end > e.at
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}

func TestRevision(t *testing.T) {
	r := revise("Ada 5 orang di Aceh.", []edit{{15, 19, "Banda Aceh"}, {4, 5, "12"}, {4, 5, "7"}, {6, 6, "\u200b"}, {11, 14, ""}})
	assert.Equal(t, "Ada 12 \u200borang Banda Aceh.", r.text)
	for _, c := range []struct{ span, want string }{
		{"Ada", "Ada"}, {"12", "5"}, {"12 \u200borang", "5 orang"}, {"orang", "orang"}, {"Banda Aceh", "Aceh"}, {"Banda Aceh.", "Aceh."}, {".", "."},
		{"\u200borang", ""}, {"2", ""}, {"12 \u200b", ""}, {"Banda", ""}, {"Aceh", ""}, {"\u200b", ""}, // no spans of the old text
	} {
		at := strings.LastIndex(r.text, c.span)
		got := r.back(Span{Start: at, End: at + len(c.span)})
		if c.want == "" {
			assert.Negative(t, got.Start, c.span)
			continue
		}
		require.GreaterOrEqual(t, got.Start, 0, c.span)
		assert.Equal(t, c.want, r.old[got.Start:got.End], c.span)
	}
}

// A fact is one of the facts of an article in a form that compares: what it says, and the
// spans of its parts, the mention itself first.
type fact struct {
	layer string // "number", "date", "quote", "claim", ...
	value any    // what does not stand in the spans
	spans [12]Span
}

// factsOf returns the facts of an article that were found in r.text, with the spans of r.old.
// A nil revision leaves the spans as they are.
func factsOf(f *Facts, r *revision) (all []fact) {
	add := func(layer string, value any, spans ...Span) {
		x := fact{layer: layer, value: value}
		if r != nil {
			for i, s := range spans {
				spans[i] = r.back(s)
			}
		}
		copy(x.spans[:], spans)
		all = append(all, x)
	}
	number := func(i int) Span {
		if i == None {
			return Span{}
		}
		return Span{Start: f.Numbers[i].Start, End: f.Numbers[i].End}
	}
	date := func(i int) Span {
		if i == None {
			return Span{}
		}
		return Span{Start: f.Dates[i].Start, End: f.Dates[i].End}
	}
	person := func(i int) Span { // what tells a person from the others
		if i == None {
			return Span{}
		}
		if p := f.People[i]; p.Name.IsZero() {
			return p.Mentions[0]
		}
		return f.People[i].Name
	}
	add("published", f.Published)
	if !f.Headline.IsZero() {
		add("headline", nil, f.Headline.Span)
	}
	if !f.Dateline.IsZero() {
		add("dateline", nil, f.Dateline.Span, f.Dateline.Place, f.Dateline.Agency)
	}
	for i, n := range f.Numbers {
		n.Start, n.End, n.Rule = 0, 0, 0
		add("number", n.Number, number(i))
	}
	for i, d := range f.Dates {
		add("date", struct {
			dates.Type
			dates.Mod
			dates.Value
			freq int
			dates.Flags
		}{d.Type, d.Mod, d.Value, d.Freq, d.Flags}, date(i))
	}
	for i, p := range f.People {
		who := person(i)
		add("person", p.Organization, who, p.Age)
		for _, x := range p.Posts {
			add("post", x.NoOffice, x.Role, x.Affiliation, who)
		}
		for _, m := range p.Mentions {
			add("mention", nil, m, who)
		}
	}
	for _, q := range f.Quotes {
		add("quote", q.Kind, Span{Start: q.Start, End: q.End}, q.Cue, q.Mention, q.When, q.Where, q.Occasion, person(q.Speaker))
	}
	for _, c := range f.Claims {
		add("claim", c.Change.Direction, number(c.Quantity), c.Subject, c.Predicate, c.Per, c.Where, date(c.When),
			c.Of.Span, number(c.Of.Quantity), number(c.Change.From), number(c.Change.To), number(c.Change.By), person(c.Source))
	}
	for _, c := range f.Checks {
		spans := []Span{date(c.Date)}
		for _, i := range c.Claims[:min(len(c.Claims), 11)] {
			spans = append(spans, number(f.Claims[i].Quantity))
		}
		add("check", struct {
			CheckKind
			Verdict
			stated, low, high numbers.Value
		}{c.Kind, c.Result, c.Stated, c.Low, c.High}, spans...)
	}
	for _, a := range f.Abbreviations {
		add("abbreviation", nil, Span{Start: a.Start, End: a.End}, a.Short, a.Long)
		for _, u := range a.Uses {
			add("use", nil, u, a.Short)
		}
	}
	return all
}

// lost returns the facts of a that are not among those of b.
func lost(a, b []fact) (missing []fact) {
	count := make(map[fact]int, len(b))
	for _, x := range b {
		count[x]++
	}
	for _, x := range a {
		if count[x]--; count[x] < 0 {
			missing = append(missing, x)
		}
	}
	return missing
}

// describe writes a fact with the texts of its spans: those of the old text or, where they
// have no place in it, of the new one.
func (r *revision) describe(x fact) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %v", x.layer, x.value)
	if v, ok := x.value.(numbers.Number); ok {
		b.Reset()
		fmt.Fprintf(&b, "%s %s %s", x.layer, v.Kind, goldenValue(v))
	}
	for i, s := range x.spans {
		switch {
		case s.Start < 0:
			fmt.Fprintf(&b, " %d:new%q", i, r.text[^s.Start:^s.End])
		case !s.IsZero():
			fmt.Fprintf(&b, " %d:%q", i, r.old[s.Start:s.End])
		}
	}
	return b.String()
}

// replace returns edits that put other bytes in the place of each match of a pattern, or of
// its first group if it has one.
func replace(text, pattern string, with func(match string) string) (edits []edit) {
	for _, m := range regexp.MustCompile(pattern).FindAllStringSubmatchIndex(text, -1) {
		m = m[len(m)-2:]
		if s := text[m[0]:m[1]]; with(s) != s {
			edits = append(edits, edit{m[0], m[1], with(s)})
		}
	}
	return edits
}

// always returns a function for replace.
func always(with string) func(string) string { return func(string) string { return with } }

// tokens returns edits that put other bytes in the place of words and marks; with tells them
// for token i, and whether there are any.
func tokens(text string, with func(d *lex.Doc, i int) (string, bool)) (edits []edit) {
	d := lex.New(text)
	for i := d.Begin(); i < d.End(); i++ {
		if s, ok := with(d, i); ok {
			edits = append(edits, edit{int(d.Tokens[i].Start), int(d.Tokens[i].End), s})
		}
	}
	return edits
}

// sentences returns the spans of the sentences of a text.
func sentences(text string) (all []Span) {
	d := lex.New(text)
	for i, j := range d.Sentences() {
		all = append(all, Span(d.Span(i, j)))
	}
	return all
}
