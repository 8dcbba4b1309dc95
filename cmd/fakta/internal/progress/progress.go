// Package progress shows on a terminal how far a long run is:
//
//	12,345 articles · 148.2 MB/s · 37 % · 1:20 left
//
// The line and the messages of the run share standard error. A bar of a library draws when
// it likes and knows nothing of them, and a message in the middle of one cannot be read; so
// both go through a [Meter], which takes its line away before a message. Counting costs an
// addition for each batch of articles.
package progress

import (
	"fmt"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"time"
	"unicode/utf8"
)

const (
	every  = 200 * time.Millisecond // between two drawings of the line
	delay  = time.Second            // before the first: a short run shows nothing
	window = 10 * time.Second       // over which speed is measured
)

// A Meter counts what is read and finished and shows it. Its methods may be called by many
// goroutines. A nil Meter counts nothing.
type Meter struct {
	total    int64 // bytes of all inputs, 0 if that is not known
	read     atomic.Int64
	articles atomic.Int64
	text     atomic.Int64

	mu      sync.Mutex
	w       io.Writer
	shown   int // characters of the line on the terminal
	ever    bool
	start   time.Time
	samples []sample
}

// A sample is how much was read and finished at some time.
type sample struct {
	at         time.Time
	read, text int64
}

// New returns a Meter of a run whose messages go to w. Nothing is shown until it is started.
// The total is how many bytes there are to read, 0 if that is not known.
func New(w io.Writer, total int64) *Meter { return &Meter{w: w, total: total} }

// Reader counts what is read from an input.
func (m *Meter) Reader(r io.Reader) io.Reader {
	if m == nil {
		return r
	}
	return &counted{r, m}
}

type counted struct {
	io.Reader
	m *Meter
}

func (c *counted) Read(p []byte) (n int, err error) {
	n, err = c.Reader.Read(p)
	c.m.read.Add(int64(n))
	return n, err
}

// Add counts finished articles, and the bytes that they were read from.
func (m *Meter) Add(articles, bytes int) {
	if m == nil {
		return
	}
	m.articles.Add(int64(articles))
	m.text.Add(int64(bytes))
}

// Write writes messages, in whole lines, and takes the line of the meter away before.
func (m *Meter) Write(p []byte) (n int, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clear()
	return m.w.Write(p)
}

// Start shows the line until stop is called, which leaves a last one behind if there was
// any.
func (m *Meter) Start() (stop func()) {
	m.begin(time.Now())
	done, ended := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(ended)
		tick := time.NewTicker(every)
		defer tick.Stop()
		for {
			select {
			case now := <-tick.C:
				m.draw(now)
			case <-done:
				return
			}
		}
	}()
	return sync.OnceFunc(func() {
		close(done)
		<-ended
		m.end(time.Now())
	})
}

// begin starts the clock.
func (m *Meter) begin(now time.Time) {
	m.start = now
	m.samples = append(m.samples[:0], sample{at: now})
}

// draw shows the line as it is now.
func (m *Meter) draw(now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.samples = append(m.samples, sample{now, m.read.Load(), m.text.Load()})
	for now.Sub(m.samples[0].at) > window {
		m.samples = m.samples[1:]
	}
	if now.Sub(m.start) < delay {
		return
	}
	line := m.line()
	width := utf8.RuneCountInString(line)
	// Spaces take away what is longer of the line before, on any terminal.
	fmt.Fprintf(m.w, "\r%s%s", line, strings.Repeat(" ", max(0, m.shown-width)))
	m.shown, m.ever = width, true
}

// clear takes the line away.
func (m *Meter) clear() {
	if m.shown > 0 {
		fmt.Fprintf(m.w, "\r%s\r", strings.Repeat(" ", m.shown))
		m.shown = 0
	}
}

// line returns what is shown.
func (m *Meter) line() string {
	first, last := m.samples[0], m.samples[len(m.samples)-1]
	seconds := last.at.Sub(first.at).Seconds()
	parts := []string{m.count(), rate(last.text-first.text, seconds)}
	if m.total > 0 {
		parts = append(parts, fmt.Sprintf("%d %%", min(100, last.read*100/m.total)))
		if read := last.read - first.read; read > 0 && last.read < m.total {
			left := float64(m.total-last.read) / float64(read) * seconds
			parts = append(parts, clock(time.Duration(left*float64(time.Second)))+" left")
		}
	}
	return strings.Join(parts, " · ")
}

// end takes the line away and says how much it was in all, if the line was ever shown.
func (m *Meter) end(now time.Time) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.clear()
	if m.ever {
		took := now.Sub(m.start)
		fmt.Fprintf(m.w, "%s in %s · %s\n", m.count(), clock(took), rate(m.text.Load(), took.Seconds()))
	}
}

// count says how many articles are finished: "12,345 articles".
func (m *Meter) count() string {
	n := m.articles.Load()
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	if n == 1 {
		return s + " article"
	}
	return s + " articles"
}

// rate says how fast bytes are read: "148.2 MB/s".
func rate(bytes int64, seconds float64) string {
	if seconds <= 0 {
		return "0.0 MB/s"
	}
	return fmt.Sprintf("%.1f MB/s", float64(bytes)/seconds/1e6)
}

// clock writes a time as "0:07", "12:03", "3:00:59".
func clock(d time.Duration) string {
	s := int64(d.Round(time.Second) / time.Second)
	if s < 3600 {
		return fmt.Sprintf("%d:%02d", s/60, s%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", s/3600, s/60%60, s%60)
}
