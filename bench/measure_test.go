package main

import (
	"math"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestMedian(t *testing.T) {
	for _, test := range []struct {
		values []int
		want   int
	}{
		{[]int{5}, 5},
		{[]int{9, 1}, 9}, // the upper one of two
		{[]int{9, 1, 5}, 5},
		{[]int{2, 2, 1, 7, 2}, 2},
	} {
		before := append([]int(nil), test.values...)
		assert.Equal(t, test.want, median(test.values))
		assert.Equal(t, before, test.values, "the values stay in their order")
	}
}

func TestWithin(t *testing.T) {
	articles := []string{"1234", "12345", "123"}
	for _, test := range []struct{ limit, want int }{{0, 3}, {3, 1}, {4, 1}, {8, 1}, {9, 2}, {11, 2}, {12, 3}, {100, 3}} {
		assert.Len(t, within(articles, test.limit), test.want, "limit %d", test.limit)
	}
	assert.Empty(t, within(nil, 7))
}

func TestMeasureAll(t *testing.T) {
	var order []string
	named := func(name string, limit int) *measure {
		return &measure{name: name, limit: limit, read: func(text string) found {
			order = append(order, name)
			return found{parts: len(text)}
		}}
	}
	results := measureAll([]*measure{named("a", 0), named("b", 4), named("c", 0)}, []string{"1234", "12345"}, 2)
	require.Len(t, results, 3)
	assert.Equal(t, "aaaa bb cccc aabcc bccaa", strings.Join(order[:4], "")+" "+strings.Join(order[4:6], "")+" "+
		strings.Join(order[6:10], "")+" "+strings.Join(order[10:15], "")+" "+strings.Join(order[15:], ""),
		"twice to get warm, then in turn, beginning with another each round")
	assert.Equal(t, found{parts: 9}, results[0].found)
	assert.Equal(t, found{parts: 4}, results[1].found)
	assert.Equal(t, 4, results[1].bytes)
	assert.Len(t, results[2].took, 2)
}

// Ratios are those of the rounds, not of the medians.
func TestTimes(t *testing.T) {
	base := &result{bytes: 100, took: []time.Duration{10, 20, 30}}
	r := &result{bytes: 50, took: []time.Duration{10, 30, 75}}
	assert.InDelta(t, 3, r.times(base), 1e-9)
	assert.InDelta(t, 1, base.times(base), 1e-9)
}

func TestFigures(t *testing.T) {
	for f, want := range map[float64]string{
		0: "0", 0.0031: "0.003", 0.00003: "3e-05", 0.0183: "0.018", 1: "1.00", 9.876: "9.88", 57.53: "57.5", 4690997: "4690997",
	} {
		assert.Equal(t, want, figures(f))
	}
}

func TestJudge(t *testing.T) {
	for _, test := range []struct {
		speeds    []float64
		growth    float64
		complaint string
	}{
		{[]float64{100, 90}, 1.11, ""},
		{[]float64{100, 49}, 2.04, "grows"},
		{[]float64{19, 19}, 1, "slow"},
		{[]float64{21, 10}, 2.1, "grows, slow"},
		{[]float64{50, 0}, math.Inf(1), "grows, slow"}, // too long to measure
		{[]float64{50}, 1, ""},
	} {
		growth, complaint := judge(test.speeds)
		if math.IsInf(test.growth, 1) {
			assert.True(t, math.IsInf(growth, 1))
		} else {
			assert.InDelta(t, test.growth, growth, 0.01)
		}
		assert.Equal(t, test.complaint, complaint)
	}
}

func TestParse(t *testing.T) {
	o, err := parse([]string{"-hostile", "-sizes", "0.5, 2", "-rows", "marks", "-rounds", "3"})
	require.NoError(t, err)
	assert.Equal(t, []int{500_000, 2_000_000}, o.sizes)
	assert.Equal(t, 3, o.rounds)
	assert.True(t, o.wants("Marks of all kinds"))
	assert.False(t, o.wants("digits"))

	for _, test := range []struct{ args, err string }{
		{"-rounds 0", "-rounds 0: at least one is needed"},
		{"-sizes 10,1", `-sizes: "1" does not ascend`},
		{"-sizes 0", `-sizes: "0" is not between 0 and 1000 megabytes`},
		{"-sizes NaN", `-sizes: "NaN" is not between 0 and 1000 megabytes`},
		{"-sizes x", "-sizes: strconv.ParseFloat"},
		{"-rows (", "-rows: error parsing regexp"},
		{"-hostile -plot docs", "-hostile and -plot are two runs"},
		{"news.txt", `unexpected argument "news.txt"`},
	} {
		_, err := parse(strings.Fields(test.args))
		assert.ErrorContains(t, err, test.err, test.args)
	}
}
