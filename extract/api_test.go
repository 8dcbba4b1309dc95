package extract

import (
	"bytes"
	"cmp"
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestAPI keeps what the library exports in golden files: whoever changes it sees that, and so
// does whoever reads the change. After a change that is meant:
//
//	go test ./extract -run API -update
func TestAPI(t *testing.T) {
	for _, pkg := range []string{"extract", "numbers", "dates", "quotes"} {
		t.Run(pkg, func(t *testing.T) {
			golden := filepath.Join(testdata, "api", pkg+".txt")
			got := api(t, filepath.Join("..", pkg))
			if *update {
				require.NoError(t, os.MkdirAll(filepath.Dir(golden), 0o755))
				require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			if was, is := strings.Split(string(want), "\n"), strings.Split(got, "\n"); !slices.Equal(was, is) {
				gone := func(all, from []string) []string {
					return slices.DeleteFunc(slices.Clone(all), func(s string) bool { return slices.Contains(from, s) })
				}
				t.Errorf("gone: %q\nnew: %q", gone(was, is), gone(is, was))
			}
		})
	}
}

// api lists the exported declarations of a package without comments and bodies: functions and
// types by name, methods behind their type, constants and variables in the order in which they
// are declared, because that may be their value.
func api(t *testing.T, dir string) string {
	t.Helper()
	type declared struct{ order, text string }
	var all []declared
	files, err := filepath.Glob(filepath.Join(dir, "*.go"))
	require.NoError(t, err)
	fset := token.NewFileSet()
	for _, name := range files {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.FileExports(f)
		for _, d := range f.Decls {
			for _, d := range exported(d) {
				var b bytes.Buffer
				require.NoError(t, format.Node(&b, fset, d.decl))
				all = append(all, declared{d.order, b.String()})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b declared) int { return cmp.Compare(a.order, b.order) })
	var b strings.Builder
	for _, d := range all {
		b.WriteString(d.text + "\n\n")
	}
	return b.String()
}

type ordered struct {
	order string
	decl  ast.Decl
}

// exported returns what a declaration exports, with the key by which it is put in order.
func exported(d ast.Decl) []ordered {
	switch d := d.(type) {
	case *ast.FuncDecl:
		d.Doc, d.Body = nil, nil
		if d.Recv != nil {
			if !ast.IsExported(receiver(d.Recv.List[0].Type)) {
				return nil
			}
			return []ordered{{"3 " + receiver(d.Recv.List[0].Type) + " " + d.Name.Name, d}}
		}
		return []ordered{{"2 " + d.Name.Name, d}}
	case *ast.GenDecl:
		if d.Tok == token.IMPORT || len(d.Specs) == 0 {
			return nil
		}
		d.Doc = nil
		ast.Inspect(d, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.Field:
				n.Doc, n.Comment = nil, nil
			case *ast.ValueSpec:
				n.Doc, n.Comment = nil, nil
			case *ast.TypeSpec:
				n.Doc, n.Comment = nil, nil
			}
			return true
		})
		if d.Tok != token.TYPE {
			return []ordered{{"1 " + d.Specs[0].(*ast.ValueSpec).Names[0].Name, d}}
		}
		var all []ordered
		for _, s := range d.Specs {
			one := *d
			one.Specs = []ast.Spec{s}
			one.Lparen, one.Rparen = token.NoPos, token.NoPos
			all = append(all, ordered{"3 " + s.(*ast.TypeSpec).Name.Name, &one})
		}
		return all
	}
	return nil
}

// receiver is the name of the type that a method belongs to.
func receiver(x ast.Expr) string {
	switch x := x.(type) {
	case *ast.StarExpr:
		return receiver(x.X)
	case *ast.IndexExpr:
		return receiver(x.X)
	case *ast.Ident:
		return x.Name
	}
	return ""
}

// TestAPIChanges shows that the list changes with what is exported, and with nothing else.
func TestAPIChanges(t *testing.T) {
	const source = "package p\n\n// T is a type.\ntype T struct {\n\tA int // a\n\tb int\n}\n\nconst (\n\tX = iota\n\tY\n\tz\n)\n\n// F does.\nfunc F(a int) error { return nil }\n\nfunc (t *T) M() {}\n\nfunc g() {}\n"
	list := func(source string) string {
		dir := t.TempDir()
		require.NoError(t, os.WriteFile(filepath.Join(dir, "p.go"), []byte(source), fs.FileMode(0o600)))
		return api(t, dir)
	}
	was := list(source)
	for _, c := range []struct {
		old, new string
		changed  bool
	}{
		{"// T is a type.", "// T is no type.", false}, {"// a", "// b", false}, {"b int", "b string", false}, {"return nil", "panic(0)", false}, {"func g()", "func h()", false},
		{"A int", "A string", true}, {"A int", "A, C int", true}, {"F(a int)", "F(a string)", true}, {"func F", "func f", true}, {"M()", "N()", true}, {"t *T", "t T", true},
		{"\tX = iota\n\tY", "\tY = iota\n\tX", true}, {"func g()", "func G()", true},
	} {
		now := list(strings.Replace(source, c.old, c.new, 1))
		assert.Equal(t, c.changed, now != was, "%s for %s", c.new, c.old)
	}
}
