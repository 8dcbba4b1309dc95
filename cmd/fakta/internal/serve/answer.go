package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/extract"
)

// route finds who answers a request.
func (s *Server) route(w http.ResponseWriter, r *http.Request) {
	switch {
	case r.URL.Path == "/api/facts" && r.Method == http.MethodPost:
		s.api(w, r)
	case r.URL.Path == "/" && r.Method == http.MethodPost:
		s.report(w, r)
	case r.URL.Path == "/" && (r.Method == http.MethodGet || r.Method == http.MethodHead):
		s.page(w, r, http.StatusOK, &report.Page{Form: s.form(form{}, nil)})
	case r.URL.Path == "/api/facts":
		w.Header().Set("Allow", "POST")
		s.refuse(w, r, http.StatusMethodNotAllowed, report.Key("err-method"))
	case r.URL.Path == "/":
		w.Header().Set("Allow", "GET, HEAD, POST")
		s.refuse(w, r, http.StatusMethodNotAllowed, report.Key("err-method"))
	default:
		s.refuse(w, r, http.StatusNotFound, report.Key("err-path"))
	}
}

// report answers the form with the report of what it holds, or with itself and what is
// wrong.
func (s *Server) report(w http.ResponseWriter, r *http.Request) {
	f, err := s.readForm(r)
	var articles []extract.Article
	if err == nil {
		articles, err = s.articles(f)
	}
	var out []byte
	if err == nil {
		err = s.work(r.Context(), len(f.text)+len(f.file), func(x *extract.Extractor) (err error) {
			page := &report.Page{}
			facts := 0
			for _, a := range articles {
				v := report.New(x.Extract(a))
				page.Articles = append(page.Articles, v)
				if facts += v.Counts.Facts(); facts > s.MaxFacts {
					return &requestError{http.StatusRequestEntityTooLarge, append(report.Key("err-facts"), report.Text(strconv.Itoa(s.MaxFacts))), nil}
				}
			}
			out, err = s.render(r, page)
			return err
		})
	}
	var known *requestError
	switch {
	case errors.As(err, &known):
		s.page(w, r, known.status, &report.Page{Form: s.form(f, known.why)})
	case err != nil:
		s.broken(w, err)
	default:
		s.send(w, r, htmlType, out)
	}
}

// api answers with the JSON that the command prints.
func (s *Server) api(w http.ResponseWriter, r *http.Request) {
	out, err := s.facts(r)
	var known *requestError
	switch {
	case errors.As(err, &known):
		s.apiError(w, known.status, known)
	case err == nil:
		s.send(w, r, jsonType, out)
	}
}

// What the answers are.
const (
	htmlType = "text/html; charset=utf-8"
	jsonType = "application/json; charset=utf-8"
)

// What answers are large, and how many of them may be on their way at once.
const (
	largeAnswer  = 1 << 20
	largeAnswers = 4
)

// send writes the answer to a request that can be answered. One that the client does not take
// stays in memory until its time is up: that may happen to few large ones, and holds up no
// others.
func (s *Server) send(w http.ResponseWriter, r *http.Request, kind string, out []byte) {
	if len(out) > largeAnswer {
		select {
		case s.large <- struct{}{}:
			defer func() { <-s.large }()
		default:
			s.busy(w, r)
			return
		}
	}
	s.write(w, http.StatusOK, kind, out)
}

// write writes an answer. The client has its time from now on: before it had to wait.
func (s *Server) write(w http.ResponseWriter, status int, kind string, out []byte) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Now().Add(2 * s.Timeout))
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	_, _ = w.Write(out)
}

func (s *Server) facts(r *http.Request) ([]byte, error) {
	var o extract.JSON
	q := r.URL.Query()
	switch q.Get("offsets") {
	case "", "byte":
	case "rune":
		o.Offsets = extract.Runes
	case "utf16":
		o.Offsets = extract.UTF16
	default:
		return nil, &requestError{http.StatusBadRequest, report.Key("err-form"), errors.New("offsets is byte, rune or utf16")}
	}
	if v := q.Get("explain"); v != "" {
		on, err := strconv.ParseBool(v)
		if err != nil {
			return nil, &requestError{http.StatusBadRequest, report.Key("err-form"), errors.New("explain is true or false")}
		}
		o.Explain = on
	}
	kind := "text/plain"
	if h := r.Header.Get("Content-Type"); h != "" {
		var err error
		if kind, _, err = mime.ParseMediaType(h); err != nil || kind != "text/plain" && kind != "application/json" {
			return nil, &requestError{http.StatusUnsupportedMediaType, report.Key("err-form"), errors.New("send text/plain or application/json")}
		}
	}
	body, err := io.ReadAll(s.body(r, 0))
	if err != nil {
		return nil, s.bodyError(r, err)
	}
	a := extract.Article{Text: string(body)}
	if kind == "application/json" {
		if a, err = s.jsonArticle(body); err != nil {
			return nil, &requestError{http.StatusBadRequest, report.Key("err-json"), err}
		}
	}
	if strings.TrimSpace(a.Text) == "" && strings.TrimSpace(a.Title) == "" {
		return nil, &requestError{http.StatusBadRequest, report.Key("err-empty"), nil}
	}
	var out []byte
	err = s.work(r.Context(), len(body), func(x *extract.Extractor) error {
		out = append(x.Extract(a).AppendJSON(nil, o), '\n')
		return nil
	})
	return out, err
}

// keptSize is the largest text after which an extractor is used again. It keeps its memory, and
// four megabytes of figures take a gigabyte.
const keptSize = 256 << 10

// work lends an extractor to do, for texts of a size. It waits for one, and no longer than the
// client does: there are as many as processors, so that what is read at once is bounded too.
func (s *Server) work(ctx context.Context, size int, do func(*extract.Extractor) error) error {
	x, err := s.extractor(ctx)
	if err != nil {
		return &requestError{http.StatusServiceUnavailable, report.Key("err-busy"), err}
	}
	defer func() {
		if size > keptSize {
			x = s.newExtractor()
		}
		s.extractors <- x
	}()
	return do(x)
}

// extractor takes an extractor, at once if there is one.
func (s *Server) extractor(ctx context.Context) (*extract.Extractor, error) {
	select {
	case x := <-s.extractors:
		// A client that has closed its half of the connection seems to be gone, and may still listen.
		return x, nil
	default:
	}
	ctx, cancel := context.WithTimeout(ctx, s.Timeout)
	defer cancel()
	select {
	case x := <-s.extractors:
		return x, nil
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// form is the form with what was sent before.
func (s *Server) form(f form, problem report.Phrase) *report.Form {
	return &report.Form{Action: "/", Title: f.title, Text: f.text, Published: f.published, MaxBytes: s.MaxBody, Problem: problem}
}

// page writes a page.
func (s *Server) page(w http.ResponseWriter, r *http.Request, status int, p *report.Page) {
	out, err := s.render(r, p)
	if err != nil {
		s.broken(w, err)
		return
	}
	s.write(w, status, htmlType, out)
}

// render returns a page in the language of who asked.
func (s *Server) render(r *http.Request, p *report.Page) ([]byte, error) {
	p.Home = "/"
	p.Lang = s.Lang
	if lang, ok := report.ParseLang(r.URL.Query().Get("lang")); ok {
		p.Lang = lang
	}
	var b bytes.Buffer
	err := p.Write(&b)
	return b.Bytes(), err
}

// broken answers that there is a mistake in the server.
func (s *Server) broken(w http.ResponseWriter, err error) {
	if s.ErrorLog != nil {
		s.ErrorLog.Print(err)
	}
	const status = http.StatusInternalServerError
	s.write(w, status, "text/plain; charset=utf-8", []byte(http.StatusText(status)+"\n"))
}

// busy answers that there is too much to do.
func (s *Server) busy(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Retry-After", "1")
	s.refuse(w, r, http.StatusServiceUnavailable, report.Key("err-busy"))
}

// refuse answers that a request is not answered, in the language of who asked.
func (s *Server) refuse(w http.ResponseWriter, r *http.Request, status int, why report.Phrase) {
	if strings.HasPrefix(r.URL.Path, "/api/") {
		s.apiError(w, status, &requestError{status, why, nil})
		return
	}
	s.page(w, r, status, &report.Page{Form: s.form(form{}, why)})
}

func (s *Server) apiError(w http.ResponseWriter, status int, err *requestError) {
	out, _ := json.Marshal(map[string]string{"error": err.Error()})
	s.write(w, status, jsonType, append(out, '\n'))
}
