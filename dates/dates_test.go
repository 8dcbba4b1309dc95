package dates

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ref is the publication time of the tables: Sunday, 15 September 2024.
var ref = time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*3600))

// show writes a date as the tables have it: type, value, modifier, flags.
func show(d Date) string {
	v := d.Value.String()
	if v == "" {
		v = "-"
	}
	s := d.Type.String() + " " + v
	if d.Mod != 0 {
		s += " " + d.Mod.String()
	}
	if d.Freq > 0 {
		s += fmt.Sprintf(" %dX", d.Freq)
	}
	for _, f := range []struct {
		f    Flags
		name string
	}{{WeekdayMismatch, "mismatch"}, {Invalid, "invalid"}, {Age, "age"}, {Approximate, "approximate"}} {
		if d.Has(f.f) {
			s += " " + f.name
		}
	}
	return s
}

// A row is a text with its expressions in double square brackets, and what they
// stand for, joined by "; ".
type row struct{ text, want string }

var tables = map[string][]row{
	"absolute": {
		{"[[Minggu, 15 September 2024 11:36 WIB]]", "TIME 2024-09-15T11:36+07:00"},
		{"[[Minggu (15/9/2024)]]", "DATE 2024-09-15"},
		{"[[Minggu (15/9)]]", "DATE 2024-09-15"},
		{"[[Sabtu (9/1/2021)]]", "DATE 2021-01-09"}, // the day stands first
		{"[[Senin (16/9/2024) malam]]", "TIME 2024-09-16TNI"},
		{"[[Jumat, 10 Okt 2025 17:48 WIB]]", "TIME 2025-10-10T17:48+07:00"},
		{"[[Jum'at, 13 September 2024]]", "DATE 2024-09-13"},
		{"[[Ahad (15/9)]]", "DATE 2024-09-15"}, // Sunday
		{"pada [[17 Agustus 1945]] itu", "DATE 1945-08-17"},
		{"sejak [[15 Agustus lalu]]", "DATE 2024-08-15"},
		{"[[20 Pebruari 2013]] dan [[3 Nopember 2013]]", "DATE 2013-02-20; DATE 2013-11-03"}, // older spellings
		{"(Kompas, [[7/6/2003]])", "DATE 2003-06-07"},
		{"[[tanggal 7 Juli 2020 pukul 11.44.14 WIB]]", "TIME 2020-07-07T11:44:14+07:00"},
		{"berkas [[2024-09-15]]", "DATE 2024-09-15"},
		{"[[Selasa (15/9/2024)]]", "DATE 2024-09-15 mismatch"}, // a Sunday
		{"[[Senin (20/20/2025)]]", "DATE - invalid"},
		{"[[31 Februari 2024]]", "DATE - invalid"},
		{"[[29 Februari 2023]] dan [[29 Februari 2024]]", "DATE - invalid; DATE 2024-02-29"},
	},
	"ranges": {
		{"[[10-12 September 2024]]", "DATE 2024-09-10/2024-09-12"},
		{"[[23 hingga 27 Desember 2025]]", "DATE 2025-12-23/2025-12-27"},
		{"[[26 Maret 2019 hingga 10 April 2019]]", "DATE 2019-03-26/2019-04-10"},
		{"[[28 April-11 Mei 2020]]", "DATE 2020-04-28/2020-05-11"},
		{"[[31 Desember 2020 hingga 2 Januari 2021]]", "DATE 2020-12-31/2021-01-02"},
		{"[[30 dan 31 Januari]]", "DATE 2025-01-30/2025-01-31"}, // consecutive days are one stretch
		{"[[13]] dan [[20 Juli 2020]]", "DATE 2020-07-13; DATE 2020-07-20"},
		{"[[Januari-Juni 2020]]", "DATE 2020-01/2020-06"},
		{"[[kurun Desember 2020-Oktober 2021]]", "DATE 2020-12/2021-10"},
		{"[[periode 2014-2024]]", "DATE 2014/2024"},
		{"gubernur [[2017-2022]] itu", "DATE 2017/2022"},
		{"[[Senin hingga Rabu]]", "DATE 2024-09-09/2024-09-11"},
	},
	"partial": {
		{"pada [[September 2024]]", "DATE 2024-09"},
		{"sejak [[2019]]", "DATE 2019"},
		{"[[tahun 2019 lalu]]", "DATE 2019"},
		{"[[akhir September]]", "DATE 2024-09 END"},
		{"[[awal 2022]]", "DATE 2022 START"},
		{"[[pertengahan tahun ini]]", "DATE 2024 MID"},
		{"[[2027 akhir]]", "DATE 2027 END"},
		{"[[triwulan III-2024]]", "DATE 2024-Q3"},
		{"[[kuartal keempat 2018]]", "DATE 2018-Q4"},
		{"[[semester I-2020]]", "DATE 2020-H1"},
		{"[[tahun 1990-an]]", "DATE 199"},
		{"[[abad ke-21]]", "DATE 20"},
		{"sejak [[Mei]]", "DATE 2024-05"},
		{"pada [[Februari mendatang]]", "DATE 2025-02"},
	},
	"relative": {
		{"katanya, [[Jumat]].", "DATE 2024-09-13"},
		{"katanya, [[Minggu]].", "DATE 2024-09-15"},        // today
		{"rapat akan digelar [[Rabu]]", "DATE 2024-09-18"}, // the clause looks ahead
		{"Presiden, [[Senin]], mengatakan akan ada rapat", "DATE 2024-09-09"},
		{"[[Jumat lalu]]", "DATE 2024-09-13"},
		{"[[Jumat mendatang]]", "DATE 2024-09-20"},
		{"[[Senin pekan depan]]", "DATE 2024-09-16"},
		{"[[Sabtu pekan lalu]]", "DATE 2024-09-07"},
		{"[[kemarin]] dan [[hari ini]]", "DATE 2024-09-14; DATE 2024-09-15"},
		{"[[besok]] atau [[lusa]]", "DATE 2024-09-16; DATE 2024-09-17"},
		{"[[Sabtu malam]]", "TIME 2024-09-14TNI"},
		{"[[Minggu dini hari]]", "TIME 2024-09-15TMO"},
		{"[[tadi malam]] dan [[tadi pagi]]", "TIME 2024-09-14TNI; TIME 2024-09-15TMO"},
		{"[[malam ini]]", "TIME 2024-09-15TNI"},
		{"[[malam Minggu]]", "TIME 2024-09-14TNI"}, // the night before Sunday
		{"[[pekan lalu]]", "DATE 2024-W36"},
		{"[[minggu ini]]", "DATE 2024-W37"},
		{"[[akhir pekan ini]]", "DATE 2024-W37-WE"},
		{"[[bulan lalu]]", "DATE 2024-08"},
		{"[[tahun depan]]", "DATE 2025"},
		{"[[akhir tahun lalu]]", "DATE 2023 END"},
		{"[[tiga hari lalu]]", "DATE 2024-09-12"},
		{"[[dua bulan lagi]]", "DATE 2024-11"},
		{"[[lima tahun silam]]", "DATE 2019"},
		{"Pada [[9 September 2024]] hujan, [[sehari sebelumnya]] panas", "DATE 2024-09-09; DATE 2024-09-08"},
	},
	"times": {
		{"[[pukul 14.40]]", "TIME 2024-09-15T14:40"},
		{"[[pukul 14.40 WIB]]", "TIME 2024-09-15T14:40+07:00"},
		{"[[pukul 21.00-06.00 Wita]]", "TIME 2024-09-15T21:00+08:00/2024-09-16T06:00+08:00"}, // past midnight
		{"[[Kamis (12/9/2024) sekitar pukul 12.45]]", "TIME 2024-09-12T12:45"},
		{"[[pukul 5 sore]]", "TIME 2024-09-15T17"},
		{"[[08.00-15.30 WIB]]", "TIME 2024-09-15T08:00+07:00/2024-09-15T15:30+07:00"},
		{"naik 20.10 poin", ""}, // a decimal, without pukul or zone
	},
	"durations": {
		{"selama [[30 menit]]", "DURATION PT30M"},
		{"[[dua jam]]", "DURATION PT2H"},
		{"[[dua setengah jam]]", "DURATION PT2H30M"},
		{"[[4,5 tahun]] penjara", "DURATION P4.5Y"},
		{"[[4 tahun dan 6 bulan]]", "DURATION P4Y6M"},
		{"[[3-4 tahun]]", "DURATION P3Y/P4Y"},
		{"[[3 x 24 jam]]", "DURATION PT72H"},
		{"berusia [[34 tahun]]", "DURATION P34Y age"},
		{"pria [[32 tahun]] itu", "DURATION P32Y age"},
		{"[[dua tahun terakhir]]", "DURATION P2Y"},
		{"[[5 tahun ke depan]]", "DURATION P5Y"},
		{"[[beberapa bulan]]", "DURATION PXM"},
		{"[[sepekan]] ini", "DURATION P1W"},
		{"sehari-hari", ""},
		{"jam tangan baru", ""},
	},
	"sets": {
		{"[[setiap Senin]]", "SET XXXX-WXX-1"},
		{"[[tiap bulan]]", "SET P1M"},
		{"[[setiap lima tahun]]", "SET P5Y"},
		{"80 persen [[per tahun]]", "SET P1Y"},
		{"[[tiga kali sehari]]", "SET P1D 3X"},
		{"[[seminggu sekali]]", "SET P1W 1X"},
		{"per [[16 Juli]]", "DATE 2024-07-16"}, // as of
	},
	"references": {
		{"[[Saat ini]] dan [[kini]]", "DATE PRESENT_REF; DATE PRESENT_REF"},
		{"[[saat itu]]", "DATE PAST_REF"},
	},
	"no dates": {
		{"Pemilu 2024 dan APBN 2015", ""},
		{"UU Nomor 11 Tahun 2020", ""},
		{"Asian Games 2018", ""},
		{"2000 orang datang", ""},
		{"ketinggian 1700 kaki", ""},
		{"Covid-19", ""},
		{"Juli (55) pergi", ""},  // a person
		{"Raja Juli Antoni", ""}, // a person
		{"Pasar Minggu", ""},     // a place
		{"program Jumat Peduli", ""},
		{"2/3 suara", ""},
		{"hari kedua lomba", ""}, // of an event
	},
}

// check reads the text of a row, alone and between line breaks.
func check(t *testing.T, r row) {
	t.Helper()
	plain := strings.NewReplacer("[[", "", "]]", "").Replace(r.text)
	for _, wrap := range []string{"", "\n"} {
		text := wrap + plain + wrap
		var marked strings.Builder
		var got []string
		at := 0
		for d := range All(text, ref) {
			checkDate(t, text, d)
			require.GreaterOrEqual(t, d.Start, at, "%q: dates overlap", text)
			fmt.Fprintf(&marked, "%s[[%s]]", text[at:d.Start], text[d.Start:d.End])
			at = d.End
			got = append(got, show(d))
		}
		marked.WriteString(text[at:])
		assert.Equal(t, wrap+r.text+wrap, marked.String())
		assert.Equal(t, r.want, strings.Join(got, "; "), "%q", text)
	}
}

// checkDate checks what holds of every expression.
func checkDate(t testing.TB, text string, d Date) {
	t.Helper()
	require.True(t, 0 <= d.Start && d.Start < d.End && d.End <= len(text))
	mention := text[d.Start:d.End]
	require.Equal(t, strings.TrimSpace(mention), mention)
	require.NotEmpty(t, d.Type.String(), mention)
	require.NotEmpty(t, d.Rule.String(), mention)
	require.Equal(t, d.From.IsZero(), d.To.IsZero(), mention)
	if !d.From.IsZero() {
		require.True(t, d.From.Time().Before(d.To.Time()), "%s: %s..%s", mention, d.From, d.To)
	}
	if d.Has(Invalid) {
		require.True(t, d.Value.IsZero(), mention)
	}
}

func TestDates(t *testing.T) {
	for name, rows := range tables {
		t.Run(name, func(t *testing.T) {
			for _, r := range rows {
				check(t, r)
			}
		})
	}
}

// TestBrackets reads what an editor has added in square brackets.
func TestBrackets(t *testing.T) {
	for text, want := range map[string]string{"Agustus [lalu]": "DATE 2024-08", "November [2018]": "DATE 2018-11"} {
		d, err := Parse(text, ref)
		require.NoError(t, err, text)
		assert.Equal(t, want, show(d))
	}
}

// TestWithoutReference reads expressions when no publication time is known.
func TestWithoutReference(t *testing.T) {
	for text, want := range map[string]string{
		"Jumat": "DATE -", "kemarin": "DATE -", "12 September": "DATE XXXX-09-12", "Mei silam": "DATE XXXX-05",
		"pukul 19.00": "TIME T19:00", "2019": "DATE 2019", "30 menit": "DURATION PT30M",
	} {
		d, err := Parse(text, time.Time{})
		require.NoError(t, err, text)
		assert.Equal(t, want, show(d), text)
	}
}

func TestInterval(t *testing.T) {
	for text, want := range map[string]string{
		"September 2024":       "2024-09-01T00:00:00+07:00 2024-10-01T00:00:00+07:00",
		"Jumat":                "2024-09-13T00:00:00+07:00 2024-09-14T00:00:00+07:00",
		"Sabtu malam":          "2024-09-14T18:00:00+07:00 2024-09-15T04:00:00+07:00",
		"Minggu dini hari":     "2024-09-15T00:00:00+07:00 2024-09-15T04:00:00+07:00",
		"pukul 14.40 Wita":     "2024-09-15T14:40:00+08:00 2024-09-15T14:41:00+08:00",
		"2024":                 "2024-01-01T00:00:00+07:00 2025-01-01T00:00:00+07:00",
		"triwulan III-2024":    "2024-07-01T00:00:00+07:00 2024-10-01T00:00:00+07:00",
		"semester II-2024":     "2024-07-01T00:00:00+07:00 2025-01-01T00:00:00+07:00",
		"pekan lalu":           "2024-09-02T00:00:00+07:00 2024-09-09T00:00:00+07:00",
		"akhir pekan ini":      "2024-09-14T00:00:00+07:00 2024-09-16T00:00:00+07:00",
		"tahun 1990-an":        "1990-01-01T00:00:00+07:00 2000-01-01T00:00:00+07:00",
		"17 Agustus 1945":      "1945-08-17T00:00:00+07:00 1945-08-18T00:00:00+07:00",
		"dua tahun terakhir":   "2022-09-15T00:00:00+07:00 2024-09-15T00:00:00+07:00",
		"10-12 September 2024": "2024-09-10T00:00:00+07:00 2024-09-13T00:00:00+07:00",
		"saat ini":             " ",
		"30 menit":             " ",
	} {
		d, err := Parse(text, ref)
		require.NoError(t, err, text)
		assert.Equal(t, want, d.From.String()+" "+d.To.String(), text)
	}
	assert.True(t, Instant{}.Time().IsZero())
}

// TestRules shows that every rule reads its own example.
func TestRules(t *testing.T) {
	for r := Rule(1); r < ruleCount; r++ {
		info := rules[r]
		if r == ruleNamed {
			continue // holidays are not read yet
		}
		text, start, end := info.Mention()
		require.Less(t, start, end, "%s has no example", info.Name)
		assert.NotEmpty(t, r.Why(), info.Name)
		var at []string
		ok := false
		for d := range All(text, ref) {
			at = append(at, fmt.Sprintf("%s %d..%d", d.Rule, d.Start, d.End))
			ok = ok || d.Rule == r && d.Start == start && d.End == end
		}
		assert.True(t, ok, "%s: %s gave %v", info.Name, info.Example, at)
	}
	assert.Empty(t, Rule(0).String())
}

func TestParse(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `dates: no date or time at byte 0 of ""`},
		{"orang", `dates: no date or time at byte 0 of "orang"`},
		{"Jumat itu dia", `dates: not part of the date or time at byte 9 of "Jumat itu dia"`},
		{"pada Jumat", `dates: not part of a date or time at byte 0 of "pada Jumat"`},
		{"31 Februari 2024", `dates: no such date at byte 0 of "31 Februari 2024"`},
	} {
		_, err := Parse(c.in, ref)
		assert.EqualError(t, err, c.want)
	}
	_, err := Parse(" Jumat\n", ref)
	assert.NoError(t, err)
}

func FuzzAll(f *testing.F) {
	for _, rows := range tables {
		for _, r := range rows {
			f.Add(strings.NewReplacer("[[", "", "]]", "").Replace(r.text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		var all []Date
		for d := range All(text, ref) {
			checkDate(t, text, d)
			require.GreaterOrEqual(t, d.Start, at)
			at = d.End
			all = append(all, d)
		}
		i := 0
		for d := range All(text, ref) {
			require.Equal(t, all[i], d, "another answer the second time")
			i++
		}
		require.Len(t, all, i)
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"Jumat", "15 September 2024", "31 Februari", "pukul 14.40 WIB", "dua tahun terakhir"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := Parse(s, ref)
		if err != nil {
			var e *ParseError
			require.ErrorAs(t, err, &e)
			require.LessOrEqual(t, e.Offset, len(s))
			return
		}
		checkDate(t, s, d)
	})
}
