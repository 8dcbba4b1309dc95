package dates_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
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

// The four types of TIMEX3.
func ExampleType_String() {
	text := "Rapat Jumat pukul 14.00 WIB berlangsung dua jam; rapat digelar setiap Senin, dan berikutnya 1 Oktober 2024."
	for d := range dates.All(text, published) {
		fmt.Printf("%s: %s %s\n", text[d.Start:d.End], d.Type, d.Value)
	}
	// Output:
	// Jumat pukul 14.00 WIB: TIME 2024-09-13T14:00+07:00
	// dua jam: DURATION PT2H
	// setiap Senin: SET XXXX-WXX-1
	// 1 Oktober 2024: DATE 2024-10-01
}

// Awal, pertengahan and akhir (begin, middle, end) say which part of the value is meant.
func ExampleMod_String() {
	for _, s := range []string{"awal September 2024", "pertengahan Januari 2025", "akhir tahun ini", "September 2024"} {
		d, err := dates.Parse(s, published)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %s %q\n", s, d.Value, d.Mod.String())
	}
	// Output:
	// awal September 2024: 2024-09 "START"
	// pertengahan Januari 2025: 2025-01 "MID"
	// akhir tahun ini: 2024 "END"
	// September 2024: 2024-09 ""
}

func ExampleDate_AppendFormat() {
	d, _ := dates.Parse("akhir bulan ini", published)
	fmt.Printf("%s\n", d.AppendFormat([]byte("Selesai ")))
	// Output: Selesai akhir September 2024
}

func ExampleValue_Format() {
	d, _ := dates.Parse("akhir bulan ini", published) // the value is the month; akhir stands in d.Mod
	fmt.Println(d.Value.Format(), "/", d.Format())
	// Output: September 2024 / akhir September 2024
}

func ExampleValue_AppendFormat() {
	d, _ := dates.Parse("15/9/2024", published)
	fmt.Printf("%s\n", d.Value.AppendFormat([]byte("Hari ini ")))
	// Output: Hari ini Minggu, 15 September 2024
}

// The notation is that of TIMEX3: what nothing states is X.
func ExampleValue_String() {
	for _, s := range []string{"15 September 2024", "Minggu lalu", "triwulan III-2024", "2 jam 30 menit", "setiap Senin", "Sabtu malam"} {
		d, _ := dates.Parse(s, published)
		fmt.Printf("%s: %s\n", s, d.Value.String())
	}
	// Output:
	// 15 September 2024: 2024-09-15
	// Minggu lalu: 2024-W36
	// triwulan III-2024: 2024-Q3
	// 2 jam 30 menit: PT2H30M
	// setiap Senin: XXXX-WXX-1
	// Sabtu malam: 2024-09-14TNI
}

func ExampleValue_Append() {
	d, _ := dates.Parse("kemarin", published)
	fmt.Printf("%s\n", d.Value.Append([]byte("value=")))
	// Output: value=2024-09-14
}

func ExampleValue_MarshalText() {
	d, _ := dates.Parse("kemarin", published)
	b, err := json.Marshal(map[string]dates.Value{"tanggal": d.Value})
	fmt.Println(string(b), err)
	// Output: {"tanggal":"2024-09-14"} <nil>
}

// Without a reference time "Jumat" is found, but has no value: it is never guessed.
func ExampleValue_IsZero() {
	for d := range dates.All("Ia tiba Jumat.", time.Time{}) {
		fmt.Println(d.Type, d.Value.IsZero())
	}
	// Output: DATE true
}

// What a value covers on the calendar is half-open: To is the first moment after it.
func ExampleInstant() {
	d, _ := dates.Parse("September 2024", published)
	fmt.Println(d.From.String())
	fmt.Printf("%s\n", d.To.Append([]byte("until ")))
	b, err := json.Marshal(d.From) // by MarshalText
	fmt.Println(string(b), err)
	// Output:
	// 2024-09-01T00:00:00+07:00
	// until 2024-10-01T00:00:00+07:00
	// "2024-09-01T00:00:00+07:00" <nil>
}

// A duration lies nowhere on the calendar.
func ExampleInstant_IsZero() {
	d, _ := dates.Parse("tiga jam", published)
	fmt.Println(d.Value, d.From.IsZero(), d.From.Time().IsZero())
	// Output: PT3H true true
}

func ExampleInstant_MarshalText() {
	d, _ := dates.Parse("pukul 14.40 WITA", published)
	b, err := json.Marshal(struct{ From, To dates.Instant }{d.From, d.To})
	fmt.Println(string(b), err)
	// Output: {"From":"2024-09-15T14:40:00+08:00","To":"2024-09-15T14:41:00+08:00"} <nil>
}

// An error says what is wrong and from which byte on.
func ExampleParseError() {
	for _, s := range []string{"orang", "pada Jumat", "Jumat itu dia", "31 Februari 2024", "1/13/2024", "pukul 25.10", "pukul 14.75"} {
		_, err := dates.Parse(s, published)
		var e *dates.ParseError
		if errors.As(err, &e) {
			fmt.Printf("%q at %d: %s\n", e.Input, e.Offset, e.Problem)
		}
	}
	// Output:
	// "orang" at 0: no date or time
	// "pada Jumat" at 0: not part of a date or time
	// "Jumat itu dia" at 9: not part of the date or time
	// "31 Februari 2024" at 0: no such day
	// "1/13/2024" at 0: no such month
	// "pukul 25.10" at 0: no such hour
	// "pukul 14.75" at 0: no such minute
}

func ExampleParseError_Error() {
	_, err := dates.Parse("pukul 25.10", published)
	fmt.Println(err)
	// Output: dates: no such hour at byte 0 of "pukul 25.10"
}

func ExampleProblem_String() {
	fmt.Println(dates.NoSuchDay)
	// Output: no such day
}

// Minggu is Sunday, or week; in the name of a market it is neither.
func ExampleRefusal() {
	text := "Harga cabai di Pasar Minggu turun."
	for _, r := range extract.Explain(extract.Article{Text: text}).Refusals {
		if why, ok := r.Why.(dates.Refusal); ok {
			fmt.Printf("%s: %s\n%s\n%s\n", text[r.Start:r.End], why.String(), why.English(), why.Indonesian())
		}
	}
	// Output:
	// Minggu: name
	// It is part of a name, or a name itself.
	// Bagian dari nama, atau nama itu sendiri.
}

// Every expression knows the rule that read it, and the rule why it holds.
func ExampleRule() {
	d, _ := dates.Parse("Minggu lalu", published)
	fmt.Println(d.Rule.String())
	fmt.Println(d.Rule.Why())
	fmt.Println(d.Rule.Indonesian())
	// Output:
	// relative-unit
	// a week, month or year counted from the reference
	// pekan, bulan, atau tahun yang dihitung dari acuan
}
