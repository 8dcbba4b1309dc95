package main

import (
	"errors"
	"fmt"
	"io"
	"slices"

	"github.com/fakta-id/fakta/cmd/fakta/internal/store"
	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// isTables tells whether the output is rows of tables.
func (o *options) isTables() bool {
	return o.Format == "csv" || o.Format == "parquet" || o.Format == "sqlite"
}

// resolveTables finds the tables that are wanted and checks where they go.
func (o *options) resolveTables() (err error) {
	names := slices.Clone(o.Layers)
	if o.Out != "" || len(names) != 1 { // one layer on standard output is one table
		for _, layer := range o.Layers {
			names = append(names, tablesBeside[layer]...)
		}
	}
	if o.tables, err = table.Select(names); err != nil {
		return fmt.Errorf("--layers: %w", err)
	}
	switch {
	case o.Format == "sqlite" && len(o.Layers) > 0:
		return errors.New("--layers is not for sqlite, whose tables refer to each other")
	case o.Format == "csv" && o.Out == "" && len(o.tables) > 1:
		return errors.New("csv is one file for each layer: name a folder for them with --out, or a single layer with --layers")
	case o.Format == "parquet" && o.Out == "":
		return errors.New("parquet is one file for each layer: name a folder for them with --out")
	case o.Format == "sqlite" && o.Out == "":
		return errors.New("sqlite needs the name of the database: --out facts.db")
	}
	return nil
}

// tablesBeside are the tables of a layer beside that of its name.
var tablesBeside = map[string][]string{
	"people":        {"posts", "mentions"},
	"abbreviations": {"abbreviation_uses"},
	"checks":        {"check_claims"},
}

// openTables opens what tables are written to, a block of rows at a time. Errors that do not
// end the run go to complain.
func (o *options) openTables(stdout io.Writer, complain func(error)) (io.WriteCloser, error) {
	switch o.Format {
	case "csv":
		if o.Out == "" {
			return table.NewCSVStream(stdout, o.tables[0]), nil
		}
		return table.NewCSV(o.Out, o.tables)
	case "parquet":
		return table.NewParquet(o.Out, o.tables, o.Offsets)
	}
	db, err := store.OpenSQLite(o.Out, o.Offsets, complain)
	if err != nil {
		return nil, err // not db, which would be no nil interface
	}
	return db, nil
}
