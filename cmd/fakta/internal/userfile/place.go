package userfile

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/pelletier/go-toml/v2/unstable"
)

// A place is a line and a column of a file.
type place struct{ line, column int }

// places are where the tables and keys of a file stand: "rule.0" is the first [[rule]],
// "rule.0.read.vonis" a key of it.
type places map[string]place

// of returns the place of a key, or of the table that it is missing in.
func (p places) of(path string, keys ...string) place {
	for n := len(keys); n > 0; n-- {
		if at, ok := p[path+"."+strings.Join(keys[:n], ".")]; ok {
			return at
		}
	}
	return p[path]
}

// sorted returns the keys of a table in the order of the file.
func (p places) sorted(m map[string]any, path string) []string {
	var keys []string
	for k := range m {
		keys = append(keys, k)
	}
	if path != "" {
		path += "."
	}
	slices.SortFunc(keys, func(a, b string) int {
		x, y := p[path+a], p[path+b]
		return cmp.Or(cmp.Compare(x.line, y.line), cmp.Compare(x.column, y.column), cmp.Compare(a, b))
	})
	return keys
}

// locate finds the places of a file that is known to be TOML.
func locate(data []byte) places {
	p := places{}
	var parser unstable.Parser
	parser.Reset(data)
	count := map[string]int{}
	table := ""
	for parser.NextExpression() {
		e := parser.Expression()
		switch e.Kind {
		case unstable.ArrayTable:
			name, at := key(&parser, e)
			p.first(name, at)
			table = name + "." + strconv.Itoa(count[name])
			count[name]++
			p.first(table, at)
		case unstable.Table:
			name, at := key(&parser, e)
			// [rule.read] belongs to the last [[rule]].
			if head, rest, ok := strings.Cut(name, "."); ok && count[head] > 0 {
				name = fmt.Sprint(head, ".", count[head]-1, ".", rest)
			}
			table = name
			p.first(table, at)
		case unstable.KeyValue:
			p.value(&parser, table, e)
		}
	}
	return p
}

// value notes a key and those of its inline table.
func (p places) value(parser *unstable.Parser, table string, e *unstable.Node) {
	name, at := key(parser, e)
	if table != "" {
		name = table + "." + name
	}
	p.first(name, at)
	for i := strings.LastIndexByte(name, '.'); i > len(table); i = strings.LastIndexByte(name[:i], '.') {
		p.first(name[:i], at) // read.vonis = "duration"
	}
	v := e.Value()
	switch v.Kind {
	case unstable.InlineTable:
		for it := v.Children(); it.Next(); {
			p.value(parser, name, it.Node())
		}
	case unstable.Array: // of inline tables
		n := 0
		for it := v.Children(); it.Next(); n++ {
			if x := it.Node(); x.Kind == unstable.InlineTable {
				element := name + "." + strconv.Itoa(n)
				p.first(element, at)
				for it := x.Children(); it.Next(); {
					p.value(parser, element, it.Node())
				}
			}
		}
	}
}

func (p places) first(name string, at place) {
	if _, ok := p[name]; !ok {
		p[name] = at
	}
}

// key returns the dotted key of a node and where it begins.
func key(parser *unstable.Parser, e *unstable.Node) (name string, at place) {
	var parts []string
	for it := e.Key(); it.Next(); {
		n := it.Node()
		if parts == nil {
			s := parser.Shape(n.Raw).Start
			at = place{s.Line, s.Column}
		}
		parts = append(parts, string(n.Data))
	}
	return strings.Join(parts, "."), at
}

// quoted writes a value of TOML as it may have stood in the file.
func quoted(v any) string {
	if s, ok := v.(string); ok {
		return strconv.Quote(s)
	}
	return fmt.Sprint(v)
}
