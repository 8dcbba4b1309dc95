package main

import (
	"context"
	"errors"
	"os"
	"os/signal"
	"syscall"
)

// An interruption is the signal that ends a run early.
type interruption struct{ os.Signal }

func (i interruption) Error() string { return "interrupted" }

// status is the exit status: that which a shell gives a program that a signal ended.
func (i interruption) status() int {
	if s, ok := i.Signal.(syscall.Signal); ok {
		return 128 + int(s)
	}
	return exitInput
}

// untilInterrupted returns a context that ends with an interruption at the first interrupt
// or request to terminate. At the second the system ends the program at once.
func untilInterrupted() (_ context.Context, stop func()) {
	ctx, cancel := context.WithCancelCause(context.Background())
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		defer signal.Stop(signals)
		select {
		case s := <-signals:
			cancel(interruption{s})
		case <-ctx.Done():
		}
	}()
	return ctx, func() { cancel(nil) }
}

// interruptionOf returns the interruption that ended ctx, if one did.
func interruptionOf(ctx context.Context) (i interruption, ok bool) {
	ok = errors.As(context.Cause(ctx), &i)
	return i, ok
}
