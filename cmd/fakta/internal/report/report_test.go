package report

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

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
