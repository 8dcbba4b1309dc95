package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// rulesRun runs the command with a file of rules on a text.
func rulesRun(t *testing.T, rules, text string, args ...string) (status int, stdout, stderr string) {
	t.Helper()
	dir := t.TempDir()
	file := filepath.Join(dir, "rules.toml")
	require.NoError(t, os.WriteFile(file, []byte(rules), 0o600))
	var out, errs bytes.Buffer
	status = run(append([]string{"--rules", file}, args...), strings.NewReader(text), &out, &errs)
	return status, out.String(), strings.ReplaceAll(errs.String(), file, "rules.toml")
}

func TestUserRules(t *testing.T) {
	good := "[[rule]]\nname = 'putusan'\npattern = 'divonis (?<vonis>\\d+ tahun)'\nread = { vonis = 'duration' }\n"
	for _, c := range []struct {
		name, rules, text string
		args              []string
		status            int
		stdout, stderr    string // part of it
	}{
		{"text", good, "Budi divonis 3 tahun.", nil, exitOK, "Your rules\n  putusan divonis 3 tahun\n      vonis: 3 tahun = P3Y\n", ""},
		{"unread", strings.Replace(good, "tahun)", "orang)", 1), "Budi divonis 3 orang.", nil, exitOK, "      vonis: 3 orang (duration: nothing found)\n", ""},
		{"JSON", good, "Budi divonis 3 tahun.", []string{"-f", "jsonl"}, exitOK, `"custom":[{"name":"putusan",`, ""},
		{"none found, text", good, "Budi bebas.", nil, exitOK, "Your rules\n  nothing matched\n", ""},
		{"none found", good, "Budi bebas.", []string{"-f", "jsonl"}, exitOK, `"custom":[]`, ""},
		{"a bound", "[[rule]]\nname = 'endless'\npattern = '(?:\\w+\\s?)+!'", strings.Repeat("di ", 500) + "!" + strings.Repeat("di ", 500), nil, exitOK, "Warning: rule endless wants more than its steps", ""},
		{"wrong file", "[[rule]]\nname = 'a'\npattern = '('", "Budi.", nil, exitUsage, "", "fakta: --rules: rules.toml:3:1: pattern: missing closing )\n"},
	} {
		t.Run(c.name, func(t *testing.T) {
			status, stdout, stderr := rulesRun(t, c.rules, c.text, c.args...)
			assert.Equal(t, c.status, status)
			assert.Contains(t, stdout, c.stdout)
			assert.Contains(t, stderr, c.stderr)
			if c.status == exitUsage {
				assert.Empty(t, stdout, "nothing is read")
			}
		})
	}
	var out, errs bytes.Buffer
	assert.Equal(t, exitUsage, run([]string{"--rules", "none.toml"}, strings.NewReader("x"), &out, &errs))
	assert.Contains(t, errs.String(), "--rules: none.toml: no such file or directory")
}
