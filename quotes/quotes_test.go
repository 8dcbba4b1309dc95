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
		// Objects are no clauses.
		{`Sari membenarkan insiden tersebut.`, nil},
		{`Sari menyampaikan hal tersebut berkaitan dengan hasil seleksi.`, nil}, // points back
		{`Sari membenarkan hal tersebut dan merinci pembayaran.`, nil},
		{`Sari mengatakan demikian mengingat kota itu besar.`, nil},
		{`Sari mengatakan hal itu tidak benar sama sekali.`, []string{`i hal itu tidak benar sama sekali | mengatakan | Sari | Sari`}}, // a subject
		{`Sari menekankan pentingnya respons cepat agar tidak ada penumpukan.`, nil},                                                   // a quality made a noun
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
