// Command pages writes the pages of docs that tell of each layer what it reads, what it refuses
// and what it is known to get wrong. It takes them from the tables of rules and refusals, from the
// cases of the tests and from testdata/known-failures.txt, so that they say what the library does.
// A test fails if they are stale.
package main

import (
	"log"
	"os"
	"path/filepath"
)

//go:generate go run . ../..

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("usage: pages ROOT")
	}
	root := os.Args[1]
	all, err := pages(root)
	if err != nil {
		log.Fatal(err)
	}
	for _, p := range all {
		if err := os.WriteFile(filepath.Join(root, "docs", p.name), []byte(p.text), 0o644); err != nil {
			log.Fatal(err)
		}
	}
}
