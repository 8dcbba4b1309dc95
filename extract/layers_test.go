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
	var whole, some Extractor
	for _, a := range articles {
		whole.InferPublished, some.InferPublished = a.Title != "", a.Title != ""
		want := members(whole.Extract(a))
		for l := Layers(1); l < 1<<len(layerNames); l++ {
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
}

// TestLayersNeeded wants that layers which are not asked for are not read where that is not
// needed.
func TestLayersNeeded(t *testing.T) {
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
	} {
		l, err := ParseLayers(strings.Split(c.asked, ",")...)
		require.NoError(t, err)
		assert.Equal(t, c.asked, l.String())
		f := (&Extractor{Layers: l}).Extract(Article{Text: text})
		var read []string
		for i, n := range []int{len(f.Numbers), len(f.Dates), len(f.People), len(f.Quotes), len(f.Claims), len(f.Abbreviations), len(f.Checks)} {
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
	assert.EqualError(t, err, `there is no layer "figures", only numbers, dates, people, quotes, claims, abbreviations, checks`)
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
