package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
	"github.com/fakta-id/fakta/extract"
)

// block returns the rows of articles with the given ids and the same text.
func block(text string, ids ...string) (rows []byte) {
	var b table.Builder
	for _, id := range ids {
		rows = b.Append(rows, extract.Read(extract.Article{ID: id, Text: text}))
	}
	return rows
}

const text = `Jambi (ANTARA) - Ada 568.373 pekerja dari 1,3 juta pekerja, atau 53 persen, pada Jumat (13/9/2024). "Kami siap," kata Kepala Badan Pusat Statistik (BPS) Jambi Sari Utami. BPS pindah.`

// open opens a database for a test that wants no article to be refused.
func open(t *testing.T, file string) *SQLite {
	t.Helper()
	s, err := OpenSQLite(file, "byte", func(err error) { t.Error(err) })
	require.NoError(t, err)
	return s
}

// fill makes a database of some articles.
func fill(t *testing.T, file string, blocks ...[]byte) {
	t.Helper()
	s := open(t, file)
	for _, b := range blocks {
		_, err := s.Write(b)
		require.NoError(t, err)
	}
	require.NoError(t, s.Close())
}

// ask returns the rows that a query gives, columns joined by bars.
func ask(t *testing.T, file, query string) []string {
	t.Helper()
	name, err := dsn(file, "mode=ro", "_pragma=busy_timeout(10000)")
	require.NoError(t, err)
	db, err := sql.Open("sqlite", name)
	require.NoError(t, err)
	defer db.Close()
	rows, err := db.Query(query)
	require.NoError(t, err, query)
	defer rows.Close()
	all, err := lines(rows)
	require.NoError(t, err)
	return all
}

// lines reads all rows.
func lines(rows *sql.Rows) (all []string, err error) {
	columns, err := rows.Columns()
	if err != nil {
		return nil, err
	}
	values, into := make([]any, len(columns)), make([]any, len(columns))
	for i := range values {
		into[i] = &values[i]
	}
	for rows.Next() {
		if err := rows.Scan(into...); err != nil {
			return nil, err
		}
		var line []string
		for _, v := range values {
			line = append(line, cell(v))
		}
		all = append(all, strings.Join(line, " | "))
	}
	return all, rows.Err()
}

// cell shows a value of a database as psql does.
func cell(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case float64:
		return table.Value{Kind: table.IsReal, Real: v}.String()
	}
	return fmt.Sprint(v)
}

// sound wants a database to be whole: its pages, its references, its full-text indexes.
func sound(t *testing.T, file string) {
	t.Helper()
	assert.Equal(t, []string{"ok"}, ask(t, file, "PRAGMA integrity_check"))
	assert.Empty(t, ask(t, file, "PRAGMA foreign_key_check"))
	name, err := dsn(file)
	require.NoError(t, err)
	db, err := sql.Open("sqlite", name)
	require.NoError(t, err)
	defer db.Close()
	for _, tab := range table.All() {
		if len(tab.Search) > 0 {
			_, err := db.Exec(fmt.Sprintf("INSERT INTO %[1]s_search (%[1]s_search, rank) VALUES ('integrity-check', 1)", tab.Name))
			assert.NoError(t, err, "the index of %s agrees with it", tab.Name)
		}
	}
}

func TestSQLite(t *testing.T) {
	file := filepath.Join(t.TempDir(), "a ?%23.db") // a name that a URI must escape
	fill(t, file, block(text, "a", "b"), block(text, "c"))
	left, err := filepath.Glob(filepath.Join(filepath.Dir(file), "*"))
	require.NoError(t, err)
	assert.Equal(t, []string{file}, left, "no journal stays behind")
	sound(t, file)
	assert.Equal(t, []string{"a | 1", "b | 1", "c | 1"}, ask(t, file, "SELECT article_id, run FROM articles"))
	assert.Equal(t, []string{"1 | byte | 1"}, ask(t, file, "SELECT * FROM fakta_schema"))
	assert.Equal(t, []string{"568.373 | 568373 | 568373", "1,3 juta | 1300000 | 1300000", "53 persen | 53 | 53"},
		ask(t, file, "SELECT text, value, value_real FROM numbers WHERE article = 2"))
	assert.Equal(t, []string{`b | "Kami siap,"`}, ask(t, file, "SELECT article_id, quotes.text FROM quotes JOIN articles USING (article) WHERE docid IN (SELECT rowid FROM quotes_search WHERE quotes_search MATCH 'siap') AND article_id = 'b'"))
}

// TestSameRows wants in the database every value of every row that was written.
func TestSameRows(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	rows := testRows(t)
	fill(t, file, rows)
	sound(t, file)
	want := map[string][]string{}
	for tab, values := range table.Rows(string(rows)) {
		var line []string
		for _, v := range values {
			if v.Kind == table.IsBool {
				v.Kind = table.IsInt
			}
			line = append(line, v.String())
		}
		want[tab.Name] = append(want[tab.Name], strings.Join(line, " | "))
	}
	for _, tab := range table.All() {
		var names []string
		for _, c := range tab.ColumnNames() {
			names = append(names, "x."+c)
		}
		got := ask(t, file, withIDs(tab, names))
		slices.Sort(got)
		slices.Sort(want[tab.Name])
		assert.Equal(t, want[tab.Name], got, tab.Name)
	}
}

// withIDs returns a query for columns of a table x in the order of its key. The first is the
// id of the article.
func withIDs(tab *table.Table, names []string) string {
	names = slices.Clone(names)
	names[0] = "articles.article_id"
	from := "articles x JOIN articles USING (article)"
	if !isArticles(tab) {
		from = tab.Name + " x JOIN articles USING (article)"
	}
	order := slices.Clone(tab.KeyColumns())
	for i := range order[1:] {
		order[i+1] = "x." + order[i+1]
	}
	order[0] = names[0]
	return fmt.Sprintf("SELECT %s FROM %s ORDER BY %s", strings.Join(names, ", "), from, strings.Join(order, ", "))
}

// TestReplace runs over some articles again, with other facts in them.
func TestReplace(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	fill(t, file, block(text, "a", "b", "c"))
	s := open(t, file)
	_, err := s.Write(block(`Ada 7 orang. "Kami pergi," kata Budi Santoso.`, "c", "d", "a"))
	require.NoError(t, err)
	require.NoError(t, s.Close())
	assert.Equal(t, 2, s.Replaced())
	sound(t, file)
	assert.Equal(t, []string{"a | 2", "b | 1", "c | 2", "d | 2"}, ask(t, file, "SELECT article_id, run FROM articles ORDER BY 1"))
	assert.Equal(t, []string{"a | 1", "b | 3", "c | 1", "d | 1"}, ask(t, file, "SELECT article_id, count(*) FROM numbers JOIN articles USING (article) GROUP BY 1"))
	assert.Equal(t, []string{"b"}, ask(t, file, "SELECT article_id FROM quotes JOIN articles USING (article) WHERE docid IN (SELECT rowid FROM quotes_search('siap'))"))
	assert.Equal(t, []string{"a", "c", "d"}, ask(t, file, "SELECT article_id FROM articles WHERE article IN (SELECT rowid FROM articles_search('pergi')) ORDER BY 1"))
	assert.Equal(t, []string{"3 | 1"}, ask(t, file, "SELECT (SELECT count(*) FROM quotes_search('pergi')), (SELECT count(*) FROM articles_search('pekerja'))"))

	// The same again gives the same rows.
	before := ask(t, file, "SELECT article_id, number_id, n.text FROM numbers n JOIN articles USING (article) ORDER BY 1, 2")
	fill(t, file, block(text, "b"))
	assert.Equal(t, before, ask(t, file, "SELECT article_id, number_id, n.text FROM numbers n JOIN articles USING (article) ORDER BY 1, 2"))
	sound(t, file)
}

// TestDuplicates has two articles with one id in a run, near each other and far away.
func TestDuplicates(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	var refused []error
	s, err := OpenSQLite(file, "byte", func(err error) { refused = append(refused, err) })
	require.NoError(t, err)
	for _, b := range [][]byte{block(text, "a", "b"), block("Ada 7 orang.", "b", "c"), block("Ada 8 orang.", "a")} {
		_, err := s.Write(b)
		require.NoError(t, err)
	}
	require.NoError(t, s.Close())
	assert.Equal(t, []error{&DuplicateError{"b"}, &DuplicateError{"a"}}, refused)
	assert.EqualError(t, refused[0], `article "b": another one of this run has the same id; only the first is kept`)
	assert.Equal(t, []string{"a | 3", "b | 3", "c | 1"}, ask(t, file, "SELECT article_id, count(*) FROM numbers JOIN articles USING (article) GROUP BY 1"))
	sound(t, file)
}

// TestForeign opens what is no database of facts, and wants it to stay as it is.
func TestForeign(t *testing.T) {
	database := func(statements ...string) func(t *testing.T, file string) {
		return func(t *testing.T, file string) {
			db, err := sql.Open("sqlite", file)
			require.NoError(t, err)
			for _, s := range statements {
				_, err := db.Exec(s)
				require.NoError(t, err)
			}
			require.NoError(t, db.Close())
		}
	}
	facts := func(statements ...string) func(t *testing.T, file string) {
		return func(t *testing.T, file string) {
			fill(t, file, block(text, "a"))
			database(statements...)(t, file)
		}
	}
	content := func(s string) func(t *testing.T, file string) {
		return func(t *testing.T, file string) { require.NoError(t, os.WriteFile(file, []byte(s), 0o666)) }
	}
	for _, c := range []struct {
		name string
		make func(t *testing.T, file string)
		want string
	}{
		{"text", content("Ada 5 orang.\n"), "no SQLite database"},
		{"a short file", content("a"), "no SQLite database"},
		{"cut off behind the magic", content(magic), "no SQLite database that can be read"},
		{"rubbish behind the magic", content(magic + strings.Repeat("x", 5000)), "no SQLite database that can be read"},
		{"other tables", database("CREATE TABLE berita (id INTEGER)"), "an SQLite database of something else, without the tables of fakta"},
		{"a table of the same name", database("CREATE TABLE articles (id INTEGER)"), "an SQLite database of something else"},
		{"a schema table of somebody else", database("CREATE TABLE fakta_schema (id INTEGER)"), "an SQLite database of something else"},
		{"in the WAL", database("PRAGMA journal_mode = WAL", "CREATE TABLE berita (id INTEGER)"), "an SQLite database of something else"},
		{"an older version", facts("UPDATE fakta_schema SET version = 0"), "a database of fakta with tables of version 0, not 1"},
		{"a newer version", facts("UPDATE fakta_schema SET version = 2"), "a database of fakta with tables of version 2, not 1"},
		{"other positions", facts("UPDATE fakta_schema SET offsets = 'rune'"), "its positions count by rune (--offsets), not by byte"},
		{"a missing column", facts("ALTER TABLE warnings DROP COLUMN message"), "its table warnings has no column message"},
		{"a missing table", facts("DROP TABLE warnings"), "its table warnings has no column article"},
	} {
		t.Run(c.name, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "facts.db")
			c.make(t, file)
			before, err := os.ReadFile(file)
			require.NoError(t, err)
			_, err = OpenSQLite(file, "byte", nil)
			var foreign *ForeignError
			require.ErrorAs(t, err, &foreign)
			assert.ErrorContains(t, err, file+": "+c.want)
			after, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.True(t, bytes.Equal(before, after), "the file has changed")
		})
	}
}

// TestNoFile has names that cannot be a database.
func TestNoFile(t *testing.T) {
	dir := t.TempDir()
	for name, want := range map[string]string{
		dir:                                "not a regular file",
		"/dev/full":                        "not a regular file",
		filepath.Join(dir, "none", "a.db"): "unable to open database file",
	} {
		_, err := OpenSQLite(name, "byte", nil)
		require.ErrorContains(t, err, want)
		assert.ErrorContains(t, err, name+": ")
	}
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Empty(t, left)
}

// TestEmptyFile fills what has no table yet.
func TestEmptyFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	require.NoError(t, os.WriteFile(file, nil, 0o666))
	fill(t, file, block(text, "a"))
	assert.Equal(t, []string{"a"}, ask(t, file, "SELECT article_id FROM articles"))
}

// TestTogether has several runs make and fill one database at the same time.
func TestTogether(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	const runs, blocks = 4, 10
	var wait sync.WaitGroup
	for r := range runs {
		wait.Go(func() {
			s, err := OpenSQLite(file, "byte", func(err error) { t.Error(err) })
			if !assert.NoError(t, err) {
				return
			}
			for i := range blocks {
				_, err := s.Write(block(text, fmt.Sprintf("%d-%d", r, i)))
				assert.NoError(t, err)
				s.late() // each in a transaction of its own
			}
			assert.NoError(t, s.Close())
		})
	}
	wait.Wait()
	sound(t, file)
	assert.Equal(t, []string{fmt.Sprint(runs * blocks)}, ask(t, file, "SELECT count(*) FROM articles"))
	assert.Equal(t, []string{fmt.Sprint(runs * blocks * 3)}, ask(t, file, "SELECT count(*) FROM numbers"))
	assert.Equal(t, []string{fmt.Sprint(runs)}, ask(t, file, "SELECT runs FROM fakta_schema"))
}

// TestBusy has another program that does not let go of the database.
func TestBusy(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	fill(t, file, block(text, "a"))
	s := open(t, file)
	require.NoError(t, s.exec("PRAGMA busy_timeout = 50"))
	other, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer other.Close()
	conn, err := other.Conn(context.Background())
	require.NoError(t, err)
	_, err = conn.ExecContext(context.Background(), "BEGIN IMMEDIATE")
	require.NoError(t, err)
	_, err = s.Write(block(text, "b"))
	require.NoError(t, err, "it waits")
	assert.ErrorContains(t, s.Close(), file+": another program has been writing to it")
	require.NoError(t, conn.Close())
	assert.Equal(t, []string{"a"}, ask(t, file, "SELECT article_id FROM articles"))
}

// TestFull lets the database grow no more: what is written stays, and of the rest nothing.
func TestFull(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	s := open(t, file)
	var pages int
	require.NoError(t, s.conn.QueryRowContext(context.Background(), "PRAGMA page_count").Scan(&pages))
	require.NoError(t, s.exec(fmt.Sprintf("PRAGMA max_page_count = %d", pages+30)))
	written := 0
	var err error
	for err == nil {
		if _, err = s.Write(block(text, fmt.Sprint(2*written), fmt.Sprint(2*written+1))); err == nil {
			s.late()
			err = s.err
		}
		if err == nil {
			written++
		}
		require.Less(t, written, 10_000)
	}
	assert.ErrorContains(t, err, file+": ")
	assert.ErrorContains(t, err, "full")
	_, again := s.Write(block(text, "x"))
	assert.Equal(t, err, again)
	assert.NoError(t, s.Close(), "it is told once")
	require.Positive(t, written)
	sound(t, file)
	assert.Equal(t, []string{fmt.Sprint(2 * written)}, ask(t, file, "SELECT count(*) FROM articles"))
	assert.Equal(t, []string{fmt.Sprint(2 * written * 3)}, ask(t, file, "SELECT count(*) FROM numbers"))
}

// TestLateError has an error that no Write tells of.
func TestLateError(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	s := open(t, file)
	require.NoError(t, s.exec("PRAGMA max_page_count = 1"))
	_, err := s.Write(block(strings.Repeat(text, 1000), "a"))
	require.NoError(t, err)
	s.late()
	assert.ErrorContains(t, s.Close(), "full")
	assert.Empty(t, ask(t, file, "SELECT * FROM articles"))
}

// TestPause wants what a slow source gives to be in the database soon, and the database to
// be free for others.
func TestPause(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	s := open(t, file)
	_, err := s.Write(block(text, "a"))
	require.NoError(t, err)
	require.Eventually(t, func() bool { return len(ask(t, file, "SELECT 1 FROM articles")) == 1 }, 20*time.Second, 50*time.Millisecond)
	fill(t, file, block(text, "b"))
	require.NoError(t, s.Close())
	assert.Equal(t, []string{"a", "b"}, ask(t, file, "SELECT article_id FROM articles"))
	_, err = s.Write(block(text, "c"))
	assert.True(t, errors.Is(err, errClosed))
}
