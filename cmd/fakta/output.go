package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"syscall"

	"github.com/fakta-id/fakta/cmd/fakta/internal/store"
	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// errInterrupted is why a run into tables ends early.
var errInterrupted = errors.New("interrupted: what was found up to here is kept")

// isTables tells whether the output is rows of tables.
func (o *options) isTables() bool {
	return o.Format == "csv" || o.Format == "parquet" || o.Format == "sqlite"
}

// resolveOutput checks where the output goes and finds the tables that are wanted.
func (o *options) resolveOutput() (err error) {
	if o.tables, err = table.Select(o.Layers); err != nil {
		return fmt.Errorf("--layers: %w", err)
	}
	switch {
	case !o.isTables() && o.Out != "":
		return fmt.Errorf("--out is for csv, parquet and sqlite; %s goes to standard output", o.Format)
	case !o.isTables() && len(o.Layers) > 0, o.Format == "sqlite" && len(o.Layers) > 0:
		return errors.New("--layers is for csv and parquet")
	case o.Format == "csv" && o.Out == "" && len(o.tables) > 1:
		return errors.New("csv is one file for each layer: name a folder for them with --out, or a single layer with --layers")
	case o.Format == "parquet" && o.Out == "":
		return errors.New("parquet is one file for each layer: name a folder for them with --out")
	case o.Format == "sqlite" && o.Out == "":
		return errors.New("sqlite needs the name of the database: --out facts.db")
	}
	return nil
}

// output opens what the facts are written to, a batch at a time: text and JSON as they are,
// tables as blocks of rows. Errors that do not end the run go to complain.
func (o *options) output(stdout io.Writer, complain func(error)) (io.WriteCloser, error) {
	switch o.Format {
	case "csv":
		if o.Out == "" {
			return table.NewCSVStream(stdout, o.tables[0]), nil
		}
		return table.NewCSV(o.Out, o.tables)
	case "parquet":
		return table.NewParquet(o.Out, o.tables, o.Offsets)
	case "sqlite":
		db, err := store.OpenSQLite(o.Out, o.Offsets, complain)
		if err != nil {
			return nil, err
		}
		return db, nil
	}
	return unclosed{stdout}, nil
}

// unclosed is a writer that others close.
type unclosed struct{ io.Writer }

func (unclosed) Close() error { return nil }

// interrupted returns a channel that is closed at the first interrupt, if the output is to
// be finished then; the second ends the command at once.
func (o *options) interrupted() (_ <-chan os.Signal, stop func()) {
	signals := make(chan os.Signal, 1)
	if !o.isTables() {
		return signals, func() {}
	}
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	first := make(chan os.Signal, 1)
	done := make(chan struct{})
	go func() {
		select {
		case s := <-signals:
			signal.Stop(signals)
			first <- s
		case <-done:
			signal.Stop(signals)
		}
	}()
	return first, func() { close(done) }
}
