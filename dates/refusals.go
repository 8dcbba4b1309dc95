package dates

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/internal/rule"
)

// Refusal is why a word or figure that could begin a temporal expression begins none:
// "Minggu" in "Pasar Minggu" is a name. The zero Refusal is none. See docs/refusals.md.
type Refusal uint8

const (
	_ Refusal = iota
	noAlone
	noBack
	noClock
	noCode
	noCount
	noEvent
	noFeast
	noGlued
	noHour
	noIdentifier
	noIdiom
	noLower
	noMorrow
	noName
	noNight
	noPeriod
	noRepeat
	noSet
	noSlashes
	noTerm
	noWatch
	noWeek
	refusalCount
)

var refusals = [refusalCount]rule.Refusal{
	noAlone: {
		Name: "alone", English: "Nothing beside the word says which day, week, month, year or moment is meant.",
		Indonesian: "Tidak ada kata di dekatnya yang menyatakan hari, pekan, bulan, tahun, atau saat yang mana.",
		Example:    "pada [[saat]] panen raya",
	},
	noBack: {
		Name: "back", English: "It points back at a day that was spoken of, and names none.",
		Indonesian: "Menunjuk kembali ke hari yang sudah dibicarakan, tanpa menyebutnya.",
		Example:    "sejak [[hari itu]] pasar sepi",
	},
	noClock: {
		Name: "no-zone", English: "It looks like a time of day, but neither pukul nor a zone says that it is one.",
		Indonesian: "Mirip jam, tetapi tanpa kata pukul atau zona waktu.",
		Example:    "rilis [[14.40]] itu ditarik",
	},
	noCode: {
		Name: "code", English: "It is glued to letters, digits or signs of a code.",
		Indonesian: "Melekat pada huruf, angka, atau tanda sebuah kode.",
		Example:    "surat IMI.[[1945]] dicabut",
	},
	noCount: {
		Name: "count", English: "Four digits that count, measure or cost something are no year.",
		Indonesian: "Empat angka yang menghitung, mengukur, atau menyatakan harga bukan tahun.",
		Example:    "menampung [[1945]] orang",
	},
	noEvent: {
		Name: "event", English: "The year belongs to the name of an event, budget or plan.",
		Indonesian: "Tahun itu bagian dari nama acara, anggaran, atau rencana.",
		Example:    "menjelang Pemilu [[2024]] digelar",
	},
	noFeast: {
		Name: "feast", English: "The feast describes something or is spoken of as such, and says no day.",
		Indonesian: "Hari raya itu menerangkan sesuatu atau dibicarakan sebagai perayaan, bukan waktu.",
		Example:    "menghias pohon [[Natal]] di balai",
	},
	noGlued: {
		Name: "glued", English: "More is glued to the year: a code, or a stretch that does not go on in time.",
		Indonesian: "Ada yang melekat pada tahun itu: kode, atau rentang yang tidak maju.",
		Example:    "berkas [[2031]]-2029 hilang",
	},
	noHour: {
		Name: "no-hour", English: "No hour follows, or nothing says that the figure is an hour.",
		Indonesian: "Tidak diikuti jam, atau tidak jelas bahwa angkanya jam.",
		Example:    "toko [[jam]] itu tutup",
	},
	noIdentifier: {
		Name: "identifier", English: "It belongs to the number of a law, letter, house or the like.",
		Indonesian: "Bagian dari nomor undang-undang, surat, rumah, dan sejenisnya.",
		Example:    "Nomor 11 [[Tahun 2020]] tentang cipta kerja",
	},
	noIdiom: {
		Name: "idiom", English: "It belongs to a fixed phrase that says no time.",
		Indonesian: "Bagian dari ungkapan tetap yang tidak menyatakan waktu.",
		Example:    "keperluan [[sehari-hari]] warga",
	},
	noLower: {
		Name: "lower-case", English: "Months and feasts are written with a capital.",
		Indonesian: "Nama bulan dan hari raya ditulis dengan huruf kapital.",
		Example:    "mesin [[april]] itu rusak",
	},
	noMorrow: {
		Name: "morrow", English: "It is the day after another day, or the future as such.",
		Indonesian: "Hari sesudah hari lain, atau masa depan pada umumnya.",
		Example:    "demi masa hari [[esok]] anak",
	},
	noName: {
		Name: "name", English: "It is part of a name, or a name itself.",
		Indonesian: "Bagian dari nama, atau nama itu sendiri.",
		Example:    "warga Pasar [[Minggu]] mengungsi",
	},
	noNight: {
		Name: "night", English: "It is one night long, and does not say which.",
		Indonesian: "Lamanya semalam, tanpa menyatakan malam yang mana.",
		Example:    "mereka menginap [[semalam]] di balai",
	},
	noPeriod: {
		Name: "no-period", English: "No unit of time and no weekday says how often it comes again.",
		Indonesian: "Tidak diikuti satuan waktu atau nama hari yang berulang.",
		Example:    "untuk [[setiap]] warga desa",
	},
	noRepeat: {
		Name: "repeat", English: "The date right before it says the same.",
		Indonesian: "Tanggal tepat di depannya menyatakan hal yang sama.",
		Example:    "pada 17 Maret 2026 ([[H-1]]) jalan ditutup",
	},
	noSet: {
		Name: "no-set", English: "It gives the denominator of a rate and no time that comes again.",
		Indonesian: "Menyatakan penyebut suatu laju, bukan waktu yang berulang.",
		Example:    "Rp 10.000 [[per]] kilogram",
	},
	noSlashes: {
		Name: "no-year", English: "Two figures with a slash are a day only in brackets behind a word of time.",
		Indonesian: "Dua angka dengan garis miring hanya tanggal dalam kurung sesudah kata waktu.",
		Example:    "didukung [[2/3]] anggota",
	},
	noTerm: {
		Name: "term", English: "It is a range of terms of a school or university.",
		Indonesian: "Rentang semester sekolah atau kuliah.",
		Example:    "nilai rapor [[semester]] 1-5 dihitung",
	},
	noWatch: {
		Name: "watch", English: "Watches and clocks are counted, not hours.",
		Indonesian: "Yang dihitung arloji atau jam dinding, bukan waktu.",
		Example:    "membeli [[dua]] jam tangan",
	},
	noWeek: {
		Name: "week", English: "Minggu is a week here, and nothing says which.",
		Indonesian: "Minggu di sini berarti pekan, tanpa menyatakan yang mana.",
		Example:    "rapat tiap akhir [[minggu]]",
	},
}

// String returns the name of the reason, "" for the zero Refusal.
func (r Refusal) String() string { return r.describe().Name }

// English says why in an English sentence.
func (r Refusal) English() string { return r.describe().English }

// Indonesian says why in an Indonesian sentence.
func (r Refusal) Indonesian() string { return r.describe().Indonesian }

func (r Refusal) describe() rule.Refusal {
	if r >= refusalCount {
		return rule.Refusal{}
	}
	return refusals[r]
}

// A Refused is a stretch of text that could begin a temporal expression and does not.
type Refused struct {
	Start, End int // bytes
	Why        Refusal
}

// refuse records that the tokens from i up to j are no expression. Where no rule knew why, the
// word tells; a figure that is no year and no time of day is the concern of numbers.
func (s *Scanner) refuse(i, j int, why Refusal) {
	start := int(s.t[i].Start)
	if all := *s.Refused; len(all) > 0 && start < all[len(all)-1].End {
		return // a part of it: "3" of "2/3"
	}
	switch {
	case why == 0:
		why, j = s.reason(i, j)
	case s.t[i].Class() == lex.Number && (why == noCode || why == noIdentifier) && !s.timely(i):
		return // a figure that nobody would take for a date
	}
	switch s.t[i].ID() {
	case w.Periode, w.Kurun, w.Era:
		why = noAlone // the reason is that of the figure behind it, which comes next
	}
	if why != 0 {
		*s.Refused = append(*s.Refused, Refused{start, int(s.t[j-1].End), why})
	}
}

// timely tells whether the figure at token i could be a year, or counts a unit of time.
func (s *Scanner) timely(i int) bool {
	n := s.num(i)
	return s.t[i].Len() == 4 && 1500 <= n && n <= 2100 || s.unitAt(i+1) != 0
}

// reason tells why the word or figure in the tokens from i up to j begins no expression, 0 if it
// need not be asked, and where what it means ends.
func (s *Scanner) reason(i, j int) (why Refusal, end int) {
	t := s.t[i]
	if t.Class() == lex.Number {
		if _, end := s.timeAt(i, false); end > 0 && !t.Glued() && !(s.t[end].Glued() && s.t[end+1].Glued() && s.t[end+1].Class() == lex.Number) {
			return noClock, end
		}
		if _, end := s.slashesAt(i); end > 0 && !t.Glued() {
			return noSlashes, end
		}
		return 0, j
	}
	switch t.ID() {
	case w.Per:
		return noSet, j
	case w.Setiap, w.Tiap, w.Saban:
		return noPeriod, j
	case w.Pukul, w.Jam:
		return noHour, j
	case w.H, w.Q:
		return 0, j // letters
	}
	switch {
	case t.Is(lex.Weekday):
		return s.notWeekday(i), j
	case t.Is(lex.Numeral | lex.Inexact | lex.Share):
		return 0, j
	case t.Is(lex.Feast):
		if !t.Has(lex.Capital) {
			return noLower, j
		}
		return noName, j
	}
	return noAlone, j
}
