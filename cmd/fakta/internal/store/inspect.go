package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// applicationID is "fakt" in the header of a database.
const applicationID = 0x66616b74

// magic is what an SQLite database begins with.
const magic = "SQLite format 3\x00"

// inspect looks at a file without changing it and tells whether the tables have to be made
// in it: it does not exist, is empty, or is a database without any table.
func inspect(file, offsets string) (fresh bool, err error) {
	empty, err := inspectFile(file)
	if empty || err != nil {
		return empty, err
	}
	name, err := dsn(file, "mode=ro", fmt.Sprintf("_pragma=busy_timeout(%d)", patience.Milliseconds()))
	if err != nil {
		return false, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return false, err
	}
	defer db.Close()
	conn, err := db.Conn(context.Background())
	if err != nil {
		return false, fmt.Errorf("%s: %w", file, err)
	}
	defer conn.Close()
	var tables int
	if err := conn.QueryRowContext(context.Background(), "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return false, &ForeignError{file, "no SQLite database that can be read: " + err.Error()}
	}
	if tables == 0 {
		return true, nil
	}
	return false, verify(conn, file, offsets)
}

// inspectFile tells whether there is nothing in a file yet.
func inspectFile(file string) (empty bool, err error) {
	info, err := os.Stat(file)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return true, nil
	case err != nil:
		return false, err
	case !info.Mode().IsRegular():
		return false, &ForeignError{file, "not a regular file"}
	case info.Size() == 0:
		return true, nil
	}
	f, err := os.Open(file)
	if err != nil {
		return false, err
	}
	defer f.Close()
	head := make([]byte, len(magic))
	if _, err := io.ReadFull(f, head); err != nil || string(head) != magic {
		return false, &ForeignError{file, "no SQLite database"}
	}
	return false, nil
}

// verify wants a database to have the tables that are written.
func verify(conn *sql.Conn, file, offsets string) error {
	ctx := context.Background()
	foreign := func(format string, args ...any) error { return &ForeignError{file, fmt.Sprintf(format, args...)} }
	var version int
	var unit string
	err := conn.QueryRowContext(ctx, "SELECT version, offsets FROM fakta_schema").Scan(&version, &unit)
	switch {
	case err != nil:
		return foreign("an SQLite database of something else, without the tables of fakta")
	case version != table.Version:
		return foreign("a database of fakta with tables of version %d, not %d", version, table.Version)
	case unit != offsets:
		return foreign("its positions count by %s (--offsets), not by %s", unit, offsets)
	}
	for _, t := range table.All() {
		found, err := columnsOf(conn, t.Name)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for _, c := range columns(t) {
			if !slices.Contains(found, c) {
				return foreign("its table %s has no column %s", t.Name, c)
			}
		}
	}
	return nil
}

// columnsOf returns the columns of a table of the database, none if it is not there.
func columnsOf(conn *sql.Conn, name string) (names []string, err error) {
	rows, err := conn.QueryContext(context.Background(), "SELECT name FROM pragma_table_info(?)", name)
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	for rows.Next() {
		var c string
		if err := rows.Scan(&c); err != nil {
			return nil, err
		}
		names = append(names, c)
	}
	return names, rows.Err()
}
