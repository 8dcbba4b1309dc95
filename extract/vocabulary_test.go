package extract

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestVocabulary shows of words of each kind what comes out without them and with them.
func TestVocabulary(t *testing.T) {
	numbers := func(f *Facts) (out []string) {
		for _, n := range f.Numbers {
			out = append(out, strings.TrimRight(f.Article.Text[n.Start:n.End]+" = "+n.Value.String()+" "+n.Unit.String(), " "))
		}
		return out
	}
	people := func(f *Facts) (out []string) {
		for _, p := range f.People {
			s := f.Article.Text[p.Name.Start:p.Name.End]
			for _, q := range p.Posts {
				s += " | " + f.Article.Text[q.Role.Start:q.Role.End] + " | " + f.Article.Text[q.Affiliation.Start:q.Affiliation.End]
			}
			out = append(out, s)
		}
		return out
	}
	quotes := func(f *Facts) (out []string) {
		for _, q := range f.Quotes {
			s := f.Article.Text[q.Start:q.End]
			if !q.Cue.IsZero() {
				s += " " + f.Article.Text[q.Cue.Start:q.Cue.End]
			}
			if q.Speaker >= 0 {
				name := f.People[q.Speaker].Name
				s += " — " + f.Article.Text[name.Start:name.End]
			}
			out = append(out, s)
		}
		return out
	}
	dateline := func(f *Facts) []string {
		part := func(s Span) string { return f.Article.Text[s.Start:s.End] }
		return []string{part(f.Dateline.Span), part(f.Dateline.Place), part(f.Dateline.Agency)}
	}
	for _, c := range []struct {
		word          Term
		text          string
		of            func(*Facts) []string
		without, with []string
	}{
		{Term{"gantang", UnitTerm, "{gantang}"}, "Ada 5 gantang beras.", numbers, []string{"5 = 5"}, []string{"5 gantang = 5 {gantang}"}},
		{Term{"gantang", UnitTerm, "{gantang}"}, "Ada 1,5 juta Gantang beras.", numbers, []string{"1,5 juta = 1500000"}, []string{"1,5 juta Gantang = 1500000 {gantang}"}},
		{Term{"gtg", UnitTerm, "{gantang}"}, "Ada 12gtg beras.", numbers, nil, []string{"12gtg = 12 {gantang}"}},
		{Term{"gantang", UnitTerm, "{gantang}"}, "Laju 60 gantang per jam.", numbers, []string{"60 = 60"}, []string{"60 gantang per jam = 60 {gantang}/h"}},
		{Term{"gantang", UnitTerm, "{gantang}"}, "Berat 60 kg per gantang.", numbers, []string{"60 kg = 60 kg"}, []string{"60 kg per gantang = 60 kg/{gantang}"}},
		{Term{"barel setara minyak", UnitTerm, "{boe}"}, "Produksi 5 ribu barel setara minyak dan 3 barel minyak.", numbers, []string{"5 ribu barel = 5000 [bbl_us]", "3 barel = 3 [bbl_us]"}, []string{"5 ribu barel setara minyak = 5000 {boe}", "3 barel = 3 [bbl_us]"}},
		{Term{"ton CO2e", UnitTerm, "t{CO2e}"}, "Emisi 5 ton CO2e.", numbers, []string{"5 ton = 5 t"}, []string{"5 ton CO2e = 5 t{CO2e}"}},
		{Term{"butir", UnitTerm, "{butir}"}, "Ada 5 butir telur.", numbers, []string{"5 = 5"}, []string{"5 butir = 5 {butir}"}},
		{Term{"kilo", UnitTerm, "kg{kotor}"}, "Ada 5 kilo beras.", numbers, []string{"5 kilo = 5 kg"}, []string{"5 kilo = 5 kg{kotor}"}},
		{Term{"q", UnitTerm, "dt"}, "Ada 5 q beras dan 5 Q beras.", numbers, []string{"5 = 5", "5 = 5"}, []string{"5 q = 5 dt", "5 = 5"}},
		{Term{"tumbak²", UnitTerm, "{tumbak}"}, "Ada 5 tumbak² tanah.", numbers, []string{"5 = 5"}, []string{"5 tumbak² = 5 {tumbak}"}},
		{Term{"kina", CurrencyTerm, "PGK"}, "Bantuan 5 juta kina.", numbers, []string{"5 juta = 5000000"}, []string{"5 juta kina = 5000000 PGK"}},
		{Term{"dolar Fiji", CurrencyTerm, "FJD"}, "Bantuan 5 juta dolar Fiji dan 3 dolar.", numbers, []string{"5 juta dolar = 5000000 USD", "3 dolar = 3 USD"}, []string{"5 juta dolar Fiji = 5000000 FJD", "3 dolar = 3 USD"}},
		{Term{"PGK", CurrencySign, "PGK"}, "Bantuan PGK 5 juta.", numbers, []string{"5 juta = 5000000"}, []string{"PGK 5 juta = 5000000 PGK"}},
		{Term{"Nu", CurrencySign, "BTN"}, "Bantuan Nu 5 juta, Nu. 4, nu 3.", numbers, []string{"5 juta = 5000000", "4 = 4", "3 = 3"}, []string{"Nu 5 juta = 5000000 BTN", "Nu. 4 = 4 BTN", "3 = 3"}},
		{Term{"FJ$", CurrencySign, "FJD"}, "Bantuan FJ$20 juta dan $3.", numbers, []string{"$20 juta = 20000000 USD", "$3 = 3 USD"}, []string{"FJ$20 juta = 20000000 FJD", "$3 = 3 USD"}},
		{Term{"₭", CurrencySign, "LAK"}, "Bantuan ₭20 juta.", numbers, []string{"20 juta = 20000000"}, []string{"₭20 juta = 20000000 LAK"}},
		{Term{"panewu", RoleTerm, ""}, "\"Kami siap,\" kata Panewu Badan Pusat Statistik Sari Utami.", people, []string{"Panewu"}, []string{"Sari Utami | Panewu | Badan Pusat Statistik"}},
		{Term{"panewu", RoleTerm, ""}, "\"Kami siap,\" kata panewu desa itu, Sari Utami.", people, []string{""}, []string{"Sari Utami | panewu desa | "}},
		{Term{"jagabaya madya", RoleTerm, ""}, "\"Kami siap,\" kata Jagabaya Madya Sari Utami.", people, []string{"Jagabaya Madya Sari Utami"}, []string{"Sari Utami | Jagabaya Madya | "}},
		{Term{"subak", OrganizationTerm, ""}, "\"Kami siap,\" kata Ketua Subak Tirta Sari Utami.", people, []string{"Subak Tirta Sari Utami | Ketua | "}, []string{"Sari Utami | Ketua | Subak Tirta"}},
		{Term{"kopi kita", OrganizationTerm, ""}, "\"Kami siap,\" kata Ketua Kopi Kita Sari Utami.", people, []string{"Sari Utami | Ketua Kopi | Kita"}, []string{"Sari Utami | Ketua | Kopi Kita"}},
		{Term{"tegur", CueTerm, ""}, "Panen aman, tegur Bupati Sari Utami.", quotes, nil, []string{"Panen aman tegur — Sari Utami"}},
		{Term{"tegurnya", CueNyaTerm, ""}, "\"Kami siap,\" kata Sari Utami. Panen aman, tegurnya.", quotes, []string{"\"Kami siap,\" kata — Sari Utami"}, []string{"\"Kami siap,\" kata — Sari Utami", "Panen aman tegurnya — Sari Utami"}},
		{Term{"mendaku", ReportTerm, ""}, "Bupati Sari Utami mendaku bahwa panen tahun ini aman.", quotes, nil, []string{"panen tahun ini aman mendaku — Sari Utami"}},
		{Term{"didaku", PassiveTerm, ""}, "Didaku Bupati Sari Utami, panen tahun ini aman.", quotes, nil, []string{"panen tahun ini aman Didaku — Sari Utami"}},
		{Term{"Warta Kita", OutletTerm, ""}, "Jambi (Warta Kita) - Harga beras naik.", dateline, []string{"", "", ""}, []string{"Jambi (Warta Kita)", "Jambi", "Warta Kita"}},
		{Term{"Warta Kita", OutletTerm, ""}, "MUARO JAMBI, WARTA KITA — Harga beras naik.", dateline, []string{"", "", ""}, []string{"MUARO JAMBI, WARTA KITA", "MUARO JAMBI", "WARTA KITA"}},
		{Term{"Warta Kita", OutletTerm, ""}, "Warta Kita, Jambi - Harga beras naik.", dateline, []string{"", "", ""}, []string{"Warta Kita, Jambi", "Jambi", "Warta Kita"}},
		{Term{"Warta Kita", OutletTerm, ""}, "Warta Kita -- Harga beras naik.", dateline, []string{"", "", ""}, []string{"Warta Kita", "", "Warta Kita"}},
		{Term{"Warta Kita", OutletTerm, ""}, "Pembaca Warta Kita - di mana pun - senang.", dateline, []string{"", "", ""}, []string{"", "", ""}},
	} {
		t.Run(c.word.Text+"/"+c.text, func(t *testing.T) {
			v, err := NewVocabulary(c.word)
			require.NoError(t, err)
			x := Extractor{}
			assert.Equal(t, c.without, c.of(x.Extract(Article{Text: c.text})), "without")
			x.Vocabulary = v
			assert.Equal(t, c.with, c.of(x.Extract(Article{Text: c.text})), "with")
			x.Vocabulary = nil
			assert.Equal(t, c.without, c.of(x.Extract(Article{Text: c.text})), "without again")
			assert.Equal(t, c.without, c.of(Read(Article{Text: c.text})), "it is not global")
		})
	}
}

// TestVocabularyMisused has words that are wrong, each in its own way.
func TestVocabularyMisused(t *testing.T) {
	for _, c := range []struct {
		words []Term
		want  []string
	}{
		{[]Term{{"", RoleTerm, ""}}, []string{"word 1: text: there is no word"}},
		{[]Term{{" \n", RoleTerm, ""}}, []string{"word 1 ( \n): text: there is no word"}},
		{[]Term{{"a", 0, ""}}, []string{"word 1 (a): kind: unknown kind of word"}},
		{[]Term{{"a", 99, ""}}, []string{"word 1 (a): kind: unknown kind of word"}},
		{[]Term{{"a b c d e f g h i", UnitTerm, "x"}}, []string{"word 1 (a b c d e f g h i): text: more than eight words"}},
		{[]Term{{"5 liter", UnitTerm, "x"}}, []string{"word 1 (5 liter): text: a word cannot begin with a digit"}},
		{[]Term{{"gantang", UnitTerm, ""}}, []string{`word 1 (gantang): code: "" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
		{[]Term{{"gantang", UnitTerm, "a b"}}, []string{`word 1 (gantang): code: "a b" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
		{[]Term{{"kina", CurrencyTerm, "kina"}}, []string{`word 1 (kina): code: "kina" is no ISO 4217 code such as IDR`}},
		{[]Term{{"K", CurrencySign, ""}}, []string{`word 1 (K): code: "" is no ISO 4217 code such as IDR`}},
		{[]Term{{"panewu", RoleTerm, "x"}}, []string{"word 1 (panewu): code: role has no code"}},
		{[]Term{{"angkat bicara", CueTerm, ""}}, []string{"word 1 (angkat bicara): text: a word of saying is one word of letters"}},
		{[]Term{{"panewu", RoleTerm, ""}, {"Panewu", RoleTerm, ""}}, []string{"word 2 (Panewu): text: given twice as role"}},
		{[]Term{{"panewu", RoleTerm, ""}, {"panewu", OrganizationTerm, ""}}, nil},
		{[]Term{{"K", CurrencySign, "PGK"}, {"k", CurrencySign, "MMK"}}, nil},
		{[]Term{{"", RoleTerm, ""}, {"gantang", UnitTerm, ""}}, []string{"word 1: text: there is no word", `word 2 (gantang): code: "" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
	} {
		v, err := NewVocabulary(c.words...)
		if c.want == nil {
			assert.NoError(t, err)
			continue
		}
		assert.Nil(t, v)
		require.Error(t, err)
		assert.Equal(t, strings.Join(c.want, "\n"), err.Error())
		var e *TermError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, c.words[e.Index].Text, e.Text)
	}
}

// TestVocabularyMany has as many words as there can be, some with several uses.
func TestVocabularyMany(t *testing.T) {
	var words []Term
	name := func(i int) string { return "zat" + strings.Repeat("a", 1+i%20) + strings.Repeat("b", 1+i/20) }
	for i := range 4096 {
		words = append(words, Term{name(i), UnitTerm, "{z}"})
	}
	_, err := NewVocabulary(append(words, Term{"satu lagi", UnitTerm, "{z}"})...)
	assert.ErrorContains(t, err, "more than 4096 words")
	v, err := NewVocabulary(words...)
	require.NoError(t, err)
	x := Extractor{Vocabulary: v}
	for i := 0; i < 4096; i += 97 {
		f := x.Extract(Article{Title: "Ada 3 " + name(i), Text: "Ada 5 " + name(i) + ", kata Sari."})
		require.Len(t, f.Numbers, 2)
		assert.Equal(t, "{z}", f.Numbers[0].Unit.Code)
		assert.Equal(t, "{z}", f.Numbers[1].Unit.Code)
	}
	v, err = NewVocabulary(Term{"tali", UnitTerm, "{tali}"}, Term{"tali", CurrencyTerm, "XTL"}, Term{"tali", RoleTerm, ""}, Term{"orang", UnitTerm, "{orang}"}, Term{"orang", OrganizationTerm, ""})
	require.NoError(t, err)
	x.Vocabulary = v
	f := x.Extract(Article{Text: "Harga 5 tali. Ada 5 orang."})
	assert.Equal(t, "XTL", f.Numbers[0].Unit.Code)
	assert.Equal(t, "{orang}", f.Numbers[1].Unit.Code)
}

// TestVocabularyElsewhere has a vocabulary with no word of the articles: their facts stay as
// they are. Its words stand where rules look around.
func TestVocabularyElsewhere(t *testing.T) {
	v, err := NewVocabulary(Term{"gantang", UnitTerm, "{gantang}"}, Term{"barel setara minyak", UnitTerm, "{boe}"}, Term{"panewu", RoleTerm, ""}, Term{"Warta Kita", OutletTerm, ""})
	require.NoError(t, err)
	x, plain := Extractor{Vocabulary: v, InferPublished: true}, Extractor{InferPublished: true}
	for _, a := range articles(t) {
		assert.Equal(t, string(plain.Extract(a).AppendJSON(nil, JSON{Explain: true})), string(x.Extract(a).AppendJSON(nil, JSON{Explain: true})))
	}
	if !raceEnabled {
		a := articles(t)[0]
		x.Extract(a)
		assert.Zero(t, testing.AllocsPerRun(10, func() { x.Extract(a) }))
	}
	for _, s := range hostile {
		for _, word := range []string{"gantang", "barel setara minyak", "PANEWU", "Warta Kita", "barel setara"} {
			for _, text := range []string{s + word, word + s, s + " " + word + " " + s, "5 " + word, word} {
				x.Extract(Article{Text: text, Title: text})
			}
		}
	}
}
