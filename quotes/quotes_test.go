package quotes

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex"
)

// scan reads text with a Scanner of its own.
func scan(text string, in Input) Result {
	return new(Scanner).Scan(lex.New(text), in)
}

// show writes a quote as the tables have it: the quoted words, the cue, the
// mention, the speaker.
func show(text string, r Result, q Quote) string {
	at := func(s Span) string { return text[s.Start:s.End] }
	s := q.Kind.String()[:1] + " " + text[q.Start:q.End] + " | " + at(q.Cue) + " | " + at(q.Mention) + " | "
	if q.Speaker >= 0 {
		p := r.People[q.Speaker]
		switch {
		case !p.Name.IsZero():
			s += at(p.Name)
		default:
			s += "(" + at(p.Mentions[0]) + ")"
		}
	}
	for _, x := range []struct {
		name string
		s    Span
	}{{"when", q.When}, {"where", q.Where}, {"occasion", q.Occasion}} {
		if !x.s.IsZero() {
			s += " | " + x.name + " " + at(x.s)
		}
	}
	return s
}

func TestQuotes(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		// Styles of marks.
		{`"Kami siap," kata Sari.`, []string{`d "Kami siap," | kata | Sari | Sari`}},
		{`“Kami siap,” kata Sari.`, []string{`d “Kami siap,” | kata | Sari | Sari`}},
		{`”Kami siap,” kata Sari.`, []string{`d ”Kami siap,” | kata | Sari | Sari`}},
		{`"Kami siap,” kata Sari.`, []string{`d "Kami siap,” | kata | Sari | Sari`}},
		{`''Kami siap,'' kata Sari.`, []string{`d ''Kami siap,'' | kata | Sari | Sari`}},
		{`«Kami siap,» kata Sari.`, []string{`d «Kami siap,» | kata | Sari | Sari`}},
		{`„Kami siap,“ kata Sari.`, []string{`d „Kami siap,“ | kata | Sari | Sari`}},
		// Several sentences, a nested mark.
		{`"Kami siap. Semua datang," kata Sari.`, []string{`d "Kami siap. Semua datang," | kata | Sari | Sari`}},
		{`"Kata ibu 'jangan pulang' tadi," kata Sari.`, []string{`d "Kata ibu 'jangan pulang' tadi," | kata | Sari | Sari`}},
		// Where the attribution stands.
		{`Sari mengatakan, "Kami siap."`, []string{`d "Kami siap." | mengatakan | Sari | Sari`}},
		{`Kata Sari: "Kami siap."`, []string{`d "Kami siap." | Kata | Sari | Sari`}},
		{`"Kapan selesai?" tanya Sari.`, []string{`d "Kapan selesai?" | tanya | Sari | Sari`}},
		{`"Kapan selesai?" Sari bertanya.`, []string{`d "Kapan selesai?" | bertanya | Sari | Sari`}},
		{`Sari datang. "Kami siap," katanya.`, []string{`d "Kami siap," | katanya | katanya | `}}, // nobody spoke before
		{`Sari mengatakan, jalan itu rusak. "Kami siap," katanya.`, []string{
			`i jalan itu rusak | mengatakan | Sari | Sari`, `d "Kami siap," | katanya | katanya | Sari`}},
		{`"Kami siap," kata Sari. "Semua sudah datang ke sini."`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `d "Semua sudah datang ke sini." |  |  | Sari`}},
		// When, where, on what occasion.
		{`"Kami siap," kata Sari dalam keterangan tertulis di Jambi.`, []string{`d "Kami siap," | kata | Sari | Sari | where Jambi | occasion dalam keterangan tertulis`}},
		{`"Kami siap," kata Sari saat mengunjungi Polres Kota Cirebon, Jawa Barat, Senin.`, []string{
			`d "Kami siap," | kata | Sari | Sari | occasion saat mengunjungi Polres Kota Cirebon, Jawa Barat`}}, // a name over its comma
		{`"Kami siap," kata Sari dalam wawancara dengan Suara Pagi ketika ditanya soal jalan.`, []string{
			`d "Kami siap," | kata | Sari | Sari | occasion dalam wawancara dengan Suara Pagi`}},
		{`Dalam rapat dengan DPR di Jambi, Sari mengatakan jalan itu akan dibangun.`, []string{
			`i jalan itu akan dibangun | mengatakan | Sari | Sari | where Jambi | occasion Dalam rapat dengan DPR`}},
		{`Dalam hal ini, Sari menilai jalan itu harus dibangun.`, []string{`i jalan itu harus dibangun | menilai | Sari | Sari`}},
		{`Di Jambi, Sari mengatakan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | mengatakan | Sari | Sari`}}, // the place of the road
		{`"Kami siap," kata Sari dalam webinar bertajuk Bangkit Di Era Baru.`, []string{`d "Kami siap," | kata | Sari | Sari | occasion dalam webinar bertajuk Bangkit Di Era Baru`}},
		// A sentence that only says when and where.
		{`Hal itu disampaikan Sari saat dihubungi di Jambi. "Kami siap," kata Sari.`, []string{
			`d "Kami siap," | kata | Sari | Sari | where Jambi | occasion saat dihubungi`}},
		{`"Kami siap," kata Sari. Hal itu disampaikannya saat dihubungi di Jambi.`, []string{
			`d "Kami siap," | kata | Sari | Sari | where Jambi | occasion saat dihubungi`}},
		{`"Kami siap," kata Sari. Jalan itu, dikatakannya, sudah rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i Jalan itu, dikatakannya, sudah rusak | dikatakannya | dikatakannya | Sari`}},
		{`Rina mengatakan jalan itu rusak. Sari menilai jalan itu aman. Ia menegaskan dana sudah ada. Hal itu disampaikan Sari saat dihubungi. "Kami siap," kata Sari.`, []string{
			`i jalan itu rusak | mengatakan | Rina | Rina`,
			`i jalan itu aman | menilai | Sari | Sari | occasion saat dihubungi`,
			`i dana sudah ada | menegaskan | Ia | Sari | occasion saat dihubungi`, `d "Kami siap," | kata | Sari | Sari`}},
		{"\"Harga naik. Sari datang. \"Kami siap,\" kata Sari.\"", []string{`d "Kami siap," | kata | Sari | Sari`}}, // marks around a whole text
		{`Harga naik,"(Sementara) kami siap," kata Sari.`, []string{`d "(Sementara) kami siap," | kata | Sari | Sari`}},
		// The space behind the full stop got lost.
		{`Sari mengaku jalan itu rusak sejak 2020."Kami siap," kata Sari.`, []string{
			`i jalan itu rusak sejak 2020 | mengaku | Sari | Sari`, `d "Kami siap," | kata | Sari | Sari`}},
		{`"Ya," kata Sari. Bank itu membuka lima cabang, namun kata Sari baru dua yang siap.`, []string{
			`d "Ya," | kata | Sari | Sari`, `i baru dua yang siap | kata | Sari | Sari`}}, // what the reporter tells is not said
		// What is a clause, and what only an object.
		{`Sari menyebut saat ini baru 12 persen atau sekitar dua juta rumah yang terang.`, []string{
			`i saat ini baru 12 persen atau sekitar dua juta rumah yang terang | menyebut | Sari | Sari`}},
		{`Sari memaparkan berdasarkan hitungan itu, harga tiket Rp20.000.`, []string{
			`i berdasarkan hitungan itu, harga tiket Rp20.000 | memaparkan | Sari | Sari`}},
		{`Sari memaparkan harga tiket seharusnya Rp20.000.`, []string{`i harga tiket seharusnya Rp20.000 | memaparkan | Sari | Sari`}},
		{`Sari menyarankan pemerintah sebaiknya belajar dari kota lain.`, []string{`i pemerintah sebaiknya belajar dari kota lain | menyarankan | Sari | Sari`}},
		{`Sari menyebut dua orang yang terjaring itu anggota ormas.`, []string{`i dua orang yang terjaring itu anggota ormas | menyebut | Sari | Sari`}},
		{`Sari menyayangkan kelalaian panitia yang menyebabkan surat itu sudah hilang dan terbakar.`, nil},
		{`Sari menjelaskan sebagian modus menjaring mereka.`, nil},
		{`Sari mengatakan hal itu sering ia temukan.`, []string{`i hal itu sering ia temukan | mengatakan | Sari | Sari`}},
		{`Sari menyatakan dalam sebuah surat elektronik, mereka dapat memperoleh minyak.`, []string{
			`i mereka dapat memperoleh minyak | menyatakan | Sari | Sari`}},
		{`Hal itu disampaikan oleh kuasa hukum bupati, Sari Utami, yang mengatakan bahwa bupati sudah setuju.`, []string{
			`i bupati sudah setuju | mengatakan | Sari Utami | Sari Utami`}},
		// Many people, some of whom say it.
		{`Beberapa warga mengatakan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mengatakan | warga | (warga)`}},
		{`Sebagian mengatakan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mengatakan | Sebagian | (Sebagian)`}},
		{`"Ya," kata Sari. Beberapa mengatakan jalan itu sudah rusak. "Itu benar," katanya.`, []string{
			`d "Ya," | kata | Sari | Sari`, `i jalan itu sudah rusak | mengatakan | Beberapa | (Beberapa)`, `d "Itu benar," | katanya | katanya | Sari`}},
		{`Beberapa bahkan mengaku tidak pernah melihat jalan itu.`, []string{`i tidak pernah melihat jalan itu | mengaku | Beberapa | (Beberapa)`}},
		{`Menurut Sari, beberapa kader bisa ikut.`, []string{`i beberapa kader bisa ikut | Menurut | Sari | Sari`}},
		{`Pihak Polda Jambi mengatakan jalan itu sudah dibuka.`, []string{`i jalan itu sudah dibuka | mengatakan | Pihak Polda Jambi | Polda Jambi`}},
		{`Sari Utami, ketua komisi pertahanan kepada harian Suara Pagi mengatakan, jalan itu sudah rusak.`, []string{
			`i jalan itu sudah rusak | mengatakan | Sari Utami | Sari Utami`}},
		{`Menteri Sosial Sari Utami mengatakan jalan itu rusak. "Ya," kata Rina. Menteri juga meninjau pasar. "Itu benar," katanya.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `d "Ya," | kata | Rina | Rina`, `d "Itu benar," | katanya | katanya | Sari Utami`}},
		// A common noun for a body named before.
		{`BPJS menyatakan jalan itu rusak. Pertamina menyatakan jalan itu aman. OJK menilai jalan itu baik-baik saja. Perusahaan juga meminta agar warga bersabar hari ini.`, []string{
			`i jalan itu rusak | menyatakan | BPJS | BPJS`, `i jalan itu aman | menyatakan | Pertamina | Pertamina`,
			`i jalan itu baik-baik saja | menilai | OJK | OJK`, `i warga bersabar hari ini | meminta | Perusahaan | Pertamina`}},
		{`Direktur Bank Maju Sari Utami mengatakan jalan itu rusak. Bank itu menargetkan laba akan naik.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `i laba akan naik | menargetkan | Bank itu | Bank Maju`}},
		{`Direktur PT Maju Sari Utami mengatakan jalan itu rusak. Selain itu, perseroan menargetkan laba akan naik.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `i laba akan naik | menargetkan | perseroan | PT Maju`}},
		// The subject of the sentence before, where nobody has spoken yet.
		{`Terkait kabar itu, jurnalis Sari Utami memberi informasi lain. Ia menyebut jalan itu sudah dibuka.`, []string{
			`i jalan itu sudah dibuka | menyebut | Ia | Sari Utami`}},
		{`Seorang pria membuat warga berdebat. Ia mengaku jalan itu sudah dibuka.`, []string{`i jalan itu sudah dibuka | mengaku | Ia | (pria)`}},
		{`Sari (40), warga Jambi datang bersama anaknya. "Kami mau cari hiburan," ujarnya.`, []string{`d "Kami mau cari hiburan," | ujarnya | ujarnya | Sari`}},
		{`Tersangka Sari Utami dibawa ke kantor polisi. "Kami masih memeriksanya," ujarnya.`, []string{`d "Kami masih memeriksanya," | ujarnya | ujarnya | `}},
		{`Hal itu dipaparkan Direktur PT Maju Sari Utami. "Kami siap," kata dia.`, []string{`d "Kami siap," | kata | dia | Sari Utami`}},
		{`Hal itu diungkap Direktur PT Maju Sari Utami. "Kami siap," kata dia.`, []string{`d "Kami siap," | kata | dia | Sari Utami`}},
		{`Hal itu dibeberkan Direktur PT Maju Sari Utami. "Kami siap," kata dia.`, []string{`d "Kami siap," | kata | dia | Sari Utami`}},
		{`Hal itu diceritakan Direktur PT Maju Sari Utami. "Kami siap," kata dia.`, []string{`d "Kami siap," | kata | dia | Sari Utami`}},
		// Institutions and documents are nobody whom a pronoun means.
		{`"Ya," kata Sari. Hasil Survei Katadata mencatat bahwa jalan itu rusak. "Itu benar," katanya.`, []string{
			`d "Ya," | kata | Sari | Sari`, `i jalan itu rusak | mencatat | Hasil Survei Katadata | Hasil Survei Katadata`, `d "Itu benar," | katanya | katanya | Sari`}},
		{`"Ya," kata Sari. Menurut kementerian kesehatan, jalan itu rusak. "Itu benar," katanya.`, []string{
			`d "Ya," | kata | Sari | Sari`, `i jalan itu rusak | Menurut | kementerian kesehatan | kementerian kesehatan`, `d "Itu benar," | katanya | katanya | Sari`}},
		{`Laporan BI menyebut, jalan itu rusak. BI menilai jalan itu aman.`, []string{
			`i jalan itu rusak | menyebut | Laporan BI | Laporan BI`, `i jalan itu aman | menilai | BI | BI`}},
		// Words of saying that are rare or often misspelt.
		{`"Kami semua akan segera datang," ia menyambung. Sari datang.`, []string{`d "Kami semua akan segera datang," | menyambung | ia | `}},
		{`Sari menyakini jalan itu akan dibuka.`, []string{`i jalan itu akan dibuka | menyakini | Sari | Sari`}},
		{`Sari menenggarai jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menenggarai | Sari | Sari`}},
		{`Sari mengamini bahwa jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mengamini | Sari | Sari`}},
		{`Sari tak memungkiri bahwa jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | memungkiri | Sari | Sari`}},
		// Of whom the last speaker only tells.
		{`Rina Dewi hilang di Jambi. Kapolres Jambi Sari Utami mengatakan jalan itu rusak. Rina belum tidur. "Jalan itu gelap," ungkapnya.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `d "Jalan itu gelap," | ungkapnya | ungkapnya | Sari Utami`}},
		{`Rina Dewi hilang di Jambi. Kapolres Jambi Sari Utami mengatakan jalan itu rusak. Rina belum tidur. "Jalan itu gelap," kata dia.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `d "Jalan itu gelap," | kata | dia | Sari Utami`}},
		{`Rina Dewi hilang di Jambi. Kapolres Jambi Sari Utami mengatakan jalan itu rusak. Rina belum tidur. Ia mengaku jalan itu gelap.`, []string{
			`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`, `i jalan itu gelap | mengaku | Ia | Rina Dewi`}},
		{`Tim Pemenangan Nasional (TPN) Rina Dewi-Budi Utomo meminta pemerintah untuk menunda rapat itu.`, []string{
			`i pemerintah untuk menunda rapat itu | meminta | Tim Pemenangan Nasional (TPN) Rina Dewi-Budi Utomo | Tim Pemenangan Nasional (TPN) Rina Dewi-Budi Utomo`}},
		{`Berdasarkan penuturan Sari Utami, rumah itu dibelah dua.`, []string{`i rumah itu dibelah dua | Berdasarkan | Sari Utami | Sari Utami`}},
		{`"Ya," kata Rina. Ini didukung pernyataan Gubernur BI Sari Utami yang menyatakan bunga akan naik. "Kami siap," ujarnya.`, []string{
			`d "Ya," | kata | Rina | Rina`, `i bunga akan naik | menyatakan | Sari Utami | Sari Utami`, `d "Kami siap," | ujarnya | ujarnya | Rina`}},
		// Names that are doubled, paired, blended.
		{`"Ya," kata Direktur Sari Utami. "Itu benar," kata Sari Sari juga meminta agar jalan itu dibuka.`, []string{
			`d "Ya," | kata | Sari Utami | Sari Utami`, `d "Itu benar," | kata | Sari | Sari Utami`}},
		{`Calon itu menang atas Rina Dewi-Budi Utomo. Sementara itu, Rina Dewi mengatakan jalan itu rusak.`, []string{
			`i jalan itu rusak | mengatakan | Rina Dewi | Rina Dewi`}},
		{`Presiden Jokowi datang. Presiden Joko Widodo mengatakan jalan itu rusak. "Ya," kata Jokowi.`, []string{
			`i jalan itu rusak | mengatakan | Joko Widodo | Joko Widodo`, `d "Ya," | kata | Jokowi | Joko Widodo`}},
		{`"Bank ini tumbuh kuat tahun lalu," bunyi keterangan itu.`, []string{`d "Bank ini tumbuh kuat tahun lalu," | bunyi | keterangan itu | (keterangan itu)`}},
		{`"Bank ini tumbuh kuat tahun lalu," demikian pernyataan resmi bank, dikutip Senin.`, []string{
			`d "Bank ini tumbuh kuat tahun lalu," | demikian | pernyataan resmi bank | (pernyataan resmi bank)`}},
		{`“Kami siap dan semua datang, ”kata Sari.`, []string{`d “Kami siap dan semua datang, ” | kata | Sari | Sari`}}, // the space at the wrong side
		{`Sari menilai jalan itu sudah rusak. "Misalnya jalan di depan rumah kami ini." Warga pun pulang.`, []string{
			`i jalan itu sudah rusak | menilai | Sari | Sari`, `d "Misalnya jalan di depan rumah kami ini." |  |  | Sari`}}, // goes on with a report
		// More of who the source is before when and where.
		{`"Kami siap," kata Sari Utami, pelapor khusus untuk urusan jalan yang rusak, kepada wartawan di Jambi.`, []string{
			`d "Kami siap," | kata | Sari Utami | Sari Utami | where Jambi`}},
		{`"Kami siap," kata Sari yang enggan disebut namanya saat dihubungi.`, []string{`d "Kami siap," | kata | Sari | Sari | occasion saat dihubungi`}},
		{`"Kami siap," kata Sari secara virtual di Jambi.`, []string{`d "Kami siap," | kata | Sari | Sari | where Jambi`}},
		{`"Kami siap," kata Sari yang pulang ke rumahnya di Jambi untuk merawat ibunya.`, []string{`d "Kami siap," | kata | Sari | Sari`}},                           // where she lives
		{"“Jalan itu harus segera dibangun.\nKami semua siap,” kata Sari.", []string{"d “Jalan itu harus segera dibangun.\nKami semua siap,” | kata | Sari | Sari"}}, // two paragraphs
		{"\"Jalan itu akan segera dibangun tahun depan,\" Jambi. Sari datang. \"Jalan itu akan segera dibangun tahun depan,\" kata Sari.", []string{
			`d "Jalan itu akan segera dibangun tahun depan," |  |  | Sari`, `d "Jalan itu akan segera dibangun tahun depan," | kata | Sari | Sari`}}, // printed twice
		// Two quotations before their attribution.
		{"Warga pun pulang.\n\"Saya masih tidak bisa berkata apa pun.\"\n\"Ini malam yang panjang sekali bagi kami.\"\n\"Kami semua siap,\" kata Sari.", []string{
			`d "Saya masih tidak bisa berkata apa pun." |  |  | Sari`, `d "Ini malam yang panjang sekali bagi kami." |  |  | Sari`, `d "Kami semua siap," | kata | Sari | Sari`}},
		{"\"Hari ini saya telah mengambil keputusan,\"\n\"Kami semua siap,\" kata Sari.", []string{
			`d "Hari ini saya telah mengambil keputusan," |  |  | Sari`, `d "Kami semua siap," | kata | Sari | Sari`}},
		// No quotes.
		{`Film "Laut Biru" tayang.`, nil},
		{`Jalan itu "bersih" lagi.`, nil},
		// Indirect speech.
		{`Sari mengatakan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | mengatakan | Sari | Sari`}},
		{`Menurut Sari, jalan itu rusak.`, []string{`i jalan itu rusak | Menurut | Sari | Sari`}},
		{`Jalan itu, kata Sari, sudah rusak.`, []string{`i Jalan itu, kata Sari, sudah rusak | kata | Sari | Sari`}},
		{`Jalan itu sudah rusak, kata Sari.`, []string{`i Jalan itu sudah rusak | kata | Sari | Sari`}},
		{`KPK menyatakan, kasus itu ditutup.`, []string{`i kasus itu ditutup | menyatakan | KPK | KPK`}},
		{`Dijelaskan Sari, jalan itu rusak.`, []string{`i jalan itu rusak | Dijelaskan | Sari | Sari`}},
		// Whom menurut and its like name.
		{`Menurut dia jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | Menurut | dia | `}}, // no comma
		{`Berdasarkan data dari BPS pada 2017 ekspor mencapai 1,5 juta ton.`, []string{`i pada 2017 ekspor mencapai 1,5 juta ton | Berdasarkan | BPS | BPS`}},
		{`Menurut laporan harian Suara Pagi, jalan itu rusak.`, []string{`i jalan itu rusak | Menurut | Suara Pagi | Suara Pagi`}},
		{`Berdasarkan studi tersebut, jalan itu rusak.`, []string{`i jalan itu rusak | Berdasarkan | studi tersebut | (studi tersebut)`}},
		{`Berdasarkan Instruksi Bupati, jalan itu ditutup.`, nil},
		{`Menurut para ahli, jalan itu rusak.`, []string{`i jalan itu rusak | Menurut | ahli | (ahli)`}},
		{`Menurut rencana, jalan itu dibangun.`, nil},
		{`Menurut seorang saksi, Sari belum membayar utangnya.`, []string{`i Sari belum membayar utangnya | Menurut | saksi | (saksi)`}}, // Sari is not the witness
		{`Menurut Sari, para kader itu harus dihukum.`, []string{`i para kader itu harus dihukum | Menurut | Sari | Sari`}},
		{`Mengutip Suara Pagi, jalan itu rusak.`, []string{`i jalan itu rusak | Mengutip | Suara Pagi | Suara Pagi`}},
		{`Dikutip dari Suarapagi.com, jalan itu rusak.`, []string{`i jalan itu rusak | Dikutip | Suarapagi.com | Suarapagi.com`}},
		{`Dikutip dari Suara Pagi, Sari menyebut jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyebut | Sari | Sari`}},
		{`Warga khawatir Menurut Sari, jalan itu rusak.`, []string{`i jalan itu rusak | Menurut | Sari | Sari`}}, // behind a heading
		{`Sari menjelaskan, menurut data BPS jalan itu sudah rusak.`, []string{`i menurut data BPS jalan itu sudah rusak | menjelaskan | Sari | Sari`}},
		{`Jalan itu sudah rusak parah, menurut pemerintah daerah.`, []string{`i Jalan itu sudah rusak parah | menurut | pemerintah daerah | pemerintah daerah`}},
		{`Jalan itu sudah rusak parah, menurut kementerian yang dikelola warga, dalam angka yang dipercaya.`, []string{`i Jalan itu sudah rusak parah | menurut | kementerian | (kementerian)`}},
		{`Hasil survei Katadata mencatat bahwa jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mencatat | Hasil survei Katadata | (Hasil survei Katadata)`}},
		{`Hasil survei Katadata mencatat jalan rusak sepanjang dua kilometer.`, nil},
		{`Secara total, menurut data BPS yang dipercaya banyak orang, jalan itu sudah rusak.`, []string{
			`i Secara total, menurut data BPS yang dipercaya banyak orang, jalan itu sudah rusak | menurut | BPS | BPS`}},
		// Subjects of verbs of saying.
		{`Harga cabai naik lagi Jambi (ANTARA) - Dinas Sosial menyebutkan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyebutkan | Dinas Sosial | Dinas Sosial`}}, // a headline before it
		{`Sari mengucapkan terima kasih sekaligus mengajak warga untuk menjaga jalan itu.`, []string{`i warga untuk menjaga jalan itu | mengajak | Sari | Sari`}},
		{`Mereka mengatakan jalan itu akan rusak.`, []string{`i jalan itu akan rusak | mengatakan | Mereka | (Mereka)`}},
		{`Namun, pihak sekolah menyatakan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | menyatakan | pihak sekolah | (pihak sekolah)`}},
		{`Namun, perusahaan itu menyatakan jalan akan dibangun.`, []string{`i jalan akan dibangun | menyatakan | perusahaan itu | `}},
		{`Sari Utami, pemenang lomba masak di Bali, dekat Ubud, mengatakan rasanya sangat enak.`, []string{`i rasanya sangat enak | mengatakan | Sari Utami | Sari Utami`}},
		{`Menanggapi hal itu Menteri Pertanian Sari Utami mengatakan jalan akan dibangun.`, []string{`i jalan akan dibangun | mengatakan | Sari Utami | Sari Utami`}},
		{`Lebih lanjut Sari mengatakan jalan akan dibangun.`, []string{`i jalan akan dibangun | mengatakan | Sari | Sari`}},
		{`Kendati demikian Sari menilai jalan akan dibangun.`, []string{`i jalan akan dibangun | menilai | Sari | Sari`}},
		{`"Kami siap," kata Sari. Dalam sambutannya Sari mengatakan jalan akan dibangun.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan akan dibangun | mengatakan | Sari | Sari`}},
		{`"Kami siap," kata Sari. Pihaknya mencatat jalan itu sudah rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan itu sudah rusak | mencatat | Pihaknya | Sari`}},
		{`"Kami siap," kata Sari. Namun, mereka mengatakan jalan itu akan rusak. "Itu benar," katanya.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan itu akan rusak | mengatakan | mereka | (mereka)`, `d "Itu benar," | katanya | katanya | Sari`}},
		{`Sari yakin jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | yakin | Sari | Sari`}},
		{`Sari mengatakan jalan itu sudah rusak, seperti dikutip dari Suara Pagi.`, []string{`i jalan itu sudah rusak | mengatakan | Sari | Sari`}},
		// What opens the sentence and belongs to what is said.
		{`Dengan strategi tersebut, Sari mengatakan jalan akan dibangun.`, []string{`i Dengan strategi tersebut, Sari mengatakan jalan akan dibangun | mengatakan | Sari | Sari`}},
		{`Jika hujan turun, Sari mengatakan jalan akan rusak.`, []string{`i Jika hujan turun, Sari mengatakan jalan akan rusak | mengatakan | Sari | Sari`}},
		{`Dengan suara keras, Sari mengatakan jalan akan dibangun.`, []string{`i jalan akan dibangun | mengatakan | Sari | Sari`}},
		{`Untuk mencegah hal itu, Sari mengimbau warga agar tetap waspada.`, []string{`i warga agar tetap waspada | mengimbau | Sari | Sari`}},
		{`Sebelumnya, hakim menyatakan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyatakan | hakim | (hakim)`}},
		{`Sari misalnya, seorang dokter di Bali, mengatakan jalan itu rusak.`, []string{`i jalan itu rusak | mengatakan | Sari | Sari`}},
		{`Dalam sambutannya Sari mengatakan jalan akan dibangun.`, []string{`i jalan akan dibangun | mengatakan | Sari | Sari`}},
		{`"Kami siap," kata Sari. Para warga itu mengatakan jalan akan rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan akan rusak | mengatakan | warga itu | (warga itu)`}},
		{`Sari dengan tegas mengatakan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | mengatakan | Sari | Sari`}},
		{`Sari lebih lanjut berpesan agar warga tetap tenang.`, []string{`i warga tetap tenang | berpesan | Sari | Sari`}},
		{`Sari (nama samaran) mengatakan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | mengatakan | Sari | Sari`}},
		{`Sang detektif mengatakan, jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mengatakan | detektif | (detektif)`}},
		{`Salah satunya, meminta warga untuk tetap tenang.`, nil},
		{`Pihak berwenang menyatakan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyatakan | Pihak berwenang | (Pihak berwenang)`}},
		{`Dinas Sosial sebagai pengelola dana di Jambi, menyampaikan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menyampaikan | Dinas Sosial | Dinas Sosial`}},
		{`"Kami siap," kata Sari, sembari menambahkan bahwa jalan itu rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan itu rusak | menambahkan |  | Sari`}},
		{`Sari berharap sejumlah bank bisa memangkas bunga.`, []string{`i sejumlah bank bisa memangkas bunga | berharap | Sari | Sari`}},
		{`Sari mulanya menjelaskan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | menjelaskan | Sari | Sari`}},
		{`Lantas Sari menyebut bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menyebut | Sari | Sari`}},
		{`Namun, kubu Sari menilai jalan itu rusak parah.`, []string{`i jalan itu rusak parah | menilai | kubu Sari | (kubu Sari)`}},
		{`Perserikatan Bangsa-Bangsa (PBB) menyatakan bahwa jalan itu rusak.`, []string{
			`i jalan itu rusak | menyatakan | Perserikatan Bangsa-Bangsa (PBB) | Perserikatan Bangsa-Bangsa`}},
		{`QXZ memprediksi jalan itu akan rusak.`, []string{`i jalan itu akan rusak | memprediksi | QXZ | QXZ`}}, // in no list
		{`Itu bermula dari kuasa hukum Rina, Sari Utami, yang mengatakan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`}},
		{`Berdasarkan hasil pengecekan, Sari menyebut jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyebut | Sari | Sari`}},
		{`Sari Utami, yang merupakan karyawan di Bank Biru tersebut, menjelaskan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menjelaskan | Sari Utami | Sari Utami`}},
		{`Lebih lanjut Rina Wati menyebutkan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyebutkan | Rina Wati | Rina Wati`}},
		{`Sari (40), warga setempat, mengatakan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | mengatakan | Sari | Sari`}},
		{`Sari, antara lain, menuturkan jalan itu akan dibangun.`, []string{`i jalan itu akan dibangun | menuturkan | Sari | Sari`}},
		{`"Kami siap," kata Sari. Harga gandum Sari menuturkan, jalan itu rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan itu rusak | menuturkan | Sari | Sari`}}, // behind a heading
		{`Mengutip data BPS, Sari menuturkan jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menuturkan | Sari | Sari`}},
		{`Sari mengatakan jalan itu sudah rusak, sementara Rina Wati menilai jalan itu aman.`, []string{
			`i jalan itu sudah rusak | mengatakan | Sari | Sari`, `i jalan itu aman | menilai | Rina Wati | Rina Wati`}},
		{`Sari mengatakan jalan itu sudah rusak, sementara pemerintah menilai jalan itu aman.`, []string{
			`i jalan itu sudah rusak, sementara pemerintah menilai jalan itu aman | mengatakan | Sari | Sari`}},
		{`Tim penulis menyebutkan, jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | menyebutkan | Tim penulis | (Tim penulis)`}},
		{`Laporan bertajuk "Jalan Kita" itu mencatat, jalan itu sudah rusak.`, []string{`i jalan itu sudah rusak | mencatat | Laporan bertajuk "Jalan Kita" itu | (Laporan bertajuk "Jalan Kita" itu)`}},
		{`Aktivitas lempeng BMKG mencatat, gempa itu terasa sampai Jambi.`, []string{`i gempa itu terasa sampai Jambi | mencatat | BMKG | BMKG`}},
		{`Sari mengimbau kepada warga untuk terus disiplin di jalan.`, []string{`i terus disiplin di jalan | mengimbau | Sari | Sari`}},
		{`Rina dihukum meski hakim menyebut Rina tidak bersalah.`, []string{`i Rina tidak bersalah | menyebut | hakim | (hakim)`}},
		{`Sementara, Rusia menegaskan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menegaskan | Rusia | Rusia`}},
		{`Sari sudah berulang kali menegaskan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menegaskan | Sari | Sari`}},
		{`Sari yang menjadi komisaris Bank Biru menilai jalan itu rusak parah.`, []string{`i jalan itu rusak parah | menilai | Sari | Sari`}},
		// Clauses and what is none.
		{`Sari menegaskan rumah yang baik merupakan investasi jangka panjang.`, []string{`i rumah yang baik merupakan investasi jangka panjang | menegaskan | Sari | Sari`}},
		{`Sari menilai langkah bupati cacat hukum.`, []string{`i langkah bupati cacat hukum | menilai | Sari | Sari`}}, // no verb
		{`Sari menyatakan permohonan itu tidak dapat diterima.`, []string{`i permohonan itu tidak dapat diterima | menyatakan | Sari | Sari`}},
		{`Sari menjelaskan program belajar dijadwalkan setiap Senin.`, []string{`i program belajar dijadwalkan setiap Senin | menjelaskan | Sari | Sari`}},
		{`Sari merasa berat jika harus membayar semua itu.`, nil},
		{`Sari menjawab singkat lalu masuk ke mobil dan menutup pintu.`, nil},
		{`Sari menjawab bahwa jalan itu rusak.`, []string{`i jalan itu rusak | menjawab | Sari | Sari`}},
		{`Jaksa menuntut hukuman mati terhadap warga yang terbukti menembak.`, nil},
		{`Sari meminta bantuan dari angkatan laut untuk mengirim air.`, nil},
		{`Sejumlah warga mengeluhkan "uang pelicin" yang harus mereka setor.`, nil}, // a word in marks
		{`Sari menyoroti jalan yang rusak dan harus diperbaiki.`, nil},
		{`Sari membantah kabar jalan itu akan ditutup.`, nil},
		{`Sari membantah jalan itu akan ditutup.`, []string{`i jalan itu akan ditutup | membantah | Sari | Sari`}},
		{`Hakim menguraikan hal memberatkan bagi terdakwa.`, nil},
		{`Sari menekankan dimensi kemanusiaan dalam profesi itu.`, nil}, // "di" begins a noun
		{`Terpisah, Kepala Dinas Sosial Sari Utami mengatakan jalan itu rusak.`, []string{`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`}},
		{`Berikutnya, Kepala Dinas Sosial Sari Utami, mengatakan jalan itu rusak.`, []string{`i jalan itu rusak | mengatakan | Sari Utami | Sari Utami`}},
		{`Sari menegaskan dukungan partainya kepada bupati dan mengimbau warga tetap tenang.`, []string{`i warga tetap tenang | mengimbau | Sari | Sari`}}, // behind an object
		{`Arunika memastikan langkah ke final setelah menyingkirkan Jambi.`, nil},                                                                          // the verb is that of the time
		{`Sari menyayangkan program bantuan yang malah menambah biaya.`, nil},
		{`Sari menyayangkan bantuan yang malah menambah biaya tidak dihentikan.`, []string{`i bantuan yang malah menambah biaya tidak dihentikan | menyayangkan | Sari | Sari`}},
		{`Sari menegaskan komitmennya untuk terus membangun jalan.`, nil},
		{`Sari melaporkan kasus itu ke Polres Jambi dan menunggu.`, nil},
		{`Penyidik meminta pendapat saksi melalui surat menteri.`, nil}, // melalui and menteri are no verbs
		{`Wapres menekankan pentingnya persatuan dalam kehidupan berbangsa.`, nil},
		// Objects are no clauses.
		{`Sari membenarkan insiden tersebut.`, nil},
		{`Sari menyampaikan hal tersebut berkaitan dengan hasil seleksi.`, nil}, // points back
		{`Sari membenarkan hal tersebut dan merinci pembayaran.`, nil},
		{`Sari mengatakan demikian mengingat kota itu besar.`, nil},
		{`Sari mengatakan hal itu tidak benar sama sekali.`, []string{`i hal itu tidak benar sama sekali | mengatakan | Sari | Sari`}}, // a subject
		{`Sari menekankan pentingnya layanan cepat agar tidak ada antrean.`, nil},                                                      // a quality made a noun
		{`Sari mengingatkan pentingnya menjaga integritas.`, nil},
		{`Sari mengingatkan pentingnya integritas harus dipahami semua pegawai.`, []string{`i pentingnya integritas harus dipahami semua pegawai | mengingatkan | Sari | Sari`}},
		{`OJK selalu mendorong bank kecil berkonsolidasi.`, nil}, // a policy
		{`Sari mendorong agar warga segera mendaftar.`, []string{`i warga segera mendaftar | mendorong | Sari | Sari`}},
		{`Sari menyampaikan rencana menghadirkan balai nikah.`, nil},
		// Whom they are said to, and what goes on with a report.
		{`Sari berpesan kepada warga agar tetap tenang.`, []string{`i tetap tenang | berpesan | Sari | Sari`}},
		{`Sari menyerukan kepada umat untuk menjaga persatuan.`, []string{`i menjaga persatuan | menyerukan | Sari | Sari`}},
		{`KPK bertanya kepada Deputi Yayasan untuk Keadilan Sari Utami.`, nil},
		{`Sari menerangkan lagi, para petani sudah siap.`, []string{`i para petani sudah siap | menerangkan | Sari | Sari`}},
		{`Sari mengatakan kalau pakan murah maka harga ikut turun.`, []string{`i kalau pakan murah maka harga ikut turun | mengatakan | Sari | Sari`}},
		{`Kapolres Bima melalui Kasat Reskrim AKP Budi Pratama menjelaskan, pelaku sudah ditangkap.`, []string{
			`i pelaku sudah ditangkap | menjelaskan | AKP Budi Pratama | Budi Pratama`}},
		// Two verbs of one subject, phrases that report, subjects that a demonstrative closes.
		{`Sari mengatakan bahwa jalan itu rusak dan mengusulkan agar dananya segera ditambah.`, []string{
			`i jalan itu rusak | mengatakan | Sari | Sari`, `i dananya segera ditambah | mengusulkan | Sari | Sari`}},
		{`Sari memberi catatan bahwa jalan itu rusak.`, []string{`i jalan itu rusak | memberi catatan | Sari | Sari`}},
		{`"Kami siap," kata Presiden Sari. Presiden periode lama itu menilai jalan sudah rusak.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i jalan sudah rusak | menilai | Presiden periode lama itu | Sari`}},
		// Marks and spaces that got lost.
		{`Sari mengatakan, beratnya akan menjadi dua ton."Kami masuk ke rumah," ujarnya.`, []string{
			`i beratnya akan menjadi dua ton | mengatakan | Sari | Sari`, `d "Kami masuk ke rumah," | ujarnya | ujarnya | Sari`}},
		{`"Kami siap," kata Sari. Api itu, lanjut Sari bermula dari dapur.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `i Api itu, lanjut Sari bermula dari dapur | lanjut | Sari | Sari`}},
		{`"Kami siap," kata Sari. "Sudah sesuai aturan," ungap Sari.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `d "Sudah sesuai aturan," | ungap | Sari | Sari`}}, // a misprint of ungkap
		{`"Kami siap," kata Sari. "Sudah sesuai aturan," kaya dia.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `d "Sudah sesuai aturan," | kaya | dia | Sari`}}, // of kata
		{`"Kami siap," kata Sari. "Lokasi juga banyak," bongkarnya.`, []string{
			`d "Kami siap," | kata | Sari | Sari`, `d "Lokasi juga banyak," | bongkarnya | bongkarnya | Sari`}},
	} {
		r := scan(c.text, Input{})
		checkResult(t, c.text, r)
		var got []string
		for _, q := range r.Quotes {
			got = append(got, show(c.text, r, q))
		}
		assert.Equal(t, c.want, got, "%s", c.text)
	}
}

// TestDateline reads a report behind a dateline, whose capital begins no name.
func TestDateline(t *testing.T) {
	const text = "JAMBI, KOMPAS — Sejumlah warga mengaku mendengar suara gemuruh."
	r := scan(text, Input{Reports: []int{len("JAMBI, KOMPAS — ")}})
	checkResult(t, text, r)
	require.Len(t, r.Quotes, 1)
	assert.Equal(t, "i mendengar suara gemuruh | mengaku | warga | (warga)", show(text, r, r.Quotes[0]))
}

// TestIntroductions reads sources with their posts.
func TestIntroductions(t *testing.T) {
	for _, c := range []struct{ source, want string }{
		{"Kepala BPJS Ketenagakerjaan Cabang Jambi Seto Tjahjono", "Seto Tjahjono: Kepala | BPJS Ketenagakerjaan Cabang Jambi"},
		{"Gubernur Jambi Al Haris", "Al Haris: Gubernur Jambi"},
		{"Gubernur BI Perry Wardjiyo", "Perry Wardjiyo: Gubernur | BI"},
		{"Menteri Pertanian Sari Utami", "Sari Utami: Menteri Pertanian"},
		{"Kepala Bidang Humas Polda Jambi Komisaris Besar Mulia Prianto", "Mulia Prianto: Kepala Bidang Humas | Polda Jambi"},
		{"Anggota KPU, Pramono Tanthowi", "Pramono Tanthowi: Anggota | KPU"},
		{"Kapolres Way Kanan AKBP Adnan Pangestu", "Adnan Pangestu: Kapolres Way Kanan"},
		{"Ketua Umum Apindo Hariyadi Sukma", "Hariyadi Sukma: Ketua Umum | Apindo"},
		{"Widodo Santosa, Ketua Asosiasi Semen Indonesia", "Widodo Santosa: Ketua | Asosiasi Semen Indonesia"},
		{"Gunawan Effendi CEO Indomobil Finance", "Gunawan Effendi: CEO | Indomobil Finance"},
		{"Ketua V GPIB Immanuel Jakarta Steve Loup", "Steve Loup: Ketua V | GPIB Immanuel Jakarta"},
		{"Deputi Gubernur Senior Bank Indonesia Sari Utami", "Sari Utami: Deputi Gubernur Senior | Bank Indonesia"},
		{"Wakil Presiden Ma'ruf Amin", "Ma'ruf Amin: Wakil Presiden"},
		{"Menteri Perhubungan Budi Karya Sumadi", "Budi Karya Sumadi: Menteri Perhubungan"},
		{"Panglima TNI Marsekal Hadi Tjahjanto", "Hadi Tjahjanto: Panglima | TNI"},
		{"Ketua Majelis Hakim Yoserizal", "Yoserizal: Ketua Majelis Hakim"},
		{"Rektor Universitas Budi Luhur Wendi Usino", "Wendi Usino: Rektor | Universitas Budi Luhur"},
		{"dr Wisnu Pratama SpPD-KEMD", "Wisnu Pratama"},
		{"Kajari Teuku Rahmat", "Teuku Rahmat: Kajari"}, // a title of birth is part of the name
		{"Agus Suryo yang juga menjabat sebagai Kepala Korlantas Polri", "Agus Suryo: Kepala | Korlantas Polri"},
		{"warga Marunda bernama Hendra (40)", "Hendra 40: warga Marunda (no office)"},
		{"Wakil Ketua MPR ini, Hidayat Nur", "Hidayat Nur: Wakil Ketua | MPR"},
		{"Ketua Umum Pengurus Besar Nahdlatul Ulama Yahya Cholil", "Yahya Cholil: Ketua Umum | Pengurus Besar Nahdlatul Ulama"},
		{"Sekretaris Perusahaan Asuransi Jasindo Ario Raditya", "Ario Raditya: Sekretaris Perusahaan | Asuransi Jasindo"},
		{"Ikbar Firdaus, kuasa hukum Doni Salman", "Ikbar Firdaus: kuasa hukum Doni Salman"}, // of a person, no body
		{"Direktur Utama Rina Wati", "Rina Wati: Direktur Utama"},
		{"Direktur Utama Rina", "Rina: Direktur Utama"},
		{"Kapolri Jenderal Rina Wati", "Rina Wati: Kapolri"},
		{"seorang sumber", "(sumber): sumber (no office)"},
		{"Gubernur di Bandarlampung", "(Gubernur): Gubernur"},   // where he said it
		{"Kapolres, Jum'at (1/3/2022)", "(Kapolres): Kapolres"}, // a day
		{"warga Jakarta, Arif", "Arif: warga Jakarta (no office)"},
		{"salah seorang warga", "(warga): warga (no office)"},
		{"Arif (34)", "Arif 34"},
		{"Sari Utami", "Sari Utami"},
	} {
		text := `"Kami siap," kata ` + c.source + "."
		r := scan(text, Input{})
		checkResult(t, text, r)
		require.Len(t, r.People, 1, text)
		assert.Equal(t, c.want, introduction(text, r.People[0]))
	}
}

// TestSpeakers reads who is meant by short names, titles and pronouns.
func TestSpeakers(t *testing.T) {
	const intro = `"Kami siap," kata Gubernur Jambi Sari Utami alias Bu Sekar. `
	for attribution, want := range map[string]string{
		"kata Sari Utami": "full-name", "kata Sari": "short-name", "kata Utami": "short-name", "kata Sarri": "near-name",
		"kata Gubernur": "title", "kata dia": "pronoun", "katanya": "ending", "kata Bu Sekar": "nickname",
	} {
		text := intro + `"Semua datang," ` + attribution + "."
		r := scan(text, Input{})
		require.Len(t, r.Quotes, 2, text)
		assert.Equal(t, 0, r.Quotes[1].Speaker, text)
		assert.Equal(t, want, r.Quotes[1].Via.String(), text)
		assert.Len(t, r.People, 1, text)
	}
	for text, want := range map[string]string{
		`"Kami siap," kata Menteri Keuangan Sari Utami Dewi. "Ya," kata Sari Utami.`:                                      "Sari Utami Dewi",
		`"Kami siap," kata Sari Utami. Aturan itu menegaskan bahwa warga tidak boleh masuk. "Ya," katanya.`:               "Sari Utami", // a rule is nobody
		`"Kami siap," kata aktris Sari Utami. Kakak Raoul Salim ini main film. "Ya," katanya.`:                            "Sari Utami", // his sister, not he
		`Pasangan Budi-Sari unggul. "Kami siap," kata Ketua Umum PKB Sari Utami. Kini Budi-Sari unggul. "Ya," kata Sari.`: "Sari Utami", // a pair is nobody
		`"Kami siap," kata Sari Utami. Langkah-langkah itu diambil. "Ya," katanya.`:                                       "Sari Utami",
		`"Kami siap," kata Sari Utami. Komentar Sari soal itu dinanti. "Ya," katanya.`:                                    "Sari Utami",
		`"Kami siap," kata Sari Utami. Pria yang akrab disapa Dani ini mengatakan, jalan itu rusak. "Ya," kata Dani.`:     "Sari Utami",
	} {
		r := scan(text, Input{})
		checkResult(t, text, r)
		last := r.Quotes[len(r.Quotes)-1]
		require.GreaterOrEqual(t, last.Speaker, 0, text)
		name := r.People[last.Speaker].Name
		assert.Equal(t, want, text[name.Start:name.End], text)
		assert.Len(t, r.People, 1, text)
	}
	// Another report begins: who spoke before is forgotten.
	text := intro + `"Semua datang," katanya.`
	r := scan(text, Input{Reports: []int{0, len(intro)}})
	assert.Equal(t, -1, r.Quotes[1].Speaker)
}

// checkResult checks what holds of every result.
func checkResult(t testing.TB, text string, r Result) {
	t.Helper()
	whole := func(s Span) {
		require.True(t, 0 <= s.Start && s.Start < s.End && s.End <= len(text), "%v of %d", s, len(text))
		require.Equal(t, strings.TrimSpace(text[s.Start:s.End]), text[s.Start:s.End])
	}
	optional := func(spans ...Span) {
		for _, s := range spans {
			if !s.IsZero() {
				whole(s)
			}
		}
	}
	start, direct := 0, 0
	for _, q := range r.Quotes {
		whole(Span{q.Start, q.End})
		require.GreaterOrEqual(t, q.Start, start)
		start = q.Start
		if q.Kind == Direct {
			require.GreaterOrEqual(t, q.Start, direct)
			direct = q.End
		}
		require.True(t, -1 <= q.Speaker && q.Speaker < len(r.People))
		require.Equal(t, q.Speaker >= 0, q.Via != 0)
		require.NotZero(t, q.Rule)
		optional(q.Cue, q.Mention, q.When, q.Where, q.Occasion)
	}
	for _, p := range r.People {
		require.NotEmpty(t, p.Mentions)
		optional(p.Name, p.Age)
		optional(p.Mentions...)
		for _, x := range p.Posts {
			require.False(t, x.Role.IsZero() && x.Affiliation.IsZero())
			optional(x.Role, x.Affiliation)
		}
	}
}

func TestRuleNames(t *testing.T) {
	seen := map[string]bool{}
	for r := Rule(1); r < ruleCount; r++ {
		assert.NotEmpty(t, r.String())
		assert.NotEmpty(t, r.Why())
		assert.False(t, seen[r.String()], "two rules are called %s", r)
		seen[r.String()] = true
		text, start, end := rules[r].Mention()
		require.Less(t, start, end, r.String())
		require.LessOrEqual(t, end, len(text))
	}
	assert.Empty(t, Rule(0).String())
}

// TestRules shows that every rule that finds quotes reads its own example.
func TestRules(t *testing.T) {
	for r := ruleCueAfter; r <= rulePassive; r++ {
		text, start, end := rules[r].Mention()
		res := scan(text, Input{})
		var got []string
		ok := false
		for _, q := range res.Quotes {
			got = append(got, fmt.Sprintf("%s %d..%d", q.Rule, q.Start, q.End))
			ok = ok || q.Rule == r && q.Start == start && q.End == end
		}
		assert.True(t, ok, "%s: %s gave %v", r, rules[r].Example, got)
	}
}

// TestLinks shows that every rule that links a quote to its speaker does so.
func TestLinks(t *testing.T) {
	const intro = `"Kami siap," kata Gubernur Jambi Sari Utami alias Bu Sekar. `
	fired := map[Rule]string{}
	for _, text := range []string{
		intro, intro + `"Ya," kata Sari Utami.`, intro + `"Ya," kata Sari.`, intro + `"Ya," kata Bu Sekar.`, intro + `"Ya," kata Sarri.`,
		intro + `"Ya," kata Gubernur.`, intro + `"Ya," kata dia.`, intro + `"Ya," katanya.`, intro + "\n\n\"Semua sudah datang.\"",
		`KPK menyatakan, kasus itu ditutup pekan lalu.`, `"Api cepat sekali," kata seorang saksi.`, `"Kami siap," kata Sari.`,
	} {
		for _, q := range scan(text, Input{}).Quotes {
			if q.Via != 0 {
				fired[q.Via] = text
			}
		}
	}
	for r := ruleIntroduced; r < ruleCount; r++ {
		assert.Contains(t, fired, r, r.String())
	}
}

func TestMany(t *testing.T) {
	text := strings.Repeat(`"Kami siap," kata Sari. `, 10_000)
	r := scan(text, Input{})
	assert.Len(t, r.Quotes, 10_000)
	assert.Len(t, r.People, 1)
}

func FuzzAll(f *testing.F) {
	for _, s := range []string{
		`"Kami siap," kata Kepala Dinas Sosial Sari Utami (34) di Jambi, Jumat. "Ya," katanya.`,
		`“A” ”B” „C“ «D» ''E'' 'F'`, `Menurut Sari, jalan itu rusak. Jalan itu, kata dia, rusak.`,
		`KPK menyatakan, C. Hal itu disampaikan X.`, "“Satu\n\n“Dua,” ujar Budi, S.H., M.H.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		r := scan(text, Input{})
		checkResult(t, text, r)
		again := scan(text, Input{})
		require.Equal(t, r, again)
	})
}
