package chart

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestSVG(t *testing.T) {
	for _, test := range []struct {
		name  string
		chart Chart
	}{
		{"nothing", Chart{}},
		{"one point", Chart{Series: []Series{{Label: "a", Points: []Point{{1, 1}}}}}},
		{"linear", Chart{Title: "A < B & \"C\"", Series: []Series{
			{Label: "a <b>", Points: []Point{{1, 10}, {2, 20}}},
			{Label: "ideal", Points: []Point{{1, 10}, {2, 20}}, Ideal: true},
		}}},
		{"logarithmic", Chart{X: Axis{Log: true}, Y: Axis{Log: true}, Series: []Series{
			{Label: "a", Points: []Point{{1e3, 7}, {1e7, 700}}},
		}}},
	} {
		svg := test.chart.SVG()
		elements := wellFormed(t, test.name, svg)
		assert.Equal(t, 1, elements["title"], test.name)
		assert.Equal(t, 1, elements["desc"], test.name)
		assert.Equal(t, len(test.chart.Series), elements["polyline"], test.name)
		assert.NotContains(t, string(svg), "NaN", test.name)
		assert.NotContains(t, string(svg), "Inf", test.name)
		assert.Equal(t, svg, test.chart.SVG(), "%s: the same picture again", test.name)
	}
}

// wellFormed reads the XML and counts its elements.
func wellFormed(t *testing.T, name string, svg []byte) map[string]int {
	t.Helper()
	elements := make(map[string]int)
	d := xml.NewDecoder(bytes.NewReader(svg))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return elements
		}
		require.NoError(t, err, name)
		if e, ok := token.(xml.StartElement); ok {
			elements[e.Name.Local]++
		}
	}
}

func TestTicks(t *testing.T) {
	for _, test := range []struct {
		name    string
		scale   scale
		factors []float64
		want    []float64
	}{
		{"from zero", scale{hi: 20}, nil, []float64{0, 5, 10, 15, 20}},
		{"fractions", scale{hi: 0.5}, nil, []float64{0, 0.1, 0.2, 0.3, 0.4, 0.5}},
		{"whole numbers", scale{Axis: Axis{Whole: true}, lo: 1, hi: 4}, nil, []float64{1, 2, 3, 4}},
		{"powers of ten", scale{Axis: Axis{Log: true}, lo: 1e3, hi: 1e7}, []float64{1}, []float64{1e3, 1e4, 1e5, 1e6, 1e7}},
		{"between powers of ten", scale{Axis: Axis{Log: true}, lo: 20, hi: 500}, []float64{1, 2, 5}, []float64{20, 50, 100, 200, 500}},
	} {
		assert.InDeltaSlice(t, test.want, test.scale.ticks(test.factors...), 1e-6, test.name)
	}
}

func TestRound(t *testing.T) {
	for _, test := range []struct {
		lo, hi         float64
		log            bool
		wantLo, wantHi float64
	}{
		{8.8, 17.7, false, 0, 20},
		{3, 20, false, 0, 20},
		{4.1, 691, true, 2, 1000},
		{10, 100, true, 10, 100},
	} {
		s := scale{Axis: Axis{Log: test.log}, lo: test.lo, hi: test.hi}
		s.round()
		assert.InDelta(t, test.wantLo, s.lo, 1e-6)
		assert.InDelta(t, test.wantHi, s.hi, 1e-6)
	}
}

// Labels of lines that end at one point do not cover each other.
func TestLabelsApart(t *testing.T) {
	c := Chart{Series: []Series{
		{Label: "one", Points: []Point{{1, 0}, {2, 0}}},
		{Label: "two", Points: []Point{{1, 0}, {2, 0}}},
		{Label: "top", Points: []Point{{1, 0}, {2, 9}}},
	}}
	svg := string(c.SVG())
	assert.Contains(t, svg, `y="366.5" text-anchor="start" fill="#d9730d" font-weight="600">two<`)
	assert.Contains(t, svg, `y="349.5" text-anchor="start" fill="#2f81f7" font-weight="600">one<`)
	assert.Equal(t, 3, strings.Count(svg, "<polyline"))
}
