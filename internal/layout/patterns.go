package layout

import (
	"sync"

	"github.com/dlclark/regexp2/v2"
)

// A pattern is compiled when it is first needed; each carries texts that it must
// match, which a test checks. Patterns are tried on short windows only, from
// their first character on.
type pattern struct {
	expr          string
	needs         sign     // of a dateline: what must stand there
	examples, not []string // texts that match and texts that do not
	once          sync.Once
	compiled      *regexp2.Regexp
	numbers       [groupCount]int // of the groups, -1 for those that the pattern does not have
}

// A group is a named group of the patterns.
type group uint8

const (
	wholeGroup group = iota
	placeGroup
	agencyGroup
	dayGroup
	monthGroup
	numberGroup
	yearGroup
	hourGroup
	minuteGroup
	zoneGroup
	groupCount
)

var groupNames = [groupCount]string{"0", "place", "agency", "day", "month", "number", "year", "hour", "minute", "zone"}

func (p *pattern) compile() *regexp2.Regexp {
	p.once.Do(func() {
		p.compiled = regexp2.MustCompile(p.expr, regexp2.OptionMaxBacktrackingStackSize(maxBacktrack))
		for g, name := range groupNames {
			p.numbers[g] = p.compiled.GroupNumberFromName(name)
		}
	})
	return p.compiled
}

// maxBacktrack bounds the memory of a match, and with it the time: a window of
// maxWindow characters cannot need more.
const (
	maxBacktrack = 4096
	maxWindow    = 120
)

// Parts of the patterns.
const (
	place = `(?<place>\p{Lu}[\p{L}.'’]*(?:[ ,/-]{1,2}\p{Lu}[\p{L}.'’]*){0,4})`
	// Agencies and outlets name themselves as a domain or by one of few names.
	agency = `(?<agency>\p{L}[\p{L}\d-]*(?:\.\p{L}[\p{L}\d-]*)+|ANTARA(?:\s+News)?|Antara(?:\s+News)?|KOMPAS|CNN Indonesia|CNBC Indonesia|BBC News Indonesia|VOA|RRI|VIVA|Xinhua|AFP|Reuters|tvOne)`
	// co-publication: (ANTARA/Business Wire)
	partner = `(?:\s*/\s*[\p{L}\d .]{2,30})?`
	dash    = `\s*(?:[-–—]{1,2})(?!\s*\d)(?=[\s\p{Lu}“"”]|$)`
)

// The datelines of the houses, in the order in which they are tried.
var datelines = [...]pattern{
	// Jambi (ANTARA) -
	{expr: `^` + place + `\s*[-–—]{0,2}\s*\(\s*` + agency + partner + `\s*\)(?=` + dash + `|\s*[-–—]{2})`,
		needs:    bracketed,
		examples: []string{"Jambi (ANTARA) - Sebanyak", "Bandar Lampung (Lampost.co) -- Polda", "Bandar Lampung (\nLampost.co\n)\n — Wakil", "Shenzhen (ANTARA/Business Wire) – Dalam", "Kabupaten Tangerang (ANTARA) - Kepolisian", "Kawasaki, Jepang --(ANTARA/Business Wire)-- Toshiba"},
		not:      []string{"Seto (ANTARA) berkata", "Bank Indonesia (BI) - lembaga"}},
	// JAKARTA, KOMPAS.com -
	{expr: `^` + place + `,\s*` + agency + `(?=` + dash + `)`,
		needs:    dashed | later,
		examples: []string{"JAKARTA, KOMPAS.com - Polisi", "BOGOR, KOMPAS — Satu", "Jakarta, CNN Indonesia -- Bank", "BONDOWOSO, KOMPAS.com- Seluruh", "DAMASKUS, KOMPAS.com –Suriah"},
		not:      []string{"Budi, Kepala Dinas - orang"}},
	// TEMPO.CO, Jakarta -
	{expr: `^` + agency + `\s*,\s*` + place + `(?=` + dash + `)`,
		needs:    dashed | outlet | comma,
		examples: []string{"TEMPO.CO, Jakarta - Organisasi", "Liputan6.com, Jakarta -Polda", "Bisnis.com, JAKARTA—Dolar", "REPUBLIKA.CO.ID, JAKARTA -- Aktris", "TRIBUNNEWS.COM, JAYAPURA - Satgas", "Liputan6.com, Washington D.C -Senator"}},
	// Liputan6.com, Jakarta Sosok: without its dash
	{expr: `^(?<agency>Liputan6\.com)\s*,\s*(?<place>\p{Lu}\p{Ll}+)(?=\s)`,
		needs:    outlet | comma,
		examples: []string{"Liputan6.com, Jakarta Sosok Gading"}},
	// KONTAN.CO.ID - JAKARTA.
	{expr: `^` + agency + `\s*[-–—]\s*(?<place>\p{Lu}{2}[\p{Lu} ]*)\.(?=\s)`,
		needs:    dashed | outlet | shouted,
		examples: []string{"KONTAN.CO.ID - JAKARTA. Indeks"}},
	// TRIBUNNEWS.COM -
	{expr: `^` + agency + `(?=` + dash + `)`,
		needs:    dashed | outlet,
		examples: []string{"TRIBUNNEWS.COM - Simak", "KOMPAS.com – Indonesia"},
		not:      []string{"Universitas - kampus"}},
	// JAKARTA - , Tulang Bawang Barat - : a place alone, in capitals or before a spaced dash
	{expr: `^(?<place>\p{Lu}[\p{L}.']*(?: \p{Lu}[\p{L}.']*){0,3})\s+[-–—]{1,2}(?=\s)`,
		needs:    apart | known,
		examples: []string{"JAKARTA - Memiliki", "Tulang Bawang Barat\n - \nPolisi"},
		not:      []string{"Polisi menangkap - dia"}},
}

// The datelines with more to them than a match.
const (
	placeBehind = 4
	placeAlone  = len(datelines) - 1
)

// published is a publication line: its clock has a colon, where running text has
// a full stop.
var published = pattern{
	expr: `(?<![\p{L}\d/])(?:(?:Senin|Selasa|Rabu|Kamis|Jumat|Jum['’]at|Sabtu|Minggu|Ahad)\s*,\s*)?` +
		`(?<day>\d{1,2})(?:\s+(?<month>\p{L}{3,9})\.?\s+|/(?<number>\d{1,2})/)(?<year>\d{4})` +
		`\s*(?:[,|/–-]\s*)?(?<hour>\d{1,2})[:.](?<minute>\d{2})(?:[:.]\d{2})?\s*(?<zone>WIB|WITA|WIT|Wita)?(?![\p{L}\d])`,
	examples: []string{
		"Minggu, 15 September 2024 11:36 WIB", "Kompas.com - 13/05/2024, 05:28 WIB", "Jumat, 10 Okt 2025 17:48 WIB",
		"Senin, 21 Januari 2019 / 22:05 WIB", "Selasa, 23 Februari 2016 | 14:32 WIB", "Kamis, 05 November 2015 16:09 WIB",
		"Budi Santoso - detikNews Jumat, 10 Okt 2025 17:48 WIB", "Diterbitkan 10 Oktober 2025, 17:48 WIB",
	},
	not: []string{"Minggu (12/05/2024) pukul 04:16 WIB", "pada 7 Juli 2020 pukul 11.44 WIB", "pukul 17:00 WIB"},
}

// What stands between the paragraphs of a page and is not part of the report.
var (
	// Links with a title, up to the end of their line.
	links = pattern{
		expr:     `^(?:(?:Baca|Lihat|Simak|Tonton)\s+(?:[Jj]uga|JUGA)(?:\s+[Vv]ideo)?\s*:|(?:Simak|Saksikan|Tonton|Lihat)\s+(?:[Jj]uga\s+)?[Vv]ideo(?:(?:\s+\p{L}+){0,4}\s*:|\s*(?=['‘"“]))|Baca\s*:|Pilihan\s+[Ee]ditor\s*:)`,
		examples: []string{"Baca juga: Polisi", "Baca Juga : Ini", "Simak juga Video: NasDem", "Simak juga Video 'KPK Jerat'", "Baca: Lima Fakta"},
		not:      []string{"Baca buku"},
	}
	// Furniture of the page: nothing but itself.
	furniture = pattern{
		expr:     `^(?:(?:ADVERTISEMENT\s+)?SCROLL TO CONTINUE WITH CONTENT|(?:ADVERTISEMENT|Advertisement)(?!\s+\p{Ll})|\[Gambas:[^\]]{1,60}\])`,
		examples: []string{"SCROLL TO CONTINUE WITH CONTENT", "ADVERTISEMENT\n", "[Gambas:Video 20detik]"},
		not:      []string{"Advertisement yang"},
	}
	// Credits, up to the end of the line.
	credits = pattern{
		expr:     `^(?:Laporan\s+(?:Wartawan|Reporter|Kontributor|Jurnalis)\s|(?:Foto|Penulis|Reporter|Editor)\s*:|Pewarta\s*:(?!.{0,80}Editor))`,
		examples: []string{"Laporan Wartawan Tribunnews.com, Budi", "Pewarta: Budi", "Foto: Ani"},
		not:      []string{"Foto itu", "Pewarta: Budi Editor: Ani"},
	}
	// What ends the report: everything from there.
	ends = pattern{
		expr:     `^(?:Pewarta\s*:|Copyright\s*©|COPYRIGHT\s*©|Tags?\s*:\s|(?:Artikel|Berita)\s+[Ii]ni\s+(?:[Tt]elah|[Ss]udah|[Pp]ernah|tlah|teah)\s+[Tt]ayang\s+di\s)`,
		examples: []string{"Pewarta: Budi Editor: Ani", "Copyright © ANTARA 2025", "Tags:\n", "Artikel ini telah tayang di Kompas.com", "Artikel Ini Sudah Tayang di KONTAN, dengan judul: Rupiah", "Berita ini telah tayang di Antaranews.com"},
		not:      []string{"Berita ini benar"},
	}
)
