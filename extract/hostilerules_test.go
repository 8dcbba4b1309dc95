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

// TestHostileRulesTime measures the runs. The best round of each counts, and it is tried again
// before it fails.
func TestHostileRulesTime(t *testing.T) {
	if raceEnabled || testing.Short() || testing.CoverMode() != "" {
		t.Skip("the code is slowed down by other things")
	}
	all := articles(t)
	var out []byte
	run := func(x *Extractor) time.Duration {
		start := time.Now()
		for _, a := range all {
			out = x.Extract(a).AppendJSON(out[:0], JSON{})
		}
		return time.Since(start)
	}
	var without Extractor
	with := make([]Extractor, len(hostileRules))
	for i, c := range hostileRules {
		rules, err := NewRules(Rule{Name: c.name, Pattern: c.pattern, In: Paragraphs})
		require.NoError(t, err)
		with[i].Rules = rules
	}
	best := func(sofar, took time.Duration) time.Duration {
		if sofar == 0 || took < sofar {
			return took
		}
		return sofar
	}
	var plain time.Duration
	times := make([]time.Duration, len(with))
	worst := 0.0
	for range 8 {
		worst = 0
		for range 40 {
			plain = best(plain, run(&without))
			for i := range with {
				times[i] = best(times[i], run(&with[i]))
				worst = max(worst, times[i].Seconds()/plain.Seconds())
			}
		}
		if worst < maxGrowth {
			break
		}
	}
	for i, c := range hostileRules {
		t.Logf("%-22s %.2f", c.name, times[i].Seconds()/plain.Seconds())
	}
	assert.Less(t, worst, maxGrowth)
}
