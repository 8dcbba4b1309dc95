package store

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
	"github.com/fakta-id/fakta/extract"
)

// testRows returns the rows of the articles that docs/queries.md names.
func testRows(t testing.TB) (rows []byte) {
	t.Helper()
	var b table.Builder
	files, err := filepath.Glob(filepath.Join(root, "testdata/articles/*.txt"))
	require.NoError(t, err)
	require.Greater(t, len(files), 10)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		rows = b.Append(rows, extract.Read(extract.Article{ID: "testdata/articles/" + filepath.Base(name), Text: string(text)}))
	}
	pasar, err := os.ReadFile(filepath.Join(root, "testdata/tables/pasar.jsonl"))
	require.NoError(t, err)
	for line := range strings.Lines(string(pasar)) {
		var in struct {
			ID, Title, Text string
			Published       time.Time
		}
		require.NoError(t, json.Unmarshal([]byte(line), &in))
		rows = b.Append(rows, extract.Read(extract.Article{ID: in.ID, Title: in.Title, Text: in.Text, Published: in.Published}))
	}
	return rows
}

// A documented query is one of docs/queries.md with the result that stands there.
type documented struct{ title, sqlite, postgres, want string }

var (
	section   = regexp.MustCompile(`(?m)^## (\d+\. .*)$`)
	codeBlock = regexp.MustCompile("(?s)```(sql|sql sqlite|sql postgres|text)\n(.*?)```")
)

// documentedQueries reads docs/queries.md.
func documentedQueries(t testing.TB) (all []documented) {
	t.Helper()
	docs, err := os.ReadFile(filepath.Join(root, "docs/queries.md"))
	require.NoError(t, err)
	titles := section.FindAllSubmatchIndex(docs, -1)
	require.Len(t, titles, 10)
	for i, at := range titles {
		end := len(docs)
		if i+1 < len(titles) {
			end = titles[i+1][0]
		}
		q := documented{title: string(docs[at[2]:at[3]])}
		for _, b := range codeBlock.FindAllSubmatch(docs[at[1]:end], -1) {
			switch code := string(b[2]); string(b[1]) {
			case "sql":
				q.sqlite, q.postgres = code, code
			case "sql sqlite":
				q.sqlite = code
			case "sql postgres":
				q.postgres = code
			case "text":
				q.want = code
			}
		}
		require.NotEmpty(t, q.sqlite, q.title)
		require.NotEmpty(t, q.postgres, q.title)
		all = append(all, q)
	}
	return all
}

// TestQueries asks SQLite what docs/queries.md asks, and wants what stands there.
func TestQueries(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	fill(t, file, testRows(t))
	docs, err := os.ReadFile(filepath.Join(root, "docs/queries.md"))
	require.NoError(t, err)
	updated := string(docs)
	for _, q := range documentedQueries(t) {
		got := strings.Join(ask(t, file, q.sqlite), "\n") + "\n"
		if *update {
			head, tail, _ := strings.Cut(updated, q.title)
			before, after, _ := strings.Cut(tail, "```text\n"+q.want+"```")
			updated = head + q.title + before + "```text\n" + got + "```" + after
			continue
		}
		assert.Equal(t, q.want, got, q.title)
		assert.NotEqual(t, "\n", got, q.title)
	}
	if *update {
		require.NoError(t, os.WriteFile(filepath.Join(root, "docs/queries.md"), []byte(updated), 0o666))
	}
}

// TestQueryPlans wants no query to read a whole table of facts where an index leads to what
// it asks for.
func TestQueryPlans(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	fill(t, file, testRows(t))
	for _, q := range documentedQueries(t) {
		for _, step := range ask(t, file, "EXPLAIN QUERY PLAN "+q.sqlite) {
			if strings.Contains(step, "SCAN ") && !strings.Contains(step, "VIRTUAL TABLE INDEX") && !strings.Contains(step, "SCAN ranked") && !strings.Contains(step, "(subquery") {
				t.Errorf("%s: %s", q.title, step)
			}
		}
	}
}
