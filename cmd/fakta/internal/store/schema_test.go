package store

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

var update = flag.Bool("update", false, "write the generated files and the results of the queries")

// root is the root of the repository.
const root = "../../../.."

// TestGenerated wants the schemas and the documentation of the columns to be as the
// description in package table has them: go test ./internal/store -update writes them.
func TestGenerated(t *testing.T) {
	same(t, "schema/sqlite.sql", SQLiteSchema())
	same(t, "schema/postgres.sql", PostgresSchema())
	same(t, "schema/postgres-load.sql", PostgresLoad())
	docs, err := os.ReadFile(filepath.Join(root, "docs/tables.md"))
	require.NoError(t, err)
	const mark = "\n## The tables\n"
	head, rest, ok := strings.Cut(string(docs), mark)
	require.True(t, ok)
	intro, _, ok := strings.Cut(rest, "\n### ")
	if !ok {
		intro = rest
	}
	same(t, "docs/tables.md", head+mark+strings.TrimRight(intro, "\n")+"\n"+table.Markdown())
}

// same wants a file of the repository to have a content.
func same(t *testing.T, name, want string) {
	t.Helper()
	name = filepath.Join(root, name)
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(want), 0o666))
	}
	got, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "%s: go test ./internal/store -update", name)
}
