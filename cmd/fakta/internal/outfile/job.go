package outfile

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
)

// A Job is all that an output depends on. It stands in FILE.job beside an output that can be
// resumed, so that nothing else is ever added to it:
//
//	{"program": "v1.2.0", "options": {"offsets": "rune"}, "inputs": [{"name": "a.jsonl", "size": 81, "sha256": "..."}]}
//
// Which articles are finished does not stand there: the output says that.
type Job struct {
	Program string            `json:"program"` // its version
	Options map[string]string `json:"options"`
	Inputs  []Input           `json:"inputs"`
}

// An Input is a file that is read.
type Input struct {
	Name   string `json:"name"`
	Size   int64  `json:"size"`             // -1 if it cannot be read
	SHA256 string `json:"sha256,omitempty"` // of its first and its last endSize bytes
}

// jobSuffix is of the name of the file that a job stands in.
const jobSuffix = ".job"

// endSize is how much of the beginning and of the end of an input is compared. All of it
// would take as long as to read the facts of a good part of it.
const endSize = 1 << 20

// ErrNotAFile is the error of an input that cannot be read a second time.
var ErrNotAFile = errors.New("it is no file that can be read again, as --resume must")

// Describe returns what tells an input from others.
func Describe(name string) (Input, error) {
	in := Input{Name: name, Size: -1}
	info, err := os.Stat(name)
	switch {
	case err != nil || info.IsDir():
		return in, nil // whoever reads it will say so
	case !info.Mode().IsRegular():
		return in, &Error{name, ErrNotAFile}
	}
	f, err := os.Open(name)
	if err != nil {
		return in, nil
	}
	defer f.Close()
	h := sha256.New()
	for _, at := range []int64{0, max(0, info.Size()-endSize)} {
		if _, err := io.Copy(h, io.NewSectionReader(f, at, endSize)); err != nil {
			return in, nil
		}
	}
	in.Size, in.SHA256 = info.Size(), hex.EncodeToString(h.Sum(nil))
	return in, nil
}

// A ChangedError says that an output was begun by another job.
type ChangedError struct {
	What      string // "--offsets", "the input a.jsonl"
	Then, Now string
}

func (e *ChangedError) Error() string {
	return fmt.Sprintf("it was begun with %s %s, which is %s now: only the same job can be resumed", e.What, e.Then, e.Now)
}

// differs returns in what a job is not the same as an earlier one, nil if it is.
func (j *Job) differs(then *Job) error {
	if j.Program != then.Program {
		return &ChangedError{"fakta", then.Program, j.Program}
	}
	names := make([]string, 0, len(j.Options))
	for name := range j.Options {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if now, was := j.Options[name], then.Options[name]; now != was {
			return &ChangedError{"--" + name, fmt.Sprintf("%q", was), fmt.Sprintf("%q", now)}
		}
	}
	for i, now := range j.Inputs {
		if i == len(then.Inputs) {
			break
		}
		switch was := then.Inputs[i]; {
		case was.Name != now.Name:
			return &ChangedError{"the input", was.Name, now.Name}
		case was.Size != now.Size:
			return &ChangedError{"the input " + now.Name, fmt.Sprintf("of %d bytes", was.Size), fmt.Sprintf("one of %d", now.Size)}
		case was.SHA256 != now.SHA256:
			return &ChangedError{"the input " + now.Name, "as it was then", "another of the same size"}
		}
	}
	if len(j.Inputs) != len(then.Inputs) {
		return &ChangedError{"this many inputs:", fmt.Sprint(len(then.Inputs)), fmt.Sprint(len(j.Inputs))}
	}
	return nil
}

// readJob returns the job that stands in a file, nil if there is none.
func readJob(name string) (*Job, error) {
	b, err := os.ReadFile(name)
	if os.IsNotExist(err) {
		return nil, nil
	}
	var j Job
	if err == nil {
		err = json.Unmarshal(b, &j)
	}
	if err != nil {
		return nil, &Error{name, plain(err)}
	}
	return &j, nil
}

// write puts a job into a file, all of it or nothing.
func (j *Job) write(name string) error {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	if err := enc.Encode(j); err != nil {
		return &Error{name, err}
	}
	f, err := Create(name)
	if err != nil {
		return err
	}
	if _, err := f.Write(b.Bytes()); err != nil {
		_ = f.abandon(err)
		return err
	}
	return f.Commit()
}
