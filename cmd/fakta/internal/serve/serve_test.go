package serve

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/browsertest"
	"github.com/fakta-id/fakta/cmd/fakta/internal/userfile"
	"github.com/fakta-id/fakta/extract"
)

func TestMain(m *testing.M) { browsertest.Main(m) }

// config is that of the tests: small and impatient.
func config() Config {
	return Config{
		Addr: "127.0.0.1:0", MaxBody: 10 << 10, MaxRequests: 4, MaxArticles: 3, MaxFacts: 100, Timeout: 2 * time.Second,
		ParseTime: func(s string) (time.Time, error) { return time.Parse(time.RFC3339, s) },
	}
}

// started serves on a free port until the test ends, and returns the URL.
func started(t *testing.T, c Config) string {
	t.Helper()
	s := New(c)
	l, err := s.Listen()
	require.NoError(t, err)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- s.Serve(ctx, l) }()
	t.Cleanup(func() {
		stop()
		assert.NoError(t, <-done)
	})
	return "http://" + l.Addr().String()
}

// multi makes a form of names and values, "file:name" being a file.
func multi(fields ...string) (body, contentType string) {
	var b bytes.Buffer
	w := multipart.NewWriter(&b)
	for i := 0; i < len(fields); i += 2 {
		var part io.Writer
		if name, ok := strings.CutPrefix(fields[i], "file:"); ok {
			part, _ = w.CreateFormFile("file", name)
		} else {
			part, _ = w.CreateFormField(fields[i])
		}
		_, _ = io.WriteString(part, fields[i+1])
	}
	_ = w.Close()
	return b.String(), w.FormDataContentType()
}

func TestAPI(t *testing.T) {
	s := New(config())
	for _, c := range []struct {
		name, query, kind, body string
		status                  int
		want                    string // a part of the answer
	}{
		{"text", "", "text/plain", "Ada 5 orang.", 200, `"value":5`},
		{"text with charset", "", "text/plain; charset=utf-8", "Ada 5 orang.", 200, `"value":5`},
		{"no type", "", "", "Ada 5 orang.", 200, `"value":5`},
		{"JSON", "", "application/json", `{"id":"a","title":"Judul 7","text":"Ada 5 orang."}`, 200, `{"schema":1,"id":"a","headline":`},
		{"numeric id", "", "application/json", `{"id":12,"text":"Ada 5 orang."}`, 200, `"id":"12"`},
		{"published", "", "application/json", `{"text":"Jumat","published":"2024-09-15T11:36:00+07:00"}`, 200, `"value":"2024-09-13"`},
		{"offsets", "?offsets=rune", "text/plain", "é 5 orang", 200, `"start":2,`},
		{"explain", "?explain=1", "text/plain", "Ada 5 orang.", 200, `"rule":`},
		{"invalid UTF-8", "", "text/plain", "Ada 5 \xff orang.", 200, `"warnings":`},
		{"empty", "", "text/plain", " \n", 400, "no text"},
		{"broken JSON", "", "application/json", `{"text`, 400, "unexpected end"},
		{"no text", "", "application/json", `{"title":"a"}`, 400, `no \"text\"`},
		{"bad time", "", "application/json", `{"text":"a","published":"kemarin"}`, 400, "published"},
		{"wrong kind of text", "", "application/json", `{"text":5}`, 400, "could not be read"},
		{"JSON that is not UTF-8", "", "application/json", "{\"text\":\"\xff\"}", 400, "not UTF-8"},
		{"bad offsets", "?offsets=word", "text/plain", "a", 400, "offsets is"},
		{"bad explain", "?explain=ya", "text/plain", "a", 400, "explain is"},
		{"form", "", "application/x-www-form-urlencoded", "text=a", 415, "send text/plain"},
		{"too large", "", "text/plain", strings.Repeat("a", 10<<10+1), 413, "over the limit of 10 kB"},
		{"the limit", "", "text/plain", strings.Repeat("a", 10<<10), 200, `"numbers":[]`},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := httptest.NewRequest("POST", "http://localhost/api/facts"+c.query, strings.NewReader(c.body))
			r.Header.Set("Content-Type", c.kind)
			if c.kind == "" {
				r.Header.Del("Content-Type")
			}
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			assert.Equal(t, c.status, w.Code, w.Body)
			assert.Contains(t, w.Body.String(), c.want)
			assert.Equal(t, "application/json; charset=utf-8", w.Header().Get("Content-Type"))
			assert.True(t, json.Valid(w.Body.Bytes()))
		})
	}
	t.Run("the same as the library", func(t *testing.T) {
		a := extract.Article{ID: "x", Title: "Judul", Text: "Sebanyak 5 dari 10 orang, atau 50 persen, kata Sari Utami, Jumat."}
		in, _ := json.Marshal(map[string]string{"id": a.ID, "title": a.Title, "text": a.Text})
		r := httptest.NewRequest("POST", "http://localhost/api/facts", bytes.NewReader(in))
		r.Header.Set("Content-Type", "application/json")
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		assert.Equal(t, string(extract.Read(a).AppendJSON(nil, extract.JSON{}))+"\n", w.Body.String())
	})
}

// TestOwn serves with rules and words of a user.
func TestOwn(t *testing.T) {
	c := config()
	var err error
	c.Own, err = userfile.Read("a.toml", []byte("[[unit]]\nword = 'gantang'\ncode = '{gantang}'\n[[rule]]\nname = 'putusan'\npattern = 'divonis (?<vonis>\\d+ tahun)'\n"))
	require.NoError(t, err)
	w := httptest.NewRecorder()
	r := httptest.NewRequest("POST", "http://localhost/api/facts", strings.NewReader("Ada 5 gantang. Budi divonis 3 tahun."))
	r.Header.Set("Content-Type", "text/plain")
	New(c).ServeHTTP(w, r)
	assert.Contains(t, w.Body.String(), `"unit":"{gantang}"`)
	assert.Contains(t, w.Body.String(), `"custom":[{"name":"putusan"`)
}

func TestForm(t *testing.T) {
	s := New(config())
	line := `{"id":"satu","text":"Ada 5 orang."}` + "\n"
	for _, c := range []struct {
		name   string
		fields []string
		status int
		want   string
	}{
		{"text", []string{"text", "Ada 5 orang."}, 200, `id="a0-n0m"`},
		{"title", []string{"title", "Judul <b>", "text", "Ada 5 orang."}, 200, "Judul &lt;b&gt;"},
		{"published", []string{"text", "Pada Jumat.", "published", "2024-09-15T11:36:00+07:00"}, 200, "2024-09-13"},
		{"text file", []string{"file:a.txt", "Ada 5 orang.", "text", ""}, 200, `id="a0-n0m"`},
		{"file with a mark", []string{"file:a.txt", "\ufeffAda 5 orang."}, 200, `id="a0-n0m"`},
		{"UTF-16 file", []string{"file:a.txt", "\xff\xfeA\x00d\x00a\x00 \x005\x00 \x00o\x00r\x00a\x00n\x00g\x00"}, 200, `id="a0-n0m"`},
		{"lines", []string{"file:a.jsonl", line + "\n" + line}, 200, `href="#a1"`},
		{"empty", []string{"text", " "}, 400, "Tidak ada teks"},
		{"nothing", nil, 400, "Tidak ada teks"},
		{"empty file", []string{"file:a.txt", " "}, 400, "Tidak ada teks"},
		{"binary file", []string{"file:a.txt", "\x00\x01"}, 415, "bukan teks"},
		{"bad time", []string{"text", "Ada", "published", `"><script>`}, 400, "&#34;&gt;&lt;script&gt;"},
		{"broken line", []string{"file:a.jsonl", line + "{broken"}, 400, "(2): invalid character"},
		{"too many articles", []string{"file:a.jsonl", strings.Repeat(line, 4)}, 400, "paling banyak"},
		{"too many facts", []string{"text", strings.Repeat("5 ", 101)}, 413, "/api/facts"},
		{"text over the limit", []string{"text", strings.Repeat("a", 10<<10+1)}, 413, "10 kB"},
		{"body over the limit", []string{"text", strings.Repeat("a", 200<<10)}, 413, "10 kB"},
	} {
		t.Run(c.name, func(t *testing.T) {
			body, kind := multi(c.fields...)
			r := httptest.NewRequest("POST", "http://localhost/", strings.NewReader(body))
			r.Header.Set("Content-Type", kind)
			w := httptest.NewRecorder()
			s.ServeHTTP(w, r)
			assert.Equal(t, c.status, w.Code)
			assert.Contains(t, w.Body.String(), c.want)
			assert.Equal(t, "text/html; charset=utf-8", w.Header().Get("Content-Type"))
		})
	}
	t.Run("what was sent comes back", func(t *testing.T) {
		body, kind := multi("text", "Ada </textarea> 5 orang.", "published", "kemarin")
		r := httptest.NewRequest("POST", "http://localhost/?lang=en", strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		assert.Contains(t, w.Body.String(), "\nAda &lt;/textarea&gt; 5 orang.</textarea>")
		assert.Contains(t, w.Body.String(), "The publication time could not be read")
	})
}

func TestGuard(t *testing.T) {
	own := config()
	own.Hosts = []string{"fakta.example"}
	remote := config()
	remote.AllowRemote = true
	for _, c := range []struct {
		name, method, url, host string
		config                  Config
		header                  http.Header
		status                  int
	}{
		{"form", "GET", "/", "localhost:8099", config(), nil, 200},
		{"head", "HEAD", "/", "localhost:8099", config(), nil, 200},
		{"address", "GET", "/", "127.0.0.1:8099", config(), nil, 200},
		{"IPv6", "GET", "/", "[::1]:8099", config(), nil, 200},
		{"full name", "GET", "/", "localhost.", config(), nil, 200},
		{"a name of another", "GET", "/", "evil.example", config(), nil, 421},
		{"that begins like this", "GET", "/", "127.0.0.1.evil.example:8099", config(), nil, 421},
		{"no name", "GET", "/", "", config(), nil, 421},
		{"a name that is allowed", "GET", "/", "Fakta.Example:80", own, nil, 200},
		{"another address", "GET", "/", "192.168.1.5", config(), nil, 421},
		{"another address, remote", "GET", "/", "192.168.1.5", remote, nil, 200},
		{"a name, remote", "GET", "/", "evil.example", remote, nil, 421},
		{"another page", "GET", "/favicon.ico", "localhost", config(), nil, 404},
		{"another method", "PUT", "/", "localhost", config(), nil, 405},
		{"another method of the API", "GET", "/api/facts", "localhost", config(), nil, 405},
		{"another site's form", "POST", "/api/facts", "localhost", config(), http.Header{"Sec-Fetch-Site": {"cross-site"}}, 403},
		{"another origin", "POST", "/", "localhost", config(), http.Header{"Origin": {"https://evil.example"}}, 403},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := httptest.NewRequest(c.method, c.url, nil)
			r.Host = c.host
			for k, v := range c.header {
				r.Header[k] = v
			}
			w := httptest.NewRecorder()
			New(c.config).ServeHTTP(w, r)
			assert.Equal(t, c.status, w.Code)
			policy := w.Header().Get("Content-Security-Policy")
			assert.Contains(t, policy, "default-src 'none'")
			assert.NotContains(t, policy, "unsafe")
			assert.Equal(t, "nosniff", w.Header().Get("X-Content-Type-Options"))
			assert.Equal(t, strings.HasPrefix(c.url, "/api/"), json.Valid(w.Body.Bytes()) && w.Body.Len() > 0)
		})
	}
}

func TestListen(t *testing.T) {
	for addr, ok := range map[string]bool{
		"127.0.0.1:0": true, "localhost:0": true, ":0": false, "0.0.0.0:0": false, "[::]:0": false, "192.0.2.1:0": false, "example.org:0": false, "8099": false,
	} {
		c := config()
		c.Addr = addr
		l, err := New(c).Listen()
		if ok {
			assert.NoError(t, err, addr)
			_ = l.Close()
			continue
		}
		require.Error(t, err, addr)
		var remote *RemoteError
		assert.Equal(t, addr != "8099", errors.As(err, &remote), err)
	}
	t.Run("remote", func(t *testing.T) {
		c := config()
		c.Addr, c.AllowRemote = "0.0.0.0:0", true
		l, err := New(c).Listen()
		require.NoError(t, err)
		_ = l.Close()
	})
	t.Run("taken", func(t *testing.T) {
		l, err := net.Listen("tcp", "127.0.0.1:0")
		require.NoError(t, err)
		defer l.Close()
		c := config()
		c.Addr = l.Addr().String()
		_, err = New(c).Listen()
		var taken *TakenError
		require.ErrorAs(t, err, &taken)
		assert.Contains(t, err.Error(), "is taken by another program")
	})
}

// post sends the head of a request and a part of its body, and returns what comes back.
func post(t *testing.T, url, part string, length string) string {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(url, "http://"))
	require.NoError(t, err)
	defer c.Close()
	_, err = io.WriteString(c, "POST /api/facts HTTP/1.1\r\nHost: localhost\r\nContent-Length: "+length+"\r\nConnection: close\r\n\r\n"+part)
	require.NoError(t, err)
	require.NoError(t, c.SetReadDeadline(time.Now().Add(20*time.Second)))
	answer, err := io.ReadAll(c)
	require.NoError(t, err)
	return string(answer)
}

func TestSlowClient(t *testing.T) {
	c := config()
	c.Timeout = 300 * time.Millisecond
	url := started(t, c)
	answer := post(t, url, "Ada", "1000")
	assert.Contains(t, answer, "408 Request Timeout")
	assert.Contains(t, answer, "did not end in time")
	assert.Contains(t, post(t, url, "Ada 5 orang.", "12"), `"value":5`, "others are served")
}

// TestTooLarge: a client that sends all before it listens sees why it was refused.
func TestTooLarge(t *testing.T) {
	url := started(t, config())
	body := strings.Repeat("a", 2<<20)
	r, err := http.Post(url+"/api/facts", "text/plain", strings.NewReader(body))
	require.NoError(t, err)
	defer r.Body.Close()
	assert.Equal(t, 413, r.StatusCode)
}

func TestBusy(t *testing.T) {
	c := config()
	c.MaxRequests = 1
	s := New(c)
	block, blocked := io.Pipe()
	done := make(chan int)
	go func() {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("POST", "http://localhost/api/facts", block))
		done <- w.Code
	}()
	_, err := io.WriteString(blocked, "Ada") // the first request is read now
	require.NoError(t, err)
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("GET", "http://localhost/", nil))
	assert.Equal(t, 503, w.Code)
	assert.Equal(t, "1", w.Header().Get("Retry-After"))
	assert.Contains(t, w.Body.String(), "Terlalu banyak permintaan")
	require.NoError(t, blocked.Close())
	assert.Equal(t, 200, <-done)
}

// TestNoExtractor: a request waits for an extractor no longer than the time allowed.
func TestNoExtractor(t *testing.T) {
	c := config()
	c.Timeout = 50 * time.Millisecond
	s := New(c)
	for range cap(s.extractors) {
		<-s.extractors
	}
	w := httptest.NewRecorder()
	s.ServeHTTP(w, httptest.NewRequest("POST", "http://localhost/api/facts", strings.NewReader("Ada 5 orang.")))
	assert.Equal(t, 503, w.Code)
}

func TestShutdown(t *testing.T) {
	s := New(config())
	l, err := s.Listen()
	require.NoError(t, err)
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error)
	go func() { done <- s.Serve(ctx, l) }()
	c, err := net.Dial("tcp", l.Addr().String())
	require.NoError(t, err)
	defer c.Close()
	_, err = io.WriteString(c, "POST /api/facts HTTP/1.1\r\nHost: localhost\r\nContent-Length: 12\r\n\r\nAda 5 ")
	require.NoError(t, err)
	time.Sleep(50 * time.Millisecond) // until the request is in hand
	stop()
	time.Sleep(50 * time.Millisecond)
	_, err = io.WriteString(c, "orang.")
	require.NoError(t, err)
	answer, err := io.ReadAll(c)
	require.NoError(t, err)
	assert.Contains(t, string(answer), `"value":5`, "a request in hand is answered")
	require.NoError(t, <-done)
}

// A lazyClient takes nothing of its answer until it is let.
type lazyClient struct {
	*httptest.ResponseRecorder
	waits chan<- struct{}
	let   <-chan struct{}
}

func (c *lazyClient) Write(p []byte) (int, error) {
	c.waits <- struct{}{}
	<-c.let
	return c.ResponseRecorder.Write(p)
}

// TestNotTaken has more clients that do not take their answers than there are extractors. Others
// are served meanwhile, but for large answers, of which only some may be in memory.
func TestNotTaken(t *testing.T) {
	c := config()
	c.MaxBody, c.MaxRequests, c.Timeout = 64<<10, 1000, time.Second
	s := New(c)
	request := func(kind, path, body string) *http.Request {
		r := httptest.NewRequest("POST", "http://localhost"+path, strings.NewReader(body))
		r.Header.Set("Content-Type", kind)
		return r
	}
	ask := func(path, body string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, request("text/plain", path, body))
		return w
	}
	large := strings.Repeat("5 ", 16<<10)
	require.Greater(t, ask("/api/facts", large).Body.Len(), largeAnswer)

	waits, let, codes := make(chan struct{}), make(chan struct{}), make(chan int)
	begin := func(r *http.Request) {
		go func() {
			w := &lazyClient{httptest.NewRecorder(), waits, let}
			s.ServeHTTP(w, r)
			codes <- w.Code
		}()
		<-waits
	}
	n := cap(s.extractors) + 1
	for range n {
		body, kind := multi("text", "Ada 5 orang.")
		begin(request(kind, "/", body))
	}
	for range largeAnswers {
		begin(request("text/plain", "/api/facts", large))
	}
	assert.Equal(t, 200, ask("/api/facts", "Ada 5 orang.").Code)
	refused := ask("/api/facts", large)
	assert.Equal(t, 503, refused.Code)
	assert.Equal(t, "1", refused.Header().Get("Retry-After"))
	assert.Contains(t, refused.Body.String(), "error")
	close(let)
	for range n + largeAnswers {
		assert.Equal(t, 200, <-codes)
	}
	assert.Equal(t, 200, ask("/api/facts", large).Code)
}

// A timedClient notes until when it may take its answer.
type timedClient struct {
	*httptest.ResponseRecorder
	until, written time.Time
}

func (c *timedClient) SetWriteDeadline(until time.Time) error {
	c.until = until
	return nil
}

func (c *timedClient) Write(p []byte) (int, error) {
	c.written = c.until
	return c.ResponseRecorder.Write(p)
}

// TestTimeToTake: however long a client had to wait for its answer, it has time to take it.
func TestTimeToTake(t *testing.T) {
	s := New(config())
	body, kind := multi("text", "Ada 5 orang.")
	for _, c := range []struct {
		path, kind, body string
		status           int
	}{
		{"/", kind, body, 200}, {"/", "text/plain", "Ada", 415}, {"/none", "", "", 404},
		{"/api/facts", "text/plain", "Ada 5 orang.", 200}, {"/api/facts", "text/plain", "", 400}, {"/api/none", "", "", 404},
	} {
		r := httptest.NewRequest("POST", "http://localhost"+c.path, strings.NewReader(c.body))
		r.Header.Set("Content-Type", c.kind)
		w := &timedClient{ResponseRecorder: httptest.NewRecorder()}
		start := time.Now()
		s.ServeHTTP(w, r)
		assert.Equal(t, c.status, w.Code)
		assert.False(t, w.written.Before(start.Add(2*s.Timeout)), "%s %d", c.path, c.status)
	}
}

// TestKeptMemory: an extractor that has read a huge text is not kept with all its memory.
func TestKeptMemory(t *testing.T) {
	c := config()
	c.MaxBody = 1 << 20
	s := New(c)
	for range cap(s.extractors) - 1 {
		<-s.extractors // one is left
	}
	for text, kept := range map[string]bool{strings.Repeat("a ", keptSize/2): true, strings.Repeat("a ", keptSize/2+1): false} {
		x := <-s.extractors
		s.extractors <- x
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequest("POST", "http://localhost/api/facts", strings.NewReader(text)))
		require.Equal(t, 200, w.Code)
		y := <-s.extractors
		s.extractors <- y
		assert.Equal(t, kept, x == y, len(text))
	}
}

// TestHalfClosed: a client that sends all and closes its half of the connection, as nc -N does,
// seems to be gone. It has its answer if there is nothing to wait for.
func TestHalfClosed(t *testing.T) {
	s := New(config())
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for range 100 {
		w := httptest.NewRecorder()
		s.ServeHTTP(w, httptest.NewRequestWithContext(ctx, "POST", "http://localhost/api/facts", strings.NewReader("Ada 5 orang.")))
		require.Equal(t, 200, w.Code)
	}
}
