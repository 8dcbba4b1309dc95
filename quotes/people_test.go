package quotes

import (
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
)

// TestStandsBare asks of every token of the articles whether one that is told to introduce
// nobody introduces nobody.
func TestStandsBare(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := []string{
		"Penasihat hukumnya, Sari Utami, datang. Kemarin wartawan bertanya, Sari menjawab. Ibunya, Rina, pulang.",
		"Account Manager Sari, Marketing and Sales Director Rina, Tenaga Ahli Budi, HR. Sari, Hr. Rina, Roy Jones Jr. datang.",
		"Warga setempat, Sari, dan pedagang sayur di Pasar Baru, Rina, datang. Warga yang pindah ke Jambi bernama Budi pulang.",
		"Badan Meteorologi, Klimatologi, dan Geofisika (BMKG), PT Asuransi Jasa Bumi atau Asuransi JB, Bank Bumi (BB) buka.",
		"Da'i Sari, al-Sharif, Al-Fayed, Alex Sandi Siregar, Budi selaku Ketua, Sari, guru di Jambi, Rina (34), M. Budi Umar.",
		"Kata Cucu, \"Ya.\" Ujar Cucu pedagang sayur itu. Melantik Sari sebagai Menteri. Cucu dilantik sebagai Ketua.",
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	bare := 0
	for _, text := range texts {
		var s Scanner
		d := lex.New(text)
		s.Scan(d, Input{})
		for k := d.Begin(); k < d.End(); k++ {
			if h := s.t[k]; !h.Has(lex.Capital) && !h.Is(inPosts) || !s.standsBare(k) {
				continue
			}
			bare++
			end := d.SentenceEnd(k)
			before := slices.Clone(s.people)
			assert.Equal(t, k+1, s.introduceAt(k, end), d.Slice(k, end))
			assert.Equal(t, before, s.people, d.Slice(k, end))
		}
	}
	assert.Greater(t, bare, 1000)
}

// TestHeads asks of every token of the articles whether an introduction that could begin with it
// was noted.
func TestHeads(t *testing.T) {
	files, err := filepath.Glob("../testdata/articles/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	texts := []string{
		"Da'i Sari, Al-Fayed, Sari datang. Account Manager Rina. Sari selaku Ketua, Sari (34), Sari yang juga Ketua, Budi‹Sari",
		"Senin'an, Hr. Sari, hr. Sari, Sari, Sari - Jambi/Sari, Communication and Relations Manager Sari, Tenaga Ahli Sari",
	}
	for _, f := range files {
		text, err := os.ReadFile(f)
		require.NoError(t, err)
		texts = append(texts, string(text))
	}
	passed := 0
	for _, text := range texts {
		var s Scanner
		d := lex.New(text)
		s.Scan(d, Input{})
		for k := d.Begin(); k < d.End(); k++ {
			x, next := s.t[k], s.t[k+1].Class()
			if !x.Has(lex.Capital) && !x.Is(inPosts) || next == lex.Apostrophe || next == lex.Single || slices.Contains(s.heads, k) {
				continue
			}
			passed++
			assert.True(t, s.standsBare(k), d.Slice(k, d.SentenceEnd(k)))
		}
	}
	assert.Greater(t, passed, 500)
}

// TestMayBeNamed tells offices behind which a name can follow from others.
func TestMayBeNamed(t *testing.T) {
	for _, c := range []struct {
		text string
		want bool
	}{
		{"warga mengungsi ke Jambi", false},
		{"warga Jambi mengungsi", false},
		{"anggota DPR lain datang", false},
		{"orang-orang yang pulang", false},
		{"menteri (menko) dilarang pulang", false},
		{"pengguna, memahami hal itu", false},
		{"wartawan, dan petani", false},
		{"pria berusia 51 tahun itu pulang", false},
		{"presiden dan wakil presiden dilarang", false},
		{"warga. Sari datang", false},
		{"warga: Sari", false},
		{"warga setempat (Sari)", false},
		{"ketua (DPR", false},
		{"warga akan Sari", false},
		{"Menteri Keuangan Nomor 70/PMK.05/2020 tentang Sari", false},
		{"warga bernama Sari", true},
		{"warga, yakni Sari", true},
		{"warga, dr Sari", true},
		{"warga yang baru pindah, Sari", true},
		{"pria itu, Sari", true},
		{"penasihat hukumnya, Sari", true},
		{"ketua Bidang Politik, Hukum, dan Keamanan Sari", true},
		{"kepala Badan Pusat Statistik (BPS) Sari", true},
		{"Ketua (Rina (Nana)", true},
		{"pemilik PT. Sari", true},
		{"wakil presiden ke-10 dan ke-12 Sari", true},
		{"peneliti Lembaga Satu/Dua & Tiga Sari", true},
		{"pengamat isu politik dan keamanan Sari", true},
		{"Menteri Keuangan 5.0 Sari", true},
		{"ketua jr Majelis (MPR) Sari", true},
		{"pelatih Tae-yong", true},
		{"ketua KPKX-wan", true},
		{"Ketua umum Da'i Sari", true},
		{"anggota sekaligus ketua Sari", true},
		{"saksi satu dua tiga empat lima enam tujuh delapan sembilan ribu ribu ribu ribu ribu ribu ribu", true}, // not read to its end
	} {
		var s Scanner
		d := lex.New(c.text)
		s.Scan(d, Input{})
		assert.Equal(t, c.want, s.mayBeNamed(d.Begin()), c.text)
	}
}

// TestPeople reads who speaks in a text, each with his posts.
func TestPeople(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// Words that open a sentence are no names.
		{`Desa itu jauh. Menghubungkan Dukuh Sari, jembatan itu penting, kata Rina.`, []string{"Rina"}},
		{`Mengutip Dian Sari, jembatan itu penting.`, []string{"Dian Sari"}},
		{`Al Haris mengatakan, jembatan itu penting.`, []string{"Al Haris"}},
		// Ranks with their corps, titles that are names.
		{`"Ya," kata Kepala Penerangan Lanal Jambi Letnan Kolonel Laut dokter gigi M Arifin.`, []string{"M Arifin: Kepala Penerangan | Lanal Jambi"}},
		{`"Ya," kata Kepala Penerangan Kodim Jambi Kolonel Czi IGN Suriata.`, []string{"IGN Suriata: Kepala Penerangan | Kodim Jambi"}},
		{`"Ya," kata Ketua DPD RI Sultan Bakti Najam. "Tidak," ujar Sultan.`, []string{"Sultan Bakti Najam: Ketua | DPD RI"}},
		{`"Ya," kata Ketua Fraksi PAN DPR RI Putri Zulaikha Hasan. "Tidak," ujar Putri.`, []string{"Putri Zulaikha Hasan: Ketua | Fraksi PAN DPR RI"}},
		{`"Ya," kata Kasat Polairud Polres Pesawaran AKP Suwarto, Rabu.`, []string{"Suwarto: Kasat Polairud | Polres Pesawaran"}}, // a unit's name is part of the role
		{`"Ya," kata Kabag Logistik Polres Bima Kompol Dulhadi, S.Pd., di Bima.`, []string{"Dulhadi: Kabag Logistik | Polres Bima"}},
		{`"Ya," kata Ketua Apindo Jambi, H. Dulhadi.`, []string{"Dulhadi: Ketua | Apindo Jambi"}},
		{`"Ya," ujar al-Sharif.`, []string{"al-Sharif"}},
		// Where a name begins.
		{`Warga belanja di Tokoku. "Ya," kata Kepala Riset Tokoku Henri Suharja.`, []string{"Henri Suharja: Kepala Riset | Tokoku"}},
		{`"Ya," kata Kepala Desa Mernik Bustami Arifin.`, []string{"Bustami Arifin: Kepala Desa Mernik"}},
		{`"Ya," kata Kepala Satuan Tugas KPK Wilayah V Dian Pertiwi.`, []string{"Dian Pertiwi: Kepala Satuan Tugas | KPK Wilayah V"}},
		{`"Ya," kata Wakil Ketua Komisi I dari fraksi PDIP, Suharsono.`, []string{"Suharsono: Wakil Ketua Komisi I dari fraksi PDIP"}},
		{`"Ya," kata Ketua IWO Bima yang baru dilantik, Fahri Irsan.`, []string{"Fahri Irsan: Ketua | IWO Bima"}},
		{`Menurut jaksa, Sari saat itu pulang.`, []string{"(jaksa): jaksa"}},
		{`Menurut Sari, para kader bisa dipecat.`, []string{"Sari"}},
		{`Kuasa hukum keluarga Sari melaporkan polisi ke Polda Bima. "Ya," kata kuasa hukum keluarga Sari.`, []string{"(kuasa hukum keluarga Sari): kuasa hukum keluarga Sari"}},
		// Boards, commands, parties.
		{`"Ya," kata Ketua Dewan Pimpinan Daerah Kesatuan Petani Jambi Amir Abdullah.`, []string{"Amir Abdullah: Ketua Dewan Pimpinan Daerah | Kesatuan Petani Jambi"}},
		{`"Ya," kata Ketua Badan Pengurus Citra Karya, Amir Abdullah.`, []string{"Amir Abdullah: Ketua Badan Pengurus | Citra Karya"}},
		{`"Ya," kata Kepala Staf Angkatan Darat Jenderal Amir Abdullah.`, []string{"Amir Abdullah: Kepala Staf Angkatan Darat"}},
		{`"Ya," kata Panglima Komando Daerah Militer IX/Udayana Mayjen Amir Abdullah.`, []string{"Amir Abdullah: Panglima Komando Daerah Militer IX/Udayana"}},
		{`"Ya," kata anggota Komisi VII DPR dari Partai Gerindra, Amir Abdullah.`, []string{"Amir Abdullah: anggota Komisi VII DPR dari Partai Gerindra"}},
		{`"Ya," kata Amir Abdullah, politisi partai Sosial Demokrat yang jadi anggota komisi.`, []string{"Amir Abdullah: politisi | partai Sosial Demokrat"}},
		{`Saksi yang merupakan warga sekitar mengaku resah. Dia berharap jalan itu segera dibuka.`, []string{"(Saksi yang merupakan warga): Saksi (no office); warga (no office)"}},
		{`Pengamat penerbangan Amir Abdullah sekaligus anggota Ombudsman RI mengatakan, jalan itu rusak.`, []string{"Amir Abdullah: Pengamat penerbangan; anggota | Ombudsman RI"}},
		{`"Ya," kata Kepala Bidang Medik RSUP Kandou dr Amir Abdullah.`, []string{"Amir Abdullah: Kepala Bidang Medik | RSUP Kandou"}},
		{`"Ya," kata Sekretaris Jenderal Komisi Pemilihan Umum (KPU) Amir Dermawan Abdullah.`, []string{"Amir Dermawan Abdullah: Sekretaris Jenderal | Komisi Pemilihan Umum (KPU)"}},
		{`"Ya," kata Amir al-Salafi.`, []string{"Amir al-Salafi"}},
		{`"Ya," kata salah satu penumpang KCIC yakni Rani Dewi (34) di Stasiun KCIC.`, []string{"Rani Dewi 34: penumpang | KCIC (no office)"}},
		// An office in lower case up to the comma before the name.
		{`Ketua panitia kurban di Lingkungan Sukamaju, Amir, mengatakan, jalan itu rusak.`, []string{"Amir: Ketua panitia kurban | Lingkungan Sukamaju (no office)"}},
		{`Koordinator pemandu wisata bahari Desa Sukamaju, Amir Abdullah (34), mengatakan, jalan itu rusak.`, []string{"Amir Abdullah 34: Koordinator pemandu wisata bahari Desa Sukamaju (no office)"}},
		{`Salah seorang koordinator aksi, Amir Abdullah, menyampaikan, jalan itu rusak.`, []string{"Amir Abdullah: koordinator aksi (no office)"}},
		{`"Ya," kata Amir, salah seorang juru bicara aksi.`, []string{"Amir: juru bicara aksi (no office)"}},
		// English offices.
		{`"Ya," kata Amir Abdullah, Sales & Marketing Director.`, []string{"Amir Abdullah: Sales & Marketing Director"}},
		{`"Ya," kata Research Analyst Capital Asset Management Amir Abdullah.`, []string{"Amir Abdullah: Research Analyst | Capital Asset Management"}},
		{`"Ya," kata Amir Abdullah, President of Gravita Game.`, []string{"Amir Abdullah: President | Gravita Game"}},
		{`"Ya," kata Amir Abdullah, Head of Ponsel Game.`, []string{"Amir Abdullah: Head of Ponsel Game"}},
		{`"Ya," kata co-founder media Bomindo, Amir Abdullah.`, []string{"Amir Abdullah: co-founder media | Bomindo"}},
		// One person under several names.
		{`"Ya," kata Dito. Dito Ariyo mengatakan, jalan itu rusak.`, []string{"Dito Ariyo"}},
		{`"Ya," kata Menteri Pertanian Agus Hari Yudo. "Tidak," jelas AHY.`, []string{"Agus Hari Yudo: Menteri Pertanian"}},
		{`Komentar Cak Imron dinanti. Ketua Umum Apindo Muhamad Imron atau yang akrab disapa Cak Imron datang. "Ya," kata Cak Imron.`, []string{"Muhamad Imron: Ketua Umum | Apindo"}},
		{`"Ya," kata Presiden Joko Wibowo. "Tidak," kata Presiden Jokowi. Menurut Kepala Negara, jalan itu rusak.`, []string{"Joko Wibowo: Presiden"}},
		{`"Ya," kata Menteri Dalam Negeri Sari Utami. Menurut Mendagri, jalan itu rusak.`, []string{"Sari Utami: Menteri Dalam Negeri"}},
		{`"Ya," kata Kepala Dinas Pertanian Jambi Arifin. "Ya," kata Menteri Energi Arifin Tasman.`, []string{"Arifin: Kepala | Dinas Pertanian Jambi", "Arifin Tasman: Menteri Energi"}},
		// Several offices of one person.
		{`"Ya," kata Menteri Perdagangan yang juga Ketua Komite Pangan Amir Abdullah.`, []string{"Amir Abdullah: Menteri Perdagangan; Ketua | Komite Pangan"}},
		{`"Ya," kata Menteri PPN/Kepala Bappenas Amir Abdullah.`, []string{"Amir Abdullah: Menteri PPN; Kepala | Bappenas"}},
		{`"Ya," kata Ketua Apindo Amir Abdullah. "Tidak," kata Amir yang juga anggota DPR.`, []string{"Amir Abdullah: Ketua | Apindo; anggota | DPR"}},
		{`"Ya," kata Ketua Apindo Amir Abdullah. Wakil Sekretaris MPR ini menilai jalan itu rusak.`, []string{"Amir Abdullah: Ketua | Apindo; Wakil Sekretaris | MPR"}},
		// What stands around an office.
		{`"Ya," kata Sari Utami, asisten profesor pengobatan darurat di Universitas Jambi.`, []string{"Sari Utami: asisten profesor pengobatan darurat | Universitas Jambi"}},
		{`"Ya," kata Sari Utami, ketua panitia acara ini.`, []string{"Sari Utami: ketua panitia acara ini"}},
		{`Menurut Sari Utami, petugas masih mendata korban.`, []string{"Sari Utami"}},
		{`"Ya," kata Sari Utami, Sales Director, PT Maju Jaya.`, []string{"Sari Utami: Sales Director | PT Maju Jaya"}},
		{`"Ya," kata Direktur Pembinaan Pengusahaan, Direktorat Jenderal Minerba Kementerian ESDM Sujati.`, []string{"Sujati: Direktur Pembinaan Pengusahaan | Direktorat Jenderal Minerba Kementerian ESDM"}},
		{`Amir datang bersama penasihat hukumnya, Dani Firmansyah, untuk banding. "Ya," kata Dani.`, []string{"Dani Firmansyah: penasihat hukumnya"}},
		{`"Ya," kata Koordinator Posko Jambi, Mayor Jenderal TNI dokter Tugas Ratman.`, []string{"Tugas Ratman: Koordinator | Posko Jambi"}},
		{`"Ya," kata Direktur Jenderal Kebudayaan, Hilman Farid.`, []string{"Hilman Farid: Direktur Jenderal Kebudayaan"}},
		{`"Ya," kata Sekretaris Daerah Provinsi (Sekdaprov) Jambi Hilman Farid.`, []string{"Hilman Farid: Sekretaris Daerah Provinsi (Sekdaprov) Jambi"}},
		{`"Ya," kata Ketua Umum Badan Pengurus Pusat Apindo, Hilman Farid.`, []string{"Hilman Farid: Ketua Umum | Badan Pengurus Pusat Apindo"}},
		{"\"Ya,\" kata Wakil Menteri Pendayagunaan Aparatur Negara (\nPAN-RB\n), Hilman Farid.", []string{"Hilman Farid: Wakil Menteri Pendayagunaan Aparatur Negara (\nPAN-RB\n)"}},
		{`"Ya," kata Deputi Politik 5.0 TPN, Hilman Farid.`, []string{"Hilman Farid: Deputi Politik 5.0 | TPN"}},
		{`Jalan itu dibangun PT Maju Tbk. Direktur Utama PT Maju Tbk Hilman Farid datang. "Ya," katanya.`, []string{"Hilman Farid: Direktur Utama | PT Maju Tbk"}},
		{`"Ya," kata penyerang Como, Ario Gabriel. "Tidak," kata pemain berumur 32 tahun itu.`, []string{"Ario Gabriel: penyerang Como (no office)"}},
		{`"Ya," ujar HR. Ahmad Yusuf.`, []string{"Ahmad Yusuf"}},
		{`"Ya," ujar dr. Ari.`, []string{"Ari"}},
		{`"Ya," kata Humas Gereja Jambi Susiana Dewi. Foto: ANTARA/Dian Sari Susiana menambahkan, misa itu aman.`, []string{"Susiana Dewi: Humas | Gereja Jambi"}},
		{`"Ya," tulis FMXX UJ.`, []string{"FMXX UJ"}},
		{`Sari Utami mengatakan, jalan itu rusak karena dibangun oleh Ketua Apindo Amir Abdullah. "Ya," katanya.`, []string{"Sari Utami"}},
		{`"Ya," kata Mahfud MDmenilai hal itu wajar.`, []string{"Mahfud MD"}},
		// Where names of bodies and people meet.
		{`"Ya," kata Direktur Art Exchange Gallery Benny Utoro.`, []string{"Benny Utoro: Direktur | Art Exchange Gallery"}},
		{`"Ya," kata Benny Utoro, Director of the OECD.`, []string{"Benny Utoro: Director | OECD"}},
		{`"Ya," kata Kasubbid Penmas Polda Jambi AKBP Siti Kesehatan Tambun.`, []string{"Siti Kesehatan Tambun: Kasubbid Penmas | Polda Jambi"}},
		{`Psikolog Reza Indragiri Amar datang. "Ya," kata Reza.`, []string{"Reza Indragiri Amar: Psikolog"}},
		{`Presiden Suriah Ahmed al-Sharif mengatakan, jalan itu rusak.`, []string{"Ahmed al-Sharif: Presiden Suriah"}},
		{`"Ya," kata Pascal Saint-Aman.`, []string{"Pascal Saint-Aman"}},
		{`Jalan itu dilihat Deputi Riset Koalisi Rakyat Parid Ridwan serta anggota DPRD DKI, Eneng Malia. "Ya," kata Parid.`, []string{"Parid Ridwan: Deputi Riset | Koalisi Rakyat"}},
		{`"Ya," kata Juru Bicara Pondok Darus, Blokan, Tegalan, Nihaya Wafira mengatakan.`, []string{"Nihaya Wafira: Juru Bicara | Pondok Darus"}},
		{`"Ya," kata Peneliti dari Pusat Sains Antariksa LAPAN, Andi Pangestu.`, []string{"Andi Pangestu: Peneliti | Pusat Sains Antariksa LAPAN"}},
		{`"Ya," kata Direktur Pajak Direktorat Jenderal Pajak Kemenkeu Andi Pangestu.`, []string{"Andi Pangestu: Direktur Pajak | Direktorat Jenderal Pajak Kemenkeu"}},
		{`"Ya," kata Andi Pangestu dari Dewan Pengarah Migran Peduli.`, []string{"Andi Pangestu: Dewan Pengarah | Migran Peduli"}},
		{`"Ya," kata Wakil Ketua Umum Kadin Jambi bidang Tata Ruang Andi Pangestu.`, []string{"Andi Pangestu: Wakil Ketua Umum Kadin Jambi bidang Tata Ruang"}},
		{`"Ya," kata Kepala Pusat Gempabumi dan Tsunami BMKG Daryana.`, []string{"Daryana: Kepala Pusat Gempabumi dan Tsunami | BMKG"}},
		{`"Ya," kata Sekretaris Jenderal Asosiasi Olefin Aromatik dan Plastik Indonesia Daryana.`, []string{"Daryana: Sekretaris Jenderal | Asosiasi Olefin Aromatik dan Plastik Indonesia"}},
		{`"Ya," kata Kepala Stasiun Maritim BMKG Kendari Daryana.`, []string{"Daryana: Kepala Stasiun Maritim | BMKG Kendari"}},
		{`"Ya," kata Kepala Suku Dinas Perhubungan Jakarta Selatan Daryana.`, []string{"Daryana: Kepala | Suku Dinas Perhubungan Jakarta Selatan"}},
		{`"Ya," kata Direktur Indonesia Eximbank Daryana.`, []string{"Daryana: Direktur | Indonesia Eximbank"}},
		{`"Ya," kata Sekretaris Komisi Fatwa MUI Daryana.`, []string{"Daryana: Sekretaris Komisi Fatwa | MUI"}},
		{`"Ya," kata Ketua RW 05 Kelurahan Tebet Daryana.`, []string{"Daryana: Ketua RW 05 Kelurahan Tebet"}},
		{`"Ya," kata Direktur RSUD dr Soetomo Sari Utami.`, []string{"Sari Utami: Direktur | RSUD dr Soetomo"}},
		{`"Ya," kata Sekretaris Direktorat Jenderal Perhubungan Laut Daryana.`, []string{"Daryana: Sekretaris | Direktorat Jenderal Perhubungan Laut"}},
		{`"Ya," kata Dirjen P2P Kemenkes Daryana.`, []string{"Daryana: Dirjen P2P | Kemenkes"}},
		{`"Ya," kata Kepala Eksekutif OJK Dian Eka Rae.`, []string{"Dian Eka Rae: Kepala Eksekutif | OJK"}},
		{`"Ya," kata Komandan Lanal Jambi Kolonel Laut (P) Sis Widada.`, []string{"Sis Widada: Komandan | Lanal Jambi"}},
		{`"Ya," kata pelatih Timnas Indonesia Shin Tae-jung.`, []string{"Shin Tae-jung: pelatih | Timnas Indonesia"}},
		{`"Ya," kata Ketua Umum Partai Demokrat Agus Hari Yudo (AHY).`, []string{"Agus Hari Yudo: Ketua Umum | Partai Demokrat"}},
		{`"Ya," kata pengacara Sari Utami, Budi Santosa.`, []string{"Budi Santosa: pengacara Sari Utami"}},
		{`"Ya," kata mantan Ketua MK Jimly Asid.`, []string{"Jimly Asid: mantan Ketua | MK"}},
		{`"Ya," kata Tenaga Ahli Utama Kantor Staf Presiden Doni Garal.`, []string{"Doni Garal: Tenaga Ahli Utama | Kantor Staf Presiden"}},
		{`"Ya," kata warga setempat, Rina.`, []string{"Rina: warga setempat (no office)"}},
		{`"Ya," kata General Manager Bandara Soekarno-Hatta Agus Hariadi.`, []string{"Agus Hariadi: General Manager | Bandara Soekarno-Hatta"}},
		{`"Ya," kata Kepala Departemen Komunikasi Bank Indonesia Daryana.`, []string{"Daryana: Kepala Departemen Komunikasi | Bank Indonesia"}},
		{`"Ya," kata Kepala Sekolah SMP Negeri 3 Bogor Daryana.`, []string{"Daryana: Kepala Sekolah | SMP Negeri 3 Bogor"}},
		{`"Ya," kata Kepala Bidang SMA Dinas Pendidikan Jambi Daryana.`, []string{"Daryana: Kepala Bidang SMA | Dinas Pendidikan Jambi"}},
		{`"Ya," kata Direktur Riset Suara Institute Daryana.`, []string{"Daryana: Direktur Riset | Suara Institute"}},
		{`"Ya," kata Penjabat Kepala Desa Sukamaju Arif Daryana.`, []string{"Arif Daryana: Penjabat Kepala Desa Sukamaju"}},
		{`"Ya," kata pakar kebencanaan UGM Daryana.`, []string{"Daryana: pakar kebencanaan | UGM"}},
		{`"Ya," kata psikolog anak Daryana.`, []string{"Daryana: psikolog anak"}},
		{`"Ya," kata Direktur Serealia Direktorat Jenderal Tanaman Pangan Kementerian Pertanian Daryana.`, []string{"Daryana: Direktur Serealia | Direktorat Jenderal Tanaman Pangan Kementerian Pertanian"}},
		{`"Ya," kata Ketua Umum Asosiasi Benih Indonesia Dwi Andreas Santosa.`, []string{"Dwi Andreas Santosa: Ketua Umum | Asosiasi Benih Indonesia"}},
		{`"Ya," kata Sekretaris TPN Gani-Mahfud Hasto Kristanto.`, []string{"Hasto Kristanto: Sekretaris | TPN Gani-Mahfud"}},
		{`"Ya," kata bakal calon presiden Gani Pranata.`, []string{"Gani Pranata: bakal calon presiden"}},
		{`"Ya," kata Vice President Research Arta Sekuritas Daryana.`, []string{"Daryana: Vice President Research | Arta Sekuritas"}},
		{`"Ya," kata Dr. Sari Utami.`, []string{"Sari Utami"}},
		// Names that are told elsewhere.
		{`Menteri Sosial Saiful Yusuf, (Gus Ipul) datang. "Ya," kata Gus Ipul.`, []string{"Saiful Yusuf: Menteri Sosial"}},
		{`Salah satu warga Marunda yang pindah ke Nagrak bernama Hendra (40) datang. "Ya," kata Hendra.`, []string{"Hendra 40: warga Marunda (no office)"}},
		{`Menteri Koperasi , mengatakan, jalan itu rusak. "Ya," kata Teten.`, []string{"Teten: Menteri Koperasi"}},
		{`Jalan itu dibuka oleh Bupati Bogor Andi Pangestu. Bupati Bogor Barat Andi Pangestu mengatakan, jalan itu rusak.`, []string{"Andi Pangestu: Bupati Bogor Barat"}},
		{`Presiden melantik Andi Pangestu sebagai Menteri Koperasi. "Ya," kata Andi.`, []string{"Andi Pangestu: Menteri Koperasi"}},
		// Who holds no office.
		{`"Ya," kata Sari Utami, salah satu koordinator lapangan.`, []string{"Sari Utami: koordinator lapangan (no office)"}},
		{`"Ya," kata Sari Utami (22), editor video di Bandung.`, []string{"Sari Utami 22: editor video (no office)"}},
		{`"Ya," kata petugas sensus.`, []string{"(petugas): petugas (no office)"}},
		// A heading before who is introduced.
		{`Tak berdampak Direktur Pusat Kajian Pangan Sari Utami menilai jalan itu rusak.`, []string{"Sari Utami: Direktur | Pusat Kajian Pangan"}},
		{`Putra sulung Presiden Joko Wibowo menilai jalan itu rusak.`, nil},
	} {
		r := scan(c.text, Input{})
		checkResult(t, c.text, r)
		var got []string
		for _, p := range r.People {
			got = append(got, introduction(c.text, p))
		}
		assert.Equal(t, c.want, got, c.text)
	}
}

// introduction writes a person with age and posts as the tables have it.
func introduction(text string, p Person) string {
	at := func(s Span) string { return text[s.Start:s.End] }
	got := at(p.Name)
	if p.Name.IsZero() {
		got = "(" + at(p.Mentions[0]) + ")"
	}
	if !p.Age.IsZero() {
		got += " " + at(p.Age)
	}
	for i, x := range p.Posts {
		got += []string{": ", "; "}[min(i, 1)] + at(x.Role)
		if !x.Affiliation.IsZero() {
			got += " | " + at(x.Affiliation)
		}
		if x.NoOffice {
			got += " (no office)"
		}
	}
	return got
}
