package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPages reads the pages in testdata, each made as one outlet makes its pages, about
// events that never happened. The .golden files are written by hand.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	require.NoError(t, err)
	require.Len(t, files, 12)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(file)
			require.NoError(t, err)
			golden, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".golden")
			require.NoError(t, err)
			got, err := Read(string(page))
			require.NoError(t, err)
			assert.Equal(t, string(golden), "title: "+got.Title+"\npublished: "+got.Published.Format(time.RFC3339)+"\n\n"+got.Text)
		})
	}
}
