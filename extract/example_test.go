package extract_test

import (
	"fmt"

	"github.com/fakta-id/fakta/extract"
)

const text = `Jambi (ANTARA) - Sekitar 1,3 juta pekerja terlindungi. "Itu 43,31 persen," kata Sari Utami, Jumat.
Minggu, 15 September 2024 11:36 WIB`

func ExampleRead() {
	facts := extract.Read(extract.Article{Text: text})
	fmt.Println(facts.Published.Format("2006-01-02"))
	for _, n := range facts.Numbers {
		fmt.Printf("%s: %s%s, unit %q\n", text[n.Start:n.End], n.Bound, n.Value, n.Unit)
	}
	for _, q := range facts.Quotes {
		fmt.Println(text[q.Start:q.End], text[q.Mention.Start:q.Mention.End])
	}
	// Output:
	// 2024-09-15
	// 1,3 juta: ~1300000, unit ""
	// 43,31 persen: 43.31, unit "%"
	// "Itu 43,31 persen," Sari Utami
}

func ExampleExtractor_Extract() {
	var x extract.Extractor
	for _, text := range []string{"Ada 5 orang.", "Harga Rp 4 miliar."} {
		facts := x.Extract(extract.Article{Text: text}) // valid until the next call
		fmt.Println(facts.Numbers[0].Value)
	}
	// Output:
	// 5
	// 4000000000
}

func ExampleFacts_AppendJSON() {
	facts := extract.Read(extract.Article{ID: "a", Text: "Ada 5 orang."})
	fmt.Printf("%s\n", facts.AppendJSON(nil, extract.JSON{Offsets: extract.Runes, Explain: true}))
	// Output:
	// {"schema":1,"id":"a","numbers":[{"start":4,"end":5,"text":"5","kind":"cardinal","value":5,"rule":"digits"}],"dates":[],"people":[],"quotes":[],"claims":[{"start":4,"end":11,"text":"5 orang","quantity":0,"subject":{"start":6,"end":11,"text":"orang"},"rule":"counted"}],"abbreviations":[],"checks":[]}
}

func ExampleFacts_abbreviations() {
	text := "Data Badan Pusat Statistik (BPS) terbit. Menurut BPS, harga naik."
	for _, a := range extract.Read(extract.Article{Text: text}).Abbreviations {
		fmt.Printf("%s: %s, uses %d\n", text[a.Short.Start:a.Short.End], text[a.Long.Start:a.Long.End], a.Uses)
	}
	// Output:
	// BPS: Badan Pusat Statistik, uses [{49 52}]
}
