package extract

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/rule/ruletest"
)

// TestReasons is about the reasons that are decided here; those of the layers are tested there.
func TestReasons(t *testing.T) {
	t.Parallel()
	// The name of what stands too far off is a long one.
	table := reasons
	for i := range table {
		table[i].Example = strings.ReplaceAll(table[i].Example, "…", strings.Repeat("a", maxReach))
	}
	ruletest.Reasons(t, table[:], func(_ reason, text string) (all []ruletest.Refused) {
		for _, x := range Explain(Article{Text: text}).Refusals {
			all = append(all, ruletest.Refused{Start: x.Start, End: x.End, Why: x.Why})
		}
		return all
	})
}

// figures are the kinds of words that are numerals.
const figures = lex.Numeral | lex.Inexact | lex.Share | lex.Vulgar | lex.Ordinal | lex.Collective

// checkExplanation shows that asking why changes nothing, and that nothing is passed over in
// silence: each figure is part of a number or date or refused, and each number has a claim or
// the reason why not.
func checkExplanation(t *testing.T, a Article) {
	t.Helper()
	var x Extractor
	e := x.Explain(a)
	plain := Read(a)
	require.Equal(t, string(plain.AppendJSON(nil, JSON{Explain: true})), string(e.Facts.AppendJSON(nil, JSON{Explain: true})))
	require.Equal(t, string(plain.AppendJSON(nil, JSON{})), string(x.Extract(a).AppendJSON(nil, JSON{})), "it goes on explaining")

	type place struct {
		at      int
		inTitle bool
	}
	covered := map[place]bool{}
	cover := func(start, end int, inTitle bool) {
		for ; start < end; start++ {
			covered[place{start, inTitle}] = true
		}
	}
	for _, n := range e.Facts.Numbers {
		cover(n.Start, n.End, n.InTitle)
	}
	for _, d := range e.Facts.Dates {
		cover(d.Start, d.End, d.InTitle)
	}
	claimed := map[place]bool{}
	for _, c := range e.Facts.Claims {
		n := e.Facts.Numbers[c.Quantity]
		claimed[place{n.Start, n.InTitle}] = true
	}
	for _, r := range e.Refusals {
		text := a.Text
		if r.InTitle {
			text = a.Title
		}
		require.Less(t, r.Start, r.End)
		require.LessOrEqual(t, r.End, len(text))
		require.NotEmpty(t, r.Why.String())
		switch r.Layer {
		case LayerNumbers:
			cover(r.Start, r.End, r.InTitle)
		case LayerClaims:
			require.False(t, claimed[place{r.Start, r.InTitle}], "%q has a claim and none", text[r.Start:r.End])
			claimed[place{r.Start, r.InTitle}] = true
		}
	}
	for _, n := range e.Facts.Numbers {
		require.True(t, claimed[place{n.Start, n.InTitle}], "number at %d has no claim and no reason: %.80q", n.Start, a.Text[max(0, min(len(a.Text), n.Start-30)):])
	}
	for _, inTitle := range []bool{true, false} {
		text := a.Text
		if inTitle {
			text = a.Title
		}
		d := lex.New(text)
		for _, tok := range d.Tokens[d.Begin():d.End()] {
			if tok.Class() == lex.Number || tok.Is(figures) {
				require.True(t, covered[place{int(tok.Start), inTitle}], "%q at %d is neither a fact nor refused", text[tok.Start:tok.End], tok.Start)
			}
		}
	}
	again := Explain(a)
	again.Facts = e.Facts // compared as JSON
	require.True(t, reflect.DeepEqual(e, again), "another answer the second time")
}

func TestExplainArticles(t *testing.T) {
	t.Parallel()
	for _, pattern := range []string{"../testdata/articles/*.txt", "../testdata/checks/*.txt"} {
		files, err := filepath.Glob(pattern)
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, file := range files {
			b, err := os.ReadFile(file)
			require.NoError(t, err)
			title, text, _ := strings.Cut(string(b), "\n")
			checkExplanation(t, Article{Text: string(b)})
			checkExplanation(t, Article{Title: title, Text: text})
		}
	}
	for _, text := range hostile {
		checkExplanation(t, Article{Text: text})
	}
}

func FuzzExplain(f *testing.F) {
	for r := reason(1); r < reasonCount; r++ {
		text, _, _ := reasons[r].Refused()
		f.Add("", text)
	}
	f.Add("12 Rumah Rusak", "Dua belas rumah rusak pada 15 September 2024.")
	f.Fuzz(func(t *testing.T, title, text string) { checkExplanation(t, Article{Title: title, Text: text}) })
}

// TestExplainLayers shows that all layers are explained, and that an Extractor goes on with those
// that it was asked for.
func TestExplainLayers(t *testing.T) {
	t.Parallel()
	x := Extractor{Layers: LayerDates}
	a := Article{Text: "Ada 5 orang di Pasar Minggu."}
	e := x.Explain(a)
	assert.Len(t, e.Facts.Numbers, 1)
	assert.Len(t, e.Facts.Claims, 1)
	require.Len(t, e.Refusals, 1)
	assert.Equal(t, LayerDates, e.Refusals[0].Layer)
	assert.Equal(t, LayerDates, x.Layers)
	assert.Empty(t, x.Extract(a).Claims)
}

// TestExplainOwn wants the words and rules of a user to be explained like those of the library.
func TestExplainOwn(t *testing.T) {
	rules, err := NewRules(Rule{Name: "putusan", Pattern: `divonis (?<vonis>\d+ tahun)`, Read: map[string]As{"vonis": AsDuration}})
	require.NoError(t, err)
	words, err := NewVocabulary(Term{Text: "gantang", Kind: UnitTerm, Code: "{gantang}"}, Term{Text: "rupiah", Kind: CurrencyTerm, Code: "XTS"})
	require.NoError(t, err)
	x := Extractor{Rules: rules, Vocabulary: words}
	e := x.Explain(Article{Text: "Ada 5 gantang dan 3 rupiah. Budi divonis 3 tahun."})
	values := map[string][]Value{}
	for _, w := range e.Words {
		values[e.Facts.Article.Text[w.Start:w.End]] = w.Values
	}
	assert.Equal(t, []Value{{"unit", "{gantang}"}}, values["gantang"])
	assert.Equal(t, []Value{{"currency", "XTS"}}, values["rupiah"], "what is added stands for what was there")
	last := e.Fired[len(e.Fired)-1]
	assert.Equal(t, Fired{Span: Span{Start: 33, End: 48}, Layer: LayerCustom, Rule: "putusan", English: "a rule of the user's", Indonesian: "aturan pengguna"}, last)
}
