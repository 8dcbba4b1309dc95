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
	// dates: no such date at byte 0 of "31 Februari 2024"
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
