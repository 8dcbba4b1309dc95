package pattern

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/dlclark/regexp2/v2/syntax"
)

// A Pattern is a compiled pattern. It does not change and is safe for concurrent use.
type Pattern struct {
	code   *syntax.Code
	groups []string // the names of the named groups, in the order of their numbers
	slots  []int    // where a machine keeps the captures of each of them
	needs  []string // one of these is part of every match; nil if that is not known
	least  int      // the length of the shortest match, in runes
}

// Errors of Compile beside those of the syntax.
var (
	ErrNothing = errors.New("the pattern is empty")
	ErrEmpty   = errors.New("the pattern can match the empty string")
)

// Compile compiles a pattern. One that can match nothing at all is refused: it would match
// everywhere.
func Compile(expr string) (*Pattern, error) {
	if expr == "" {
		return nil, ErrNothing
	}
	tree, err := syntax.Parse(expr, syntax.ParseOptions{})
	if err != nil {
		return nil, described(err)
	}
	p := &Pattern{needs: needs(tree.Root), least: tree.Root.ComputeMinLength()}
	if p.least == 0 {
		return nil, ErrEmpty
	}
	if p.code, err = syntax.Write(tree); err != nil {
		return nil, described(err)
	}
	p.code.PrepareCharSetASCIIBitmaps()
	p.name(tree.Capnames)
	return p, nil
}

// described says what is wrong without the pattern, which the reader has before them.
func described(err error) error {
	var e *syntax.Error
	if errors.As(err, &e) {
		bare := *e
		bare.Expr = ""
		text := strings.TrimPrefix(bare.Error(), "error parsing regexp: ")
		return errors.New(strings.TrimSuffix(text, " in ``"))
	}
	return err
}

// name lists the named groups.
func (p *Pattern) name(numbers map[string]int) {
	for name := range numbers {
		if c := name[0]; c < '0' || c > '9' { // groups without a name are called by their numbers
			p.groups = append(p.groups, name)
		}
	}
	slices.SortFunc(p.groups, func(a, b string) int { return cmp.Compare(numbers[a], numbers[b]) })
	for _, name := range p.groups {
		slot := numbers[name]
		if p.code.Caps != nil {
			slot = p.code.Caps[slot]
		}
		p.slots = append(p.slots, slot)
	}
}

// Groups returns the names of the named groups, in the order of the pattern.
func (p *Pattern) Groups() []string { return p.groups }

// MayMatch tells whether the pattern can match in the text at all. It is a search for a few
// words that every match has, and says true where there are none.
func (p *Pattern) MayMatch(text string) bool {
	if p.needs == nil {
		return true
	}
	for _, s := range p.needs {
		if strings.Contains(text, s) {
			return true
		}
	}
	return false
}
