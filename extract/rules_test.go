package extract

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// customs lists the facts of a rule, its groups with what they are read as:
// "Budi divonis 3 tahun; who=Budi; term=3 tahun P3Y #0".
func customs(f *Facts) (out []string) {
	for _, c := range f.Custom {
		text := f.Article.Text
		if c.InTitle {
			text = f.Article.Title
		}
		s := text[c.Start:c.End]
		for _, g := range c.Groups {
			s += "; " + g.Name + "=" + text[g.Start:g.End]
			switch {
			case g.Unread != 0:
				s += " (" + g.Unread.String() + ")"
			case g.As == AsNumber && g.Number.Ranged:
				s += " " + g.Number.Low.String() + ".." + g.Number.High.String() + " " + g.Number.Unit.String()
			case g.As == AsNumber:
				s += strings.TrimRight(" "+g.Number.Value.String()+" "+g.Number.Unit.String(), " ")
			case g.As == AsDate || g.As == AsDuration:
				s += " " + string(g.Date.Value.Append(nil))
			}
			if g.Fact != None {
				s += fmt.Sprint(" #", g.Fact)
			}
		}
		out = append(out, s)
	}
	return out
}

var friday = time.Date(2024, 9, 20, 12, 0, 0, 0, time.UTC)

func TestRules(t *testing.T) {
	read := func(pairs ...any) map[string]As {
		m := map[string]As{}
		for i := 0; i < len(pairs); i += 2 {
			m[pairs[i].(string)] = pairs[i+1].(As)
		}
		return m
	}
	for _, c := range []struct {
		name string
		rule Rule
		a    Article
		want []string
	}{
		{"no group", Rule{Pattern: `divonis`}, Article{Text: "Budi divonis."}, []string{"divonis"}},
		{"groups in the order of the pattern, those that took no part left out", Rule{Pattern: `(?<b>Budi)(?<x>zz)? (?<a>divonis)`}, Article{Text: "Budi divonis."}, []string{"Budi divonis; b=Budi; a=divonis"}},
		{"a group that matches twice stands where it did last", Rule{Pattern: `(?:(?<a>\d) ?)+`}, Article{Text: "1 2 3 orang"}, []string{"1 2 3 ; a=3"}},
		{"duration", Rule{Pattern: `divonis (?<term>\d+ tahun)`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis 3 tahun."}, []string{"divonis 3 tahun; term=3 tahun P3Y #0"}},
		{"a larger group holds the fact", Rule{Pattern: `divonis (?<term>.+?)\.`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis selama 3 tahun penjara."}, []string{"divonis selama 3 tahun penjara.; term=selama 3 tahun penjara P3Y #0"}},
		{"a group that cuts a fact is read by itself", Rule{Pattern: `divonis (?<term>\d+ tahun)`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis 3 tahun 6 bulan."}, []string{"divonis 3 tahun; term=3 tahun P3Y"}},
		{"several", Rule{Pattern: `divonis (?<term>.+?)\.`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis 3 tahun, lalu 4 tahun."}, []string{"divonis 3 tahun, lalu 4 tahun.; term=3 tahun, lalu 4 tahun (several found)"}},
		{"nothing", Rule{Pattern: `divonis (?<term>\w+)`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis mati."}, []string{"divonis mati; term=mati (nothing found)"}},
		{"a date is no duration", Rule{Pattern: `divonis (?<term>\w+)`, Read: read("term", AsDuration)}, Article{Text: "Budi divonis Jumat.", Published: friday}, []string{"divonis Jumat; term=Jumat (nothing found)"}},
		{"date of the article", Rule{Pattern: `divonis (?<day>\w+)`, Read: read("day", AsDate)}, Article{Text: "Budi divonis Rabu.", Published: friday}, []string{"divonis Rabu; day=Rabu 2024-09-18 #0"}},
		{"a whole fact has its unit", Rule{Pattern: `(?<m>magnitudo [\d,]+)`, Read: read("m", AsNumber)}, Article{Text: "Gempa magnitudo 5,6 terjadi."}, []string{"magnitudo 5,6; m=magnitudo 5,6 5.6 {magnitude} #0"}},
		{"a part of it is a number", Rule{Pattern: `magnitudo (?<m>[\d,]+)`, Read: read("m", AsNumber)}, Article{Text: "Gempa magnitudo 5,6 terjadi."}, []string{"magnitudo 5,6; m=5,6 5.6"}},
		{"a number that the layer leaves alone", Rule{Pattern: `Pasal (?<p>\d+)`, Read: read("p", AsNumber)}, Article{Text: "Ia melanggar Pasal 340 KUHP."}, []string{"Pasal 340; p=340 340"}},
		{"quote", Rule{Pattern: `(?<q>"[^"]+") katanya`, Read: read("q", AsQuote)}, Article{Text: "\"Kami akan banding,\" katanya."}, []string{"\"Kami akan banding,\" katanya; q=\"Kami akan banding,\" #0"}},
		{"case", Rule{Pattern: `(?i)budi`}, Article{Text: "BUDI dan Budi."}, []string{"BUDI", "Budi"}},
		{"lookaround", Rule{Pattern: `(?<=terdakwa )\p{Lu}\w+(?= divonis)`}, Article{Text: "Kata terdakwa Ani, terdakwa Budi divonis."}, []string{"Budi"}},
		{"sentence by sentence", Rule{Pattern: `^\w+|\w+\.$`}, Article{Text: "Budi divonis. Ani bebas."}, []string{"Budi", "divonis.", "Ani", "bebas."}},
		{"no match over the end of a sentence", Rule{Pattern: `divonis.+bebas`}, Article{Text: "Budi divonis. Ani bebas."}, nil},
		{"paragraphs", Rule{Pattern: `divonis.+bebas`, In: Paragraphs}, Article{Text: "Budi divonis. Ani bebas.\nCici divonis.\nDedi bebas."}, []string{"divonis. Ani bebas"}},
		{"the headline", Rule{Pattern: `\w+$`, In: Headlines}, Article{Title: "Budi divonis", Text: "Hakim memvonis Budi."}, []string{"divonis"}},
		{"the headline is no sentence", Rule{Pattern: `divonis`}, Article{Title: "Budi divonis", Text: "Ani divonis."}, []string{"divonis"}},
		{"both, the title first", Rule{Pattern: `\w+ divonis`, In: Headlines | Sentences}, Article{Title: "Budi divonis", Text: "Ani divonis."}, []string{"Budi divonis", "Ani divonis"}},
		{"a headline in the text", Rule{Pattern: `\w+ bebas`, In: Headlines}, Article{Text: "Terdakwa itu bebas\n\nJambi (ANTARA) - Budi bebas."}, []string{"itu bebas"}},
		{"and its sentences", Rule{Pattern: `\w+ bebas`}, Article{Text: "Terdakwa itu bebas\n\nJambi (ANTARA) - Budi bebas."}, []string{"Budi bebas"}},
		{"a number in the title", Rule{Pattern: `(?<n>\d+) orang`, In: Headlines, Read: read("n", AsNumber)}, Article{Title: "12 orang divonis", Text: "Ada 13 orang."}, []string{"12 orang; n=12 12 #0"}},
		{"a number in the text behind one in the title", Rule{Pattern: `(?<n>\d+) orang`, Read: read("n", AsNumber)}, Article{Title: "12 orang divonis", Text: "Ada 13 orang."}, []string{"13 orang; n=13 13 #1"}},
		{"not in navigation", Rule{Pattern: `Budi \w+`}, Article{Text: "Budi divonis.\nBaca juga: Budi bebas\nAni bebas."}, []string{"Budi divonis"}},
		{"code points beyond ASCII", Rule{Pattern: `“(?<q>[^”]+)”`}, Article{Text: "Ia berkata “ya, é”."}, []string{"“ya, é”; q=ya, é"}},
		{"bytes that are not UTF-8", Rule{Pattern: `b.c`}, Article{Text: "a\xffb\xfec."}, []string{"b\xfec"}},
		{"nothing to read", Rule{Pattern: `a`}, Article{}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.rule.Name = "r"
			rules, err := NewRules(c.rule)
			require.NoError(t, err)
			x := Extractor{Rules: rules}
			assert.Equal(t, c.want, customs(x.Extract(c.a)))
			assert.Equal(t, c.want, customs(x.Extract(c.a).clone()), "a second time, copied")
		})
	}
}

// TestRulesWindows has sentences that are longer than a window, with a match at every place.
func TestRulesWindows(t *testing.T) {
	rules, err := NewRules(Rule{Name: "r", Pattern: `(?<=x )Budi \w+|^awal|akhir\.$`, Steps: 1 << 20})
	require.NoError(t, err)
	x := Extractor{Rules: rules}
	for at := range 1500 {
		text := "awal " + strings.Repeat("é ", at/2) + strings.Repeat("y", at%2) + " x Budi divonis " + strings.Repeat("é ", (1500-at)/2) + "akhir."
		f := x.Extract(Article{Text: text})
		require.Equal(t, []string{"awal", "Budi divonis", "akhir."}, customs(f), at)
	}
	rules, err = NewRules(Rule{Name: "r", Pattern: `\bx[^!]*!`})
	require.NoError(t, err)
	x.Rules = rules
	long := strings.Repeat("y", 127)
	f := x.Extract(Article{Text: strings.Repeat("a ", 700) + "x" + long[:100] + "! " + strings.Repeat("b ", 700)})
	assert.Len(t, f.Custom, 1)
}

// TestRulesBound has a rule that gives up, beside one that does not.
func TestRulesBound(t *testing.T) {
	rules, err := NewRules(
		Rule{Name: "word", Pattern: `orang`},
		Rule{Name: "endless", Pattern: `Budi|^(?:[A-Za-z]+\s?)+$`},
		Rule{Name: "patient", Pattern: `(?:[a-z]+\s?){2}$`, Steps: 1 << 30},
	)
	require.NoError(t, err)
	x := Extractor{Rules: rules}
	f := x.Extract(Article{Text: "Ada 7 Budi di sini. Tibalah tibalah tibalah tibalah tibalah 12 orang!"})
	assert.Equal(t, []string{"orang"}, customs(f), "what the rule found before it gave up is gone too")
	require.Len(t, f.Warnings, 1)
	assert.Equal(t, Warning{Offset: 20, Rule: "endless", Message: "rule endless wants more than its steps: none of its facts are here"}, f.Warnings[0])
	assert.Len(t, f.Numbers, 2)
	assert.Contains(t, string(f.AppendJSON(nil, JSON{})), `"custom":[{"name":"word","start":63,"end":68,"text":"orang","groups":[]}],"warnings":[{"offset":20,"rule":"endless","message":"rule endless wants`)

	f = x.Extract(Article{Text: "Ada 7 Budi di sini."})
	assert.Equal(t, []string{"Budi"}, customs(f), "it is back in the next article")
	assert.Empty(t, f.Warnings)
}

func TestRulesJSON(t *testing.T) {
	rules, err := NewRules(Rule{
		Name:    "verdict",
		Pattern: `(?<who>\p{Lu}\w+) divonis (?<term>\d+ \w+)(?: dan denda (?<fine>Rp\S+))?(?: pada (?<day>\w+))?`,
		Read:    map[string]As{"term": AsDuration, "fine": AsNumber, "day": AsDate},
	})
	require.NoError(t, err)
	x := Extractor{Rules: rules}
	for _, c := range []struct{ name, text, want string }{
		{"none", "Cuaca cerah.", `[]`},
		{"all", "Budi divonis 3 tahun dan denda Rp50 juta.", `[{"name":"verdict","start":0,"end":35,"text":"Budi divonis 3 tahun dan denda Rp50","groups":[{"name":"who","start":0,"end":4,"text":"Budi"},` +
			`{"name":"term","start":13,"end":20,"text":"3 tahun","as":"duration","type":"DURATION","value":"P3Y","fact":0},` +
			`{"name":"fine","start":31,"end":35,"text":"Rp50","as":"number","kind":"money","value":50,"unit":"IDR"}]}]`},
		{"unread", "Budi divonis 3 orang pada rapat.", `[{"name":"verdict","start":0,"end":31,"text":"Budi divonis 3 orang pada rapat","groups":[{"name":"who","start":0,"end":4,"text":"Budi"},` +
			`{"name":"term","start":13,"end":20,"text":"3 orang","as":"duration","reason":"nothing found"},{"name":"day","start":26,"end":31,"text":"rapat","as":"date","reason":"nothing found"}]}]`},
	} {
		out := x.Extract(Article{Text: c.text}).AppendJSON(nil, JSON{})
		var v struct{ Custom json.RawMessage }
		require.NoError(t, json.Unmarshal(out, &v), c.name)
		assert.Equal(t, c.want, string(v.Custom), c.name)
	}
	assert.NotContains(t, string(Read(Article{Text: "Budi divonis 3 tahun."}).AppendJSON(nil, JSON{})), "custom")
	out := string(x.Extract(Article{Text: "“Ya”, Budi divonis 3 tahun."}).AppendJSON(nil, JSON{Offsets: Runes}))
	assert.Contains(t, out, `"custom":[{"name":"verdict","start":6,"end":26,`)
}

// TestRulesShared has goroutines with an Extractor each that share their rules.
func TestRulesShared(t *testing.T) {
	rules, err := NewRules(Rule{Name: "r", Pattern: `(?<n>\d+) (?<what>\w+)`, Read: map[string]As{"n": AsNumber}})
	require.NoError(t, err)
	all := articles(t)
	want := make([]string, len(all))
	x := Extractor{Rules: rules}
	for i, a := range all {
		want[i] = string(x.Extract(a).AppendJSON(nil, JSON{}))
	}
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			x := Extractor{Rules: rules}
			for i, a := range all {
				assert.Equal(t, want[i], string(x.Extract(a).AppendJSON(nil, JSON{})))
			}
		})
	}
	wg.Wait()
}

// TestRulesAllocate has rules that find something and allocate nothing.
func TestRulesAllocate(t *testing.T) {
	if raceEnabled {
		t.Skip("the race detector allocates")
	}
	rules, err := NewRules(Rule{Name: "r", Pattern: `(?<n>\d+) (?<what>\w+)`, Read: map[string]As{"n": AsNumber}})
	require.NoError(t, err)
	x := Extractor{Rules: rules}
	a := Article{Text: "Ada 12 orang, 13 rumah dan 14 kota."}
	assert.Len(t, x.Extract(a).Custom, 3)
	assert.Zero(t, testing.AllocsPerRun(20, func() { x.Extract(a) }))
}

// TestRulesMisused has rules that are wrong, each in its own way.
func TestRulesMisused(t *testing.T) {
	for _, c := range []struct {
		rules []Rule
		want  []string
	}{
		{[]Rule{{Pattern: "a"}}, []string{`rule 1: name: "" is no name of letters, digits, - and _`}},
		{[]Rule{{Name: "a b", Pattern: "a"}}, []string{`rule 1 (a b): name: "a b" is no name of letters, digits, - and _`}},
		{[]Rule{{Name: "a", Pattern: "a"}, {Name: "a", Pattern: "b"}}, []string{`rule 2 (a): name: "a" is the name of rule 1 already`}},
		{[]Rule{{Name: "a"}}, []string{`rule 1 (a): pattern: the pattern is empty`}},
		{[]Rule{{Name: "a", Pattern: "a*"}}, []string{`rule 1 (a): pattern: the pattern can match the empty string`}},
		{[]Rule{{Name: "a", Pattern: "(a"}}, []string{`rule 1 (a): pattern: missing closing )`}},
		{[]Rule{{Name: "a", Pattern: "a", In: Sentences | Paragraphs}}, []string{`rule 1 (a): in: sentences are in paragraphs already`}},
		{[]Rule{{Name: "a", Pattern: "a", In: 64}}, []string{`rule 1 (a): in: unknown scope`}},
		{[]Rule{{Name: "a", Pattern: "a", Steps: -1}}, []string{`rule 1 (a): steps: less than none`}},
		{[]Rule{{Name: "a", Pattern: "(?<x>a)", Read: map[string]As{"y": AsNumber}}}, []string{`rule 1 (a): read y: the pattern has no group of this name`}},
		{[]Rule{{Name: "a", Pattern: "(?<x>a)", Read: map[string]As{"x": 77}}}, []string{`rule 1 (a): read x: unknown layer`}},
		{[]Rule{{Name: "a", Pattern: "("}, {Name: "b", Pattern: "b"}, {Pattern: "c", Steps: -2}}, []string{
			`rule 1 (a): pattern: missing closing )`, `rule 3: name: "" is no name of letters, digits, - and _`, `rule 3: steps: less than none`}},
	} {
		rules, err := NewRules(c.rules...)
		assert.Nil(t, rules)
		require.Error(t, err)
		assert.Equal(t, c.want, strings.Split(err.Error(), "\n"))
		var e *RuleError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, c.rules[e.Index].Name, e.Name)
	}
}

// TestRulesChangeNothing has rules that match what built-in facts stand on.
func TestRulesChangeNothing(t *testing.T) {
	rules, err := NewRules(Rule{Name: "all", Pattern: `(?<n>[\s\S]+)`, In: Paragraphs | Headlines, Read: map[string]As{"n": AsNumber}, Steps: 1 << 20}, Rule{Name: "word", Pattern: `\w+`, Steps: 1 << 20})
	require.NoError(t, err)
	x, plain := Extractor{Rules: rules, InferPublished: true}, Extractor{InferPublished: true}
	for _, a := range articles(t) {
		got := *x.Extract(a)
		assert.NotEmpty(t, got.Custom)
		assert.True(t, slices.IsSortedFunc(got.Custom, func(a, b Custom) int { return a.Start - b.Start }))
		got.Custom = nil
		assert.Equal(t, string(plain.Extract(a).AppendJSON(nil, JSON{Explain: true})), string(got.AppendJSON(nil, JSON{Explain: true})))
	}
}
