package extract

import (
	"github.com/fakta-id/fakta/internal/lex/w"
)

// linkedPredicate is what a verb of rise or fall says of its subject: "hanya tumbuh". A verb
// that only equates or reaches says nothing more than the figure.
func (r *claimReader) linkedPredicate(k int, s *found) {
	if s.link != byTrend {
		return
	}
	i, j := s.chain, k
	for i < j && r.items[j-1].tag != tTrend {
		j--
	}
	for i > 1 && (r.items[i-1].tag == tAux || r.items[i-1].tag == tVerb) {
		i--
	}
	if i < j {
		s.predicate = r.span(i, j)
	}
}

// verbBefore is the predicate of a subject that is an object: "[akan membuka] lapangan
// kerja sebesar 17 juta", or that of an actor: "X [menganggarkan] Rp 341 miliar".
func (r *claimReader) verbBefore(s *found) {
	j := s.from
	if s.rule == ruleActor || s.rule == ruleLinked {
		if i := s.to; verbs(r.items[i].tag) && i < s.chain {
			e := i
			for e < s.chain && (verbs(r.items[e].tag) || r.items[e].tag == tNoun) {
				e++
			}
			s.predicate = r.span(i, e)
			return
		}
	}
	i := j
	for i > 1 && i > j-5 && verbs(r.items[i-1].tag) {
		i--
	}
	if i < j && r.hasVerb(i, j) {
		s.predicate = r.span(i, j)
	}
}

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
	if r.items[i].tag == tRel {
		i++
	} else if !verbs(r.items[i].tag) {
		r.objectPredicate(s)
		return
	}
	j := r.clauseEnd(i)
	if j > i {
		s.predicate = r.span(i, j)
	}
}

// objectPredicate is the verb before the figure of its object.
func (r *claimReader) objectPredicate(s *found) {
	j := s.chain
	for j < len(r.items)-1 && r.items[j].tag == tAux {
		j++
	}
	i := s.chain
	for i > 1 && i > s.chain-5 && verbs(r.items[i-1].tag) {
		i--
	}
	if i < j && r.hasVerb(i, j) {
		s.predicate = r.span(i, j)
	}
}

// clauseEnd returns the end of the predicate that begins at item i.
func (r *claimReader) clauseEnd(i int) int {
	j := i
	for ; j < i+maxPhrase; j++ {
		switch it := r.items[j]; it.tag {
		case tComma, tEdge, tOther, tNumber, tRel, tConj, tColon, tDate:
			return r.trimEnd(i, j)
		case tAnd:
			if t := r.items[j+1].tag; !verbs(t) && t != tNoun {
				return r.trimEnd(i, j)
			}
		case tPrep:
			if it.id == w.Untuk || it.id == w.Dengan || it.id == w.Selama || it.id == w.Dari {
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
