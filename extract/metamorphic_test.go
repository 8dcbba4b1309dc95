package extract

import (
	"bufio"
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// accents has what the test articles lack: letters beyond ASCII, apostrophes, initials.
const accents = `Café Renée di Ma'rang sepi sejak Jum'at, kata pemiliknya.

"Kami rugi Rp 12,5 juta," kata Direktur PT Café Renée, Zoë M. Al-Mu'min, Jumat (7/3/2025). Zoë menambahkan, 40 persen dari 250 kursi kosong.

Ketua Asosiasi Kedai Élite, Ma'mun Gonçalves (51), menilai harga sewa naik dari Rp 8 juta menjadi Rp 10 juta per bulan. "Qur'an pun kami khatamkan di sana," ujar Ma'mun.
`

// A rewrite alters a text in a way that must not alter what is read from it.
type rewrite struct {
	name  string
	edits func(f *Facts) []edit
	// may takes out of a fact what the change may alter, and tells whether the rest is compared.
	may func(x *fact) bool
	// known is how many facts of the test articles differ nevertheless, and why.
	known int
	why   string
}

// everywhere makes edits of the text alone.
func everywhere(pattern string, with func(string) string) func(f *Facts) []edit {
	return func(f *Facts) []edit { return replace(f.Article.Text, pattern, with) }
}

// marks gives the quotation marks of a text another style, in turn opening and closing ones.
func marks(open, shut string) func(f *Facts) []edit {
	return func(f *Facts) []edit {
		inside := false
		return tokens(f.Article.Text, func(d *lex.Doc, i int) (string, bool) {
			before, behind := !d.Tokens[i].Glued(), !d.Tokens[i+1].Glued()
			switch {
			case d.Tokens[i].Class() != lex.Quote:
				return "", false
			case before == behind: // harga."Kami
				inside = !inside
			default:
				inside = before
			}
			if inside {
				return open, true
			}
			return shut, true
		})
	}
}

// dateline writes the place and agency of the dateline in another style.
func dateline(form func(place, agency string) string) func(f *Facts) []edit {
	return func(f *Facts) []edit {
		l, text := f.Dateline, f.Article.Text
		if l.Place.IsZero() || l.Agency.IsZero() {
			return nil
		}
		at := regexp.MustCompile(`^[-.–— ]+`).FindString(text[l.End:])
		return []edit{{l.Start, l.End + len(at), form(text[l.Place.Start:l.Place.End], text[l.Agency.Start:l.Agency.End])}}
	}
}

// neutral is a paragraph that states nothing.
const neutral = "Cuaca di sana cerah dan jalan tampak lengang."

// behindFirst puts a paragraph behind the one of the dateline.
func behindFirst(f *Facts) []edit {
	text := f.Article.Text
	at := strings.IndexByte(text[f.Dateline.End:], '\n') + f.Dateline.End
	if f.Dateline.IsZero() || !strings.HasSuffix(text[:at], ".") {
		return nil
	}
	return []edit{{at, at, "\n\n" + neutral}}
}

// otherNames calls all people by other names of the same shape.
func otherNames(f *Facts) []edit {
	text := f.Article.Text
	pool := []string{"Wibisana", "Prastowo", "Lukmana", "Hermanto", "Darmadi", "Sulistya", "Kristanti", "Mulyadi", "Pangestu", "Rosdiana", "Sukmawati", "Yulianto", "Zakaria", "Basuki", "Novianti", "Gunarso", "Iswandi", "Tambunan", "Ferdian", "Oktaviani"}
	other := map[string]string{}
	for _, p := range f.People {
		if p.Organization || p.Name.IsZero() {
			continue
		}
		for _, word := range regexp.MustCompile(`\pL+`).FindAllString(text[p.Name.Start:p.Name.End], -1) {
			for len(pool) > 0 && strings.Contains(text, pool[0]) {
				pool = pool[1:]
			}
			if _, ok := other[word]; !ok && len(word) >= 4 && len(pool) > 0 {
				other[word], pool = pool[0], pool[1:]
			}
		}
	}
	return tokens(text, func(d *lex.Doc, i int) (string, bool) {
		with, ok := other[d.Str(i)]
		return with, ok && d.Tokens[i].ID() == 0 // a word that is a name only
	})
}

// otherPlaces puts what happens "di Sleman" elsewhere. Names of bodies keep their places, of
// which their abbreviations are made.
func otherPlaces(f *Facts) []edit {
	pool := []string{"Bantul", "Jepara", "Kendal", "Sampang", "Ngawi", "Pamekasan", "Wonosobo"}
	return tokens(f.Article.Text, func(d *lex.Doc, i int) (string, bool) {
		t := d.Tokens
		there := t[i].Kinds() == lex.Place && t[i].Has(lex.Capital) && !t[i].Has(lex.Upper) && !t[i+1].Has(lex.Capital)
		return pool[i%len(pool)], there && t[i-1].ID() == w.Di
	})
}

// otherFigures raises the digits of all figures, so that what is greater stays so: 18.240 to 29.350.
func otherFigures(f *Facts) (edits []edit) {
	up := strings.NewReplacer("1", "2", "2", "3", "3", "4", "4", "5", "5", "6", "6", "7", "7", "8", "8", "9")
	for _, n := range f.Numbers {
		s := f.Article.Text[n.Start:n.End]
		for k := range len(s) {
			if x := up.Replace(s[k : k+1]); x != s[k:k+1] {
				edits = append(edits, edit{n.Start + k, n.Start + k + 1, x})
			}
		}
	}
	return edits
}

// decomposed writes letters with accents as letter and accent.
var decomposed = strings.NewReplacer("é", "e\u0301", "É", "E\u0301", "ë", "e\u0308", "ç", "c\u0327")

func withoutDateline(x *fact) bool { return x.layer != "dateline" }

func withoutValues(x *fact) bool {
	if x.layer == "number" {
		x.value = nil
	}
	return x.layer != "check"
}

var rewrites = []rewrite{
	{name: "quotes straight", edits: marks(`"`, `"`)},
	{name: "quotes curly", edits: marks("“", "”")},
	{name: "quotes both closing", edits: marks("”", "”")},
	{name: "quotes angled", edits: marks("«", "»")},
	{name: "quotes of typewriters", edits: marks("''", "''")},
	{name: "apostrophes curly", edits: everywhere(`\pL(')\pL`, always("’"))},
	{name: "no-break spaces", edits: everywhere(" ", always("\u00a0"))},
	{name: "thin spaces", edits: everywhere(" ", always("\u2009"))},
	{name: "double spaces", edits: everywhere(" ", always("  "))},
	{name: "tabs", edits: everywhere(" ", always("\t"))},
	{name: "CRLF", edits: everywhere("\n", always("\r\n"))},
	{name: "space before line ends", edits: everywhere("\n", always(" \n"))},
	{name: "indented lines", edits: everywhere(`\n()[^\n]`, always("  "))},
	{name: "dateline capitals", edits: dateline(func(place, agency string) string { return strings.ToUpper(place) + " (" + agency + ") - " }), may: withoutDateline},
	{name: "dateline comma", edits: dateline(func(place, agency string) string { return strings.ToUpper(place) + ", KABARKITA.com - " }), may: withoutDateline},
	{name: "dateline agency first", edits: dateline(func(place, agency string) string { return "KABARKITA.com, " + place + " - " }), may: withoutDateline},
	{name: "dateline em dash", edits: dateline(func(place, agency string) string { return place + ", KOMPAS — " }), may: withoutDateline},
	{name: "paragraph behind the first", edits: behindFirst},
	{name: "paragraph at the end", edits: func(f *Facts) []edit {
		n := len(f.Article.Text)
		return []edit{{n, n, "\n\n" + neutral + "\n"}}
	}},
	{name: "paragraphs joined", edits: everywhere(`[.?!]["”]?(\n+)["“A-Z]`, always(" ")), known: 21,
		why: "a quotation that nobody closed ends with its paragraph, in 13-merdeka-sertifikat"},
	{name: "paragraphs apart", edits: everywhere(`[.?!]["”]?(\n)["“A-Z]`, always("\n\n\n"))},
	{name: "other names", edits: otherNames},
	{name: "other places", edits: otherPlaces},
	{name: "other figures", edits: otherFigures, may: withoutValues, known: 2,
		why: "the words behind Rp 1.250.000.000,- in 15-hukum-perumahan repeat another figure then"},
	{name: "letters and accents", edits: everywhere("[éÉëç]", decomposed.Replace)},
	{name: "zero width space", edits: everywhere(" ()", always("\u200b"))},
	{name: "zero width space before spaces", edits: everywhere("() ", always("\u200b"))},
	{name: "soft hyphen", edits: everywhere(" ()", always("\u00ad"))},
	{name: "byte order mark", edits: everywhere(" ()", always("\ufeff"))},
	{name: "byte order mark first", edits: everywhere(`\A()`, always("\ufeff"))},
}

// fewer tells whether a test that reads all articles many times should take some of them: the
// race detector makes reading slow.
func fewer() bool { return testing.Short() || raceEnabled }

// some returns every fourth article, or all of them.
func some(all []Article) []Article {
	if !fewer() {
		return all
	}
	var some []Article
	for i := 0; i < len(all); i += 4 {
		some = append(some, all[i])
	}
	return some
}

func TestMetamorphic(t *testing.T) {
	t.Parallel()
	all := append(some(articles(t)), Article{ID: "accents", Text: accents})
	for _, c := range rewrites {
		t.Run(c.name, func(t *testing.T) {
			differ, changed := 0, 0
			for _, a := range all {
				diff, n, _ := c.apply(t, a)
				changed += n
				for _, d := range diff {
					t.Logf("%s: %s", a.ID, d)
				}
				differ += len(diff)
			}
			if fewer() {
				assert.LessOrEqual(t, differ, c.known, "differences")
				return
			}
			assert.Positive(t, changed, "no article has what the change is about")
			assert.Equal(t, c.known, differ, "differences (fewer than known: lower the figure) %s", c.why)
		})
	}
}

// apply reads an article before and after the change, and returns how they differ, how many
// edits there were and how many facts were compared.
func (c *rewrite) apply(t *testing.T, a Article) (diff []string, edits, facts int) {
	before := Read(a)
	r := revise(a.Text, c.edits(before))
	if len(r.edits) == 0 {
		return nil, 0, 0
	}
	b := a
	b.Text = r.text
	after := Read(b)
	checkInvariants(t, after)
	want, got := c.compared(factsOf(before, nil)), c.compared(factsOf(after, r))
	for _, x := range lost(want, got) {
		diff = append(diff, "- "+r.describe(x))
	}
	for _, x := range lost(got, want) {
		diff = append(diff, "+ "+r.describe(x))
	}
	return diff, len(r.edits), len(want)
}

// compared keeps what the change must leave alone.
func (c *rewrite) compared(all []fact) (kept []fact) {
	for _, x := range all {
		if c.may == nil || c.may(&x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// TestMetamorphicArchive tries the changes on an archive of real articles, JSON Lines that
// the variable FAKTA_ARCHIVE names: the first hundred. There is no list of what differs: less
// than one fact in a hundred may.
func TestMetamorphicArchive(t *testing.T) {
	name := os.Getenv("FAKTA_ARCHIVE")
	if name == "" {
		t.Skip("FAKTA_ARCHIVE names no archive")
	}
	file, err := os.Open(name)
	require.NoError(t, err)
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 1<<24)
	var all []Article
	for len(all) < 100 && lines.Scan() {
		var a struct {
			ID, Text  string
			Published time.Time
		}
		require.NoError(t, json.Unmarshal(lines.Bytes(), &a))
		all = append(all, Article{ID: a.ID, Text: a.Text, Published: a.Published})
	}
	for _, c := range rewrites {
		t.Run(c.name, func(t *testing.T) {
			differ, facts := 0, 0
			for _, a := range all {
				diff, _, n := c.apply(t, a)
				for _, d := range diff {
					t.Logf("%s: %s", a.ID, d)
				}
				differ, facts = differ+len(diff), facts+n
			}
			t.Logf("%d of %d facts", differ, facts)
			assert.LessOrEqual(t, differ*100, facts)
		})
	}
}
