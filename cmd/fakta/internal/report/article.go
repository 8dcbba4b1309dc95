package report

import (
	"strconv"
	"strings"
	"time"

	"github.com/fakta-id/fakta/extract"
)

// An Article is what the page shows of one article. It keeps nothing of the facts that it
// was made from but strings, so that their Extractor may go on to the next.
type Article struct {
	ID         string
	Title      string
	Lead       bool    // there is no title: it is the beginning of the text
	TitleNodes []*Node // the title with its marks, where it is not a line of the text
	Place      string
	Agency     string
	Published  *Published // nil if nobody knows when
	Paragraphs []Paragraph

	Checks        []Check
	People        []Person // those who say something
	Mentioned     []Person // the others
	Unknown       []Quote  // said by nobody knows whom
	Figures       []Figure // in the order of the text
	Timeline      []Moment
	Times         []Date // those that have no place on the timeline
	Vague         []Date // those that only say now, then or soon
	Abbreviations []Abbreviation
	Customs       []Custom // what the rules of the user have found
	Warnings      []Warning
	Counts        Counts
}

// Published is when an article was published.
type Published struct {
	When     Phrase
	Machine  string // RFC 3339
	Inferred bool
}

// Counts are how many facts of each kind an article has.
type Counts struct{ Numbers, Dates, Quotes, People, Claims, Abbreviations, Customs, Fits, Misfits int }

// A Detail is one thing that is known of a fact: where, when, who says so.
type Detail struct {
	Label string // a key of the dictionary
	Value Phrase
}

// A Warning tells what is odd about the text.
type Warning struct {
	Message string
	Offset  int
	InTitle bool
}

// Abbreviation is a short form with what it stands for.
type Abbreviation struct {
	ID, Short, Long string
}

// New makes what the page shows of the facts of an article.
func New(f *extract.Facts) *Article {
	v := &viewer{f: f, text: f.Article.Text, title: f.Article.Title}
	a := &Article{ID: line(f.Article.ID)}
	v.prepare()
	a.Checks = v.checks()
	a.Figures = v.figures()
	a.Timeline, a.Times, a.Vague = v.times()
	a.People, a.Mentioned, a.Unknown = v.people()
	a.Abbreviations = v.abbreviations()
	a.Customs = v.customs()
	for _, w := range f.Warnings {
		a.Warnings = append(a.Warnings, Warning{Message: line(w.Message), Offset: w.Offset, InTitle: w.InTitle})
	}
	v.heading(a)
	v.body(a)
	a.Counts = Counts{
		Numbers: len(f.Numbers), Dates: len(f.Dates), Quotes: len(f.Quotes), People: len(a.People),
		Claims: len(f.Claims), Abbreviations: len(a.Abbreviations), Customs: len(a.Customs),
	}
	for _, c := range a.Checks {
		if c.Misfit {
			a.Counts.Misfits++
		} else {
			a.Counts.Fits++
		}
	}
	return a
}

// Facts is how many facts there are in all.
func (c Counts) Facts() int {
	return c.Numbers + c.Dates + c.Quotes + c.People + c.Abbreviations + c.Customs
}

// Empty tells whether there is not one fact in the article.
func (a *Article) Empty() bool { return a.Counts.Facts() == 0 }

// A viewer makes the parts of an Article.
type viewer struct {
	f           *extract.Facts
	text, title string
	names       []string // of people
	tags        []string // of people
	claim       []int    // number -> claim, None without one
	checked     [][]int  // number -> checks
	checkedDate [][]int  // date -> checks
	same        []int    // abbreviation -> the first with the same forms
}

// prepare finds what the parts refer to.
func (v *viewer) prepare() {
	v.claim = make([]int, len(v.f.Numbers))
	for i := range v.claim {
		v.claim[i] = extract.None
	}
	for i, c := range v.f.Claims {
		v.claim[c.Quantity] = i
	}
	v.checked = make([][]int, len(v.f.Numbers))
	v.checkedDate = make([][]int, len(v.f.Dates))
	for i, c := range v.f.Checks {
		for _, k := range c.Claims {
			n := v.f.Claims[k].Quantity
			v.checked[n] = append(v.checked[n], i)
		}
		if c.Date != extract.None {
			v.checkedDate[c.Date] = append(v.checkedDate[c.Date], i)
		}
	}
	first := map[[2]string]int{}
	for i, a := range v.f.Abbreviations {
		text := v.in(a.InTitle)
		forms := [2]string{strings.ToLower(text[a.Short.Start:a.Short.End]), strings.ToLower(text[a.Long.Start:a.Long.End])}
		if _, ok := first[forms]; !ok {
			first[forms] = i
		}
		v.same = append(v.same, first[forms])
	}
	for _, p := range v.f.People {
		v.names = append(v.names, v.name(p))
	}
	v.tags = tags(v.names)
}

// in returns the text that the spans of a fact count in.
func (v *viewer) in(title bool) string {
	if title {
		return v.title
	}
	return v.text
}

// part is a stretch of the text on one line.
func (v *viewer) part(s extract.Span, title bool, n int) string {
	return shorten(v.in(title)[s.Start:s.End], n)
}

func (v *viewer) heading(a *Article) {
	switch h := v.f.Headline; {
	case h.InTitle:
		a.Title = line(v.title)
		a.TitleNodes = v.titleNodes()
	case !h.IsZero():
		a.Title = v.part(h.Span, false, 200)
	default:
		a.Title, a.Lead = v.lead(), true
	}
	if d := v.f.Dateline; !d.IsZero() {
		a.Place, a.Agency = v.part(d.Place, false, 80), v.part(d.Agency, false, 80)
	}
	if t := v.f.Published; !t.IsZero() {
		a.Published = &Published{When: timePhrase(t, v.f.Inferred || dayOnly(t)), Machine: t.Format(time.RFC3339), Inferred: v.f.Inferred}
	}
}

// lead is the beginning of the text behind the dateline.
func (v *viewer) lead() string {
	text := strings.TrimLeft(v.text[v.f.Dateline.End:], " -–—:\n")
	return shorten(text[:min(len(text), 400)], 110)
}

// abbreviations returns each pair of forms once, though an article may introduce it twice.
func (v *viewer) abbreviations() []Abbreviation {
	var all []Abbreviation
	for i, a := range v.f.Abbreviations {
		if v.same[i] == i {
			all = append(all, Abbreviation{ID: id("b", i), Short: v.part(a.Short, a.InTitle, 60), Long: v.part(a.Long, a.InTitle, 160)})
		}
	}
	return all
}

// id names an entry of the lists: "n12".
func id(kind string, i int) string { return kind + strconv.Itoa(i) }

// timePhrase writes the publication time, or only its day.
func timePhrase(t time.Time, day bool) Phrase {
	p := Phrase{
		key(weekdays[t.Weekday()]), tight(lit(",")), lit(strconv.Itoa(t.Day())), key(months[t.Month()]), lit(strconv.Itoa(t.Year())),
	}
	if day {
		return p
	}
	p = append(p, tight(lit(",")), lit(t.Format("15.04")))
	switch _, offset := t.Zone(); offset {
	case 7 * 3600:
		p = append(p, lit("WIB"))
	case 8 * 3600:
		p = append(p, lit("WITA"))
	case 9 * 3600:
		p = append(p, lit("WIT"))
	default:
		p = append(p, lit(t.Format("UTC-07:00")))
	}
	return p
}

var (
	weekdays = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}
	months   = [...]string{"", "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"}
)
