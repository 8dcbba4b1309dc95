package main

import (
	"bufio"
	"bytes"
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"mime/multipart"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A run of a minute with more clients:
//
//	go test ./cmd/fakta -run TestServeLoad -v -load.clients 200 -load.time 60s -load.timeout 5s
var (
	loadClients = flag.Int("load.clients", 50, "clients of TestServeLoad at once")
	loadTime    = flag.Duration("load.time", time.Second, "how long TestServeLoad goes on")
	loadTimeout = flag.Duration("load.timeout", time.Second, "what its server gives a client")
)

// A question is a request with the answer that it must have, whatever else the server does.
type question struct {
	name, method, path, kind, body string
	status                         int
	answer                         string
}

// questions returns requests of all kinds that a browser or a program may send, without answers.
func questions(t *testing.T) []question {
	t.Helper()
	var all []question
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var together []byte
	for i, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		together = append(append(together, text...), "\n\n"...)
		all = append(all, question{name: file, method: "POST", path: []string{"/api/facts", "/api/facts?offsets=rune", "/api/facts?explain=true"}[i%3], kind: "text/plain", body: string(text), status: 200})
		if i%4 == 0 {
			var b bytes.Buffer
			w := multipart.NewWriter(&b)
			require.NoError(t, w.WriteField("text", string(text)))
			require.NoError(t, w.Close())
			all = append(all, question{name: "form of " + file, method: "POST", path: "/?lang=en", kind: w.FormDataContentType(), body: b.String(), status: 200})
		}
	}
	return append(all,
		question{name: "the form", method: "GET", path: "/", status: 200},
		question{name: "an article in JSON", method: "POST", path: "/api/facts", kind: "application/json", body: `{"id":"a","title":"Razia","text":"Ada 5 orang, kata Sari, Jumat.","published":"2024-09-15"}`, status: 200},
		question{name: "a large article", method: "POST", path: "/api/facts", kind: "text/plain", body: string(together), status: 200},
		question{name: "one that is nothing but text", method: "POST", path: "/api/facts", kind: "text/plain", body: strings.Repeat("hujan ", 10_000), status: 200},
		question{name: "an empty one", method: "POST", path: "/api/facts", kind: "text/plain", body: " \n", status: 400},
		question{name: "invalid UTF-8", method: "POST", path: "/api/facts", kind: "text/plain", body: "Ada \xff 5 \x00 orang.", status: 200},
		question{name: "broken JSON", method: "POST", path: "/api/facts", kind: "application/json", body: `{"text":`, status: 400},
		question{name: "deep JSON", method: "POST", path: "/api/facts", kind: "application/json", body: strings.Repeat("[", 50_000), status: 400},
		question{name: "another kind", method: "POST", path: "/api/facts", kind: "image/png", body: "\x89PNG", status: 415},
		question{name: "a form without an end", method: "POST", path: "/", kind: "multipart/form-data; boundary=x", body: "--x\r\n", status: 400},
		question{name: "a body over the limit", method: "POST", path: "/api/facts", kind: "text/plain", body: strings.Repeat("a", loadBody+1), status: 413},
		question{name: "another method", method: "DELETE", path: "/api/facts", status: 405},
		question{name: "an unknown method", method: "BREW", path: "/", status: 405},
		question{name: "another path", method: "GET", path: "/index.php", status: 404},
	)
}

// loadBody is the largest body that the server under load takes.
const loadBody = 256 << 10

// ask sends a question and returns what comes back. While the server says that it is busy, it
// is asked again.
func (q *question) ask(client *http.Client, url string, busy *atomic.Int64) (status int, answer string, err error) {
	for {
		r, err := http.NewRequest(q.method, url+q.path, strings.NewReader(q.body))
		if err != nil {
			return 0, "", err
		}
		if q.kind != "" {
			r.Header.Set("Content-Type", q.kind)
		}
		a, err := client.Do(r)
		if err != nil {
			return 0, "", err
		}
		body, err := io.ReadAll(a.Body)
		_ = a.Body.Close()
		if err != nil || a.StatusCode != http.StatusServiceUnavailable {
			return a.StatusCode, string(body), err
		}
		busy.Add(1)
		time.Sleep(50 * time.Millisecond)
	}
}

// badRequests are what no browser sends, with the status of each answer. "{host}" is the server's
// own name.
var badRequests = []struct{ name, send, want string }{
	{"folders above", "GET /../go.mod HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"folders above in the API", "GET /api/facts/../../../../etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"escaped folders above", "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"escaped slashes", "GET /..%2f..%2fetc%2fpasswd HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"backslashes", `GET /..\..\etc\passwd HTTP/1.1` + "\r\nHost: {host}\r\n\r\n", "404"},
	{"two slashes", "GET //etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"two slashes before the API", "POST //api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 0\r\n\r\n", "404"},
	{"a file beside the program", "GET /main.go HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"an escaped zero byte", "GET /%00 HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"a zero byte", "GET /\x00 HTTP/1.1\r\nHost: {host}\r\n\r\n", "400"},
	{"a broken escape", "GET /%zz HTTP/1.1\r\nHost: {host}\r\n\r\n", "400"},
	{"a file as URL", "GET file:///etc/passwd HTTP/1.1\r\nHost: {host}\r\n\r\n", "404"},
	{"another server", "GET http://evil.example/ HTTP/1.1\r\nHost: {host}\r\n\r\n", "421"},
	{"another host", "GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n", "421"},
	{"no host", "GET / HTTP/1.1\r\n\r\n", "400"},
	{"two hosts", "GET / HTTP/1.1\r\nHost: {host}\r\nHost: evil.example\r\n\r\n", "400"},
	{"a tunnel", "CONNECT evil.example:25 HTTP/1.1\r\nHost: {host}\r\n\r\n", "421"},
	{"a huge header", "GET / HTTP/1.1\r\nHost: {host}\r\nX: " + strings.Repeat("x", 64<<10) + "\r\n\r\n", "431"},
	{"a huge path", "GET /" + strings.Repeat("x", 64<<10) + " HTTP/1.1\r\nHost: {host}\r\n\r\n", "431"},
	{"many headers", "GET / HTTP/1.1\r\nHost: {host}\r\n" + strings.Repeat("X: x\r\n", 10_000) + "\r\n", "431"},
	{"a header without an end", "GET / HTTP/1.1\r\nHost: {host}\r\nX", "400"},
	{"a header with a zero byte", "GET / HTTP/1.1\r\nHost: {host}\r\nX: \x00\r\n\r\n", "400"},
	{"space before the colon", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length : 5\r\n\r\nAda 5", "400"},
	{"two lengths", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\nContent-Length: 50\r\n\r\nAda 5", "400"},
	{"a length below zero", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: -1\r\n\r\n", "400"},
	{"an endless length", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 99999999999999999999\r\n\r\n", "400"},
	// RFC 9112, 6.3: the chunks count. What the length would leave over is not read as a request.
	{"chunks and a length", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nAda 5\r\n0\r\n\r\n", "200"},
	{"broken chunks", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n", "400"},
	{"another coding", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nTransfer-Encoding: gzip, chunked\r\n\r\n0\r\n\r\n", "501"},
	{"HTTP/1.0", "POST /api/facts HTTP/1.0\r\nHost: {host}\r\nContent-Length: 5\r\n\r\nAda 5", "200"},
	{"HTTP/0.9", "GET /\r\n", "400"},
	{"HTTP/2 at once", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", "421"},
	{"HTTP/9", "GET / HTTP/9.9\r\nHost: {host}\r\n\r\n", "505"},
	{"TLS", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "400"},
	{"no HTTP", "Ada 5 orang.\r\n\r\n", "400"},
	{"no method", " / HTTP/1.1\r\nHost: {host}\r\n\r\n", "400"},
	{"an expectation", "POST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\nExpect: everything\r\n\r\nAda 5", "417"},
	{"three at once", "GET / HTTP/1.1\r\nHost: {host}\r\n\r\nPOST /api/facts HTTP/1.1\r\nHost: {host}\r\nContent-Length: 5\r\n\r\nAda 5GET /x HTTP/1.1\r\nHost: {host}\r\n\r\n", "200 200 404"},
	{"nothing", "", ""},
}

// sendBad sends a bad request, closes its half of the connection and returns what comes back: the
// status of each answer, and the body of the last.
func sendBad(host, send string) (statuses, body string, err error) {
	c, err := net.Dial("tcp", host)
	if err != nil {
		return "", "", err
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(time.Minute))
	// A server that has seen enough does not listen to the rest.
	_, _ = io.WriteString(c, strings.ReplaceAll(send, "{host}", host))
	_ = c.(*net.TCPConn).CloseWrite()
	var all []string
	for in := bufio.NewReader(c); ; {
		a, err := http.ReadResponse(in, nil)
		if err != nil { // there is none left
			return strings.Join(all, " "), body, nil
		}
		b, _ := io.ReadAll(a.Body)
		_ = a.Body.Close()
		all, body = append(all, strconv.Itoa(a.StatusCode)), string(b)
	}
}

// slowClients keep a connection for as long as they may. Each returns what the server said before
// it had enough.
var slowClients = []struct {
	name string
	do   func(c *net.TCPConn, host string) string
	want string // a part of it
}{
	{"a head that does not end", func(c *net.TCPConn, host string) string {
		return trickle(c, "GET / HTTP/1.1\r\nHost: "+host+"\r\n", "X: x\r\n")
	}, ""},
	{"a body that does not end", func(c *net.TCPConn, host string) string {
		return trickle(c, "POST /api/facts HTTP/1.1\r\nHost: "+host+"\r\nContent-Length: 100000\r\n\r\n", "Ada ")
	}, "408 Request Timeout"},
	{"chunks that do not end", func(c *net.TCPConn, host string) string {
		return trickle(c, "POST /api/facts HTTP/1.1\r\nHost: "+host+"\r\nTransfer-Encoding: chunked\r\n\r\n", "4\r\nAda \r\n")
	}, "408 Request Timeout"},
	{"an answer that is not taken", func(c *net.TCPConn, host string) string {
		_ = c.SetReadBuffer(64 << 10)
		body := strings.Repeat("5 ", loadBody/2) // its facts are larger than what the system keeps of a connection
		_, _ = fmt.Fprintf(c, "POST /api/facts HTTP/1.1\r\nHost: %s\r\nContent-Length: %d\r\nConnection: close\r\n\r\n%s", host, len(body), body)
		head := make([]byte, 15)
		_, _ = io.ReadFull(c, head)
		time.Sleep(2 * *loadTimeout)
		rest, err := io.ReadAll(c)
		if whole := strings.HasSuffix(string(rest), "\r\n0\r\n\r\n"); err == nil && whole {
			return string(head) + ", and it was kept for me"
		}
		return "cut off"
	}, "cut off"},
}

// trickle sends a beginning and then more, again and again, until the server has enough.
func trickle(c *net.TCPConn, begin, more string) string {
	_, err := io.WriteString(c, begin)
	go func() {
		for ; err == nil; time.Sleep(50 * time.Millisecond) {
			_, err = io.WriteString(c, more)
		}
	}()
	answer, _ := io.ReadAll(c)
	return string(answer)
}

// memory returns how much memory a process has now and had at most, in MB, 0 where nobody says.
func memory(cmd *exec.Cmd) (now, most int) {
	b, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
	for line := range strings.Lines(string(b)) {
		name, value, _ := strings.Cut(line, ":")
		kB, _ := strconv.Atoi(strings.TrimSuffix(strings.TrimSpace(value), " kB"))
		switch name {
		case "VmRSS":
			now = kB >> 10
		case "VmHWM":
			most = kB >> 10
		}
	}
	return now, most
}

// TestServeLoad has many clients ask at once, among them some that send what no browser sends,
// or take their time. Every question has the answer that it had when nobody else was there.
func TestServeLoad(t *testing.T) {
	cmd, errs := child(t, "serve", "--addr", "127.0.0.1:0", "--timeout", (*loadTimeout).String(), "--max-body", strconv.Itoa(loadBody))
	pipe, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	url, err := bufio.NewReader(pipe).ReadString('\n')
	require.NoError(t, err)
	url = strings.TrimSuffix(url, "/\n")
	host := strings.TrimPrefix(url, "http://")
	client := &http.Client{Timeout: time.Minute, Transport: &http.Transport{MaxIdleConnsPerHost: *loadClients}}
	var busy atomic.Int64

	all := questions(t)
	for i := range all {
		q := &all[i]
		status, answer, err := q.ask(client, url, &busy)
		require.NoError(t, err, q.name)
		require.Equal(t, q.status, status, q.name)
		q.answer = answer
	}
	require.Zero(t, busy.Load())
	none := all[len(all)-1].answer // the page for what is not there
	for _, c := range badRequests {
		got, page, err := sendBad(host, c.send)
		require.NoError(t, err)
		require.Equal(t, c.want, got, c.name)
		if c.want == "404" && !strings.Contains(c.send, "/api/") {
			require.True(t, none == page, "%s: %.300q", c.name, page)
		}
	}
	before, _ := memory(cmd)

	var wg sync.WaitGroup
	var asked, bad, slow atomic.Int64
	times := make([][]time.Duration, *loadClients)
	ends := make([]time.Duration, *loadClients)
	start := time.Now()
	goOn := func() bool { return time.Since(start) < *loadTime && !t.Failed() }
	for n := range *loadClients {
		r := rand.New(rand.NewPCG(7, uint64(n)))
		wg.Go(func() {
			for goOn() {
				switch {
				case n%10 == 1: // sends what is wrong
					c := badRequests[r.IntN(len(badRequests))]
					got, _, err := sendBad(host, c.send)
					bad.Add(1)
					if err != nil || got != c.want && !strings.Contains(got, "503") {
						t.Errorf("%s: %v, %q, want %q", c.name, err, got, c.want)
					}
				case n%10 == 2: // is slow
					c := slowClients[n/10%len(slowClients)]
					conn, err := net.Dial("tcp", host)
					if err != nil {
						t.Error(err)
						return
					}
					_ = conn.SetDeadline(time.Now().Add(time.Minute))
					answer := c.do(conn.(*net.TCPConn), host)
					_ = conn.Close()
					slow.Add(1)
					if !strings.Contains(answer, c.want) && !strings.Contains(answer, " 503 ") {
						t.Errorf("%s: %.300q", c.name, answer)
					}
				default:
					q := &all[r.IntN(len(all))]
					begin := time.Now()
					status, answer, err := q.ask(client, url, &busy)
					asked.Add(1)
					times[n] = append(times[n], time.Since(begin))
					ends[n] = time.Since(start)
					if err != nil || status != q.status || answer != q.answer {
						t.Errorf("%s: %v, %d, %d bytes of %d", q.name, err, status, len(answer), len(q.answer))
					}
				}
			}
		})
	}
	wg.Wait()
	took := slices.Max(ends).Seconds()
	during, most := memory(cmd)

	for i := range all { // it is none the worse for it
		status, answer, err := all[i].ask(client, url, &busy)
		require.NoError(t, err)
		require.Equal(t, all[i].status, status)
		require.Equal(t, all[i].answer, answer)
	}
	client.CloseIdleConnections()
	require.NoError(t, cmd.Process.Signal(syscall.SIGTERM))
	_ = cmd.Wait()
	assert.Zero(t, cmd.ProcessState.ExitCode())
	assert.Empty(t, errs.String())
	if most > 0 {
		assert.Less(t, most, 600*slowness, "MB")
	}
	sorted := slices.Sorted(slices.Values(slices.Concat(times...)))
	t.Logf("%d clients, %.1f s: %d questions, %.0f a second, p50 %v, p99 %v, asked again as busy %d; bad requests %d, slow clients %d; MB of memory: %d before, %d at most, %d at the end",
		*loadClients, took, asked.Load(), float64(asked.Load())/took, sorted[len(sorted)/2], sorted[len(sorted)*99/100],
		busy.Load(), bad.Load(), slow.Load(), before, most, during)
}
