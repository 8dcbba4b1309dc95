package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"time"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// patience is how long a run waits for another that writes to the same database. Others
// hold it for the time of a transaction only, a few milliseconds.
const patience = 30 * time.Second

// A SQLite writes rows to an SQLite database, some blocks at a time in a transaction of
// their own: what is written stays, whatever happens after it. It must not be used by two
// goroutines at once; several runs may write to one database at the same time.
type SQLite struct {
	file     string
	db       *sql.DB
	conn     *sql.Conn
	run      int64
	refuse   func(error)
	insert   []*sql.Stmt // for each table
	index    []*sql.Stmt // for each table, nil where there is no full-text index
	find     *sql.Stmt
	remove   *sql.Stmt
	args     []any
	article  int64   // the number of the article that the rows belong to
	skip     bool    // it is a duplicate
	first    []int64 // for each table that is searched, the first row of the transaction; 0 for none
	replaced int

	// A block waits for others, for a short time: one transaction for many is faster, and
	// none is left open, which would keep other runs from writing, when the input pauses.
	mu      sync.Mutex
	pending []byte
	timer   *time.Timer
	err     error   // after it nothing is written any more
	told    bool    // Write has returned it
	refused []error // what the caller has to be told, in its own goroutine
}

// transactionSize is how much is written in a transaction.
const transactionSize = 4 << 20

// pause is how long a block waits for others.
const pause = 500 * time.Millisecond

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
	for _, t := range table.All() {
		names := columns(t)
		if isArticles(t) {
			names = append(names, "run")
		}
		s.insert = append(s.insert, prepare(fmt.Sprintf("INSERT INTO %s (%s) VALUES (?%s)",
			t.Name, strings.Join(names, ", "), strings.Repeat(", ?", len(names)-1))))
		var index *sql.Stmt
		if len(t.Search) > 0 {
			searched := strings.Join(t.Search, ", ")
			index = prepare(fmt.Sprintf("INSERT INTO %[1]s_search (rowid, %[2]s) SELECT %[3]s, %[2]s FROM %[1]s WHERE %[3]s >= ?", t.Name, searched, searchRow(t)))
		}
		s.index = append(s.index, index)
	}
	s.first = make([]int64, len(s.insert))
	s.find = prepare("SELECT run FROM articles WHERE article_id = ?")
	s.remove = prepare("DELETE FROM articles WHERE article_id = ?")
	return err
}

// Write writes the rows of a block, now or after some more blocks.
func (s *SQLite) Write(block []byte) (int, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.tell()
	s.pending = append(s.pending, block...)
	switch {
	case s.err != nil:
		s.told = true
		return 0, s.err
	case len(s.pending) < transactionSize:
		if s.timer == nil {
			s.timer = time.AfterFunc(pause, s.late)
		}
		return len(block), nil
	}
	s.err = s.flush()
	s.told = s.err != nil
	return len(block), s.err
}

// tell tells the caller of the articles that were refused.
func (s *SQLite) tell() {
	for _, err := range s.refused {
		s.refuse(err)
	}
	s.refused = nil
}

// late writes the blocks that have waited long enough.
func (s *SQLite) late() {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.err == nil {
		s.err = s.flush()
	}
}

// flush writes the blocks that wait, all or, with an error, none.
func (s *SQLite) flush() error {
	if s.timer != nil {
		s.timer.Stop()
		s.timer = nil
	}
	if len(s.pending) == 0 {
		return nil
	}
	block := string(s.pending)
	s.pending = s.pending[:0]
	replaced := s.replaced
	if err := s.transaction(func() error { return s.rows(block) }); err != nil {
		s.replaced = replaced
		return s.wrap(err)
	}
	return nil
}

// rows writes the rows of a block and then, all at once, which is twice as fast as row by
// row, what is new to the full-text indexes.
func (s *SQLite) rows(block string) error {
	clear(s.first)
	for t, values := range table.Rows(block) {
		if err := s.row(slices.Index(table.All(), t), values); err != nil {
			return err
		}
	}
	for i, first := range s.first {
		if first == 0 {
			continue
		}
		if _, err := s.index[i].Exec(first); err != nil {
			return err
		}
	}
	return nil
}

// row writes one row of table i.
func (s *SQLite) row(i int, values []table.Value) (err error) {
	isArticle := i == 0
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
	} else {
		s.args[0] = s.article
	}
	result, err := s.insert[i].Exec(s.args...)
	if err != nil || s.index[i] == nil {
		return err
	}
	id, err := result.LastInsertId()
	if isArticle {
		s.article = id
	}
	if s.first[i] == 0 {
		s.first[i] = id
	}
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
		s.refused = append(s.refused, &DuplicateError{id})
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

// Close writes what waits and closes the database. An error of Write is not repeated.
func (s *SQLite) Close() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	defer s.tell()
	failed, err := s.told, s.err
	if err == nil {
		err = s.flush()
	}
	s.err = errClosed
	if err == nil {
		// The planner wants to know about how many rows have the same value; a look at
		// some of them is enough. If another run writes, it will do that.
		if err = s.exec("PRAGMA analysis_limit = 1000; ANALYZE"); isBusy(err) {
			err = nil
		}
		err = s.wrap(err)
	}
	for _, stmt := range slices.Concat(s.insert, s.index, []*sql.Stmt{s.find, s.remove}) {
		if stmt != nil {
			stmt.Close()
		}
	}
	closing := errors.Join(s.conn.Close(), s.db.Close())
	switch {
	case failed:
		return nil
	case err != nil:
		return err // what else goes wrong comes from that
	}
	return s.wrap(closing)
}

var errClosed = errors.New("the database is closed")

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
	case err == nil:
		return nil
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
