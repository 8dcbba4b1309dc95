// Package unpack reads compressed input: gzip, of one member or many, and Zstandard.
//
//	in, name, err := unpack.Open("berita.jsonl.gz", file) // name is "berita.jsonl"
//	defer in.Close()
//
// The first bytes decide, so that a compressed stream is known on standard input too. What
// stands before a place where a stream is broken or breaks off is read; the [Error] behind
// it says where that is.
package unpack

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// maxWindow is how far back a Zstandard stream may refer, which the reader must hold in
// memory: what the zstd command reads by default. A stream that wants more is an error and
// no way to fill the memory.
const maxWindow = 128 << 20

// bufferSize is how much is read from the source at a time.
const bufferSize = 64 << 10

// An Error says what is wrong with a compressed stream.
type Error struct {
	Format string // "gzip", "zstd"
	Offset int64  // bytes of the compressed stream that were read until then
	Err    error  // io.ErrUnexpectedEOF if the stream breaks off
}

func (e *Error) Error() string {
	switch {
	case errors.Is(e.Err, errOther):
		return fmt.Sprintf("the name says %s, but the data is not", e.Format)
	case errors.Is(e.Err, io.ErrUnexpectedEOF):
		return fmt.Sprintf("the %s data breaks off at byte %d", e.Format, e.Offset)
	case errors.Is(e.Err, zstd.ErrWindowSizeExceeded):
		return fmt.Sprintf("the %s data at byte %d needs a window of more than %d MB", e.Format, e.Offset, maxWindow>>20)
	}
	return fmt.Sprintf("the %s data is broken near byte %d: %s", e.Format, e.Offset, strings.TrimPrefix(e.Err.Error(), e.Format+": "))
}

func (e *Error) Unwrap() error { return e.Err }

var errOther = errors.New("not what its name says")

// A format is a way of compression.
type format struct {
	name   string
	suffix string
	magic  func(head []byte) bool
	reader func(io.Reader) (io.ReadCloser, error)
}

var formats = [...]format{
	{"gzip", ".gz", isGzip, newGzip},
	{"zstd", ".zst", isZstd, newZstd},
}

// isGzip knows RFC 1952, 2.3.1.
func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte{0x1f, 0x8b}) }

// isZstd knows RFC 8878, 3.1.1 and 3.1.2: a frame, or one to be skipped, as pzstd writes.
func isZstd(head []byte) bool {
	return bytes.HasPrefix(head, []byte{0x28, 0xb5, 0x2f, 0xfd}) ||
		len(head) >= 4 && head[0]&0xf0 == 0x50 && bytes.HasPrefix(head[1:], []byte{0x2a, 0x4d, 0x18})
}

func newGzip(r io.Reader) (io.ReadCloser, error) { return gzip.NewReader(r) }

func newZstd(r io.Reader) (io.ReadCloser, error) {
	// Unpacking is several times as fast as what comes after it: one goroutine is enough.
	d, err := zstd.NewReader(r, zstd.WithDecoderConcurrency(1), zstd.WithDecoderLowmem(true), zstd.WithDecoderMaxWindow(maxWindow))
	if err != nil {
		return nil, err
	}
	return d.IOReadCloser(), nil
}

// Open returns the content of an input, which is read as it is if it is not compressed, and
// its name without what says that it is: "berita.jsonl". An error of r itself stays what it is.
func Open(name string, r io.Reader) (in io.ReadCloser, inner string, err error) {
	src := &source{r: r}
	buf := bufio.NewReaderSize(src, bufferSize)
	suffix := strings.ToLower(filepath.Ext(name))
	head, _ := buf.Peek(4)
	for _, f := range formats {
		named := suffix == f.suffix
		if !f.magic(head) && !named {
			continue
		}
		if named {
			name = name[:len(name)-len(f.suffix)]
		}
		u := &unpacked{format: f.name, src: src, buf: buf}
		switch {
		case src.err != nil && src.err != io.EOF:
			return nil, name, src.err
		case len(head) == 0:
			return nil, name, u.fail(io.ErrUnexpectedEOF)
		case !f.magic(head):
			return nil, name, u.fail(errOther)
		}
		if u.in, err = f.reader(buf); err != nil {
			return nil, name, u.fail(err)
		}
		return u, name, nil
	}
	return io.NopCloser(buf), name, nil
}

// A source counts what is read from its reader and keeps its error.
type source struct {
	r   io.Reader
	n   int64
	err error
}

func (s *source) Read(p []byte) (n int, err error) {
	n, s.err = s.r.Read(p)
	s.n += int64(n)
	return n, s.err
}

// unpacked is the content of a compressed stream.
type unpacked struct {
	format string
	src    *source
	buf    *bufio.Reader
	in     io.ReadCloser
}

func (u *unpacked) Read(p []byte) (n int, err error) {
	n, err = u.in.Read(p)
	if err != nil && err != io.EOF {
		err = u.fail(err)
	}
	return n, err
}

// Close gives the memory back. It repeats the error of Read, if there was one.
func (u *unpacked) Close() error { return u.in.Close() }

// fail says where the stream is broken, unless it is the source that fails.
func (u *unpacked) fail(err error) error {
	if u.src.err != nil && u.src.err != io.EOF {
		return u.src.err
	}
	if err == io.EOF {
		err = io.ErrUnexpectedEOF
	}
	return &Error{u.format, u.src.n - int64(u.buf.Buffered()), err}
}
