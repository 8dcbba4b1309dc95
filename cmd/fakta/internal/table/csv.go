package table

import (
	"errors"
	"fmt"
	"io"
	"strings"
)

// flushSize is how much CSV is gathered before it is written.
const flushSize = 1 << 20

// A CSV writes rows as CSV after RFC 4180, one file for each table: UTF-8, a header with the
// names of the columns, lines that end in CR LF, and quotes around what needs them. What is
// absent is empty; text that is there but empty is "". A CSV must not be used by two
// goroutines at once.
type CSV struct {
	files []*csvFile // nil for tables that are not wanted
	size  int        // of what is gathered
	limit int
}

// A csvFile is a table on its way to a file.
type csvFile struct {
	name string
	out  file
	rows []byte // gathered
	size int64  // of what is written
}

// NewCSV makes the files "articles.csv" and so on in a folder, which is made if it is not
// there. A file that exists is an [ExistsError].
func NewCSV(folder string, tables []*Table) (*CSV, error) {
	files, err := createFiles(folder, ".csv", tables)
	if err != nil {
		return nil, err
	}
	return newCSV(files, tables), nil
}

// NewCSVStream writes a single table to w, which Close does not close. Rows go there at
// once.
func NewCSVStream(w io.Writer, t *Table) *CSV {
	c := newCSV([]file{stream{w}}, []*Table{t})
	c.limit = 0
	return c
}

func newCSV(files []file, tables []*Table) *CSV {
	list := make([]*csvFile, len(files))
	for i, t := range tables {
		list[i] = &csvFile{name: t.Name + ".csv", out: files[i], rows: appendHeader(nil, t)}
	}
	return &CSV{files: byTable(tables, list), limit: flushSize}
}

// Write writes the rows of a block. After an error the files hold all whole blocks before
// the last flush and nothing of those after it.
func (c *CSV) Write(block []byte) (int, error) {
	for t, values := range Rows(string(block)) {
		f := c.files[t.index()]
		if f == nil {
			continue
		}
		before := len(f.rows)
		f.rows = appendRecord(f.rows, values)
		c.size += len(f.rows) - before
	}
	if c.size < c.limit {
		return len(block), nil
	}
	return len(block), c.flush()
}

// flush writes what is gathered. Where a file takes no more, as on a full disk, all files
// are cut back to what they held before, so that they fit each other.
func (c *CSV) flush() error {
	for _, f := range c.files {
		if f == nil {
			continue
		}
		if _, err := f.out.WriteAt(f.rows, f.size); err != nil {
			return errors.Join(fmt.Errorf("%s: %w", f.name, reason(err)), c.cut())
		}
	}
	for _, f := range c.files {
		if f != nil {
			f.size += int64(len(f.rows))
			f.rows = f.rows[:0]
		}
	}
	c.size = 0
	return nil
}

// cut takes back what the last flush wrote, and what is gathered.
func (c *CSV) cut() (err error) {
	for _, f := range c.files {
		if f != nil {
			f.rows = nil
			err = errors.Join(err, f.out.Truncate(f.size))
		}
	}
	return err
}

// Close writes what is left and closes the files.
func (c *CSV) Close() error {
	err := c.flush()
	for _, f := range c.files {
		if f != nil {
			err = errors.Join(err, f.out.Close())
		}
	}
	return err
}

// A stream is a file that can only be written from the start to the end.
type stream struct{ io.Writer }

func (s stream) WriteAt(p []byte, _ int64) (int, error) {
	if len(p) == 0 {
		return 0, nil
	}
	return s.Write(p)
}
func (s stream) Truncate(int64) error { return nil }
func (s stream) Close() error         { return nil }

// appendHeader appends the names of the columns.
func appendHeader(dst []byte, t *Table) []byte {
	dst = append(dst, strings.Join(t.ColumnNames(), ",")...)
	return append(dst, '\r', '\n')
}

// appendRecord appends a row.
func appendRecord(dst []byte, values []Value) []byte {
	for i, v := range values {
		if i > 0 {
			dst = append(dst, ',')
		}
		if v.Kind == IsText {
			dst = appendField(dst, v.Text)
		} else {
			dst = v.Append(dst)
		}
	}
	return append(dst, '\r', '\n')
}

// appendField appends text, in quotes where it has a comma, a quote or a line end, where
// space at an end might be lost, where a reader might take it for the end of the data
// ("\."), and where there is nothing, to tell it from what is absent.
func appendField(dst []byte, s string) []byte {
	if s != "" && s != `\.` && s[0] != ' ' && s[len(s)-1] != ' ' && !strings.ContainsAny(s, "\",\r\n") {
		return append(dst, s...)
	}
	dst = append(dst, '"')
	for {
		i := strings.IndexByte(s, '"')
		if i < 0 {
			break
		}
		dst = append(dst, s[:i+1]...)
		dst = append(dst, '"')
		s = s[i+1:]
	}
	dst = append(dst, s...)
	return append(dst, '"')
}
