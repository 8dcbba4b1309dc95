package extract

import (
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

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
}

// MarshalJSON writes the facts as [Facts.AppendJSON] does with the zero JSON.
func (f *Facts) MarshalJSON() ([]byte, error) { return f.AppendJSON(nil, JSON{}), nil }

// AppendJSON appends the facts as one line of JSON in the form that the command
// prints. The same facts always give the same bytes.
func (f *Facts) AppendJSON(dst []byte, o JSON) []byte {
	w := writer{dst: dst, title: f.Article.Title, text: f.Article.Text, unit: o.Offsets, explain: o.Explain}
	w.raw(`{"schema":1`)
	if f.Article.ID != "" {
		w.raw(`,"id":`)
		w.dst = appendString(w.dst, f.Article.ID)
	}
	if !f.Headline.IsZero() {
		w.raw(`,"headline":{`)
		w.span(f.Headline.Span, f.Headline.InTitle)
		w.raw(`}`)
	}
	if !f.Dateline.IsZero() {
		w.raw(`,"dateline":{`)
		w.span(f.Dateline.Span, false)
		w.str("place", f.Dateline.Place)
		w.str("agency", f.Dateline.Agency)
		w.raw(`}`)
	}
	if !f.Published.IsZero() {
		if f.Inferred {
			w.raw(`,"published_inferred":true`)
		}
		w.raw(`,"published":"`)
		w.dst = f.Published.AppendFormat(w.dst, time.RFC3339)
		w.raw(`"`)
	}
	w.raw(`,"numbers":[`)
	for i, n := range f.Numbers {
		w.open(i)
		w.span(Span{Start: n.Start, End: n.End}, n.InTitle)
		w.number(n)
		w.rule(n.Rule.String())
		w.raw(`}`)
	}
	w.raw(`],"dates":[`)
	for i, d := range f.Dates {
		w.open(i)
		w.span(Span{Start: d.Start, End: d.End}, d.InTitle)
		w.date(d)
		w.rule(d.Rule.String())
		w.raw(`}`)
	}
	w.raw(`],"people":[`)
	for i, p := range f.People {
		w.open(i)
		w.person(i, p)
		w.rule(p.Rule.String())
		w.raw(`}`)
	}
	w.raw(`],"quotes":[`)
	for i, q := range f.Quotes {
		w.open(i)
		w.quote(q)
		w.rule(q.Rule.String())
		w.raw(`}`)
	}
	w.raw(`],"claims":[`)
	for i, c := range f.Claims {
		w.open(i)
		w.claim(c)
		w.rule(c.Rule.String())
		w.raw(`}`)
	}
	w.raw(`],"abbreviations":[`)
	for i, a := range f.Abbreviations {
		w.open(i)
		w.abbreviation(a)
		w.rule(a.Rule)
		w.raw(`}`)
	}
	w.raw(`],"checks":[`)
	for i, c := range f.Checks {
		w.open(i)
		w.check(f, c)
		w.raw(`}`)
	}
	w.raw(`]`)
	if len(f.Warnings) > 0 {
		w.raw(`,"warnings":[`)
		for i, x := range f.Warnings {
			w.open(i)
			w.raw(`"offset":`)
			w.offset(x.Offset, x.InTitle)
			if x.InTitle {
				w.raw(`,"in":"title"`)
			}
			w.raw(`,"message":`)
			w.dst = appendString(w.dst, x.Message)
			w.raw(`}`)
		}
		w.raw(`]`)
	}
	w.raw(`}`)
	return w.dst
}

// A writer writes facts as JSON and counts positions in the unit asked for.
type writer struct {
	dst         []byte
	title, text string
	unit        Offsets
	explain     bool
	in          [2]position // the last position counted in the text and in the title
}

// A position in a text, in bytes and in the unit asked for.
type position struct{ at, count int }

func (w *writer) raw(s string) { w.dst = append(w.dst, s...) }

func (w *writer) open(i int) {
	if i > 0 {
		w.raw(",{")
	} else {
		w.raw("{")
	}
}

func (w *writer) offset(pos int, inTitle bool) {
	if w.unit == Bytes {
		w.dst = strconv.AppendInt(w.dst, int64(pos), 10)
		return
	}
	text, p := w.text, &w.in[0]
	if inTitle {
		text, p = w.title, &w.in[1]
	}
	// Facts come nearly in order, so counting goes on from the last position.
	if pos >= p.at {
		p.count += count(text[p.at:pos], w.unit)
	} else {
		p.count -= count(text[pos:p.at], w.unit)
	}
	p.at = pos
	w.dst = strconv.AppendInt(w.dst, int64(p.count), 10)
}

// count counts s in runes or UTF-16 units.
func count(s string, unit Offsets) int {
	n := utf8.RuneCountInString(s)
	if unit == UTF16 {
		for _, r := range s {
			if r >= 0x10000 {
				n++
			}
		}
	}
	return n
}

// span writes the members start, end and text, and in for a title.
func (w *writer) span(s Span, inTitle bool) {
	w.raw(`"start":`)
	w.offset(s.Start, inTitle)
	w.raw(`,"end":`)
	w.offset(s.End, inTitle)
	w.raw(`,"text":`)
	if inTitle {
		w.dst = appendString(w.dst, w.title[s.Start:s.End])
		w.raw(`,"in":"title"`)
	} else {
		w.dst = appendString(w.dst, w.text[s.Start:s.End])
	}
}

// member writes a span of the text as an object member, if there is one.
func (w *writer) member(name string, s Span) { w.part(name, s, false) }

// part writes a span of the text or the title as an object member, if there is one.
func (w *writer) part(name string, s Span, inTitle bool) {
	if s.IsZero() {
		return
	}
	w.raw(`,"`)
	w.raw(name)
	w.raw(`":{`)
	w.span(s, inTitle)
	w.raw(`}`)
}

// str writes the text of a span as a string member, if there is one.
func (w *writer) str(name string, s Span) {
	if s.IsZero() {
		return
	}
	w.raw(`,"`)
	w.raw(name)
	w.raw(`":`)
	w.dst = appendString(w.dst, w.text[s.Start:s.End])
}

// name writes the name of a person or organization, without the abbreviation in brackets
// that may stand in the middle of it: "Badan Kebijakan Fiskal (BKF) Kementerian Keuangan".
func (w *writer) name(s Span) {
	if s.IsZero() {
		return
	}
	w.raw(`,"name":`)
	text := w.text[s.Start:s.End]
	if i := strings.Index(text, " ("); i > 0 {
		if j := strings.IndexByte(text[i:], ')'); j > 0 {
			w.raw(`"`)
			w.dst = appendEscaped(appendEscaped(w.dst, text[:i]), text[i+j+1:])
			w.raw(`"`)
			return
		}
	}
	w.dst = appendString(w.dst, text)
}

// number writes the members of a number after its span. Values without a finite
// decimal, ratios and scores are strings.
func (w *writer) number(n Number) {
	w.word("kind", n.Kind.String())
	switch {
	case n.Reason != 0:
		w.word("reason", n.Reason.String())
	case n.Kind == numbers.Ratio || n.Kind == numbers.Score:
		w.raw(`,"value":"`)
		w.dst = n.Value.Append(w.dst)
		if n.Kind == numbers.Ratio {
			w.raw(`:`)
		} else {
			w.raw(`-`)
		}
		w.dst = n.High.Append(w.dst)
		w.raw(`"`)
	case n.Ranged:
		w.value("low", n.Low)
		w.value("high", n.High)
	default:
		w.value("value", n.Value)
		if n.HasAlternative {
			w.value("alternative", n.Alternative)
		}
	}
	if !n.Unit.IsZero() {
		w.raw(`,"unit":"`)
		w.dst = n.Unit.Append(w.dst)
		w.raw(`"`)
	}
	if n.Bound != 0 {
		w.word("bound", n.Bound.String())
	}
}

// date writes the members of a date after its span.
func (w *writer) date(d Date) {
	w.word("type", d.Type.String())
	if !d.Value.IsZero() {
		w.raw(`,"value":"`)
		w.dst = d.Value.Append(w.dst)
		w.raw(`"`)
	}
	if d.Mod != 0 {
		w.word("mod", d.Mod.String())
	}
	if d.Freq > 0 {
		w.raw(`,"freq":"`)
		w.dst = strconv.AppendInt(w.dst, int64(d.Freq), 10)
		w.raw(`X"`)
	}
	if !d.From.IsZero() {
		w.raw(`,"from":"`)
		w.dst = d.From.Append(w.dst)
		w.raw(`","to":"`)
		w.dst = d.To.Append(w.dst)
		w.raw(`"`)
	}
	for _, f := range [...]struct {
		flag dates.Flags
		name string
	}{{dates.Age, "age"}, {dates.WeekdayMismatch, "weekday_mismatch"}, {dates.Invalid, "invalid"}, {dates.Approximate, "approximate"}} {
		if d.Has(f.flag) {
			w.raw(`,"`)
			w.raw(f.name)
			w.raw(`":true`)
		}
	}
}

// value writes a number value as a member.
func (w *writer) value(name string, v numbers.Value) {
	w.raw(`,"`)
	w.raw(name)
	w.raw(`":`)
	if v.IsFraction() {
		w.raw(`"`)
		w.dst = v.Append(w.dst)
		w.raw(`"`)
		return
	}
	w.dst = v.Append(w.dst)
}

// rule writes the rule of a fact, if rules are asked for.
func (w *writer) rule(name string) {
	if w.explain && name != "" {
		w.word("rule", name)
	}
}

// word writes a member whose value needs no escaping.
func (w *writer) word(name, value string) {
	w.raw(`,"`)
	w.raw(name)
	w.raw(`":"`)
	w.raw(value)
	w.raw(`"`)
}

func (w *writer) person(id int, p quotes.Person) {
	w.raw(`"id":`)
	w.dst = strconv.AppendInt(w.dst, int64(id), 10)
	if p.Organization {
		w.raw(`,"kind":"organization"`)
	} else {
		w.raw(`,"kind":"person"`)
	}
	w.name(p.Name)
	w.str("age", p.Age)
	if len(p.Posts) > 0 {
		w.raw(`,"posts":[`)
		for i, post := range p.Posts {
			w.open(i)
			sep := ""
			part := func(name string, s Span) {
				if s.IsZero() {
					return
				}
				w.raw(sep + `"` + name + `":{`)
				w.span(s, false)
				w.raw(`}`)
				sep = ","
			}
			part("role", post.Role)
			part("affiliation", post.Affiliation)
			if post.NoOffice {
				w.raw(sep + `"office":false`)
			}
			w.raw(`}`)
		}
		w.raw(`]`)
	}
	w.raw(`,"mentions":[`)
	for i, m := range p.Mentions {
		w.open(i)
		w.span(m, false)
		w.raw(`}`)
	}
	w.raw(`]`)
}

func (w *writer) quote(q quotes.Quote) {
	w.span(Span{Start: q.Start, End: q.End}, false)
	w.word("kind", q.Kind.String())
	w.member("cue", q.Cue)
	w.member("mention", q.Mention)
	if q.Speaker >= 0 {
		w.raw(`,"speaker":`)
		w.dst = strconv.AppendInt(w.dst, int64(q.Speaker), 10)
	}
	if q.Via != 0 {
		w.word("via", q.Via.String())
	}
	w.member("when", q.When)
	w.member("where", q.Where)
	w.member("occasion", q.Occasion)
}

// claim writes the members of a claim.
func (w *writer) claim(c Claim) {
	w.span(c.Span, c.InTitle)
	w.index("quantity", c.Quantity)
	w.part("subject", c.Subject, c.InTitle)
	w.part("predicate", c.Predicate, c.InTitle)
	if !c.Of.IsZero() {
		w.raw(`,"of":{`)
		w.span(c.Of.Span, c.InTitle)
		w.index("quantity", c.Of.Quantity)
		w.raw(`}`)
	}
	if c.Change.Direction != 0 {
		w.raw(`,"change":{"direction":"`)
		w.raw(c.Change.Direction.String())
		w.raw(`"`)
		w.index("from", c.Change.From)
		w.index("to", c.Change.To)
		w.index("by", c.Change.By)
		w.raw(`}`)
	}
	w.part("per", c.Per, c.InTitle)
	w.part("where", c.Where, c.InTitle)
	w.index("when", c.When)
	w.index("source", c.Source)
}

// check writes the members of a check.
func (w *writer) check(f *Facts, c Check) {
	w.raw(`"kind":"`)
	w.raw(c.Kind.String())
	w.raw(`"`)
	w.word("result", c.Result.String())
	w.raw(`,"claims":[`)
	for i, k := range c.Claims {
		if i > 0 {
			w.raw(`,`)
		}
		w.dst = strconv.AppendInt(w.dst, int64(k), 10)
	}
	w.raw(`]`)
	w.index("date", c.Date)
	w.raw(`,"stated":"`)
	w.dst = c.AppendStated(w.dst, f)
	w.raw(`","computed":"`)
	w.dst = c.AppendComputed(w.dst, f)
	w.raw(`","text":"`)
	w.dst = c.AppendText(w.dst, f)
	w.raw(`"`)
}

// index writes an index into another array as a member, unless it is [None].
func (w *writer) index(name string, i int) {
	if i == None {
		return
	}
	w.raw(`,"`)
	w.raw(name)
	w.raw(`":`)
	w.dst = strconv.AppendInt(w.dst, int64(i), 10)
}

// abbreviation writes the members of an abbreviation.
func (w *writer) abbreviation(a Abbreviation) {
	w.span(Span{Start: a.Start, End: a.End}, a.InTitle)
	text := w.text
	if a.InTitle {
		text = w.title
	}
	w.raw(`,"short":`)
	w.dst = appendString(w.dst, text[a.Short.Start:a.Short.End])
	w.raw(`,"long":`)
	w.dst = appendString(w.dst, text[a.Long.Start:a.Long.End])
	w.raw(`,"uses":[`)
	for i, u := range a.Uses {
		w.open(i)
		w.span(u, a.InTitle)
		w.raw(`}`)
	}
	w.raw(`]`)
}

// appendString appends s as a JSON string. Bytes that are not UTF-8 become
// U+FFFD, each byte one, as encoding/json reads them.
func appendString(dst []byte, s string) []byte {
	return append(appendEscaped(append(dst, '"'), s), '"')
}

// appendEscaped appends s as it stands inside a JSON string.
func appendEscaped(dst []byte, s string) []byte {
	const hex = "0123456789abcdef"
	start := 0
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s[i:])
			if r == utf8.RuneError && size == 1 {
				dst = append(dst, s[start:i]...)
				dst = append(dst, "\ufffd"...)
				i++
				start = i
				continue
			}
			if r == '\u2028' || r == '\u2029' { // line ends in JavaScript
				dst = append(dst, s[start:i]...)
				dst = append(dst, '\\', 'u', '2', '0', '2', hex[r&0xf])
				i += size
				start = i
				continue
			}
			i += size
			continue
		}
		if c >= ' ' && c != '"' && c != '\\' && c != 0x7f {
			i++
			continue
		}
		dst = append(dst, s[start:i]...)
		switch c {
		case '"', '\\':
			dst = append(dst, '\\', c)
		case '\n':
			dst = append(dst, '\\', 'n')
		case '\r':
			dst = append(dst, '\\', 'r')
		case '\t':
			dst = append(dst, '\\', 't')
		default:
			dst = append(dst, '\\', 'u', '0', '0', hex[c>>4], hex[c&0xf])
		}
		i++
		start = i
	}
	return append(dst, s[start:]...)
}
