package numbers

// A Number is a numeric expression and what it states.
type Number struct {
	Start, End int  // byte span: text[Start:End] is the mention
	Kind       Kind // what the figure states
	Rule       Rule // the rule that read it
	Bound      Bound
	Unit       Unit // currency, percent or measure; zero for a bare figure
	// Value is what is stated, unless Ranged, or Reason says why there is none.
	// Of a ratio and a score it is the left side.
	Value Value
	// Low and High are the ends of a range, if Ranged: "5-10 persen", "puluhan"
	// (tens). Of a ratio and a score High is the right side.
	Low, High Value
	Ranged    bool
	// Alternative is the other reading of an ambiguous figure such as "2,615".
	Alternative    Value
	HasAlternative bool
	Reason         Reason
}

// Kind is what a figure states.
type Kind uint8

// The kinds of numbers.
const (
	Cardinal Kind = iota + 1 // a count or a bare figure: 568.373
	Ordinal                  // a rank: ke-79, kedua (second)
	Percent                  // a share in hundredths, or percentage points
	Money                    // an amount of a currency
	Measure                  // a quantity with a physical unit
	Fraction                 // a share: sepertiga (a third), 2/3
	Multiple                 // a factor or frequency: tiga kali (three times)
	Ratio                    // 1:3
	Score                    // 2-1
)

var kindNames = [...]string{"", "cardinal", "ordinal", "percent", "money", "measure", "fraction", "multiple", "ratio", "score"}

// String returns the name of the kind in the JSON output, "" for the zero Kind.
func (k Kind) String() string {
	if int(k) >= len(kindNames) {
		return ""
	}
	return kindNames[k]
}

// Bound tells how the words around a figure bound it. The zero Bound is none.
type Bound uint8

// The bounds.
const (
	About   Bound = iota + 1 // ~ sekitar, hampir, the ending -an
	Above                    // > lebih dari, di atas
	AtLeast                  // >= minimal, sedikitnya
	Below                    // < kurang dari, di bawah
	AtMost                   // <= maksimal, paling banyak
)

var boundSigns = [...]string{"", "~", ">", ">=", "<", "<="}

// String returns the sign of the bound, "" for none.
func (b Bound) String() string {
	if int(b) >= len(boundSigns) {
		return ""
	}
	return boundSigns[b]
}

// A Unit is what a figure is counted in. The zero Unit is none.
type Unit struct {
	// Code is the UCUM code of a measure, the ISO 4217 code of a currency, or
	// one of "%", "pp" (percentage points) and "bp" (basis points).
	Code string
	// Per is the UCUM code below the line of a rate: "s" of "liter per detik".
	Per string
}

// IsZero tells whether there is no unit.
func (u Unit) IsZero() bool { return u == Unit{} }

// String returns the unit as it stands in the JSON output: "L/s".
func (u Unit) String() string {
	if u.Per == "" {
		return u.Code
	}
	return u.Code + "/" + u.Per
}

// Append appends what [Unit.String] returns.
func (u Unit) Append(dst []byte) []byte {
	dst = append(dst, u.Code...)
	if u.Per != "" {
		dst = append(dst, '/')
		dst = append(dst, u.Per...)
	}
	return dst
}

// Reason tells why a mention has no value. The zero Reason: it has one.
type Reason uint8

// The reasons.
const (
	TooLong Reason = iota + 1 // more than 38 digits
)

var reasonTexts = [...]string{"", "more than 38 digits"}

// String returns the reason in words, "" if there is a value.
func (r Reason) String() string {
	if int(r) >= len(reasonTexts) {
		return ""
	}
	return reasonTexts[r]
}
