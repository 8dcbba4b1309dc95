package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/fakta-id/fakta/internal/lex"
)

func TestPatterns(t *testing.T) {
	all := []*pattern{&published, &links, &furniture, &credits, &ends}
	for i := range datelines {
		all = append(all, &datelines[i])
	}
	for _, p := range all {
		for _, text := range p.examples {
			ok, err := p.compile().MatchString(text)
			assert.True(t, ok && err == nil, "%q\nagainst %s", text, p.expr)
		}
		for _, text := range p.not {
			ok, err := p.compile().MatchString(text)
			assert.False(t, ok || err != nil, "%q\nagainst %s", text, p.expr)
		}
	}
}

// The tokens of each example have the signs without which its pattern is not tried.
func TestSigns(t *testing.T) {
	for k := range datelines {
		for _, text := range datelines[k].examples {
			var s Scanner
			l := s.Scan(lex.New(text + " menangkap dua orang."))
			assert.False(t, l.Dateline.IsZero(), "%q", text)
		}
	}
}
