package main

import (
	"fmt"
	"io"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"text/tabwriter"
	"unicode/utf8"

	"github.com/fakta-id/fakta/bench/internal/news"
)

// table measures the library and its peers and prints a row for each.
func table(w io.Writer, o *options) error {
	articles, err := o.articles(news.Articles)
	if err != nil {
		return err
	}
	other, err := peers()
	if err != nil {
		return err
	}
	patterns, err := patternPeers()
	if err != nil {
		return err
	}
	own := library()
	all := slices.DeleteFunc(slices.Concat(own, other, patterns), func(m *measure) bool {
		return m.name != full && !o.wants(m.name)
	})
	fmt.Fprintf(w, "%d articles, %d bytes; %s\n", len(articles), total(articles), machine())
	fmt.Fprintf(w, "medians of %d rounds, each of which runs every row once; time for a byte: full extraction = 1\n\n", o.rounds)
	results := measureAll(all, articles, o.rounds)
	if err := printTable(w, results); err != nil {
		return fmt.Errorf("printing the table: %w", err)
	}
	fmt.Fprintln(w)
	for _, r := range results {
		fmt.Fprintf(w, "%s: %s\n", r.name, r.note)
	}
	return nil
}

func machine() string {
	return fmt.Sprintf("%s %s/%s, %d cores", runtime.Version(), runtime.GOOS, runtime.GOARCH, runtime.GOMAXPROCS(0))
}

// printTable prints the results; one is that of full extraction.
func printTable(out io.Writer, results []*result) error {
	base := results[slices.IndexFunc(results, func(r *result) bool { return r.name == full })]
	w := tabwriter.NewWriter(out, 0, 0, 2, ' ', tabwriter.AlignRight)
	pad := padding(results, func(r *result) string { return r.name })
	row := func(name string, cells ...string) {
		fmt.Fprintf(w, "%-*s\t%s\t\n", pad, name, strings.Join(cells, "\t"))
	}
	row("", "", "", "", "an article:", "", "", "", "", "")
	row("", "MB/s", "time", "kB read", "allocations", "bytes", "parts", "numbers", "dates", "quotes")
	for _, r := range results {
		cells := []string{
			figures(r.speed()), figures(r.times(base)), strconv.Itoa(r.bytes / 1000), figures(r.allocs), figures(r.memory),
		}
		for k, n := range r.found {
			cell := "-"
			if slices.Contains(r.finds, k) {
				cell = figures(float64(n) / float64(len(r.articles)))
			}
			cells = append(cells, cell)
		}
		row(r.name, cells...)
	}
	return w.Flush()
}

// padding is the width of the longest name.
func padding[T any](rows []T, name func(T) string) int {
	width := 0
	for _, r := range rows {
		width = max(width, utf8.RuneCountInString(name(r)))
	}
	return width
}

// figures prints f with two or three figures that count, and never an exponent.
func figures(f float64) string {
	switch {
	case f < 0.005:
		return strconv.FormatFloat(f, 'g', 1, 64)
	case f < 1:
		return strconv.FormatFloat(f, 'f', 3, 64)
	case f < 10:
		return strconv.FormatFloat(f, 'f', 2, 64)
	case f < 100:
		return strconv.FormatFloat(f, 'f', 1, 64)
	default:
		return strconv.FormatFloat(f, 'f', 0, 64)
	}
}
