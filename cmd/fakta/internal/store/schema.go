// Package store keeps the facts of articles in SQL databases: SQLite, which it writes, and
// PostgreSQL, for which it has the schema and a script that loads CSV files. Both schemas
// are made from the description in package table.
package store

import (
	"fmt"
	"strings"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// SQLiteSchema returns the script that makes the tables in an SQLite database.
//
// Tables that are searched for words have a number of their own for each row, docid, which
// the full-text index points to; in the others the rows stand in the order of their key.
func SQLiteSchema() string {
	var b strings.Builder
	fmt.Fprintf(&b, `-- The tables of fakta, version %[1]d, for SQLite 3.43 or later. Columns: docs/tables.md.

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
	searched := len(t.Search) > 0
	fmt.Fprintf(b, "\n-- %s\nCREATE TABLE %s (\n", t.Doc, t.Name)
	if searched {
		b.WriteString("  docid INTEGER PRIMARY KEY, -- the row in the full-text index\n")
	}
	if t == table.All()[0] {
		b.WriteString("  run INTEGER NOT NULL, -- the run that wrote it, counted from 1\n")
	}
	for i := range t.Columns {
		c := &t.Columns[i]
		fmt.Fprintf(b, "  %s %s%s, -- %s\n", c.Name, sqliteTypes[c.Type], notNull(c), c.Doc)
	}
	keys := "PRIMARY KEY"
	options := "STRICT, WITHOUT ROWID"
	if searched {
		keys, options = "UNIQUE", "STRICT"
	}
	fmt.Fprintf(b, "  %s (%s)%s\n) %s;\n", keys, strings.Join(t.KeyColumns(), ", "), references(t), options)
	writeIndexes(b, t)
	if searched {
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
			strings.Join(r.Columns, ", "), r.Table, strings.Join(table.Get(r.Table).KeyColumns(), ", "))
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
		fmt.Fprintf(b, "CREATE INDEX %s_by_%s ON %s (%s)%s;\n", t.Name, x.Columns[0], t.Name, strings.Join(x.Columns, ", "), where)
	}
}

// writeFTS5 writes the full-text index of a table, which has no copy of the text. What goes
// from the table goes from the index; what comes is put there by who writes it.
func writeFTS5(b *strings.Builder, t *table.Table) {
	columns := strings.Join(t.Search, ", ")
	fmt.Fprintf(b, "CREATE VIRTUAL TABLE %[1]s_search USING fts5(%[2]s, content='%[1]s', content_rowid='docid', tokenize='unicode61 remove_diacritics 2');\n", t.Name, columns)
	fmt.Fprintf(b, `CREATE TRIGGER %[1]s_deleted AFTER DELETE ON %[1]s BEGIN
  INSERT INTO %[1]s_search (%[1]s_search, rowid, %[2]s) VALUES ('delete', old.docid, %[3]s);
END;
`, t.Name, columns, "old."+strings.Join(t.Search, ", old."))
}
