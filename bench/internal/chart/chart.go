// Package chart draws line charts as SVG that can be read on light and on dark pages, with
// labels at the ends of the lines instead of a legend.
package chart

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"math"
	"slices"
	"strconv"
)

// A Chart is a chart of lines.
type Chart struct {
	Title       string
	Subtitle    string // how it was measured
	Description string // for those who do not see it
	X, Y        Axis
	Series      []Series
}

// An Axis says what it measures, with the unit.
type Axis struct {
	Label  string
	Log    bool                 // equal ratios take equal lengths; else Y begins at 0
	Whole  bool                 // only whole numbers have a meaning
	Format func(float64) string // how values are written, nil for plain numbers
}

// A Series is a line with a label.
type Series struct {
	Label  string
	Points []Point // from left to right
	Ideal  bool    // a line to compare with, not measured: dashed and grey
}

// A Point is a point of a line.
type Point struct{ X, Y float64 }

// The picture in pixels, and where in it the plot is.
const (
	width, height            = 760, 420
	left, right, top, bottom = 64, 575, 72, 362

	lineHeight = 17 // between labels
)

// Middle tones stand out from white and from black alike.
const gray = "#6e7781"

var colors = []string{"#2f81f7", "#d9730d", "#2da44e", "#a371f7"}

// SVG returns the picture.
func (c *Chart) SVG() []byte {
	d := &drawing{Chart: c}
	d.fit()
	d.printf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" aria-labelledby="title desc" font-family="system-ui, -apple-system, 'Segoe UI', 'DejaVu Sans', sans-serif" font-size="13">`+"\n",
		width, height, width, height)
	d.printf("<title id=\"title\">%s</title>\n<desc id=\"desc\">%s</desc>\n", escape(c.Title), escape(c.Description))
	d.text(left, 26, "start", gray, ` font-size="17" font-weight="600"`, c.Title)
	d.text(left, 46, "start", gray, ` font-size="12"`, c.Subtitle)
	d.axes()
	d.lines()
	d.labels()
	d.printf("</svg>\n")
	return d.Bytes()
}

// A drawing is a chart on its way to SVG.
type drawing struct {
	*Chart
	bytes.Buffer
	x, y scale
}

func (d *drawing) printf(format string, args ...any) { fmt.Fprintf(d, format, args...) }

// fit makes the scales such that all points are in the plot.
func (d *drawing) fit() {
	d.x = scale{Axis: d.X, lo: math.Inf(1), hi: math.Inf(-1), from: left, to: right}
	d.y = scale{Axis: d.Y, lo: math.Inf(1), hi: math.Inf(-1), from: bottom, to: top}
	for _, s := range d.Series {
		for _, p := range s.Points {
			d.x.lo, d.x.hi = min(d.x.lo, p.X), max(d.x.hi, p.X)
			d.y.lo, d.y.hi = min(d.y.lo, p.Y), max(d.y.hi, p.Y)
		}
	}
	d.y.round()
}

// axes draws the axes with their ticks and the grid.
func (d *drawing) axes() {
	d.printf(`<line x1="%d" y1="%d" x2="%d" y2="%[2]d" stroke="%[4]s"/>`+"\n", left, bottom, right, gray)
	for _, v := range d.y.ticks(1, 2, 5) {
		y := d.y.at(v)
		if y < bottom {
			d.printf(`<line x1="%d" y1="%s" x2="%d" y2="%[2]s" stroke="%[4]s" stroke-opacity="0.25"/>`+"\n", left, px(y), right, gray)
		}
		d.text(left-8, y+4.5, "end", gray, "", d.Y.format(v))
	}
	for _, v := range d.x.ticks(1) {
		x := d.x.at(v)
		d.printf(`<line x1="%s" y1="%d" x2="%[1]s" y2="%[3]d" stroke="%s"/>`+"\n", px(x), bottom, bottom+5, gray)
		d.text(x, bottom+20, "middle", gray, "", d.X.format(v))
	}
	d.text((left+right)/2, bottom+42, "middle", gray, "", d.X.Label)
	d.text(left-8, top-14, "end", gray, "", d.Y.Label)
}

func (d *drawing) color(i int) string {
	if d.Series[i].Ideal {
		return gray
	}
	return colors[i%len(colors)]
}

func (d *drawing) lines() {
	for i, s := range d.Series {
		style := `stroke-width="2.2"`
		if s.Ideal {
			style = `stroke-width="1.5" stroke-dasharray="5 5"`
		}
		d.printf(`<polyline fill="none" stroke="%s" %s stroke-linejoin="round" points="`, d.color(i), style)
		for _, p := range s.Points {
			d.printf("%s,%s ", px(d.x.at(p.X)), px(d.y.at(p.Y)))
		}
		d.printf("\"/>\n")
		if s.Ideal {
			continue
		}
		for _, p := range s.Points {
			d.printf(`<circle cx="%s" cy="%s" r="3.2" fill="%s"/>`+"\n", px(d.x.at(p.X)), px(d.y.at(p.Y)), d.color(i))
		}
	}
}

// labels writes the name of each line at its end; labels that would touch are moved apart.
func (d *drawing) labels() {
	type label struct {
		series int
		y      float64
	}
	var all []label
	for i, s := range d.Series {
		if len(s.Points) > 0 {
			all = append(all, label{i, d.y.at(s.Points[len(s.Points)-1].Y)})
		}
	}
	slices.SortStableFunc(all, func(a, b label) int { return cmp.Compare(a.y, b.y) })
	for i := 1; i < len(all); i++ {
		all[i].y = max(all[i].y, all[i-1].y+lineHeight)
	}
	for i := len(all) - 1; i >= 0; i-- {
		lowest := float64(bottom)
		if i+1 < len(all) {
			lowest = all[i+1].y - lineHeight
		}
		all[i].y = min(all[i].y, lowest)
	}
	for _, l := range all {
		d.text(right+12, l.y+4.5, "start", d.color(l.series), ` font-weight="600"`, d.Series[l.series].Label)
	}
}

// text writes s at a point; style is further attributes, each after a space.
func (d *drawing) text(x, y float64, anchor, fill, style, s string) {
	d.printf(`<text x="%s" y="%s" text-anchor="%s" fill="%s"%s>%s</text>`+"\n", px(x), px(y), anchor, fill, style, escape(s))
}

// px prints pixels with one digit after the point.
func px(v float64) string { return strconv.FormatFloat(math.Round(v*10)/10, 'f', -1, 64) }

func escape(s string) string {
	var b bytes.Buffer
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a Buffer takes everything
	}
	return b.String()
}
