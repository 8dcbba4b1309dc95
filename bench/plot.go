package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"sync/atomic"
	"time"

	"github.com/fakta-id/fakta/bench/internal/chart"
	"github.com/fakta-id/fakta/bench/internal/news"
	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/internal/yardstick"
)

// plots writes the plots to the folder that was named.
func plots(w io.Writer, o *options) error {
	articles, err := o.articles(news.Articles)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(o.plot, 0o755); err != nil {
		return err
	}
	for _, p := range []struct {
		file string
		plot func([]string, *options) *chart.Chart
	}{
		{"throughput.svg", func(a []string, o *options) *chart.Chart { return bySize(a, o, plotSizes) }},
		{"cores.svg", byCores},
	} {
		c := p.plot(articles, o)
		file := filepath.Join(o.plot, p.file)
		if err := os.WriteFile(file, c.SVG(), 0o644); err != nil {
			return err
		}
		fmt.Fprintln(w, file)
		for _, s := range c.Series {
			fmt.Fprintf(w, "  %s:", s.Label)
			for _, p := range s.Points {
				fmt.Fprintf(w, " %g: %s;", p.X, figures(p.Y))
			}
			fmt.Fprintln(w)
		}
	}
	return nil
}

// plotSizes are the bytes of the texts of the first plot.
var plotSizes = []int{1e3, 3e3, 10e3, 30e3, 100e3, 300e3, 1e6, 3e6, 10e6}

// bySize plots the speed of a reader that is used again over the size of its texts.
func bySize(articles []string, o *options, sizes []int) *chart.Chart {
	body := news.Body(articles)
	var (
		x, y   extract.Extractor
		out    []byte
		tokens []yardstick.Token
	)
	readers := []struct {
		label string
		read  func(string)
	}{
		{"byte-table tokeniser", func(t string) { tokens = yardstick.Split(tokens[:0], t) }},
		{"full extraction", func(t string) { x.Extract(extract.Article{Text: t}) }},
		{"full and JSON", func(t string) { out = y.Extract(extract.Article{Text: t}).AppendJSON(out[:0], extract.JSON{}) }},
	}
	c := &chart.Chart{
		Title:       "Speed by size of the text",
		Subtitle:    fmt.Sprintf("one core, medians of %d rounds; %s", o.rounds, machine()),
		Description: "Megabytes a second over the size of one text. A level line is time that is linear.",
		X:           chart.Axis{Label: "size of the text", Log: true, Format: bytesLabel},
		Y:           chart.Axis{Label: "MB/s", Log: true},
	}
	took := make([][][]time.Duration, len(readers)) // by reader, size and round
	texts := make([][]string, len(sizes))
	for i, size := range sizes {
		// Other texts of the same size follow each other: one that is read again and again
		// is known to the processor.
		texts[i] = news.Cut(cycled(body, max(size, len(body))), size)
	}
	for i, r := range readers {
		c.Series = append(c.Series, chart.Series{Label: r.label})
		took[i] = make([][]time.Duration, len(sizes))
		for _, of := range texts { // grows the buffers
			r.read(of[0])
		}
	}
	for range o.rounds {
		for s, of := range texts {
			for i, r := range readers {
				runtime.GC()
				start := time.Now()
				for _, t := range of {
					r.read(t)
				}
				took[i][s] = append(took[i][s], time.Since(start))
			}
		}
	}
	for i := range readers {
		for s, size := range sizes {
			speed := mbps(total(texts[s]), median(took[i][s]))
			c.Series[i].Points = append(c.Series[i].Points, chart.Point{X: float64(size), Y: speed})
		}
	}
	return c
}

func bytesLabel(x float64) string {
	if x >= 1e6 {
		return fmt.Sprintf("%g MB", x/1e6)
	}
	return fmt.Sprintf("%g kB", x/1e3)
}

// byCores plots the speed over the number of goroutines that share the articles, up to
// twice the number of cores.
func byCores(articles []string, o *options) *chart.Chart {
	cores := runtime.GOMAXPROCS(0)
	took := make([][]time.Duration, 2*cores)
	extractors := make([]extract.Extractor, 2*cores)
	share := func(n int) time.Duration {
		var wg sync.WaitGroup
		var next atomic.Int64
		start := time.Now()
		for i := range n {
			wg.Go(func() {
				for {
					a := int(next.Add(1)) - 1
					if a >= len(articles) {
						return
					}
					extractors[i].Extract(extract.Article{Text: articles[a]})
				}
			})
		}
		wg.Wait()
		return time.Since(start)
	}
	for i := range extractors { // grows the buffers
		for _, a := range articles {
			extractors[i].Extract(extract.Article{Text: a})
		}
	}
	for round := range o.rounds {
		for i := range took {
			n := (i + round) % len(took)
			runtime.GC()
			took[n] = append(took[n], share(n+1))
		}
	}
	measured := chart.Series{Label: "full extraction"}
	linear := chart.Series{Label: "perfect sharing", Ideal: true}
	one := mbps(total(articles), median(took[0]))
	for i := range took {
		n := float64(i + 1)
		measured.Points = append(measured.Points, chart.Point{X: n, Y: mbps(total(articles), median(took[i]))})
		linear.Points = append(linear.Points, chart.Point{X: n, Y: one * min(n, float64(cores))})
	}
	return &chart.Chart{
		Title:       "Speed by goroutines",
		Subtitle:    fmt.Sprintf("an Extractor for each, medians of %d rounds; %s", o.rounds, machine()),
		Description: fmt.Sprintf("Megabytes a second over the number of goroutines that share the articles, on %d cores. The dashed line is what one goroutine reads times the cores in use.", cores),
		X:           chart.Axis{Label: "goroutines", Whole: true},
		Y:           chart.Axis{Label: "MB/s"},
		Series:      []chart.Series{measured, linear},
	}
}
