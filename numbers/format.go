package numbers

import (
	"strconv"
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
)

// A Style is a way to write a number in Indonesian (EYD V, II.G).
type Style uint8

// The styles. The zero Style is Digits.
const (
	Digits  Style = iota // 568.373; Rp1.300.000; 43,31 persen
	Compact              // with a scale word where at most three decimals are needed: 1,3 juta; Rp1,3 juta
	Spelled              // in words: satu juta tiga ratus ribu
)

// Format writes n in Indonesian, with its currency, percent word or unit: "Rp1,3
// juta", "5-10 persen", "ke-3", "dua pertiga". It is "" where n has no value. What
// cannot be written in a style is written in digits: ordinals from a hundred on,
// values from 10^36 on and rare fractions in words.
//
// [Parse] reads the result as the same kind, unit and value, but for scores, which
// are ranges when no game is spoken of. Bounds stand outside the number and are not
// written.
func (n Number) Format(style Style) string { return string(n.AppendFormat(nil, style)) }

// AppendFormat appends what [Number.Format] returns.
func (n Number) AppendFormat(dst []byte, style Style) []byte {
	if n.Reason != 0 {
		return dst
	}
	switch n.Kind {
	case Ordinal:
		return appendOrdinal(dst, n.Value, style)
	case Ratio, Score:
		joint := byte(':')
		if n.Kind == Score {
			joint = '-'
		}
		dst = append(n.Value.AppendFormat(dst, Digits), joint)
		return n.High.AppendFormat(dst, Digits)
	}
	before, after := n.Unit.words()
	if n.Kind == Money && style == Spelled {
		if name := currencyName(n.Unit.Code); name != "" {
			before, after = "", name
		} else {
			style = Digits
		}
	}
	switch { // the sign stands before the currency
	case before == "":
	case n.Ranged && n.Low.Sign() < 0:
		dst = append(dst, '-')
		n.Low, style = n.Low.Neg(), Digits
	case !n.Ranged && n.Value.Sign() < 0:
		dst = append(dst, '-')
		n.Value = n.Value.Neg()
	}
	dst = append(dst, before...)
	switch {
	case n.Ranged && n.Kind == Fraction:
		dst = append(appendFraction(dst, n.Low, style), " sampai "...)
		dst = appendFraction(dst, n.High, style)
	case n.Ranged && n.Low.Sign() < 0 && style == Spelled:
		dst = appendRange(dst, n.Low, n.High, Digits)
	case n.Ranged:
		dst = appendRange(dst, n.Low, n.High, style)
	case n.Kind == Fraction:
		dst = appendFraction(dst, n.Value, style)
	default:
		dst = n.Value.AppendFormat(dst, style)
	}
	if n.Kind == Multiple {
		after = "kali"
	}
	if after != "" {
		dst = append(append(dst, ' '), after...)
	}
	return dst
}

// words returns what is written before and after the figure for the unit. The names
// of powers and rates are composed; all others come from the word lists.
func (u Unit) words() (before, after string) {
	switch u.Code {
	case "":
		return "", ""
	case "%":
		return "", "persen"
	case "pp":
		return "", "persen poin"
	case "bp":
		return "", "basis poin"
	case "[ppth]":
		return "", "permil"
	case "{magnitude}":
		return "magnitudo ", ""
	case "IDR":
		return "Rp", ""
	case "USD":
		return "US$", ""
	}
	if lex.Lookup(strings.ToLower(u.Code)).CurrencySignValue() == u.Code {
		return u.Code + " ", ""
	}
	if sign := lex.CurrencySignWord(u.Code); sign != "" && sign[0] >= 0x80 {
		return sign, "" // €, £
	}
	if name := lex.CurrencyWord(u.Code); name != "" {
		return "", name
	}
	after = unitWord(u.Code)
	switch u.Per {
	case "":
	case "h":
		after += " per jam"
	case "min":
		after += " per menit"
	case "s":
		after += " per detik"
	default:
		after += " per " + unitWord(u.Per)
	}
	return "", after
}

// currencyName returns the name of a currency: "rupiah", "dolar Singapura"; "" if the
// word lists have none.
func currencyName(code string) string {
	switch code {
	case "USD":
		return "dolar AS"
	case "HKD":
		return "dolar Hong Kong"
	case "NZD":
		return "dolar Selandia Baru"
	}
	if land := lex.DollarOfWord(code); land != "" {
		return "dolar " + strings.ToUpper(land[:1]) + land[1:]
	}
	if name := lex.CurrencyWord(code); name != strings.ToLower(code) {
		return name
	}
	return ""
}

func unitWord(code string) string {
	switch code {
	case "Cel":
		return "derajat Celsius"
	case "[degF]":
		return "derajat Fahrenheit"
	case "[nmi_i]":
		return "mil laut"
	case "[nmi_i]2":
		return "mil laut persegi"
	case "[smi_us]":
		return "mil persegi"
	case "[sft_i]":
		return "kaki persegi"
	case "[cft_i]":
		return "kaki kubik"
	}
	if word := lex.UnitWord(code); word != "" {
		if lex.Lookup(word).Case() == 2 {
			return strings.ToUpper(word)
		}
		return word
	}
	if root, ok := strings.CutSuffix(code, "2"); ok {
		return lex.UnitWord(root) + " persegi"
	}
	if root, ok := strings.CutSuffix(code, "3"); ok {
		return lex.UnitWord(root) + " kubik"
	}
	return code
}

// appendRange writes both ends of a range. A scale word behind the right end alone
// would count for the left end too: "5-10 juta".
func appendRange(dst []byte, low, high Value, style Style) []byte {
	joint := "-"
	switch style {
	case Compact:
		if low.compactScale() == 0 || high.compactScale() == 0 {
			style = Digits
		}
	case Spelled:
		joint = " sampai "
		if low.Cmp(NewValue(1000, 0)) < 0 && high.Cmp(NewValue(1000, 0)) >= 0 || low.IsFraction() || high.IsFraction() {
			style, joint = Digits, "-"
		}
	}
	dst = append(low.AppendFormat(dst, style), joint...)
	return high.AppendFormat(dst, style)
}

// appendOrdinal writes a rank: "ke-3", "ketiga".
func appendOrdinal(dst []byte, v Value, style Style) []byte {
	n, ok := v.Int64()
	switch {
	case style != Spelled || !ok || n < 1 || n >= 100:
		return v.AppendFormat(append(dst, "ke-"...), Digits)
	case n == 1:
		return append(dst, "pertama"...)
	}
	return appendBelow1000(append(dst, "ke"...), int(n))
}

// appendFraction writes a share: "2/3", "dua pertiga". A decimal that the digits of a
// fraction cannot show is written as a decimal.
func appendFraction(dst []byte, v Value, style Style) []byte {
	v = integral(v.normal())
	if v.neg {
		dst = append(dst, '-')
		v = v.Neg()
	}
	if v.hi != 0 || v.exp > 0 || v.exp < -9 {
		return v.AppendFormat(dst, Digits)
	}
	n, d := v.ratio()
	for a, b := n, d; b > 0; { // in lowest terms
		if a, b = b, a%b; b == 0 && a > 1 {
			n, d = n/a, d/a
		}
	}
	if d == 1 || n >= 1e9 || d > 999 {
		return v.AppendFormat(dst, Digits)
	}
	if style == Spelled {
		under := strconv.FormatUint(d, 10)
		if n == 1 {
			if word := lex.ShareWord(under); word != "" {
				return append(dst, word...)
			}
		} else if word := lex.DenominatorWord(under); word != "" && n < 10 {
			return append(append(appendBelow1000(dst, int(n)), ' '), word...)
		}
	}
	dst = append(strconv.AppendUint(dst, n, 10), '/')
	return strconv.AppendUint(dst, d, 10)
}

// appendMixed writes a fraction, one above 1 as a mixed number: "2 1/3".
func (v Value) appendMixed(dst []byte) []byte {
	v = integral(v.normal())
	n, d := v.ratio()
	if v.hi != 0 || v.exp != 0 || n < d {
		return v.Append(dst)
	}
	if v.neg {
		dst = append(dst, '-')
	}
	dst = append(strconv.AppendUint(dst, n/d, 10), ' ')
	dst = append(strconv.AppendUint(dst, n%d, 10), '/')
	return strconv.AppendUint(dst, d, 10)
}

// Format writes v in Indonesian, without a unit: "1.300.000", "1,3 juta", "satu juta
// tiga ratus ribu".
func (v Value) Format(style Style) string { return string(v.AppendFormat(nil, style)) }

// AppendFormat appends what [Value.Format] returns.
func (v Value) AppendFormat(dst []byte, style Style) []byte {
	if v.IsFraction() {
		return v.appendMixed(dst)
	}
	switch style {
	case Compact:
		if scale := v.compactScale(); scale > 0 {
			dst = v.normal().shift(-scale).appendGrouped(dst)
			return append(append(dst, ' '), scaleWord(scale)...)
		}
	case Spelled:
		if out, ok := v.appendSpelled(dst); ok {
			return out
		}
	}
	return v.appendGrouped(dst)
}

// appendGrouped writes v with full stops between thousands and a decimal comma, with
// the decimals that were printed: "2.502,90".
func (v Value) appendGrouped(dst []byte) []byte {
	decimals := 0
	if v.den <= 1 && v.exp < 0 {
		decimals = -int(v.exp)
	}
	var buf [64]byte
	s := string(v.Append(buf[:0]))
	if s[0] == '-' {
		dst, s = append(dst, '-'), s[1:]
	}
	whole, rest, _ := strings.Cut(s, ".")
	for i := range whole {
		if i > 0 && (len(whole)-i)%3 == 0 {
			dst = append(dst, '.')
		}
		dst = append(dst, whole[i])
	}
	if decimals == 0 && rest == "" {
		return dst
	}
	dst = append(append(dst, ','), rest...)
	for range decimals - len(rest) {
		dst = append(dst, '0')
	}
	return dst
}

// compactScale returns the power of ten of the scale word with which v is written in
// the Compact style, 0 if without one: the largest that v holds once and that leaves at
// most three decimals, or none before ribu ("18 ribu", but 18.240).
func (v Value) compactScale() int {
	w := v.normal()
	if w.IsZero() || w.den > 1 {
		return 0
	}
	digits := 0
	for c := w; !c.IsZero(); digits++ {
		c.divMod10()
	}
	top := digits + int(w.exp) - 1 // v is at least 10^top
	scale := min(top/3*3, 15)
	if scale < 3 {
		return 0
	}
	decimals := max(0, scale-int(w.exp))
	if decimals > 3 || scale == 3 && decimals > 0 {
		return 0
	}
	return scale
}

func scaleWord(power int) string { return lex.PowerWord(strconv.Itoa(power)) }

// appendSpelled writes v in words; ok is false from 10^36 on.
func (v Value) appendSpelled(dst []byte) (_ []byte, ok bool) {
	var buf [64]byte
	s := string(v.normal().Append(buf[:0]))
	if s[0] == '-' {
		dst, s = append(dst, "minus "...), s[1:]
	}
	whole, rest, _ := strings.Cut(s, ".")
	if len(whole) > 36 {
		return dst, false
	}
	start := len(dst)
	for len(whole) > 0 {
		k := (len(whole)-1)%3 + 1
		group, _ := strconv.Atoi(whole[:k])
		whole = whole[k:]
		if group == 0 {
			continue
		}
		if len(dst) > start {
			dst = append(dst, ' ')
		}
		switch {
		case len(whole) == 3 && group == 1:
			dst = append(dst, "seribu"...)
		case len(whole) > 0:
			dst = append(append(appendBelow1000(dst, group), ' '), scaleWord(len(whole))...)
		default:
			dst = appendBelow1000(dst, group)
		}
	}
	if len(dst) == start {
		dst = append(dst, "nol"...)
	}
	if rest != "" {
		dst = append(dst, " koma"...)
		for _, c := range []byte(rest) {
			dst = append(append(dst, ' '), digitWord(int(c-'0'))...)
		}
	}
	return dst, true
}

func digitWord(d int) string {
	if d == 0 {
		return "nol"
	}
	return lex.DigitWord(strconv.Itoa(d))
}

// appendBelow1000 writes 1 to 999 in words.
func appendBelow1000(dst []byte, n int) []byte {
	start := len(dst)
	part := func(words ...string) {
		for _, w := range words {
			if len(dst) > start {
				dst = append(dst, ' ')
			}
			dst = append(dst, w...)
		}
	}
	switch h := n / 100; {
	case h == 1:
		part("seratus")
	case h > 1:
		part(digitWord(h), "ratus")
	}
	switch n %= 100; {
	case n == 0:
	case n < 10:
		part(digitWord(n))
	case n == 10:
		part("sepuluh")
	case n == 11:
		part("sebelas")
	case n < 20:
		part(digitWord(n-10), "belas")
	default:
		part(digitWord(n/10), "puluh")
		if n%10 > 0 {
			part(digitWord(n % 10))
		}
	}
	return dst
}
