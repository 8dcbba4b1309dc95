package extract

import (
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestExamples wants an example that runs of each function and method that is exported.
func TestExamples(t *testing.T) {
	for _, pkg := range []string{"extract", "numbers", "dates", "quotes"} {
		assert.Empty(t, withoutExample(t, filepath.Join("..", pkg)), "package %s has no example of these", pkg)
	}
}

// withoutExample lists the exported functions and methods of a package, as F and T.M, that no
// example shows. A method is shown by an example of its own or by one of its type that calls it.
// Types that work on internal ones are for this module: a Scanner takes a *lex.Doc.
func withoutExample(t *testing.T, dir string) (missing []string) {
	t.Helper()
	var code, tests []*ast.File
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	fset := token.NewFileSet()
	for _, name := range files {
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments)
		require.NoError(t, err)
		if strings.HasSuffix(name, "_test.go") {
			tests = append(tests, f)
		} else {
			code = append(code, f)
		}
	}
	shown := map[string]bool{}
	for _, x := range doc.Examples(tests...) {
		if x.Output == "" && !x.EmptyOutput {
			continue // is compiled, never run
		}
		// "Value_Add" or "Value_add_many": what begins in lower case only tells examples apart.
		parts := strings.Split(x.Name, "_")
		parts = slices.DeleteFunc(parts, func(s string) bool { return !ast.IsExported(s) })
		shown[strings.Join(parts, ".")] = true
		ast.Inspect(x.Code, func(n ast.Node) bool {
			if sel, ok := n.(*ast.SelectorExpr); ok && len(parts) == 1 {
				shown[parts[0]+"."+sel.Sel.Name] = true
			}
			return true
		})
	}
	inner := map[string]bool{} // types that are for this module
	var all []string
	for _, f := range code {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || !fn.Name.IsExported() {
				continue
			}
			name := fn.Name.Name
			if fn.Recv != nil {
				of := receiver(fn.Recv.List[0].Type)
				if !ast.IsExported(of) {
					continue
				}
				inner[of] = inner[of] || takesInternal(fn)
				name = of + "." + name
			}
			all = append(all, name)
		}
	}
	for _, name := range all {
		if of, _, _ := strings.Cut(name, "."); !shown[name] && !inner[of] {
			missing = append(missing, name)
		}
	}
	return missing
}

// takesInternal tells whether only this module can call a function: one that takes a lex.Doc.
func takesInternal(fn *ast.FuncDecl) (yes bool) {
	ast.Inspect(fn.Type.Params, func(n ast.Node) bool {
		id, ok := n.(*ast.Ident)
		yes = yes || ok && id.Name == "lex"
		return true
	})
	return yes
}

// TestExamplesAreMissed shows what counts as an example.
func TestExamplesAreMissed(t *testing.T) {
	const source = "package p\n\nfunc F() {}\n\nfunc g() {}\n\ntype T int\n\nfunc (T) M() {}\n\nfunc (T) N() {}\n\ntype S int\n\nfunc (S) Scan(d *lex.Doc) {}\n\nfunc (S) Next() {}\n\ntype u int\n\nfunc (u) M() {}\n"
	const output = "\n\t// Output: 1\n}\n"
	for _, c := range []struct {
		tests string
		want  []string
	}{
		{"", []string{"F", "T.M", "T.N"}},
		{"func ExampleF() {" + output, []string{"T.M", "T.N"}},
		{"func ExampleF_twice() {" + output, []string{"T.M", "T.N"}},
		{"func ExampleF() {}\n", []string{"F", "T.M", "T.N"}}, // never run
		{"func ExampleT() {\n\tT(1).M()" + output, []string{"F", "T.N"}},
		{"func ExampleT_N() {\n\tT(1).M()" + output, []string{"F", "T.M"}},
	} {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "p.go"), []byte(source), 0o600))
		require.NoError(t, os.WriteFile(filepath.Join(dir, "p_test.go"), []byte("package p\n\n"+c.tests), 0o600))
		assert.Equal(t, c.want, withoutExample(t, dir), c.tests)
	}
}

// TestDocumentedCode wants the Go code that the documentation shows to stand in an example, where
// it is compiled and run. Blocks that name a file are programs of their own: the command's tests
// run those.
func TestDocumentedCode(t *testing.T) {
	var examples strings.Builder
	for _, pkg := range []string{"extract", "numbers", "dates", "quotes"} {
		b, err := os.ReadFile(filepath.Join("..", pkg, "example_test.go"))
		require.NoError(t, err)
		examples.Write(b)
	}
	pages, err := filepath.Glob("../docs/*.md")
	require.NoError(t, err)
	blocks := 0
	for _, page := range append(pages, "../README.md", "../README.id.md") {
		b, err := os.ReadFile(page)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile("(?s)\n```go\n(.*?)```").FindAllStringSubmatch(string(b), -1) {
			code := strings.TrimPrefix(m[1], "import \"github.com/fakta-id/fakta/extract\"\n\n")
			code = regexp.MustCompile("(?m)^(.)").ReplaceAllString(code, "\t$1")
			assert.True(t, strings.Contains(examples.String(), code), "%s: no example has this code:\n%s", page, code)
			blocks++
		}
	}
	assert.Positive(t, blocks)
}
