package report

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
)

// of makes what the page shows of a text, published on a Sunday.
func of(title, text string) *Article {
	published := time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*3600))
	return New(extract.Read(extract.Article{ID: "uji", Title: title, Text: text, Published: published}))
}

// htmlOf writes a page of some articles.
func htmlOf(t testing.TB, lang Lang, articles ...*Article) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, (&Page{Lang: lang, Articles: articles}).Write(&b))
	return b.Bytes()
}

// testArticle makes what the page shows of a test article.
func testArticle(t testing.TB, name string) *Article {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("../../../../testdata/articles", name))
	require.NoError(t, err)
	return New(extract.Read(extract.Article{ID: name, Text: string(text)}))
}

// readTest returns the text of one of the test articles, by any number.
func readTest(t testing.TB, i int) string {
	t.Helper()
	files, err := filepath.Glob("../../../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	text, err := os.ReadFile(files[i%len(files)])
	require.NoError(t, err)
	return string(text)
}

var update = flag.Bool("update", false, "write the golden page anew")

// TestGolden compares the page of a test article with the one that was read and found good.
// Style and script stand for themselves.
func TestGolden(t *testing.T) {
	got := htmlOf(t, Indonesian, testArticle(t, "01-antara-benih.txt"))
	got = bytes.Replace(got, []byte(asset("report.css")), []byte("report.css"), 1)
	got = bytes.Replace(got, []byte(asset("report.js")), []byte("report.js"), 1)
	got = regexp.MustCompile(`sha256-.*?&#39;`).ReplaceAll(got, []byte("sha256&#39;"))
	got = regexp.MustCompile(`(?s)(id="words">).*?(</script>)`).ReplaceAll(got, []byte("${1}words$2"))
	golden := filepath.Join("testdata", "01-antara-benih.html")
	if *update {
		require.NoError(t, os.WriteFile(golden, got, 0o600))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	if !bytes.Equal(want, got) {
		at := 0
		for at < min(len(want), len(got)) && want[at] == got[at] {
			at++
		}
		t.Errorf("at byte %d the page has\n\t%.200s\nand the golden one\n\t%.200s\nRead it, and run the test with -update.", at, got[at:], want[at:])
	}
}

func TestSameBytes(t *testing.T) {
	articles := func() []*Article { return []*Article{of("a", short), testArticle(t, "08-bisnis-bank.txt")} }
	assert.Equal(t, htmlOf(t, Indonesian, articles()...), htmlOf(t, Indonesian, articles()...))
}

// TestPolicy: the hashes are those of what stands in the page.
func TestPolicy(t *testing.T) {
	page := string(htmlOf(t, Indonesian, of("", short)))
	for tag, directive := range map[string]string{"style": "style-src", "script": "script-src"} {
		_, rest, _ := strings.Cut(page, "<"+tag+">")
		content, _, _ := strings.Cut(rest, "</"+tag+">")
		sum := sha256.Sum256([]byte(content))
		assert.Contains(t, Policy(), directive+" 'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'")
	}
	assert.NotContains(t, page, "style=\"")
	assert.NotRegexp(t, `<[^>]+ on[a-z]+=`, page)
	assert.NotRegexp(t, `(src|href)="(https?:)?//`, page, "nothing comes from the network")
}

// TestEscaping puts what would be HTML into every place of an article that the page shows.
func TestEscaping(t *testing.T) {
	const evil = `<script>alert(1)</script>"><img src=x onerror=alert(2)>'`
	f := extract.Read(extract.Article{ID: evil, Title: evil + " 5 orang", Text: evil + " 5 orang " + evil + ".\n" +
		"\"" + evil + " 7 orang,\" kata Kepala Dinas " + evil + " Sari <i>Utami</i>, Jumat.\nBadan Pusat <u>Statistik (B<u>PS) mencatat. Badan Pusat Statistik (BPS) \xff."})
	for _, articles := range [][]*Article{{New(f)}, {New(f), New(f)}} {
		page := string(htmlOf(t, Indonesian, articles...))
		body := page[strings.Index(page, "<body"):]
		for _, bad := range []string{"<script>alert", "<img", "<i>", "<u>", `">'`} {
			assert.NotContains(t, body, bad)
		}
		assert.Contains(t, body, "&lt;script&gt;alert(1)&lt;/script&gt;&#34;&gt;&lt;img src=x onerror=alert(2)&gt;&#39;")
	}
}

func TestView(t *testing.T) {
	a := of("", short)
	assert.True(t, a.Lead)
	assert.Equal(t, "Jambi", a.Place)
	assert.Equal(t, "ANTARA", a.Agency)
	assert.Equal(t, "Minggu, 15 September 2024, 11.36 WIB", a.Published.When.String())
	assert.Equal(t, Counts{Numbers: 5, Dates: 3, Quotes: 2, People: 1, Claims: 5, Abbreviations: 1, Misfits: 1}, a.Counts)

	require.Len(t, a.Checks, 1)
	c := a.Checks[0]
	assert.Equal(t, "check-share", c.Kind)
	assert.True(t, c.Misfit)
	assert.Equal(t, "72 %", c.Stated.String())
	assert.Equal(t, "64,8 %", c.Computed.String())
	assert.Equal(t, "4.050 / 6.250", c.From.String())
	assert.Equal(t, "64.8 %", c.Computed.In(English))
	assert.Equal(t, []string{"n0", "n1", "n2"}, []string{c.Sides[0].Ref, c.Sides[1].Ref, c.Sides[2].Ref})

	require.Len(t, a.People, 1)
	p := a.People[0]
	assert.Equal(t, "Sari Utami", p.Name)
	assert.Equal(t, "SU", p.Tag)
	assert.Equal(t, []string{"Kepala, Dinas Perhubungan Jambi"}, p.Posts)
	require.Len(t, p.Statements, 2)
	assert.True(t, p.Statements[0].Direct)
	assert.Equal(t, []Detail{
		{"when", datePhraseOf("Sabtu", t)},
		{"where", Phrase{lit("Jambi")}},
	}, p.Statements[0].Details)

	var line []string
	for _, m := range a.Timeline {
		line = append(line, m.Year+"|"+m.Label.String())
	}
	assert.Equal(t, []string{
		"2024|Jumat, 13 September 2024", "|Sabtu, 14 September 2024", "|Minggu, 15 September 2024, 11.36 WIB", "|Minggu, 20 Oktober 2024",
	}, line)
	assert.True(t, a.Timeline[2].Publication)
	assert.True(t, a.Timeline[3].After)
	assert.False(t, a.Timeline[1].After)
}

func datePhraseOf(s string, t *testing.T) Phrase {
	d, err := dates.Parse(s, time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*3600)))
	require.NoError(t, err)
	return datePhrase(d)
}

func TestViewOfOddArticles(t *testing.T) {
	t.Run("empty", func(t *testing.T) {
		a := New(extract.Read(extract.Article{}))
		assert.True(t, a.Empty())
		assert.Contains(t, string(htmlOf(t, English, a)), "No facts were found")
	})
	t.Run("no publication time", func(t *testing.T) {
		a := New(extract.Read(extract.Article{Text: "Kata Sari, Jumat, ada 5 orang sejak 12 September."}))
		assert.Nil(t, a.Published)
		require.Len(t, a.Times, 2)
		assert.Equal(t, []string{"no-date-because"}, a.Times[0].Notes)
		assert.Equal(t, []string{"no-year"}, a.Times[1].Notes)
	})
	t.Run("published on a day", func(t *testing.T) {
		day := time.Date(2024, 9, 15, 0, 0, 0, 0, time.FixedZone("WIB", 7*3600))
		a := New(extract.Read(extract.Article{Text: "Acara mulai Minggu (15/9/2024) pukul 20.00 WIB.", Published: day}))
		assert.Equal(t, "Minggu, 15 September 2024", a.Published.When.String())
		for _, m := range a.Timeline {
			assert.False(t, m.After, "the evening of the day is not after it")
		}
	})
	t.Run("introduced twice", func(t *testing.T) {
		a := of("", "Badan Pusat Statistik (BPS) mencatat. Badan Pusat Statistik (BPS) mengulang, kata BPS.")
		assert.Len(t, a.Abbreviations, 1)
	})
	t.Run("wrong weekday", func(t *testing.T) {
		a := of("", "Rapat digelar Senin (10/9/2024) di Jambi.")
		require.Len(t, a.Checks, 1)
		assert.True(t, a.Checks[0].Misfit)
		assert.Equal(t, "Senin", a.Checks[0].Stated.String())
		assert.Equal(t, "Tuesday", a.Checks[0].Computed.In(English))
		assert.Contains(t, a.Timeline[0].Dates[0].Notes, "wrong-weekday")
	})
}

// TestLinear: no text makes the page take a time that grows with the square of its length.
func TestLinear(t *testing.T) {
	if testing.Short() {
		t.Skip("a matter of time")
	}
	for _, part := range []string{"A.", "Aaaaa.", ".,A", "a. ", "\"A. ", "5 ", "a", "\u202e", "\xff", "kata (K) ", "\n"} {
		size := 1 << 17
		if part == "5 " {
			size = 1 << 15 // a fact every other byte
		}
		text := strings.Repeat(part, size/len(part))
		f := extract.Read(extract.Article{Text: text})
		start := time.Now()
		htmlOf(t, Indonesian, New(f))
		assert.Less(t, time.Since(start), time.Minute, "%q", part)
	}
}
