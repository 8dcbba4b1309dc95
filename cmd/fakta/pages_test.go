package main

import (
	"cmp"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A walk follows a page of the documentation as a reader would, from top to bottom in a folder
// of its own:
//
//	```text pasar.txt    a file: the second word behind a fence is its name
//	```sh                commands of a shell in which fakta is this program
//	```sql facts.db      a question to a database
//	```output            what the block before it prints
//
// A block without a language that begins with "$ " is a command and what it prints. In outputs a
// line of "..." stands for lines that are left out; no other block is looked at.
type walk struct {
	page    string            // its place in the repository
	files   map[string]string // what the reader has already
	instead []string          // old and new parts of commands that need a network, or never end
	outputs int               // how many there are: a fence that is misspelt is no test
}

// Files that commands name as examples.
const (
	aText  = "Ada 5 orang di Muara Lintang, kata Sari Utami, Jumat (13/9/2024)."
	aLine  = `{"id":"a","published":"2024-09-15","text":"Ada 5 orang."}` + "\n"
	aPage  = "<!doctype html><title>Panen</title><p>Sebanyak 5 petani memanen padi di Muara Lintang, Jumat (13/9/2024), kata Sari Utami."
	aRule  = "[[rule]]\nname = 'putusan'\npattern = 'divonis (?<vonis>\\d+ tahun)'\nread = { vonis = 'duration' }\n"
	aUnits = "[[unit]]\nword = 'gantang'\ncode = '{gantang}'\n"
)

var readme = walk{
	files: map[string]string{
		"article.txt": aText, "berita.txt": aText, "berita.html": aPage, "archive.jsonl": aLine,
		"archive.jsonl.gz": gzipped(aLine), "my.toml": aRule,
	},
	instead: []string{
		"go run ./cmd/fakta", "fakta", "go test work", ":", "fakta serve", "fakta serve --help",
		"curl -s https://example.org/berita.txt", "cat berita.txt",
	},
	outputs: 2,
}

func TestPages(t *testing.T) {
	if slowness > 1 {
		t.Skip("each command is a process, which the race detector makes slow to begin; other tests look for races")
	}
	inEnglish, inIndonesian := readme, readme
	inEnglish.page, inIndonesian.page = "README.md", "README.id.md"
	followed := map[string]bool{"docs/reading-the-output.md": true} // by TestReading
	for _, w := range []walk{
		inEnglish, inIndonesian,
		{page: "docs/tutorial.md", instead: []string{
			"git clone https://github.com/fakta-id/fakta", "", "(cd fakta && go install ./cmd/fakta)", "", "go work init . ./fakta", `go work init . "$ROOT"`,
		}, outputs: 7},
		{page: "docs/explain.md", files: map[string]string{"artikel.txt": aText, "archive.jsonl": aLine}, outputs: 1},
		{page: "docs/user-rules.md", files: map[string]string{"court.toml": aRule, "units.toml": aUnits, "archive.jsonl": aLine}, outputs: 6},
		{page: "docs/report.md", files: map[string]string{"archive.jsonl": aLine}, instead: []string{"fakta serve", "fakta serve --help", "curl --data-binary", ": --data-binary"}},
		{page: "docs/html.md", files: map[string]string{"berita.html": aPage, "pages.jsonl": `{"id":1,"html":"<p>Ada 5 orang."}`}, instead: []string{"curl -s https://example.org/berita", "cat berita.html"}, outputs: 1},
		{page: "docs/tables.md", files: map[string]string{"berita.jsonl": aLine}},
		{page: "docs/queries.md", instead: []string{"sqlite3 facts.db", ":", "psql -d berita", ": -d berita"}},
		{page: "docs/command.md", files: map[string]string{"archive-1.jsonl.gz": gzipped(aLine)}, instead: []string{
			"fakta [flags] [FILE ...]", ":", "source <(fakta completion bash)", "fakta completion bash", "source <(fakta completion zsh)", "fakta completion zsh", "| source", "", "| man -l -", "",
		}},
	} {
		t.Run(filepath.Base(w.page), func(t *testing.T) {
			t.Parallel()
			w.follow(t)
		})
		followed[w.page] = true
	}
	docs, err := filepath.Glob("../../docs/*.md")
	require.NoError(t, err)
	for _, file := range docs {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		page := "docs/" + filepath.Base(file)
		assert.True(t, followed[page] || !strings.Contains(string(b), "\n```sh\n"), "nobody runs the commands of %s", page)
	}
}

var fence = regexp.MustCompile("(?ms)^```([^\n]*)\n(.*?)^```$")

// follow runs what a page shows and compares the outputs that stand there.
func (w walk) follow(t *testing.T) {
	need(t, "sh")
	root, err := filepath.Abs("../..")
	require.NoError(t, err)
	file := filepath.Join(root, filepath.FromSlash(w.page))
	doc, err := os.ReadFile(file)
	require.NoError(t, err)

	dir := t.TempDir()
	put := func(name, content string) {
		require.NoError(t, os.WriteFile(filepath.Join(dir, filepath.FromSlash(name)), []byte(content), 0o600))
	}
	for name, content := range w.files {
		put(name, content)
	}
	for _, name := range []string{"testdata", "schema"} {
		require.NoError(t, os.Symlink(filepath.Join(root, name), filepath.Join(dir, name)))
	}
	env := append(environment(t), "ROOT="+root)
	run := func(script string) string {
		cmd := exec.Command("sh", "-e", "-c", strings.NewReplacer(w.instead...).Replace(script))
		cmd.Dir, cmd.Env = dir, env
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s\n%s", script, out)
		return strings.TrimRight(string(out), "\n") + "\n"
	}

	got, outputs := "", 0 // what the block before printed
	now := fence.ReplaceAllStringFunc(string(doc), func(block string) string {
		m := fence.FindStringSubmatch(block)
		info, shown := m[1], m[2]
		language, name, _ := strings.Cut(info, " ")
		command, isCommand := strings.CutPrefix(shown, "$ ")
		switch {
		case info == "" && isCommand:
			command, shown, _ = strings.Cut(command, "\n")
			outputs++
			return "```\n$ " + command + "\n" + same(t, shown, run(command)) + "```"
		case info == "sh":
			got = run(shown)
		case info == "output":
			outputs++
			return "```output\n" + same(t, shown, got) + "```"
		case language == "sql" && strings.HasSuffix(name, ".db"):
			got = answer(t, filepath.Join(dir, name), shown)
		case strings.Contains(name, "."):
			put(name, shown)
		}
		return block
	})
	assert.Equal(t, w.outputs, outputs, "outputs on the page")
	if *update && now != string(doc) {
		require.NoError(t, os.WriteFile(file, []byte(now), 0o644))
	}
}

// environment is that of a shell in which fakta is this program and go needs no network.
func environment(t *testing.T) []string {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	bin := t.TempDir()
	require.NoError(t, os.Symlink(program, filepath.Join(bin, "fakta")))
	return append(os.Environ(), "FAKTA_TEST_MAIN=1", "GOPROXY=off", "GOWORK=", "GOFLAGS=",
		"PATH="+bin+string(os.PathListSeparator)+os.Getenv("PATH"))
}

// same compares an output with what a page shows, and returns what it should show.
func same(t *testing.T, shown, got string) string {
	t.Helper()
	if agree(shown, got) {
		return shown
	}
	if !*update || strings.Contains("\n"+shown, "\n...\n") {
		assert.Equal(t, shown, got, "go test ./cmd/fakta -run Pages -update")
		return shown
	}
	return got
}

// agree tells whether an output is what is shown, where a line of "..." stands for any lines.
func agree(shown, got string) bool {
	parts := strings.Split("\n"+shown, "\n...\n")
	rest, begins := strings.CutPrefix("\n"+got, parts[0])
	if len(parts) == 1 {
		return begins && rest == ""
	}
	for _, part := range parts[1 : len(parts)-1] {
		_, after, found := strings.Cut(rest, "\n"+part+"\n")
		if !found {
			return false
		}
		rest = "\n" + after
	}
	return begins && strings.HasSuffix(rest, "\n"+parts[len(parts)-1])
}

func TestAgree(t *testing.T) {
	const got = "a\nb\nc\nd\n"
	for shown, want := range map[string]bool{
		got: true, "a\n": false, "b\nc\nd\n": false, "": false,
		"...\nc\nd\n": true, "a\n...\n": true, "a\n...\nd\n": true, "...\nb\n...\nd\n": true, "...\nb\nc\n...\n": true,
		"...\nx\n...\n": false, "b\n...\n": false, "...\nc\n": false, "...\nc\n...\nb\n...\n": false, "a\n...\nx\n": false,
	} {
		assert.Equal(t, want, agree(shown, got), "%q", shown)
	}
}

// answer asks a database and returns the rows as the sqlite3 command prints them.
func answer(t *testing.T, file, query string) string {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	rows, err := db.Query(query)
	require.NoError(t, err, query)
	defer rows.Close()
	columns, err := rows.Columns()
	require.NoError(t, err)
	var out strings.Builder
	for rows.Next() {
		cells, into := make([]sql.NullString, len(columns)), make([]any, len(columns))
		for i := range cells {
			into[i] = &cells[i]
		}
		require.NoError(t, rows.Scan(into...))
		for i, c := range cells {
			fmt.Fprint(&out, strings.Repeat("|", cmp.Compare(i, 0)), c.String)
		}
		out.WriteString("\n")
	}
	require.NoError(t, rows.Err())
	return out.String()
}
