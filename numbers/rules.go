package numbers

import "github.com/fakta-id/fakta/internal/rule"

// Rule is the identity of the rule that read a number. The zero Rule is none.
type Rule uint8

const (
	_ Rule = iota
	ruleDigits
	ruleWords
	ruleInexact
	ruleCollective
	ruleOrdinalWord
	ruleOrdinalDigits
	ruleRank
	ruleShare
	rulePercent
	rulePoints
	ruleMoneyBefore
	ruleMoneyAfter
	ruleMeasure
	ruleMagnitude
	ruleCoordinate
	ruleMultiple
	ruleRatio
	ruleScore
	ruleCount
)

var rules = [ruleCount]rule.Info{
	ruleDigits:        {Name: "digits", Why: "full stops group thousands, a comma starts decimals (EYD V, II.G)", Indonesian: "titik mengelompokkan ribuan, koma memulai desimal (EYD V, II.G)", Example: "sebanyak [[568.373]] tenaga kerja"},
	ruleWords:         {Name: "words", Why: "spelled-out numerals count", Indonesian: "bilangan yang ditulis dengan huruf ikut dihitung", Example: "menemukan [[dua puluh lima ribu]] ikan"},
	ruleInexact:       {Name: "inexact", Why: "the order of magnitude is a range", Indonesian: "orde besarannya adalah rentang", Example: "melindungi [[puluhan ribu]] pekerja"},
	ruleCollective:    {Name: "collective", Why: "ke- before the noun means all of so many", Indonesian: "ke- di depan nomina berarti semuanya, sebanyak itu", Example: "memeriksa [[ketiga]] orang itu"},
	ruleOrdinalWord:   {Name: "ordinal-word", Why: "ke- after the noun is its rank", Indonesian: "ke- di belakang nomina adalah peringkatnya", Example: "pada gelombang [[kedua]]"},
	ruleOrdinalDigits: {Name: "ordinal-digits", Why: "ke- and digits joined by a hyphen (EYD V, II.G.4)", Indonesian: "ke- dan angka disambung tanda hubung (EYD V, II.G.4)", Example: "gaji [[ke-13]] cair"},
	ruleRank:          {Name: "rank", Why: "a figure after a word for rank", Indonesian: "angka sesudah kata peringkat", Example: "naik ke peringkat [[26]] dunia"},
	ruleShare:         {Name: "share", Why: "se-per-N and N per-M are fractions (EYD V, II.G.5)", Indonesian: "se-per-N dan N per-M adalah pecahan (EYD V, II.G.5)", Example: "kehilangan [[dua pertiga]] lahannya"},
	rulePercent:       {Name: "percent", Why: "hundredths", Indonesian: "perseratusan", Example: "mencapai [[43,31 persen]]"},
	rulePoints:        {Name: "points", Why: "a difference of percentages", Indonesian: "selisih persentase", Example: "memangkas bunga [[25 basis poin]]"},
	ruleMoneyBefore:   {Name: "money-before", Why: "the currency stands before the amount (EYD V, II.G)", Indonesian: "mata uang di depan jumlahnya (EYD V, II.G)", Example: "anggaran [[Rp 4,5 triliun]] cair"},
	ruleMoneyAfter:    {Name: "money-after", Why: "the name of the currency stands after the amount", Indonesian: "nama mata uang di belakang jumlahnya", Example: "senilai [[190,24 juta dollar AS]]"},
	ruleMeasure:       {Name: "measure", Why: "a unit of measure, with its UCUM code", Indonesian: "satuan ukuran, dengan kode UCUM", Example: "lahan seluas [[19.433 hektare]]"},
	ruleMagnitude:     {Name: "magnitude", Why: "the magnitude of an earthquake", Indonesian: "magnitudo gempa", Example: "gempa [[magnitudo 5,6]] mengguncang"},
	ruleCoordinate:    {Name: "coordinate", Why: "degrees of latitude and longitude", Indonesian: "derajat lintang dan bujur", Example: "pada koordinat [[6,69 LS]]"},
	ruleMultiple:      {Name: "multiple", Why: "kali counts how often, or how many times as much", Indonesian: "kali menghitung berapa kali, atau berapa kali lipat", Example: "naik [[tiga kali lipat]]"},
	ruleRatio:         {Name: "ratio", Why: "two integers with a colon or banding", Indonesian: "dua bilangan bulat dengan titik dua atau kata banding", Example: "dengan rasio [[1:3]] saja"},
	ruleScore:         {Name: "score", Why: "two integers after a word of winning or losing", Indonesian: "dua bilangan bulat sesudah kata menang atau kalah", Example: "menang [[2-1]] atas tuan rumah"},
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
