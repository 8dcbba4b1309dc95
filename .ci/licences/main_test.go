package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestLicences(t *testing.T) {
	mit := `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`
	gpl := "This program is free software: you can redistribute it and/or modify it under the terms of the GNU General Public License as published by the Free Software Foundation, either version 3 of the License, or (at your option) any later version."
	for _, c := range []struct {
		name  string
		files map[string]string
		want  string // the licences, or a part of the error
	}{
		{"MIT", map[string]string{"LICENSE": "Copyright (c) 2026 Sari Utami\n\n" + mit}, "MIT"},
		{"British spelling", map[string]string{"licence.md": mit}, "MIT"},
		{"a logo beside it", map[string]string{"LICENSE": mit, "LICENSE-LOGO": "The logo is by Budi."}, "MIT"},
		{"GPL", map[string]string{"LICENSE": mit, "COPYING": gpl}, "GPL-3.0-or-later is not allowed"},
		{"our own words", map[string]string{"LICENSE": "Do what you like."}, "no licence that is known"},
		{"in the source only", map[string]string{"license.go": mit}, "no licence that is known"},
		{"nothing", nil, "no licence that is known"},
	} {
		t.Run(c.name, func(t *testing.T) {
			dir := t.TempDir()
			for name, content := range c.files {
				if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			names, err := licences(dir)
			got := strings.Join(names, ", ")
			if err != nil {
				got = err.Error()
			}
			if !strings.Contains(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
