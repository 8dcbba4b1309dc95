package report

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
)

// A Moment is a day, month or other stretch of the calendar with the places of the article
// that speak of it.
type Moment struct {
	Year        string // where it differs from the moment before
	Label       Phrase
	Publication bool // it is when the article was published
	After       bool // it begins after the article was published
	Dates       []Date

	from, to time.Time
	value    string
}

// A Date is a temporal expression.
type Date struct {
	ID      string
	Context Snippet
	Value   Phrase
	Machine string   // the TIMEX3 value
	Notes   []string // keys of the dictionary
	InTitle bool
	Checks  []CheckRef
}

// times returns the dates that have a place on the calendar, in its order, and the others
// in that of the text; vague ones only point at the present, the past or the future.
func (v *viewer) times() (moments []Moment, others, vague []Date) {
	places := map[string]int{}
	for i, d := range v.f.Dates {
		e := v.date(i, d)
		if d.Value.IsReference() {
			vague = append(vague, e)
			continue
		}
		if d.From.IsZero() || d.Type == dates.SET || d.Type == dates.DURATION {
			others = append(others, e)
			continue
		}
		value := e.Machine + d.Mod.String()
		k, ok := places[value]
		if !ok {
			k = len(moments)
			places[value] = k
			moments = append(moments, Moment{Label: e.Value, from: d.From.Time(), to: d.To.Time(), value: value})
		}
		moments[k].Dates = append(moments[k].Dates, e)
	}
	if t := v.f.Published; !t.IsZero() && len(moments) > 0 {
		now := t
		if dayOnly(t) {
			now = t.AddDate(0, 0, 1).Add(-1)
		}
		for i := range moments {
			moments[i].After = moments[i].from.After(now)
		}
		moments = append(moments, Moment{Label: timePhrase(t, v.f.Inferred || dayOnly(t)), Publication: true, from: t, to: t})
	}
	slices.SortStableFunc(moments, func(a, b Moment) int {
		return cmp.Or(a.from.Compare(b.from), a.to.Compare(b.to), cmp.Compare(a.value, b.value))
	})
	year := ""
	for i := range moments {
		if y := moments[i].from.Format("2006"); y != year {
			year, moments[i].Year = y, y
		}
	}
	return moments, others, vague
}

func (v *viewer) date(i int, d extract.Date) Date {
	e := Date{
		ID: id("d", i), Context: snippet(v.in(d.InTitle), d.Start, d.End), Value: datePhrase(d.Date), Machine: d.Value.String(),
		InTitle: d.InTitle, Checks: v.refs(v.checkedDate[i]),
	}
	switch {
	case d.Has(dates.Invalid):
		e.Notes = append(e.Notes, "no-such-date")
	case d.Value.IsZero() && v.f.Published.IsZero():
		e.Notes = append(e.Notes, "no-date-because")
	case d.Value.IsZero():
		e.Notes = append(e.Notes, "no-date-value")
	case d.From.IsZero() && d.Type != dates.SET && strings.HasPrefix(e.Machine, "XXXX"):
		e.Notes = append(e.Notes, "no-year")
	}
	for _, x := range []struct {
		flag dates.Flags
		note string
	}{{dates.WeekdayMismatch, "wrong-weekday"}, {dates.Approximate, "approximate"}, {dates.Age, "age"}} {
		if d.Has(x.flag) {
			e.Notes = append(e.Notes, x.note)
		}
	}
	return e
}

// dayOnly tells whether a publication time is only a day: nobody publishes at midnight.
func dayOnly(t time.Time) bool {
	h, m, s := t.Clock()
	return h == 0 && m == 0 && s == 0
}
