package news

import (
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../../.."

func TestGenerate(t *testing.T) {
	articles, err := FromRepository(root, Articles)
	require.NoError(t, err)
	again, err := FromRepository(root, Articles)
	require.NoError(t, err)
	assert.Equal(t, articles, again, "the same sources make the same text")

	size := 0
	seen := make(map[string]bool)
	for i, a := range articles {
		size += len(a)
		assert.GreaterOrEqual(t, len(a), shortest, "article %d", i)
		assert.Less(t, len(a), 2*longest, "article %d", i)
		assert.True(t, utf8.ValidString(a), "article %d", i)
		assert.False(t, seen[a], "article %d is there twice", i)
		seen[a] = true
	}
	assert.Len(t, articles, Articles)
	assert.InDelta(t, 2e6, size, 0.2e6)
}

func TestFromRepositoryElsewhere(t *testing.T) {
	_, err := FromRepository(t.TempDir(), 1)
	assert.ErrorContains(t, err, "run it from the root of the repository")
}

// Text that no swap is made in is told as it stands.
func TestPiecesRoundTrip(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(root, "testdata", "articles", "*.txt"))
	require.NoError(t, err)
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(t, err)
		text := string(b)
		s := newSource(text)
		v := &variant{swaps: swaps, factor: 1, day: s.published, told: make(map[*paragraph]bool)}
		v.retell(s)
		var got []byte
		for _, p := range s.pieces(text) {
			got = p.appendTo(got, v)
		}
		assert.Equal(t, withoutZeros(text), withoutZeros(string(got)), f)
	}
}

// withoutZeros evens out what a date does not keep: 07/08/2024 is told as 7/8/2024.
func withoutZeros(s string) string {
	s = regexp.MustCompile(`\b0(\d/)`).ReplaceAllString(s, "$1")
	return regexp.MustCompile(`\b0(\d )(\pL)`).ReplaceAllString(s, "$1$2")
}

func TestRetold(t *testing.T) {
	for _, test := range []struct{ text, want string }{
		// Figures grow threefold, and keep the style in which they are printed.
		{"18.240 petani", "54.720 petani"},
		{"500 orang", "1.500 orang"},
		{"Rp4,56 miliar", "Rp13,68 miliar"},
		{"Rp 0,05 juta", "Rp 0,15 juta"},
		{"antara 15-40 km", "antara 45-120 km"},
		{"US$150 juta", "US$450 juta"},
		// What is no amount stays.
		{"76 persen dan 15%", "76 persen dan 15%"},
		{"Sari (47), pedagang", "Sari (47), pedagang"},
		{"Pasal 55 ayat (1) ke-1", "Pasal 55 ayat (1) ke-1"},
		{"pukul 21.15 WIB, 09:12 WIB", "pukul 21.15 WIB, 09:12 WIB"},
		{"nomor 0341-5550142", "nomor 0341-5550142"},
		{"mobil N 1274 AKB", "mobil N 1274 AKB"},
		{"1 Ramadhan 1446 H", "1 Ramadhan 1446 H"},
		// Dates move by 52 weeks.
		{"Selasa, 19 November 2024", "Selasa, 18 November 2025"},
		{"Selasa (6/8/2024)", "Selasa (5/8/2025)"},
		{"Minggu (17/8)", "Minggu (16/8)"},
		{"Kamis, 21 Agu 2025", "Kamis, 20 Agu 2026"},
		{"7-9 Desember 2024", "6-8 Desember 2025"},
		{"akhir Desember 2024", "akhir Desember 2025"},
		{"Agustus mendatang", "Agustus mendatang"},
		{"sepanjang 2018-2022", "sepanjang 2019-2023"},
		{"semester I-2024", "semester I-2025"},
		// Names are those of the next in the group, and longest names first.
		{"Ruslan, RUSLAN, Ruslani", "Samuel, SAMUEL, Ruslani"},
		{"Lampung Utara", "Lombok Timur"},
		{"tiga bulan, tiga unit", "empat bulan, tiga unit"},
	} {
		s := newSource("Selasa, 19 November 2024")
		v := &variant{factor: 3, day: s.published.AddDate(0, 0, 364)}
		for _, group := range swaps {
			v.swaps = append(v.swaps, append(append([]string(nil), group[1:]...), group[0]))
		}
		v.retell(s)
		var got []byte
		for _, p := range s.pieces(test.text) {
			got = p.appendTo(got, v)
		}
		assert.Equal(t, test.want, string(got))
	}
}

func TestVariantSwapsOneToOne(t *testing.T) {
	v := newVariant(rand.New(rand.NewPCG(1, 2)))
	for i, group := range v.swaps {
		assert.ElementsMatch(t, swaps[i], group)
	}
}

func TestPublished(t *testing.T) {
	for _, test := range []struct {
		text string
		want time.Time
	}{
		{"Pada 30 Februari 2020 dan 2 Maret 2021", time.Date(2021, 3, 2, 0, 0, 0, 0, time.UTC)},
		{"Kompas.com - 07/08/2024, 16:41 WIB", time.Date(2024, 8, 7, 0, 0, 0, 0, time.UTC)},
		{"kapan saja", time.Date(2024, 7, 1, 0, 0, 0, 0, time.UTC)},
	} {
		assert.Equal(t, test.want, newSource(test.text).published, test.text)
	}
}

func TestLoad(t *testing.T) {
	for _, test := range []struct {
		name, content string
		want          []string
		err           string
	}{
		{"a.txt", "Satu.\n\nDua.\n---\nTiga.\n", []string{"Satu.\n\nDua.\n", "Tiga.\n"}, ""},
		{"crlf.txt", "Satu.\r\n---\r\nDua.", []string{"Satu.\r\n", "Dua."}, ""},
		{"edges.txt", "---\n\n---\nSatu --- dua\n---\n", []string{"Satu --- dua\n"}, ""},
		{"a.jsonl", "{\"text\":\"Satu.\"}\n{\"id\":1}\n{\"text\":\"Dua.\",\"title\":\"T\"}\n", []string{"Satu.", "Dua."}, ""},
		{"empty.txt", "---\n", nil, "there is no text in it"},
		{"broken.jsonl", "{\"text\":\"Satu.\"}\n{", nil, "object 2"},
	} {
		file := filepath.Join(t.TempDir(), test.name)
		require.NoError(t, os.WriteFile(file, []byte(test.content), 0o600))
		got, err := Load(file)
		assert.Equal(t, test.want, got, test.name)
		if test.err != "" {
			assert.ErrorContains(t, err, test.err)
			assert.True(t, strings.HasPrefix(err.Error(), file), "an error says where")
		} else {
			assert.NoError(t, err, test.name)
		}
	}
	_, err := Load(filepath.Join(t.TempDir(), "none"))
	assert.ErrorIs(t, err, os.ErrNotExist)
}

func TestBody(t *testing.T) {
	sentence := strings.Repeat("jalan itu rusak ", 6) + "parah."
	for _, test := range []struct {
		name     string
		articles []string
		want     string
	}{
		{"headlines and bylines go", []string{"Jalan Rusak\nJAMBI - " + sentence + "\n" + sentence + "\n(abc)", sentence}, sentence + "\n\n" + sentence},
		{"nothing else is there", []string{"Jalan rusak", "Jalan baik"}, "Jalan rusak\n\nJalan baik"},
	} {
		assert.Equal(t, test.want, Body(test.articles), test.name)
	}
}

func TestCut(t *testing.T) {
	for _, test := range []struct {
		text string
		size int
		want []string
	}{
		{"satu dua.\n\ntiga.\n\nempat lima enam.", 12, []string{"satu dua.", "tiga.\n\nempat"}}, // no end of paragraph late enough
		{"éééé", 3, []string{"é", "é", "é"}},                                                    // no character is cut
		{"satu", 5, nil},
	} {
		got := Cut(test.text, test.size)
		assert.Equal(t, test.want, got, test.text)
	}
}
