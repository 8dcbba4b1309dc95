package numbers

import "testing"

// catalogue has a case for every form of number that occurs in Indonesian news, by
// groups: A digits, B scales, C words, D ordinals, E fractions, F percent, G money,
// H measures, I ranges, J inexact sets, K multiples and rates, N what is no number.
var catalogue = []struct {
	id string
	row
}{
	// A: digit formats.
	{"A1", row{"ada [[5.161]] petugas", "cardinal 5161"}},
	{"A2", row{"total [[157.392.500]] saham", "cardinal 157392500"}},
	{"A3", row{"sebanyak [[6,15 juta]] orang atau [[4,72 persen]]", "cardinal 6150000; percent 4.72 %"}},
	{"A4", row{"senilai [[Rp 3,375 miliar]]", "money 3375000000 IDR"}}, // with a scale the comma starts decimals
	{"A4", row{"tumbuh [[5,125 persen]]", "percent 5.125 %"}},
	{"A4", row{"ada [[2,000]] pekerja", "cardinal 2000 or 2"}}, // English thousands before what is counted
	{"A4", row{"sebanyak [[543,461 ton]]", "measure 543.461 t or 543461"}},
	{"A5", row{"nilai [[0,85863]] saja", "cardinal 0.85863"}},
	{"A6", row{"belanja [[Rp 2.502,9 triliun]]", "money 2502900000000000 IDR"}},
	{"A7", row{"ambang [[2.5 sampai 5 persen]]", "percent 2.5..5 %"}},
	{"A8", row{"total [[1,234,567]] unit", "cardinal 1234567"}},
	{"A9", row{"seharga [[$ 6.98]] per lembar", "money 6.98 USD"}},
	{"A9", row{"kurs [[142.85 yen]]", "money 142.85 JPY"}},
	{"A9", row{"sekitar 20.10 ia tiba", ""}}, // a clock
	{"A10", row{"setinggi [[1700 kaki]]", "measure 1700 [ft_i]"}},
	{"A11", row{"harga [[Rp 1.000.000,-]] saja", "money 1000000 IDR"}},
	{"A11", row{"harga [[Rp 1.000.000.-]] saja", "money 1000000 IDR"}},
	{"A12", row{"dihadiri [[400-an]] warga", "cardinal 400 ~"}},
	{"A12", row{"harganya [[Rp 30.000-an]]", "money 30000 IDR ~"}},
	{"A13", row{"beli [[36jt]] unit", "cardinal 36000000"}},
	{"A14", row{"angka [[minus 0,39]] itu", "cardinal -0.39"}},
	{"A15", row{"tumbuh [[-0,08 persen]] saja", "percent -0.08 %"}},
	{"A16", row{"target [[6 persen]] plus minus [[satu persen]]", "percent 6 %; percent 1 %"}},
	// B: scale words.
	{"B1", row{"[[Rp 18 ribu]]/kg", "money 18000 IDR"}},
	{"B1", row{"produksi [[950 ribu barel]] per hari", "measure 950000 [bbl_us]"}},
	{"B2", row{"sekitar [[16 juta]] pelaku", "cardinal 16000000 ~"}},
	{"B3", row{"senilai [[Rp 279 miliar]]", "money 279000000000 IDR"}},
	{"B4", row{"utang [[Rp 695,2 triliun]]", "money 695200000000000 IDR"}},
	{"B5", row{"[[lima milyar]] orang", "cardinal 5000000000"}},
	{"B6", row{"[[Rp 10,3 kuadriliun]]", "money 10300000000000000 IDR"}},
	{"B7", row{"bayar [[Rp.10rb]] saja", "money 10000 IDR"}},
	{"B8", row{"Rumah Seharga [[Rp 12 M]]", "money 12000000000 IDR"}},
	{"B8", row{"tahun 100 M", ""}}, // Masehi
	{"B9", row{"Utang [[Rp 13 T]] Lunas", "money 13000000000000 IDR"}},
	// C: words.
	{"C1", row{"[[tiga hektar]] sawah", "measure 3 har"}},
	{"C2", row{"[[sepuluh]] perbaikan", "cardinal 10"}},
	{"C3", row{"[[delapan ratus meter]] dari sini", "measure 800 m"}},
	{"C4", row{"[[satu setengah juta]] warga", "cardinal 1500000"}},
	{"C5", row{"[[setengah juta]] paket", "cardinal 500000"}},
	{"C6", row{"[[99%]] (sembilan puluh sembilan persen) saham", "percent 99 %"}},
	// D: ordinals and collectives.
	{"D1", row{"Presiden [[ke-5]] RI", "ordinal 5"}},
	{"D2", row{"dikirim ke [[10]] distrik", "cardinal 10"}}, // a preposition
	{"D3", row{"Muktamar [[ke-XXII]] dibuka", "ordinal 22"}},
	{"D5", row{"pada tahap [[kedua]], warga pindah", "ordinal 2"}},
	{"D5", row{"polisi menahan [[ketiga]] pelaku itu", "cardinal 3"}},
	{"D6", row{"[[Keduanya]] pulang", "cardinal 2"}},
	{"D7", row{"opsi [[pertama]] dipilih", "ordinal 1"}},
	{"D8", row{"juara untuk kedua kalinya", ""}},
	{"D9", row{"triwulan II-2020 lalu", ""}}, // a date
	// E: fractions.
	{"E1", row{"kedalaman [[setengah meter]]", "measure 0.5 m"}},
	{"E2", row{"[[separuh]] karyawan pulang", "fraction 0.5"}},
	{"E3", row{"sekitar [[sepertiga]] dari [[514]] kabupaten", "fraction 1/3 ~; cardinal 514"}},
	{"E3", row{"[[seperdelapan]] saham", "fraction 0.125"}},
	{"E4", row{"[[tiga perempat]] lahan", "fraction 0.75"}},
	{"E4", row{"lolos ke perempat final", ""}},
	{"E5", row{"paruh pertama 1989", ""}}, // half of a year
	// F: percent.
	{"F1", row{"sebanyak [[25 persen]]", "percent 25 %"}},
	{"F2", row{"[[5%-15 %]] dan [[36,1 %]]", "percent 5..15 %; percent 36.1 %"}},
	{"F3", row{"[[empat sampai lima persen]]", "percent 4..5 %"}},
	{"F4", row{"naik [[2 poin persentase]]", "percent 2 pp"}},
	{"F5", row{"naik [[25 bps]] menjadi [[5,25%]]", "percent 25 bp; percent 5.25 %"}},
	{"F6", row{"turun [[41,60]] poin", "cardinal 41.6"}}, // points of an index are counted
	{"F7", row{"sebesar [[3 permil]]", "percent 3 [ppth]"}},
	// G: money.
	{"G1", row{"[[Rp 500.000-Rp 600.000]] sehari", "money 500000..600000 IDR"}},
	{"G2", row{"senilai [[Rp45,78 miliar]]", "money 45780000000 IDR"}},
	{"G3", row{"[[Rp.9.050]] per dolar AS", "money 9050 IDR"}},
	{"G4", row{"[[20-25 miliar rupiah]]", "money 20000000000..25000000000 IDR"}},
	{"G5", row{"[[Rp 50 miliar rupiah]] cair", "money 50000000000 IDR"}},
	{"G6", row{"[[5,2 miliar dollar AS]] lebih", "money 5200000000 USD >"}},
	{"G7", row{"[[78,77 dolar AS]] per barel", "money 78.77 USD"}},
	{"G8", row{"[[USD 4,8 triliun]] utang", "money 4800000000000 USD"}},
	{"G9", row{"denda [[$ 250.000]] itu", "money 250000 USD"}},
	{"G10", row{"[[50.000 dollar Singapura]] dan [[HK$ 7,85]]", "money 50000 SGD; money 7.85 HKD"}},
	{"G11", row{"[[330 ribu euro]] dan [[€ 5 juta]]", "money 330000 EUR; money 5000000 EUR"}},
	{"G12", row{"[[2 juta poundsterling]]", "money 2000000 GBP"}},
	{"G14", row{"[[4.822 yuan]] per ton", "money 4822 CNY"}},
	{"G15", row{"[[2,7 miliar Ringgit]]", "money 2700000000 MYR"}},
	{"G16", row{"[[4 miliar dirham]]", "money 4000000000 AED"}},
	{"G17", row{"[[300 baht]] dan [[5 juta won]]", "money 300 THB; money 5000000 KRW"}},
	// H: measures.
	{"H1", row{"selama dua pekan", ""}}, // a duration
	{"H2", row{"sejauh [[15 kilometer]]", "measure 15 km"}},
	{"H3", row{"setinggi [[2,4 meter]]", "measure 2.4 m"}},
	{"H4", row{"[[29 milimeter hingga 32 milimeter]]", "measure 29..32 mm"}},
	{"H5", row{"[[19.433 hektar]] sawah", "measure 19433 har"}},
	{"H7", row{"seluas [[5 ha]]", "measure 5 har"}},
	{"H8", row{"[[59,15 juta ton]] gabah", "measure 59150000 t"}},
	{"H9", row{"seberat [[1.088 kilogram]]", "measure 1088 kg"}},
	{"H10", row{"[[1,5 kuintal]] dan [[5 ons]] telur", "measure 1.5 dt; measure 5 hg"}},
	{"H11", row{"[[62.500 kiloliter]] solar", "measure 62500 kL"}},
	{"H12", row{"[[10,5 juta barel]] minyak", "measure 10500000 [bbl_us]"}},
	{"H13", row{"[[5.000 meter kubik]] air", "measure 5000 m3"}},
	{"H14", row{"suhu [[27-30 derajat celsius]]", "measure 27..30 Cel"}},
	{"H15", row{"[[60-100 kilometer per jam]]", "measure 60..100 km/h"}},
	{"H16", row{"daya [[150 kV]] dan [[60 MVA]]", "measure 150 kV; measure 60 MV.A"}},
	{"H17", row{"baterai [[5.000 mAh]], kamera [[50 MP]]", "measure 5000 mA.h; measure 50 10*6.{pixel}"}},
	{"H18", row{"gempa [[magnitudo (M) 5,6]]", "measure 5.6 {magnitude}"}},
	{"H19", row{"gempa [[7,1 skala richter]] (SR)", "measure 7.1 {magnitude}"}},
	{"H20", row{"sejauh [[1,5 mil hingga 2 mil]]", "measure 1.5..2 [mi_i]"}},
	{"H21", row{"ukuran [[10 meter]] x [[5 meter]]", "measure 10 m; measure 5 m"}},
	{"H21", row{"dalam 2 x 24 jam", ""}},
	// I: ranges and changes.
	{"I1", row{"sebanyak [[300-500]] spesimen", "cardinal 300..500"}},
	{"I2", row{"[[Rp 3-4 ribu]] sebutir", "money 3000..4000 IDR"}},
	{"I3", row{"[[6 sampai dengan 25]] kasus", "cardinal 6..25"}},
	{"I3", row{"[[6 s.d. 25]] kasus", "cardinal 6..25"}},
	{"I4", row{"hanya [[satu-dua]] partai", "cardinal 1..2"}},
	{"I5", row{"[[antara Rp 300.000 dan Rp 350.000]]", "money 300000..350000 IDR"}},
	{"I6", row{"berkisar [[17-18 persen]]", "percent 17..18 % ~"}},
	{"I7", row{"dari [[13 persen]] menjadi [[25 persen]]", "percent 13 %; percent 25 %"}},
	{"I8", row{"di antara [[5]] orang itu", "cardinal 5"}}, // among five
	// J: inexact sets.
	{"J1", row{"[[ribuan]] pemudik", "cardinal 1000..9999"}},
	{"J1", row{"[[Jutaan]] pengguna", "cardinal 1000000..9999999"}},
	{"J2", row{"[[belasan ribu]] warga", "cardinal 11000..19999"}},
	{"J2", row{"[[ratusan juta rupiah]]", "money 100000000..999999999 IDR"}},
	{"J3", row{"[[puluhan hingga ratusan juta rupiah]]", "money 20000000..999999999 IDR"}},
	{"J4", row{"beberapa koleksi", ""}},
	{"J5", row{"sejumlah [[8,14 juta]] orang", "cardinal 8140000"}},
	{"J7", row{"bertahun-tahun lamanya", ""}},
	// K: multiples, ratios, rates.
	{"K1", row{"naik [[dua kali lipat]]", "multiple 2"}},
	{"K2", row{"pesangon [[25 kali]] upah", "multiple 25"}},
	{"K3", row{"[[869]] dari [[2.225]] hotel", "cardinal 869; cardinal 2225"}},
	{"K4", row{"skor [[23-25]], [[21-25]]", "score 23-25; score 21-25"}},
	{"K5", row{"[[1]] orang per [[1.000]] penduduk", "cardinal 1; cardinal 1000"}},
	{"K6", row{"[[Rp 10.000]] per kg", "money 10000 IDR"}},
	{"K7", row{"[[55 km/jam]]", "measure 55 km/h"}},
	{"K8", row{"[[15.466]] pasien per 16 Juli", "cardinal 15466"}},
	{"K9", row{"[[Rp40-50 juta]] perbulan", "money 40000000..50000000 IDR"}},
	// N: what looks like a number and is none.
	{"N1", row{"Pasal 12 Huruf (b) dan Pasal 64 Ayat (1)", ""}},
	{"N1", row{"PPh Pasal 21, PPh Pasal 22 Impor", ""}},
	{"N2", row{"UU No 30/2014 dan Nomor 1138/Menkes/PB/VIII/2005", ""}},
	{"N3", row{"Covid 19 dan Covid-19", ""}},
	{"N4", row{"varian B.1.1.7, CD4 dan M36", ""}},
	{"N5", row{"di RT 003/RW 006", ""}},
	{"N5", row{"ada [[31]] RW di sini", "cardinal 31"}},
	{"N6", row{"di Km 137 hingga Km 154", ""}},
	{"N7", row{"pukul 21.00-06.00 Wita", ""}},
	{"N8", row{"buka 06.00-18.00", ""}},
	{"N9", row{"Sabtu (9/1/2021)", ""}},
	{"N10", row{"Rabu (16/9)", ""}},
	{"N11", row{"24 April sampai 7 Mei 2020", ""}},
	{"N12", row{"28 April-11 Mei 2020", ""}},
	{"N13", row{"sejak 2010 hingga 2019", ""}},
	{"N14", row{"periode 2015-2020 dan 2019/2020", ""}},
	{"N15", row{"tahun 1990-an", ""}},
	{"N16", row{"SA (32), ES (36), dan TS (29)", ""}},
	{"N17", row{"1. Langit gelap", ""}},
	{"N18", row{"salah satu kafe dan salah satunya", ""}},
	{"N19", row{"satu sama lain, satu pintu, di satu sisi", ""}},
	{"N20", row{"angkot yang kosong", ""}},
	{"N21", row{"pedagang kaki lima dan roda dua", ""}},
	{"N22", row{"kursi nomor satu", ""}},
	{"N23", row{"di Kepulauan Seribu", ""}},
	{"N24", row{"setengah menganggur dan setengah sadar", ""}},
	{"N25", row{"Lantai 22, gelombang 4, Level 3", ""}},
	{"N26", row{"SMA Negeri 3 Brebes dan SMAN 1 Leuwi", ""}},
	{"N27", row{"mobil D 7013 AN", ""}},
	{"N28", row{"jaringan 4G dan video 4K", ""}},
	{"N29", row{"sejak H-5 hingga H+7", ""}},
	{"N30", row{"Boeing 737 dan iPhone 15", ""}},
	{"N31", row{"seorang artis di sebuah mobil", ""}},
	{"N32", row{"hubungi 0822-4040-6600 atau +6281110138811", ""}},
}

func TestCatalogue(t *testing.T) {
	for _, c := range catalogue {
		t.Run(c.id, func(t *testing.T) { check(t, c.row) })
	}
}
