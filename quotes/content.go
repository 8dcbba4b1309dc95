package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file tells what is said from what only stands behind a verb of saying: where the
// content begins, and whether it is a clause.

// content returns the token where what the verb at token v reports begins, 0 if
// nothing does: "membenarkan insiden itu" has an object, not a report.
func (s *Scanner) content(v, j int) int {
	c := s.moreover(v + 1)
	class := s.t[v].ID().ReportValue()
	marked := false
	if s.t[c].ID() == w.Kepada {
		if k := s.addressed(c, j); k > 0 && s.t[v].ID() != w.Bertanya {
			return k
		}
		if class == ask {
			return 0 // "berpesan kepada warga": what they are told is not said
		}
	}
	x := s.tail(c, j) // "mengatakan kepada wartawan, Senin, bahwa", "menyatakan dalam sebuah surat, C"
	if x.end > c && (s.t[x.end].ID() == w.Bahwa || s.t[x.end-1].ID() == w.Comma || s.t[x.end].ID() == w.Comma) && class == say && (s.t[c].ID() == w.Kepada || s.t[c].ID() != w.Comma && s.spoken(x.occasion)) {
		c = s.skipCommas(x.end)
		marked = true
	}
	if s.t[c].ID() == w.Comma {
		c++
		marked = true
	}
	switch s.t[c].ID() {
	case w.Bahwa, w.Kalau, w.Jika, w.Agar, w.Supaya:
		if (s.t[c].ID() == w.Jika || s.t[c].ID() == w.Kalau) && (marked || s.consequence(c, j)) {
			break // a condition inside what is said
		}
		c++
		marked = true
	case w.Untuk:
		if class == ask {
			c++
			marked = true
		}
	}
	c = s.skipCommas(c)
	if j-c < 3 || !marked && (s.thing(c) || s.pointsBack(c, j) || s.nominal(c, j) || s.t[c].Class() == lex.Quote || s.wantsMark(v, c) || class == ask && s.favour(c)) {
		return 0
	}
	if !marked && !s.clauseLike(c, j, class) && !s.sayable(v, c, j) {
		return 0
	}
	return c
}

// wantsMark tells whether what stands at token c can be no content of the verb at token v as
// no comma or conjunction introduces it: "mendorong bank berkonsolidasi" is a policy,
// "menuntut hukuman mati" a sentence that is asked for; but "menuntut Sari membayar denda".
func (s *Scanner) wantsMark(v, c int) bool {
	switch s.t[v].ID() {
	case w.Mendorong, w.Menjawab, w.Menyoroti:
		return true
	case w.Melaporkan: // to whom: "melaporkan kasus itu ke Polres"
		for k := c + 1; k < c+14 && s.t[k].Class() == lex.Word; k++ {
			if s.t[k].ID() == w.Ke || s.t[k].ID() == w.Kepada {
				return true
			}
		}
	case w.Membantah, w.Menepis, w.Menampik: // the rumour is denied, and not said
		switch s.t[c].ID() {
		case w.Kabar, w.Isu, w.Tudingan, w.Tuduhan, w.Dugaan, w.Anggapan, w.Klaim, w.Rumor, w.Pernyataan:
			return true
		}
	case w.Menuntut:
		return !(s.t[c].Has(lex.Capital) && (s.verbLike(c+1) || s.verbLike(c+2)))
	}
	return false
}

// favour tells whether what is asked for at token c is a thing and not that something be
// done: "meminta bantuan dari angkatan laut untuk mengirim air".
func (s *Scanner) favour(c int) bool {
	switch s.t[c].ID() {
	case w.Bantuan, w.Maaf, w.Izin, w.Persetujuan, w.Dukungan, w.Klarifikasi, w.Penjelasan, w.Keterangan, w.Pendapat, w.Waktu, w.Tebusan, w.Penundaan, w.Pertanggungjawaban, w.Masukan:
		return true
	}
	return false
}

// moreover passes over the words at token i that only go on with a report, before its
// content: "menerangkan lagi, C" (explains further).
func (s *Scanner) moreover(i int) int {
	end := i
	switch s.t[i].ID() {
	case w.Lagi, w.Pula, w.Juga:
		end++
	case w.Lebih:
		if s.t[i+1].ID() == w.Lanjut || s.t[i+1].ID() == w.Jauh {
			end += 2
		}
	}
	if s.t[end].ID() == w.Comma || s.t[end].ID() == w.Bahwa {
		return end
	}
	return i
}

// addressed returns the token where what is said to the addressee at token i begins,
// before token j: "menyerukan kepada umat UNTUK menjaga persatuan" (calls on the
// faithful to keep together). The conjunction is no part of it. It returns 0 if none
// follows.
func (s *Scanner) addressed(i, j int) int {
	for k := i + 2; k < j-2 && k < i+16; k++ {
		switch t := s.t[k]; {
		case t.Class() == lex.Quote || t.Is(lex.Report|lex.Cue|lex.CueNya):
			return 0
		case t.ID() == w.Bahwa || t.ID() == w.Agar || t.ID() == w.Supaya || t.ID() == w.Untuk && (s.verbLike(k+1) && !s.t[k+1].Has(lex.Capital) || s.auxiliary(k+1) || s.adverb(k+1)):
			return k + 1
		}
	}
	return 0
}

// consequence tells whether a condition at token c has its consequence before token j:
// "kalau pakan murah MAKA harga turun" (if feed is cheap then prices fall).
func (s *Scanner) consequence(c, j int) bool {
	for k := c + 1; k < j; k++ {
		if s.t[k].ID() == w.Maka {
			return true
		}
	}
	return false
}

// pointsBack tells whether the tokens [c, j) are an object that only points to what was
// said before: "membenarkan hal tersebut dan merinci", "mengatakan demikian mengingat".
// As a subject it has its predicate right behind it: "hal itu tidak benar".
func (s *Scanner) pointsBack(c, j int) bool {
	switch t := s.t[c]; {
	case t.ID() == w.Demikian || t.ID() == w.Begitu:
		return true
	case t.ID() == w.Hal && s.t[c+1].Is(lex.Demonstrative):
		c += 2
	case t.ID() == w.Itu:
		c++
	default:
		return false
	}
	t := s.t[c]
	return c >= j || t.Is(lex.Conjunction|lex.Preposition) || t.ID() == w.Dan || t.ID() == w.Serta || t.ID() == w.Berkaitan || t.ID() == w.Terkait || t.ID() == w.Usai || t.ID() == w.Mengingat
}

// nominal tells whether the tokens [c, j) are a noun phrase of a quality made a noun, and
// no clause: "menekankan pentingnya layanan cepat agar tidak ada antrean" (stresses
// how important a quick response is). A clause has its predicate before any "agar" or
// "yang": "pentingnya integritas HARUS dipahami".
func (s *Scanner) nominal(c, j int) bool {
	switch s.t[c].ID() {
	case w.Pentingnya, w.Perlunya, w.Adanya, w.Besarnya, w.Tingginya, w.Rendahnya, w.Banyaknya, w.Minimnya, w.Kurangnya, w.Lemahnya, w.Maraknya, w.Sulitnya:
	default:
		return false
	}
	k := c + 1
	if s.verbLike(k) {
		k++ // "pentingnya menjaga"
	}
	for ; k < j; k++ {
		switch t := s.t[k]; {
		case t.ID() == w.Agar || t.ID() == w.Supaya || t.ID() == w.Untuk || t.ID() == w.Yang || t.ID() == w.Guna || t.ID() == w.Demi || t.ID() == w.Sehingga:
			return true
		case t.ID().Copula() > 0, s.auxiliary(k):
			return false
		case t.Class() == lex.Word && !t.Has(lex.Capital) && s.verbLike(k) && s.text[t.Start:t.Start+2] != "be": // "kehidupan berbangsa"
			if p := s.t[k-1]; p.ID() != w.Dan && p.ID() != w.Serta && p.ID() != w.Dalam && p.ID() != w.Sekaligus && p.ID() != w.Comma {
				return false
			}
		}
	}
	return true
}

// thing tells whether what begins at token c is a thing that is said or conveyed, not
// what is said: "menyampaikan sejumlah pesan", "menyatakan kekhawatirannya terhadap".
func (s *Scanner) thing(c int) bool {
	if s.t[c+1].Is(lex.Demonstrative) && s.auxiliary(c+2) {
		return false // "menyatakan permohonan itu tidak dapat diterima": the subject of a clause
	}
	if s.t[c].ID() == w.Sejumlah || s.t[c].ID() == w.Beberapa || s.t[c].ID() == w.Sebagian {
		c++ // "sejumlah pesan", but "sejumlah bank memangkas bunga"
		if id := s.t[c].ID(); id == w.Hal || id == w.Poin {
			return true
		}
	}
	switch s.t[c].ID() {
	case w.Pesan, w.Rasa, w.Terima, w.Ucapan, w.Salam, w.Apresiasi, w.Duka, w.Permintaan, w.Permohonan, w.Aspirasi, w.Laporan, w.Kritik, w.Usulan,
		w.Harapan, w.Soal, w.Tentang, w.Mengenai, w.Terkait, w.Belasungkawa, w.Selamat, w.Penanganan, w.Rincian:
		return true
	case w.Hal:
		return s.verbLike(c + 1) // "hal memberatkan" (aggravating facts)
	case w.Rencana, w.Komitmen, w.Upaya, w.Niat, w.Keinginan, w.Alasan, w.Modus, w.Kronologi: // menyampaikan rencana membangun pasar
		k := c + 1
		for s.t[k].ID() == w.Belum || s.t[k].ID() == w.Tidak || s.t[k].ID() == w.Sebagian {
			k++
		}
		return s.verbLike(k) || s.t[k].ID() == w.Untuk || s.t[k].ID() == w.Dalam
	case w.Komitmennya, w.Upayanya, w.Niatnya, w.Keinginannya:
		return true
	}
	if s.t[c].Class() == lex.Number || s.t[c].Is(lex.Numeral) { // menyebutkan lima faktor lainnya, di antaranya
		for k := c + 1; k < c+5; k++ {
			if id := s.t[k].ID(); id == w.Lainnya || id == w.Berikut {
				return s.t[k+1].ID() == w.Comma || s.t[k+1].ID() == w.Colon
			}
		}
	}
	str := s.text[s.t[c].Start:s.t[c].End]
	return len(str) > 7 && (str[:2] == "ke" || str[:2] == "pe") && str[len(str)-3:] == "nya" && s.t[c+1].Is(lex.Preposition)
}

// sayable tells whether the tokens [c, j) are what was said though no verb shows
// them to be a clause, as predicates without one are common: "mengatakan temuan itu
// setara 14 persen". Verbs of mere saying have no other object than hal (thing) or
// a demonstrative; others may begin with a figure: "menyatakan 50 hektare rusak".
func (s *Scanner) sayable(v, c, j int) bool {
	switch s.t[v].ID() {
	case w.Mengatakan, w.Berkata, w.Bilang, w.Berujar, w.Bertutur:
		return (s.t[c].ID() != w.Hal || s.t[c+1].Is(lex.Demonstrative)) && j-c > 3
	case w.Menilai, w.Menganggap: // langkah itu cacat hukum (that step is legally flawed)
		return j-c > 3 && s.t[c].ID() != w.Kinerja
	case w.Mengaku: // puas dengan pelayanan (content with the service)
		return s.t[c].Class() == lex.Word && !s.t[c].Has(lex.Capital) && !s.t[c].Is(lex.Function) && s.t[c+1].Is(lex.Preposition)
	case w.Menyatakan, w.Menyebut, w.Menyebutkan:
		if s.t[c].Class() != lex.Number {
			return false
		}
		for k := c; k < j; k++ {
			if s.t[k].ID() == w.Sebagai {
				return false
			}
		}
		return true
	}
	return false
}

// clauseLike tells whether the tokens [c, j) hold a predicate and so a clause, and
// are not the mere object of a verb.
func (s *Scanner) clauseLike(c, j, class int) bool {
	if n := s.t[c+1]; s.t[c].ID() == w.Saat && n.ID() == w.Ini || s.t[c].ID() == w.Hingga && n.ID() == w.Kini || s.t[c].ID() == w.Kini || s.t[c].ID() == w.Sejauh && n.ID() == w.Ini || s.t[c].ID() == w.Selama && n.ID() == w.Ini {
		return true // "saat ini baru separuh" (by now only half): no object begins with a time
	}
	if s.t[c].ID() == w.Berdasarkan || s.t[c].ID() == w.Menurut {
		return true // "memaparkan berdasarkan hitungan itu, iuran seharusnya Rp200 ribu"
	}
	if s.t[c].ID() == w.Banyak && s.t[c+1].ID() == w.Yang {
		return true // "banyak yang cemburu" (many are jealous)
	}
	relative := false
	for k := c; k < j; k++ {
		t := s.t[k]
		if t.Class() != lex.Word {
			if t.ID() == w.Comma {
				relative = false
			}
			continue
		}
		switch {
		case relative && s.causes(k): // "kelalaian yang MENYEBABKAN surat itu hilang": the clause belongs to the relative one
			for k < j-1 && s.t[k+1].ID() != w.Comma {
				k++
			}
			continue
		case t.ID() == w.Yang, k > c && s.timed(k) && s.verbLike(k+1): // their predicate is not that of the clause
			relative = true
			continue
		case t.Is(lex.Report) && (s.t[k-1].ID() == w.Dan || s.t[k-1].ID() == w.Serta) && k > c: // "menegaskan dukungannya dan mengimbau warga"
			return false
		case relative && s.auxiliary(k) && (s.auxiliary(k+1) || s.verbLike(k+1)):
			continue
		case t.ID() == w.Untuk && class == ask:
			return true
		case k > c && !relative && class != ask && t.Is(lex.Demonstrative) && s.predicateNoun(k+1, j):
			return true
		case k == c+1 && class != admit && s.subordinates(k): // "merasa berat jika harus membayar" (feels it hard if)
			return false
		case t.ID().Copula() > 0, s.auxiliary(k), t.ID() == w.Seharusnya, t.ID() == w.Sebaiknya, t.ID() == w.Sebenarnya, t.ID() == w.Mungkin:
			if !relative || (t.ID() == w.Merupakan || t.ID() == w.Adalah) && s.t[k-1].ID() != w.Yang { // "rumah yang baik MERUPAKAN investasi"
				return true
			}
			relative = false
		case !t.Has(lex.Capital) && s.verbLike(k):
			if !relative && s.t[k-1].ID() != w.Untuk {
				return true
			}
			relative = false
		}
	}
	return false
}

// predicateNoun tells whether the tokens [k, j) behind a demonstrative, which ends a noun
// phrase, are a predicate without a verb: "dua orang itu ANGGOTA polisi" (those two are
// policemen), "harga itu WAJAR" (that price is fair).
func (s *Scanner) predicateNoun(k, j int) bool {
	t := s.t[k]
	return k < j && t.Class() == lex.Word && !t.Has(lex.Capital) && !t.Is(lex.Function|lex.Preposition|lex.Conjunction|lex.Report|lex.Passive|lex.Demonstrative|lex.Pronoun) && s.dateAt(k) == 0 && !s.adverb(k)
}

// causes tells whether token k is a verb whose object is a clause: what follows from
// something, or what something says.
func (s *Scanner) causes(k int) bool {
	switch s.t[k].ID() {
	case w.Menyebabkan, w.Mengakibatkan, w.Membuat, w.Menyebut, w.Menyatakan, w.Mengatakan:
		return true
	}
	return false
}

// subordinates tells whether token k opens a clause of time, condition or reason.
func (s *Scanner) subordinates(k int) bool {
	switch s.t[k].ID() {
	case w.Jika, w.Kalau, w.Apabila, w.Bila, w.Karena:
		return true
	}
	return s.timed(k)
}

// timed tells whether token k opens a clause of time: "memastikan tiket final SETELAH menang".
func (s *Scanner) timed(k int) bool {
	switch s.t[k].ID() {
	case w.Ketika, w.Setelah, w.Usai, w.Seusai, w.Sebelum:
		return true
	case w.Saat:
		return !s.t[k+1].Is(lex.Demonstrative)
	}
	return false
}

// auxiliary tells whether token k is a word that stands before a predicate.
func (s *Scanner) auxiliary(k int) bool { return hints[s.t[k].ID()]&auxiliary != 0 }

// verbLike tells whether the form of the word at token k is that of a verb: meN-,
// ber-, ter-, di- (Alwi et al., chapter 4).
func (s *Scanner) verbLike(k int) bool {
	t := s.t[k]
	if t.Len() < 5 || t.Is(lex.Function|lex.Preposition|lex.Conjunction|lex.Pronoun|lex.Portfolio|lex.Unit) {
		return false // "melalui", "menteri"
	}
	str := s.text[t.Start:t.End]
	switch str[:2] {
	case "me":
		switch t.ID() {
		case w.Merek, w.Merah, w.Mewah, w.Meriah, w.Mental, w.Menu, w.Memori, w.Merdeka, w.Melalui, w.Mengenai:
			return false
		}
		return str[2] == 'n' || str[2] == 'm' || str[2] == 'l' || str[2] == 'r' || str[2] == 'w' || str[2] == 'y'
	case "di":
		switch t.ID() {
		case w.Dimensi, w.Dinding, w.Dinamika, w.Distribusi, w.Disiplin, w.Digital, w.Diagnosis, w.Dividen, w.Diskon, w.Dirinya, w.Diplomasi, w.Difabel, w.Diare:
			return false // nouns
		}
		return t.Kinds() == 0 || t.Is(lex.Passive|lex.CueNya) || str[len(str)-3:] == "kan"
	case "be", "te":
		return str[2] == 'r' && (t.ID() == 0 || t.Is(lex.Report))
	}
	return false
}

// opensRest tells whether the tokens [k, j) behind a source in "C1, lanjut Setyo C2" go on
// with the clause though no comma closes the insertion.
func (s *Scanner) opensRest(k, j int) bool {
	t := s.t[k]
	return t.Class() == lex.Word && !t.Has(lex.Capital) && t.ID() != w.Yang && t.ID() != w.Dan && t.ID() != w.Sambil && t.ID() != w.Seraya && !t.Is(lex.Report) && s.clauseLike(k, j, say)
}
