package extract

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// nonQuantities are sentences with a figure each, in double square brackets, that counts,
// measures and ranks nothing, and the reasons that are given for it: the layer and the reason.
// All of it is invented. The rows go through what news prints of the kind: laws and numbers of
// things, names and codes, lists, plates and telephones, labels, idioms, versions and addresses,
// what belongs to dates, times and ages, sets of times, titles, and counting out.
var nonQuantities = []struct{ text, want string }{
	// Laws, letters, addresses.
	{"Ia dijerat Pasal [[21]] undang-undang itu.", "numbers identifier"},
	{"Hakim membacakan Pasal 27 ayat ([[3]]) di ruang sidang.", "numbers identifier"},
	{"Jaksa memakai Pasal 12, [[13]] dan 15 untuk menuntutnya.", "numbers listed"},
	{"Ia dituntut dengan dakwaan kedua [[339]] KUHP tentang pembunuhan.", "numbers law"},
	{"Aturan itu diubah dengan UU Nomor [[11 Tahun 2020]] tentang cipta kerja.", "numbers identifier; dates identifier; dates identifier"},
	{"Surat Nomor [[118/Dinkes/VIII/2031]] sudah dicabut.", "numbers identifier; dates code"},
	{"Rumahnya di RT [[003/RW]] 006 Kelurahan Sukamulya.", "numbers identifier"},
	{"Kantor itu pindah ke Jalan Melur No. [[10]], Palu.", "numbers identifier"},
	{"Truk itu terguling di Km [[137]] arah Palu.", "numbers post"},
	{"Ia lulusan SMA Negeri [[3]] di kota itu.", "numbers name"},
	// Names and codes.
	{"Kasus Covid-[[19]] di desa itu turun.", "numbers code"},
	{"Pesawat SJ-[[512]] mendarat dengan selamat.", "numbers code"},
	{"Para menteri G[[20]] bertemu di Lombok.", "numbers code"},
	{"Timnas U-[[23]] berlatih di Bogor.", "numbers code"},
	{"Persimura turun ke Liga [[1]] musim ini.", "numbers identifier"},
	{"Wisatawan menyeberang ke Kepulauan [[Seribu]] sejak pagi.", "numbers name"},
	{"Jaringan [[5G]] belum sampai ke desa.", "numbers code"},
	{"Ponsel Arunika Nova [[8]] generasi terbaru dijual di Medan.", "numbers name"},
	{"Ia menumpang Boeing [[737-500]] milik maskapai itu.", "numbers identifier"},
	{"Mesin itu memakai Garuda OS versi [[12.4]] yang lama.", "numbers version"},
	// Telephones, plates, numbers of people, addresses of sites.
	{"Hubungi posko di [[0811 9787 670]] untuk bantuan.", "numbers phone"},
	{"Warga dapat menelepon (021)[[5550123]] setiap saat.", "numbers phone"},
	{"Polisi mencari mobil B [[2918 PKL]] yang kabur.", "numbers plate"},
	{"Nomor induknya [[3201014507]] tidak terdaftar.", "numbers serial"},
	{"Berita itu ada di https://kabar.contoh.id/lokal/[[2031/hujan]] sejak lama.", "numbers address; dates code"},
	{"Peladen [[10.20.30.4]] milik dinas itu mati.", "numbers shape"},
	// Lists, labels, footnotes.
	{"Langkahnya begini:\n[[1]]. Matikan aliran listrik.", "numbers list-mark"},
	{"Kantor dinas itu di lantai [[22]] gedung lama.", "numbers label"},
	{"Vaksinasi tahap [[3]] dimulai di balai desa.", "numbers label"},
	{"Ia memilih pasangan nomor urut [[tiga]] dalam pilkada.", "numbers label"},
	{"Menurut kajian lama [ [[3]] ] hutan itu luas.", "numbers footnote"},
	{"Menuju industri [[4.0]] daerah itu menyiapkan sekolah.", "numbers version"},
	// Idioms.
	{"Salah [[satu]] warga menemukan tas itu.", "numbers idiom"},
	{"Pedagang kaki [[lima]] dipindahkan ke pasar.", "numbers idiom"},
	{"Keduanya bertemu [[empat]] mata di rumah dinas.", "numbers idiom"},
	{"Ikan itu dijual [[setengah]] matang di pasar.", "numbers adverb"},
	{"Ia tampil untuk [[pertama]] kali di panggung itu.", "numbers adverb"},
	{"[[Pertama]], jalan itu terlalu sempit bagi truk.", "numbers argument"},
	{`Diskusi bertema "[[3]] Jalan Pulang" dibuka di Solo.`, "quotes title; numbers title"},
	// Dates, times, ages.
	{"Banjir pada [[2018]] itu masih dikenang.", "numbers in-date"},
	{"Panitia menyiapkan Pemilu [[2024]] di kabupaten itu.", "numbers year; dates event"},
	{"Panen raya jatuh pada [[15 September 2024]] lalu.", "numbers in-date"},
	{"Hujan turun sejak pukul [[14.40]] WIB di sana.", "numbers in-date"},
	{"Rapat ([[28/7/2025]]) itu batal.", "numbers in-date"},
	{"Lagu era '[[90-an]] diputar di kafe itu.", "numbers decade"},
	{"Ia menunggu [[30 menit]] di halte.", "numbers in-date"},
	{"Obat itu diminum [[tiga kali sehari]] sesudah makan.", "numbers in-date"},
	{"Darmi ([[58]]) menunggu di depan rumahnya.", "numbers bracket"},
	{"Pencarian memasuki hari [[12]] di sungai itu.", "numbers calendar"},
	// Games and races.
	{"Rudi mencatat [[1:37,828]] di lintasan itu.", "numbers lap"},
	{"Gol Rudi ([[30]]') membuat tuan rumah menang.", "numbers minute"},
	{"Posko itu buka [[24]]/7 bagi pengungsi.", "numbers glued; dates no-year"},
}

// TestNonQuantities shows that the reason is right why a figure is no number, and that none is
// read.
func TestNonQuantities(t *testing.T) {
	t.Parallel()
	for _, c := range nonQuantities {
		before, rest, _ := strings.Cut(c.text, "[[")
		figure, after, _ := strings.Cut(rest, "]]")
		s := Span{Start: len(before), End: len(before) + len(figure)}
		a := Article{Text: before + figure + after, Published: time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC)}
		checkExplanation(t, a)
		e := Explain(a)
		var why []string
		for _, r := range e.Refusals {
			if r.Start < s.End && s.Start < r.End {
				why = append(why, r.Layer.String()+" "+r.Why.String())
			}
		}
		assert.Equal(t, c.want, strings.Join(why, "; "), c.text)
		for _, n := range e.Facts.Numbers {
			assert.False(t, n.Start < s.End && s.Start < n.End, "%s: read as a number", c.text)
		}
	}
}
