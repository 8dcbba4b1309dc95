package dates

// A Date is a temporal expression and what it stands for.
type Date struct {
	Start, End int // byte span: text[Start:End] is the mention
	Type       Type
	Mod        Mod   // what part of Value is meant
	Value      Value // the zero Value if it cannot be told
	Freq       int   // how often within the period of a SET: 3 in "tiga kali sehari"; 0 if not stated
	Rule       Rule  // the rule that read it
	Flags      Flags
	// From and To are the half-open stretch of civil time that the value covers,
	// where it can be placed on the calendar. The zone is the stated one, else
	// that of Jakarta (WIB).
	From, To Instant

	said said // what the text states, before it is placed on the calendar
}

// Type is the TIMEX3 type of an expression.
type Type uint8

// The types.
const (
	DATE     Type = iota + 1 // a calendar date: a day, week, month, year
	TIME                     // a time of day, or a part of the day on a date
	DURATION                 // an amount of time
	SET                      // a recurring time
)

var typeNames = [...]string{"", "DATE", "TIME", "DURATION", "SET"}

// String returns the name of the type, "" for the zero Type.
func (t Type) String() string {
	if int(t) >= len(typeNames) {
		return ""
	}
	return typeNames[t]
}

// Mod tells which part of a value is meant. The zero Mod: all of it.
type Mod uint8

// The modifiers.
const (
	StartOf Mod = iota + 1 // awal: START
	MidOf                  // pertengahan: MID
	EndOf                  // akhir: END
)

var modNames = [...]string{"", "START", "MID", "END"}

// String returns the TIMEX3 name of the modifier, "" for none.
func (m Mod) String() string {
	if int(m) >= len(modNames) {
		return ""
	}
	return modNames[m]
}

// Flags tell what is special about an expression.
type Flags uint8

// The flags.
const (
	// WeekdayMismatch: the stated weekday contradicts the stated date. The value
	// is the date as stated.
	WeekdayMismatch Flags = 1 << iota
	// Invalid: there is no such date, as in "31 Februari"; it has no value.
	Invalid
	// Age: the duration is somebody's age.
	Age
	// Approximate: the value is computed and may be a day or two off, as that of a date
	// of the Islamic calendar that no decree is known for.
	Approximate
)

// Has tells whether d has the flag.
func (d Date) Has(f Flags) bool { return d.Flags&f != 0 }

// said is what the text states: the parts of one point of time or of both ends
// of an interval, or a distance from the reference time.
type said struct {
	form     form
	a, b     stated
	interval bool
	dir      int8 // -1 lalu (last), +1 depan (next), 0 ini (this) or nothing
	this     bool // ini, itu: dir 0 is stated
	ahead    bool // the clause looks ahead: akan, dijadwalkan
	n        int  // how many units of a distance
	unit     unit
	feast    feast // of formFeast
	hijri    hijriDate
}

// A form tells how an expression is to be placed on the calendar.
type form uint8

const (
	_          form = iota
	formPoint       // parts of a date are stated: 15 September, 2019, pukul 14.40
	formDay         // a day at a distance from the reference: kemarin, besok
	formUnit        // a week, month or year at a distance: pekan lalu, tahun ini
	formAgo         // so many units before or after the reference: tiga hari lalu
	formShift       // so many units before or after the date mentioned before: sehari sebelumnya
	formSpan        // a duration that ends or begins at the reference: dua tahun terakhir
	formFixed       // the value is known already: durations, sets, references
	formFeast       // a holiday
	formYearly      // a day that has a name in every year: Hari Pahlawan
	formHijri       // a date of the Islamic calendar
	formCount       // so many days before or after a holiday: H-7
)

// stated are the parts of a point of time that the text gives, the rest is to be
// inferred.
type stated struct {
	Point
	weekday uint8 // Monday is 1; 0 if not stated
}
