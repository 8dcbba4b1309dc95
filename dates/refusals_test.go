package dates

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/stretchr/testify/assert"
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

// TestRefusals shows that every reason is that of its own example.
func TestRefusals(t *testing.T) {
	names := map[string]bool{}
	for r := Refusal(1); r < refusalCount; r++ {
		info := refusals[r]
		assert.False(t, names[info.Name], "%s stands twice", info.Name)
		names[info.Name] = true
		assert.NotEmpty(t, r.English(), info.Name)
		assert.NotEmpty(t, r.Indonesian(), info.Name)
		text, start, end := info.Refused()
		require.Less(t, start, end, "%s has no example", info.Name)
		_, refused := explained(text)
		var at []string
		ok := false
		for _, x := range refused {
			at = append(at, fmt.Sprintf("%s %q", x.Why, text[x.Start:x.End]))
			ok = ok || x.Why == r && x.Start == start && x.End == end
		}
		assert.True(t, ok, "%s: %s gave %v", info.Name, info.Example, at)
	}
	assert.Empty(t, Refusal(0).String())
	assert.Empty(t, refusalCount.String())
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
