package explain

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

var update = flag.Bool("update", false, "write what comes out to the golden files; read the difference before you commit it")

// article has something of all that is told: numbers, dates and quotes that are read and others
// that are not, in a title and in a text.
var article = extract.Article{
	Title:     "12 Rumah di RT 03 Rusak",
	Text:      "Sebanyak 12 rumah rusak sejak Minggu lalu di Pasar Minggu. \"Ini musibah,\" kata Sari Utami. Warga membenarkan kabar itu.",
	Published: time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC),
}

func TestAppendText(t *testing.T) {
	for _, lang := range []string{"en", "id"} {
		got := string(Style{Lang: lang}.AppendText(nil, extract.Explain(article)))
		for line := range strings.Lines(got) {
			assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line, "space at the end of a line")
		}
		file := filepath.Join("testdata", lang+".golden")
		if *update {
			require.NoError(t, os.MkdirAll("testdata", 0o755))
			require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, string(want), got)
	}
}

func TestAppendTextColor(t *testing.T) {
	got := string(Style{Color: true}.AppendText([]byte("before\n"), extract.Explain(article)))
	assert.True(t, strings.HasPrefix(got, "before\n"))
	assert.Contains(t, got, "\x1b[31m✗ identifier\x1b[")
	assert.Contains(t, got, "\x1b[32m✓ digits\x1b[")
}

// TestNothing explains texts in which there is nothing.
func TestNothing(t *testing.T) {
	for _, text := range []string{"", "\n", "Hujan turun."} {
		got := string(Style{}.AppendText(nil, extract.Explain(extract.Article{Text: text})))
		assert.Equal(t, 2, strings.Count(got, "  nothing\n"), text)
	}
}

func TestShorten(t *testing.T) {
	for _, c := range []struct {
		in   string
		n    int
		want string
	}{
		{"jalan", 5, "jalan"},
		{"jalan raya", 6, "jala…a"},
		{"éééééééé", 6, "éééé…é"},
	} {
		assert.Equal(t, c.want, shorten(c.in, c.n))
	}
}
