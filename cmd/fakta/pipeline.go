package main

import (
	"context"
	"fmt"
	"iter"
	"sync"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
)

// A batch is a stretch of an input on its way through the command: some whole lines of
// JSON Lines, or one article of plain text, or one web page, or only what is wrong with the
// input.
//
// Lines travel together because handing an article of 2 kB from goroutine to goroutine
// costs as much as a fair part of reading it.
type batch struct {
	name  string // of the input: "berita.jsonl", "stdin"
	line  int    // the number of the first of the lines
	lines []byte
	torn  bool              // the input breaks off in the last of the lines
	text  string            // an article of plain text, or a web page
	page  bool              // it is a web page
	out   []byte            // what is printed
	shown []*report.Article // what a page shows, which needs all articles to be printed
	errs  []error           // what went wrong, with its place
	done  chan struct{}     // receives when out and errs are complete
	size  int               // of lines or text
	huge  bool              // larger than keptSize
	skip  int               // articles at the beginning that are written already

	articles int // that are finished
}

// batchSize is how much of an input is read at a time. A batch is larger only if a single
// line is.
const batchSize = 64 << 10

// keptSize is the largest buffer that a batch keeps for its next use: what one huge article
// needed is given back after it.
const keptSize = 16 * batchSize

// reset empties b for its next use.
func (b *batch) reset() {
	*b = batch{lines: emptied(b.lines), out: emptied(b.out), done: b.done}
}

// emptied returns s without its content, and without its memory if that is large.
func emptied(s []byte) []byte {
	if cap(s) > keptSize {
		return nil
	}
	return s[:0]
}

// fail notes what is wrong with a line, or with the input as a whole for line 0.
func (b *batch) fail(line int, err error) {
	b.errs = append(b.errs, &inputError{b.where(line), err})
}

// where names a line of the input: "berita.jsonl:12". Line 0 is the input as a whole.
func (b *batch) where(line int) string {
	if line == 0 {
		return b.name
	}
	return fmt.Sprintf("%s:%d", b.name, line)
}

// A pipeline carries batches from a reader to n workers and from them, in the order in
// which they were read, to a writer:
//
//	free -> reader -> todo -> workers
//	                  queue ----------> writer -> free
//
// There are 2n batches, made at the start and used again and again, so that a worker has
// something to do while another is late. Of huge ones no more than n are under way. That
// bounds the memory by the largest article times the workers, and it is all that the reader
// waits for: todo and queue have room for all.
type pipeline struct {
	free  chan *batch
	huge  chan struct{} // one for each huge batch under way
	todo  chan *batch   // for whichever worker is free
	queue chan *batch   // the same batches, in order
	stop  chan struct{} // closed when nobody wants the rest

	before func(*batch) // what the reader does with a batch first, if anything
}

// inOrder runs a pipeline of n workers and yields its finished batches in the order in
// which read puts them in. A batch may not be used after the yield. When the loop over them
// ends early, so do reader and workers. When ctx ends, so does the reader, and what it has
// read until then is still finished, whatever it may be waiting for.
func inOrder(ctx context.Context, n int, read func(*pipeline), newWorker func() func(*batch)) iter.Seq[*batch] {
	return func(yield func(*batch) bool) {
		p := &pipeline{
			free:  make(chan *batch, 2*n),
			huge:  make(chan struct{}, n),
			todo:  make(chan *batch, 2*n),
			queue: make(chan *batch, 2*n),
			stop:  make(chan struct{}),
		}
		stop := sync.OnceFunc(func() { close(p.stop) })
		defer stop()
		for range 2 * n {
			p.free <- &batch{done: make(chan struct{}, 1)}
		}
		for range n {
			work := newWorker()
			go func() {
				for b := range p.todo {
					work(b)
					b.done <- struct{}{}
				}
			}()
		}
		go func() {
			defer close(p.queue)
			defer close(p.todo)
			read(p)
		}()
		next := func() *batch {
			select {
			case b := <-p.queue:
				return b
			case <-ctx.Done():
				stop()
			}
			select {
			case b := <-p.queue:
				return b
			default:
				return nil
			}
		}
		for b := next(); b != nil; b = next() {
			<-b.done
			if !yield(b) {
				return
			}
			if b.huge {
				<-p.huge
			}
			b.reset()
			p.free <- b
		}
	}
}

// next returns an empty batch for the reader to fill, nil if the reader shall end.
func (p *pipeline) next() *batch {
	select {
	case <-p.stop:
		return nil
	case b := <-p.free:
		return b
	}
}

// put sends a batch on its way and tells whether the reader shall go on.
func (p *pipeline) put(b *batch) bool {
	if p.before != nil {
		p.before(b)
	}
	b.size = max(len(b.lines), len(b.text))
	if b.huge = b.size > keptSize; b.huge {
		select {
		case <-p.stop:
			return false
		case p.huge <- struct{}{}:
		}
	}
	p.queue <- b
	p.todo <- b
	return true
}

// fail sends only an error on its way and tells whether the reader shall go on.
func (p *pipeline) fail(name string, line int, err error) bool {
	b := p.next()
	if b == nil {
		return false
	}
	b.name = name
	b.fail(line, err)
	return p.put(b)
}
