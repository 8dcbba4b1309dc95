package extract

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"unicode/utf8"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/pattern"
	"github.com/fakta-id/fakta/numbers"
)

// A customReader finds the facts of the user's rules, when all others are known.
type customReader struct {
	machine pattern.Machine
	parts   [2][]part // of the text: sentences, paragraphs
	split   bool      // parts are those of the article in hand
	groups  []Group   // of all facts
	runes   [maxWindow]rune
	at      [maxWindow + 1]int // where each rune of the window begins, and where the last one ends
}

// A part is where a pattern is tried.
type part struct {
	Span
	inTitle bool
}

// A window has at most so many runes. Of a longer sentence, several are tried. A match begins
// at least margin before the end of a window, unless the sentence ends there too, and margin
// behind the beginning.
const (
	maxWindow = 512
	margin    = 128
)

// read adds the facts of rules to f.
func (r *customReader) read(rules *Rules, f *Facts, d *lex.Doc, skip []lex.Span) {
	r.groups, r.split = r.groups[:0], false
	f.Custom = slices.Grow(f.Custom, 1) // none found is not nil
	for i := range rules.rules {
		c := &rules.rules[i]
		facts, groups := len(f.Custom), len(r.groups)
		r.machine.Steps = c.Steps
		if c.Steps == 0 {
			r.machine.Steps = DefaultSteps(len(f.Article.Title) + len(f.Article.Text))
		}
		if at, ok := r.tries(c, f, d, skip); !ok {
			f.Custom, r.groups = f.Custom[:facts], r.groups[:groups]
			f.Warnings = append(f.Warnings, Warning{Offset: at.Start, InTitle: at.inTitle, Rule: c.Name, Message: fmt.Sprintf("rule %s wants more than its steps: none of its facts are here", c.Name)})
		}
	}
	slices.SortStableFunc(f.Custom, func(a, b Custom) int {
		if a.InTitle != b.InTitle {
			return cmp.Compare(b2i(b.InTitle), b2i(a.InTitle))
		}
		return cmp.Compare(a.Start, b.Start)
	})
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// tries tries a rule where it applies. It returns false, and the part in hand, when the rule
// exceeds its bound.
func (r *customReader) tries(c *compiled, f *Facts, d *lex.Doc, skip []lex.Span) (part, bool) {
	if h := f.Headline; c.In&Headlines != 0 && !h.IsZero() {
		if p := (part{h.Span, h.InTitle}); !r.try(c, p, f, nil) {
			return p, false
		}
	}
	if c.In&(Sentences|Paragraphs) == 0 || !c.pattern.MayMatch(d.Text) {
		return part{}, true
	}
	if !r.split {
		r.divide(d, f.Headline)
		r.split = true
	}
	for _, p := range r.parts[b2i(c.In&Paragraphs != 0)] {
		for len(skip) > 0 && skip[0].End <= p.Start {
			skip = skip[1:]
		}
		if !r.try(c, p, f, skip) {
			return p, false
		}
	}
	return part{}, true
}

// divide lists the sentences and the paragraphs of the text but for the headline.
func (r *customReader) divide(d *lex.Doc, h Headline) {
	sentences, paragraphs := r.parts[0][:0], r.parts[1][:0]
	last := 0
	for i, j := range d.Sentences() {
		s := Span(d.Span(i, j))
		if !h.InTitle && s.Start < h.End && h.Start < s.End {
			last = 0
			continue
		}
		sentences = append(sentences, part{Span: s})
		if last > 0 && d.Tokens[last].Class() != lex.Break {
			paragraphs[len(paragraphs)-1].End = s.End
		} else {
			paragraphs = append(paragraphs, part{Span: s})
		}
		last = j
	}
	r.parts = [2][]part{sentences, paragraphs}
}

// try tries a rule on a part, but for what is skipped, window for window.
func (r *customReader) try(c *compiled, p part, f *Facts, skip []lex.Span) bool {
	text := f.Article.Text
	if p.inTitle {
		text = f.Article.Title
	}
	if !c.pattern.MayMatch(text[p.Start:p.End]) {
		return true
	}
	w := pattern.Window{}
	from := 0
	for start := p.Start; ; {
		n := r.decode(text, start, p.End)
		w.Text, w.CutRight = r.runes[:n], r.at[n] < p.End
		until := n
		if w.CutRight {
			until -= margin
		}
		for from < until {
			found, err := r.machine.Find(c.pattern, w, from, until)
			if err != nil {
				return false
			}
			if !found {
				break
			}
			_, from = r.machine.Match()
			r.keep(c, f, p.inTitle, skip)
		}
		if !w.CutRight {
			return true
		}
		// The next window begins margin before the place from which matches may begin there.
		next := until - margin
		from = max(from, until) - next
		start = r.at[next]
		w.CutLeft = true
	}
}

// decode makes the window that begins at a byte of the text and ends before another one.
func (r *customReader) decode(text string, start, end int) (n int) {
	for n < maxWindow && start < end {
		c, size := utf8.DecodeRuneInString(text[start:end])
		r.runes[n], r.at[n] = c, start
		start += size
		n++
	}
	r.at[n] = start
	return n
}

// keep adds the match in hand to the facts, unless it is in what is skipped.
func (r *customReader) keep(c *compiled, f *Facts, inTitle bool, skip []lex.Span) {
	start, end := r.machine.Match()
	s := Span{Start: r.at[start], End: r.at[end]}
	for _, x := range skip {
		if x.Start < s.End && s.Start < x.End {
			return
		}
	}
	first := len(r.groups)
	for k, name := range c.pattern.Groups() {
		start, end, ok := r.machine.Group(k)
		if !ok || start == end {
			continue
		}
		g := Group{Span: Span{Start: r.at[start], End: r.at[end]}, Name: name, As: c.layers[k], Fact: None}
		g.read(f, inTitle)
		r.groups = append(r.groups, g)
	}
	n := len(r.groups)
	f.Custom = append(f.Custom, Custom{Span: s, InTitle: inTitle, Rule: c.Name, Groups: r.groups[first:n:n]})
}

// read gives a group its value.
func (g *Group) read(f *Facts, inTitle bool) {
	text := f.Article.Text
	if inTitle {
		text = f.Article.Title
	}
	words := text[g.Start:g.End]
	switch g.As {
	case AsNumber:
		fact, n := the(f.Numbers, g.Span, inTitle, func(n *Number) (Span, bool, bool) {
			return Span{Start: n.Start, End: n.End}, n.InTitle, true
		})
		if g.settle(fact, n) {
			g.Number = f.Numbers[fact]
		} else if n == 0 {
			if v, err := numbers.Parse(words); err == nil {
				v.Start, v.End = v.Start+g.Start, v.End+g.Start
				g.Number, g.Unread = Number{v, inTitle}, 0
			}
		}
	case AsDate, AsDuration:
		fits := func(d *dates.Date) bool {
			if g.As == AsDuration {
				return d.Type == dates.DURATION
			}
			return d.Type == dates.DATE || d.Type == dates.TIME
		}
		fact, n := the(f.Dates, g.Span, inTitle, func(d *Date) (Span, bool, bool) {
			return Span{Start: d.Start, End: d.End}, d.InTitle, fits(&d.Date)
		})
		if g.settle(fact, n) {
			g.Date = f.Dates[fact]
		} else if n == 0 {
			if v, err := dates.Parse(words, f.Published); err == nil && fits(&v) {
				v.Start, v.End = v.Start+g.Start, v.End+g.Start
				g.Date, g.Unread = Date{v, inTitle}, 0
			}
		}
	case AsQuote:
		if inTitle { // no quotes are read there
			g.Unread = Nothing
			return
		}
		fact, n := None, 0
		for i := range f.Quotes {
			if q := &f.Quotes[i]; g.Start <= q.Start && q.End <= g.End {
				if fact = i; n > 0 {
					fact = None
				}
				n++
			}
		}
		g.settle(fact, n)
	}
}

// settle notes the only one of n facts that the group holds, and tells whether there is one.
func (g *Group) settle(fact, n int) bool {
	switch n {
	case 0:
		g.Unread = Nothing
	case 1:
		g.Fact = fact
	default:
		g.Unread = Several
	}
	return n == 1
}

// the returns the index of the fact that lies within a span, if there is one, and how many
// there are. The facts are in order, those of the title first; of tells where one stands and
// whether it counts.
func the[T any](facts []T, s Span, inTitle bool, of func(*T) (at Span, inTitle, counts bool)) (fact, n int) {
	i := sort.Search(len(facts), func(i int) bool {
		at, title, _ := of(&facts[i])
		return title == inTitle && at.Start >= s.Start || inTitle && !title
	})
	fact = None
	for ; i < len(facts); i++ {
		at, title, counts := of(&facts[i])
		if title != inTitle || at.Start >= s.End {
			break
		}
		if at.End <= s.End && counts {
			fact = i
			n++
		}
	}
	return fact, n
}
