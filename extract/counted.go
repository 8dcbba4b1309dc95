package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// counted returns the noun phrase right after the number at item k that it counts.
func (r *claimReader) counted(k int, n *Number) (i, j int) {
	i = k + 1
	if r.items[i].id == w.Lebih && n.Kind == numbers.Cardinal { // "seribuan lebih warga"
		i++
	}
	if r.items[i].id == w.Besar && n.Kind == numbers.Cardinal && r.items[i+1].tag == tNoun { // "10 besar menteri" (the top ten ministers)
		i++
	}
	if id := r.items[i+1].id; r.items[i].id.Classifier() > 0 && id != w.Tua && id != w.Tuanya && r.items[i].tag == tNoun && r.items[i+1].tag == tNoun && !r.superlative(i+1) && !r.doc.Tokens[r.items[i+1].from].Has(lex.Capital) && !r.glue(i+1) {
		i++
	}
	if n.Kind == numbers.Measure && r.items[i].id.Is(lex.Direction) { // "85 km tenggara Pacitan"
		return i, i
	}
	if r.items[i].tag != tNoun || r.glue(i) || r.adverb(i) || r.items[i].id == w.Lainnya && r.items[i+1].tag != tNoun {
		return i, i
	}
	j = r.after(i)
	if n.Kind == numbers.Cardinal {
		j = r.seriesAfter(j)
	}
	return i, j
}

// superlative tells whether item i is an adjective with the prefix ter-, which describes the
// noun before it: "empat orang terkaya" (the four richest people).
func (r *claimReader) superlative(i int) bool {
	t := r.doc.Tokens[r.items[i].from]
	return r.items[i].id.Thing() > 0 && t.Len() > 5 && r.doc.Text[t.Start:t.Start+3] == "ter"
}

// seriesAfter returns the end of the list of three or more nouns whose first member ends
// before item j: "30 aktivis[, dosen, dan mahasiswa]"; j if there is none.
func (r *claimReader) seriesAfter(j int) int {
	k := j
	for members := 1; r.items[k].tag == tComma && k < j+maxPhrase; members++ {
		i := k + 1
		last := r.items[i].tag == tAnd
		if last {
			i++
		}
		if r.items[i].tag != tNoun || r.doc.Tokens[r.items[i].from].Has(lex.Capital) || r.adverb(i) {
			return j
		}
		k = r.after(i)
		if last {
			if t := r.items[k].tag; members < 2 || t == tNumber || t == tAmount {
				return j
			}
			return k
		}
	}
	return j
}

// glue tells whether item i is a mark inside a word.
func (r *claimReader) glue(i int) bool {
	return r.doc.Tokens[r.items[i].from].Class() == lex.Mark
}

// adverb tells whether item i begins an adverbial and no noun phrase, though it looks
// like a noun: "40 persen secara tahunan", "5 persen saja".
func (r *claimReader) adverb(i int) bool {
	switch id := r.items[i].id; id {
	case w.Alias, w.Atas, w.Bawah, w.Seiring, w.Lebih, w.Saja, w.Subsider, w.Termasuk, w.Yakni, w.Antaranya, w.Lalu, w.Kemudian, w.Dibanding, w.Dibandingkan, w.Ketimbang:
		return true
	}
	return false
}
