package outfile

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// read returns what is in a file, "-" if there is none.
func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return "-"
	}
	require.NoError(t, err)
	return string(b)
}

func write(t *testing.T, name, content string) {
	t.Helper()
	require.NoError(t, os.WriteFile(name, []byte(content), 0o600))
}

func TestCreate(t *testing.T) {
	for _, before := range []string{"-", "", "old\n"} {
		name := filepath.Join(t.TempDir(), "a.jsonl")
		if before != "-" {
			write(t, name, before)
		}
		write(t, name+".part", "left by a run that was killed, and long")
		f, err := Create(name)
		require.NoError(t, err)
		_, err = f.Write([]byte("new\n"))
		require.NoError(t, err)
		assert.Equal(t, before, read(t, name), "untouched until the end")
		require.NoError(t, f.Commit())
		assert.Equal(t, "new\n", read(t, name))
		assert.Equal(t, "-", read(t, name+".part"))
	}
}

func TestKeep(t *testing.T) {
	name := filepath.Join(t.TempDir(), "a.jsonl")
	write(t, name, "old\n")
	f, err := Create(name)
	require.NoError(t, err)
	_, err = f.Write([]byte("new\n"))
	require.NoError(t, err)
	where, err := f.Keep()
	require.NoError(t, err)
	assert.Equal(t, name+".part", where)
	assert.Equal(t, "old\n", read(t, name))
	assert.Equal(t, "new\n", read(t, where))
}

func TestCreateKeepsModeAndLink(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a.jsonl")
	write(t, name, "old\n")
	link := filepath.Join(dir, "link.jsonl")
	require.NoError(t, os.Symlink(name, link))
	f, err := Create(link)
	require.NoError(t, err)
	_, err = f.Write([]byte("new\n"))
	require.NoError(t, err)
	require.NoError(t, f.Commit())
	assert.Equal(t, "new\n", read(t, name))
	info, err := os.Stat(name)
	require.NoError(t, err)
	assert.Equal(t, os.FileMode(0o600), info.Mode().Perm())
	info, err = os.Lstat(link)
	require.NoError(t, err)
	assert.NotZero(t, info.Mode()&os.ModeSymlink)
}

func TestCreateFails(t *testing.T) {
	dir := t.TempDir()
	_, err := Create(dir)
	assert.EqualError(t, err, dir+": is a directory")
	_, err = Create(filepath.Join(dir, "none", "a.jsonl"))
	assert.EqualError(t, err, filepath.Join(dir, "none", "a.jsonl.part")+": no such file or directory")

	one, err := Create(filepath.Join(dir, "a.jsonl"))
	require.NoError(t, err)
	_, err = one.Write([]byte("one\n"))
	require.NoError(t, err)
	_, err = Create(filepath.Join(dir, "a.jsonl"))
	assert.ErrorIs(t, err, ErrBusy)
	require.NoError(t, one.Commit())
	assert.Equal(t, "one\n", read(t, filepath.Join(dir, "a.jsonl")), "the run that was first goes on")
	_, err = Create(filepath.Join(dir, "a.jsonl"))
	require.NoError(t, err)
}

func TestFullDisk(t *testing.T) {
	if _, err := os.Stat("/dev/full"); err != nil {
		t.Skip("there is no /dev/full")
	}
	f, err := Create("/dev/full")
	require.NoError(t, err)
	_, err = f.Write([]byte("new\n"))
	assert.EqualError(t, err, "/dev/full: no space left on device")
}

func TestResume(t *testing.T) {
	const a, b = `{"schema":1,"id":"a"}` + "\n", `{"schema":1,"id":"b"}` + "\n"
	long := `{"schema":1,"id":"` + strings.Repeat("x", 3<<20) + `"}` + "\n"
	// The brace stands at the end of a buffer and the line feed in the next.
	split := `{"schema":1,"id":"` + strings.Repeat("x", 1<<20-len(`{"schema":1,"id":""}`)) + `"}` + "\n"
	for _, c := range []struct {
		name, before string
		finished     int
		kept         string // of it
	}{
		{"nothing", "", 0, ""},
		{"one", a, 0, a},
		{"two", a + b, 1, a + b},
		{"a torn first line", a[:10], 0, ""},
		{"a torn line", a + b[:10], 0, a},
		{"a line without its end", a + b + a[:len(a)-1], 1, a + b},
		{"a long line", long + a + long + b, 3, long + a + long + b},
		{"a torn long line", a + long[:2<<20], 0, a},
		{"a line of a buffer", split + a, 1, split + a},
		{"zero bytes at the end", a + b + strings.Repeat("\x00", 5000), 1, a + b},
		{"zero bytes in a line", a + b + `{"schema":1,"id":"` + "\x00\x00" + `"}` + "\n" + a, 1, a + b},
		{"no object", a + "[]\n" + a, 0, a},
		{"an end without its beginning", a + `"id":"b"}` + "\n" + a, 0, a},
	} {
		t.Run(c.name, func(t *testing.T) {
			name := filepath.Join(t.TempDir(), "out.jsonl")
			job := &Job{Program: "v1", Options: map[string]string{"format": "jsonl"}}
			f, finished, err := Resume(name, job)
			require.NoError(t, err)
			require.Zero(t, finished)
			_, err = f.Keep()
			require.NoError(t, err)
			write(t, name, c.before)

			f, finished, err = Resume(name, job)
			require.NoError(t, err)
			assert.Equal(t, c.finished, finished)
			// All that is not finished is written again, a byte first.
			again := c.kept
			for range finished {
				_, again, _ = strings.Cut(again, "\n")
				again = strings.TrimPrefix(again, "\n")
			}
			for _, part := range []string{again[:min(1, len(again))], again[min(1, len(again)):] + a} {
				n, err := f.Write([]byte(part))
				require.NoError(t, err)
				require.Equal(t, len(part), n)
			}
			require.NoError(t, f.Commit())
			if got := read(t, name); got != c.kept+a {
				t.Errorf("%.100q, want %.100q", got, c.kept+a)
			}
		})
	}
}

func TestResumeRefuses(t *testing.T) {
	const line = `{"schema":1,"id":"a"}` + "\n"
	dir := t.TempDir()
	in := filepath.Join(dir, "in.jsonl")
	begin := func(t *testing.T) (name string, job *Job) {
		name = filepath.Join(t.TempDir(), "out.jsonl")
		write(t, in, "abc")
		input, err := Describe(in)
		require.NoError(t, err)
		job = &Job{"v1", map[string]string{"offsets": "byte"}, []Input{input}}
		f, _, err := Resume(name, job)
		require.NoError(t, err)
		_, err = f.Write([]byte(line))
		require.NoError(t, err)
		require.NoError(t, f.Commit())
		return name, job
	}
	for _, c := range []struct {
		name   string
		change func(t *testing.T, name string, job *Job)
		want   string
	}{
		{"nothing", func(*testing.T, string, *Job) {}, ""},
		{"other program", func(_ *testing.T, _ string, j *Job) { j.Program = "v2" }, "it was begun with fakta v1, which is v2 now"},
		{"other options", func(_ *testing.T, _ string, j *Job) { j.Options["offsets"] = "rune" }, `it was begun with --offsets "byte", which is "rune" now`},
		{"another input", func(_ *testing.T, _ string, j *Job) { j.Inputs[0].Name = "b" }, "it was begun with the input " + in + ", which is b now"},
		{"a longer input", func(_ *testing.T, _ string, j *Job) { j.Inputs[0].Size = 5 }, "it was begun with the input " + in + " of 3 bytes, which is one of 5 now"},
		{"changed input", func(_ *testing.T, _ string, j *Job) { j.Inputs[0].SHA256 = "x" }, "it was begun with the input " + in + " as it was then, which is another of the same size now"},
		{"more input", func(_ *testing.T, _ string, j *Job) { j.Inputs = append(j.Inputs, Input{}) }, "it was begun with this many inputs: 1, which is 2 now"},
		{"no job", func(t *testing.T, name string, _ *Job) { require.NoError(t, os.Remove(name+".job")) }, "not begun with --resume"},
		{"broken job", func(t *testing.T, name string, _ *Job) { write(t, name+".job", "{") }, "unexpected end of JSON input"},
		{"another run", func(t *testing.T, name string, j *Job) {
			f, _, err := Resume(name, j)
			require.NoError(t, err)
			t.Cleanup(func() { _, _ = f.Keep() })
		}, "another run writes to it"},
	} {
		t.Run(c.name, func(t *testing.T) {
			name, job := begin(t)
			other := *job
			other.Inputs = append([]Input(nil), job.Inputs...)
			c.change(t, name, &other)
			f, _, err := Resume(name, &other)
			assert.Equal(t, line, read(t, name), "left as it was")
			if c.want == "" {
				require.NoError(t, err)
				return
			}
			assert.Nil(t, f)
			require.ErrorContains(t, err, c.want)
			assert.True(t, strings.HasPrefix(err.Error(), name), err)
		})
	}
}

// TestResumeOther resumes with an input that is the same at its ends only.
func TestResumeOther(t *testing.T) {
	const line = `{"schema":1,"id":"a"}` + "\n"
	name := filepath.Join(t.TempDir(), "out.jsonl")
	for _, c := range []struct{ next, err string }{
		{`{"schema":1,"id":"b"}` + "\n", name + ": " + ErrChanged.Error()},
		{"", name + ": " + ErrChanged.Error()}, // the input ends before
		{line[:5], name + ": " + ErrChanged.Error()},
		{line, ""},
	} {
		write(t, name, line)
		f := &File{name: name, now: name}
		require.NoError(t, f.open(0o666))
		_, err := f.wind()
		require.NoError(t, err)
		_, err = f.Write([]byte(c.next))
		if err == nil {
			err = f.Commit()
		} else {
			_, _ = f.Keep()
		}
		if c.err != "" {
			assert.EqualError(t, err, c.err)
		} else {
			assert.NoError(t, err)
		}
		assert.Equal(t, line, read(t, name))
	}
}

func TestDescribe(t *testing.T) {
	dir := t.TempDir()
	name := filepath.Join(dir, "a")
	content := []byte(strings.Repeat("x", 3*endSize))
	write(t, name, string(content))
	in, err := Describe(name)
	require.NoError(t, err)
	for _, c := range []struct {
		at   int
		same bool
	}{{0, false}, {endSize - 1, false}, {len(content) - 1, false}, {len(content) / 2, true}} {
		content[c.at] = 'y'
		write(t, name, string(content))
		again, err := Describe(name)
		require.NoError(t, err)
		assert.Equal(t, c.same, in == again, c.at)
		content[c.at] = 'x'
	}
	for _, name := range []string{filepath.Join(dir, "none"), dir} {
		in, err := Describe(name)
		require.NoError(t, err)
		assert.Equal(t, Input{Name: name, Size: -1}, in)
	}
	_, err = Describe(os.DevNull)
	assert.ErrorIs(t, err, ErrNotAFile)
}
