package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

const someNews = `Jambi (ANTARA) - Sekitar 1,3 juta pekerja terlindungi sejak Minggu, 15 September 2024, atau 43,31 persen.
"Itu baru sebagian," kata Sari Utami di Jambi, Jumat (13/9/2024). 'Besok (tomorrow) dua puluh lagi,' ujarnya.
`

// Each row finds something of each kind that it looks for, and nothing else.
func TestRowsFind(t *testing.T) {
	other, err := peers()
	require.NoError(t, err)
	patterns, err := patternPeers()
	require.NoError(t, err)
	names := make(map[string]bool)
	for _, m := range append(append(library(), other...), patterns...) {
		assert.False(t, names[m.name], "two rows have the name %q", m.name)
		names[m.name] = true
		assert.NotEmpty(t, m.note, m.name)
		looks := [kinds]bool{}
		for _, k := range m.finds {
			looks[k] = true
		}
		f := m.read(someNews)
		for k, n := range f {
			assert.Equal(t, looks[k], n > 0, "%s finds %d of kind %d", m.name, n, k)
		}
		assert.Equal(t, f, m.read(someNews), "%s finds the same again", m.name)
	}
	assert.True(t, names[full])
}

// The patterns of both engines find the same where there is nothing to look around for.
func TestPatterns(t *testing.T) {
	for _, test := range []struct {
		kind int
		text string
		want int
	}{
		{numerals, "Rp 1,3 juta, 18.240 orang dan 43,31 persen", 3},
		{numerals, "dua puluh lima ribu orang", 1},
		{days, "Minggu, 15 September 2024; Jumat (13/9/2024); 13/9", 3},
		{days, "September", 0},
		{speech, `"Ya," kata Kepala Dinas Sari Utami. “Tidak,” ujarnya.`, 2},
		{speech, `film "Sepetak Warisan" garapan Galih`, 0},
	} {
		for _, p := range patterns {
			if p.kind != test.kind {
				continue
			}
			std, err := p.std()
			require.NoError(t, err)
			two, err := p.regexp2()
			require.NoError(t, err)
			assert.Equal(t, test.want, std.read(test.text)[p.kind], "regexp: %s", test.text)
			assert.Equal(t, test.want, two.read(test.text)[p.kind], "regexp2: %s", test.text)
		}
	}
}

func TestHostileTexts(t *testing.T) {
	t.Chdir("..")
	o, err := parse(nil)
	require.NoError(t, err)
	rows, err := hostileTexts(o)
	require.NoError(t, err)
	names := make(map[string]bool)
	for _, h := range rows {
		assert.False(t, names[h.name], "two texts have the name %q", h.name)
		names[h.name] = true
		for _, n := range []int{1000, 20_000} {
			text := h.text(n)
			assert.InEpsilon(t, n, len(text), 0.3, "%s", h.name)
			extract.Read(extract.Article{Text: text})
		}
	}
}

// The names and quotes of hostile texts are what they are said to be.
func TestHostileCounts(t *testing.T) {
	assert.InEpsilon(t, 1000, strings.Count(names(10_000), " ")/2, 0.05)
	facts := extract.Read(extract.Article{Text: quotations(10_000)})
	assert.InEpsilon(t, 100, len(facts.Quotes), 0.1)
}

// A short run of each kind prints what it measured.
func TestRun(t *testing.T) {
	t.Chdir("..")
	for _, test := range []struct {
		args string
		want []string
	}{
		{"-rounds 1 -rows tokeniser -text testdata/articles/01-antara-benih.txt", []string{"1 articles", "full extraction", "byte-table tokeniser"}},
		{"-hostile -sizes 0.001,0.002 -rounds 1 -rows ^digits$", []string{"0.001 MB", "digits", "of 1 rows break a bound"}},
	} {
		var b bytes.Buffer
		require.NoError(t, run(strings.Fields(test.args), &b), test.args)
		for _, want := range test.want {
			assert.Contains(t, b.String(), want)
		}
	}
	assert.ErrorContains(t, run([]string{"-text", "none"}, new(bytes.Buffer)), "none")
}
