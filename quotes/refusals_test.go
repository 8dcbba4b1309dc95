package quotes

import (
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/rule/ruletest"
)

// The reason of navigation depends on the layout, which here is given.
func TestRefusals(t *testing.T) {
	ruletest.Reasons(t, refusals[:], func(r Refusal, text string) (all []ruletest.Refused) {
		var s Scanner
		var refused []Refused
		s.Refused = &refused
		in := Input{}
		if r == noReport {
			in.Skip = []Span{{0, len(text)}}
		}
		s.Scan(lex.New(text), in)
		for _, x := range refused {
			all = append(all, ruletest.Refused{Start: x.Start, End: x.End, Why: x.Why})
		}
		return all
	})
}
