package outfile

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

// FuzzResume resumes outputs of any bytes, as a machine that stopped may leave them: what is kept
// is whole lines of facts from the beginning, all but the last of them counted.
func FuzzResume(f *testing.F) {
	const line = `{"schema":1,"id":"a"}` + "\n"
	for _, s := range []string{"", line, line + line, line + `{"schema":1,`, line + "\x00\x00\x00", line + "\n", "x" + line, line + "{}\n" + line, `{"schema":`, line + line[:len(line)-1]} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, left []byte) {
		name := filepath.Join(t.TempDir(), "out.jsonl")
		job := &Job{Program: "v1"}
		o, _, err := Resume(name, job)
		require.NoError(t, err)
		_, err = o.Keep()
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(name, left, 0o600))
		require.NoError(t, job.write(name+jobSuffix))

		o, finished, err := Resume(name, job)
		require.NoError(t, err)
		require.NoError(t, o.f.Close())
		kept, err := os.ReadFile(name)
		require.NoError(t, err)
		require.True(t, bytes.HasPrefix(left, kept))
		lines := bytes.SplitAfter(kept, []byte("\n"))
		require.Empty(t, lines[len(lines)-1], "only whole lines")
		require.Equal(t, max(0, len(lines)-2), finished)
		for _, l := range lines[:len(lines)-1] {
			require.True(t, bytes.HasPrefix(l, []byte(`{"schema":`)) && bytes.HasSuffix(l, []byte("}\n")), "%q", l)
		}
	})
}
