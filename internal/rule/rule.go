// Package rule describes the rules by which facts are made. Each layer has its
// own small enumeration of rules and one table of these descriptions, so that a
// fact can say in a byte where it comes from, and a test can show that every rule
// does what its example says.
package rule

import "strings"

// Info describes a rule.
type Info struct {
	// Name is the rule's stable name in output: "money-before".
	Name string
	// Why is the reason or the source of the rule.
	Why string
	// Indonesian is Why in Indonesian.
	Indonesian string
	// Example is a sentence in which the rule fires; its first mention stands in
	// double square brackets: "naik [[43,31 persen]] dari".
	Example string
}

// Mention returns the example without brackets and the span of the mention.
func (i Info) Mention() (text string, start, end int) {
	before, rest, _ := strings.Cut(i.Example, "[[")
	mention, after, _ := strings.Cut(rest, "]]")
	return before + mention + after, len(before), len(before) + len(mention)
}
