package main

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"slices"
	"strconv"
	"strings"
)

// A source is a parsed Go file.
type source struct {
	set  *token.FileSet
	file *ast.File
}

func parse(file string) (*source, error) {
	s := &source{set: token.NewFileSet()}
	f, err := parser.ParseFile(s.set, file, nil, parser.ParseComments)
	if err != nil {
		return nil, err
	}
	s.file = f
	return s, nil
}

func (s *source) line(p token.Pos) int { return s.set.Position(p).Line }

// An entry is a rule or a refusal: its members by their names.
type entry map[string]string

// entries returns the composite literals of a file with all of the given members that are
// strings, in order.
func (s *source) entries(members ...string) (all []entry) {
	ast.Inspect(s.file, func(n ast.Node) bool {
		lit, ok := n.(*ast.CompositeLit)
		if !ok {
			return true
		}
		e := entry{}
		for _, x := range lit.Elts {
			if kv, ok := x.(*ast.KeyValueExpr); ok {
				if key, ok := kv.Key.(*ast.Ident); ok {
					if v, ok := str(kv.Value); ok {
						e[key.Name] = v
					}
				}
			}
		}
		for _, m := range members {
			if _, ok := e[m]; !ok {
				return true
			}
		}
		all = append(all, e)
		return false
	})
	return all
}

// A row is a case of a test: a text, what it gives, and the remark behind it.
type row struct {
	text   string
	want   []string
	remark string
}

// A group is a stretch of rows below one heading.
type group struct {
	head string
	rows []row
}

// table returns the cases of the variable or test function of a name. Rows are composite literals
// of a text and what it gives; in catalogues an identity stands before them. Headings are the keys
// of a map, or comments that have a line of their own.
func (s *source) table(name string) ([]group, error) {
	decl := s.find(name)
	if decl == nil {
		return nil, fmt.Errorf("%s has no %s", s.set.Position(s.file.Pos()).Filename, name)
	}
	type event struct {
		line int
		head string
		row  *row
	}
	var events []event
	ends := map[int]*row{} // by the line where they end
	ast.Inspect(decl, func(n ast.Node) bool {
		switch x := n.(type) {
		case *ast.KeyValueExpr: // "digits": {
			if _, isTable := x.Value.(*ast.CompositeLit); isTable {
				if head, ok := str(x.Key); ok {
					events = append(events, event{line: s.line(x.Pos()), head: head})
				}
			}
		case *ast.CompositeLit:
			r, ok := asRow(x)
			if !ok {
				return true
			}
			events = append(events, event{line: s.line(x.Pos()), row: r})
			ends[s.line(x.End())] = r
			return false
		}
		return true
	})
	for _, c := range s.file.Comments {
		if c.Pos() < decl.Pos() || c.End() > decl.End() {
			continue
		}
		text := strings.TrimSpace(c.Text())
		if r := ends[s.line(c.Pos())]; r != nil {
			r.remark = text
		} else if head, ok := strings.CutSuffix(strings.ReplaceAll(text, "\n", " "), "."); ok && !strings.Contains(head, "//") {
			events = append(events, event{line: s.line(c.Pos()), head: head})
		}
	}
	slices.SortStableFunc(events, func(a, b event) int { return cmp.Compare(a.line, b.line) })
	var all []group
	for _, e := range events {
		if e.row == nil {
			all = append(all, group{head: e.head})
			continue
		}
		if len(all) == 0 {
			all = append(all, group{})
		}
		g := &all[len(all)-1]
		g.rows = append(g.rows, *e.row)
	}
	return all, nil
}

// A record is a composite literal of strings only, below the comment that heads it.
type record struct {
	head  string
	cells []string
}

// records returns the composite literals with n strings of the variable of a name, in order.
func (s *source) records(name string, n int) (all []record) {
	decl := s.find(name)
	if decl == nil {
		return nil
	}
	ast.Inspect(decl, func(node ast.Node) bool {
		lit, ok := node.(*ast.CompositeLit)
		if !ok || len(lit.Elts) != n {
			return true
		}
		r := record{}
		for _, x := range lit.Elts {
			v, ok := str(x)
			if !ok {
				return true
			}
			r.cells = append(r.cells, v)
		}
		for _, c := range s.file.Comments { // the last one above
			if decl.Pos() <= c.Pos() && c.End() <= lit.Pos() {
				r.head = strings.TrimSuffix(strings.TrimSpace(c.Text()), ".")
			}
		}
		all = append(all, r)
		return false
	})
	return all
}

// find returns the declaration of a variable or function.
func (s *source) find(name string) ast.Node {
	for _, d := range s.file.Decls {
		switch d := d.(type) {
		case *ast.FuncDecl:
			if d.Name.Name == name {
				return d
			}
		case *ast.GenDecl:
			for _, spec := range d.Specs {
				if v, ok := spec.(*ast.ValueSpec); ok && v.Names[0].Name == name {
					return v
				}
			}
		}
	}
	return nil
}

// asRow reads a composite literal as a row.
func asRow(x *ast.CompositeLit) (*row, bool) {
	if len(x.Elts) != 2 {
		return nil, false
	}
	text, ok := str(x.Elts[0])
	if !ok {
		return nil, false
	}
	r := &row{text: text}
	switch want := x.Elts[1].(type) {
	case *ast.Ident: // nil
		return r, want.Name == "nil"
	case *ast.CompositeLit:
		if inner, ok := asRow(want); ok && want.Type != nil && isIdent(want.Type, "row") { // {"A1", row{...}}
			return inner, true
		}
		for _, e := range want.Elts {
			s, ok := str(e)
			if !ok {
				return nil, false
			}
			r.want = append(r.want, s)
		}
		return r, true
	}
	want, ok := str(x.Elts[1])
	if ok && want != "" {
		r.want = strings.Split(want, "; ")
	}
	return r, ok
}

func isIdent(x ast.Expr, name string) bool {
	id, ok := x.(*ast.Ident)
	return ok && id.Name == name
}

// str returns the value of a string, also of strings that are added.
func str(x ast.Expr) (string, bool) {
	switch x := x.(type) {
	case *ast.BasicLit:
		if x.Kind != token.STRING {
			return "", false
		}
		s, err := strconv.Unquote(x.Value)
		return s, err == nil
	case *ast.BinaryExpr:
		a, okA := str(x.X)
		b, okB := str(x.Y)
		return a + b, x.Op == token.ADD && okA && okB
	}
	return "", false
}
