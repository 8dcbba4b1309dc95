package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"strings"
	"time"
)

// version tells which fakta this is: "v1.2.0", or of a build from a work tree its revision
// too: "v1.2.1-0.20261101114202-1b9d1a076f6b (1b9d1a076f6b, changed)".
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	return versionOf(info)
}

func versionOf(info *debug.BuildInfo) string {
	v := info.Main.Version
	if v == "" {
		v = "(devel)"
	}
	var notes []string
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			notes = append(notes, s.Value[:min(12, len(s.Value))])
		case s.Key == "vcs.modified" && s.Value == "true":
			notes = append(notes, "changed")
		}
	}
	if len(notes) > 0 {
		v += " (" + strings.Join(notes, ", ") + ")"
	}
	return v
}

// revisionDate is the day of the revision, "" if it is not known.
func revisionDate() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.time" && len(s.Value) >= len(time.DateOnly) {
			return s.Value[:len(time.DateOnly)]
		}
	}
	return ""
}

// versionLine is what --version prints.
func versionLine() string {
	return fmt.Sprintf("fakta %s %s %s/%s", version(), runtime.Version(), runtime.GOOS, runtime.GOARCH)
}
