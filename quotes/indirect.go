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
		if src = s.agent(p, v); src.kind != noSource {
			if s.t[src.all.j].ID == w.Melalui { // Kapolres Bima melalui Kasat Reskrim AKP Budi menjelaskan
				if by := s.source(src.all.j+1, v); by.kind == named && s.adverbs(s.skipCommas(by.all.j)) == v {
					return by, tail{}, true
				}
			}
			x = s.tail(s.afterBracket(src.all.j, v), v)
			k := s.skipCommas(max(x.end, src.all.j))
			if s.t[k].Is(lex.Demonstrative) && s.t[k+1].ID == w.Comma { // "Sari, yang merupakan karyawan di Bank Biru ITU, mengatakan"
				k = s.skipCommas(k + 1)
			}
			k = s.manner(s.adverbs(k), v)
			if k != v && src.kind != pronoun && s.closedBefore(k, v) {
				x = tail{}                                                // "Presiden periode 2014-2024 itu": no time of saying
				if src.kind == described || s.t[src.all.j].ID != w.Yang { // Pria berusia 44 tahun ini menyatakan
					for src.all.j = v; !s.t[src.all.j-1].Is(lex.Demonstrative); src.all.j-- {
					}
					src.mention.j = src.all.j
				}
				k = v // Ketum PKB yang juga bakal calon itu mengaku
			}
			if k == v {
				x.add(s.leading(i, p))
				return src, x, true
			}
			if (src.kind == named || src.kind == body) && s.apposition(src.all.j, v) {
				return src, tail{}, true
			}
		}
		if (s.t[v+1].ID == w.Bahwa && (s.t[v-1].ID == w.Dan || s.t[v-1].ID == w.Serta) || s.t[v-1].ID == w.Sekaligus) && (src.kind == named || src.kind == body) && s.verbLike(s.adverbs(src.all.j)) {
			return src, tail{}, true // "IMF merevisi proyeksi dan memperingatkan bahwa"
		}
		// Another start: behind the next comma.
		for p < v && s.t[p].ID != w.Comma {
			p++
		}
		p = s.clauseStart(s.skipCommas(p), v)
	}
	if src = s.finding(i, v); src.kind != noSource {
		return src, tail{}, true
	}
	if src, x = s.headed(i, v); src.kind != noSource {
		return src, x, true
	}
	return s.nearSubject(i, v)
}

// agent reads a source as source does, and those that can only be the subject of a verb of
// saying: "mereka", "pihak sekolah", "pihaknya", "perusahaan itu".
func (s *Scanner) agent(p, v int) source {
	t := s.t[p]
	switch {
	case t.ID == w.Pihaknya: // the body of who spoke last, for which he speaks
		x := words{p, p + 1}
		return source{kind: pronoun, all: x, mention: x}
	case t.ID == w.Mereka || t.Is(lex.Collective) && t.ID != w.Kedua: // "keduanya"
		x := words{p, p + 1}
		return source{kind: described, all: x, mention: x}
	case (t.ID == w.Pihak || t.ID == w.Manajemen || t.ID == w.Kubu) && !s.t[p+1].Is(lex.Function):
		x := words{p, p + 2} // "pihak berwenang"
		if src := s.agent(p+1, v); src.kind != noSource && src.kind != pronoun {
			x.j = src.mention.j
		}
		return source{kind: described, all: x, mention: x}
	case t.Class == lex.Word && !t.Has(lex.Capital) && t.Is(lex.Org) && !s.startsPost(p):
		src := s.bodyLed(p, v)
		if src.kind == body && s.t[src.all.j].Is(lex.Demonstrative) {
			src.all.j++
			src.mention.j++
		}
		return src
	}
	if src := s.source(p, v); src.kind != noSource {
		return src
	}
	if src := s.unlisted(p, v); src.kind != noSource || !s.determiner(p) {
		return src
	}
	for s.determiner(p) { // "sang detektif", "salah satu tetangganya"
		p++
	}
	if s.word(p, "satunya") {
		return source{} // "salah satunya" (one of them) is no person
	}
	return s.describedAt(p, v)
}

// unlisted reads a name that no list knows, right before the verb at token v: an abbreviation,
// "GIMNI menilai", or several words in capitals, "Biro Statistik Nasional mengumumkan".
func (s *Scanner) unlisted(p, v int) source {
	t := s.t[p]
	if t.Class != lex.Word || !t.Has(lex.Capital) || t.Is(lex.Function) || s.documentNoun(p) {
		return source{}
	}
	end := s.run(p, v)
	if s.adverbs(end) != v || end-p < 2 && !(t.Has(lex.Upper) && t.ID == 0) {
		return source{}
	}
	x := words{p, end}
	kind := body
	for k := p + 1; k < end; k++ {
		switch t := s.t[k]; {
		case t.Class == lex.Word && !t.Has(lex.Capital) && !t.Is(lex.Function) && t.Len() > 3:
			return source{}
		case t.Is(lex.Role | lex.FusedOffice): // an office and a name that were not told apart
			return source{kind: described, all: x, mention: x}
		}
	}
	if s.byName(x, false) >= 0 || s.byAlias(x, x) >= 0 { // "AHY", who is somebody
		kind = named
	}
	name := x
	if k := s.bracketBefore(x); k > 0 {
		name.j = k
	}
	return source{kind: kind, all: x, name: name, mention: x}
}

// bracketBefore returns the token of the bracket that opens the abbreviation at the end of
// the name x, 0 if there is none.
func (s *Scanner) bracketBefore(x words) int {
	if s.t[x.j-1].ID != w.RightParen {
		return 0
	}
	for k := x.j - 2; k > x.i; k-- {
		if s.t[k].ID == w.LeftParen {
			return k
		}
	}
	return 0
}

// afterBracket passes over a remark in brackets behind a name: "Oleksandr (nama samaran)".
func (s *Scanner) afterBracket(k, v int) int {
	if s.t[k].ID != w.LeftParen {
		return k
	}
	for n := k + 1; n < v && n < k+8; n++ {
		if s.t[n].ID == w.RightParen {
			return n + 1
		}
	}
	return k
}

// manner passes over how somebody speaks, up to the verb at token v: "Sari DENGAN TEGAS
// mengatakan" (firmly).
func (s *Scanner) manner(k, v int) int {
	if s.t[k].ID != w.Dengan || v-k > 5 || v-k < 2 {
		return k
	}
	for n := k + 1; n < v; n++ {
		if t := s.t[n]; t.Class != lex.Word || t.Has(lex.Capital) || t.Is(lex.Report|lex.Conjunction|lex.Preposition) {
			return k
		}
	}
	return v
}

// finding reads a document that says what a conjunction or a comma introduces: "Hasil survei
// Katadata mencatat bahwa C", "Laporan terakhir menyebutkan, C".
func (s *Scanner) finding(i, v int) source {
	p := s.clauseStart(i, v)
	if n := s.t[v+1].ID; n != w.Bahwa && n != w.Comma || !s.t[p].Has(lex.First) && !s.document(p) || v-p > 10 {
		return source{}
	}
	switch s.t[p].ID {
	case w.Hasil, w.Survei, w.Laporan, w.Riset, w.Studi, w.Penelitian, w.Kajian, w.Data, w.Rilis, w.Dokumen:
	default:
		return source{}
	}
	end := v
	for end > p && s.adverb(end-1) {
		end--
	}
	body := source{kind: described, all: words{p, end}, mention: words{p, end}}
	for k := p; k < end; k++ {
		if s.t[k].Class != lex.Word && s.t[k].Class != lex.Mark || s.t[k].ID == w.Comma || s.t[k].Is(lex.Report) {
			return source{}
		}
	}
	return body
}

// apposition tells whether the tokens from c on, behind a name, say who that is, up to the
// verb at token v: "Masato Ono, ahli serangga di Universitas Tamagawa, dekat Tokyo, MENGATAKAN",
// "Sari Utami, Direktur Keuangan XXI MENGATAKAN".
func (s *Scanner) apposition(c, v int) bool {
	if s.t[c].ID == w.Misalnya { // "Sari misalnya, dokter di Bali, mengatakan"
		c++
	}
	switch s.t[c].ID {
	case w.Comma, w.Sebagai, w.Selaku, w.Yang: // "BNN sebagai badan negara, mengatakan"
	default:
		return false
	}
	k := v
	for k > c && s.adverb(k-1) {
		k--
	}
	if k-c < 3 || k-c > 25 {
		return false
	}
	for n := c; n < k; n++ {
		if t := s.t[n]; t.Class == lex.Quote || t.Is(lex.Cue|lex.CueNya|lex.Report) && !t.Has(lex.Capital) {
			return false
		}
	}
	return s.t[k-1].ID == w.Comma || s.startsPost(c+1) && s.run(c+1, k) == k
}

// headed finds somebody introduced with name and office right before the verb at token v
// behind words that no comma parts from it: a phrase that opens the sentence, "Menanggapi hal
// itu Menteri Pertanian Sari Utami mengatakan", or a heading, "Warga khawatir Kepala Desa Sari
// Utami mengatakan".
func (s *Scanner) headed(i, v int) (src source, x tail) {
	for p := i + 1; p < v-2 && p < i+16; p++ {
		t, before := s.t[p], s.t[p-1]
		if before.Class != lex.Word || before.Has(lex.Capital) || before.Is(lex.Preposition|lex.Conjunction|lex.Role|lex.Citizen) || before.ID == w.Dan || before.ID == w.Serta || before.ID == w.Yang || before.ID == w.Oleh {
			continue
		}
		if !t.Has(lex.Capital) || !s.startsPost(p) {
			continue
		}
		if src = s.source(p, v); src.kind != named || src.nposts == 0 || src.posts[0].noOffice {
			continue
		}
		x = s.tail(src.all.j, v)
		if s.adverbs(s.skipCommas(max(x.end, src.all.j))) == v {
			return src, x
		}
	}
	return source{}, tail{}
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
		case t.ID == w.Lebih && (s.t[i+1].ID == w.Lanjut || s.t[i+1].ID == w.Jauh):
			i += 2
		case t.ID == w.Kendati || t.ID == w.Meski || t.ID == w.Meskipun || t.ID == w.Walau || t.ID == w.Walaupun:
			if s.t[i+1].ID != w.Demikian && s.t[i+1].ID != w.Begitu {
				return i
			}
			i += 2
		case t.ID == w.Namun, t.ID == w.Senada, t.ID == w.Serupa, t.ID == w.Ternyata, t.ID == w.Terpisah, t.ID == w.Lantas, t.ID == w.Mulanya, t.ID == w.Akhirnya, t.ID == w.Terakhir, t.ID == w.Jadi, t.ID == w.Kemudian, t.ID == w.Lalu, t.ID == w.Adapun, t.ID == w.Sedangkan, t.ID == w.Bahkan, t.ID == w.Tetapi, t.ID == w.Tapi, t.ID == w.Dan, t.ID == w.Diketahui, t.ID == w.Sebelumnya, t.ID == w.Selanjutnya, t.ID == w.Awalnya, t.ID == w.Sehingga, t.ID == w.Pasalnya, t.ID == w.Padahal, t.ID == w.Sebab, t.ID == w.Apalagi, t.ID == w.Terlebih, t.ID == w.Maka:
			i++
		default:
			return i
		}
		i = s.skipCommas(i)
	}
	return i
}

// leading returns the occasion, the place and the day that open the sentence before the
// subject at token p: "Dihubungi terpisah, Direktur ...", "Dalam rapat dengan DPR di
// Jakarta, Kamis (1/10/2020), Seto ...". A place or a time alone is that of what is said,
// but for a day: "Pada 2023, BPS mencatat", but "Senin, Seto mengatakan".
func (s *Scanner) leading(i, p int) tail {
	i = s.clauseStart(i, p)
	if p <= i || s.t[p-1].ID != w.Comma {
		return tail{}
	}
	x := s.tail(i, p)
	if s.skipCommas(x.end) != p {
		return tail{}
	}
	if !s.spoken(x.occasion) {
		x.occasion, x.where = words{}, words{}
		if !s.dayAt(x.when) {
			return tail{}
		}
	}
	return x
}

// spoken tells whether the phrase x in front of a sentence is an occasion on which somebody
// speaks, and no circumstance of what is said: "Dalam rapat itu", "Saat dihubungi", but not
// "Dalam hal ini" (in this case), "Saat harga naik" (when prices rise).
func (s *Scanner) spoken(x words) bool {
	if x.isZero() {
		return false
	}
	switch k := x.i + 1; s.t[x.i].ID {
	case w.Dalam, w.Pada, w.Melalui, w.Lewat:
		for s.t[k].ID == w.Sebuah || s.t[k].ID == w.Suatu || s.t[k].ID == w.Sejumlah || s.t[k].ID == w.Berbagai || s.determiner(k) {
			k++
		}
		return s.t[k].Is(lex.Occasion) || s.t[k].Has(lex.Capital)
	case w.Saat, w.Ketika, w.Usai, w.Seusai, w.Selepas:
		return s.t[k].Is(lex.Occasion) || s.t[k].ID == w.Dihubungi || s.t[k].ID == w.Ditemui || s.t[k].ID == w.Dikonfirmasi || s.t[k].ID == w.Ditanya || s.verbLike(k)
	case w.Setelah, w.Sebelum:
		return false
	}
	return true
}

// dayAt tells whether the date x can be when something was said: a day, or a time that
// is past: "Senin", "kemarin", "Agustus lalu".
func (s *Scanner) dayAt(x Span) bool {
	if x.IsZero() {
		return false
	}
	for k := s.d.TokenAt(x.Start); int(s.t[k].Start) < x.End; k++ {
		if t := s.t[k]; t.Is(lex.Weekday) || int(t.Start) == x.Start && t.ID == w.Kemarin || t.ID == w.Lalu {
			return true
		}
	}
	return false
}

// nearSubject finds a pronoun or a known name right before the verb at token v,
// at the head of its clause: "Meski belum setuju, ia sebelumnya menegaskan".
func (s *Scanner) nearSubject(i, v int) (src source, x tail, ok bool) {
	k := v
	for k > i && s.adverb(k-1) {
		k--
	}
	if k <= i {
		return src, x, false
	}
	if s.t[k-1].ID == w.Yang {
		src = s.whoSaid(i, k-1)
		return src, x, src.kind != noSource
	}
	if s.t[k-1].Is(lex.Pronoun) {
		return source{kind: pronoun, all: words{k - 1, k}, mention: words{k - 1, k}}, x, true
	}
	p := k
	for p > i && s.nameLike(p-1) {
		p--
	}
	if p == k || p > i && s.t[p-1].Class == lex.Word && !s.t[p-1].Is(lex.Function) && !(s.occasionWord(i) && s.spoken(words{i, p})) {
		return src, x, false
	}
	n := words{p, k}
	if s.byName(n, true) < 0 && s.byName(n, false) < 0 && !(p > i && s.occasionWord(i) && s.t[p-1].Class == lex.Word && !s.t[p-1].Has(lex.Capital)) { // "Dalam sambutannya Sari mengatakan": only a name can stand there
		return src, x, false
	}
	return source{kind: named, all: n, name: n, mention: n}, x, true
}

// whoSaid finds the person whom a relative clause at token yang describes by what he says:
// "disampaikan pengacaranya, Yakub Hasibuan, YANG mengatakan bahwa C".
func (s *Scanner) whoSaid(i, yang int) source {
	end := yang
	if s.t[end-1].ID == w.Comma {
		end--
	}
	for p := max(i, end-14); p < end; p++ {
		if p > i && s.t[p-1].Has(lex.Capital) || !s.t[p].Has(lex.Capital) && !s.startsPost(p) {
			continue
		}
		if src := s.source(p, end); src.kind == named && src.all.j == end {
			return src
		}
	}
	return source{}
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
	j = s.beforeCitation(i, j)
	if s.according(i, j) || s.cueInside(i, j) || s.passive(i, j) {
		return
	}
	if s.reported(i, j) {
		return
	}
	// No report: the subject may still be whom the next "katanya" means.
	if src := s.source(s.clauseStart(i, j), j); src.kind == named {
		s.topic(src)
	}
}

// beforeCitation returns the end of the sentence [i, j) without the medium that it was taken
// from: "Sari mengatakan jalan itu rusak, dikutip dari Suara Pagi, Senin (9/3/2026)".
func (s *Scanner) beforeCitation(i, j int) int {
	for k := j - 1; k > i+4 && k > j-24; k-- {
		if s.t[k-1].ID != w.Comma {
			continue
		}
		n := k
		for s.t[n].ID == w.Seperti || s.t[n].ID == w.Sebagaimana || s.t[n].ID == w.Yang {
			n++
		}
		switch s.t[n].ID {
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
			return true
		}
		next, nextContent := s.coordinated(c, j)
		f := found{kind: Indirect, rule: ruleVerb, span: words{c, j}, cue: words{v, cueEnd}, speaker: nobody}
		if next > 0 {
			f.span.j = next - 1
		}
		if start := s.clauseStart(i, v); s.inserted(start, src, v) || x.occasion.isZero() && t.ID.ReportValue() != ask && s.skipCommas(v+1) == c && s.fronted(start, src) {
			f.rule, f.span.i = ruleCueInside, start
		}
		current := s.current
		f.setSpeaker(s, src)
		if first := s.t[src.all.i].ID; first == w.Mereka || first == w.Pihak {
			s.current = current // no later "katanya" means them
		}
		f.addTail(x)
		s.found = append(s.found, f)
		if next > 0 { // the subject of both verbs
			f.span, f.cue = words{nextContent, j}, words{next, next + 1}
			s.found = append(s.found, f)
		}
		return true
	}
	return false
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

// fronted tells whether the sentence opens at token start with a part of what is said:
// "Dengan strategi itu, Sari mengatakan jalan akan dibangun" (with that strategy), "Jika hujan
// turun, ...", "Bagi petani, ...". How somebody speaks is no such part: "Dengan tegas, ...".
func (s *Scanner) fronted(start int, src source) bool {
	comma := src.all.i - 1
	if comma-start < 2 || comma-start > 16 || s.t[comma].ID != w.Comma {
		return false
	}
	for k := start; k < comma; k++ {
		if s.t[k].Class == lex.Quote || s.t[k].Is(lex.Report) {
			return false
		}
	}
	switch s.t[start].ID {
	case w.Bagi, w.Jika, w.Kalau, w.Apabila, w.Bila:
		return true
	case w.Dengan, w.Untuk:
		return s.t[comma-1].Is(lex.Demonstrative) && comma-start > 2 || s.t[start+1].ID == w.Adanya
	}
	return false
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
	if lead < 0 {
		if k := s.afterHeading(p, j); k > 0 {
			i, p, lead = k, k, k
		}
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
	if t := s.t[p].ID; lead < 0 && (t == w.Dikutip || t == w.Dilansir || t == w.Melansir) || t == w.Mengutip && s.t[p+1].Has(lex.Capital) { // Dikutip Suara.com dari Yahoo Sports, C
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
				if s.t[k-1].Is(lex.Report) || s.t[k-1].ID == w.Comma && s.t[k-2].Is(lex.Report) {
					return false // "Sari menjelaskan, menurut data BPS, C": she says so
				}
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
	src := s.authority(at, j, s.t[lead].ID == w.Menurut)
	if e := s.run(at, j); from > 0 && e > at { // Dikutip dari Suara Pagi, C
		e = s.domain(e)
		src = source{kind: body, all: words{at, e}, name: words{at, e}, mention: words{at, e}}
	}
	if src.kind == noSource || s.t[lead].ID == w.Berdasarkan && at == lead+1 && !s.document(at) && src.kind != body {
		return false
	}
	x := tail{end: src.all.j}
	if s.t[src.all.j].ID != w.Comma || s.dateAt(src.all.j+1) > 0 && s.t[s.dateAt(src.all.j+1)].ID == w.Comma {
		x = s.tail(src.all.j, j)
	} // behind a comma the clause begins: "Menurut Sari, di wilayahnya terdapat 17 lembaga"
	c := 0
	if d := s.dateAt(src.all.j + 1); from > 0 && d > 0 && s.t[src.all.j].ID == w.Comma { // "Mengutip Suara Pagi, Sabtu (25/11/2023) jalan itu rusak"
		x = tail{when: s.dateSpan(src.all.j + 1), end: d}
		c = d
	} else {
		c = s.accorded(src, max(x.end, src.all.j), j)
	}
	if c == src.all.j {
		x = tail{} // "Menurut dia pada 2019 jalan itu rusak": when it was so
	}
	if s.t[lead].ID != w.Menurut {
		x.where = words{} // "Berdasarkan data BPS di Jambi": where it holds
	}
	if c = s.skipCommas(c); c == 0 || j-c < 2 {
		return false
	}
	n := len(s.found)
	if k := s.source(c, j).kind; (from > 0 || s.t[lead].ID == w.Berdasarkan) && (k == named || k == pronoun) && s.reported(c, j) && len(s.found) > n {
		return true // "Dikutip dari Suara Pagi, Sari menyebut jalan itu rusak": she says so
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{c, j}, cue: words{lead, lead + 1}, speaker: nobody}
	f.setSpeaker(s, src)
	f.addTail(x)
	s.found = append(s.found, f)
	return true
}

// accorded returns the token where the clause begins that goes with "menurut X", before
// token j: behind the comma at token c or after an apposition, or right behind the source
// where no comma parts them: "Menurut dia jalan itu rusak". It returns 0 if there is none.
func (s *Scanner) accorded(src source, c, j int) int {
	if s.t[c].ID == w.Comma || s.t[c-1].ID == w.Comma {
		return c
	}
	k := src.all.j
	if t := s.t[k]; (src.kind == pronoun || src.kind == named && s.known(src) || s.t[k-1].Is(lex.Demonstrative)) && t.Class == lex.Word && !t.Has(lex.Capital) && t.ID != w.Yang && t.ID != w.Selaku && s.clauseLike(k, j, say) {
		return k
	}
	for k = c; k < j && k < c+12; k++ { // an apposition up to the comma
		if s.comma(k) {
			return k
		}
	}
	if k = src.all.j; k < j && src.kind == body && s.t[k].ID == w.Pada && s.clauseLike(k, j, say) {
		return k // Berdasarkan data BPS pada 2019 ekspor mencapai
	}
	return 0
}

// comma tells whether token k is a comma of the sentence and not of a number.
func (s *Scanner) comma(k int) bool {
	return s.t[k].ID == w.Comma && !(s.t[k+1].Class == lex.Number && s.t[k+1].Glued() && s.t[k-1].Class == lex.Number)
}

// authority reads whom "menurut" and its like name, from token i on, before token j: a
// source, the body behind a document ("data dari BPS", "laporan harian Suara Pagi"), or the
// document or the people themselves ("studi itu", "para ahli").
func (s *Scanner) authority(i, j int, anybody bool) source {
	if !s.document(i) {
		src := s.source(i, j)
		if c := src.mention.i - 1; c > i && anybody && s.t[c].ID == w.Comma && !s.comma(src.all.j) && src.kind == named {
			src = s.source(i, c) // "Menurut jaksa, Sari belum datang": Sari is no prosecutor
		}
		if src.kind == noSource && anybody && !s.plan(i) {
			src = s.describedAt(i, j)
		}
		return src
	}
	k := i + 1
	for k < j && k < i+8 && s.t[k].Class == lex.Word && !s.t[k].Has(lex.Capital) && s.dateAt(k) == 0 && s.t[k].ID != w.Di && s.t[k].ID != w.Pada {
		k++
	}
	if src := s.source(k, j); src.kind != noSource && src.kind != pronoun && (s.t[k].Has(lex.Capital) || s.t[k].Class == lex.Word) && s.t[k-1].ID != w.Itu {
		return src
	}
	if e := s.run(k, j); e > k { // a paper: "laporan harian Suara Pagi"
		x := words{k, e}
		return source{kind: body, all: x, name: x, mention: x}
	}
	if k > i+6 || k < j && s.t[k].ID != w.Comma && s.t[k].ID != w.LeftParen && s.dateAt(k) == 0 {
		return source{}
	}
	x := words{i, k}
	return source{kind: described, all: x, mention: x}
}

// afterHeading returns the token of a "Menurut" that begins a sentence behind a heading that
// no line break parts from it, in the tokens [i, j): "Warga khawatir Menurut Sari, jalan itu
// rusak". It returns 0 if there is none.
func (s *Scanner) afterHeading(i, j int) int {
	for k := i + 1; k < j-4 && k < i+12 && s.t[k].Class == lex.Word; k++ {
		if t := s.t[k]; (t.ID == w.Menurut || t.ID == w.Berdasarkan) && t.Has(lex.Capital) && !t.Has(lex.Upper) {
			return k
		}
	}
	return 0
}

// domain passes over the end of the name of a site in front of token e: "Suara.co.id".
func (s *Scanner) domain(e int) int {
	for s.t[e].ID == w.Period && s.t[e].Glued() && s.t[e+1].Glued() && s.t[e+1].Is(lex.DomainEnd) {
		e += 2
	}
	return e
}

// document tells whether token i is a text or a finding on which a report rests.
func (s *Scanner) document(i int) bool { return !s.t[i].Has(lex.Capital) && s.documentNoun(i) }

// documentNoun is document whatever the case of the word.
func (s *Scanner) documentNoun(i int) bool {
	switch s.t[i].ID {
	case w.Data, w.Laporan, w.Catatan, w.Pantauan, w.Keterangan, w.Pengalaman, w.Informasi, w.Hasil, w.Rilis, w.Survei,
		w.Studi, w.Riset, w.Penelitian, w.Kajian, w.Laman, w.Situs, w.Penjelasan, w.Media, w.Harian, w.Siaran, w.Perhitungan, w.Penghitungan,
		w.Proyeksi, w.Perkiraan, w.Analisis, w.Kesaksian, w.Pengakuan, w.Pengamatan, w.Jurnal, w.Temuan, w.Dokumen:
		return true
	}
	return false
}

// plan tells whether token i is what a thing goes by, and nobody who says so: "menurut
// rencana" (as planned), "menurut aturan"; or the writer: "menurut saya".
func (s *Scanner) plan(i int) bool {
	switch s.t[i].ID {
	case w.Rencana, w.Jadwal, w.Aturan, w.Pasal, w.Ketentuan, w.Peraturan, w.Hukum, w.Kabar, w.Rumor, w.Undang, w.Saya, w.Kami, w.Kita, w.Versi:
		return true
	}
	return false
}

// accordingInside reads a clause with "menurut X" at token k inside or behind it.
func (s *Scanner) accordingInside(i, j, k int) bool {
	src := s.authority(k+1, j, s.t[k-1].ID == w.Comma)
	if src.kind == noSource {
		return false
	}
	end := j
	if s.t[k-1].ID == w.Comma {
		if s.t[src.all.j].ID == w.Yang && k-s.clauseStart(i, k) >= 5 { // ", menurut kementerian yang dikelola Hamas, dalam angka yang ..."
			return s.accordingLast(i, k, src)
		}
		if s.t[src.all.j].ID == w.Yang { // "Secara total, menurut data BPS yang dipercaya, C"
			for n := src.all.j; n < j && n < src.all.j+14; n++ {
				if s.comma(n) {
					src.all.j = n
					break
				}
			}
		}
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

// accordingLast reads the clause before ", menurut X" at token k where only more of X stands
// behind it.
func (s *Scanner) accordingLast(i, k int, src source) bool {
	start := s.clauseStart(i, k)
	if k-start < 4 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{start, k - 1}, cue: words{k, k + 1}, speaker: nobody}
	f.setSpeaker(s, src)
	s.found = append(s.found, f)
	return true
}

// cueInside reads "C1, kata dia, C2" and "C, kata Seto": one report with the
// attribution inside or behind it.
func (s *Scanner) cueInside(i, j int) bool {
	for k := i; k < j; k++ {
		t := s.t[k]
		if t.Has(lex.Capital) && k > i || !t.Is(lex.Cue|lex.CueNya) || t.ID == w.Lanjut && s.t[k-1].ID == w.Lebih { // lebih lanjut: further
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
		if t.Is(lex.CueNya) && s.verbLike(k) && k > i && s.t[k-1].Is(lex.Demonstrative) && k-s.clauseStart(i, k) <= 4 && s.current >= 0 { // Hal itu disampaikannya usai sidang
			s.told = append(s.told, told{s.current, len(s.found), i, s.tail(k+1, j)})
			return true
		}
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
				sp := s.resolve(src, at)
				s.mentioned(sp, src.mention)
				if k > i && s.t[k-1].Is(lex.Demonstrative) && k-start <= 4 {
					s.told = append(s.told, told{sp.person, len(s.found), i, x})
				}
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

// A told is a sentence that only says when, where and on what occasion somebody said what
// stands beside it: "Hal itu disampaikan Sari saat dihubungi, Senin", "Hal itu
// disampaikannya usai sidang".
type told struct {
	person int
	found  int // how many quotes were found before it
	at     int // the first token of the sentence
	tail   tail
}

// retell gives what such sentences say to the quotes beside them: to those of the same
// person right before, else to the next one.
func (s *Scanner) retell() {
	for _, x := range s.told {
		at, before := x.at, false
		for k := x.found - 1; k >= 0 && k >= x.found-3; k-- {
			f := &s.found[k]
			if f.speaker.person != x.person || at-max(f.span.j, f.cue.j, f.mention.j) > 3 {
				break
			}
			f.addTailWhole(x.tail)
			at, before = min(f.span.i, f.cue.i, f.mention.i), true
		}
		if before || x.found >= len(s.found) {
			continue
		}
		if f := &s.found[x.found]; f.speaker.person == x.person && f.span.i-x.at <= maxTold {
			f.addTailWhole(x.tail)
		}
	}
}

// maxTold is how many tokens away a quote may stand from the sentence that says when it
// was said: a few sentences.
const maxTold = 150

// addTailWhole takes over what a tail says if the quote says nothing of the kind itself.
func (f *found) addTailWhole(x tail) {
	if f.when.IsZero() && f.where.isZero() && f.occasion.isZero() {
		f.addTail(x)
	}
}
