package main

import (
	"github.com/fatih/color"

	"github.com/fakta-id/fakta/extract"
)

// A palette colours text for people, or does not.
type palette struct {
	head, number, date, person, dim *color.Color
}

func newPalette(on bool) *palette {
	p := &palette{
		head:   color.New(color.Bold),
		number: color.New(color.FgYellow),
		date:   color.New(color.FgCyan),
		person: color.New(color.FgGreen),
		dim:    color.New(color.Faint),
	}
	for _, c := range []*color.Color{p.head, p.number, p.date, p.person, p.dim} {
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return p
}

// appendText appends the facts of one article as text for people.
func (p *palette) appendText(dst []byte, f *extract.Facts) []byte {
	return append(dst, f.Article.ID...)
}
