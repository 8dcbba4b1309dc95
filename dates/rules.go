package dates

import "github.com/fakta-id/fakta/internal/rule"

// Rule is the identity of the rule that read an expression. The zero Rule is none.
type Rule uint8

const (
	_ Rule = iota
	ruleWeekdayDate
	ruleWeekday
	ruleWeekdayRelative
	ruleEve
	ruleDay
	ruleDayRange
	ruleDayList
	ruleSlashes
	ruleMonth
	ruleMonthRange
	ruleYear
	ruleYearRange
	ruleDecade
	ruleQuarter
	ruleClock
	ruleRelativeDay
	ruleRelativeUnit
	ruleAgo
	ruleShift
	ruleSpan
	ruleDuration
	ruleVague
	ruleSet
	ruleReference
	ruleNamed
	ruleYearly
	ruleHijri
	ruleCountdown
	ruleCount
)

var rules = [ruleCount]rule.Info{
	ruleWeekdayDate:     {Name: "weekday-date", Why: "a weekday and the date of it are one expression", Indonesian: "nama hari dan tanggalnya adalah satu ungkapan", Example: "di Jakarta, [[Sabtu (9/1/2021)]]."},
	ruleWeekday:         {Name: "weekday", Why: "the latest such day not after publication, or the next one where the clause looks ahead", Indonesian: "hari terakhir yang tidak melewati terbitan, atau hari berikutnya bila klausanya melihat ke depan", Example: "katanya di Jambi, [[Jumat]]."},
	ruleWeekdayRelative: {Name: "weekday-relative", Why: "a weekday counted from the day of publication", Indonesian: "nama hari yang dihitung dari hari terbit", Example: "rapat digelar [[Senin pekan depan]] di Palu"},
	ruleEve:             {Name: "eve", Why: "malam before a weekday is the night that leads to it", Indonesian: "malam di depan nama hari adalah malam menjelangnya", Example: "pasar [[malam Minggu]] ramai"},
	ruleDay:             {Name: "day", Why: "day, month and year are written in this order (EYD V, II.G)", Indonesian: "tanggal, bulan, dan tahun ditulis dengan urutan ini (EYD V, II.G)", Example: "sejak [[15 Agustus 2024]] di"},
	ruleDayRange:        {Name: "day-range", Why: "both ends of a stretch of days; what the left one lacks it has from the right one", Indonesian: "kedua ujung rentang hari; yang tidak disebut di kiri diambil dari kanan", Example: "dibuka [[10-12 September 2024]] di Palu"},
	ruleDayList:         {Name: "day-list", Why: "days in a list share the month and year of the last", Indonesian: "tanggal dalam daftar berbagi bulan dan tahun yang terakhir", Example: "digelar [[13]] dan 20 Juli 2020"},
	ruleSlashes:         {Name: "slashes", Why: "in figures the day stands first", Indonesian: "dalam angka tanggal ditulis lebih dulu", Example: "(Kompas, [[7/6/2003]])"},
	ruleMonth:           {Name: "month", Why: "a month with or without its year", Indonesian: "bulan dengan atau tanpa tahunnya", Example: "pada [[September 2024]] harga naik"},
	ruleMonthRange:      {Name: "month-range", Why: "both ends of a stretch of months", Indonesian: "kedua ujung rentang bulan", Example: "selama [[Januari-Juni 2020]] ekspor turun"},
	ruleYear:            {Name: "year", Why: "four digits that nothing makes a count or part of a name", Indonesian: "empat angka yang tidak menghitung dan bukan bagian nama", Example: "pada [[2019]] ia pensiun"},
	ruleYearRange:       {Name: "year-range", Why: "both ends of a stretch of years", Indonesian: "kedua ujung rentang tahun", Example: "gubernur [[2017-2022]] itu"},
	ruleDecade:          {Name: "decade", Why: "the ending -an on a year counts ten of them; a century is named by its number", Indonesian: "akhiran -an pada tahun menghitung sepuluh tahun; abad disebut dengan nomornya", Example: "pada [[1990-an]] kota itu sepi"},
	ruleQuarter:         {Name: "quarter", Why: "a quarter or half of a year", Indonesian: "triwulan atau semester", Example: "pada [[triwulan III-2024]] laba naik"},
	ruleClock:           {Name: "clock", Why: "hours and minutes, on the day in force", Indonesian: "jam dan menit, pada hari yang berlaku", Example: "mulai [[pukul 14.40 WIB]] hujan"},
	ruleRelativeDay:     {Name: "relative-day", Why: "a day counted from the reference day", Indonesian: "hari yang dihitung dari hari acuan", Example: "polisi datang [[kemarin]] ke rumahnya"},
	ruleRelativeUnit:    {Name: "relative-unit", Why: "a week, month or year counted from the reference", Indonesian: "pekan, bulan, atau tahun yang dihitung dari acuan", Example: "sejak [[pekan lalu]] hujan"},
	ruleAgo:             {Name: "ago", Why: "a distance from the reference in whole units", Indonesian: "jarak dari acuan dalam satuan utuh", Example: "ia tiba [[tiga hari lalu]] di Palu"},
	ruleShift:           {Name: "shift", Why: "a distance from the date mentioned before", Indonesian: "jarak dari tanggal yang disebut sebelumnya", Example: "Pada Senin hujan, [[sehari sebelumnya]] panas"},
	ruleSpan:            {Name: "span", Why: "a duration that ends or begins at the reference", Indonesian: "lama yang berakhir atau bermula pada acuan", Example: "dalam [[dua tahun terakhir]] naik"},
	ruleDuration:        {Name: "duration", Why: "so many units of time", Indonesian: "sekian satuan waktu", Example: "selama [[dua setengah jam]] menunggu"},
	ruleVague:           {Name: "vague", Why: "an unknown number of units", Indonesian: "satuan waktu yang tidak disebut jumlahnya", Example: "setelah [[beberapa bulan]] menunggu"},
	ruleSet:             {Name: "set", Why: "a time that comes again", Indonesian: "waktu yang berulang", Example: "rapat [[setiap Senin]] di balai desa"},
	ruleReference:       {Name: "reference", Why: "now, then and soon have no place on the calendar", Indonesian: "kini, dulu, dan nanti tidak punya tempat di kalender", Example: "[[Saat ini]] harga stabil"},
	ruleNamed:           {Name: "named", Why: "a holiday, on the day that the calendar or a decree gives it", Indonesian: "hari raya, pada hari menurut kalender atau keputusan pemerintah", Example: "libur [[Natal 2025]] dimulai"},
	ruleYearly:          {Name: "yearly", Why: "a day of remembrance on a fixed date, or the anniversary of a body", Indonesian: "hari peringatan pada tanggal tetap, atau ulang tahun suatu badan", Example: "upacara [[HUT ke-79 RI]] digelar"},
	ruleHijri:           {Name: "hijri", Why: "a date of the Islamic calendar, as decreed in Indonesia", Indonesian: "tanggal kalender Hijriah, sesuai ketetapan di Indonesia", Example: "jatuh pada [[1 Syawal 1445 H]] nanti"},
	ruleCountdown:       {Name: "countdown", Why: "days before or after a holiday", Indonesian: "hari sebelum atau sesudah hari raya", Example: "mulai [[H-7 Lebaran]] jalan ditutup"},
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
