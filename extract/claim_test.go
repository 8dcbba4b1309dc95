package extract

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// describe writes what the claim of the number at a byte says, "" if there is none: the
// subject, then the parts that are there.
func describe(f *Facts, at int) string {
	for _, c := range f.Claims {
		n := f.Numbers[c.Quantity]
		if n.Start != at || n.InTitle {
			continue
		}
		text := f.Article.Text
		number := func(i int) string { return text[f.Numbers[i].Start:f.Numbers[i].End] }
		out := []string{text[c.Subject.Start:c.Subject.End]}
		add := func(name string, s Span) {
			if !s.IsZero() {
				out = append(out, name+"="+text[s.Start:s.End])
			}
		}
		add("pred", c.Predicate)
		if !c.Of.IsZero() {
			of := "of=" + text[c.Of.Start:c.Of.End]
			if q := c.Of.Quantity; q != None && !strings.Contains(of, number(q)) {
				of += "#" + number(q)
			}
			out = append(out, of)
		}
		if g := c.Change; g.Direction != 0 {
			s := g.Direction.String()
			for _, x := range []struct {
				word string
				i    int
			}{{"by", g.By}, {"from", g.From}, {"to", g.To}} {
				if x.i != None {
					s += " " + x.word + " " + number(x.i)
				}
			}
			out = append(out, s)
		}
		add("per", c.Per)
		add("where", c.Where)
		if c.When != None {
			d := f.Dates[c.When]
			add("when", Span{Start: d.Start, End: d.End})
		}
		if c.Source != None {
			add("source", f.People[c.Source].Name)
		}
		return strings.Join(out, "; ")
	}
	return ""
}

// TestClaims has a sentence a line, with the figure in question in double brackets. All are
// about invented events.
func TestClaims(t *testing.T) {
	t.Parallel()
	for _, c := range []struct{ text, want string }{
		// The noun phrase after a count.
		{"Polisi menangkap [[lima]] tersangka kasus narkoba di Kendari.", "tersangka kasus narkoba; pred=menangkap; where=Kendari"},
		{"Sebanyak [[600]] santri dilacak petugas.", "santri; pred=dilacak petugas"},
		{"[[Seribuan]] lebih warga meninggal dunia.", "warga; pred=meninggal dunia"},
		{"Ada [[tiga]] jenis vaksin yang diuji.", "jenis vaksin; pred=diuji"},
		{"Ia membeli 5 porsi nasi, [[2]] kursi, dan 3 tenda.", "kursi; pred=membeli"},       // porsi (helping, share) is no figure where it is counted
		{"Petugas menyita [[18]] butir ekstasi.", "ekstasi; pred=menyita"},                  // a classifier is no noun beside one
		{"Kebakaran itu menewaskan [[tiga]] orang.", "orang; pred=menewaskan"},              // alone it is
		{"Warga itu memiliki [[dua]] orang tua angkat.", "orang tua angkat; pred=memiliki"}, // orang tua (parents)
		{"Sedikitnya [[97 persen]] transaksi sudah digital.", "transaksi; pred=sudah digital"},
		{"Kapal itu membawa [[2.000 ton]] beras.", "beras; pred=membawa"},
		{"Jaringan itu tersebar di [[8]] provinsi.", "provinsi; pred=tersebar"},
		{"Ia pernah meraih gelar juara di [[tiga]] divisi.", "divisi; pred=pernah meraih gelar juara"},
		{"Petinju itu mencatat rekor [[66]] kemenangan dan 9 kekalahan.", "kemenangan; pred=mencatat rekor"},
		{"Petinju itu mencatat rekor 66 kemenangan dan [[9]] kekalahan.", "kekalahan; pred=mencatat rekor"},
		{"Tiga orang yang diduga terlibat [[dua]] perkara itu telah ditahan.", "perkara; pred=telah ditahan"},
		{"[[Tiga]] orang yang diduga terlibat perkara itu telah ditahan.", "orang; pred=telah ditahan"}, // the main verb
		{"Keduanya merupakan [[dua]] pilar tim.", "pilar tim"},                                          // what they are, not how many
		{"Lebih dari [[1,7 ribu]] orang di Palu membutuhkan selimut.", "orang; pred=membutuhkan selimut; where=Palu"},
		// The subject of a verb that equates, reaches, rises or falls.
		{"Jumlah korban banjir mencapai [[1.129]] orang.", "Jumlah korban banjir"},
		{"Jumlah laporan banjir di Jember mencapai [[162]] laporan.", "Jumlah laporan banjir; where=Jember"},
		{"Warga yang tinggal di pengungsian mencapai [[496.293]] jiwa.", "Warga"},
		{"Total kendaraan yang sempat ditahan adalah [[27]] unit.", "Total kendaraan"},
		{"Inflasi tahunan, kata dia, tercatat [[2,5 persen]].", "Inflasi tahunan"},
		{"Konsumsi telur ayam menurut Dinas Pangan tercatat [[12 kg]].", "Konsumsi telur ayam"},
		{"Indeks saham pada penutupan perdagangan di Jakarta melemah [[23]] poin.", "Indeks saham; pred=melemah; down by 23; where=Jakarta"},
		{"Provinsi dengan kebun terluas ketiga di Sumatera itu menyerap [[2,18 juta ton]].", "Provinsi dengan kebun terluas ketiga di Sumatera itu; pred=menyerap; where=Sumatera"},
		{"Porsi transaksi lewat kantor cabang tinggal [[3 persen]].", "Porsi transaksi lewat kantor cabang; pred=tinggal"},
		{"Kenaikan pada Oktober yang mencapai [[5%]] itu tertinggi.", "Kenaikan; when=Oktober"},
		{"Jumlahnya mencapai [[82]] kasus.", "kasus"}, // jumlahnya says nothing
		{"Realisasinya mencapai [[261]] deportasi, 253 cekal, dan 181 penahanan.", "deportasi"},
		{"Penyuluh bulan lalu hanya diterima [[enam]] orang.", "Penyuluh; pred=hanya diterima; when=bulan lalu"},
		{"Target kami sekitar [[200]] layar baru.", "Target kami"},
		{"Outlook defisit diperkirakan mencapai [[2,78 persen]].", "Outlook defisit; pred=diperkirakan mencapai"},
		// The noun phrase right before an amount.
		{"Terdakwa diminta membayar denda [[Rp 750 juta]].", "denda; pred=diminta membayar"},
		{"Pemerintah menyalurkan bantuan sebesar [[Rp 404 juta]] untuk koperasi.", "bantuan; pred=menyalurkan"},
		{"Dana untuk mendukung ekspansi kredit UMKM sebesar [[Rp 122 miliar]].", "Dana"},
		{"Alokasi tahun 2024 untuk sekolah mencapai [[Rp261 miliar]].", "Alokasi tahun 2024 untuk sekolah; when=tahun 2024"},
		{"HET gula curah Rp 11.250 per kilogram dan gula kemasan [[Rp 12.750]] per kilogram.", "gula kemasan; per=kilogram"},
		{"Ancamannya 20 tahun penjara dan denda [[Rp10 miliar]].", "denda"},
		{"Gempa berkekuatan [[4,7 M]] telah terasa di Lombok.", "Gempa; pred=telah terasa di Lombok; where=Lombok"},
		{"Motor itu dijual dengan harga [[Rp24.410.000]].", "Motor itu; pred=dijual"},
		{"Garam di kantong harganya rata-rata [[Rp 6.500]].", "harganya"},
		{"Perkiraan bulan ini yang [[minus 4,6%]] sulit diterima.", "Perkiraan bulan ini; when=bulan ini"},
		{"Harga yang diusulkan perajin yakni sebesar [[Rp 9.750]] per bungkus.", "Harga; pred=diusulkan perajin; per=bungkus"},
		{"China melaporkan pertumbuhan ekonomi yang sesuai perkiraan, yakni [[6,6%]] sepanjang 2018.", "pertumbuhan ekonomi; pred=melaporkan; when=2018"},
		// Labels.
		{"Arsiparis: [[7.534]] formasi", "Arsiparis"},
		{"Gempa itu berkedalaman sedang dengan kedalaman medium ([[82 kilometer]]).", "kedalaman medium"},
		{"Golongan II: dari Rp184.500 menjadi [[Rp166.200]]", "Golongan II"},
		{"Emas Lestari 2 gram [[Rp 1,75 juta]].", "2 gram"},
		{"Emas Lestari [[2 gram]] Rp 1,75 juta.", ""}, // a size states nothing
		{"Biaya pembuatan robot itu, [[Rp 17,5 juta]], ditanggung sekolah.", "Biaya pembuatan robot itu"},
		// The grammatical subject, where there is no other noun.
		{"Pemprov Jambi menganggarkan [[Rp 341 miliar]].", "Pemprov Jambi; pred=menganggarkan"},
		// What is left out is taken from before.
		{"Polisi menghentikan 812 pengendara, [[501]] dikenakan tilang.", "pengendara; pred=dikenakan tilang"},
		{"Inflasi 2023 mencapai 2 persen atau [[3 persen]] tanpa pangan.", "Inflasi 2023"},
		{"Laba BUMN itu mencapai Rp 4 miliar. Kira-kira naik [[10 persen]].", "Laba BUMN itu; pred=naik; up by 10 persen to Rp 4 miliar"},
		{"Inflasi Jawa dan Bali masing-masing [[2 persen]] dan 3 persen.", "Inflasi Jawa"},
		{"Inflasi Jawa dan Bali masing-masing 2 persen dan [[3 persen]].", "Bali"},
		{"Ringgit Malaysia berada di atas rupiah setelah melemah [[0,27%]].", "Ringgit Malaysia; pred=melemah; down by 0,27%"},
		// Wholes.
		{"Sebanyak [[568]] pekerja dari 1.300 pekerja sudah terlindungi.", "pekerja; pred=sudah terlindungi; of=1.300 pekerja"},
		{"Kabupaten itu memiliki 162 kasus. Dari jumlah tersebut, [[lima]] orang meninggal.", "orang; pred=meninggal; of=jumlah tersebut#162"},
		{"Bagian itu mencakup [[38,75 persen]] dari total pelaut di Bitung.", "Bagian itu; pred=mencakup; of=total pelaut di Bitung; where=Bitung"},
		{"Ada 14 awak yang terdiri dari [[8]] awak inti dan 6 awak cadangan.", "awak inti; of=14 awak"},
		{"Ada [[150]] orang dari Bandung yang ikut.", "orang; pred=ikut"}, // an origin, no whole
		{"Pajak terkumpul Rp 19 miliar, atau [[70 persen]] dari target tahun ini yang dipatok Rp 28 miliar.", "Pajak; of=target#Rp 28 miliar; when=tahun ini"},
		{"Hampir 70% populasi sensitif, namun hanya [[4%]] di antaranya berobat.", "populasi sensitif; pred=berobat; of=antaranya#70%"},
		// Changes.
		{"Produksi naik [[9,6 persen]] menjadi 1.710 ton.", "Produksi; pred=naik; up by 9,6 persen to 1.710 ton"},
		{"Produksi naik 9,6 persen menjadi [[1.710 ton]].", "Produksi; pred=naik; up by 9,6 persen to 1.710 ton"},
		{"Pemerintah menurunkan tarif pajak dari [[25%]] menjadi 22%.", "tarif pajak; pred=menurunkan"}, // not on the from figure
		{"Pemerintah menurunkan tarif pajak dari 25% menjadi [[22%]].", "tarif pajak; pred=menurunkan; down from 25% to 22%"},
		{"Rupiah menguat 24 poin atau [[0,15 persen]] menjadi Rp15.912 per dolar AS dari sebelumnya Rp15.936 per dolar AS.", "Rupiah; pred=menguat; up by 0,15 persen from Rp15.936 to Rp15.912"},
		{"Rupiah menguat 24 poin atau 0,15 persen menjadi [[Rp15.912]] per dolar AS dari sebelumnya Rp15.936 per dolar AS.", "Rupiah; pred=menguat; up by 24 from Rp15.936 to Rp15.912; per=dolar AS"},
		{"Provinsi itu mencatatkan pertumbuhan [[1,7%]].", "Provinsi itu; pred=mencatatkan pertumbuhan; up by 1,7%"},
		{"Gugus tugas menurunkan [[lima]] tim.", "tim; pred=menurunkan"},                 // sends down, no fall
		{"Target pertumbuhan ekonomi [[7 persen]] tetap.", "Target pertumbuhan ekonomi"}, // a rate by name
		{"Harga minyak melonjak hingga menembus [[USD 110]] per barel.", "Harga minyak; pred=melonjak; up to USD 110; per=barel"},
		// Rates.
		{"Harga cabai [[Rp 12.000]] per kilogram.", "Harga cabai; per=kilogram"},
		{"Iuran naik menjadi [[Rp150 ribu]] per bulan.", "Iuran; pred=naik; up to Rp150 ribu; per=bulan"},
		{"Konsumsi lele [[29,98 kg]]/kapita/tahun.", "Konsumsi lele; per=kapita/tahun"},
		// Place, day and source.
		{"Di Sukabumi, partai itu menargetkan perolehan suara sebesar [[120 ribu]].", "perolehan suara; pred=menargetkan; where=Sukabumi"},
		{"Banjir di Aceh, Sumatera Utara, dan Sumatera Barat menewaskan [[ratusan]] orang.", "orang; pred=menewaskan; where=Aceh, Sumatera Utara, dan Sumatera Barat"},
		{"Pada Senin (10/3/2025) tercatat 41 kasus dan Selasa (11/3/2025) [[57]] kasus.", "kasus; when=Selasa (11/3/2025)"},
		{"Impor mencapai [[5 ton]], naik dibandingkan tahun lalu.", "Impor; up to 5 ton"},
		{"\"Kami melayani [[240]] pasien,\" kata Direktur RSUD Sentosa Ani Lestari, Rabu.", "pasien; pred=melayani; source=Ani Lestari"},
		// Where the subject begins and ends.
		{"Di Kabupaten Sukamaju alokasi bantuan rumah mencapai [[Rp 5 miliar]].", "alokasi bantuan rumah; where=Kabupaten Sukamaju"},
		{"Hanya di Maluku kenaikan cukup tajam hampir [[8 persen]].", "kenaikan; up by 8 persen; where=Maluku"},
		{"Secara keseluruhan total target penindakan tercatat sebanyak [[67]] target.", "total target penindakan"},
		{"Sebanyak [[30]] aktivis, dosen, dan mahasiswa hadir.", "aktivis, dosen, dan mahasiswa; pred=hadir"},
		{"Badan Teknologi, Informasi, dan Keuangan (BTIK): [[Rp 1.549 miliar]].", "Badan Teknologi, Informasi, dan Keuangan (BTIK)"},
		{"Program itu merehabilitasi [[2.750]] rumah tidak layak huni di Lombok.", "rumah tidak layak huni; pred=merehabilitasi; where=Lombok"},
		{"Sebanyak [[500]] warga tidak mampu menerima beras.", "warga; pred=tidak mampu menerima beras"},
		{"Kepala desa menyebut ada [[empat]] orang terkaya di kampung itu.", "orang terkaya; where=kampung"},
		{"Komitmen pemerintah di Paris itu [[23 persen]].", "Komitmen pemerintah di Paris itu; where=Paris"},
		{"Kapasitas terpasang pembangkit tenaga angin telah mencapai [[1.236,5 megawatt]].", "Kapasitas terpasang pembangkit tenaga angin; pred=telah mencapai"},
		{"Dewan menyepakati upah minimum kota sebesar [[Rp 2.940.000]].", "upah minimum kota; pred=menyepakati"},
		{"Kurs tengah BI melemah menjadi [[Rp 14.239]] per dolar AS.", "Kurs tengah BI; pred=melemah; down to Rp 14.239; per=dolar AS"},
		{"Pemerintah menyalurkan bantuan langsung tunai senilai [[Rp 900 ribu]].", "bantuan langsung tunai; pred=menyalurkan"},
		{"Komunitas itu, yang berjumlah sekitar [[1.000]] orang, berduka.", "Komunitas itu"},
		{"Tipe Hujan yang menjadi varian termurah ditawarkan dengan harga [[Rp 31 juta]].", "Tipe Hujan; pred=ditawarkan"},
		{"Dana untuk membangun jembatan sebesar [[Rp 7 miliar]].", "Dana"},
		{"Angkutan umum yang memakai gas sebanyak [[16,3 persen]].", "Angkutan umum; pred=memakai gas"},
		{"Bantuan diberikan kepada warga terdampak sebesar [[Rp 2 juta]].", "Bantuan; pred=diberikan"},
		{"Buruh yang di-PHK mencapai [[3,7 juta]] orang.", "Buruh"},
		{"Dana yang kami tempatkan sebesar [[Rp 30 triliun]].", "Dana; pred=tempatkan"},
		// A classifier behind its noun.
		{"Polisi menyita kendaraan roda empat [[7]] unit.", "kendaraan roda empat; pred=menyita"},
		{"Di Bandung [[12]] orang dirawat.", "orang; pred=dirawat; where=Bandung"},
		// Links.
		{"Bisnis properti tumbuh kuat sebesar [[12,3 persen]].", "Bisnis properti; pred=tumbuh; up by 12,3 persen"},
		{"Harga tiket mulai dari [[Rp 500 ribu]].", "Harga tiket"},
		{"Bunga deposito tenor 12 bulan melemah pekan ini ke kisaran [[4,35 persen]].", "Bunga deposito tenor 12 bulan; down to 4,35 persen; when=pekan ini"},
		{"IHSG menguat 36 poin dan parkir di [[4.916]].", "IHSG; pred=parkir"},
		{"Subsidi tahun ini diproyeksikan hingga [[Rp 58 triliun]].", "Subsidi; when=tahun ini"},
		{"Anies unggul, disusul Ganjar dengan [[19,4 persen]].", "Ganjar"},
		{"Naik 2 persen, harga emas ditutup pada [[1.900 dolar AS]].", "harga emas; pred=ditutup"},
		// Labels.
		{"Total bantuan sosial 2025: [[Rp 110 triliun]].", "Total bantuan sosial; when=2025"},
		{"Golongan II: dari Rp 184.500 menjadi Rp 166.200 Golongan III dan III: dari [[Rp 396.500]] menjadi Rp 357.000.", "Golongan III dan III"},
		// Elided nouns.
		{"Subsidi pupuk sebesar Rp 3.000 per kilogram. Kemudian turun separuh menjadi [[Rp 1.500]] per kilogram.", "Subsidi pupuk; pred=turun; down by separuh from Rp 3.000 to Rp 1.500; per=kilogram"},
		{"Dana zakat itu senilai Rp 31,2 miliar pada 2017. Tahun 2018 [[Rp 46,8 miliar]], 2019 Rp 63,1 miliar.", "Dana zakat itu; when=Tahun 2018"},
		{"Pusatnya terletak pada kedalaman 22 kilometer. Tepatnya [[37 kilometer]] barat laut Bitung.", "Pusatnya; pred=barat laut Bitung"},
		{"Komisi meminta anggaran sebesar Rp 84 miliar. Sejumlah [[Rp 19 miliar]] di antaranya untuk sosialisasi.", "anggaran; of=antaranya#Rp 84 miliar"},
		// Parts.
		{"BNN mengungkapkan sebanyak [[enam]] dari sembilan orang diantar ke Medan.", "orang; pred=diantar ke Medan; of=sembilan orang; source=BNN"},
		{"Ia adalah [[satu]] dari para pengusaha muda di Medan.", "Ia; of=para pengusaha muda di Medan; where=Medan"},
		{"Maskapai itu mengoperasikan [[45]] pesawat dan menerbangkan lebih dari 35 juta penumpang.", "pesawat; pred=mengoperasikan"},
		{"Ada 64 juta UMKM. Dari jumlah tersebut [[93 persen]] merupakan usaha mikro.", "UMKM; of=jumlah tersebut#64 juta"},
		// Changes.
		{"Sebanyak [[265]] saham menguat.", "saham; pred=menguat"},
		{"Peningkatan pendapatan sebesar [[8,3 persen]], menjadi Rp 2,61 triliun dari Rp 2,41 triliun.", "Peningkatan pendapatan; up by 8,3 persen from Rp 2,41 triliun to Rp 2,61 triliun"},
		{"Setiap kenaikan [[1 dolar AS]] harga minyak menambah subsidi.", "harga minyak; up by 1 dolar AS"},
		{"Harga emas melonjak ke angka Rp 2.619.000 dari awalnya [[Rp 2.594.000]] per gram.", "Harga emas; per=gram"},
		{"Pemerintah memangkas dana Transfer ke Daerah sebesar [[Rp 218 miliar]].", "dana Transfer ke Daerah; pred=memangkas; down by Rp 218 miliar"},
		{"Ekspor naik [[25 persen]] dibanding tahun lalu yang mencapai 40.000 ton.", "Ekspor; pred=naik; up by 25 persen from 40.000 ton"},
		{"Permintaan sebesar [[19 juta ton]], menurunnya produksi menciptakan defisit.", "Permintaan"},
		{"Ekonomi diperkirakan kontraksi [[3 persen]].", "Ekonomi; pred=diperkirakan kontraksi; down by 3 persen"},
		// Sizes and names.
		{"Toko itu menjual motor [[125 cc]] dan kamera 50 MP.", ""},
		{"Warga memakai elpiji [[3 kg]].", ""},
		{"Kandungan timbal pada susu kemasan [[250 ml]] berada di bawah 0,02 mg/L.", ""},
		{"Ia meraih emas di kelas [[61 kg]] putra.", ""},
		{"Ponsel Legenda [[5]] melambangkan puncak merek itu.", ""},
		{"Hanya ada [[satu]] lagi.", ""},
		// Shares by name, ranges of growth, times of the sentence before.
		{"Kontribusi sektor pertanian terhadap PDB mencapai [[13 persen]].", "Kontribusi sektor pertanian terhadap PDB; of=PDB"},
		{"Penerimaan pajak tumbuh di kisaran [[2,5 persen]] pada tahun 2021.", "Penerimaan pajak; pred=tumbuh; up by 2,5 persen; when=tahun 2021"},
		{"Konsumsi semen mencapai 63 juta ton pada 2018. Masih tumbuh [[4,9 persen]].", "Konsumsi semen; pred=Masih tumbuh; up by 4,9 persen to 63 juta ton; when=2018"},
		{"Rapat menyepakati penggantian [[tiga]] anggota komisaris sekaligus pelantikan satu direktur.", "anggota komisaris; pred=menyepakati penggantian"},
		{"Tinggi air yang merendam wilayah itu bervariasi, yakni [[40 hingga 210 sentimeter]].", "Tinggi air; pred=merendam wilayah"},
		{"Maka ekspor [nasional] tahun itu hanya [tumbuh] [[5 persen]].", "ekspor [nasional] tahun itu; pred=hanya [tumbuh]; up by 5 persen"}, // an editor's words
		// No claims.
		{"Setelah [[keduanya]] menikah, mereka pindah.", ""},
		{"Pendapatan akan tumbuh [[dua]] digit.", ""},
		{"Ia masuk [[10]] besar.", ""},
		{"Hitunglah 7 + [[8]] = 15.", ""},
		{"Lantai [[kedua]] gedung itu kosong.", ""},
	} {
		before, rest, _ := strings.Cut(c.text, "[[")
		mention, after, _ := strings.Cut(rest, "]]")
		f := Read(Article{Text: before + mention + after, Published: time.Date(2024, 9, 15, 0, 0, 0, 0, time.UTC)})
		checkInvariants(t, f)
		assert.Equal(t, c.want, describe(f, len(before)), c.text)
	}
}

// TestClaimRules shows that every rule reads its own example.
func TestClaimRules(t *testing.T) {
	t.Parallel()
	for r := ruleCounted; int(r) < len(claimRules); r++ {
		text, start, _ := claimRules[r].Mention()
		f := Read(Article{Text: text})
		var got []string
		ok := false
		for _, c := range f.Claims {
			got = append(got, fmt.Sprintf("%s of %d", c.Rule, f.Numbers[c.Quantity].Start))
			ok = ok || c.Rule == r && f.Numbers[c.Quantity].Start == start
		}
		assert.True(t, ok, "%s: %s gave %v", r, claimRules[r].Example, got)
	}
}

// A title's figures have claims of their own, in the title's bytes.
func TestClaimsOfTitle(t *testing.T) {
	t.Parallel()
	f := Read(Article{Title: "568 ribu pekerja terlindungi", Text: "Sebanyak 568.373 pekerja sudah terlindungi."})
	checkInvariants(t, f)
	require.Len(t, f.Claims, 2)
	assert.True(t, f.Claims[0].InTitle)
	s := f.Claims[0].Subject
	assert.Equal(t, "pekerja", f.Article.Title[s.Start:s.End])
	require.Len(t, f.Checks, 1)
	assert.Equal(t, Rounding, f.Checks[0].Kind)
	assert.Equal(t, Consistent, f.Checks[0].Result)
}
