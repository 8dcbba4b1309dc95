package extract

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/fakta-id/fakta/internal/yardstick"
)

// maxRatio is how many times as long as the yardstick the full extraction may take. A
// megabyte a second says more about the machine than about the code; this says more about
// the code than about the machine.
const maxRatio = 18.0

// The full extraction keeps to its share of the time of a plain tokeniser. Both read the
// same articles in turn, and the best round of each counts: what else the machine does can
// only make a round slower. It is tried again before it fails.
func TestSpeed(t *testing.T) {
	if raceEnabled || testing.Short() || testing.CoverMode() != "" {
		t.Skip("the code is slowed down by other things")
	}
	all := articles(t)
	var x Extractor
	var tokens []yardstick.Token
	best := func(sofar time.Duration, read func(Article)) time.Duration {
		start := time.Now()
		for _, a := range all {
			read(a)
		}
		if took := time.Since(start); sofar == 0 || took < sofar {
			return took
		}
		return sofar
	}
	var plain, full time.Duration
	for range 10 {
		for range 20 {
			plain = best(plain, func(a Article) { tokens = yardstick.Split(tokens[:0], a.Text) })
			full = best(full, func(a Article) { x.Extract(a) })
		}
		if full.Seconds() <= maxRatio*plain.Seconds() {
			break
		}
	}
	t.Logf("%.2f times the yardstick", full.Seconds()/plain.Seconds())
	assert.LessOrEqual(t, full.Seconds(), maxRatio*plain.Seconds())
}
