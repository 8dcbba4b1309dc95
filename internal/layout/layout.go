// Package layout reads what surrounds the report in a news article: headline,
// dateline, publication line, and navigation that is not part of it.
//
// Half of the articles that scrapers bring have no line break at all, so nothing
// here relies on lines alone. Candidates are picked by a look at the tokens; a
// pattern then confirms them on a short window.
package layout

import (
	"time"

	"github.com/dlclark/regexp2/v2"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Layout says where the parts of an article are, in bytes. The zero Span
// means that a part was not found.
type Layout struct {
	Headline  lex.Span
	Dateline  lex.Span // "Jambi (ANTARA)"
	Place     lex.Span // "Jambi"
	Agency    lex.Span // "ANTARA"
	Published time.Time
	PubLine   lex.Span   // the publication line: "Minggu, 15 September 2024 11:36 WIB"
	Skip      []lex.Span // navigation, credits, copyright: in order, disjoint
	// Reports are where reports begin: usually one, behind the dateline; more
	// where several were pasted together. In order.
	Reports []int
}

// A Scanner reads layouts. It keeps its buffers between texts and must not be
// used by two goroutines at once. The zero Scanner is ready to use.
type Scanner struct {
	d      *lex.Doc
	t      []lex.Token
	skip   []lex.Span
	starts []int
	window []rune
	groups [maxGroups]lex.Span // in runes of the window
	match  func(regexp2.MatchView) bool
	found  bool
}

const maxGroups = 12

// Scan returns the layout of d; its slices are valid until the next Scan.
func (s *Scanner) Scan(d *lex.Doc) Layout {
	s.d, s.t = d, d.Tokens
	s.skip, s.starts = s.skip[:0], s.starts[:0]
	if s.match == nil {
		s.match = s.keep // made once: a method value allocates
	}
	l := Layout{}
	for i, end := d.Begin(), d.End(); i < end; i++ {
		t := s.t[i]
		switch {
		case t.Has(lex.First) && s.dashNear(i):
			s.dateline(i, &l)
		case t.ID() == w.Colon && t.Glued() && l.Published.IsZero() && s.clock(i):
			s.published(i, &l)
		}
		if t.Is(lex.Navigation) && (t.Has(lex.Capital) || s.t[i-1].ID() == w.LeftBracket) {
			i = max(i, s.navigation(i)-1)
		}
	}
	s.headline(&l)
	l.Skip, l.Reports = s.skip, s.starts
	return l
}

// try matches the pattern on the window of tokens from i on and keeps its groups.
func (s *Scanner) try(p *pattern, from, to int) bool {
	s.window = s.window[:0]
	for _, r := range s.d.Text[from:to] {
		if len(s.window) == maxWindow {
			break
		}
		s.window = append(s.window, r)
	}
	s.found = false
	if err := p.compile().FindRunesMatches(s.window, 0, s.match); err != nil {
		return false // too much backtracking: no match
	}
	return s.found
}

// keep copies the groups of a match.
func (s *Scanner) keep(v regexp2.MatchView) bool {
	s.found = true
	for k := range min(v.GroupCount(), maxGroups) {
		s.groups[k] = lex.Span{Start: -1, End: -1}
		if at, n, ok := v.GroupRange(k); ok {
			s.groups[k] = lex.Span{Start: at, End: at + n}
		}
	}
	return false
}

// group returns the bytes of a group of the last match, whose window began at the
// byte from; ok is false if it took no part in the match.
func (s *Scanner) group(p *pattern, name string, from int) (span lex.Span, ok bool) {
	k := p.compile().GroupNumberFromName(name)
	if k < 0 || k >= maxGroups || s.groups[k].Start < 0 {
		return span, false
	}
	g := s.groups[k]
	n, at := 0, from
	for at < len(s.d.Text) {
		if n == g.Start {
			span.Start = at
		}
		if n == g.End {
			break
		}
		_, size := decode(s.d.Text[at:])
		at += size
		n++
	}
	span.End = at
	return span, true
}

// dashNear tells whether a dash stands among the next tokens, as in a dateline.
func (s *Scanner) dashNear(i int) bool {
	if !s.t[i].Has(lex.Capital) {
		return false
	}
	for j := i + 1; j < i+14 && j < len(s.t); j++ {
		switch s.t[j].ID() {
		case w.Hyphen, w.EnDash, w.EmDash, w.HorizontalBar:
			// No pattern takes the one of "anak-anak", "2014-2024".
			if n := s.t[j+1]; !n.Glued() || n.Class() != lex.Number && (n.Class() != lex.Word || n.Has(lex.Capital)) {
				return true
			}
		}
		if s.t[j].Is(lex.DomainEnd) && j < i+4 {
			return true
		}
	}
	return false
}

// dateline reads a dateline at token i.
func (s *Scanner) dateline(i int, l *Layout) {
	from := int(s.t[i].Start)
	to := min(len(s.d.Text), from+3*maxWindow)
	for k := range datelines {
		p := &datelines[k]
		if !s.try(p, from, to) {
			continue
		}
		whole := lex.Span{Start: from}
		place, _ := s.group(p, "place", from)
		agency, named := s.group(p, "agency", from)
		all, _ := s.group(p, "0", from)
		whole.End = all.End
		if k == len(datelines)-1 && !s.isPlace(place) {
			return
		}
		if !named {
			whole.End = place.End
		}
		if k == 4 && whole.End > place.End { // KONTAN.CO.ID - JAKARTA. has its full stop
			whole.End = place.End
		}
		s.starts = append(s.starts, whole.End)
		if l.Dateline.IsZero() {
			l.Dateline, l.Place, l.Agency = whole, place, agency
		}
		return
	}
}

// isPlace tells whether a span of capitalized words names a place: what precedes
// the dash of "Jakarta - Menteri" must be known as one, or be all capitals.
func (s *Scanner) isPlace(sp lex.Span) bool {
	i := s.d.TokenAt(sp.Start)
	upper := true
	for j := i; j < s.d.End() && int(s.t[j].Start) < sp.End; j++ {
		if s.t[j].Is(lex.Place) {
			return true
		}
		upper = upper && s.t[j].Has(lex.Upper)
	}
	return upper && sp.End-sp.Start > 3 && i == s.d.Begin()
}

// clock tells whether the colon at token i stands in a clock time that a date
// may precede.
func (s *Scanner) clock(i int) bool {
	a, b := s.t[i-1], s.t[i+1]
	return a.Class() == lex.Number && b.Class() == lex.Number && b.Glued() && a.Len() <= 2 && b.Len() == 2
}

// published reads a publication line around the colon of its clock at token i.
func (s *Scanner) published(i int, l *Layout) {
	// The line, but not more than fits the window.
	j := i - 1
	dated := false // the pattern costs much in a table of clock times
	for k := 0; k < 12 && s.t[j-1].Class() != lex.Break && s.t[j-1].Class() != lex.Edge; k++ {
		j--
		dated = dated || s.t[j].Class() == lex.Number && s.t[j].Len() >= 4
	}
	if !dated {
		return
	}
	from := int(s.t[j].Start)
	to := min(len(s.d.Text), int(s.t[i].End)+12)
	if !s.try(&published, from, to) {
		return
	}
	num := func(name string) int {
		g, ok := s.group(&published, name, from)
		if !ok {
			return -1
		}
		n := 0
		for _, c := range []byte(s.d.Text[g.Start:g.End]) {
			n = n*10 + int(c-'0')
		}
		return n
	}
	month := num("number")
	if month < 0 {
		g, ok := s.group(&published, "month", from)
		if !ok {
			return
		}
		id := lex.Lookup(s.d.Text[g.Start:g.End])
		if month = id.MonthValue(); month == 0 {
			month = id.ShortMonth()
		}
	}
	day, year, hour, minute := num("day"), num("year"), num("hour"), num("minute")
	if month < 1 || month > 12 || hour > 23 || minute > 59 {
		return
	}
	zone := wib
	if g, ok := s.group(&published, "zone", from); ok {
		switch lex.Lookup(s.d.Text[g.Start:g.End]) {
		case w.Wita:
			zone = wita
		case w.Wit:
			zone = wit
		}
	}
	at := time.Date(year, time.Month(month), day, hour, minute, 0, 0, zone)
	if at.Day() != day {
		return // 31 September
	}
	l.Published = at
	l.PubLine, _ = s.group(&published, "0", from)
}

// navigation reads what is no part of the report at token i, and returns the
// token after it.
func (s *Scanner) navigation(i int) int {
	if s.t[i-1].ID() == w.LeftBracket {
		i--
	}
	from := int(s.t[i].Start)
	if !s.try(&navigation, from, min(len(s.d.Text), from+3*maxWindow)) {
		return i
	}
	all, _ := s.group(&navigation, "0", from)
	end := s.d.TokenAt(all.End)
	if int(s.t[end].Start) < all.End {
		end++
	}
	switch {
	case s.took("title"):
		end = s.titleEnd(end)
	case s.took("mark"):
	case s.took("line"):
		end = s.lineEnd(end)
	default: // the end of the report
		end = s.reportEnd(i, end)
	}
	for end > i && s.t[end-1].Class() == lex.Break {
		end--
	}
	if end <= i {
		return i
	}
	span := s.d.Span(i, end)
	if n := len(s.skip); n > 0 && s.skip[n-1].End >= span.Start {
		s.skip[n-1].End = max(s.skip[n-1].End, span.End)
	} else {
		s.skip = append(s.skip, span)
	}
	return end
}

// took tells whether a group of navigation took part in the last match.
func (s *Scanner) took(name string) bool {
	k := navigation.compile().GroupNumberFromName(name)
	return k > 0 && s.groups[k].Start >= 0
}

// lineEnd returns the token after the line that token i is in. In a text without
// line breaks that is the end of the sentence.
func (s *Scanner) lineEnd(i int) int {
	for n := 0; i < s.d.End() && s.t[i].Class() != lex.Break; i++ {
		if n++; n > 40 || s.t[i].Has(lex.First) && n > 1 {
			break
		}
		if n > 2 && s.endsUpper(i) && s.t[i+1].ID() == w.Period && s.t[i+1].Glued() && s.t[i+2].Has(lex.Upper) && s.t[i+2].Glued() {
			break // a dateline: TRIBUNNEWS.COM, JAKARTA -
		}
	}
	return i
}

// endsUpper tells whether the last letters of the word at token i are capitals, also
// behind a lost space: "UtamiTRIBUNNEWS".
func (s *Scanner) endsUpper(i int) bool {
	t := s.t[i]
	if t.Has(lex.Upper) {
		return true
	}
	if t.Class() != lex.Word || t.Len() < 8 {
		return false
	}
	for _, c := range []byte(s.d.Text[t.End-5 : t.End]) {
		if c < 'A' || c > 'Z' {
			return false
		}
	}
	return true
}

// reportEnd returns the end of what token i opens after the report: the whole
// rest, but for a headline and a publication line that some outlets put last.
func (s *Scanner) reportEnd(i, end int) int {
	if s.t[i].ID() == w.Artikel || s.t[i].ID() == w.Berita {
		return s.lineEnd(end)
	}
	return s.d.End()
}

// titleEnd returns the end of the title of a link that begins at token i: its
// line, which may begin behind a line break. In running text the title has no
// full stop and what goes on begins with a capital, as the words of many titles
// do: there it ends before a quotation mark, or before a capitalized word that
// opens a sentence more than a title.
func (s *Scanner) titleEnd(i int) int {
	for s.t[i].Class() == lex.Break {
		i++
	}
	if s.t[i].Class() == lex.Quote || s.t[i].Class() == lex.Single { // Simak juga Video 'KPK Jerat 21 Tersangka':
		for j := i + 1; j < i+40 && s.t[j].Class() != lex.Break && s.t[j].Class() != lex.Edge; j++ {
			if s.t[j].Class() == s.t[i].Class() && !s.t[j+1].Glued() || s.t[j].Class() == s.t[i].Class() && s.t[j+1].Class() == lex.Mark {
				if s.t[j+1].ID() == w.Colon {
					j++
				}
				return j + 1
			}
		}
	}
	j := i
	for ; j < s.d.End() && j < i+maxTitle && s.t[j].Class() != lex.Break; j++ {
		if j > i && s.t[j].Has(lex.First) && s.t[j-1].ID() != w.Colon && s.t[j-1].ID() != w.Question && s.t[j-1].ID() != w.Exclamation {
			break
		}
	}
	if s.t[j].Class() == lex.Break {
		return j
	}
	small := s.t[i+1].Class() == lex.Word && !s.t[i+1].Has(lex.Capital) && !s.t[i+1].Is(lex.Function)
	capitals := false // words that are no names have capitals: a title in capitals
	for k := i + 1; k < j; k++ {
		t, p, q := s.t[k], s.t[k-1], s.t[k+1]
		if k < i+3 {
			capitals = capitals || s.t[k].InTitleCase()
			continue
		}
		switch {
		case t.Class() == lex.Quote && t.Has(lex.Space):
			return k
		case t.Class() != lex.Word || !t.Has(lex.Capital) || q.Class() != lex.Word || q.Has(lex.Capital):
		case t.ID() == w.Baca && (q.ID() == w.Juga):
			return k
		case p.Class() == lex.Word && p.Is(lex.Function) && !p.Has(lex.Capital):
		case q.Is(lex.Report) && !q.Has(lex.Capital) && k > i+4:
			return k
		case t.Has(lex.Upper):
		case capitals && !q.Is(lex.Function) && q.Len() >= 4:
			return k // a title in capitals has no such small letter
		case t.Is(lex.Function) && q.ID() != w.Dan || t.ID() == w.Berdasarkan || t.ID() == w.Mengutip || t.ID() == w.Sebelumnya || t.ID() == w.Diketahui || t.ID() == w.Adapun || t.ID() == w.Selain || t.ID() == w.Menurut:
			return k
		case small && t.ID() != 0 && !t.Is(lex.Place|lex.Personal|lex.Month|lex.Weekday|lex.Feast|lex.Event):
			return k // a title in small letters has no such capital
		case q.Is(lex.Report) && !q.Has(lex.Capital):
			return k
		}
		capitals = capitals || s.t[k].InTitleCase()
	}
	return j
}

// headline finds the headline in the text: a short line without a full stop that
// opens the text before a byline, dateline or publication line, or that stands
// right before a publication line at the end.
func (s *Scanner) headline(l *Layout) {
	if l.PubLine.IsZero() && l.Dateline.IsZero() {
		return
	}
	first := s.line(s.d.Begin())
	body := l.Dateline.Start
	if l.Dateline.IsZero() {
		body = l.PubLine.Start
	}
	if first.End < body && s.titleLike(first) && s.t[s.d.TokenAt(first.End)].Class() == lex.Break {
		l.Headline = first
		return
	}
	if l.PubLine.IsZero() {
		return
	}
	i := s.d.TokenAt(l.PubLine.Start)
	for i > s.d.Begin() && s.t[i-1].Class() != lex.Break {
		i--
	}
	if i > s.d.Begin()+1 {
		if before := s.line(s.lineStart(i - 2)); s.titleLike(before) && before.Start > l.Dateline.End {
			l.Headline = before
		}
	}
}

// line returns the span of the line that begins at token i.
func (s *Scanner) line(i int) lex.Span {
	j := i
	for j < s.d.End() && s.t[j].Class() != lex.Break {
		j++
	}
	if j == i {
		return lex.Span{}
	}
	return s.d.Span(i, j)
}

// maxTitle is how many tokens the title of a link has at most: ten times those of a long one.
const maxTitle = 200

func (s *Scanner) lineStart(i int) int {
	for i > s.d.Begin() && s.t[i-1].Class() != lex.Break {
		i--
	}
	return i
}

// maxHeadline is the longest headline, in bytes.
const maxHeadline = 200

func (s *Scanner) titleLike(sp lex.Span) bool {
	if sp.IsZero() || sp.End-sp.Start > maxHeadline {
		return false
	}
	i, j := s.d.TokenAt(sp.Start), s.d.TokenAt(sp.End)
	return j-i >= 3 && s.t[j-1].ID() != w.Period && s.t[i].Class() != lex.Quote
}

// The zones of Indonesia.
var (
	wib  = time.FixedZone("WIB", 7*3600)
	wita = time.FixedZone("WITA", 8*3600)
	wit  = time.FixedZone("WIT", 9*3600)
)
