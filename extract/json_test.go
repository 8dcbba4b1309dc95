package extract

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
)

// A mirror makes of facts what their JSON must say, as maps and slices: slow, one line a
// member, and by encoding/json alone.
type mirror struct {
	f *Facts
	o JSON
}

type object = map[string]any

// pos counts from the start of the text.
func (m mirror) pos(at int, title bool) int {
	s := m.text(title)[:at]
	switch m.o.Offsets {
	case Runes:
		return utf8.RuneCountInString(s)
	case UTF16:
		return len(utf16.Encode([]rune(s)))
	}
	return at
}

func (m mirror) text(title bool) string {
	if title {
		return m.f.Article.Title
	}
	return m.f.Article.Text
}

func (m mirror) span(s Span, title bool) object {
	o := object{"start": m.pos(s.Start, title), "end": m.pos(s.End, title), "text": m.text(title)[s.Start:s.End]}
	if title {
		o["in"] = "title"
	}
	return o
}

func (m mirror) spans(all []Span, title bool) []any {
	out := []any{}
	for _, s := range all {
		out = append(out, m.span(s, title))
	}
	return out
}

// part sets a member to a span, if there is one.
func (m mirror) part(o object, name string, s Span, title bool) {
	if !s.IsZero() {
		o[name] = m.span(s, title)
	}
}

// str sets a member to the text of a span, if there is one.
func (m mirror) str(o object, name string, s Span) {
	if !s.IsZero() {
		o[name] = m.f.Article.Text[s.Start:s.End]
	}
}

// set sets a member, if there is something to say.
func set[T comparable](o object, name string, v, none T) {
	if v != none {
		o[name] = v
	}
}

func (m mirror) rule(o object, name string) object {
	if m.o.Explain {
		set(o, "rule", name, "")
	}
	return o
}

func mirrorValue(v numbers.Value) any {
	if v.IsFraction() {
		return v.String()
	}
	return json.Number(v.String())
}

func (m mirror) facts() object {
	f := m.f
	o := object{"schema": 1}
	set(o, "id", f.Article.ID, "")
	m.part(o, "headline", f.Headline.Span, f.Headline.InTitle)
	if d := f.Dateline; !d.IsZero() {
		x := m.span(d.Span, false)
		m.str(x, "place", d.Place)
		m.str(x, "agency", d.Agency)
		o["dateline"] = x
	}
	if !f.Published.IsZero() {
		o["published"] = f.Published.Format(time.RFC3339)
		set(o, "published_inferred", f.Inferred, false)
	}
	lists := map[string][]any{"numbers": {}, "dates": {}, "people": {}, "quotes": {}, "claims": {}, "abbreviations": {}, "checks": {}}
	add := func(name string, x object) { lists[name] = append(lists[name], x) }
	for _, n := range f.Numbers {
		add("numbers", m.number(n))
	}
	for _, d := range f.Dates {
		add("dates", m.date(d))
	}
	for i := range f.People {
		add("people", m.person(i))
	}
	for i := range f.Quotes {
		add("quotes", m.quote(i))
	}
	for _, c := range f.Claims {
		add("claims", m.claim(c))
	}
	for _, a := range f.Abbreviations {
		x := m.span(Span{Start: a.Start, End: a.End}, a.InTitle)
		x["short"] = m.text(a.InTitle)[a.Short.Start:a.Short.End]
		x["long"] = m.text(a.InTitle)[a.Long.Start:a.Long.End]
		x["uses"] = m.spans(a.Uses, a.InTitle)
		add("abbreviations", m.rule(x, a.Rule))
	}
	for _, c := range f.Checks {
		x := object{"kind": c.Kind.String(), "result": c.Result.String(), "claims": append([]int{}, c.Claims...)}
		set(x, "date", c.Date, None)
		x["stated"] = string(c.AppendStated(nil, f))
		x["computed"] = string(c.AppendComputed(nil, f))
		x["text"] = string(c.AppendText(nil, f))
		add("checks", x)
	}
	for name, list := range lists {
		o[name] = list
	}
	var warnings []any
	for _, w := range f.Warnings {
		x := object{"offset": m.pos(w.Offset, w.InTitle), "message": w.Message}
		if w.InTitle {
			x["in"] = "title"
		}
		warnings = append(warnings, x)
	}
	if len(warnings) > 0 {
		o["warnings"] = warnings
	}
	return o
}

func (m mirror) number(n Number) object {
	x := m.span(Span{Start: n.Start, End: n.End}, n.InTitle)
	x["kind"] = n.Kind.String()
	switch {
	case n.Reason != 0:
		x["reason"] = n.Reason.String()
	case n.Kind == numbers.Ratio:
		x["value"] = n.Value.String() + ":" + n.High.String()
	case n.Kind == numbers.Score:
		x["value"] = n.Value.String() + "-" + n.High.String()
	case n.Ranged:
		x["low"], x["high"] = mirrorValue(n.Low), mirrorValue(n.High)
	default:
		x["value"] = mirrorValue(n.Value)
		if n.HasAlternative {
			x["alternative"] = mirrorValue(n.Alternative)
		}
	}
	set(x, "unit", n.Unit.String(), "")
	set(x, "bound", n.Bound.String(), "")
	return m.rule(x, n.Rule.String())
}

func (m mirror) date(d Date) object {
	x := m.span(Span{Start: d.Start, End: d.End}, d.InTitle)
	x["type"] = d.Type.String()
	set(x, "value", d.Value.String(), "")
	set(x, "mod", d.Mod.String(), "")
	if d.Freq > 0 {
		x["freq"] = fmt.Sprintf("%dX", d.Freq)
	}
	if !d.From.IsZero() {
		x["from"], x["to"] = d.From.String(), d.To.String()
	}
	set(x, "age", d.Has(dates.Age), false)
	set(x, "weekday_mismatch", d.Has(dates.WeekdayMismatch), false)
	set(x, "invalid", d.Has(dates.Invalid), false)
	set(x, "approximate", d.Has(dates.Approximate), false)
	return m.rule(x, d.Rule.String())
}

func (m mirror) person(i int) object {
	p := m.f.People[i]
	x := object{"id": i, "kind": "person", "mentions": m.spans(p.Mentions, false)}
	if p.Organization {
		x["kind"] = "organization"
	}
	if !p.Name.IsZero() {
		name := m.f.Article.Text[p.Name.Start:p.Name.End]
		if before, rest, ok := strings.Cut(name, " ("); ok && before != "" {
			if _, after, ok := strings.Cut(rest, ")"); ok {
				name = before + after
			}
		}
		x["name"] = name
	}
	m.str(x, "age", p.Age)
	var posts []any
	for _, p := range p.Posts {
		post := object{}
		m.part(post, "role", p.Role, false)
		m.part(post, "affiliation", p.Affiliation, false)
		if p.NoOffice {
			post["office"] = false
		}
		posts = append(posts, post)
	}
	if posts != nil {
		x["posts"] = posts
	}
	return m.rule(x, p.Rule.String())
}

func (m mirror) quote(i int) object {
	q := m.f.Quotes[i]
	x := m.span(Span{Start: q.Start, End: q.End}, false)
	x["kind"] = q.Kind.String()
	m.part(x, "cue", q.Cue, false)
	m.part(x, "mention", q.Mention, false)
	set(x, "speaker", q.Speaker, -1)
	set(x, "via", q.Via.String(), "")
	m.part(x, "when", q.When, false)
	m.part(x, "where", q.Where, false)
	m.part(x, "occasion", q.Occasion, false)
	return m.rule(x, q.Rule.String())
}

func (m mirror) claim(c Claim) object {
	x := m.span(c.Span, c.InTitle)
	x["quantity"] = c.Quantity
	m.part(x, "subject", c.Subject, c.InTitle)
	m.part(x, "predicate", c.Predicate, c.InTitle)
	if !c.Of.IsZero() {
		of := m.span(c.Of.Span, c.InTitle)
		set(of, "quantity", c.Of.Quantity, None)
		x["of"] = of
	}
	if g := c.Change; g.Direction != 0 {
		change := object{"direction": g.Direction.String()}
		set(change, "from", g.From, None)
		set(change, "to", g.To, None)
		set(change, "by", g.By, None)
		x["change"] = change
	}
	m.part(x, "per", c.Per, c.InTitle)
	m.part(x, "where", c.Where, c.InTitle)
	set(x, "when", c.When, None)
	set(x, "source", c.Source, None)
	return m.rule(x, c.Rule.String())
}

// canonical returns JSON with sorted names, one way to escape, and its numbers as written.
func canonical(tb testing.TB, b []byte) string {
	tb.Helper()
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	var v any
	require.NoError(tb, d.Decode(&v), "%s", b)
	b, err := json.MarshalIndent(v, "", " ")
	require.NoError(tb, err)
	return string(b)
}

// checkJSON compares the JSON of facts with their mirror, in all forms.
func checkJSON(tb testing.TB, f *Facts) {
	tb.Helper()
	for _, unit := range []Offsets{Bytes, Runes, UTF16} {
		for _, explain := range []bool{false, true} {
			o := JSON{Offsets: unit, Explain: explain}
			want, err := json.Marshal(mirror{f, o}.facts())
			require.NoError(tb, err)
			require.Equal(tb, canonical(tb, want), canonical(tb, f.AppendJSON(nil, o)))
		}
	}
}

// awkward are strings that need care in JSON: some in every place that a string can have.
var awkward = []string{`"`, `\`, `\"`, "\x00", "\x1f\x7f", "\b\f\t\r", "\u2028", "\u2029", "é", "€", "😀", "\xff", "\xe2\x80", "\xf0\x9f\x98", "\x80\x80", "</script>", "&", "\ufffd", "\ufeff"}

func TestJSONMirror(t *testing.T) {
	for _, a := range articles(t) {
		checkJSON(t, Read(a))
	}
	const text = "Panen %[1]sraya%[1]s\nJambi (ANTARA) - \"Ada 568.373 ekor %[1]s ayam,\" kata Kepala Dinas%[1]s Sosial Kota %[1]sJambi Sari%[1]s Utami (45) di Jambi, Jumat (13/9/2024). " +
		"Harga naik dari Rp1.000 menjadi Rp1.200 per kilogram%[1]s. Menurut Badan Pusat %[1]sStatistik (BPS), 4.050 dari 6.250 pelanggar, atau 72 persen, " +
		"tidak memakai%[1]s helm. BPS%[1]s mencatat skor 2-1 dan sepertiga%[1]s warga. Sari%[1]s berusia 45 tahun."
	for _, h := range awkward {
		s := fmt.Sprintf(text, h)
		checkJSON(t, Read(Article{ID: h + "id" + h, Title: h + "Badan Pangan Laut (BPL) catat 5 " + h + " orang" + h, Text: s}))
		checkJSON(t, Read(Article{Text: strings.Repeat(s+"\n", 3), Published: time.Date(2024, 9, 15, 11, 36, 0, 0, time.UTC)}))
		for i := range s {
			if i%23 == 0 { // in many places
				checkJSON(t, Read(Article{Text: s[:i] + h + s[i:]}))
			}
		}
	}
}

// TestAppendJSONText asks for the text: it is added, and nothing else changes.
func TestAppendJSONText(t *testing.T) {
	for _, c := range []struct {
		a    Article
		want string
	}{
		{Article{ID: "a", Title: `Panen "raya"`, Text: "Ada 5 orang.\n"}, `{"schema":1,"id":"a","title":"Panen \"raya\"","text":"Ada 5 orang.\n",`},
		{Article{Text: "Ada 5 orang."}, `{"schema":1,"text":"Ada 5 orang.",`},
		{Article{Title: "Ada 5 orang"}, `{"schema":1,"title":"Ada 5 orang","text":"",`},
	} {
		f := Read(c.a)
		got := string(f.AppendJSON(nil, JSON{Text: true}))
		require.True(t, strings.HasPrefix(got, c.want), got)
		without := string(f.AppendJSON(nil, JSON{}))
		assert.True(t, strings.HasSuffix(without, strings.TrimPrefix(got, c.want)))
		assert.NotContains(t, without, `"text":"Ada 5 orang.`)
	}
}

// TestAppendJSONKeeps wants what is in dst already to stay, however much room is behind it.
func TestAppendJSONKeeps(t *testing.T) {
	f := Read(articles(t)[0])
	want := string(f.AppendJSON(nil, JSON{}))
	for _, room := range []int{0, 1, 7, 100, len(want), 2 * len(want)} {
		dst := append(make([]byte, 0, 4+room), "abc\n"...)
		assert.Equal(t, "abc\n"+want, string(f.AppendJSON(dst, JSON{})))
	}
}

func TestAppendJSONAllocates(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are counted without the race detector")
	}
	for _, a := range articles(t) {
		f := Read(a)
		for _, unit := range []Offsets{Bytes, Runes, UTF16} {
			o := JSON{Offsets: unit, Explain: true}
			dst := f.AppendJSON(nil, o)
			assert.Zero(t, testing.AllocsPerRun(10, func() { dst = f.AppendJSON(dst[:0], o) }), a.ID)
		}
	}
}

// escaped is [appendEscaped] rune by rune.
func escaped(s string) string {
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '"' || r == '\\':
			b.WriteByte('\\')
			b.WriteRune(r)
		case r == '\n':
			b.WriteString(`\n`)
		case r == '\r':
			b.WriteString(`\r`)
		case r == '\t':
			b.WriteString(`\t`)
		case r < ' ' || r == 0x7f || r == 0x2028 || r == 0x2029:
			fmt.Fprintf(&b, `\u%04x`, r)
		default:
			b.WriteRune(r) // U+FFFD for what is not UTF-8
		}
	}
	return b.String()
}

// checkString compares the escaper with its plain twin, and what encoding/json reads back
// with what it reads of its own.
func checkString(tb testing.TB, s string) {
	tb.Helper()
	got := appendString([]byte("x"), s)[1:]
	require.Equal(tb, `"`+escaped(s)+`"`, string(got), "%q", s)
	own, err := json.Marshal(s)
	require.NoError(tb, err)
	var back, want string
	require.NoError(tb, json.Unmarshal(got, &back), "%q", s)
	require.NoError(tb, json.Unmarshal(own, &want))
	require.Equal(tb, want, back, "%q", s)
}

// TestEscape puts each byte at each place of strings of all lengths that are handled in
// different ways, with bytes around it that the arithmetic on words might take for it.
func TestEscape(t *testing.T) {
	for n := 1; n <= 18; n++ {
		for at := range n {
			for c := range 256 {
				for _, fill := range []byte{'a', ' ', '!', '#', '[', ']', '~', 0x80} {
					s := bytes.Repeat([]byte{fill}, n)
					s[at] = byte(c)
					if got, want := string(appendEscaped(nil, string(s))), escaped(string(s)); got != want {
						t.Fatalf("%q: %s, want %s", s, got, want)
					}
				}
			}
		}
	}
	for _, h := range awkward {
		for n := range 20 {
			checkString(t, strings.Repeat("a", n)+h)
			checkString(t, h+strings.Repeat("a", n)+h+h)
			checkString(t, strings.Repeat(h, n))
		}
	}
}

func FuzzEscape(f *testing.F) {
	for _, h := range awkward {
		f.Add("Ada " + h + "5 orang" + h)
	}
	f.Fuzz(func(t *testing.T, s string) { checkString(t, s) })
}

func TestAppendInt(t *testing.T) {
	for n := -11; n < 20_000; n++ {
		if got := string(appendInt(nil, n)); got != strconv.Itoa(n) {
			t.Fatalf("%s, want %d", got, n)
		}
	}
}

// checkRuler compares the position of every character with a count from the start.
func checkRuler(t *testing.T, text string) {
	t.Helper()
	var r ruler
	r.reset(strings.Repeat("é", 1000), Runes) // used before
	for _, unit := range []Offsets{Bytes, Runes, UTF16} {
		r.reset(text, unit)
		m := mirror{&Facts{Article: Article{Text: text}}, JSON{Offsets: unit}}
		for at := range text {
			if got, want := r.offset(at), m.pos(at, false); got != want {
				t.Fatalf("%.50q: %d is %d in unit %d, want %d", text, at, got, unit, want)
			}
		}
		if got, want := r.offset(len(text)), m.pos(len(text), false); got != want {
			t.Fatalf("%.50q: the end is %d in unit %d, want %d", text, got, unit, want)
		}
	}
}

func TestRuler(t *testing.T) {
	checkRuler(t, "")
	for _, h := range append(awkward, "aé€😀", "\x80", "\xe2\x80\xff") {
		for _, n := range []int{1, 2, 7, 8, 9, 63, 64, 65, 130} {
			checkRuler(t, strings.Repeat(h, n))
			checkRuler(t, strings.Repeat("a", n)+h)
			checkRuler(t, h+strings.Repeat("a", n)+h+strings.Repeat("é", n))
			checkRuler(t, strings.Repeat("a", n)+h+"\x80"+strings.Repeat("é😀", 40))
		}
	}
}

func FuzzRuler(f *testing.F) {
	for _, h := range awkward {
		f.Add(strings.Repeat(h, 70))
	}
	f.Fuzz(func(t *testing.T, s string) {
		if len(s) < 4096 {
			checkRuler(t, s)
		}
	})
}

func BenchmarkAppendJSON(b *testing.B) {
	for _, unit := range []Offsets{Bytes, Runes} {
		b.Run(fmt.Sprint("unit", unit), func(b *testing.B) {
			f := Read(Article{Text: sample(b, "01-antara-benih.txt") + "\n\n" + sample(b, "03-kompasid-rumputlaut.txt")})
			var dst []byte
			b.SetBytes(int64(len(f.Article.Text)))
			b.ReportAllocs()
			for b.Loop() {
				dst = f.AppendJSON(dst[:0], JSON{Offsets: unit})
			}
		})
	}
}
