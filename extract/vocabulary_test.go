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
		word          Word
		text          string
		of            func(*Facts) []string
		without, with []string
	}{
		{Word{"gantang", UnitWord, "{gantang}"}, "Ada 5 gantang beras.", numbers, []string{"5 = 5"}, []string{"5 gantang = 5 {gantang}"}},
		{Word{"gantang", UnitWord, "{gantang}"}, "Ada 1,5 juta Gantang beras.", numbers, []string{"1,5 juta = 1500000"}, []string{"1,5 juta Gantang = 1500000 {gantang}"}},
		{Word{"gtg", UnitWord, "{gantang}"}, "Ada 12gtg beras.", numbers, nil, []string{"12gtg = 12 {gantang}"}},
		{Word{"gantang", UnitWord, "{gantang}"}, "Laju 60 gantang per jam.", numbers, []string{"60 = 60"}, []string{"60 gantang per jam = 60 {gantang}/h"}},
		{Word{"gantang", UnitWord, "{gantang}"}, "Berat 60 kg per gantang.", numbers, []string{"60 kg = 60 kg"}, []string{"60 kg per gantang = 60 kg/{gantang}"}},
		{Word{"barel setara minyak", UnitWord, "{boe}"}, "Produksi 5 ribu barel setara minyak dan 3 barel minyak.", numbers, []string{"5 ribu barel = 5000 [bbl_us]", "3 barel = 3 [bbl_us]"}, []string{"5 ribu barel setara minyak = 5000 {boe}", "3 barel = 3 [bbl_us]"}},
		{Word{"ton CO2e", UnitWord, "t{CO2e}"}, "Emisi 5 ton CO2e.", numbers, []string{"5 ton = 5 t"}, []string{"5 ton CO2e = 5 t{CO2e}"}},
		{Word{"butir", UnitWord, "{butir}"}, "Ada 5 butir telur.", numbers, []string{"5 = 5"}, []string{"5 butir = 5 {butir}"}},
		{Word{"kilo", UnitWord, "kg{kotor}"}, "Ada 5 kilo beras.", numbers, []string{"5 kilo = 5 kg"}, []string{"5 kilo = 5 kg{kotor}"}},
		{Word{"q", UnitWord, "dt"}, "Ada 5 q beras dan 5 Q beras.", numbers, []string{"5 = 5", "5 = 5"}, []string{"5 q = 5 dt", "5 = 5"}},
		{Word{"tumbak²", UnitWord, "{tumbak}"}, "Ada 5 tumbak² tanah.", numbers, []string{"5 = 5"}, []string{"5 tumbak² = 5 {tumbak}"}},
		{Word{"kina", CurrencyWord, "PGK"}, "Bantuan 5 juta kina.", numbers, []string{"5 juta = 5000000"}, []string{"5 juta kina = 5000000 PGK"}},
		{Word{"dolar Fiji", CurrencyWord, "FJD"}, "Bantuan 5 juta dolar Fiji dan 3 dolar.", numbers, []string{"5 juta dolar = 5000000 USD", "3 dolar = 3 USD"}, []string{"5 juta dolar Fiji = 5000000 FJD", "3 dolar = 3 USD"}},
		{Word{"PGK", CurrencySign, "PGK"}, "Bantuan PGK 5 juta.", numbers, []string{"5 juta = 5000000"}, []string{"PGK 5 juta = 5000000 PGK"}},
		{Word{"Nu", CurrencySign, "BTN"}, "Bantuan Nu 5 juta, Nu. 4, nu 3.", numbers, []string{"5 juta = 5000000", "4 = 4", "3 = 3"}, []string{"Nu 5 juta = 5000000 BTN", "Nu. 4 = 4 BTN", "3 = 3"}},
		{Word{"FJ$", CurrencySign, "FJD"}, "Bantuan FJ$20 juta dan $3.", numbers, []string{"$20 juta = 20000000 USD", "$3 = 3 USD"}, []string{"FJ$20 juta = 20000000 FJD", "$3 = 3 USD"}},
		{Word{"₭", CurrencySign, "LAK"}, "Bantuan ₭20 juta.", numbers, []string{"20 juta = 20000000"}, []string{"₭20 juta = 20000000 LAK"}},
		{Word{"panewu", RoleWord, ""}, "\"Kami siap,\" kata Panewu Badan Pusat Statistik Sari Utami.", people, []string{"Panewu"}, []string{"Sari Utami | Panewu | Badan Pusat Statistik"}},
		{Word{"panewu", RoleWord, ""}, "\"Kami siap,\" kata panewu desa itu, Sari Utami.", people, []string{""}, []string{"Sari Utami | panewu desa | "}},
		{Word{"jagabaya madya", RoleWord, ""}, "\"Kami siap,\" kata Jagabaya Madya Sari Utami.", people, []string{"Jagabaya Madya Sari Utami"}, []string{"Sari Utami | Jagabaya Madya | "}},
		{Word{"subak", OrganizationWord, ""}, "\"Kami siap,\" kata Ketua Subak Tirta Sari Utami.", people, []string{"Subak Tirta Sari Utami | Ketua | "}, []string{"Sari Utami | Ketua | Subak Tirta"}},
		{Word{"kopi kita", OrganizationWord, ""}, "\"Kami siap,\" kata Ketua Kopi Kita Sari Utami.", people, []string{"Sari Utami | Ketua Kopi | Kita"}, []string{"Sari Utami | Ketua | Kopi Kita"}},
		{Word{"tegur", CueWord, ""}, "Panen aman, tegur Bupati Sari Utami.", quotes, nil, []string{"Panen aman tegur — Sari Utami"}},
		{Word{"tegurnya", CueNyaWord, ""}, "\"Kami siap,\" kata Sari Utami. Panen aman, tegurnya.", quotes, []string{"\"Kami siap,\" kata — Sari Utami"}, []string{"\"Kami siap,\" kata — Sari Utami", "Panen aman tegurnya — Sari Utami"}},
		{Word{"mendaku", ReportWord, ""}, "Bupati Sari Utami mendaku bahwa panen tahun ini aman.", quotes, nil, []string{"panen tahun ini aman mendaku — Sari Utami"}},
		{Word{"didaku", PassiveWord, ""}, "Didaku Bupati Sari Utami, panen tahun ini aman.", quotes, nil, []string{"panen tahun ini aman Didaku — Sari Utami"}},
		{Word{"Warta Kita", OutletWord, ""}, "Jambi (Warta Kita) - Harga beras naik.", dateline, []string{"", "", ""}, []string{"Jambi (Warta Kita)", "Jambi", "Warta Kita"}},
		{Word{"Warta Kita", OutletWord, ""}, "MUARO JAMBI, WARTA KITA — Harga beras naik.", dateline, []string{"", "", ""}, []string{"MUARO JAMBI, WARTA KITA", "MUARO JAMBI", "WARTA KITA"}},
		{Word{"Warta Kita", OutletWord, ""}, "Warta Kita, Jambi - Harga beras naik.", dateline, []string{"", "", ""}, []string{"Warta Kita, Jambi", "Jambi", "Warta Kita"}},
		{Word{"Warta Kita", OutletWord, ""}, "Warta Kita -- Harga beras naik.", dateline, []string{"", "", ""}, []string{"Warta Kita", "", "Warta Kita"}},
		{Word{"Warta Kita", OutletWord, ""}, "Pembaca Warta Kita - di mana pun - senang.", dateline, []string{"", "", ""}, []string{"", "", ""}},
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
		words []Word
		want  []string
	}{
		{[]Word{{"", RoleWord, ""}}, []string{"word 1: text: there is no word"}},
		{[]Word{{" \n", RoleWord, ""}}, []string{"word 1 ( \n): text: there is no word"}},
		{[]Word{{"a", 0, ""}}, []string{"word 1 (a): kind: unknown kind of word"}},
		{[]Word{{"a", 99, ""}}, []string{"word 1 (a): kind: unknown kind of word"}},
		{[]Word{{"a b c d e f g h i", UnitWord, "x"}}, []string{"word 1 (a b c d e f g h i): text: more than eight words"}},
		{[]Word{{"5 liter", UnitWord, "x"}}, []string{"word 1 (5 liter): text: a word cannot begin with a digit"}},
		{[]Word{{"gantang", UnitWord, ""}}, []string{`word 1 (gantang): code: "" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
		{[]Word{{"gantang", UnitWord, "a b"}}, []string{`word 1 (gantang): code: "a b" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
		{[]Word{{"kina", CurrencyWord, "kina"}}, []string{`word 1 (kina): code: "kina" is no ISO 4217 code such as IDR`}},
		{[]Word{{"K", CurrencySign, ""}}, []string{`word 1 (K): code: "" is no ISO 4217 code such as IDR`}},
		{[]Word{{"panewu", RoleWord, "x"}}, []string{"word 1 (panewu): code: role has no code"}},
		{[]Word{{"angkat bicara", CueWord, ""}}, []string{"word 1 (angkat bicara): text: a word of saying is one word of letters"}},
		{[]Word{{"panewu", RoleWord, ""}, {"Panewu", RoleWord, ""}}, []string{"word 2 (Panewu): text: given twice as role"}},
		{[]Word{{"panewu", RoleWord, ""}, {"panewu", OrganizationWord, ""}}, nil},
		{[]Word{{"K", CurrencySign, "PGK"}, {"k", CurrencySign, "MMK"}}, nil},
		{[]Word{{"", RoleWord, ""}, {"gantang", UnitWord, ""}}, []string{"word 1: text: there is no word", `word 2 (gantang): code: "" is no UCUM code such as kg, [nmi_i] or {ekor}`}},
	} {
		v, err := NewVocabulary(c.words...)
		if c.want == nil {
			assert.NoError(t, err)
			continue
		}
		assert.Nil(t, v)
		require.Error(t, err)
		assert.Equal(t, strings.Join(c.want, "\n"), err.Error())
		var e *WordError
		require.ErrorAs(t, err, &e)
		assert.Equal(t, c.words[e.Index].Text, e.Text)
	}
}

// TestVocabularyMany has as many words as there can be, some with several uses.
func TestVocabularyMany(t *testing.T) {
	var words []Word
	name := func(i int) string { return "zat" + strings.Repeat("a", 1+i%20) + strings.Repeat("b", 1+i/20) }
	for i := range 4096 {
		words = append(words, Word{name(i), UnitWord, "{z}"})
	}
	_, err := NewVocabulary(append(words, Word{"satu lagi", UnitWord, "{z}"})...)
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
	v, err = NewVocabulary(Word{"tali", UnitWord, "{tali}"}, Word{"tali", CurrencyWord, "XTL"}, Word{"tali", RoleWord, ""}, Word{"orang", UnitWord, "{orang}"}, Word{"orang", OrganizationWord, ""})
	require.NoError(t, err)
	x.Vocabulary = v
	f := x.Extract(Article{Text: "Harga 5 tali. Ada 5 orang."})
	assert.Equal(t, "XTL", f.Numbers[0].Unit.Code)
	assert.Equal(t, "{orang}", f.Numbers[1].Unit.Code)
}

// TestVocabularyElsewhere has a vocabulary with no word of the articles: their facts stay as
// they are. Its words stand where rules look around.
func TestVocabularyElsewhere(t *testing.T) {
	v, err := NewVocabulary(Word{"gantang", UnitWord, "{gantang}"}, Word{"barel setara minyak", UnitWord, "{boe}"}, Word{"panewu", RoleWord, ""}, Word{"Warta Kita", OutletWord, ""})
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
