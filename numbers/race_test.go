//go:build race

package numbers

// raceEnabled: the race detector is ten times slower.
const raceEnabled = true
