package news

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"strconv"
	"strings"
	"time"
)

// A variant says how one article differs from those that it is made of. What stands in
// several places of an article is told in the same way in all of them.
type variant struct {
	swaps  [][]string // the groups of swaps, shuffled
	factor uint64     // by which figures are multiplied
	day    time.Time  // on which the article is published
	weeks  int        // by which the dates of the source at hand are moved
	told   map[*paragraph]bool
}

// newVariant makes up a variant.
func newVariant(r *rand.Rand) *variant {
	v := &variant{factor: 1 + r.Uint64N(9), told: make(map[*paragraph]bool)}
	for _, group := range swaps {
		shuffled := append([]string(nil), group...)
		r.Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
		v.swaps = append(v.swaps, shuffled)
	}
	v.day = time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, r.IntN(4000))
	return v
}

// retell makes v ready for the pieces of s: its dates move by whole weeks, so that they keep
// their weekdays, to about the day of the article.
func (v *variant) retell(s *source) {
	v.weeks = int(v.day.Sub(s.published).Hours()) / 24 / 7
}

func (v *variant) move(t time.Time) time.Time { return t.AddDate(0, 0, 7*v.weeks) }

func (v *variant) appendTo(dst []byte, p *paragraph) []byte {
	v.told[p] = true
	for _, piece := range p.pieces {
		dst = piece.appendTo(dst, v)
	}
	return dst
}

// A piece is a stretch of a source that a variant tells in its own way.
type piece interface {
	appendTo(dst []byte, v *variant) []byte
}

// A literal stays as it is.
type literal string

func (l literal) appendTo(dst []byte, _ *variant) []byte { return append(dst, l...) }

// A name is a word of one of the groups of swaps.
type name struct {
	group, word int
	upper       bool // it is printed in capitals
}

func (n name) appendTo(dst []byte, v *variant) []byte {
	s := v.swaps[n.group][n.word]
	if n.upper {
		s = strings.ToUpper(s)
	}
	return append(dst, s...)
}

// A figure is a number in digits. One factor for all figures of an article keeps parts,
// sums and changes right.
type figure struct {
	digits  uint64
	places  int  // digits after the comma
	grouped bool // it has points between thousands
}

func (f figure) appendTo(dst []byte, v *variant) []byte {
	digits := strconv.AppendUint(nil, f.digits*v.factor, 10)
	if missing := f.places + 1 - len(digits); missing > 0 {
		digits = append(bytes.Repeat([]byte{'0'}, missing), digits...)
	}
	whole, fraction := digits[:len(digits)-f.places], digits[len(digits)-f.places:]
	for i, c := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 && (f.grouped || len(whole) > 3) {
			dst = append(dst, '.')
		}
		dst = append(dst, c)
	}
	if f.places > 0 {
		dst = append(append(dst, ','), fraction...)
	}
	return dst
}

// The parts of a date that its text states.
const (
	year = 1 << iota
	month
	day
	slashes // 6/8/2024
)

// A date is a day, a month or a year of the calendar, as it is printed.
type date struct {
	time.Time
	parts int
	short int // 1 if the name of the month is shortened
	// before is by how many days the text begins earlier: 2 in "7-9 Desember".
	before int
}

func (d date) appendTo(dst []byte, v *variant) []byte {
	t := v.move(d.Time)
	if d.parts&slashes != 0 {
		dst = fmt.Appendf(dst, "%d/%d", t.Day(), t.Month())
		if d.parts&year != 0 {
			dst = fmt.Appendf(dst, "/%d", t.Year())
		}
		return dst
	}
	if d.before > 0 {
		dst = fmt.Appendf(dst, "%d-", max(1, t.Day()-d.before))
	}
	var words []string
	if d.parts&day != 0 {
		words = append(words, strconv.Itoa(t.Day()))
	}
	if d.parts&month != 0 {
		words = append(words, months[d.short][t.Month()-1])
	}
	if d.parts&year != 0 {
		words = append(words, strconv.Itoa(t.Year()))
	}
	return append(dst, strings.Join(words, " ")...)
}
