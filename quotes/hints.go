package quotes

import (
	"slices"
	"sync"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file finds where rules can fire at all. Speech is sparse: most sentences have none of
// the few words that its rules begin with. One scan of the text notes those words, those with
// which somebody may be introduced, and what parts it into sentences and quotations; a sentence
// knows its own of them, its clue, and rules look at nothing else. A rule that begins with another
// word needs a hint for that word here.

// speechWord are the kinds of words that report speech.
const speechWord = lex.Report | lex.Cue | lex.CueNya | lex.Passive

// A hint tells what a word may begin that no kind of words shows.
type hint uint16

const (
	restsOn   hint = 1 << iota // whom a report rests on: "menurut", "berdasarkan", "dikutip"
	cites                      // the medium that it was taken from: "dikutip", "melansir"
	conveys                    // a verb phrase that reports: "MEMBERI catatan bahwa"
	agency                     // a dateline: "(ANTARA) -"
	connects                   // a clause, which it joins to what was said before: "namun", "sementara (itu)"
	opens                      // a source, though it is no word of names and offices: "seorang", "al-", "@"
	auxiliary                  // a predicate: "akan", "tidak", "naik"; see the method of that name
	adverbial                  // what stands between a source and its verb: "juga", "kemudian"
	tells                      // more of who somebody is, behind his name: "selaku", "yang"; see tellsMore
	joins                      // more of an office or body, or the name behind it: "di", "of", "bernama"; see goesOn
	manages                    // it ends the name of an English office, which began before: "Account MANAGER"; see englishHead
	locates                    // a place or body: "di", "aplikasi"

	inClue = restsOn | cites | conveys | agency // the hints that a clue keeps
)

// hints are those of each word.
var hints = [lex.IDs]hint{
	w.Menurut: restsOn, w.Berdasarkan: restsOn, w.Sepengamatan: restsOn, w.Merujuk: restsOn,

	w.Mengutip: restsOn | cites, w.Dikutip: restsOn | cites, w.Dilansir: restsOn | cites, w.Melansir: restsOn | cites,

	w.Memberi: conveys, w.Memberikan: conveys, w.Menyampaikan: conveys, w.Menyatakan: conveys, w.Mengeluarkan: conveys,
	w.Mengirim: conveys, w.Membawa: conveys, w.Mendapat: conveys, w.Menerima: conveys,

	w.Antara: agency | adverbial,

	w.Sementara: connects, w.Selain: connects, w.Oleh: connects, w.Karena: connects, w.Untuk: connects | joins,
	w.Kendati: connects, w.Meski: connects, w.Meskipun: connects, w.Walau: connects, w.Walaupun: connects,
	w.Namun: connects, w.Senada: connects, w.Serupa: connects, w.Ternyata: connects, w.Terpisah: connects,
	w.Terakhir: connects, w.Adapun: connects, w.Sedangkan: connects, w.Tetapi: connects, w.Tapi: connects,
	w.Dan: connects | joins, w.Diketahui: connects, w.Sehingga: connects, w.Pasalnya: connects, w.Padahal: connects,
	w.Sebab: connects, w.Apalagi: connects, w.Terlebih: connects, w.Maka: connects,

	w.Jadi: connects | auxiliary,

	w.Lebih: connects | adverbial, w.Lantas: connects | adverbial, w.Mulanya: connects | adverbial,
	w.Akhirnya: connects | adverbial, w.Kemudian: connects | adverbial, w.Lalu: connects | adverbial,
	w.Bahkan: connects | adverbial, w.Sebelumnya: connects | adverbial, w.Selanjutnya: connects | adverbial,
	w.Awalnya: connects | adverbial,

	w.Salah: opens, w.Seorang: opens, w.Sang: opens, w.Si: opens, w.Para: opens, w.Sejumlah: opens, w.Satu: opens,
	w.Beberapa: opens, w.Sebagian: opens, w.Bin: opens | tells, w.Binti: opens | tells, w.Al: opens | tells, w.El: opens | tells, w.Van: opens | tells,
	w.Von: opens | tells, w.De: opens | tells, w.Der: opens | tells, w.Den: opens | tells, w.Ibn: opens | tells, w.Hr: opens, w.Tenaga: opens | tells,
	w.Ampersand: opens, w.And: opens | tells, w.AtSign: opens,

	w.Akan: auxiliary, w.Bakal: auxiliary, w.Sedang: auxiliary, w.Dapat: auxiliary, w.Bisa: auxiliary,
	w.Harus: auxiliary, w.Perlu: auxiliary, w.Boleh: auxiliary, w.Mesti: auxiliary, w.Ingin: auxiliary, w.Mau: auxiliary,
	w.Tidak: auxiliary, w.Tak: auxiliary, w.Belum: auxiliary, w.Bukan: auxiliary, w.Ada: auxiliary,
	w.Terdapat: auxiliary, w.Sangat: auxiliary, w.Cukup: auxiliary, w.Semakin: auxiliary, w.Siap: auxiliary,
	w.Layak: auxiliary, w.Kian: auxiliary, w.Makin: auxiliary, w.Setara: auxiliary, w.Wajib: auxiliary,
	w.Mampu: auxiliary, w.Tumbuh: auxiliary, w.Naik: auxiliary, w.Turun: auxiliary, w.Masuk: auxiliary,
	w.Tiba: auxiliary, w.Datang: auxiliary, w.Pergi: auxiliary, w.Hilang: auxiliary, w.Jatuh: auxiliary,
	w.Kalah: auxiliary, w.Lahir: auxiliary, w.Tewas: auxiliary, w.Gagal: auxiliary, w.Rusak: auxiliary,
	w.Aman: auxiliary, w.Selesai: auxiliary, w.Habis: auxiliary, w.Cocok: auxiliary, w.Sama: auxiliary,
	w.Terlalu: auxiliary, w.Paling: auxiliary, w.Tinggal: auxiliary, w.Keluar: auxiliary, w.Berhasil: auxiliary,
	w.Berada: auxiliary, w.Tetaplah: auxiliary, w.Punya: auxiliary,

	w.Sudah: auxiliary | adverbial, w.Telah: auxiliary | adverbial, w.Masih: auxiliary | adverbial,
	w.Pernah: auxiliary | adverbial, w.Hanya: auxiliary | adverbial, w.Mulai: auxiliary | adverbial,
	w.Pun: auxiliary | adverbial, w.Tetap: auxiliary | adverbial, w.Justru: auxiliary | adverbial,
	w.Malah: auxiliary | adverbial, w.Selalu: auxiliary | adverbial, w.Sempat: auxiliary | adverbial,

	w.Juga: adverbial, w.Sendiri: adverbial, w.Turut: adverbial, w.Kembali: adverbial, w.Ikut: adverbial,
	w.Langsung: adverbial, w.Terus: adverbial, w.Kerap: adverbial, w.Sering: adverbial, w.Misalnya: adverbial,
	w.Terang: adverbial, w.Tegas: adverbial, w.Memang: adverbial, w.Secara: adverbial, w.Berulang: adverbial,

	w.Dari: tells, w.Yang: tells, w.Sekaligus: tells, w.Merangkap: tells, w.Atau: tells, w.Alias: tells,
	w.Akrab: tells, w.Selaku: tells, w.Sebagai: tells, w.Dilantik: tells, w.Ditunjuk: tells, w.Diangkat: tells,
	w.Dikukuhkan: tells, w.Terpilih: tells,

	w.Serta: joins, w.Di: joins | locates, w.Pada: joins, w.Asal: joins, w.Terhadap: joins, w.Bagi: joins,
	w.Antar: joins, w.Ke: joins, w.Of: joins, w.The: joins, w.For: joins, w.On: joins,
	w.In: joins, w.Bernama: joins, w.Yakni: joins, w.Yaitu: joins,

	w.Aplikasi: locates, w.Platform: locates, w.Situs: locates, w.Laman: locates, w.Perusahaan: locates, w.Maskapai: locates,
	w.Pt: locates,

	w.Manager: manages, w.Director: manages, w.Officer: manages, w.President: manages, w.Secretary: manages, w.Analyst: manages,
	w.Head: manages, w.Lead: manages, w.Leader: manages, w.Engineer: manages, w.Specialist: manages, w.Consultant: manages,
	w.Economist: manages, w.Strategist: manages, w.Editor: manages, w.Coordinator: manages, w.Communication: manages, w.Communications: manages,
	w.Relations: manages,
}

// inPosts are the kinds of words in lower case with which the introduction of somebody begins.
const inPosts = lex.Role | lex.Citizen | lex.Modifier

// A sign tells note where something can begin.
type sign uint8

const (
	reports sign = 1 << iota // a rule of speech begins with it
	capital                  // with a capital, it introduces somebody; most such words do not, as they are of places
	bare                     // and does so though nothing more of who that is stands behind it
	first                    // a sentence begins with it
	inLower                  // it introduces somebody in lower case, too: "saksi", "wakil"
	more                     // a name may go on with it: "Sari SELAKU Ketua"
	place                    // a place or a body stands behind it: "di", "aplikasi"
	parts                    // it parts a text into lines and quotations

	anyCase = reports | inLower | place | parts // what does not depend on its case
)

// The flags of a token have the bits of the signs that depend on them, or this does not compile.
const (
	_ = uint(capital&sign(lex.Capital)) - 1
	_ = uint(first&sign(lex.First)) - 1
)

// signs are those of each word. They are computed when they are first asked for, so that
// nobody pays for them who only imports the package.
var signs = sync.OnceValue(func() *[lex.IDs]sign {
	m := new([lex.IDs]sign)
	for id := range lex.ID(lex.Known) {
		m[id] = signsOf(id.Kinds(), hints[id])
	}
	for _, id := range []lex.ID{w.Comma, w.Period, w.Hyphen, w.LeftParen, w.Ampersand} {
		m[id] |= more
	}
	return m
})

// signsOf returns the signs of a word by its kinds and hints.
func signsOf(k lex.Kind, h hint) (x sign) {
	const introduces = isPost | lex.Org | lex.ServiceRank | lex.Honorific
	if k&speechWord != 0 || h&inClue != 0 {
		x |= reports
	}
	if k&inNoName == 0 || k&(introduces|lex.Orgword|lex.Personal) != 0 || h&opens != 0 {
		x |= capital
	}
	if k&introduces != 0 || h&opens != 0 {
		x |= bare
	}
	if k&inPosts != 0 {
		x |= inLower
	}
	if k&isPost != 0 || h&tells != 0 {
		x |= more
	}
	if h&locates != 0 {
		x |= place
	}
	return x
}

// An addedSigns has the signs of all words with those of added ones.
type addedSigns struct {
	of    *lex.Added
	signs [lex.IDs]sign
}

// wordSigns returns the signs of each word of the text. Where words are added they are made once.
func (s *Scanner) wordSigns() *[lex.IDs]sign {
	if s.d.Added == nil {
		return signs()
	}
	if s.added == nil || s.added.of != s.d.Added {
		s.added = &addedSigns{s.d.Added, *signs()}
		for id, k := range s.d.Added.All() {
			s.added.signs[id[0]] |= signsOf(k|id[1].Kinds(), hints[id[1]])
		}
	}
	return &s.added.signs
}

// classSigns are those of each class of tokens. A single mark is one with which an introduction
// begins as the word before it may be in no name but with what stands behind: "DA'I".
var classSigns = [256]sign{
	lex.Quote: parts, lex.Break: parts,
	lex.Single: inLower | more, lex.Apostrophe: inLower | more, lex.Invalid: more,
}

// A point is a token where something can begin, and what.
type point struct {
	at int32
	is sign
}

// note finds the tokens of the text where something can begin. What a token is can hardly be
// foreseen, so the loops have no branch that depends on it: each token is put into the list, and
// the next one takes its place if it does not belong there.
func (s *Scanner) note() {
	s.notePoints()
	s.hinted, s.firsts = pick(s.points, s.hinted, reports, s.firsts, first)
	s.heads, s.breaks = pick(s.points, s.heads, capital|inLower, s.breaks, parts)
}

// notePoints finds the tokens that are something at all, one in four.
func (s *Scanner) notePoints() {
	begin, end := s.d.Begin(), s.d.End()
	points, n := resized(s.points, end+1), 0
	before := sign(0) // of the token before
	signs := s.wordSigns()
	for k, t := range s.t[begin : end+1] {
		flags := sign(t.Flags())
		is := signs[t.ID()] | classSigns[t.Class()]
		// A capital counts if it may stand alone, or is followed by more: all that at its bit.
		before &= before/(bare/capital) | is/(more/capital) | flags | ^capital
		points[n] = point{int32(begin + k - 1), before}
		if before&(anyCase|capital|first) != 0 {
			n++
		}
		before = is&(flags|^(capital|first)) | flags&first
	}
	s.points = points[:n]
}

// pick makes two lists, in the memory of a and b, of the points that are of a kind each.
func pick(points []point, a []int, isA sign, b []int, isB sign) (_, _ []int) {
	a, b = resized(a, len(points)+1), resized(b, len(points)+1)
	n, m := 0, 0
	for _, p := range points {
		a[n], b[m] = int(p.at), int(p.at)
		if p.is&isA != 0 {
			n++
		}
		if p.is&isB != 0 {
			m++
		}
	}
	return a[:n], b[:m]
}

// resized returns a slice of length n that may be in the memory of a.
func resized[E any](a []E, n int) []E { return slices.Grow(a[:0], n)[:n] }

// A clue is what a sentence has of the words with which rules begin.
type clue struct {
	at    []int    // their tokens, in order
	kinds lex.Kind // all kinds of them
	hints hint     // all hints of them
}

// takeClue sets the clue to that of the sentence whose tokens are [i, j), from the first of the
// noted words that were not taken yet on.
func (s *Scanner) takeClue(i, j int) {
	hinted := s.hinted[s.nextHint:]
	first := 0
	for first < len(hinted) && hinted[first] < i { // in what is skipped
		first++
	}
	n := first
	kinds, all := lex.Kind(0), hint(0)
	for n < len(hinted) && hinted[n] < j {
		t := s.t[hinted[n]]
		kinds |= t.Kinds()
		all |= hints[t.ID()]
		n++
	}
	s.clue = clue{hinted[first:n], kinds, all}
	s.nextHint += n
}

// within returns the clue's tokens in [i, j).
func (c *clue) within(i, j int) []int {
	at := c.at
	for len(at) > 0 && at[0] < i {
		at = at[1:]
	}
	for len(at) > 0 && at[len(at)-1] >= j {
		at = at[:len(at)-1]
	}
	return at
}

// maySpeak are the kinds of words with which the naming of a source begins.
const maySpeak = isPost | lex.Org | lex.Honorific | lex.ServiceRank | lex.Personal | lex.Pronoun

// inLowerCase are those of them in lower case.
const inLowerCase = maySpeak &^ (lex.Org | lex.Personal)

// inNoName are the kinds of words of which no name consists, unless they are of the former too.
const inNoName = lex.Orgword | lex.Subunit | lex.Place | lex.Direction | lex.Function | lex.Weekday | lex.Month | lex.Event | lex.Cue | lex.CueNya | lex.Report | lex.Passive

// plain tells whether token i is a word with which no source begins, "Dalam", "Jalan", "rusak",
// as source would find out by trying every form of one. Most clauses begin with such a word.
func (s *Scanner) plain(i int) bool {
	t, n := s.t[i], s.t[i+1]
	k := t.Kinds()
	switch {
	case k&maySpeak != 0 && (t.Has(lex.Capital) || k&inLowerCase != 0), hints[t.ID()]&opens != 0:
		return false
	case !t.Has(lex.Capital):
		return true
	case t.Has(lex.Upper) || t.Len() == 1: // an abbreviation, an initial
		return false
	case n.Class() == lex.Apostrophe || n.Class() == lex.Single: // Ma'ruf
		return false
	case k&lex.Orgword != 0 && (n.Has(lex.Capital) || hints[n.ID()]&opens != 0): // Marketing Director
		return false
	}
	return k&inNoName != 0 || k == 0 && t.ID() != 0 && t.Has(lex.First)
}
