package main

import (
	"flag"
	"os"
	"os/exec"
	"path/filepath"
	"runtime/debug"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/manual"
)

var update = flag.Bool("update", false, "write the table of options and the outputs of examples to the documentation")

// need skips a test where a program is not at hand.
func need(t *testing.T, program string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skip("there is no ", program)
	}
}

// completion writes the script for a shell into a file and returns its name.
func completion(t *testing.T, shell string) string {
	t.Helper()
	script, errs, status := fakta("", "completion", shell)
	require.Zero(t, status, errs)
	return write(t, "completion."+shell, script)
}

// completions are lines with what the shells complete them to.
var completions = []struct{ line, want string }{
	{"fakta --format ", "csv html json jsonl parquet sqlite text"},
	{"fakta --format j", "json jsonl"},
	{"fakta -f te", "text"},
	{"fakta --off", "--offsets"},
	{"fakta a.jsonl --offsets u", "utf16"},
	{"fakta comp", "completion"},
	{"fakta completion ", "bash fish zsh"},
	{"fakta completion z", "zsh"},
	{"fakta a.jsonl comp", ""},
	{"fakta serve --lan", "--lang"},
	{"fakta serve --lang ", "en id"},
}

func TestBashCompletion(t *testing.T) {
	need(t, "bash")
	script := completion(t, "bash")
	for _, c := range append(completions, []struct{ line, want string }{
		{"fakta --color = ", "always auto never"}, // --color= is three words to it
		{"fakta --color = al", "always"},
		{"fakta --layers numbers,da", "numbers,dates"},
		{"fakta --out ", ""}, // left to the shell, which completes files
		{"fakta --res", "--resume"},
	}...) {
		words := strings.Split(c.line, " ")
		if words[len(words)-1] == "" && words[len(words)-2] == "=" {
			words = words[:len(words)-1]
		}
		cmd := exec.Command("bash", append([]string{"-c", `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _fakta; printf '%s\n' "${COMPREPLY[@]}" | sort`, script}, words...)...)
		cmd.Dir = t.TempDir()
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s", out)
		assert.Equal(t, c.want, strings.Join(strings.Fields(string(out)), " "), c.line)
	}
}

func TestFishCompletion(t *testing.T) {
	need(t, "fish")
	script := completion(t, "fish")
	for _, c := range append(completions, []struct{ line, want string }{
		{"fakta --color=al", "--color=always"},
		{"fakta --layers numbers,da", "numbers,dates"},
	}...) {
		cmd := exec.Command("fish", "--no-config", "-c", `source $argv[1]; complete -C $argv[2]`, script, c.line)
		cmd.Dir = t.TempDir()
		out, err := cmd.CombinedOutput()
		require.NoError(t, err, "%s", out)
		var got []string
		for line := range strings.Lines(string(out)) {
			word, _, _ := strings.Cut(strings.TrimSpace(line), "\t")
			got = append(got, word)
		}
		assert.Equal(t, c.want, strings.Join(got, " "), c.line)
	}
}

func TestZshCompletion(t *testing.T) {
	need(t, "zsh")
	out, err := exec.Command("zsh", "-f", "-c", `autoload -Uz compinit; compinit -D; source $0; print -r -- $_comps[fakta]`, completion(t, "zsh")).CombinedOutput()
	require.NoError(t, err, "%s", out)
	assert.Equal(t, "_fakta", strings.TrimSpace(string(out)))
}

// TestMan wants a page that the programs which read such pages have nothing to say about,
// and all options in it.
func TestMan(t *testing.T) {
	page, errs, status := fakta("", "man")
	require.Zero(t, status, errs)
	for _, c := range describeAll() {
		for _, f := range c.Flags {
			assert.Contains(t, page, `\-\-`+strings.ReplaceAll(f.Name, "-", `\-`))
		}
	}
	file := write(t, "fakta.1", page)
	t.Run("mandoc", func(t *testing.T) {
		need(t, "mandoc")
		out, _ := exec.Command("mandoc", "-Tlint", file).Output()
		for line := range strings.Lines(string(out)) {
			assert.Contains(t, line, "missing date", "of a build outside of a repository")
		}
	})
	t.Run("man", func(t *testing.T) {
		need(t, "man")
		cmd := exec.Command("man", "--warnings", "-l", file)
		cmd.Env = append(os.Environ(), "MANPAGER=cat", "MANWIDTH=100", "LC_ALL=C.UTF-8")
		var warnings strings.Builder
		cmd.Stderr = &warnings
		out, err := cmd.Output()
		if err != nil {
			t.Skip("man cannot show pages here: ", err)
		}
		assert.Empty(t, warnings.String())
		assert.Contains(t, string(out), "--max-article=BYTES")
	})
}

func TestCommandsUsage(t *testing.T) {
	for _, c := range []struct {
		args   []string
		status int
		out    string
		errs   string
	}{
		{[]string{"completion"}, 2, "", "expected \"<shell>\""},
		{[]string{"completion", "tcsh"}, 2, "", `must be one of "bash","zsh","fish"`},
		{[]string{"man", "x"}, 2, "", "unexpected argument x"},
		{[]string{"man", "--help"}, 0, "Usage: fakta man", ""},
		{[]string{"--help"}, 0, "fakta completion: ", ""},
		{[]string{"--version"}, 0, "fakta ", ""},
		{[]string{"./man"}, 1, "", "./man: no such file"},
	} {
		out, errs, status := fakta("", c.args...)
		assert.Equal(t, c.status, status, c.args)
		assert.Contains(t, out, c.out)
		assert.Contains(t, errs, c.errs)
	}
}

func TestVersion(t *testing.T) {
	for want, info := range map[string]debug.BuildInfo{
		"(devel)": {},
		"v1.2.0":  {Main: debug.Module{Version: "v1.2.0"}},
		"(devel) (0123456789ab, changed)": {Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "0123456789abcdef"}, {Key: "vcs.modified", Value: "true"}}},
		"v1.2.0 (01)": {Main: debug.Module{Version: "v1.2.0"}, Settings: []debug.BuildSetting{
			{Key: "vcs.revision", Value: "01"}, {Key: "vcs.modified", Value: "false"}}},
	} {
		assert.Equal(t, want, versionOf(&info))
	}
	out, _, _ := fakta("", "--version")
	assert.Regexp(t, `^fakta \S.* go1\.\d+\S* \w+/\w+\n$`, out)
}

// TestOptionsTable compares the table of options in the documentation with the options.
func TestOptionsTable(t *testing.T) {
	const file = "../../docs/command.md"
	b, err := os.ReadFile(filepath.FromSlash(file))
	require.NoError(t, err)
	doc := string(b)
	table := manual.Table(describeAll()[0])
	const head = "| option |"
	at := strings.Index(doc, head)
	require.GreaterOrEqual(t, at, 0)
	end := at + strings.Index(doc[at:], "\n\n") + 1
	if *update {
		require.NoError(t, os.WriteFile(file, []byte(doc[:at]+table+doc[end:]), 0o644))
		return
	}
	assert.Equal(t, table, doc[at:end], "go test ./cmd/fakta -run OptionsTable -update")
}

// TestShape wants of every option that it is known whether the output depends on it.
func TestShape(t *testing.T) {
	other := []string{"help", "version", "out", "resume", "quiet", "color", "lang"}
	shape := new(options).shape()
	for _, f := range describeAll()[0].Flags {
		_, shapes := shape[f.Name]
		harmless := false
		for _, name := range other {
			harmless = harmless || name == f.Name
		}
		assert.True(t, shapes != harmless, "--%s: does an output that is resumed depend on it?", f.Name)
	}
}
