package table

import (
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// FuzzRows makes rows of any article and reads them back: as many as there are facts, with a
// value in every column that must have one, and text that every format can hold.
func FuzzRows(f *testing.F) {
	for _, a := range testArticles(f) {
		if len(a.Text) < 4000 {
			f.Add(a.ID, a.Title, a.Text, 0)
			f.Add(a.ID, a.Title, a.Text, 2)
		}
	}
	x := reader(f)
	f.Fuzz(func(t *testing.T, id, title, text string, unit int) {
		facts := x.Extract(extract.Article{ID: id, Title: title, Text: text})
		b := Builder{Offsets: extract.Offsets(uint(unit) % 3), Explain: unit%2 == 0}
		block := string(b.Append(nil, facts))
		n := map[string]int{}
		for table, values := range Rows(block) {
			n[table.Name]++
			require.Len(t, values, len(table.Columns))
			for i, v := range values {
				c := &table.Columns[i]
				require.True(t, c.Null || v.Kind != IsNull, "%s.%s", table.Name, c.Name)
				require.True(t, utf8.ValidString(v.Text), "%s.%s", table.Name, c.Name)
			}
		}
		for name, want := range map[string]int{
			"articles": 1, "numbers": len(facts.Numbers), "dates": len(facts.Dates), "people": len(facts.People), "quotes": len(facts.Quotes),
			"claims": len(facts.Claims), "checks": len(facts.Checks), "abbreviations": len(facts.Abbreviations), "custom": len(facts.Custom),
		} {
			require.Equal(t, want, n[name], name)
		}
		require.Equal(t, block, string(b.Append(nil, facts)), "the same rows the second time")
	})
}
