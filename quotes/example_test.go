package quotes_test

import (
	"fmt"

	"github.com/fakta-id/fakta/quotes"
)

func ExampleAll() {
	text := `"Kami siap," kata Gubernur Jambi Sari Utami di Jambi. Menurut dia, jalan itu rusak.`
	all, people := quotes.All(text)
	for q := range all {
		name := people[q.Speaker].Name
		fmt.Printf("%s by %s, because of %s: %s\n", q.Kind, text[name.Start:name.End], q.Via, text[q.Start:q.End])
	}
	role := people[0].Posts[0].Role
	fmt.Println(text[role.Start:role.End])
	// Output:
	// direct by Sari Utami, because of introduced: "Kami siap,"
	// indirect by Sari Utami, because of pronoun: jalan itu rusak
	// Gubernur Jambi
}
