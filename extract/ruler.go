package extract

// A Ruler turns byte positions in a text into those of another unit, for programs that pass
// spans on to a language that counts otherwise: in "é 5", "5" begins at byte 3, which is
// rune 2. It costs one pass over the text, and after that every position the same, wherever
// it is. The zero Ruler measures the empty text; Reset makes it ready for another.
type Ruler struct{ r ruler }

// Reset measures a text. It reuses the Ruler's memory.
func (r *Ruler) Reset(text string, unit Offsets) { r.r.reset(text, unit) }

// Offset returns the position of a byte, which must be the first of a character or the end
// of the text.
func (r *Ruler) Offset(at int) int {
	if at == 0 {
		return 0
	}
	return r.r.offset(at)
}
