package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"strings"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// patience is how long a run waits for another that writes to the same database. Others
// hold it for the time of a transaction only, a few milliseconds.
const patience = 30 * time.Second

// A SQLite writes rows to an SQLite database, each block in a transaction of its own: what
// is written stays, whatever happens after it. It must not be used by two goroutines at
// once; several runs may write to one database at the same time.
type SQLite struct {
	file     string
	db       *sql.DB
	conn     *sql.Conn
	run      int64
	insert   []*sql.Stmt // for each table
	find     *sql.Stmt
	remove   *sql.Stmt
	refuse   func(error)
	args     []any
	skip     bool // the article of the rows is a duplicate
	replaced int
}

// OpenSQLite opens a database or makes it. The unit of positions is kept in it, and another
// run has to have the same. A file that is no such database is a [ForeignError]. The function
// refuse is told of articles that are not written, each a [DuplicateError].
//
// An article whose id is in the database from an earlier run is replaced, with all that was
// found in it.
func OpenSQLite(file, offsets string, refuse func(error)) (*SQLite, error) {
	fresh, err := inspect(file, offsets)
	if err != nil {
		return nil, err
	}
	s := &SQLite{file: file, refuse: refuse}
	if err := s.open(fresh, offsets); err != nil {
		if s.conn != nil {
			s.conn.Close()
		}
		s.db.Close()
		return nil, s.wrap(err)
	}
	return s, nil
}

// dsn names a database file to the driver.
func dsn(file string, options ...string) (string, error) {
	file, err := filepath.Abs(file)
	if err != nil {
		return "", err
	}
	u := url.URL{Scheme: "file", OmitHost: true, Path: filepath.ToSlash(file), RawQuery: strings.Join(options, "&")}
	return u.String(), nil
}

func (s *SQLite) open(fresh bool, offsets string) error {
	name, err := dsn(s.file,
		fmt.Sprintf("_pragma=busy_timeout(%d)", patience.Milliseconds()),
		"_pragma=page_size(8192)",
		"_pragma=journal_mode(WAL)",
		"_pragma=synchronous(NORMAL)",
		"_pragma=foreign_keys(ON)",
		"_pragma=cache_size(-131072)",
		"_pragma=temp_store(MEMORY)",
	)
	if err != nil {
		return err
	}
	if s.db, err = sql.Open("sqlite", name); err != nil {
		return err
	}
	// Where two runs make one database at the same time, turning it to WAL may find it
	// locked without waiting.
	for deadline := time.Now().Add(patience); ; time.Sleep(20 * time.Millisecond) {
		s.conn, err = s.db.Conn(context.Background())
		if err == nil || !isBusy(err) || time.Now().After(deadline) {
			break
		}
	}
	if err != nil {
		return err
	}
	err = s.transaction(func() error {
		if fresh {
			if err := s.create(offsets); err != nil {
				return err
			}
		}
		return s.conn.QueryRowContext(context.Background(), "UPDATE fakta_schema SET runs = runs + 1 RETURNING runs").Scan(&s.run)
	})
	if err != nil {
		return err
	}
	return s.prepare()
}

// create makes the tables, unless another run just did.
func (s *SQLite) create(offsets string) error {
	var tables int
	if err := s.conn.QueryRowContext(context.Background(), "SELECT count(*) FROM sqlite_schema WHERE type = 'table'").Scan(&tables); err != nil {
		return err
	}
	if tables > 0 {
		return verify(s.conn, s.file, offsets)
	}
	if err := s.exec(SQLiteSchema()); err != nil {
		return err
	}
	return s.exec("INSERT INTO fakta_schema VALUES (?, ?, 0)", table.Version, offsets)
}

// prepare prepares the statements of a run.
func (s *SQLite) prepare() (err error) {
	prepare := func(query string) (stmt *sql.Stmt) {
		if err == nil {
			stmt, err = s.conn.PrepareContext(context.Background(), query)
		}
		return stmt
	}
	for i, t := range table.All() {
		columns := t.ColumnNames()
		if i == 0 {
			columns = append(columns, "run")
		}
		s.insert = append(s.insert, prepare(fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)",
			t.Name, strings.Join(columns, ", "), strings.Repeat(", ?", len(columns)-1))))
	}
	s.find = prepare("SELECT run FROM articles WHERE article_id = ?")
	s.remove = prepare("DELETE FROM articles WHERE article_id = ?")
	return err
}

// Write writes the rows of a block, all or, with an error, none.
func (s *SQLite) Write(block []byte) (int, error) {
	replaced := s.replaced
	err := s.transaction(func() error {
		all := table.All()
		inserts := make(map[*table.Table]*sql.Stmt, len(all))
		for i, t := range all {
			inserts[t] = s.insert[i]
		}
		for t, values := range table.Rows(string(block)) {
			if err := s.row(t == all[0], inserts[t], values); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		s.replaced = replaced
		return 0, s.wrap(err)
	}
	return len(block), nil
}

// row writes one row.
func (s *SQLite) row(isArticle bool, insert *sql.Stmt, values []table.Value) (err error) {
	if isArticle {
		if s.skip, err = s.makeRoom(values[0].Text); err != nil {
			return err
		}
	}
	if s.skip {
		return nil
	}
	s.args = s.args[:0]
	for _, v := range values {
		s.args = append(s.args, arg(v))
	}
	if isArticle {
		s.args = append(s.args, s.run)
	}
	_, err = insert.Exec(s.args...)
	return err
}

// makeRoom removes the article of an id if an earlier run has written it, and tells whether
// this run has, so that the new one must be left out.
func (s *SQLite) makeRoom(id string) (duplicate bool, err error) {
	var run int64
	switch err := s.find.QueryRow(id).Scan(&run); {
	case errors.Is(err, sql.ErrNoRows):
		return false, nil
	case err != nil:
		return false, err
	case run == s.run:
		s.refuse(&DuplicateError{id})
		return true, nil
	}
	s.replaced++
	_, err = s.remove.Exec(id)
	return false, err
}

func arg(v table.Value) any {
	switch v.Kind {
	case table.IsText:
		return v.Text
	case table.IsInt, table.IsBool:
		return v.Int
	case table.IsReal:
		return v.Real
	}
	return nil
}

// Replaced returns how many articles of earlier runs were replaced.
func (s *SQLite) Replaced() int { return s.replaced }

// Close closes the database.
func (s *SQLite) Close() error {
	// The planner wants to know about how many rows have the same value; a look at some
	// of them is enough.
	err := s.exec("PRAGMA analysis_limit = 1000; ANALYZE")
	if isBusy(err) {
		err = nil // the other run will do it
	}
	if err := errors.Join(err, s.conn.Close(), s.db.Close()); err != nil {
		return s.wrap(err)
	}
	return nil
}

// transaction runs do in a transaction that is alone in writing from its beginning on.
func (s *SQLite) transaction(do func() error) error {
	if err := s.exec("BEGIN IMMEDIATE"); err != nil {
		return err
	}
	err := do()
	if err == nil {
		if err = s.exec("COMMIT"); err == nil {
			return nil
		}
	}
	// After some errors, as that of a full disk, there is no transaction any more.
	_ = s.exec("ROLLBACK")
	return err
}

func (s *SQLite) exec(query string, args ...any) error {
	_, err := s.conn.ExecContext(context.Background(), query, args...)
	return err
}

// wrap names the file in an error, and says in the words of a user what is wrong.
func (s *SQLite) wrap(err error) error {
	var foreign *ForeignError
	switch {
	case errors.As(err, &foreign):
		return err
	case isBusy(err):
		err = fmt.Errorf("another program has been writing to it for %v: %w", patience, err)
	}
	return fmt.Errorf("%s: %w", s.file, err)
}

// isBusy tells whether err is that another connection has the database.
func isBusy(err error) bool {
	var e *sqlite.Error
	return errors.As(err, &e) && (e.Code()&0xff == sqlite3.SQLITE_BUSY || e.Code()&0xff == sqlite3.SQLITE_LOCKED)
}
