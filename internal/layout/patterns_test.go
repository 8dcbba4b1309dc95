package layout

import (
	"testing"

	"github.com/stretchr/testify/assert"
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
