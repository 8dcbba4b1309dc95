package quotes

import (
	"fmt"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestRefusals shows that every reason is that of its own example. That of navigation depends on
// the layout, which here is given.
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
		var s Scanner
		var refused []Refused
		s.Refused = &refused
		in := Input{}
		if r == noReport {
			in.Skip = []Span{{0, len(text)}}
		}
		s.Scan(lex.New(text), in)
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
