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
	ruleInitials:   {Name: "initials", Why: "the letters in brackets begin the words before them", Example: `Menurut [[Badan Pusat Statistik (BPS)]], harga naik.`},
	ruleSyllables:  {Name: "syllables", Why: "the syllables in brackets are those of the words before them", Example: `Iuran [[jaminan sosial ketenagakerjaan (jamsostek)]] naik.`},
	ruleNumbered:   {Name: "numbered", Why: "the same figure ends both forms", Example: `Lulusan [[Strata 1 (S1)]] melamar.`},
	ruleConsonants: {Name: "consonants", Why: "the first letter of one word and two of its consonants", Example: `Tersangka [[Sarwani (SRW)]] diperiksa.`},
	ruleUnit:       {Name: "unit", Why: "a unit of measure and its symbol", Example: `Luasnya 12 [[hektare (ha)]].`},
	ruleKnown:      {Name: "known", Why: "a foreign abbreviation that news keeps beside the translation", Example: `Aplikasi dengan [[kecerdasan buatan (AI)]] itu baru.`},
	ruleReordered:  {Name: "reordered", Why: "translations put the same words in another order", Example: `Data [[Biro Statistik Nasional China (NBS)]] terbit.`},
	ruleTranslated: {Name: "translated", Why: "an international body keeps its abbreviation where its name is translated", Example: `Pejabat [[Konfederasi Panahan Asia (WQX)]] datang.`},
	ruleExplained:  {Name: "explained", Why: "the words in brackets begin with the letters before them", Example: `Data [[BPS (Badan Pusat Statistik)]] terbit.`},
	ruleOr:         {Name: "or", Why: "atau, alias and the initials of the words before", Example: `Siswa ikut [[Asesmen Nasional atau AN]] besok.`},
	ruleCalled:     {Name: "called", Why: "a short form after disingkat, disebut, dikenal sebagai", Example: `Ada [[pemutusan hubungan kerja yang biasa disingkat PHK]] di sana.`},
	ruleStandsFor:  {Name: "stands-for", Why: "singkatan, akronim, kependekan dari and the long form", Example: `[[BPS adalah singkatan dari Badan Pusat Statistik]].`},
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
