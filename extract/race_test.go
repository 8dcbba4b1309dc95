//go:build race

package extract

// raceEnabled: the race detector makes pools drop what they keep, so that
// allocations cannot be counted.
const raceEnabled = true
