package abbrev

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A pair is a short form and its long form, both in lower case.
type pair struct{ short, long string }

// known are abbreviations that the letters of the long form do not tell: foreign ones that
// Indonesian news prints behind the translation, and a few with too few letters. They are in
// the order of the short forms; the longer of two long forms comes first. Source: the
// English names of these terms and bodies, with their entries in KBBI and the Indonesian
// Wikipedia.
var known = [...]pair{
	{"ac", "pendingin ruangan"},
	{"ac", "penyejuk udara"},
	{"adb", "bank pembangunan asia"},
	{"adhd", "gangguan pemusatan perhatian dan hiperaktivitas"},
	{"afc", "konfederasi sepak bola asia"},
	{"ai", "kecerdasan artifisial"},
	{"ai", "kecerdasan buatan"},
	{"apec", "kerja sama ekonomi asia pasifik"},
	{"apec", "kerja sama ekonomi asia-pasifik"},
	{"asean", "perhimpunan bangsa-bangsa asia tenggara"},
	{"atc", "pengatur lalu lintas udara"},
	{"atc", "pemandu lalu lintas udara"},
	{"basarnas", "badan nasional pencarian dan pertolongan"},
	{"bev", "kendaraan listrik berbasis baterai"},
	{"bjb", "bank pembangunan daerah jawa barat dan banten"},
	{"bmi", "indeks massa tubuh"},
	{"boe", "bank sentral inggris"},
	{"boj", "bank sentral jepang"},
	{"bps", "basis poin"},
	{"brics", "brasil, rusia, india, china, dan afrika selatan"},
	{"brt", "bus raya terpadu"},
	{"cad", "defisit transaksi berjalan"},
	{"car", "rasio kecukupan modal"},
	{"ccs", "penangkapan dan penyimpanan karbon"},
	{"cctv", "televisi sirkuit tertutup"},
	{"cctv", "kamera pengintai"},
	{"cctv", "kamera pemantau"},
	{"cctv", "kamera pengawas"},
	{"cdc", "pusat pengendalian dan pencegahan penyakit amerika serikat"},
	{"cdc", "pusat pengendalian dan pencegahan penyakit as"},
	{"cdc", "pusat pengendalian dan pencegahan penyakit"},
	{"celios", "center of economic and law studies"},
	{"cepa", "perjanjian kemitraan ekonomi komprehensif"},
	{"cia", "badan intelijen pusat amerika serikat"},
	{"cia", "badan intelijen pusat as"},
	{"cia", "badan intelijen pusat"},
	{"cng", "gas alam terkompresi"},
	{"cng", "gas bumi terkompresi"},
	{"co", "karbon monoksida"},
	{"coo", "karbon dioksida"},
	{"coo", "karbondioksida"},
	{"copd", "penyakit paru obstruktif kronis"},
	{"covid", "virus corona jenis baru"},
	{"covid", "virus korona jenis baru"},
	{"covid", "virus corona"},
	{"covid", "virus korona"},
	{"cpi", "indeks persepsi korupsi"},
	{"cpi", "indeks harga konsumen"},
	{"cpo", "minyak kelapa sawit mentah"},
	{"cpo", "minyak sawit mentah"},
	{"csr", "tanggung jawab sosial perusahaan"},
	{"cvr", "perekam suara kokpit"},
	{"djka", "direktorat jenderal perkeretaapian"},
	{"dmo", "kewajiban memasok kebutuhan pasar domestik"},
	{"dmo", "kewajiban memasok pasar domestik"},
	{"dmo", "kewajiban pasar dalam negeri"},
	{"dmo", "kewajiban pasok dalam negeri"},
	{"dmo", "kewajiban pasar domestik"},
	{"dna", "asam deoksiribonukleat"},
	{"dvt", "trombosis vena dalam"},
	{"dxy", "indeks dolar as"},
	{"dxy", "indeks dolar"},
	{"eez", "zona ekonomi eksklusif"},
	{"eps", "laba per saham"},
	{"esg", "lingkungan, sosial, dan tata kelola"},
	{"etle", "tilang elektronik"},
	{"eu", "uni eropa"},
	{"ev", "kendaraan listrik"},
	{"ev", "mobil listrik"},
	{"fao", "organisasi pangan dan pertanian dunia"},
	{"fao", "organisasi pangan dan pertanian"},
	{"fda", "badan pengawas obat dan makanan amerika serikat"},
	{"fda", "badan pengawas obat dan makanan as"},
	{"fdi", "investasi asing langsung"},
	{"fdr", "perekam data penerbangan"},
	{"fed", "bank sentral amerika serikat"},
	{"fgd", "diskusi kelompok terarah"},
	{"fmcg", "barang konsumsi yang bergerak cepat"},
	{"fp", "latihan bebas"},
	{"fta", "perjanjian perdagangan bebas"},
	{"gcc", "dewan kerja sama teluk"},
	{"gdp", "produk domestik bruto"},
	{"gerd", "penyakit refluks gastroesofageal"},
	{"ghg", "gas rumah kaca"},
	{"gnp", "produk nasional bruto"},
	{"gps", "sistem pemosisian global"},
	{"hb", "hemoglobin"},
	{"hg", "air raksa"},
	{"hg", "merkuri"},
	{"icbm", "rudal balistik antarbenua"},
	{"icc", "mahkamah pidana internasional"},
	{"icj", "mahkamah internasional"},
	{"icp", "minyak mentah indonesia"},
	{"icrc", "komite internasional palang merah"},
	{"icu", "ruangan perawatan intensif"},
	{"icu", "ruang perawatan intensif"},
	{"icu", "unit perawatan intensif"},
	{"icu", "unit rawat intensif"},
	{"idb", "bank pembangunan islam"},
	{"idf", "pasukan pertahanan israel"},
	{"idf", "militer israel"},
	{"idf", "tentara israel"},
	{"imf", "dana moneter internasional"},
	{"iot", "internet untuk segala"},
	{"ipcc", "panel antarpemerintah tentang perubahan iklim"},
	{"ipo", "penawaran umum perdana saham"},
	{"ipo", "penawaran umum perdana"},
	{"irgc", "korps garda revolusi islam"},
	{"irgc", "korps garda revolusi iran"},
	{"is", "negara islam"},
	{"isdb", "bank pembangunan islam"},
	{"isis", "negara islam irak dan suriah"},
	{"isis", "negara islam"},
	{"isp", "penyedia layanan internet"},
	{"isp", "penyedia jasa internet"},
	{"kpi", "indikator kinerja utama"},
	{"ldp", "partai demokrat liberal"},
	{"ldr", "rasio pinjaman terhadap simpanan"},
	{"lng", "gas alam cair"},
	{"lpg", "gas minyak cair"},
	{"lrt", "lintas raya terpadu"},
	{"lrt", "kereta ringan"},
	{"mice", "pertemuan, insentif, konferensi, dan pameran"},
	{"mou", "nota kesepahaman"},
	{"mri", "pencitraan resonansi magnetik"},
	{"mrt", "moda raya terpadu"},
	{"msf", "dokter lintas batas"},
	{"mtm", "secara bulanan"},
	{"mtm", "bulanan"},
	{"nakes", "tenaga kesehatan"},
	{"nasa", "badan penerbangan dan antariksa amerika serikat"},
	{"nasa", "badan antariksa amerika serikat"},
	{"nato", "pakta pertahanan atlantik utara"},
	{"ngo", "lembaga swadaya masyarakat"},
	{"ngo", "organisasi nonpemerintah"},
	{"nhs", "layanan kesehatan nasional"},
	{"nim", "margin bunga bersih"},
	{"npl", "rasio kredit bermasalah"},
	{"npl", "kredit bermasalah"},
	{"nyse", "bursa efek new york"},
	{"ocd", "gangguan obsesif kompulsif"},
	{"ocha", "kantor koordinasi urusan kemanusiaan"},
	{"oecd", "organisasi untuk kerja sama dan pembangunan ekonomi"},
	{"oecd", "organisasi kerja sama dan pembangunan ekonomi"},
	{"oic", "organisasi kerja sama islam"},
	{"opec", "organisasi negara-negara pengekspor minyak"},
	{"opec", "organisasi negara pengekspor minyak"},
	{"pa", "otoritas palestina"},
	{"pati", "perwira tinggi"},
	{"pb", "timbal"},
	{"pboc", "bank sentral republik rakyat china"},
	{"pboc", "bank sentral tiongkok"},
	{"pboc", "bank sentral china"},
	{"pcr", "reaksi berantai polimerase"},
	{"pilpres", "pemilihan umum presiden dan wakil presiden"},
	{"pilpres", "pemilihan presiden dan wakil presiden"},
	{"pilpres", "pemilu presiden dan wakil presiden"},
	{"pj", "penjabat"},
	{"pj", "pejabat"},
	{"pjs", "penjabat sementara"},
	{"pjs", "pejabat sementara"},
	{"plh", "pelaksana harian"},
	{"plo", "organisasi pembebasan palestina"},
	{"plt", "pelaksana tugas"},
	{"pmi", "indeks manajer pembelian"},
	{"ppi", "indeks harga produsen"},
	{"pso", "kewajiban pelayanan publik"},
	{"pt", "ambang batas parlemen"},
	{"ptsd", "gangguan stres pascatrauma"},
	{"qe", "pelonggaran kuantitatif"},
	{"qtq", "secara kuartalan"},
	{"qtq", "kuartalan"},
	{"rba", "bank sentral australia"},
	{"rbi", "bank sentral india"},
	{"rcep", "kemitraan ekonomi komprehensif regional"},
	{"ro", "angka reproduksi"},
	{"rt", "angka reproduksi efektif"},
	{"sarscov", "virus corona jenis baru"},
	{"sarscov", "virus korona jenis baru"},
	{"sdg", "tujuan pembangunan berkelanjutan"},
	{"sea", "asia tenggara"},
	{"sec", "komisi sekuritas dan bursa"},
	{"sms", "layanan pesan singkat"},
	{"sms", "pesan singkat"},
	{"sop", "prosedur operasional standar"},
	{"sop", "prosedur standar operasi"},
	{"std", "penyakit menular seksual"},
	{"tb", "tuberkulosis"},
	{"tbc", "tuberkulosis"},
	{"thefed", "bank sentral amerika serikat"},
	{"thefed", "bank sentral as"},
	{"thefed", "federal reserve"},
	{"tv", "televisi"},
	{"uae", "uni emirat arab"},
	{"uav", "pesawat tanpa awak"},
	{"uav", "pesawat nirawak"},
	{"uk", "inggris"},
	{"un", "perserikatan bangsa-bangsa"},
	{"unhcr", "badan pengungsi pbb"},
	{"unicef", "dana anak-anak pbb"},
	{"unicef", "dana anak pbb"},
	{"unifil", "pasukan sementara pbb di lebanon"},
	{"unrwa", "badan pbb untuk pengungsi palestina"},
	{"unrwa", "badan pengungsi palestina"},
	{"us", "amerika serikat"},
	{"usgs", "survei geologi amerika serikat"},
	{"var", "asisten wasit video"},
	{"vat", "pajak pertambahan nilai"},
	{"vpn", "jaringan pribadi virtual"},
	{"vr", "realitas virtual"},
	{"wa", "whatsapp"},
	{"wef", "forum ekonomi dunia"},
	{"wfa", "bekerja dari mana saja"},
	{"wfh", "bekerja dari rumah"},
	{"wfh", "kerja dari rumah"},
	{"wfp", "program pangan dunia"},
	{"who", "organisasi kesehatan dunia"},
	{"who", "badan kesehatan dunia"},
	{"wmd", "senjata pemusnah massal"},
	{"wto", "organisasi perdagangan dunia"},
	{"yoy", "secara tahunan"},
	{"yoy", "tahunan"},
	{"ytd", "sejak awal tahun"},
	{"ytd", "tahun berjalan"},
}

// unlike reads a short form whose letters are not those of the words before token before:
// the symbol of a unit, initials of one name, a foreign
// abbreviation behind a translation.
func (s *Scanner) unlike(before, end int) (Found, bool) {
	x := &s.short
	if p := s.t[before-1]; x.j-x.i == 1 && p.Is(lex.Unit) && !s.same(before-1) && s.t[x.i].ID.UnitValue() == p.ID.UnitValue() {
		return s.result(before-1, before, end, ruleUnit)
	}
	if begin := s.consonants(before); begin > 0 {
		return s.result(begin, before, end, ruleConsonants)
	}
	if begin := s.reordered(before); begin > 0 {
		return s.result(begin, before, end, ruleReordered)
	}
	if begin := s.body(before); begin > 0 {
		return s.result(begin, before, end, ruleTranslated)
	}
	return Found{}, false
}

// known returns where the known long form of the short form that was read begins, which
// ends before token end; 0 if there is none.
func (s *Scanner) known(end int) int {
	x := &s.short
	i, _ := slices.BinarySearchFunc(known[:], x.letters[:x.n], func(p pair, b []byte) int { return cmp.Compare(p.short, string(b)) })
	for ; i < len(known) && known[i].short == string(x.letters[:x.n]); i++ {
		if begin := s.endsWith(known[i].long, end); begin > 0 {
			return begin
		}
	}
	return 0
}

// consonants returns the word before token end, if the short form is its first letter and
// two of its consonants: tuberkulosis (TBK), Sarwan (SRW); 0 if it is not.
func (s *Scanner) consonants(end int) int {
	x := &s.short
	str := s.d.Str(end - 1)
	if !x.upper || x.n != 3 || x.j-x.i != 1 || s.t[end-1].Class != lex.Word || len(str) < 6 || str[0]|0x20 != x.letters[0] {
		return 0
	}
	j := 1
	for p := 2; p < len(str) && j < x.n; p++ {
		if c := str[p] | 0x20; c == x.letters[j] && !vowel(c) {
			j++
		}
	}
	if j < x.n {
		return 0
	}
	return end - 1
}

// endsWith returns the token at which the words of long begin that end before token end,
// 0 if they do not.
func (s *Scanner) endsWith(long string, end int) int {
	for p := len(long); p > 0; end-- {
		if p < len(long) && long[p-1] == ' ' {
			p--
		}
		str := s.d.Str(end - 1)
		if len(str) == 0 || len(str) > p {
			return 0
		}
		p -= len(str)
		for k := range len(str) {
			if c := str[k]; c != long[p+k] && c|0x20 != long[p+k] {
				return 0
			}
		}
		if p > 0 && long[p-1] == ' ' != (s.t[end-1].Has(lex.Space)) {
			return 0
		}
	}
	return end
}

// reordered returns where the words before token end begin whose initials are the letters
// of the short form in another order, as those of translations are: Biro Investigasi Federal
// (FBI), Biro Statistik Nasional China (NBS). Of the name of a body, one letter for each
// word, letters may be others, as long as they are not all: Pasukan Demokratik Suriah (SDF),
// Kongres Nasional Umum (GNC). 0 if there are none.
func (s *Scanner) reordered(end int) int {
	x := &s.short
	if !x.upper || x.n < 3 || x.j-x.i != 1 {
		return 0
	}
	left := x.letters // those not found yet are the first n
	n, words, lower, strange := x.n, 0, false, false
	for k := end - 1; ; k-- {
		t := s.t[k]
		switch {
		case t.Class == lex.Mark && (t.ID == w.Comma || t.ID == w.Hyphen || t.ID == w.Slash), free(t) && k < end-1 && !s.lends(t, left[:n]):
			continue
		case t.Class != lex.Word:
			return 0
		}
		at := bytes.IndexByte(left[:n], s.d.Text[t.Start]|0x20)
		if at < 0 && k == end-1 && t.Is(lex.Place) && t.Has(lex.Capital) {
			continue // where the body is
		}
		words++
		lower = lower || !t.Has(lex.Capital) && !free(t)
		strange = strange || t.ID == 0 || t.Is(lex.Personal) || t.Has(lex.Upper) // it may name a person
		if at >= 0 {
			n--
			left[at] = left[n]
		}
		switch {
		case n == 0:
			return k
		case lower && words > x.n-n:
			return 0
		case words == x.n:
			if n == x.n || strange && n > 1 || t.Has(lex.Upper) {
				return 0
			}
			if t.Is(lex.Org) || t.Is(lex.Orgword|lex.Subunit) && !t.Is(lex.Personal|lex.Place) {
				return k
			}
			return 0
		case t.Has(lex.First):
			return 0
		}
	}
}

// lends tells whether a small English word may have one of the letters: Center for Reform
// on Economics (CORE).
func (s *Scanner) lends(t lex.Token, letters []byte) bool {
	switch t.ID {
	case w.Of, w.On, w.In, w.For:
		return bytes.IndexByte(letters, s.d.Text[t.Start]|0x20) >= 0
	}
	return false
}

// body returns where the name of an international body begins that ends before token end,
// 0 if there is none: Organisasi Buruh Internasional (ILO), Konfederasi Sepak Bola Asia
// (AFC), Badan Pembangunan PBB (UNDP). Such bodies keep their English abbreviation.
func (s *Scanner) body(end int) int {
	x := &s.short
	if !x.upper || x.n < 3 || x.j-x.i != 1 || !s.worldwide(end-1) {
		return 0
	}
	for k := end - 2; k >= end-7 && s.t[k].Class == lex.Word; k-- {
		t := s.t[k]
		if !t.Has(lex.Capital) && !free(t) {
			return 0
		}
		if t.Is(lex.Org) {
			if end-k < 3 {
				return 0
			}
			return k
		}
		if t.Has(lex.First) {
			return 0
		}
	}
	return 0
}

// worldwide tells whether token i ends the name of an international or American body.
func (s *Scanner) worldwide(i int) bool {
	t := s.t[i]
	if !t.Has(lex.Capital) {
		return false
	}
	switch t.ID {
	case w.Dunia, w.Internasional, w.Asia, w.Asean, w.Eropa, w.Afrika, w.Arab, w.Atlantik, w.Pasifik, w.Federal:
		return true
	case w.As:
		return t.Has(lex.Upper)
	case w.Serikat:
		return s.t[i-1].ID == w.Amerika
	case w.Pbb: // United Nations
		return s.short.letters[0] == 'u' && s.short.letters[1] == 'n'
	}
	return false
}
