package dates_test

import (
	"fmt"
	"time"

	"github.com/fakta-id/fakta/dates"
)

// published is a Sunday in Jakarta.
var published = time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*3600))

func ExampleAll() {
	text := "Ia tiba Jumat pukul 14.40 WIB, dua hari setelah 11 September 2024."
	for d := range dates.All(text, published) {
		fmt.Println(text[d.Start:d.End], d.Type, d.Value)
	}
	// Output:
	// Jumat pukul 14.40 WIB TIME 2024-09-13T14:40+07:00
	// dua hari DURATION P2D
	// 11 September 2024 DATE 2024-09-11
}

func ExampleParse() {
	d, err := dates.Parse("akhir pekan ini", published)
	fmt.Println(d.Value, d.From, err)
	_, err = dates.Parse("31 Februari 2024", published)
	fmt.Println(err)
	// Output:
	// 2024-W37-WE 2024-09-14T00:00:00+07:00 <nil>
	// dates: no such day at byte 0 of "31 Februari 2024"
}

func ExampleDate_Has() {
	d, _ := dates.Parse("Selasa (15/9/2024)", published) // a Sunday
	fmt.Println(d.Value, d.Has(dates.WeekdayMismatch))
	// Output: 2024-09-15 true
}

func ExampleInstant_Time() {
	d, _ := dates.Parse("Jumat", published)
	fmt.Println(d.To.Time().Sub(d.From.Time()))
	// Output: 24h0m0s
}

func ExampleDate_Format() {
	d, _ := dates.Parse("kemarin malam", published)
	fmt.Println(d.Value, d.Format())
	// Output: 2024-09-14TNI Sabtu, 14 September 2024 malam
}

func ExampleDate_Hijri() {
	d, _ := dates.Parse("1 Syawal 1445 H", published)
	year, month, day, ok := d.Hijri()
	fmt.Println(d.Value, year, month, day, ok)
	// Output: 2024-04-10 1445 10 1 true
}

func ExampleDate_Repair() {
	printed := time.Date(2014, 12, 11, 9, 0, 0, 0, time.UTC)
	d, _ := dates.Parse("Kamis (11/12/2013)", printed) // a Wednesday
	v, ok := d.Repair(printed)
	fmt.Println(d.Value, v, ok)
	// Output: 2013-12-11 2014-12-11 true
}

func ExampleAnchor() {
	var found []dates.Date
	for d := range dates.All("Ia tiba Jumat (13/9/2024), kata polisi, Jumat (13/9/2024).", time.Time{}) {
		found = append(found, d)
	}
	day, ok := dates.Anchor(found)
	fmt.Println(day.Format(time.DateOnly), ok)
	// Output: 2024-09-13 true
}

func ExampleDate_Weekdays() {
	d, err := dates.Parse("Rabu (21/10/2024)", time.Time{})
	if err != nil {
		panic(err)
	}
	fmt.Println(d.Weekdays())
	// Output: Wednesday Monday true
}

func ExampleValue_IsReference() {
	for _, text := range []string{"saat ini", "15 September 2024"} {
		d, err := dates.Parse(text, time.Time{})
		if err != nil {
			panic(err)
		}
		fmt.Println(d.Value, d.Value.IsReference())
	}
	// Output:
	// PRESENT_REF true
	// 2024-09-15 false
}
