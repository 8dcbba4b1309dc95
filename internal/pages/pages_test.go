package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestStale shows that the pages of docs are those that the generator writes.
func TestStale(t *testing.T) {
	all, err := pages("../..")
	require.NoError(t, err)
	require.Len(t, all, len(layers)+2)
	for _, p := range all {
		b, err := os.ReadFile(filepath.Join("../../docs", p.name))
		require.NoError(t, err)
		assert.True(t, string(b) == p.text, "docs/%s is stale: go generate ./internal/pages", p.name)
	}
}

// TestComplete shows that the pages have something of all that they promise.
func TestComplete(t *testing.T) {
	all, err := pages("../..")
	require.NoError(t, err)
	for _, p := range all {
		parts := []string{"## Rules", "| <code>", "## What is read", "\n### ", "## What is left alone", "## Known limits"}
		if p.name == "limits.md" {
			parts = []string{"## Numbers", "## Dates and times", "## Quotes and people", "## Claims", "## Abbreviations", "## The command", "| Harga naik sejak Des 2020. | - | <code>date "}
		}
		if p.name == "refusals.md" {
			parts = []string{"## Numbers", "## Dates and times", "## Quotes and people", "## Claims and checks", "<code>identifier</code>"}
		}
		for _, part := range parts {
			assert.True(t, strings.Contains(p.text, part), "%s has no %s", p.name, part)
		}
		assert.False(t, strings.Contains(p.text, "[["), p.name)
		for line := range strings.Lines(p.text) {
			assert.Equal(t, strings.TrimRight(line, " \n")+"\n", line, p.name)
		}
	}
}

func TestTable(t *testing.T) {
	file := filepath.Join(t.TempDir(), "x_test.go")
	require.NoError(t, os.WriteFile(file, []byte(`package x

var tables = map[string][]row{
	"digits": {
		{"[[5]] orang", "cardinal 5"}, // five
		{"Pasal 5", ""},
	},
}

func TestX() {
	for _, c := range []struct{ text string; want []string }{
		// Marks
		// of all styles.
		{"a" +
			"b", []string{"x", "y"}}, // two
		{"c", nil},
	} {
		_ = c // no heading
	}
}

var catalogue = []entry{
	// A: digits.
	{"A1", row{"ada [[7]] orang", "cardinal 7"}}, //
}
`), 0o600))
	s, err := parse(file)
	require.NoError(t, err)
	for name, want := range map[string][]group{
		"tables":    {{"digits", []row{{"[[5]] orang", []string{"cardinal 5"}, "five"}, {"Pasal 5", nil, ""}}}},
		"TestX":     {{"Marks of all styles", []row{{"ab", []string{"x", "y"}, "two"}, {"c", nil, ""}}}},
		"catalogue": {{"A: digits", []row{{"ada [[7]] orang", []string{"cardinal 7"}, ""}}}},
	} {
		got, err := s.table(name)
		require.NoError(t, err)
		assert.Equal(t, want, got, name)
	}
	_, err = s.table("nothing")
	assert.ErrorContains(t, err, "x_test.go has no nothing")
}

func TestEscape(t *testing.T) {
	assert.Equal(t, `ada **5** \* \| \[a\] ⏎ b`, cell("ada [[5]] * | [a]\nb"))
	assert.Equal(t, `<code>&#124; &lt;b></code>`, code("| <b>"))
}
