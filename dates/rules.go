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
	ruleWeekdayDate:     {Name: "weekday-date", Why: "a weekday and the date of it are one expression", Example: "di Jakarta, [[Sabtu (9/1/2021)]]."},
	ruleWeekday:         {Name: "weekday", Why: "the latest such day not after publication, or the next one where the clause looks ahead", Example: "katanya di Jambi, [[Jumat]]."},
	ruleWeekdayRelative: {Name: "weekday-relative", Why: "a weekday counted from the day of publication", Example: "rapat digelar [[Senin pekan depan]] di Palu"},
	ruleEve:             {Name: "eve", Why: "malam before a weekday is the night that leads to it", Example: "pasar [[malam Minggu]] ramai"},
	ruleDay:             {Name: "day", Why: "day, month and year are written in this order (EYD V, II.G)", Example: "sejak [[15 Agustus 2024]] di"},
	ruleDayRange:        {Name: "day-range", Why: "both ends of a stretch of days; what the left one lacks it has from the right one", Example: "dibuka [[10-12 September 2024]] di Palu"},
	ruleDayList:         {Name: "day-list", Why: "days in a list share the month and year of the last", Example: "digelar [[13]] dan 20 Juli 2020"},
	ruleSlashes:         {Name: "slashes", Why: "in figures the day stands first", Example: "(Kompas, [[7/6/2003]])"},
	ruleMonth:           {Name: "month", Why: "a month with or without its year", Example: "pada [[September 2024]] harga naik"},
	ruleMonthRange:      {Name: "month-range", Why: "both ends of a stretch of months", Example: "selama [[Januari-Juni 2020]] ekspor turun"},
	ruleYear:            {Name: "year", Why: "four digits that nothing makes a count or part of a name", Example: "pada [[2019]] ia pensiun"},
	ruleYearRange:       {Name: "year-range", Why: "both ends of a stretch of years", Example: "gubernur [[2017-2022]] itu"},
	ruleDecade:          {Name: "decade", Why: "the ending -an on a year counts ten of them; a century is named by its number", Example: "pada [[1990-an]] kota itu sepi"},
	ruleQuarter:         {Name: "quarter", Why: "a quarter or half of a year", Example: "pada [[triwulan III-2024]] laba naik"},
	ruleClock:           {Name: "clock", Why: "hours and minutes, on the day in force", Example: "mulai [[pukul 14.40 WIB]] hujan"},
	ruleRelativeDay:     {Name: "relative-day", Why: "a day counted from the reference day", Example: "polisi datang [[kemarin]] ke rumahnya"},
	ruleRelativeUnit:    {Name: "relative-unit", Why: "a week, month or year counted from the reference", Example: "sejak [[pekan lalu]] hujan"},
	ruleAgo:             {Name: "ago", Why: "a distance from the reference in whole units", Example: "ia tiba [[tiga hari lalu]] di Palu"},
	ruleShift:           {Name: "shift", Why: "a distance from the date mentioned before", Example: "Pada Senin hujan, [[sehari sebelumnya]] panas"},
	ruleSpan:            {Name: "span", Why: "a duration that ends or begins at the reference", Example: "dalam [[dua tahun terakhir]] naik"},
	ruleDuration:        {Name: "duration", Why: "so many units of time", Example: "selama [[dua setengah jam]] menunggu"},
	ruleVague:           {Name: "vague", Why: "an unknown number of units", Example: "setelah [[beberapa bulan]] menunggu"},
	ruleSet:             {Name: "set", Why: "a time that comes again", Example: "rapat [[setiap Senin]] di balai desa"},
	ruleReference:       {Name: "reference", Why: "now, then and soon have no place on the calendar", Example: "[[Saat ini]] harga stabil"},
	ruleNamed:           {Name: "named", Why: "a holiday, on the day that the calendar or a decree gives it", Example: "libur [[Natal 2025]] dimulai"},
	ruleYearly:          {Name: "yearly", Why: "a day of remembrance on a fixed date, or the anniversary of a body", Example: "upacara [[HUT ke-79 RI]] digelar"},
	ruleHijri:           {Name: "hijri", Why: "a date of the Islamic calendar, as decreed in Indonesia", Example: "jatuh pada [[1 Syawal 1445 H]] nanti"},
	ruleCountdown:       {Name: "countdown", Why: "days before or after a holiday", Example: "mulai [[H-7 Lebaran]] jalan ditutup"},
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
