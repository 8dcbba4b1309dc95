package extract

import "github.com/fakta-id/fakta/internal/rule"

// A Reason is why something is no fact: a number whose word before it makes it the article of a
// law, a figure without a subject. Those of each layer are listed in docs/refusals.md.
type Reason interface {
	String() string     // the stable name in output: "identifier"
	English() string    // a sentence for people
	Indonesian() string // the same in Indonesian
}

// A reason is one that is decided here, where facts are joined. The zero reason is none.
type reason uint8

const (
	_ reason = iota
	// Of numbers and dates.
	inDate
	noReport
	// Of figures without a claim.
	noArithmetic
	noClass
	noThing
	noName
	noNear
	noPhrase
	noQuantity
	noSize
	noSubject
	// Of claims without a check.
	noEnds
	noExact
	noFirst
	noMeaning
	noParts
	noResult
	noUnits
	noVerdict
	noWhole
	reasonCount
)

var reasons = [reasonCount]rule.Refusal{
	inDate: {
		Name: "in-date", English: "It is part of a date or time, and no number of its own.",
		Indonesian: "Bagian dari tanggal atau waktu, bukan bilangan tersendiri.",
		Example:    "Rapat digelar [[15 September 2024]] di balai desa.",
	},
	noReport: {
		Name: "navigation", English: "It stands in navigation or credits, which are no part of the report.",
		Indonesian: "Terletak di navigasi atau kredit, bukan bagian berita.",
		Example:    "Hujan turun di kota.\nBaca juga: [[12]] Rumah Rusak\nBanjir surut.",
	},
	noArithmetic: {
		Name: "arithmetic", English: "It stands in a sum of figures and says nothing of the world.",
		Indonesian: "Bagian dari hitungan angka, tidak menyatakan apa-apa tentang dunia.",
		Example:    "Hitunglah 7 + [[8]] = 15.",
	},
	noClass: {
		Name: "class", English: "It names a class of athletes or things by their measure.",
		Indonesian: "Menamai kelas atlet atau jenis benda dengan ukurannya.",
		Example:    "Ia turun di kelas [[61 kg]] putra.",
	},
	noThing: {
		Name: "no-head", English: "It stands for people or things without naming them.",
		Indonesian: "Menggantikan orang atau benda tanpa menyebutnya.",
		Example:    "Setelah [[keduanya]] menikah, mereka pindah.",
	},
	noName: {
		Name: "name", English: "It is part of a name that is spoken of.",
		Indonesian: "Bagian dari nama yang dibicarakan.",
		Example:    "Kantor milik Bulog [[7]] rusak parah.",
	},
	noNear: {
		Name: "too-far", English: "What it is about stands too far from it.",
		Indonesian: "Pokoknya terlalu jauh darinya.",
		Example:    "Harga … mencapai [[5 juta]].",
	},
	noPhrase: {
		Name: "phrase", English: "It belongs to a fixed phrase: the top ten, two digits, one more.",
		Indonesian: "Bagian dari ungkapan tetap: sepuluh besar, dua digit, satu lagi.",
		Example:    "Ia masuk [[10]] besar.",
	},
	noQuantity: {
		Name: "no-quantity", English: "Ranks, ratios and scores state no quantity.",
		Indonesian: "Peringkat, rasio, dan skor tidak menyatakan jumlah.",
		Example:    "Lantai [[kedua]] gedung itu kosong.",
	},
	noSize: {
		Name: "size", English: "It only tells the size of the things.",
		Indonesian: "Hanya menyatakan ukuran bendanya.",
		Example:    "Polisi menyita 60 jeriken berukuran [[35 liter]].",
	},
	noSubject: {
		Name: "no-subject", English: "Nothing in the sentence or before it can be told to be what it counts.",
		Indonesian: "Tidak ada pokok di kalimat itu atau sebelumnya yang jelas dihitungnya.",
		Example:    "[[Sepuluh]].",
	},
	noEnds: {
		Name: "no-ends", English: "The figure that the change goes from, or the one that it goes to, is not stated.",
		Indonesian: "Angka awal atau akhir perubahan itu tidak disebut.",
		Example:    "Produksi padi naik [[25 persen]].",
	},
	noExact: {
		Name: "not-exact", English: "One of the figures is a range, a bound, an estimate, or below one.",
		Indonesian: "Salah satu angkanya rentang, batas, perkiraan, atau tidak di atas nol.",
		Example:    "Dari 1.000 pekerja, sekitar 500 pekerja atau [[50 persen]] terlindungi.",
	},
	noFirst: {
		Name: "no-counterpart", English: "No other figure is stated of the same thing.",
		Indonesian: "Tidak ada angka lain tentang hal yang sama.",
		Example:    "Jalan desa sepanjang [[58 meter]] itu dibersihkan.",
	},
	noMeaning: {
		Name: "unclear", English: "Which figure is meant, or whether both are of the same thing, cannot be told.",
		Indonesian: "Tidak jelas angka mana yang dimaksud, atau apakah keduanya tentang hal yang sama.",
		Example:    "Jalan desa sepanjang sekitar 85 meter tertutup. Jalan desa sepanjang [[58 meter]] itu dibersihkan.",
	},
	noParts: {
		Name: "no-parts", English: "What is listed behind the total are not all of its parts, or not its own.",
		Indonesian: "Yang dirinci sesudah jumlah itu bukan seluruh bagiannya, atau bukan bagiannya.",
		Example:    "Ada [[14]] awak yang terdiri dari 6 awak inti.",
	},
	noResult: {
		Name: "no-result", English: "It cannot be computed: something would be divided by zero, or the result has too many digits.",
		Indonesian: "Tidak dapat dihitung: pembagian dengan nol, atau hasilnya terlalu panjang.",
		Example:    "Ada [[1 juta desiliun]] awak yang terdiri dari 1 juta desiliun awak inti dan 6 awak tambahan.",
	},
	noUnits: {
		Name: "units", English: "The figures have different units.",
		Indonesian: "Satuan angka-angkanya berbeda.",
		Example:    "Dana terserap 5 ton, atau [[12 persen]] dari target Rp 100 miliar.",
	},
	noVerdict: {
		Name: "undecided", English: "At the precision of the figures both answers are possible.",
		Indonesian: "Pada ketelitian angka-angkanya kedua jawaban mungkin.",
		Example:    "Dari 1.000 pekerja, 430 pekerja atau [[44 persen]] terlindungi.",
	},
	noWhole: {
		Name: "no-whole", English: "The whole that the share is taken of is not stated in figures.",
		Indonesian: "Keseluruhan yang dibagi tidak disebut dengan angka.",
		Example:    "Sebanyak 500 pekerja atau [[50 persen]] terlindungi.",
	},
}

// String returns the name of the reason, "" for the zero reason.
func (r reason) String() string { return r.describe().Name }

// English says why in an English sentence.
func (r reason) English() string { return r.describe().English }

// Indonesian says why in an Indonesian sentence.
func (r reason) Indonesian() string { return r.describe().Indonesian }

func (r reason) describe() rule.Refusal {
	if r >= reasonCount {
		return rule.Refusal{}
	}
	return reasons[r]
}
