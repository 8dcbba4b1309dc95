package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"unicode"
	"unicode/utf8"

	encunicode "golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"

	"github.com/fakta-id/fakta/extract"
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
	errEmpty    = errors.New("empty: there is no text in it")
	errNoText   = errors.New(`no "text" in the object`)
	errBinary   = errors.New("binary data, not text")
	errTooLarge = errors.New("larger than --max-article")
)

// readAll yields the articles of all inputs as jobs.
func readAll(o *options, stdin io.Reader) iter.Seq[*job] {
	return func(yield func(*job) bool) {
		files := o.Files
		if len(files) == 0 {
			files = []string{"-"}
		}
		for _, name := range files {
			if !readInput(o, name, stdin, yield) {
				return
			}
		}
	}
}

// readInput yields the articles of one input and tells whether to go on.
func readInput(o *options, name string, stdin io.Reader, yield func(*job) bool) bool {
	fail := func(err error) bool {
		// os.PathError repeats the name.
		var pathErr *os.PathError
		if errors.As(err, &pathErr) {
			err = pathErr.Err
		}
		return yield(&job{where: name, errs: []error{&inputError{name, err}}, skipped: true})
	}
	var r io.Reader = stdin
	if name == "-" {
		name = "stdin"
	} else {
		f, err := os.Open(name)
		if err != nil {
			return fail(err)
		}
		defer f.Close()
		r = f
	}
	in := bufio.NewReaderSize(decoded(o, r), 1<<16)
	isJSON, err := sniff(name, in)
	switch {
	case err != nil:
		return fail(err)
	case isJSON:
		return readLines(o, name, in, yield)
	}
	text, err := io.ReadAll(io.LimitReader(in, o.MaxArticle+1))
	switch {
	case err != nil:
		return fail(err)
	case int64(len(text)) > o.MaxArticle:
		return fail(errTooLarge)
	case len(bytes.TrimSpace(text)) == 0:
		return fail(errEmpty)
	}
	return yield(&job{where: name, text: text})
}

// decoded turns r into UTF-8: from --charset if given, else from UTF-16 if a
// byte order mark says so. Anything else is left as it is.
func decoded(o *options, r io.Reader) io.Reader {
	if o.charset != nil {
		return transform.NewReader(r, o.charset.NewDecoder())
	}
	in := bufio.NewReader(r)
	if b, _ := in.Peek(2); len(b) == 2 && (b[0] == 0xff && b[1] == 0xfe || b[0] == 0xfe && b[1] == 0xff) {
		return transform.NewReader(in, encunicode.UTF16(encunicode.LittleEndian, encunicode.UseBOM).NewDecoder())
	}
	return in
}

// sniff tells whether an input is JSON Lines, by its name or, where that says
// nothing, by its first character.
func sniff(name string, in *bufio.Reader) (isJSON bool, err error) {
	head, err := in.Peek(4096)
	if err != nil && err != io.EOF {
		return false, err
	}
	if bytes.IndexByte(head, 0) >= 0 {
		return false, errBinary
	}
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson":
		return true, nil
	case ".txt":
		return false, nil
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	head = bytes.TrimLeftFunc(head, unicode.IsSpace)
	return len(head) > 0 && head[0] == '{', nil
}

// readLines yields the lines of a JSON Lines input. A line over the limit is
// passed over without being held in memory.
func readLines(o *options, name string, in *bufio.Reader, yield func(*job) bool) bool {
	read := 0
	for n := 1; ; n++ {
		where := fmt.Sprintf("%s:%d", name, n)
		line, err := readLine(in, o.MaxArticle)
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		var j *job
		switch {
		case errors.Is(err, errTooLarge):
			j = &job{where: where, errs: []error{&inputError{where, err}}, skipped: true}
			err = nil
		case len(bytes.TrimSpace(line)) > 0:
			j = &job{where: where, line: line, isJSON: true}
		}
		if j != nil {
			read++
			if !yield(j) {
				return false
			}
		}
		if err == io.EOF {
			break
		}
		if err != nil {
			return yield(&job{where: where, errs: []error{&inputError{where, err}}, skipped: true})
		}
	}
	if read == 0 {
		return yield(&job{where: name, errs: []error{&inputError{name, errEmpty}}, skipped: true})
	}
	return true
}

// readLine reads up to the next line feed. The error is errTooLarge after a
// line over the limit, io.EOF after the last line.
func readLine(in *bufio.Reader, limit int64) (line []byte, err error) {
	tooLarge := false
	for {
		part, err := in.ReadSlice('\n')
		if int64(len(line)+len(part)) > limit+1 {
			tooLarge = true
			line = nil
		}
		if !tooLarge {
			line = append(line, part...)
		}
		if err == bufio.ErrBufferFull {
			continue
		}
		if tooLarge && (err == nil || err == io.EOF) {
			// The end of the input is met again at the next call.
			return nil, errTooLarge
		}
		return line, err
	}
}

// article makes the article of a job. Its second result is what is odd about
// the input although it can be read.
func (j *job) article(o *options) (a extract.Article, odd error, err error) {
	a = extract.Article{ID: j.where, Published: o.published}
	if !j.isJSON {
		a.Text = string(j.text)
		return a, nil, nil
	}
	var in struct {
		ID        json.RawMessage `json:"id"`
		Title     string          `json:"title"`
		Published *string         `json:"published"`
		Text      *string         `json:"text"`
	}
	if err := json.Unmarshal(j.line, &in); err != nil {
		return a, nil, jsonError(err)
	}
	switch {
	case in.Text == nil:
		return a, nil, errNoText
	case strings.TrimSpace(*in.Text) == "" && strings.TrimSpace(in.Title) == "":
		return a, nil, errEmpty
	}
	a.Title, a.Text = in.Title, *in.Text
	if id, ok := articleID(in.ID); ok {
		a.ID = id
	}
	if in.Published != nil && *in.Published != "" {
		t, err := parseTime(*in.Published)
		if err != nil {
			odd = fmt.Errorf(`"published": %w`, err)
		} else {
			a.Published = t
		}
	}
	if odd == nil && !utf8.Valid(j.line) {
		odd = errors.New("invalid UTF-8 in the JSON line was replaced by U+FFFD")
	}
	return a, odd, nil
}

// articleID reads an id, which may be a string or a number.
func articleID(raw json.RawMessage) (string, bool) {
	if len(raw) == 0 || string(raw) == "null" {
		return "", false
	}
	var s string
	if raw[0] == '"' && json.Unmarshal(raw, &s) == nil {
		return s, s != ""
	}
	return string(raw), true
}

// jsonError says what is wrong with a line in the words of a user.
func jsonError(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("broken JSON at byte %d: %w", syntax.Offset, err)
	case errors.As(err, &kind) && kind.Field != "":
		return fmt.Errorf("%q is a JSON %s, not a string", kind.Field, kind.Value)
	case errors.As(err, &kind):
		return fmt.Errorf("a JSON %s, not an object", kind.Value)
	}
	return err
}

// A worker extracts the facts of jobs, one after another.
type worker struct {
	*options
	extractor extract.Extractor
	colors    *palette
}

// do fills in what is printed for j.
func (w *worker) do(j *job) {
	a, odd, err := j.article(w.options)
	j.line, j.text = nil, nil
	if odd != nil {
		j.errs = append(j.errs, &inputError{j.where, odd})
	}
	if err != nil {
		j.errs = append(j.errs, &inputError{j.where, err})
		return
	}
	w.extractor.InferPublished = w.Infer
	facts := w.extractor.Extract(a)
	switch w.Format {
	case "jsonl":
		j.out = append(facts.AppendJSON(nil, extract.JSON{Offsets: w.unit, Explain: w.Explain}), '\n')
	case "json":
		var b bytes.Buffer
		if err := json.Indent(&b, facts.AppendJSON(nil, extract.JSON{Offsets: w.unit, Explain: w.Explain}), "", "  "); err != nil {
			j.errs = append(j.errs, &inputError{j.where, err})
			return
		}
		b.WriteByte('\n')
		j.out = b.Bytes()
	default:
		j.out = w.colors.appendText(nil, facts)
	}
}
