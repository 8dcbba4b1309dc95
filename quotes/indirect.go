package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// The classes of verbs that report.
const (
	say      = 1 // mengatakan: a clause with a comma, bahwa or nothing
	ask      = 2 // meminta: somebody to do something
	judge    = 3 // menilai: something to be so
	admit    = 4 // mengaku, memastikan
	forecast = 5 // memprediksi
	hope     = 6 // berharap
)

// indirect reads reported speech without marks in the tokens [i, j) of a sentence,
// and who is its subject if nothing is reported.
func (s *Scanner) indirect(i, j int) {
	j = min(j, i+maxSentence) // with quotations that are attributed to nobody
	for j > i && (s.t[j-1].Class() == lex.Break || s.t[j-1].Class() == lex.Mark && (s.t[j-1].ID() == w.Period || s.t[j-1].ID() == w.Comma || s.t[j-1].ID() == w.Exclamation || s.t[j-1].ID() == w.Question)) {
		j--
	}
	if j-i < 3 {
		return
	}
	c := &s.clue
	if c.hints&cites != 0 {
		j = s.beforeCitation(i, j)
	}
	if (c.hints&restsOn != 0 || c.kinds&lex.CueNya != 0) && s.according(i, j) ||
		c.kinds&(lex.Cue|lex.CueNya) != 0 && s.cueInside(i, j) ||
		c.kinds&(lex.Passive|lex.CueNya) != 0 && s.passive(i, j) ||
		(c.kinds&lex.Report != 0 || c.hints&conveys != 0) && s.reported(i, j) {
		return
	}
	s.unreported(s.clauseStart(i, j), j)
}

// unreported notes the subject of the clause in the tokens [p, j), in which nothing is reported:
// it may still be whom the next "katanya" means.
func (s *Scanner) unreported(p, j int) {
	plain := s.plain(p)
	later := 0 // where another subject may stand if nobody has spoken yet
	if s.current < 0 {
		later = s.behindPhrase(p, j)
	}
	if later == 0 && (plain || s.idle(p)) {
		return
	}
	var src source
	if !plain {
		if s.readSource(p, j, &src); src.kind == named || src.kind == titled {
			s.topic(&src)
		}
	}
	if s.current >= 0 {
		return
	}
	if src.kind == noSource && later > 0 {
		s.readSource(later, j, &src)
	}
	s.noteUnheard(&src)
}

// behindPhrase returns the token behind the comma that ends the phrase at the beginning of the
// clause in the tokens [p, j): "Terkait kabar itu, | jurnalis Sari Utami datang". It returns 0 if
// there is none.
func (s *Scanner) behindPhrase(p, j int) int {
	for k := p; k < j && k < p+8 && s.t[k].Class() == lex.Word; k++ {
		if s.t[k+1].ID() == w.Comma && s.dateAt(k+2) == 0 {
			return k + 2
		}
	}
	return 0
}

// idle tells whether what stands at token p, if it is a source, leaves it open whom later words
// mean, as topic would do nothing with it: a pronoun, a body, or one name of nobody who was
// named before and of whom no more is told, "Gempa terjadi". noteUnheard would do nothing either.
func (s *Scanner) idle(p int) bool {
	t, n := s.t[p], s.t[p+1]
	switch {
	case hints[t.ID()]&opens != 0 || t.Is(isPost|lex.ServiceRank|lex.Honorific):
		return false
	case t.Is(lex.Pronoun):
		return true
	case !t.Has(lex.Capital) || t.Has(lex.Upper) && s.byInitials(p) >= 0:
		return false
	case s.unknownBody(p), t.Is(lex.Org) && !t.Is(lex.Orgword|lex.Personal) && n.Class() != lex.Apostrophe && n.Class() != lex.Single:
		return true
	}
	x := words{p, p + 1}
	return s.endsBehind(p) && !s.knows(x)
}

// beforeCitation returns the end of the sentence [i, j) without the medium that it was taken
// from: "Sari mengatakan jalan itu rusak, dikutip dari Suara Pagi, Senin (9/3/2026)".
func (s *Scanner) beforeCitation(i, j int) int {
	for k := j - 1; k > i+4 && k > j-24; k-- {
		if s.t[k-1].ID() != w.Comma {
			continue
		}
		n := k
		for s.t[n].ID() == w.Seperti || s.t[n].ID() == w.Sebagaimana || s.t[n].ID() == w.Yang {
			n++
		}
		switch s.t[n].ID() {
		case w.Dikutip, w.Dilansir, w.Melansir, w.Mengutip:
			if s.tail(n, j).end >= j {
				return k - 1
			}
		}
	}
	return j
}

// reported reads a verb of saying with its subject and what is reported in the tokens
// [i, j). It returns whether there is a verb with its subject.
func (s *Scanner) reported(i, j int) bool {
	var src source
	var x tail
	for _, v := range s.clue.within(i, j) {
		t := s.t[v]
		phrase := s.phrase(v)
		if phrase == 0 && !t.Is(lex.Report) || t.Has(lex.Capital) && v > i || t.Is(lex.Cue) && !t.Is(lex.Report) {
			continue
		}
		if !s.subject(i, v, &src, &x) {
			s.refuse(v, noSubject)
			continue
		}
		c, cueEnd := 0, v+1
		if phrase > 0 {
			c, cueEnd = phrase+1, phrase
		} else {
			c = s.content(v, j)
		}
		if c == 0 { // an object: "menegaskan dukungannya dan mengimbau C"
			s.refuse(v, noClause)
			if v, c = s.secondVerb(v+1, j); c == 0 {
				s.topic(&src)
				return true
			}
			cueEnd = v + 1
		}
		next, nextContent := s.coordinated(c, j)
		f := found{kind: Indirect, rule: ruleVerb, span: words{c, j}, cue: words{v, cueEnd}, speaker: nobody}
		if next > 0 {
			f.span.j = next - 1
		}
		if start := s.clauseStart(i, v); s.inserted(start, &src, v) || x.occasion.isZero() && t.ID().ReportValue() != ask && s.skipCommas(v+1) == c && s.fronted(start, src.all.i) {
			f.rule, f.span.i = ruleCueInside, start
		}
		current := s.current
		f.setSpeaker(s, &src)
		if first := s.t[src.all.i].ID(); first == w.Mereka || first == w.Pihak || first == w.Beberapa || first == w.Sebagian || s.t[src.all.i-1].ID() == w.Pernyataan && current >= 0 { // and of "pernyataan Sari yang menyebut C"
			s.current = current // no later "katanya" means them
		}
		f.addTail(x)
		s.found = append(s.found, f)
		at := len(s.found) - 1
		if next > 0 { // the subject of both verbs
			f.span, f.cue = words{nextContent, j}, words{next, next + 1}
			s.found = append(s.found, f)
		} else if k := s.whileOther(c, j); k > 0 && s.reported(k+1, j) && len(s.found) > at+1 {
			s.found[at].span.j = k
		}
		return true
	}
	return false
}

// phrase returns the token of the complement's "bahwa" or "agar" if token v begins a
// verb phrase that reports: "memberi catatan bahwa", "menyampaikan harapan agar"; 0 if
// it does not.
func (s *Scanner) phrase(v int) int {
	if hints[s.t[v].ID()]&conveys == 0 {
		return 0
	}
	if n := s.t[v+1]; n.Class() != lex.Word || n.Has(lex.Capital) || n.Is(lex.Function|lex.Preposition) {
		return 0
	}
	switch s.t[v+2].ID() {
	case w.Bahwa, w.Agar, w.Supaya:
		return v + 2
	}
	return 0
}

// coordinated finds a second verb of saying or asking for the same subject in the
// tokens [c, j): "menyebutkan C1 dan mengusulkan untuk C2". It returns the verb and the
// token where its content begins, 0 if there is none.
func (s *Scanner) coordinated(c, j int) (verb, content int) {
	for k := c + 3; k < j-4; k++ {
		t := s.t[k]
		if t.Class() == lex.Quote {
			return 0, 0
		}
		if t.ID() != w.Dan && t.ID() != w.Serta || !s.t[k+1].Is(lex.Report) || s.t[k+1].Has(lex.Capital) {
			continue
		}
		switch s.t[k+2].ID() {
		case w.Bahwa, w.Untuk, w.Agar, w.Supaya:
			return k + 1, k + 3
		}
		if class := s.t[k+1].ID().ReportValue(); class == say || class == judge || class == hope {
			if n := s.content(k+1, j); n > 0 {
				return k + 1, n
			}
		}
	}
	return 0, 0
}

// whileOther returns the comma in the content [c, j) behind which somebody else may report:
// "Sari mengatakan jalan rusak, SEMENTARA Rina menilai jalan aman". It returns 0 if there is none.
func (s *Scanner) whileOther(c, j int) int {
	for k := c + 2; k < j-4; k++ {
		if s.t[k].ID() == w.Comma && (s.t[k+1].ID() == w.Sementara || s.t[k+1].ID() == w.Sedangkan) && s.source(k+2, j).kind == named {
			return k
		}
	}
	return 0
}

// secondVerb finds the verb of saying that goes on behind the object of another, in the tokens
// [k, j), and where its content begins; the content is 0 if there is none.
func (s *Scanner) secondVerb(k, j int) (verb, content int) {
	for ; k < j-3; k++ {
		if s.t[k].Class() == lex.Quote {
			break
		}
		if t := s.t[k+1]; (s.t[k].ID() == w.Dan || s.t[k].ID() == w.Serta) && t.Is(lex.Report) && !t.Has(lex.Capital) {
			return k + 1, s.content(k+1, j)
		}
	}
	return 0, 0
}

// inserted tells whether the source and its verb at token v stand between the subject
// of the clause at token start and its predicate: "Pemerintah daerah, dia berujar,
// akan mengadakan rapat". What opens a sentence otherwise is a word of time, place or
// connection.
func (s *Scanner) inserted(start int, src *source, v int) bool {
	if src.all.i <= start+1 || s.t[src.all.i-1].ID() != w.Comma || s.t[v+1].ID() != w.Comma || src.nposts > 0 {
		return false
	}
	t := s.t[start]
	if s.auxiliary(start) {
		return true // "Bukan mustahil, ia melanjutkan, apabila hujan turun"
	}
	return t.Class() == lex.Word && !t.Is(lex.Function|lex.Passive|lex.Report|lex.Conjunction) && !s.occasionWord(start) && s.dateAt(start) == 0 && !s.verbLike(start) && src.all.i-start <= 8
}

// fronted tells whether the sentence opens at token start, before the subject, with a part of what is said:
// "Dengan strategi itu, Sari mengatakan jalan akan dibangun" (with that strategy), "Jika hujan
// turun, ...", "Bagi petani, ...". How somebody speaks is no such part: "Dengan tegas, ...".
func (s *Scanner) fronted(start, subject int) bool {
	comma := subject - 1
	if comma-start < 2 || comma-start > 16 || s.t[comma].ID() != w.Comma {
		return false
	}
	for k := start; k < comma; k++ {
		if s.t[k].Class() == lex.Quote || s.t[k].Is(lex.Report) {
			return false
		}
	}
	switch s.t[start].ID() {
	case w.Bagi, w.Jika, w.Kalau, w.Apabila, w.Bila:
		return true
	case w.Dengan, w.Untuk:
		return s.t[comma-1].Is(lex.Demonstrative) && comma-start > 2 || s.t[start+1].ID() == w.Adanya
	}
	return false
}

// topic notes the subject of a sentence that reports nothing: a person who is
// introduced there or known.
func (s *Scanner) topic(src *source) {
	switch src.kind {
	case named:
		if src.nposts == 0 {
			name := s.nameSet(src.name)
			k := s.byNameSet(src.name, name, true)
			if k < 0 {
				k = s.byNameSet(src.name, name, false)
			}
			if k >= 0 {
				s.tellOf(k)
			}
			return
		}
		if src.posts[0].noOffice && src.nposts == 1 && (src.name.isZero() || s.talkedAbout(src.posts[0].role.i)) {
			return
		}
		sp := s.resolveNamed(src)
		s.mentioned(sp, src.mention)
	case titled: // "Menteri itu meninjau pasar"
		if k := s.byTitle(src); k >= 0 && !s.determiner(src.all.i-1) {
			s.current, s.people[k].lastAt = k, src.all.i
		}
	case described: // "Pria yang akrab disapa Dani ini" is whom Dani names
		if !src.alias.isZero() {
			s.resolve(*src, src.all.i)
		}
	}
}

// tellOf makes person k the one whom a pronoun means. Where he holds no office and has said
// nothing yet, but who spoke last holds one, the latter still is whom the next quote means:
// "Kapolsek mengatakan ... Endang belum tidur. ..., ungkapnya", the police officer says so.
func (s *Scanner) tellOf(k int) {
	last := s.current
	if s.teller >= 0 {
		last = s.teller
	}
	if p := &s.people[k]; last >= 0 && last != k && !p.spoke && !s.inOffice(p) && s.inOffice(&s.people[last]) {
		s.teller = last
	} else {
		s.teller = -1
	}
	s.current = k
}

// inOffice tells whether a person was presented with an office that does not only describe him.
func (s *Scanner) inOffice(p *person) bool {
	for _, x := range s.posts[p.post : p.post+p.nposts] {
		if !x.noOffice {
			return true
		}
	}
	return false
}

// noteUnheard notes src as the subject of the sentence while nobody has spoken yet: "Seorang
// pria membuat warga berdebat. Ia mengaku ..." (a man made people argue).
func (s *Scanner) noteUnheard(src *source) {
	switch src.kind {
	case named:
		if src.name.len() < 2 && src.age.isZero() && src.nposts == 0 {
			return
		}
	case titled, described:
	default:
		return
	}
	if src.nposts > 0 && s.talkedAbout(src.posts[0].role.i) {
		return
	}
	s.unheard = *src
}

// lastSpeaker returns whom -nya means: who spoke or was the subject last.
func (s *Scanner) lastSpeaker() speaker {
	s.backToTeller()
	if s.antecedent() < 0 {
		return nobody
	}
	return speaker{s.current, ruleEnding}
}

// backToTeller forgets whom the last speaker told of.
func (s *Scanner) backToTeller() {
	if s.teller >= 0 {
		s.current, s.teller = s.teller, -1
	}
}

// antecedent returns whom a pronoun means, -1 if nobody was named. Where nobody has spoken
// yet, that is the subject of the sentence before.
func (s *Scanner) antecedent() int {
	if src := s.unheard; s.current < 0 && src.kind != noSource {
		s.unheard = source{}
		s.mentioned(s.resolve(src, src.all.i), src.mention)
	}
	return s.current
}

// talkedAbout tells whether the role at token i is one of whom news tells, and who does
// not take over as the speaker: "tersangka IS dibawa ke kantor polisi".
func (s *Scanner) talkedAbout(i int) bool {
	switch s.t[i].ID() {
	case w.Tersangka, w.Terdakwa, w.Pelaku, w.Terpidana:
		return true
	}
	return false
}

// cueInside reads "C1, kata dia, C2" and "C, kata Seto": one report with the
// attribution inside or behind it.
func (s *Scanner) cueInside(i, j int) bool {
	var src source
	for _, k := range s.clue.within(i, j) {
		t := s.t[k]
		if t.Has(lex.Capital) && k > i || !t.Is(lex.Cue|lex.CueNya) || t.ID() == w.Lanjut && s.t[k-1].ID() == w.Lebih { // lebih lanjut: further
			continue
		}
		comma := s.t[k-1].ID() == w.Comma
		f := found{kind: Indirect, rule: ruleCueInside, cue: words{k, k + 1}, speaker: nobody}
		after := k + 1
		if t.Is(lex.CueNya) {
			if !comma && k > i || k == i && s.t[k+1].ID() != w.Comma {
				s.refuse(k, noComma)
				continue
			}
			f.mention = f.cue
			src.kind = noSource
		} else {
			if s.readSource(k+1, j, &src); src.kind == noSource || src.kind == described && !comma {
				s.refuse(k, noSpeaker)
				continue
			}
			if !comma && k > i && src.kind != pronoun && !s.known(&src) {
				s.refuse(k, noComma)
				continue
			}
			if !comma && k > i && t.ID() != w.Kata && t.ID() != w.Ujar && t.ID() != w.Sebut && t.ID() != w.Lanjut {
				s.refuse(k, noComma)
				continue
			}
			after = src.all.j
		}
		x := s.tail(after, j)
		rest := s.skipCommas(max(after, x.end))
		start := s.clauseStart(i, k)
		if k > start+1 && s.contrasts(k-1) { // "Bank itu membuka lima cabang, namun kata Sari baru dua yang siap"
			start = k
		}
		lost := comma && src.kind == named && s.known(&src) && s.opensRest(after, j) // the comma behind the source
		if lost && rest >= j && k-start < 3 {
			x, rest = tail{}, after // "Selain itu, kata Setyo dalam kerusuhan itu tidak ada korban"
		}
		switch {
		case rest >= j: // behind the clause
			if k-start < 3 {
				s.refuse(k, noContent)
				continue
			}
			f.span = words{start, k}
			if comma {
				f.span.j--
			}
		case k == start || k == i: // Kata dia, C
			f.span = words{rest, j}
		case s.t[after].ID() == w.Comma || x.end > after || !comma || lost:
			f.span = words{start, j}
			if k-start <= 1 { // "Namun, kata dia, C": only a connective before it
				f.span.i = rest
			}
		default:
			s.refuse(k, noContent)
			continue
		}
		if f.span.j-f.span.i < 2 {
			s.refuse(k, noContent)
			continue
		}
		if t.Is(lex.CueNya) {
			f.speaker = s.lastSpeaker()
			s.mentioned(f.speaker, f.mention)
		} else {
			f.setSpeaker(s, &src)
		}
		f.addTail(x)
		s.found = append(s.found, f)
		return true
	}
	return false
}

// contrasts tells whether token k opens a clause that is set against the one before it.
func (s *Scanner) contrasts(k int) bool {
	switch s.t[k].ID() {
	case w.Namun, w.Tetapi, w.Tapi, w.Sedangkan:
		return true
	}
	return false
}

// known tells whether a source names somebody who was named before.
func (s *Scanner) known(src *source) bool {
	return src.kind == named && (src.nposts > 0 || s.knows(src.name) || s.byAlias(src.mention, src.name) >= 0)
}

// passive reads "Dijelaskan oleh Irwan, C" and "C, dikatakan Febrio, C2"; of "Hal
// itu disampaikan X" only who X is.
func (s *Scanner) passive(i, j int) bool {
	var src source
	for _, k := range s.clue.within(i, j) {
		t := s.t[k]
		if t.Is(lex.CueNya) && s.verbLike(k) && k > i && s.t[k-1].Is(lex.Demonstrative) && k-s.clauseStart(i, k) <= 4 && s.current >= 0 { // Hal itu disampaikannya usai sidang
			s.refuse(k, noBefore)
			s.told = append(s.told, told{s.current, len(s.found), i, s.tail(k+1, j)})
			return true
		}
		if !t.Is(lex.Passive) {
			continue
		}
		at := k + 1
		for s.t[at].ID() == w.Oleh || s.t[at].ID() == w.Langsung || s.t[at].ID() == w.Juga {
			at++
		}
		if s.readSource(at, j, &src); src.kind == noSource || src.kind == described && s.t[at-1].ID() != w.Oleh {
			s.refuse(k, noAgent)
			continue
		}
		x := s.tail(src.all.j, j)
		rest := max(x.end, src.all.j)
		f := found{kind: Indirect, rule: rulePassive, cue: words{k, k + 1}, speaker: nobody}
		start := s.clauseStart(i, k)
		switch {
		case k == start && s.t[rest].ID() == w.Comma && j-rest > 3:
			f.span = words{s.skipCommas(rest), j}
		case k > start && s.t[k-1].ID() == w.Comma && s.t[rest].ID() == w.Comma && j-rest > 3:
			f.span = words{start, j}
		default: // Hal itu disampaikan X: the sentence before is what X said
			s.refuse(k, noBefore)
			if src.kind == named {
				sp := s.resolve(src, at)
				s.mentioned(sp, src.mention)
				if k > i && s.t[k-1].Is(lex.Demonstrative) && k-start <= 4 {
					s.told = append(s.told, told{sp.person, len(s.found), i, x})
				}
			}
			c := s.skipCommas(rest)
			return s.t[c].ID() != w.Yang || !s.t[c+1].Is(lex.Report) // "disampaikan Sari, yang mengatakan bahwa C"
		}
		f.setSpeaker(s, &src)
		f.addTail(x)
		s.found = append(s.found, f)
		return true
	}
	return false
}
