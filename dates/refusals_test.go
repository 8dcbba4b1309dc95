package dates

import (
	"slices"
	"strings"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/rule/ruletest"
	"github.com/stretchr/testify/require"
)

// explained returns the expressions of text and what is refused.
func explained(text string) ([]Date, []Refused) {
	var s Scanner
	var refused []Refused
	s.Refused = &refused
	d := lex.New(text)
	found := s.Scan(nil, d)
	s.Resolve(found, d, Context{Published: ref})
	return found, refused
}

func TestRefusals(t *testing.T) {
	ruletest.Reasons(t, refusals[:], func(_ Refusal, text string) (all []ruletest.Refused) {
		_, refused := explained(text)
		for _, x := range refused {
			all = append(all, ruletest.Refused{Start: x.Start, End: x.End, Why: x.Why})
		}
		return all
	})
}

// checkExplained shows that recording changes nothing, that what is refused is in order and
// no part of what is found, and that no weekday and no month is passed over in silence.
func checkExplained(t *testing.T, text string) {
	found, refused := explained(text)
	require.Equal(t, slices.Collect(All(text, ref)), found, text)
	covered := make([]bool, len(text))
	for _, x := range found {
		for i := x.Start; i < x.End; i++ {
			covered[i] = true
		}
	}
	at := 0
	for _, x := range refused {
		require.LessOrEqual(t, at, x.Start, "%q: %v", text, refused)
		require.Less(t, x.Start, x.End, "%q: %v", text, refused)
		require.NotEmpty(t, x.Why.String())
		at = x.End
		for i := x.Start; i < x.End; i++ {
			covered[i] = true
		}
	}
	d := lex.New(text)
	for _, x := range d.Tokens[d.Begin():d.End()] {
		if x.Is(lex.Weekday | lex.Month) {
			require.True(t, covered[x.Start], "%q in %q is neither a date nor refused", text[x.Start:x.End], text)
		}
	}
}

func TestRefusedNothingLost(t *testing.T) {
	for _, rows := range tables {
		for _, r := range rows {
			checkExplained(t, plain(r.text))
		}
	}
	for _, rows := range catalogue {
		for _, r := range rows {
			checkExplained(t, plain(r.text))
		}
	}
}

func FuzzRefused(f *testing.F) {
	for r := Refusal(1); r < refusalCount; r++ {
		text, _, _ := refusals[r].Refused()
		f.Add(text)
	}
	for _, rows := range tables {
		for _, r := range rows {
			f.Add(plain(r.text))
		}
	}
	f.Fuzz(checkExplained)
}

// plain returns the text of a row without its marks.
func plain(text string) string { return strings.NewReplacer("[[", "", "]]", "").Replace(text) }
