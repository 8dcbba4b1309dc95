// Package explain writes for people how an article was read: its words one below the other with
// what is known of them, the rules that made its facts, and why there are no other facts.
package explain

import (
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/fatih/color"

	"github.com/fakta-id/fakta/extract"
)

// A Style says how an explanation is written.
type Style struct {
	Lang  string // "id" is Indonesian, anything else English
	Color bool
}

// AppendText appends the explanation of an article:
//
//	Word   Class   Read as          Written         Known as
//	Pasal  word                     first capital   identifier
//	21     number  ✗ identifier
//	...
//
//	Not read
//	21     numbers  identifier      The word before it names things by number.
func (s Style) AppendText(dst []byte, e *extract.Explanation) []byte {
	w := writer{e: e, words: english(), paint: newPaint(s.Color)}
	if s.Lang == "id" {
		w.words, w.indonesian = indonesian(), true
	}
	w.b.Write(dst)
	w.table()
	w.fired()
	w.refused()
	return []byte(w.b.String())
}

// A writer writes one explanation.
type writer struct {
	b          strings.Builder
	e          *extract.Explanation
	words      words
	indonesian bool
	paint      paint
}

// words are what a language calls the columns and sections.
type words struct {
	word, class, read, written, known, fired, refused, none string
	classes, flags                                          map[string]string
}

// english and indonesian are functions so that nothing is made at start.
func english() words {
	return words{
		word: "Word", class: "Class", read: "Read as", written: "Written", known: "Known as",
		fired: "Read, by these rules", refused: "Not read, for these reasons", none: "nothing",
	}
}

func indonesian() words {
	return words{
		word: "Kata", class: "Kelas", read: "Dibaca sebagai", written: "Ditulis", known: "Dikenal sebagai",
		fired: "Terbaca, dengan aturan ini", refused: "Tidak terbaca, karena alasan ini", none: "tidak ada",
		classes: map[string]string{
			"word": "kata", "number": "angka", "quote": "kutip", "single": "kutip tunggal", "apostrophe": "apostrof",
			"mark": "tanda", "invalid": "rusak",
		},
		flags: map[string]string{"first": "awal", "capital": "kapital", "upper": "semua kapital", "glued": "melekat", "foreign": "asing"},
	}
}

// in returns a name in a language, itself if there is no other.
func in(names map[string]string, name string) string {
	if s, ok := names[name]; ok {
		return s
	}
	return name
}

type paint struct{ head, good, bad, dim *color.Color }

func newPaint(on bool) paint {
	p := paint{color.New(color.Bold), color.New(color.FgGreen), color.New(color.FgRed), color.New(color.Faint)}
	for _, c := range []*color.Color{p.head, p.good, p.bad, p.dim} {
		if on {
			c.EnableColor()
		} else {
			c.DisableColor()
		}
	}
	return p
}

// textOf returns the text of a span, on one line and not too long.
func (w *writer) textOf(s extract.Span, inTitle bool) string {
	text := w.e.Facts.Article.Text
	if inTitle {
		text = w.e.Facts.Article.Title
	}
	return shorten(strings.Join(strings.Fields(text[s.Start:s.End]), " "), 36)
}

// shorten cuts the middle out of a text of more than n characters.
func shorten(s string, n int) string {
	r := []rune(s)
	if len(r) <= n {
		return s
	}
	return string(r[:n*2/3]) + "…" + string(r[len(r)-(n-n*2/3-1):])
}

// A cell is a text with its colour, nil for none.
type cell struct {
	text  string
	color *color.Color
}

// rows writes cells below each other; an empty row parts what stands above from what stands
// below.
func (w *writer) rows(rows [][]cell) {
	var width []int
	for _, row := range rows {
		for i, c := range row {
			if i == len(width) {
				width = append(width, 0)
			}
			width[i] = max(width[i], utf8.RuneCountInString(c.text))
		}
	}
	for _, row := range rows {
		line, pending := "", 0 // the spaces before the next cell that has something
		for i, c := range row {
			if c.text != "" {
				text := c.text
				if c.color != nil {
					text = c.color.Sprint(text)
				}
				line += strings.Repeat(" ", pending) + text
				pending = 0
			}
			pending += width[i] - utf8.RuneCountInString(c.text) + 2
		}
		w.b.WriteString(line)
		w.b.WriteByte('\n')
	}
}

// table writes a line for each word, with an empty line between sentences.
func (w *writer) table() {
	rows := [][]cell{{{w.words.word, w.paint.head}, {w.words.class, w.paint.head}, {w.words.read, w.paint.head}, {w.words.written, w.paint.head}, {w.words.known, w.paint.head}}}
	notes := newNotes(w)
	for i := range w.e.Words {
		x := &w.e.Words[i]
		if i > 0 && slices.Contains(x.Flags, "first") {
			rows = append(rows, nil)
		}
		var flags []string
		for _, f := range x.Flags {
			flags = append(flags, in(w.words.flags, f))
		}
		rows = append(rows, []cell{
			{w.textOf(x.Span, x.InTitle), nil}, {in(w.words.classes, x.Class), w.paint.dim}, notes.at(x),
			{strings.Join(flags, ", "), w.paint.dim}, {strings.Join(known(x), ", "), nil},
		})
	}
	w.rows(rows)
}

// known lists what the lexicon says of a word: kinds, and values where there are any.
func known(x *extract.Word) (all []string) {
	for _, k := range x.Kinds {
		if !slices.ContainsFunc(x.Values, func(v extract.Value) bool { return v.Key == k }) {
			all = append(all, k)
		}
	}
	for _, v := range x.Values {
		all = append(all, v.Key+"="+v.Value)
	}
	return all
}

// notes tell of a word what it was read as.
type notes struct {
	all  []note
	next int
}

// A note is a fact or a refusal that words belong to.
type note struct {
	extract.Span
	inTitle bool
	cell    cell
}

func newNotes(w *writer) *notes {
	var all []note
	for _, f := range w.e.Fired {
		if f.Layer == extract.LayerNumbers || f.Layer == extract.LayerDates {
			all = append(all, note{f.Span, f.InTitle, cell{"✓ " + f.Rule, w.paint.good}})
		}
	}
	for i := range w.e.Facts.Quotes {
		if q := &w.e.Facts.Quotes[i]; !q.Cue.IsZero() {
			all = append(all, note{q.Cue, false, cell{"✓ " + q.Rule.String(), w.paint.good}})
		}
	}
	sortNotes(all)
	facts := all[:len(all):len(all)]
	for _, r := range w.e.Refusals {
		switch r.Layer {
		case extract.LayerNumbers, extract.LayerDates, extract.LayerQuotes:
			n := note{r.Span, r.InTitle, cell{"✗ " + r.Why.String(), w.paint.bad}}
			if r.End-r.Start < maxNote && !overlaps(facts, n) { // else the fact tells more
				all = append(all, n)
			}
		}
	}
	sortNotes(all)
	return &notes{all: all}
}

// maxNote is how long what is refused may be to be shown in the table, in bytes: quotation marks
// may hold whole sentences.
const maxNote = 60

// compareNotes orders notes as they stand, those of the title first.
func compareNotes(a, b note) int {
	if a.inTitle != b.inTitle {
		if a.inTitle {
			return -1
		}
		return 1
	}
	return a.Start - b.Start
}

func sortNotes(all []note) { slices.SortStableFunc(all, compareNotes) }

// overlaps tells whether a note shares a byte with one of those that are in order.
func overlaps(all []note, n note) bool {
	behind := n
	behind.Start = n.End
	i, _ := slices.BinarySearchFunc(all, behind, compareNotes)
	return i > 0 && all[i-1].inTitle == n.inTitle && all[i-1].End > n.Start
}

// at returns what a word was read as. Words are asked for in their order.
func (n *notes) at(x *extract.Word) cell {
	for n.next < len(n.all) && (n.all[n.next].inTitle && !x.InTitle || n.all[n.next].inTitle == x.InTitle && n.all[n.next].End <= x.Start) {
		n.next++
	}
	if n.next == len(n.all) {
		return cell{}
	}
	switch y := n.all[n.next]; {
	case y.inTitle != x.InTitle || y.Start >= x.End:
		return cell{}
	case y.Start < x.Start:
		return cell{"│", y.cell.color}
	default:
		return y.cell
	}
}

// section writes the head of a section.
func (w *writer) section(name string) {
	w.b.WriteString("\n" + w.paint.head.Sprint(name) + "\n")
}

// fired writes the rules that made facts.
func (w *writer) fired() {
	w.section(w.words.fired)
	var rows [][]cell
	for _, f := range w.e.Fired {
		why := f.English
		if w.indonesian {
			why = f.Indonesian
		}
		rows = append(rows, []cell{{"", nil}, {w.textOf(f.Span, f.InTitle), nil}, {f.Layer.String(), w.paint.dim}, {w.result(&f), nil}, {f.Rule, w.paint.good}, {why, nil}})
	}
	w.list(rows)
}

// refused writes what is no fact.
func (w *writer) refused() {
	w.section(w.words.refused)
	var rows [][]cell
	for _, r := range w.e.Refusals {
		why := r.Why.English()
		if w.indonesian {
			why = r.Why.Indonesian()
		}
		layer := r.Layer.String()
		if r.Check != 0 {
			layer += " " + r.Check.String()
		}
		rows = append(rows, []cell{{"", nil}, {w.textOf(r.Span, r.InTitle), nil}, {layer, w.paint.dim}, {r.Why.String(), w.paint.bad}, {why, nil}})
	}
	w.list(rows)
}

// list writes the rows of a section.
func (w *writer) list(rows [][]cell) {
	if len(rows) == 0 {
		rows = [][]cell{{{"", nil}, {w.words.none, w.paint.dim}}}
	}
	w.rows(rows)
}
