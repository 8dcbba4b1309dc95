package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// attribution reads who said the quotation q from what follows it, up to token
// limit: `"...," kata Seto`, `"...," katanya`, `"..." Prabowo bertanya`. It reads the quote
// into f and returns the token after what was read, 0 if nothing there attributes the quotation.
func (s *Scanner) attribution(q marked, limit int, f *found) (end int) {
	k := q.end
	for k < limit && (s.t[k].ID() == w.Comma || s.t[k].Class() == lex.Break && !s.t[k].Has(lex.Blank) || s.t[k].ID() == w.Period && s.t[k].Glued() && !s.t[k+1].Has(lex.First)) {
		k++
	}
	if k >= limit {
		return 0
	}
	*f = found{kind: Direct, span: q.span(), speaker: nobody}
	if s.t[k].ID() == w.Demikian || s.t[k].ID() == w.Begitu || s.t[k].ID() == w.Seperti {
		k++
	}
	var src source
	t := s.t[k]
	if s.t[k-1].ID() == w.Demikian && !t.Is(lex.Cue|lex.CueNya|lex.Passive) { // "...," demikian pernyataan resmi bank itu
		if src := s.describedAt(k, limit); src.kind != noSource {
			f.rule, f.cue = ruleCueAfter, words{k - 1, k}
			f.setSpeaker(s, &src)
			x := s.tailBehind(src.all.j, limit)
			f.addTail(x)
			return max(x.end, src.all.j)
		}
	}
	switch {
	case t.Is(lex.CueNya):
		f.rule, f.cue = ruleCueNyaAfter, words{k, k + 1}
		f.mention = f.cue
		f.speaker = s.lastSpeaker()
		s.mentioned(f.speaker, f.mention)
		f.addTail(s.tail(k+1, limit))
		return k + 1
	case t.Is(lex.Cue):
		if s.readSource(k+1, limit, &src); src.kind == noSource {
			src = s.describedAt(k+1, limit)
		}
		if src.kind == noSource {
			return 0
		}
		f.rule, f.cue = ruleCueAfter, words{k, k + 1}
		f.setSpeaker(s, &src)
		x := s.tailBehind(src.all.j, limit)
		f.addTail(x)
		return max(x.end, src.all.j)
	case t.Is(lex.Passive): // disampaikan (oleh) X
		at := k + 1
		if s.t[at].ID() == w.Oleh {
			at++
		}
		if s.readSource(at, limit, &src); src.kind == noSource {
			return 0
		}
		f.rule, f.cue = ruleCueAfter, words{k, k + 1}
		f.setSpeaker(s, &src)
		x := s.tailBehind(src.all.j, limit)
		f.addTail(x)
		return max(x.end, src.all.j)
	}
	if end := s.unlistedAfter(q, k, limit, f); end > 0 {
		return end
	}
	return s.verbAfter(q, k, limit, f)
}

// unlistedAfter reads an attribution at token k by a word of saying that no list has: a
// rare one or a misprint. The quotation ends with a comma, which only an attribution
// follows, and the word has its source in the ending -nya and the clause ends with it, or
// somebody who was named before stands behind it: `"...," bongkarnya.`, `"...," ungap Rina.`
func (s *Scanner) unlistedAfter(q marked, k, limit int, f *found) (end int) {
	t := s.t[k]
	if q.end-q.open < 5 || s.t[q.end-2].ID() != w.Comma && s.t[q.end].ID() != w.Comma || t.Class() != lex.Word || t.Has(lex.Capital) || t.Len() < 4 {
		return 0
	}
	if t.ID() != 0 && !nearly(s.d.Str(k), "kata") { // "kaya dia" (rich he) is kata with a letter wrong
		return 0
	}
	*f = found{kind: Direct, rule: ruleUnlistedAfter, span: q.span(), cue: words{k, k + 1}, speaker: nobody}
	if s.text[t.End-3:t.End] == "nya" && s.nameEnds(k+1) && s.t[k+1].Class() != lex.Word && s.current >= 0 {
		f.mention, f.speaker = f.cue, speaker{s.current, ruleEnding}
		s.mentioned(f.speaker, f.mention)
		f.addTail(s.tail(k+1, limit))
		return k + 1
	}
	var src source
	s.readSource(k+1, limit, &src)
	if src.kind != pronoun && (src.kind != named || !s.known(&src)) || !s.nameEnds(src.all.j) {
		return 0
	}
	f.setSpeaker(s, &src)
	x := s.tail(src.all.j, limit)
	f.addTail(x)
	return max(x.end, src.all.j)
}

// verbAfter reads source and verb behind a quotation, from token k on: `"..." Sari
// menegaskan`.
func (s *Scanner) verbAfter(q marked, k, limit int, f *found) (end int) {
	*f = found{kind: Direct, rule: ruleVerbAfter, span: q.span(), speaker: nobody}
	var src source
	if s.readSource(k, limit, &src); src.kind == noSource {
		return 0
	}
	v := s.adverbs(src.all.j)
	if v >= limit || !s.t[v].Is(lex.Report) {
		return 0
	}
	f.cue = words{v, v + 1}
	f.setSpeaker(s, &src)
	x := s.tail(v+1, limit)
	f.addTail(x)
	return max(x.end, v+1)
}

// askedAfter reads a sentence behind the quotation q that says nothing but who
// said it: `"Mau jadi apa?" Prabowo bertanya kembali.`
func (s *Scanner) askedAfter(q marked, f *found) (end int) {
	if !s.t[q.end].Has(lex.First) || s.t[q.end].Class() != lex.Word {
		return 0
	}
	limit := s.d.SentenceEnd(q.end)
	for v := q.end + 1; v < limit && v < q.end+10; v++ {
		if s.t[v].Is(lex.Report) && limit-v <= 3 { // "bertanya", "bertanya kembali"
			return s.verbAfter(q, q.end, limit, f)
		}
	}
	return 0
}

// setSpeaker resolves the source of a quote and notes the mention.
func (f *found) setSpeaker(s *Scanner, src *source) {
	f.mention = src.mention
	if f.kind == Direct && src.kind == pronoun {
		s.backToTeller()
	}
	f.speaker = s.resolve(*src, src.all.i)
	s.mentioned(f.speaker, src.mention)
}

// addTail takes over what a tail says and the quote does not know yet.
func (f *found) addTail(x tail) {
	if f.when.IsZero() {
		f.when = x.when
	}
	if f.where.isZero() {
		f.where = x.where
	}
	if f.occasion.isZero() {
		f.occasion = x.occasion
	}
}

// describedAt reads a source in lower case that no list knows, after a word of
// saying: "kata petugas di lokasi".
func (s *Scanner) describedAt(i, limit int) source {
	j := i
	for j < limit && j < i+6 {
		t := s.t[j]
		if t.Class() != lex.Word || t.Is(lex.Function) && j > i && !t.Is(lex.Demonstrative) || s.dateAt(j) > 0 || t.ID() == w.Dikutip || t.ID() == w.Dilansir {
			break
		}
		j++
	}
	if j == i || s.t[i].Is(lex.Function|lex.Report) {
		return source{}
	}
	x := words{i, j}
	return source{kind: described, all: x, mention: x}
}

// adverbs passes over the words that may stand between a source and its verb:
// "Prabowo pun juga mengatakan".
func (s *Scanner) adverbs(i int) int {
	for hints[s.t[i].ID()]&adverbial != 0 {
		switch n := s.t[i+1].ID(); s.t[i].ID() {
		case w.Secara:
			i += 2
		case w.Berulang: // "sudah berulang kali menegaskan" (again and again)
			if n != w.Kali {
				return i
			}
			i += 2
		case w.Antara: // "Dia, antara lain, menuturkan"
			if n != w.Lain {
				return i
			}
			i = s.skipCommas(i + 2)
		case w.Lebih:
			if n != w.Lanjut && n != w.Jauh {
				return i
			}
			i += 2
		default:
			i++
		}
	}
	return i
}

// announcement reads who says the quotation q from what stands before it in the
// sentence, from token i on: `X mengatakan, "..."`, `kata X: "..."`, `Menurutnya, "..."`.
func (s *Scanner) announcement(q marked, i int, f *found) (end int) {
	k := q.open // the token after what announces
	colon := false
	for k > i && (s.t[k-1].ID() == w.Comma || s.t[k-1].ID() == w.Colon || s.t[k-1].ID() == w.Bahwa || s.t[k-1].Class() == lex.Break) {
		colon = colon || s.t[k-1].ID() == w.Colon
		k--
	}
	if k <= i {
		return 0
	}
	last := s.t[k-1]
	further := colon || s.t[q.open-1].ID() == w.Comma // what announces may stand further back
	if !further && !last.Is(lex.CueNya|lex.Report) {
		return 0
	}
	*f = found{kind: Direct, span: q.span(), speaker: nobody}
	var src source
	var x tail
	switch {
	case last.Is(lex.CueNya):
		f.rule, f.cue = ruleVerbBefore, words{k - 1, k}
		f.mention = f.cue
		f.speaker = s.lastSpeaker()
		s.mentioned(f.speaker, f.mention)
		return q.end
	case last.Is(lex.Report) && k == q.open && q.end-q.open < 6 && !s.t[k+1].Has(lex.Capital):
		return 0 // "mengeluhkan "uang pelicin" yang ...": a word in marks
	case last.Is(lex.Report):
		if !s.subject(i, k-1, &src, &x) {
			return 0
		}
		f.rule, f.cue = ruleVerbBefore, words{k - 1, k}
		f.setSpeaker(s, &src)
		f.addTail(x)
		f.addTail(s.tail(q.end, q.end))
		return q.end
	}
	// A verb or word of saying further back; then a colon or comma must announce.
	if !further {
		return 0
	}
	for v := k - 1; v >= i && v > k-24; v-- {
		t := s.t[v]
		switch {
		case t.Is(lex.Cue) && s.t[v-1].ID() != w.Lebih:
			if s.readSource(v+1, k, &src); src.kind == noSource || src.kind == described {
				continue
			}
			x = s.tail(src.all.j, k)
			if s.skipCommas(max(x.end, src.all.j)) < k {
				continue
			}
			f.rule, f.cue = ruleVerbBefore, words{v, v + 1}
			f.setSpeaker(s, &src)
			f.addTail(x)
			return q.end
		case t.Is(lex.Report) && colon:
			if !s.subject(i, v, &src, &x) {
				continue
			}
			f.rule, f.cue = ruleVerbBefore, words{v, v + 1}
			f.setSpeaker(s, &src)
			f.addTail(x)
			f.addTail(s.tail(v+1, k))
			return q.end
		}
	}
	return 0
}

// split reads the second half of a quotation that its attribution splits: `"A," kata
// Sari, "B."`. prev is the first half, end the token after its attribution.
func (s *Scanner) split(q marked, prev *found, end int, f *found) (next int) {
	if prev.cue.isZero() || prev.cue.i < prev.span.j || q.end-q.open < 4 || s.t[q.open-1].ID() != w.Comma {
		return 0
	}
	for k := end; k < q.open-1; k++ { // a part of the tail that was not read; no clause of its own
		if s.t[k].Is(lex.Report | lex.CueNya | lex.Cue) {
			return 0
		}
	}
	*f = found{kind: Direct, rule: ruleSplit, span: q.span(), speaker: speaker{prev.speaker.person, ruleSameSpeaker}}
	return q.end
}

// alsoSaid reads what somebody adds to a quotation in the same sentence, from token k behind
// its attribution to token j: `"Kami siap," kata Sari, sembari menambahkan bahwa C`.
func (s *Scanner) alsoSaid(k, j int) {
	k = s.skipCommas(k)
	switch s.t[k].ID() {
	case w.Seraya, w.Sembari, w.Sambil, w.Dan:
	default:
		return
	}
	for j > k && (s.t[j-1].Class() == lex.Break || s.t[j-1].ID() == w.Period || s.t[j-1].ID() == w.Comma) {
		j--
	}
	v := k + 1
	if v >= j || !s.t[v].Is(lex.Report) {
		return
	}
	c := s.content(v, j)
	if c == 0 || s.t[c].Class() == lex.Quote {
		return
	}
	who := speaker{s.found[s.quoted].speaker.person, ruleSameSpeaker}
	s.found = append(s.found, found{kind: Indirect, rule: ruleVerb, span: words{c, j}, cue: words{v, v + 1}, speaker: who})
}

// standsAlone reads a quotation that is a whole sentence without attribution: it
// goes on with the quote before it.
func (s *Scanner) standsAlone(q marked, f *found) (end int) {
	if q.end-q.open < 6 || !s.wholeSentence(q) {
		return 0
	}
	before := s.before(q)
	if before == nil {
		return 0
	}
	*f = found{kind: Direct, rule: ruleContinues, span: q.span(), speaker: speaker{before.speaker.person, ruleSameSpeaker}}
	return q.end
}

// waits tells whether the quotation q has its attribution behind one that follows: another
// opens right behind it, and it ends with a comma or goes on with no quote before it. It
// notes q.
func (s *Scanner) waits(q marked) bool {
	k := q.end
	for s.t[k].Class() == lex.Break || s.t[k].ID() == w.Comma {
		k++
	}
	comma := s.t[q.end-2].ID() == w.Comma || s.t[q.end].ID() == w.Comma && s.t[k].Class() == lex.Quote
	if s.t[k].Class() != lex.Quote || q.end-q.open < 6 || !s.wholeSentence(q) {
		return false
	}
	if f := s.before(q); f != nil && !comma {
		return false
	}
	s.waiting = append(s.waiting, q)
	return true
}

// serve gives the quotations that wait right before q their speaker, who is that of q.
func (s *Scanner) serve(q marked, who speaker) {
	open := q.open
	for k := len(s.waiting) - 1; k >= 0 && who.person >= 0; k-- {
		x := s.waiting[k]
		if open-x.end > 3 {
			break
		}
		s.found = append(s.found, found{kind: Direct, rule: ruleContinues, span: x.span(), speaker: speaker{who.person, ruleSameSpeaker}})
		open = x.open
	}
	s.waiting = s.waiting[:0]
}

// before returns the quote that the quotation q follows with nothing but its attribution
// in between, nil if there is none.
func (s *Scanner) before(q marked) *found {
	if len(s.found) == 0 {
		return nil
	}
	f := &s.found[len(s.found)-1]
	if f.speaker.person < 0 || !s.adjacent(f, q) {
		return nil
	}
	return f
}

// wholeSentence tells whether the quotation begins and ends like a sentence: with
// a capital, figure or bracket, and with a full stop, question or exclamation
// mark or a comma.
func (s *Scanner) wholeSentence(q marked) bool {
	a, b := s.t[q.open+1], s.t[q.end-2]
	if a.Class() == lex.Word && !a.Has(lex.Capital) {
		return false
	}
	if q.unclosed {
		b = s.t[q.end-1]
	}
	switch b.ID() {
	case w.Period, w.Question, w.Exclamation, w.Comma, w.Ellipsis:
		return true
	}
	return s.t[q.end].ID() == w.Period || s.t[q.end].Class() == lex.Break || s.t[q.end].Class() == lex.Edge
}

// adjacent tells whether the quotation q follows the quote f with nothing but its
// attribution and navigation in between.
func (s *Scanner) adjacent(f *found, q marked) bool {
	for k := f.span.j; k < q.open; k++ {
		if s.t[k].Has(lex.First) && !s.skipped(k) {
			return false
		}
	}
	return true
}
