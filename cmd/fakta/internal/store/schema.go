// Package store keeps the facts of articles in SQL databases: SQLite, which it writes, and
// PostgreSQL, for which it has the schema and a script that loads CSV files. Both schemas
// are made from the description in package table.
package store

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// In a database an article has a number besides its id: keys of text in any order would
// scatter what belongs together over the whole of it, and filling it would write four times as
// much. So where the tables of other formats have article_id, those of a database have article,
// and only articles has both.
const (
	articleID     = "article_id"
	articleNumber = "article"
)

// isArticles tells whether t is the table that the articles are in.
func isArticles(t *table.Table) bool { return t.Name == "articles" }

// numbered returns names of columns with the number of the article instead of its id.
func numbered(names []string) []string {
	names = slices.Clone(names)
	for i := range names {
		if names[i] == articleID {
			names[i] = articleNumber
		}
	}
	return names
}

// columns returns the names of the columns that rows of a table fill in a database, in the
// order of their values.
func columns(t *table.Table) []string {
	if isArticles(t) {
		return t.ColumnNames()
	}
	return numbered(t.ColumnNames())
}

// key returns the names of the columns of the key.
func key(t *table.Table) []string { return numbered(t.KeyColumns()) }

// searchRow returns the column that points into the full-text index of a table in SQLite.
func searchRow(t *table.Table) string {
	if isArticles(t) {
		return articleNumber
	}
	return "docid"
}

// SQLiteSchema returns the script that makes the tables in an SQLite database.
//
// Tables that are searched for words have a number for each row, which the full-text index
// points to; in the others the rows stand in the order of their key.
func SQLiteSchema() string {
	var b strings.Builder
	fmt.Fprintf(&b, `-- The tables of fakta, version %[1]d, for SQLite 3.37 or later. Columns: docs/tables.md.

CREATE TABLE fakta_schema (
  version INTEGER NOT NULL, -- of the tables
  offsets TEXT NOT NULL, -- the unit of positions: byte, rune or utf16
  runs INTEGER NOT NULL -- how many runs wrote here
) STRICT;
PRAGMA application_id = %[2]d;
PRAGMA user_version = %[1]d;
`, table.Version, applicationID)
	for _, t := range table.All() {
		writeSQLite(&b, t)
	}
	return b.String()
}

var sqliteTypes = [...]string{table.Text: "TEXT", table.Int: "INTEGER", table.Real: "REAL", table.Bool: "INTEGER"}

func writeSQLite(b *strings.Builder, t *table.Table) {
	fmt.Fprintf(b, "\n-- %s\nCREATE TABLE %s (\n", t.Doc, t.Name)
	keys := fmt.Sprintf("PRIMARY KEY (%s)", strings.Join(key(t), ", "))
	options := "STRICT, WITHOUT ROWID"
	switch {
	case isArticles(t):
		fmt.Fprintf(b, "  %s INTEGER PRIMARY KEY, -- its number in this database\n", articleNumber)
		b.WriteString("  run INTEGER NOT NULL, -- the run that wrote it, counted from 1\n")
		keys, options = fmt.Sprintf("UNIQUE (%s)", articleID), "STRICT"
	case len(t.Search) > 0:
		fmt.Fprintf(b, "  %s INTEGER PRIMARY KEY, -- the row in the full-text index\n", searchRow(t))
		keys, options = fmt.Sprintf("UNIQUE (%s)", strings.Join(key(t), ", ")), "STRICT"
	}
	for i, name := range columns(t) {
		c := &t.Columns[i]
		kind := sqliteTypes[c.Type]
		if name == articleNumber {
			kind = "INTEGER"
		}
		fmt.Fprintf(b, "  %s %s%s, -- %s\n", name, kind, notNull(c), c.Doc)
	}
	fmt.Fprintf(b, "  %s%s\n) %s;\n", keys, references(t), options)
	writeIndexes(b, t)
	if len(t.Search) > 0 {
		writeFTS5(b, t)
	}
}

func notNull(c *table.Column) string {
	if c.Null {
		return ""
	}
	return " NOT NULL"
}

// references returns the foreign keys of a table. What an article states goes with it.
func references(t *table.Table) string {
	var b strings.Builder
	for _, r := range t.Refs {
		fmt.Fprintf(&b, ",\n  FOREIGN KEY (%s) REFERENCES %s (%s) ON DELETE CASCADE",
			strings.Join(numbered(r.Columns), ", "), r.Table, strings.Join(key(table.Get(r.Table)), ", "))
	}
	return b.String()
}

// writeIndexes writes the indexes of a table, in the SQL that both databases read.
func writeIndexes(b *strings.Builder, t *table.Table) {
	for _, x := range t.Indexes {
		where := ""
		if x.Where != "" {
			where = " WHERE " + x.Where + " IS NOT NULL"
		}
		names := numbered(x.Columns)
		what := names[0]
		if what == articleNumber {
			what = names[1]
		}
		fmt.Fprintf(b, "CREATE INDEX %s_by_%s ON %s (%s)%s;\n", t.Name, what, t.Name, strings.Join(names, ", "), where)
	}
}

// writeFTS5 writes the full-text index of a table, which has no copy of the text. What goes
// from the table goes from the index; what comes is put there by who writes it.
func writeFTS5(b *strings.Builder, t *table.Table) {
	searched, row := strings.Join(t.Search, ", "), searchRow(t)
	fmt.Fprintf(b, "CREATE VIRTUAL TABLE %[1]s_search USING fts5(%[2]s, content='%[1]s', content_rowid='%[3]s', tokenize='unicode61 remove_diacritics 2');\n", t.Name, searched, row)
	fmt.Fprintf(b, `CREATE TRIGGER %[1]s_deleted AFTER DELETE ON %[1]s BEGIN
  INSERT INTO %[1]s_search (%[1]s_search, rowid, %[2]s) VALUES ('delete', old.%[4]s, %[3]s);
END;
`, t.Name, searched, "old."+strings.Join(t.Search, ", old."), row)
}
