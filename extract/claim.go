package extract

import "github.com/fakta-id/fakta/internal/rule"

// A Claim ties a number to what it is about: in "Sebanyak 568.373 tenaga kerja dari 1,3
// juta pekerja sudah terlindungi jamsostek" (568,373 of 1.3 million workers are insured
// already) the figure counts "tenaga kerja", of "1,3 juta pekerja", and says of them
// "sudah terlindungi jamsostek". Parts that the text does not state are the zero Span or
// [None].
type Claim struct {
	Span           // encloses the parts that stand in the number's text
	InTitle   bool // the spans count bytes of the title
	Rule      ClaimRule
	Quantity  int    // index into Facts.Numbers
	Subject   Span   // what is counted or measured
	Predicate Span   // what is said of it
	Of        Whole  // what the figure is a part or share of
	Change    Change // the rise or fall that it belongs to
	Per       Span   // the denominator of a rate
	Where     Span   // the place, without its preposition
	When      int    // index into Facts.Dates
	Source    int    // index into Facts.People: who says so, if the figure is quoted

	// What checks need to know; indexes into Facts.Claims in the order of the numbers.
	restates int  // the claim whose figure this one gives in other terms: "..., atau 25 persen"
	refers   int  // the claim that the subject points back at: "Angka itu"
	list     int  // the claim of the total that this one is listed as a part of
	complete bool // the parts of this total are all listed
	counted  Span // the noun that a labelled figure counts: "Bima: 53 desa"
	definite bool // the subject is one that was mentioned before: "85 meter itu"
}

// None stands for an index where there is nothing to point to.
const None = -1

// A Whole is what a part is taken from.
type Whole struct {
	Span         // "1,3 juta pekerja", "jumlah tersebut" (that number)
	Quantity int // the number in it, or that it refers to; index into Facts.Numbers or [None]
}

// A Change is a rise or fall with the numbers that state it, as indexes into
// Facts.Numbers or [None]: "naik 9,6 persen menjadi 1,71 miliar" (up 9.6 percent to
// 1.71 billion). The zero Direction means that the claim is about no change.
type Change struct {
	Direction    Direction
	From, To, By int
}

// Direction is that of a change of the subject.
type Direction uint8

// The directions. The rupiah that goes from 16,787 to 16,771 a dollar goes up.
const (
	Up Direction = iota + 1
	Down
)

var directionNames = [...]string{"", "up", "down"}

// String returns the name of the direction in the JSON output, "" for the zero Direction.
func (d Direction) String() string {
	if int(d) >= len(directionNames) {
		return ""
	}
	return directionNames[d]
}

// ClaimRule is the rule that found a claim's subject. The zero ClaimRule is none.
type ClaimRule uint8

// The rules, in the order in which they are tried.
const (
	ruleCounted ClaimRule = iota + 1
	ruleLabel
	ruleLinked
	ruleBeside
	ruleActor
	ruleElided
	ruleWhole
)

var claimRules = [...]rule.Info{
	ruleCounted: {Name: "counted", Why: "the noun phrase after a figure is what it counts", Indonesian: "frasa nomina sesudah angka adalah yang dihitungnya", Example: "menangkap [[lima]] tersangka kasus narkoba"},
	ruleLabel:   {Name: "label", Why: "a colon or bracket ties a name to its figure", Indonesian: "titik dua atau kurung menghubungkan nama dengan angkanya", Example: "Arsiparis: [[7.534]] formasi"},
	ruleLinked:  {Name: "linked", Why: "the subject of a verb that equates, reaches, rises or falls", Indonesian: "subjek dari kata kerja yang menyamakan, mencapai, naik, atau turun", Example: "Jumlah korban mencapai [[1.129]] orang"},
	ruleBeside:  {Name: "beside", Why: "the noun phrase right before an amount", Indonesian: "frasa nomina tepat di depan jumlah", Example: "membayar denda [[Rp 750 juta]]"},
	ruleActor:   {Name: "actor", Why: "without any noun it is the grammatical subject", Indonesian: "tanpa nomina lain, subjek gramatikalnya", Example: "Pemprov Jambi menganggarkan [[Rp 341 miliar]]"},
	ruleElided:  {Name: "elided", Why: "a noun that is left out is that of the claim before", Indonesian: "nomina yang dihilangkan adalah nomina klaim sebelumnya", Example: "Polisi menilang 812 pengendara, [[501]] dikenakan denda"},
	ruleWhole:   {Name: "whole", Why: "a share without a subject is about its whole", Indonesian: "bagian tanpa subjek berbicara tentang keseluruhannya", Example: "Sebanyak [[60 persen]] dari penduduk mengungsi"},
}

// String returns the rule's name, "" for the zero ClaimRule.
func (r ClaimRule) String() string {
	if int(r) >= len(claimRules) {
		return ""
	}
	return claimRules[r].Name
}

// Why returns the reason for the rule, "" for the zero ClaimRule.
func (r ClaimRule) Why() string {
	if int(r) >= len(claimRules) {
		return ""
	}
	return claimRules[r].Why
}

// Indonesian is Why in Indonesian.
func (r ClaimRule) Indonesian() string {
	if int(r) >= len(claimRules) {
		return ""
	}
	return claimRules[r].Indonesian
}
