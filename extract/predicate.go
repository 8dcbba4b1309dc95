package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// linkedPredicate is what a verb of rise or fall says of its subject: "hanya tumbuh". A verb
// that only equates or reaches says nothing more than the figure.
func (r *claimReader) linkedPredicate(k int, s *found) {
	if t := r.trendOf(k); t > 0 && t < k && r.items[t].tag != tNoun {
		r.predicate(s, r.verbStart(t), t+1)
		return
	}
	if s.link == byReach {
		i := s.chain
		for i < k && r.items[i].tag != tReach {
			i++
		}
		if i == k { // "tinggal 3 persen"
			r.predicate(s, s.chain, k)
			return
		}
		if from := r.verbStart(i); from < i && s.to <= from && r.items[i].id.Copula() == 0 && r.items[from-1].tag != tRel { // "diperkirakan mencapai"
			s.predicate = r.span(from, i+1)
			return
		}
		if s.chain < i && s.to <= s.chain && r.items[i].id.Copula() == 0 {
			s.predicate = r.span(s.chain, i+1)
			return
		}
	}
	r.verbBefore(s)
}

// verbBefore is the predicate of a subject that is an object: "[akan membuka] lapangan
// kerja sebesar 17 juta", or that of an actor: "X [menganggarkan] Rp 341 miliar". A predicate
// behind the figure says more: "gempa berkekuatan 4,7 M [telah terasa]".
func (r *claimReader) verbBefore(s *found) {
	i := s.end
	for r.items[i].tag == tThis { // "kuota sebanyak 11 ribu tersebut bisa terpenuhi"
		i++
	}
	if s.rule != ruleActor && verbs(r.items[i].tag) && r.items[i].tag != tTrend {
		if j := r.clauseEnd(i); r.hasVerb(i, j) {
			s.predicate = r.span(i, j)
			return
		}
	}
	if i := r.verbStart(s.chain); (s.rule == ruleActor || s.rule == ruleLinked && s.link <= byAmount) && i < s.chain && i >= s.to && r.hasVerb(i, s.chain) {
		r.predicate(s, i, s.chain) // "yang kini dipatok sekitar Rp 13.000"
		return
	}
	if s.rule == ruleActor || s.rule == ruleLinked {
		i := s.to
		if r.items[i].tag == tRel {
			if s.link == byReach {
				return // "barang bukti yang disita mencapai 18 butir" says what they are
			}
			i++
		}
		if verbs(r.items[i].tag) && i < s.chain {
			e := i
			for e < s.chain && (verbs(r.items[e].tag) || r.items[e].tag == tNoun) {
				e++
			}
			r.predicate(s, i, e)
			return
		}
	}
	j := s.from
	if r.items[j-1].tag == tPrep && verbal(r.items[j-2].tag) { // "berada pada lintang 6,69 LS"
		j--
	}
	r.predicate(s, r.verbStart(j), j)
}

// predicate sets the predicate to the items [i, j) if they say something: not only that
// there is something ("ada") or what it consists of.
func (r *claimReader) predicate(s *found, i, j int) {
	for i < j && (r.items[i].id == w.Kira || r.items[i].id == w.Hyphen) { // "kira-kira naik"
		i++
	}
	if i >= j || !r.hasVerb(i, j) {
		return
	}
	if r.cue(i, j) {
		return
	}
	switch r.items[j-1].id {
	case w.Ada, w.Terdapat, w.Terdiri, w.Berupa, w.Meliputi, w.Disusul, w.Diikuti:
		return
	}
	s.predicate = r.span(i, j)
}

// cue tells whether the items [i, j) hold the word that reports a quote, which says nothing
// of its content: "BPS mencatat inflasi 2,5 persen".
func (r *claimReader) cue(i, j int) bool {
	span := r.span(i, j)
	q := r.f.Quotes
	for x := max(0, r.quote-4); x < min(len(q), r.quote+4); x++ {
		if c := q[x].Cue; !c.IsZero() && c.Start >= span.Start && c.End <= span.End {
			return !r.inTitle
		}
	}
	return false
}

// verbStart returns the first item of the verb with its auxiliaries that ends before item
// j. A reporting verb before another one is none of it: "mencatat [telah menyalurkan]".
func (r *claimReader) verbStart(j int) int {
	i := j
	for i > itemPad && i > j-6 && verbs(r.items[i-1].tag) && !(i < j && r.items[i-1].id.Is(lex.Report) && r.hasVerb(i, j)) {
		i--
	}
	return i
}

// verbs tells whether an item belongs to a verb phrase.
func verbs(t tag) bool { return t == tVerb || t == tPassive || t == tAux || t == tTrend }

// hasVerb tells whether there is more than auxiliaries in the items [i, j).
func (r *claimReader) hasVerb(i, j int) bool {
	for ; i < j; i++ {
		if t := r.items[i].tag; verbs(t) && t != tAux || t == tReach {
			return true
		}
	}
	return false
}

// countedPredicate is what is said of a counted noun: the relative clause or the predicate
// behind it, else the verb whose object it is.
func (r *claimReader) countedPredicate(s *found) {
	i := r.overAdjuncts(s.end)
	if id := r.items[i].id; (id == w.Berusia || id == w.Berumur) && (r.items[i+1].tag == tDate || r.items[i+1].tag == tNumber) && verbs(r.items[i+2].tag) {
		i += 2 // "60 siswa berusia 12 tahun dipindahkan"
	}
	if r.items[i].tag == tRel && r.items[i+1].id != w.Terdiri {
		if k := r.mainVerb(i + 1); k > i+1 {
			if j := r.clauseEnd(k); j > k {
				s.predicate = r.span(k, j)
				return
			}
		}
		if j := r.clauseEnd(i + 1); j > i+1 {
			s.predicate = r.span(i+1, j)
			return
		}
	}
	if verbs(r.items[i].tag) {
		j := r.clauseEnd(i)
		if r.hasVerb(i, j) {
			r.predicate(s, i, j)
			return
		}
		if r.items[i].tag == tAux && j == i+2 && aspect(r.items[i].id) && r.items[i+1].tag == tNoun {
			s.predicate = r.span(i, j) // "12 titik sudah surut"
			return
		}
	}
	r.objectPredicate(s)
}

// aspect tells whether a word before a predicate says how far it is done.
func aspect(id lex.ID) bool {
	switch id {
	case w.Sudah, w.Telah, w.Masih, w.Belum, w.Akan, w.Sedang, w.Tengah:
		return true
	}
	return false
}

// mainVerb returns the item at which the main predicate begins behind the "yang" before item i,
// i if the relative clause is all there is: "tiga orang yang diduga terlibat [telah diamankan]".
func (r *claimReader) mainVerb(i int) int {
	for k := i + 1; k < i+maxPhrase/2; k++ {
		switch it := r.items[k]; it.tag {
		case tComma, tNumber, tOther, tConj, tRel, tEdge:
			return i
		case tAux:
			if k > i+1 && nominal(r.items[k-1].tag) && (verbs(r.items[k+1].tag) || r.items[k+1].tag == tReach) {
				return k
			}
		}
	}
	return i
}

// overAdjuncts returns the item behind what may stand between a noun and its predicate: a
// demonstrative, a place, a date, "di antaranya", an insertion between commas.
func (r *claimReader) overAdjuncts(i int) int {
	k := i
	for k < i+maxPhrase/2 {
		switch it := r.items[k]; {
		case it.tag == tThis, it.tag == tDate, it.id == w.Lainnya:
			k++
			continue
		case it.tag == tPrep && it.id == w.Dari && r.items[k+1].tag == tNumber: // "dari 1,3 juta pekerja yang ..."
			k = r.after(k + 2)
			if r.items[k].tag == tRel {
				if j := r.mainVerb(k + 1); j > k+1 {
					return j
				}
				return i // what "yang" says is said of the whole
			}
			continue
		case it.tag == tPrep && r.items[k+1].id != w.Mana && (it.id == w.Di || it.id == w.Dari || it.id == w.Pada):
			if r.items[k+1].tag == tNumber && it.id == w.Di { // "45 kelurahan di 12 kecamatan terendam"
				k = r.after(k + 2)
				continue
			}
			if j := r.after(k + 1); j > k+1 || r.items[k+1].tag == tDate {
				k = max(j, k+2)
				continue
			}
		case it.tag == tComma && r.items[k+1].id == w.Termasuk:
			for j := k + 1; j < k+10; j++ {
				if r.items[j].tag == tComma {
					return j + 1
				}
			}
		}
		break
	}
	if verbs(r.items[k].tag) || r.items[k].tag == tRel {
		return k
	}
	return i
}

// objectPredicate is the verb before the figure, with its object and the place or time that
// leads to the figure: "pernah meraih gelar juara (di tiga divisi)", "tersebar (di 8
// provinsi)", "memiliki rekor pertandingan (66 kemenangan)".
func (r *claimReader) objectPredicate(s *found) {
	v := s.chain
	for v > itemPad && v > s.chain-10 && (r.items[v-1].tag == tNoun || r.items[v-1].tag == tPrep || r.items[v-1].tag == tThis) {
		v--
	}
	if !verbs(r.items[v-1].tag) {
		if c := r.lastIn; c != None && r.coordinated(s.chain) && r.f.Claims[c].Predicate.End <= r.f.Numbers[r.f.Claims[c].Quantity].Start {
			s.predicate = r.f.Claims[c].Predicate // "66 kemenangan dan 9 kekalahan"
		}
		return
	}
	j := s.chain
	for j > v && r.items[j-1].tag == tPrep {
		j--
	}
	r.predicate(s, r.verbStart(v), j)
}

// coordinated tells whether only a comma or "dan" stands between the phrase that ends before
// item i and the phrase of the number before.
func (r *claimReader) coordinated(i int) bool {
	k := i
	for k > itemPad && (r.items[k-1].tag == tAnd || r.items[k-1].tag == tComma) {
		k--
	}
	if k == i {
		return false
	}
	for k > itemPad && r.items[k-1].tag == tNoun {
		k--
	}
	return r.items[k-1].tag == tNumber
}

// clauseEnd returns the end of the predicate that begins at item i.
func (r *claimReader) clauseEnd(i int) int {
	j := i
	for ; j < i+maxPhrase; j++ {
		switch it := r.items[j]; it.tag {
		case tNumber: // "akan menerima makanan [dengan anggaran] Rp 71 triliun"
			e := j
			for e > i && r.items[e-1].tag == tNoun {
				e--
			}
			if e > i && r.items[e-1].tag == tPrep {
				j = e
			}
			return r.trimEnd(i, j)
		case tComma, tEdge, tOther, tRel, tConj, tColon, tDate:
			return r.trimEnd(i, j)
		case tReach:
			if it.id.Copula() > 0 && it.id != w.Menjadi || r.items[j+1].tag == tNumber {
				return r.trimEnd(i, j)
			}
		case tAnd:
			if t := r.items[j+1].tag; !verbs(t) && t != tNoun {
				return r.trimEnd(i, j)
			}
		case tPrep:
			if it.id == w.Selama || it.id == w.Pada || it.id == w.Sejak || it.id == w.Terkait {
				return r.trimEnd(i, j)
			}
		}
	}
	return r.trimEnd(i, j)
}

// trimEnd cuts prepositions and the like off the end of the items [i, j).
func (r *claimReader) trimEnd(i, j int) int {
	for j > i {
		switch r.items[j-1].tag {
		case tPrep, tAmount, tAux, tPer, tReach, tOpen:
			if j-1 > i {
				j--
				continue
			}
		}
		break
	}
	return j
}
