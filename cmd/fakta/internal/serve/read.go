package serve

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"net"
	"net/http"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/extract"
)

// A requestError tells why a request cannot be answered.
type requestError struct {
	status int
	why    report.Phrase
	err    error // what the client of the API may want to know as well; may be nil
}

func (e *requestError) Error() string {
	s := e.why.In(report.English)
	if e.err != nil {
		s += ": " + e.err.Error()
	}
	return s
}

func (e *requestError) Unwrap() error { return e.err }

// errTooLarge is what a limitedReader ends with.
var errTooLarge = errors.New("body over the limit")

// A limitedReader fails after n bytes.
type limitedReader struct {
	r io.Reader
	n int64
}

func (l *limitedReader) Read(p []byte) (int, error) {
	if l.n < 0 {
		return 0, errTooLarge
	}
	if int64(len(p)) > l.n+1 {
		p = p[:l.n+1]
	}
	n, err := l.r.Read(p)
	if l.n -= int64(n); l.n < 0 {
		return n, errTooLarge
	}
	return n, err
}

// drained is how much of a body over the limit is read and thrown away, so that a client
// that does not listen while it sends gets to see the answer.
const drained = 64 << 20

// body is the body of a request up to the limit, and what wraps around a form in it.
func (s *Server) body(r *http.Request, around int64) io.Reader {
	return &limitedReader{r.Body, s.MaxBody + around}
}

// bodyError turns an error of reading a body into one that the client understands.
func (s *Server) bodyError(r *http.Request, err error) error {
	var known *requestError
	var network net.Error
	switch {
	case errors.As(err, &known):
		return err
	case errors.Is(err, errTooLarge):
		_, _ = io.CopyN(io.Discard, r.Body, drained)
		return s.tooLarge()
	case errors.As(err, &network) && network.Timeout():
		return &requestError{http.StatusRequestTimeout, report.Key("err-slow"), nil}
	}
	return &requestError{http.StatusBadRequest, report.Key("err-form"), err}
}

func (s *Server) tooLarge() error {
	return &requestError{http.StatusRequestEntityTooLarge, append(report.Key("err-large"), report.Text(report.Megabytes(s.MaxBody))), nil}
}

// A form is what the page sends.
type form struct {
	title, text, published string
	file                   []byte
	fileName               string
}

// readForm reads a form, without files on disk.
func (s *Server) readForm(r *http.Request) (f form, err error) {
	kind, params, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	if err != nil || kind != "multipart/form-data" {
		return f, &requestError{http.StatusUnsupportedMediaType, report.Key("err-form"), err}
	}
	const around = 64 << 10 // boundaries, headers, the short fields
	parts := multipart.NewReader(s.body(r, around), params["boundary"])
	for {
		p, err := parts.NextPart()
		if err == io.EOF {
			return f, nil
		}
		if err != nil {
			return f, s.bodyError(r, err)
		}
		value, err := io.ReadAll(p)
		if err != nil {
			return f, s.bodyError(r, err)
		}
		if int64(len(value)) > s.MaxBody {
			return f, s.tooLarge()
		}
		switch p.FormName() {
		case "title":
			f.title = string(value)
		case "text":
			f.text = string(value)
		case "published":
			f.published = strings.TrimSpace(string(value))
		case "file":
			if len(value) > 0 {
				f.file, f.fileName = value, filepath.Base(p.FileName())
			}
		}
	}
}

// articles are what a form holds: the file if there is one, else the text.
func (s *Server) articles(f form) ([]extract.Article, error) {
	var published time.Time
	if f.published != "" {
		t, err := s.ParseTime(f.published)
		if err != nil {
			return nil, &requestError{http.StatusBadRequest, append(report.Key("err-published"), report.Text(f.published)), err}
		}
		published = t
	}
	if f.file == nil {
		if strings.TrimSpace(f.text) == "" && strings.TrimSpace(f.title) == "" {
			return nil, &requestError{http.StatusBadRequest, report.Key("err-empty"), nil}
		}
		return []extract.Article{{Title: f.title, Text: lines(f.text), Published: published}}, nil
	}
	text, err := decoded(f.file)
	if err != nil {
		return nil, err
	}
	if isJSON(f.fileName, text) {
		return s.jsonLines(text, published)
	}
	return []extract.Article{{ID: f.fileName, Title: f.title, Text: string(text), Published: published}}, nil
}

// lines undoes what forms do to line ends.
func lines(s string) string { return strings.ReplaceAll(s, "\r\n", "\n") }

// decoded is the content of a file in UTF-8.
func decoded(b []byte) ([]byte, error) {
	if bytes.HasPrefix(b, []byte{0xff, 0xfe}) || bytes.HasPrefix(b, []byte{0xfe, 0xff}) {
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(b)
	}
	if bytes.IndexByte(b[:min(len(b), 4096)], 0) >= 0 {
		return nil, &requestError{http.StatusUnsupportedMediaType, report.Key("err-binary"), nil}
	}
	b = bytes.TrimPrefix(b, []byte("\ufeff"))
	if len(bytes.TrimSpace(b)) == 0 {
		return nil, &requestError{http.StatusBadRequest, report.Key("err-empty"), nil}
	}
	return b, nil
}

// isJSON tells whether a file is JSON Lines, by its name or its first character.
func isJSON(name string, b []byte) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".jsonl", ".ndjson", ".json":
		return true
	case ".txt":
		return false
	}
	return bytes.HasPrefix(bytes.TrimSpace(b), []byte("{"))
}

// jsonLines reads one article a line. One line that cannot be read fails the file: on a
// page nobody would see that an article is missing.
func (s *Server) jsonLines(b []byte, published time.Time) ([]extract.Article, error) {
	var all []extract.Article
	n := 0
	for line := range bytes.Lines(b) {
		n++
		if line = bytes.TrimSpace(line); len(line) == 0 {
			continue
		}
		if len(all) == s.MaxArticles {
			return nil, &requestError{http.StatusBadRequest, append(report.Key("err-many"), report.Text(fmt.Sprint(s.MaxArticles))), nil}
		}
		a, err := s.jsonArticle(line)
		if err != nil {
			return nil, &requestError{http.StatusBadRequest, append(report.Key("err-line"), report.Text(fmt.Sprintf("(%d): %v", n, err))), err}
		}
		if a.Published.IsZero() {
			a.Published = published
		}
		all = append(all, a)
	}
	return all, nil
}

// What can be wrong with an article in JSON.
var (
	errNoText = errors.New(`no "text" in the object`)
	errNoUTF8 = errors.New("not UTF-8")
)

// jsonArticle reads an article as the command does.
func (s *Server) jsonArticle(b []byte) (a extract.Article, err error) {
	if !utf8.Valid(b) {
		return a, errNoUTF8
	}
	var in struct {
		ID        json.RawMessage `json:"id"`
		Title     string          `json:"title"`
		Published string          `json:"published"`
		Text      *string         `json:"text"`
	}
	if err := json.Unmarshal(b, &in); err != nil {
		return a, err
	}
	if in.Text == nil {
		return a, errNoText
	}
	a = extract.Article{Title: in.Title, Text: *in.Text}
	if len(in.ID) > 0 && string(in.ID) != "null" && json.Unmarshal(in.ID, &a.ID) != nil {
		a.ID = string(in.ID) // a number
	}
	if in.Published != "" {
		if a.Published, err = s.ParseTime(in.Published); err != nil {
			return a, fmt.Errorf(`"published": %w`, err)
		}
	}
	return a, nil
}
