package extract

import (
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// hostileRules are patterns that take for ever where nothing bounds them.
var hostileRules = []struct{ name, pattern string }{
	{"nested-loops", `^(?:[a-z]+\s?)+$`},
	{"nested-loops-anywhere", `(?i)(?:[a-z]+\s?)+!`},
	{"loop-in-loop-in-loop", `(?:(?:\w+)+)+[#§]`},
	{"same-alternatives", `(?:\w|[a-z]|\d)+?(?:\w|[a-z])+[#§]`},
	{"optional-many-times", `(?:\w?){30}\w{30}[#§]`},
	{"polynomial", `.*\s.*\s.*\s.*\s.*[#§]`},
	{"lazy-polynomial", `\w.*?\w.*?\w.*?\w.*?[#§]`},
	{"references", `(\w+)\W.*\1.*\1[#§]`},
	{"lookahead", `(?=(?:\w+\s?)+[#§])\w`},
	{"lookbehind", `(?<=(?:\w+\s?)+[#§].*)\w`},
	{"counted", `(?:(?:\w{1,30}\s){1,30}){1,30}[#§]`},
}

// longWords are texts with which hostile patterns are at their worst.
func longWords() (all []Article) {
	for _, s := range []string{"pertanggungjawabankebijaksanaanketidakberpihakan", "aaaaaaaaaa", "a b ", "di di "} {
		all = append(all, Article{Text: strings.Repeat(s, 4000/len(s)) + "! Ada 5 kota."})
	}
	return all
}

// TestHostileRules has rules that would never end. Each gives up within its bound, says so, and
// the built-in facts are what they are without it.
func TestHostileRules(t *testing.T) {
	all := append(articles(t), longWords()...)
	for _, c := range hostileRules {
		t.Run(c.name, func(t *testing.T) {
			rules, err := NewRules(Rule{Name: c.name, Pattern: c.pattern, In: Paragraphs}, Rule{Name: "kota", Pattern: `\d+ kota`})
			require.NoError(t, err)
			with, without := Extractor{Rules: rules}, Extractor{}
			gaveUp := 0
			for _, a := range all {
				want := without.Extract(a)
				got := *with.Extract(a)
				for _, w := range got.Warnings {
					if w.Rule == c.name {
						gaveUp++
						assert.False(t, slices.ContainsFunc(got.Custom, func(f Custom) bool { return f.Rule == c.name }))
					}
				}
				if a.ID == "" {
					assert.True(t, slices.ContainsFunc(got.Custom, func(f Custom) bool { return f.Rule == "kota" }), "the other rule still works")
				}
				got.Custom, got.Warnings = nil, want.Warnings
				assert.Equal(t, string(want.AppendJSON(nil, JSON{Explain: true})), string(got.AppendJSON(nil, JSON{Explain: true})))
			}
			t.Logf("gave up in %d of %d articles", gaveUp, len(all))
			assert.NotZero(t, gaveUp)
		})
	}
}

// maxGrowth is how many times as long a run may take with a hostile rule.
const maxGrowth = 2.0

// TestHostileRulesTime measures the runs, with each rule by itself and with all of them. The
// best round of each article counts, and it is tried again before it fails.
func TestHostileRulesTime(t *testing.T) {
	if raceEnabled || testing.Short() || testing.CoverMode() != "" {
		t.Skip("the code is slowed down by other things")
	}
	all := articles(t)
	var out []byte
	// A run knows the best time of each article.
	type run struct {
		Extractor
		best []time.Duration
	}
	read := func(r *run) (sum time.Duration) {
		for i, a := range all {
			start := time.Now()
			out = r.Extract(a).AppendJSON(out[:0], JSON{})
			if took := time.Since(start); r.best[i] == 0 || took < r.best[i] {
				r.best[i] = took
			}
			sum += r.best[i]
		}
		return sum
	}
	runs := []*run{{best: make([]time.Duration, len(all))}}
	var together []Rule
	for _, c := range hostileRules {
		together = append(together, Rule{Name: c.name, Pattern: c.pattern, In: Paragraphs})
		rules, err := NewRules(together[len(together)-1])
		require.NoError(t, err)
		runs = append(runs, &run{Extractor{Rules: rules}, make([]time.Duration, len(all))})
	}
	rules, err := NewRules(together...)
	require.NoError(t, err)
	runs = append(runs, &run{Extractor{Rules: rules}, make([]time.Duration, len(all))})

	growth := make([]float64, len(runs))
	worst := 0.0
	for range 8 {
		for range 100 {
			plain := read(runs[0])
			for i, r := range runs {
				growth[i] = read(r).Seconds() / plain.Seconds()
			}
		}
		if worst = slices.Max(growth[:len(hostileRules)+1]); worst < maxGrowth {
			break
		}
	}
	for i, c := range hostileRules {
		t.Logf("%-22s %.2f", c.name, growth[i+1])
	}
	t.Logf("%-22s %.2f", "all of them", growth[len(hostileRules)+1])
	assert.Less(t, worst, maxGrowth)
}
