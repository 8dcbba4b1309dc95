package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fakta runs the command and returns what it printed and its exit status.
func fakta(stdin string, args ...string) (stdout, stderr string, status int) {
	var out, errs bytes.Buffer
	status = run(args, strings.NewReader(stdin), &out, &errs)
	return out.String(), errs.String(), status
}

// write makes a file with the given content and returns its name.
func write(t *testing.T, name, content string) string {
	t.Helper()
	file := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(file, []byte(content), 0o600))
	return file
}

// gzipped and zstandard compress s.
func gzipped(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func zstandard(s string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// cutOff leaves the last byte out.
func cutOff(s string) string { return s[:len(s)-1] }

// ids returns the ids of the articles in a JSON Lines output.
func ids(t *testing.T, out string) []string {
	t.Helper()
	var all []string
	for line := range strings.Lines(out) {
		var x struct{ ID string }
		require.NoError(t, json.Unmarshal([]byte(line), &x))
		all = append(all, x.ID)
	}
	return all
}

func TestInputs(t *testing.T) {
	const article = `{"id":"a","published":"2024-09-15T11:36:00+07:00","text":"Kata Sari, Jumat, ada 5 orang."}`
	for _, c := range []struct {
		name   string
		stdin  string
		file   string // name of a file with the content below, "" for standard input
		ids    []string
		errors []string // parts of standard error
		status int
	}{
		{"text", "Ada 5 orang.", "", []string{"stdin"}, nil, 0},
		{"lines", article + "\n" + article, "", []string{"a", "a"}, nil, 0},
		{"blank lines", "\n\n" + article + "\n\n", "", []string{"a"}, nil, 0},
		{"byte order mark", "\ufeff" + article, "", []string{"a"}, nil, 0},
		{"no newline at the end", article, "", []string{"a"}, nil, 0},
		{"text file", "Ada 5 orang.", "a.txt", []string{"a.txt"}, nil, 0},
		{"lines file", article, "a.jsonl", []string{"a"}, nil, 0},
		{"numeric id", `{"id":12,"text":"Ada 5 orang."}`, "", []string{"12"}, nil, 0},
		{"no id", `{"text":"Ada 5 orang."}`, "a.jsonl", []string{"a.jsonl:1"}, nil, 0},
		{"empty", "", "", nil, []string{"stdin: empty"}, 1},
		{"empty file", "", "a.txt", nil, []string{"a.txt: empty"}, 1},
		{"only space", " \n\t ", "", nil, []string{"stdin: empty"}, 1},
		{"binary", "\x00\x01\x02", "", nil, []string{"stdin: binary"}, 1},
		{"broken line", article + "\n{broken\n" + article, "", []string{"a", "a"}, []string{"stdin:2: broken JSON at byte 2"}, 1},
		{"missing text", `{"id":"b"}` + "\n" + article, "", []string{"a"}, []string{`stdin:1: no "text"`}, 1},
		{"empty text", `{"text":" "}`, "", nil, []string{"stdin:1: empty"}, 1},
		{"text is no string", `{"text":5}`, "", nil, []string{`stdin:1: "text" is a JSON number, not a string`}, 1},
		{"not an object", `[1]`, "a.jsonl", nil, []string{"a.jsonl:1: a JSON array, not an object"}, 1},
		{"bad time", `{"text":"Ada 5 orang.","published":"kemarin"}`, "", []string{"stdin:1"}, []string{`stdin:1: "published": "kemarin" is no time`}, 1},
		{"gzip", gzipped(article + "\n" + article), "", []string{"a", "a"}, nil, 0},
		{"gzip file", gzipped(`{"text":"Ada 5 orang."}`), "a.jsonl.gz", []string{"a.jsonl.gz:1"}, nil, 0},
		{"gzip file of text", gzipped(`{"text":"Ada 5 orang."}`), "a.txt.gz", []string{"a.txt.gz"}, nil, 0},
		{"gzip with a byte order mark", gzipped("\ufeff" + article), "", []string{"a"}, nil, 0},
		{"gzip of two members", gzipped(article[:20]) + gzipped(article[20:]+"\n"+article), "", []string{"a", "a"}, nil, 0},
		{"gzip of UTF-16", gzipped("\xff\xfeA\x00d\x00a\x00 \x005\x00.\x00"), "", []string{"stdin"}, nil, 0},
		{"gzip of binary data", gzipped("\x00\x01\x02"), "", nil, []string{"stdin: binary"}, 1},
		{"zero byte in a line", article + "\n" + `{"text":"` + "\x00" + `"}` + "\n" + article, "", []string{"a", "a"}, []string{"stdin:2: broken JSON"}, 1},
		{"zero byte before a line of a file", "\x00\n" + article, "a.jsonl", []string{"a"}, []string{"a.jsonl:1: broken JSON"}, 1},
		{"zero byte before a line", "\x00\n" + article, "", nil, []string{"stdin: binary"}, 1},
		{"UTF-16 without a mark in a file of lines", "{\x00\"\x00\n\x00{\x00", "a.jsonl", nil, []string{"a.jsonl: binary"}, 1},
		{"mark of a second file", article + "\n\ufeff" + article, "", []string{"a", "a"}, nil, 0},
		{"gzip of nothing", gzipped(""), "a.txt.gz", nil, []string{"a.txt.gz: empty"}, 1},
		{"zstd", zstandard(article), "", []string{"a"}, nil, 0},
		{"zstd file", zstandard("Ada 5 orang."), "a.txt.zst", []string{"a.txt.zst"}, nil, 0},
		{"no gzip", article, "a.jsonl.gz", nil, []string{"a.jsonl.gz: the name says gzip, but the data is not"}, 1},
		{"gzip that breaks off", cutOff(gzipped(article + "\n" + article + "\n")), "", []string{"a", "a"}, []string{"stdin:3: the gzip data breaks off at byte"}, 1},
		{"gzip that breaks off in a line", cutOff(gzipped(article + "\n" + article[:30])), "", []string{"a"}, []string{"stdin:2: the gzip data breaks off at byte"}, 1},
		{"gzip of text that breaks off", cutOff(gzipped("Ada 5 orang.")), "a.txt.gz", []string{"a.txt.gz"}, []string{"a.txt.gz: the gzip data breaks off at byte"}, 1},
		{"broken gzip", gzipped(article+"\n") + "more than a header", "", []string{"a"}, []string{"stdin:2: the gzip data is broken near byte"}, 1},
		{"page", "<!DOCTYPE html><p>Ada 5 orang.</p>", "", []string{"stdin"}, nil, 0},
		{"page file", "<p>Ada 5 orang.</p>", "a.HTM", []string{"a.HTM"}, nil, 0},
		{"page in UTF-16", "\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00A\x005\x00", "", []string{"stdin"}, nil, 0},
		{"page in UTF-16 without a mark", "<\x00h\x00t\x00m\x00l\x00>\x00A\x005\x00", "", []string{"stdin"}, nil, 0},
		{"page in a line", `{"html":"<p>Ada 5 orang.</p>"}` + "\n" + article, "", []string{"stdin:1", "a"}, nil, 0},
		{"text that speaks of pages", "<p> bukan halaman", "", []string{"stdin"}, nil, 0},
		{"empty page", "<html></html>", "", nil, []string{"stdin: empty: there is no text in the page"}, 1},
		{"empty page file", "", "a.html", nil, []string{"a.html: empty"}, 1},
		{"page of links", "<html><a href=x>Ada 5 orang</a></html>", "", nil, []string{"stdin: no article: the page is made of links"}, 1},
		{"page of links in a line", `{"html":"<a href=x>Ada 5 orang</a>"}` + "\n" + article, "", []string{"a"}, []string{"stdin:1: no article"}, 1},
		{"page is no string", `{"html":5}`, "", nil, []string{`stdin:1: "html" is a JSON number, not a string`}, 1},
		{"page too large", "<html>" + strings.Repeat(" ", 64<<20), "", nil, []string{"stdin: larger than --max-article"}, 1},
		{"invalid UTF-8 in text", "Ada 5 \xff orang.", "", []string{"stdin"}, nil, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			args := []string{"--format", "jsonl"}
			stdin := c.stdin
			if c.file != "" {
				args = append(args, write(t, c.file, c.stdin))
				stdin = ""
			}
			out, errs, status := fakta(stdin, args...)
			assert.Equal(t, c.status, status, errs)
			var got []string
			for _, id := range ids(t, out) {
				if c.file != "" && strings.Contains(id, c.file) {
					id = filepath.Base(id)
				}
				got = append(got, id)
			}
			assert.Equal(t, c.ids, got)
			if c.errors == nil {
				assert.Empty(t, errs)
			}
			for _, e := range c.errors {
				assert.Contains(t, errs, e)
			}
			assert.Equal(t, len(c.errors), strings.Count(errs, "\n"), errs)
		})
	}
}

func TestUnreadable(t *testing.T) {
	good := write(t, "a.txt", "Ada 5 orang.")
	dir := t.TempDir()
	out, errs, status := fakta("", "--format", "jsonl", filepath.Join(dir, "none.txt"), "https://example.org/berita", dir, good)
	assert.Equal(t, 1, status)
	assert.Equal(t, []string{good}, ids(t, out), "the rest is processed")
	assert.Contains(t, errs, "none.txt: no such file")
	assert.Contains(t, errs, "https://example.org/berita: an address, and nothing is fetched here")
	assert.Contains(t, errs, dir+": is a directory")
}

func TestUsage(t *testing.T) {
	for _, args := range [][]string{
		{"--format", "yaml"}, {"--offsets", "words"}, {"--published", "kemarin"}, {"--charset", "klingon"}, {"--max-article", "0"}, {"--nonsense"},
	} {
		out, errs, status := fakta("Ada 5 orang.", args...)
		assert.Equal(t, 2, status, args)
		assert.Empty(t, out, args)
		assert.Contains(t, errs, "fakta: ", args)
	}
	out, _, status := fakta("", "--help")
	assert.Zero(t, status)
	assert.Contains(t, out, "--published")
}

func TestPublished(t *testing.T) {
	for given, want := range map[string]string{"2024-09-15T11:36:00+07:00": "2024-09-13", "2024-09-15": "2024-09-13", "": ""} {
		args := []string{"--format", "jsonl"}
		if given != "" {
			args = append(args, "--published", given)
		}
		out, _, status := fakta("Kata Sari, Jumat.", args...)
		require.Zero(t, status)
		var x struct{ Dates []struct{ Value string } }
		require.NoError(t, json.Unmarshal([]byte(out), &x))
		require.Len(t, x.Dates, 1)
		assert.Equal(t, want, x.Dates[0].Value)
	}
}

func TestOffsets(t *testing.T) {
	for unit, want := range map[string]int{"byte": 12, "rune": 6, "utf16": 7} {
		out, _, _ := fakta("😀 é — 5 orang", "--format", "jsonl", "--offsets", unit)
		var x struct{ Numbers []struct{ Start int } }
		require.NoError(t, json.Unmarshal([]byte(out), &x))
		require.Len(t, x.Numbers, 1)
		assert.Equal(t, want, x.Numbers[0].Start, unit)
	}
}

func TestCharset(t *testing.T) {
	// "Ada 5 orang." in UTF-16 with its mark, and a Latin-1 é.
	out, _, status := fakta("\xff\xfeA\x00d\x00a\x00 \x005\x00 \x00o\x00r\x00a\x00n\x00g\x00.\x00", "--format", "jsonl")
	require.Zero(t, status)
	assert.Contains(t, out, `"text":"5"`)
	out, _, status = fakta("Caf\xe9 itu 5 lantai.", "--format", "jsonl", "--charset", "latin1")
	require.Zero(t, status)
	assert.Contains(t, out, `"start":10`)
	assert.NotContains(t, out, "warnings")

	// What cannot be in the character set that is given is said, and the rest is read.
	for _, in := range []string{"Caf\xe9 itu 5 lantai.", `{"text":"Caf` + "\xe9" + ` itu 5 lantai."}`} {
		out, errs, status := fakta(in, "--format", "jsonl", "--charset", "shift_jis")
		assert.Equal(t, 1, status)
		assert.Contains(t, errs, "what is not in the character set of --charset was replaced by U+FFFD")
		assert.Contains(t, out, `"text":"5"`)
	}
}

func TestLargeLine(t *testing.T) {
	part := "Ada 5 orang. " + strings.Repeat("Hujan turun di kota itu sejak pagi. ", 50)
	n := 50 << 20 / len(part)
	large := strings.Repeat(part, n)
	out, errs, status := fakta(large, "--format", "jsonl")
	require.Zero(t, status, errs)
	assert.Equal(t, n, strings.Count(out, `"kind":"cardinal"`))
	_, errs, status = fakta(`{"text":"`+large+`"}`+"\n"+`{"id":"b","text":"Ada 5 orang."}`, "--format", "jsonl", "--max-article", "1000000")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "stdin:1: larger than --max-article")
}

// TestPage has the output for a web page: with the text that the positions count in, in each
// unit, and nowhere else.
func TestPage(t *testing.T) {
	const page = `<!doctype html><title>Panen 😀 5 ton</title><meta property="article:published_time" content="2024-09-15T11:36:00+07:00">` +
		`<h1>Panen 😀 5 ton</h1><p>Petani é — 😀 memanen 12 ton padi pada Jumat.</p><p>Baca juga: <a href=x>9 Fakta</a></p><p>Sebanyak 40 orang membantu.</p>`
	line, err := json.Marshal(map[string]string{"html": page})
	require.NoError(t, err)
	for unit, length := range map[string]func(string) int{
		"byte":  func(s string) int { return len(s) },
		"rune":  func(s string) int { return utf8.RuneCountInString(s) },
		"utf16": func(s string) int { return len(utf16.Encode([]rune(s))) },
	} {
		for _, in := range []string{page, string(line)} {
			out, errs, status := fakta(in, "--format", "jsonl", "--offsets", unit)
			require.Zero(t, status, errs)
			var x struct {
				Title, Text, Published string
				Numbers                []struct {
					Start, End int
					Text, In   string
				}
				Dates []struct{ Value string }
			}
			require.NoError(t, json.Unmarshal([]byte(out), &x))
			assert.Equal(t, "Panen 😀 5 ton", x.Title)
			assert.Equal(t, "Petani é — 😀 memanen 12 ton padi pada Jumat.\nSebanyak 40 orang membantu.\n", x.Text)
			assert.Equal(t, "2024-09-15T11:36:00+07:00", x.Published)
			assert.Equal(t, "2024-09-13", x.Dates[0].Value)
			require.Len(t, x.Numbers, 3)
			for _, n := range x.Numbers {
				text := x.Text
				if n.In == "title" {
					text = x.Title
				}
				before, _, ok := strings.Cut(text, n.Text)
				require.True(t, ok)
				assert.Equal(t, length(before), n.Start, "%s in %s", n.Text, unit)
				assert.Equal(t, length(before+n.Text), n.End, "%s in %s", n.Text, unit)
			}
		}
	}
	out, _, _ := fakta(`{"title":"Panen","text":"Ada 5 orang."}`, "--format", "jsonl")
	assert.Equal(t, 0, strings.Count(out, `"title":`)+strings.Count(out, `"text":"Ada`))
	out, _, _ = fakta(page)
	assert.Contains(t, out, "Panen 😀 5 ton\n2024-09-15 11:36 +07:00\n")
}

// TestPageMembers has lines that say something of the page beside it: that comes first. Where
// there is a text, the page is not read.
func TestPageMembers(t *testing.T) {
	const page = `"html":"<meta property='article:published_time' content='2024-09-15T11:36:00+07:00'><h1>Panen raya</h1><p>Ada 5 orang.</p>"`
	for _, c := range []struct{ line, want string }{
		{`{` + page + `}`, `"title":"Panen raya","text":"Ada 5 orang.\n","headline":{"start":0,"end":10,"text":"Panen raya","in":"title"},"published":"2024-09-15T11:36:00+07:00"`},
		{`{"title":"Musim panen",` + page + `}`, `"title":"Musim panen","text":"Ada 5 orang.\n"`},
		{`{"published":"2024-09-01",` + page + `}`, `"published":"2024-09-01T00:00:00+07:00"`},
		{`{"html":"<p>Ada 5 orang."}`, `"published":"2023-01-02T00:00:00+07:00"`},
		{`{"text":"Ada 7 orang.",` + page + `}`, `"numbers":[{"start":4,"end":5,"text":"7"`},
		{`{"html":"<p>Ada \ufffd 5 orang."}`, `"text":"Ada � 5 orang.\n"`},
	} {
		out, errs, status := fakta(c.line, "--format", "jsonl", "--published", "2023-01-02")
		require.Zero(t, status, errs)
		assert.Contains(t, out, c.want, c.line)
		assert.NotContains(t, out, "warnings")
	}
	out, _, status := fakta("<html><meta charset=utf-8><p>\u201cAda\u201d \xff 5 orang.", "--format", "jsonl")
	require.Zero(t, status)
	assert.Contains(t, out, `"warnings":[{"offset":10,"message":"what is no text in the character set of the page was replaced by U+FFFD"}]`)
	out, _, status = fakta("<html><p>Caf\xe9 itu \xe2\x80 5 lantai.", "--format", "jsonl", "--charset", "latin1")
	require.Zero(t, status)
	assert.Contains(t, out, "Café itu")
}

// TestOrder reads many articles of different length and wants them in order.
func TestOrder(t *testing.T) {
	var in strings.Builder
	var want []string
	for i := range 500 {
		text := strings.Repeat("Ada 5 orang, kata Sari. ", 1+i%40)
		b, err := json.Marshal(map[string]any{"id": i, "text": text})
		require.NoError(t, err)
		in.Write(b)
		in.WriteByte('\n')
		want = append(want, string(b[len(`{"id":`):strings.IndexByte(string(b), ',')]))
	}
	out, _, status := fakta(in.String(), "--format", "jsonl")
	require.Zero(t, status)
	assert.Equal(t, want, ids(t, out))
	again, _, _ := fakta(in.String(), "--format", "jsonl")
	assert.Equal(t, out, again, "the same input gives the same bytes")
}

func TestText(t *testing.T) {
	const article = `Jambi (ANTARA) - Ada 568.373 pekerja pada Jumat. "Kami siap," kata Kepala Dinas Sosial Jambi Sari Utami di Jambi, Jumat (13/9/2024).`
	out, _, status := fakta(article)
	require.Zero(t, status)
	for _, want := range []string{"Jambi · ANTARA", "Sari Utami — Kepala, Dinas Sosial Jambi", `"Kami siap,"`, "Jumat (13/9/2024) = 2024-09-13", "568.373", "568373"} {
		assert.Contains(t, out, want)
	}
	assert.NotContains(t, out, "\x1b[")
	out, _, _ = fakta(article, "--color", "always")
	assert.Contains(t, out, "\x1b[")
	out, _, _ = fakta("Ada \xff 5 orang.")
	assert.Contains(t, out, "invalid UTF-8 at byte 4")
}

// TestTextClaims has what the text output says of a figure: what a rise leads to does not read
// as the rise itself.
func TestTextClaims(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"IHSG naik 88 poin ke 4.967.", "  IHSG naik 88\n      up by 88 to 4.967\n  IHSG ke 4.967\n"},
		{"Iuran naik menjadi Rp 150 ribu.", "  Iuran naik menjadi Rp 150 ribu\n"},
		{"Impor mencapai 5 ton, naik 2 persen.", "  Impor mencapai 5 ton\n      up by 2 persen to 5 ton\n  Impor naik 2 persen\n"},
		{"Ada 14 awak yang terdiri dari 8 awak inti dan 7 awak cadangan.", "What does not fit\n  sum: 14 is stated, 15 computed from 8 + 7\n"},
		{"Banjir di Garut menewaskan 3 orang.", "  menewaskan 3 orang\n      di Garut\n"},
	} {
		out, _, status := fakta(c.text)
		require.Zero(t, status)
		assert.Contains(t, out, c.want, c.text)
	}
}

func TestJSONFormats(t *testing.T) {
	line, _, _ := fakta("Ada 5 orang.", "--format", "jsonl")
	long, _, _ := fakta("Ada 5 orang.", "--format", "json")
	assert.JSONEq(t, line, long)
	assert.Equal(t, 1, strings.Count(line, "\n"))
	assert.Greater(t, strings.Count(long, "\n"), 5)
	assert.NotContains(t, line, `"rule"`)
	line, _, _ = fakta("Ada 5 orang.", "--format", "jsonl", "--explain")
	assert.Contains(t, line, `"rule":"digits"`)
}

// A shutWriter fails after some bytes, as a closed pipe does.
type shutWriter struct{ left int }

func (w *shutWriter) Write(p []byte) (int, error) {
	if w.left -= len(p); w.left < 0 {
		return 0, os.ErrClosed
	}
	return len(p), nil
}

func TestClosedOutput(t *testing.T) {
	var errs bytes.Buffer
	in := strings.Repeat(`{"text":"Ada 5 orang."}`+"\n", 10_000)
	status := run([]string{"--format", "jsonl"}, strings.NewReader(in), &shutWriter{100_000}, &errs)
	assert.Equal(t, 1, status)
	assert.Equal(t, 1, strings.Count(errs.String(), "writing: "))
}

func FuzzLines(f *testing.F) {
	for _, s := range []string{`{"text":"Ada 5 orang."}`, "{\n}\n", "\xff\xfe{", `{"html":"<p>Ada 5 orang.</p>"}`, "<html><p>Ada 5 orang.", `{"id":1,"text":"a","published":"x"}`, "Ada 5 orang."} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		out, _, status := fakta(in, "--format", "jsonl", "--max-article", "10000")
		assert.Contains(t, []int{0, 1}, status)
		for line := range strings.Lines(out) {
			require.True(t, json.Valid([]byte(line)))
		}
		// Whatever stands between two good lines, both are read, once and in their order.
		const first, last = "first-7fc1", "last-93ab"
		out, _, _ = fakta(`{"id":"`+first+`","text":"Ada 5 orang."}`+"\n"+in+"\n"+`{"id":"`+last+`","text":"Ada 6 orang."}`, "--format", "jsonl", "--max-article", "10000")
		require.True(t, strings.HasPrefix(out, `{"schema":1,"id":"`+first+`"`), out)
		require.Contains(t, out[strings.LastIndexByte(out[:len(out)-1], '\n')+1:], `"id":"`+last+`"`)
		require.Equal(t, 1, strings.Count(out, first))
	})
}

func TestHTML(t *testing.T) {
	in := `{"id":"a","title":"Judul satu","text":"Ada 5 orang."}` + "\n" + `{broken` + "\n" + `{"id":"b","text":"Ada <b>7</b> orang."}`
	out, errs, status := fakta(in, "--format", "html")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "stdin:2: broken JSON", "a bad line is named and left out")
	assert.Equal(t, 1, strings.Count(out, "<!doctype html>"), "one page shows all")
	assert.Contains(t, out, `<html lang="id">`)
	assert.Less(t, strings.Index(out, "Judul satu"), strings.Index(out, "&lt;b&gt;7&lt;/b&gt;"), "in the order of the input")
	again, _, _ := fakta(in, "--format", "html")
	assert.Equal(t, out, again)

	out, _, status = fakta("Ada 5 orang.", "--format", "html", "--lang", "en")
	assert.Zero(t, status)
	assert.Contains(t, out, `<html lang="en">`)
	assert.Contains(t, out, "What the figures say")

	out, _, status = fakta(" ", "--format", "html")
	assert.Equal(t, 1, status)
	assert.Empty(t, out, "there is no page of nothing")
}
