package extract

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/fakta-id/fakta/internal/pattern"
)

// A Rule is a pattern that a user adds. What it matches becomes a [Custom] fact:
//
//	extract.Rule{
//		Name:    "verdict",
//		Pattern: `(?<defendant>\p{Lu}\w+(?: \p{Lu}\w+)*) divonis (?<term>\d+ (?:tahun|bulan))`,
//		Read:    map[string]extract.As{"term": extract.AsDuration},
//	}
type Rule struct {
	// Name is how the facts are called, made of letters, digits, "-", "_" and ".".
	Name string
	// Pattern is a regular expression of github.com/dlclark/regexp2, the dialect of .NET:
	// with named groups, lookahead and lookbehind, in which "." matches no line feed and
	// "(?i)" ignores case. It must not match the empty string.
	Pattern string
	// In says where the pattern is tried: the zero Scope is Sentences.
	In Scope
	// Read says as what named groups are read.
	Read map[string]As
	// Steps is how many steps of the matcher the rule may take for an article; zero means
	// [DefaultSteps]. A rule that wants more has no facts in that article and is named in
	// its Warnings.
	Steps int
}

// DefaultSteps is how many steps a rule that says nothing may take for an article whose title
// and text have so many bytes. A pattern of ordinary form takes far less, and none where a word
// is missing that all its matches have. All the steps together take less than half the time of
// the built-in facts.
func DefaultSteps(bytes int) int { return 1000 + bytes/2 }

// Scope is a set of parts of an article.
type Scope uint8

// The parts of an article. The headline is in no sentence and no paragraph. Of sentences and
// paragraphs of more than 512 characters, windows of 512 are tried, each with 256 of the one
// before: no match is lost that has less than 128 characters, and no anchor matches where a
// window begins or ends inside the sentence.
const (
	Sentences Scope = 1 << iota
	Paragraphs
	Headlines
)

// As says as what a group is read: by which layer of the library.
//
// A group whose span holds exactly one fact of the layer has the value of that fact and says
// which it is. The facts of a layer know what stands around them, as what day "Jumat" is in a
// quotation of last week. Only where the group holds none, because it cuts a fact in two or
// the layer has left alone what is there, the layer reads the words of the group by
// themselves, as [numbers.Parse] and [dates.Parse] do: "5,6" of the fact "magnitudo 5,6" is no
// magnitude but the number 5.6.
type As uint8

// What a group can be read as.
const (
	AsNumber   As = iota + 1
	AsDate        // a date or time of day
	AsDuration    // a duration, of those in Facts.Dates
	AsQuote
)

var asNames = [...]string{"", "number", "date", "duration", "quote"}

// String returns the name in the JSON output, "" for none.
func (a As) String() string {
	if int(a) >= len(asNames) {
		return ""
	}
	return asNames[a]
}

// layer returns the layer that reads such a group, none for the zero As.
func (a As) layer() Layers {
	return [...]Layers{AsNumber: LayerNumbers, AsDate: LayerDates, AsDuration: LayerDates, AsQuote: LayerQuotes}[a]
}

// Rules are compiled rules. They do not change and may be shared by the Extractors of all
// goroutines.
type Rules struct{ rules []compiled }

// A compiled is a Rule whose pattern is compiled.
type compiled struct {
	Rule
	pattern *pattern.Pattern
	layers  []As // of each named group of the pattern; 0 for none
}

// A RuleError says what is wrong with a rule.
type RuleError struct {
	Index int    // of the rule, in the order in which they were given
	Name  string // of the rule
	Field string // what is wrong: "Name", "Pattern", "In", "Read", "Steps"
	Group string // the key of Read that is wrong
	Err   error
}

// Error names the rule by its place and name, and what is wrong:
//
//	rule 1 (putusan): pattern: missing closing )
func (e *RuleError) Error() string {
	where := fmt.Sprintf("rule %d", e.Index+1)
	if e.Name != "" {
		where += fmt.Sprintf(" (%s)", e.Name)
	}
	where += ": " + strings.ToLower(e.Field)
	if e.Group != "" {
		where += " " + e.Group
	}
	return where + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *RuleError) Unwrap() error { return e.Err }

// NewRules compiles rules. Where some are wrong, none is compiled, and the error joins a
// *[RuleError] for everything that is wrong.
func NewRules(rules ...Rule) (*Rules, error) {
	r := &Rules{rules: make([]compiled, 0, len(rules))}
	var all []error
	names := map[string]int{}
	for i, rule := range rules {
		c := compiled{Rule: rule}
		for _, e := range c.compile(names, i) {
			e.Index, e.Name = i, rule.Name
			all = append(all, e)
		}
		r.rules = append(r.rules, c)
	}
	if len(all) > 0 {
		return nil, errors.Join(all...)
	}
	return r, nil
}

// compile compiles rule i, given the names before it, and returns what is wrong with it.
func (c *compiled) compile(names map[string]int, i int) (wrong []*RuleError) {
	fail := func(field, group string, err error) {
		wrong = append(wrong, &RuleError{Field: field, Group: group, Err: err})
	}
	if c.Name == "" || strings.ContainsFunc(c.Name, notInName) {
		fail("Name", "", fmt.Errorf("%q is no name of letters, digits, - and _", c.Name))
	} else if first, ok := names[c.Name]; ok {
		fail("Name", "", fmt.Errorf("%q is the name of rule %d already", c.Name, first+1))
	} else {
		names[c.Name] = i
	}
	switch {
	case c.In == 0:
		c.In = Sentences
	case c.In&^(Sentences|Paragraphs|Headlines) != 0:
		fail("In", "", errors.New("unknown scope"))
	case c.In&Sentences != 0 && c.In&Paragraphs != 0:
		fail("In", "", errors.New("sentences are in paragraphs already"))
	}
	if c.Steps < 0 {
		fail("Steps", "", errors.New("less than none"))
	}
	var err error
	if c.pattern, err = pattern.Compile(c.Pattern); err != nil {
		fail("Pattern", "", err)
		return wrong
	}
	groups := c.pattern.Groups()
	c.layers = make([]As, len(groups))
	for _, group := range slices.Sorted(maps.Keys(c.Read)) {
		layer := c.Read[group]
		switch k := slices.Index(groups, group); {
		case k < 0:
			fail("Read", group, errors.New("the pattern has no group of this name"))
		case layer.String() == "":
			fail("Read", group, errors.New("unknown layer"))
		default:
			c.layers[k] = layer
		}
	}
	return wrong
}

func notInName(r rune) bool {
	return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune("-_.", r)
}

// A Custom is a fact that a rule of the user has found. Facts of one rule never overlap; those
// of different rules may, and all may overlap the built-in facts, which they never change.
type Custom struct {
	Span
	InTitle bool
	Rule    string // the name of the rule
	Groups  []Group
}

// A Group is a named group of a pattern that took part in a match and holds something.
type Group struct {
	Span
	Name string
	As   As // what reads it; 0 for nothing
	// Fact is the built-in fact whose value it has: the index into Facts.Numbers, Facts.Dates
	// or Facts.Quotes; None if the group was read by itself or could not be read.
	Fact int
	// Number is set for AsNumber, Date for AsDate and AsDuration, unless Unread says why there
	// is no value. Their spans are those of what was read.
	Number Number
	Date   Date
	Unread Unread
}

// Unread says why a group has no value. The zero Unread: it has one, or wants none.
type Unread uint8

// Why a group has no value.
const (
	Nothing Unread = iota + 1 // the layer finds nothing in it
	Several                   // the layer finds several facts in it
)

var unreadTexts = [...]string{"", "nothing found", "several found"}

// String returns the reason in words, "" for none.
func (u Unread) String() string {
	if int(u) >= len(unreadTexts) {
		return ""
	}
	return unreadTexts[u]
}
