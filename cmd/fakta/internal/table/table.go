// Package table has the facts of articles as rows of tables: the one description of their
// columns from which the headers of CSV, the schema of Parquet, the SQL schemas and the
// documentation are made, so that they cannot drift apart.
//
// A [Builder] turns facts into rows. They travel as bytes, so that many goroutines can make
// rows and one can write them:
//
//	block = builder.Append(block, facts)
//	...
//	for t, values := range table.Rows(string(block)) {
//		fmt.Println(t.Name, values)
//	}
package table

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"sync"

	"github.com/fakta-id/fakta/extract"
)

// Version is the version of the tables. It is raised when a column goes, comes, or changes
// its meaning.
const Version = 1

// A Table is one layer of facts.
type Table struct {
	Name    string
	Doc     string // what a row is
	Columns []Column
	Key     int      // the number of columns, from the first, that tell a row from all others
	Refs    []Ref    // where rows of other tables are meant
	Indexes []Index  // what is looked up often
	Search  []string // the columns that are searched for words

	// each calls row once for each row of f, with the indexes that the columns need.
	each func(f *extract.Facts, row func(i, j int))
}

// A Column is what is known of every row.
type Column struct {
	Name string
	Type Type
	Null bool   // may be absent
	Few  bool   // has few different values: kinds, units
	Doc  string // what it holds
	put  func(*row)
}

// Type is the type of a column.
type Type uint8

// The types.
const (
	Text Type = iota // UTF-8 without U+0000
	Int              // 64 bits
	Real             // a float64
	Bool
)

var typeNames = [...]string{"text", "integer", "real", "boolean"}

// String returns the name of the type in the documentation.
func (t Type) String() string { return typeNames[t] }

// A Ref says that columns of a row hold the key of a row of another table.
type Ref struct {
	Columns []string
	Table   string // whose key it is
}

// An Index is a lookup by some columns that should be fast.
type Index struct {
	Columns []string
	Where   string // the column that must not be absent, "" for all rows
}

// All returns the tables, each behind those that it refers to. They must not be changed.
// They are made on first use, so that a run that prints no tables does not pay for them.
var All = sync.OnceValue(func() []*Table {
	return []*Table{
		articles(), numbersTable(), datesTable(), people(), posts(), mentions(), quotesTable(), claims(),
		checks(), checkClaims(), abbreviations(), abbreviationUses(), custom(), customGroups(), warnings(),
	}
})

// An UnknownError says that there is no table of a name.
type UnknownError struct{ Name string }

func (e *UnknownError) Error() string {
	return fmt.Sprintf("no table %q; there are %s", e.Name, strings.Join(names(), ", "))
}

// Select returns the tables with the given names, in the order of All; all for none.
func Select(wanted []string) ([]*Table, error) {
	if len(wanted) == 0 {
		return All(), nil
	}
	for _, name := range wanted {
		if !slices.Contains(names(), name) {
			return nil, &UnknownError{name}
		}
	}
	var selected []*Table
	for _, t := range All() {
		if slices.Contains(wanted, t.Name) {
			selected = append(selected, t)
		}
	}
	return selected, nil
}

// Get returns the table of a name, nil if there is none.
func Get(name string) *Table {
	for _, t := range All() {
		if t.Name == name {
			return t
		}
	}
	return nil
}

func names() (all []string) {
	for _, t := range All() {
		all = append(all, t.Name)
	}
	return all
}

// index returns the place of t in [All].
func (t *Table) index() int { return slices.Index(All(), t) }

// KeyColumns returns the names of the columns of the key.
func (t *Table) KeyColumns() []string { return t.ColumnNames()[:t.Key] }

// ColumnNames returns the names of the columns.
func (t *Table) ColumnNames() (all []string) {
	for i := range t.Columns {
		all = append(all, t.Columns[i].Name)
	}
	return all
}

// Rows returns the rows of a block that a [Builder] made. The values are valid until the
// next row; their text is part of the block.
func Rows(block string) iter.Seq2[*Table, []Value] {
	return func(yield func(*Table, []Value) bool) {
		all := All()
		var values []Value
		for len(block) > 0 {
			t := all[block[0]]
			block = block[1:]
			values = values[:0]
			for range t.Columns {
				var v Value
				v, block = decode(block)
				values = append(values, v)
			}
			if !yield(t, values) {
				return
			}
		}
	}
}
