package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// An amount is a figure with its currency, percent word or unit. It is read in place and
// passed by reference: it is much too large for registers.
type amount struct {
	figure
	start     int // token
	kind      Kind
	rule      Rule
	unit      Unit
	before    bool // the currency stands before the figure
	falling   bool // of a range: the left end is the larger one
	magnitude int  // tokens before the figure that announce a magnitude
	// other: the tokens up to end are a date, a time, a duration, a code; it says which.
	other Refusal
}

// low and high are the ends of what a may be.
func (a *amount) low() Value {
	if a.ranged {
		return a.lowValue
	}
	return a.value
}

func (a *amount) high() Value {
	if a.ranged {
		return a.highValue
	}
	return a.value
}

// bare tells whether the figure has no unit of any kind.
func (a *amount) bare() bool { return a.kind == Cardinal }

// year tells whether a is a figure that is a year unless something is counted.
func (a *amount) year() bool {
	return a.plain == 4 && !a.ranged && a.scale == 0 && a.value.lo >= 1500 && a.value.lo <= 2100 && a.value.exp == 0
}

// amount reads the amount that begins at token i with a currency or a figure into a,
// which is zero.
func (s *Scanner) amount(i int, a *amount) bool {
	a.start = i
	if s.t[i].Is(lex.CurrencySign) {
		start, at, code := s.currencyBefore(i)
		if at == 0 {
			return false
		}
		a.start, a.before = start, true
		a.unit.Code = code
		i = at
	}
	if !s.figure(i, &a.figure) {
		if s.t[i].Class() != lex.Number {
			return false
		}
		a.end, a.other = s.shape(i).end, noShape
		return a.end > 0
	}
	switch {
	case a.ranged:
		a.kind, a.rule = Cardinal, ruleInexact
	case a.share:
		a.kind, a.rule = Fraction, ruleShare
	case a.digits:
		a.kind, a.rule = Cardinal, ruleDigits
	default:
		a.kind, a.rule = Cardinal, ruleWords
	}
	if a.before {
		a.kind, a.rule = Money, ruleMoneyBefore
		s.afterMoney(a)
		return true
	}
	s.suffix(a)
	return true
}

// currencyBefore reads a currency before an amount, with the token of which it
// is called: "Rp 4", "Rp. 4", "US$ 5", "S$3", "IDR 200". It returns the first
// token of the currency, the token of the figure (0 if there is none), and the
// code.
func (s *Scanner) currencyBefore(i int) (start, at int, code string) {
	t := s.t[i]
	code, added := s.d.Sign(t)
	start = i
	if t.ID() == w.DollarSign {
		if p := s.t[i-1]; p.Class() == lex.Word && p.Has(lex.Capital) && p.ID().DollarPrefix() != "" {
			start, code = i-1, p.ID().DollarPrefix()
		}
	} else if t.ID() == w.YenSign && t.Glued() && (s.word(i-1, "jp") || s.word(i-1, "cn")) { // JP¥, CN¥
		if start = i - 1; s.word(start, "cn") {
			code = "CNY"
		}
	} else if t.Class() == lex.Word {
		if t.ID() != w.Rp && !t.Has(lex.Upper) && !added { // usd, rm: codes are capitals
			return i, 0, ""
		}
		if p := s.t[i-1]; !t.Has(lex.Space) && p.Class() == lex.Word {
			return i, 0, ""
		}
	}
	at = i + s.d.Words(t)
	if s.glued(at, w.Period) {
		at++
	}
	n := s.t[at]
	switch {
	case n.Class() == lex.Number:
		if t.ID() == w.Rm && s.shape(at).digits < 3 { // a code: jenis RM 21
			return i, 0, ""
		}
	case n.Is(lex.Inexact|lex.Share) && t.ID() == w.Rp, n.Is(lex.Numeral) && t.ID() == w.Rp:
	default:
		return i, 0, ""
	}
	return start, at, code
}

// afterMoney reads what can stand after an amount with its currency before it:
// ",-", M and T for miliar and triliun, the currency once more.
func (s *Scanner) afterMoney(a *amount) {
	t := s.t[a.end]
	if p := t.ID().ScaleLetter(); p > 0 && t.Has(lex.Capital) && t.Len() == 1 && a.scale == 0 && a.digits {
		a.value = a.value.shift(p)
		a.scale, a.hasAlternative, a.plain = p, false, 0
		a.end++
		t = s.t[a.end]
	}
	if (t.ID() == w.Comma || t.ID() == w.Period) && t.Glued() && s.glued(a.end+1, w.Hyphen) && !(s.t[a.end+2].Class() == lex.Number && s.t[a.end+2].Glued()) {
		a.end += 2 // Rp 50.000,-
		for s.glued(a.end, w.Hyphen) {
			a.end++
		}
	}
	if t := s.t[a.end]; t.ID().Cent() > 0 && t.Class() == lex.Word && a.scale == 0 { // US$ 13,9 sen
		a.value, a.hasAlternative = a.value.shift(-2), false
		a.end++
	}
	if t := s.t[a.end]; t.Is(lex.Currency) && s.d.Currency(t) == a.unit.Code && t.Class() == lex.Word && !t.Glued() {
		a.end += s.d.Words(t) // Rp 50 miliar rupiah
	}
}

// suffixes are the kinds of words that can follow a figure as part of what it states.
const suffixes = lex.Percent | lex.Currency | lex.Unit | lex.DateWord | lex.DayPart

// suffix reads what follows a figure without a currency before it.
func (s *Scanner) suffix(a *amount) {
	t := s.t[a.end]
	if a.digits && t.Glued() && s.codeAfter(a) {
		return
	}
	switch id := t.ID(); id {
	case w.LeftParen, w.Poin, w.Basis, w.Bps, w.PerMille, w.Promil, w.Permil, w.Skala, w.Sr, w.Kali, w.X:
		s.suffixed(a)
		return
	default:
		if t.Is(suffixes) || id.Cent() > 0 || id.Compass() > 0 {
			s.suffixed(a)
			return
		}
	}
	if t.Class() == lex.Word && s.recurring(a.end) {
		a.other = noDuration
		a.end++
		return
	}
	if s.t[a.start-1].ID() != 0 {
		s.magnitudeBefore(a)
	}
}

// recurring tells whether the word at token i makes a period of the figure before it, or
// a duration that is too short for dates: "empat tahunan" (every four years).
func (s *Scanner) recurring(i int) bool {
	switch s.t[i].Len() {
	case 6:
		return s.word(i, "harian")
	case 7:
		return s.word(i, "tahunan") || s.word(i, "bulanan")
	case 8:
		return s.word(i, "mingguan")
	case 9:
		return s.word(i, "nanodetik") || s.word(i, "milidetik")
	case 10:
		return s.word(i, "mikrodetik")
	}
	return false
}

// suffixed is suffix where what follows the figure can be part of what it states.
func (s *Scanner) suffixed(a *amount) {
	t := s.t[a.end]
	if n := s.t[a.end+1]; t.ID() == w.LeftParen && n.Is(lex.Percent) && s.t[a.end+2].ID() == w.RightParen { // 28,3 (persen)
		a.kind, a.rule, a.unit.Code = Percent, rulePercent, "%"
		a.hasAlternative = false
		a.end += 3
		return
	}
	if t.ID() == w.LeftParen { // 1 (satu) dollar
		if r := s.restatement(a.end, a); r > a.end && s.t[r].Is(lex.Currency|lex.Percent|lex.Unit) {
			a.end = r
			t = s.t[r]
		}
	}
	switch {
	case t.Is(lex.Percent):
		a.kind, a.rule, a.unit.Code = Percent, rulePercent, "%"
		a.hasAlternative = false // the comma of a share starts decimals
		a.end++
		if s.t[a.end].ID() == w.Poin { // 2 persen poin
			a.rule, a.unit.Code = rulePoints, "pp"
			a.end++
		}
	case t.ID() == w.Poin && (s.t[a.end+1].ID() == w.Persen || s.t[a.end+1].ID() == w.Persentase):
		a.kind, a.rule, a.unit.Code = Percent, rulePoints, "pp"
		a.end += 2
	case t.ID() == w.Basis && (s.t[a.end+1].ID() == w.Poin || s.t[a.end+1].ID() == w.Point):
		a.kind, a.rule, a.unit.Code = Percent, rulePoints, "bp"
		a.end += 2
	case t.ID() == w.Bps && a.digits && !t.Has(lex.Upper):
		a.kind, a.rule, a.unit.Code = Percent, rulePoints, "bp"
		a.end++
	case t.ID() == w.PerMille || t.ID() == w.Promil || t.ID() == w.Permil:
		a.kind, a.rule, a.unit.Code = Percent, rulePercent, "[ppth]"
		a.end++
	case t.ID().Cent() > 0 && t.Class() == lex.Word && !t.Has(lex.Capital) && s.cents(a):
		a.kind, a.rule = Money, ruleMoneyAfter
	case t.Is(lex.Currency) && t.Class() == lex.Word && s.currencyAfter(a):
		a.kind, a.rule = Money, ruleMoneyAfter
	case t.Is(lex.Unit) && t.Class() == lex.Word && s.coded(a.end): // 2016 HP6, 6L80E
		a.other = noCode
		a.end = s.skipCode(a.end)
	case t.Is(lex.Unit) && s.unitAfter(a):
		a.kind, a.rule = Measure, ruleMeasure
		a.hasAlternative = a.hasAlternative && a.unit.Code != "deg" && a.unit.Code != "Cel"
		s.rate(a)
	case t.ID() == w.Skala && s.t[a.end+1].ID() == w.Richter:
		a.kind, a.rule, a.unit.Code = Measure, ruleMagnitude, "{magnitude}"
		a.end += 2
	case t.ID() == w.Sr && t.Has(lex.Upper) && a.value.Exponent() == -1 && a.value.Cmp(NewValue(10, 0)) < 0,
		t.ID() == w.M && t.Has(lex.Capital) && s.quaked(a.start) && a.value.Exponent() == -1 && a.value.Cmp(NewValue(10, 0)) < 0:
		a.kind, a.rule, a.unit.Code = Measure, ruleMagnitude, "{magnitude}"
		a.end++
	case t.ID().Compass() > 0 && a.digits && a.value.Exponent() < 0 && (t.Has(lex.Upper) || t.ID() == w.Lintang || t.ID() == w.Bujur):
		a.kind, a.rule, a.unit.Code = Measure, ruleCoordinate, "deg"
		s.compass(a)
	case t.ID() == w.Kali && !(a.year() && s.t[a.end+1].ID() == w.Ini) && (!t.Has(lex.Capital) || s.t[a.end+1].ID() == w.Lipat):
		s.times(a) // "EraVersary 2021 kali ini": this time
	case s.word(a.end, "x") && t.Glued() && a.digits && !s.t[a.end+1].Glued() && s.t[a.end+1].Class() == lex.Word && s.t[a.end+1].ID().OneTimeUnit() == "": // 20x zoom
		a.kind, a.rule = Multiple, ruleMultiple
		a.end++
	case t.ID() == w.Malam && !t.Has(lex.Capital) && a.bare():
		a.other = noDuration // 10 malam terakhir (the last ten nights): a duration
		a.end++
	case t.ID().TimeUnit() != "" && !(t.ID() == w.Minggu && t.Has(lex.Capital)):
		a.other = noDuration // or an age
		a.end++
	case s.word(a.end, "x") && s.t[a.end+1].Class() == lex.Number && s.t[s.shape(a.end+1).end].ID().TimeUnit() != "": // 2 x 24 jam
		a.other = noDuration
		a.end = s.shape(a.end+1).end + 1
	case t.ID().OneTimeUnit() != "":
	default:
		s.magnitudeBefore(a)
	}
}

// codeAfter tells whether letters glued to the digits make them a code: "5G",
// "18A", "2nd". Scale words, units and the percent sign may be glued.
func (s *Scanner) codeAfter(a *amount) bool {
	t := s.t[a.end]
	switch t.Class() {
	case lex.Word:
		if t.Is(lex.Percent|lex.Currency) || t.Is(lex.Unit) && s.rightCase(t) || t.ID().TimeUnit() != "" || t.ID() == w.Bps || t.ID() == w.Sr || t.ID() == w.Ls || t.ID() == w.Bt || t.ID() == w.Lu || t.ID() == w.Kali || s.word(a.end, "x") && !s.t[a.end+1].Glued() {
			return false
		}
		if t.Len() >= 4 && !t.Has(lex.Capital) {
			return false // a lost space: "218jembatan", "tewas.12orang"
		}
	case lex.Mark:
		switch t.ID() {
		case w.Underscore, w.AtSign, w.Hash, w.Ampersand, w.PlusSign, w.EqualSign, w.Backslash:
		default:
			return false
		}
	default:
		return false
	}
	a.other = noCode
	for s.t[a.end].Glued() && (s.t[a.end].Class() == lex.Word || s.t[a.end].Class() == lex.Number || s.t[a.end].ID() == w.Hyphen) {
		a.end++
	}
	return true
}

// currencyAfter reads the name of a currency after the figure.
func (s *Scanner) currencyAfter(a *amount) bool {
	t := s.t[a.end]
	code := s.d.Currency(t)
	if t.Len() == 3 && len(code) == 3 && t.ID().CurrencySignValue() != "" && !t.Has(lex.Upper) {
		return false // "usd", but not "rub" or "try" of other languages
	}
	switch t.ID() {
	case w.Won, w.Dong, w.Euro, w.Dinar, w.Pound, w.Lira, w.Rial:
		if t.Has(lex.Capital) && !s.t[a.end-1].Has(lex.Capital) && a.scale == 0 { // a name: Euro 2020; not "100 miliar Euro"
			return false
		}
	}
	a.unit.Code = code
	a.end += s.d.Words(t)
	if t.ID().Dollar() == 0 {
		if t.ID() == w.Pound && s.t[a.end].ID() == w.Sterling {
			a.end++
		}
		return true
	}
	// "dollar AS", "dolar Amerika Serikat", "dolar Hong Kong".
	n := s.t[a.end]
	of := n.ID().DollarOf()
	switch {
	case of == "" || !n.Has(lex.Capital) || n.ID() == w.As && !n.Has(lex.Upper):
		return true
	case n.ID() == w.Amerika && s.t[a.end+1].ID() == w.Serikat, n.ID() == w.Hong, n.ID() == w.Selandia:
		a.end++
	}
	a.unit.Code = of
	a.end++
	return true
}

// coded tells whether what looks like a unit at token i goes on as a code.
func (s *Scanner) coded(i int) bool {
	n := s.t[i+1]
	return n.Class() == lex.Number && n.Glued() && !s.superscript(i+1, "2") && !s.superscript(i+1, "3")
}

// cents reads "13 sen", "67 sen dolar AS" after the figure: hundredths of the currency
// that is named, else of the rupiah. The currency of "cent" is not Indonesian and must
// be named.
func (s *Scanner) cents(a *amount) bool {
	sen := s.t[a.end].ID() == w.Sen
	a.end++
	if t := s.t[a.end]; t.Is(lex.Currency) && t.Class() == lex.Word && s.currencyAfter(a) {
		a.value = a.value.shift(-2)
		return true
	}
	if !sen || !a.digits && a.value.Cmp(NewValue(2, 0)) < 0 {
		a.end--
		return false
	}
	a.value, a.unit.Code, a.hasAlternative = a.value.shift(-2), "IDR", false
	return true
}

// unitAfter reads a unit after the figure.
func (s *Scanner) unitAfter(a *amount) bool {
	t := s.t[a.end]
	if !s.rightCase(t) || t.Len() == 1 && !a.digits {
		return false
	}
	switch t.ID() {
	case w.Kaki:
		// Feet after a height, legs and pavements otherwise.
		if (a.value.Cmp(NewValue(100, 0)) < 0 || a.scale == 0 && !a.digits) && !s.alone {
			return false
		}
	case w.Sa:
		if (a.value.Exponent() >= 0 || a.scale > 0) && !s.alone {
			return false
		}
	case w.Are, w.Mp, w.Hp, w.Va, w.Mb, w.Gb, w.Tb, w.Kb, w.Cc:
		if !a.digits && !s.alone {
			return false
		}
	case w.Celsius, w.Celcius, w.Fahrenheit, w.Kelvin:
		a.unit.Code = t.ID().UnitValue()
		a.end++
		return true
	case w.Derajat, w.DegreeSign:
		a.end++
		switch n := s.t[a.end]; {
		case n.ID() == w.Celsius || n.ID() == w.Celcius || n.ID() == w.Fahrenheit || n.ID() == w.Kelvin:
			a.unit.Code = n.ID().UnitValue()
			a.end++
		case n.Len() == 1 && s.word(a.end, "c") && n.Has(lex.Capital):
			a.unit.Code = "Cel"
			a.end++
		default:
			a.unit.Code = "deg"
			if n.ID().Compass() > 0 {
				s.compass(a)
			}
		}
		return true
	}
	a.unit.Code = s.d.Unit(t)
	a.end += s.d.Words(t)
	switch n := s.t[a.end]; {
	case n.ID() == w.Persegi, n.ID() == w.SuperTwo, s.superscript(a.end, "2"):
		if u := squared(a.unit.Code); u != "" {
			a.unit.Code = u
			a.end++
		}
	case n.ID() == w.Kubik, n.ID() == w.SuperThree, s.superscript(a.end, "3"):
		if u := cubed(a.unit.Code); u != "" {
			a.unit.Code = u
			a.end++
		}
	case t.ID() == w.Mil && s.word(a.end, "laut"):
		a.unit.Code = "[nmi_i]"
		a.end++
		if s.t[a.end].ID() == w.Persegi {
			a.unit.Code = squared(a.unit.Code)
			a.end++
		}
	}
	return true
}

// rightCase tells whether a symbol is written as its unit is: "5 m" is a length,
// "5 M" is not.
func (s *Scanner) rightCase(t lex.Token) bool {
	switch t.ID().Case() {
	case 1:
		return !t.Has(lex.Capital)
	case 2:
		return t.Has(lex.Capital)
	}
	return true
}

// superscript tells whether token i is the digit, glued to the unit before it as
// in "m2", and nothing is glued behind it.
func (s *Scanner) superscript(i int, digit string) bool {
	t := s.t[i]
	return t.Class() == lex.Number && t.Glued() && s.str(i) == digit
}

// squared and cubed return the UCUM code of a power of a length.
func squared(unit string) string {
	switch unit {
	case "km":
		return "km2"
	case "m":
		return "m2"
	case "cm":
		return "cm2"
	case "mm":
		return "mm2"
	case "[ft_i]":
		return "[sft_i]"
	case "[mi_i]":
		return "[smi_us]"
	case "[nmi_i]":
		return "[nmi_i]2"
	}
	return ""
}

func cubed(unit string) string {
	switch unit {
	case "km":
		return "km3"
	case "m":
		return "m3"
	case "cm":
		return "cm3"
	case "mm":
		return "mm3"
	case "[ft_i]":
		return "[cft_i]"
	}
	return ""
}

// rate reads the lower unit of a rate of two physical units: "60 km per jam",
// "km/jam", "1.300 liter per detik". A day or a year below is no rate of physics
// but the claim's "per".
func (s *Scanner) rate(a *amount) {
	i := a.end
	switch {
	case s.t[i].ID() == w.Per:
	case s.glued(i, w.Slash) && s.t[i+1].Glued():
	default:
		return
	}
	t := s.t[i+1]
	switch {
	case t.ID() == w.Jam:
		a.unit.Per = "h"
	case t.ID() == w.Menit:
		a.unit.Per = "min"
	case t.ID() == w.Detik:
		a.unit.Per = "s"
	case t.Is(lex.Unit) && t.Class() == lex.Word && (t.ID().Case() == 0 || !t.Has(lex.Capital)):
		a.unit.Per = s.d.Unit(t)
	default:
		return
	}
	a.end = i + 1 + s.d.Words(t)
	if a.unit.Per == "m" && (s.t[a.end].ID() == w.Kubik || s.superscript(a.end, "3")) {
		a.unit.Per = "m3"
		a.end++
	}
}

// compass reads the half of the globe after degrees: "6,69 LS", "106,14 derajat
// bujur timur".
func (s *Scanner) compass(a *amount) {
	t := s.t[a.end]
	a.rule = ruleCoordinate
	a.end++
	if t.ID() == w.Lintang || t.ID() == w.Bujur {
		switch s.t[a.end].ID() {
		case w.Selatan, w.Utara, w.Timur, w.Barat:
			a.end++
		}
	}
}

// times reads "kali" after the figure: "tiga kali lipat", "25 kali". "Tiga kali
// sehari" (three times a day) is a set of times and no number.
func (s *Scanner) times(a *amount) {
	next := s.t[a.end+1]
	if next.ID().OneTimeUnit() != "" || next.ID() == w.Dalam && s.t[a.end+2].ID().OneTimeUnit() != "" {
		a.other = noSet
		a.end += 2
		return
	}
	a.kind, a.rule = Multiple, ruleMultiple
	a.end++
	if next.ID() == w.Lipat {
		a.end++
	}
}

// magnitudeBefore makes a bare figure a magnitude if one is announced before it:
// "magnitudo 5,6", "magnitudo (M) 5,6", "M5,6".
func (s *Scanner) magnitudeBefore(a *amount) {
	i, n := a.start, 0
	p := s.t[i-1]
	switch id := p.ID(); {
	case id.Magnitude() > 0:
		if id != w.Magnitudonya {
			n = 1
		}
	case id == w.M && p.Has(lex.Capital) && (a.value.Exponent() == -1 || s.quaked(i)):
		n = 1
		if s.t[i-2].ID().Magnitude() > 0 {
			n = 2
		}
	case id == w.RightParen && s.t[i-2].ID() == w.M && s.t[i-4].ID().Magnitude() > 0:
		n = 4
	case id == w.Dari && (s.t[i-2].ID() == w.Kurang || s.t[i-2].ID() == w.Lebih) && s.t[i-3].ID().Magnitude() > 0:
	default:
		return
	}
	if !a.digits && a.value.Exponent() >= 0 && !s.alone || a.scale > 0 || a.value.Cmp(NewValue(10, 0)) >= 0 {
		return
	}
	a.magnitude = n
	a.kind, a.rule, a.unit.Code = Measure, ruleMagnitude, "{magnitude}"
}
