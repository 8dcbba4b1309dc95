package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// linkedPredicate is what a verb of rise or fall says of its subject: "hanya tumbuh". A verb
// that only equates or reaches says nothing more than the figure.
func (r *claimReader) linkedPredicate(k int, s *found) {
	t := r.trendOf(k)
	if t == 0 || t > k || r.items[t].tag != tTrend {
		if s.link != byTrend {
			r.verbBefore(s)
		}
		return
	}
	r.predicate(s, r.verbStart(t), t+1)
}

// verbBefore is the predicate of a subject that is an object: "[akan membuka] lapangan
// kerja sebesar 17 juta", or that of an actor: "X [menganggarkan] Rp 341 miliar". A predicate
// behind the figure says more: "gempa berkekuatan 5,4 M [telah terjadi]".
func (r *claimReader) verbBefore(s *found) {
	if i := s.end; s.rule != ruleActor && verbs(r.items[i].tag) && r.items[i].tag != tTrend {
		if j := r.clauseEnd(i); r.hasVerb(i, j) {
			s.predicate = r.span(i, j)
			return
		}
	}
	if s.rule == ruleActor || s.rule == ruleLinked {
		i := s.to
		if r.items[i].tag == tRel {
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
	if i >= j || !r.hasVerb(i, j) {
		return
	}
	switch r.items[j-1].id {
	case w.Ada, w.Terdapat, w.Terdiri, w.Berupa, w.Meliputi:
		return
	}
	s.predicate = r.span(i, j)
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
		if r.items[i].tag != tAux {
			return true
		}
	}
	return false
}

// countedPredicate is what is said of a counted noun: the relative clause or the predicate
// behind it, else the verb whose object it is.
func (r *claimReader) countedPredicate(s *found) {
	i := s.end
	if r.items[i].tag == tRel && r.items[i+1].id != w.Terdiri {
		i++
		if j := r.clauseEnd(i); j > i {
			s.predicate = r.span(i, j)
			return
		}
	}
	if verbs(r.items[i].tag) {
		if j := r.clauseEnd(i); r.hasVerb(i, j) {
			r.predicate(s, i, j)
			return
		}
	}
	r.objectPredicate(s)
}

// objectPredicate is the verb before the figure, with its object and the place or time that
// leads to the figure: "pernah memegang sabuk juara (di empat divisi)", "tersebar (di 8
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
		case tComma, tEdge, tOther, tNumber, tRel, tConj, tColon, tDate, tReach:
			return r.trimEnd(i, j)
		case tAnd:
			if t := r.items[j+1].tag; !verbs(t) && t != tNoun {
				return r.trimEnd(i, j)
			}
		case tPrep:
			if it.id == w.Untuk || it.id == w.Dengan || it.id == w.Selama || it.id == w.Dari || it.id == w.Terkait {
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
