package main

import (
	"iter"
)

// A job is one article on its way through the command, or an input that could
// not be read.
type job struct {
	where   string // "berita.jsonl:12", "artikel.txt"
	line    []byte // the article as a line of JSON Lines, or
	text    []byte // as plain text
	isJSON  bool
	out     []byte  // what is printed for it
	errs    []error // what went wrong, with its place
	done    chan struct{}
	skipped bool // only errs, nothing to do
}

// inOrder gives each job to one of n workers and yields the finished jobs in
// the order in which they came. At most 2n jobs are in memory.
func inOrder(jobs iter.Seq[*job], n int, newWorker func() func(*job)) iter.Seq[*job] {
	return func(yield func(*job) bool) {
		todo := make(chan *job)
		queue := make(chan *job, n)
		stop := make(chan struct{})
		for range n {
			work := newWorker()
			go func() {
				for j := range todo {
					work(j)
					close(j.done)
				}
			}()
		}
		go func() {
			defer close(queue)
			defer close(todo)
			for j := range jobs {
				j.done = make(chan struct{})
				select {
				case queue <- j:
				case <-stop:
					return
				}
				if j.skipped {
					close(j.done)
					continue
				}
				select {
				case todo <- j:
				case <-stop:
					return
				}
			}
		}()
		defer close(stop)
		for j := range queue {
			<-j.done
			if !yield(j) {
				return
			}
		}
	}
}
