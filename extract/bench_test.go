package extract

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// sample returns the text of a test article.
func sample(tb testing.TB, name string) string {
	tb.Helper()
	b, err := os.ReadFile(filepath.Join("..", "testdata", "articles", name))
	require.NoError(tb, err)
	return string(b)
}

func BenchmarkExtract(b *testing.B) {
	a := Article{Text: sample(b, "01-antara-benih.txt") + "\n\n" + sample(b, "03-kompasid-rumputlaut.txt")}
	var x Extractor
	x.Extract(a)
	b.SetBytes(int64(len(a.Text)))
	b.ReportAllocs()
	for b.Loop() {
		x.Extract(a)
	}
}
