package extract_test

import (
	"errors"
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

// A claim ties a figure to its noun, its whole and its source.
func ExampleClaim() {
	text := `"Sebanyak 568 dari 1.300 pekerja sudah terlindungi," kata Sari Utami.`
	facts := extract.Read(extract.Article{Text: text})
	c := facts.Claims[0]
	n := facts.Numbers[c.Quantity]
	fmt.Println(text[n.Start:n.End], text[c.Subject.Start:c.Subject.End], text[c.Predicate.Start:c.Predicate.End])
	fmt.Println("of", facts.Numbers[c.Of.Quantity].Value)
	name := facts.People[c.Source].Name
	fmt.Println("says", text[name.Start:name.End])
	// Output:
	// 568 pekerja sudah terlindungi
	// of 1300
	// says Sari Utami
}

// A check shows both sides and what the printed precision allows.
func ExampleCheck() {
	text := "Dari 1,3 juta pekerja, 568.373 pekerja atau 34,31 persen terlindungi."
	facts := extract.Read(extract.Article{Text: text})
	c := facts.Checks[0]
	fmt.Println(c.Kind, c.Result)
	fmt.Printf("%s stated, %s from %s\n", c.AppendStated(nil, facts), c.AppendComputed(nil, facts), c.AppendText(nil, facts))
	// Output:
	// share inconsistent
	// 34.31 stated, 42.1..45.5 from 568373 / 1300000
}

func ExampleCheck_AppendStated() {
	facts := extract.Read(extract.Article{Text: "Rapat digelar Rabu (21/10/2024)."})
	fmt.Printf("%s\n", facts.Checks[0].AppendStated(nil, facts))
	// Output: Rabu
}

func ExampleCheck_AppendComputed() {
	facts := extract.Read(extract.Article{Text: "Rapat digelar Rabu (21/10/2024)."})
	fmt.Printf("%s\n", facts.Checks[0].AppendComputed(nil, facts))
	// Output: Senin
}

func ExampleCheck_AppendText() {
	facts := extract.Read(extract.Article{Text: "Ada 12 kru yang terdiri dari 6 kru aktif dan 6 kru tambahan."})
	fmt.Printf("%s\n", facts.Checks[0].AppendText(nil, facts))
	// Output: 6 + 6
}

func ExampleClaimRule_String() {
	facts := extract.Read(extract.Article{Text: "Polisi menangkap lima tersangka."})
	fmt.Println(facts.Claims[0].Rule)
	// Output: counted
}

func ExampleDirection_String() {
	facts := extract.Read(extract.Article{Text: "Produksi naik 5 persen."})
	fmt.Println(facts.Claims[0].Change.Direction)
	// Output: up
}

func ExampleCheckKind_String() {
	fmt.Println(extract.Share, extract.Difference)
	// Output: share change
}

func ExampleVerdict_String() {
	fmt.Println(extract.Consistent, extract.Inconsistent)
	// Output: consistent inconsistent
}

func ExampleRuler() {
	text := "Ada é dan 😀, lalu 5 orang."
	var runes, units extract.Ruler
	runes.Reset(text, extract.Runes)
	units.Reset(text, extract.UTF16)
	for _, n := range extract.Read(extract.Article{Text: text}).Numbers {
		fmt.Println(n.Start, runes.Offset(n.Start), units.Offset(n.Start))
	}
	// Output: 22 18 19
}

func ExampleExplain() {
	text := "Pasal 21 melindungi 15 ribu pekerja."
	e := extract.Explain(extract.Article{Text: text})
	for _, f := range e.Fired {
		fmt.Printf("%s: %s, %s\n", text[f.Start:f.End], f.Layer, f.Rule)
	}
	for _, r := range e.Refusals {
		fmt.Printf("%s: no %s, %s. %s\n", text[r.Start:r.End], r.Layer, r.Why, r.Why.English())
	}
	// Output:
	// 15 ribu: numbers, digits
	// melindungi 15 ribu pekerja: claims, counted
	// 21: no numbers, identifier. The word before it names things by number.
}

func ExampleExtractor_Explain() {
	var x extract.Extractor
	e := x.Explain(extract.Article{Text: "Harga naik di Pasar Minggu."})
	for _, w := range e.Words[3:5] {
		fmt.Println(e.Facts.Article.Text[w.Start:w.End], w.Class, w.Kinds, w.Values)
	}
	for _, r := range e.Refusals {
		fmt.Println(r.Why.Indonesian())
	}
	// Output:
	// Pasar word [feast-thing org orgword] []
	// Minggu word [date-word ordinal-head weekday] [{weekday 7} {time-unit W}]
	// Bagian dari nama, atau nama itu sendiri.
}

func ExampleNewRules() {
	rules, err := extract.NewRules(extract.Rule{
		Name:    "putusan",
		Pattern: `(?<terdakwa>\p{Lu}\w+(?: \p{Lu}\w+)*) divonis (?<vonis>\d+ (?:tahun|bulan))`,
		Read:    map[string]extract.As{"vonis": extract.AsDuration},
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	x := extract.Extractor{Rules: rules}
	text := "Hakim membacakan putusan. Wirawan Tanjung divonis 3 tahun penjara."
	for _, c := range x.Extract(extract.Article{Text: text}).Custom {
		for _, g := range c.Groups {
			fmt.Print(g.Name, ": ", text[g.Start:g.End])
			if g.As == extract.AsDuration {
				fmt.Print(" = ", g.Date.Value)
			}
			fmt.Println()
		}
	}
	// Output:
	// terdakwa: Wirawan Tanjung
	// vonis: 3 tahun = P3Y
}

func ExampleNewVocabulary() {
	words, err := extract.NewVocabulary(
		extract.Term{Text: "gantang", Kind: extract.UnitTerm, Code: "{gantang}"},
		extract.Term{Text: "FJ$", Kind: extract.CurrencySign, Code: "FJD"},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	x := extract.Extractor{Vocabulary: words}
	text := "Sebanyak 1,5 juta gantang beras dijual seharga FJ$20 juta."
	for _, n := range x.Extract(extract.Article{Text: text}).Numbers {
		fmt.Println(text[n.Start:n.End], "=", n.Value, n.Unit)
	}
	// Output:
	// 1,5 juta gantang = 1500000 {gantang}
	// FJ$20 juta = 20000000 FJD
}

func ExampleDefaultSteps() {
	fmt.Println(extract.DefaultSteps(3000))
	// Output: 2500
}

func ExampleAs_String() {
	fmt.Println(extract.AsNumber, extract.AsDuration)
	// Output: number duration
}

func ExampleUnread_String() {
	fmt.Println(extract.Nothing, "/", extract.Several)
	// Output: nothing found / several found
}

func ExampleTermKind_String() {
	fmt.Println(extract.UnitTerm, extract.CueTerm)
	// Output: unit cue
}

func ExampleRuleError() {
	_, err := extract.NewRules(extract.Rule{Name: "putusan", Pattern: `divonis (?<vonis>\d+`})
	var e *extract.RuleError
	if errors.As(err, &e) {
		fmt.Println(e.Field, e.Err)
	}
	// Output: Pattern missing closing )
}

func ExampleTermError() {
	_, err := extract.NewVocabulary(extract.Term{Text: "kina", Kind: extract.CurrencyTerm, Code: "kina"})
	fmt.Println(err)
	// Output: word 1 (kina): code: "kina" is no ISO 4217 code such as IDR
}
