package extract_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
)

const text = `Jambi (ANTARA) - Sekitar 1,3 juta pekerja terlindungi. "Itu 43,31 persen," kata Sari Utami, Jumat.
Minggu, 15 September 2024 11:36 WIB`

// The figures of an article, and who says what.
func Example() {
	text := `Muara Lintang - "Kami menjual 1,3 juta liter," kata Kepala Koperasi Susu Sari Utami, Jumat.`
	published := time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*60*60))

	facts := extract.Read(extract.Article{Text: text, Published: published})
	for _, n := range facts.Numbers {
		fmt.Println(text[n.Start:n.End], n.Value, n.Unit) // 1,3 juta liter 1300000 L
	}
	for _, q := range facts.Quotes {
		fmt.Println(text[q.Start:q.End])
		if q.Speaker >= 0 {
			name := facts.People[q.Speaker].Name
			fmt.Println("—", text[name.Start:name.End])
		}
	}
	// Output:
	// 1,3 juta liter 1300000 L
	// "Kami menjual 1,3 juta liter,"
	// — Sari Utami
}

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
	facts := extract.Read(extract.Article{Text: "Ada 14 awak yang terdiri dari 8 awak inti dan 6 awak cadangan."})
	fmt.Printf("%s\n", facts.Checks[0].AppendText(nil, facts))
	// Output: 8 + 6
}

// Every claim knows the rule that found its subject, and the rule why it holds.
func ExampleClaimRule() {
	rule := extract.Read(extract.Article{Text: "Polisi menangkap lima tersangka."}).Claims[0].Rule
	fmt.Println(rule.String())
	fmt.Println(rule.Why())
	fmt.Println(rule.Indonesian())
	// Output:
	// counted
	// the noun phrase after a figure is what it counts
	// frasa nomina sesudah angka adalah yang dihitungnya
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

// Why something is no fact, in the form that programs keep and in that for people.
func ExampleExplain_refusals() {
	text := "Pasal 21 ayat (2) melindungi 15 ribu pekerja."

	e := extract.Explain(extract.Article{Text: text})
	for _, r := range e.Refusals {
		fmt.Println(text[r.Start:r.End], r.Layer, r.Why, r.Why.English())
	}
	// Output:
	// 21 numbers identifier The word before it names things by number.
	// 2 numbers identifier The word before it names things by number.
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

// Rules and words belong to an Extractor: nothing is global.
func ExampleExtractor_ownRules() {
	text := "Wirawan divonis 3 tahun penjara karena menjual 40 gantang beras milik koperasi."

	rules, err := extract.NewRules(extract.Rule{
		Name:    "putusan",
		Pattern: `(?<terdakwa>\p{Lu}\w+) divonis (?<vonis>\d+ tahun)`,
		Read:    map[string]extract.As{"vonis": extract.AsDuration},
	})
	if err != nil {
		log.Fatal(err)
	}
	words, err := extract.NewVocabulary(extract.Term{Text: "gantang", Kind: extract.UnitTerm, Code: "{gantang}"})
	if err != nil {
		log.Fatal(err)
	}
	x := extract.Extractor{Rules: rules, Vocabulary: words}
	facts := x.Extract(extract.Article{Text: text})
	for _, c := range facts.Custom {
		fmt.Println(c.Rule, text[c.Start:c.End])
	}

	for _, n := range facts.Numbers {
		fmt.Println(n.Value, n.Unit)
	}
	// Output:
	// putusan Wirawan divonis 3 tahun
	// 40 {gantang}
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

// All that is wrong with some rules is told at once: the error joins a RuleError for each.
func ExampleRuleError() {
	_, err := extract.NewRules(extract.Rule{Name: "putusan", Pattern: `divonis (?<vonis>\d+`})
	var e *extract.RuleError
	if errors.As(err, &e) {
		fmt.Println(e.Error())
		fmt.Printf("rule %d, %s: %v\n", e.Index, e.Field, e.Unwrap())
	}
	// Output:
	// rule 1 (putusan): pattern: missing closing )
	// rule 0, Pattern: missing closing )
}

func ExampleTermError() {
	_, err := extract.NewVocabulary(extract.Term{Text: "kina", Kind: extract.CurrencyTerm, Code: "kina"})
	var e *extract.TermError
	if errors.As(err, &e) {
		fmt.Println(e.Error())
		fmt.Printf("word %d, %s: %v\n", e.Index, e.Field, e.Unwrap())
	}
	// Output:
	// word 1 (kina): code: "kina" is no ISO 4217 code such as IDR
	// word 0, Code: "kina" is no ISO 4217 code such as IDR
}

// What is neither asked for nor needed for it is not read: numbers need no claims.
func ExampleParseLayers() {
	layers, err := extract.ParseLayers("numbers", "dates")
	if err != nil {
		fmt.Println(err)
		return
	}
	x := extract.Extractor{Layers: layers}
	facts := x.Extract(extract.Article{Text: "Polisi menangkap lima tersangka."})
	fmt.Println(len(facts.Numbers), "number,", len(facts.Claims), "claims")
	_, err = extract.ParseLayers("angka")
	fmt.Println(err)
	// Output:
	// 1 number, 0 claims
	// there is no layer "angka", only numbers, dates, people, quotes, claims, abbreviations, checks, custom
}

func ExampleLayers() {
	layers := extract.LayerNumbers | extract.LayerClaims
	fmt.Println(layers.String(), layers.Has(extract.LayerClaims), layers.Has(extract.LayerQuotes))
	// Output: numbers,claims true false
}

func ExampleLayerNames() {
	fmt.Println(extract.LayerNames())
	// Output: [numbers dates people quotes claims abbreviations checks custom]
}

func ExampleFacts_MarshalJSON() {
	facts := extract.Read(extract.Article{ID: "a", Text: "Hujan turun."})
	b, err := json.Marshal(facts)
	fmt.Println(string(b), err)
	// Output: {"schema":1,"id":"a","numbers":[],"dates":[],"people":[],"quotes":[],"claims":[],"abbreviations":[],"checks":[]} <nil>
}

// Positions can count runes, as Python does; the text and the reasons go with it.
func ExampleExplanation_AppendJSON() {
	e := extract.Explain(extract.Article{Text: "Pasal 21"})
	var got struct {
		Refused []struct{ Text, Layer, Reason string }
	}
	err := json.Unmarshal(e.AppendJSON(nil, extract.JSON{Offsets: extract.Runes}), &got)
	fmt.Println(got.Refused, err)
	// Output: [{21 numbers identifier}] <nil>
}

func ExampleExplanation_MarshalJSON() {
	b, err := json.Marshal(extract.Explain(extract.Article{ID: "a", Text: "Hujan"}))
	fmt.Println(string(b), err)
	// Output: {"schema":1,"facts":{"schema":1,"id":"a","numbers":[],"dates":[],"people":[],"quotes":[],"claims":[],"abbreviations":[],"checks":[]},"words":[{"start":0,"end":5,"text":"Hujan","class":"word","flags":["first","capital"]}],"fired":[],"refused":[]} <nil>
}

// Values add exactly, and the sum is written as news prints it.
func ExampleRead_sum() {
	text := "Bantuan itu terdiri atas 1,2 juta liter air, 350 ribu liter minyak dan 12.500 liter susu."
	var sum numbers.Value
	for _, n := range extract.Read(extract.Article{Text: text}).Numbers {
		var err error
		if sum, err = sum.Add(n.Value); err != nil {
			fmt.Println(err)
			return
		}
	}
	fmt.Println(sum, sum.Format(numbers.Digits))
	// Output: 1562500 1.562.500
}

// "Jumat" is the Friday next to the day of publication.
func ExampleArticle() {
	text := "Gubernur tiba Jumat."
	published := time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*60*60)) // a Sunday
	fmt.Println(extract.Read(extract.Article{Text: text, Published: published}).Dates[0].Value)
	fmt.Println(extract.Read(extract.Article{Text: text}).Dates[0].Value.IsZero()) // never guessed
	// Output:
	// 2024-09-13
	// true
}
