package table

import (
	"bytes"
	"encoding/csv"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// testBlocks returns the rows of the test articles, some articles a block.
func testBlocks(t testing.TB) (blocks [][]byte) {
	t.Helper()
	var b Builder
	for some := range slices.Chunk(testArticles(t), 7) {
		var block []byte
		for _, a := range some {
			block = b.Append(block, extract.Read(a))
		}
		blocks = append(blocks, block)
	}
	return blocks
}

// rowsOf returns the rows of blocks by table, as lines.
func rowsOf(blocks ...[]byte) map[string][]string {
	rows := map[string][]string{}
	for t, values := range Rows(string(bytes.Join(blocks, nil))) {
		var cells []string
		for _, v := range values {
			cells = append(cells, strings.ReplaceAll(v.String(), "\r\n", "\n")) // as encoding/csv reads it
		}
		rows[t.Name] = append(rows[t.Name], strings.Join(cells, "|"))
	}
	return rows
}

// readCSV returns the rows of the file of a table without the header.
func readCSV(t *testing.T, content []byte, table *Table) (rows []string) {
	t.Helper()
	records, err := csv.NewReader(bytes.NewReader(content)).ReadAll()
	require.NoError(t, err)
	require.NotEmpty(t, records)
	assert.Equal(t, table.ColumnNames(), records[0])
	for _, r := range records[1:] {
		rows = append(rows, strings.Join(r, "|"))
	}
	return rows
}

// readParquet returns the rows of the file of a table.
func readParquet(t *testing.T, content []byte, table *Table) (rows []string, groups int) {
	t.Helper()
	f, err := parquet.OpenFile(bytes.NewReader(content), int64(len(content)))
	require.NoError(t, err, table.Name)
	for i, field := range f.Schema().Fields() {
		c := table.Columns[i]
		require.Equal(t, c.Name, field.Name())
		assert.Equal(t, c.Null, field.Optional(), c.Name)
		assert.Equal(t, [...]parquet.Kind{Text: parquet.ByteArray, Int: parquet.Int64, Real: parquet.Double, Bool: parquet.Boolean}[c.Type], field.Type().Kind(), c.Name)
	}
	version, _ := f.Lookup("fakta.schema")
	assert.Equal(t, strconv.Itoa(Version), version)
	offsets, _ := f.Lookup("fakta.offsets")
	assert.Equal(t, "rune", offsets)
	for _, g := range f.RowGroups() {
		r := g.Rows()
		buf := make([]parquet.Row, 10)
		for {
			n, err := r.ReadRows(buf)
			for _, row := range buf[:n] {
				var cells []string
				for _, v := range row {
					cells = append(cells, parquetCell(v))
				}
				rows = append(rows, strings.Join(cells, "|"))
			}
			if err != nil {
				break
			}
		}
		require.NoError(t, r.Close())
	}
	assert.Equal(t, int64(len(rows)), f.NumRows())
	return rows, len(f.RowGroups())
}

func parquetCell(v parquet.Value) string {
	var x Value
	switch {
	case v.IsNull():
	case v.Kind() == parquet.ByteArray:
		return strings.ReplaceAll(string(v.ByteArray()), "\r\n", "\n")
	case v.Kind() == parquet.Int64:
		x = Value{Kind: IsInt, Int: v.Int64()}
	case v.Kind() == parquet.Double:
		x = Value{Kind: IsReal, Real: v.Double()}
	case v.Boolean():
		x = Value{Kind: IsBool, Int: 1}
	default:
		x = Value{Kind: IsBool}
	}
	return x.String()
}

// TestFiles writes all rows in both formats and reads them back.
func TestFiles(t *testing.T) {
	blocks := testBlocks(t)
	want := rowsOf(blocks...)
	dir := filepath.Join(t.TempDir(), "new", "facts")
	c, err := NewCSV(dir, All())
	require.NoError(t, err)
	p, err := NewParquet(dir, All(), "rune")
	require.NoError(t, err)
	p.group = 20_000
	for _, b := range blocks {
		_, err := c.Write(b)
		require.NoError(t, err)
		_, err = p.Write(b)
		require.NoError(t, err)
	}
	require.NoError(t, c.Close())
	require.NoError(t, p.Close())
	for _, table := range All() {
		content, err := os.ReadFile(filepath.Join(dir, table.Name+".csv"))
		require.NoError(t, err)
		assert.Equal(t, want[table.Name], readCSV(t, content, table), table.Name)
		content, err = os.ReadFile(filepath.Join(dir, table.Name+".parquet"))
		require.NoError(t, err)
		rows, groups := readParquet(t, content, table)
		assert.Equal(t, want[table.Name], rows, table.Name)
		if table.Name == "articles" {
			assert.Greater(t, groups, 2, "row groups are bounded")
		}
	}

	// The same rows in other blocks give the same bytes.
	again := t.TempDir()
	c, err = NewCSV(again, All())
	require.NoError(t, err)
	_, err = c.Write(bytes.Join(blocks, nil))
	require.NoError(t, err)
	require.NoError(t, c.Close())
	for _, table := range All() {
		a, _ := os.ReadFile(filepath.Join(dir, table.Name+".csv"))
		b, _ := os.ReadFile(filepath.Join(again, table.Name+".csv"))
		assert.True(t, bytes.Equal(a, b), table.Name)
	}
}

// TestExists wants a run not to write over the files of another, and to leave none of its
// own where it cannot begin.
func TestExists(t *testing.T) {
	dir := t.TempDir()
	old := filepath.Join(dir, "quotes.csv")
	require.NoError(t, os.WriteFile(old, []byte("old"), 0o666))
	_, err := NewCSV(dir, All())
	var exists *ExistsError
	require.ErrorAs(t, err, &exists)
	assert.EqualError(t, err, old+" exists already: remove it, or name another folder")
	left, err := os.ReadDir(dir)
	require.NoError(t, err)
	assert.Len(t, left, 1)
	content, _ := os.ReadFile(old)
	assert.Equal(t, "old", string(content))

	_, err = NewParquet(old, All(), "byte")
	assert.EqualError(t, err, old+": not a directory")

	// Of two runs at the same time the second gives way.
	first, err := NewParquet(dir, All(), "byte")
	require.NoError(t, err)
	_, err = NewParquet(dir, All(), "byte")
	require.ErrorAs(t, err, &exists)
	require.NoError(t, first.Close())
}

func TestStream(t *testing.T) {
	var out bytes.Buffer
	c := NewCSVStream(&out, Get("posts"))
	var b Builder
	facts := extract.Read(extract.Article{ID: "a", Text: `"Kami siap," kata Kepala Dinas Sosial Jambi Sari Utami.`})
	_, err := c.Write(b.Append(nil, facts))
	require.NoError(t, err)
	const want = "article_id,person_id,post_id,role,role_start,role_end,affiliation,affiliation_start,affiliation_end,office\r\n" +
		"a,0,0,Kepala,18,24,Dinas Sosial Jambi,25,43,true\r\n"
	assert.Equal(t, want, out.String(), "a row goes out at once")
	require.NoError(t, c.Close())
	assert.Equal(t, want, out.String())
}

// A disk has room for some bytes.
type disk struct{ left int }

// A diskFile is a file in memory, with holes that take no room.
type diskFile struct {
	*disk
	content []byte
	filled  []bool // which bytes take room
	closed  bool
}

func (f *diskFile) WriteAt(p []byte, at int64) (int, error) {
	for i, c := range p {
		k := int(at) + i
		if k >= len(f.content) || !f.filled[k] {
			if f.left == 0 {
				return i, &os.PathError{Op: "write", Path: "x", Err: syscall.ENOSPC}
			}
			f.left--
		}
		if more := k + 1 - len(f.content); more > 0 {
			f.content = append(f.content, make([]byte, more)...)
			f.filled = append(f.filled, make([]bool, more)...)
		}
		f.content[k], f.filled[k] = c, true
	}
	return len(p), nil
}

func (f *diskFile) Truncate(size int64) error {
	for len(f.content) < int(size) {
		f.content, f.filled = append(f.content, 0), append(f.filled, false)
	}
	for _, taken := range f.filled[size:] {
		if taken {
			f.left++
		}
	}
	f.content, f.filled = f.content[:size], f.filled[:size]
	return nil
}

func (f *diskFile) Close() error { f.closed = true; return nil }

// A tablesWriter is a [CSV] or a [Parquet].
type tablesWriter interface {
	Write([]byte) (int, error)
	Close() error
}

// fullDisk writes blocks to files of all tables until there is no room, and returns what the
// files hold after that.
func fullDisk(t *testing.T, size int, blocks [][]byte, open func(files []file) tablesWriter) (files []*diskFile, err error) {
	t.Helper()
	d := &disk{size}
	var list []file
	for range All() {
		f := &diskFile{disk: d}
		files = append(files, f)
		list = append(list, f)
	}
	w := open(list)
	for _, b := range blocks {
		if _, err = w.Write(b); err != nil {
			break
		}
	}
	err = errors.Join(err, w.Close())
	for _, f := range files {
		assert.True(t, f.closed)
	}
	return files, err
}

// TestFullDisk wants of CSV on a full disk the same whole blocks in all files, and of
// Parquet files that can be read, with the row groups before.
func TestFullDisk(t *testing.T) {
	blocks := testBlocks(t)
	all := rowsOf(blocks...)
	kept := map[string]int{}
	full := func(t *testing.T, format string, err error, rows int) {
		if err != nil {
			require.ErrorIs(t, err, syscall.ENOSPC)
			assert.ErrorContains(t, err, "."+format+": no space left on device")
			kept[format] += rows
		}
	}
	for size := 10_000; size < 500_000; size += 97_777 {
		t.Run("csv "+strconv.Itoa(size), func(t *testing.T) {
			files, err := fullDisk(t, size, blocks, func(files []file) tablesWriter {
				c := newCSV(files, All())
				c.limit = 20_000
				return c
			})
			got := map[string][]string{}
			for i, table := range All() {
				if len(files[i].content) > 0 {
					if rows := readCSV(t, files[i].content, table); rows != nil {
						got[table.Name] = rows
					}
				}
			}
			full(t, "csv", err, len(got["articles"]))
			whole := 0
			for whole < len(blocks) && len(rowsOf(blocks[:whole]...)["articles"]) < len(got["articles"]) {
				whole++
			}
			assert.Equal(t, rowsOf(blocks[:whole]...), got)
		})
		t.Run("parquet "+strconv.Itoa(size), func(t *testing.T) {
			held := len(All()) * 20_000
			files, err := fullDisk(t, held+size, blocks, func(files []file) tablesWriter {
				p := newParquet(files, All(), "rune")
				p.group = 20_000
				require.NoError(t, p.reserve(20_000))
				return p
			})
			for i, table := range All() {
				rows, _ := readParquet(t, files[i].content, table)
				require.LessOrEqual(t, len(rows), len(all[table.Name]))
				assert.True(t, slices.Equal(all[table.Name][:len(rows)], rows), table.Name)
				full(t, "parquet", err, len(rows))
			}
		})
	}
	assert.Positive(t, kept["csv"])
	assert.Positive(t, kept["parquet"])
}
