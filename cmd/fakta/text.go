package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fatih/color"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// A palette colours text for people, or does not.
type palette struct {
	head, number, date, person, dim, alarm *color.Color
}

func newPalette(on bool) *palette {
	p := &palette{
		head:   color.New(color.Bold),
		number: color.New(color.FgYellow),
		date:   color.New(color.FgCyan),
		person: color.New(color.FgGreen, color.Bold),
		dim:    color.New(color.Faint),
		alarm:  color.New(color.FgRed, color.Bold),
	}
	for _, c := range []*color.Color{p.head, p.number, p.date, p.person, p.dim, p.alarm} {
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return p
}

// textWidth is the number of characters in a line of text output.
const textWidth = 100

// A textReport writes the facts of one article as text for people.
type textReport struct {
	*palette
	b    strings.Builder
	f    *extract.Facts
	text string
}

// appendText appends the facts of one article as text for people.
func (p *palette) appendText(dst []byte, f *extract.Facts) []byte {
	r := textReport{palette: p, f: f, text: f.Article.Text}
	r.heading()
	for _, part := range []struct {
		layers extract.Layers
		write  func()
	}{
		{extract.LayerClaims, r.claims},
		{extract.LayerChecks, r.checks},
		{extract.LayerQuotes, r.people},
		{extract.LayerNumbers, r.numbers},
		{extract.LayerDates, r.dates},
		{extract.LayerAbbreviations, r.abbreviations},
	} {
		if f.Layers.Has(part.layers) {
			part.write()
		}
	}
	if f.Layers.Has(extract.LayerPeople) && !f.Layers.Has(extract.LayerQuotes) {
		r.names()
	}
	r.custom()
	for _, w := range f.Warnings {
		fmt.Fprintf(&r.b, "\n%s %s at byte %d\n", p.head.Sprint("Warning:"), w.Message, w.Offset)
	}
	r.b.WriteByte('\n')
	return append(dst, r.b.String()...)
}

// heading writes headline, place, agency and time.
func (r *textReport) heading() {
	title := r.f.Article.ID
	if h := r.f.Headline; h.InTitle {
		title = r.f.Article.Title
	} else if !h.IsZero() {
		title = r.cut(h.Span, textWidth)
	}
	fmt.Fprintln(&r.b, r.head.Sprint(title))
	var parts []string
	if d := r.f.Dateline; !d.IsZero() {
		for _, s := range []extract.Span{d.Place, d.Agency} {
			if !s.IsZero() {
				parts = append(parts, r.cut(s, 40))
			}
		}
	}
	if t := r.f.Published; !t.IsZero() {
		when := t.Format("2006-01-02 15:04 -07:00")
		if r.f.Inferred {
			when = t.Format("2006-01-02") + " (inferred)"
		}
		parts = append(parts, when)
	}
	if len(parts) > 0 {
		fmt.Fprintln(&r.b, r.dim.Sprint(strings.Join(parts, " · ")))
	}
}

// claims writes what the figures say, a plain sentence each, with its source and day.
func (r *textReport) claims() {
	if len(r.f.Claims) == 0 {
		return
	}
	r.section("What the figures say")
	for _, c := range r.f.Claims {
		fmt.Fprintf(&r.b, "  %s\n", r.sentence(c))
		if ctx := r.context(c); ctx != "" {
			fmt.Fprintf(&r.b, "      %s\n", r.dim.Sprint(ctx))
		}
	}
}

// sentence writes a claim in the words and the order of the text: "menjaring 6.250
// pelanggar", "Realisasi itu 68 persen".
func (r *textReport) sentence(c extract.Claim) string {
	text := r.textOf(c.InTitle)
	n := r.f.Numbers[c.Quantity]
	figure := extract.Span{Start: n.Start, End: n.End}
	parts := []extract.Span{figure, c.Subject, c.Predicate}
	if c.Change.Direction != 0 && c.Change.To == c.Quantity {
		// The word before it tells a result from a difference: "IHSG naik ke 4.967".
		before := strings.TrimRight(text[:n.Start], " ")
		lead := extract.Span{Start: strings.LastIndexAny(before, " \n") + 1, End: len(before)}
		if lead.Start >= max(c.Subject.End, c.Predicate.End) {
			parts = append(parts, lead)
		}
	}
	slices.SortStableFunc(parts, func(a, b extract.Span) int { return a.Start - b.Start })
	var words []string
	for _, s := range parts {
		switch {
		case s.IsZero():
		case s == figure:
			words = append(words, r.number.Sprint(shorten(text[s.Start:s.End], textWidth-30)))
		default:
			words = append(words, shorten(text[s.Start:s.End], textWidth-30))
		}
	}
	return strings.Join(words, " ")
}

// context writes what a claim says besides its sentence: of what, how it changed, where, when
// and who says so.
func (r *textReport) context(c extract.Claim) string {
	text := r.textOf(c.InTitle)
	part := func(s extract.Span) string { return shorten(text[s.Start:s.End], 40) }
	number := func(i int) string {
		n := r.f.Numbers[i]
		return part(extract.Span{Start: n.Start, End: n.End})
	}
	var ctx []string
	if !c.Of.IsZero() {
		of := "of " + part(c.Of.Span)
		if q := c.Of.Quantity; q != extract.None && (r.f.Numbers[q].Start < c.Of.Start || r.f.Numbers[q].End > c.Of.End) {
			of += " (" + number(q) + ")"
		}
		ctx = append(ctx, of)
	}
	if !c.Per.IsZero() {
		ctx = append(ctx, "per "+part(c.Per))
	}
	if g := c.Change; g.Direction != 0 {
		change := g.Direction.String()
		for _, x := range []struct {
			word string
			i    int
		}{{"by", g.By}, {"from", g.From}, {"to", g.To}} {
			if x.i != extract.None {
				change += " " + x.word + " " + number(x.i)
			}
		}
		ctx = append(ctx, change)
	}
	if !c.Where.IsZero() {
		ctx = append(ctx, "di "+part(c.Where))
	}
	if c.When != extract.None {
		d := r.f.Dates[c.When]
		when := part(extract.Span{Start: d.Start, End: d.End})
		if v := d.Value.String(); v != "" && v != when {
			when += " = " + v
		}
		ctx = append(ctx, when)
	}
	if c.Source != extract.None {
		ctx = append(ctx, "says "+r.name(r.f.People[c.Source]))
	}
	return strings.Join(ctx, " · ")
}

// checks writes the figures that do not agree with each other.
func (r *textReport) checks() {
	first := true
	for _, c := range r.f.Checks {
		if c.Result != extract.Inconsistent {
			continue
		}
		if first {
			r.section("What does not fit")
			first = false
		}
		stated, computed := c.AppendStated(nil, r.f), c.AppendComputed(nil, r.f)
		fmt.Fprintf(&r.b, "  %s %s is stated, %s computed from %s\n", r.alarm.Sprint(c.Kind.String()+":"), stated, computed, c.AppendText(nil, r.f))
		if c.Kind == extract.Weekday {
			d := r.f.Dates[c.Date]
			fmt.Fprintf(&r.b, "      %s\n", r.dim.Sprint(shorten(r.textOf(d.InTitle)[d.Start:d.End], textWidth-8)))
		}
		for _, i := range c.Claims {
			fmt.Fprintf(&r.b, "      %s\n", r.sentence(r.f.Claims[i]))
		}
	}
}

// abbreviations writes the short forms with what they stand for.
func (r *textReport) abbreviations() {
	if len(r.f.Abbreviations) == 0 {
		return
	}
	r.section("Abbreviations")
	for _, a := range r.f.Abbreviations {
		text := r.textOf(a.InTitle)
		r.row(r.head, text[a.Short.Start:a.Short.End], shorten(text[a.Long.Start:a.Long.End], textWidth-40), "")
	}
}

// textOf returns the text that the spans of a fact count in.
func (r *textReport) textOf(inTitle bool) string {
	if inTitle {
		return r.f.Article.Title
	}
	return r.text
}

// people writes who says what.
func (r *textReport) people() {
	said := make([][]quotes.Quote, len(r.f.People)+1)
	for _, q := range r.f.Quotes {
		k := q.Speaker
		if k < 0 {
			k = len(r.f.People)
		}
		said[k] = append(said[k], q)
	}
	if len(r.f.Quotes) == 0 {
		return
	}
	r.section("Who says what")
	for k, p := range r.f.People {
		if len(said[k]) == 0 {
			continue
		}
		fmt.Fprintf(&r.b, "  %s%s\n", r.person.Sprint(r.name(p)), r.posts(p))
		for _, q := range said[k] {
			r.quote(q)
		}
	}
	if rest := said[len(r.f.People)]; len(rest) > 0 {
		fmt.Fprintf(&r.b, "  %s\n", r.dim.Sprint("(not known who)"))
		for _, q := range rest {
			r.quote(q)
		}
	}
}

// names writes who is spoken of, where what they say is not wanted.
func (r *textReport) names() {
	if len(r.f.People) == 0 {
		return
	}
	r.section("People")
	for _, p := range r.f.People {
		fmt.Fprintf(&r.b, "  %s%s\n", r.person.Sprint(r.name(p)), r.posts(p))
	}
}

// name is what a person or body is called.
func (r *textReport) name(p quotes.Person) string {
	switch {
	case !p.Name.IsZero():
		return r.cut(p.Name, 60)
	case len(p.Posts) > 0:
		return r.cut(p.Posts[0].Role, 60)
	case len(p.Mentions) > 0:
		return r.cut(p.Mentions[0], 60)
	}
	return "?"
}

func (r *textReport) posts(p quotes.Person) string {
	var b strings.Builder
	for _, x := range p.Posts {
		if p.Name.IsZero() && x.Affiliation.IsZero() {
			continue
		}
		sep := " — "
		if !p.Name.IsZero() && !x.Role.IsZero() {
			b.WriteString(sep + r.cut(x.Role, 60))
			sep = ", "
		}
		if !x.Affiliation.IsZero() {
			b.WriteString(sep + r.cut(x.Affiliation, 60))
		}
	}
	if !p.Age.IsZero() {
		b.WriteString(" (" + r.cut(p.Age, 3) + ")")
	}
	return b.String()
}

// quote writes one quote, in marks if it is direct, with when and where it was said.
func (r *textReport) quote(q quotes.Quote) {
	s := r.cut(extract.Span{Start: q.Start, End: q.End}, textWidth-8)
	if q.Kind == quotes.Indirect {
		s = "~ " + s
	}
	var ctx []string
	for _, d := range r.f.Dates {
		if !q.When.IsZero() && !d.InTitle && d.Start == q.When.Start {
			when := r.cut(q.When, 40)
			if v := d.Value.String(); v != "" && v != when {
				when += " = " + v
			}
			ctx = append(ctx, when)
		}
	}
	if !q.Where.IsZero() {
		ctx = append(ctx, "di "+r.cut(q.Where, 40))
	}
	if !q.Occasion.IsZero() {
		ctx = append(ctx, r.cut(q.Occasion, 50))
	}
	fmt.Fprintf(&r.b, "    %s\n", s)
	if len(ctx) > 0 {
		fmt.Fprintf(&r.b, "      %s\n", r.dim.Sprint(strings.Join(ctx, " · ")))
	}
}

// numbers writes the figures, each with its value and the words after it.
func (r *textReport) numbers() {
	if len(r.f.Numbers) == 0 {
		return
	}
	r.section("Figures")
	for _, n := range r.f.Numbers {
		text := r.textOf(n.InTitle)
		r.row(r.number, text[n.Start:n.End], value(n.Number), strings.Join(strings.Fields(after(text, n.End)), " "))
	}
}

// value shows what a number states.
func value(n numbers.Number) string {
	v := n.Value.String()
	switch {
	case n.Reason != 0:
		v = n.Reason.String()
	case n.Kind == numbers.Score:
		v += "-" + n.High.String()
	case n.Kind == numbers.Ratio:
		v += ":" + n.High.String()
	case n.Ranged:
		v = n.Low.String() + ".." + n.High.String()
	}
	switch {
	case !n.Unit.IsZero():
		v += " " + n.Unit.String()
	case n.Kind == numbers.Multiple:
		v += "x"
	case n.Kind == numbers.Ordinal:
		v = "no. " + v
	}
	return n.Bound.String() + v
}

// dates writes the temporal expressions with their values.
func (r *textReport) dates() {
	if len(r.f.Dates) == 0 {
		return
	}
	r.section("Dates and times")
	for _, d := range r.f.Dates {
		text := r.textOf(d.InTitle)
		v := d.Value.String()
		if d.Mod != 0 {
			v += " " + d.Mod.String()
		}
		var notes []string
		if d.Has(dates.WeekdayMismatch) {
			notes = append(notes, "the weekday does not fit the date")
		}
		if d.Has(dates.Invalid) {
			notes = append(notes, "there is no such date")
		}
		if d.Has(dates.Age) {
			notes = append(notes, "age")
		}
		r.row(r.date, text[d.Start:d.End], v, strings.Join(notes, ", "))
	}
}

func (r *textReport) section(title string) {
	fmt.Fprintf(&r.b, "\n%s\n", r.head.Sprint(title))
}

// row writes a mention, its value and a remark in columns.
func (r *textReport) row(c *color.Color, mention, value, remark string) {
	mention = shorten(mention, 34)
	pad := strings.Repeat(" ", max(0, 34-utf8.RuneCountInString(mention)))
	line := fmt.Sprintf("  %s%s  %-26s", c.Sprint(mention), pad, value)
	if remark != "" {
		line += "  " + r.dim.Sprint(remark)
	}
	fmt.Fprintln(&r.b, strings.TrimRight(line, " "))
}

// after returns a few words of the text behind a position.
func after(text string, at int) string {
	rest := text[at:min(len(text), at+40)]
	for _, stop := range []string{"\n", ". ", ", ", ";", "\"", "”"} {
		rest, _, _ = strings.Cut(rest, stop)
	}
	if len(rest) == 40 {
		rest = rest[:max(0, strings.LastIndexByte(rest, ' '))]
	}
	return strings.TrimRight(rest, ".,")
}

// cut returns the text of a span on one line, not longer than n characters.
func (r *textReport) cut(s extract.Span, n int) string { return shorten(r.text[s.Start:s.End], n) }

// shorten takes out what is in the middle of a long text.
func shorten(s string, n int) string {
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "\uFFFD")), " ")
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	runes := []rune(s)
	left := (n - 3) * 2 / 3
	return string(runes[:left]) + " … " + string(runes[len(runes)-(n-3-left):])
}
