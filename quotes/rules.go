package quotes

import "github.com/fakta-id/fakta/internal/rule"

// Rule is the identity of a rule that found a quote, introduced a person or
// linked the two. The zero Rule is none.
type Rule uint8

const (
	_ Rule = iota
	// Rules that find quotes.
	ruleCueAfter
	ruleCueNyaAfter
	ruleUnlistedAfter
	ruleVerbAfter
	ruleVerbBefore
	ruleContinues
	ruleSplit
	ruleVerb
	ruleAccording
	ruleCueInside
	rulePassive
	// Rules that link a quote to its speaker.
	ruleIntroduced
	ruleFullName
	ruleShortName
	ruleNickname
	ruleNearName
	ruleTitle
	rulePronoun
	ruleEnding
	ruleSameSpeaker
	ruleBody
	ruleDescribed
	ruleNewName
	ruleCount
)

var rules = [ruleCount]rule.Info{
	ruleCueAfter:      {Name: "cue-after", Why: "a word of saying and its source right after the marks", Indonesian: "kata untuk berkata dan sumbernya tepat sesudah tanda kutip", Example: `[["Kami siap,"]] kata Sari.`},
	ruleCueNyaAfter:   {Name: "cue-nya-after", Why: "a word of saying with its source in the ending -nya after the marks", Indonesian: "kata untuk berkata dengan sumbernya pada akhiran -nya sesudah tanda kutip", Example: `Sari datang. [["Kami siap,"]] katanya.`},
	ruleUnlistedAfter: {Name: "unlisted-after", Why: "where a word of saying stands, behind the comma that ends the quote, any word is one: bongkarnya, a misprint before a known name", Indonesian: "di tempat kata untuk berkata, sesudah koma yang menutup kutipan, kata apa pun termasuk: bongkarnya, atau salah ketik di depan nama yang dikenal", Example: `"Ya," kata Sari. [["Lokasi juga banyak,"]] bongkarnya.`},
	ruleVerbAfter:     {Name: "verb-after", Why: "source and verb of saying after the marks", Indonesian: "sumber dan kata kerja berkata sesudah tanda kutip", Example: `[["Kapan selesai?"]] Sari bertanya.`},
	ruleVerbBefore:    {Name: "verb-before", Why: "a verb of saying right before the marks", Indonesian: "kata kerja berkata tepat di depan tanda kutip", Example: `Sari mengatakan, [["Kami siap."]]`},
	ruleContinues:     {Name: "continues", Why: "marks around a whole sentence go on with the quote before", Indonesian: "tanda kutip pada kalimat utuh meneruskan kutipan sebelumnya", Example: `"Kami siap," kata Sari. [["Semua sudah datang."]]`},
	ruleSplit:         {Name: "split", Why: "the attribution stands between two halves of a quote", Indonesian: "keterangan sumber terletak di antara dua bagian kutipan", Example: `"Kami siap," kata Sari, [["tetapi belum semua datang."]]`},
	ruleVerb:          {Name: "verb", Why: "a verb of saying and a clause", Indonesian: "kata kerja berkata dan sebuah klausa", Example: `Sari mengatakan, [[jalan itu rusak]].`},
	ruleAccording:     {Name: "according", Why: "menurut, berdasarkan, mengutip and a clause", Indonesian: "menurut, berdasarkan, mengutip, dan sebuah klausa", Example: `Menurut Sari, [[jalan itu rusak]].`},
	ruleCueInside:     {Name: "cue-inside", Why: "a word of saying and its source inside or behind the clause", Indonesian: "kata untuk berkata dan sumbernya di dalam atau di belakang klausa", Example: `[[Jalan itu, kata Sari, sudah rusak]].`},
	rulePassive:       {Name: "passive", Why: "a passive of saying with its agent before a clause", Indonesian: "kata kerja pasif untuk berkata dengan pelakunya di depan klausa", Example: `Dijelaskan Sari, [[jalan itu rusak]].`},
	ruleIntroduced:    {Name: "introduced", Why: "the person is introduced in the attribution itself", Indonesian: "orangnya diperkenalkan dalam keterangan sumber itu sendiri", Example: `[["Kami siap,"]] kata Kepala Dinas Sosial Sari Utami.`},
	ruleFullName:      {Name: "full-name", Why: "the full name was introduced before", Indonesian: "nama lengkapnya sudah diperkenalkan", Example: `[["Kami siap,"]] kata Sari Utami.`},
	ruleShortName:     {Name: "short-name", Why: "a part of a name introduced before", Indonesian: "bagian dari nama yang sudah diperkenalkan", Example: `[["Kami siap,"]] kata Sari.`},
	ruleNickname:      {Name: "nickname", Why: "a nickname given at the introduction", Indonesian: "julukan yang diberikan saat diperkenalkan", Example: `[["Kami siap,"]] kata Cak Sari.`},
	ruleNearName:      {Name: "near-name", Why: "a name known but for one letter or its ending", Indonesian: "nama yang dikenal, berbeda satu huruf atau akhirannya", Example: `[["Kami siap,"]] kata Sarri.`},
	ruleTitle:         {Name: "title", Why: "the office of a person introduced before", Indonesian: "jabatan orang yang sudah diperkenalkan", Example: `[["Kami siap,"]] kata Gubernur.`},
	rulePronoun:       {Name: "pronoun", Why: "dia, ia, beliau mean who spoke or was the subject last", Indonesian: "dia, ia, beliau menunjuk yang terakhir berbicara atau menjadi subjek", Example: `[["Kami siap,"]] kata dia.`},
	ruleEnding:        {Name: "ending", Why: "-nya means who spoke or was the subject last", Indonesian: "-nya menunjuk yang terakhir berbicara atau menjadi subjek", Example: `[["Kami siap,"]] katanya.`},
	ruleSameSpeaker:   {Name: "same-speaker", Why: "a quote without attribution has the speaker of the one before", Indonesian: "kutipan tanpa keterangan sumber diucapkan pembicara sebelumnya", Example: `[["Semua sudah datang."]]`},
	ruleBody:          {Name: "body", Why: "an organization or document speaks", Indonesian: "organisasi atau dokumen yang berbicara", Example: `KPK menyatakan, [[kasus itu ditutup]].`},
	ruleDescribed:     {Name: "described", Why: "a source without a name", Indonesian: "sumber tanpa nama", Example: `[["Api cepat sekali,"]] kata seorang saksi.`},
	ruleNewName:       {Name: "new-name", Why: "a name that nothing introduced", Indonesian: "nama yang belum diperkenalkan", Example: `[["Kami siap,"]] kata Sari.`},
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

// Indonesian is Why in Indonesian.
func (r Rule) Indonesian() string {
	if r >= ruleCount {
		return ""
	}
	return rules[r].Indonesian
}
