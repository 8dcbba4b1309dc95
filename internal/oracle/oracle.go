// Package oracle reads the files of testdata/oracle for tests: what other software
// writes, a row a line.
package oracle

import (
	"bufio"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Rows returns the rows of testdata/oracle/name.tsv, which have the given number of
// cells. The first line of the file names the software that made it. It must be called
// from a test of a package right below the root.
func Rows(t testing.TB, name string, cells int) [][]string {
	t.Helper()
	f, err := os.Open(filepath.Join("..", "testdata", "oracle", name+".tsv"))
	require.NoError(t, err)
	defer f.Close()
	lines := bufio.NewScanner(f)
	require.True(t, lines.Scan())
	require.True(t, strings.HasPrefix(lines.Text(), "# ICU "), "the first line names the versions")
	var rows [][]string
	for lines.Scan() {
		row := strings.Split(lines.Text(), "\t")
		require.Len(t, row, cells)
		rows = append(rows, row)
	}
	require.NoError(t, lines.Err())
	require.Greater(t, len(rows), 40, "an oracle without rows would let everything pass")
	return rows
}
