package quotes

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
)

// TestPlain asks of every token of the articles whether what is told to begin no source begins
// none.
func TestPlain(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := []string{"Al-Sharaa datang. Account Manager datang. Ma'ruf datang. Hr. Sari datang. Tenaga ahli datang."}
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	plain := 0
	for _, text := range texts {
		var s Scanner
		d := lex.New(text)
		s.Scan(d, Input{})
		for i := d.Begin(); i < d.End(); i++ {
			if s.plain(i) {
				plain++
				assert.Equal(t, noSource, s.source(i, d.SentenceEnd(i)).kind, d.Slice(i, d.SentenceEnd(i)))
			}
		}
	}
	assert.Greater(t, plain, 1000)
}

// TestIdle reads which subjects leave it open whom a pronoun means.
func TestIdle(t *testing.T) {
	for _, c := range []struct {
		text string
		idle bool
	}{
		{"Gempa terjadi di Jambi.", true},
		{"BMKG memantau gempa.", true},
		{"Ia pergi ke Jambi.", true},
		{"Rina pergi ke Jambi.", true},
		{"Sari pergi ke Jambi.", false},      // who spoke before
		{"Rina Dewi pergi ke Jambi.", false}, // may have been introduced
		{"Rina, Ketua KPU, pergi ke Jambi.", false},
		{"Gubernur pergi ke Jambi.", false},
	} {
		var s Scanner
		before := `"Kami siap," kata Kepala Dinas Sosial Sari Utami. `
		d := lex.New(before + c.text)
		s.Scan(d, Input{})
		i := d.TokenAt(len(before))
		assert.Equal(t, c.idle, s.idle(i), c.text)
	}
}
