package dates

import (
	"testing"
)

// catalogue has a row for every form that news prints and for every trap, by the kind
// of expression. The articles are published on Sunday, 15 September 2024.
var catalogue = map[string][]row{
	"absolute": {
		{"polisi datang, [[Jumat (13/9/2024)]].", "DATE 2024-09-13"},
		{"polisi datang, [[Kamis (12/9/2024) sekitar pukul 12.45]].", "TIME 2024-09-12T12:45"},
		{"polisi datang, [[Senin ( 9/9/2024 )]].", "DATE 2024-09-09"}, // tokenised text
		{"polisi datang, [[Selasa (10/9)]].", "DATE 2024-09-10"},
		{"polisi datang [[hari ini]] atau [[Minggu (15/9)]].", "DATE 2024-09-15; DATE 2024-09-15"},
		{"polisi datang, [[Selasa (10/9/24)]].", "DATE 2024-09-10"},
		{"polisi datang [[Kamis malam (12/9)]].", "TIME 2024-09-12TNI"},
		{"polisi datang [[Sabtu (14/9/2024) malam]].", "TIME 2024-09-14TNI"},
		{"polisi datang [[Sabtu (14/9/2024) dini hari]].", "TIME 2024-09-14TMO"},
		{"polisi datang [[Rabu (11/9/2024) sore]].", "TIME 2024-09-11TAF"},
		{"polisi datang [[Senin kemarin (9/9/2024)]].", "DATE 2024-09-09"},
		{"rapat digelar [[Sabtu besok (21/9)]].", "DATE 2024-09-21"},
		{"rapat digelar [[hari Minggu mendatang (22/9)]].", "DATE 2024-09-22"},
		{"pada [[Sabtu, 14 September 2024]] itu", "DATE 2024-09-14"},
		{"pada [[Ahad, 15 September 2024]] itu", "DATE 2024-09-15"},
		{"pada [[Sabtu, 14 September 2024, sekitar pukul 19.09]] itu", "TIME 2024-09-14T19:09"},
		{"pada [[Selasa 10 September 2024]] itu", "DATE 2024-09-10"},
		{"pada [[Rabu, 11 September]] itu", "DATE 2024-09-11"},
		{"pada [[6 Mei 2020]] itu", "DATE 2020-05-06"},
		{"pada [[30 September 1965]] itu", "DATE 1965-09-30"},
		{"pada [[18 Maret]] itu", "DATE 2024-03-18"},
		{"sejak [[7 April lalu]] hujan", "DATE 2024-04-07"},
		{"digelar [[12 Januari mendatang]] di sini", "DATE 2025-01-12"},
		{"warta lama (Suara, [[7/6/2003]])", "DATE 2003-06-07"},
		{"pada [[tanggal 15 Mei 2020]] itu", "DATE 2020-05-15"},
		{"cair [[tanggal 10]] itu", "DATE 2024-09-10"},
		{"rapat [[Jumat (13-9-2024)]], [[Sabtu (2024-09-14)]]", "DATE 2024-09-13; DATE 2024-09-14"},
		{"berkas [[15-9-2024]] dan [[2024-09-15]]", "DATE 2024-09-15; DATE 2024-09-15"},
		{"[[Jumat, 10 Okt 2025 17:48 WIB]]", "TIME 2025-10-10T17:48+07:00"},
		{"[[12 Agu 2024]], [[12 Agt 2024]], [[12 Ags 2024]], [[12 Agust 2024]]", "DATE 2024-08-12; DATE 2024-08-12; DATE 2024-08-12; DATE 2024-08-12"},
		{"[[1 Pebruari 2024]], [[1 Nopember 2023]], [[Jum'at, 13 September 2024]]", "DATE 2024-02-01; DATE 2023-11-01; DATE 2024-09-13"},
		{"pasar ramai [[Jumat Kliwon]] lama", "DATE 2024-09-13"},
		{"pasar ramai pada [[malam Minggu]] lama", "TIME 2024-09-14TNI"}, // the night before Sunday
	},
	"ranges": {
		{"dilarang [[6-17 Mei 2021]] itu", "DATE 2021-05-06/2021-05-17"},
		{"dilarang [[6 sampai 17 Mei 2021]] itu", "DATE 2021-05-06/2021-05-17"},
		{"dibuka [[25-27 April]] itu", "DATE 2024-04-25/2024-04-27"},
		{"dibuka [[25 Juni-9 Juli 2020]] itu", "DATE 2020-06-25/2020-07-09"},
		{"dibuka [[23 Juni sampai 10 Juli 2020]] itu", "DATE 2020-06-23/2020-07-10"},
		{"dibuka [[9 April-10 Mei]] itu", "DATE 2024-04-09/2024-05-10"},
		{"dibuka [[30 dan 31 Mei]] itu", "DATE 2024-05-30/2024-05-31"}, // days side by side
		{"dibuka [[13]] dan [[20 Juli 2020]] itu", "DATE 2020-07-13; DATE 2020-07-20"},
		{"selama [[Januari-Juni 2020]] itu", "DATE 2020-01/2020-06"},
		{"selama [[Desember 2020-Oktober 2021]] itu", "DATE 2020-12/2021-10"},
		{"selama [[Agustus 2011 hingga Maret 2014]] itu", "DATE 2011-08/2014-03"},
		{"[[Selasa (6/10/2020) hingga Rabu (7/10/2020)]] itu", "DATE 2020-10-06/2020-10-07"},
		{"selama [[2007-2009]] itu", "DATE 2007/2009"},
		{"selama [[2014 hingga 2019]] itu", "DATE 2014/2019"},
		{"sejak [[2010]] hingga [[akhir 2020]] itu", "DATE 2010; DATE 2020 END"},
		{"tercatat per [[16 Juli]] itu", "DATE 2024-07-16"}, // as of, no rate
	},
	"partial": {
		{"pada [[Mei 2020]] itu", "DATE 2020-05"},
		{"pada [[bulan Juni]] itu", "DATE 2024-06"},
		{"sejak [[Maret lalu]] hujan", "DATE 2024-03"},
		{"pada [[Desember]] itu", "DATE 2023-12"}, // the latest one
		{"pada [[tahun 2015]] dan pada [[2030]]", "DATE 2015; DATE 2030"},
		{"pada [[semester I-2020]] dan [[semester 1 tahun 2007]]", "DATE 2020-H1; DATE 2007-H1"},
		{"pada [[triwulan II-2020]], [[triwulan kedua 2020]], [[kuartal III/2024]]", "DATE 2020-Q2; DATE 2020-Q2; DATE 2024-Q3"},
		{"pada [[kuartal kedua]] itu", "DATE 2024-Q2"},
		{"pada [[awal 2021]], [[pertengahan September lalu]], [[akhir 2019]]", "DATE 2021 START; DATE 2023-09 MID; DATE 2019 END"},
		{"pada [[awal bulan]] dan [[akhir pekan ini]]", "DATE 2024-09 START; DATE 2024-W37-WE"},
		{"pada [[tahun 1990-an]], [[tahun 90-an]], [[era 1960-an]]", "DATE 199; DATE 199; DATE 196"},
		{"pada [[abad ke-21]] dan [[awal abad ke-20]]", "DATE 20; DATE 19 START"},
		{"selama [[satu dekade terakhir]] itu", "DURATION P1DE"},
		{"musim hujan tiba dan hari kedua lomba", ""}, // no code for the rainy season; a day of an event
	},
	"relative": {
		{"[[kemarin]], [[hari ini]], [[besok]], [[lusa]]", "DATE 2024-09-14; DATE 2024-09-15; DATE 2024-09-16; DATE 2024-09-17"},
		{"[[tadi malam]], [[malam ini]], [[pagi tadi]], [[semalam]]", "TIME 2024-09-14TNI; TIME 2024-09-15TNI; TIME 2024-09-15TMO; TIME 2024-09-14TNI"},
		{"[[pekan lalu]], [[minggu ini]], [[pekan depan]]", "DATE 2024-W36; DATE 2024-W37; DATE 2024-W38"},
		{"[[Bulan ini]], [[bulan lalu]], [[bulan depan]]", "DATE 2024-09; DATE 2024-08; DATE 2024-10"},
		{"[[tahun ini]], [[tahun lalu]], [[tahun depan]]", "DATE 2024; DATE 2023; DATE 2025"},
		{"[[10 hari lalu]], [[tiga minggu lalu]], [[tiga tahun lalu]]", "DATE 2024-09-05; DATE 2024-W34; DATE 2021"},
		{"[[seminggu lagi]] dan [[sehari lalu]]", "DATE 2024-W38; DATE 2024-09-14"},
		{"[[dua hari terakhir]], [[setahun terakhir]]", "DURATION P2D; DURATION P1Y"},
		{"[[14 hari mendatang]], [[14 hari ke depan]]", "DURATION P14D; DURATION P14D"},
		{"Pada [[Jumat (13/9)]] sepi, [[sehari sebelumnya]] ramai, [[dua hari kemudian]] sepi", "DATE 2024-09-13; DATE 2024-09-12; DATE 2024-09-14"},
		{"mulai [[H-5 Natal 2024]] ramai", "DATE 2024-12-20"},
		{"[[Jumat lalu]], [[Jumat mendatang]], [[Senin pekan depan]]", "DATE 2024-09-13; DATE 2024-09-20; DATE 2024-09-16"},
	},
	"times": {
		{"mulai [[pukul 10.00]] itu", "TIME 2024-09-15T10:00"},
		{"mulai [[pukul 5 pagi]], [[pukul 9]], [[pukul 3 sore]], [[jam 8 malam]]", "TIME 2024-09-15T05; TIME 2024-09-15T09; TIME 2024-09-15T15; TIME 2024-09-15T20"},
		{"buka [[pukul 13.00-16.00]] itu", "TIME 2024-09-15T13:00/2024-09-15T16:00"},
		{"jam malam [[pukul 21.00-06.00 Wita]] itu", "TIME 2024-09-15T21:00+08:00/2024-09-16T06:00+08:00"},
		{"tiba [[06.00 WIB]] dan [[07.30 Wita]] dan [[08.15 WIT]]", "TIME 2024-09-15T06:00+07:00; TIME 2024-09-15T07:30+08:00; TIME 2024-09-15T08:15+09:00"},
		{"buka [[06.00-18.00]] itu", "TIME 2024-09-15T06:00/2024-09-15T18:00"},
		{"pada [[Sabtu dini hari]] dan [[Minggu siang]]", "TIME 2024-09-14TMO; TIME 2024-09-15TAF"},
	},
	"durations": {
		{"selama [[175 hari]], [[30 menit]], [[lima jam]]", "DURATION P175D; DURATION PT30M; DURATION PT5H"},
		{"selama [[sebulan]], [[sepekan]], [[sejam]]", "DURATION P1M; DURATION P1W; DURATION PT1H"},
		{"kebutuhan sehari-hari", ""},
		{"selama [[dua puluhan tahun]]", "DURATION PXY"},
		{"selama [[beberapa jam]], [[bertahun-tahun]]", "DURATION PTXH; DURATION PXY"},
		{"selama [[12-13 hari]], [[empat hingga lima bulan]]", "DURATION P12D/P13D; DURATION P4M/P5M"},
		{"selama [[2 x 24 jam]], [[dua setengah jam]], [[4,5 tahun]], [[14 hari kerja]]", "DURATION PT48H; DURATION PT2H30M; DURATION P4.5Y; DURATION P14D"},
		{"selama [[dua tahun delapan bulan]]", "DURATION P2Y8M"},
		{"Juli (55), warga berusia [[74 tahun]] dan pria [[32 tahun]] itu", "DURATION P74Y age; DURATION P32Y age"},
		{"divonis [[4 tahun]] penjara", "DURATION P4Y"},
	},
	"sets": {
		{"[[setiap hari]], [[tiap bulan]], [[saban hari]], [[setiap lima tahun]]", "SET P1D; SET P1M; SET P1D; SET P5Y"},
		{"[[setiap Sabtu]] dan [[tiga kali sehari]] dan [[seminggu sekali]]", "SET XXXX-WXX-6; SET P1D 3X; SET P1W 1X"},
		{"[[per hari]], [[per bulan]], 60 km per jam", "SET P1D; SET P1M"},
		{"ketua harian, secara tahunan", ""}, // adjectives
	},
	"holidays": {
		{"jelang [[Idul Fitri 2020]] itu", "DATE 2020-05-24"},
		{"jelang [[Idul Adha 1441 Hijriah]] itu", "DATE 2020-07-31"},
		{"libur [[Natal 2020-Tahun Baru 2021]] itu", "DATE 2020-12-25/2021-01-01"},
		{"pada [[17 Agustus 1945]] dan [[HUT ke-79 RI]]", "DATE 1945-08-17; DATE 2024-08-17"},
		{"pada [[tahun anggaran 2018]], [[tahun ajaran 2023/2024]]", "DATE 2018; DATE 2023/2024"},
	},
	"references": {
		{"[[kini]], [[saat ini]], [[sekarang]], [[saat itu]], [[belakangan ini]]", "DATE PRESENT_REF; DATE PRESENT_REF; DATE PRESENT_REF; DATE PAST_REF; DATE PAST_REF"},
	},
	"traps": {
		{"Ia datang [[minggu depan]], bukan [[Minggu (15/9)]]", "DATE 2024-W38; DATE 2024-09-15"}, // week and Sunday
		{"di Pasar Minggu, [[hari Minggu]] lama", "DATE 2024-09-15"},
		{"UU Nomor 11 Tahun 2020, UU No 27/2007, Nomor 1/POJK.7/2013", ""},
		{"Pasal 23, Ayat (2), RT 07/03", ""},
		{"Pemilu 2024, PON 2020, Asian Games 2018, APBN 2015, Pemilihan Umum (Pemilu) 2024", ""},
		{"naik 44,4 persen dari Rp 20.000 menjadi $ 3.18 miliar", ""},
		{"Fania (21), putri Juli Hartono", ""},
		{"menang agregat 4-3 atas tuan rumah, harga Rp 3-4 ribu", ""},
		{"2/3 suara pengurus", ""},
		{"SJ-182 dan Boeing 737-500 di ketinggian 1700 kaki", ""},
		{"Juli (55), Raja Juli Antoni, Agus Pambagio", ""},
		{"delapan orang ([[April]]), 12 orang ([[Mei]])", "DATE 2024-04; DATE 2024-05"},
		{"Institut Teknologi Sepuluh Nopember di Surabaya", ""},
		{"program Jumat Peduli dan Jumat Sehat", ""},
		{"jam tangan, jam sibuk, jam kerja, jam terbang", ""},
		{"hari ulang tahun ke-493 dan matahari", ""},
		{"Lalu, ia pergi lebih dulu", ""},
		{"sebanyak 2000 orang dan nomor 1990", ""},
		{"Menteri, [[Senin]], mengatakan akan ada rapat", "DATE 2024-09-09"},             // past: a verb of saying follows
		{"Menteri akan menggelar rapat pada [[Kamis]]", "DATE 2024-09-19"},               // ahead
		{"[[Senin (20/20/2025)]] dan [[31 Februari]]", "DATE - invalid; DATE - invalid"}, // no such days
		{"[[Rabu (15/9/2024)]] itu", "DATE 2024-09-15 mismatch"},
	},
}

func TestCatalogue(t *testing.T) {
	for name, rows := range catalogue {
		t.Run(name, func(t *testing.T) {
			for _, r := range rows {
				check(t, r)
			}
		})
	}
}
