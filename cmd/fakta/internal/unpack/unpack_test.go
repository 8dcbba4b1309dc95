package unpack

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// gz and zst compress s.
func gz(s string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(s))
	_ = w.Close()
	return b.String()
}

func zst(s string) string {
	w, err := zstd.NewWriter(nil)
	if err != nil {
		panic(err)
	}
	return string(w.EncodeAll([]byte(s), nil))
}

// text returns about n bytes that compress like prose, always the same.
func text(n int) string {
	var b strings.Builder
	for r := rand.New(rand.NewPCG(1, 2)); b.Len() < n; {
		for range 1 + r.IntN(9) {
			b.WriteByte("aaaaeiiiuuonnnrtkdsmlgpbhyjcw"[r.IntN(29)])
		}
		b.WriteByte(' ')
	}
	return b.String()
}

func TestOpen(t *testing.T) {
	long := text(300_000)
	skippable := "\x50\x2a\x4d\x18\x04\x00\x00\x00abcd"
	for _, c := range []struct{ name, file, in, inner, want, err string }{
		{"plain", "a.txt", "Ada 5 orang.", "a.txt", "Ada 5 orang.", ""},
		{"empty", "stdin", "", "stdin", "", ""},
		{"one byte", "stdin", "\x1f", "stdin", "\x1f", ""},
		{"gzip", "a.jsonl.gz", gz(long), "a.jsonl", long, ""},
		{"gzip in capitals", "A.TXT.GZ", gz("x"), "A.TXT", "x", ""},
		{"gzip without a name", "stdin", gz(long), "stdin", long, ""},
		{"gzip named otherwise", "a.txt", gz("x"), "a.txt", "x", ""},
		{"gzip of many members", "a.gz", gz("a") + gz(long) + gz("") + gz("b"), "a", "a" + long + "b", ""},
		{"gzip of nothing", "a.gz", gz(""), "a", "", ""},
		{"zstd", "a.jsonl.zst", zst(long), "a.jsonl", long, ""},
		{"zstd without a name", "stdin", zst(long), "stdin", long, ""},
		{"zstd of many frames", "a.zst", zst("a") + zst(long) + zst("b"), "a", "a" + long + "b", ""},
		{"zstd with a frame to skip", "stdin", skippable + zst("a"), "stdin", "a", ""},
		{"zstd named as gzip", "a.gz", zst("a"), "a", "", "the name says gzip, but the data is not"},
		{"text named as gzip", "a.txt.gz", "Ada 5 orang.", "a.txt", "", "the name says gzip, but the data is not"},
		{"text named as zstd", "a.zst", "Ada 5 orang.", "a", "", "the name says zstd, but the data is not"},
		{"nothing named as gzip", "a.gz", "", "a", "", "the gzip data breaks off at byte 0"},
		{"gzip without its header", "a.gz", gz("x")[:7], "a", "", "the gzip data breaks off at byte 7"},
		{"gzip without its last byte", "a.gz", gz("x")[:len(gz("x"))-1], "a", "x", "the gzip data breaks off at byte 25"},
		{"zstd without its last byte", "a.zst", zst("x")[:len(zst("x"))-1], "a", "", "the zstd data breaks off at byte"},
		{"gzip with the wrong checksum", "a.gz", gz("x")[:len(gz("x"))-8] + "12345678", "a", "x", "the gzip data is broken near byte 26: invalid checksum"},
		{"gzip with more behind it", "a.gz", gz("x") + "more than a header", "a", "x", "the gzip data is broken near byte 36: invalid header"},
		{"zstd with more behind it", "a.zst", zst("x") + "more than a header", "a", "x", "the zstd data is broken near byte"},
		{"zstd with a huge window", "a.zst", "\x28\xb5\x2f\xfd\x00\xa8" + "\x01\x00\x00", "a", "", "needs a window of more than 128 MB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for how, r := range map[string]io.Reader{"whole": strings.NewReader(c.in), "halves": iotest.HalfReader(strings.NewReader(c.in))} {
				in, inner, err := Open(c.file, r)
				assert.Equal(t, c.inner, inner)
				var got []byte
				if err == nil {
					got, err = io.ReadAll(in)
					_ = in.Close()
				}
				if c.err == "" {
					require.NoError(t, err, how)
				} else {
					require.ErrorContains(t, err, c.err, how)
					var place *Error
					require.ErrorAs(t, err, &place)
					assert.LessOrEqual(t, place.Offset, int64(len(c.in)))
				}
				if c.want != string(got) {
					t.Errorf("%s: %.100q, want %.100q", how, got, c.want)
				}
			}
		})
	}
}

// TestBreaksOff cuts streams off and wants what stood before the cut, but for the block, of
// 128 kB at most, that is cut.
func TestBreaksOff(t *testing.T) {
	long := text(3 << 20)
	for name, packed := range map[string]string{"a.gz": gz(long), "a.zst": zst(long)} {
		for _, part := range []int{10, 50, 90} {
			cut := len(packed) * part / 100
			in, _, err := Open(name, strings.NewReader(packed[:cut]))
			require.NoError(t, err)
			got, err := io.ReadAll(in)
			_ = in.Close()
			var place *Error
			require.ErrorAs(t, err, &place, name)
			assert.ErrorIs(t, err, io.ErrUnexpectedEOF)
			assert.Equal(t, int64(cut), place.Offset)
			assert.True(t, strings.HasPrefix(long, string(got)))
			assert.GreaterOrEqual(t, len(got), len(long)*part/100-2<<17, "%s cut off at %d %%", name, part)
		}
	}
}

// TestSourceFails wants the error of the source itself, wherever it comes.
func TestSourceFails(t *testing.T) {
	broken := errors.New("disk on fire")
	packed := gz(text(1 << 20))
	for _, n := range []int{0, 2, 5, 40, len(packed) / 2} {
		in, _, err := Open("a.gz", io.MultiReader(strings.NewReader(packed[:n]), iotest.ErrReader(broken)))
		if err == nil {
			_, err = io.ReadAll(in)
		}
		assert.Equal(t, broken, err, n)
	}
}

// FuzzOpen opens any bytes, and what they are when they are compressed: that comes back whole, and
// without its last byte it is an error.
func FuzzOpen(f *testing.F) {
	f.Add("a.gz", []byte(gz("Ada 5 orang.")))
	f.Add("a.zst", []byte(zst("Ada 5 orang.")))
	f.Add("stdin", []byte(gz("a")+zst("b")))
	read := func(name string, b []byte) ([]byte, error) {
		in, _, err := Open(name, bytes.NewReader(b))
		if err != nil {
			return nil, err
		}
		defer in.Close()
		return io.ReadAll(io.LimitReader(in, 1<<20))
	}
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		_, _ = read(name, b)
		for file, packed := range map[string]string{"a.gz": gz(string(b)), "a.zst": zst(string(b))} {
			got, err := read(file, []byte(packed))
			require.NoError(t, err, file)
			require.True(t, bytes.Equal(b, got), file)
			_, err = read(file, []byte(packed[:len(packed)-1]))
			require.Error(t, err, file)
		}
	})
}
