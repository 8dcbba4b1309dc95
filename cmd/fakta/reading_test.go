package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A program of the documentation: a code block that names its file in the first line, with
// the block of what it prints behind it.
var (
	codeBlock = regexp.MustCompile("(?ms)^```(python|javascript|sql)\n((?:#|//|--) (\\S+): .*?)^```\n(?:\n```text\n(.*?)^```\n)?")
	callBlock = regexp.MustCompile("(?m)^fakta (.*) > facts.jsonl$")
)

// programs are how those of a language are run, and the parts of them that need a library
// with how it is looked for.
var programs = map[string]struct{ run, library, look []string }{
	"python":     {[]string{"python3"}, []string{"import pandas"}, []string{"python3", "-c", "import pandas"}},
	"javascript": {[]string{"node"}, nil, nil},
	"sql":        {[]string{"node", "duckdb.cjs"}, []string{"SELECT"}, []string{"node", "-e", "require('@duckdb/node-api')"}},
}

// A reading is a program of the documentation.
type reading struct{ language, code, name, call, want string }

// readings returns the programs of docs/reading-the-output.md, each with the call of the
// command that stands before it and with what it prints.
func readings(t *testing.T) (all []reading) {
	t.Helper()
	b, err := os.ReadFile("../../docs/reading-the-output.md")
	require.NoError(t, err)
	doc := string(b)
	calls := callBlock.FindAllStringSubmatchIndex(doc, -1)
	for _, x := range codeBlock.FindAllStringSubmatchIndex(doc, -1) {
		r := reading{language: doc[x[2]:x[3]], code: doc[x[4]:x[5]], name: doc[x[6]:x[7]]}
		if x[8] >= 0 {
			r.want = doc[x[8]:x[9]]
		}
		for _, call := range calls {
			if call[0] < x[0] {
				r.call = doc[call[2]:call[3]]
			}
		}
		all = append(all, r)
	}
	require.Len(t, all, 7)
	return all
}

// run runs the program on the facts of the test articles, which the command makes when it is
// called with args.
func (r reading) run(t *testing.T, args ...string) (out string, err error) {
	t.Helper()
	p := programs[r.language]
	need(t, p.run[0])
	for _, part := range p.library {
		if strings.Contains(r.code, part) && exec.Command(p.look[0], p.look[1:]...).Run() != nil {
			t.Skip(part, " has nothing to run with")
		}
	}
	dir := t.TempDir()
	for _, file := range []string{"articles.jsonl", "duckdb.cjs"} {
		b, err := os.ReadFile(filepath.Join("../../testdata/reading", file))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, file), b, 0o600))
	}
	args[len(args)-1] = filepath.Join(dir, args[len(args)-1])
	facts, errs, status := fakta("", args...)
	require.Zero(t, status, errs)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "facts.jsonl"), []byte(facts), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(dir, r.name), []byte(r.code), 0o600))
	cmd := exec.Command(p.run[0], append(p.run[1:], r.name)...)
	cmd.Dir = dir
	cmd.Env = append(os.Environ(), "PYTHONUTF8=1")
	b, err := cmd.CombinedOutput()
	return string(b), err
}

func TestReading(t *testing.T) {
	for _, r := range readings(t) {
		t.Run(r.name, func(t *testing.T) {
			out, err := r.run(t, strings.Fields(r.call)...)
			require.NoError(t, err, out)
			assert.Equal(t, r.want, out)
		})
	}
}

// TestReadingWrongUnit counts in another unit than the language does: the programs that
// look at all positions must find that out.
func TestReadingWrongUnit(t *testing.T) {
	wrong := map[string]string{"spans.py": "byte utf16", "spans.mjs": "byte rune"}
	for _, r := range readings(t) {
		for unit := range strings.FieldsSeq(wrong[r.name]) {
			t.Run(r.name+" "+unit, func(t *testing.T) {
				out, err := r.run(t, "--format", "jsonl", "--offsets", unit, "articles.jsonl")
				assert.Error(t, err, out)
			})
		}
	}
}
