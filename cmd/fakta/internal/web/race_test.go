//go:build race

package web

// raceEnabled: the race detector makes everything many times as slow.
const raceEnabled = true
