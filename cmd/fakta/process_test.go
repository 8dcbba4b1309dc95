package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/creack/pty"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestMain makes the test program the command itself, for tests of what only a process can
// meet: signals, closed pipes.
func TestMain(m *testing.M) {
	if os.Getenv("FAKTA_TEST_MAIN") != "" {
		main()
	}
	os.Exit(m.Run())
}

// child returns the command as a process of its own, and what will be its standard error.
func child(t *testing.T, args ...string) (*exec.Cmd, *bytes.Buffer) {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "FAKTA_TEST_MAIN=1")
	errs := new(bytes.Buffer)
	cmd.Stderr = errs
	t.Cleanup(func() {
		if cmd.Process != nil && cmd.ProcessState == nil {
			_ = cmd.Process.Kill()
			_ = cmd.Wait()
		}
	})
	return cmd, errs
}

// await waits until a file has a size.
func await(t *testing.T, file string, size int64) {
	t.Helper()
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Microsecond) {
		if info, err := os.Stat(file); err == nil && info.Size() >= size {
			return
		}
	}
	t.Fatalf("%s does not get %d bytes long", file, size)
}

// manyLines writes the test articles as about n bytes of JSON Lines, with some lines in
// between that cannot be read, and returns the name of the file.
func manyLines(t *testing.T, n int) string {
	t.Helper()
	lines, _ := archive(t, n)
	var in []byte
	i := 0
	for line := range bytes.Lines(lines) {
		if i++; i%50 == 0 {
			in = append(in, "{broken\n\n"...)
		}
		in = append(in, line...)
	}
	return write(t, "in.jsonl", string(in))
}

// uninterrupted returns the output and the messages of a run that nobody disturbs.
func uninterrupted(t *testing.T, in string) (out, errs string) {
	t.Helper()
	out, errs, status := fakta("", "--format", "jsonl", in)
	require.Equal(t, 1, status, "some lines are broken")
	return out, errs
}

// TestKilled kills the command at twenty random moments, some of its runs more than once,
// and wants the resumed output to be that of a run that nobody disturbs.
func TestKilled(t *testing.T) {
	in := manyLines(t, 3<<20/slowness)
	want, messages := uninterrupted(t, in)
	r := rand.New(rand.NewPCG(9, uint64(time.Now().UnixNano())))
	for moment := 0; moment < 20; {
		out := filepath.Join(t.TempDir(), "out.jsonl")
		args := []string{"--format", "jsonl", "--out", out, "--resume", in}
		at := int64(0) // how much is written when the command is killed
		for range 1 + r.IntN(3) {
			at += r.Int64N(int64(len(want)) - at)
			cmd, _ := child(t, args...)
			require.NoError(t, cmd.Start())
			await(t, out, at)
			time.Sleep(time.Duration(r.IntN(2000)) * time.Microsecond)
			require.NoError(t, cmd.Process.Kill())
			_ = cmd.Wait()
			moment++
		}
		info, err := os.Stat(out)
		require.NoError(t, err)
		t.Logf("killed at %d of %d bytes", info.Size(), len(want))
		cmd, errs := child(t, args...)
		_ = cmd.Run()
		assert.Equal(t, 1, cmd.ProcessState.ExitCode())
		assert.Equal(t, messages, errs.String(), "what cannot be read is named again")
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		require.True(t, want == string(got), "%d bytes, want %d", len(got), len(want))
	}
}

// TestResumeAnywhere cuts the output off everywhere near the end of a line, and here and
// there elsewhere, and resumes from what is left.
func TestResumeAnywhere(t *testing.T) {
	var lines strings.Builder
	for i := range 12 {
		fmt.Fprintf(&lines, `{"id":%d,"text":"Ada %d orang pada Jumat (13/9/2024)."}`+"\n", i, i)
		if i%4 == 1 {
			lines.WriteString("\n{broken\n{}\n")
		}
	}
	in := write(t, "in.jsonl", lines.String())
	packed := write(t, "in.jsonl.gz", gzipped(lines.String()))
	text := write(t, "in.txt", "Ada 5 orang.")
	page := write(t, "in.html", "<p>Ada 5 orang.</p>")
	inputs := []string{text, in, page, packed, text}
	want, messages, status := fakta("", append([]string{"--format", "jsonl"}, inputs...)...)
	require.Equal(t, 1, status)
	require.Equal(t, 3+2*12, strings.Count(want, "\n"))
	out := filepath.Join(t.TempDir(), "out.jsonl")
	run := func() (errs string, status int) {
		_, errs, status = fakta("", append([]string{"--format", "jsonl", "--out", out, "--resume"}, inputs...)...)
		return errs, status
	}
	for n := range len(want) + 1 {
		if n%37 > 0 && !strings.Contains(want[max(0, n-3):min(len(want), n+3)], "\n") {
			continue
		}
		if n > 0 { // else there is no job yet
			require.NoError(t, os.WriteFile(out, []byte(want[:n]), 0o600))
		}
		errs, status := run()
		require.Equal(t, 1, status, errs)
		require.Equal(t, messages, errs)
		got, err := os.ReadFile(out)
		require.NoError(t, err)
		require.Equal(t, want, string(got), "cut off at %d", n)
	}
	errs, status := run()
	assert.Equal(t, 1, status, errs)
	got, err := os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "of a whole output nothing is left to do")

	require.NoError(t, os.WriteFile(in, []byte(strings.Replace(lines.String(), "Ada 5", "Ada 6", 1)), 0o600))
	errs, status = run()
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "fakta: "+out+": it was begun with the input "+in+" as it was then")
	got, err = os.ReadFile(out)
	require.NoError(t, err)
	assert.Equal(t, want, string(got), "left as it was")
}

func TestOutputUsage(t *testing.T) {
	in := write(t, "in.jsonl", `{"text":"Ada 5 orang."}`)
	for _, c := range []struct {
		args []string
		want string
	}{
		{[]string{"--resume", "-f", "jsonl", in}, "--resume needs --out FILE"},
		{[]string{"--resume", "--out", "x.jsonl", in}, "--resume needs --format jsonl"},
		{[]string{"--resume", "-f", "jsonl", "--out", "x.jsonl"}, "--resume needs files"},
		{[]string{"--out", in, "-f", "jsonl", in}, "is also an input"},
		{[]string{"--layers", "numbers,figures", in}, "--layers"},
		{[]string{"--layers", "numbers", "--format", "html", in}, "--layers is not for html"},
	} {
		_, errs, status := fakta("", c.args...)
		assert.Equal(t, 2, status, c.args)
		assert.Contains(t, errs, c.want)
	}
}

// TestSignals ends the command in the middle. What was finished is there, in whole lines.
func TestSignals(t *testing.T) {
	in := manyLines(t, 6<<20/slowness)
	want, _ := uninterrupted(t, in)
	for _, c := range []struct {
		signal os.Signal
		status int
	}{{os.Interrupt, 130}, {syscall.SIGTERM, 143}} {
		for _, resume := range []bool{false, true} {
			out := filepath.Join(t.TempDir(), "out.jsonl")
			args := []string{"--format", "jsonl", "--out", out, in}
			part, note := out+".part", "fakta: interrupted: what was finished is in "+out+".part\n"
			if resume {
				args = append(args, "--resume")
				part, note = out, "fakta: interrupted: "+out+" has what was finished; the same command goes on from there\n"
			}
			cmd, errs := child(t, args...)
			require.NoError(t, cmd.Start())
			await(t, part, 1)
			require.NoError(t, cmd.Process.Signal(c.signal))
			_ = cmd.Wait()
			require.Equal(t, c.status, cmd.ProcessState.ExitCode(), errs.String())
			assert.True(t, strings.HasSuffix(errs.String(), note), errs.String())
			got, err := os.ReadFile(part)
			require.NoError(t, err)
			assert.True(t, strings.HasPrefix(want, string(got)))
			assert.True(t, strings.HasSuffix(string(got), "}\n"))
			assert.Less(t, len(got), len(want), "interrupted before its end")
			if resume {
				cmd, _ := child(t, args...)
				_ = cmd.Run()
				got, err := os.ReadFile(out)
				require.NoError(t, err)
				assert.True(t, want == string(got))
			}
		}
	}
}

// TestInterruptedWaiting interrupts the command while it waits for more input. What it has
// read is printed.
func TestInterruptedWaiting(t *testing.T) {
	cmd, errs := child(t, "--format", "jsonl")
	feed, err := cmd.StdinPipe()
	require.NoError(t, err)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	_, err = io.WriteString(feed, `{"id":"first","text":"Ada 5 orang."}`+"\n"+strings.Repeat(" ", 4096)+"\n")
	require.NoError(t, err)
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(t, err)
	assert.Contains(t, line, `"id":"first"`)
	require.NoError(t, cmd.Process.Signal(os.Interrupt))
	_ = cmd.Wait()
	assert.Equal(t, 130, cmd.ProcessState.ExitCode())
	assert.Equal(t, "fakta: interrupted\n", errs.String())
}

// TestHead has a reader that takes one line and goes away, as head -1 does.
func TestHead(t *testing.T) {
	in := manyLines(t, 3<<20/slowness)
	cmd, errs := child(t, "--format", "jsonl", in)
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	line, err := bufio.NewReaderSize(out, 16).ReadString('\n')
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(line, `{"schema":1,"id":"0"`))
	require.NoError(t, out.Close())
	_ = cmd.Wait()
	assert.Equal(t, 141, cmd.ProcessState.ExitCode())
	assert.True(t, strings.HasSuffix(errs.String(), "fakta: writing: the output was closed by its reader; the rest is not read\n"), errs.String())
}

// TestProgress has a terminal as standard error and a run long enough to be shown there.
func TestProgress(t *testing.T) {
	terminal, tty, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudoterminals: ", err)
	}
	defer terminal.Close()
	shown := make(chan string)
	go func() {
		b, _ := io.ReadAll(terminal) // fails when all have closed the other end
		shown <- string(b)
	}()
	cmd, _ := child(t, "--format", "jsonl")
	cmd.Stderr = tty
	feed, err := cmd.StdinPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	require.NoError(t, tty.Close())
	for _, line := range []string{`{"text":"Ada 5 orang."}` + strings.Repeat(" ", 4096) + "\n", "{broken\n", `{"text":"Ada 5 orang."}` + "\n"} {
		_, err = io.WriteString(feed, line)
		require.NoError(t, err)
		time.Sleep(700 * time.Millisecond)
	}
	require.NoError(t, feed.Close())
	_ = cmd.Wait()
	got := <-shown
	assert.Contains(t, got, "\r1 article · 0.0 MB/s")
	assert.Regexp(t, `(^|\r)fakta: stdin:2: broken JSON at byte 2: .*\r\n`, got)
	assert.Regexp(t, `\r2 articles in 0:0\d · 0\.0 MB/s\r\n$`, got)
}

// TestSilent has nobody to see progress.
func TestSilent(t *testing.T) {
	var out, tty bytes.Buffer
	o := &options{}
	assert.False(t, o.showsProgress(&out, &tty), "no terminal")
	_, terminal, err := pty.Open()
	if err != nil {
		t.Skip("there are no pseudoterminals: ", err)
	}
	defer terminal.Close()
	assert.True(t, o.showsProgress(&out, terminal))
	assert.False(t, o.showsProgress(terminal, terminal), "the facts go by")
	o.Quiet = true
	assert.False(t, o.showsProgress(&out, terminal))
}

func TestInputSize(t *testing.T) {
	a, b := write(t, "a.txt", "12345"), write(t, "b.txt", "123")
	stdin, err := os.Open(a)
	require.NoError(t, err)
	defer stdin.Close()
	for _, c := range []struct {
		files []string
		stdin io.Reader
		want  int64
	}{
		{[]string{a, b, a}, nil, 13},
		{[]string{a, "none"}, nil, 5},
		{[]string{a, os.DevNull}, nil, 0},
		{[]string{a, "-"}, stdin, 10},
		{nil, stdin, 5},
		{nil, strings.NewReader("12345"), 0},
		{[]string{a, "-"}, strings.NewReader("12345"), 0},
	} {
		assert.Equal(t, c.want, (&options{Files: c.files}).inputSize(c.stdin), c.files)
	}
}

// TestFullDisk writes to a disk that has no room.
func TestFullDisk(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full")
	}
	defer full.Close()
	in := write(t, "in.jsonl", `{"text":"Ada 5 orang."}`)
	cmd, errs := child(t, "--format", "jsonl", in)
	cmd.Stdout = full
	_ = cmd.Run()
	assert.Equal(t, 1, cmd.ProcessState.ExitCode())
	assert.Equal(t, "fakta: writing: write /dev/stdout: no space left on device\n", errs.String())

	_, message, status := fakta("", "--format", "jsonl", "--out", "/dev/full", in)
	assert.Equal(t, 1, status)
	assert.Equal(t, "fakta: writing: /dev/full: no space left on device\n", message)
}

// TestOut writes to a file, of any format.
func TestOut(t *testing.T) {
	in := write(t, "in.jsonl", `{"text":"Ada 5 orang."}`)
	for _, format := range []string{"text", "json", "jsonl"} {
		want, _, _ := fakta("", "--format", format, in)
		file := filepath.Join(t.TempDir(), "out")
		out, errs, status := fakta("", "--format", format, "--out", file, in)
		require.Zero(t, status, errs)
		assert.Empty(t, out)
		got, err := os.ReadFile(file)
		require.NoError(t, err)
		assert.Equal(t, want, string(got))
	}
	_, errs, status := fakta("", "--out", t.TempDir(), in)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, ": is a directory")
}

func TestLayersOption(t *testing.T) {
	const article = `Badan Pusat Statistik (BPS) mencatat 5 toko tutup. "Turun," kata Kepala BPS Sari Utami, Jumat (13/9/2024).`
	out, _, status := fakta(article, "--format", "jsonl", "--layers", "numbers,quotes")
	require.Zero(t, status)
	for name, want := range map[string]bool{"numbers": true, "quotes": true, "dates": false, "people": false, "claims": false, "abbreviations": false, "checks": false} {
		assert.Equal(t, want, strings.Contains(out, `"`+name+`":[`), name)
	}
	for layers, want := range map[string]string{
		"numbers": "Figures", "dates": "Dates and times", "people": "People", "quotes": "Who says what",
		"claims": "What the figures say", "abbreviations": "Abbreviations", "people,quotes": "Who says what", "checks": "",
	} {
		out, _, status := fakta(article, "--layers", layers)
		require.Zero(t, status)
		var sections []string
		for line := range strings.Lines(out) {
			if line[0] >= 'A' && line[0] <= 'Z' && !strings.HasPrefix(article, strings.TrimSpace(line)[:5]) {
				sections = append(sections, strings.TrimSpace(line))
			}
		}
		assert.Equal(t, want, strings.Join(sections, ", "), layers)
	}
}
