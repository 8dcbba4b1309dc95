package main

import (
	"cmp"
	"runtime"
	"slices"
	"time"
)

// The kinds of what is found in a text.
const (
	parts = iota // words, tokens or sentences
	numerals
	days
	speech
	kinds
)

// found counts what was found, by kind.
type found [kinds]int

// A measure is one program that reads articles.
type measure struct {
	name  string
	note  string // what it finds and what not
	finds []int  // the kinds that it looks for
	// limit is how many bytes it reads in each round, for one so slow that all would take
	// minutes; 0 means all. Only whole articles are read.
	limit int
	read  func(text string) found
}

// A result is what came of a measure.
type result struct {
	*measure
	articles []string // those that it read in each round
	bytes    int
	took     []time.Duration // by round
	found    found
	allocs   float64 // per article
	memory   float64 // bytes allocated per article
}

// measureAll runs all measures in turn, rounds times, so that what else the machine does
// hits all alike. Each round begins with another measure.
func measureAll(all []*measure, articles []string, rounds int) []*result {
	results := make([]*result, len(all))
	for i, m := range all {
		results[i] = warm(m, articles)
	}
	for round := range rounds {
		for i := range results {
			r := results[(i+round)%len(results)]
			runtime.GC() // so that nobody's garbage is collected on another's time
			start := time.Now()
			for _, a := range r.articles {
				r.read(a)
			}
			r.took = append(r.took, time.Since(start))
		}
	}
	return results
}

// warm lets m read its articles twice: first to grow its buffers and count what it finds,
// then to count what it allocates.
func warm(m *measure, articles []string) *result {
	r := &result{measure: m, articles: within(articles, m.limit)}
	r.bytes = total(r.articles)
	for _, a := range r.articles {
		for k, n := range m.read(a) {
			r.found[k] += n
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for _, a := range r.articles {
		m.read(a)
	}
	runtime.ReadMemStats(&after)
	n := float64(len(r.articles))
	r.allocs = float64(after.Mallocs-before.Mallocs) / n
	r.memory = float64(after.TotalAlloc-before.TotalAlloc) / n
	return r
}

// within returns the first articles that have limit bytes or less together, but one at
// least; all if limit is 0.
func within(articles []string, limit int) []string {
	if limit == 0 {
		return articles
	}
	bytes := 0
	for i, a := range articles {
		if bytes += len(a); bytes > limit {
			return articles[:max(i, 1)]
		}
	}
	return articles
}

// speed is in megabytes a second.
func (r *result) speed() float64 { return mbps(r.bytes, median(r.took)) }

// times returns how many times as long as base r takes for a byte: the median of the rounds,
// in each of which both met the same machine.
func (r *result) times(base *result) float64 {
	ratios := make([]float64, len(r.took))
	for i := range r.took {
		ratios[i] = (r.took[i].Seconds() / float64(r.bytes)) / (base.took[i].Seconds() / float64(base.bytes))
	}
	return median(ratios)
}

func mbps(bytes int, d time.Duration) float64 { return float64(bytes) / 1e6 / d.Seconds() }

// median returns the middle of values, the upper one of two. It leaves values as they are.
func median[T cmp.Ordered](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
