package main

import (
	"io"
	"os"

	"github.com/mattn/go-isatty"
)

// showsProgress tells whether there is somebody to see progress, who would not see the
// facts go by anyway.
func (o *options) showsProgress(out, stderr io.Writer) bool {
	return !o.Quiet && isTerminal(stderr) && !isTerminal(out)
}

// isTerminal tells whether w is a terminal.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && (isatty.IsTerminal(f.Fd()) || isatty.IsCygwinTerminal(f.Fd()))
}

// inputSize returns how many bytes all inputs have together, 0 if that is not known. What
// cannot be read has none.
func (o *options) inputSize(stdin io.Reader) (total int64) {
	for _, name := range o.inputs() {
		var info os.FileInfo
		var err error
		if name != "-" {
			if info, err = os.Stat(name); err != nil {
				continue
			}
		} else if f, ok := stdin.(*os.File); ok {
			info, err = f.Stat()
		}
		if err != nil || info == nil || !info.Mode().IsRegular() {
			return 0
		}
		total += info.Size()
	}
	return total
}
