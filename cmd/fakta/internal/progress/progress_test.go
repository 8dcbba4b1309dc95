package progress

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// screen returns what a terminal shows after it was sent s: its lines, without the space
// behind them.
func screen(s string) string {
	var lines []string
	for line := range strings.SplitSeq(s, "\n") {
		var cells []rune
		at := 0
		for _, c := range line {
			switch {
			case c == '\r':
				at = 0
				continue
			case at == len(cells):
				cells = append(cells, c)
			default:
				cells[at] = c
			}
			at++
		}
		lines = append(lines, strings.TrimRight(string(cells), " "))
	}
	return strings.Join(lines, "\n")
}

func TestMeter(t *testing.T) {
	start := time.Date(2024, 9, 15, 11, 36, 0, 0, time.UTC)
	at := func(s float64) time.Time { return start.Add(time.Duration(s * float64(time.Second))) }
	read := func(m *Meter, n int) { _, _ = io.Copy(io.Discard, m.Reader(bytes.NewReader(make([]byte, n)))) }
	for _, c := range []struct {
		name  string
		total int64
		run   func(m *Meter)
		want  string
	}{
		{"a short run", 1000, func(m *Meter) { read(m, 500); m.draw(at(0.4)); m.draw(at(0.9)); m.end(at(1)) }, ""},
		{"halfway", 4e6, func(m *Meter) { read(m, 2e6); m.Add(1234, 6e6); m.draw(at(3)) }, "1,234 articles · 2.0 MB/s · 50 % · 0:03 left"},
		{"all read", 4e6, func(m *Meter) { read(m, 4e6); m.Add(1, 4e6); m.draw(at(2)) }, "1 article · 2.0 MB/s · 100 %"},
		{"size not known", 0, func(m *Meter) { read(m, 2e6); m.Add(1234567, 6e6); m.draw(at(3)) }, "1,234,567 articles · 2.0 MB/s"},
		{"nothing yet", 4e6, func(m *Meter) { m.draw(at(3)) }, "0 articles · 0.0 MB/s · 0 %"},
		{"a shorter line", 4e6, func(m *Meter) {
			read(m, 100)
			m.Add(100, 1)
			m.draw(at(3))
			m.total = 0
			m.draw(at(4))
		}, "100 articles · 0.0 MB/s"},
		{"speed of the last seconds", 100e6, func(m *Meter) {
			read(m, 40e6)
			m.Add(1, 40e6)
			m.draw(at(2))
			read(m, 10e6)
			m.Add(1, 10e6)
			m.draw(at(12))
		}, "2 articles · 1.0 MB/s · 50 % · 0:50 left"},
		{"a message", 4e6, func(m *Meter) {
			read(m, 2e6)
			m.Add(5, 2e6)
			m.draw(at(2))
			_, _ = io.WriteString(m, "fakta: a:1: broken\n")
			m.draw(at(4))
		}, "fakta: a:1: broken\n5 articles · 0.5 MB/s · 50 % · 0:04 left"},
		{"the end", 4e6, func(m *Meter) { read(m, 4e6); m.Add(5, 8e6); m.draw(at(2)); m.end(at(4)) }, "5 articles in 0:04 · 2.0 MB/s\n"},
	} {
		var out strings.Builder
		m := New(&out, c.total)
		m.begin(start)
		c.run(m)
		assert.Equal(t, c.want, screen(out.String()), c.name)
	}
}

func TestClock(t *testing.T) {
	for d, want := range map[time.Duration]string{
		0: "0:00", 1600 * time.Millisecond: "0:02", 59 * time.Minute: "59:00", 3*time.Hour + 59*time.Second: "3:00:59", 50 * time.Hour: "50:00:00",
	} {
		assert.Equal(t, want, clock(d))
	}
}

// TestStart draws by the clock, with messages from another goroutine.
func TestStart(t *testing.T) {
	var out bytes.Buffer
	m := New(&out, 0)
	stop := m.Start()
	for range 30 {
		m.Add(1, 1)
		_, err := io.WriteString(m, "message\n")
		require.NoError(t, err)
		time.Sleep(50 * time.Millisecond)
	}
	stop()
	stop()
	lines := strings.Split(screen(out.String()), "\n")
	assert.Contains(t, out.String(), "\r")
	require.Len(t, lines, 32)
	for _, line := range lines[:30] {
		assert.Equal(t, "message", line)
	}
	assert.True(t, strings.HasPrefix(lines[30], "30 articles in 0:0"), lines[30])
}

func TestNil(t *testing.T) {
	var m *Meter
	m.Add(1, 1)
	r := strings.NewReader("a")
	assert.Same(t, r, m.Reader(r))
}
