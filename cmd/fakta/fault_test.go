package main

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// numbered returns lines of JSON Lines whose ids are the numbers from first up to end.
func numbered(first, end int) string {
	var b strings.Builder
	for i := first; i < end; i++ {
		fmt.Fprintf(&b, `{"id":%d,"text":"Sebanyak %d orang mengungsi, kata Sari Utami, Jumat.%s"}`+"\n", i, i, strings.Repeat(" Hujan turun.", i%9))
	}
	return b.String()
}

// requireNumbers wants an output to be whole lines whose ids are the numbers from 0 up to n, each
// once and in order.
func requireNumbers(t *testing.T, n int, out string, about ...any) {
	t.Helper()
	i := 0
	for line := range strings.Lines(out) {
		if !strings.HasPrefix(line, fmt.Sprintf(`{"schema":1,"id":"%d",`, i)) || !strings.HasSuffix(line, "}\n") {
			require.Failf(t, "not an article in its place", "%.100q is at the place of %d; %v", line, i, about)
		}
		i++
	}
	require.Equal(t, n, i, about...)
}

// TestBadLine has one line that is no article, or an odd one, among many good ones: at the
// beginning, where two batches meet, at the end. It is named and no other line is lost.
func TestBadLine(t *testing.T) {
	const limit = 120_000 / slowness
	article := func(s string) string { return `{"id":"bad","text":"` + s + `"}` }
	nested := func(open, end string, n int) string {
		return `{"id":"bad","of":` + strings.Repeat(open, n) + "1" + strings.Repeat(end, n) + `,"text":"Ada 5 orang."}`
	}
	n := 600 / slowness
	for _, c := range []struct {
		name, line string
		read       bool   // it is an article all the same
		err        string // "" for none
	}{
		{"a string that does not end", `{"id":"bad","text":"Ada`, false, "broken JSON at byte"},
		{"an object that does not end", `{"id":"bad","text":"Ada 5 orang."`, false, "broken JSON at byte 3"},
		{"two objects", article("a") + article("b"), false, "broken JSON at byte"},
		{"an array", "[" + article("a") + "]", false, "a JSON array, not an object"},
		{"a string", `"Ada 5 orang."`, false, "a JSON string, not an object"},
		{"null", "null", false, "no \"text\""},
		{"no JSON", "Ada 5 orang.", false, "broken JSON at byte 1"},
		{"an end of a file as DOS has it", "\x1a", false, "broken JSON at byte 1"},
		{"no text", `{"id":"bad"}`, false, "no \"text\""},
		{"an empty text", article(`\n`), false, "empty"},
		{"a text of another kind", `{"text":["Ada"]}`, false, `"text" is a JSON array`},
		{"a raw tab", article("Ada\t5 orang."), false, "broken JSON at byte"},
		{"a zero byte", article("Ada \x00 5 orang."), false, "broken JSON at byte"},
		{"zero bytes where a machine stopped", strings.Repeat("\x00", 3000), false, "broken JSON at byte 1"},
		{"a byte order mark", "\ufeff" + article("Ada"), true, ""},
		{"UTF-16", strings.Join(strings.Split(article("Ada"), ""), "\x00"), false, "broken JSON at byte 2"},
		{"arrays without end", strings.Repeat("[", limit/2), false, "broken JSON at byte 10001"},
		{"objects without end", strings.Repeat(`{"a":`, limit/5), false, "broken JSON at byte"},
		{"arrays too deep", nested("[", "]", 10_000), false, "broken JSON at byte"},
		{"arrays as deep as can be", nested("[", "]", 9_999), true, ""},
		{"deep objects", nested(`{"a":`, "}", 3000), true, ""},
		{"text over the limit", article(strings.Repeat("Ada 5 orang. ", 2*limit/13)), false, "larger than --max-article"},
		{"space over the limit", article("Ada 5 orang.") + strings.Repeat(" ", limit), false, "larger than --max-article"},
		{"a long line", article(strings.Repeat("Hujan ", limit/6-10)), true, ""},
		{"a long word", article(strings.Repeat("a", limit-50)), true, ""},
		{"an escaped zero byte", article(`Ada \u0000 5 orang.`), true, ""},
		{"half a surrogate", article(`Ada \ud83d 5 orang.`), true, ""},
		{"invalid UTF-8", article("Ada \xff\xfe 5 orang."), true, "invalid UTF-8 in the JSON line was replaced"},
		{"a surrogate in UTF-8", article("Ada \xed\xa0\xbd 5 orang."), true, "invalid UTF-8 in the JSON line was replaced"},
		{"no day", `{"id":"bad","text":"Ada 5 orang.","published":"kemarin"}`, true, `"published": "kemarin" is no time`},
		{"members that come twice", `{"id":1,"text":"a","id":"bad","text":"Ada 5 orang."}`, true, ""},
		{"a return", article("Ada 5 orang.") + "\r", true, ""},
		{"only a return", "\r", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			for i, at := range []int{0, 1, 2 * n / 5, n} {
				in := numbered(0, at) + c.line + "\n" + numbered(at, n)
				if at == n {
					in = in[:len(in)-1]
				}
				name := []string{"in.jsonl", "in.ndjson", "in.jsonl.gz", "in.jsonl.zst"}[i]
				switch filepath.Ext(name) {
				case ".gz":
					in = gzipped(in)
				case ".zst":
					in = zstandard(in)
				}
				file := write(t, name, in)
				out, errs, status := fakta("", "--format", "jsonl", "--max-article", strconv.Itoa(limit), file)
				if c.err == "" {
					require.Zero(t, status, errs)
					require.Empty(t, errs)
				} else {
					require.Equal(t, 1, status)
					require.Contains(t, errs, fmt.Sprintf("fakta: %s:%d: %s", file, at+1, c.err))
					require.Equal(t, 1, strings.Count(errs, "\n"), errs)
				}
				if c.read {
					var odd []string
					good := strings.Builder{}
					for line := range strings.Lines(out) {
						if strings.HasPrefix(line, `{"schema":1,"id":"bad",`) {
							odd = append(odd, line)
							continue
						}
						good.WriteString(line)
					}
					require.Len(t, odd, 1)
					out = good.String()
				}
				requireNumbers(t, n, out)
			}
		})
	}
}

// TestBreaksOff has inputs that end early, anywhere: a file that was not copied to its end, a
// disk that fails. Every whole line before that is read, and the place is said.
func TestBreaksOff(t *testing.T) {
	n := 1500 / slowness
	lines := numbered(0, n)
	failing := &fs.PathError{Op: "read", Path: "/mnt/in.jsonl", Err: syscall.EIO}
	for _, c := range []struct {
		name, in, err string
		fails         error // what the input ends with, nil for its end
	}{
		{"lines", lines, "broken JSON at byte", nil},
		{"lines", lines, "input/output error", failing},
		{"gzip", gzipped(lines), "the gzip data breaks off at byte", nil},
		{"gzip", gzipped(lines), "input/output error", failing},
		{"zstd", zstandard(lines), "the zstd data breaks off at byte", nil},
		{"zstd", zstandard(lines), "input/output error", failing},
	} {
		for part := range 16 {
			cut := 20 + (len(c.in)-20)*part/16
			var in io.Reader = strings.NewReader(c.in[:cut])
			if c.fails != nil {
				in = io.MultiReader(in, iotest.ErrReader(c.fails))
			}
			var out, errs bytes.Buffer
			status := run([]string{"--format", "jsonl"}, in, &out, &errs)
			read := strings.Count(out.String(), "\n")
			requireNumbers(t, read, out.String(), c.name, cut)
			if c.name == "lines" {
				whole := strings.Count(c.in[:cut+1], "\n") // where only the line feed is missing, that is no loss
				require.Equal(t, whole, read, cut)
				if c.fails == nil && strings.Contains(c.in[cut-1:cut+1], "\n") {
					require.Zero(t, status)
					continue
				}
			}
			require.Equal(t, 1, status, "%s %d", c.name, cut)
			place := fmt.Sprintf("stdin:%d", read+1)
			switch {
			case c.name == "lines":
				place = fmt.Sprintf("stdin:%d", 1+strings.Count(c.in[:cut], "\n"))
			case read == 0 && strings.HasPrefix(errs.String(), "fakta: stdin: "):
				place = "stdin" // before anything is unpacked no line has begun
			}
			require.True(t, strings.HasPrefix(errs.String(), "fakta: "+place+": "+c.err), "%s %d: %s", c.name, cut, errs.String())
			require.Equal(t, 1, strings.Count(errs.String(), "\n"), errs.String())
		}
	}
}

// TestDamaged has a byte of a compressed file changed. It is noticed, wherever it is, and what
// is put out are whole lines.
func TestDamaged(t *testing.T) {
	n := 1000 / slowness
	for name, in := range map[string]string{"gzip": gzipped(numbered(0, n)), "zstd": zstandard(numbered(0, n))} {
		for part := range 20 {
			at := len(in) * part / 20
			damaged := []byte(in)
			damaged[at] ^= 0x10
			out, errs, status := fakta(string(damaged), "--format", "jsonl")
			if at > 8 || status != 0 { // in a head there are bytes that say nothing, such as a time
				require.Equal(t, 1, status, "%s %d", name, at)
				require.Contains(t, errs, "fakta: stdin", "%s %d", name, at)
			}
			ids(t, out)
		}
	}
}

// A lostWriter fails with an error after some bytes.
type lostWriter struct {
	left int
	err  error
}

func (w *lostWriter) Write(p []byte) (int, error) {
	if w.left < len(p) {
		n := w.left
		w.left = 0
		return n, &fs.PathError{Op: "write", Path: "/dev/stdout", Err: w.err}
	}
	w.left -= len(p)
	return len(p), nil
}

// TestOutputLost has an output that is closed by its reader, or on a full disk, from the
// beginning or in the middle. One message says so, with a status of its own.
func TestOutputLost(t *testing.T) {
	in := numbered(0, 300)
	file := write(t, "in.jsonl", in)
	for _, args := range [][]string{
		{"--format", "jsonl"}, {"--format", "json"}, {"--format", "text"}, {"--format", "html"}, {"--format", "csv", "--layers", "numbers"},
		{"explain", file}, {"explain", "Ada 5 orang."}, {"man"}, {"completion", "bash"}, {"completion", "zsh"}, {"completion", "fish"},
		{"--help"}, {"explain", "--help"}, {"serve", "--help"}, {"--version"},
	} {
		for _, after := range []int{0, 5} {
			for _, c := range []struct {
				err    error
				status int
				want   string
			}{
				{syscall.EPIPE, 141, "fakta: writing: the output was closed by its reader; the rest is not read\n"},
				{syscall.ENOSPC, 1, "fakta: writing: "},
			} {
				var errs bytes.Buffer
				status := run(args, strings.NewReader(in), &lostWriter{after, c.err}, &errs)
				assert.Equal(t, c.status, status, args)
				switch last := args[len(args)-1]; {
				case c.status == 141 && (last == "--help" || last == "--version"):
					assert.Empty(t, errs.String(), args) // who reads only its beginning knows that
				default:
					assert.True(t, strings.HasPrefix(errs.String(), c.want), "%v: %s", args, errs.String())
					assert.Equal(t, 1, strings.Count(errs.String(), "\n"), "%v: %s", args, errs.String())
				}
				if c.status == 1 {
					assert.Contains(t, errs.String(), "no space left on device", args)
				}
			}
		}
	}
}

// TestDiskFull has a limit on the size of files in place of a disk that is full in the middle.
// What is kept are whole articles, and with more room the rest is added to them.
func TestDiskFull(t *testing.T) {
	shell, err := exec.LookPath("sh")
	if err != nil {
		t.Skip("there is no sh")
	}
	n := 3000 / slowness
	in := write(t, "in.jsonl", numbered(0, n))
	want, _, _ := fakta("", "--format", "jsonl", in)
	for _, resume := range []bool{false, true} {
		out := filepath.Join(t.TempDir(), "out.jsonl")
		args := []string{"--format", "jsonl", "--out", out, in}
		part, note := out+".part", "what was finished is in "+out+".part"
		if resume {
			args = append(args, "--resume")
			part, note = out, out+" has what was finished; the same command goes on from there"
		}
		limited, errs := child(t, args...)
		program := limited.Path
		limited.Path = shell
		limited.Args = append([]string{shell, "-c", `ulimit -f 200 && exec "$0" "$@"`, program}, args...)
		_ = limited.Run()
		require.Equal(t, 1, limited.ProcessState.ExitCode(), errs.String())
		assert.Equal(t, "fakta: writing: "+part+": file too large: "+note+"\n", errs.String())
		got, err := os.ReadFile(part)
		require.NoError(t, err)
		require.True(t, strings.HasPrefix(want, string(got)))
		require.True(t, strings.HasSuffix(string(got), "}\n"))
		require.Less(t, len(got), len(want))
		if resume {
			_, errs, status := fakta("", args...)
			require.Zero(t, status, errs)
			got, err := os.ReadFile(out)
			require.NoError(t, err)
			require.True(t, want == string(got), "%d bytes, want %d", len(got), len(want))
		}
	}
}

// TestInputChanges changes the second half of a file while the first is read: nobody takes the
// output, so the command has read no more than its batches hold.
func TestInputChanges(t *testing.T) {
	const n = 900 // 2 MB, most of which is passed over
	pad := `"of":"` + strings.Repeat(".", 2000) + `","text"`
	lines := strings.ReplaceAll(numbered(0, n), `"text"`, pad)
	end := strings.LastIndexByte(lines[:len(lines)/2], '\n') + 1 // of a line
	torn := end + 10
	whole := strings.Count(lines[:end], "\n")
	for _, c := range []struct {
		name   string
		change func(file string) error
		read   int    // the lines of numbered that are read
		err    string // "" for none
	}{
		{"grows", func(file string) error { return writeAt(file, len(lines), numbered(n, n+500)) }, n + 500, ""},
		{"shrinks", func(file string) error { return os.Truncate(file, int64(torn)) }, whole, "broken JSON at byte"},
		{"shrinks to a line", func(file string) error { return os.Truncate(file, int64(end)) }, whole, ""},
		{"is removed", os.Remove, n, ""},
		{"is put in the place of", func(file string) error {
			if err := os.WriteFile(file+".new", []byte("{broken\n"), 0o600); err != nil {
				return err
			}
			return os.Rename(file+".new", file)
		}, n, ""},
		{"is written over", func(file string) error { return writeAt(file, torn, strings.Repeat("\n", len(lines)-torn)) }, whole, "broken JSON at byte"},
		{"becomes blank", func(file string) error { return writeAt(file, end, strings.Repeat(" ", len(lines)-end)) }, whole, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := write(t, "in.jsonl", lines)
			cmd, errs := child(t, "--format", "jsonl", in)
			cmd.Env = append(cmd.Env, "GOMAXPROCS=2") // so many batches are read ahead
			pipe, err := cmd.StdoutPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			out := bufio.NewReader(pipe)
			_, err = out.Peek(1) // it is in the middle
			require.NoError(t, err)
			require.NoError(t, c.change(in))
			got, err := io.ReadAll(out)
			require.NoError(t, err)
			_ = cmd.Wait()
			requireNumbers(t, c.read, string(got))
			if c.err == "" {
				assert.Zero(t, cmd.ProcessState.ExitCode())
				assert.Empty(t, errs.String())
				return
			}
			assert.Equal(t, 1, cmd.ProcessState.ExitCode())
			assert.True(t, strings.HasPrefix(errs.String(), fmt.Sprintf("fakta: %s:%d: %s", in, c.read+1, c.err)), errs.String())
			assert.Equal(t, 1, strings.Count(errs.String(), "\n"), errs.String())
		})
	}
}

// writeAt writes into a file.
func writeAt(file string, at int, s string) error {
	f, err := os.OpenFile(file, os.O_WRONLY, 0)
	if err == nil {
		_, err = f.WriteAt([]byte(s), int64(at))
		err = errors.Join(err, f.Close())
	}
	return err
}

// TestFIFO has a named pipe as input, whose writer comes late, writes in pieces and goes away in
// the middle of a line, or never comes.
func TestFIFO(t *testing.T) {
	in := filepath.Join(t.TempDir(), "in.jsonl")
	if err := exec.Command("mkfifo", in).Run(); err != nil {
		t.Skip("there are no named pipes: ", err)
	}
	n := 1000 / slowness
	cmd, errs := child(t, "--format", "jsonl", in)
	var out bytes.Buffer
	cmd.Stdout = &out
	require.NoError(t, cmd.Start())
	feed, err := os.OpenFile(in, os.O_WRONLY, 0)
	require.NoError(t, err)
	for rest := numbered(0, n) + `{"id":`; rest != ""; {
		piece := rest[:min(len(rest), 7777)]
		_, err := io.WriteString(feed, piece)
		require.NoError(t, err)
		rest = rest[len(piece):]
	}
	require.NoError(t, feed.Close())
	_ = cmd.Wait()
	assert.Equal(t, 1, cmd.ProcessState.ExitCode())
	requireNumbers(t, n, out.String())
	assert.Equal(t, fmt.Sprintf("fakta: %s:%d: broken JSON at byte 6: unexpected end of JSON input\n", in, n+1), errs.String())

	first := write(t, "first.jsonl", numbered(0, 10))
	cmd, errs = child(t, "--format", "jsonl", first, in)
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	part := make([]byte, 1<<16)
	_, err = pipe.Read(part) // the first file is read, the pipe is not opened by anybody
	require.NoError(t, err)
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	_ = cmd.Wait()
	assert.Equal(t, 143, cmd.ProcessState.ExitCode())
	assert.Equal(t, "fakta: interrupted\n", errs.String())
}

// TestSignalsToPipe ends the command in the middle of an endless input. Who reads its output gets
// whole lines; where nobody reads, a second signal ends it at once.
func TestSignalsToPipe(t *testing.T) {
	start := func() (cmd *exec.Cmd, out *bufio.Reader, errs *bytes.Buffer) {
		cmd, errs = child(t, "--format", "jsonl")
		feed, err := cmd.StdinPipe()
		require.NoError(t, err)
		pipe, err := cmd.StdoutPipe()
		require.NoError(t, err)
		require.NoError(t, cmd.Start())
		go func() {
			// What is printed of the first line is more than a pipe holds.
			_, err := io.WriteString(feed, `{"id":0,"text":"`+strings.Repeat("Ada 5 orang. ", 1000)+`"}`+"\n")
			for i := 1; err == nil; i += 100 {
				_, err = io.WriteString(feed, numbered(i, i+100))
			}
		}()
		out = bufio.NewReader(pipe)
		_, err = out.Peek(1) // it is in the middle
		require.NoError(t, err)
		return cmd, out, errs
	}
	for _, c := range []struct {
		signal os.Signal
		status int
	}{{os.Interrupt, 130}, {syscall.SIGTERM, 143}} {
		cmd, out, errs := start()
		require.NoError(t, cmd.Process.Signal(c.signal))
		got, err := io.ReadAll(out)
		require.NoError(t, err)
		_ = cmd.Wait()
		assert.Equal(t, c.status, cmd.ProcessState.ExitCode())
		assert.Equal(t, "fakta: interrupted\n", errs.String())
		requireNumbers(t, strings.Count(string(got), "\n"), string(got))

		cmd, _, errs = start() // nobody reads what it writes
		ended := make(chan struct{})
		go func() {
			_ = cmd.Wait()
			close(ended)
		}()
		for alive := true; alive; {
			_ = cmd.Process.Signal(c.signal)
			select {
			case <-ended:
				alive = false
			case <-time.After(20 * time.Millisecond): // time to take the first for what it is
			}
		}
		assert.Equal(t, -1, cmd.ProcessState.ExitCode(), "by the signal")
		assert.Empty(t, errs.String())
	}
}
