package quotes

import (
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file finds who is the subject of a verb of saying, and what stands between the two.

// maxSubject is how many tokens before a verb of saying its subject is looked for: twice those
// that news has between the two, with all that is told of the subject.
const maxSubject = 160

// subject finds the source that is the subject of the verb at token v, in the
// sentence that begins at token i, with what stands between them: "Seto, dalam
// keterangan tertulis, Jumat, mengatakan". It reads them into src and x and returns whether
// there is one.
func (s *Scanner) subject(i, v int, src *source, x *tail) bool {
	i = max(i, v-maxSubject)
	*x = tail{}
	starts := s.startsIn(i, v)
	p := s.clauseStart(i, v)
	if n := len(starts) - maxStarts; n > 0 {
		starts = starts[n:]
		p = max(p, starts[0])
	}
	for p < v {
		if s.agent(p, v, src) {
			if s.reaches(src, v, x) {
				if p > i {
					x.add(s.leading(i, p))
				}
				return true
			}
			if s.joined(v) && (src.kind == named || src.kind == body) && s.verbLike(s.adverbs(src.all.j)) {
				return true
			}
		}
		for len(starts) > 0 && starts[0] <= p {
			starts = starts[1:]
		}
		if len(starts) == 0 {
			break
		}
		p = s.clauseStart(s.skipCommas(starts[0]), v)
	}
	return s.finding(i, v, src) || s.headed(i, v, src, x) || s.nearSubject(i, v, src, x)
}

// maxStarts is how many starts of clauses before a verb of saying its subject is looked for at:
// more than twice those that news has between the two, with all that is inserted.
const maxStarts = 16

// clauseStarts are the tokens with which a clause may begin in the tokens [from, to): those
// behind a comma or conjunction.
type clauseStarts struct {
	from, to int
	tokens   []int
}

// startsIn returns the tokens behind i and before v with which a clause may begin. What it
// returns is good until it is called again.
func (s *Scanner) startsIn(i, v int) []int {
	x := &s.starts
	if i < x.from || i > x.to {
		*x = clauseStarts{i, i, x.tokens[:0]}
	}
	for ; x.to < v; x.to++ {
		if p := s.t[x.to-1]; x.to > x.from && (p.ID() == w.Comma || s.subjoins(x.to-1)) {
			x.tokens = append(x.tokens, x.to)
		}
	}
	first, _ := slices.BinarySearch(x.tokens, i+1)
	end, _ := slices.BinarySearch(x.tokens, v)
	return x.tokens[first:end]
}

// subjoins tells whether token k opens a clause under another one: "MESKI hakim menyebut C".
func (s *Scanner) subjoins(k int) bool {
	t := s.t[k]
	return t.Is(lex.Conjunction) && t.ID() != w.Dan && t.ID() != w.Serta && t.ID() != w.Atau
}

// reaches tells whether nothing but what may stand there is between src and the verb at
// token v: adverbs, a tail, more of who src is. If so it completes src and reads the tail into x.
func (s *Scanner) reaches(src *source, v int, x *tail) bool {
	end := src.all.j
	if s.t[end].ID() == w.Melalui { // Kapolres Bima melalui Kasat Reskrim AKP Budi menjelaskan
		if by := s.source(end+1, v); by.kind == named && s.adverbs(s.skipCommas(by.all.j)) == v {
			*src = by
			return true
		}
	}
	if s.t[end].ID() == w.Setempat { // "Sari (40), warga setempat, mengatakan"
		end++
	}
	y := s.tail(s.afterBracket(end, v), v)
	k := s.skipCommas(max(y.end, end))
	if s.t[k].Is(lex.Demonstrative) && s.t[k+1].ID() == w.Comma { // "Sari, yang merupakan karyawan di Bank Biru ITU, mengatakan"
		k = s.skipCommas(k + 1)
	}
	if k = s.manner(s.adverbs(k), v); k == v || k == v-1 && s.admits(k) {
		src.all.j, *x = end, y
		return true
	}
	if src.kind != pronoun && s.closedBefore(k, v) {
		src.all.j = end
		if src.kind == described || s.t[end].ID() != w.Yang { // Pria berusia 44 tahun ini; not Ketum PKB yang juga bakal calon itu
			for src.all.j = v; !s.t[src.all.j-1].Is(lex.Demonstrative); src.all.j-- {
			}
			src.mention.j = src.all.j
		}
		return true // "Presiden periode 2014-2024 itu": no time of saying
	}
	if (src.kind == named || src.kind == body) && s.apposition(src.nposts > 0, end, v) {
		src.all.j = end
		return true
	}
	return false
}

// admits tells whether a denial that is negated stands at token k: "Sari TAK MENAMPIK bahwa
// jalan itu rusak" (does not deny).
func (s *Scanner) admits(k int) bool {
	if s.t[k].ID() != w.Tak && s.t[k].ID() != w.Tidak {
		return false
	}
	switch s.t[k+1].ID() {
	case w.Menampik, w.Menepis, w.Membantah, w.Memungkiri:
		return s.t[k+2].ID() == w.Bahwa || s.t[k+2].ID() == w.Comma || s.t[k+2].ID() == w.Jika || s.t[k+2].ID() == w.Kalau
	}
	return false
}

// joined tells whether the verb at token v goes on with what the subject does: "IMF merevisi
// proyeksi DAN memperingatkan bahwa", "Sari berterima kasih SEKALIGUS mengajak".
func (s *Scanner) joined(v int) bool {
	switch s.t[v-1].ID() {
	case w.Dan, w.Serta:
		return s.t[v+1].ID() == w.Bahwa
	case w.Sekaligus:
		return true
	}
	return false
}

// agent reads a source at token p into src as source does, and those that can only be the
// subject of a verb of saying, which stands at token v: "mereka", "pihak sekolah", "pihaknya",
// "perusahaan itu". It returns whether there is one.
func (s *Scanner) agent(p, v int, src *source) bool {
	t := s.t[p]
	switch {
	case t.ID() == w.Pihaknya: // the body of who spoke last, for which he speaks
		src.describe(pronoun, words{p, p + 1})
		return true
	case t.ID() == w.Mereka || t.Is(lex.Collective) && t.ID() != w.Kedua, // "keduanya"
		(t.ID() == w.Beberapa || t.ID() == w.Sebagian) && s.adverbs(p+1) == v:
		src.describe(described, words{p, p + 1})
		return true
	case (t.ID() == w.Pihak || t.ID() == w.Manajemen || t.ID() == w.Kubu || t.ID() == w.Tim && !s.t[p+1].Has(lex.Capital)) && !s.t[p+1].Is(lex.Function):
		x := words{p, p + 2} // "pihak berwenang"
		if s.agent(p+1, v, src) && src.kind != pronoun {
			x.j = src.mention.j
			if src.kind == body && s.t[src.name.i].Has(lex.Capital) { // "pihak Polda Jambi": the body itself
				*src = source{kind: body, all: x, name: src.name, mention: x}
				return true
			}
		}
		src.describe(described, x)
		return true
	case t.ID() == w.Tim && s.t[p+1].Has(lex.Capital): // Tim Pemenangan Nasional (TPN) Rina-Budi
		if *src = s.bodyLed(p, v); src.kind == body && s.adverbs(src.all.j) == v {
			return true
		}
	case t.Class() == lex.Word && !t.Has(lex.Capital) && t.Is(lex.Org) && !s.startsPost(p):
		*src = s.bodyLed(p, v)
		if src.kind == body && s.t[src.all.j].Is(lex.Demonstrative) {
			src.all.j++
			src.mention.j++
		}
		return src.kind != noSource
	}
	if !s.plain(p) {
		if s.readSource(p, v, src); src.kind != noSource {
			return true
		}
	}
	if s.unlisted(p, v, src) {
		return true
	}
	if !s.determiner(p) {
		return false
	}
	for s.determiner(p) { // "sang detektif", "salah satu tetangganya"
		p++
	}
	if s.word(p, "satunya") {
		return false // "salah satunya" (one of them) is no person
	}
	*src = s.describedAt(p, v)
	return src.kind != noSource
}

// describe makes src a source of the tokens x without a name.
func (src *source) describe(kind sourceKind, x words) {
	*src = source{kind: kind, all: x, mention: x}
}

// unlisted reads a name that no list knows, right before the verb at token v, into src: an
// abbreviation, "GIMNI menilai", or several words in capitals, "Biro Statistik Nasional
// mengumumkan". It returns whether there is one.
func (s *Scanner) unlisted(p, v int, src *source) bool {
	t := s.t[p]
	if t.Class() != lex.Word || !t.Has(lex.Capital) || t.Is(lex.Function) || s.documentNoun(p) {
		return false
	}
	end := s.run(p, v)
	marked := s.t[v+1].ID() == w.Bahwa || s.t[v+1].ID() == w.Comma
	if s.adverbs(end) != v || end-p < 2 && !(t.Has(lex.Upper) && t.ID() == 0) && !(t.Is(lex.Place) && marked) { // "Rusia menegaskan bahwa"
		return false
	}
	x := words{p, end}
	for k := p + 1; k < end; k++ {
		switch t := s.t[k]; {
		case t.Class() == lex.Word && !t.Has(lex.Capital) && !t.Is(lex.Function) && t.Len() > 3:
			return false
		case t.Is(lex.Role | lex.FusedOffice): // an office and a name that were not told apart
			src.describe(described, x)
			return true
		}
	}
	*src = source{kind: body, all: x, name: x, mention: x}
	if s.byName(x, false) >= 0 || s.byAlias(x, x) >= 0 { // "AHY", who is somebody
		src.kind = named
	}
	if k := s.bracketBefore(x); k > 0 {
		src.name.j = k
	}
	return true
}

// bracketBefore returns the token of the bracket that opens the abbreviation at the end of
// the name x, 0 if there is none.
func (s *Scanner) bracketBefore(x words) int {
	if s.t[x.j-1].ID() != w.RightParen {
		return 0
	}
	for k := x.j - 2; k > x.i; k-- {
		if s.t[k].ID() == w.LeftParen {
			return k
		}
	}
	return 0
}

// afterBracket passes over a remark in brackets behind a name: "Oleksandr (nama samaran)".
func (s *Scanner) afterBracket(k, v int) int {
	if s.t[k].ID() != w.LeftParen {
		return k
	}
	for n := k + 1; n < v && n < k+8; n++ {
		if s.t[n].ID() == w.RightParen {
			return n + 1
		}
	}
	return k
}

// manner passes over how somebody speaks, up to the verb at token v: "Sari DENGAN TEGAS
// mengatakan" (firmly).
func (s *Scanner) manner(k, v int) int {
	if s.t[k].ID() != w.Dengan || v-k > 5 || v-k < 2 {
		return k
	}
	for n := k + 1; n < v; n++ {
		if t := s.t[n]; t.Class() != lex.Word || t.Has(lex.Capital) || t.Is(lex.Report|lex.Conjunction|lex.Preposition) {
			return k
		}
	}
	return v
}

// finding reads a document that says what a conjunction or a comma introduces into src: "Hasil
// survei Katadata mencatat bahwa C", "Laporan terakhir menyebutkan, C". It returns whether
// there is one.
func (s *Scanner) finding(i, v int, src *source) bool {
	if n := s.t[v+1].ID(); n != w.Bahwa && n != w.Comma {
		return false
	}
	p := s.clauseStart(i, v)
	if !s.t[p].Has(lex.First) && !s.document(p) || v-p > 16 {
		return false
	}
	switch s.t[p].ID() {
	case w.Hasil, w.Survei, w.Laporan, w.Riset, w.Studi, w.Penelitian, w.Kajian, w.Data, w.Rilis, w.Dokumen:
	default:
		return false
	}
	end := v
	for end > p && s.adverb(end-1) {
		end--
	}
	for k := p; k < end; k++ {
		if s.t[k].Class() != lex.Word && s.t[k].Class() != lex.Mark && s.t[k].Class() != lex.Quote && s.t[k].Class() != lex.Number || s.t[k].ID() == w.Comma || s.t[k].Is(lex.Report) {
			return false
		}
	}
	src.describe(described, words{p, end})
	return true
}

// apposition tells whether the tokens from c on, behind a name with an office or without, say who that is, up to the
// verb at token v: "Masato Ono, ahli serangga di Universitas Tamagawa, dekat Tokyo, MENGATAKAN",
// "Sari Utami, Direktur Keuangan XXI MENGATAKAN".
func (s *Scanner) apposition(inOffice bool, c, v int) bool {
	if s.t[c].ID() == w.Misalnya { // "Sari misalnya, dokter di Bali, mengatakan"
		c++
	}
	k := v
	for k > c && s.adverb(k-1) {
		k--
	}
	if k-c < 3 || k-c > 40 {
		return false
	}
	for n := c; n < k; n++ {
		if t := s.t[n]; t.Class() == lex.Quote || t.Is(lex.Cue|lex.CueNya|lex.Report) && !t.Has(lex.Capital) {
			return false
		}
	}
	closed := s.t[k-1].ID() == w.Comma
	switch s.t[c].ID() {
	case w.Comma:
		return closed || s.startsPost(c+1) && s.run(c+1, k) == k
	case w.Sebagai, w.Selaku: // "BNN sebagai badan negara, mengatakan"
		return closed
	case w.Yang:
		return closed || s.office(c+1, k)
	case w.Dan: // "Sari, Ketua Masyarakat Transportasi dan juga pengamat dari Unika, mengatakan"
		return closed && inOffice && s.t[c+1].ID() == w.Juga
	}
	return false
}

// office tells whether the tokens [c, k) of a relative clause only say what office somebody
// has: "Lukman yang MENJADI KOMISARIS BANK BIRU menilai".
func (s *Scanner) office(c, k int) bool {
	if s.t[c].ID() != w.Menjadi && s.t[c].ID() != w.Merupakan && s.t[c].ID() != w.Menjabat || k-c > 9 {
		return false
	}
	for c++; c < k; c++ {
		if s.t[c].Class() != lex.Word || s.verbLike(c) && !s.t[c].Has(lex.Capital) || s.auxiliary(c) {
			return false
		}
	}
	return true
}

// headed finds somebody introduced with name and office right before the verb at token v
// behind words that no comma parts from it: a phrase that opens the sentence, "Menanggapi hal
// itu Menteri Pertanian Sari Utami mengatakan", or a heading, "Warga khawatir Kepala Desa Sari
// Utami mengatakan". It reads him into src and what stands behind into x.
func (s *Scanner) headed(i, v int, src *source, x *tail) bool {
	for p := i + 1; p < v && p < i+16; p++ {
		t, before := s.t[p], s.t[p-1]
		if before.Class() != lex.Word || before.Has(lex.Capital) && !before.Has(lex.Upper) || before.Is(lex.Preposition|lex.Conjunction|lex.Role|lex.Citizen) || before.ID() == w.Dan || before.ID() == w.Serta || before.ID() == w.Yang || before.ID() == w.Oleh {
			continue
		}
		if t.Has(lex.Capital) && t.Is(lex.Org) && s.behindHeading(i, p, v) {
			if *src = s.bodyLed(p, v); src.kind == body && s.adverbs(src.all.j) == v { // "Aktivitas subduksi BMKG mencatat, C"
				*x = tail{}
				return true
			}
		}
		if !t.Has(lex.Capital) || !s.startsPost(p) || p >= v-2 || s.belongs(p) {
			continue
		}
		if s.readSource(p, v, src); src.kind != named || src.nposts == 0 || src.posts[0].noOffice {
			continue
		}
		*x = s.tail(src.all.j, v)
		if s.adverbs(s.skipCommas(max(x.end, src.all.j))) == v {
			return true
		}
	}
	*x = tail{}
	return false
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
		if t := s.t[k]; t.ID() == w.Comma || t.Class() == lex.Quote || t.Is(lex.Report|lex.Cue|lex.CueNya) {
			return false
		}
	}
	return true
}

// clauseStart passes over connectives that open a clause: "Sementara itu", "Namun".
func (s *Scanner) clauseStart(i, v int) int {
	for i < v && hints[s.t[i].ID()]&connects != 0 {
		id, n := s.t[i].ID(), s.t[i+1].ID()
		switch id {
		case w.Untuk, w.Karena, w.Oleh, w.Sementara, w.Selain: // untuk itu, oleh karena itu, sementara itu
			if id == w.Oleh && n != w.Karena || (id == w.Untuk || id == w.Karena) && n != w.Itu {
				return i
			}
			i++
			if s.t[i].ID() == w.Itu || s.t[i].ID() == w.Karena {
				i++
			}
			if s.t[i].ID() == w.Itu {
				i++
			}
		case w.Lebih:
			if n != w.Lanjut && n != w.Jauh {
				return i
			}
			i += 2
		case w.Kendati, w.Meski, w.Meskipun, w.Walau, w.Walaupun:
			if n != w.Demikian && n != w.Begitu {
				return i
			}
			i += 2
		default:
			i++
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
	if p <= i || s.t[p-1].ID() != w.Comma {
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
	switch k := x.i + 1; s.t[x.i].ID() {
	case w.Dalam, w.Pada, w.Melalui, w.Lewat:
		for s.t[k].ID() == w.Sebuah || s.t[k].ID() == w.Suatu || s.t[k].ID() == w.Sejumlah || s.t[k].ID() == w.Berbagai || s.determiner(k) {
			k++
		}
		return s.t[k].Is(lex.Occasion) || s.t[k].Has(lex.Capital)
	case w.Saat, w.Ketika, w.Usai, w.Seusai, w.Selepas:
		return s.t[k].Is(lex.Occasion) || s.t[k].ID() == w.Dihubungi || s.t[k].ID() == w.Ditemui || s.t[k].ID() == w.Dikonfirmasi || s.t[k].ID() == w.Ditanya || s.verbLike(k)
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
		if t := s.t[k]; t.Is(lex.Weekday) || int(t.Start) == x.Start && t.ID() == w.Kemarin || t.ID() == w.Lalu {
			return true
		}
	}
	return false
}

// nearSubject finds a pronoun or a known name right before the verb at token v,
// at the head of its clause: "Meski belum setuju, ia sebelumnya menegaskan".
func (s *Scanner) nearSubject(i, v int, src *source, x *tail) (ok bool) {
	if *src, *x, ok = s.introducedBefore(v); ok {
		return true
	}
	k := v
	for k > i && s.adverb(k-1) {
		k--
	}
	if k <= i {
		return false
	}
	if s.t[k-1].ID() == w.Yang {
		*src = s.whoSaid(i, k-1)
		return src.kind != noSource
	}
	if s.t[k-1].Is(lex.Pronoun) {
		src.describe(pronoun, words{k - 1, k})
		return true
	}
	p := k
	for p > i && s.nameLike(p-1) {
		p--
	}
	if p == k || p > i && s.t[p-1].Class() == lex.Word && !s.t[p-1].Is(lex.Function) && !s.behindHeading(i, p, v) && !(s.occasionWord(i) && s.spoken(words{i, p})) {
		return false
	}
	n := s.behindCredit(words{p, k})
	if !s.knows(n) && !(p > i && s.occasionWord(i) && s.t[p-1].Class() == lex.Word && !s.t[p-1].Has(lex.Capital)) { // "Dalam sambutannya Sari mengatakan": only a name can stand there
		return false
	}
	*src = source{kind: named, all: n, name: n, mention: n}
	return true
}

// behindHeading tells whether a known name at token p, before the verb at token v, begins a
// sentence behind a heading that no line break parts from it: "Harga gandum Sari menuturkan, C".
func (s *Scanner) behindHeading(i, p, v int) bool {
	if n := s.t[v+1].ID(); n != w.Comma && n != w.Bahwa || p-i > 6 || !s.t[i].Has(lex.First) || s.t[p-1].Is(lex.Role|lex.Citizen) {
		return false
	}
	for k := i; k < p; k++ {
		if s.t[k].Class() != lex.Word && s.t[k].Class() != lex.Number {
			return false
		}
	}
	return true
}

// whoSaid finds the person whom a relative clause at token yang describes by what he says:
// "disampaikan pengacaranya, Yakub Hasibuan, YANG mengatakan bahwa C".
func (s *Scanner) whoSaid(i, yang int) source {
	end := yang
	if s.t[end-1].ID() == w.Comma {
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
