package numbers_test

import (
	"fmt"

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
