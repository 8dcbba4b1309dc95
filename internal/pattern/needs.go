package pattern

import (
	"slices"
	"unicode/utf8"

	"github.com/dlclark/regexp2/v2/syntax"
)

// maxNeeds is how many alternative words are searched for in a text before a pattern is.
const maxNeeds = 16

// needs returns strings one of which is part of every match of the node: "divonis" for
// "(?<siapa>\w+) divonis", "divonis" and "dihukum" for their alternation. Of several parts that
// are needed it takes the one whose shortest string is longest. It returns nil if no string is
// needed.
func needs(n *syntax.RegexNode) []string {
	switch n.T {
	case syntax.NtMulti:
		if n.Options&syntax.IgnoreCase == 0 && !slices.Contains(n.Str, utf8.RuneError) { // that stands for any bytes that are not UTF-8
			return []string{string(n.Str)}
		}
	case syntax.NtOne:
		if n.Options&syntax.IgnoreCase == 0 && n.Ch != utf8.RuneError {
			return []string{string(n.Ch)}
		}
	case syntax.NtCapture, syntax.NtGroup, syntax.NtAtomic:
		return needs(n.Children[0])
	case syntax.NtLoop, syntax.NtLazyloop:
		if n.M > 0 {
			return needs(n.Children[0])
		}
	case syntax.NtConcatenate:
		var best []string
		for _, c := range n.Children {
			if s := needs(c); shortest(s) > shortest(best) {
				best = s
			}
		}
		return best
	case syntax.NtAlternate:
		var all []string
		for _, c := range n.Children {
			s := needs(c)
			if s == nil || len(all)+len(s) > maxNeeds {
				return nil
			}
			all = append(all, s...)
		}
		return all
	}
	return nil
}

// shortest returns the length of the shortest string, 0 if there is none.
func shortest(all []string) int {
	if len(all) == 0 {
		return 0
	}
	return len(slices.MinFunc(all, func(a, b string) int { return len(a) - len(b) }))
}
