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
	ruleCueAfter:      {Name: "cue-after", Why: "a word of saying and its source right after the marks", Example: `[["Kami siap,"]] kata Sari.`},
	ruleCueNyaAfter:   {Name: "cue-nya-after", Why: "a word of saying with its source in the ending -nya after the marks", Example: `Sari datang. [["Kami siap,"]] katanya.`},
	ruleUnlistedAfter: {Name: "unlisted-after", Why: "where a word of saying stands, behind the comma that ends the quote, any word is one: bongkarnya, a misprint before a known name", Example: `"Ya," kata Sari. [["Lokasi juga banyak,"]] bongkarnya.`},
	ruleVerbAfter:     {Name: "verb-after", Why: "source and verb of saying after the marks", Example: `[["Kapan selesai?"]] Sari bertanya.`},
	ruleVerbBefore:    {Name: "verb-before", Why: "a verb of saying right before the marks", Example: `Sari mengatakan, [["Kami siap."]]`},
	ruleContinues:     {Name: "continues", Why: "marks around a whole sentence go on with the quote before", Example: `"Kami siap," kata Sari. [["Semua sudah datang."]]`},
	ruleSplit:         {Name: "split", Why: "the attribution stands between two halves of a quote", Example: `"Kami siap," kata Sari, [["tetapi belum semua datang."]]`},
	ruleVerb:          {Name: "verb", Why: "a verb of saying and a clause", Example: `Sari mengatakan, [[jalan itu rusak]].`},
	ruleAccording:     {Name: "according", Why: "menurut, berdasarkan, mengutip and a clause", Example: `Menurut Sari, [[jalan itu rusak]].`},
	ruleCueInside:     {Name: "cue-inside", Why: "a word of saying and its source inside or behind the clause", Example: `[[Jalan itu, kata Sari, sudah rusak]].`},
	rulePassive:       {Name: "passive", Why: "a passive of saying with its agent before a clause", Example: `Dijelaskan Sari, [[jalan itu rusak]].`},
	ruleIntroduced:    {Name: "introduced", Why: "the person is introduced in the attribution itself", Example: `[["Kami siap,"]] kata Kepala Dinas Sosial Sari Utami.`},
	ruleFullName:      {Name: "full-name", Why: "the full name was introduced before", Example: `[["Kami siap,"]] kata Sari Utami.`},
	ruleShortName:     {Name: "short-name", Why: "a part of a name introduced before", Example: `[["Kami siap,"]] kata Sari.`},
	ruleNickname:      {Name: "nickname", Why: "a nickname given at the introduction", Example: `[["Kami siap,"]] kata Cak Sari.`},
	ruleNearName:      {Name: "near-name", Why: "a name known but for one letter or its ending", Example: `[["Kami siap,"]] kata Sarri.`},
	ruleTitle:         {Name: "title", Why: "the office of a person introduced before", Example: `[["Kami siap,"]] kata Gubernur.`},
	rulePronoun:       {Name: "pronoun", Why: "dia, ia, beliau mean who spoke or was the subject last", Example: `[["Kami siap,"]] kata dia.`},
	ruleEnding:        {Name: "ending", Why: "-nya means who spoke or was the subject last", Example: `[["Kami siap,"]] katanya.`},
	ruleSameSpeaker:   {Name: "same-speaker", Why: "a quote without attribution has the speaker of the one before", Example: `[["Semua sudah datang."]]`},
	ruleBody:          {Name: "body", Why: "an organization or document speaks", Example: `KPK menyatakan, [[kasus itu ditutup]].`},
	ruleDescribed:     {Name: "described", Why: "a source without a name", Example: `[["Api cepat sekali,"]] kata seorang saksi.`},
	ruleNewName:       {Name: "new-name", Why: "a name that nothing introduced", Example: `[["Kami siap,"]] kata Sari.`},
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
