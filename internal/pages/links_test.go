package main

import (
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const root = "../.."

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, filepath.FromSlash(name)))
	require.NoError(t, err)
	return string(b)
}

// markdown lists the pages of the repository.
func markdown(t *testing.T) (all []string) {
	t.Helper()
	for _, pattern := range []string{"*.md", "docs/*.md", "bench/*.md", "testdata/*.md", "testdata/*/*.md"} {
		found, err := filepath.Glob(filepath.Join(root, filepath.FromSlash(pattern)))
		require.NoError(t, err)
		for _, name := range found {
			name, err = filepath.Rel(root, name)
			require.NoError(t, err)
			all = append(all, filepath.ToSlash(name))
		}
	}
	require.Greater(t, len(all), 15)
	return all
}

var (
	codeBlock = regexp.MustCompile("(?ms)^```[^\n]*\n.*?^```$")
	link      = regexp.MustCompile(`\]\(([^()\s]+)\)`)
	heading   = regexp.MustCompile(`(?m)^#+ +(.+)$`)
)

// anchors returns what links can point at within a page, as its headings are called.
func anchors(page string) map[string]bool {
	all := map[string]bool{}
	for _, h := range heading.FindAllStringSubmatch(codeBlock.ReplaceAllString(page, ""), -1) {
		name := strings.Map(func(r rune) rune {
			switch {
			case r == ' ':
				return '-'
			case r == '-' || r == '_' || r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r > 127:
				return r
			}
			return -1
		}, strings.ToLower(h[1]))
		all[name] = true
	}
	return all
}

// TestLinks wants every link within the repository to lead to something.
func TestLinks(t *testing.T) {
	links := 0
	for _, name := range markdown(t) {
		for _, m := range link.FindAllStringSubmatch(codeBlock.ReplaceAllString(read(t, name), ""), -1) {
			target, anchor, _ := strings.Cut(m[1], "#")
			if strings.Contains(target, "://") {
				continue
			}
			links++
			file := name
			if target != "" {
				file = path.Join(path.Dir(name), target)
			}
			_, err := os.Stat(filepath.Join(root, filepath.FromSlash(file)))
			if !assert.NoError(t, err, "%s: %s", name, m[1]) || anchor == "" {
				continue
			}
			assert.True(t, anchors(read(t, file))[anchor], "%s: %s has no heading #%s", name, file, anchor)
		}
	}
	assert.Greater(t, links, 50)
}

// TestReachable wants every page of docs to be linked from the README, or from a page that is.
func TestReachable(t *testing.T) {
	seen := map[string]bool{}
	var visit func(name string)
	visit = func(name string) {
		if seen[name] || path.Ext(name) != ".md" {
			return
		}
		seen[name] = true
		for _, m := range link.FindAllStringSubmatch(read(t, name), -1) {
			if target, _, _ := strings.Cut(m[1], "#"); target != "" && !strings.Contains(target, "://") {
				visit(path.Join(path.Dir(name), target))
			}
		}
	}
	visit("README.md")
	for _, name := range markdown(t) {
		assert.True(t, seen[name] || name == "CHANGELOG.md", "no link leads to %s", name)
	}
}

// TestFuzzTargets wants docs/trust.md to name all fuzz targets, with their packages, and no others.
func TestFuzzTargets(t *testing.T) {
	target, row := regexp.MustCompile(`(?m)^func (Fuzz\w+)\(`), regexp.MustCompile("(?m)^\\| `([\\w/]+) (Fuzz\\w+)` ")
	var want, got []string
	require.NoError(t, filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() && strings.HasSuffix(name, "_test.go") {
			source := read(t, filepath.ToSlash(strings.TrimPrefix(name, root+string(filepath.Separator))))
			for _, m := range target.FindAllStringSubmatch(source, -1) {
				dir, _ := filepath.Rel(root, filepath.Dir(name))
				want = append(want, filepath.ToSlash(dir)+" "+m[1])
			}
		}
		return err
	}))
	for _, m := range row.FindAllStringSubmatch(read(t, "docs/trust.md"), -1) {
		got = append(got, m[1]+" "+m[2])
	}
	assert.ElementsMatch(t, want, got)
}

// TestTranslation wants both READMEs to have the same parts in the same order.
func TestTranslation(t *testing.T) {
	english, indonesian := read(t, "README.md"), read(t, "README.id.md")
	remark := regexp.MustCompile(`(?m) *(#|//) .*$`) // in code these are translated
	for what, parts := range map[string]func(page string) []string{
		"code": func(page string) (all []string) {
			for _, block := range codeBlock.FindAllString(page, -1) {
				all = append(all, remark.ReplaceAllString(block, ""))
			}
			return all
		},
		"links": func(page string) (all []string) {
			for _, m := range link.FindAllStringSubmatch(page, -1) {
				all = append(all, strings.Replace(m[1], "README.id.md", "README.md", 1))
			}
			return all
		},
		"levels of headings": func(page string) (all []string) {
			for _, h := range heading.FindAllString(codeBlock.ReplaceAllString(page, ""), -1) {
				all = append(all, h[:strings.Index(h, " ")])
			}
			return all
		},
		"rows of tables": func(page string) []string { return regexp.MustCompile(`(?m)^\|(?:-*\|)*`).FindAllString(page, -1) },
	} {
		assert.NotEmpty(t, parts(english), what)
		assert.Equal(t, parts(english), parts(indonesian), what)
	}
	for page, other := range map[string]string{english: "README.id.md", indonesian: "README.md"} {
		top, _, _ := strings.Cut(page, "\n## ")
		assert.Contains(t, strings.SplitN(top, "\n", 4)[2], "]("+other+")", "each links to the other at the top")
	}
}

// TestArchitecture wants what docs/architecture.md and its picture name to exist, and every
// package to be named there.
func TestArchitecture(t *testing.T) {
	page, picture := read(t, "docs/architecture.md"), read(t, "docs/architecture.svg")
	exists := func(name string) bool {
		_, err := os.Stat(filepath.Join(root, filepath.FromSlash(name)))
		return err == nil
	}
	named := map[string]bool{}
	for _, m := range regexp.MustCompile("`([a-z][a-z_-]*(?:/[a-zA-Z_.-]+)*)`").FindAllStringSubmatch(page, -1) {
		if strings.Contains(m[1], "/") || exists(m[1]) {
			named[m[1]] = true
			assert.True(t, exists(m[1]), "docs/architecture.md names %s", m[1])
		}
	}
	for _, m := range regexp.MustCompile(`(?:cmd|internal)/\w+`).FindAllString(picture, -1) {
		assert.True(t, exists(m) || exists("cmd/fakta/"+m), "docs/architecture.svg names %s", m)
	}
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil || !d.IsDir() {
			return err
		}
		if d.Name() == "testdata" || strings.HasPrefix(d.Name(), ".") && file != root {
			return filepath.SkipDir
		}
		if code, _ := filepath.Glob(filepath.Join(file, "*.go")); len(code) > 0 {
			name, err := filepath.Rel(root, file)
			require.NoError(t, err)
			assert.True(t, named[filepath.ToSlash(name)], "docs/architecture.md does not name package %s", name)
		}
		return nil
	})
	require.NoError(t, err)
}
