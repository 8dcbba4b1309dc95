// Command bench measures how fast the library reads news text.
//
//	go run ./bench                 # on the test articles of this repository
//	go run ./bench -text FILE      # on other text
//
// Every round runs each measurement once, so that noise hits all alike; the
// medians and their ratio to the first row are printed.
package main

import (
	"flag"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

func main() {
	log.SetFlags(0)
	text := flag.String("text", "", "a file of text to read instead of the test articles")
	rounds := flag.Int("rounds", 7, "how often each measurement is made")
	flag.Parse()
	articles, err := load(*text)
	if err != nil {
		log.Fatal(err)
	}
	size := 0
	for _, a := range articles {
		size += len(a)
	}
	w := tabwriter.NewWriter(os.Stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(w, "%d articles, %d bytes, median of %d rounds\n", len(articles), size, *rounds)
	fmt.Fprintf(w, "what\tMB/s\tratio\n")
	first := 0.0
	for _, m := range measure(articles, *rounds) {
		speed := float64(size) / 1e6 / m.median.Seconds()
		if first == 0 {
			first = speed
		}
		fmt.Fprintf(w, "%s\t%.1f\t%.2f\n", m.name, speed, speed/first)
	}
	if err := w.Flush(); err != nil {
		log.Fatal(err)
	}
}

// load returns the articles to read: the paragraphs of a file that are separated
// by empty lines, or the test articles.
func load(file string) ([]string, error) {
	if file != "" {
		b, err := os.ReadFile(file)
		if err != nil {
			return nil, err
		}
		return strings.Split(string(b), "\n\n"), nil
	}
	files, err := filepath.Glob(filepath.Join("testdata", "articles", "*.txt"))
	if err != nil {
		return nil, err
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("no testdata/articles here: run it from the root of the repository")
	}
	var articles []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, err
		}
		articles = append(articles, string(b))
	}
	return articles, nil
}

type measurement struct {
	name   string
	run    func(text string)
	took   []time.Duration
	median time.Duration
}

// measure runs all measurements in turn, rounds times.
func measure(articles []string, rounds int) []measurement {
	var x extract.Extractor
	var out []byte
	all := []measurement{
		{name: "extract", run: func(t string) { x.Extract(extract.Article{Text: t}) }},
		{name: "extract and JSON", run: func(t string) {
			out = x.Extract(extract.Article{Text: t}).AppendJSON(out[:0], extract.JSON{})
		}},
		{name: "numbers only", run: func(t string) {
			for range numbers.All(t) {
				continue
			}
		}},
		{name: "dates only", run: func(t string) {
			for range dates.All(t, time.Time{}) {
				continue
			}
		}},
		{name: "quotes only", run: func(t string) { quotes.All(t) }},
	}
	for range rounds {
		for i := range all {
			start := time.Now()
			for _, a := range articles {
				all[i].run(a)
			}
			all[i].took = append(all[i].took, time.Since(start))
		}
	}
	for i := range all {
		slices.Sort(all[i].took)
		all[i].median = all[i].took[len(all[i].took)/2]
	}
	return all
}
