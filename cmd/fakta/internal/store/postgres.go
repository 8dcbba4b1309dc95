package store

import (
	"fmt"
	"strings"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// searchLimit is how many characters of a row PostgreSQL searches: a tsvector holds 1 MB at
// most, and a row with more is refused.
const searchLimit = 200_000

// PostgresSchema returns the script that makes the tables in a PostgreSQL database.
func PostgresSchema() string {
	var b strings.Builder
	fmt.Fprintf(&b, `-- The tables of fakta, version %[1]d, for PostgreSQL 12 or later. Columns: docs/tables.md.

BEGIN;

CREATE TABLE fakta_schema (version BIGINT NOT NULL);
COMMENT ON COLUMN fakta_schema.version IS 'the version of the tables';
INSERT INTO fakta_schema VALUES (%[1]d);
`, table.Version)
	for _, t := range table.All() {
		writePostgres(&b, t)
	}
	b.WriteString("\nCOMMIT;\n")
	return b.String()
}

var postgresTypes = [...]string{table.Text: "TEXT", table.Int: "BIGINT", table.Real: "DOUBLE PRECISION", table.Bool: "BOOLEAN"}

func writePostgres(b *strings.Builder, t *table.Table) {
	fmt.Fprintf(b, "\nCREATE TABLE %s (\n", t.Name)
	for i := range t.Columns {
		c := &t.Columns[i]
		fmt.Fprintf(b, "  %s %s%s,\n", c.Name, postgresTypes[c.Type], notNull(c))
	}
	if len(t.Search) > 0 {
		fmt.Fprintf(b, "  search TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', left(coalesce(%s, ''), %d))) STORED,\n",
			strings.Join(t.Search, ", '') || ' ' || coalesce("), searchLimit)
	}
	fmt.Fprintf(b, "  PRIMARY KEY (%s)%s\n);\n", strings.Join(t.KeyColumns(), ", "), references(t))
	writeIndexes(b, t)
	if len(t.Search) > 0 {
		fmt.Fprintf(b, "CREATE INDEX %[1]s_by_search ON %[1]s USING gin (search);\n", t.Name)
	}
	fmt.Fprintf(b, "COMMENT ON TABLE %s IS %s;\n", t.Name, quoted(t.Doc))
	for i := range t.Columns {
		c := &t.Columns[i]
		fmt.Fprintf(b, "COMMENT ON COLUMN %s.%s IS %s;\n", t.Name, c.Name, quoted(c.Doc))
	}
}

// PostgresLoad returns the psql script that loads the CSV files of the working directory,
// all or none. As in SQLite, an article that is there already is replaced.
func PostgresLoad() string {
	var b strings.Builder
	fmt.Fprintf(&b, `-- Loads the CSV files of fakta, version %[1]d, from the working directory:
--   fakta --format csv --out facts berita.jsonl && cd facts && psql -f postgres-load.sql
-- All files are loaded or none. An article that is there already is replaced.

\set ON_ERROR_STOP on
BEGIN;
DO $$ BEGIN
  IF (SELECT version FROM fakta_schema) <> %[1]d THEN
    RAISE EXCEPTION 'the tables are of another version than %[1]d';
  END IF;
END $$;

`, table.Version)
	for i, t := range table.All() {
		columns := strings.Join(t.ColumnNames(), ", ")
		into := t.Name
		if i == 0 {
			into = "incoming"
			fmt.Fprintf(&b, "CREATE TEMPORARY TABLE incoming (LIKE %s) ON COMMIT DROP;\n", t.Name)
		}
		fmt.Fprintf(&b, "\\copy %s (%s) FROM '%s.csv' WITH (FORMAT csv, HEADER true, ENCODING 'UTF8')\n", into, columns, t.Name)
		if i == 0 {
			fmt.Fprintf(&b, "DELETE FROM %[1]s USING incoming WHERE %[1]s.article_id = incoming.article_id;\n", t.Name)
			fmt.Fprintf(&b, "INSERT INTO %[1]s (%[2]s) SELECT %[2]s FROM incoming;\n", t.Name, columns)
		}
	}
	b.WriteString("\nCOMMIT;\nANALYZE;\n")
	return b.String()
}

// quoted returns s as an SQL string.
func quoted(s string) string { return "'" + strings.ReplaceAll(s, "'", "''") + "'" }
