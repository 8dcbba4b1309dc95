package numbers_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
)

func ExampleAll() {
	text := "Sebanyak 568.373 pekerja atau 43,31 persen dari sekitar 1,3 juta pekerja"
	for n := range numbers.All(text) {
		fmt.Printf("%s: %s %s%s, unit %q\n", text[n.Start:n.End], n.Kind, n.Bound, n.Value, n.Unit)
	}
	// Output:
	// 568.373: cardinal 568373, unit ""
	// 43,31 persen: percent 43.31, unit "%"
	// 1,3 juta: cardinal ~1300000, unit ""
}

func ExampleParse() {
	n, err := numbers.Parse("Rp 40-50 triliun")
	fmt.Println(n.Low, n.High, n.Unit, err)
	_, err = numbers.Parse("5 orang")
	fmt.Println(err)
	// Output:
	// 40000000000000 50000000000000 IDR <nil>
	// numbers: not part of the number at byte 1 of "5 orang"
}

func ExampleNewValue() {
	fmt.Println(numbers.NewValue(13, 5), numbers.NewValue(4331, -2))
	// Output: 1300000 43.31
}

func ExampleValue_Interval() {
	n, _ := numbers.Parse("1,3 juta")
	low, high := n.Value.Interval()
	fmt.Println(low, high)
	// Output: 1250000 1350000
}

func ExampleValue_Rat() {
	n, _ := numbers.Parse("dua pertiga")
	fmt.Println(n.Value, n.Value.Rat(), n.Value.IsFraction())
	// Output: 2/3 2/3 true
}

func ExampleValue_Equal() {
	a, b := numbers.NewValue(13, 5), numbers.NewValue(1300000, 0)
	fmt.Println(a == b, a.Equal(b), a.Cmp(b))
	// Output: false true 0
}

func ExampleValue_Int64() {
	n, ok := numbers.NewValue(13, 5).Int64()
	fmt.Println(n, ok)
	// Output: 1300000 true
}

// An error says what is wrong and from which byte on.
func ExampleParseError() {
	for _, s := range []string{"orang", "5 orang", "1.23.456", "12,", "Rp", "empat belas puluh"} {
		_, err := numbers.Parse(s)
		var e *numbers.ParseError
		if errors.As(err, &e) {
			fmt.Printf("%q at %d: %s\n", e.Input, e.Offset, e.Problem)
		}
	}
	// Output:
	// "orang" at 0: no number
	// "5 orang" at 1: not part of the number
	// "1.23.456" at 2: thousands have three digits
	// "12," at 2: a digit is missing after the separator
	// "Rp" at 2: a figure is missing
	// "empat belas puluh" at 12: this numeral cannot follow the one before it
}

func ExampleParseError_Error() {
	_, err := numbers.Parse("1.23.456")
	fmt.Println(err)
	// Output: numbers: thousands have three digits at byte 2 of "1.23.456"
}

func ExampleProblem_String() {
	fmt.Println(numbers.BadGrouping)
	// Output: thousands have three digits
}

// The words around a figure tell what kind of figure it is.
func ExampleKind_String() {
	text := "Juara ke-2 itu menang 3-1 dan membawa pulang Rp5 juta, dua kali lipat hadiah tahun lalu."
	for n := range numbers.All(text) {
		fmt.Printf("%s: %s\n", text[n.Start:n.End], n.Kind)
	}
	// Output:
	// ke-2: ordinal
	// 3-1: score
	// Rp5 juta: money
	// dua kali lipat: multiple
}

// A bound is no part of the mention: "lebih dari 40 rumah" (more than 40 houses).
func ExampleBound_String() {
	text := "Banjir merendam lebih dari 40 rumah, sedikitnya 3 sekolah dan sekitar 12 hektare sawah."
	for n := range numbers.All(text) {
		fmt.Println(n.Bound, text[n.Start:n.End])
	}
	// Output:
	// > 40
	// >= 3
	// ~ 12 hektare
}

// A rate has two units, one above the line and one below.
func ExampleUnit() {
	for _, s := range []string{"Rp14.000", "25 kilogram", "120 liter per detik", "1,5 persen poin", "18 ribu"} {
		n, err := numbers.Parse(s)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: code %q, per %q, together %q, none: %t\n", s, n.Unit.Code, n.Unit.Per, n.Unit.String(), n.Unit.IsZero())
	}
	// Output:
	// Rp14.000: code "IDR", per "", together "IDR", none: false
	// 25 kilogram: code "kg", per "", together "kg", none: false
	// 120 liter per detik: code "L", per "s", together "L/s", none: false
	// 1,5 persen poin: code "pp", per "", together "pp", none: false
	// 18 ribu: code "", per "", together "", none: true
}

func ExampleUnit_Append() {
	n, _ := numbers.Parse("120 liter per detik")
	line := n.Value.Append(nil)
	line = append(line, ' ')
	fmt.Printf("%s\n", n.Unit.Append(line))
	// Output: 120 L/s
}

// Figures of more than 38 digits are found, but have no value.
func ExampleReason_String() {
	text := "Kode itu 1234567890123456789012345678901234567890 orang."
	for n := range numbers.All(text) {
		fmt.Println(n.Reason, "/", n.Value)
	}
	// Output:
}

// What looks like a number and is none has a reason: Pasal 21 is an article of a law.
func ExampleRefusal() {
	text := "Pasal 21 melindungi 15 ribu pekerja."
	for _, r := range extract.Explain(extract.Article{Text: text}).Refusals {
		if why, ok := r.Why.(numbers.Refusal); ok {
			fmt.Printf("%s: %s\n%s\n%s\n", text[r.Start:r.End], why.String(), why.English(), why.Indonesian())
		}
	}
	// Output:
	// 21: identifier
	// The word before it names things by number.
	// Kata di depannya menamai sesuatu dengan nomor.
}

// Every number knows the rule that read it, and the rule why it holds.
func ExampleRule() {
	n, _ := numbers.Parse("1,3 juta")
	fmt.Println(n.Rule.String())
	fmt.Println(n.Rule.Why())
	fmt.Println(n.Rule.Indonesian())
	// Output:
	// digits
	// full stops group thousands, a comma starts decimals (EYD V, II.G)
	// titik mengelompokkan ribuan, koma memulai desimal (EYD V, II.G)
}

func ExampleNumber_Format() {
	n, _ := numbers.Parse("Rp1.300.000")
	for _, style := range []numbers.Style{numbers.Digits, numbers.Compact, numbers.Spelled} {
		fmt.Println(n.Format(style))
	}
	// Output:
	// Rp1.300.000
	// Rp1,3 juta
	// satu juta tiga ratus ribu rupiah
}

func ExampleNumber_AppendFormat() {
	n, _ := numbers.Parse("dua pertiga")
	fmt.Printf("%s\n", n.AppendFormat([]byte("Sebanyak "), numbers.Digits))
	// Output: Sebanyak 2/3
}

func ExampleValue_Format() {
	v := numbers.NewValue(568373, 0)
	fmt.Println(v.Format(numbers.Digits))
	fmt.Println(v.Format(numbers.Spelled))
	// Output:
	// 568.373
	// lima ratus enam puluh delapan ribu tiga ratus tujuh puluh tiga
}

func ExampleValue_AppendFormat() {
	v := numbers.NewValue(13, 5)
	fmt.Printf("%s\n", v.AppendFormat([]byte("Rp"), numbers.Compact))
	// Output: Rp1,3 juta
}

// Values know how they were printed: "1,30 juta" says more than "1,3 juta".
func ExampleValue() {
	for _, s := range []string{"568.373", "568 ribu", "1,3 juta", "1,30 juta", "43,31", "dua pertiga"} {
		n, _ := numbers.Parse(s)
		v := n.Value
		fmt.Printf("%s: %s, last digit 10^%d, fraction %t\n", s, v, v.Exponent(), v.IsFraction())
	}
	// Output:
	// 568.373: 568373, last digit 10^0, fraction false
	// 568 ribu: 568000, last digit 10^3, fraction false
	// 1,3 juta: 1300000, last digit 10^5, fraction false
	// 1,30 juta: 1300000, last digit 10^4, fraction false
	// 43,31: 43.31, last digit 10^-2, fraction false
	// dua pertiga: 2/3, last digit 10^0, fraction true
}

func ExampleValue_Cmp() {
	a, b := numbers.NewValue(568, 3), numbers.NewValue(13, 5)
	fmt.Println(a.Cmp(b), b.Cmp(a), a.Cmp(a))
	// Output: -1 1 0
}

func ExampleValue_Sign() {
	n, _ := numbers.Parse("minus 0,58 persen")
	fmt.Println(n.Value, n.Value.Sign(), n.Value.Neg(), n.Value.Neg().Sign())
	// Output: -0.58 -1 0.58 1
}

func ExampleValue_Neg() {
	fmt.Println(numbers.NewValue(58, -2).Neg())
	// Output: -0.58
}

// The zero Value is the number 0.
func ExampleValue_IsZero() {
	var v numbers.Value
	fmt.Println(v, v.IsZero())
	// Output: 0 true
}

// Only for programs that want no exact value: 0.1 has no float64.
func ExampleValue_Float64() {
	n, _ := numbers.Parse("sepertiga")
	fmt.Println(n.Value, n.Value.Float64())
	// Output: 1/3 0.3333333333333333
}

func ExampleValue_String() {
	for _, s := range []string{"1,3 juta", "43,31", "dua pertiga"} {
		n, _ := numbers.Parse(s)
		fmt.Println(n.Value.String())
	}
	// Output:
	// 1300000
	// 43.31
	// 2/3
}

func ExampleValue_Append() {
	fmt.Printf("%s\n", numbers.NewValue(13, 5).Append([]byte("n = ")))
	// Output: n = 1300000
}

// In JSON a value is a string, so that no reader rounds it.
func ExampleValue_MarshalText() {
	b, err := json.Marshal(map[string]numbers.Value{"anggaran": numbers.NewValue(456, 7)})
	fmt.Println(string(b), err)
	// Output: {"anggaran":"4560000000"} <nil>
}
