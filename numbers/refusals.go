package numbers

import (
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/internal/rule"
)

// Refusal is why something that begins as a number does is none: "21" in "Pasal 21" names
// an article of a law. The zero Refusal is none. See docs/refusals.md.
type Refusal uint8

const (
	_ Refusal = iota
	noAddress
	noAdverb
	noAge
	noArgument
	noBracket
	noCalendar
	noChain
	noClock
	noCode
	noDate
	noDecade
	noDuration
	noFigure
	noFootnote
	noGlued
	noIdentifier
	noIdiom
	noLabel
	noLap
	noLaw
	noListed
	noListMark
	noMinute
	noName
	noNumeral
	noOverlap
	noPhone
	noPlate
	noPost
	noRank
	noRepeat
	noRest
	noScripts
	noSerial
	noSet
	noShape
	noTitle
	noVersion
	noYear
	refusalCount

	// nothing is the reason for what is no figure at all and that nobody asks for: "ke"
	// before a noun. It is not recorded.
	nothing = refusalCount
)

var refusals = [refusalCount]rule.Refusal{
	noAddress: {
		Name: "address", English: "It belongs to an address on the internet.",
		Indonesian: "Bagian dari alamat di internet.",
		Example:    "di laman https://contoh.id/berita/[[2031/hujan]]",
	},
	noAdverb: {
		Name: "adverb", English: "It says when, how or how often something is done and counts nothing.",
		Indonesian: "Keterangan cara atau waktu, bukan hitungan.",
		Example:    "untuk [[pertama]] kali ia tampil",
	},
	noAge: {
		Name: "age", English: "It is an age, behind a word that says so.",
		Indonesian: "Umur, sesudah kata yang menyatakannya.",
		Example:    "pria berusia [[47]] itu pulang",
	},
	noArgument: {
		Name: "argument", English: "It counts off arguments and ranks nothing.",
		Indonesian: "Penanda urutan alasan, bukan peringkat.",
		Example:    "[[Pertama]], jalan itu sempit.",
	},
	noBracket: {
		Name: "bracket", English: "One or two digits alone in brackets are an age or the number of a remark.",
		Indonesian: "Satu atau dua angka sendirian dalam kurung adalah umur atau nomor keterangan.",
		Example:    "Darmi ([[58]]) menunggu di rumah",
	},
	noCalendar: {
		Name: "calendar", English: "Behind a word for a day, month, year or anniversary it says which one.",
		Indonesian: "Sesudah kata hari, bulan, tahun, atau peringatan: menyatakan yang mana.",
		Example:    "memasuki hari [[12]] pencarian",
	},
	noChain: {
		Name: "chain", English: "Figures that hyphens chain together are a code.",
		Indonesian: "Rangkaian angka yang disambung tanda hubung adalah kode.",
		Example:    "nota [[12-40-7]] hilang",
	},
	noClock: {
		Name: "clock", English: "It is a time of day.",
		Indonesian: "Jam, yakni waktu dalam sehari.",
		Example:    "mulai pukul [[14.40]] hujan turun",
	},
	noCode: {
		Name: "code", English: "It is glued to letters or signs of a code or name.",
		Indonesian: "Melekat pada huruf atau tanda sebuah kode atau nama.",
		Example:    "kasus Covid-[[19]] menurun",
	},
	noDate: {
		Name: "date", English: "It is part of a date.",
		Indonesian: "Bagian dari tanggal.",
		Example:    "sejak [[15]] Agustus banyak hujan",
	},
	noDecade: {
		Name: "decade", English: "It stands behind an apostrophe, as shortened years do.",
		Indonesian: "Didahului apostrof, seperti tahun yang disingkat.",
		Example:    "lagu era '[[90-an]] diputar",
	},
	noDuration: {
		Name: "duration", English: "It counts units of time: a duration or an age.",
		Indonesian: "Menghitung satuan waktu: lama atau umur.",
		Example:    "menunggu [[30 menit]] di halte",
	},
	noFigure: {
		Name: "no-figure", English: "No figure stands beside the word for a currency.",
		Indonesian: "Tidak ada angka di samping kata mata uang.",
		Example:    "dalam [[Rp]] penuh",
	},
	noFootnote: {
		Name: "footnote", English: "A figure alone in square brackets is a footnote.",
		Indonesian: "Angka sendirian dalam kurung siku adalah catatan kaki.",
		Example:    "menurut kajian lama [ [[3]] ] itu",
	},
	noGlued: {
		Name: "glued", English: "More is glued to its end, so that it is a code, a period or a pair of labels.",
		Indonesian: "Ada yang melekat di belakangnya: kode, periode, atau pasangan label.",
		Example:    "layanan [[24]]/7 dibuka",
	},
	noIdentifier: {
		Name: "identifier", English: "The word before it names things by number.",
		Indonesian: "Kata di depannya menamai sesuatu dengan nomor.",
		Example:    "dijerat Pasal [[21]] undang-undang itu",
	},
	noIdiom: {
		Name: "idiom", English: "It belongs to a fixed phrase that counts nothing.",
		Indonesian: "Bagian dari ungkapan tetap yang tidak menghitung.",
		Example:    "salah [[satu]] warga datang",
	},
	noLabel: {
		Name: "label", English: "It tells things of one kind apart: a floor, stage, class or type.",
		Indonesian: "Membedakan benda sejenis: lantai, tahap, kelas, atau tipe.",
		Example:    "kantor di lantai [[22]] terbakar",
	},
	noLap: {
		Name: "lap", English: "It is a time in minutes, seconds and thousandths.",
		Indonesian: "Catatan waktu dalam menit, detik, dan seperseribu detik.",
		Example:    "mencatat [[1:37,828]] di lintasan",
	},
	noLaw: {
		Name: "law", English: "It names an article of a law, by the word behind it.",
		Indonesian: "Nomor pasal, menurut kata sesudahnya.",
		Example:    "dan [[339]] KUHP tentang pembunuhan",
	},
	noListed: {
		Name: "listed", English: "It goes on with a list of identifiers or labels.",
		Indonesian: "Lanjutan daftar nomor atau label.",
		Example:    "Pasal 21, [[22]] dan 25 dicabut",
	},
	noListMark: {
		Name: "list-mark", English: "It numbers the item of a list.",
		Indonesian: "Nomor butir dalam daftar.",
		Example:    "[[1]]. Matikan aliran listrik",
	},
	noMinute: {
		Name: "minute", English: "It is the minute of a game.",
		Indonesian: "Menit pertandingan.",
		Example:    "gol Rudi ([[30]]') bertahan",
	},
	noName: {
		Name: "name", English: "It is part of a name.",
		Indonesian: "Bagian dari nama.",
		Example:    "warga di Kepulauan [[Seribu]] mengungsi",
	},
	noNumeral: {
		Name: "no-numeral", English: "It begins no numeral here.",
		Indonesian: "Tidak memulai bilangan di sini.",
		Example:    "bukan [[berpuluh]] lagi",
	},
	noOverlap: {
		Name: "overlap", English: "Its beginning belongs to the number before it.",
		Indonesian: "Awalnya termasuk bilangan sebelumnya.",
		Example:    "harga $5M[[½]] itu",
	},
	noPhone: {
		Name: "phone", English: "It is a telephone number.",
		Indonesian: "Nomor telepon.",
		Example:    "hubungi [[0811 9787 670]] segera",
	},
	noPlate: {
		Name: "plate", English: "It is the number of a vehicle, between letters in capitals.",
		Indonesian: "Nomor kendaraan, di antara huruf kapital.",
		Example:    "mobil B [[2918 PKL]] itu",
	},
	noPost: {
		Name: "post", English: "It is a place on a road, counted in kilometres or in metres behind one.",
		Indonesian: "Titik di jalan, dihitung dalam kilometer atau meter sesudahnya.",
		Example:    "di kilometer 3 + [[800]] truk itu terguling",
	},
	noRank: {
		Name: "no-rank", English: "Nothing beside it can be ranked or gathered by it.",
		Indonesian: "Tidak ada yang diperingkat atau dikumpulkan olehnya.",
		Example:    "di [[kedua]] dan di sana",
	},
	noRepeat: {
		Name: "repeat", English: "It says the number before it once more, in words.",
		Indonesian: "Mengulang bilangan sebelumnya dengan kata.",
		Example:    "selama 24 ([[dua puluh empat]]) pertemuan",
	},
	noRest: {
		Name: "rest", English: "It is the rest of figures that cannot be read.",
		Indonesian: "Sisa angka yang tidak terbaca.",
		Example:    "ada ٣.[[1]] di layar",
	},
	noScripts: {
		Name: "scripts", English: "Digits of two scripts stand together.",
		Indonesian: "Angka dari dua aksara bercampur.",
		Example:    "ada [[٣]].1 di layar",
	},
	noSerial: {
		Name: "serial", English: "Digits that begin with a zero, or more than eight without separators, are a code.",
		Indonesian: "Angka yang diawali nol, atau lebih dari delapan tanpa pemisah, adalah kode.",
		Example:    "pesan [[007]] tiba",
	},
	noSet: {
		Name: "set", English: "It says how often in a unit of time, which is a set of times.",
		Indonesian: "Menyatakan berapa kali dalam satuan waktu, yakni waktu berulang.",
		Example:    "minum [[tiga kali sehari]] saja",
	},
	noShape: {
		Name: "shape", English: "Its separators group digits as no number has them: a version, an address of a machine, a misprint.",
		Indonesian: "Pemisahnya mengelompokkan angka tidak seperti bilangan: versi, alamat mesin, salah cetak.",
		Example:    "aplikasi itu [[2.10.3]] sudah lama",
	},
	noTitle: {
		Name: "title", English: "It opens the title, theme or slogan in quotation marks.",
		Indonesian: "Membuka judul, tema, atau slogan dalam tanda kutip.",
		Example:    `diskusi bertema "[[3]] Jalan Pulang" dibuka`,
	},
	noVersion: {
		Name: "version", English: "It is the number of a version or edition.",
		Indonesian: "Nomor versi atau edisi.",
		Example:    "menuju industri [[4.0]] nasional",
	},
	noYear: {
		Name: "year", English: "Four digits that count nothing are a year.",
		Indonesian: "Empat angka yang tidak menghitung apa pun adalah tahun.",
		Example:    "bencana [[2018]] itu dikenang",
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

// A Refused is a stretch of text that begins as a number does and is none.
type Refused struct {
	Start, End int // bytes
	Why        Refusal
}

// refuse records that the tokens from i up to j are no number. Marks at their end are left out.
func (s *Scanner) refuse(i, j int, why Refusal) {
	switch {
	case why == nothing:
		return
	case why == noBracket && s.t[i-2].Is(lex.Identifier), why == noLaw && s.t[i-1].Is(lex.Identifier): // ayat (3), Pasal 21 ayat 2
		why = noIdentifier
	case why == noLabel && (s.t[i-1].ID() == w.Km || s.t[i-1].ID() == w.Kilometer):
		why = noPost
	case why == noNumeral && s.t[i].Is(lex.CurrencySign):
		why = noFigure
	case why == noNumeral && s.t[i].Class() == lex.Number:
		why = noScripts
	case why == noCode && s.address(i):
		why = noAddress
	case why == noCode && s.dialled(i, j):
		why = noPhone
	}
	for j > i+1 && (s.t[j-1].Class() == lex.Mark && s.t[j-1].ID().VulgarValue() == 0 || // 1½ is a figure
		s.t[j-1].Class() == lex.Single || s.t[j-1].Class() == lex.Apostrophe) {
		j--
	}
	*s.Refused = append(*s.Refused, Refused{int(s.t[i].Start), int(s.t[j-1].End), why})
}

// address tells whether the code that token i is in is an address on the internet.
func (s *Scanner) address(i int) bool {
	for i > lex.Pad && s.t[i].Glued() {
		i--
	}
	for j := i; j == i || s.t[j].Glued() && s.t[j].Class() != lex.Edge; j++ {
		switch t := s.t[j]; {
		case t.ID() == w.AtSign, t.Is(lex.DomainEnd) && j > i && s.t[j-1].ID() == w.Period && s.t[j-1].Glued(),
			t.ID() == w.Slash && s.glued(j+1, w.Slash):
			return true
		}
	}
	return false
}

// dialled tells whether the code of the tokens [i, j) is what one dials: a plus or a zero and
// then nothing but digits, at least eight of them.
func (s *Scanner) dialled(i, j int) bool {
	if s.t[i-1].ID() != w.PlusSign && s.text[s.t[i].Start] != '0' {
		return false
	}
	str := s.text[s.t[i].Start:s.t[j-1].End]
	return len(str) >= 8 && strings.Trim(str, "0123456789-. ") == ""
}
