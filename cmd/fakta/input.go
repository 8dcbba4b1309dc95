package main

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	encunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/fakta-id/fakta/cmd/fakta/internal/unpack"
	"github.com/fakta-id/fakta/cmd/fakta/internal/web"
)

// An inputError says what is wrong with an input, and where.
type inputError struct {
	where string // file, or file:line
	err   error
}

func (e *inputError) Error() string { return e.where + ": " + e.err.Error() }
func (e *inputError) Unwrap() error { return e.err }

// What can be wrong with an input.
var (
	errAddress  = errors.New("an address, and nothing is fetched here: save the page, or pipe it in (curl -s ADDRESS | fakta)")
	errEmpty    = errors.New("empty: there is no text in it")
	errNoText   = errors.New(`no "text" or "html" in the object`)
	errBinary   = errors.New("binary data, not text")
	errTooLarge = errors.New("larger than --max-article")
	errCharset  = errors.New("what is not in the character set of --charset was replaced by U+FFFD")
)

// byteOrderMark may open an input in UTF-8.
var byteOrderMark = []byte("\ufeff")

// inputs returns the names of all inputs; "-" is standard input.
func (o *options) inputs() []string {
	if len(o.Files) == 0 {
		return []string{"-"}
	}
	return o.Files
}

// readAll puts the articles of all inputs into the pipeline.
func readAll(o *options, stdin io.Reader, p *pipeline) {
	for _, name := range o.inputs() {
		if !readInput(o, name, stdin, p) {
			return
		}
	}
}

// readInput puts the articles of one input into the pipeline and tells whether to go on.
func readInput(o *options, name string, stdin io.Reader, p *pipeline) bool {
	fail := func(err error) bool { return p.fail(name, 0, plain(err)) }
	r := stdin
	size := int64(0) // if known
	if name == "-" {
		name = "stdin"
	} else {
		f, err := os.Open(name)
		if err != nil {
			if strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://") {
				err = errAddress
			}
			return fail(err)
		}
		defer f.Close()
		if info, err := f.Stat(); err == nil && info.Mode().IsRegular() {
			size = info.Size()
		}
		r = f
	}
	unpacked, inner, err := unpack.Open(name, o.meter.Reader(r))
	if err != nil {
		return fail(err)
	}
	defer unpacked.Close()
	in := decoded(o, &stickyReader{Reader: unpacked})
	kind, err := sniff(inner, in)
	switch {
	case err != nil:
		return fail(err)
	case kind == jsonLines:
		return readLines(o, name, in, p)
	}
	text, err := readText(in, size, o.MaxArticle)
	if text == "" {
		return fail(err)
	}
	b := p.next()
	if b == nil {
		return false
	}
	b.name, b.text, b.page = name, text, kind == webPage
	if err != nil {
		b.fail(0, plain(err))
	}
	return p.put(b)
}

// plain returns an error without the name of the file that os adds.
func plain(err error) error {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// readText reads a whole input, which is one article. Its size may be given as a hint. Where the
// input breaks off, what stood before that is an article too, and the error is returned with
// it.
func readText(in io.Reader, size, limit int64) (string, error) {
	var b strings.Builder // makes a string without a copy
	b.Grow(int(min(size, limit)))
	n, err := io.Copy(&b, io.LimitReader(in, limit+1))
	switch blank := strings.TrimSpace(b.String()) == ""; {
	case blank && err != nil:
		return "", err
	case n > limit:
		return "", errTooLarge
	case blank:
		return "", errEmpty
	}
	return b.String(), err
}

// decoded turns r into UTF-8: from --charset if given, else from UTF-16 if a
// byte order mark says so. Anything else is left as it is.
func decoded(o *options, r io.Reader) *bufio.Reader {
	if o.charset != nil {
		return bufio.NewReader(transform.NewReader(r, o.charset.NewDecoder()))
	}
	in := bufio.NewReader(r)
	if b, _ := in.Peek(2); len(b) == 2 && (b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		return bufio.NewReader(transform.NewReader(in, encunicode.UTF16(encunicode.LittleEndian, encunicode.UseBOM).NewDecoder()))
	}
	return in
}

// The kinds of inputs.
type inputKind uint8

const (
	plainText inputKind = iota
	jsonLines
	webPage
)

// sniff tells the kind of an input by its name or, where that says nothing, by how it
// begins.
func sniff(name string, in *bufio.Reader) (inputKind, error) {
	head, err := in.Peek(4096)
	if err != nil && err != io.EOF && len(head) == 0 {
		return 0, err // else it is met again behind what can be read
	}
	ext := strings.ToLower(filepath.Ext(name))
	switch ext {
	case ".html", ".htm", ".xhtml":
		return webPage, nil // in any character set
	}
	if ext == "" && web.Sniff(head) {
		return webPage, nil
	}
	named := ext == ".jsonl" || ext == ".ndjson"
	if bytes.IndexByte(head, 0) >= 0 {
		// A zero byte in one line breaks that line, and no other.
		if ext != ".txt" && objectBegins(head, named) {
			return jsonLines, nil
		}
		return 0, errBinary
	}
	switch {
	case named:
		return jsonLines, nil
	case ext == ".txt":
		return plainText, nil
	}
	head = bytes.TrimPrefix(head, byteOrderMark)
	head = bytes.TrimLeftFunc(head, unicode.IsSpace)
	switch {
	case len(head) > 0 && head[0] == '{':
		return jsonLines, nil
	case web.Sniff(head):
		return webPage, nil
	}
	return plainText, nil
}

// objectBegins tells whether the first line of head that is not blank, or any of its lines,
// begins as a JSON object does. Binary data does not: in UTF-16 a zero byte is behind the brace.
func objectBegins(head []byte, anyLine bool) bool {
	for line := range bytes.Lines(bytes.TrimPrefix(head, byteOrderMark)) {
		line = bytes.TrimSpace(line)
		if rest, ok := bytes.CutPrefix(line, []byte{'{'}); ok {
			rest = bytes.TrimSpace(rest)
			if len(rest) > 0 && (rest[0] == '"' || rest[0] == '}') {
				return true
			}
		}
		if len(line) > 0 && !anyLine {
			break
		}
	}
	return false
}

// readLines puts the lines of a JSON Lines input into the pipeline and tells whether to go
// on. It only looks for the ends of batches: the workers split and decode them. A batch is
// what one read gives, up to the last line end in it, so that the lines of a slow source
// are not held back.
func readLines(o *options, name string, in io.Reader, p *pipeline) bool {
	in = &stickyReader{Reader: in}
	var rest []byte // the beginning of the next batch, read with the one before
	empty := true
	for line := 1; ; {
		b := p.next()
		if b == nil {
			return false
		}
		lines, end, err := readBatch(append(b.lines, rest...), in, o.MaxArticle)
		if errors.Is(err, errTooLarge) {
			rest = append(rest[:0], lines[end:]...)
			b.name = name
			b.fail(line, errTooLarge)
			if !p.put(b) {
				return false
			}
			line++
			empty = false
			continue
		}
		if err == nil {
			rest = append(rest[:0], lines[end:]...)
			lines = lines[:end]
		}
		b.name, b.line, b.lines, b.torn = name, line, lines, err != nil && err != io.EOF
		line += bytes.Count(lines, []byte{'\n'})
		empty = empty && isBlank(b)
		switch {
		case !p.put(b):
			return false
		case err == io.EOF && empty:
			return p.fail(name, 0, errEmpty)
		case err == io.EOF:
			return true
		case err != nil:
			return p.fail(name, line, plain(err))
		}
	}
}

// isBlank tells whether there is nothing but space in the lines of b.
func isBlank(b *batch) bool {
	lines := b.lines
	if b.line == 1 {
		lines = bytes.TrimPrefix(lines, byteOrderMark)
	}
	return len(bytes.TrimSpace(lines)) == 0
}

// readBatch adds to buf until a line ends in it, and returns it with the end of the last
// whole line. With an error of the input it returns all that is left. The error is
// errTooLarge if the first line is over the limit: that was passed over without being held
// in memory, and what is behind it begins at end.
func readBatch(buf []byte, in io.Reader, limit int64) (_ []byte, end int, err error) {
	tooLarge := false
	for seen := 0; ; { // no line ends before seen
		first := bytes.IndexByte(buf[seen:], '\n')
		switch {
		case first >= 0 && tooLarge:
			return buf, seen + first + 1, errTooLarge
		case first >= 0:
			return buf, bytes.LastIndexByte(buf, '\n') + 1, nil
		case tooLarge || int64(len(buf)) > limit+1:
			tooLarge = true
			buf = buf[:0]
		}
		switch {
		case err == io.EOF && tooLarge:
			return buf, 0, errTooLarge // the end is met again with the next batch
		case err != nil:
			return buf, len(buf), err
		}
		seen = len(buf)
		if cap(buf)-seen < batchSize/2 {
			buf = slices.Grow(buf, max(batchSize, seen)) // doubled, to copy a huge line rarely
		}
		var n int
		n, err = in.Read(buf[seen:min(cap(buf), seen+batchSize)])
		buf = buf[:seen+n]
	}
}

// A stickyReader repeats the error of its reader: who only looks at what comes, or takes a
// batch that has an end, leaves the error behind it to the next.
type stickyReader struct {
	io.Reader
	err error
}

func (r *stickyReader) Read(p []byte) (n int, err error) {
	if r.err == nil {
		n, r.err = r.Reader.Read(p)
	}
	return n, r.err
}
