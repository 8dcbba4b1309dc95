package table

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
)

// An ExistsError says that an output file is there already. It is not written over: it may
// hold what another run found, or be that of a run under way.
type ExistsError struct{ Name string }

func (e *ExistsError) Error() string {
	return e.Name + " exists already: remove it, or name another folder"
}

// A file is what tables are written to.
type file interface {
	io.WriterAt
	io.Closer
	Truncate(size int64) error
}

// createFiles makes the folder and in it an empty file for each table, all or none.
func createFiles(folder, ext string, tables []*Table) (files []file, err error) {
	if err := os.MkdirAll(folder, 0o777); err != nil {
		return nil, fmt.Errorf("%s: %w", folder, reason(err))
	}
	var made []*os.File
	defer func() {
		if err != nil {
			for _, f := range made {
				f.Close()
				os.Remove(f.Name())
			}
		}
	}()
	for _, t := range tables {
		name := filepath.Join(folder, t.Name+ext)
		f, err := os.OpenFile(name, os.O_CREATE|os.O_EXCL|os.O_WRONLY, 0o666)
		switch {
		case errors.Is(err, fs.ErrExist):
			return nil, &ExistsError{name}
		case err != nil:
			return nil, fmt.Errorf("%s: %w", name, reason(err))
		}
		made = append(made, f)
		files = append(files, f)
	}
	return files, nil
}

// reason returns err without the name of the file that an os.PathError repeats.
func reason(err error) error {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// byTable spreads things of some tables over a list of all.
func byTable[T any](tables []*Table, things []T) []T {
	all := make([]T, len(All()))
	for i, t := range All() {
		for k := range tables {
			if tables[k] == t {
				all[i] = things[k]
			}
		}
	}
	return all
}
