package pattern

import "github.com/dlclark/regexp2/v2/syntax"

// noMark is the mark of a loop that has not begun.
const noMark = -1

// control runs the instructions of groups, loops and lookaround.
func (m *Machine) control(op syntax.InstOp) (ok bool, err error) {
	switch op {
	// Alternatives: the first one now, the other on the way back.
	case syntax.Lazybranch:
		m.push(m.pos)
		m.next(1)
	case syntax.Lazybranch | syntax.Back:
		m.pos = m.pop(1)[0]
		m.jump(m.arg(0))

	// Marks say where a group or an iteration begins.
	case syntax.Setmark:
		m.mark(m.pos)
		m.push()
		m.next(0)
	case syntax.Nullmark:
		m.mark(noMark)
		m.push()
		m.next(0)
	case syntax.Setmark | syntax.Back, syntax.Nullmark | syntax.Back:
		m.unmark(1)
		return false, nil
	case syntax.Getmark:
		m.pos = m.unmark(1)[0]
		m.push(m.pos)
		m.next(0)
	case syntax.Getmark | syntax.Back:
		m.mark(m.pop(1)[0])
		return false, nil

	case syntax.Capturemark:
		from := m.arg(1)
		if from != -1 && !m.matched(from) {
			return false, nil
		}
		mark := m.unmark(1)[0]
		if from != -1 {
			m.transfer(m.arg(0), from, mark, m.pos)
		} else {
			m.capture(m.arg(0), mark, m.pos)
		}
		m.push(mark)
		m.next(2)
	case syntax.Capturemark | syntax.Back:
		m.mark(m.pop(1)[0])
		m.uncapture()
		if m.arg(0) != -1 && m.arg(1) != -1 {
			m.uncapture()
		}
		return false, nil
	case syntax.ResetCapture:
		if slot := m.arg(0); m.matched(slot) {
			m.release(slot)
			m.push()
		}
		m.next(1)
	case syntax.ResetCapture | syntax.Back:
		m.uncapture()
		return false, nil

	// Atomic groups and lookaround: what they leave on the track is thrown away.
	case syntax.Setjump:
		m.mark(len(m.track), len(m.crawl))
		m.push()
		m.next(0)
	case syntax.Setjump | syntax.Back:
		m.unmark(2)
		return false, nil
	case syntax.Backjump:
		v := m.unmark(2)
		m.track = m.track[:v[0]]
		m.undo(v[1])
		return false, nil
	case syntax.Forejump:
		v := m.unmark(2)
		track, captures := v[0], v[1]
		m.track = m.track[:track]
		m.push(captures)
		m.next(0)
	case syntax.Forejump | syntax.Back:
		m.undo(m.pop(1)[0])
		return false, nil
	default:
		return m.loop(op)
	}
	return true, nil
}

// loop runs the instructions of loops over more than a rune. A mark says where the iteration
// began; one that read nothing is the last.
func (m *Machine) loop(op syntax.InstOp) (ok bool, err error) {
	switch op {
	case syntax.Branchmark:
		mark := m.unmark(1)[0]
		if m.pos == mark {
			m.push2(mark)
			m.next(1)
			break
		}
		m.push(mark, m.pos)
		m.mark(m.pos)
		m.jump(m.arg(0))
	case syntax.Branchmark | syntax.Back:
		v := m.pop(2)
		mark, pos := v[0], v[1]
		m.unmark(1)
		m.pos = pos
		m.push2(mark)
		m.next(1)
	case syntax.Branchmark | syntax.Back2:
		m.mark(m.pop(1)[0])
		return false, nil

	case syntax.Lazybranchmark:
		mark := m.unmark(1)[0]
		switch {
		case m.pos == mark:
			m.push2(mark, 0)
		case mark == noMark:
			m.push(m.pos, m.pos)
		default:
			m.push(mark, m.pos)
		}
		m.next(1)
	case syntax.Lazybranchmark | syntax.Back:
		v := m.pop(2)
		mark, pos := v[0], v[1]
		m.push2(mark, 1)
		m.mark(pos)
		m.pos = pos
		m.jump(m.arg(0))
	case syntax.Lazybranchmark | syntax.Back2:
		v := m.pop(2)
		if v[1] != 0 {
			m.unmark(1)
		}
		m.mark(v[0])
		return false, nil

	// Loops with bounds count: from minus the least number of iterations on.
	case syntax.Setcount:
		m.mark(m.pos, m.arg(0))
		m.push()
		m.next(1)
	case syntax.Nullcount:
		m.mark(noMark, m.arg(0))
		m.push()
		m.next(1)
	case syntax.Setcount | syntax.Back, syntax.Nullcount | syntax.Back:
		m.unmark(2)
		return false, nil
	case syntax.Branchcount:
		v := m.unmark(2)
		mark, count := v[0], v[1]
		if count >= m.arg(1) || m.pos == mark && count >= 0 {
			m.push2(mark, count)
			m.next(2)
			break
		}
		m.push(mark)
		m.mark(m.pos, count+1)
		m.jump(m.arg(0))
	case syntax.Branchcount | syntax.Back:
		mark := m.pop(1)[0]
		v := m.unmark(2)
		pos, count := v[0], v[1]
		if count > 0 {
			m.pos = pos
			m.push2(mark, count-1)
			m.next(2)
			break
		}
		m.mark(mark, count-1)
		return false, nil
	case syntax.Branchcount | syntax.Back2:
		v := m.pop(2)
		m.mark(v[0], v[1])
		return false, nil

	case syntax.Lazybranchcount:
		v := m.unmark(2)
		mark, count := v[0], v[1]
		if count < 0 {
			m.push2(mark)
			m.mark(m.pos, count+1)
			m.jump(m.arg(0))
			break
		}
		m.push(mark, count, m.pos)
		m.next(2)
	case syntax.Lazybranchcount | syntax.Back:
		v := m.pop(3)
		mark, count, pos := v[0], v[1], v[2]
		if count >= m.arg(1) || pos == mark {
			m.mark(mark, count)
			return false, nil
		}
		m.pos = pos
		m.mark(pos, count+1)
		m.push2(mark)
		m.jump(m.arg(0))
	case syntax.Lazybranchcount | syntax.Back2:
		mark := m.pop(1)[0]
		v := m.unmark(2)
		m.mark(mark, v[1]-1)
		return false, nil
	default:
		return false, errProgram
	}
	return true, nil
}
