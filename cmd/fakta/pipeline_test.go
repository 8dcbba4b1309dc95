package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/iotest"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// TestInOrder has workers that take their time and wants the batches in order, and never
// more of them than two for each worker.
func TestInOrder(t *testing.T) {
	const n, total = 3, 200
	made := map[*batch]bool{}
	read := func(p *pipeline) {
		for i := range total {
			b := p.next()
			made[b] = true
			b.line = i
			p.put(b)
		}
	}
	newWorker := func() func(*batch) {
		return func(b *batch) {
			time.Sleep(time.Duration(b.line%7) * 100 * time.Microsecond)
			b.out = strconv.AppendInt(b.out, int64(b.line), 10)
		}
	}
	i := 0
	for b := range inOrder(context.Background(), n, read, newWorker) {
		assert.Equal(t, strconv.Itoa(i), string(b.out))
		i++
	}
	assert.Equal(t, total, i)
	assert.LessOrEqual(t, len(made), 2*n)
}

// TestInOrderStops breaks off an endless input.
func TestInOrderStops(t *testing.T) {
	ended := make(chan struct{})
	read := func(p *pipeline) {
		defer close(ended)
		for b := p.next(); b != nil; b = p.next() {
			p.put(b)
		}
	}
	worked := atomic.Int64{}
	i := 0
	for range inOrder(context.Background(), 2, read, func() func(*batch) { return func(*batch) { worked.Add(1) } }) {
		if i++; i == 10 {
			break
		}
	}
	<-ended
	assert.LessOrEqual(t, worked.Load(), int64(10+4))
}

// TestInOrderHuge has huge batches among small ones and never wants more of them under way
// than there are workers.
func TestInOrderHuge(t *testing.T) {
	const n, total = 2, 40
	var under, most atomic.Int64
	read := func(p *pipeline) {
		for i := range total {
			b := p.next()
			b.line = i
			huge := i%3 > 0
			if huge {
				b.lines = make([]byte, keptSize+1)
			}
			if !p.put(b) {
				return
			}
			if huge {
				most.Store(max(most.Load(), under.Add(1)))
			}
		}
	}
	i := 0
	for b := range inOrder(context.Background(), n, read, func() func(*batch) { return func(*batch) {} }) {
		assert.Equal(t, i, b.line)
		i++
		time.Sleep(time.Millisecond) // the reader is ahead
		if b.huge {
			under.Add(-1)
		}
	}
	assert.Equal(t, total, i)
	assert.LessOrEqual(t, most.Load(), int64(n))
}

// splits returns what readLines makes of an input: the lines with their numbers and the
// errors, one a line.
func splits(in io.Reader, limit int64) (out []string) {
	o := &options{MaxArticle: limit}
	read := func(p *pipeline) { readLines(o, "a", in, p) }
	newWorker := func() func(*batch) {
		return func(b *batch) {
			n := b.line
			for line := range bytes.Lines(b.lines) {
				if n == 1 {
					line = bytes.TrimPrefix(line, byteOrderMark)
				}
				switch {
				case int64(len(line)) > limit+1:
					b.fail(n, errTooLarge)
				case len(bytes.TrimSpace(line)) > 0:
					b.errs = append(b.errs, fmt.Errorf("%d:%s", n, bytes.TrimSpace(line)))
				}
				n++
			}
		}
	}
	for b := range inOrder(context.Background(), 2, read, newWorker) {
		for _, err := range b.errs {
			out = append(out, err.Error())
		}
	}
	return out
}

func TestReadLines(t *testing.T) {
	large := strings.Repeat("x", 5*batchSize)
	var many, numbered []string
	for i := range 30_000 {
		s := strings.Repeat("y", i%37)
		many = append(many, "<"+s+">")
		numbered = append(numbered, fmt.Sprintf("%d:<%s>", i+1, s))
	}
	for _, c := range []struct {
		name, in string
		limit    int64
		want     []string
	}{
		{"one", "a\n", 100, []string{"1:a"}},
		{"no line feed at the end", "a\nb", 100, []string{"1:a", "2:b"}},
		{"blank lines count", "\n \n\r\na\n\n\nb\n\n", 100, []string{"4:a", "7:b"}},
		{"empty", "", 100, []string{"a: empty: there is no text in it"}},
		{"only space", "\n \n\t\n", 100, []string{"a: empty: there is no text in it"}},
		{"only a byte order mark", "\ufeff \n", 100, []string{"a: empty: there is no text in it"}},
		{"many", strings.Join(many, "\n"), 100, numbered},
		{"at the limit", "abcde\nabcdef\nabcdefg\nz", 5, []string{"1:abcde", "a:2: larger than --max-article", "a:3: larger than --max-article", "4:z"}},
		{"over the limit at the end", "a\nabcdefg", 5, []string{"1:a", "a:2: larger than --max-article"}},
		{"all over the limit", "abcdefg", 5, []string{"a:1: larger than --max-article"}},
		{"large", "a\n" + large + "\nb\n", 1 << 30, []string{"1:a", "2:" + large, "3:b"}},
		{"large at the end", "a\n\n" + large, 1 << 30, []string{"1:a", "3:" + large}},
		{"large over the limit", "a\n" + large + "\nb\n\nc\n", 2 * batchSize, []string{"1:a", "a:2: larger than --max-article", "3:b", "5:c"}},
		{"large over the limit twice", large + "\n" + large + "\nb", 2 * batchSize, []string{"a:1: larger than --max-article", "a:2: larger than --max-article", "3:b"}},
		{"large over the limit at the end", "a\n" + large, 2 * batchSize, []string{"1:a", "a:2: larger than --max-article"}},
		{"large over a small limit", "a\n" + large + "\nb", 10, []string{"1:a", "a:2: larger than --max-article", "3:b"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			for name, r := range map[string]func(io.Reader) io.Reader{
				"whole":               func(r io.Reader) io.Reader { return r },
				"halves":              iotest.HalfReader,
				"error with the data": iotest.DataErrReader,
				"bytes":               func(r io.Reader) io.Reader { return iotest.OneByteReader(r) },
			} {
				if name == "bytes" && len(c.in) > 1000 {
					continue
				}
				got := splits(r(strings.NewReader(c.in)), c.limit)
				if !slices.Equal(c.want, got) { // the texts are too long to print
					t.Errorf("%s: %.200q, want %.200q", name, got, c.want)
				}
			}
		})
	}
}

// TestReadLinesFails has an input that breaks off. What was read before is not lost.
func TestReadLinesFails(t *testing.T) {
	broken := iotest.ErrReader(errors.New("broken"))
	for _, c := range []struct {
		in    string
		limit int64
		want  []string
	}{
		{"", 100, []string{"a:1: broken"}},
		{"a\n", 100, []string{"1:a", "a:2: broken"}},
		{"a\nb", 100, []string{"1:a", "2:b", "a:2: broken"}},
		{"a\n" + strings.Repeat("x", 2*batchSize), 100, []string{"1:a", "a:2: broken"}},
	} {
		assert.Equal(t, c.want, splits(io.MultiReader(strings.NewReader(c.in), broken), c.limit), "%.20s", c.in)
	}
}

// TestTorn has an input that breaks off in a line. That is said once.
func TestTorn(t *testing.T) {
	const line = `{"id":"a","text":"Ada 5 orang."}`
	for _, c := range []struct {
		name, in string
		ids      []string
		err      string
	}{
		{"before a line", line + "\n", []string{"a"}, "stdin:2: broken"},
		{"in a line", line + "\n" + line[:20], []string{"a"}, "stdin:2: broken"},
		{"at the end of a line", line + "\n" + line, []string{"a", "a"}, "stdin:2: broken"},
		{"in the first line", line[:20], nil, "stdin:1: broken"},
		{"in text", "Ada 5 orang. Ada 6", []string{"stdin"}, "stdin: broken"},
		{"before any text", " ", nil, "stdin: broken"},
	} {
		var out, errs bytes.Buffer
		in := io.MultiReader(strings.NewReader(c.in), iotest.ErrReader(errors.New("broken")))
		assert.Equal(t, 1, run([]string{"--format", "jsonl"}, in, &out, &errs), c.name)
		assert.Equal(t, "fakta: "+c.err+"\n", errs.String(), c.name)
		assert.Equal(t, c.ids, ids(t, out.String()), c.name)
	}
}

// TestSlowInput writes a line and waits for its facts before it writes the next.
func TestSlowInput(t *testing.T) {
	in, feed := io.Pipe()
	out, drain := io.Pipe()
	status := make(chan int)
	go func() {
		var errs bytes.Buffer
		status <- run([]string{"--format", "jsonl"}, in, drain, &errs)
	}()
	_, err := io.WriteString(feed, `{"id":"first","text":"Ada 5 orang."}`+"\n"+strings.Repeat(" ", 4096)+"\n")
	require.NoError(t, err)
	buf := make([]byte, 1<<16)
	n, err := out.Read(buf)
	require.NoError(t, err)
	assert.Contains(t, string(buf[:n]), `"id":"first"`)
	require.NoError(t, feed.Close())
	assert.Zero(t, <-status)
}

// archive returns the test articles over and over as n bytes of JSON Lines, and the
// articles themselves.
func archive(tb testing.TB, n int) (lines []byte, texts []string) {
	tb.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(tb, err)
	require.NotEmpty(tb, files)
	var articles []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		require.NoError(tb, err)
		articles = append(articles, string(b))
	}
	for i := 0; len(lines) < n; i++ {
		text := articles[i%len(articles)]
		texts = append(texts, text)
		lines = fmt.Appendf(lines, `{"id": %d, "outlet": "antaranews.com", "text": "`, i)
		lines = append(lines, strings.NewReplacer("\n", `\n`, `"`, `\"`, `\`, `\\`).Replace(text)...)
		lines = append(lines, "\"}\n"...)
	}
	return lines, texts
}

// BenchmarkPipeline measures how fast lines go through the command where reading facts
// costs nothing: nothing is done with them, or they are only decoded.
func BenchmarkPipeline(b *testing.B) {
	lines, _ := archive(b, 64<<20)
	o := &options{MaxArticle: 1 << 26}
	for _, c := range []struct {
		name string
		work func(d *decoder, b *batch)
	}{
		{"nothing", func(*decoder, *batch) {}},
		{"decode", func(d *decoder, in *batch) {
			d.reset(len(in.lines))
			for line := range bytes.Lines(in.lines) {
				if _, err := d.decode(line); err != nil {
					b.Error(err)
				}
			}
		}},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(lines)))
			b.ReportAllocs()
			newWorker := func() func(*batch) {
				var d decoder
				return func(b *batch) { c.work(&d, b) }
			}
			for b.Loop() {
				read := func(p *pipeline) { readLines(o, "a", bytes.NewReader(lines), p) }
				for range inOrder(context.Background(), runtime.GOMAXPROCS(0), read, newWorker) {
					continue
				}
			}
		})
	}
}

// BenchmarkShare measures what part of the library's speed the command reaches: its time
// for JSON Lines beside that of one Extractor on each core, which are given the texts.
func BenchmarkShare(b *testing.B) {
	lines, texts := archive(b, 8<<20)
	var library, command time.Duration
	b.SetBytes(int64(len(lines)))
	for b.Loop() {
		start := time.Now()
		var next atomic.Int64
		var all sync.WaitGroup
		for range runtime.GOMAXPROCS(0) {
			all.Go(func() {
				x := extract.Extractor{InferPublished: true}
				var out []byte
				for i := next.Add(1) - 1; int(i) < len(texts); i = next.Add(1) - 1 {
					out = x.Extract(extract.Article{Text: texts[i]}).AppendJSON(out[:0], extract.JSON{})
				}
			})
		}
		all.Wait()
		library += time.Since(start)
		start = time.Now()
		if status := run([]string{"--format", "jsonl", "--infer-published"}, bytes.NewReader(lines), io.Discard, os.Stderr); status != 0 {
			b.Error(status)
		}
		command += time.Since(start)
	}
	b.ReportMetric(float64(library)/float64(command), "library/command")
}
