package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// readPosts reads the offices named by the tokens [i, j) into src: "Kepala Bidang
// Humas | Polda Jambi", "Ketua A sekaligus Anggota B".
func (s *Scanner) readPosts(src *source, i, j int) {
	for j > i && (s.t[j-1].ID() == w.Comma || s.t[j-1].ID() == w.Dan || s.t[j-1].ID() == w.Dari || s.t[j-1].ID() == w.Di) {
		j--
	}
	from := src.nposts
	for i < j && src.nposts < maxPosts {
		end := s.postEnd(i, j)
		p := s.post(i, end)
		src.posts[src.nposts] = p
		src.nposts++
		i = end
		if k := s.alsoPost(i); k > 0 && k < j { // Saksi | yang merupakan WARGA
			i = k
		}
		for i < j && (s.t[i].ID() == w.Sekaligus || s.t[i].ID() == w.Merangkap || s.t[i].ID() == w.Dan || s.t[i].ID() == w.Comma || s.t[i].ID() == w.Juga || s.t[i].ID() == w.Yang || s.t[i].ID() == w.Slash) {
			i++
		}
	}
	// "Sekretaris dan Anggota KPU": posts of one body share it.
	for k := src.nposts - 2; k >= from; k-- {
		if src.posts[k].affiliation.isZero() && !src.posts[k+1].affiliation.isZero() && !s.portfolioIn(src.posts[k].role) {
			src.posts[k].affiliation = src.posts[k+1].affiliation
		}
	}
}

// portfolioIn tells whether the office of the tokens x needs no body.
func (s *Scanner) portfolioIn(x words) bool {
	for k := x.i; k < x.j; k++ {
		if s.t[k].Is(lex.Portfolio | lex.Citizen) {
			return true
		}
	}
	return false
}

// postEnd returns where the first of the offices in [i, j) ends.
func (s *Scanner) postEnd(i, j int) int {
	for k := i + 1; k < j-1; k++ {
		switch s.t[k].ID() {
		case w.Sekaligus, w.Merangkap:
			return k
		case w.Yang:
			if s.alsoPost(k) > 0 {
				return k
			}
		case w.Slash: // Menteri PPN/Kepala Bappenas
			if s.startsPost(k+1) && s.t[k+1].Is(lex.Role|lex.FusedOffice|lex.Portfolio) && !s.t[k+1].Is(lex.Orgword) {
				return k
			}
		case w.Dan, w.Comma:
			if s.startsPost(k+1) && s.t[k+1].Is(lex.Role|lex.FusedOffice|lex.Portfolio|lex.Modifier) && !s.t[k+1].Is(lex.Orgword) {
				return k
			}
		}
	}
	return j
}

// post splits the tokens [i, j) of one office into role and affiliation. The head
// word alone is the role where the name of a body follows; a part of the body
// stays in the role; offices with a portfolio or a place have no affiliation.
func (s *Scanner) post(i, j int) wordPost {
	p := wordPost{role: words{i, j}}
	h := i
	portfolio, fused, citizen := false, false, false
	if s.hyphenated(h) {
		h += 2
	}
	english := s.englishOffice(i)                               // the token behind Account MANAGER
	for e := english; e > 0 && e <= j; e = s.englishOffice(e) { // Deputy Director Corporate Secretary
		h, english = e, e
	}
	for h < j && s.t[h].Class() == lex.Word && (s.t[h].Is(isPost) || h > i && (s.roleAdjective(h) || s.t[h-1].ID() == w.Juru)) {
		t := s.t[h]
		if t.Is(lex.Role | lex.FusedOffice | lex.Portfolio) {
			portfolio = t.Is(lex.Portfolio) // Presiden DIREKTUR has none
		}
		fused = fused || t.Is(lex.FusedOffice)
		citizen = citizen || t.Is(lex.Citizen) && !t.Is(lex.Role) && (h == i || !s.expert(h-1)) // but psikolog ANAK
		if h > i && (t.Is(lex.Org) && !t.Is(lex.Role|lex.FusedOffice|lex.Portfolio) || s.board(h)) {
			break
		}
		h++
	}
	if h < j && h > i && s.t[h-1].ID() == w.Kepala && (s.t[h].ID() == w.Desa || s.t[h].ID() == w.Kelurahan || s.t[h].ID() == w.Dusun || s.t[h].ID() == w.Kampung) {
		portfolio = true // the head of a village, as of every region
	}
	if s.commands(i, h) {
		portfolio = true
	}
	p.noOffice = citizen && !portfolio && !fused
	if h == i {
		h++
	}
	if h < j && s.t[h-1].Is(lex.Role) && s.roman(h) { // Ketua V GPIB
		h++
	}
	split := 0
	switch {
	case p.noOffice:
		split = s.bodyOf(h, j)
		if split > 0 && !s.t[split].Is(lex.Org) {
			split = 0
		}
	case portfolio && !fused:
		// "Gubernur BI" heads a bank, "Gubernur Jambi" a province.
		if h < j && (s.t[h].Is(lex.Org) && !s.t[h].Is(lex.Place|lex.Orgword) || s.t[h].ID() == w.Bank && h+1 < j) && s.t[i].ID() != w.Menteri && s.t[i].ID() != w.Wakil && (h == i+1 || s.t[i].ID() == w.Deputi || s.t[i].ID() == w.Deputy) {
			split = h
		}
	case fused:
		if h < j && (s.t[h].Is(lex.Org) && !s.t[h].Is(lex.Subunit) || s.t[h].Has(lex.Upper) && s.t[h].Len() > 2 && !s.t[h].Is(lex.Place)) {
			split = h
		} else {
			split = s.bodyOf(h, j)
			if split > 0 && !s.t[split].Is(lex.Org) { // Dirjen P2P Kemenkes
				split = s.wholeBody(split, j)
			}
		}
	default:
		if split = s.bodyOf(h, j); split == 0 && (j-h >= 3 || j-h == 2 && h-i >= 2) && s.t[h].Has(lex.Capital) && !s.t[h].Is(lex.Subunit) {
			if english > 0 {
				split = h
			}
			switch s.t[i].ID() { // Ketua Umum Masyarakat Energi Terbarukan Indonesia
			case w.Direktur, w.Komisaris, w.Ceo, w.Manager, w.Manajer:
				if h-i >= 2 && j-h >= 2 && s.roleAdjective(h-1) { // Direktur Eksekutif Migrant CARE
					split = h
				}
			case w.Ketua, w.Sekretaris, w.Presiden, w.Pendiri, w.Anggota:
				split = h
			}
		}
	}
	if split > i && s.t[i].ID() == w.Direktur && s.t[i+1].ID() == w.Jenderal && s.wholeBody(h, j) == 0 { // Direktur Jenderal Kebudayaan: a field
		split = 0
	}
	if split > i && (s.servesPerson(i, h, j) || s.wholeOffice(h, j)) {
		split = 0
	}
	if split > i && s.t[i].ID() == w.Head && s.t[split-1].ID() == w.Of && !s.t[split].Is(lex.Org) { // Head of Safety Riding: a field
		split = 0
	}
	if split > i+1 && s.t[split-1].ID() == w.Di && s.placesOnly(split, j) { // analis politik di Washington
		p.role.j = split - 1
		return p
	}
	if split > i {
		p.role.j = split
		p.affiliation = words{split, j}
		for p.role.j > p.role.i+1 && (s.t[p.role.j-1].ID() == w.Dari || s.t[p.role.j-1].ID() == w.Di || s.t[p.role.j-1].ID() == w.Pada || s.t[p.role.j-1].ID() == w.Of || s.t[p.role.j-1].ID() == w.The || s.t[p.role.j-1].ID() == w.Comma) {
			p.role.j--
		}
		s.trimBody(&p)
	}
	return p
}

// board tells whether token k opens the name of the board of a society: "Pengurus Besar
// Nahdlatul Ulama".
func (s *Scanner) board(k int) bool {
	n := s.t[k+1].ID()
	return s.t[k].ID() == w.Pengurus && (n == w.Besar || n == w.Pusat || n == w.Wilayah)
}

// expert tells whether token k names an expert, whose field comes behind.
func (s *Scanner) expert(k int) bool {
	switch s.t[k].ID() {
	case w.Psikolog, w.Dokter, w.Ahli, w.Pakar, w.Pengamat, w.Spesialis:
		return true
	}
	return false
}

// placesOnly tells whether the tokens [k, j) name a place and no body.
func (s *Scanner) placesOnly(k, j int) bool {
	for ; k < j; k++ {
		if !s.t[k].Is(lex.Place|lex.Direction) || s.t[k].Is(lex.Org) {
			return false
		}
	}
	return true
}

// commands tells whether the office whose head is the tokens [i, h) commands a service or
// region and is named as a whole, as Kapolda and Pangdam are: "Kepala Staf Angkatan Darat",
// "Panglima Komando Daerah Militer XVII", "Sekretaris Daerah", "Ketua RT 05".
func (s *Scanner) commands(i, h int) bool {
	switch s.t[i].ID() {
	case w.Kepala:
		return s.t[i+1].ID() == w.Staf && (s.t[i+2].ID() == w.Angkatan || s.t[i+2].ID() == w.Tni)
	case w.Sekretaris:
		return s.t[i+1].ID() == w.Daerah
	case w.Ketua:
		return s.t[i+1].ID() == w.Rt || s.t[i+1].ID() == w.Rw
	case w.Panglima:
		return s.t[h].ID() == w.Komando || s.t[h].ID() == w.Kodam
	}
	return false
}

// wholeOffice tells whether the tokens [k, j) behind the head of an office end with the party
// that sent a member of parliament: "anggota Komisi B DPRD Jambi dari Partai Maju" is one
// office; so is one with its field behind the body, "Wakil Ketua Umum Kadin bidang Pangan".
func (s *Scanner) wholeOffice(k, j int) bool {
	for n := k + 1; n < j-1; n++ {
		if s.t[n].ID() == w.Bidang && !s.t[n].Has(lex.Capital) && s.t[k].Is(lex.Org) && !s.t[k].Is(lex.Subunit) {
			return true
		}
		if s.t[n].ID() == w.Dari {
			return s.t[n+1].ID() == w.Partai || s.t[n+1].ID() == w.Fraksi
		}
	}
	return false
}

// pastBoard returns the token behind the name of a board that opens at token k, "Dewan
// Pimpinan Daerah", if the body that it leads is named there, 0 if not.
func (s *Scanner) pastBoard(k, j int) int {
	if s.t[k].ID() != w.Dewan && s.t[k].ID() != w.Badan {
		return 0
	}
	switch s.t[k+1].ID() {
	case w.Pimpinan, w.Perwakilan, w.Pengurus, w.Pengarah, w.Pembina, w.Pakar, w.Penasihat, w.Komisioner, w.Komisaris, w.Direksi:
		k += 2
	default:
		return 0
	}
	switch s.t[k].ID() {
	case w.Daerah, w.Wilayah, w.Cabang:
		k++
	case w.Pusat: // Ketua Umum | Dewan Pimpinan Pusat: the whole body
		return 0
	}
	if k >= j || !s.t[k].Has(lex.Capital) {
		return 0
	}
	return k
}

// servesPerson tells whether the office of the tokens [i, j) is held for the person named
// from token k on, who is no body: "kuasa hukum Doni Salman" (Doni Salman's lawyer).
func (s *Scanner) servesPerson(i, k, j int) bool {
	switch s.t[i].ID() {
	case w.Kuasa, w.Jubir, w.Pengacara, w.Penasihat, w.Ajudan, w.Asisten:
	case w.Juru:
		if s.t[i+1].ID() != w.Bicara {
			return false
		}
	default:
		return false
	}
	for k < j && !s.t[k].Has(lex.Capital) { // kuasa HUKUM
		k++
	}
	for n := k; n < j; n++ {
		if !s.nameLike(n) {
			return false
		}
	}
	if k == j {
		return false
	}
	x := words{k, j}
	return j-k >= 2 || s.knows(x)
}

// roman tells whether token k is a Roman numeral, of one letter too.
func (s *Scanner) roman(k int) bool {
	t := s.t[k]
	if t.Len() == 1 {
		c := s.text[t.Start]
		return c == 'I' || c == 'V' || c == 'X'
	}
	return t.ID().Roman() > 0 && t.Has(lex.Upper)
}

// roleAdjective tells whether token h completes the head of an office: Ketua UMUM,
// Direktur UTAMA, Guru BESAR, Sekretaris JENDERAL, Juru BICARA.
func (s *Scanner) roleAdjective(h int) bool {
	switch s.t[h].ID() {
	case w.Umum, w.Utama, w.Eksekutif, w.Jenderal, w.Harian, w.Besar, w.Bicara, w.Tetap, w.Kehormatan, w.Pelaksana, w.Independen, w.Khusus, w.Ahli, w.Senior, w.Muda, w.Madya, w.Aam:
		return true
	}
	return false
}

// bodyOf returns the token in [h, j) where the name of the body begins, 0 if the
// office names none.
func (s *Scanner) bodyOf(h, j int) int {
	if s.englishBody(h, j) {
		return h
	}
	for k := h; k < j; k++ {
		t := s.t[k]
		if t.ID() == w.LeftParen { // an abbreviation of what stands before it
			k = s.closing(k, j)
			continue
		}
		if t.Class() != lex.Word {
			continue
		}
		switch {
		case t.ID() == w.Majelis && s.t[k+1].ID() == w.Hakim: // ketua majelis hakim: of a court
			return 0
		case t.Len() == 1 && k > h: // Kepala Peleton B
		case t.ID() == w.Komisi && k+1 < j:
			switch n := s.t[k+1]; {
			case n.ID() == w.Tetap, n.Len() == 1, n.ID().Roman() > 0 && n.Has(lex.Upper), n.Class() == lex.Number:
				// Komisi VII, Komisi B, Komisi Tetap: a part of a body
			case !n.Is(lex.Org) && s.t[j-1].Is(lex.Org) && s.t[j-1].Has(lex.Upper):
				// Komisi Fatwa MUI
			default:
				return k // Komisi Kepolisian Nasional: a body
			}
		case t.Has(lex.Capital) && t.ID() == 0 && s.t[k-1].ID() == w.Dan && s.wholeBody(k+1, j) > 0: // Sales dan Maketing Hotel Tentrem
		case t.ID() == w.Kantor && k > h && k+1 < j: // Kepala Seksi Operasi KANTOR SAR Mataram
			return k
		case k > h && k == j-1 && (s.closesBody(k) || s.closesEnglish(k)): // Permata Bank, Bhayangkara FC
			for h < k && (s.t[h].Is(lex.Role) || s.field(h)) {
				h++
			}
			return h
		case t.ID() == w.Perusahaan && k == h && s.t[k-1].ID() == w.Sekretaris: // Sekretaris Perusahaan: a corporate secretary
			if k+1 < j && s.t[k+1].Has(lex.Capital) {
				return k + 1
			}
		case k+1 < j && s.board(k):
			if k > h && s.t[k-1].ID() == w.Badan { // Badan Pengurus Pusat
				return k - 1
			}
			return k
		case t.ID() == w.Suku && s.t[k+1].ID() == w.Dinas, t.ID() == w.Indonesia && k == h && k+1 < j && s.t[k+1].Has(lex.Capital): // Suku Dinas Perhubungan, Indonesia Power
			return k
		case t.ID() == w.Direktorat && s.t[k+1].ID() == w.Jenderal, k == h && t.ID() == w.Satuan && s.t[k+1].ID() == w.Tugas && s.t[k-1].ID() != w.Kepala: // bodies, though of a ministry or society
			return k
		case k == h && t.ID() == w.Sekolah && s.t[k-1].ID() == w.Kepala && s.wholeBody(k+1, j) > 0: // Kepala Sekolah | SMP Negeri 3
		case k > h && (t.ID() == w.Sma || t.ID() == w.Smk || t.ID() == w.Smp) && s.t[k-1].Is(lex.Subunit) && s.wholeBody(k+1, j) > 0: // Kepala Bidang SMA | Dinas Pendidikan
		case k == h && s.pastBoard(k, j) > 0: // Ketua Dewan Pimpinan Daerah | Kesatuan Nelayan
			return s.pastBoard(k, j)
		case t.ID() == w.Partai && k+1 < j && s.t[k+1].Has(lex.Capital): // politisi partai Maju Bersama
			return k
		case t.Is(lex.Org) && t.Is(lex.Subunit):
			// Badan, Komisi, Direktorat, Satuan: a part if a whole body follows.
			if s.wholeBody(k+1, j) == 0 {
				return k
			}
		case t.Is(lex.Org) && (t.Has(lex.Capital) || k > h) && !(t.Is(lex.Orgword) && k > h && !t.Has(lex.Upper) && s.wholeBody(k+1, j) > 0):
			return k
		case t.Is(lex.Subunit | lex.Orgword | lex.Direction | lex.Role | lex.Modifier):
		case t.ID().Roman() > 0 && t.Has(lex.Upper):
		case t.ID() == w.Di || t.ID() == w.Dari || t.ID() == w.Pada:
			if k+1 < j && s.t[k+1].Has(lex.Capital) && (!s.t[k+1].Is(lex.Subunit) || t.ID() != w.Di) {
				return k + 1
			}
		case t.Is(lex.Function) && !t.Has(lex.Capital):
		case t.Has(lex.Upper) && t.Len() > 2 && !t.Is(lex.Place):
			return k
		case t.Is(lex.Place) && !t.Is(lex.Common):
			// Kepala Desa Sukamaju, Ketua RT: a place is no body.
		case t.Has(lex.Capital) && s.fieldBefore(k, j): // Direktur SEREALIA Direktorat Jenderal Pangan
		case t.Has(lex.Capital) && s.t[h].Is(lex.Subunit) && s.wholeBody(k+1, j) > 0:
			// Bidang Penguatan Daya SAING Dinas Kelautan
		case s.nounLike(k): // Direktur PENGUSAHAAN: a field
		case t.Has(lex.Capital):
			return k // an unknown name: a company
		}
	}
	return 0
}

// closing returns the bracket that closes the one at token k, or the last token
// before j.
func (s *Scanner) closing(k, j int) int {
	for k < j-1 && s.t[k].ID() != w.RightParen {
		k++
	}
	return k
}

// closesBody tells whether token k is a word with which names of bodies end and do
// not begin: "Permata Bank", "Bhayangkara FC", "Stimson Center".
func (s *Scanner) closesBody(k int) bool {
	switch s.t[k].ID() {
	case w.Bank, w.Group, w.Grup, w.Finance, w.Fc, w.Sekuritas, w.United:
		return true
	}
	return false
}

// englishBody tells whether the tokens [h, j) are the English name of a body, with an
// abbreviation in brackets or without: "Art Exchange Gallery".
func (s *Scanner) englishBody(h, j int) bool {
	e := j - 1
	for e > h && s.t[j-1].ID() == w.RightParen && s.t[e].ID() != w.LeftParen {
		e--
	}
	if s.t[e].ID() == w.LeftParen {
		e--
	}
	if e <= h || !s.closesEnglish(e) {
		return false
	}
	if s.field(h) { // Direktur Riset | Setara Institute
		return false
	}
	for k := h; k < e; k++ {
		if t := s.t[k]; t.Class() != lex.Word || !t.Has(lex.Capital) || t.Is(lex.Role) || t.Is(lex.Subunit) && !t.Is(lex.Orgword) {
			return false
		}
	}
	return true
}

// fieldBefore tells whether a ministry or a directorate follows the unknown word at token k,
// which then is the field of an office and no body.
func (s *Scanner) fieldBefore(k, j int) bool {
	n := s.t[k+1].ID()
	return k+2 < j && (n == w.Direktorat || n == w.Kementerian)
}

// field tells whether token k names the field of an office, with which no English name of a
// body begins.
func (s *Scanner) field(k int) bool {
	switch s.t[k].ID() {
	case w.Riset, w.Research, w.Program, w.Komunikasi, w.Penelitian, w.Advokasi, w.Kampanye, w.Keuangan, w.Operasional, w.Pemasaran:
		return true
	}
	return false
}

// closesEnglish tells whether token k ends the English name of a body: "Jambi Legal Research
// Society (JLRS)".
func (s *Scanner) closesEnglish(k int) bool {
	switch s.t[k].ID() {
	case w.Center, w.Institute, w.University, w.Foundation, w.Club, w.Society,
		w.Gallery, w.Association, w.Network, w.Initiative, w.Council, w.Company, w.Corporation, w.Studio, w.Studios, w.Entertainment, w.Academy:
		return true
	}
	return false
}

// wholeBody returns the first token in [k, j) that heads a whole body, 0 if there
// is none.
func (s *Scanner) wholeBody(k, j int) int {
	for ; k < j; k++ {
		t := s.t[k]
		if t.ID() == w.LeftParen {
			k = s.closing(k, j)
			continue
		}
		if t.Class() != lex.Word || !t.Has(lex.Capital) {
			continue
		}
		if t.Is(lex.Org) && !t.Is(lex.Subunit) && !(t.Is(lex.Orgword) && !t.Has(lex.Upper)) || t.ID() == w.Bank && k+1 < j && s.t[k+1].Has(lex.Capital) {
			return k
		}
	}
	return 0
}

// trimBody cuts what is no part of the body's name off its end: the party group of
// a member of parliament, a comma.
func (s *Scanner) trimBody(p *wordPost) {
	for k := p.affiliation.i + 1; k < p.affiliation.j; k++ {
		switch s.t[k].ID() {
		case w.Fraksi, w.Dari:
			p.affiliation.j = k
		}
	}
	for p.affiliation.j > p.affiliation.i+1 && s.t[p.affiliation.j-1].ID() == w.Comma {
		p.affiliation.j--
	}
}
