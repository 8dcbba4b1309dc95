package store

// A ForeignError says that a file is no database that can be written to. It was left as it
// is.
type ForeignError struct {
	File    string
	Problem string // "no SQLite database"
}

func (e *ForeignError) Error() string { return e.File + ": " + e.Problem + "; it was left as it is" }

// A DuplicateError says that an article has the id of another one that the same run has
// written already.
type DuplicateError struct{ ID string }

func (e *DuplicateError) Error() string {
	return "article \"" + e.ID + "\": another one of this run has the same id; only the first is kept"
}
