// Package outfile writes the output file of the command so that an end in the middle, of the
// program or of the machine, never leaves a file that looks whole and is not.
//
// [Create] writes to FILE.part, which becomes FILE at the end. [Resume] writes to FILE
// itself, a line for each article, and goes on where an earlier run ended.
package outfile

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// An Error says what is wrong with an output file.
type Error struct {
	Name string
	Err  error
}

func (e *Error) Error() string { return e.Name + ": " + e.Err.Error() }
func (e *Error) Unwrap() error { return e.Err }

// What can be wrong with an output file, besides what the system says.
var (
	ErrBusy    = errors.New("another run writes to it")
	ErrForeign = errors.New("it is there already and was not begun with --resume")
	ErrChanged = errors.New("the input does not give what is in it: it was begun with another")
)

// partSuffix is of the name of a file that is not complete.
const partSuffix = ".part"

// A File is an output file that is being written.
type File struct {
	name   string // where it is in the end
	now    string // where it is now
	f      *os.File
	size   int64  // up to the end of the last whole write
	device bool   // a terminal, a pipe: nothing that could be cut off or renamed
	expect []byte // what is there already of what is to be written next
}

// Create begins the output file that will have a name. If it is there already it stays as it
// is until the new one is complete.
func Create(name string) (*File, error) {
	f := &File{name: name, now: name + partSuffix}
	if target, err := filepath.EvalSymlinks(name); err == nil {
		f.name, f.now = target, target+partSuffix
	}
	mode := fs.FileMode(0o666)
	if info, err := os.Stat(name); err == nil {
		switch {
		case info.IsDir():
			return nil, &Error{name, syscall.EISDIR}
		case !info.Mode().IsRegular():
			f.now, f.device = f.name, true
		}
		mode = info.Mode().Perm()
	}
	if err := f.open(mode); err != nil {
		return nil, err
	}
	if f.device {
		return f, nil
	}
	if err := f.f.Truncate(0); err != nil {
		return nil, f.abandon(err)
	}
	return f, nil
}

// open opens the file where it is now, for this run alone.
func (f *File) open(mode fs.FileMode) (err error) {
	flags := os.O_RDWR | os.O_CREATE
	if f.device {
		flags = os.O_WRONLY
	}
	if f.f, err = os.OpenFile(f.now, flags, mode); err != nil {
		return &Error{f.now, plain(err)}
	}
	if !f.device && !lock(f.f) {
		return f.abandon(ErrBusy)
	}
	return nil
}

// abandon closes the file because of an error.
func (f *File) abandon(err error) error {
	_ = f.f.Close()
	return &Error{f.now, plain(err)}
}

// plain returns an error without the name of the file that os adds.
func plain(err error) error {
	var pathErr *os.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

// Write writes whole articles. Of a write that fails nothing stays in the file, so that it
// ends with a whole article.
func (f *File) Write(p []byte) (n int, err error) {
	known := min(len(p), len(f.expect))
	if string(p[:known]) != string(f.expect[:known]) {
		return 0, &Error{f.name, ErrChanged}
	}
	f.expect = f.expect[known:]
	n, err = f.f.Write(p[known:])
	if err != nil {
		if !f.device {
			_ = f.f.Truncate(f.size)
			_, _ = f.f.Seek(f.size, io.SeekStart)
		}
		return known + n, &Error{f.now, plain(err)}
	}
	f.size += int64(n)
	return len(p), nil
}

// Commit ends the file: it is complete, safe from a stop of the machine, and at its place.
func (f *File) Commit() error {
	if len(f.expect) > 0 {
		return f.abandon(ErrChanged)
	}
	if f.device {
		return f.closed(nil)
	}
	if err := f.closed(f.f.Sync()); err != nil {
		return err
	}
	if f.now == f.name {
		return nil
	}
	if err := os.Rename(f.now, f.name); err != nil {
		return &Error{f.now, fmt.Errorf("cannot become %s: %w", f.name, plain(err))}
	}
	syncDir(f.name)
	return nil
}

// Keep ends the file although it is not complete and returns where what was finished is, ""
// if nowhere.
func (f *File) Keep() (name string, err error) {
	if f.device {
		return "", f.closed(nil)
	}
	return f.now, f.closed(f.f.Sync())
}

// closed closes the file and returns the first error.
func (f *File) closed(err error) error {
	if closeErr := f.f.Close(); err == nil {
		err = closeErr
	}
	if err != nil {
		return &Error{f.now, plain(err)}
	}
	return nil
}

// syncDir makes the entry of a file in its folder safe, where the system can do that.
func syncDir(name string) {
	if dir, err := os.Open(filepath.Dir(name)); err == nil {
		_ = dir.Sync()
		_ = dir.Close()
	}
}
