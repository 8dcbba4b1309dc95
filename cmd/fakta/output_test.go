package main

import (
	"bytes"
	"database/sql"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// testFiles are the articles that docs/queries.md names.
func testFiles(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	return append(files, "../../testdata/tables/pasar.jsonl")
}

func TestTablesUsage(t *testing.T) {
	for _, c := range []struct{ args, want string }{
		{"--format csv", "name a folder for them with --out, or a single layer with --layers"},
		{"--format csv --layers numbers,dates", "name a folder for them with --out, or a single layer with --layers"},
		{"--format csv --layers figures", "--layers"},
		{"--format parquet", "name a folder for them with --out"},
		{"--format parquet --layers numbers", "name a folder for them with --out"},
		{"--format sqlite", "--out facts.db"},
		{"--format sqlite --out a.db --layers numbers", "--layers is not for sqlite"},
	} {
		out, errs, status := fakta("Ada 5 orang.", strings.Fields(c.args)...)
		assert.Equal(t, 2, status, c.args)
		assert.Empty(t, out, c.args)
		assert.Contains(t, errs, c.want, c.args)
	}
}

// jsonCounts returns how many rows of each table there are in JSON output.
func jsonCounts(t *testing.T, out string) map[string]int {
	t.Helper()
	n := map[string]int{}
	for line := range strings.Lines(out) {
		var x struct {
			Numbers, Dates, Quotes, Claims, Warnings []struct{}
			People                                   []struct{ Posts, Mentions []struct{} }
			Checks                                   []struct{ Claims []int }
			Abbreviations                            []struct{ Uses []struct{} }
		}
		require.NoError(t, json.Unmarshal([]byte(line), &x))
		n["articles"]++
		for name, k := range map[string]int{"numbers": len(x.Numbers), "dates": len(x.Dates), "people": len(x.People), "quotes": len(x.Quotes),
			"claims": len(x.Claims), "checks": len(x.Checks), "abbreviations": len(x.Abbreviations), "warnings": len(x.Warnings)} {
			n[name] += k
		}
		for _, p := range x.People {
			n["posts"] += len(p.Posts)
			n["mentions"] += len(p.Mentions)
		}
		for _, c := range x.Checks {
			n["check_claims"] += len(c.Claims)
		}
		for _, a := range x.Abbreviations {
			n["abbreviation_uses"] += len(a.Uses)
		}
	}
	return n
}

func csvCounts(t *testing.T, dir string) map[string]int {
	t.Helper()
	n := map[string]int{}
	for _, tab := range table.All() {
		f, err := os.Open(filepath.Join(dir, tab.Name+".csv"))
		require.NoError(t, err)
		records, err := csv.NewReader(f).ReadAll()
		require.NoError(t, err)
		require.NoError(t, f.Close())
		n[tab.Name] = len(records) - 1
	}
	return n
}

func parquetCounts(t *testing.T, dir string) map[string]int {
	t.Helper()
	n := map[string]int{}
	for _, tab := range table.All() {
		f, err := os.Open(filepath.Join(dir, tab.Name+".parquet"))
		require.NoError(t, err)
		info, err := f.Stat()
		require.NoError(t, err)
		p, err := parquet.OpenFile(f, info.Size())
		require.NoError(t, err, tab.Name)
		n[tab.Name] = int(p.NumRows())
		require.NoError(t, f.Close())
	}
	return n
}

func sqliteCounts(t *testing.T, file string) map[string]int {
	t.Helper()
	db, err := sql.Open("sqlite", file)
	require.NoError(t, err)
	defer db.Close()
	n := map[string]int{}
	for _, tab := range table.All() {
		var rows int
		require.NoError(t, db.QueryRow("SELECT count(*) FROM "+tab.Name).Scan(&rows))
		n[tab.Name] = rows
	}
	return n
}

// stored returns how many articles are in a database that may be written to, 0 if it cannot
// be read yet.
func stored(file string) (n int) {
	db, err := sql.Open("sqlite", "file:"+file+"?mode=ro")
	if err != nil {
		return 0
	}
	defer db.Close()
	if db.QueryRow("SELECT count(*) FROM articles").Scan(&n) != nil {
		return 0
	}
	return n
}

// TestSameCounts wants in all formats as many rows as there are facts in the JSON output.
func TestSameCounts(t *testing.T) {
	files := testFiles(t)
	out, errs, status := fakta("", append(files, "--format", "jsonl")...)
	require.Zero(t, status, errs)
	want := jsonCounts(t, out)
	require.Greater(t, want["numbers"], 200)
	dir := t.TempDir()
	for _, format := range []string{"csv", "parquet", "sqlite"} {
		out, errs, status = fakta("", append(files, "--format", format, "--out", filepath.Join(dir, format))...)
		require.Zero(t, status, errs)
		assert.Empty(t, out)
		assert.Empty(t, errs)
	}
	for _, tab := range table.All() {
		want[tab.Name] += 0 // also those without rows
	}
	assert.Equal(t, want, csvCounts(t, filepath.Join(dir, "csv")))
	assert.Equal(t, want, parquetCounts(t, filepath.Join(dir, "parquet")))
	assert.Equal(t, want, sqliteCounts(t, filepath.Join(dir, "sqlite")))

	_, errs, status = fakta("", append(files, "--format", "csv", "--out", filepath.Join(dir, "csv"))...)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "articles.csv exists already")
	_, errs, status = fakta("", append(files, "--format", "sqlite", "--out", filepath.Join(dir, "sqlite"))...)
	assert.Zero(t, status)
	assert.Equal(t, fmt.Sprintf("fakta: %s: %d articles were there already and are replaced\n", filepath.Join(dir, "sqlite"), want["articles"]), errs)
	assert.Equal(t, want, sqliteCounts(t, filepath.Join(dir, "sqlite")))
	_, errs, status = fakta("", append(files, "--format", "sqlite", "--offsets", "rune", "--out", filepath.Join(dir, "sqlite"))...)
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "its positions count by byte (--offsets), not by rune; it was left as it is")
}

func TestCSVToStdout(t *testing.T) {
	const in = `{"id":"a","text":"é: ada 5 orang."}` + "\n{broken\n" + `{"id":"b","text":"Ada 1,3 juta orang."}`
	out, errs, status := fakta(in, "--format", "csv", "--layers", "numbers", "--offsets", "rune", "--explain")
	assert.Equal(t, 1, status)
	assert.Contains(t, errs, "stdin:2: broken JSON")
	assert.Equal(t, "article_id,number_id,text,text_start,text_end,in_title,kind,value,value_real,low,low_real,high,high_real,exponent,rounds_from,rounds_to,alternative,unit,bound,reason,rule\r\n"+
		"a,0,5,7,8,false,cardinal,5,5,,,,,0,4.5,5.5,,,,,digits\r\n"+
		"b,0,\"1,3 juta\",4,12,false,cardinal,1300000,1300000,,,,,5,1250000,1350000,,,,,digits\r\n", out)
}

// TestFullOutput writes to a disk that is always full.
func TestFullOutput(t *testing.T) {
	full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
	if err != nil {
		t.Skip("there is no /dev/full")
	}
	defer full.Close()
	var errs bytes.Buffer
	in := strings.Repeat(`{"text":"Ada 5 orang."}`+"\n", 10_000)
	assert.Equal(t, 1, run([]string{"--format", "csv", "--layers", "numbers"}, strings.NewReader(in), full, &errs))
	assert.Equal(t, "fakta: writing: numbers.csv: no space left on device\n", errs.String())
	_, said, status := fakta("Ada 5 orang.", "--format", "sqlite", "--out", "/dev/full")
	assert.Equal(t, 1, status)
	assert.Equal(t, "fakta: /dev/full: not a regular file; it was left as it is\n", said)
}

func TestDuplicateArticles(t *testing.T) {
	file := filepath.Join(t.TempDir(), "facts.db")
	_, errs, status := fakta(`{"id":"a","text":"Ada 5 orang."}`+"\n"+`{"id":"a","text":"Ada 7 orang, 8 rumah."}`, "--format", "sqlite", "--out", file)
	assert.Equal(t, 1, status)
	assert.Equal(t, "fakta: article \"a\": another one of this run has the same id; only the first is kept\n", errs)
	assert.Equal(t, 1, sqliteCounts(t, file)["numbers"])
}

// TestCommand is the command itself, for tests that start and interrupt it.
func TestCommand(t *testing.T) {
	if os.Getenv("FAKTA_TEST_COMMAND") == "" {
		t.Skip("for other tests")
	}
	_, args, _ := strings.Cut(strings.Join(os.Args, "\x00"), "\x00--\x00")
	os.Exit(run(strings.Split(args, "\x00"), os.Stdin, os.Stdout, os.Stderr))
}

// TestInterrupted interrupts the command, and kills it, in the middle of its input: what it
// has written is there and whole.
func TestInterrupted(t *testing.T) {
	for _, c := range []struct {
		format string
		kill   bool
		count  func(t *testing.T, out string) map[string]int
	}{
		{"csv", false, csvCounts}, {"parquet", false, parquetCounts}, {"sqlite", false, sqliteCounts}, {"sqlite", true, sqliteCounts},
	} {
		t.Run(fmt.Sprintf("%s %t", c.format, c.kill), func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out")
			cmd := exec.Command(os.Args[0], "-test.run=^TestCommand$", "--", "--format", c.format, "--out", out)
			cmd.Env = append(os.Environ(), "FAKTA_TEST_COMMAND=1")
			var errs bytes.Buffer
			cmd.Stderr = &errs
			in, err := cmd.StdinPipe()
			require.NoError(t, err)
			require.NoError(t, cmd.Start())
			article := func(i int) string {
				return fmt.Sprintf(`{"id":"%d","text":"Ada 5 orang dan 7 rumah. %s"}`+"\n", i, strings.Repeat("Hujan turun. ", 100))
			}
			for i := range 1000 {
				_, err := io.WriteString(in, article(i))
				require.NoError(t, err)
			}
			time.Sleep(2 * pauseOfStore) // it waits for more, and has written what it has
			if c.kill {
				// On a busy machine it takes its time.
				for deadline := time.Now().Add(time.Minute); stored(out) < 900 && time.Now().Before(deadline); {
					time.Sleep(pauseOfStore)
				}
				require.NoError(t, cmd.Process.Kill())
			} else {
				require.NoError(t, cmd.Process.Signal(os.Interrupt))
				for i := 1000; err == nil && i < 100_000; i++ { // the input goes on until nobody reads it
					_, err = io.WriteString(in, article(i))
				}
			}
			err = cmd.Wait()
			n := c.count(t, out)
			assert.GreaterOrEqual(t, n["articles"], 900)
			assert.Less(t, n["articles"], 100_000)
			assert.Equal(t, 2*n["articles"], n["numbers"], "whole articles")
			if !c.kill {
				var exit *exec.ExitError
				require.ErrorAs(t, err, &exit)
				assert.Equal(t, 130, exit.ExitCode())
				assert.Equal(t, "fakta: interrupted: what was finished is kept\n", errs.String())
			}
		})
	}
}

// pauseOfStore is how long a block waits for others before it is written to a database.
const pauseOfStore = 500 * time.Millisecond
