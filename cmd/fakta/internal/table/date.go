package table

import (
	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
)

func datesTable() *Table {
	return &Table{
		Name: "dates", Doc: "the dates, times, durations and sets",
		Key:     2,
		Refs:    []Ref{ref("articles")},
		Indexes: []Index{{Columns: []string{"from_epoch", "to_epoch"}, Where: "from_epoch"}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Dates), row) },
		Columns: join(
			articleID(),
			numbered("date_id", "its number in the article, from 0"),
			place("text", "the expression as it is printed: `Jumat`", func(r *row) (extract.Span, bool) {
				return extract.Span{Start: r.date().Start, End: r.date().End}, r.date().InTitle
			}),
			inTitle(func(r *row) bool { return r.date().InTitle }),
			Column{Name: "type", Few: true, Doc: "`DATE`, `TIME`, `DURATION` or `SET`",
				put: func(r *row) { r.string(r.date().Type.String()) }},
			Column{Name: "value", Null: true, Few: true, Doc: "the TIMEX3 value: `2024-09-13`, `2024-Q3`, `P4Y6M`",
				put: func(r *row) { r.word(r.date().Value.String()) }},
			Column{Name: "mod", Null: true, Few: true, Doc: "which part is meant: `START`, `MID` or `END`",
				put: func(r *row) { r.word(r.date().Mod.String()) }},
			Column{Name: "freq", Type: Int, Null: true, Doc: "how often within the period of a set: 3 in `tiga kali sehari`",
				put: (*row).freq},
			Column{Name: "from_time", Null: true, Few: true, Doc: "when the stretch of the calendar begins that it covers, as `2024-09-13T00:00:00+07:00`",
				put: func(r *row) { r.word(r.date().From.String()) }},
			Column{Name: "to_time", Null: true, Few: true, Doc: "when it ends: the first moment behind it",
				put: func(r *row) { r.word(r.date().To.String()) }},
			Column{Name: "from_epoch", Type: Int, Null: true, Doc: "`from_time` in seconds since 1970, to compare by",
				put: func(r *row) { r.instant(r.date().From) }},
			Column{Name: "to_epoch", Type: Int, Null: true, Doc: "`to_time` in seconds since 1970",
				put: func(r *row) { r.instant(r.date().To) }},
			dateFlag("age", "the duration is somebody's age", dates.Age),
			dateFlag("weekday_mismatch", "the stated weekday contradicts the date", dates.WeekdayMismatch),
			dateFlag("invalid", "there is no such date: `31 Februari`", dates.Invalid),
			dateFlag("approximate", "it may be a day or two off, as computed dates of the Islamic calendar", dates.Approximate),
			rule(func(r *row) string { return r.date().Rule.String() }),
		),
	}
}

func (r *row) date() *extract.Date { return &r.f.Dates[r.i] }

// dateFlag is the column of a flag of dates.
func dateFlag(name, doc string, flag dates.Flags) Column {
	return Column{Name: name, Type: Bool, Doc: doc, put: func(r *row) { r.flag(r.date().Has(flag)) }}
}

func (r *row) freq() {
	if r.date().Freq == 0 {
		r.null()
		return
	}
	r.num(r.date().Freq)
}

// instant puts a moment in seconds since 1970.
func (r *row) instant(t dates.Instant) {
	if t.IsZero() {
		r.null()
		return
	}
	r.dst = appendInt(r.dst, t.Time().Unix())
}
