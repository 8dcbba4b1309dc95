package numbers

import (
	"fmt"
	"strings"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// explained returns the numbers of text and what is refused.
func explained(text string) ([]Number, []Refused) {
	var s Scanner
	var refused []Refused
	s.Refused = &refused
	return s.Scan(nil, lex.New(text)), refused
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
	assert.Empty(t, nothing.String())
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
