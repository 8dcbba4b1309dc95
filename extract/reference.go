package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// restated returns the claim whose figure the number at item k gives in other terms: "584
// dari 2.336 TPS, atau 25 persen", "3 puskesmas (37,5 persen)"; None if it does not.
func (r *claimReader) restated(k int) int {
	if r.cues&ofTerms == 0 && !r.has.has(tOpen) {
		return None
	}
	i := k
	for i > k-6 && (r.items[i-1].tag == tAux || r.items[i-1].tag == tAmount || r.items[i-1].id.Is(lex.Bound) || r.items[i-1].id == w.Dengan || r.items[i-1].id == w.Sama) {
		i--
	}
	switch p := r.items[i-1]; {
	case p.id == w.Atau:
	case p.tag == tOpen && r.items[k+1].tag == tClose:
	default:
		return None
	}
	i--
	if r.items[i-1].tag == tComma {
		i--
	}
	for n := 0; n < maxPhrase; n++ {
		i--
		switch r.items[i].tag {
		case tNumber:
			if c := r.lastIn; c != None && r.f.Claims[c].Quantity == int(r.items[i].ref) {
				return c
			}
			return None
		case tNoun, tOpen, tClose, tPer, tPrep, tThis, tDate, tAnd, tRel, tVerb, tPassive, tAux:
		default:
			return None
		}
	}
	return None
}

// refersTo returns the claim that the subject of the first claim of a sentence points back at:
// "Angka itu naik 13 persen", "Artinya, ada penurunan 147 kasus"; None if it does not.
func (r *claimReader) refersTo(s *found) int {
	if r.last == None || r.lastIn != None {
		return None
	}
	for i := itemPad; r.cues&ofBacks != 0 && i < itemPad+3; i++ {
		switch r.items[i].id {
		case w.Artinya, w.Berarti:
			return r.last
		case w.Demikian:
			if r.items[i-1].id == w.Dengan {
				return r.last
			}
		}
	}
	if s.from == 0 || s.from > itemPad+1 && r.items[s.from-1].tag != tComma || s.from > itemPad+4 {
		return None
	}
	switch n := s.to - s.from; {
	case n == 1 && r.items[s.from].tag == tThis:
		return r.last
	case n == 2 && r.items[s.from+1].tag == tThis && (quantity(r.items[s.from].id) || r.same(r.f.Claims[r.last].Subject, r.span(s.from, s.to))):
		return r.last
	case n == 1 && r.items[s.from].id.Hollow() > 0:
		return r.last
	}
	return None
}

// quantity tells whether a noun names a figure, so that "angka itu" (that figure) points back
// at one.
func quantity(id lex.ID) bool {
	switch id {
	case w.Angka, w.Jumlah, w.Nilai, w.Besaran, w.Total, w.Realisasi, w.Capaian, w.Volume, w.Produksi, w.Porsi, w.Persentase, w.Laba, w.Pendapatan, w.Harga, w.Tarif, w.Hasil, w.Perolehan, w.Kenaikan, w.Penurunan:
		return true
	}
	return false
}

// definite tells whether the number at item k belongs to something that was mentioned before:
// a demonstrative closes its phrase or the clause about it ("jalan sepanjang 85 meter itu"), or
// all of them are meant ("seluruh 12 penerbangan").
func (r *claimReader) definite(k int, s *found) bool {
	if r.items[k].id.Is(lex.Ordinal|lex.Collective) || s.rule == ruleCounted && s.to == s.from+1 && r.items[s.from].id.Classifier() > 0 {
		return false // "ketiga sekolah ini" (these three), "tujuh orang tersebut"
	}
	switch r.items[k-1].id {
	case w.Seluruh, w.Semua, w.Keseluruhan:
		return true
	}
	if !r.has.has(tThis) {
		return false
	}
	for i := s.from; i < s.to; i++ {
		if r.items[i].tag == tThis {
			return true
		}
	}
	for i := k + 1; i < k+maxPhrase/2; i++ {
		switch r.items[i].tag {
		case tThis:
			return true
		case tComma, tNumber, tOther, tEdge, tConj, tColon:
			return false
		}
	}
	return false
}
