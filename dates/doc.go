// Package dates reads the temporal expressions of Indonesian news: dates
// ("Minggu, 15 September 2024", "Jumat (9/1)", "kemarin"), times of day ("pukul
// 14.40 WIB", "Sabtu malam"), durations and ages ("tiga jam", "34 tahun"), and
// sets ("setiap Senin", "per tahun"). It knows the named days of Indonesia
// ("Lebaran 2025", "HUT ke-79 RI"), the Hijri calendar ("1 Ramadan 1446 H") and
// countdowns to them ("H-7 Lebaran", seven days before).
//
// Types and values are those of TIMEX3 (ISO-TimeML): "2024-09-15", "2024-W36",
// "2024-Q3", "2024-09-14TNI", "PT2H30M", "XXXX-WXX-1". Parts that nothing states
// are X. What an expression covers on the calendar is given as instants as well,
// see [Date.From].
//
// [All] finds the expressions of running text and never fails; [Parse] wants a
// whole string to be one. Both are safe for concurrent use. Relative expressions
// are resolved against a reference time that the caller passes, the publication
// time of the article; this package never asks the clock.
//
// Spans are half-open and count bytes: text[d.Start:d.End] is the mention, with
// its weekday, clock time, zone and brackets, without a preposition before it.
// Mentions come in the order of the text and never overlap; of two readings that
// overlap the longer one wins.
package dates
