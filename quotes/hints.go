package quotes

import (
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// This file finds where rules can fire at all. Speech is sparse: most sentences have none of
// the few words that its rules begin with. One scan of the text notes those words and what
// parts it into sentences and quotations; a sentence knows its own of them, its clue, and rules
// look at nothing else. A rule that begins with another word needs a hint for that word here.

// speechWord are the kinds of words that report speech.
const speechWord = lex.Report | lex.Cue | lex.CueNya | lex.Passive

// A hint tells what a word may begin that no kind of words shows.
type hint uint8

const (
	restsOn   hint = 1 << iota // whom a report rests on: "menurut", "berdasarkan", "dikutip"
	cites                      // the medium that it was taken from: "dikutip", "melansir"
	conveys                    // a verb phrase that reports: "MEMBERI catatan bahwa"
	agency                     // a dateline: "(ANTARA) -"
	connects                   // a clause, which it joins to what was said before: "namun", "sementara (itu)"
	opens                      // a source, though it is no word of names and offices: "seorang", "al-", "@"
	auxiliary                  // a predicate: "akan", "tidak", "naik"; see the method of that name
	adverbial                  // what stands between a source and its verb: "juga", "kemudian"

	inClue = restsOn | cites | conveys | agency // the hints that a clue keeps
)

// hints are those of each word.
var hints = [lex.IDs]hint{
	w.Menurut: restsOn, w.Berdasarkan: restsOn, w.Sepengamatan: restsOn, w.Merujuk: restsOn,

	w.Mengutip: restsOn | cites, w.Dikutip: restsOn | cites, w.Dilansir: restsOn | cites, w.Melansir: restsOn | cites,

	w.Memberi: conveys, w.Memberikan: conveys, w.Menyampaikan: conveys, w.Menyatakan: conveys, w.Mengeluarkan: conveys,
	w.Mengirim: conveys, w.Membawa: conveys, w.Mendapat: conveys, w.Menerima: conveys,

	w.Antara: agency | adverbial,

	w.Sementara: connects, w.Selain: connects, w.Oleh: connects, w.Karena: connects, w.Untuk: connects,
	w.Kendati: connects, w.Meski: connects, w.Meskipun: connects, w.Walau: connects, w.Walaupun: connects,
	w.Namun: connects, w.Senada: connects, w.Serupa: connects, w.Ternyata: connects, w.Terpisah: connects,
	w.Terakhir: connects, w.Adapun: connects, w.Sedangkan: connects, w.Tetapi: connects, w.Tapi: connects,
	w.Dan: connects, w.Diketahui: connects, w.Sehingga: connects, w.Pasalnya: connects, w.Padahal: connects,
	w.Sebab: connects, w.Apalagi: connects, w.Terlebih: connects, w.Maka: connects,

	w.Jadi: connects | auxiliary,

	w.Lebih: connects | adverbial, w.Lantas: connects | adverbial, w.Mulanya: connects | adverbial,
	w.Akhirnya: connects | adverbial, w.Kemudian: connects | adverbial, w.Lalu: connects | adverbial,
	w.Bahkan: connects | adverbial, w.Sebelumnya: connects | adverbial, w.Selanjutnya: connects | adverbial,
	w.Awalnya: connects | adverbial,

	w.Salah: opens, w.Seorang: opens, w.Sang: opens, w.Si: opens, w.Para: opens, w.Sejumlah: opens, w.Satu: opens,
	w.Beberapa: opens, w.Sebagian: opens, w.Bin: opens, w.Binti: opens, w.Al: opens, w.El: opens, w.Van: opens,
	w.Von: opens, w.De: opens, w.Der: opens, w.Den: opens, w.Ibn: opens, w.Hr: opens, w.Tenaga: opens,
	w.Ampersand: opens, w.And: opens, w.AtSign: opens,

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
}

// inPosts are the kinds of words in lower case with which the introduction of somebody begins.
const inPosts = lex.Role | lex.Citizen | lex.Modifier

// parts is not zero for the classes that part a text into lines and quotations.
var parts = [256]uint8{lex.Quote: 1, lex.Break: 1}

// note finds the tokens of the text where something can begin. What a token is can hardly be
// foreseen, so the loops have no branch that depends on it: each token is put into the list, and
// the next one takes its place if it does not belong there.
func (s *Scanner) note() {
	t := s.t[:s.d.End()]
	s.points = resized(s.points, len(t)+1)
	points, n := s.points, 0
	for k := s.d.Begin(); k < len(t); k++ {
		t := t[k]
		points[n] = k
		if t.Kinds()&(speechWord|inPosts)|lex.Kind(hints[t.ID()]&inClue)|lex.Kind(t.Flags()&(lex.First|lex.Capital))|lex.Kind(parts[t.Class()]) != 0 {
			n++
		}
	}
	points = points[:n]
	s.points = points
	// One token in three is left.
	s.hinted, s.firsts, s.heads, s.breaks = resized(s.hinted, n+1), resized(s.firsts, n+1), resized(s.heads, n+1), resized(s.breaks, n+1)
	hinted, firsts, heads, breaks := 0, 0, 0, 0
	for _, k := range points {
		t := t[k]
		s.hinted[hinted], s.firsts[firsts], s.heads[heads], s.breaks[breaks] = k, k, k, k
		if t.Kinds()&speechWord|lex.Kind(hints[t.ID()]&inClue) != 0 {
			hinted++
		}
		if t.Has(lex.First) {
			firsts++
		}
		if t.Kinds()&inPosts|lex.Kind(t.Flags()&lex.Capital) != 0 {
			heads++
		}
		if parts[t.Class()] != 0 {
			breaks++
		}
	}
	s.hinted, s.firsts, s.heads, s.breaks = s.hinted[:hinted], s.firsts[:firsts], s.heads[:heads], s.breaks[:breaks]
}

// resized returns a slice of length n that may be in the memory of a.
func resized(a []int, n int) []int { return slices.Grow(a[:0], n)[:n] }

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

// inNoName are the kinds of words of which no name consists, unless they are of the former too.
const inNoName = lex.Orgword | lex.Subunit | lex.Place | lex.Direction | lex.Function | lex.Weekday | lex.Month | lex.Event | lex.Cue | lex.CueNya | lex.Report | lex.Passive

// plain tells whether token i is a word with which no source begins, "Dalam", "Jalan", "rusak",
// as source would find out by trying every form of one. Most clauses begin with such a word.
func (s *Scanner) plain(i int) bool {
	t, n := s.t[i], s.t[i+1]
	k := t.Kinds()
	switch {
	case k&maySpeak != 0 || hints[t.ID()]&opens != 0:
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
