package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file reads the names of people: where they begin and end between the offices and
// bodies around them, with rank, degree and nickname.

// particle tells whether token j is a small word inside personal names.
func (s *Scanner) particle(j int) bool {
	if hints[s.t[j].ID()]&opens == 0 {
		return false
	}
	switch s.t[j].ID() {
	case w.Bin, w.Binti, w.Al, w.El, w.Van, w.Von, w.De, w.Der, w.Den, w.Ibn:
		return true
	}
	return false
}

// article tells whether token j is the article that opens a name of the Arab world:
// "al-Sharaa", "Al-Fayed".
func (s *Scanner) article(j int) bool {
	h, n := s.t[j+1], s.t[j+2]
	return h.ID() == w.Hyphen && h.Glued() && s.particle(j) && n.Class() == lex.Word && n.Glued() && n.Has(lex.Capital)
}

// nameLike tells whether token j looks like a part of a person's name: a
// capitalized word that no list knows as a part of offices, bodies or places, or
// an initial.
func (s *Scanner) nameLike(j int) bool {
	t := s.t[j]
	if !t.Has(lex.Capital) {
		return t.Glued() && t.Class() == lex.Word && j >= 2 && (s.apostrophe(j-2) || s.secondHalf(j))
	}
	p, n := s.t[j-1], s.t[j+1]
	switch {
	case n.Class() == lex.Apostrophe && t.Is(lex.DateWord): // Jum'at (Friday)
		return false
	case (n.Class() == lex.Apostrophe || n.Class() == lex.Single) && s.apostrophe(j), t.Is(lex.Personal):
		return true
	case t.Len() == 1:
		return !t.Glued() || p.ID() != w.Hyphen && p.Class() != lex.Number // the P of PDI-P, the S of P4S
	case t.Has(lex.Upper) && (t.Len() > 2 || t.Is(lex.Org) || t.ID().Roman() > 0):
		return false
	case t.Is(bodyWord | inNoName): // but "ujar Cucu" (grandchild)
		return t.Is(lex.Citizen) && p.Is(lex.Cue) && !t.Has(lex.First) && !t.Is(lex.Role|lex.FusedOffice|lex.Portfolio|lex.Modifier|lex.Org)
	}
	return !t.Has(lex.First) && (p.Class() != lex.Mark || t.Glued()) || !s.opensSentence(j)
}

// secondHalf tells whether token j is the second half of a given name: "Tae-YONG".
func (s *Scanner) secondHalf(j int) bool {
	t, h, p := s.t[j], s.t[j-1], s.t[j-2]
	return t.ID() == 0 && t.Glued() && h.ID() == w.Hyphen && h.Glued() && p.Class() == lex.Word && p.Has(lex.Capital) && p.ID() == 0
}

// apostrophe tells whether token j is a name that goes on behind an apostrophe: "Ma'ruf".
func (s *Scanner) apostrophe(j int) bool {
	t, p, n := s.t[j], s.t[j+1], s.t[j+2]
	return t.Class() == lex.Word && t.Has(lex.Capital) && (p.Class() == lex.Apostrophe || p.Class() == lex.Single) && p.Glued() && n.Class() == lex.Word && n.Glued() && !n.Has(lex.Capital) && !t.Is(lex.DateWord)
}

// opensSentence tells whether the word at token j, which has its capital as the first of a
// sentence, is no name: a verb or noun by its form, or a word that the lexicon knows only as
// an ordinary one ("Mengutip ...").
func (s *Scanner) opensSentence(j int) bool {
	t := s.t[j]
	return t.ID() != 0 && t.Kinds() == 0 && !s.particle(j) || s.activeVerb(j) || s.nounLike(j)
}

// activeVerb tells whether the word at token j, with a capital, has the form of an active
// verb that no name has: "Menghubungkan", "Menanggapi" (Alwi et al., chapter 4).
func (s *Scanner) activeVerb(j int) bool {
	t := s.t[j]
	str := s.text[t.Start:t.End]
	if t.ID() != 0 || len(str) < 8 || str[0]|0x20 != 'm' || str[1]|0x20 != 'e' {
		return false
	}
	switch str[2] | 0x20 {
	case 'n', 'm', 'l', 'r', 'w', 'y':
		end := str[len(str)-3:]
		return str[:4] == "Meng" || str[:4] == "Meny" || str[:4] == "Memb" || str[:4] == "Memp" || end == "kan" || end[2] == 'i' && end[1] != 'n'
	}
	return false
}

// nounLike tells whether the form of the word at token j is that of a common noun, not
// of a name: ke-an, pe-an, -asi, -nya, or the word twice ("Upaya-upaya"; Alwi et al.,
// chapter 7).
func (s *Scanner) nounLike(j int) bool {
	t := s.t[j]
	str := s.text[t.Start:t.End]
	n := len(str)
	if s.t[j+1].ID() == w.Hyphen && s.t[j+1].Glued() && s.t[j+2].Glued() && s.equal(j, j+2) {
		return true
	}
	if n < 6 || t.ID() != 0 {
		return false
	}
	switch {
	case str[n-3:] == "ksi", str[n-3:] == "nya", str[n-3:] == "asi", n > 7 && str[n-3:] == "isi":
		return true
	case str[n-2:] == "an" && (str[:2] == "Ke" || str[:2] == "Pe"):
		return n > 6
	}
	return false
}

// address tells whether token j is a form of address, with which a name begins.
func (s *Scanner) address(j int) bool {
	t := s.t[j]
	return t.Class() == lex.Word && t.Has(lex.Capital) && !t.Has(lex.Upper) && t.Is(lex.Honorific) && !t.Is(lex.Personal|lex.Degree|lex.DegreePart|lex.ServiceRank) && s.nameLike(j+1)
}

// titleWord tells whether token j is a rank or an address before a name.
func (s *Scanner) titleWord(j int) bool {
	t := s.t[j]
	if t.ID() == w.Hr && s.t[j+1].ID() == w.Period { // Haji Raden
		return true
	}
	if t.Class() != lex.Word || !t.Is(lex.ServiceRank|lex.Honorific) {
		return false
	}
	return t.Has(lex.Capital) || t.Is(lex.Honorific)
}

// setName takes the tokens x as the name of the source with its rank.
func (src *source) setName(s *Scanner, x words) {
	src.mention = x
	n := x
	if s.plainWords(n) {
		src.name = n
		return
	}
	for n.i < n.j && (s.titleWord(n.i) || s.rankOpens(n.i) || n.i > x.i && s.corps(n.i) || s.t[n.i].ID() == w.Period || s.t[n.i].ID() == w.LeftParen || s.t[n.i].ID() == w.RightParen) && !s.calledBy(n.i) {
		if t := s.t[n.i]; t.Is(lex.Personal) && (n.i+1 == n.j || !t.Is(lex.Role|lex.Citizen|lex.ServiceRank)) {
			break // titles of birth belong to the name: Teuku Umar
		}
		if s.rankOpens(n.i) { // Kolonel Laut (P)
			n.i += 2
		}
		n.i++
	}
	if n.i >= n.j { // only titles: "Gus"
		n = x
	}
	// A nickname in brackets is part of the mention, not of the name.
	for k := n.i; k < n.j; k++ {
		if s.t[k].ID() == w.LeftParen {
			src.alias = words{k + 1, n.j - 1}
			n.j = k
			break
		}
	}
	src.name = n
	src.dropDegrees(s)
}

// plainWords tells whether the tokens x are words of which none is a title or degree.
func (s *Scanner) plainWords(x words) bool {
	for _, t := range s.t[x.i:x.j] {
		if t.Class() != lex.Word || t.Is(lex.ServiceRank|lex.Honorific|lex.Degree) || t.ID() == w.Hr {
			return false
		}
	}
	return true
}

// dropDegrees cuts degrees off the end of the name: "Budi Santoso, S.H., M.H.".
func (src *source) dropDegrees(s *Scanner) {
	for k := src.name.i + 1; k < src.name.j; k++ {
		if s.t[k].ID() == w.Comma || s.degree(k) { // Wisma Wisnu SpPD
			src.name.j = k
			return
		}
	}
}

// phraseEnds tells whether a phrase in apposition ends before token j by its punctuation.
func (s *Scanner) phraseEnds(j int) bool {
	t := s.t[j]
	switch t.Class() {
	case lex.Edge, lex.Break:
		return true
	case lex.Mark:
		return t.ID() == w.Comma || t.ID() == w.LeftParen || t.ID() == w.Period || t.ID() == w.Colon
	}
	return false
}

// nameEnds tells whether what stands at token j can follow a name in apposition.
func (s *Scanner) nameEnds(j int) bool {
	t := s.t[j]
	return s.phraseEnds(j) || t.Class() == lex.Word && (!t.Has(lex.Capital) || t.Is(lex.Weekday))
}

// maxTitles is how many tokens of ranks and addresses are read before a name: twice those of
// anybody in news, "Prof. Dr. Ir. H.".
const maxTitles = 16

// nameAt reads a name with its rank from token i on: "Komisaris Besar Mulia
// Prianto", "M. Nafan Aji", "Joko Widodo (Jokowi)". The zero words if there is none.
func (s *Scanner) nameAt(i, limit int) words {
	limit = min(limit, i+maxRun)
	j := i
	for j < min(limit, i+maxTitles) && (s.titleWord(j) && !s.t[j].Has(lex.First) || j > i && s.t[j].ID() == w.Period && s.t[j].Glued() && s.titleWord(j-1) && s.t[j+1].Has(lex.Capital)) {
		if s.t[j].Is(lex.Personal) && !s.nameLike(j+1) && !s.titleWord(j+1) {
			break
		}
		j++
		if s.rankOpens(j) { // Mayor Jenderal (TNI), Letkol (Chk)
			j += 3
		}
		for j < limit && s.corps(j) { // Mayor Jenderal TNI dokter Tugas, Letnan Kolonel Laut
			j++
		}
	}
	first := j
	if s.article(j) {
		j += 3
	}
	for j < limit {
		t := s.t[j]
		if t.Has(lex.First) && j > i {
			break
		}
		if j == first+1 && t.Len() > 2 && s.equal(j-1, j) && s.spokenNext(j+1) { // "kata Herman Herman juga menilai": a full stop got lost
			break
		}
		switch {
		case t.ID() == 0 && t.Has(lex.Capital) && !t.Has(lex.First|lex.Upper) && t.Len() > 1 && s.t[j-1].Class() == lex.Word && s.t[j+1].Class() == lex.Word: // nameLike, as most are
		case t.Class() == lex.Word && !t.Has(lex.Capital|lex.First) && !t.Glued() && !s.particle(j): // where most names end
			if j == first {
				return words{}
			}
			return words{i, j}
		case t.Class() == lex.Mark && t.ID() != w.Period && t.ID() != w.Hyphen: // and the others
			return s.nameWithTail(i, first, j, limit)
		case j == first && t.Len() == 1 && s.t[j+1].ID() == w.Hyphen && s.t[j+1].Glued() && !s.t[j+2].Has(lex.Capital): // E-dagang
			return words{}
		case j == first+1 && first == i && t.Is(lex.Honorific) && s.address(j): // "Komentar Cak Imin": what is said of him
			return words{}
		case s.nameLike(j) || j > first && t.Class() == lex.Word && t.Has(lex.Capital) && t.Is(lex.Honorific|lex.ServiceRank|lex.DegreePart):
		case j > first && s.particle(j) && s.t[j+1].Has(lex.Capital):
		case j > first && s.article(j): // Ahmed al-Sharif
			j += 2
		case j > first && t.Class() == lex.Word && t.Has(lex.Capital) && t.Is(lex.Place) && s.t[j+1].ID() == w.Hyphen && s.t[j+1].Glued() && s.t[j+2].Has(lex.Capital): // Pascal SAINT-Amans
		case j > first && t.ID() == w.Period && t.Glued() && s.t[j-1].Len() <= 3 && s.t[j+1].Has(lex.Capital) && !s.t[j+1].Has(lex.First) && s.t[j+1].Class() == lex.Word:
		case j > first && (t.Class() == lex.Apostrophe || t.Class() == lex.Single && s.t[j+1].Glued() || t.ID() == w.Hyphen && t.Glued()) && s.t[j+1].Glued() && s.t[j+1].Class() == lex.Word:
			j++
		case j > first && t.Class() == lex.Word && t.Has(lex.Capital) && !t.Has(lex.Upper) && t.Is(lex.Orgword) && !t.Is(lex.Role|lex.Org|lex.Subunit|lex.FusedOffice) && s.nameLike(j+1):
			// Alex SANDI Siregar: a word of offices inside a name
		case j == first && first > i && (s.t[first-1].Is(lex.ServiceRank) || s.corps(first-1)) && t.Class() == lex.Word && t.Has(lex.Capital) && !t.Has(lex.Upper) && !t.Is(lex.Role|lex.FusedOffice|lex.Portfolio|lex.Weekday):
			// Mayjen Tugas: behind a rank any word is a name
		default:
			return s.nameWithTail(i, first, j, limit)
		}
		j++
	}
	return s.nameWithTail(i, first, j, limit)
}

// spokenNext tells whether a verb of saying follows at token k, behind adverbs.
func (s *Scanner) spokenNext(k int) bool { return s.t[s.adverbs(k)].Is(lex.Report) }

// corps tells whether token j is what stands between a rank and the name: the service
// or corps, or "dokter (gigi)".
func (s *Scanner) corps(j int) bool {
	if !s.t[j-1].Is(lex.ServiceRank|lex.Honorific) && s.t[j-1].ID() != w.Tni && s.t[j-1].ID() != w.Laut && s.t[j-1].ID() != w.Udara {
		return false
	}
	switch t := s.t[j]; t.ID() {
	case w.Tni, w.Polri, w.Pol, w.Laut, w.Udara, w.Marinir, w.Infanteri, w.Inf, w.Arh, w.Arm, w.Kav, w.Czi, w.Pnb, w.Penerbang:
		return t.Has(lex.Capital) && !s.t[j+1].Has(lex.First)
	case w.Dokter:
		return !t.Has(lex.Capital)
	case w.Gigi, w.Hewan:
		return s.t[j-1].ID() == w.Dokter
	}
	return false
}

// nameWithTail completes the name whose words end before token j with degrees and
// a nickname in brackets.
func (s *Scanner) nameWithTail(i, first, j, limit int) words {
	if j == first {
		return words{}
	}
	if s.word(j-1, "jr") && s.t[j].ID() == w.Period && s.t[j].Glued() { // Roy Jones Jr.
		j++
	}
	if k := s.degrees(j, limit); k > 0 {
		j = k
	}
	if s.t[j].ID() == w.LeftParen && s.t[j+1].Class() == lex.Word && s.t[j+1].Has(lex.Capital) && j < limit {
		for k := j + 2; k < j+5; k++ {
			if s.t[k].ID() == w.RightParen {
				if s.t[j+1].Is(lex.Org) && s.t[j+1].Has(lex.Upper) || s.t[j+1].Is(lex.Weekday) {
					break
				}
				return words{i, k + 1}
			}
			if s.t[k].Class() != lex.Word {
				break
			}
		}
	}
	return words{i, j}
}

// degrees returns the token after the degrees that follow a name behind the comma
// at token j: ", S.H., M.H."; 0 if there are none.
func (s *Scanner) degrees(j, limit int) int {
	end := 0
	for j < limit && s.t[j].ID() == w.Comma {
		k := j + 1
		n := 0
		for k < limit && (s.t[k].Class() == lex.Word && s.t[k].Is(lex.Degree|lex.DegreePart) && s.t[k].Has(lex.Capital) || n > 0 && s.t[k].ID() == w.Period && s.t[k].Glued() && !s.t[k+1].Has(lex.First)) {
			n++
			k++
		}
		if n == 0 || n == 1 && !s.t[j+1].Is(lex.Degree) {
			break
		}
		end, j = k, k
	}
	return end
}

// degree tells whether token k is an academic degree that needs no comma before it to be
// known as one: "Wisnu SpPD", not "Jack Ma".
func (s *Scanner) degree(k int) bool {
	t := s.t[k]
	return t.Is(lex.Degree) && !t.Is(lex.Personal) && (t.Has(lex.Upper) || t.Has(lex.Capital) && t.Len() > 3)
}

// nameAtEnd finds the name at the end of the phrase of tokens [i, end), walking
// back while words look like names: a body's name ends where the person's begins.
func (s *Scanner) nameAtEnd(i, end int) words {
	j := end
	if s.t[j-1].ID() == w.RightParen { // a nickname, or the abbreviation of the body
		k := j - 1
		for k > i && s.t[k].ID() != w.LeftParen {
			k--
		}
		own := k > i && s.initialsBefore(k)
		if k <= i || !s.nameLike(k-1) || !own && s.t[k+1].Has(lex.Upper) && s.t[k+1].Len() > 2 || j-k > 5 {
			return words{}
		}
		j = k
	}
	for j-2 > i { // dr Wisma Wisnu SpPD-KEMD
		if s.degree(j - 1) {
			j--
		} else if j-4 > i && s.t[j-2].ID() == w.Hyphen && s.degree(j-3) {
			j -= 3
		} else {
			break
		}
	}
	start := j
	for start > i {
		t := s.t[start-1]
		switch {
		case start < j && s.roman(start-1) && s.t[start-2].ID() == w.Wilayah: // KPK Wilayah V Dian Patria
			goto found
		case start < j && t.ID() == 0 && s.placedBy(start-1): // Chief Executive Officer TOKOKU Henri
			goto found
		case t.Len() == 1 && s.t[start-2].ID() == w.Hyphen && t.Glued(): // PDI-P Hasto
			goto found
		case start == j && t.Class() == lex.Word && t.Has(lex.Capital) && !t.Has(lex.Upper) && t.Is(lex.Role|lex.Orgword|lex.Honorific) && start-3 > i && s.nameLike(start-2) && s.nameLike(start-3) && s.t[start-2].ID() == 0:
			// Arif Rahman HAKIM: a judge's word that names a person behind two names
		case start < j && s.grade(start-1) && s.t[start-2].Is(lex.Role): // Direktur UTAMA Rina
			goto found
		case start < j && t.ID() == w.Hakim && s.t[start-2].ID() == w.Majelis: // Ketua Majelis HAKIM Yoserizal
			goto found
		case start < j && t.Is(lex.ServiceRank) && !t.Is(lex.Personal): // Kapolsek Gayamsari KOMPOL Agung
			goto found
		case start < j && t.Has(lex.Upper) && t.Len() <= 4 && !t.Is(lex.Org) && (s.t[start-2].Is(lex.ServiceRank) || s.corps(start-2)): // Kolonel Czi IGN Suriastawa
		case s.nameLike(start-1) && !(t.Is(lex.Personal) && t.Is(bodyWord) && start < j && s.bodyBefore(i, start-1) && j-start >= 2 && s.t[i].ID() != w.Menteri && t.ID() != w.Dwi && t.ID() != w.Tri && t.ID() != w.Eka && !s.calledBy(start-1)):
		case t.Class() == lex.Word && t.Has(lex.Capital) && start < j && t.Is(lex.DegreePart) && t.Len() <= 2 && !t.Is(lex.Org):
		case start < j && (t.Class() == lex.Apostrophe || t.Class() == lex.Single || t.ID() == w.Hyphen && t.Glued() && s.t[start].Glued()) && start-2 >= i:
		case start < j && t.Class() == lex.Word && t.Has(lex.Capital) && t.Is(lex.Place) && start-2 > i && s.nameLike(start-2) && s.calledBy(start-2): // Reza INDRAGIRI Amar, called Reza
		case t.ID() == w.Period && start < j && s.t[start-2].Len() <= 3 && start-2 >= i && (s.nameLike(start-2) || s.titleWord(start-2)):
			start--
			continue
		case s.particle(start-1) && start < j && start-2 >= i && s.nameLike(start-2):
		case start-3 > i && s.article(start-3) && s.nameLike(start-4): // Ahmed al-Sharif
			start -= 2
		default:
			goto found
		}
		start--
	}
found:
	if k := s.rankBefore(i, start, j); k > 0 {
		start = k
	}
	if start+2 < j && s.t[start].ID() == w.Hyphen { // Bandara Soekarno-Hatta Agus
		start += 2
	}
	if start+3 < j && s.pair(words{start, start + 3}) && s.t[start+1].Glued() && (s.t[start-1].Is(lex.Org) || s.t[start-1].ID() == w.RightParen) { // TPN Ganjar-Mahfud Hasto
		start += 3
	}
	if start == j {
		return words{}
	}
	if j-start == 1 && (s.t[start].Len() == 1 || s.nounLike(start)) { // Komisi I, Direktur Pengusahaan
		return words{}
	}
	if start == i { // the office itself looked like a name
		start++
		if start == j {
			return words{}
		}
	}
	start = s.evidence(i, start, j)
	if j-start >= 3 && s.t[start-1].Is(lex.Honorific) && s.hospital(start-2) { // RSUD dr Soetomo Sari Utami
		start++
	}
	switch s.t[start-1].ID() {
	case w.Desa, w.Kelurahan, w.Dusun, w.Kampung: // Kepala Desa Mernek Bustanul Arifin
		if j-start >= 3 {
			start++
		}
	case w.Universitas, w.Yayasan, w.Pt: // Rektor Universitas Budi Luhur Wendi Usino: half of it is the body's
		if j-start >= 3 {
			start += (j - start) / 2
		}
	}
	return words{s.titlesBefore(i, start), end}
}

// hospital tells whether the name of a hospital stands at token k and before it.
func (s *Scanner) hospital(k int) bool {
	switch s.t[k].ID() {
	case w.Rs, w.Rsud, w.Rsup, w.Sakit:
		return true
	case w.Daerah, w.Pusat:
		return s.t[k-1].ID() == w.Umum
	}
	return false
}

// initialsBefore tells whether the abbreviation in the brackets that open at token k is made of
// the initials of the name before it: "Agus Hari Yudo (AHY)".
func (s *Scanner) initialsBefore(k int) bool {
	n := s.t[k+1].Len()
	if s.t[k+2].ID() != w.RightParen || n < 2 || n > 5 {
		return false
	}
	for m := k - n; m < k; m++ {
		if !s.nameLike(m) {
			return false
		}
	}
	return s.initials(k+1, words{k - n, k})
}

// rankBefore returns the token behind a rank that stands a few capitalized words before the
// name that was found from token start on: a rank or title shows where the name begins, though one
// of its words is a word of bodies too, "AKBP Siti ROHANI Tambun". 0 if there is none.
func (s *Scanner) rankBefore(i, start, j int) int {
	for k := start - 1; k > i && k >= j-5; k-- {
		t := s.t[k]
		if t.Class() != lex.Word || !t.Has(lex.Capital) || t.Has(lex.Upper) && !t.Is(lex.ServiceRank|lex.Honorific) {
			return 0
		}
		if t.Is(lex.ServiceRank|lex.Honorific) && !t.Is(lex.Personal|lex.Orgword|lex.Role) && k+1 < j && !s.hospital(k-1) {
			if k+1 == start {
				return 0
			}
			return k + 1
		}
	}
	return 0
}

// titlesBefore moves the start of a name back over the ranks and titles before it, which
// belong to the mention: "Kepala Penerangan Lanal Jambi KOLONEL LAUT dr. Sari".
func (s *Scanner) titlesBefore(i, start int) int {
	for start > i {
		k := start - 1
		t := s.t[k]
		switch {
		case s.t[start].Is(lex.ServiceRank) && (t.ID() == w.Tni || s.t[k-1].ID() == w.Tni && t.Len() == 2): // Panglima TNI Marsekal, TNI AU
			return start
		case t.ID() == w.RightParen && s.rankBracket(k) > i:
			start = s.rankBracket(k)
		case t.ID() == w.Period && s.titleWord(k-1):
			start = k
		case s.corpsBefore(start) > i:
			start = s.corpsBefore(start)
		case t.ID() == w.Laut || t.ID() == w.Udara: // Direktorat Jenderal Perhubungan LAUT Sari
			return start
		case !s.titleWord(k), s.grade(k), t.Is(isPost) && k == i, s.t[k-1].ID() == w.Majelis, t.ID() == w.Abang && s.t[k-1].ID() == w.Tanah:
			return start
		default:
			start = k
		}
	}
	return start
}

// corpsBefore returns the token behind the rank whose service or corps ends before token
// start, 0 if none does: "Letnan Kolonel | Laut dokter gigi | Arifin".
func (s *Scanner) corpsBefore(start int) int {
	k := start
	for start-k < 4 && s.corps(k-1) {
		k--
	}
	if k == start || !s.t[k-1].Is(lex.ServiceRank) {
		return 0
	}
	return k
}

// grade tells whether token k is the grade of an office, Direktur UTAMA, and not that of a
// rank, Brigadir UTAMA.
func (s *Scanner) grade(k int) bool {
	switch s.t[k].ID() {
	case w.Utama, w.Muda, w.Madya:
		return !s.t[k-1].Is(lex.ServiceRank)
	}
	return false
}

// rankOpens tells whether the corps of a rank stands in brackets at token j: "Mayor
// Jenderal (TNI) Bambang".
func (s *Scanner) rankOpens(j int) bool {
	return s.t[j].ID() == w.LeftParen && s.t[j+2].ID() == w.RightParen && s.t[j+1].Class() == lex.Word && s.t[j+1].Len() <= 4 && s.t[j+3].Has(lex.Capital) && (s.titleWord(j-1) || s.corps(j-1))
}

// rankBracket returns the opening bracket of "(TNI)", "(Pol)" that closes at token
// k, 0 if it is no such thing.
func (s *Scanner) rankBracket(k int) int {
	if s.rankOpens(k - 2) {
		return k - 2
	}
	return 0
}

// bodyBefore tells whether the token before k belongs to the name of a body, so
// that a word that is both (Agung, Utama) belongs to it too.
func (s *Scanner) bodyBefore(i, k int) bool {
	return k > i && s.t[k-1].Is(bodyWord) && !s.wholeName(k-1)
}

// wholeName tells whether token k is an abbreviation that is the whole name of a body: OJK,
// not RSUD and the like, which a name follows.
func (s *Scanner) wholeName(k int) bool {
	t := s.t[k]
	switch t.ID() {
	case w.Rsud, w.Rsup, w.Sma, w.Smk, w.Smp, w.Sdn, w.Upt, w.Uptd:
		return false
	}
	return t.Has(lex.Upper) && t.Len() >= 3 && t.Is(lex.Org)
}

// behindCredit cuts the name of a photographer off the name x, where no space parts a
// credit from the text behind it: "ANTARA/Dian Sari Rina menambahkan", Rina is known.
func (s *Scanner) behindCredit(x words) words {
	if s.t[x.i-1].ID() != w.Slash {
		return x
	}
	for k := x.i + 1; k < x.j; k++ {
		if n := (words{k, x.j}); s.knows(n) {
			return n
		}
	}
	return x
}

// evidence moves the start of a name found by walking back, where the article
// itself shows where it begins: "Direktur Sumber Alam Anggara Hans" is Anggara
// where "kata Anggara" follows.
func (s *Scanner) evidence(i, start, j int) int {
	for k := start + 1; k < j; k++ {
		if k == start+1 && !(s.t[start-1].Is(lex.Org) && !s.t[start-1].Is(lex.Place) && !s.t[start-1].Has(lex.Upper) && start-1 > i) {
			continue // one word before it is mostly the first name: "Oktora Kunto Edy", called Kunto
		}
		if s.t[start].Len() <= 2 || s.t[start].Is(lex.Personal) { // an initial: M. Nafan Aji
			break
		}
		if s.t[k].Class() == lex.Word && s.t[k].Len() > 2 && s.calledBy(k) && k < j-1 && !s.calledBy(start) {
			return k
		}
	}
	return start
}

// nickname reads "yang akrab disapa Cak Imin", "alias Cak Imin", "atau Syeh Joel"
// at token j.
func (s *Scanner) nickname(j, limit int) (end int, alias words) {
	k := j
	if s.t[k].ID() == w.Comma {
		k++
	}
	if s.t[k].ID() == w.Atau {
		k++
	}
	switch {
	case s.t[k].ID() == w.Alias:
		k++
	case s.t[k].ID() == w.Yang && (s.t[k+1].ID() == w.Akrab || s.t[k+1].ID() == w.Biasa || s.t[k+1].ID() == w.Kerap || s.t[k+1].ID() == w.Karib || s.t[k+1].ID() == w.Sering):
		k += 3 // yang akrab disapa
	case s.t[k].ID() == w.Yang && (s.t[k+1].ID() == w.Disapa || s.t[k+1].ID() == w.Dipanggil):
		k += 2
	case s.t[k].ID() == w.Akrab && s.t[k+1].ID() == w.Disapa:
		k += 2
	case k > j && s.t[k-1].ID() == w.Atau:
	default:
		return 0, words{}
	}
	x := s.nameAt(k, limit)
	if x.isZero() {
		return 0, words{}
	}
	return x.j, x
}
