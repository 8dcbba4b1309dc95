package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strconv"
	"syscall"

	"github.com/fakta-id/fakta/cmd/fakta/internal/outfile"
)

// A destination is where the facts go: standard output or a file.
type destination struct {
	io.Writer
	file     *outfile.File  // nil for standard output
	tables   io.WriteCloser // nil if the output is no table
	kept     string         // what is said of tables that end early
	resume   bool
	finished int // articles that are there already
}

// resolveOut checks where the output goes.
func (o *options) resolveOut() error {
	switch {
	case o.Resume && o.Out == "":
		return errors.New("--resume needs --out FILE")
	case o.Resume && o.Format != "jsonl":
		return errors.New("--resume needs --format jsonl")
	case o.Resume && slices.Contains(o.inputs(), "-"):
		return errors.New("--resume needs files: standard input cannot be read again")
	}
	if o.Out == "" {
		return nil
	}
	out, err := os.Stat(o.Out)
	if err != nil {
		return nil
	}
	for _, name := range o.Files {
		if in, err := os.Stat(name); err == nil && os.SameFile(in, out) {
			return fmt.Errorf("--out: %s is also an input", o.Out)
		}
	}
	return nil
}

// destination opens where the facts go. What goes wrong there without ending the run goes to
// complain.
func (o *options) destination(stdout io.Writer, complain func(error)) (*destination, error) {
	d := &destination{Writer: stdout, resume: o.Resume}
	var err error
	if o.isTables() {
		d.tables, err = o.openTables(stdout, complain)
		d.Writer = d.tables
		if o.Out != "" {
			d.kept = "what was finished is kept"
		}
		return d, err
	}
	if o.Out == "" {
		return d, nil
	}
	if o.Resume {
		var job *outfile.Job
		if job, err = o.job(); err == nil {
			d.file, d.finished, err = outfile.Resume(o.Out, job)
		}
	} else {
		d.file, err = outfile.Create(o.Out)
	}
	d.Writer = d.file
	return d, err
}

// job returns what a resumed output must have in common with the run that began it.
func (o *options) job() (*outfile.Job, error) {
	j := &outfile.Job{Program: version(), Options: o.shape()}
	for _, name := range o.Files {
		in, err := outfile.Describe(name)
		if err != nil {
			return nil, err
		}
		j.Inputs = append(j.Inputs, in)
	}
	return j, nil
}

// shape returns the options that the output depends on, by name.
func (o *options) shape() map[string]string {
	return map[string]string{
		"format":          o.Format,
		"published":       o.Published,
		"infer-published": strconv.FormatBool(o.Infer),
		"offsets":         o.Offsets,
		"layers":          o.layers.String(),
		"explain":         strconv.FormatBool(o.Explain),
		"rules":           o.own.Digest,
		"charset":         o.Charset,
		"max-article":     strconv.FormatInt(o.MaxArticle, 10),
	}
}

// close ends the output, which is whole or ends early. Its note says where what was finished
// is, if that is not plain.
func (d *destination) close(whole bool) (note string, err error) {
	switch {
	case d.tables != nil:
		return d.kept, d.tables.Close()
	case d.file == nil:
		return "", nil
	case whole:
		return "", d.file.Commit()
	}
	name, err := d.file.Keep()
	switch {
	case name == "":
		return "", err
	case d.resume:
		return fmt.Sprintf("%s has what was finished; the same command goes on from there", name), err
	}
	return "what was finished is in " + name, err
}

// isClosed tells whether an output failed because its reader is gone, as head is when it has
// seen enough.
func isClosed(err error) bool { return errors.Is(err, syscall.EPIPE) }
