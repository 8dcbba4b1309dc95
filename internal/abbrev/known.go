package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// known are abbreviations of foreign words that Indonesian news prints behind the
// translation, whose letters are others. Sources: the entries of these terms and bodies in
// KBBI and the Indonesian Wikipedia.
var known = [...]struct{ short, long string }{
	{"adb", "bank pembangunan asia"},
	{"afc", "konfederasi sepak bola asia"},
	{"ai", "kecerdasan artifisial"},
	{"ai", "kecerdasan buatan"},
	{"brics", "brasil, rusia, india, china, dan afrika selatan"},
	{"cdc", "pusat pengendalian dan pencegahan penyakit"},
	{"cdc", "pusat pengendalian dan pencegahan penyakit amerika serikat"},
	{"cia", "badan intelijen pusat"},
	{"cpi", "indeks harga konsumen"},
	{"csr", "tanggung jawab sosial perusahaan"},
	{"esg", "lingkungan, sosial, dan tata kelola"},
	{"etle", "tilang elektronik"},
	{"ev", "kendaraan listrik"},
	{"fbi", "biro investigasi federal"},
	{"fda", "badan pengawas obat dan makanan amerika serikat"},
	{"fdi", "investasi asing langsung"},
	{"fgd", "diskusi kelompok terarah"},
	{"gdp", "produk domestik bruto"},
	{"icc", "mahkamah pidana internasional"},
	{"icj", "mahkamah internasional"},
	{"icu", "unit perawatan intensif"},
	{"imf", "dana moneter internasional"},
	{"iot", "internet untuk segala"},
	{"ipo", "penawaran umum perdana"},
	{"ipo", "penawaran umum perdana saham"},
	{"lng", "gas alam cair"},
	{"lpg", "gas minyak cair"},
	{"lrt", "kereta ringan"},
	{"lrt", "lintas raya terpadu"},
	{"mou", "nota kesepahaman"},
	{"mrt", "moda raya terpadu"},
	{"nasa", "badan antariksa amerika serikat"},
	{"nasa", "badan penerbangan dan antariksa amerika serikat"},
	{"nato", "pakta pertahanan atlantik utara"},
	{"npl", "kredit bermasalah"},
	{"npl", "rasio kredit bermasalah"},
	{"opec", "organisasi negara pengekspor minyak"},
	{"opec", "organisasi negara-negara pengekspor minyak"},
	{"qe", "pelonggaran kuantitatif"},
	{"sdg", "tujuan pembangunan berkelanjutan"},
	{"sop", "prosedur operasional standar"},
	{"sop", "prosedur standar operasi"},
	{"un", "perserikatan bangsa-bangsa"},
	{"unicef", "dana anak-anak pbb"},
	{"unicef", "dana anak pbb"},
	{"unhcr", "badan pengungsi pbb"},
	{"vr", "realitas virtual"},
	{"who", "organisasi kesehatan dunia"},
	{"who", "badan kesehatan dunia"},
	{"wfh", "bekerja dari rumah"},
	{"wfh", "kerja dari rumah"},
	{"wfa", "bekerja dari mana saja"},
	{"wto", "organisasi perdagangan dunia"},
	{"yoy", "secara tahunan"},
}

// unlike reads a short form whose letters are not those of the words before token before:
// the symbol of a unit, or a foreign abbreviation behind a translation.
func (s *Scanner) unlike(before, end int) (Found, bool) {
	x := &s.short
	if p := s.t[before-1]; x.j-x.i == 1 && p.Is(lex.Unit) && !s.same(before-1) && s.t[x.i].ID.UnitValue() == p.ID.UnitValue() {
		return s.result(before-1, before, end, ruleUnit)
	}
	for i := range known {
		if known[i].short == string(x.letters[:x.n]) {
			if begin := s.endsWith(known[i].long, before); begin > 0 {
				return s.result(begin, before, end, ruleKnown)
			}
		}
	}
	if begin := s.body(before); begin > 0 {
		return s.result(begin, before, end, ruleTranslated)
	}
	return Found{}, false
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

// body returns where the name of an international body begins that ends before token end,
// 0 if there is none: Organisasi Buruh Internasional (ILO), Konfederasi Sepak Bola Asia
// (AFC). Such bodies keep their English abbreviation.
func (s *Scanner) body(end int) int {
	x := &s.short
	if !x.upper || x.n < 3 || x.j-x.i != 1 || !worldwide(s.t[end-1]) {
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

// worldwide tells the words with which names of international bodies end.
func worldwide(t lex.Token) bool {
	if !t.Has(lex.Capital) {
		return false
	}
	switch t.ID {
	case w.Dunia, w.Internasional, w.Asia, w.Eropa, w.Afrika, w.Arab, w.Atlantik, w.Pasifik, w.Federal:
		return true
	}
	return false
}
