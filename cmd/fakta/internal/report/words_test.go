package report

import (
	"regexp"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
)

func TestLocalDigits(t *testing.T) {
	for in, want := range map[string]string{
		"":                 "",
		"5":                "5",
		"999":              "999",
		"1000":             "1.000",
		"568373 / 1300000": "568.373 / 1.300.000",
		"43.31":            "43,31",
		"-1234.5678":       "-1.234,5678",
		"6 + 12 + 5":       "6 + 12 + 5",
		"1/3":              "1/3",
		"42.1–45.5":        "42,1–45,5",
		"5.":               "5.",
	} {
		assert.Equal(t, want, localDigits(in), in)
	}
}

func TestFigure(t *testing.T) {
	for _, c := range []struct{ in, id, en string }{
		{"568.373", "568.373", "568,373"},
		{"1,3 juta", "1.300.000", "1,300,000"},
		{"sekitar 1,3 juta", "sekitar 1.300.000", "about 1,300,000"},
		{"lebih dari 5", "lebih dari 5", "more than 5"},
		{"sedikitnya 5", "paling sedikit 5", "at least 5"},
		{"43,31 persen", "43,31 %", "43.31 %"},
		{"2 persen poin", "2 poin persen", "2 percentage points"},
		{"Rp 4,56 miliar", "Rp4.560.000.000", "Rp4,560,000,000"},
		{"Rp 40-50 triliun", "Rp40.000.000.000.000–50.000.000.000.000", "Rp40,000,000,000,000–50,000,000,000,000"},
		{"75 juta dollar AS", "75.000.000 USD", "75,000,000 USD"},
		{"5-10 persen", "5–10 %", "5–10 %"},
		{"puluhan", "20–99", "20–99"},
		{"dua pertiga", "2/3", "2/3"},
		{"tiga kali lipat", "3 kali", "3 times"},
		{"ke-79", "peringkat 79", "rank 79"},
		{"1:3", "1 : 3", "1 : 3"},
		{"2,5 hektare", "2,5 ha", "2.5 ha"},
		{"1.300 liter per detik", "1.300 L/s", "1,300 L/s"},
		{"29.000 kaki", "29.000 ft", "29,000 ft"},
		{"minus 0,58 persen", "-0,58 %", "-0.58 %"},
	} {
		found := false
		for n := range numbers.All("Ada " + c.in + " itu") {
			found = true
			assert.Equal(t, c.id, figure(n).In(Indonesian), c.in)
			assert.Equal(t, c.en, figure(n).In(English), c.in)
		}
		assert.True(t, found, c.in)
	}
	assert.Equal(t, "lebih dari 38 digit", figure(numbers.Number{Kind: numbers.Cardinal, Reason: numbers.TooLong}).String())
}

func TestDatePhrase(t *testing.T) {
	published := time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*3600))
	for _, c := range []struct{ in, id, en string }{
		{"Jumat", "Jumat, 13 September 2024", "Friday, 13 September 2024"},
		{"Minggu, 15 September 2024 11:36 WIB", "Minggu, 15 September 2024 pukul 11.36 WIB", "Sunday, 15 September 2024 at 11.36 WIB"},
		{"bulan lalu", "Agustus 2024", "August 2024"},
		{"akhir September", "akhir September 2024", "late September 2024"},
		{"triwulan III-2024", "triwulan III 2024", "quarter III 2024"},
		{"10-12 September 2024", "10–12 September 2024", "10–12 September 2024"},
		{"Januari-Juni 2020", "Januari 2020 hingga Juni 2020", "January 2020 to June 2020"},
		{"tahun 1990-an", "1990-an", "1990s"},
		{"abad ke-21", "abad ke-21", "century no. 21"},
		{"34 tahun", "34 tahun", "34 years"},
		{"1 jam", "1 jam", "1 hour"},
		{"4,5 tahun", "4,5 tahun", "4.5 years"},
		{"dua jam 30 menit", "2 jam 30 menit", "2 hours 30 minutes"},
		{"beberapa bulan", "beberapa bulan", "some months"},
		{"setiap Senin", "setiap Senin", "every Monday"},
		{"tiap bulan", "setiap bulan", "every month"},
		{"tiga kali sehari", "3 kali sehari", "3 times a day"},
		{"Sabtu malam", "Sabtu, 14 September 2024 malam", "Saturday, 14 September 2024 night"},
		{"Minggu dini hari", "Minggu, 15 September 2024 dini hari", "Sunday, 15 September 2024 small hours"},
		{"saat ini", "saat ini", "now"},
	} {
		found := false
		for d := range dates.All(c.in, published) {
			found = true
			assert.Equal(t, c.id, datePhrase(d).In(Indonesian), c.in)
			assert.Equal(t, c.en, datePhrase(d).In(English), c.in)
		}
		assert.True(t, found, c.in)
	}
}

// TestDictionary: the page uses no word that the dictionary lacks.
func TestDictionary(t *testing.T) {
	for k, words := range dictionary() {
		assert.NotEmpty(t, words[Indonesian], k)
		assert.NotEmpty(t, words[English], k)
	}
	files, err := assets.ReadDir("assets")
	require.NoError(t, err)
	used := regexp.MustCompile(`(?:template "t"|tr) "([^"]+)"|data-(?:t|label|title|placeholder)="([a-z][^"{]*)"|word\("([^"]+)"\)`)
	for _, f := range files {
		for _, m := range used.FindAllStringSubmatch(asset(f.Name()), -1) {
			k := m[1] + m[2] + m[3]
			assert.Contains(t, dictionary(), k, f.Name())
		}
	}
	assert.Equal(t, "tidak ada", translate(English, "tidak ada"), "an unknown word stands for itself")
	for _, code := range []string{"id", "en"} {
		l, ok := ParseLang(code)
		assert.True(t, ok)
		assert.Equal(t, code, l.String())
	}
	_, ok := ParseLang("xx")
	assert.False(t, ok)
	assert.Empty(t, Lang(9).String())
}
