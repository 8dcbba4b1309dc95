package extract

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestLayers asks the test articles for every set of layers and wants what all layers
// together have of them, byte for byte, and nothing else.
func TestLayers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(testdata, "articles", "*.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var articles []Article
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		articles = append(articles, Article{Text: string(b)}, Article{Title: "Harga naik 5 persen pada Jumat, Badan Pusat Statistik (BPS) mencatat", Text: string(b)})
	}
	members := func(f *Facts) (all map[string]json.RawMessage) {
		require.NoError(t, json.Unmarshal(f.AppendJSON(nil, JSON{Explain: true}), &all))
		return all
	}
	rules, err := NewRules(
		Rule{Name: "harga", Pattern: `(?<n>\d+) (?:persen|orang|juta)`, In: Sentences | Headlines, Read: map[string]As{"n": AsNumber}},
		Rule{Name: "hari", Pattern: `pada (?<d>\p{Lu}\w+)`, Read: map[string]As{"d": AsDate}},
		Rule{Name: "kata", Pattern: `(?<q>".+"),? (?:kata|ujar)`, Read: map[string]As{"q": AsQuote}},
	)
	require.NoError(t, err)
	whole, some := Extractor{Rules: rules}, Extractor{Rules: rules}
	found := 0
	for _, a := range articles {
		whole.InferPublished, some.InferPublished = a.Title != "", a.Title != ""
		f := whole.Extract(a)
		found += len(f.Custom)
		want := members(f)
		for n := 1; n < 1<<len(layerNames); n++ {
			l := Layers(n)
			some.Layers = l
			got := members(some.Extract(a))
			for name, value := range want {
				i := slices.Index(layerNames[:], name)
				if i >= 0 && !l.Has(1<<i) {
					require.NotContains(t, got, name, l)
					continue
				}
				require.Equal(t, string(value), string(got[name]), "%s of %s", name, l)
			}
		}
	}
	assert.Positive(t, found)
}

// TestLayersNeeded wants that layers which are not asked for are not read where that is not
// needed.
func TestLayersNeeded(t *testing.T) {
	rules, err := NewRules(Rule{Name: "toko", Pattern: `(?<n>\d+) toko`, Read: map[string]As{"n": AsNumber}})
	require.NoError(t, err)
	const text = `Badan Pusat Statistik (BPS) mencatat 5 dari 10 toko, atau 40 persen, tutup. "Turun," kata Kepala BPS Sari Utami, Jumat (13/9/2024).`
	for _, c := range []struct{ asked, read string }{
		{"numbers", "numbers"},
		{"quotes", "people quotes"},
		{"people", "people quotes"},
		{"abbreviations", "abbreviations"},
		{"dates", "dates people quotes"},
		{"claims", "numbers dates people quotes claims checks"},
		{"checks", "numbers dates people quotes claims checks"},
		{"numbers,abbreviations", "numbers abbreviations"},
		{"custom", "numbers custom"},
	} {
		l, err := ParseLayers(strings.Split(c.asked, ",")...)
		require.NoError(t, err)
		assert.Equal(t, c.asked, l.String())
		f := (&Extractor{Layers: l, Rules: rules}).Extract(Article{Text: text})
		var read []string
		for i, n := range []int{len(f.Numbers), len(f.Dates), len(f.People), len(f.Quotes), len(f.Claims), len(f.Abbreviations), len(f.Checks), len(f.Custom)} {
			if n > 0 {
				read = append(read, layerNames[i])
			}
		}
		assert.Equal(t, c.read, strings.Join(read, " "), c.asked)
	}
}

func TestParseLayers(t *testing.T) {
	all, err := ParseLayers()
	require.NoError(t, err)
	assert.Zero(t, all)
	assert.Equal(t, strings.Join(LayerNames(), ","), all.String())
	_, err = ParseLayers("numbers", "figures")
	assert.EqualError(t, err, `there is no layer "figures", only numbers, dates, people, quotes, claims, abbreviations, checks, custom`)
}

func ExampleExtractor_layers() {
	layers, err := ParseLayers("numbers", "abbreviations")
	if err != nil {
		panic(err)
	}
	x := Extractor{Layers: layers}
	b, err := json.Marshal(x.Extract(Article{Text: "Jumat, Badan Pusat Statistik (BPS) mencatat 5 toko."}))
	if err != nil {
		panic(err)
	}
	os.Stdout.Write(b)
	// Output:
	// {"schema":1,"numbers":[{"start":44,"end":45,"text":"5","kind":"cardinal","value":5}],"abbreviations":[{"start":7,"end":34,"text":"Badan Pusat Statistik (BPS)","short":"BPS","long":"Badan Pusat Statistik","uses":[]}]}
}
