package extract

import (
	"time"

	"github.com/fakta-id/fakta/numbers"
)

// The Indonesian names of the weekdays, from Sunday.
var weekdays = [...]string{"Minggu", "Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu"}

func weekdayName(d time.Weekday) string { return weekdays[d] }

// AppendStated appends what the text states: "43.31", "Rabu".
func (c Check) AppendStated(dst []byte, f *Facts) []byte {
	if c.Date != None {
		stated, _, _ := f.Dates[c.Date].Weekdays()
		return append(dst, weekdayName(stated)...)
	}
	return c.Stated.Append(dst)
}

// AppendComputed appends what follows from the other figures: "42.1..45.5", "23", "Senin".
func (c Check) AppendComputed(dst []byte, f *Facts) []byte {
	if c.Date != None {
		_, actual, _ := f.Dates[c.Date].Weekdays()
		return append(dst, weekdayName(actual)...)
	}
	low, high := short(c.Low, c.High)
	dst = low.Append(dst)
	if !low.Equal(high) {
		dst = append(dst, ".."...)
		dst = high.Append(dst)
	}
	return dst
}

// short rounds an interval to the outside, to three digits where its ends differ in them.
func short(low, high numbers.Value) (numbers.Value, numbers.Value) {
	one := numbers.NewValue(1, 0)
	l, err := low.Quo(one, 3, low.Sign() < 0)
	if err != nil {
		return low, high
	}
	h, err := high.Quo(one, 3, high.Sign() > 0)
	if err != nil || low.Equal(high) || l.Equal(h) {
		return low, high
	}
	return l, h
}

// AppendText appends how the check computes: "568373 / 1300000", "6 + 12 + 5"; of a weekday
// the date.
func (c Check) AppendText(dst []byte, f *Facts) []byte {
	value := func(number int) { dst = f.Numbers[number].Value.Append(dst) }
	switch c.Kind {
	case Weekday:
		return f.Dates[c.Date].Value.Append(dst)
	case Share:
		value(c.a)
		dst = append(dst, " / "...)
		value(c.b)
	case Difference:
		value(c.a)
		dst = append(dst, " -> "...)
		value(c.b)
	case Sum:
		first := true
		for _, i := range c.Claims {
			if n := f.Claims[i].Quantity; n != c.a {
				if !first {
					dst = append(dst, " + "...)
				}
				first = false
				value(n)
			}
		}
	default:
		value(c.a)
	}
	return dst
}
