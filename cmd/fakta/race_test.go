//go:build race

package main

// slowness is how many times less the tests that run the command as a process read, because
// the race detector slows it down.
const slowness = 5
