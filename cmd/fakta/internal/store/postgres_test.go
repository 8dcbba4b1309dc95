package store

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"net"
	"os"
	"os/exec"
	"os/user"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
)

// A server is a PostgreSQL server of a test, on loopback, with its data in a folder of its
// own.
type server struct {
	bin, dir, port string
	credential     *syscall.Credential // of the user that it runs as; nil for the one of the test
}

// startServer starts a server until the test ends. It skips the test where PostgreSQL is not
// installed.
func startServer(t *testing.T) *server {
	t.Helper()
	s := &server{bin: postgresBin(t)}
	dir, err := os.MkdirTemp("", "fakta-postgres-")
	require.NoError(t, err)
	t.Cleanup(func() { os.RemoveAll(dir) })
	s.dir = dir
	if os.Geteuid() == 0 { // the server does not run as root
		u, err := user.Lookup("postgres")
		if err != nil {
			t.Skip("PostgreSQL does not run as root, and there is no user postgres")
		}
		uid, err := strconv.Atoi(u.Uid)
		require.NoError(t, err)
		gid, err := strconv.Atoi(u.Gid)
		require.NoError(t, err)
		s.credential = &syscall.Credential{Uid: uint32(uid), Gid: uint32(gid)}
		require.NoError(t, os.Chown(dir, uid, gid))
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	s.port = strconv.Itoa(listener.Addr().(*net.TCPAddr).Port)
	require.NoError(t, listener.Close())
	data := filepath.Join(dir, "data")
	s.run(t, "initdb", "-D", data, "-U", "fakta", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync")
	s.run(t, "pg_ctl", "-D", data, "-w", "-l", filepath.Join(dir, "log"),
		"-o", fmt.Sprintf("-p %s -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c fsync=off", s.port), "start")
	t.Cleanup(func() { s.run(t, "pg_ctl", "-D", data, "-m", "immediate", "stop") })
	return s
}

// postgresBin returns the folder with the programs of the newest PostgreSQL.
func postgresBin(t *testing.T) string {
	t.Helper()
	if name, err := exec.LookPath("initdb"); err == nil {
		return filepath.Dir(name)
	}
	found, _ := filepath.Glob("/usr/lib/postgresql/*/bin/initdb") // where Debian keeps them
	if len(found) == 0 {
		t.Skip("PostgreSQL is not installed (Debian package postgresql)")
	}
	slices.Sort(found)
	return filepath.Dir(found[len(found)-1])
}

// run runs a program of the server.
func (s *server) run(t *testing.T, name string, args ...string) {
	t.Helper()
	cmd := exec.Command(filepath.Join(s.bin, name), args...)
	cmd.Dir = s.dir
	cmd.SysProcAttr = &syscall.SysProcAttr{Credential: s.credential}
	log, err := os.CreateTemp(t.TempDir(), name) // a pipe would be kept open by the server
	require.NoError(t, err)
	defer log.Close()
	cmd.Stdout, cmd.Stderr = log, log
	if err := cmd.Run(); err != nil {
		said, _ := os.ReadFile(log.Name())
		t.Fatalf("%s: %v\n%s", name, err, said)
	}
}

// psql runs psql in a folder and returns what it prints.
func (s *server) psql(dir string, args ...string) (stdout string, err error) {
	args = append([]string{"-X", "-q", "-h", "127.0.0.1", "-p", s.port, "-U", "fakta", "-d", "postgres", "-v", "ON_ERROR_STOP=1"}, args...)
	name := filepath.Join(s.bin, "psql")
	if _, err := os.Stat(name); err != nil {
		name = "psql" // elsewhere in the path
	}
	cmd := exec.Command(name, args...)
	cmd.Dir = dir
	var out, errs bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		return out.String(), fmt.Errorf("%w: %s", err, errs.String())
	}
	return out.String(), nil
}

// ask returns the rows that a query gives, columns joined by bars.
func (s *server) ask(t *testing.T, query string) (all []string) {
	t.Helper()
	out, err := s.psql("", "--csv", "-t", "-c", query)
	require.NoError(t, err, query)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	for _, r := range rows {
		all = append(all, strings.Join(r, " | "))
	}
	return all
}

// writeCSV writes the CSV files of some rows and returns their folder.
func writeCSV(t *testing.T, rows []byte) (dir string) {
	t.Helper()
	dir = filepath.Join(t.TempDir(), "facts")
	c, err := table.NewCSV(dir, table.All())
	require.NoError(t, err)
	_, err = c.Write(rows)
	require.NoError(t, err)
	require.NoError(t, c.Close())
	return dir
}

// load loads the CSV files of a folder with the script of the repository.
func (s *server) load(t *testing.T, dir string) error {
	t.Helper()
	script, err := filepath.Abs(filepath.Join(root, "schema/postgres-load.sql"))
	require.NoError(t, err)
	_, err = s.psql(dir, "-f", script)
	return err
}

// TestPostgres makes the tables in a real server, loads CSV files, and wants the same rows
// as in SQLite and the results of docs/queries.md.
func TestPostgres(t *testing.T) {
	s := startServer(t)
	_, err := s.psql(root, "-f", "schema/postgres.sql")
	require.NoError(t, err)
	rows := testRows(t)
	require.NoError(t, s.load(t, writeCSV(t, rows)))

	t.Run("queries", func(t *testing.T) {
		for _, q := range documentedQueries(t) {
			assert.Equal(t, q.want, strings.Join(s.ask(t, q.postgres), "\n")+"\n", q.title)
		}
	})
	t.Run("rows", func(t *testing.T) {
		file := filepath.Join(t.TempDir(), "facts.db")
		fill(t, file, rows)
		for _, tab := range table.All() {
			var names []string
			for i := range tab.Columns {
				c := "x." + tab.Columns[i].Name
				if tab.Columns[i].Type == table.Bool {
					c = "CAST(" + c + " AS INTEGER)"
				}
				names = append(names, c)
			}
			query := withIDs(tab, names)
			want, got := ask(t, file, query), s.ask(t, query)
			require.Len(t, got, len(want), tab.Name)
			for i := range want {
				assert.Equal(t, want[i], plain(got[i]), tab.Name)
			}
		}
	})
	t.Run("again", func(t *testing.T) {
		count := s.ask(t, "SELECT count(*) FROM numbers")
		require.NoError(t, s.load(t, writeCSV(t, rows)))
		assert.Equal(t, count, s.ask(t, "SELECT count(*) FROM numbers"))
		require.NoError(t, s.load(t, writeCSV(t, block("Ada 7 orang.", "cabai-1"))))
		assert.Equal(t, []string{"7"}, s.ask(t, "SELECT value FROM numbers JOIN articles USING (article) WHERE article_id = 'cabai-1'"))
		assert.Empty(t, s.ask(t, "SELECT 1 FROM quotes JOIN articles USING (article) WHERE article_id = 'cabai-1'"))
	})
	t.Run("odd text", func(t *testing.T) {
		const odd = "Ada \x00 5 \"orang\",\r\n\\. \xff \\N, kata 😀.\n"
		require.NoError(t, s.load(t, writeCSV(t, block(odd, "aneh, \"sekali\"\n", `\.`))))
		assert.Equal(t, []string{"2"}, s.ask(t, "SELECT count(*) FROM articles WHERE text = E'Ada \uFFFD 5 \"orang\",\\r\\n\\\\. \uFFFD \\\\N, kata 😀.\\n'"))
		require.NoError(t, s.load(t, writeCSV(t, block(strings.Repeat("Ada 5 orang di kota. ", 100_000), "besar"))))
	})
	t.Run("nothing by halves", func(t *testing.T) {
		count := s.ask(t, "SELECT count(*) FROM articles")
		err := s.load(t, writeCSV(t, block(text, "x", "y", "x")))
		assert.ErrorContains(t, err, "duplicate key")
		dir := writeCSV(t, block(text, "z"))
		require.NoError(t, os.Remove(filepath.Join(dir, "checks.csv")))
		assert.ErrorContains(t, s.load(t, dir), "checks.csv")
		assert.Equal(t, count, s.ask(t, "SELECT count(*) FROM articles"))
		_, err = s.psql("", "-c", "UPDATE fakta_schema SET version = 0")
		require.NoError(t, err)
		assert.ErrorContains(t, s.load(t, writeCSV(t, block(text, "z"))), "the tables are of another version than 1")
	})
}

// plain writes the numbers of psql without an exponent: "4e+13".
func plain(line string) string {
	cells := strings.Split(line, " | ")
	for i, c := range cells {
		if x, err := strconv.ParseFloat(c, 64); err == nil && strings.Contains(c, "e+") {
			cells[i] = cell(x)
		}
	}
	return strings.Join(cells, " | ")
}
