package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/fakta-id/fakta/bench/internal/news"
)

// A hostileText is a kind of text that makes a reader slow which begins anew at every word,
// looks through all that stands before, or compares all with all.
type hostileText struct {
	name string
	text func(n int) string // of about n bytes
}

// marks are the quotation marks that the library knows, alone and nested.
var marks = []string{
	`"`, "“", "”", "„", "«", "»", "'", "‘", "’", "``", "''", "“”", "«»", "“‘", "”’", `"'`, "“ ", `" `,
}

// hostileTexts returns the texts whose names were asked for.
func hostileTexts(o *options) ([]hostileText, error) {
	articles, err := o.articles(news.Articles)
	if err != nil {
		return nil, err
	}
	article := news.Body(articles)

	repeated := func(name, unit string) hostileText {
		return hostileText{name, func(n int) string { return strings.Repeat(unit, n/len(unit)) }}
	}
	written := func(name string, change func(string) string) hostileText {
		return hostileText{name, func(n int) string { return change(cycled(article, n)) }}
	}
	all := []hostileText{
		written("news in one article", func(s string) string { return s }),
		repeated("digits", "7"),
		repeated("full stops", "."),
		repeated("commas", ","),
		repeated("dots and commas", ".,"),
		repeated("digits and dots", "1."),
		repeated("figures", "1.234,5 "),
		repeated("spaces", " "),
		repeated("line breaks", "\n"),
		repeated("dua dua dua", "dua "),
		repeated("tiga puluh tiga puluh", "tiga puluh "),
		repeated("one word", "a"),
		repeated("one word of capitals", "A"),
		repeated("one word beyond ASCII", "é"),
		repeated("glued words", "Baca"),
		repeated("cues", "kata ujar "),
		repeated("cues of statements", "mengatakan bahwa menurut "),
		repeated("katanya", "katanya, "),
		repeated("weekdays", "Senin, Selasa "),
		repeated("figures and days", "Jumat lima orang dan satu mobil hilang, "),
		repeated("offices", "Kepala Dinas Ketua Umum "),
		{"names", names},
		{"quotes", quotations},
		{"nested marks", func(n int) string { return nested(n, "“", "”") }},
		{"nested marks of two kinds", func(n int) string { return nested(n, "“‘", "’”") }},
	}
	for _, m := range marks {
		all = append(all, repeated("marks "+m, m))
	}
	all = append(all,
		written("news without spaces", strings.NewReplacer(" ", "", "\n", "").Replace),
		written("news in capitals", strings.ToUpper),
		written("news without capitals", strings.ToLower),
		written("news without full stops", strings.NewReplacer(". ", " ", "\n", " ").Replace),
		repeated("invalid bytes", "\xff"),
		repeated("invalid bytes and letters", "a\xff"),
		written("news with invalid bytes", broken),
	)
	return slices.DeleteFunc(all, func(h hostileText) bool { return !o.wants(h.name) }), nil
}

// cycled returns n bytes of text, which begins anew where it ends.
func cycled(text string, n int) string {
	return strings.Repeat(text, n/len(text)+1)[:n]
}

// broken puts a byte that is no UTF-8 into every tenth place.
func broken(s string) string {
	b := []byte(s)
	for i := 0; i < len(b); i += 10 {
		b[i] = 0xff
	}
	return string(b)
}

// nested returns marks that all open before the first closes.
func nested(n int, opening, closing string) string {
	depth := n / (len(opening) + len(closing))
	return strings.Repeat(opening, depth) + strings.Repeat(closing, depth)
}

// names returns one name after another, of ten bytes each: a million of them in 10 MB. Many
// recur.
func names(n int) string {
	var b strings.Builder
	b.Grow(n + 16)
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "%c%c%ci %c%c%ca ", 'A'+i%26, "aeiou"[i/26%5], 'b'+i/130%20, 'A'+i/7%26, "aeiou"[i/2600%5], 'b'+i/182%20)
	}
	return b.String()
}

// quotations returns quotes with speakers, of about a hundred bytes each: 100,000 in 10 MB.
func quotations(n int) string {
	var b strings.Builder
	b.Grow(n + 128)
	for i := 0; b.Len() < n; i++ {
		fmt.Fprintf(&b, "\"Jalan di kampung kami rusak parah sejak %d bulan yang lalu,\" kata Kepala Desa Suka%c%c %c%cri Utami. ",
			i%30, 'a'+i%26, 'a'+i/26%26, 'A'+i/676%26, "aeiou"[i/17576%5])
	}
	return b.String()
}
