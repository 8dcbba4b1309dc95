package pattern

import "github.com/dlclark/regexp2/v2/syntax"

// Captures are kept as regexp2 keeps them: for each slot two integers a capture, its start and
// its length. A balancing group, "(?<-open>\))", takes a capture away; because the match may
// come back to before that, it is not removed but followed by a pair of negative integers,
// -3 minus the index of what is the last capture now.

// captured returns the last capture of a slot.
func (m *Machine) captured(slot int) (start, end int, ok bool) {
	if !m.matched(slot) {
		return 0, 0, false
	}
	i, n := m.last(slot)
	return i, i + n, true
}

// matched tells whether a slot has a capture.
func (m *Machine) matched(slot int) bool {
	c := m.caps[slot]
	return len(c) > 0 && c[len(c)-1] != -2
}

// last returns the start and the length of the last capture of a slot that has one.
func (m *Machine) last(slot int) (start, length int) {
	c := m.caps[slot]
	start, length = c[len(c)-2], c[len(c)-1]
	if start < 0 {
		start = c[-3-start]
	}
	if length < 0 {
		length = c[-3-length]
	}
	return start, length
}

// capture adds a capture to a slot. In lookbehind its end comes first.
func (m *Machine) capture(slot, start, end int) {
	if end < start {
		start, end = end, start
	}
	m.crawl = append(m.crawl, slot)
	m.caps[slot] = append(m.caps[slot], start, end-start)
}

// uncapture takes back what was done to a slot last.
func (m *Machine) uncapture() {
	n := len(m.crawl) - 1
	slot := m.crawl[n]
	m.crawl = m.crawl[:n]
	m.caps[slot] = m.caps[slot][:len(m.caps[slot])-2]
}

// release makes the capture of a slot before the last its last one.
func (m *Machine) release(slot int) {
	m.crawl = append(m.crawl, slot)
	c := m.caps[slot]
	target := len(c) - 2
	if c[target] < 0 {
		target = -3 - c[target]
	}
	target -= 2
	if target >= 0 && c[target] < 0 {
		m.caps[slot] = append(c, c[target], c[target+1])
		return
	}
	m.caps[slot] = append(c, -3-target, -4-target)
}

// transfer takes the last capture from a slot and gives another one, if there is one (-1
// else), what lies between both.
func (m *Machine) transfer(to, from, start, end int) {
	if end < start {
		start, end = end, start
	}
	start2, n := m.last(from)
	end2 := start2 + n
	switch {
	case start >= end2:
		start, end = end2, start
	case end <= start2:
		start = start2
	default:
		start, end = max(start, start2), min(end, end2)
	}
	m.release(from)
	if to != -1 {
		m.crawl = append(m.crawl, to)
		m.caps[to] = append(m.caps[to], start, end-start)
	}
}

// undo takes back captures until there are as many as there were.
func (m *Machine) undo(captures int) {
	for len(m.crawl) > captures {
		m.uncapture()
	}
}

// refers matches what slot has captured once more, for a reference.
func (m *Machine) refers(slot int) bool {
	if !m.matched(slot) {
		return false
	}
	i, n := m.last(slot)
	m.Steps -= n / runesAStep
	if m.ahead() < n {
		return false
	}
	pos := m.pos
	if m.back {
		pos -= n
	}
	for k := range n {
		a, b := m.text[i+k], m.text[pos+k]
		if a != b && !(m.fold && syntax.IsCaseEquivalent(a, b, 0)) {
			return false
		}
	}
	if !m.back {
		pos += n
	}
	m.pos = pos
	return true
}
