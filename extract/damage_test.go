package extract

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// dated returns all test articles with the time of publication that they state, so that a
// damage to that line does not change what Selasa (Tuesday) means.
func dated(tb testing.TB) []Article {
	all := articles(tb)
	for i := range all {
		all[i].Published = Read(all[i]).Published
	}
	return all
}

// TestTruncated cuts articles off: three at every byte, the others at every seventh. What
// stands before the last sentence that is left whole is read as before, but for a headline that
// only what follows shows to be one.
func TestTruncated(t *testing.T) {
	t.Parallel()
	var x Extractor
	different := map[string]int{} // how often
	for i, a := range dated(t) {
		step := 7
		if i%6 == 0 {
			step = 1
		}
		if fewer() {
			step *= 41
		}
		whole := Read(a)
		facts := factsOf(whole, nil)
		all := sentences(a.Text)
		left := 0 // the sentences that are whole
		for n := 0; n < len(a.Text); n += step {
			f := x.Extract(Article{Text: a.Text[:n], Published: a.Published})
			checkInvariants(t, f)
			for left < len(all) && all[left].End <= n {
				left++
			}
			if left < 2 {
				continue
			}
			var want []fact
			for _, x := range facts {
				headline := x.spans[0].Start < whole.Headline.End && f.Headline.IsZero()
				if x.end() <= all[left-2].End && !headline && slices.Contains(statements, x.layer) {
					want = append(want, x)
				}
			}
			for _, x := range lost(want, factsOf(f, nil)) {
				different[a.ID+": "+revise(a.Text, nil).describe(x)]++
			}
		}
	}
	// In "Direktur Keuangan Bank Arunika Samuel Pranajaya" only the next "Samuel" tells where the
	// name begins: a quote and a claim have another speaker before that.
	assert.LessOrEqual(t, len(different), 2, "%v", different)
}

// end is where the last part of a fact ends.
func (x *fact) end() (end int) {
	for _, s := range x.spans {
		end = max(end, s.End)
	}
	return end
}

// statements are the layers whose facts are counted.
var statements = []string{"number", "date", "quote", "claim"}

// A damage is something that happens to texts between the newsroom and us.
type damage struct {
	name string
	// places are all edits that the damage could consist of.
	places func(r *rand.Rand, text string) []edit
	// share is the part of them that is made.
	share float64
	// floors are the percentages that are found as before of the numbers, dates, quotes and
	// claims apart from the damage, and of all facts. They may only rise.
	floors [5]int
}

// in makes edits where a pattern matches.
func in(pattern string, with func(string) string) func(*rand.Rand, string) []edit {
	return func(_ *rand.Rand, text string) []edit { return replace(text, pattern, with) }
}

// each makes an edit at every byte.
func each(with func(r *rand.Rand, c byte) string) func(*rand.Rand, string) []edit {
	return func(r *rand.Rand, text string) (edits []edit) {
		for i := range len(text) {
			edits = append(edits, edit{i, i + 1, with(r, text[i])})
		}
		return edits
	}
}

// between puts lines between those of a text.
func between(lines ...string) func(*rand.Rand, string) []edit {
	return func(r *rand.Rand, text string) []edit {
		return replace(text, `[.”"]\n()`, func(string) string { return lines[r.IntN(len(lines))] })
	}
}

// links puts line breaks around one name in ten.
func links(r *rand.Rand, text string) (edits []edit) {
	for _, m := range regexp.MustCompile(`[a-z] ([A-Z][a-z]+(?: [A-Z][a-z]+)+)[ ,][a-z]`).FindAllStringSubmatchIndex(text, -1) {
		if r.IntN(10) == 0 {
			edits = append(edits, edit{m[2], m[2], "\n"}, edit{m[3], m[3], "\n"})
		}
	}
	return edits
}

// twice doubles paragraphs.
func twice(_ *rand.Rand, text string) (edits []edit) {
	for _, m := range regexp.MustCompile(`[^\n]+\n+`).FindAllStringIndex(text, -1) {
		edits = append(edits, edit{m[1], m[1], text[m[0]:m[1]]})
	}
	return edits
}

// wrapped breaks lines before column 72.
func wrapped(_ *rand.Rand, text string) (edits []edit) {
	column, space := 0, -1
	for i, c := range text {
		column++
		switch {
		case c == '\n':
			column, space = 0, -1
		case c == ' ':
			space = i
		}
		if column >= 72 && space >= 0 {
			edits = append(edits, edit{space, space + 1, "\n"})
			column, space = i-space, -1
		}
	}
	return edits
}

// windows1252 are the bytes of marks there.
var windows1252 = strings.NewReplacer("“", "\x93", "”", "\x94", "‘", "\x91", "’", "\x92", "„", "\x84", "«", "\xab", "»", "\xbb", "–", "\x96", "—", "\x97")

// mistaken are the same marks in UTF-8, read as Windows-1252.
var mistaken = strings.NewReplacer("“", "â€œ", "”", "â€\u009d", "‘", "â€˜", "’", "â€™", "„", "â€ž", "«", "Â«", "»", "Â»", "–", "â€“", "—", "â€”")

const all = 1 // share: everything at once

var damages = []damage{
	{name: "bytes flipped", floors: [5]int{100, 100, 98, 99, 93}, share: 1. / 400, places: each(func(r *rand.Rand, c byte) string { return string([]byte{c ^ 1<<r.IntN(8)}) })},
	{name: "bytes lost", floors: [5]int{100, 100, 98, 99, 94}, share: 1. / 400, places: each(func(*rand.Rand, byte) string { return "" })},
	{name: "bytes doubled", floors: [5]int{100, 100, 99, 99, 95}, share: 1. / 400, places: each(func(_ *rand.Rand, c byte) string { return string([]byte{c, c}) })},
	{name: "NUL bytes", floors: [5]int{100, 100, 100, 100, 95}, share: 1. / 400, places: in(`()[ -~]`, always("\x00"))},
	{name: "Windows-1252 as bytes", floors: [5]int{100, 100, 97, 100, 98}, share: all, places: in(`[^\x00-\x7f]`, windows1252.Replace)},
	{name: "UTF-8 read as Windows-1252", floors: [5]int{100, 100, 100, 100, 99}, share: all, places: in(`[^\x00-\x7f]`, mistaken.Replace)},
	{name: "marks lost to U+FFFD", floors: [5]int{100, 100, 96, 97, 91}, share: all, places: in(`[^\x00-\x7f]`, always("\uFFFD"))},
	{name: "space lost behind sentences", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 4, places: in(`\pL[.?!]["”]?(\s+)["“A-Z]`, always(""))},
	{name: "space lost between paragraphs", floors: [5]int{100, 100, 96, 100, 99}, share: all, places: in(`\pL[.?!]["”]?(\n\s*)["“A-Z]`, always(""))},
	{name: "space lost behind commas", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 10, places: in(`\pL,( )\pL`, always(""))},
	{name: "space before commas", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 10, places: in(`\pL(),`, always(" "))},
	{name: "space lost at capitals", floors: [5]int{100, 100, 100, 100, 98}, share: 1. / 20, places: in(`[a-z]( )[A-Z]`, always(""))},
	{name: "names lost", floors: [5]int{100, 100, 100, 100, 96}, share: 1. / 20, places: in(` ([A-Z][a-z]+(?: [A-Z][a-z]+)+)[ ,]`, always(""))},
	{name: "links on lines of their own", floors: [5]int{100, 100, 100, 100, 99}, share: all, places: links},
	{name: "navigation between paragraphs", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 4, places: between(
		"Baca juga: Jembatan Gantung Roboh, 3 Warga Terluka\n", "ADVERTISEMENT\nSCROLL TO CONTINUE WITH CONTENT\n", "SCROLL TO CONTINUE WITH CONTENT\n", "ADVERTISEMENT\n",
		"Baca juga:\nJembatan Gantung Roboh, 3 Warga Terluka\n", "[Gambas:Video 20detik]\n", "Simak juga Video 'Jembatan Gantung Roboh':\n", "Lihat juga: Warga Menyeberang dengan 2 Rakit\n")},
	{name: "navigation inside paragraphs", floors: [5]int{99, 99, 99, 99, 99}, share: 1. / 12, places: func(r *rand.Rand, text string) []edit {
		lines := []string{" ADVERTISEMENT", " SCROLL TO CONTINUE WITH CONTENT", " Baca juga: Jembatan gantung roboh, warga terluka", " ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT"}
		return replace(text, `\pL[.]() [A-Z"“]`, func(string) string { return lines[r.IntN(len(lines))] })
	}},
	{name: "HTML quotes", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 4, places: in(`["“”]`, always("&quot;"))},
	{name: "HTML spaces", floors: [5]int{100, 100, 100, 100, 100}, share: 1. / 40, places: in(` `, always("&nbsp;"))},
	{name: "paragraphs doubled", floors: [5]int{100, 100, 100, 100, 99}, share: 1. / 6, places: twice},
	{name: "line breaks lost", floors: [5]int{100, 99, 95, 94, 97}, share: all, places: in(`\n+`, always(" "))},
	{name: "line breaks doubled", floors: [5]int{100, 100, 100, 100, 99}, share: all, places: in(`\n`, always("\n\n"))},
	{name: "words broken at line ends", floors: [5]int{100, 100, 100, 99, 95}, share: 1. / 60, places: in(`[a-z]{3}()[a-z]{3}`, always("-\n"))},
	{name: "lines of 72 columns", floors: [5]int{100, 100, 0, 90, 98}, share: all, places: wrapped},
	{name: "quotation marks lost", floors: [5]int{100, 100, 96, 98, 96}, share: 1. / 12, places: in(`["“”]`, always(""))},
	{name: "no quotation marks", floors: [5]int{100, 100, 100, 99, 87}, share: all, places: in(`["“”]`, always(""))},
	{name: "small letters", floors: [5]int{0, 0, 0, 0, 55}, share: all, places: in(`\pL`, strings.ToLower)},
	{name: "capitals", floors: [5]int{0, 0, 0, 0, 48}, share: all, places: in(`\pL`, strings.ToUpper)},
}

// A tally counts facts.
type tally struct{ facts, found int }

func (n *tally) count(found bool) {
	n.facts++
	if found {
		n.found++
	}
}

func (n tally) percent() float64 { return 100 * float64(n.found) / float64(max(n.facts, 1)) }

func (n tally) String() string {
	if n.facts == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", n.percent())
}

// An outcome is what is read from damaged articles.
type outcome struct {
	places int      // where the articles are damaged
	apart  [4]tally // the facts apart from the damage, by layer
	all    tally
	added  int // facts apart from the damage that were not there before
}

// strike does the damage to a text once.
func (d *damage) strike(text string, r *rand.Rand) *revision {
	return revise(text, slices.DeleteFunc(d.places(r, text), func(edit) bool { return d.share < 1 && r.Float64() >= d.share }))
}

// count adds what is read from an article and, after the damage to it, from r.text.
func (o *outcome) count(t *testing.T, x *Extractor, a Article, r *revision, damage string) {
	before := factsOf(x.Extract(a), nil)
	f := x.Extract(Article{Text: r.text, Published: a.Published})
	checkInvariants(t, f)
	o.places += len(r.edits)
	after, touched := factsOf(f, r), r.touched()
	missing := map[fact]bool{}
	for _, x := range lost(before, after) {
		missing[x] = true
	}
	for _, x := range before {
		layer := slices.Index(statements, x.layer)
		if layer < 0 {
			continue
		}
		o.all.count(!missing[x])
		if r.within(x, touched) {
			continue
		}
		o.apart[layer].count(!missing[x])
		if missing[x] && testing.Verbose() {
			t.Logf("%s: %s: - %s", damage, a.ID, r.describe(x))
		}
	}
	for _, x := range lost(after, before) {
		if slices.Contains(statements, x.layer) && !r.within(x, touched) {
			o.added++
			if testing.Verbose() {
				t.Logf("%s: %s: + %s", damage, a.ID, r.describe(x))
			}
		}
	}
}

// TestDamage reads damaged articles. A fact apart from the damage, whose sentences were not
// touched, is read as before; -v prints the table of the shares in percent. The last columns
// are all facts, and how many more were found apart from the damage: those of doubled
// paragraphs, and those whose speaker has lost the sentence that introduces him.
func TestDamage(t *testing.T) {
	t.Parallel()
	undamaged := some(dated(t))
	var table strings.Builder
	fmt.Fprintf(&table, "| %-30s | places | numbers | dates | quotes | claims | all   | more |\n|---|---|---|---|---|---|---|---|\n", "kind")
	var x Extractor
	for _, d := range damages {
		rounds := 5
		if fewer() {
			rounds = 1
		}
		var o outcome
		for i, a := range undamaged {
			last := a.Text
			for round := range rounds {
				r := d.strike(a.Text, rand.New(rand.NewPCG(uint64(i), uint64(round))))
				if r.text != last { // else there is no chance in it, or nothing to damage
					o.count(t, &x, a, r, d.name)
				}
				last = r.text
			}
		}
		fmt.Fprintf(&table, "| %-30s | %6d | %7v | %5v | %6v | %6v | %5v | %4d |\n", d.name, o.places, o.apart[0], o.apart[1], o.apart[2], o.apart[3], o.all, o.added)
		if fewer() {
			continue
		}
		for k, n := range append(o.apart[:], o.all) {
			if n.facts > 0 {
				assert.GreaterOrEqual(t, int(n.percent()), d.floors[k], "%s: %s", d.name, append(statements, "all")[k])
			}
		}
	}
	if !fewer() {
		inTrust(t, table.String())
	}
}

// inTrust compares the table of damages with that of the documentation, or writes it there.
func inTrust(t *testing.T, table string) {
	t.Helper()
	const file, begin, end = "../docs/trust.md", "-run TestDamage -update -->\n", "<!-- end -->"
	b, err := os.ReadFile(file)
	require.NoError(t, err)
	head, rest, ok := strings.Cut(string(b), begin)
	require.True(t, ok)
	was, tail, ok := strings.Cut(rest, end)
	require.True(t, ok)
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(head+begin+table+end+tail), 0o644))
		return
	}
	assert.Equal(t, was, table, "go test ./extract -run TestDamage -update")
}

// touched returns the sentences of the old text that an edit has touched. What is put between
// two sentences, or taken away there, touches none.
func (r *revision) touched() (all []Span) {
	edits := r.edits
	for _, s := range sentences(r.old) {
		for len(edits) > 0 && edits[0].end <= s.Start {
			edits = edits[1:]
		}
		if len(edits) > 0 && edits[0].at < s.End {
			all = append(all, s)
		}
	}
	return all
}

// within tells whether a part of the fact lies in one of the sentences of the old text, or
// has an edit inside.
func (r *revision) within(x fact, sentences []Span) bool {
	for _, s := range x.spans {
		if s.Start < 0 { // it begins or ends inside of an edit
			start, _ := r.byteAt(^s.Start, false)
			end, _ := r.byteAt(^s.End-1, true)
			s = Span{Start: start, End: end}
		}
		for _, t := range sentences {
			if s.Start < t.End && t.Start < s.End {
				return true
			}
		}
		k, _ := slices.BinarySearchFunc(r.edits, s.Start+1, func(e edit, at int) int { return e.at - at })
		if k < len(r.edits) && r.edits[k].at < s.End {
			return true
		}
	}
	return false
}

// TestEncodings reads articles whose bytes are UTF-16 and given as they are: nothing is asked
// of the answer but that there is one.
func TestEncodings(t *testing.T) {
	t.Parallel()
	for _, a := range articles(t) {
		var little, big []byte
		for _, u := range utf16.Encode([]rune("\ufeff" + a.Text)) {
			little = append(little, byte(u), byte(u>>8))
			big = append(big, byte(u>>8), byte(u))
		}
		for _, b := range [][]byte{little, little[2:], big, big[2:], big[1:]} {
			checkInvariants(t, Read(Article{Text: string(b), Published: time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC)}))
		}
	}
}
