package main

import (
	"time"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/yardstick"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// full is the row that all are compared with.
const full = "full extraction"

// published is the day to which relative dates refer where a measure needs one.
var published = time.Date(2024, 9, 15, 11, 36, 0, 0, time.UTC)

// library returns the layers of the library and the tokeniser that they are held against.
func library() []*measure {
	var (
		tokens  []yardstick.Token
		doc     lex.Doc
		facts   extract.Extractor
		printed extract.Extractor
		out     []byte
	)
	return []*measure{
		{
			name: full, finds: []int{numerals, days, speech},
			note: "an Extractor that is used again: numbers, dates, quotes and who said them, abbreviations, claims, checks",
			read: func(t string) found { return count(facts.Extract(extract.Article{Text: t})) },
		},
		{
			name: "full and JSON", finds: []int{numerals, days, speech},
			note: "the same, and AppendJSON into a buffer that is used again",
			read: func(t string) found {
				f := printed.Extract(extract.Article{Text: t})
				out = f.AppendJSON(out[:0], extract.JSON{})
				return count(f)
			},
		},
		{
			name: "extract.Read", finds: []int{numerals, days, speech},
			note: "the same facts, copied for the caller to keep",
			read: func(t string) found { return count(extract.Read(extract.Article{Text: t})) },
		},
		{
			name: "numbers only", finds: []int{numerals}, note: "numbers.All, with its own split into words; those inside dates count too",
			read: func(t string) (f found) {
				for range numbers.All(t) {
					f[numerals]++
				}
				return f
			},
		},
		{
			name: "dates only", finds: []int{days}, note: "dates.All, with its own split into words",
			read: func(t string) (f found) {
				for range dates.All(t, published) {
					f[days]++
				}
				return f
			},
		},
		{
			name: "quotes only", finds: []int{speech}, note: "quotes.All, with its own split into words; direct and indirect speech",
			read: func(t string) (f found) {
				all, _ := quotes.All(t)
				for range all {
					f[speech]++
				}
				return f
			},
		},
		{
			name: "words and lexicon", finds: []int{parts}, note: "the split that all layers read: tokens with the identity of their word",
			read: func(t string) found {
				doc.Reset(t)
				return found{parts: doc.End() - doc.Begin()}
			},
		},
		{
			name: "byte-table tokeniser", finds: []int{parts}, note: "the yardstick: letters, digits and marks, and nothing of what they mean",
			read: func(t string) found {
				tokens = yardstick.Split(tokens[:0], t)
				return found{parts: len(tokens)}
			},
		},
	}
}

func count(f *extract.Facts) found {
	return found{numerals: len(f.Numbers), days: len(f.Dates), speech: len(f.Quotes)}
}
