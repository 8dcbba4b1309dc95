package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file reads reports that name whom they rest on: "menurut", "berdasarkan", "mengutip".

// A basis is the beginning of a sentence that names whom it rests on.
type basis struct {
	cue   int  // the token of "menurut" or its like
	at    int  // where what it names begins
	media bool // a medium is cited: "dikutip dari Suara Pagi"
}

// according reads "Menurut Seto, C", "C, menurut Seto", "Berdasarkan data BPS, C",
// "Mengutip Reuters, C".
func (s *Scanner) according(i, j int) bool {
	p := s.clauseStart(i, j)
	if k := s.afterHeading(p, j); k > 0 {
		i, p = k, k
	}
	if s.t[p].ID() == w.Menurutnya {
		return s.accordingEnding(words{s.skipCommas(p + 1), j}, p)
	}
	base, ok := s.basis(p)
	if !ok {
		return s.accordingLater(i, p, j)
	}
	src := s.authority(base.at, j, s.t[base.cue].ID() == w.Menurut)
	if e := s.run(base.at, j); base.media && e > base.at { // Dikutip dari Suara Pagi, C
		e = s.domain(e)
		src = source{kind: body, all: words{base.at, e}, name: words{base.at, e}, mention: words{base.at, e}}
	}
	if src.kind == noSource || s.t[base.cue].ID() == w.Berdasarkan && !s.document(base.at) && src.kind != body {
		s.refuse(base.cue, noAuthority)
		return false
	}
	c, x := s.afterBasis(base, &src, j)
	if c == 0 || j-c < 2 {
		s.refuse(base.cue, noContent)
		return false
	}
	n := len(s.found)
	if k := s.source(c, j).kind; s.t[base.cue].ID() != w.Menurut && (k == named || k == pronoun) && s.reported(c, j) && len(s.found) > n {
		return true // "Dikutip dari Suara Pagi, Sari menyebut jalan itu rusak": she says so
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{c, j}, cue: words{base.cue, base.cue + 1}, speaker: nobody}
	f.setSpeaker(s, &src)
	f.addTail(x)
	s.found = append(s.found, f)
	return true
}

// basis reads the word at token p with which a sentence names whom it rests on.
func (s *Scanner) basis(p int) (b basis, ok bool) {
	switch s.t[p].ID() {
	case w.Menurut, w.Berdasarkan, w.Sepengamatan, w.Merujuk:
		return basis{cue: p, at: p + 1}, true
	case w.Mengutip:
		if !s.t[p+1].Has(lex.Capital) {
			return basis{cue: p, at: p + 1}, true
		}
	case w.Dikutip, w.Dilansir, w.Melansir:
	default:
		return b, false
	}
	b = basis{cue: p, at: p + 1, media: true}
	for k := p + 1; k < p+6 && s.t[k].ID() != w.Comma; k++ {
		if s.t[k].ID() == w.Dari { // Dikutip Suara.com dari Yahoo Sports, C
			b.at = k + 1
		}
	}
	return b, true
}

// afterBasis returns the token where the clause begins that rests on src, 0 if none does
// before token j, and when it was said.
func (s *Scanner) afterBasis(base basis, src *source, j int) (c int, x tail) {
	comma := s.t[src.all.j].ID() == w.Comma
	day := 0 // the token after a day behind the comma
	if comma {
		day = s.dateAt(src.all.j + 1)
	}
	switch {
	case base.media && day > 0: // "Mengutip Suara Pagi, Sabtu (25/11/2023) jalan itu rusak"
		x = tail{when: s.dateSpan(src.all.j + 1), end: day}
		c = day
	case comma && (day == 0 || s.t[day].ID() != w.Comma): // "Menurut Sari, di wilayahnya terdapat 17 lembaga"
		c = src.all.j
	default:
		x = s.tail(src.all.j, j)
		c = s.accorded(src, max(x.end, src.all.j), j)
	}
	if c == src.all.j {
		x = tail{} // "Menurut dia pada 2019 jalan itu rusak": when it was so
	}
	if s.t[base.cue].ID() != w.Menurut {
		x.where = words{} // "Berdasarkan data BPS di Jambi": where it holds
	}
	return s.skipCommas(c), x
}

// accordingLater reads a sentence that names whom it rests on behind its beginning, from
// token p on.
func (s *Scanner) accordingLater(i, p, j int) bool {
	for _, k := range s.clue.within(p+1, j) {
		switch s.t[k].ID() {
		case w.Menurut:
			if s.t[k-1].Is(lex.Report) || s.t[k-1].ID() == w.Comma && s.t[k-2].Is(lex.Report) {
				return false // "Sari menjelaskan, menurut data BPS, C": she says so
			}
			return s.accordingInside(i, j, k)
		case w.Menurutnya:
			return s.accordingEnding(words{i, j}, k)
		}
	}
	return false
}

// accordingEnding notes the report x that rests on whom the ending of "menurutnya" at token
// k means.
func (s *Scanner) accordingEnding(x words, k int) bool {
	if x.j-x.i < 2 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: x, cue: words{k, k + 1}, mention: words{k, k + 1}, speaker: nobody}
	f.speaker = s.lastSpeaker()
	s.mentioned(f.speaker, f.mention)
	s.found = append(s.found, f)
	return true
}

// afterHeading returns the token of a "Menurut" that begins a sentence behind a heading that
// no line break parts from it, in the tokens [i, j): "Warga khawatir Menurut Sari, jalan itu
// rusak". It returns 0 if there is none.
func (s *Scanner) afterHeading(i, j int) int {
	for k := i + 1; k < j-4 && k < i+12 && s.t[k].Class() == lex.Word; k++ {
		if t := s.t[k]; (t.ID() == w.Menurut || t.ID() == w.Berdasarkan) && t.Has(lex.Capital) && !t.Has(lex.Upper) {
			return k
		}
	}
	return 0
}

// domain passes over the end of the name of a site in front of token e: "Suara.co.id".
func (s *Scanner) domain(e int) int {
	for s.t[e].ID() == w.Period && s.t[e].Glued() && s.t[e+1].Glued() && s.t[e+1].Is(lex.DomainEnd) {
		e += 2
	}
	return e
}

// accorded returns the token where the clause begins that goes with "menurut X", before
// token j: behind the comma at token c or after an apposition, or right behind the source
// where no comma parts them: "Menurut dia jalan itu rusak". It returns 0 if there is none.
func (s *Scanner) accorded(src *source, c, j int) int {
	if s.t[c].ID() == w.Comma || s.t[c-1].ID() == w.Comma {
		return c
	}
	k := src.all.j
	if t := s.t[k]; (src.kind == pronoun || src.kind == named && s.known(src) || s.t[k-1].Is(lex.Demonstrative)) && t.Class() == lex.Word && !t.Has(lex.Capital) && t.ID() != w.Yang && t.ID() != w.Selaku && s.clauseLike(k, j, say) {
		return k
	}
	for k = c; k < j && k < c+12; k++ { // an apposition up to the comma
		if s.comma(k) {
			return k
		}
	}
	if k = src.all.j; k < j && src.kind == body && s.t[k].ID() == w.Pada && s.clauseLike(k, j, say) {
		return k // Berdasarkan data BPS pada 2019 ekspor mencapai
	}
	return 0
}

// comma tells whether token k is a comma of the sentence and not of a number.
func (s *Scanner) comma(k int) bool {
	return s.t[k].ID() == w.Comma && !(s.t[k+1].Class() == lex.Number && s.t[k+1].Glued() && s.t[k-1].Class() == lex.Number)
}

// authority reads whom "menurut" and its like name, from token i on, before token j: a
// source, the body behind a document ("data dari BPS", "laporan harian Suara Pagi"), or the
// document or the people themselves ("studi itu", "para ahli").
func (s *Scanner) authority(i, j int, anybody bool) source {
	if !s.document(i) {
		src := s.source(i, j)
		if c := src.mention.i - 1; c > i && anybody && s.t[c].ID() == w.Comma && !s.comma(src.all.j) && src.kind == named {
			src = s.source(i, c) // "Menurut jaksa, Sari belum datang": Sari is no prosecutor
		}
		if src.kind == noSource && anybody && !s.plan(i) {
			src = s.describedAt(i, j)
		}
		return src
	}
	k := i + 1
	for k < j && k < i+8 && s.t[k].Class() == lex.Word && !s.t[k].Has(lex.Capital) && s.dateAt(k) == 0 && s.t[k].ID() != w.Di && s.t[k].ID() != w.Pada {
		k++
	}
	if src := s.source(k, j); src.kind != noSource && src.kind != pronoun && (s.t[k].Has(lex.Capital) || s.t[k].Class() == lex.Word) && s.t[k-1].ID() != w.Itu {
		return src
	}
	if e := s.run(k, j); e > k { // a paper: "laporan harian Suara Pagi"
		x := words{k, e}
		return source{kind: body, all: x, name: x, mention: x}
	}
	if k > i+6 || k < j && s.t[k].ID() != w.Comma && s.t[k].ID() != w.LeftParen && s.dateAt(k) == 0 {
		return source{}
	}
	x := words{i, k}
	return source{kind: described, all: x, mention: x}
}

// document tells whether token i is a text or a finding on which a report rests.
func (s *Scanner) document(i int) bool { return !s.t[i].Has(lex.Capital) && s.documentNoun(i) }

// documentNoun is document whatever the case of the word.
func (s *Scanner) documentNoun(i int) bool {
	switch s.t[i].ID() {
	case w.Data, w.Laporan, w.Catatan, w.Pantauan, w.Keterangan, w.Pengalaman, w.Informasi, w.Hasil, w.Rilis, w.Survei,
		w.Studi, w.Riset, w.Penelitian, w.Kajian, w.Laman, w.Situs, w.Penjelasan, w.Media, w.Harian, w.Siaran, w.Perhitungan, w.Penghitungan,
		w.Proyeksi, w.Perkiraan, w.Analisis, w.Kesaksian, w.Penuturan, w.Pengakuan, w.Pengamatan, w.Jurnal, w.Temuan, w.Dokumen:
		return true
	}
	return false
}

// plan tells whether token i is what a thing goes by, and nobody who says so: "menurut
// rencana" (as planned), "menurut aturan"; or the writer: "menurut saya".
func (s *Scanner) plan(i int) bool {
	switch s.t[i].ID() {
	case w.Rencana, w.Jadwal, w.Aturan, w.Pasal, w.Ketentuan, w.Peraturan, w.Hukum, w.Kabar, w.Rumor, w.Undang, w.Saya, w.Kami, w.Kita, w.Versi:
		return true
	}
	return false
}

// accordingInside reads a clause with "menurut X" at token k inside or behind it.
func (s *Scanner) accordingInside(i, j, k int) bool {
	src := s.authority(k+1, j, s.t[k-1].ID() == w.Comma)
	if src.kind == noSource {
		s.refuse(k, noAuthority)
		return false
	}
	end := j
	if s.t[k-1].ID() == w.Comma {
		if s.t[src.all.j].ID() == w.Yang && k-s.clauseStart(i, k) >= 5 { // ", menurut kementerian yang dikelola Hamas, dalam angka yang ..."
			return s.accordingLast(i, k, &src)
		}
		if s.t[src.all.j].ID() == w.Yang { // "Secara total, menurut data BPS yang dipercaya, C"
			for n := src.all.j; n < j && n < src.all.j+14; n++ {
				if s.comma(n) {
					src.all.j = n
					break
				}
			}
		}
		x := s.tail(src.all.j, j)
		if s.skipCommas(max(x.end, src.all.j)) >= j || s.t[src.all.j].ID() != w.Comma && src.all.j < j && x.end <= src.all.j {
			end = k - 1
		}
	} else if s.t[src.all.j].ID() != w.Comma && !(src.kind == named && s.known(&src) && s.t[k-1].Is(lex.Demonstrative) && s.opensRest(src.all.j, j)) {
		s.refuse(k, noComma)
		return false // but "hal itu menurut Setyo karena warga marah"
	}
	start := s.clauseStart(i, k)
	if end-start < 2 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{start, end}, cue: words{k, k + 1}, speaker: nobody}
	f.setSpeaker(s, &src)
	s.found = append(s.found, f)
	return true
}

// accordingLast reads the clause before ", menurut X" at token k where only more of X stands
// behind it.
func (s *Scanner) accordingLast(i, k int, src *source) bool {
	start := s.clauseStart(i, k)
	if k-start < 4 {
		return false
	}
	f := found{kind: Indirect, rule: ruleAccording, span: words{start, k - 1}, cue: words{k, k + 1}, speaker: nobody}
	f.setSpeaker(s, src)
	s.found = append(s.found, f)
	return true
}
