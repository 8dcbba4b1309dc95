// Command licences lists the licences of all modules that packages and their tests are built
// from, and fails where one is missing, not recognized, or none of those that a program under
// the MIT licence can be distributed with:
//
//	licences DIR...
//
// Each DIR is the root of a module. Licences are told by their text
// (github.com/google/licensecheck), not by what a file is called.
package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/google/licensecheck"
)

// allowed are the licences of modules, by their SPDX names: permissive ones, and the MPL, which
// asks for the source of its own files only.
var allowed = []string{"0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "CC0-1.0", "ISC", "MIT", "MIT-0", "MPL-2.0", "Unlicense", "Zlib"}

// least is how much of the text of one file must be of licences, in percent: a copyright line and
// what a project adds leave the rest. Other files say more: what a logo or a part comes under.
const least = 75

func main() {
	if len(os.Args) < 2 {
		fmt.Fprintln(os.Stderr, "usage: licences DIR...")
		os.Exit(2)
	}
	if err := run(os.Stdout, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run prints the licences of all modules and joins what is wrong.
func run(w io.Writer, dirs []string) error {
	found := map[string]string{} // a module with its version -> its folder
	for _, dir := range dirs {
		if err := modules(dir, found); err != nil {
			return err
		}
	}
	var wrong []error
	for _, m := range slices.Sorted(maps.Keys(found)) {
		names, err := licences(found[m])
		if err != nil {
			wrong = append(wrong, fmt.Errorf("%s: %w", m, err))
		}
		fmt.Fprintf(w, "%-60s %s\n", m, strings.Join(names, ", "))
	}
	return errors.Join(wrong...)
}

// modules adds the modules that the packages of a module and their tests are built from.
func modules(dir string, found map[string]string) error {
	cmd := exec.Command("go", "list", "-deps", "-test", "-json=Module", "./...")
	cmd.Dir, cmd.Stderr = dir, os.Stderr
	out, err := cmd.Output()
	if err != nil {
		return fmt.Errorf("%s: go list: %w", dir, err)
	}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			Module *struct {
				Path, Version, Dir string
				Main               bool
				Replace            *struct{ Dir string }
			}
		}
		switch err := d.Decode(&p); {
		case err == io.EOF:
			return nil
		case err != nil:
			return err
		case p.Module == nil || p.Module.Main || p.Module.Version == "":
			continue // of the standard library, or the repository's own
		}
		found[p.Module.Path+" "+p.Module.Version] = p.Module.Dir
	}
}

// licences returns the licences of the files in a folder that are called after one.
func licences(dir string) (names []string, err error) {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	known := false
	for _, e := range entries {
		name := strings.ToUpper(e.Name())
		if e.IsDir() || !strings.HasPrefix(name, "LICEN") && !strings.HasPrefix(name, "COPYING") && !strings.HasPrefix(name, "UNLICENSE") || strings.HasSuffix(name, ".GO") {
			continue
		}
		text, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return names, err
		}
		c := licensecheck.Scan(text)
		known = known || c.Percent >= least
		for _, m := range c.Match {
			if !slices.Contains(names, m.ID) {
				names = append(names, m.ID)
			}
			if !slices.Contains(allowed, m.ID) {
				return names, fmt.Errorf("%s: %s is not allowed", e.Name(), m.ID)
			}
		}
	}
	if !known {
		return names, errors.New("no licence that is known")
	}
	return names, nil
}
