package abbrev

import (
	"cmp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
)

// cases have a text and what is found in it: "short = long", in order.
var cases = []struct {
	text string
	want []string
}{
	// Initials.
	{"Data Badan Pusat Statistik (BPS) terbit.", []string{"BPS = Badan Pusat Statistik"}},
	{"Menurut Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), hujan turun.", []string{"BMKG = Badan Meteorologi, Klimatologi, dan Geofisika"}},
	{"Menteri Energi dan Sumber Daya Mineral (ESDM) datang.", []string{"ESDM = Energi dan Sumber Daya Mineral"}},
	{"Dana transfer ke daerah (TKD) turun.", []string{"TKD = transfer ke daerah"}}, // a small word with its letter
	{"Ada pelaku usaha mikro, kecil, dan menengah (UMKM).", []string{"UMKM = usaha mikro, kecil, dan menengah"}},
	{"Ketua Dewan Perwakilan Rakyat (DPR) RI datang.", []string{"DPR = Dewan Perwakilan Rakyat"}},
	{"Ketua Dewan Perwakilan Rakyat (DPR RI) datang.", []string{"DPR RI = Dewan Perwakilan Rakyat"}},
	{"Laba PT Bank Nusa Raya (Persero) Tbk (BNR) naik.", []string{"BNR = Bank Nusa Raya (Persero) Tbk"}},
	{"Rapat PT Bank Nusa Raya (Tbk) (BNR) usai.", []string{"BNR = Bank Nusa Raya (Tbk)"}},
	{"Politikus PDI Perjuangan (PDIP) hadir.", []string{"PDIP = PDI Perjuangan"}},
	{"Menurut World Health Organization (WHO), aman.", []string{"WHO = World Health Organization"}},
	{"Centre for Strategic and International Studies (CSIS) rilis survei.", []string{"CSIS = Centre for Strategic and International Studies"}},
	{"Bursa Indonesia Commodity Exchange (ICX) buka.", []string{"ICX = Indonesia Commodity Exchange"}}, // the X of English
	{"Revisi Undang-Undang (UU) itu batal.", []string{"UU = Undang-Undang"}},
	{"UU Nomor 22 Tahun 2009 tentang Lalu Lintas dan Angkutan Jalan (UU LLAJ) berlaku.", []string{"UU LLAJ = Lalu Lintas dan Angkutan Jalan"}},
	{"Anggota Kepolisian Negara RI (Polri) itu.", []string{"Polri = Kepolisian Negara RI"}},
	{"UU Informasi dan Transaksi Elektronik (UU ITE) direvisi.", []string{"UU ITE = UU Informasi dan Transaksi Elektronik"}},
	{"Limbah bahan berbahaya dan beracun (B3) dibuang.", []string{"B3 = bahan berbahaya dan beracun"}},
	{"Uji keselamatan dan kesehatan kerja (K3) lulus.", []string{"K3 = keselamatan dan kesehatan kerja"}},
	{"Target sustainable development goals (SDGs) jauh.", []string{"SDGs = sustainable development goals"}},
	{"Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah (LKPP) pindah.", []string{"LKPP = Lembaga Kebijakan Pengadaan Barang/Jasa Pemerintah"}},
	{"Rektor Institut Teknologi Sepuluh Nopember (ITS) hadir.", []string{"ITS = Institut Teknologi Sepuluh Nopember"}}, // one word without a part
	{"Stasiun Karantina Ikan Pengendalian Mutu dan Keamanan Hasil Perikanan (SKIPM) tutup.", []string{"SKIPM = Stasiun Karantina Ikan Pengendalian Mutu dan Keamanan Hasil Perikanan"}},
	{"Bus antarkota antarprovinsi (AKAP) penuh.", []string{"AKAP = antarkota antarprovinsi"}},
	{"Para Pejabat Utama (PJU) ikut.", []string{"PJU = Pejabat Utama"}}, // the onset of a syllable
	{"Anggota Asosiasi Kapal Bersama Indonesia (AKBI) datang.", []string{"AKBI = Asosiasi Kapal Bersama Indonesia"}},
	{"Sekolah \"Taman Pendidikan Budi\" (TPB) buka.", []string{"TPB = Taman Pendidikan Budi"}},
	{"Kata Badan Pusat Statistik (\nBPS\n), naik.", []string{"BPS = Badan Pusat Statistik"}}, // a link on its own line
	{"Kata Badan Pusat Statistik(BPS), naik.", []string{"BPS = Badan Pusat Statistik"}},
	{"Badan Anggaran (Banggar) Dewan Perwakilan Rakyat (DPR) rapat.", []string{"Banggar = Badan Anggaran", "DPR = Dewan Perwakilan Rakyat"}},
	{"Sidang Pengadilan Negeri Palu (PN) usai.", []string{"PN = Pengadilan Negeri Palu"}}, // a place at the end
	{"Pasal itu (undang-undang dasar (UUD)) tetap.", []string{"UUD = undang-undang dasar"}},
	{"Tarif Pajak Penghasilan (PPh) naik.", []string{"PPh = Pajak Penghasilan"}},
	{"Ikatan Ahli Masyarakat Indonesia (IAKMI) rapat.", []string{"IAKMI = Ikatan Ahli Masyarakat Indonesia"}}, // a misprint
	{"Pinjaman peer to peer (P2P) lending tumbuh.", []string{"P2P = peer to peer"}},                           // 2 for "to"
	{"Lulusan Strata 1 (S1) melamar.", []string{"S1 = Strata 1"}},
	{"Warga diberi surat peringatan pertama (SP1) kemarin.", []string{"SP1 = surat peringatan pertama"}},
	{"Dana participating interest 10% (PI 10%) cair.", []string{"PI 10% = participating interest 10%"}},
	{"Naik ke kelas 2 (S1) dan 10 (T3).", nil},
	// Syllables.
	{"Iuran jaminan sosial ketenagakerjaan (jamsostek) naik.", []string{"jamsostek = jaminan sosial ketenagakerjaan"}},
	{"Pemerintah Provinsi (Pemprov) Jambi siap.", []string{"Pemprov = Pemerintah Provinsi"}},
	{"Aparat Kepolisian Resor (Polres) Jambi siap.", []string{"Polres = Kepolisian Resor"}}, // the root of the first word
	{"Kementerian Keuangan (Kemenkeu) rapat.", []string{"Kemenkeu = Kementerian Keuangan"}},
	{"Kementerian Luar Negeri (Kemlu) rapat.", []string{"Kemlu = Kementerian Luar Negeri"}}, // Negeri has no part
	{"Kementerian Sosial Republik Indonesia (Kemensos) rapat.", []string{"Kemensos = Kementerian Sosial Republik Indonesia"}},
	{"Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan (Kemenko Polhukam) rapat.", []string{"Kemenko Polhukam = Kementerian Koordinator Bidang Politik, Hukum, dan Keamanan"}},
	{"Wakil Menteri Keuangan (Wamenkeu) datang.", []string{"Wamenkeu = Wakil Menteri Keuangan"}},
	{"Petugas Satuan Polisi Pamong Praja (Satpol PP) datang.", []string{"Satpol PP = Satuan Polisi Pamong Praja"}},
	{"Dinas Kependudukan dan Catatan Sipil (Disdukcapil) tutup.", []string{"Disdukcapil = Dinas Kependudukan dan Catatan Sipil"}},
	{"Di lembaga pemasyarakatan (lapas) itu sepi.", []string{"lapas = lembaga pemasyarakatan"}}, // the last letter: lembagA
	{"Kepala Dinas Pendidikan (Kadisdik) datang.", []string{"Kadisdik = Kepala Dinas Pendidikan"}},
	{"Komandan Satuan Siber (Dansatsiber) datang.", []string{"Dansatsiber = Komandan Satuan Siber"}},
	{"Kelompok Kerja (Pokja) itu rapat.", []string{"Pokja = Kelompok Kerja"}},
	{"Penjual minuman keras (miras) pergi.", []string{"miras = minuman keras"}},
	{"Libur Natal 2025 dan Tahun Baru 2026 (Nataru) ramai.", []string{"Nataru = Natal 2025 dan Tahun Baru 2026"}},
	{"Warga Jakarta, Bogor, Depok, Tangerang, Bekasi (Jabodetabek) pulang.", []string{"Jabodetabek = Jakarta, Bogor, Depok, Tangerang, Bekasi"}},
	{"Seperti diketahui, Komandan Satuan Siber (Dansatsiber) datang.", []string{"Dansatsiber = Komandan Satuan Siber"}}, // one comma makes no list
	{"Lembaga Pendidikan Ma'arif Nahdlatul Ulama (LP Ma'arif NU) hadir.", []string{"LP Ma'arif NU = Lembaga Pendidikan Ma'arif Nahdlatul Ulama"}},
	{"Asosiasi Petani Kelapa Sawit Indonesia (APKASINDO) rapat.", []string{"APKASINDO = Asosiasi Petani Kelapa Sawit Indonesia"}},
	{"Dengan margin of error (MoE) 3 persen.", []string{"MoE = margin of error"}},
	{"Kata dia bahwa bintara pembina desa (babinsa) siap.", []string{"babinsa = bintara pembina desa"}}, // no conjunction begins it
	{"Sari menjadi bakal calon presiden (bacapres) itu.", []string{"bacapres = bakal calon presiden"}},
	{"Aplikasi ojek dalam jaringan (daring) itu.", []string{"daring = dalam jaringan"}},
	{"Kata Gugus Tugas Penanganan Covid-19 (GTPC) lagi.", []string{"GTPC = Gugus Tugas Penanganan Covid-19"}},
	{"Selain PSBB, mereka hidup bersih dan sehat (PHBS).", nil}, // an item of a list must have its part
	// Letters that do not tell.
	{"Luasnya 12 hektare (ha) lebih.", []string{"ha = hektare"}},
	{"Menurut Organisasi Kesehatan Dunia (WHO), aman.", []string{"WHO = Organisasi Kesehatan Dunia"}},
	{"Kelompok Negara Islam Irak dan Suriah (ISIS) kalah.", []string{"ISIS = Negara Islam Irak dan Suriah"}},
	{"Turun 10 basis poin (bps) lagi.", []string{"bps = basis poin"}},
	{"Pejabat Konfederasi Panahan Asia (WQX) datang.", []string{"WQX = Konfederasi Panahan Asia"}},
	{"Pejabat Badan Pembangunan PBB (UNDP) datang.", []string{"UNDP = Badan Pembangunan PBB"}},
	{"Pejabat Komisi Perdagangan Amerika Serikat (FTC) datang.", []string{"FTC = Komisi Perdagangan Amerika Serikat"}},
	{"Direktur Riset Center for Reform on Economics (CORE) hadir.", []string{"CORE = Center for Reform on Economics"}},
	{"Kata Kongres Nasional Umum (GNC) lama.", []string{"GNC = Kongres Nasional Umum"}},
	{"Divisi Dagang, Niaga, dan Jasa serta Asosiasi Bank Syariah Indonesia (ASBISINDO) rapat.", nil},
	{"Kata Kongres Nasional Umum (QXC) lama.", nil},
	{"Data Biro Statistik Nasional China (NBS) terbit.", []string{"NBS = Biro Statistik Nasional China"}},
	{"Para pelaku usaha kecil, mikro, dan menengah (UMKM) datang.", []string{"UMKM = usaha kecil, mikro, dan menengah"}},
	{"Kata Badan Riset Laut (BRF) lagi.", []string{"BRF = Badan Riset Laut"}}, // a body, all but one letter
	{"Tersangka Sarwani (SRW) diperiksa.", []string{"SRW = Sarwani"}},
	// The other way round.
	{"Data BPS (Badan Pusat Statistik) terbit.", []string{"BPS = Badan Pusat Statistik"}},
	{"Petugas Satpol PP (Satuan Polisi Pamong Praja) datang.", []string{"Satpol PP = Satuan Polisi Pamong Praja"}},
	{"Nilai UTBK 2024 (Ujian Tulis Berbasis Komputer) keluar.", []string{"UTBK = Ujian Tulis Berbasis Komputer"}},
	{"Di wilayah 3T (tertinggal, terdepan, terluar) sulit.", []string{"3T = tertinggal, terdepan, terluar"}},
	{"Wabah Covid-19 (Coronavirus Disease 2019) reda.", []string{"Covid-19 = Coronavirus Disease 2019"}},
	{"Lakukan 3 T (tes, telusur, terapi) lagi.", []string{"3 T = tes, telusur, terapi"}},
	{"Negara OIC (Organisasi Kerja Sama Islam) rapat.", []string{"OIC = Organisasi Kerja Sama Islam"}},
	{"Angka MoE (margin of error) kecil.", []string{"MoE = margin of error"}},
	{"Terbitkan perppu (peraturan pemerintah pengganti undang-undang) itu.", []string{"perppu = peraturan pemerintah pengganti undang-undang"}},
	{"Para nakes (tenaga kesehatan) lelah.", []string{"nakes = tenaga kesehatan"}},
	{"Ada kata (kami takut) dan pusat (kita) di sana.", nil},
	// Cues.
	{"Siswa ikut Asesmen Nasional atau AN besok.", []string{"AN = Asesmen Nasional"}},
	{"Siswa ikut Asesmen Nasional\natau AN besok.", []string{"AN = Asesmen Nasional"}},
	{"Siswa ikut Asesmen Nasional \r\r\ratau AN besok.", []string{"AN = Asesmen Nasional"}},
	{"Siswa ikut Asesmen Nasional\ndisingkat AN besok.", []string{"AN = Asesmen Nasional"}},
	{"Siswa ikut Asesmen Nasional -atau AN besok.", nil}, // a dash, and no long form ends with one
	{"Warga membawa minuman keras alias miras.", []string{"miras = minuman keras"}},
	{"Laba PT Bank Nusa Raya (Persero) Tbk atau BNR naik.", []string{"BNR = Bank Nusa Raya (Persero) Tbk"}},
	{"Tim Badan Nasional Pencarian dan Pertolongan atau Basarnas tiba.", []string{"Basarnas = Badan Nasional Pencarian dan Pertolongan"}},
	{"Ada ETLE atau electronic traffic law enforcement di sana.", []string{"ETLE = electronic traffic law enforcement"}},
	{"Ada pemutusan hubungan kerja yang biasa disingkat PHK di sana.", []string{"PHK = pemutusan hubungan kerja"}},
	{"Ada pemutusan hubungan kerja, atau lebih dikenal dengan istilah PHK.", []string{"PHK = pemutusan hubungan kerja"}},
	{"Badan Pusat Statistik (selanjutnya disebut BPS) buka.", []string{"BPS = Badan Pusat Statistik"}},
	{"BPS adalah singkatan dari Badan Pusat Statistik.", []string{"BPS = Badan Pusat Statistik"}},
	{"Program BUM Desa (akronim dari badan usaha milik desa) tumbuh.", []string{"BUM Desa = badan usaha milik desa"}},
	{"Satpol PP merupakan kependekan dari Satuan Polisi Pamong Praja yang lama.", []string{"Satpol PP = Satuan Polisi Pamong Praja"}},
	{"Bahan bakar sampah (refuse derived fuel/RDF) dijual.", []string{"RDF = refuse derived fuel"}},
	{"Pemuda menganggur (not in education, employment or training/NEET) naik.", []string{"NEET = not in education, employment or training"}},
	{"Laba naik 15 persen (year on year/yoy).", []string{"yoy = year on year"}},
	// What brackets hold otherwise.
	{"Jakarta (ANTARA) - Harga naik.", nil},
	{"Sari Utami (55) datang pada Jumat (13/9/2024).", nil},
	{"Penyanyi Sari Utami (kanan) datang.", nil},
	{"Muatan berlebih (overload) dilarang.", nil},
	{"Anggota DPR Budi Santoso (PKS) hadir.", nil},
	{"Saham PT Maju Jaya Terang Tbk (MJTG) naik.", nil},
	{"Saham PT Maju Jaya Terang Tbk. (MJTG) naik.", nil},
	{"Aplikasi PT Pasarku Indonesia Raya (Pasarku) ditutup.", nil}, // a word of the name, not an abbreviation
	{"Musisi Salam Hidayat (Salaam Hidayat) hadir.", nil},
	{"Pasangan Sari Utami-Budi Santoso (Sari-Budi) menang.", nil},
	{"Urusan Pengendalian Mutu dan Keamanan Hasil Perikanan (SKIPM) tutup.", nil},
	{"PT Kereta Nusa Raya (Persero) rugi.", nil},
	{"Menteri Yusran Salim (Gus Yus) hadir.", nil},
	{"Harga Rp 4 miliar (empat miliar rupiah).", nil},
	{"Menang 2-1 (1-0) atas Persib.", nil},
	{"Uang itu (untuk daerah) habis.", nil},
	{"Pasal 27 ayat (3) UU itu.", nil},
	{"Kata itu untuk (UDK) mereka.", nil}, // nothing ends with a preposition
	{"Ia pergi. Kerja Keras (PKK) itu.", nil},
	{"Tes itu (P) dan ( ) dan () dan (-) dan (A", nil},
	// What "or" parts otherwise.
	{"Belanja dari APBN atau APBD naik.", nil},
	{"Pilih WFH atau WFA besok.", nil},
	{"Lulusan SD atau SMP dan lainnya.", nil},
	{"Bantuan atau THR untuk warga.", nil},
	{"Siswa MA atau SMA datang.", nil},
	{"Gusti Ayu alias Dea hadir.", nil},
	{"Kabupaten/Kota itu dan TNI/Polri siap.", nil},
	{"Kata itu singkatan dari entah apa.", nil},
}

func scan(text string) ([]string, []Found) {
	var s Scanner
	var got []string
	all := s.Scan(lex.New(text), nil)
	for _, f := range all {
		got = append(got, text[f.Short.Start:f.Short.End]+" = "+text[f.Long.Start:f.Long.End])
	}
	return got, all
}

func TestScan(t *testing.T) {
	for _, c := range cases {
		got, all := scan(c.text)
		assert.Equal(t, c.want, got, c.text)
		check(t, c.text, all)
	}
}

func TestUses(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // of each abbreviation: what follows its uses
	}{
		{"Dari BPS? Badan Pusat Statistik (BPS). Kata BPS! Data bps; BPSX: BPS2, BPS.", []string{"? ! ."}},
		{"Iuran jaminan sosial tenaga kerja (jamsostek). Jamsostek, JAMSOSTEK.", []string{", ."}}, // syllables in any case
		{"Petugas Satuan Polisi Pamong Praja (Satpol PP). Satpol, Satpol PP!", []string{"!"}},
		{"Tim Kampanye Daerah (TKD). TKD! Transfer ke Daerah (TKD). TKD?", []string{"!", "?"}}, // each its own
		{"Amerika Serikat (AS) sebagai as. AS.", []string{"."}},
		{"Badan Pusat Statistik (BPS) dan Bank Nusa (BN). BN, BPS!", []string{"!", ","}},
	} {
		_, all := scan(c.text)
		check(t, c.text, all)
		var got []string
		for _, f := range all {
			var after []string
			for _, u := range f.Uses {
				after = append(after, c.text[u.End:u.End+1])
			}
			got = append(got, strings.Join(after, " "))
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

func TestSkip(t *testing.T) {
	text := "Data Badan Pusat Statistik (BPS) dan Bank Nusa (BN). BN, BPS, BN."
	var s Scanner
	assert.Len(t, s.Scan(lex.New(text), nil), 2)
	got := s.Scan(lex.New(text), []lex.Span{{Start: 0, End: 33}})
	require.Len(t, got, 1)
	assert.Equal(t, "BN", text[got[0].Short.Start:got[0].Short.End])
	assert.Len(t, got[0].Uses, 2)
	got = s.Scan(lex.New(text), []lex.Span{{Start: 0, End: 33}, {Start: 53, End: 60}})
	assert.Len(t, got[0].Uses, 1)
}

func TestRules(t *testing.T) {
	for r := Rule(1); r < ruleCount; r++ {
		text, start, end := rules[r].Mention()
		_, all := scan(text)
		if assert.Len(t, all, 1, text) {
			assert.Equal(t, r.String(), all[0].Rule.String(), text)
			assert.Equal(t, text[start:end], text[all[0].Start:all[0].End])
		}
		assert.NotEmpty(t, r.Why())
	}
	assert.Empty(t, ruleCount.String()+ruleCount.Why())
}

func TestKnown(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(known[:], func(a, b pair) int {
		return cmp.Or(cmp.Compare(a.short, b.short), cmp.Compare(len(b.long), len(a.long)))
	}), "the table is searched by halves")
	for _, p := range known {
		assert.LessOrEqual(t, len(p.short), maxLetters)
		assert.Equal(t, strings.ToLower(p.long), p.long)
		got, _ := scan("Kata " + p.long + " (" + strings.ToUpper(p.short) + ") itu.")
		assert.Equal(t, []string{strings.ToUpper(p.short) + " = " + p.long}, got)
	}
}

// check checks what holds of all that is found in a text.
func check(t testing.TB, text string, all []Found) {
	t.Helper()
	last := 0
	whole := lex.Span{Start: 0, End: len(text)}
	for _, f := range all {
		span := lex.Span{Start: f.Start, End: f.End}
		require.GreaterOrEqual(t, f.Start, last, "in order and apart")
		last = f.End
		for _, x := range []lex.Span{f.Short, f.Long} {
			require.True(t, span.Contains(x) && x.Start < x.End)
			require.Equal(t, strings.TrimSpace(text[x.Start:x.End]), text[x.Start:x.End])
			if utf8.ValidString(text) {
				require.True(t, utf8.ValidString(text[x.Start:x.End]))
			}
		}
		require.False(t, f.Short.Overlaps(f.Long))
		require.NotEmpty(t, f.Rule.String())
		end := 0
		for _, u := range f.Uses {
			require.True(t, whole.Contains(u) && u.Start >= end)
			require.False(t, u.Overlaps(span))
			require.True(t, strings.EqualFold(text[u.Start:u.End], text[f.Short.Start:f.Short.End]))
			end = u.End
		}
	}
}

func TestReuse(t *testing.T) {
	var b strings.Builder
	for _, c := range cases {
		b.WriteString(c.text)
		b.WriteString("\n")
	}
	var s Scanner
	d := lex.New(b.String())
	n := len(s.Scan(d, nil))
	assert.Greater(t, n, 60)
	assert.Zero(t, testing.AllocsPerRun(5, func() { s.Scan(d, nil) }))
	assert.Empty(t, s.Scan(lex.New("Tidak ada."), nil))
}

func FuzzScan(f *testing.F) {
	for _, c := range cases {
		f.Add(c.text)
	}
	f.Add("AAA AAA AAA(AA B&AAAa AB)") // a use does not reach into an introduction
	f.Add("(\xff) \xff\xfe (A\xffB) é Éa Ça (ÉÇ) a/B")
	f.Fuzz(func(t *testing.T, text string) {
		d := lex.New(text)
		var s Scanner
		all := s.Scan(d, nil)
		check(t, text, all)
		first := slices.Clone(all)
		require.Equal(t, len(first), len(s.Scan(d, nil)))
	})
}

func BenchmarkScan(b *testing.B) {
	for _, x := range []struct{ name, text string }{
		{"plain", strings.Repeat("Sebanyak 568.373 tenaga kerja dari 1,3 juta pekerja, kata Kepala BPJS Cabang Jambi. ", 50)},
		{"brackets", strings.Repeat("Badan Pengelola Keuangan dan Aset Daerah (BPKAD) dan jaminan sosial (jamsos). ", 50)},
		{"worst", strings.Repeat("a b c d e f g h i j k l m n o p (abcdefghijklmnopqrstuvwx)(a) atau a/B ", 50)},
	} {
		d := lex.New(x.text)
		var s Scanner
		b.Run(x.name, func(b *testing.B) {
			b.SetBytes(int64(len(x.text)))
			b.ReportAllocs()
			for b.Loop() {
				s.Scan(d, nil)
			}
		})
	}
}
