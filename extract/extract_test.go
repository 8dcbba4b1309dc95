package extract

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
	"unicode/utf16"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// articles returns all test articles.
func articles(tb testing.TB) []Article {
	tb.Helper()
	files, err := filepath.Glob(filepath.Join(testdata, "articles", "*.txt"))
	require.NoError(tb, err)
	var all []Article
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(tb, err)
		all = append(all, Article{ID: filepath.Base(file), Text: string(text)})
	}
	return all
}

func TestLayout(t *testing.T) {
	for _, c := range []struct{ text, headline, dateline, place, agency, published string }{
		{"Jambi (ANTARA) - Harga naik.", "", "Jambi (ANTARA)", "Jambi", "ANTARA", ""},
		{"JAKARTA, KOMPAS.com - Harga naik.", "", "JAKARTA, KOMPAS.com", "JAKARTA", "KOMPAS.com", ""},
		{"BOGOR, KOMPAS — Harga naik.", "", "BOGOR, KOMPAS", "BOGOR", "KOMPAS", ""},
		{"Jakarta, CNN Indonesia -- Harga naik.", "", "Jakarta, CNN Indonesia", "Jakarta", "CNN Indonesia", ""},
		{"Liputan6.com, Jakarta - Harga naik.", "", "Liputan6.com, Jakarta", "Jakarta", "Liputan6.com", ""},
		{"Liputan6.com, Jakarta -Harga naik.", "", "Liputan6.com, Jakarta", "Jakarta", "Liputan6.com", ""},
		{"TEMPO.CO, Jakarta - Harga naik.", "", "TEMPO.CO, Jakarta", "Jakarta", "TEMPO.CO", ""},
		{"Bisnis.com, JAKARTA -- Harga naik.", "", "Bisnis.com, JAKARTA", "JAKARTA", "Bisnis.com", ""},
		{"Bisnis.com, JAKARTA—Harga naik.", "", "Bisnis.com, JAKARTA", "JAKARTA", "Bisnis.com", ""},
		{"KONTAN.CO.ID - JAKARTA. Harga naik.", "", "KONTAN.CO.ID - JAKARTA", "JAKARTA", "KONTAN.CO.ID", ""},
		{"REPUBLIKA.CO.ID, JAKARTA -- Harga naik.", "", "REPUBLIKA.CO.ID, JAKARTA", "JAKARTA", "REPUBLIKA.CO.ID", ""},
		{"Bandar Lampung (Lampost.co) -- Harga naik.", "", "Bandar Lampung (Lampost.co)", "Bandar Lampung", "Lampost.co", ""},
		{"TRIBUNNEWS.COM - Harga naik.", "", "TRIBUNNEWS.COM", "", "TRIBUNNEWS.COM", ""},
		{"Harga beras naik lagi\nJambi (ANTARA) - Harga naik.", "Harga beras naik lagi", "Jambi (ANTARA)", "Jambi", "ANTARA", ""},
		{"Jambi (ANTARA) - Harga naik.\nHarga beras naik lagi\nMinggu, 15 September 2024 11:36 WIB", "Harga beras naik lagi", "Jambi (ANTARA)", "Jambi", "ANTARA", "2024-09-15T11:36:00+07:00"},
		{"Harga beras naik\nKompas.com - 13/05/2024, 05:28 WIB\nJAKARTA, KOMPAS.com - Harga naik.", "Harga beras naik", "JAKARTA, KOMPAS.com", "JAKARTA", "KOMPAS.com", "2024-05-13T05:28:00+07:00"},
		{"Harga beras naik\nBudi - detikNews\nJumat, 10 Okt 2025 17:48 WIB\nHarga naik.", "Harga beras naik", "", "", "", "2025-10-10T17:48:00+07:00"},
		{"Harga beras naik\nSenin, 21 Januari 2019 / 22:05 WIB\nHarga naik.", "Harga beras naik", "", "", "", "2019-01-21T22:05:00+07:00"},
		{"Harga beras naik\nSelasa, 23 Februari 2016 | 14:32 WITA\nHarga naik.", "Harga beras naik", "", "", "", "2016-02-23T14:32:00+08:00"},
		{"Gempa terjadi pada Minggu (12/5/2024) pukul 04:16 WIB.", "", "", "", "", ""}, // an event, no publication line
		{"Laporan Wartawan Tribunnews.com, Budi Utami TRIBUNNEWS.COM, JAKARTA - Harga naik.", "", "TRIBUNNEWS.COM, JAKARTA", "JAKARTA", "TRIBUNNEWS.COM", ""},
		{"Laporan Wartawan Tribunnews.com, Budi UtamiTRIBUNNEWS.COM, JAKARTA - Harga naik.", "", "TRIBUNNEWS.COM, JAKARTA", "JAKARTA", "TRIBUNNEWS.COM", ""},
		{"Reporter: Budi | Editor: Ani Utami JAKARTA, KOMPAS.com - Harga naik.", "", "JAKARTA, KOMPAS.com", "JAKARTA", "KOMPAS.com", ""},
		{"Baca juga: Harga Turun\nADVERTISEMENT Jambi (ANTARA) - Harga naik.", "", "Jambi (ANTARA)", "Jambi", "ANTARA", ""},
		{"JAKARTA,\u200b \u00a0 KOMPAS.com  - Harga naik.", "", "JAKARTA,\u200b \u00a0 KOMPAS.com", "JAKARTA", "KOMPAS.com", ""}, // invisible, and many spaces
		{"Reporter: Budi | Editor: Ani Utami Senin, 17 April 2023 | 08:15 WIB TEMPO.CO, Jakarta - Harga naik.", "", "TEMPO.CO, Jakarta", "Jakarta", "TEMPO.CO", "2023-04-17T08:15:00+07:00"},
		{"Harga naik - turun lagi.", "", "", "", "", ""},
	} {
		f := Read(Article{Text: c.text})
		checkInvariants(t, f)
		at := func(s Span) string { return c.text[s.Start:s.End] }
		assert.Equal(t, c.headline, at(f.Headline.Span), c.text)
		assert.Equal(t, c.dateline, at(f.Dateline.Span), c.text)
		assert.Equal(t, c.place, at(f.Dateline.Place), c.text)
		assert.Equal(t, c.agency, at(f.Dateline.Agency), c.text)
		got := ""
		if !f.Published.IsZero() {
			got = f.Published.Format(time.RFC3339)
		}
		assert.Equal(t, c.published, got, c.text)
	}
}

// TestNavigation shows that nothing is read in what is not part of the report.
func TestNavigation(t *testing.T) {
	for _, text := range []string{
		"Baca juga: Harga Naik 5 Persen",
		"Baca Juga: Harga Naik 5 Persen",
		"SCROLL TO CONTINUE WITH CONTENT",
		"Simak juga Video: 5 Fakta Harga",
		"Artikel ini telah tayang di Kompas.com dengan judul Harga Naik 5 Persen",
		"Pewarta: Budi Editor: Ani Copyright © ANTARA 2025",
		"[Gambas:Video 20detik]",
	} {
		f := Read(Article{Text: "Harga beras naik.\n" + text + "\n"})
		assert.Empty(t, f.Numbers, text)
		assert.Empty(t, f.Dates, text)
	}
	f := Read(Article{Text: "Ada 3 orang. Baca juga: Harga Naik 5 Persen Hari Ini Dia mengatakan ada 4 orang."})
	require.Len(t, f.Numbers, 2, "in running text the title ends where a sentence begins")
	f = Read(Article{Text: "\"Jalan ini rusak,\" kata Sari Utami.\n\nBaca juga: Jalan Rusak\n\n\"Kami sudah lama menunggu perbaikan.\"\n"})
	require.Len(t, f.Quotes, 2)
	assert.Equal(t, f.Quotes[0].Speaker, f.Quotes[1].Speaker, "a quote goes on behind a link")
	text := "Kapal itu karam. ADVERTISEMENT SCROLL TO CONTINUE WITH CONTENT Bantuan itu 5 ton beras."
	f = Read(Article{Text: text})
	require.Len(t, f.Claims, 1)
	assert.Equal(t, "beras", text[f.Claims[0].Subject.Start:f.Claims[0].Subject.End])
}

// TestLostSpace shows that what belongs to one sentence ends with it where the next is glued to it.
func TestLostSpace(t *testing.T) {
	for _, c := range []struct{ text, where string }{
		{`"Tolak saja," kata Sari Utami di ruang kerjanya."Kalau ada pungutan, laporkan," katanya.`, "ruang kerjanya"},
		{`“Tolak saja,” kata Sari Utami di RSUD Raya.“Kalau ada pungutan, laporkan,” katanya.`, "RSUD Raya"},
	} {
		f := Read(Article{Text: c.text})
		require.Len(t, f.Quotes, 2, c.text)
		assert.Equal(t, c.where, c.text[f.Quotes[0].Where.Start:f.Quotes[0].Where.End])
	}
}

// TestPublicationLine shows that the line that says when an article came out dates no claim,
// though it stands in one sentence with the headline where line breaks got lost.
func TestPublicationLine(t *testing.T) {
	f := Read(Article{Text: "Harga beras naik 5 persen Rabu, 13 Februari 2019 / 20:17 WIB JAKARTA, KOMPAS.com - Pemerintah membeli 40 ton beras."})
	require.Len(t, f.Claims, 2)
	assert.Equal(t, []int{None, None}, []int{f.Claims[0].When, f.Claims[1].When})
}

func TestTitle(t *testing.T) {
	a := Article{Title: "568 ribu pekerja terlindungi sejak 2020", Text: "Ada 568.373 pekerja pada 2024."}
	f := Read(a)
	checkInvariants(t, f)
	require.Len(t, f.Numbers, 2)
	assert.True(t, f.Numbers[0].InTitle)
	assert.False(t, f.Numbers[1].InTitle)
	assert.True(t, f.Headline.InTitle)
	var out struct {
		Numbers []struct {
			Text, In string
			Value    json.Number
		}
	}
	require.NoError(t, json.Unmarshal(f.AppendJSON(nil, JSON{}), &out))
	assert.Equal(t, "title", out.Numbers[0].In)
	assert.Equal(t, "568 ribu", out.Numbers[0].Text)
	assert.Equal(t, json.Number("568000"), out.Numbers[0].Value)
	assert.Empty(t, out.Numbers[1].In)
}

func TestAbbreviations(t *testing.T) {
	a := Article{
		Title: "Badan Pangan Laut (BPL) buka, BPL ramai",
		Text:  "Kata Kementerian Laut (Kemenlut), BPL dibuka. Kemenlut siap.",
	}
	f := Read(a)
	checkInvariants(t, f)
	require.Len(t, f.Abbreviations, 2)
	assert.True(t, f.Abbreviations[0].InTitle)
	assert.Equal(t, []Span{{Start: 30, End: 33}}, f.Abbreviations[0].Uses, "those of the title")
	assert.Equal(t, "syllables", f.Abbreviations[1].Rule)
	assert.Contains(t, string(f.AppendJSON(nil, JSON{})), `"abbreviations":[`+
		`{"start":0,"end":23,"text":"Badan Pangan Laut (BPL)","in":"title","short":"BPL","long":"Badan Pangan Laut","uses":[{"start":30,"end":33,"text":"BPL","in":"title"}]},`+
		`{"start":5,"end":32,"text":"Kementerian Laut (Kemenlut)","short":"Kemenlut","long":"Kementerian Laut","uses":[{"start":46,"end":54,"text":"Kemenlut"}]}]`)
	Read(Article{Text: "Data Badan Pusat Statistik (BPS) dari BPS."})
	assert.Equal(t, []Span{{Start: 46, End: 54}}, f.Abbreviations[1].Uses, "the facts of Read are the caller's own")
}

func TestSpokenDay(t *testing.T) {
	text := `"Hari ini kami mulai," kata Sari, Jumat (13/9/2024).`
	f := Read(Article{Text: text, Published: time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC)})
	require.Len(t, f.Dates, 2)
	assert.Equal(t, "2024-09-13", f.Dates[0].Value.String(), "inside a quotation the day of speaking counts")
}

// TestNumbersInDates shows that digits inside dates are no numbers.
func TestNumbersInDates(t *testing.T) {
	f := Read(Article{Text: "Pada 12 September 2024 pukul 14.40 WIB ada 5 orang selama 30 menit."})
	require.Len(t, f.Numbers, 1)
	assert.Equal(t, numbers.NewValue(5, 0), f.Numbers[0].Value)
}

func TestJSON(t *testing.T) {
	for _, a := range articles(t) {
		f := Read(a)
		b, err := json.Marshal(f)
		require.NoError(t, err)
		assert.True(t, json.Valid(b))
		assert.JSONEq(t, string(b), string(f.AppendJSON(nil, JSON{})))
		for _, unit := range []Offsets{Bytes, Runes, UTF16} {
			checkOffsets(t, f, unit)
		}
	}
}

// checkOffsets reads the JSON back and checks that every "text" is what stands
// between its offsets in the given unit.
func checkOffsets(t *testing.T, f *Facts, unit Offsets) {
	t.Helper()
	cut := map[Offsets]func(s string, i, j int) string{
		Bytes: func(s string, i, j int) string { return s[i:j] },
		Runes: func(s string, i, j int) string { return string([]rune(s)[i:j]) },
		UTF16: func(s string, i, j int) string { return string(utf16.Decode(utf16.Encode([]rune(s))[i:j])) },
	}[unit]
	var tree any
	require.NoError(t, json.Unmarshal(f.AppendJSON(nil, JSON{Offsets: unit, Explain: true}), &tree))
	n := 0
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case []any:
			for _, x := range v {
				walk(x)
			}
		case map[string]any:
			if text, ok := v["text"].(string); ok {
				if start, ok := v["start"].(float64); ok {
					require.Equal(t, text, cut(f.Article.Text, int(start), int(v["end"].(float64))))
					n++
				}
			}
			for _, x := range v {
				walk(x)
			}
		}
	}
	walk(tree)
	assert.Greater(t, n, 5)
}

func TestStrings(t *testing.T) {
	for _, s := range []string{"", `"\`, "a\nb\r\t\x00\x1f\x7f", "é€😀", "\u2028\u2029", "a\xffb\xc3", "<&>"} {
		var back string
		require.NoError(t, json.Unmarshal(appendString(nil, s), &back), "%q", s)
		assert.Equal(t, strings.ToValidUTF8(strings.ReplaceAll(s, "\xff", "\uFFFD"), "\uFFFD"), back)
	}
}

func TestBadText(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n", "\x00\x01", "\xff\xfe", strings.Repeat("9", 10_000), strings.Repeat("\"", 1000), strings.Repeat("dua ", 1000)} {
		f := Read(Article{Text: text})
		checkInvariants(t, f)
	}
	f := Read(Article{Text: "Ada 5 \xff orang, kata dia."})
	require.Len(t, f.Warnings, 1)
	assert.Equal(t, Warning{Offset: 6, Message: "invalid UTF-8"}, f.Warnings[0])
	require.Len(t, f.Numbers, 1)
}

// TestSame shows that the answer depends on the article alone: not on what was read
// before, not on what 63 other goroutines read meanwhile.
func TestSame(t *testing.T) {
	type way struct {
		name string
		read func(*Extractor, Article) string
	}
	ways := []way{
		{"Extract", func(x *Extractor, a Article) string { return string(x.Extract(a).AppendJSON(nil, JSON{Explain: true})) }},
		{"Read", func(_ *Extractor, a Article) string { return string(Read(a).AppendJSON(nil, JSON{Explain: true})) }},
		{"numbers.All", func(_ *Extractor, a Article) string { return fmt.Sprint(slices.Collect(numbers.All(a.Text))) }},
		{"dates.All", func(_ *Extractor, a Article) string {
			return fmt.Sprint(slices.Collect(dates.All(a.Text, time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC))))
		}},
		{"quotes.All", func(_ *Extractor, a Article) string {
			all, people := quotes.All(a.Text)
			return fmt.Sprint(slices.Collect(all), people)
		}},
		{"Explain", func(_ *Extractor, a Article) string { return string(Explain(a).AppendJSON(nil, JSON{Offsets: Runes})) }},
	}
	all := articles(t)
	want := make([][]string, len(all))
	for i, a := range all {
		for _, w := range ways {
			want[i] = append(want[i], w.read(new(Extractor), a))
		}
	}
	require.Equal(t, want[0][0], want[0][1], "Read gives what Extract gives")
	var wg sync.WaitGroup
	for g := range 64 {
		wg.Go(func() {
			var x Extractor
			for i := range all {
				k := (i*7 + g) % len(all)
				for j, w := range ways {
					// Explain is slow: of all ways but the first each goroutine takes an eighth.
					if j > 0 && (g+i+j)%8 > 0 {
						continue
					}
					if got := w.read(&x, all[k]); got != want[k][j] {
						t.Errorf("%s of %s: %.200q, want %.200q", w.name, all[k].ID, got, want[k][j])
					}
				}
			}
		})
	}
	wg.Wait()
}

// TestUsedByTwo has two goroutines with one Extractor. It reads nothing for the second while
// it reads for the first, and goes on after that.
func TestUsedByTwo(t *testing.T) {
	const said = "extract: an Extractor is used by two goroutines at once"
	a := Article{Text: "Ada 5 orang."}
	var x Extractor
	want := string(x.Extract(a).AppendJSON(nil, JSON{}))
	for name, read := range map[string]func(){"Extract": func() { x.Extract(a) }, "Explain": func() { x.Explain(a) }} {
		x.begin() // as if a first goroutine were in the middle of an article
		assert.PanicsWithValue(t, said, read, name)
		x.end()
		assert.NotPanics(t, read, name)
	}

	// The same with goroutines that know nothing of it. Sooner or later one meets the other.
	long := Article{Text: strings.Repeat(articles(t)[0].Text+"\n\n", 20)}
	var met atomic.Bool
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			defer func() {
				if r := recover(); r != nil {
					met.Store(true)
					assert.Equal(t, said, r)
				}
			}()
			for n := 0; n < 500 && !met.Load(); n++ {
				x.Extract(long)
			}
		})
	}
	wg.Wait()
	assert.True(t, met.Load(), "nobody noticed")
	assert.Equal(t, want, string(x.Extract(a).AppendJSON(nil, JSON{})), "it is none the worse for it")
}

// TestListEnds shows that a list of parts ends with its article.
func TestListEnds(t *testing.T) {
	var x Extractor
	x.Extract(Article{Text: "Ada 5 orang. Ada 7 kucing. Kapal membawa 14 awak yang terdiri dari 8 awak inti dan 6 awak cadangan."})
	a := Article{Text: "Rinciannya sebagai berikut:\n- Lombok Timur: 64 desa\n- Bima: 5 desa"}
	assert.Equal(t, new(Extractor).Extract(a).Claims, x.Extract(a).Claims)
}

// TestKept shows that the facts of Read are the caller's own.
func TestKept(t *testing.T) {
	all := articles(t)
	f := Read(all[0])
	before := string(f.AppendJSON(nil, JSON{}))
	for _, a := range all {
		Read(a)
	}
	assert.Equal(t, before, string(f.AppendJSON(nil, JSON{})))
}

// TestInferPublished resolves relative dates of an undated article against the day that
// it states most often.
func TestInferPublished(t *testing.T) {
	a := Article{Text: "Hujan turun Jumat (13/9/2024), kata Sari, Jumat (13/9/2024). Kemarin panas."}
	x := Extractor{InferPublished: true}
	f := x.Extract(a)
	assert.True(t, f.Inferred)
	assert.Equal(t, "2024-09-13T00:00:00+07:00", f.Published.Format(time.RFC3339))
	assert.Equal(t, "2024-09-12", f.Dates[2].Value.String())
	assert.Contains(t, string(f.AppendJSON(nil, JSON{})), `"published_inferred":true`)
	f = Read(a)
	assert.False(t, f.Inferred)
	assert.Empty(t, f.Dates[2].Value.String())
	a.Published = time.Date(2024, 9, 20, 0, 0, 0, 0, time.UTC)
	assert.False(t, x.Extract(a).Inferred, "the caller knows better")
}

func TestAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are counted without the race detector")
	}
	var x Extractor
	var b []byte
	all := articles(t)
	for range 3 {
		for _, a := range all {
			b = x.Extract(a).AppendJSON(b[:0], JSON{Offsets: Runes})
		}
	}
	for _, a := range all {
		assert.Zero(t, testing.AllocsPerRun(5, func() { b = x.Extract(a).AppendJSON(b[:0], JSON{Offsets: Runes}) }), a.ID)
	}
	for _, a := range all { // Read copies what Extract returns
		f := x.Extract(a)
		assert.LessOrEqual(t, testing.AllocsPerRun(5, func() { f.clone() }), 5.0, a.ID)
	}
}

func FuzzExtract(f *testing.F) {
	for _, a := range articles(f) {
		f.Add("", a.Text)
		f.Add(a.Text[:50], a.Text[100:600])
	}
	f.Add("0", "orter: Yosefina Wirawan | Editor: Agus Triyatna KJNTAN.CO.ID -\u00a0JAKART . E") // a space before the full stop of a dateline
	f.Add("", "Semarang, 2 kg baru")                                                             // baru (new) is a direction in names only
	f.Add("", "Temuan itu setara 14,8 persen dari 25%")                                          // no part of itself either
	f.Add("", "Dari 000 itu 0 A")                                                                // no part of itself
	f.Add("", "DAri000itu 0 A")
	f.Add("", "Selasa 9/1/\n\nRabu")       // a date ends before the line break
	f.Add("", "\"Ya\" ujarnya, \"tidak\"") // split quotes without anybody who could speak
	f.Fuzz(func(t *testing.T, title, text string) {
		a := Article{Title: title, Text: text, Published: time.Date(2024, 9, 15, 11, 36, 0, 0, time.UTC)}
		facts := Read(a)
		checkInvariants(t, facts)
		b := facts.AppendJSON(nil, JSON{Offsets: UTF16})
		require.True(t, json.Valid(b))
		require.Equal(t, string(b), string(Read(a).AppendJSON(nil, JSON{Offsets: UTF16})))
	})
}
