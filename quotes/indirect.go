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

// subject finds the source that is the subject of the verb at token v, in the
// sentence that begins at token i, with what stands between them: "Seto, dalam
// keterangan tertulis, Jumat, mengatakan".
func (s *Scanner) subject(i, v int) (src source, x tail, ok bool) {
	for p := s.clauseStart(i, v); p < v; {
		if src = s.source(p, v); src.kind != noSource {
			if s.t[src.all.j].ID == w.Melalui { // Kapolres Bima melalui Kasat Reskrim AKP Budi menjelaskan
				if by := s.source(src.all.j+1, v); by.kind == named && s.adverbs(s.skipCommas(by.all.j)) == v {
					return by, tail{}, true
				}
			}
			x = s.tail(src.all.j, v)
			k := s.adverbs(s.skipCommas(max(x.end, src.all.j)))
			if k != v && src.kind != pronoun && s.closedBefore(k, v) {
				if src.kind == described { // Pria berusia 44 tahun ini menyatakan
					for src.all.j = v; !s.t[src.all.j-1].Is(lex.Demonstrative); src.all.j-- {
					}
					src.mention.j = src.all.j
				}
				k = v // Ketum PKB yang juga bakal calon itu mengaku
			}
			if k == v {
				if lead := s.leading(i, p); x.occasion.isZero() {
					x.occasion = lead
				}
				return src, x, true
			}
		}
		if s.t[v+1].ID == w.Bahwa && (s.t[v-1].ID == w.Dan || s.t[v-1].ID == w.Serta) && (src.kind == named || src.kind == body) && s.verbLike(s.adverbs(src.all.j)) {
			return src, tail{}, true // "IMF merevisi proyeksi dan memperingatkan bahwa"
		}
		// Another start: behind the next comma.
		for p < v && s.t[p].ID != w.Comma {
			p++
		}
		p = s.clauseStart(s.skipCommas(p), v)
	}
	return s.nearSubject(i, v)
}

// closedBefore tells whether the tokens [k, v) go on with the noun phrase of the subject
// up to a demonstrative that closes it: "Presiden periode 2014-2024 ITU menilai".
func (s *Scanner) closedBefore(k, v int) bool {
	if v-k > 12 {
		return false
	}
	end := v
	for end > k && s.adverb(end-1) {
		end--
	}
	if end == k || !s.t[end-1].Is(lex.Demonstrative) {
		return false
	}
	for ; k < end; k++ {
		if t := s.t[k]; t.ID == w.Comma || t.Class == lex.Quote || t.Is(lex.Report|lex.Cue|lex.CueNya) {
			return false
		}
	}
	return true
}

// clauseStart passes over connectives that open a clause: "Sementara itu", "Namun".
func (s *Scanner) clauseStart(i, v int) int {
	for i < v {
		t := s.t[i]
		if t.Class != lex.Word {
			return i
		}
		switch {
		case t.ID == w.Sementara || t.ID == w.Selain || t.ID == w.Oleh && s.t[i+1].ID == w.Karena || t.ID == w.Untuk && s.t[i+1].ID == w.Itu || t.ID == w.Karena && s.t[i+1].ID == w.Itu:
			i++
			if s.t[i].ID == w.Itu || s.t[i].ID == w.Karena {
				i++
			}
			if s.t[i].ID == w.Itu {
				i++
			}
		case t.ID == w.Namun, t.ID == w.Kemudian, t.ID == w.Lalu, t.ID == w.Adapun, t.ID == w.Sedangkan, t.ID == w.Bahkan, t.ID == w.Tetapi, t.ID == w.Tapi, t.ID == w.Dan, t.ID == w.Diketahui, t.ID == w.Sebelumnya, t.ID == w.Selanjutnya, t.ID == w.Awalnya, t.ID == w.Sehingga, t.ID == w.Pasalnya, t.ID == w.Padahal, t.ID == w.Sebab, t.ID == w.Apalagi, t.ID == w.Terlebih, t.ID == w.Maka, t.ID == w.Meski && s.t[i+1].ID == w.Demikian:
			i++
			if s.t[i].ID == w.Demikian {
				i++
			}
		default:
			return i
		}
		i = s.skipCommas(i)
	}
	return i
}

// leading returns the occasion that opens the sentence before the subject at token
// p: "Dihubungi terpisah, Direktur ...", "Dalam wawancara, Seto ...".
func (s *Scanner) leading(i, p int) words {
	if p <= i || s.t[p-1].ID != w.Comma || !s.occasionWord(i) {
		return words{}
	}
	end := s.occasionEnd(i, p)
	if end <= i+1 {
		return words{}
	}
	return words{i, end}
}

// nearSubject finds a pronoun or a known name right before the verb at token v,
// at the head of its clause: "Meski belum setuju, ia sebelumnya menegaskan".
func (s *Scanner) nearSubject(i, v int) (src source, x tail, ok bool) {
	if src, x, ok = s.introducedBefore(v); ok {
		return src, x, ok
	}
	k := v
	for k > i && s.adverb(k-1) {
		k--
	}
	if k <= i {
		return src, x, false
	}
	if s.t[k-1].Is(lex.Pronoun) {
		return source{kind: pronoun, all: words{k - 1, k}, mention: words{k - 1, k}}, x, true
	}
	p := k
	for p > i && s.nameLike(p-1) {
		p--
	}
	if p == k || p > i && s.t[p-1].Class == lex.Word && !s.t[p-1].Is(lex.Function) {
		return src, x, false
	}
	n := s.behindCredit(words{p, k})
	if s.byName(n, true) < 0 && s.byName(n, false) < 0 {
		return src, x, false
	}
	return source{kind: named, all: n, name: n, mention: n}, x, true
}

func (s *Scanner) adverb(i int) bool { return s.adverbs(i) == i+1 }

// indirect reads reported speech without marks in the tokens [i, j) of a sentence,
// and who is its subject if nothing is reported.
func (s *Scanner) indirect(i, j int) {
	for j > i && (s.t[j-1].Class == lex.Break || s.t[j-1].Class == lex.Mark && (s.t[j-1].ID == w.Period || s.t[j-1].ID == w.Comma || s.t[j-1].ID == w.Exclamation || s.t[j-1].ID == w.Question)) {
		j--
	}
	if j-i < 3 {
		return
	}
	if s.according(i, j) || s.cueInside(i, j) || s.passive(i, j) {
		return
	}
	for v := i; v < j; v++ {
		t := s.t[v]
		phrase := s.phrase(v)
		if phrase == 0 && !t.Is(lex.Report) || t.Has(lex.Capital) && v > i || t.Is(lex.Cue) && !t.Is(lex.Report) {
			continue
		}
		src, x, ok := s.subject(i, v)
		if !ok {
			continue
		}
		c, cueEnd := 0, v+1
		if phrase > 0 {
			c, cueEnd = phrase+1, phrase
		} else {
			c = s.content(v, j)
		}
		if c == 0 {
			s.topic(src)
			return
		}
		next, nextContent := s.coordinated(c, j)
		f := found{kind: Indirect, rule: ruleVerb, span: words{c, j}, cue: words{v, cueEnd}, speaker: nobody}
		if next > 0 {
			f.span.j = next - 1
		}
		if start := s.clauseStart(i, v); s.inserted(start, src, v) {
			f.rule, f.span.i = ruleCueInside, start
		}
		f.setSpeaker(s, src)
		f.addTail(x)
		s.found = append(s.found, f)
		if next > 0 { // the subject of both verbs
			f.span, f.cue = words{nextContent, j}, words{next, next + 1}
			s.found = append(s.found, f)
		}
		return
	}
	// No report: the subject may still be whom the next "katanya" means.
	if src := s.source(s.clauseStart(i, j), j); src.kind == named {
		s.topic(src)
	}
}

// phrase returns the token of the complement's "bahwa" or "agar" if token v begins a
// verb phrase that reports: "memberi catatan bahwa", "menyampaikan harapan agar"; 0 if
// it does not.
func (s *Scanner) phrase(v int) int {
	switch s.t[v].ID {
	case w.Memberi, w.Memberikan, w.Menyampaikan, w.Menyatakan, w.Mengeluarkan, w.Mengirim, w.Membawa, w.Mendapat, w.Menerima:
	default:
		return 0
	}
	if n := s.t[v+1]; n.Class != lex.Word || n.Has(lex.Capital) || n.Is(lex.Function|lex.Preposition) {
		return 0
	}
	switch s.t[v+2].ID {
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
		if t.Class == lex.Quote {
			return 0, 0
		}
		if t.ID != w.Dan && t.ID != w.Serta || !s.t[k+1].Is(lex.Report) || s.t[k+1].Has(lex.Capital) {
			continue
		}
		switch s.t[k+2].ID {
		case w.Bahwa, w.Untuk, w.Agar, w.Supaya:
			return k + 1, k + 3
		}
		if class := s.t[k+1].ID.ReportValue(); class == say || class == judge || class == hope {
			if n := s.content(k+1, j); n > 0 {
				return k + 1, n
			}
		}
	}
	return 0, 0
}

// inserted tells whether the source and its verb at token v stand between the subject
// of the clause at token start and its predicate: "Pemerintah daerah, dia berujar,
// akan mengadakan rapat". What opens a sentence otherwise is a word of time, place or
// connection.
func (s *Scanner) inserted(start int, src source, v int) bool {
	if src.all.i <= start+1 || s.t[src.all.i-1].ID != w.Comma || s.t[v+1].ID != w.Comma || src.nposts > 0 {
		return false
	}
	t := s.t[start]
	if s.auxiliary(start) {
		return true // "Bukan mustahil, ia melanjutkan, apabila hujan turun"
	}
	return t.Class == lex.Word && !t.Is(lex.Function|lex.Passive|lex.Report|lex.Conjunction) && !s.occasionWord(start) && s.dateAt(start) == 0 && !s.verbLike(start) && src.all.i-start <= 8
}

// topic notes the subject of a sentence that reports nothing: a person who is
// introduced there or known.
func (s *Scanner) topic(src source) {
	switch src.kind {
	case named:
		if src.nposts == 0 {
			k := s.byName(src.name, true)
			if k < 0 {
				k = s.byName(src.name, false)
			}
			if k >= 0 {
				s.current = k
			}
			return
		}
		if src.posts[0].noOffice && src.nposts == 1 && (src.name.isZero() || s.talkedAbout(src.posts[0].role.i)) {
			return
		}
		sp := s.resolveNamed(src)
		s.mentioned(sp, src.mention)
	case described: // "Pria yang akrab disapa Dani ini" is whom Dani names
		if !src.alias.isZero() {
			s.resolve(src, src.all.i)
		}
	}
}

// talkedAbout tells whether the role at token i is one of whom news tells, and who does
// not take over as the speaker: "tersangka IS dibawa ke kantor polisi".
func (s *Scanner) talkedAbout(i int) bool {
	switch s.t[i].ID {
	case w.Tersangka, w.Terdakwa, w.Pelaku, w.Terpidana:
		return true
	}
	return false
}

// according reads "Menurut Seto, C", "C, menurut Seto", "Berdasarkan data BPS, C",
// "Mengutip Reuters, C".
func (s *Scanner) according(i, j int) bool {
	p := s.clauseStart(i, j)
	lead := -1 // the token of the cue
	switch s.t[p].ID {
	case w.Menurut, w.Mengutip, w.Berdasarkan, w.Sepengamatan, w.Merujuk, w.Bagi:
		lead = p
	}
	if s.t[p].ID == w.Bagi {
		return false
	}
	if s.t[p].ID == w.Menurutnya {
		c := s.skipCommas(p + 1)
		if j-c < 2 {
			return false
		}
		f := found{kind: Indirect, rule: ruleAccording, span: words{c, j}, cue: words{p, p + 1}, mention: words{p, p + 1}, speaker: nobody}
		if s.current >= 0 {
			f.speaker = speaker{s.current, ruleEnding}
		}
		s.mentioned(f.speaker, f.mention)
		s.found = append(s.found, f)
		return true
	}
	from := 0
	if t := s.t[p].ID; lead < 0 && (t == w.Dikutip || t == w.Dilansir || t == w.Melansir) { // Dikutip Suara.com dari Yahoo Sports, C
		lead, from = p, p+1
		for k := p + 1; k < p+6 && s.t[k].ID != w.Comma; k++ {
			if s.t[k].ID == w.Dari {
				from = k + 1
			}
		}
	}
	if lead < 0 {
		for k := p + 1; k < j; k++ {
			if s.t[k].ID == w.Menurut {
				return s.accordingInside(i, j, k)
			}
			if s.t[k].ID == w.Menurutnya {
				f := found{kind: Indirect, rule: ruleAccording, span: words{i, j}, cue: words{k, k + 1}, mention: words{k, k + 1}, speaker: nobody}
				if s.current >= 0 {
					f.speaker = speaker{s.current, ruleEnding}
				}
				s.mentioned(f.speaker, f.mention)
				s.found = append(s.found, f)
				return true
			}
		}
		return false
	}
	at := lead + 1
	if from > 0 {
		at = from
	}
	if s.t[lead].ID != w.Menurut {
		switch s.t[at].ID {
		case w.Data, w.Laporan, w.Catatan, w.Pantauan, w.Keterangan, w.Pengalaman, w.Informasi, w.Hasil, w.Rilis:
			at++
			if s.t[at].ID == w.Dari || s.t[at].ID == w.Survei {
				at++
			}
		}
	}
	src := s.source(at, j)
	if e := s.run(at, j); from > 0 && e > at { // Dikutip dari Suara Pagi, C
		src = source{kind: body, all: words{at, e}, name: words{at, e}, mention: words{at, e}}
	}
	if src.kind == noSource {
		return false
	}
	x := tail{end: src.all.j}
	if s.t[src.all.j].ID != w.Comma || s.dateAt(src.all.j+1) > 0 && s.t[s.dateAt(src.all.j+1)].ID == w.Comma {
		x = s.tail(src.all.j, j)
	} // behind a comma the clause begins: "Menurut Sari, di wilayahnya terdapat 17 lembaga"
	c := max(x.end, src.all.j)
	if s.t[c].ID != w.Comma && s.t[c-1].ID != w.Comma {
		// an apposition up to the comma
		k := c
		for k < j && k < c+12 && s.t[k].ID != w.Comma {
			k++
		}
		if k == j || s.t[k].ID != w.Comma {
			return false
		}
		c = k
	}
	c = s.skipCommas(c)
	if j-c < 2 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{c, j}, cue: words{lead, lead + 1}, speaker: nobody}
	f.setSpeaker(s, src)
	f.addTail(x)
	s.found = append(s.found, f)
	return true
}

// accordingInside reads a clause with "menurut X" at token k inside or behind it.
func (s *Scanner) accordingInside(i, j, k int) bool {
	src := s.source(k+1, j)
	if src.kind == noSource {
		return false
	}
	end := j
	if s.t[k-1].ID == w.Comma {
		x := s.tail(src.all.j, j)
		if s.skipCommas(max(x.end, src.all.j)) >= j || s.t[src.all.j].ID != w.Comma && src.all.j < j && x.end <= src.all.j {
			end = k - 1
		}
	} else if s.t[src.all.j].ID != w.Comma && !(src.kind == named && s.known(src) && s.t[k-1].Is(lex.Demonstrative) && s.opensRest(src.all.j, j)) {
		return false // but "hal itu menurut Setyo karena warga marah"
	}
	start := s.clauseStart(i, k)
	if end-start < 2 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{start, end}, cue: words{k, k + 1}, speaker: nobody}
	f.setSpeaker(s, src)
	s.found = append(s.found, f)
	return true
}

// cueInside reads "C1, kata dia, C2" and "C, kata Seto": one report with the
// attribution inside or behind it.
func (s *Scanner) cueInside(i, j int) bool {
	for k := i; k < j; k++ {
		t := s.t[k]
		if t.Has(lex.Capital) && k > i || !t.Is(lex.Cue|lex.CueNya) {
			continue
		}
		comma := s.t[k-1].ID == w.Comma
		f := found{kind: Indirect, rule: ruleCueInside, cue: words{k, k + 1}, speaker: nobody}
		after := k + 1
		var src source
		if t.Is(lex.CueNya) {
			if !comma && k > i || k == i && s.t[k+1].ID != w.Comma {
				continue
			}
			f.mention = f.cue
		} else {
			if src = s.source(k+1, j); src.kind == noSource || src.kind == described && !comma {
				continue
			}
			if !comma && k > i && src.kind != pronoun && !s.known(src) {
				continue
			}
			if !comma && k > i && t.ID != w.Kata && t.ID != w.Ujar && t.ID != w.Sebut && t.ID != w.Lanjut {
				continue
			}
			after = src.all.j
		}
		x := s.tail(after, j)
		rest := s.skipCommas(max(after, x.end))
		start := s.clauseStart(i, k)
		lost := comma && src.kind == named && s.known(src) && s.opensRest(after, j) // the comma behind the source
		if lost && rest >= j && k-start < 3 {
			x, rest = tail{}, after // "Selain itu, kata Setyo dalam kerusuhan itu tidak ada korban"
		}
		switch {
		case rest >= j: // behind the clause
			if k-start < 3 {
				continue
			}
			f.span = words{start, k}
			if comma {
				f.span.j--
			}
		case k == start || k == i: // Kata dia, C
			f.span = words{rest, j}
		case s.t[after].ID == w.Comma || x.end > after || !comma || lost:
			f.span = words{start, j}
			if k-start <= 1 { // "Namun, kata dia, C": only a connective before it
				f.span.i = rest
			}
		default:
			continue
		}
		if f.span.j-f.span.i < 2 {
			continue
		}
		if t.Is(lex.CueNya) {
			if s.current >= 0 {
				f.speaker = speaker{s.current, ruleEnding}
			}
			s.mentioned(f.speaker, f.mention)
		} else {
			f.setSpeaker(s, src)
		}
		f.addTail(x)
		s.found = append(s.found, f)
		return true
	}
	return false
}

// known tells whether a source names somebody who was named before.
func (s *Scanner) known(src source) bool {
	return src.kind == named && (src.nposts > 0 || s.byName(src.name, true) >= 0 || s.byName(src.name, false) >= 0 || s.byAlias(src.mention, src.name) >= 0)
}

// passive reads "Dijelaskan oleh Irwan, C" and "C, dikatakan Febrio, C2"; of "Hal
// itu disampaikan X" only who X is.
func (s *Scanner) passive(i, j int) bool {
	for k := i; k < j; k++ {
		t := s.t[k]
		if !t.Is(lex.Passive) {
			continue
		}
		at := k + 1
		for s.t[at].ID == w.Oleh || s.t[at].ID == w.Langsung || s.t[at].ID == w.Juga {
			at++
		}
		src := s.source(at, j)
		if src.kind == noSource || src.kind == described && s.t[at-1].ID != w.Oleh {
			continue
		}
		x := s.tail(src.all.j, j)
		rest := max(x.end, src.all.j)
		f := found{kind: Indirect, rule: rulePassive, cue: words{k, k + 1}, speaker: nobody}
		start := s.clauseStart(i, k)
		switch {
		case k == start && s.t[rest].ID == w.Comma && j-rest > 3:
			f.span = words{s.skipCommas(rest), j}
		case k > start && s.t[k-1].ID == w.Comma && s.t[rest].ID == w.Comma && j-rest > 3:
			f.span = words{start, j}
		default: // Hal itu disampaikan X: the sentence before is what X said
			if src.kind == named {
				s.mentioned(s.resolve(src, at), src.mention)
			}
			return true
		}
		f.setSpeaker(s, src)
		f.addTail(x)
		s.found = append(s.found, f)
		return true
	}
	return false
}
