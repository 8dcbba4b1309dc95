package serve

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzRequest sends requests of any method, path, kind and body: each gets an answer that is
// whole, of the kind that it says, with the headers that guard the page, and a server goes on.
func FuzzRequest(f *testing.F) {
	form, kind := multi("text", "Ada 5 orang.", "published", "2024-09-15T11:36:00+07:00", "file:a.jsonl", `{"text":"Ada 5 orang."}`)
	f.Add("GET", "/", "", "", "127.0.0.1:8099")
	f.Add("GET", "/../../etc/passwd", "", "", "localhost")
	f.Add("GET", "/%2e%2e/%00", "", "", "[::1]:80")
	f.Add("POST", "/", kind, form, "localhost")
	f.Add("POST", "/", "application/x-www-form-urlencoded", "text=Ada+5+orang.&lang=en", "localhost")
	f.Add("POST", "/api/facts", "text/plain", "Ada 5 orang pada Jumat.", "localhost")
	f.Add("POST", "/api/facts?offsets=utf16&explain=1", "application/json", `{"text":"Ada 5 \ud83d\ude00 orang.","title":"5","id":3}`, "localhost")
	f.Add("POST", "/api/facts", "application/json; charset=x", "{", "evil.example")
	s := New(config())
	f.Fuzz(func(t *testing.T, method, path, kind, body, host string) {
		r, err := http.NewRequest(method, "http://localhost/", strings.NewReader(body))
		if err != nil || !strings.HasPrefix(path, "/") {
			t.Skip()
		}
		if r.URL, err = r.URL.Parse("http://localhost" + path); err != nil {
			t.Skip()
		}
		r.Host, r.RemoteAddr = host, "127.0.0.1:1"
		r.Header.Set("Content-Type", kind)
		w := httptest.NewRecorder()
		s.ServeHTTP(w, r)
		answer := w.Result()
		require.True(t, answer.StatusCode >= 200 && answer.StatusCode < 500, "%d", answer.StatusCode)
		require.Equal(t, "nosniff", answer.Header.Get("X-Content-Type-Options"))
		if strings.HasPrefix(answer.Header.Get("Content-Type"), "application/json") && method != "HEAD" {
			require.True(t, json.Valid(w.Body.Bytes()), w.Body.String())
		}
		again := httptest.NewRecorder()
		r, _ = http.NewRequest("POST", "http://localhost/api/facts", strings.NewReader("Ada 5 orang."))
		r.RemoteAddr = "127.0.0.1:1"
		r.Header.Set("Content-Type", "text/plain")
		s.ServeHTTP(again, r)
		require.Equal(t, http.StatusOK, again.Code, again.Body.String())
	})
}
