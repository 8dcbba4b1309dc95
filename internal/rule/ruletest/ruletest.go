// Package ruletest checks the tables of reasons that the layers have for what they refuse.
package ruletest

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/rule"
)

// A Reason is a layer's type of reasons: an index into its table, 0 for none.
type Reason interface {
	~uint8
	fmt.Stringer
	English() string
	Indonesian() string
}

// A Refused is a stretch of text that is refused.
type Refused struct {
	Start, End int
	Why        fmt.Stringer
}

// Reasons shows that every reason of the table has a name of its own, sentences in both
// languages and an example of which read refuses just the part in brackets for that reason.
func Reasons[R Reason](t *testing.T, table []rule.Refusal, read func(r R, text string) []Refused) {
	t.Helper()
	names := map[string]bool{}
	for i := range table[1:] {
		r, info := R(i+1), table[i+1]
		assert.False(t, names[info.Name], "%s stands twice", info.Name)
		names[info.Name] = true
		assert.Equal(t, info.Name, r.String())
		assert.NotEmpty(t, r.English(), info.Name)
		assert.NotEmpty(t, r.Indonesian(), info.Name)
		text, start, end := info.Refused()
		require.Less(t, start, end, "%s has no example", info.Name)
		var at []string
		ok := false
		for _, x := range read(r, text) {
			at = append(at, fmt.Sprintf("%s %q", x.Why, text[x.Start:x.End]))
			ok = ok || x.Why == fmt.Stringer(r) && x.Start == start && x.End == end
		}
		assert.True(t, ok, "%s: %s gave %v", info.Name, info.Example, at)
	}
	assert.Empty(t, R(0).String())
	assert.Empty(t, R(len(table)).String(), "there are no more")
}
