package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A link is what stands between a subject and its figure.
type link uint8

const (
	noLink   link = iota
	byAmount      // a noun's: sebesar
	byReach       // of a verb that equates or arrives: mencapai
	byTrend       // of a verb of rise or fall: naik
)

// link walks back from the number at item k over what links it with its subject and returns
// the kind of the link and its first item: "[hanya tumbuh] 1,5%", "[mencapai sekitar] 30".
func (r *claimReader) link(k int) (link, int) {
	kind := noLink
	i := k
	for i > itemPad && i > k-8 {
		p := r.items[i-1]
		if r.met(p.id)&ofLinks == 0 && p.tag != tReach && p.tag != tTrend && p.tag != tAmount && p.tag != tAux {
			return kind, i // as mostly
		}
		switch {
		case p.tag == tReach, p.id == w.Tinggal: // "kini tinggal 3 persen" (only 3 percent is left)
			kind = max(kind, byReach)
		case p.tag == tTrend:
			kind = byTrend
		case p.id == w.Dengan && r.items[i-2].tag == tAmount: // "setara dengan 64 persen"
		case p.id == w.Dengan && r.follows(i-1):
			kind = max(kind, byAmount)
		case p.id == w.Sepanjang && r.f.Numbers[r.items[k].ref].Kind == numbers.Measure:
			kind = max(kind, byAmount)
		case p.tag == tAmount, p.id == w.Sejumlah:
			kind = max(kind, byAmount)
		case p.tag == tNoun && r.items[i-2].tag == tTrend && manner(p.id): // "tumbuh kuat sebesar"
		case p.id == w.Psikologis && r.items[i-2].id == w.Level, r.scale(i - 1): // "menembus level psikologis", "ditutup pada harga"
		case p.tag == tAux, p.id.Is(lex.Bound), p.id == w.Angka, p.id == w.Level, p.id == w.Posisi, p.id == w.Kisaran, p.id == w.Seluruhnya:
		case p.tag == tPrep && (p.id == w.Di || p.id == w.Ke || p.id == w.Pada || p.id == w.Dari || p.id == w.Hingga || p.id == w.Sampai) && r.levels(i-1, k):
		case p.id == w.Atas, p.id == w.Bawah, p.id == w.PlusSign, p.id == w.PlusMinus, p.id == w.Hyphen && r.items[i-2].id == w.PlusSign: // "sebesar +- 2,9 persen"
		default:
			return kind, i
		}
		i--
	}
	return kind, i
}

// linking tells whether a word can be part of a link by what it is, see link.
func linking(id lex.ID) bool {
	switch id {
	case w.Tinggal, w.Dengan, w.Sepanjang, w.Sejumlah, w.Psikologis, w.Harga, w.Skor, w.Rentang, w.Banderol, w.Ke, w.Pada, w.Di, w.Dalam,
		w.Angka, w.Level, w.Posisi, w.Kisaran, w.Seluruhnya, w.Dari, w.Hingga, w.Sampai, w.Atas, w.Bawah:
		return true
	}
	return id.Is(lex.Bound) || manner(id)
}

// scale tells whether item i is a word for what a figure is read on, behind the preposition
// that leads there: "ke harga", "pada rentang", "dengan skor".
func (r *claimReader) scale(i int) bool {
	p := r.items[i-1]
	switch r.items[i].id {
	case w.Harga, w.Skor, w.Rentang, w.Banderol:
		return p.id == w.Ke || p.id == w.Pada || p.id == w.Dengan || p.id == w.Di || p.id == w.Dalam
	case w.Ke, w.Pada, w.Dengan, w.Di, w.Dalam:
		return r.scaleWord(i + 1)
	}
	return false
}

// scaleWord tells whether item i is a word for what a figure is read on.
func (r *claimReader) scaleWord(i int) bool {
	switch r.items[i].id {
	case w.Harga, w.Skor, w.Rentang, w.Banderol:
		return true
	}
	return false
}

// manner tells whether an adjective behind a verb of rise or fall says how it happens.
func manner(id lex.ID) bool {
	switch id {
	case w.Kuat, w.Pesat, w.Positif, w.Negatif, w.Moderat, w.Stabil, w.Cepat, w.Lambat, w.Tinggi, w.Rendah, w.Besar, w.Kecil, w.Solid, w.Jauh:
		return true
	}
	return false
}

// follows tells whether the "dengan" at item i gives the figure of who is next in a ranking:
// "disusul Ganjar-Mahfud dengan 19,4 persen".
func (r *claimReader) follows(i int) bool {
	switch r.items[r.phraseBefore(i)-1].id {
	case w.Disusul, w.Diikuti, w.Menyusul:
		return true
	}
	return false
}

// forecasts tells whether a verb expects its subject to be so many.
func forecasts(id lex.ID) bool {
	switch id {
	case w.Diproyeksikan, w.Diperkirakan, w.Diprediksi, w.Ditargetkan, w.Direncanakan, w.Diharapkan, w.Diestimasikan:
		return true
	}
	return false
}

// closes tells whether a verb says where an index or a price stands: "LQ45 berakhir di 1.029".
func closes(id lex.ID) bool {
	switch id {
	case w.Ditutup, w.Berakhir, w.Dibuka, w.Berada, w.Diperdagangkan, w.Finis, w.Parkir, w.Stabil, w.Bertahan, w.Bergerak:
		return true
	}
	return false
}

// levels tells whether the preposition at item i leads to the figure at item k over words
// that only place it: "di atas", "di kisaran", "turun ke", "lebih dari".
func (r *claimReader) levels(i, k int) bool {
	b := i - 1
	for b > itemPad && r.items[b].tag == tDate { // "melemah hari ini ke", "obligasi tenor 10 tahun di sekitar"
		b--
	}
	switch p := r.items[b]; {
	case p.tag == tTrend || p.tag == tReach || p.id == w.Lebih || p.id == w.Kurang || p.id == w.Mulai || p.tag == tAux && verbal(r.items[b-1].tag):
		return true
	case (r.items[i].id == w.Di || r.items[i].id == w.Pada) && closes(p.id):
		return true
	case forecasts(p.id), p.tag == tClose && (r.items[i].id == w.Hingga || r.items[i].id == w.Sampai):
		return true
	case p.tag == tVerb || p.tag == tPassive || p.tag == tNoun:
		return i+1 < k || r.items[i].id == w.Ke || r.items[i].id == w.Hingga || r.items[i].id == w.Di && r.f.Numbers[r.items[k].ref].Kind == numbers.Percent // "menahan suku bunga di 4,25 persen"
	}
	return false
}
