package dates

// A feast is a holiday whose day moves, or one that gives its name alone. The numbers
// are those of feast-name in the word lists.
type feast uint8

const (
	_          feast = iota
	newYear          // Tahun Baru
	christmas        // Natal
	idulfitri        // Idulfitri, Lebaran: 1 Syawal
	iduladha         // Iduladha: 10 Zulhijah
	ramadan          // the month of fasting
	nyepi            // the Balinese day of silence
	waisak           // Vesak
	imlek            // Chinese new year
	goodFriday       // Jumat Agung
	easter           // Paskah
	ascension        // Kenaikan Isa Almasih
	muharam          // Tahun Baru Islam: 1 Muharam
	maulid           // Maulid Nabi: 12 Rabiulawal
	mikraj           // Isra Mikraj: 27 Rajab
)

// islamic are the feasts of the Islamic calendar: month and day.
var islamic = [...]struct{ month, day uint8 }{
	idulfitri: {10, 1}, iduladha: {12, 10}, ramadan: {9, 1}, muharam: {1, 1}, maulid: {3, 12}, mikraj: {7, 27},
}

// maxOccurrences is how often a feast may fall in three years of the calendar.
const maxOccurrences = 6

// An occurrence is a feast in some year: its first and last day.
type occurrence struct {
	from, to civil
	computed bool // not decreed
}

// occurrences lists when the feast falls in the years from first to last, in order.
func (f feast) occurrences(dst []occurrence, first, last int) []occurrence {
	if int(f) < len(islamic) && islamic[f].month > 0 {
		for h := (first-622)*33/32 - 1; h <= (last-622)*33/32+2; h++ {
			o := f.hijri(h)
			if y, _, _ := o.from.date(); y >= first && y <= last {
				dst = append(dst, o)
			}
		}
		return dst
	}
	for y := first; y <= last; y++ {
		if c, ok := f.day(y); ok {
			dst = append(dst, occurrence{from: c, to: c})
		}
	}
	return dst
}

// hijri returns the occurrence of a feast of the Islamic calendar in the Islamic year.
func (f feast) hijri(year int) occurrence {
	x := islamic[f]
	start, decreed := hijriMonth(year, int(x.month))
	from := start + civil(x.day) - 1
	o := occurrence{from, from, !decreed}
	if f == ramadan {
		end, decreed := hijriMonth(year, 10)
		o.to, o.computed = end-1, o.computed || !decreed
	}
	return o
}

// day returns the day of the feast in the year.
func (f feast) day(year int) (c civil, ok bool) {
	switch f {
	case newYear:
		return civilOf(year, 1, 1), true
	case christmas:
		return civilOf(year, 12, 25), true
	case goodFriday:
		return easterOf(year) - 2, true
	case easter:
		return easterOf(year), true
	case ascension:
		return easterOf(year) + 39, true
	case nyepi:
		return tabulated(nyepiDays[:], 2005, year)
	case waisak:
		return tabulated(waisakDays[:], 2005, year)
	case imlek:
		return tabulated(imlekDays[:], 1990, year)
	}
	return 0, false
}

func tabulated(days []uint16, first, year int) (civil, bool) {
	if year < first || year >= first+len(days) {
		return 0, false
	}
	d := int(days[year-first])
	return civilOf(year, d/100, d%100), true
}

// easterOf returns Easter Sunday of a year by the Gregorian computus (Meeus, Astronomical
// Algorithms, chapter 8, whose letters these are).
func easterOf(year int) civil {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civilOf(year, n/31, n%31+1)
}

// Month and day as month × 100 + day, year by year, as the joint decrees of the
// ministers on national holidays (SKB Tiga Menteri) have them.
var (
	nyepiDays = [...]uint16{ // from 2005
		311, 330, 319, 307, 326, 316, 305, 323, 312, 331, 321, 309, 328, 317, 307, 325, 314, 303, 322, 311, 329, 319, 308,
	}
	waisakDays = [...]uint16{ // from 2005
		524, 513, 601, 520, 509, 528, 517, 506, 525, 515, 602, 522, 511, 529, 519, 507, 526, 516, 604, 523, 512, 531,
	}
	// The days themselves; in 2006 the day off was the Monday after.
	imlekDays = [...]uint16{ // from 1990
		127, 215, 204, 123, 210, 131, 219, 207, 128, 216, 205, 124, 212, 201, 122, 209, 129, 218, 207, 126,
		214, 203, 123, 210, 131, 219, 208, 128, 216, 205, 125, 212, 201, 122, 210, 129, 217, 206,
	}
)

// A decree is the first day of a month of the Islamic calendar in Indonesia.
type decree struct {
	year  int16 // of the Hijra
	month uint8
	y     int16
	md    uint16 // month × 100 + day
}

// decrees are the months whose beginning the Ministry of Religion decreed, or that
// follow from a decreed holiday in them (12 Rabiulawal, 27 Rajab, 10 Zulhijah), in
// order of time. The Indonesian months often begin a day after those of Saudi Arabia.
var decrees = [...]decree{
	{1421, 9, 2000, 1127}, {1421, 10, 2000, 1227},
	{1422, 9, 2001, 1117}, {1422, 10, 2001, 1216},
	{1423, 9, 2002, 1106}, {1423, 10, 2002, 1206},
	{1424, 9, 2003, 1027}, {1424, 10, 2003, 1125},
	{1425, 9, 2004, 1015}, {1425, 10, 2004, 1114},
	{1425, 12, 2005, 112}, {1426, 1, 2005, 210}, {1426, 9, 2005, 1005}, {1426, 10, 2005, 1103},
	{1426, 12, 2006, 101}, {1427, 1, 2006, 131}, {1427, 9, 2006, 924}, {1427, 10, 2006, 1024},
	{1427, 12, 2006, 1222}, {1428, 1, 2007, 120}, {1428, 9, 2007, 913}, {1428, 10, 2007, 1013},
	{1428, 12, 2007, 1211}, {1429, 1, 2008, 110}, {1429, 9, 2008, 901}, {1429, 10, 2008, 1001},
	{1429, 12, 2008, 1129}, {1430, 1, 2008, 1229}, {1430, 3, 2009, 226}, {1430, 7, 2009, 624}, {1430, 9, 2009, 822}, {1430, 10, 2009, 920},
	{1430, 12, 2009, 1118}, {1431, 1, 2009, 1218}, {1431, 3, 2010, 215}, {1431, 7, 2010, 614}, {1431, 9, 2010, 811}, {1431, 10, 2010, 910},
	{1431, 12, 2010, 1108}, {1432, 1, 2010, 1207}, {1432, 3, 2011, 204}, {1432, 7, 2011, 603}, {1432, 9, 2011, 801}, {1432, 10, 2011, 831},
	{1432, 12, 2011, 1028}, {1433, 1, 2011, 1127}, {1433, 3, 2012, 125}, {1433, 7, 2012, 522}, {1433, 9, 2012, 721}, {1433, 10, 2012, 819},
	{1433, 12, 2012, 1017}, {1434, 1, 2012, 1115}, {1434, 3, 2013, 113}, {1434, 7, 2013, 511}, {1434, 9, 2013, 710}, {1434, 10, 2013, 808},
	{1434, 12, 2013, 1006}, {1435, 1, 2013, 1105}, {1435, 3, 2014, 103}, {1435, 7, 2014, 501}, {1435, 9, 2014, 629}, {1435, 10, 2014, 728},
	{1435, 12, 2014, 926}, {1436, 1, 2014, 1025}, {1436, 3, 2014, 1223}, {1436, 7, 2015, 420}, {1436, 9, 2015, 618}, {1436, 10, 2015, 717},
	{1436, 12, 2015, 915}, {1437, 1, 2015, 1014}, {1437, 3, 2015, 1213}, {1437, 7, 2016, 409}, {1437, 9, 2016, 606}, {1437, 10, 2016, 706},
	{1437, 12, 2016, 903}, {1438, 1, 2016, 1002}, {1438, 3, 2016, 1201}, {1438, 7, 2017, 329}, {1438, 9, 2017, 527}, {1438, 10, 2017, 625},
	{1438, 12, 2017, 823}, {1439, 1, 2017, 921}, {1439, 3, 2017, 1120}, {1439, 7, 2018, 319}, {1439, 9, 2018, 517}, {1439, 10, 2018, 615},
	{1439, 12, 2018, 813}, {1440, 1, 2018, 911}, {1440, 3, 2018, 1109}, {1440, 7, 2019, 308}, {1440, 9, 2019, 506}, {1440, 10, 2019, 605},
	{1440, 12, 2019, 802}, {1441, 1, 2019, 901}, {1441, 3, 2019, 1029}, {1441, 7, 2020, 225}, {1441, 9, 2020, 424}, {1441, 10, 2020, 524},
	{1441, 12, 2020, 722}, {1442, 1, 2020, 820}, {1442, 3, 2020, 1018}, {1442, 7, 2021, 213}, {1442, 9, 2021, 413}, {1442, 10, 2021, 513},
	{1442, 12, 2021, 711}, {1443, 1, 2021, 810}, {1443, 3, 2021, 1008}, {1443, 7, 2022, 202}, {1443, 9, 2022, 403}, {1443, 10, 2022, 502},
	{1443, 12, 2022, 701}, {1444, 1, 2022, 730}, {1444, 3, 2022, 927}, {1444, 7, 2023, 123}, {1444, 9, 2023, 323}, {1444, 10, 2023, 422},
	{1444, 12, 2023, 620}, {1445, 1, 2023, 719}, {1445, 3, 2023, 917}, {1445, 7, 2024, 113}, {1445, 9, 2024, 312}, {1445, 10, 2024, 410},
	{1445, 12, 2024, 608}, {1446, 1, 2024, 707}, {1446, 3, 2024, 905}, {1446, 7, 2025, 101}, {1446, 9, 2025, 301}, {1446, 10, 2025, 331},
	{1446, 12, 2025, 528}, {1447, 1, 2025, 627}, {1447, 3, 2025, 825}, {1447, 7, 2025, 1221}, {1447, 9, 2026, 219}, {1447, 10, 2026, 321},
	{1447, 12, 2026, 518}, {1448, 1, 2026, 616}, {1448, 3, 2026, 814},
}

// hijriMonth returns the first day of a month of the Islamic calendar, and whether it
// was decreed; otherwise it is that of the tabular calendar, which may be a day or two
// off.
func hijriMonth(year, month int) (c civil, decreed bool) {
	lo, hi := 0, len(decrees)
	for lo < hi {
		m := int(uint(lo+hi) / 2)
		if x := decrees[m]; int(x.year) < year || int(x.year) == year && int(x.month) < month {
			lo = m + 1
		} else {
			hi = m
		}
	}
	if lo < len(decrees) && int(decrees[lo].year) == year && int(decrees[lo].month) == month {
		x := decrees[lo]
		return civilOf(int(x.y), int(x.md)/100, int(x.md)%100), true
	}
	// The civil tabular calendar with the leap years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29
	// of a cycle of thirty (Reingold and Dershowitz, Calendrical Calculations, chapter 7).
	const epoch = -492_148 // 16 July 622 of the Julian calendar, in days from 1970-01-01
	days := 354*(year-1) + (3+11*year)/30 + 29*(month-1) + month/2
	return civil(epoch + days), false
}

// hijriDate is a date of the Islamic calendar, as the text states it; the zero
// hijriDate is none.
type hijriDate struct {
	year       int16
	month, day uint8
}

// Hijri returns the date of the Islamic calendar that the text states, "1 Syawal 1445 H";
// ok is false if it states none. The day is 0 if only the year of a feast is stated.
func (d Date) Hijri() (year, month, day int, ok bool) {
	h := d.said.hijri
	return int(h.year), int(h.month), int(h.day), h.year > 0
}
