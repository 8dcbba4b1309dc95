package userfile

import (
	"slices"
	"strings"

	"github.com/fakta-id/fakta/extract"
)

// A table is one table of a file, with what has been asked for.
type table struct {
	r      *reader
	values map[string]any
	path   string
	known  map[string]bool
	failed bool
}

func (t *table) fail(key, format string, args ...any) {
	t.failed = true
	p := t.r.places.of(t.path)
	if key != "" {
		p = t.r.places.of(t.path, strings.Split(key, ".")...)
	}
	t.r.fail(p, format, args...)
}

// has tells whether there is a key.
func (t *table) has(key string) bool {
	t.known[key] = true
	_, ok := t.values[key]
	return ok
}

// text returns a string that must be there.
func (t *table) text(key string) string {
	if !t.has(key) {
		t.fail("", "%q is missing", key)
		return ""
	}
	s, ok := t.values[key].(string)
	if !ok {
		t.fail(key, "%s: expected a string", key)
	}
	return s
}

// texts returns a string, or a list of strings, that may be there.
func (t *table) texts(key string) (all []string) {
	if !t.has(key) {
		return nil
	}
	switch v := t.values[key].(type) {
	case string:
		return []string{v}
	case []any:
		for _, x := range v {
			s, ok := x.(string)
			if !ok {
				break
			}
			all = append(all, s)
		}
		if len(all) == len(v) && len(all) > 0 {
			return all
		}
	}
	t.fail(key, "%s: expected a string or a list of strings", key)
	return nil
}

// number returns a number that may be there.
func (t *table) number(key string) int {
	if !t.has(key) {
		return 0
	}
	n, ok := t.values[key].(int64)
	if !ok || n < 1 || n > 1<<40 {
		t.fail(key, "%s: expected a whole number above zero", key)
	}
	return int(n)
}

// layers returns a table of groups and layers that may be there.
func (t *table) layers(key string) map[string]extract.As {
	if !t.has(key) {
		return nil
	}
	m, ok := t.values[key].(map[string]any)
	if !ok {
		t.fail(key, "%s: expected a table of groups and layers", key)
		return nil
	}
	layers := map[string]extract.As{}
	for _, group := range t.r.places.sorted(m, t.path+"."+key) {
		name, _ := m[group].(string)
		for l := extract.AsNumber; l <= extract.AsQuote; l++ {
			if l.String() == name {
				layers[group] = l
			}
		}
		if layers[group] == 0 {
			t.fail(key+"."+group, "%s.%s: unknown layer %v: expected \"number\", \"date\", \"duration\" or \"quote\"", key, group, quoted(m[group]))
		}
	}
	return layers
}

// rest refuses the keys that nobody asked for.
func (t *table) rest() {
	var expected []string
	for k := range t.known {
		expected = append(expected, k)
	}
	slices.Sort(expected)
	for _, k := range t.r.places.sorted(t.values, t.path) {
		if !t.known[k] {
			t.fail(k, "unknown key %q: expected %s", k, strings.Join(expected, ", "))
		}
	}
}
