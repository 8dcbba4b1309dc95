package report

import (
	"strconv"
	"strings"
	"time"
	"unicode"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/quotes"
)

// A Person is a source of the article: a person, a body or a document.
type Person struct {
	ID           string
	Name         string
	Tag          string // initials, unique in the article
	Organization bool
	Unnamed      bool // known only by a description
	Age          string
	Posts        []string
	First        string // the mark that introduces it
	Mentions     int
	Statements   []Quote
}

// A Quote is a statement.
type Quote struct {
	ID      string
	Text    string
	Direct  bool
	Speaker string // "" if nobody knows
	Details []Detail
}

// people returns who says something, who is only mentioned, and what is said by nobody
// knows whom.
func (v *viewer) people() (speaking, mentioned []Person, unknown []Quote) {
	said := make([][]Quote, len(v.f.People))
	for i, q := range v.f.Quotes {
		s := v.quote(i, q)
		if q.Speaker < 0 {
			unknown = append(unknown, s)
			continue
		}
		said[q.Speaker] = append(said[q.Speaker], s)
	}
	for i, p := range v.f.People {
		person := Person{
			ID: id("p", i), Name: v.names[i], Tag: v.tags[i], Organization: p.Organization, Unnamed: p.Name.IsZero() && !p.Organization,
			Age: v.part(p.Age, false, 20), Posts: v.posts(p), Mentions: len(p.Mentions), Statements: said[i],
		}
		if len(p.Mentions) > 0 {
			person.First = id(person.ID+"m", 0)
		}
		if len(said[i]) > 0 {
			speaking = append(speaking, person)
		} else {
			mentioned = append(mentioned, person)
		}
	}
	return speaking, mentioned, unknown
}

// name is what a person or body is called, without the abbreviation in brackets that may
// stand in the middle of it.
func (v *viewer) name(p quotes.Person) string {
	const size = 90
	switch {
	case !p.Name.IsZero():
		name := v.part(p.Name, false, size)
		if i := strings.Index(name, " ("); i > 0 {
			if j := strings.IndexByte(name[i:], ')'); j > 0 {
				name = name[:i] + name[i+j+1:]
			}
		}
		return name
	case len(p.Mentions) > 0:
		return v.part(p.Mentions[0], false, size)
	case len(p.Posts) > 0:
		return v.part(p.Posts[0].Role, false, size)
	}
	return "?"
}

// posts are what a person is presented as, each once.
func (v *viewer) posts(p quotes.Person) []string {
	var all []string
	for _, x := range p.Posts {
		var parts []string
		for _, s := range []extract.Span{x.Role, x.Affiliation} {
			if t := v.part(s, false, 160); t != "" && !(p.Name.IsZero() && strings.Contains(v.name(p), t)) {
				parts = append(parts, t)
			}
		}
		if post := strings.Join(parts, ", "); post != "" && !contains(all, post) {
			all = append(all, post)
		}
	}
	return all
}

func contains(all []string, s string) bool {
	for _, x := range all {
		if strings.EqualFold(x, s) {
			return true
		}
	}
	return false
}

func (v *viewer) quote(i int, q quotes.Quote) Quote {
	s := Quote{ID: id("q", i), Text: v.part(extract.Span{Start: q.Start, End: q.End}, false, 2000), Direct: q.Kind == quotes.Direct}
	if q.Speaker >= 0 {
		s.Speaker = v.names[q.Speaker]
	}
	detail := func(label string, p Phrase) { s.Details = append(s.Details, Detail{label, p}) }
	if !q.When.IsZero() {
		detail("when", v.when(q.When))
	}
	if !q.Where.IsZero() {
		detail("where", Phrase{lit(v.part(q.Where, false, 80))})
	}
	if !q.Occasion.IsZero() {
		detail("occasion", Phrase{lit(v.part(q.Occasion, false, 120))})
	}
	return s
}

// when is a date as the text has it, and what it stands for.
func (v *viewer) when(s extract.Span) Phrase {
	mention := v.part(s, false, 60)
	for i, d := range v.f.Dates {
		if !d.InTitle && d.Start == s.Start {
			return dated(mention, d, id("d", i))
		}
	}
	return Phrase{lit(mention)}
}

// dated is a mention of a date and what it stands for. Where one says all that the other
// does, as in "Jumat = Jumat, 13 September 2024", only the more exact stands there.
func dated(mention string, d extract.Date, ref string) Phrase {
	value := datePhrase(d.Date)
	said := value.String()
	switch {
	case len(value) == 0 || d.Value.IsReference() || strings.Contains(strings.ToLower(mention), strings.ToLower(said)):
		return Phrase{link(ref, lit(mention))}
	case len(said) > len(mention) && strings.EqualFold(said[:len(mention)], mention), spelled(mention, d):
		return value
	}
	return append(Phrase{link(ref, lit(mention)), lit("=")}, value...)
}

// spelled tells whether a mention has the day and the year of its date in figures.
func spelled(mention string, d extract.Date) bool {
	if len(d.Value.String()) != len(time.DateOnly) || d.From.IsZero() {
		return false
	}
	t := d.From.Time()
	return strings.Contains(mention, strconv.Itoa(t.Year())) && strings.Contains(mention, strconv.Itoa(t.Day()))
}

// tags makes initials of names, the same for none of them.
func tags(names []string) []string {
	var all []string
	taken := map[string]bool{}
	for _, name := range names {
		base := initials(name)
		tag := base
		for i := 2; taken[tag]; i++ {
			tag = base + strconv.Itoa(i)
		}
		taken[tag] = true
		all = append(all, tag)
	}
	return all
}

// initials are the first letters of the words of a name, three at most. A name that is an
// abbreviation stays as it is.
func initials(name string) string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' && r != '’' })
	if len(words) == 1 {
		if r := []rune(words[0]); len(r) <= 5 && strings.ToUpper(words[0]) == words[0] {
			return words[0]
		}
	}
	var b strings.Builder
	capitals := strings.ContainsFunc(name, unicode.IsUpper)
	n := 0
	for _, w := range words {
		r := []rune(w)[0]
		if capitals && !unicode.IsUpper(r) || n == 3 {
			continue
		}
		b.WriteRune(unicode.ToUpper(r))
		n++
	}
	if n == 0 {
		return "?"
	}
	return b.String()
}
