// Package userfile reads the rules and words that users add from TOML files:
//
//	[[rule]]
//	name = "putusan"
//	pattern = '''(?<terdakwa>\p{Lu}\w+) divonis (?<vonis>\d+ tahun)'''
//	read = { vonis = "duration" }
//
//	[[unit]]
//	word = "gantang"
//	code = "{gantang}"
//
// Whatever is wrong is told with file, line, column and what was expected, all at once; then
// nothing is read from any file.
package userfile

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/pelletier/go-toml/v2"

	"github.com/fakta-id/fakta/extract"
)

// An Error says what is wrong with a file, and where.
type Error struct {
	File         string
	Line, Column int // from 1; 0 if the file could not be read
	Err          error
}

func (e *Error) Error() string {
	if e.Line == 0 {
		return fmt.Sprintf("%s: %v", e.File, e.Err)
	}
	return fmt.Sprintf("%s:%d:%d: %v", e.File, e.Line, e.Column, e.Err)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// A Set is what files have in them. The zero Set has nothing.
type Set struct {
	Rules      *extract.Rules      // nil if no file has a rule
	Vocabulary *extract.Vocabulary // nil if no file has a word
	Digest     string              // of the contents of the files in their order; "" for no files
}

// Apply makes x read with what is in the set, and with nothing else of a user's.
func (s *Set) Apply(x *extract.Extractor) { x.Rules, x.Vocabulary = s.Rules, s.Vocabulary }

// Load reads files. The error joins an *[Error] for everything that is wrong.
func Load(files ...string) (Set, error) {
	var r reader
	for _, f := range files {
		data, err := os.ReadFile(f)
		if err != nil {
			var p *os.PathError
			if errors.As(err, &p) {
				err = p.Err
			}
			r.errs = append(r.errs, &Error{File: f, Err: err})
			continue
		}
		r.read(f, data)
	}
	return r.compile()
}

// Read reads what one file has in it.
func Read(file string, data []byte) (Set, error) {
	var r reader
	r.read(file, data)
	return r.compile()
}

// A reader collects what files have in them.
type reader struct {
	file   string
	places places
	errs   []*Error

	rules  []extract.Rule
	words  []extract.Term
	ruleAt []origin
	wordAt []origin
	names  map[string]origin // of rules
	digest []byte
}

// An origin is where a rule or word comes from.
type origin struct {
	file   string
	path   string
	places places
}

func (o origin) place(keys ...string) place { return o.places.of(o.path, keys...) }

// sections are the tables of a file, with what reads one.
var sections = []struct {
	name string
	read func(r *reader, t *table)
}{
	{"rule", (*reader).rule},
	{"unit", func(r *reader, t *table) { r.word(t, extract.UnitTerm, "word", t.text("code")) }},
	{"currency", (*reader).currency},
	{"role", func(r *reader, t *table) { r.word(t, extract.RoleTerm, "word", "") }},
	{"organization", func(r *reader, t *table) { r.word(t, extract.OrganizationTerm, "word", "") }},
	{"cue", (*reader).cue},
	{"outlet", func(r *reader, t *table) { r.word(t, extract.OutletTerm, "word", "") }},
}

// read reads a file.
func (r *reader) read(file string, data []byte) {
	r.file = file
	sum := sha256.Sum256(data)
	r.digest = append(r.digest, sum[:]...)
	var all map[string]any
	if err := toml.Unmarshal(data, &all); err != nil {
		r.syntax(err)
		return
	}
	r.places = locate(data)
	for _, key := range r.places.sorted(all, "") {
		i := slices.IndexFunc(sections, func(s struct {
			name string
			read func(*reader, *table)
		}) bool {
			return s.name == key
		})
		tables, ok := all[key].([]any)
		if i < 0 || !ok {
			r.fail(r.places.of(key), "unknown %q: expected [[rule]], [[unit]], [[currency]], [[role]], [[organization]], [[cue]] or [[outlet]]", key)
			continue
		}
		for k, v := range tables {
			m, ok := v.(map[string]any)
			if !ok {
				r.fail(r.places.of(key), "expected tables [[%s]]", key)
				break
			}
			t := &table{r: r, values: m, path: fmt.Sprint(key, ".", k), known: map[string]bool{}}
			sections[i].read(r, t)
			t.rest()
		}
	}
}

// syntax notes what keeps a file from being TOML.
func (r *reader) syntax(err error) {
	var d *toml.DecodeError
	if errors.As(err, &d) {
		line, column := d.Position()
		r.fail(place{line, column}, "%s", strings.TrimPrefix(d.Error(), "toml: "))
		return
	}
	r.errs = append(r.errs, &Error{File: r.file, Line: 1, Column: 1, Err: err})
}

func (r *reader) fail(at place, format string, args ...any) {
	r.errs = append(r.errs, &Error{r.file, at.line, at.column, fmt.Errorf(format, args...)})
}

// rule reads a [[rule]].
func (r *reader) rule(t *table) {
	rule := extract.Rule{Name: t.text("name"), Pattern: t.text("pattern"), Steps: t.number("steps")}
	for _, s := range t.texts("in") {
		switch s {
		case "sentence":
			rule.In |= extract.Sentences
		case "paragraph":
			rule.In |= extract.Paragraphs
		case "headline":
			rule.In |= extract.Headlines
		default:
			t.fail("in", "unknown part %q: expected sentence, paragraph or headline", s)
		}
	}
	rule.Read = t.layers("read")
	o := origin{r.file, t.path, r.places}
	if first, ok := r.names[rule.Name]; ok && rule.Name != "" {
		p := first.place("name")
		t.fail("name", "the name %q is that of the rule at %s:%d already", rule.Name, first.file, p.line)
		return
	}
	if r.names == nil {
		r.names = map[string]origin{}
	}
	r.names[rule.Name] = o
	if !t.failed {
		r.rules, r.ruleAt = append(r.rules, rule), append(r.ruleAt, o)
	}
}

// currency reads a [[currency]]: a word behind amounts, a sign before them, or both.
func (r *reader) currency(t *table) {
	code := t.text("code")
	if !t.has("word") && !t.has("sign") {
		t.fail("", `expected "word" or "sign"`)
	}
	if t.has("word") {
		r.word(t, extract.CurrencyTerm, "word", code)
	}
	if t.has("sign") {
		r.word(t, extract.CurrencySign, "sign", code)
	}
}

// cueClasses are the names of the classes of words of saying.
var cueClasses = map[string]extract.TermKind{"cue": extract.CueTerm, "cue-nya": extract.CueNyaTerm, "report": extract.ReportTerm, "passive": extract.PassiveTerm}

// cue reads a [[cue]].
func (r *reader) cue(t *table) {
	class := t.text("class")
	kind, ok := cueClasses[class]
	if !ok && class != "" {
		t.fail("class", "unknown class %q: expected cue, cue-nya, report or passive", class)
	}
	r.word(t, kind, "word", "")
}

// word reads the word of a table.
func (r *reader) word(t *table, kind extract.TermKind, key, code string) {
	w := extract.Term{Text: t.text(key), Kind: kind, Code: code}
	if !t.failed {
		r.words, r.wordAt = append(r.words, w), append(r.wordAt, origin{r.file, t.path + "." + key, r.places})
	}
}

// compile makes rules and words of what was read, if nothing is wrong.
func (r *reader) compile() (s Set, err error) {
	s.Digest = hex.EncodeToString(r.digest)
	if len(r.rules) > 0 {
		s.Rules, err = extract.NewRules(r.rules...)
		r.refused(err)
	}
	if len(r.words) > 0 {
		s.Vocabulary, err = extract.NewVocabulary(r.words...)
		r.refused(err)
	}
	if len(r.errs) == 0 {
		return s, nil
	}
	slices.SortStableFunc(r.errs, func(a, b *Error) int {
		if a.File != b.File { // files stay in their order
			return 0
		}
		return cmp.Or(cmp.Compare(a.Line, b.Line), cmp.Compare(a.Column, b.Column))
	})
	all := make([]error, len(r.errs))
	for i, e := range r.errs {
		all[i] = e
	}
	return Set{}, errors.Join(all...)
}

// refused notes where the library's objections come from.
func (r *reader) refused(err error) {
	if err == nil {
		return
	}
	all, ok := err.(interface{ Unwrap() []error })
	if !ok {
		r.errs = append(r.errs, &Error{File: r.file, Err: err})
		return
	}
	for _, err := range all.Unwrap() {
		var rule *extract.RuleError
		var word *extract.TermError
		switch {
		case errors.As(err, &rule):
			o := r.ruleAt[rule.Index]
			keys := []string{strings.ToLower(rule.Field)}
			if rule.Group != "" {
				keys = append(keys, rule.Group)
			}
			p := o.place(keys...)
			r.errs = append(r.errs, &Error{o.file, p.line, p.column, fmt.Errorf("%s: %w", strings.Join(keys, "."), rule.Err)})
		case errors.As(err, &word):
			o := r.wordAt[word.Index]
			p, name := o.place(), o.path[strings.LastIndexByte(o.path, '.')+1:]
			if word.Field == "Code" {
				p, name = o.places.of(o.path[:strings.LastIndexByte(o.path, '.')], "code"), "code"
			}
			r.errs = append(r.errs, &Error{o.file, p.line, p.column, fmt.Errorf("%s: %w", name, word.Err)})
		}
	}
}
