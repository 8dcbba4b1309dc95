package numbers

import (
	"fmt"
	"math/big"
	"strings"
	"testing"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// show writes a number as the tables have it: kind, value, unit, bound.
func show(n Number) string {
	s := n.Kind.String()
	switch {
	case n.Reason != 0:
		s += " (" + n.Reason.String() + ")"
	case n.Kind == Ratio:
		s += " " + n.Value.String() + ":" + n.High.String()
	case n.Kind == Score:
		s += " " + n.Value.String() + "-" + n.High.String()
	case n.Ranged:
		s += " " + n.Low.String() + ".." + n.High.String()
	default:
		s += " " + n.Value.String()
	}
	if !n.Unit.IsZero() {
		s += " " + n.Unit.String()
	}
	if n.Bound != 0 {
		s += " " + n.Bound.String()
	}
	if n.HasAlternative {
		s += " or " + n.Alternative.String()
	}
	return s
}

// A row is a text with its numbers in double square brackets, and what they state,
// joined by "; ".
type row struct{ text, want string }

var tables = map[string][]row{
	"digits": {
		{"[[568.373]] tenaga kerja", "cardinal 568373"},
		{"sebanyak [[1.722.956]] orang", "cardinal 1722956"},
		{"nilai [[43,31]]", "cardinal 43.31"},
		{"senilai [[100 miliar Euro]] untuk itu", "money 100000000000 EUR"}, // not Euro 2020
		{"kelahiran anak [[ketiganya]] itu", "ordinal 3"},
		{"harga berkisaran [[Rp 398.000]] saja", "money 398000 IDR ~"},
		{"[[2.500]] kursi", "cardinal 2500"},
		{"indeks [[6.420,71]] naik", "cardinal 6420.71"},
		{"kadar [[0,5482 ppm]]", "measure 0.5482 [ppm]"},
		{"[[4.1 juta]] orang", "cardinal 4100000"},         // a point before one digit is English
		{"[[1,234,567]] orang", "cardinal 1234567"},        // English groups
		{"[[1,234.5]] poin", "cardinal 1234.5"},            //
		{"[[2,615]] penderita", "cardinal 2615 or 2.615"},  // nobody counts thousandths of people
		{"nilai [[2,615]] naik", "cardinal 2.615 or 2615"}, // else a comma starts decimals
		{"nilai [[0,615]] naik", "cardinal 0.615"},         // no group of thousands begins with 0
		{"[[2½]] jari", "cardinal 2.5"},                    //
	},
	"fractions": {
		{"hampir [[2/3]] penduduk", "fraction 2/3 ~"},
		{"sekitar [[1/3]] dari warga", "fraction 1/3 ~"},
		{"[[1/2 liter]] susu", "measure 0.5 L"},
		{"[[2 1/2 liter]] susu", "measure 2.5 L"},
		{"[[seperlima belas]] bagian", "fraction 1/15"},
		{"pada 1/3 lalu", ""},          // the first of March
		{"Rabu (2/3) di Ambon", ""},    //
		{"buka 24/7 penuh", ""},        //
		{"[[½]] jari", "fraction 0.5"}, //
		{"[[⅔]] gelas", "fraction 2/3"},
		{"bendera setengah tiang", ""},
		{"naik [[2½ kali lipat]]", "multiple 2.5"},
	},
	"signs": {
		{"turun [[-0,16%]] hari ini", "percent -0.16 %"},
		{"naik ([[+0,43%]]) hari ini", "percent 0.43 %"},
		{"turun ([[-16,30%]]) hari ini", "percent -16.3 %"},
		{"suhu [[-40 sampai 125 °C]] itu", "measure -40..125 Cel"},
		{"suhu [[minus 10 hingga 5 derajat]] itu", "measure -10..5 deg"},
	},
	"names": {
		{"memakai sistem One UI 8 berbasis awan", ""},
		{"ditangkap Tim Tekab 308 Presisi dari kota", ""},
		{"indeks S&P 500 naik", ""},
		{"pemain bernomor punggung 8 itu", ""},
		{"asteroid 2016 HP6 dan transmisi 6L80E", ""},
		{"laptop seberat [[2 kg]] saja", "measure 2 kg"},
		{"di Jambi [[12]] orang", "cardinal 12"},
		{"Polisi Tangkap [[12]] Orang di [[Tiga]] Kota", "cardinal 12; cardinal 3"}, // a headline in capitals
		{"putusan 55/PUU/2019 itu", ""},
		{"melanggar junctoPasal 18 UU", ""},
		{"siswa Sekolah Menengah Pertama (SMP)", ""},
		{"anak kelas 1-3 dan desil 1, 2 dan 3", ""},
		{"tanggal 23 atau 24 bulan itu", ""},
		{"hubungi 0811 9787 670 segera", ""},
		{"catatan waktu 1:37,828 detik", ""},
		{"pulang pukul lima sore", ""},
		{"jarak [[0,005 SA]] saja", "measure 0.005 AU"},
		{"suhu [[25 °C]] dan azimut [[316,3° – 314°]] barat", "measure 25 Cel; measure 314..316.3 deg"},
		{"Bournemouth [[1-2]] Brentford", "score 1-2"},
		{"menundukkan tuan rumah [[2-1]] di kandang", "score 2-1"},
		{"digabung jadi satu, lalu", ""},
		{"sekolah yang satu ini", ""},
		{"Yang kedua adalah kita setujui dulu", ""},                       // counts arguments
		{"amplitudo maksimum [[30,3 milimeter]] saja", "measure 30.3 mm"}, // names a maximum
		{"gol pada (30') dan catatan [5] itu", ""},
	},
	"lists": {
		{"begini caranya 1. Matikan mesin", ""},
		{"naik dari [[3]] menjadi [[5]]. Dia senang", "cardinal 3; cardinal 5"},
		{"pada industri 4.0 ini", ""},
		{"skor [[4.0]] saja", "cardinal 4"},
		{"tiap kenaikan [[1 (satu) dollar AS]] saja", "money 1 USD"},
		{"turun ke urutan [[delapan]]", "ordinal 8"},
		{"motor Vario 125 generasi terbaru", ""},
		{"Harlah PMII ke 62 itu", ""},
		{"berakhir pukul setengah 6 pagi", ""},
		{"pemenang [[ketiga]] mendapatkan piala", "ordinal 3"},
		{"orang [[kedua]] terkaya di desa", "ordinal 2"},
		{"magnitudo absolut [[+25,3]] saja", "cardinal 25.3"},
		{"acara bertema \"3 Calon Bicara\" itu", ""},
	},
	"approximate": {
		{"sekitar [[Rp 5 jutaan]] saja", "money 5000000 IDR ~"},
		{"level [[Rp 14.100-14.200an]] kini", "money 14100..14200 IDR ~"},
		{"melewati [[dua]] pasar", "cardinal 2"}, // passes two markets
	},
	"scales": {
		{"[[1,3 juta]] pekerja", "cardinal 1300000"},
		{"[[568 ribu]] tenaga kerja", "cardinal 568000"},
		{"[[2 juta 300 ribu]] orang", "cardinal 2300000"},
		{"[[20ribu]] orang", "cardinal 20000"},
		{"[[10rb]] orang", "cardinal 10000"},
		{"[[1,027 triliun]] batang", "cardinal 1027000000000"}, // with a scale word the comma starts decimals
		{"Jakarta M 12 T", ""},                                 // letters are scales after money only
	},
	"percent": {
		{"naik [[43,31 persen]] dari", "percent 43.31 %"},
		{"naik [[5%]] dan [[10 %]]", "percent 5 %; percent 10 %"},
		{"naik [[2 persen poin]]", "percent 2 pp"},
		{"turun [[50 basis poin]]", "percent 50 bp"},
		{"yang [[minus 9,2%]]", "percent -9.2 %"},
		{"asumsi [[-9,2%]] sangat", "percent -9.2 %"},
		{"pertumbuhan [[negatif 70 persen]]", "percent -70 %"},
	},
	"money": {
		{"[[Rp 4 miliar]]", "money 4000000000 IDR"},
		{"[[Rp4,5 triliun]]", "money 4500000000000 IDR"},
		{"[[Rp. 9.050]]", "money 9050 IDR"},
		{"[[Rp\u00a09.050]]", "money 9050 IDR"}, // NBSP is a space
		{"[[Rp 50.000,-]] saja", "money 50000 IDR"},
		{"[[Rp 12 M]]", "money 12000000000 IDR"},
		{"[[Rp 50 miliar rupiah]]", "money 50000000000 IDR"}, // the currency twice counts once
		{"[[US$ 643,8 miliar]]", "money 643800000000 USD"},
		{"[[US$150 juta]]", "money 150000000 USD"},
		{"[[$ 423 juta]]", "money 423000000 USD"},
		{"[[190,24 juta dollar Amerika Serikat]] (AS)", "money 190240000 USD"},
		{"[[5 dolar AS]] dan [[3 dolar Singapura]]", "money 5 USD; money 3 SGD"},
		{"[[20 juta rupiah]]", "money 20000000 IDR"},
		{"[[Rp 17.000,-]] (tujuh belas ribu rupiah)", "money 17000 IDR"}, // a restatement
		{"jenis RM 21 baru", ""},                                         // a code, no ringgit
	},
	"measures": {
		{"[[29.000 kaki]]", "measure 29000 [ft_i]"},
		{"[[dua]] kaki", "cardinal 2"}, // legs
		{"[[1.300 liter per detik]]", "measure 1300 L/s"},
		{"[[60 km/jam]]", "measure 60 km/h"},
		{"[[80 mil laut]]", "measure 80 [nmi_i]"},
		{"[[200 meter persegi]]", "measure 200 m2"},
		{"[[110.000 m2]]", "measure 110000 m2"},
		{"[[37 derajat Celsius]]", "measure 37 Cel"},
		{"gempa [[magnitudo 5,6]] terasa", "measure 5.6 {magnitude}"},
		{"gempa [[M 5,6]] terasa", "measure 5.6 {magnitude}"},
		{"gempa itu magnitudonya kurang dari [[6]]", "measure 6 {magnitude} <"},
		{"di [[6,69 LS]] dan [[106,14 BT]]", "measure 6.69 deg; measure 106.14 deg"},
	},
	"words": {
		{"[[lima]] orang", "cardinal 5"},
		{"[[dua puluh lima ribu]] ikan", "cardinal 25000"},
		{"[[satu setengah juta]] orang", "cardinal 1500000"},
		{"[[seratus dua belas]] rumah", "cardinal 112"},
		{"[[dua ribu triliun]] sel", "cardinal 2000000000000000"},
		{"[[tiga koma lima persen]]", "percent 3.5 %"},
		{"[[duapuluh]] orang", "cardinal 20"},
		{"[[setengah juta]] orang", "cardinal 500000"},
		{"[[1/2 juta]] orang dan [[½ miliar rupiah]]", "cardinal 500000; money 500000000 IDR"}, // a part of a scale word is a count
		{"[[satu dua]] anak", "cardinal 1..2"},
		{"[[24]] (dua puluh empat) rumah", "cardinal 24"},
		{"sebanyak [[lima ratusan]] warga", "cardinal 500 ~"},
		{"sebanyak [[seribu lima ratusan]] warga", "cardinal 1500 ~"},
		{"sebanyak [[dua ratus lima puluhan]] warga", "cardinal 250 ~"},
		{"sebanyak [[dua ratus ribuan]] warga", "cardinal 200000 ~"},
		{"harga [[dua jutaan rupiah]]", "money 2000000 IDR ~"},
		{"sebanyak [[dua puluhan ribu]] warga", "cardinal 20000 ~"},
		{"sebanyak [[dua]], [[ratusan]] warga", "cardinal 2; cardinal 100..999"},
		{"[[seribuan]] lebih warga", "cardinal 1000 >"},
	},
	"ranges": {
		{"[[5-10 persen]]", "percent 5..10 %"},
		{"[[20%-25%]]", "percent 20..25 %"},
		{"[[Rp 40-50 triliun]]", "money 40000000000000..50000000000000 IDR"},
		{"[[5,6 juta-9,6 juta]] orang", "cardinal 5600000..9600000"},
		{"[[Rp 5 juta sampai Rp 7 juta]]", "money 5000000..7000000 IDR"},
		{"[[antara 5 dan 10 persen]]", "percent 5..10 %"},
		{"harga [[20 - 30 ribu rupiah]]", "money 20000..30000 IDR"},
		{"sebanyak [[5 - 10]] orang, berkisar [[7 – 9]] ekor", "cardinal 5..10; cardinal 7..9 ~"},
		{"menang [[2]] - [[1]] lagi", "cardinal 2; cardinal 1"}, // what the dash means is open
		{"[[antara 6.400–6.475]].", "cardinal 6400..6475"},
		{"dari [[5 persen]] menjadi [[7 persen]]", "percent 5 %; percent 7 %"}, // a change
		{"[[30 hingga 40]] cabang", "cardinal 30..40"},
		{"[[900.000-1 juta]] orang", "cardinal 900000..1000000"}, // the left end is whole
		{"[[10-5 persen]]", "percent 5..10 %"},                   // low and high by size
		{"[[puluhan ribu]] orang", "cardinal 20000..99999"},
		{"[[belasan]] orang", "cardinal 11..19"},
		{"[[ratusan juta]] orang", "cardinal 100000000..999999999"},
	},
	"bounds": {
		{"sekitar [[950]] orang", "cardinal 950 ~"},
		{"lebih dari [[80 persen]]", "percent 80 % >"},
		{"tidak lebih dari [[5]] orang", "cardinal 5 <="},
		{"kurang dari [[20]] orang", "cardinal 20 <"},
		{"setidaknya sudah [[600]] orang", "cardinal 600 >="},
		{"maksimal [[Rp10 miliar]]", "money 10000000000 IDR <="},
		{"paling sedikit [[3]] orang", "cardinal 3 >="},
		{"di atas [[7%]]", "percent 7 % >"},
		{"[[600]] lebih warga", "cardinal 600 >"},
		{"[[200-an]] warga", "cardinal 200 ~"},
		{"[[10 persen]] lebih tinggi", "percent 10 %"}, // a comparison
		{"mencapai [[93]] kasus", "cardinal 93"},       // reached, no bound
		{"kira-kira [[5]] orang", "cardinal 5 ~"},
		{"kurang lebih [[5]] orang", "cardinal 5 ~"},
	},
	"ranks and shares": {
		{"gaji [[ke-13]] cair", "ordinal 13"},
		{"gelombang [[kedua]] datang", "ordinal 2"},
		{"memeriksa [[kedua]] orang itu", "cardinal 2"},
		{"setelah [[keduanya]] menikah", "cardinal 2"},
		{"Kedua, harga naik", ""},  // counts arguments
		{"untuk pertama kali", ""}, // an adverb
		{"naik ke peringkat [[26]] dunia", "ordinal 26"},
		{"[[sepertiga]] lahan", "fraction 1/3"},
		{"[[dua pertiga]] lahan", "fraction 2/3"},
		{"[[separuh]] warga", "fraction 0.5"},
		{"naik [[tiga kali lipat]]", "multiple 3"},
		{"sudah [[dua kali]] gagal", "multiple 2"},
		{"tiga kali sehari", ""}, // a set of times
		{"menang [[2-1]] atas", "score 2-1"},
		{"skor [[18-21]], [[21-14]], [[21-16]], Kamis", "score 18-21; score 21-14; score 21-16"},
		{"rasio [[1:3]] saja", "ratio 1:3"},
	},
	"no numbers": {
		{"Capres nomor urut tiga itu datang", ""},
		{"disiarkan kanal satu kemarin", ""},        // a station
		{"hubungan satu dengan yang lain erat", ""}, // each other
		{"Covid-19 dan SJ-182", ""},
		{"Boeing 737-500", ""},
		{"KTT G20 dan CD4", ""},
		{"Liga 1 musim ini", ""},
		{"timnas U-23 kalah", ""},
		{"Kepulauan Seribu", ""},
		{"Pasal 27 ayat (3) KUHP", ""},
		{"Pasal 21, 22 dan 25", ""},
		{"UU Nomor 11 Tahun 2020", ""},
		{"Perpres No. 19/2024", ""},
		{"RT 03/RW 05", ""},
		{"Jalan Melati No. 10", ""},
		{"telepon 081234567890", ""},
		{"mobil B 2918 PKL", ""},
		{"Rudi (34) pergi", ""},                        // an age
		{"1. Menutup sekolah", ""},                     // a list marker
		{"lantai 22 gedung itu", ""},                   // a label
		{"di level [[8,25 persen]]", "percent 8.25 %"}, // a quantity all the same
		{"salah satu warga", ""},
		{"satu per satu pergi", ""},
		{"satu-satunya jalan", ""},
		{"kendaraan roda empat", ""},
		{"pada 2019 ia pensiun", ""}, // a year
		{"tahun 2019 saja", ""},
		{"[[2000]] orang datang", "cardinal 2000"}, // not a year before what it counts
		{"15 September 2024", ""},
		{"30 dan 31 Januari", ""},
		{"Sabtu (9/1/2021)", ""},
		{"pukul 14.40 WIB", ""},
		{"selama 30 menit", ""},   // a duration
		{"pria 34 tahun itu", ""}, // an age
		{"tahun 1990-an", ""},
		{"jaringan 5G", ""},
		{"seorang warga", ""},        // an article
		{"1.2.3.4 dan 12.34.56", ""}, // no shape of a number
		{"beberapa orang", ""},
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
		for n := range All(text) {
			checkNumber(t, text, n)
			require.GreaterOrEqual(t, n.Start, at, "%q: numbers overlap", text)
			fmt.Fprintf(&marked, "%s[[%s]]", text[at:n.Start], text[n.Start:n.End])
			at = n.End
			got = append(got, show(n))
		}
		marked.WriteString(text[at:])
		assert.Equal(t, wrap+r.text+wrap, marked.String())
		assert.Equal(t, r.want, strings.Join(got, "; "), "%q", text)
	}
}

// checkNumber checks what holds of every number.
func checkNumber(t testing.TB, text string, n Number) {
	t.Helper()
	require.True(t, 0 <= n.Start && n.Start < n.End && n.End <= len(text))
	mention := text[n.Start:n.End]
	require.Equal(t, strings.TrimSpace(mention), mention)
	require.NotEmpty(t, n.Kind.String(), mention)
	require.NotEmpty(t, n.Rule.String(), mention)
	if n.Ranged && n.Kind != Ratio && n.Kind != Score {
		require.LessOrEqual(t, n.Low.Cmp(n.High), 0, mention)
	}
}

func TestNumbers(t *testing.T) {
	for name, rows := range tables {
		t.Run(name, func(t *testing.T) {
			for _, r := range rows {
				check(t, r)
			}
		})
	}
}

func TestTooLong(t *testing.T) {
	text := strings.Repeat("9", 39) + " orang"
	for n := range All(text) {
		assert.Equal(t, TooLong, n.Reason)
	}
	_, err := Parse(strings.Repeat("9", 10_000))
	var e *ParseError
	require.ErrorAs(t, err, &e)
	assert.Equal(t, Overflow, e.Problem)
	n, err := Parse(strings.Repeat("9", 38))
	require.NoError(t, err)
	assert.Equal(t, strings.Repeat("9", 38), n.Value.String())
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
		for n := range All(text) {
			at = append(at, fmt.Sprintf("%s %d..%d", n.Rule, n.Start, n.End))
			ok = ok || n.Rule == r && n.Start == start && n.End == end
		}
		assert.True(t, ok, "%s: %s gave %v", info.Name, info.Example, at)
	}
	assert.Empty(t, Rule(0).String())
	assert.Empty(t, ruleCount.String())
}

func TestParse(t *testing.T) {
	for s, want := range map[string]string{
		"1,3 juta": "cardinal 1300000", " Rp 4 miliar\n": "money 4000000000 IDR", "dua pertiga": "fraction 2/3",
		"2019": "cardinal 2019",                                                                                  // no year when it stands alone
		"2/3":  "fraction 2/3", "½": "fraction 0.5", "¾ liter": "measure 0.75 L", "2 1/2 liter": "measure 2.5 L", // no dates either
		"ketiga": "ordinal 3", "kedua puluh satu": "ordinal 21", "pertama": "ordinal 1",
		"１２３": "cardinal 123", "٢٣٤": "cardinal 234", // digits of any one script
		"dua puluh sekian persen": "percent 21..29 %", "seratus sekian": "cardinal 101..199",
		"berpuluh-puluh ribu": "cardinal 20000..99999", "seribu koma satu": "cardinal 1000.1", "lima lusin": "cardinal 60", "selusin": "cardinal 12",
		"tiga dua pertiga": "cardinal 11/3", "13 sen": "money 0.13 IDR", "67 sen dolar AS": "money 0.67 USD", "US$ 13,9 sen": "money 0.139 USD",
		"80 mil laut persegi": "measure 80 [nmi_i]2",
		"-5":                  "cardinal -5", "5-10 persen": "percent 5..10 %", "minus tiga": "cardinal -3",
	} {
		n, err := Parse(s)
		require.NoError(t, err, s)
		assert.Equal(t, want, show(n), s)
	}
	for _, c := range []struct {
		in   string
		want string
	}{
		{"", `numbers: no number at byte 0 of ""`},
		{"  ", `numbers: no number at byte 0 of "  "`},
		{"orang", `numbers: no number at byte 0 of "orang"`},
		{"ada 5", `numbers: no number at byte 0 of "ada 5"`},
		{"5 orang", `numbers: not part of the number at byte 1 of "5 orang"`},
		{"5 juta persegi", `numbers: not part of the number at byte 6 of "5 juta persegi"`},
		{"1.23.456", `numbers: thousands have three digits at byte 2 of "1.23.456"`},
		{"1.2.3.4", `numbers: thousands have three digits at byte 2 of "1.2.3.4"`},
		{"1.234.56,7", `numbers: thousands have three digits at byte 6 of "1.234.56,7"`},
		{"Rp 1.23.456", `numbers: thousands have three digits at byte 5 of "Rp 1.23.456"`},
		{"1234.567.890", `numbers: thousands have three digits at byte 0 of "1234.567.890"`},
		{"12,", `numbers: a digit is missing after the separator at byte 2 of "12,"`},
		{"12.", `numbers: a digit is missing after the separator at byte 2 of "12."`},
		{"Rp", `numbers: a figure is missing at byte 2 of "Rp"`},
		{"Rp banyak", `numbers: a figure is missing at byte 2 of "Rp banyak"`},
		{"juta", `numbers: a figure is missing at byte 0 of "juta"`},
		{"persen", `numbers: a figure is missing at byte 0 of "persen"`},
		{"empat belas puluh", `numbers: this numeral cannot follow the one before it at byte 12 of "empat belas puluh"`},
		{"dua ribu tiga juta", `numbers: this numeral cannot follow the one before it at byte 9 of "dua ribu tiga juta"`},
		{"0 1/7", `numbers: not part of the number at byte 1 of "0 1/7"`}, // nothing and a seventh is no mixed number
		{"1２３", `numbers: digits of two scripts at byte 0 of "1２３"`},
		{"٢３", `numbers: digits of two scripts at byte 0 of "٢３"`},
	} {
		_, err := Parse(c.in)
		assert.EqualError(t, err, c.want)
	}
}

func TestValue(t *testing.T) {
	for _, c := range []struct {
		v                 Value
		text              string
		low, high         string
		integer, fraction bool
	}{
		{NewValue(0, 0), "0", "-0.5", "0.5", true, false},
		{NewValue(13, 5), "1300000", "1250000", "1350000", true, false}, // 1,3 juta
		{NewValue(4331, -2), "43.31", "43.305", "43.315", false, false},
		{NewValue(-58, -2), "-0.58", "-0.585", "-0.575", false, false},
		{NewValue(5, -3), "0.005", "0.0045", "0.0055", false, false},
		{NewValue(2, 0).over(3), "2/3", "2/3", "2/3", false, true},
		{NewValue(1, 6).over(3), "1000000/3", "1000000/3", "1000000/3", false, true},
		{NewValue(1, 0).over(2), "0.5", "0.45", "0.55", false, false},
		{NewValue(1, 0).over(100), "0.01", "0.01", "0.01", false, false},
		{NewValue(3, 0).over(6), "0.5", "0.5", "0.5", false, false}, // what reduces to a decimal is one
		{NewValue(1, 20), "100000000000000000000", "50000000000000000000", "150000000000000000000", false, false},
	} {
		assert.Equal(t, c.text, c.v.String())
		low, high := c.v.Interval()
		assert.Equal(t, c.low, low.String(), c.text)
		assert.Equal(t, c.high, high.String(), c.text)
		_, ok := c.v.Int64()
		assert.Equal(t, c.integer, ok, c.text)
		assert.Equal(t, c.fraction, c.v.IsFraction(), c.text)
		rat, ok := new(big.Rat).SetString(c.text)
		require.True(t, ok)
		assert.Zero(t, rat.Cmp(c.v.Rat()), c.text)
		f, _ := rat.Float64()
		assert.Equal(t, f, c.v.Float64())
		assert.Zero(t, c.v.Cmp(c.v))
		assert.Zero(t, c.v.Neg().Rat().Cmp(new(big.Rat).Neg(rat)), c.text)
	}
	assert.True(t, NewValue(130, 4).Equal(NewValue(13, 5)))
	assert.NotEqual(t, NewValue(130, 4), NewValue(13, 5), "printed with another precision")
	for _, c := range []struct {
		a, b Value
		want int
	}{
		{NewValue(1, 0), NewValue(2, 0), -1},
		{NewValue(-1, 0), NewValue(-2, 0), 1},
		{NewValue(-1, 0), NewValue(1, 0), -1},
		{NewValue(13, 5), NewValue(1299999, 0), 1},
		{NewValue(1, 0).over(3), NewValue(33, -2), 1},
		{NewValue(1, 100), NewValue(2, -100), 1}, // exponents too far apart for one coefficient
	} {
		assert.Equal(t, c.want, c.a.Cmp(c.b), "%s and %s", c.a, c.b)
		assert.Equal(t, -c.want, c.b.Cmp(c.a), "%s and %s", c.b, c.a)
	}
}

// TestFormat writes the numbers of the table in every style and reads them back.
func TestFormat(t *testing.T) {
	for _, c := range []struct{ in, digits, compact, spelled string }{
		{"568373", "568.373", "568.373", "lima ratus enam puluh delapan ribu tiga ratus tujuh puluh tiga"},
		{"18 ribu", "18.000", "18 ribu", "delapan belas ribu"},
		{"18.240", "18.240", "18.240", "delapan belas ribu dua ratus empat puluh"}, // 18,24 ribu is not written
		{"1,3 juta", "1.300.000", "1,3 juta", "satu juta tiga ratus ribu"},
		{"1.027.000.000.000", "1.027.000.000.000", "1,027 triliun", "satu triliun dua puluh tujuh miliar"},
		{"1.027.300.000.000", "1.027.300.000.000", "1.027.300.000.000", "satu triliun dua puluh tujuh miliar tiga ratus juta"}, // four decimals
		{"Rp 1,3 juta", "Rp1.300.000", "Rp1,3 juta", "satu juta tiga ratus ribu rupiah"},
		{"US$ 5 miliar", "US$5.000.000.000", "US$5 miliar", "lima miliar dolar AS"},
		{"5 ribu ringgit", "MYR 5.000", "MYR 5 ribu", "lima ribu ringgit"},
		{"43,30 persen", "43,30 persen", "43,30 persen", "empat puluh tiga koma tiga persen"}, // the decimals that were printed
		{"-0,05%", "-0,05 persen", "-0,05 persen", "minus nol koma nol lima persen"},
		{"2 persen poin", "2 persen poin", "2 persen poin", "dua persen poin"},
		{"25 bps", "25 basis poin", "25 basis poin", "dua puluh lima basis poin"},
		{"60 km/jam", "60 kilometer per jam", "60 kilometer per jam", "enam puluh kilometer per jam"},
		{"4,5 meter persegi", "4,5 meter persegi", "4,5 meter persegi", "empat koma lima meter persegi"},
		{"magnitudo 5,6", "magnitudo 5,6", "magnitudo 5,6", "magnitudo lima koma enam"},
		{"dua pertiga", "2/3", "2/3", "dua pertiga"},
		{"setengah", "1/2", "1/2", "setengah"},
		{"17/24", "17/24", "17/24", "17/24"},
		{"sepertiga sampai setengah", "1/3 sampai 1/2", "1/3 sampai 1/2", "sepertiga sampai setengah"},
		{"20/35", "4/7", "4/7", "empat pertujuh"},
		{"10/70", "1/7", "1/7", "sepertujuh"},
		{"20/11", "20/11", "20/11", "20/11"},
		{"dua ribu pertiga", "2000/3", "2000/3", "2000/3"},
		{"1 1/11", "1 1/11", "1 1/11", "1 1/11"},
		{"2⅔ juta", "2666666 2/3", "2666666 2/3", "2666666 2/3"},
		{"ke-21", "ke-21", "ke-21", "kedua puluh satu"},
		{"ke-111", "ke-111", "ke-111", "ke-111"},
		{"tiga kali", "3 kali", "3 kali", "tiga kali"},
		{"1:3", "1:3", "1:3", "1:3"},
		{"5-10 persen", "5-10 persen", "5-10 persen", "lima sampai sepuluh persen"},
		{"Rp 40-50 triliun", "Rp40.000.000.000.000-50.000.000.000.000", "Rp40 triliun-50 triliun", "empat puluh triliun sampai lima puluh triliun rupiah"},
		{"5 sampai 2.000", "5-2.000", "5-2.000", "5-2.000"}, // "lima sampai dua ribu" could be 5000
		{"1000", "1.000", "1 ribu", "seribu"},
		{"0", "0", "0", "nol"},
		{"11.000.001", "11.000.001", "11.000.001", "sebelas juta satu"},
		{"1 desiliun", "1.000.000.000.000.000.000.000.000.000.000.000", "1.000.000.000.000.000.000 kuadriliun", "satu desiliun"},
	} {
		n, err := Parse(c.in)
		require.NoError(t, err, c.in)
		assert.Equal(t, c.digits, n.Format(Digits), c.in)
		assert.Equal(t, c.compact, n.Format(Compact), c.in)
		assert.Equal(t, c.spelled, n.Format(Spelled), c.in)
		checkRoundTrip(t, n)
	}
	assert.Empty(t, Number{Kind: Cardinal, Reason: TooLong}.Format(Digits))
	assert.Equal(t, "2-1", Number{Kind: Score, Value: NewValue(2, 0), High: NewValue(1, 0)}.Format(Spelled))
}

// checkRoundTrip checks that what is written is read as the same number.
func checkRoundTrip(t testing.TB, n Number) {
	t.Helper()
	if n.Reason != 0 || n.Kind == Score {
		return
	}
	for _, style := range []Style{Digits, Compact, Spelled} {
		s := n.Format(style)
		again, err := Parse(s)
		require.NoError(t, err)
		assert.Equal(t, n.Kind, again.Kind, s)
		assert.Equal(t, n.Unit, again.Unit, s)
		assert.Equal(t, n.Ranged, again.Ranged, s)
		for _, v := range [][2]Value{{n.Value, again.Value}, {n.Low, again.Low}, {n.High, again.High}} {
			assert.True(t, v[0].Equal(v[1]), "%s: %s and %s", s, v[0], v[1])
		}
	}
}

// TestUnitsWritten writes an amount of every currency and unit of the word lists.
func TestUnitsWritten(t *testing.T) {
	for _, code := range lex.CurrencyCodes() {
		checkRoundTrip(t, Number{Kind: Money, Value: NewValue(1234, 2), Unit: Unit{Code: code}})
	}
	for _, code := range lex.UnitCodes() {
		checkRoundTrip(t, Number{Kind: Measure, Value: NewValue(1234, -1), Unit: Unit{Code: code}})
	}
}

// TestAllocations shows that a warm scanner allocates nothing, whatever it finds.
func TestAllocations(t *testing.T) {
	if raceEnabled {
		t.Skip("allocations are counted without the race detector")
	}
	var text strings.Builder
	for _, rows := range tables {
		for _, r := range rows {
			text.WriteString(strings.NewReplacer("[[", "", "]]", "").Replace(r.text) + ".\n")
		}
	}
	var d lex.Doc
	var s Scanner
	d.Reset(text.String())
	found := s.Scan(nil, &d)
	assert.Greater(t, len(found), 100)
	assert.Zero(t, testing.AllocsPerRun(10, func() {
		d.Reset(text.String())
		found = s.Scan(found[:0], &d)
	}))
}

func FuzzAll(f *testing.F) {
	for _, rows := range tables {
		for _, r := range rows {
			f.Add(strings.NewReplacer("[[", "", "]]", "").Replace(r.text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		at := 0
		var all []Number
		for n := range All(text) {
			checkNumber(t, text, n)
			require.GreaterOrEqual(t, n.Start, at)
			at = n.End
			all = append(all, n)
			checkRoundTrip(t, n)
		}
		i := 0
		for n := range All(text) {
			require.Equal(t, all[i], n, "another answer the second time")
			i++
		}
		require.Len(t, all, i)
		i = 0
		for n := range All("\n" + text + "\n") {
			require.Less(t, i, len(all))
			n.Start, n.End = n.Start-1, n.End-1
			require.Equal(t, all[i], n, "another answer between line breaks")
			i++
		}
		require.Len(t, all, i)
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"1,3 juta", "Rp 4 miliar", "dua pertiga", "1.23.456", "empat belas puluh", "5-10 persen", "1/2 juta"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := Parse(s)
		if err != nil {
			var e *ParseError
			require.ErrorAs(t, err, &e)
			require.LessOrEqual(t, e.Offset, len(s))
			return
		}
		checkNumber(t, s, n)
		again, err := Parse(s[n.Start:n.End])
		require.NoError(t, err)
		require.Equal(t, n.Value, again.Value)
		checkRoundTrip(t, n)
	})
}
