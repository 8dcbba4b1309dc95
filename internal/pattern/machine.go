package pattern

import (
	"errors"

	"github.com/dlclark/regexp2/v2/syntax"
)

// A Machine runs patterns. It keeps its memory and must not be used by two goroutines at
// once. The zero Machine is ready to use.
type Machine struct {
	// Steps is how many steps are left. Find takes from it what it uses.
	Steps int

	p    *Pattern
	code []int
	text []rune
	// cutLeft and cutRight tell that the text goes on beyond the window, where no anchor matches.
	cutLeft, cutRight bool

	origin int // where the search began: \G
	pos    int // in the text
	at     int // in the code
	op     syntax.InstOp
	fold   bool // the instruction ignores case
	back   bool // the instruction reads towards the beginning: in lookbehind

	track []int // what to return to, see backtrack
	stack []int // marks and counts of groups and loops
	crawl []int // the slots in the order in which they were captured
	caps  [][]int
}

// ErrBound says that a pattern took more steps or memory than it may.
var ErrBound = errors.New("the bound on backtracking is exceeded")

// errProgram says that regexp2 compiles what this package does not run.
var errProgram = errors.New("pattern: unknown instruction")

// maxTrack bounds the stack of what a match may return to. A window of 512 runes needs more
// only where loops stand in loops.
const maxTrack = 1 << 14

// A Window is what a pattern is matched on: a sentence, or a part of it that knows of being one.
type Window struct {
	Text              []rune
	CutLeft, CutRight bool // the sentence begins before it, goes on behind it
}

// Find looks for the first match that begins at from or behind it, but before until. Groups of
// a match are there until the next Find.
func (m *Machine) Find(p *Pattern, w Window, from, until int) (found bool, err error) {
	m.p, m.code, m.text = p, p.code.Codes, w.Text
	m.cutLeft, m.cutRight, m.origin = w.CutLeft, w.CutRight, from
	until = min(until, len(m.text)-p.least+1)
	anchored := p.code.Anchors&syntax.AnchorBeginning != 0
	for m.pos = from; ; m.pos++ {
		if anchored && m.pos > 0 || !m.candidate(until) {
			return false, nil
		}
		m.reset()
		if err := m.run(); err != nil {
			return false, err
		}
		if len(m.caps[0]) > 0 {
			return true, nil
		}
	}
}

// candidate moves to the next place before until at which a match can begin.
func (m *Machine) candidate(until int) bool {
	first := m.p.code.FcPrefix
	if first == nil {
		m.Steps--
		return m.pos < until
	}
	start := m.pos
	for m.pos < until && !first.PrefixSet.Contains(m.text[m.pos]) {
		m.pos++
	}
	m.Steps -= 1 + (m.pos-start)/runesAStep
	return m.pos < until
}

// runesAStep is how many runes an instruction reads in the time of another one.
const runesAStep = 4

// reset forgets a match.
func (m *Machine) reset() {
	m.track, m.stack, m.crawl = m.track[:0], m.stack[:0], m.crawl[:0]
	for len(m.caps) < m.p.code.Capsize {
		m.caps = append(m.caps, nil)
	}
	for i := range m.caps {
		m.caps[i] = m.caps[i][:0]
	}
}

// Match returns where the match stands, in runes of the window.
func (m *Machine) Match() (start, end int) {
	start, end, _ = m.captured(0)
	return start, end
}

// Group returns where the named group k of the pattern stands, the last time if it matched
// several times.
func (m *Machine) Group(k int) (start, end int, ok bool) { return m.captured(m.p.slots[k]) }
