package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"strings"
	"time"

	"github.com/fakta-id/fakta/extract"
)

// What is asked of a hostile text: the time for a byte must not grow with the length, nor be
// far from that of news.
const (
	maxGrowth = 2  // times the time for a byte, of the longest text to the shortest
	minSpeed  = 20 // MB/s

	// patience bounds a measurement. A text is passed over if it would take longer even if
	// the time grew with the square of the length.
	patience = time.Minute
)

// hostile measures full extraction on the hostile texts, the best of some rounds.
func hostile(w io.Writer, o *options) error {
	rows, err := hostileTexts(o)
	if err != nil {
		return err
	}
	fmt.Fprintf(w, "full extraction, %s\n", machine())
	fmt.Fprintf(w, "MB/s, best of %d; growth: time for a byte of the longest text to that of the shortest\n\n", o.rounds)

	pad := padding(rows, func(t hostileText) string { return t.name })
	fmt.Fprintf(w, "%-*s", pad, "")
	for _, size := range o.sizes {
		fmt.Fprintf(w, "%10s", fmt.Sprintf("%g MB", float64(size)/1e6))
	}
	fmt.Fprintf(w, "%10s\n", "growth")
	broken := 0
	for _, row := range rows { // printed one by one: all take minutes
		fmt.Fprintf(w, "%-*s", pad, row.name)
		speeds := row.measure(o)
		for _, s := range speeds {
			cell := "too long"
			if s > 0 {
				cell = figures(s)
			}
			fmt.Fprintf(w, "%10s", cell)
		}
		growth, complaint := judge(speeds)
		fmt.Fprintf(w, "%10.2f  %s\n", growth, complaint)
		if complaint != "" {
			broken++
		}
	}
	_, err = fmt.Fprintf(w, "\n%d of %d rows break a bound: growth %d, %d MB/s\n", broken, len(rows), maxGrowth, minSpeed)
	return err
}

// measure returns the speed of full extraction at each size, 0 where it would take too long.
func (h hostileText) measure(o *options) []float64 {
	speeds := make([]float64, len(o.sizes))
	var spent time.Duration // for the size before
	for i, size := range o.sizes {
		if i > 0 {
			growth := float64(size) / float64(o.sizes[i-1])
			if speeds[i-1] == 0 || spent.Seconds()*growth*growth > patience.Seconds() {
				continue
			}
		}
		text := h.text(size)
		spent = best(text, o.rounds)
		speeds[i] = mbps(len(text), spent)
	}
	return speeds
}

// best returns the shortest of some times that a new Extractor takes for a text, once it
// has its memory.
func best(text string, rounds int) time.Duration {
	var x extract.Extractor
	x.Extract(extract.Article{Text: text})
	runtime.GC()
	shortest := time.Duration(math.MaxInt64)
	for range rounds {
		start := time.Now()
		x.Extract(extract.Article{Text: text})
		shortest = min(shortest, time.Since(start))
	}
	return shortest
}

// judge returns how the time for a byte grows from the first to the last speed, and which
// bounds the speeds break.
func judge(speeds []float64) (growth float64, complaint string) {
	var broken []string
	growth = speeds[0] / speeds[len(speeds)-1] // infinite if the last took too long
	if growth > maxGrowth {
		broken = append(broken, "grows")
	}
	for _, s := range speeds {
		if s < minSpeed {
			broken = append(broken, "slow")
			break
		}
	}
	return growth, strings.Join(broken, ", ")
}
