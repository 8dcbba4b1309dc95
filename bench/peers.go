package main

import (
	"fmt"
	"regexp"
	"strings"
	"time"

	uax29 "github.com/clipperhouse/uax29/v2/words"
	"github.com/goodsign/monday"
	"github.com/jdkato/prose/v2"
	dateparser "github.com/markusmobius/go-dateparser"
	"github.com/neurosnap/sentences/english"
	"github.com/olebedev/when"
	"github.com/olebedev/when/rules/common"
	"github.com/olebedev/when/rules/en"
	"github.com/rivo/uniseg"
)

// peers returns what else a Go program would use.
func peers() ([]*measure, error) {
	segmenter, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		return nil, fmt.Errorf("neurosnap/sentences: %w", err)
	}
	return []*measure{
		dateparserPeer(),
		whenPeer(),
		mondayPeer(),
		{
			name: "jdkato/prose tokens", finds: []int{parts}, limit: 800e3, note: "English tokens without their place in the text",
			read: func(t string) found {
				d, err := prose.NewDocument(t, prose.WithExtraction(false), prose.WithTagging(false), prose.WithSegmentation(false))
				if err != nil {
					return found{}
				}
				return found{parts: len(d.Tokens())}
			},
		},
		{
			name: "neurosnap/sentences", finds: []int{parts}, limit: 800e3, note: "sentences, by English rules: none come for Indonesian",
			read: func(t string) found { return found{parts: len(segmenter.Tokenize(t))} },
		},
		{
			name: "clipperhouse/uax29 words", finds: []int{parts}, note: "the words of Unicode Annex 29, each space and mark as one of its own",
			read: func(t string) (f found) {
				for words := uax29.FromString(t); words.Next(); {
					f[parts]++
				}
				return f
			},
		},
		{
			name: "rivo/uniseg words", finds: []int{parts}, note: "the same words",
			read: func(t string) (f found) {
				for state := -1; t != ""; f[parts]++ {
					_, t, state = uniseg.FirstWordInString(t, state)
				}
				return f
			},
		},
		{
			name: "strings.Fields", finds: []int{parts}, note: "what stands between white space",
			read: func(t string) found { return found{parts: len(strings.Fields(t))} },
		},
	}, nil
}

// dateparserPeer searches in its default mode, which splits the text where no date can go on.
func dateparserPeer() *measure {
	config := &dateparser.Configuration{CurrentTime: published}
	var parser dateparser.Parser
	return &measure{
		name: "go-dateparser search", finds: []int{days}, limit: 50e3,
		note: "dates in Indonesian and many other languages; takes many plain figures for dates",
		read: func(t string) found {
			dates, err := parser.SearchWithLanguage(config, "id", t)
			if err != nil {
				return found{}
			}
			return found{days: len(dates)}
		},
	}
}

// whenPeer asks line by line and again behind each date, since when finds one at a time, and
// none behind a mention that it cannot make sense of.
func whenPeer() *measure {
	parser := when.New(nil)
	parser.Add(en.All...)
	parser.Add(common.All...)
	return &measure{
		name: "olebedev/when", finds: []int{days}, limit: 50e3,
		note: "dates in English and in figures: it has no Indonesian, so it finds few here",
		read: func(t string) (f found) {
			for line := range strings.Lines(t) {
				for {
					r, err := parser.Parse(line, published)
					if err != nil || r == nil || r.Text == "" {
						break
					}
					f[days]++
					line = line[r.Index+len(r.Text):]
				}
			}
			return f
		},
	}
}

// mondayPeer finds the one form that monday then parses.
func mondayPeer() *measure {
	form := regexp.MustCompile(`\d{1,2} (?:` + monthsPattern + `) \d{4}`)
	return &measure{
		name: "regexp and goodsign/monday", finds: []int{days},
		note: "one form of date, 15 September 2024: found by a pattern of regexp, parsed by monday",
		read: func(t string) (f found) {
			for _, at := range form.FindAllStringIndex(t, -1) {
				_, err := monday.ParseInLocation("2 January 2006", t[at[0]:at[1]], time.UTC, monday.LocaleIdID)
				if err == nil {
					f[days]++
				}
			}
			return f
		},
	}
}
