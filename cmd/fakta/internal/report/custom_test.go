package report

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// withRule makes what the page shows of a text in which a rule of the user finds verdicts.
func withRule(t testing.TB, title, text string) *Article {
	t.Helper()
	rules, err := extract.NewRules(extract.Rule{
		Name:    "putusan",
		Pattern: `(?<terdakwa>\p{Lu}\S+ \p{Lu}\S+) divonis (?<vonis>\S+ tahun(?: dan \d+ tahun)?)(?: dan denda (?<denda>Rp\S+ juta))?`,
		In:      extract.Sentences | extract.Headlines,
		Read:    map[string]extract.As{"vonis": extract.AsDuration, "denda": extract.AsNumber},
	})
	require.NoError(t, err)
	x := extract.Extractor{Rules: rules}
	return New(x.Extract(extract.Article{Title: title, Text: text}))
}

func TestCustom(t *testing.T) {
	for _, c := range []struct{ title, text, want string }{
		{"", "Kemarin Wirawan Tanjung divonis 3 tahun dan denda Rp20 juta.", "putusan: terdakwa Wirawan Tanjung; vonis 3 tahun -> d1 = 3 years; denda Rp20 juta -> n0 = Rp20,000,000"},
		{"Wirawan Tanjung divonis 1 tahun", "Hakim memutus.", "putusan (headline): terdakwa Wirawan Tanjung; vonis 1 tahun -> d0 = 1 year"},
		{"", "Wirawan Tanjung divonis 3 tahun dan 4 tahun.", "putusan: terdakwa Wirawan Tanjung; vonis 3 tahun dan 4 tahun more than one value"},
		{"", "Wirawan Tanjung divonis sepersekian tahun.", "putusan: terdakwa Wirawan Tanjung; vonis sepersekian tahun not read"},
		{"", "Hakim memutus.", ""},
	} {
		a := withRule(t, c.title, c.text)
		got := ""
		for _, x := range a.Customs {
			got += x.Rule
			if x.InTitle {
				got += " (headline)"
			}
			sep := ": "
			for _, g := range x.Groups {
				got += sep + g.Name + " " + g.Text.In(English)
				if ref := g.Text[0].Ref; ref != "" {
					got += " -> " + ref
				}
				if g.Value != nil {
					got += " " + g.Value.In(English)
				}
				sep = "; "
			}
		}
		assert.Equal(t, c.want, got)
		assert.Equal(t, len(a.Customs), a.Counts.Customs)
	}
	page := string(htmlOf(t, English, withRule(t, "", `<i> Wirawan <b>Tanjung</b> divonis 3 tahun.`)))
	assert.Contains(t, page, "Wirawan &lt;b&gt;Tanjung&lt;/b&gt; divonis 3 tahun")
}
