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
	"named": {
		{"pada tahun-tahun lalu panen naik", ""}, // past years, no year
		{"Piala Dunia U-17 2023 usai", ""},
		{"dokumen RKP 2026 disusun", ""}, // a plan of the government
		{"nilai rapor semester 1-5 dihitung", ""},
		{"acara [[pukul 6-6]] itu", "TIME 2024-09-15T06"},
		{"libur [[Natal 2025]] dan [[Tahun Baru 2026]]", "DATE 2025-12-25; DATE 2026-01-01"},
		{"periode ([[Natal-Tahun Baru]]) itu", "DATE 2024-12-25/2025-01-01"},
		{"pada [[malam Natal]] hujan", "TIME 2024-12-24TNI"},
		{"pada [[malam Tahun Baru 2025]] itu", "TIME 2024-12-31TNI"},
		{"menjelang [[Idulfitri 2024]] ramai", "DATE 2024-04-10"},
		{"usai [[Lebaran]] harga turun", "DATE 2024-04-10"},  // the last one
		{"jelang [[Lebaran]] harga naik", "DATE 2025-03-31"}, // the next one
		{"menjelang [[Hari Raya Idul Adha 1441 Hijriah]] itu", "DATE 2020-07-31"},
		{"pada [[Idulfitri 1447 H/2026]] nanti", "DATE 2026-03-21"},
		{"sejak [[Ramadan]] hujan", "DATE 2024-03-12/2024-04-09"},
		{"selama [[bulan suci Ramadhan]] itu", "DATE 2024-03-12/2024-04-09"},
		{"[[Ramadan 1443 H]] segera tiba", "DATE 2022-04-03/2022-05-01"},
		{"jatuh pada [[1 Syawal 1445 H]] itu", "DATE 2024-04-10"},
		{"jatuh pada [[10 Zulhijah]] itu", "DATE 2024-06-17"},
		{"pada [[1 Syawal 1300 H]] dulu", "DATE 1883-08-05 approximate"}, // no decree
		{"libur [[Nyepi 2024]] dan [[Waisak 2024]]", "DATE 2024-03-11; DATE 2024-05-23"},
		{"perayaan [[Tahun Baru Imlek 2577]] itu", "DATE 2025-01-29"},
		{"libur [[Jumat Agung 2024]] itu", "DATE 2024-03-29"},
		{"libur [[Maulid Nabi Muhammad SAW]] itu", "DATE 2024-09-16"},
		{"upacara [[HUT ke-79 RI]] usai", "DATE 2024-08-17"},
		{"upacara [[HUT Kemerdekaan RI ke-79]] usai", "DATE 2024-08-17"},
		{"puncak [[HUT Ke-74 Bhayangkara]] itu", "DATE 2020-07-01"},
		{"lomba HUT ke-12 Koperasi Maju", ""}, // nobody knows when it was founded
		{"memperingati [[Hari Pahlawan]] di sini", "DATE 2024-11-10"},
		{"memperingati [[Hari Pers Nasional 2026]] di sini", "DATE 2026-02-09"},
		{"mulai [[H-7]] hingga [[H+3 Lebaran 2024]]", "DATE -; DATE 2024-04-13"},
		{"Natal adalah momentum kasih", ""},      // the feast, not the day
		{"hiasan pohon Natal itu", ""},           // a Christmas tree
		{"menurut Ramadhan Wirawan di sini", ""}, // a name
	},
	"lists": {
		{"[[Rabu, 7 Maret 1001 hingga Selasa, 1 Maret]] itu", "DATE - mismatch"},                         // no stretch of time
		{"pada [[Oktober]], [[November]], dan [[Desember]]", "DATE 2023-10; DATE 2023-11; DATE 2023-12"}, // one year
		{"pada [[April]], [[Mei]], hingga [[Juni 2020]]", "DATE 2020-04; DATE 2020-05; DATE 2020-06"},
		{"pada [[21 Juni]] dan [[17 Oktober 2017]]", "DATE 2017-06-21; DATE 2017-10-17"},
		{"libur [[Natal]] dan [[Tahun Baru 2025/2026]]", "DATE 2025-12-25; DATE 2026-01-01"},
		{"mulai [[Rabu, 18 Maret 2026 hingga Selasa, 24 Maret 2026]] libur", "DATE 2026-03-18/2026-03-24"},
		{"di Ambon, [[Jumat, (1/4/2022)]] itu", "DATE 2022-04-01"},
		{"di Ambon, [[Jumat (13)]] itu", "DATE 2024-09-13"},
		{"[[Sabtu (2/4/2022) malam WIB]] di Anfield", "TIME 2022-04-02TNI"},
		{"[[tanggal 21 besok]] ia pulang", "DATE 2024-09-21"},
	},
	"amounts": {
		{"catatan [[1 menit 36,584 detik]] itu", "DURATION PT1M36.584S"},
		{"dalam [[satu bulan kedepan]] ini", "DURATION P1M"},
		{"menyisakan [[enam bulan lagi]] saja", "DURATION P6M"},
		{"diuji [[dua tahun sekali]] saja", "SET P2Y 1X"},
		{"upacara [[setiap tanggal 17]] itu", "SET XXXX-XX-17"},
		{"berumur di bawah [[18 tahun]] itu", "DURATION P18Y age"},
		{"anak di bawah [[lima tahun]] itu", "DURATION P5Y age"},
		{"puasa [[seharian]] kuat", "DURATION P1D"},
		{"terjadi pada [[medio 2019]] itu", "DATE 2019 MID"},
		{"pada [[periode bulan Desember lalu]] naik", "DATE 2023-12"},
		{"[[kala itu]] dan [[dalam waktu dekat]] dan [[baru-baru ini]]", "DATE PAST_REF; DATE FUTURE_REF; DATE PAST_REF"},
	},
	"codes": {
		{"pada [[Q2 2020]] turun", "DATE 2020-Q2"},
		{"pada [[paruh kedua 2019]] naik", "DATE 2019-H2"},
		{"terendah dalam [[28-tahun]] ini", "DURATION P28Y"},
		{"jadwal [[09.30-10.00]] kelas lima", "TIME 2024-09-15T09:30/2024-09-15T10:00"},
		{"indeks 14.102-14.209 naik", ""},
		{"([[Selasa, 24/12]])", "DATE 2024-12-24"},
		{"di [[Rabu (4/11/205)]] itu", "DATE - invalid"},
		{"pada [[pukul 25.10]] itu", "TIME - invalid"},
		{"UU no. 35 tahun 2009 tentang", ""},
		{"Rencana Kerja (RKP) Tahun 2021 itu", ""}, // a name
		{"klasemen Liga Inggris 2023-2024 itu", ""},
		{"konsumsi [[bulan lalu]] di bawah [[bulan sebelumnya]]", "DATE 2024-08; DATE 2024-07"},
		{"[[setiap minggunya]] dua kali", "SET P1W"},
	},
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
// TestFeasts checks the tables of feasts: their months have 29 or 30 days, in order, and
// the computed calendars are near the decreed ones.
func TestFeasts(t *testing.T) {
	for i, x := range decrees {
		c := civilOf(int(x.y), int(x.md)/100, int(x.md)%100)
		require.True(t, valid(int(x.y), int(x.md)/100, int(x.md)%100), "%v", x)
		computed, decreed := hijriMonth(int(x.year)-30*30, int(x.month)) // the tabular calendar has cycles of 10,631 days
		require.False(t, decreed)
		assert.LessOrEqual(t, distance(computed+30*10_631, c), civil(2), "%v", x)
		if i == 0 {
			continue
		}
		y := decrees[i-1]
		months := (int(x.year)-int(y.year))*12 + int(x.month) - int(y.month)
		days := int(c - civilOf(int(y.y), int(y.md)/100, int(y.md)%100))
		require.Positive(t, months)
		assert.True(t, 29*months <= days && days <= 30*months, "%v to %v: %d days in %d months", y, x, days, months)
	}
	for year, want := range map[int]string{1998: "1998-04-12", 2008: "2008-03-23", 2024: "2024-03-31", 2025: "2025-04-20", 2038: "2038-04-25"} {
		assert.Equal(t, want, Value{kind: valuePoint, a: easterOf(year).point()}.String())
	}
	for y := 2005; y <= 2026; y++ {
		for f := newYear; f <= mikraj; f++ {
			var memory [maxOccurrences]occurrence
			all := f.occurrences(memory[:0], y, y)
			assert.NotEmpty(t, all, "feast %d in %d", f, y)
		}
	}
	_, decreed := hijriMonth(1300, 1)
	assert.False(t, decreed)
}

func TestFormat(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"Minggu, 15 September 2024", "Minggu, 15 September 2024"},
		{"Minggu (15/9)", "Minggu, 15 September 2024"},
		{"September 2024", "September 2024"},
		{"akhir September 2024", "akhir September 2024"},
		{"2019", "2019"},
		{"triwulan III-2024", "triwulan III 2024"},
		{"semester I-2020", "semester I 2020"},
		{"tahun 1990-an", "tahun 1990-an"},
		{"abad ke-21", "abad ke-21"},
		{"Sabtu malam", "Sabtu, 14 September 2024 malam"},
		{"pukul 14.40 WIB", "Minggu, 15 September 2024 pukul 14.40 WIB"},
		{"pukul 13.00-16.00 Wita", "Minggu, 15 September 2024 pukul 13.00-16.00 Wita"},
		{"10-12 September 2024", "10-12 September 2024"},
		{"25 Juni-9 Juli 2020", "25 Juni 2020 hingga 9 Juli 2020"},
		{"Januari-Juni 2020", "Januari 2020 hingga Juni 2020"},
		{"periode 2019-2024", "2019-2024"},
		{"2 jam 30 menit", "2 jam 30 menit"},
		{"4,5 tahun", "4,5 tahun"},
		{"3-4 tahun", "3-4 tahun"},
		{"beberapa bulan", "beberapa bulan"},
		{"setiap Senin", "setiap Senin"},
		{"setiap hari", "setiap hari"},
		{"setiap lima tahun", "setiap 5 tahun"},
		{"tiga kali sehari", "3 kali sehari"},
		{"Natal 2025", "Kamis, 25 Desember 2025"},
		{"saat ini", "saat ini"},
	} {
		d, err := Parse(c.in, ref)
		require.NoError(t, err, c.in)
		assert.Equal(t, c.want, d.Format(), c.in)
		again, err := Parse(d.Format(), ref)
		require.NoError(t, err, c.in)
		assert.Equal(t, d.Value.String(), again.Value.String(), "%s, written %s", c.in, d.Format())
		assert.Equal(t, d.Mod, again.Mod, c.in)
	}
	d, err := Parse("pekan lalu", ref)
	require.NoError(t, err)
	assert.Equal(t, "2-8 September 2024", d.Format())
	assert.Empty(t, Date{}.Format())
}

func TestRepair(t *testing.T) {
	day := func(y, m, d int) time.Time { return time.Date(y, time.Month(m), d, 9, 0, 0, 0, time.UTC) }
	for _, c := range []struct {
		in        string
		published time.Time
		want      string // "" for no repair
	}{
		{"Kamis (11/12/2013)", day(2014, 12, 11), "2014-12-11"}, // the year is wrong
		{"Senin (13/10/3025)", day(2025, 10, 14), ""},           // by a thousand years: not a slip of one
		{"Minggu (15/8/2024)", day(2024, 9, 16), "2024-09-15"},  // the month is wrong
		{"Selasa (15/9/2024)", day(2024, 9, 16), ""},            // the day or the weekday: undecidable
		{"Minggu (15/9/2024)", day(2024, 9, 16), ""},            // nothing is wrong
	} {
		d, err := Parse(c.in, c.published)
		require.NoError(t, err, c.in)
		v, ok := d.Repair(c.published)
		assert.Equal(t, c.want != "", ok, c.in)
		assert.Equal(t, c.want, v.String(), c.in)
	}
}

func TestAnchor(t *testing.T) {
	anchor := func(text string) string {
		var found []Date
		for d := range All(text, time.Time{}) {
			found = append(found, d)
		}
		day, ok := Anchor(found)
		if !ok {
			return ""
		}
		return day.Format(time.DateOnly)
	}
	assert.Equal(t, "2024-09-13", anchor("Jumat (13/9/2024) dan Jumat (13/9/2024), sejak Senin (9/9/2024)"))
	assert.Equal(t, "2024-09-14", anchor("Jumat (13/9/2024), Sabtu (14/9/2024)"), "the later of two")
	assert.Empty(t, anchor("Senin (13/9/2024)"), "a Friday")
	assert.Empty(t, anchor("kemarin, 13 September 2024"))
}

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

// TestYearInReach dates what has no year from the full dates of a text that nobody knows
// the publication time of.
func TestYearInReach(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Jumat (18/7/2025) ramai. Pada Jumat (4/7) sepi", "DATE 2025-07-18; DATE 2025-07-04"},
		{"Rabu (4/9/2019) ramai. Sejak Juni lalu sepi", "DATE 2019-09-04; DATE 2019-06"},
		{"Jumat (18/7/2025) ramai. Pada Senin (4/7) sepi", "DATE 2025-07-18; DATE 2025-07-04 mismatch"}, // a Friday: the year said just before
		{"Kamis (25/12/2025) ramai. Pada 25 Desember sepi", "DATE 2025-12-25; DATE 2025-12-25"},
		{"Pada 2005 ia lahir di sini. " + strings.Repeat("Ia lama tinggal di situ. ", 20) + "Pada 12 September sepi", "DATE 2005; DATE XXXX-09-12"}, // out of reach
	} {
		var got []string
		for d := range All(c.text, time.Time{}) {
			got = append(got, show(d))
		}
		assert.Equal(t, c.want, strings.Join(got, "; "), c.text)
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
		text, start, end := info.Mention()
		require.Less(t, start, end, "%s has no example", info.Name)
		assert.NotEmpty(t, r.Why(), info.Name)
		assert.NotEmpty(t, r.Indonesian(), info.Name)
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
		{"31 Februari 2024", `dates: no such day at byte 0 of "31 Februari 2024"`},
		{"29/2/2023", `dates: no such day at byte 0 of "29/2/2023"`}, // no leap year
		{"31 April", `dates: no such day at byte 0 of "31 April"`},
		{"Senin (20/20/2025)", `dates: no such month at byte 0 of "Senin (20/20/2025)"`},
		{"Senin (9/3/20206)", `dates: no such year at byte 0 of "Senin (9/3/20206)"`},
		{"Rabu (4/11/205)", `dates: no such year at byte 0 of "Rabu (4/11/205)"`},
		{"1/2/0000", `dates: no such year at byte 0 of "1/2/0000"`},
		{"pukul 25.10", `dates: no such hour at byte 0 of "pukul 25.10"`},
		{"pukul 14.75", `dates: no such minute at byte 0 of "pukul 14.75"`},
		{"31 Syawal 1445 H", `dates: no such day at byte 0 of "31 Syawal 1445 H"`}, // no month has 31
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
	f.Add("0/0/\n\n")
	f.Add(",Mei") // no sentence begins with a comma, not even the first
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
		i = 0
		for d := range All("\n"+text+"\n", ref) {
			require.Less(t, i, len(all))
			d.Start, d.End = d.Start-1, d.End-1
			require.Equal(t, all[i], d, "another answer between line breaks")
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
		_ = d.Format()
		_, _ = d.Repair(ref)
	})
}
