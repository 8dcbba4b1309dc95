package abbrev

import "github.com/fakta-id/fakta/internal/rule"

// Rule is the identity of a rule that found an abbreviation. The zero Rule is none.
type Rule uint8

const (
	_ Rule = iota
	ruleInitials
	ruleSyllables
	ruleNumbered
	ruleConsonants
	ruleUnit
	ruleKnown
	ruleReordered
	ruleTranslated
	ruleExplained
	ruleOr
	ruleCalled
	ruleStandsFor
	ruleCount
)

var rules = [ruleCount]rule.Info{
	ruleInitials:   {Name: "initials", Why: "the letters in brackets begin the words before them", Indonesian: "huruf dalam kurung memulai kata-kata di depannya", Example: `Menurut [[Badan Pusat Statistik (BPS)]], harga naik.`},
	ruleSyllables:  {Name: "syllables", Why: "the syllables in brackets are those of the words before them", Indonesian: "suku kata dalam kurung adalah suku kata-kata di depannya", Example: `Iuran [[jaminan sosial ketenagakerjaan (jamsostek)]] naik.`},
	ruleNumbered:   {Name: "numbered", Why: "the same figure ends both forms", Indonesian: "kedua bentuk diakhiri angka yang sama", Example: `Lulusan [[Strata 1 (S1)]] melamar.`},
	ruleConsonants: {Name: "consonants", Why: "the first letter of one word and two of its consonants", Indonesian: "huruf pertama sebuah kata dan dua konsonannya", Example: `Tersangka [[Sarwani (SRW)]] diperiksa.`},
	ruleUnit:       {Name: "unit", Why: "a unit of measure and its symbol", Indonesian: "satuan ukuran dan lambangnya", Example: `Luasnya 12 [[hektare (ha)]].`},
	ruleKnown:      {Name: "known", Why: "a foreign abbreviation that news keeps beside the translation", Indonesian: "singkatan asing yang dipakai di samping terjemahannya", Example: `Aplikasi dengan [[kecerdasan buatan (AI)]] itu baru.`},
	ruleReordered:  {Name: "reordered", Why: "translations put the same words in another order", Indonesian: "terjemahan menyusun kata yang sama dengan urutan lain", Example: `Data [[Biro Statistik Nasional China (NBS)]] terbit.`},
	ruleTranslated: {Name: "translated", Why: "an international body keeps its abbreviation where its name is translated", Indonesian: "badan internasional memakai singkatan aslinya walau namanya diterjemahkan", Example: `Pejabat [[Konfederasi Panahan Asia (WQX)]] datang.`},
	ruleExplained:  {Name: "explained", Why: "the words in brackets begin with the letters before them", Indonesian: "kata-kata dalam kurung dimulai dengan huruf di depannya", Example: `Data [[BPS (Badan Pusat Statistik)]] terbit.`},
	ruleOr:         {Name: "or", Why: "atau, alias and the initials of the words before", Indonesian: "atau, alias, dan huruf awal kata-kata di depannya", Example: `Siswa ikut [[Asesmen Nasional atau AN]] besok.`},
	ruleCalled:     {Name: "called", Why: "a short form after disingkat, disebut, dikenal sebagai", Indonesian: "bentuk pendek sesudah disingkat, disebut, dikenal sebagai", Example: `Ada [[pemutusan hubungan kerja yang biasa disingkat PHK]] di sana.`},
	ruleStandsFor:  {Name: "stands-for", Why: "singkatan, akronim, kependekan dari and the long form", Indonesian: "singkatan, akronim, kependekan dari, dan bentuk panjangnya", Example: `[[BPS adalah singkatan dari Badan Pusat Statistik]].`},
}

// String returns the rule's name, "" for the zero Rule.
func (r Rule) String() string {
	if r >= ruleCount {
		return ""
	}
	return rules[r].Name
}

// Why returns the reason for the rule, "" for the zero Rule.
func (r Rule) Why() string {
	if r >= ruleCount {
		return ""
	}
	return rules[r].Why
}

// ReasonOf returns the reason for the rule of a name, in English and Indonesian; "" if there is
// none.
func ReasonOf(name string) (english, indonesian string) {
	for _, r := range rules {
		if r.Name == name {
			return r.Why, r.Indonesian
		}
	}
	return "", ""
}
