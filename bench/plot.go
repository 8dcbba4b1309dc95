package main
import "io"
func plots(w io.Writer, o *options) error { return nil }
