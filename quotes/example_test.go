package quotes_test

import (
	"fmt"

	"github.com/fakta-id/fakta/extract"
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

// Direct speech stands in marks; indirect speech tells what was said ("bahwa", that).
func ExampleKind_String() {
	text := `"Air sudah surut," kata Camat Lubuk Terap Hartati Simbolon. Ia mengatakan bahwa warga boleh pulang.`
	all, _ := quotes.All(text)
	for q := range all {
		fmt.Printf("%s: %s\n", q.Kind, text[q.Start:q.End])
	}
	// Output:
	// direct: "Air sudah surut,"
	// indirect: warga boleh pulang
}

// What the text does not state is the zero Span: here a place, but no time.
func ExampleSpan_IsZero() {
	text := `"Kami siap," kata Sari Utami di Jambi.`
	all, _ := quotes.All(text)
	for q := range all {
		fmt.Println(text[q.Where.Start:q.Where.End], q.When.IsZero())
	}
	// Output: Jambi true
}

// A person has posts, in the order in which the text states them, and mentions.
func ExamplePerson() {
	text := `"Kami siap," kata Kepala Dinas Sosial Jambi Sari Utami. Menurut Sari, bantuan sudah tiba.`
	_, people := quotes.All(text)
	for _, p := range people {
		fmt.Println(text[p.Name.Start:p.Name.End])
		for _, post := range p.Posts {
			fmt.Printf("  %s | %s\n", text[post.Role.Start:post.Role.End], text[post.Affiliation.Start:post.Affiliation.End])
		}
		for _, m := range p.Mentions {
			fmt.Println("  at", m.Start, text[m.Start:m.End])
		}
	}
	// Output:
	// Sari Utami
	//   Kepala | Dinas Sosial Jambi
	//   at 44 Sari Utami
	//   at 64 Sari
}

// To confirm an incident is no report of what was said: the verb has an object and no clause.
func ExampleRefusal() {
	text := "Kapolsek Talo Budi Harsono membenarkan insiden itu."
	for _, r := range extract.Explain(extract.Article{Text: text}).Refusals {
		if why, ok := r.Why.(quotes.Refusal); ok {
			fmt.Printf("%s: %s\n%s\n%s\n", text[r.Start:r.End], why.String(), why.English(), why.Indonesian())
		}
	}
	// Output:
	// membenarkan: no-clause
	// It has an object, not a clause that somebody says.
	// Diikuti objek, bukan klausa yang dikatakan.
}

// Every quote knows the rule that found it, and by which rule its speaker was named.
func ExampleRule() {
	all, _ := quotes.All(`"Kami siap," kata Gubernur Jambi Sari Utami.`)
	for q := range all {
		fmt.Println(q.Rule.String(), "/", q.Via)
		fmt.Println(q.Rule.Why())
		fmt.Println(q.Rule.Indonesian())
	}
	// Output:
	// cue-after / introduced
	// a word of saying and its source right after the marks
	// kata untuk berkata dan sumbernya tepat sesudah tanda kutip
}
