package outfile

import (
	"bufio"
	"bytes"
	"io"
	"os"
)

// Resume opens the output of a job, a line of JSON for each article, and returns how many of
// the articles are to be passed over because they are written already.
//
// The output is the truth: what it has of whole lines is finished, and what stands behind
// them is cut off. That is a line that a killed process left half written, or, after a stop
// of the machine, what never got to the disk. The last whole line is not counted: it is to
// be written once more, and if it does not come out the same the input is not that of the
// job, whatever its size and its ends are.
func Resume(name string, job *Job) (f *File, finished int, err error) {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() {
		return nil, 0, &Error{name, ErrNotAFile}
	}
	f = &File{name: name, now: name}
	if err := f.open(0o666); err != nil {
		return nil, 0, err
	}
	then, err := readJob(name + jobSuffix)
	if err != nil {
		return nil, 0, f.abandon(err)
	}
	info, err := f.f.Stat()
	switch {
	case err != nil:
		return nil, 0, f.abandon(err)
	case info.Size() == 0:
		if err := job.write(name + jobSuffix); err != nil {
			_ = f.abandon(err)
			return nil, 0, err
		}
		return f, 0, nil
	case then == nil:
		return nil, 0, f.abandon(ErrForeign)
	}
	if err := job.differs(then); err != nil {
		return nil, 0, f.abandon(err)
	}
	if finished, err = f.wind(); err != nil {
		return nil, 0, f.abandon(err)
	}
	return f, finished, nil
}

// wind goes to the end of the last whole line, cuts off the rest and expects that line once
// more. It returns the number of lines before it.
func (f *File) wind() (lines int, err error) {
	r := bufio.NewReaderSize(f.f, 1<<20)
	last := int64(0) // where the last whole line begins
	for {
		n, whole, err := skipLine(r)
		if err != nil {
			return 0, err
		}
		if !whole {
			break
		}
		last, f.size = f.size, f.size+n
		lines++
	}
	if err := f.f.Truncate(f.size); err != nil {
		return 0, err
	}
	f.expect = make([]byte, f.size-last)
	if _, err := f.f.ReadAt(f.expect, last); err != nil {
		return 0, err
	}
	_, err = f.f.Seek(f.size, io.SeekStart)
	return max(0, lines-1), err
}

// skipLine reads a line and tells whether it is the facts of an article: an object from its
// first member to its end. No control character stands in one; where a machine stopped, zero
// bytes may stand in what was to be a line.
func skipLine(r *bufio.Reader) (n int64, whole bool, err error) {
	whole = true
	for end := byte(0); ; { // what stands before the next part
		part, err := r.ReadSlice('\n')
		if err != nil && err != bufio.ErrBufferFull && err != io.EOF {
			return n, false, err
		}
		if n == 0 {
			whole = bytes.HasPrefix(part, []byte(`{"schema":`))
		}
		n += int64(len(part))
		whole = whole && bytes.IndexByte(part, 0) < 0
		if k := len(part); err == nil && k > 1 {
			end = part[k-2]
		} else if err != nil && k > 0 {
			end = part[k-1]
		}
		switch err {
		case nil:
			return n, whole && end == '}', nil
		case io.EOF:
			return n, false, nil
		}
	}
}
