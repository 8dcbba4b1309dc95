package report

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"
)

//go:embed assets
var assets embed.FS

// A Page shows articles, or the form that asks for one.
type Page struct {
	Lang     Lang
	Articles []*Article
	Home     string // where the form is, on a served page
	Form     *Form
}

// A Form asks for an article.
type Form struct {
	Action                 string
	Title, Text, Published string // what was sent before
	MaxBytes               int64
	Problem                Phrase // why what was sent could not be read
}

// Write writes the page as HTML.
func (p *Page) Write(w io.Writer) error {
	master, err := templates()
	if err != nil {
		return err
	}
	t, err := master.Clone()
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(w, 1<<16)
	r := renderer{Page: p}
	if err := t.Funcs(r.funcs()).ExecuteTemplate(out, "page.tmpl", &r); err != nil {
		return err
	}
	return out.Flush()
}

// templates parses the templates once. It is never executed itself, only its clones, as
// html/template does not clone what was executed.
var templates = sync.OnceValues(func() (*template.Template, error) {
	return template.New("").Funcs(new(renderer).funcs()).ParseFS(assets, "assets/*.tmpl")
})

// A renderer is a page on its way through the templates.
type renderer struct {
	*Page
	prefix string // of the ids of the article in hand
}

func (r *renderer) funcs() template.FuncMap {
	return template.FuncMap{
		"lang":      func() string { return r.Lang.String() },
		"tr":        func(key string) string { return translate(r.Lang, key) },
		"figures":   func(s string) string { return Word{Text: s, Digits: true}.in(r.Lang) },
		"id":        r.id,
		"megabytes": Megabytes,
		"article":   func(i int) string { r.prefix = "a" + strconv.Itoa(i); return "" },
	}
}

// id makes the name of an entry unique on the page.
func (r *renderer) id(entry string) string {
	switch {
	case r.prefix == "" && entry == "":
		return "a0"
	case r.prefix == "":
		return "a0-" + entry
	case entry == "":
		return r.prefix
	}
	return r.prefix + "-" + entry
}

// Many tells whether there is an index.
func (r *renderer) Many() bool { return len(r.Articles) > 1 }

// Heading is the title of the document.
func (r *renderer) Heading() string {
	t := translate(r.Lang, "report")
	switch {
	case r.Many():
		return t + ": " + strconv.Itoa(len(r.Articles)) + " " + translate(r.Lang, "articles")
	case len(r.Articles) == 1 && cmp.Or(r.Articles[0].Title, r.Articles[0].ID) != "":
		return cmp.Or(r.Articles[0].Title, r.Articles[0].ID) + " · " + t
	}
	return t
}

// Kinds are the kinds of facts that articles can be filtered by.
func (*renderer) Kinds() []string {
	return []string{"numbers", "dates", "quotes", "people", "claims", "abbreviations"}
}

// Names are those of all who say something, each once, in alphabetical order.
func (r *renderer) Names() []string {
	var all []string
	for _, a := range r.Articles {
		for _, p := range a.People {
			all = append(all, p.Name)
		}
	}
	slices.SortFunc(all, func(a, b string) int {
		return cmp.Or(cmp.Compare(strings.ToLower(a), strings.ToLower(b)), cmp.Compare(a, b))
	})
	return slices.Compact(all)
}

// Words is the dictionary, for the script.
func (*renderer) Words() map[string][2]string { return dictionary() }

// Style, Script and Policy are the page's own parts, not taken from any article.
func (*renderer) Style() template.CSS { return template.CSS(asset("report.css")) }

// Script returns the script of the page.
func (*renderer) Script() template.JS { return template.JS(asset("report.js")) }

// Policy returns what the file itself allows. A served page has the policy in its headers,
// where more can be said.
func (r *renderer) Policy() string {
	if r.Home != "" {
		return Policy() + "; form-action 'self'"
	}
	return Policy() + "; form-action 'none'"
}

// Policy is the content security policy that the page needs: its own style and script, by
// their hashes, and nothing else.
func Policy() string {
	return "default-src 'none'; style-src '" + hash("report.css") + "'; script-src '" + hash("report.js") + "'; base-uri 'none'"
}

// hash returns the source expression of an asset that stands inline.
func hash(name string) string {
	sum := sha256.Sum256([]byte(asset(name)))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// asset returns an embedded file.
func asset(name string) string {
	b, err := assets.ReadFile("assets/" + name)
	if err != nil {
		panic(err) // it is not embedded: a test would have found that
	}
	return string(b)
}

// Claims are the figures that have one.
func (a *Article) Claims() []Figure { return a.figures(true) }

// Plain are the figures without a claim.
func (a *Article) Plain() []Figure { return a.figures(false) }

func (a *Article) figures(claim bool) []Figure {
	var all []Figure
	for _, f := range a.Figures {
		if f.Claim == claim {
			all = append(all, f)
		}
	}
	return all
}

// Misfits are the checks that do not fit.
func (a *Article) Misfits() []Check { return a.Checks[:a.Counts.Misfits] }

// Fits are the checks that do.
func (a *Article) Fits() []Check { return a.Checks[a.Counts.Misfits:] }

// Megabytes writes a size for people.
func Megabytes(bytes int64) string {
	if bytes < 1<<20 {
		return strconv.FormatInt(bytes>>10, 10) + " kB"
	}
	return strconv.FormatInt(bytes>>20, 10) + " MB"
}
