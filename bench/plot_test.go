package main

import (
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fakta-id/fakta/bench/internal/chart"
)

func TestBySize(t *testing.T) {
	c := bySize([]string{someNews}, &options{rounds: 1}, []int{100, 1000})
	assert.Len(t, c.Series, 3)
	for _, s := range c.Series {
		checkPoints(t, s, 100, 1000)
	}
}

func TestByCores(t *testing.T) {
	c := byCores([]string{someNews, someNews, someNews}, &options{rounds: 1})
	var goroutines []float64
	for n := range 2 * runtime.GOMAXPROCS(0) {
		goroutines = append(goroutines, float64(n+1))
	}
	assert.Len(t, c.Series, 2)
	for _, s := range c.Series {
		checkPoints(t, s, goroutines...)
	}
}

// checkPoints checks that s has a speed for each x.
func checkPoints(t *testing.T, s chart.Series, x ...float64) {
	t.Helper()
	var got []float64
	for _, p := range s.Points {
		got = append(got, p.X)
		assert.Positive(t, p.Y, s.Label)
	}
	assert.Equal(t, x, got, s.Label)
}

func TestBytesLabel(t *testing.T) {
	for x, want := range map[float64]string{1e3: "1 kB", 300e3: "300 kB", 1e6: "1 MB", 10e6: "10 MB"} {
		assert.Equal(t, want, bytesLabel(x))
	}
}
