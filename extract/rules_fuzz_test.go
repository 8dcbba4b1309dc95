package extract

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzRules tries any pattern on any text: rules that compile never change a built-in fact, and
// their own lie in the text, in order, with their groups in them.
func FuzzRules(f *testing.F) {
	for _, c := range hostileRules {
		f.Add(c.pattern, "Wirawan Tanjung", "Gempa magnitudo 5,4 pada Rabu (11/6/2025). "+c.name)
	}
	f.Add(`(?<n>\d+ \p{L}+)`, "Ada 5 kota", "\"Ada 3 tahun,\" kata Sari, Jumat. Ada \xff 4 kota.")
	f.Add(`(?<n>"[^"]+")(?<m>\w*)`, "", "\"Ada 3 tahun,\" kata Sari. ")
	f.Fuzz(func(t *testing.T, expr, title, text string) {
		r := Rule{Name: "uji", Pattern: expr, In: Sentences | Headlines, Read: map[string]As{"n": AsNumber, "d": AsDate, "q": AsQuote, "m": AsDuration}}
		rules, err := NewRules(r)
		for err != nil {
			var e *RuleError
			require.ErrorAs(t, err, &e)
			if e.Group == "" || r.Read[e.Group] == 0 {
				return
			}
			delete(r.Read, e.Group)
			rules, err = NewRules(r)
		}
		a := Article{Title: title, Text: text}
		want := (&Extractor{}).Extract(a)
		got := (&Extractor{Rules: rules}).Extract(a)
		last := Custom{InTitle: true}
		for _, c := range got.Custom {
			words := text
			if c.InTitle {
				words = title
			}
			require.True(t, 0 <= c.Start && c.Start < c.End && c.End <= len(words))
			require.True(t, last.InTitle && !c.InTitle || last.InTitle == c.InTitle && last.End <= c.Start, "in order and apart")
			last = c
			for _, g := range c.Groups {
				require.True(t, 0 <= g.Start && g.Start < g.End && g.End <= len(words))
			}
		}
		require.True(t, json.Valid(got.AppendJSON(nil, JSON{Offsets: UTF16})))
		for _, w := range got.Warnings[len(want.Warnings):] {
			require.Equal(t, "uji", w.Rule)
			require.Empty(t, got.Custom)
		}
		got.Custom, got.Warnings = nil, want.Warnings
		require.Equal(t, string(want.AppendJSON(nil, JSON{Explain: true})), string(got.AppendJSON(nil, JSON{Explain: true})))
	})
}

// FuzzVocabulary adds any words, of the kind that a number says.
func FuzzVocabulary(f *testing.F) {
	f.Add("gantang", "{gantang}", 1, "Ada 5 gantang beras.")
	f.Add("kina\nFJ$", "PGK", 2, "Bantuan 5 juta kina, FJ$20.")
	f.Add("panewu\nsubak\ntegur", "", 4, "\"Ya,\" tegur Panewu Sari Utami dari Subak Tirta.")
	f.Add("Warta Kita\nkilo", "", 10, "Jambi (Warta Kita) - Ada 5 kilo.")
	f.Fuzz(func(t *testing.T, words, code string, kind int, text string) {
		var terms []Term
		for i, w := range strings.SplitN(words, "\n", 20) {
			k := TermKind((uint(kind)+uint(i))%uint(OutletTerm) + 1)
			x := Term{Text: w, Kind: k}
			if k <= CurrencySign {
				x.Code = code
			}
			terms = append(terms, x)
		}
		v, err := NewVocabulary(terms...)
		if err != nil {
			var e *TermError
			require.True(t, errors.As(err, &e))
			require.Less(t, e.Index, len(terms))
			return
		}
		x := Extractor{Vocabulary: v}
		a := Article{Text: text}
		facts := x.Extract(a)
		checkInvariants(t, facts)
		b := facts.AppendJSON(nil, JSON{})
		require.True(t, json.Valid(b))
		require.Equal(t, string(b), string(x.Extract(a).AppendJSON(nil, JSON{})))
		x.Vocabulary = nil
		require.Equal(t, string(Read(a).AppendJSON(nil, JSON{})), string(x.Extract(a).AppendJSON(nil, JSON{})), "nothing stays behind")
	})
}
