package extract

import (
	"strings"
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// Offsets is the unit in which JSON output counts positions.
type Offsets uint8

// The units of positions.
const (
	Bytes Offsets = iota // UTF-8 bytes, as in Go
	Runes                // code points, as in Python
	UTF16                // UTF-16 code units, as in JavaScript and Java
)

// JSON says how facts are written as JSON. The zero JSON counts bytes and does not
// explain.
type JSON struct {
	Offsets Offsets
	// Explain adds to every fact the name of the rule that made it.
	Explain bool
	// Text adds the text and, if there is one, the title: for those who do not have what
	// the positions count in.
	Text bool
}

// MarshalJSON writes the facts as [Facts.AppendJSON] does with the zero JSON.
func (f *Facts) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil, JSON{}), nil }

// AppendJSON appends the facts as one line of JSON in the form that the command
// prints: the arrays of the layers that were asked for, and nothing of the others. The same facts always give the same bytes.
func (f *Facts) AppendJSON(dst []byte, o JSON) []byte {
	w := writer{title: f.Article.Title, text: f.Article.Text, explain: o.Explain}
	if o.Offsets != Bytes {
		w.rulers = rulers.Get().(*[2]ruler)
		w.rulers[inText].reset(w.text, o.Offsets)
		w.rulers[inTitle].reset(w.title, o.Offsets)
		defer w.release()
	}
	dst = append(dst, `{"schema":1`...)
	if f.Article.ID != "" {
		dst = append(dst, `,"id":`...)
		dst = appendString(dst, f.Article.ID)
	}
	if o.Text {
		if f.Article.Title != "" {
			dst = append(dst, `,"title":`...)
			dst = appendString(dst, f.Article.Title)
		}
		dst = append(dst, `,"text":`...)
		dst = appendString(dst, f.Article.Text)
	}
	if !f.Headline.IsZero() {
		dst = w.span(dst, `,"headline":{"start":`, f.Headline.Span, f.Headline.InTitle)
		dst = append(dst, '}')
	}
	if !f.Dateline.IsZero() {
		dst = w.span(dst, `,"dateline":{"start":`, f.Dateline.Span, false)
		dst = w.str(dst, `,"place":"`, f.Dateline.Place)
		dst = w.str(dst, `,"agency":"`, f.Dateline.Agency)
		dst = append(dst, '}')
	}
	if !f.Published.IsZero() {
		if f.Inferred {
			dst = append(dst, `,"published_inferred":true`...)
		}
		dst = append(dst, `,"published":"`...)
		dst = f.Published.AppendFormat(dst, time.RFC3339)
		dst = append(dst, '"')
	}
	l := f.Layers
	if l.Has(LayerNumbers) {
		dst = append(dst, `,"numbers":[`...)
		for i := range f.Numbers {
			dst = w.number(dst, i, &f.Numbers[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerDates) {
		dst = append(dst, `,"dates":[`...)
		for i := range f.Dates {
			dst = w.date(dst, i, &f.Dates[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerPeople) {
		dst = append(dst, `,"people":[`...)
		for i := range f.People {
			dst = w.person(dst, i, &f.People[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerQuotes) {
		dst = append(dst, `,"quotes":[`...)
		for i := range f.Quotes {
			dst = w.quote(dst, i, &f.Quotes[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerClaims) {
		dst = append(dst, `,"claims":[`...)
		for i := range f.Claims {
			dst = w.claim(dst, i, &f.Claims[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerAbbreviations) {
		dst = append(dst, `,"abbreviations":[`...)
		for i := range f.Abbreviations {
			dst = w.abbreviation(dst, i, &f.Abbreviations[i])
		}
		dst = append(dst, ']')
	}
	if l.Has(LayerChecks) {
		dst = append(dst, `,"checks":[`...)
		for i := range f.Checks {
			dst = w.check(dst, i, f, &f.Checks[i])
		}
		dst = append(dst, ']')
	}
	if f.Custom != nil {
		dst = append(dst, `,"custom":[`...)
		for i := range f.Custom {
			dst = w.custom(dst, i, &f.Custom[i])
		}
		dst = append(dst, ']')
	}
	if len(f.Warnings) > 0 {
		dst = append(dst, `,"warnings":[`...)
		for i := range f.Warnings {
			dst = w.warning(dst, i, &f.Warnings[i])
		}
		dst = append(dst, ']')
	}
	return append(dst, '}')
}

// A writer knows what the parts of one article's JSON have in common. Its methods append to
// dst, which stays in a register: names come with the punctuation around them, as one
// constant, and strings and numbers go to where they stand in the end at once.
type writer struct {
	title, text string
	explain     bool
	rulers      *[2]ruler // nil where positions are in bytes
}

// The rulers of a writer.
const (
	inText = iota
	inTitle
)

// release gives the rulers back.
func (w *writer) release() {
	for i := range w.rulers {
		w.rulers[i].release()
	}
	rulers.Put(w.rulers)
}

// element returns how element i of an array opens, given how those after the first do.
func element(i int, open string) string {
	if i == 0 {
		return open[len(","):]
	}
	return open
}

// offset returns a position in the unit asked for.
func (w *writer) offset(at int, title bool) int {
	switch {
	case w.rulers == nil:
		return at
	case title:
		return w.rulers[inTitle].offset(at)
	}
	return w.rulers[inText].offset(at)
}

// span appends the start, end and text of a span, and in for a title. It stands behind what
// opens the object: `,"cue":{"start":`.
func (w *writer) span(dst []byte, open string, s Span, title bool) []byte {
	text := w.text
	if title {
		text = w.title
	}
	text = text[s.Start:s.End]
	if w.rulers != nil {
		s = Span{Start: w.offset(s.Start, title), End: w.offset(s.End, title)}
	}
	dst = append(dst, open...)
	dst = appendInt(dst, s.Start)
	dst = append(dst, `,"end":`...)
	dst = appendInt(dst, s.End)
	dst = append(dst, `,"text":"`...)
	dst = appendEscaped(dst, text)
	if title {
		return append(dst, `","in":"title"`...)
	}
	return append(dst, '"')
}

// part appends a span of the text or the title as an object member, if there is one.
func (w *writer) part(dst []byte, open string, s Span, title bool) []byte {
	if s.IsZero() {
		return dst
	}
	return append(w.span(dst, open, s, title), '}')
}

// str appends the text of a span as a string member, if there is one.
func (w *writer) str(dst []byte, open string, s Span) []byte {
	if s.IsZero() {
		return dst
	}
	dst = append(dst, open...)
	dst = appendEscaped(dst, w.text[s.Start:s.End])
	return append(dst, '"')
}

// word appends a string member whose value needs no escaping.
func word(dst []byte, open, value string) []byte {
	dst = append(dst, open...)
	dst = append(dst, value...)
	return append(dst, '"')
}

// index appends an index into another array as a member, unless it is [None].
func index(dst []byte, open string, i int) []byte {
	if i == None {
		return dst
	}
	return appendInt(append(dst, open...), i)
}

// name appends the name of a person or organization, without the abbreviation in brackets
// that may stand in the middle of it: "Badan Kebijakan Fiskal (BKF) Kementerian Keuangan".
func (w *writer) name(dst []byte, s Span) []byte {
	if s.IsZero() {
		return dst
	}
	dst = append(dst, `,"name":"`...)
	text := w.text[s.Start:s.End]
	if i := strings.Index(text, " ("); i > 0 {
		if j := strings.IndexByte(text[i:], ')'); j > 0 {
			dst = appendEscaped(dst, text[:i])
			text = text[i+j+1:]
		}
	}
	dst = appendEscaped(dst, text)
	return append(dst, '"')
}

// number appends number i. Values without a finite decimal, ratios and scores are strings.
func (w *writer) number(dst []byte, i int, n *Number) []byte {
	dst = w.span(dst, element(i, `,{"start":`), Span{Start: n.Start, End: n.End}, n.InTitle)
	dst = w.numberValue(dst, n)
	if w.explain {
		dst = ruleName(dst, n.Rule.String())
	}
	return append(dst, '}')
}

// numberValue appends what a number states as members.
func (w *writer) numberValue(dst []byte, n *Number) []byte {
	dst = word(dst, `,"kind":"`, n.Kind.String())
	switch {
	case n.Reason != 0:
		dst = word(dst, `,"reason":"`, n.Reason.String())
	case n.Kind == numbers.Ratio || n.Kind == numbers.Score:
		dst = append(dst, `,"value":"`...)
		dst = n.Value.Append(dst)
		if n.Kind == numbers.Ratio {
			dst = append(dst, ':')
		} else {
			dst = append(dst, '-')
		}
		dst = n.High.Append(dst)
		dst = append(dst, '"')
	case n.Ranged:
		dst = value(dst, `,"low":`, n.Low)
		dst = value(dst, `,"high":`, n.High)
	default:
		dst = value(dst, `,"value":`, n.Value)
		if n.HasAlternative {
			dst = value(dst, `,"alternative":`, n.Alternative)
		}
	}
	if !n.Unit.IsZero() {
		dst = append(dst, `,"unit":"`...)
		dst = n.Unit.Append(dst)
		dst = append(dst, '"')
	}
	if n.Bound != 0 {
		dst = word(dst, `,"bound":"`, n.Bound.String())
	}
	return dst
}

// value appends the value of a number as a member.
func value(dst []byte, open string, v numbers.Value) []byte {
	dst = append(dst, open...)
	if v.IsFraction() {
		dst = append(dst, '"')
		dst = v.Append(dst)
		return append(dst, '"')
	}
	return v.Append(dst)
}

// ruleName appends the rule of a fact, if it is known.
func ruleName(dst []byte, name string) []byte {
	if name == "" {
		return dst
	}
	return word(dst, `,"rule":"`, name)
}

// date appends date i.
func (w *writer) date(dst []byte, i int, d *Date) []byte {
	dst = w.span(dst, element(i, `,{"start":`), Span{Start: d.Start, End: d.End}, d.InTitle)
	dst = w.dateValue(dst, d)
	if w.explain {
		dst = ruleName(dst, d.Rule.String())
	}
	return append(dst, '}')
}

// dateValue appends what a date states as members.
func (w *writer) dateValue(dst []byte, d *Date) []byte {
	dst = word(dst, `,"type":"`, d.Type.String())
	if !d.Value.IsZero() {
		dst = append(dst, `,"value":"`...)
		dst = d.Value.Append(dst)
		dst = append(dst, '"')
	}
	if d.Mod != 0 {
		dst = word(dst, `,"mod":"`, d.Mod.String())
	}
	if d.Freq > 0 {
		dst = append(dst, `,"freq":"`...)
		dst = appendInt(dst, int(d.Freq))
		dst = append(dst, `X"`...)
	}
	if !d.From.IsZero() {
		dst = append(dst, `,"from":"`...)
		dst = d.From.Append(dst)
		dst = append(dst, `","to":"`...)
		dst = d.To.Append(dst)
		dst = append(dst, '"')
	}
	if d.Flags != 0 {
		dst = flags(dst, d.Flags)
	}
	return dst
}

// flags appends a member for each flag of a date.
func flags(dst []byte, f dates.Flags) []byte {
	if f&dates.Age != 0 {
		dst = append(dst, `,"age":true`...)
	}
	if f&dates.WeekdayMismatch != 0 {
		dst = append(dst, `,"weekday_mismatch":true`...)
	}
	if f&dates.Invalid != 0 {
		dst = append(dst, `,"invalid":true`...)
	}
	if f&dates.Approximate != 0 {
		dst = append(dst, `,"approximate":true`...)
	}
	return dst
}

// person appends person i.
func (w *writer) person(dst []byte, i int, p *quotes.Person) []byte {
	dst = append(dst, element(i, `,{"id":`)...)
	dst = appendInt(dst, i)
	if p.Organization {
		dst = append(dst, `,"kind":"organization"`...)
	} else {
		dst = append(dst, `,"kind":"person"`...)
	}
	dst = w.name(dst, p.Name)
	dst = w.str(dst, `,"age":"`, p.Age)
	if len(p.Posts) > 0 {
		dst = append(dst, `,"posts":[`...)
		for k := range p.Posts {
			dst = w.post(dst, k, &p.Posts[k])
		}
		dst = append(dst, ']')
	}
	dst = append(dst, `,"mentions":[`...)
	for k, m := range p.Mentions {
		dst = w.span(dst, element(k, `,{"start":`), m, false)
		dst = append(dst, '}')
	}
	dst = append(dst, ']')
	if w.explain {
		dst = ruleName(dst, p.Rule.String())
	}
	return append(dst, '}')
}

// post appends post i of a person.
func (w *writer) post(dst []byte, i int, p *quotes.Post) []byte {
	dst = append(dst, element(i, `,{`)...)
	members := 0
	if !p.Role.IsZero() {
		dst = w.part(dst, `"role":{"start":`, p.Role, false)
		members++
	}
	if !p.Affiliation.IsZero() {
		dst = w.part(dst, element(members, `,"affiliation":{"start":`), p.Affiliation, false)
		members++
	}
	if p.NoOffice {
		dst = append(dst, element(members, `,"office":false`)...)
	}
	return append(dst, '}')
}

// quote appends quote i.
func (w *writer) quote(dst []byte, i int, q *quotes.Quote) []byte {
	dst = w.span(dst, element(i, `,{"start":`), Span{Start: q.Start, End: q.End}, false)
	dst = word(dst, `,"kind":"`, q.Kind.String())
	dst = w.part(dst, `,"cue":{"start":`, q.Cue, false)
	dst = w.part(dst, `,"mention":{"start":`, q.Mention, false)
	if q.Speaker >= 0 {
		dst = append(dst, `,"speaker":`...)
		dst = appendInt(dst, q.Speaker)
	}
	if q.Via != 0 {
		dst = word(dst, `,"via":"`, q.Via.String())
	}
	dst = w.part(dst, `,"when":{"start":`, q.When, false)
	dst = w.part(dst, `,"where":{"start":`, q.Where, false)
	dst = w.part(dst, `,"occasion":{"start":`, q.Occasion, false)
	if w.explain {
		dst = ruleName(dst, q.Rule.String())
	}
	return append(dst, '}')
}

// claim appends claim i.
func (w *writer) claim(dst []byte, i int, c *Claim) []byte {
	dst = w.span(dst, element(i, `,{"start":`), c.Span, c.InTitle)
	dst = index(dst, `,"quantity":`, c.Quantity)
	dst = w.part(dst, `,"subject":{"start":`, c.Subject, c.InTitle)
	dst = w.part(dst, `,"predicate":{"start":`, c.Predicate, c.InTitle)
	if !c.Of.IsZero() {
		dst = w.span(dst, `,"of":{"start":`, c.Of.Span, c.InTitle)
		dst = index(dst, `,"quantity":`, c.Of.Quantity)
		dst = append(dst, '}')
	}
	if c.Change.Direction != 0 {
		dst = word(dst, `,"change":{"direction":"`, c.Change.Direction.String())
		dst = index(dst, `,"from":`, c.Change.From)
		dst = index(dst, `,"to":`, c.Change.To)
		dst = index(dst, `,"by":`, c.Change.By)
		dst = append(dst, '}')
	}
	dst = w.part(dst, `,"per":{"start":`, c.Per, c.InTitle)
	dst = w.part(dst, `,"where":{"start":`, c.Where, c.InTitle)
	dst = index(dst, `,"when":`, c.When)
	dst = index(dst, `,"source":`, c.Source)
	if w.explain {
		dst = ruleName(dst, c.Rule.String())
	}
	return append(dst, '}')
}

// abbreviation appends abbreviation i.
func (w *writer) abbreviation(dst []byte, i int, a *Abbreviation) []byte {
	dst = w.span(dst, element(i, `,{"start":`), Span{Start: a.Start, End: a.End}, a.InTitle)
	text := w.text
	if a.InTitle {
		text = w.title
	}
	dst = append(dst, `,"short":`...)
	dst = appendString(dst, text[a.Short.Start:a.Short.End])
	dst = append(dst, `,"long":`...)
	dst = appendString(dst, text[a.Long.Start:a.Long.End])
	dst = append(dst, `,"uses":[`...)
	for k, u := range a.Uses {
		dst = w.span(dst, element(k, `,{"start":`), u, a.InTitle)
		dst = append(dst, '}')
	}
	dst = append(dst, ']')
	if w.explain {
		dst = ruleName(dst, a.Rule)
	}
	return append(dst, '}')
}

// check appends check i.
func (w *writer) check(dst []byte, i int, f *Facts, c *Check) []byte {
	dst = word(dst, element(i, `,{"kind":"`), c.Kind.String())
	dst = word(dst, `,"result":"`, c.Result.String())
	dst = append(dst, `,"claims":[`...)
	for k, claim := range c.Claims {
		if k > 0 {
			dst = append(dst, ',')
		}
		dst = appendInt(dst, claim)
	}
	dst = append(dst, ']')
	dst = index(dst, `,"date":`, c.Date)
	dst = append(dst, `,"stated":"`...)
	dst = c.AppendStated(dst, f)
	dst = append(dst, `","computed":"`...)
	dst = c.AppendComputed(dst, f)
	dst = append(dst, `","text":"`...)
	dst = c.AppendText(dst, f)
	return append(dst, `"}`...)
}

// custom appends fact i of the user's rules.
func (w *writer) custom(dst []byte, i int, c *Custom) []byte {
	dst = append(dst, element(i, `,{"name":`)...)
	dst = appendString(dst, c.Rule)
	dst = w.span(dst, `,"start":`, c.Span, c.InTitle)
	dst = append(dst, `,"groups":[`...)
	for k := range c.Groups {
		dst = w.group(dst, k, &c.Groups[k], c.InTitle)
	}
	return append(dst, "]}"...)
}

// group appends group i of a fact of the user's rules.
func (w *writer) group(dst []byte, i int, g *Group, title bool) []byte {
	dst = append(dst, element(i, `,{"name":`)...)
	dst = appendString(dst, g.Name)
	dst = w.span(dst, `,"start":`, g.Span, title)
	if g.As == 0 {
		return append(dst, '}')
	}
	dst = word(dst, `,"as":"`, g.As.String())
	switch {
	case g.Unread != 0:
		dst = word(dst, `,"reason":"`, g.Unread.String())
	case g.As == AsNumber:
		dst = w.numberValue(dst, &g.Number)
	case g.As == AsDate || g.As == AsDuration:
		dst = w.dateValue(dst, &g.Date)
	}
	dst = index(dst, `,"fact":`, g.Fact)
	return append(dst, '}')
}

// warning appends warning i.
func (w *writer) warning(dst []byte, i int, x *Warning) []byte {
	dst = append(dst, element(i, `,{"offset":`)...)
	dst = appendInt(dst, w.offset(x.Offset, x.InTitle))
	if x.InTitle {
		dst = append(dst, `,"in":"title"`...)
	}
	if x.Rule != "" {
		dst = append(dst, `,"rule":`...)
		dst = appendString(dst, x.Rule)
	}
	dst = append(dst, `,"message":`...)
	dst = appendString(dst, x.Message)
	return append(dst, '}')
}
