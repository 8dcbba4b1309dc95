package pattern

import (
	"unicode"

	"github.com/dlclark/regexp2/v2/syntax"
)

// The instructions are those of regexp2 and mean what its engine does with them (runner.go,
// MIT licence, (c) Doug Clark, after .NET's, MIT licence, (c) Microsoft): that is the
// definition of the dialect, and what the tests compare with.
//
// An instruction that may have to be undone or has another way to go leaves a frame on the
// track: some values and, last, where it stands in the code. Where the match fails, the frame
// on top is taken off and its instruction is run again with the bit Back set, Back2 if the
// place was stored negative.

// The values of a frame, before the place in the code.
func (m *Machine) push(vals ...int) { m.track = append(append(m.track, vals...), m.at) }

// push2 is push for an instruction that is to be run with Back2.
func (m *Machine) push2(vals ...int) { m.track = append(append(m.track, vals...), -m.at) }

// pop returns the n values of the frame in hand, valid until the next push.
func (m *Machine) pop(n int) []int { return cut(&m.track, n) }

// mark and unmark do the same with the stack of marks.
func (m *Machine) mark(vals ...int)   { m.stack = append(m.stack, vals...) }
func (m *Machine) unmark(n int) []int { return cut(&m.stack, n) }

func cut(s *[]int, n int) []int {
	k := len(*s) - n
	top := (*s)[k:]
	*s = (*s)[:k]
	return top
}

// set decodes an instruction.
func (m *Machine) set(op int) {
	m.fold = op&int(syntax.Ci) != 0
	m.back = op&int(syntax.Rtl) != 0
	m.op = syntax.InstOp(op) &^ (syntax.Rtl | syntax.Ci)
}

// jump goes to a place in the code, next to that behind the instruction and its n operands.
func (m *Machine) jump(to int) { m.at = to; m.set(m.code[to]) }
func (m *Machine) next(n int)  { m.jump(m.at + n + 1) }

// backtrack returns to the last frame of the track.
func (m *Machine) backtrack() {
	to, bit := m.pop(1)[0], syntax.Back
	if to < 0 {
		to, bit = -to, syntax.Back2
	}
	m.jump(to)
	m.op |= bit
}

// arg returns an operand of the instruction.
func (m *Machine) arg(i int) int { return m.code[m.at+1+i] }

// ahead is how many runes are left in the direction of the instruction.
func (m *Machine) ahead() int {
	if m.back {
		return m.pos
	}
	return len(m.text) - m.pos
}

// step is the direction of the instruction.
func (m *Machine) step() int {
	if m.back {
		return -1
	}
	return 1
}

// read returns the next rune and goes past it.
func (m *Machine) read() rune {
	if m.back {
		m.pos--
		return m.text[m.pos]
	}
	m.pos++
	return m.text[m.pos-1]
}

// takes tells whether an instruction of one rune, or of a loop over one, takes r.
func (m *Machine) takes(op syntax.InstOp, r rune) bool {
	switch op {
	case syntax.One, syntax.Onerep, syntax.Oneloop, syntax.Oneloopatomic, syntax.Onelazy:
		return r == rune(m.arg(0))
	case syntax.Notone, syntax.Notonerep, syntax.Notoneloop, syntax.Notoneloopatomic, syntax.Notonelazy:
		return r != rune(m.arg(0))
	}
	return m.p.code.Sets[m.arg(0)].Contains(r)
}

// run matches at m.pos. It ends at Stop, with a capture of slot 0 if the pattern matches.
func (m *Machine) run() error {
	m.jump(0)
	for {
		m.Steps--
		if m.Steps < 0 || len(m.track) > maxTrack || len(m.stack) > maxTrack || len(m.crawl) > maxTrack {
			return ErrBound
		}
		if m.op == syntax.Stop {
			return nil
		}
		ok, err := m.do()
		if err != nil {
			return err
		}
		if !ok {
			m.backtrack()
		}
	}
}

// do runs one instruction; ok is false if the match fails there.
func (m *Machine) do() (ok bool, err error) {
	switch op := m.op; op {
	case syntax.One, syntax.Notone, syntax.Set:
		if m.ahead() < 1 || !m.takes(op, m.read()) {
			return false, nil
		}
		m.next(1)
	case syntax.Multi:
		if !m.literal(m.p.code.Strings[m.arg(0)]) {
			return false, nil
		}
		m.next(1)
	case syntax.Ref:
		if !m.refers(m.arg(0)) {
			return false, nil
		}
		m.next(1)
	case syntax.Grapheme:
		if !m.grapheme() {
			return false, nil
		}
		m.next(0)
	case syntax.Dispatch:
		return m.dispatch(), nil
	case syntax.Bol, syntax.Eol, syntax.Boundary, syntax.Nonboundary, syntax.Beginning, syntax.Start, syntax.EndZ, syntax.End:
		if !m.holds(op) {
			return false, nil
		}
		m.next(0)
	case syntax.Nothing:
		return false, nil
	case syntax.Goto:
		m.jump(m.arg(0))
	case syntax.Testref:
		if !m.matched(m.arg(0)) {
			return false, nil
		}
		m.next(1)
	case syntax.UpdateBumpalong:
		// The first value of the track is where this attempt began; no later one has to begin
		// within what the loop at the start of the pattern has read.
		m.track[0] = max(m.track[0], m.pos)
		m.next(0)
	case syntax.Onerep, syntax.Notonerep, syntax.Setrep:
		if !m.repeat(op) {
			return false, nil
		}
		m.next(2)
	case syntax.Oneloop, syntax.Notoneloop, syntax.Setloop:
		if n := m.greedy(op); n > 0 {
			m.push(n-1, m.pos-m.step())
		}
		m.next(2)
	case syntax.Oneloopatomic, syntax.Notoneloopatomic, syntax.Setloopatomic:
		m.greedy(op)
		m.next(2)
	case syntax.Oneloop | syntax.Back, syntax.Notoneloop | syntax.Back, syntax.Setloop | syntax.Back:
		v := m.pop(2)
		n, pos := v[0], v[1]
		m.pos = pos
		if n > 0 {
			m.push(n-1, pos-m.step())
		}
		m.next(2)
	case syntax.Onelazy, syntax.Notonelazy, syntax.Setlazy:
		if n := min(m.arg(1), m.ahead()); n > 0 {
			m.push(n-1, m.pos)
		}
		m.next(2)
	case syntax.Onelazy | syntax.Back, syntax.Notonelazy | syntax.Back, syntax.Setlazy | syntax.Back:
		v := m.pop(2)
		n, pos := v[0], v[1]
		m.pos = pos
		if !m.takes(op&^syntax.Back, m.read()) {
			return false, nil
		}
		if n > 0 {
			m.push(n-1, pos+m.step())
		}
		m.next(2)
	default:
		return m.control(op)
	}
	return true, nil
}

// literal matches a string.
func (m *Machine) literal(s []rune) bool {
	m.Steps -= len(s) / runesAStep
	if m.ahead() < len(s) {
		return false
	}
	from := m.pos
	if m.back {
		from -= len(s)
	}
	for i, r := range s {
		c := m.text[from+i]
		if c != r && !(m.fold && unicode.ToLower(c) == r) {
			return false
		}
	}
	m.pos += m.step() * len(s)
	return true
}

// repeat matches a rune a fixed number of times.
func (m *Machine) repeat(op syntax.InstOp) bool {
	n := m.arg(1)
	if m.ahead() < n {
		return false
	}
	m.Steps -= n / runesAStep
	for ; n > 0; n-- {
		if !m.takes(op, m.read()) {
			return false
		}
	}
	return true
}

// greedy matches a rune as often as it can and returns how often.
func (m *Machine) greedy(op syntax.InstOp) int {
	most := min(m.arg(1), m.ahead())
	n := 0
	for n < most {
		if !m.takes(op, m.read()) {
			m.pos -= m.step()
			break
		}
		n++
	}
	m.Steps -= n / runesAStep
	return n
}

// grapheme matches a cluster of code points that is one character to people.
func (m *Machine) grapheme() bool {
	to := -1
	if m.back {
		to = syntax.PreviousGraphemeClusterBoundary(m.text, m.pos)
	} else {
		to = syntax.NextGraphemeClusterBoundary(m.text, m.pos)
	}
	if to < 0 {
		return false
	}
	m.pos = to
	return true
}

// dispatch goes to the branch of an alternation that begins with the next rune, and past that.
func (m *Machine) dispatch() bool {
	if m.ahead() < 1 {
		return false
	}
	t := &m.p.code.Dispatches[m.arg(0)]
	r := m.read()
	for i, set := range t.Sets {
		if m.p.code.Sets[set].Contains(r) {
			m.jump(t.Branches[i])
			return true
		}
	}
	m.pos -= m.step()
	return false
}

// holds tells whether an anchor matches. Where the window cuts a sentence there is no anchor.
func (m *Machine) holds(op syntax.InstOp) bool {
	before, behind := m.pos, len(m.text)-m.pos
	switch op {
	case syntax.Beginning:
		return before == 0 && !m.cutLeft
	case syntax.Start:
		return m.pos == m.origin
	case syntax.Bol:
		return before == 0 && !m.cutLeft || before > 0 && m.text[m.pos-1] == '\n'
	case syntax.Eol:
		return behind == 0 && !m.cutRight || behind > 0 && m.text[m.pos] == '\n'
	case syntax.End:
		return behind == 0 && !m.cutRight
	case syntax.EndZ:
		return (behind == 0 || behind == 1 && m.text[m.pos] == '\n') && !m.cutRight
	}
	boundary := (before > 0 && syntax.IsWordChar(m.text[m.pos-1])) != (behind > 0 && syntax.IsWordChar(m.text[m.pos]))
	if behind == 0 && m.cutRight || before == 0 && m.cutLeft {
		return false // nobody knows
	}
	return boundary == (op == syntax.Boundary)
}
