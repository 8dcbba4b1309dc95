package numbers

import (
	"strings"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/rule/ruletest"
	"github.com/stretchr/testify/require"
)

// explained returns the numbers of text and what is refused.
func explained(text string) ([]Number, []Refused) {
	var s Scanner
	var refused []Refused
	s.Refused = &refused
	return s.Scan(nil, lex.New(text)), refused
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

// TestRefusedNothingLost shows that recording changes nothing, and that no figure is
// passed over in silence.
func TestRefusedNothingLost(t *testing.T) {
	for _, rows := range tables {
		for _, r := range rows {
			checkExplained(t, plain(r.text))
		}
	}
	for _, c := range catalogue {
		checkExplained(t, plain(c.text))
	}
}

// figures are the kinds of words that are numerals.
const figures = lex.Numeral | lex.Inexact | lex.Share | lex.Vulgar | lex.Ordinal | lex.Collective

func checkExplained(t *testing.T, text string) {
	found, refused := explained(text)
	i := 0
	for n := range All(text) {
		require.Less(t, i, len(found), text)
		require.Equal(t, n, found[i], text)
		i++
	}
	require.Len(t, found, i, text)
	d := lex.New(text)
	covered := make([]bool, len(text))
	cover := func(start, end int) {
		for ; start < end; start++ {
			covered[start] = true
		}
	}
	for _, n := range found {
		cover(n.Start, n.End)
	}
	at := 0
	for _, x := range refused {
		require.LessOrEqual(t, at, x.Start, "%q: %v", text, refused)
		require.Less(t, x.Start, x.End, "%q: %v", text, refused)
		require.NotEmpty(t, x.Why.String())
		at = x.Start
		cover(x.Start, x.End)
	}
	for _, x := range d.Tokens[d.Begin():d.End()] {
		if x.Class() == lex.Number || x.Is(figures) {
			require.True(t, covered[x.Start], "%q in %q is neither a number nor refused", text[x.Start:x.End], text)
		}
	}
}

func FuzzRefused(f *testing.F) {
	f.Add("1½#")
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
