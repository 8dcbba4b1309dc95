package extract

import (
	"fmt"
	"strings"
)

// Layers is a set of kinds of facts. The zero Layers is all of them, so that nobody has to
// ask for what is there anyway.
type Layers uint8

// The layers, in the order in which JSON has them.
const (
	LayerNumbers Layers = 1 << iota
	LayerDates
	LayerPeople
	LayerQuotes
	LayerClaims
	LayerAbbreviations
	LayerChecks
	LayerCustom // what the Rules of a user find; there are none without rules
)

var layerNames = [...]string{"numbers", "dates", "people", "quotes", "claims", "abbreviations", "checks", "custom"}

// LayerNames returns the names of all layers: those of the arrays in JSON.
func LayerNames() []string { return append([]string(nil), layerNames[:]...) }

// ParseLayers returns the set of the layers named, none for all. The error names the first
// that there is not.
func ParseLayers(names ...string) (Layers, error) {
	l := Layers(0)
	for _, name := range names {
		at := 0
		for at < len(layerNames) && layerNames[at] != name {
			at++
		}
		if at == len(layerNames) {
			return 0, fmt.Errorf("there is no layer %q, only %s", name, strings.Join(layerNames[:], ", "))
		}
		l |= 1 << at
	}
	return l, nil
}

// Has tells whether one of the layers x is in the set.
func (l Layers) Has(x Layers) bool { return l == 0 || l&x != 0 }

// String returns the names of the layers: "numbers,claims".
func (l Layers) String() string {
	var names []string
	for i, name := range layerNames {
		if l.Has(1 << i) {
			names = append(names, name)
		}
	}
	return strings.Join(names, ",")
}

// neededBy returns the layers that must be read to have those of the set and the facts of
// rules, which may be nil.
func (l Layers) neededBy(r *Rules) Layers {
	if l != 0 && l.Has(LayerCustom) && r != nil {
		for i := range r.rules {
			for _, as := range r.rules[i].layers {
				l |= as.layer()
			}
		}
	}
	return l.needed()
}

// needed returns the layers that must be read to have those of the set. A check compares
// claims, and brings them into their order; a claim ties a number to its day and to who says
// so; a day inside of a quote counts from when that was said. Numbers and quotes only need
// to know where dates stand.
func (l Layers) needed() Layers {
	if l == 0 {
		return 0
	}
	if l.Has(LayerChecks | LayerClaims) {
		l |= LayerChecks | LayerClaims | LayerNumbers | LayerDates
	}
	if l.Has(LayerDates | LayerPeople) {
		l |= LayerQuotes
	}
	return l
}
