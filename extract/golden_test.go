package extract

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

var update = flag.Bool("update", false, "write what the library finds to the golden files; read the difference before you commit it")

const testdata = "../testdata"

// A rendering writes facts in the golden format, see testdata/README.md.
type rendering struct {
	b bytes.Buffer
	f *Facts
}

// render returns the facts in the golden format, one a line.
func render(f *Facts) string {
	r := rendering{f: f}
	if !f.Published.IsZero() {
		fmt.Fprintf(&r.b, "published %s\n", f.Published.Format(time.RFC3339))
	}
	if !f.Headline.IsZero() && !f.Headline.InTitle {
		fmt.Fprintf(&r.b, "headline %s\n", r.span(f.Headline.Span))
	}
	if !f.Dateline.IsZero() {
		fmt.Fprintf(&r.b, "dateline %s%s%s\n", r.span(f.Dateline.Span), r.field("place", f.Dateline.Place), r.field("agency", f.Dateline.Agency))
	}
	for _, n := range f.Numbers {
		fmt.Fprintf(&r.b, "number %s %s %s", r.span(Span{Start: n.Start, End: n.End}), n.Kind, goldenValue(n.Number))
		if !n.Unit.IsZero() {
			fmt.Fprintf(&r.b, " unit=%s", n.Unit)
		}
		if n.Bound != 0 {
			fmt.Fprintf(&r.b, " bound=%s", n.Bound)
		}
		if n.HasAlternative {
			fmt.Fprintf(&r.b, " alternative=%s", n.Alternative)
		}
		r.b.WriteByte('\n')
	}
	for _, d := range f.Dates {
		v := d.Value.String()
		if v == "" {
			v = "-"
		}
		fmt.Fprintf(&r.b, "date %s %s %s", r.span(Span{Start: d.Start, End: d.End}), d.Type, v)
		if d.Mod != 0 {
			fmt.Fprintf(&r.b, " mod=%s", d.Mod)
		}
		if d.Freq != 0 {
			fmt.Fprintf(&r.b, " freq=%dX", d.Freq)
		}
		for _, x := range []struct {
			f    dates.Flags
			name string
		}{{dates.Age, "age"}, {dates.WeekdayMismatch, "weekday_mismatch"}, {dates.Invalid, "invalid"}, {dates.Approximate, "approximate"}} {
			if d.Has(x.f) {
				fmt.Fprintf(&r.b, " %s", x.name)
			}
		}
		r.b.WriteByte('\n')
	}
	for _, p := range f.People {
		kind := "person"
		if p.Organization {
			kind = "organization"
		}
		name := "name=" + r.quoted(p.Name)
		if p.Name.IsZero() {
			name = "mentioned=" + r.called(p)
		}
		fmt.Fprintf(&r.b, "%s %s%s\n", kind, name, r.field("age", p.Age))
		for _, x := range p.Posts {
			fmt.Fprintf(&r.b, "  post%s%s", r.field("role", x.Role), r.field("affiliation", x.Affiliation))
			if x.NoOffice {
				r.b.WriteString(" office=false")
			}
			r.b.WriteByte('\n')
		}
		for _, m := range p.Mentions {
			fmt.Fprintf(&r.b, "  mention %s\n", r.span(m))
		}
	}
	for _, q := range f.Quotes {
		fmt.Fprintf(&r.b, "quote %s %s%s%s", r.span(Span{Start: q.Start, End: q.End}), q.Kind, r.field("cue", q.Cue), r.field("mention", q.Mention))
		if q.Speaker >= 0 {
			fmt.Fprintf(&r.b, " speaker=%s", r.called(f.People[q.Speaker]))
		}
		fmt.Fprintf(&r.b, "%s%s%s\n", r.field("when", q.When), r.field("where", q.Where), r.field("occasion", q.Occasion))
	}
	for _, c := range f.Claims {
		r.claim(c)
	}
	for _, c := range f.Checks {
		if c.Kind == Weekday && c.Result == Consistent {
			continue // as nearly all are
		}
		fmt.Fprintf(&r.b, "check %s %s stated=%s computed=%s from=%s\n", c.Kind, c.Result, c.AppendStated(nil, f), c.AppendComputed(nil, f), c.AppendText(nil, f))
	}
	for _, a := range f.Abbreviations {
		fmt.Fprintf(&r.b, "abbreviation %s%s%s uses=%d\n", r.span(Span{Start: a.Start, End: a.End}), r.field("short", a.Short), r.field("long", a.Long), len(a.Uses))
	}
	return r.b.String()
}

// claim writes a claim; numbers, dates and people stand for themselves.
func (r *rendering) claim(c Claim) {
	number := func(i int) string {
		n := r.f.Numbers[i]
		return r.span(Span{Start: n.Start, End: n.End})
	}
	fmt.Fprintf(&r.b, "claim %s%s%s", number(c.Quantity), r.field("subject", c.Subject), r.field("predicate", c.Predicate))
	if !c.Of.IsZero() {
		fmt.Fprintf(&r.b, "%s", r.field("of", c.Of.Span))
		if c.Of.Quantity != None {
			fmt.Fprintf(&r.b, " (%s)", number(c.Of.Quantity))
		}
	}
	if g := c.Change; g.Direction != 0 {
		fmt.Fprintf(&r.b, " %s", g.Direction)
		for _, x := range []struct {
			word string
			i    int
		}{{"by", g.By}, {"from", g.From}, {"to", g.To}} {
			if x.i != None {
				fmt.Fprintf(&r.b, " %s %s", x.word, number(x.i))
			}
		}
	}
	fmt.Fprintf(&r.b, "%s%s", r.field("per", c.Per), r.field("where", c.Where))
	if c.When != None {
		d := r.f.Dates[c.When]
		fmt.Fprintf(&r.b, " when=%s", r.quoted(Span{Start: d.Start, End: d.End}))
	}
	if c.Source != None {
		fmt.Fprintf(&r.b, " source=%s", r.called(r.f.People[c.Source]))
	}
	r.b.WriteByte('\n')
}

// span writes a span with its text, shortened in the middle if it is long.
func (r *rendering) span(s Span) string {
	return fmt.Sprintf("%d..%d %s", s.Start, s.End, r.quoted(s))
}

// called is what tells a person from the others: the name, or where there is none
// the first mention.
func (r *rendering) called(p quotes.Person) string {
	if !p.Name.IsZero() {
		return r.quoted(p.Name)
	}
	return r.quoted(p.Mentions[0])
}

func (r *rendering) quoted(s Span) string {
	text := r.f.Article.Text[s.Start:s.End]
	if runes := []rune(text); len(runes) > 60 {
		text = string(runes[:40]) + "…" + string(runes[len(runes)-16:])
	}
	return fmt.Sprintf("%q", text)
}

func (r *rendering) field(name string, s Span) string {
	if s.IsZero() {
		return ""
	}
	return " " + name + "=" + r.quoted(s)
}

func goldenValue(n numbers.Number) string {
	switch {
	case n.Reason != 0:
		return "-"
	case n.Kind == numbers.Ratio:
		return n.Value.String() + ":" + n.High.String()
	case n.Kind == numbers.Score:
		return n.Value.String() + "-" + n.High.String()
	case n.Ranged:
		return n.Low.String() + ".." + n.High.String()
	}
	return n.Value.String()
}

// A failure is a line of testdata/known-failures.txt: "article: -line" for a fact
// that the library misses, "article: +line" for one that it invents.
type failures map[string]bool

func knownFailures(t *testing.T) failures {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(testdata, "known-failures.txt"))
	require.NoError(t, err)
	known := failures{}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\n"); line != "" && !strings.HasPrefix(line, "#") {
			known[line] = false
		}
	}
	return known
}

// differences lists the lines of want that are missing from got, with a minus, and
// the additional ones of got, with a plus.
func differences(want, got string) []string {
	count := map[string]int{}
	for line := range strings.Lines(got) {
		count[line]++
	}
	var diff []string
	for line := range strings.Lines(want) {
		if count[line]--; count[line] < 0 {
			diff = append(diff, "-"+strings.TrimRight(line, "\n"))
		}
	}
	for line := range strings.Lines(got) {
		if count[line] > 0 {
			count[line]--
			diff = append(diff, "+"+strings.TrimRight(line, "\n"))
		}
	}
	return diff
}

func TestGolden(t *testing.T) {
	known := knownFailures(t)
	files, err := filepath.Glob(filepath.Join(testdata, "articles", "*.txt"))
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 12)
	var x Extractor
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".txt")
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		f := x.Extract(Article{ID: name, Text: string(text)})
		checkInvariants(t, f)
		got := render(f)
		golden := strings.TrimSuffix(file, ".txt") + ".golden"
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			continue
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		for _, d := range differences(string(want), got) {
			line := name + ": " + d
			if _, ok := known[line]; ok {
				known[line] = true
				continue
			}
			t.Error(line)
		}
	}
	if *update {
		return
	}
	for line, seen := range known {
		assert.True(t, seen, "this failure is mended: take it out of known-failures.txt:\n%s", line)
	}
}

// TestGoldenFormat reads the example in the README of the test data: the article
// and the facts that stand there in code blocks.
func TestGoldenFormat(t *testing.T) {
	b, err := os.ReadFile(filepath.Join(testdata, "README.md"))
	require.NoError(t, err)
	blocks := strings.Split(string(b), "```")
	require.GreaterOrEqual(t, len(blocks), 5, "an article and its facts, each in a code block")
	text := strings.TrimPrefix(blocks[1], "text\n")
	want := strings.TrimPrefix(blocks[3], "facts\n")
	assert.Equal(t, want, render(Read(Article{Text: strings.TrimSuffix(text, "\n")})))
}

// TestFailingGolden makes the golden that docs/architecture.md explains fail as it is shown there.
func TestFailingGolden(t *testing.T) {
	b, err := os.ReadFile("../docs/architecture.md")
	require.NoError(t, err)
	block := func(fence string) string {
		_, after, found := strings.Cut(string(b), "\n```"+fence+"\n")
		require.True(t, found, fence)
		content, _, _ := strings.Cut(after, "```")
		return content
	}
	got := render(Read(Article{Text: strings.TrimSuffix(block("text golden-article"), "\n")}))
	assert.Equal(t, block("diff"), strings.Join(differences(block("facts"), got), "\n")+"\n")
}

// checkInvariants checks what holds of the facts of any article.
func checkInvariants(t testing.TB, f *Facts) {
	t.Helper()
	text := f.Article.Text
	whole := func(what string, s Span, text string) {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%s: %v of %d", what, s, len(text))
		assert.Equal(t, strings.TrimSpace(text[s.Start:s.End]), text[s.Start:s.End], "%s has space at an end", what)
	}
	optional := func(what string, s Span) {
		if !s.IsZero() {
			whole(what, s, text)
		}
	}
	last := Span{}
	inTitle := true
	for _, n := range f.Numbers {
		if inTitle && !n.InTitle {
			last, inTitle = Span{}, false
		}
		body := text
		if n.InTitle {
			body = f.Article.Title
		}
		s := Span{Start: n.Start, End: n.End}
		whole("number", s, body)
		require.GreaterOrEqual(t, s.Start, last.End, "numbers overlap or are out of order")
		assert.NotEmpty(t, n.Kind.String())
		assert.NotEmpty(t, n.Rule.String())
		if n.Ranged && n.Kind != numbers.Ratio && n.Kind != numbers.Score {
			assert.LessOrEqual(t, n.Low.Cmp(n.High), 0, "%s: low above high", body[s.Start:s.End])
		}
		last = s
	}
	last, inTitle = Span{}, true
	for _, d := range f.Dates {
		if inTitle && !d.InTitle {
			last, inTitle = Span{}, false
		}
		body := text
		if d.InTitle {
			body = f.Article.Title
		}
		s := Span{Start: d.Start, End: d.End}
		whole("date", s, body)
		require.GreaterOrEqual(t, s.Start, last.End, "dates overlap or are out of order")
		assert.NotEmpty(t, d.Type.String())
		assert.NotEmpty(t, d.Rule.String())
		assert.Equal(t, d.From.IsZero(), d.To.IsZero(), "half an interval: %s", body[s.Start:s.End])
		last = s
	}
	for _, n := range f.Numbers {
		for _, d := range f.Dates {
			if n.InTitle == d.InTitle {
				assert.False(t, n.Start < d.End && d.Start < n.End, "number %d..%d inside date %d..%d", n.Start, n.End, d.Start, d.End)
			}
		}
	}
	direct := Span{}
	start := 0
	for _, q := range f.Quotes {
		s := Span{Start: q.Start, End: q.End}
		whole("quote", s, text)
		require.GreaterOrEqual(t, s.Start, start, "quotes out of order")
		start = s.Start
		if q.Kind == quotes.Direct {
			require.GreaterOrEqual(t, s.Start, direct.End, "direct quotes overlap")
			direct = s
		}
		require.Less(t, q.Speaker, len(f.People))
		assert.Equal(t, q.Speaker >= 0, q.Via != 0, "a speaker without the rule that found it, or the other way round")
		assert.NotEmpty(t, q.Rule.String())
		optional("cue", q.Cue)
		optional("mention", q.Mention)
		optional("when", q.When)
		optional("where", q.Where)
		optional("occasion", q.Occasion)
	}
	for _, p := range f.People {
		optional("name", p.Name)
		optional("age", p.Age)
		assert.NotEmpty(t, p.Mentions, "a person whom nothing mentions")
		for _, m := range p.Mentions {
			whole("mention", m, text)
		}
		for _, x := range p.Posts {
			assert.False(t, x.Role.IsZero() && x.Affiliation.IsZero(), "an empty post")
			optional("role", x.Role)
			optional("affiliation", x.Affiliation)
		}
	}
	checkClaims(t, f)
	last, inTitle = Span{}, true
	for _, a := range f.Abbreviations {
		if inTitle && !a.InTitle {
			last, inTitle = Span{}, false
		}
		body := text
		if a.InTitle {
			body = f.Article.Title
		}
		s := Span{Start: a.Start, End: a.End}
		whole("abbreviation", s, body)
		whole("short form", a.Short, body)
		whole("long form", a.Long, body)
		require.GreaterOrEqual(t, s.Start, last.End, "abbreviations overlap or are out of order")
		require.True(t, s.Start <= min(a.Short.Start, a.Long.Start) && max(a.Short.End, a.Long.End) <= s.End)
		for _, u := range a.Uses {
			whole("use", u, body)
			assert.True(t, strings.EqualFold(body[u.Start:u.End], body[a.Short.Start:a.Short.End]))
		}
		assert.NotEmpty(t, a.Rule)
		last = s
	}
	if f.Headline.InTitle {
		whole("headline", f.Headline.Span, f.Article.Title)
	} else {
		optional("headline", f.Headline.Span)
	}
	optional("dateline", f.Dateline.Span)
}

// checkClaims checks what holds of the claims and checks of any article.
func checkClaims(t testing.TB, f *Facts) {
	t.Helper()
	seen := map[int]bool{}
	last, inTitle := -1, true
	for _, c := range f.Claims {
		if inTitle && !c.InTitle {
			last, inTitle = -1, false
		}
		text := f.Article.Text
		if c.InTitle {
			text = f.Article.Title
		}
		require.Equal(t, inTitle, c.InTitle, "claims of the title stand first")
		require.GreaterOrEqual(t, c.Start, last, "claims out of order")
		last = c.Start
		require.True(t, 0 <= c.Quantity && c.Quantity < len(f.Numbers), "claim of no number")
		n := f.Numbers[c.Quantity]
		require.Equal(t, n.InTitle, c.InTitle)
		require.False(t, seen[c.Quantity], "two claims of one number")
		seen[c.Quantity] = true
		require.False(t, c.Subject.IsZero(), "a claim about nothing")
		require.NotEmpty(t, c.Rule.String())
		for _, s := range []Span{c.Span, c.Subject, c.Predicate, c.Of.Span, c.Per, c.Where} {
			if s.IsZero() {
				continue
			}
			require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text))
			require.Equal(t, strings.TrimSpace(text[s.Start:s.End]), text[s.Start:s.End])
			require.True(t, c.Start <= s.Start && s.End <= c.End, "a part outside of its claim")
		}
		g := c.Change
		for _, i := range []int{c.Of.Quantity, g.From, g.To, g.By} {
			require.True(t, i == None || i >= 0 && i < len(f.Numbers) && f.Numbers[i].InTitle == c.InTitle, "number %d", i)
		}
		require.False(t, g.Direction == 0 && (g.From != None || g.To != None || g.By != None), "a change without direction")
		require.True(t, g.Direction == 0 || g.To == c.Quantity || g.By == c.Quantity, "a change on neither its size nor its result")
		require.NotEqual(t, c.Quantity, c.Of.Quantity, "a part of itself")
		require.True(t, c.When == None || c.When >= 0 && c.When < len(f.Dates) && f.Dates[c.When].InTitle == c.InTitle)
		require.True(t, c.Source == None || c.Source >= 0 && c.Source < len(f.People))
	}
	for _, c := range f.Checks {
		require.NotEmpty(t, c.Kind.String())
		require.NotEmpty(t, c.Result.String())
		require.Equal(t, c.Kind == Weekday, c.Date != None)
		require.Equal(t, c.Kind == Weekday, len(c.Claims) == 0)
		require.True(t, slices.IsSorted(c.Claims))
		for _, i := range c.Claims {
			require.True(t, i >= 0 && i < len(f.Claims))
		}
		require.LessOrEqual(t, c.Low.Cmp(c.High), 0)
	}
}
