package table

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// rowGroupSize is how much of a table is held in memory, about, before it is written as a
// row group.
const rowGroupSize = 8 << 20

// footerSize is the room that is held for the footer of a file, and as much again for each
// row group of its columns.
const footerSize = 32 << 10

// A Parquet writes rows as Parquet, one file for each table. The row groups of a file are
// of about the same size, which bounds the memory. A Parquet must not be used by two
// goroutines at once.
type Parquet struct {
	files  []*parquetFile // nil for tables that are not wanted
	group  int
	failed bool
}

// A parquetFile is a table on its way to a file.
type parquetFile struct {
	name  string
	out   *tail
	rows  *parquet.GenericWriter[any]
	row   parquet.Row
	bytes []byte // the text of the row
	size  int    // of the row group in the making
}

// NewParquet makes the files "articles.parquet" and so on in a folder, which is made if it
// is not there. A file that exists is an [ExistsError]. The metadata of the files have the
// version of the tables as "fakta.schema" and the unit of positions as "fakta.offsets".
func NewParquet(folder string, tables []*Table, offsets string) (*Parquet, error) {
	files, err := createFiles(folder, ".parquet", tables)
	if err != nil {
		return nil, err
	}
	p := newParquet(files, tables, offsets)
	if err := p.reserve(footerSize); err != nil {
		return nil, errors.Join(err, p.Close())
	}
	return p, nil
}

func newParquet(files []file, tables []*Table, offsets string) *Parquet {
	list := make([]*parquetFile, len(files))
	codec := &zstd.Codec{Level: zstd.SpeedFastest} // one for all: each keeps 8 MB
	for i, t := range tables {
		out := &tail{file: files[i]}
		list[i] = &parquetFile{name: t.Name + ".parquet", out: out, rows: parquet.NewGenericWriter[any](out,
			parquet.NewSchema(t.Name, parquet.SchemaOf(reflect.New(rowType(t)).Interface())),
			parquet.Compression(codec),
			parquet.CreatedBy("fakta", strconv.Itoa(Version), ""),
			parquet.KeyValueMetadata("fakta.schema", strconv.Itoa(Version)),
			parquet.KeyValueMetadata("fakta.offsets", offsets),
			parquet.WriteBufferSize(0), // see tail
		)}
	}
	return &Parquet{files: byTable(tables, list), group: rowGroupSize}
}

// rowType returns the struct that parquet-go makes the schema of a table from: unlike its
// groups, a struct keeps the order of its fields.
func rowType(t *Table) reflect.Type {
	types := [...]reflect.Type{Text: reflect.TypeFor[string](), Int: reflect.TypeFor[int64](), Real: reflect.TypeFor[float64](), Bool: reflect.TypeFor[bool]()}
	fields := make([]reflect.StructField, len(t.Columns))
	for i := range t.Columns {
		c := &t.Columns[i]
		tag := c.Name
		if c.Null {
			tag += ",optional"
		}
		if c.Few {
			tag += ",dict"
		}
		fields[i] = reflect.StructField{Name: "C" + strconv.Itoa(i), Type: types[c.Type], Tag: reflect.StructTag(fmt.Sprintf("parquet:%q", tag))}
	}
	return reflect.StructOf(fields)
}

// reserve holds room for the footers.
func (p *Parquet) reserve(footer int64) error {
	for _, f := range p.files {
		if f == nil {
			continue
		}
		f.out.footer, f.out.room = footer, footer
		if err := f.out.hold(0); err != nil {
			p.failed = true
			return f.wrap(err)
		}
	}
	return nil
}

// Write writes the rows of a block.
func (p *Parquet) Write(block []byte) (int, error) {
	for t, values := range Rows(string(block)) {
		f := p.files[t.index()]
		if f == nil {
			continue
		}
		if err := f.write(t, values, p.group); err != nil {
			p.failed = true
			return 0, f.wrap(err)
		}
	}
	return len(block), nil
}

// wrap names the file in an error.
func (f *parquetFile) wrap(err error) error { return fmt.Errorf("%s: %w", f.name, reason(err)) }

// write adds a row.
func (f *parquetFile) write(t *Table, values []Value, group int) error {
	f.row, f.bytes = f.row[:0], f.bytes[:0]
	for i, v := range values {
		var x parquet.Value
		level := 0 // of definition: 1 for what may be absent and is there
		if t.Columns[i].Null && v.Kind != IsNull {
			level = 1
		}
		switch v.Kind {
		case IsText:
			start := len(f.bytes)
			f.bytes = append(f.bytes, v.Text...)
			x = parquet.ByteArrayValue(f.bytes[start:])
		case IsInt:
			x = parquet.Int64Value(v.Int)
		case IsReal:
			x = parquet.DoubleValue(v.Real)
		case IsBool:
			x = parquet.BooleanValue(v.Int != 0)
		}
		f.row = append(f.row, x.Level(0, level, i))
		f.size += 8
	}
	f.size += len(f.bytes)
	if _, err := f.rows.WriteRows([]parquet.Row{f.row}); err != nil {
		return err
	}
	if f.size < group {
		return nil
	}
	f.size = 0
	return f.flush()
}

// flush ends the row group in the making. If it cannot be written, as on a full disk, it is
// gone and the file is cut back to the one before.
func (f *parquetFile) flush() error {
	f.out.room += f.out.footer
	if err := f.rows.Flush(); err != nil {
		return err
	}
	f.out.kept = f.out.at
	return nil
}

// Close writes what is left and ends the files, which cannot be read before. After an error
// they hold the row groups before it.
func (p *Parquet) Close() (err error) {
	for _, f := range p.files {
		if f == nil {
			continue
		}
		f.out.full = p.failed // the room that is left is for the footers
		if e := f.flush(); e != nil && !p.failed {
			p.failed = true
			err = f.wrap(e)
		}
		f.out.full = false
	}
	for _, f := range p.files {
		if f == nil {
			continue
		}
		if e := f.close(); e != nil {
			err = errors.Join(err, f.wrap(e))
		}
	}
	return err
}

// close writes the footer.
func (f *parquetFile) close() error {
	f.out.gather = true
	err := f.rows.Close() // its rows are all flushed
	if err == nil {
		err = f.out.end()
	}
	return errors.Join(err, f.out.Close())
}

// A tail writes to the end of a file. When the file takes no more, what is behind kept is
// taken back, and what is written after that goes to where it would have stood: Parquet
// counts from the start of the file, and a hole in it takes no room.
//
// Behind what is written it holds room for the footer. It gathers only the small pieces of
// a footer: of a row group the writer must learn at once that it cannot be written, to leave
// it out of the footer.
type tail struct {
	file
	full    bool // takes no more
	gather  bool
	pending []byte
	at      int64 // where the next byte goes
	kept    int64 // what stays
	held    int64 // up to where the file has room
	room    int64 // what is held for the footer
	footer  int64 // how much of it each row group needs
}

var errFull = errors.New("no room is left but for the footer")

func (t *tail) Write(p []byte) (n int, err error) {
	switch {
	case t.gather:
		t.pending = append(t.pending, p...)
		return len(p), nil
	case t.at == 0: // what a file begins with, also one without a row group
		_, err = t.WriteAt(p, 0)
		t.at, t.kept = int64(len(p)), int64(len(p))
		return len(p), err
	}
	if err = t.hold(int64(len(p))); err == nil {
		_, err = t.WriteAt(p, t.at)
	}
	t.at += int64(len(p))
	if err != nil {
		t.held = t.kept
		err = errors.Join(err, t.Truncate(t.kept))
	}
	return len(p), err
}

// hold makes sure that n bytes more and a footer have room.
func (t *tail) hold(n int64) error {
	if t.full {
		return errFull
	}
	more := t.at + n + t.room - t.held
	if more <= 0 {
		return nil
	}
	if _, err := t.WriteAt(make([]byte, more), t.held); err != nil {
		return err
	}
	t.held += more
	return nil
}

// end writes the footer, and ends the file there.
func (t *tail) end() error {
	if err := t.Truncate(t.kept); err != nil {
		return err
	}
	_, err := t.WriteAt(t.pending, t.at)
	return err
}
