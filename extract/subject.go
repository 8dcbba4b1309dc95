package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A found is the subject of a number with what was seen on the way to it.
type found struct {
	rule      ClaimRule
	why       reason // why there is none
	span      Span
	from, to  int  // its items; 0 if it is not of this sentence
	link      link // what links it with the number
	chain     int  // the first item of the link
	inherits  bool // the place of the claim before is its own too, unless it has one
	former    bool // it is what a change starts from
	end       int  // the item behind the number and the noun that it counts
	predicate Span
	where     Span
}

// subject finds what the number at item k is about. It returns false if there is nothing.
func (r *claimReader) subject(k int, s *found) bool {
	n := &r.f.Numbers[r.items[k].ref]
	*s = found{end: k + 1}
	s.link, s.chain = r.link(k)
	i, e := r.counted(k, n)
	if e > i {
		s.end = e
	}
	switch {
	case r.items[k].id.Is(lex.Collective) && r.oneToken(k):
		return s.none(noThing) // "keduanya"
	case r.items[i].id == w.Digit, r.items[i].id == w.Besar, r.items[k+1].id == w.Lagi && e == i:
		return s.none(noPhrase) // "satu lagi", "dua digit", "10 besar" (the top ten)
	case r.named(k, n, e > i):
		return s.none(noName)
	case r.weightClass(k, n):
		return s.none(noClass)
	case r.priced(k, s), r.shared(k, s), r.label(k, s):
		return true
	case n.Kind == numbers.Measure && r.bearing(s), s.link == byTrend && r.fronted(k, s):
		return true
	case r.size(k), r.items[s.chain].id == w.Berukuran && r.items[s.chain-1].tag == tNoun:
		return s.none(noSize) // "60 jeriken berukuran 35 liter"
	case s.link == noLink && (e == i || e == i+1 && (r.items[i].id.Classifier() > 0 || r.items[i].id == w.Poin)) && r.restated(k) != None:
		return r.elided(k, s) // "9,66 persen atau 25,67 juta orang"
	case r.former(k, s):
		return true
	}
	p := r.items[s.chain-1]
	if p.id == w.Atau && n.Kind == numbers.Percent && phrase(r.items[s.chain-2].tag) {
		// "Mayoritas responden atau 61 persen memilih"
		if from := r.before(s.chain - 1); from < s.chain-1 && r.items[from-1].tag != tNumber {
			s.rule, s.from, s.to = ruleLinked, from, s.chain-1
			r.trim(s)
			r.countedPredicate(s)
			return true
		}
	}
	if verbal(p.tag) && n.Kind == numbers.Cardinal && r.items[s.end].id == w.Dari && r.items[s.end+1].tag == tNumber && r.ofWhole(s) {
		return true // "BNN mengungkapkan sebanyak enam dari sembilan orang diantar ke Medan"
	}
	counts := e > i && !(e == i+1 && r.items[i].id.Classifier() > 0 && r.states(s.chain))
	if counts && (r.listOf(e) || r.equates(s.chain, k)) {
		s.link = noLink
	}
	switch {
	case s.link == byReach || s.link == byTrend:
		if r.left(s.chain, s) && !(e > i && r.hollow(s)) {
			s.rule = ruleLinked
			r.linkedPredicate(k, s)
			return true
		}
		if e == i+1 && r.items[i].id.Classifier() > 0 && r.lastIn != None {
			return r.elided(k, s) // "mencapai 26,4 juta orang, bertambah 1,6 juta orang"
		}
	case p.tag == tRel || p.tag == tDate && !counts:
		if r.left(s.chain, s) {
			s.rule = ruleLinked
			if p.tag == tRel && r.items[s.to].tag == tDate && s.to == s.chain-2 {
				s.span = r.span(s.from, s.to+1) // "realisasi tahun lalu yang Rp 4,3 miliar"
			}
			return true
		}
	case s.link == byAmount:
		if phrase(p.tag) || p.tag == tDate || !counts {
			if r.left(s.chain, s) && !(e > i && r.hollow(s)) {
				s.rule = ruleLinked
				r.verbBefore(s)
				return true
			}
		}
	case counts && n.Kind == numbers.Cardinal && phrase(p.tag) && (s.chain < k || e == i+1 && r.items[i].id.Classifier() > 0) && r.quota(s.chain):
		if r.beside(n.Kind, s) {
			return true
		}
	case counts && n.Kind != numbers.Money && !(n.Kind != numbers.Cardinal && phrase(p.tag) && (n.Kind != numbers.Percent || s.chain == k) && !portion(n) && !(r.titled && n.Kind == numbers.Percent)):
	case phrase(p.tag) && s.chain > itemPad:
		if r.beside(n.Kind, s) {
			return true
		}
	}
	if n.Kind == numbers.Money && (s.link != noLink || p.tag != tVerb) || s.link > byAmount && n.Kind != numbers.Cardinal {
		counts, e = false, i
	}
	if counts { // the noun after the figure
		s.rule, s.from, s.to, s.span, s.where = ruleCounted, i, e, r.span(i, e), Span{}
		r.countedPredicate(s)
		return true
	}
	if verbal(p.tag) && r.left(s.chain, s) {
		s.rule = ruleActor
		r.verbBefore(s)
		return true
	}
	if e > i {
		s.rule, s.from, s.to, s.span, s.where = ruleCounted, i, e, r.span(i, e), Span{}
		r.countedPredicate(s)
		return true
	}
	if p.tag == tComma && (s.chain < k || r.items[s.end].tag == tRel) && r.left(s.chain, s) {
		s.rule = ruleLinked // "untuk nelayan kecil itu, kata dia, sudah 47 persen yang terdaftar"
		r.countedPredicate(s)
		return true
	}
	if r.restating(k, s) || n.Kind == numbers.Money && s.link == noLink && r.destined(s) {
		return true
	}
	if r.restated(k) == None && r.ofWhole(s) {
		return true
	}
	return r.elided(k, s)
}

// none gives up on a subject for a reason.
func (s *found) none(why reason) bool {
	s.why = why
	return false
}

// named tells whether the number at item k is part of a name: "Legend 5 melambangkan".
func (r *claimReader) named(k int, n *Number, counts bool) bool {
	p, q := r.items[k-1], r.items[k+1]
	if n.Kind != numbers.Cardinal || counts && !r.doc.Tokens[q.from].Has(lex.Capital) || p.tag != tNoun || p.id.Is(lex.Place) {
		return false
	}
	if t := r.doc.Tokens[p.from]; !t.Has(lex.Capital) || t.Has(lex.First) && p.id != 0 || r.items[k-2].tag == tPrep && r.placeLike(k-1, k) && r.items[k-2].id == w.Di {
		return false
	}
	return verbal(q.tag) && q.tag != tTrend || counts && r.oneToken(k) && n.End-n.Start < 3
}

// portion tells whether a number measures out a stuff that is named behind it: "20 ton beras",
// "5 liter minyak", "2 hektare sawah".
func portion(n *Number) bool {
	if n.Kind != numbers.Measure || n.Unit.Per != "" {
		return false
	}
	switch n.Unit.Code {
	case "g", "kg", "mg", "t", "L", "mL", "kL", "har", "m3":
		return true
	}
	return false
}

// destined takes what an amount of money is for as its subject where no other noun stands:
// "Dari jumlah itu, Rp 100 miliar untuk sekolah".
func (r *claimReader) destined(s *found) bool {
	i := s.end
	if id := r.items[i].id; id != w.Untuk && id != w.Bagi && id != w.Kepada {
		return false
	}
	j := r.after(i + 1)
	if j == i+1 {
		return false
	}
	s.rule, s.from, s.to, s.span = ruleCounted, i+1, j, r.span(i+1, j)
	return true
}

// bearing finds the subject of a distance in a direction, which the sentence begins with:
// "Pusat gempa berada di laut, 85 km tenggara Pacitan".
func (r *claimReader) bearing(s *found) bool {
	i := s.end
	j := r.after(i)
	if !r.items[i].id.Is(lex.Direction) || j == i { // "Semarang, 2 kg baru": no direction but in names
		return false
	}
	switch {
	case r.items[itemPad].id == w.Tepatnya && !r.topic.IsZero(): // "Pusatnya berada di laut. Tepatnya 18 km barat daya Bayah"
		s.span = r.topic
	case !r.first(s):
		return false
	}
	s.rule, s.predicate = ruleLinked, r.span(i, j)
	return true
}

// fronted finds the subject behind a rise or fall that opens the sentence: "Naik 2 persen,
// harga emas ditutup pada 1.900 dolar AS".
func (r *claimReader) fronted(k int, s *found) bool {
	if t := r.items[s.chain-1].tag; t != tEdge {
		return false
	}
	i := s.end
	for ; r.items[i].tag != tComma; i++ {
		switch r.items[i].tag {
		case tOpen, tNumber, tClose, tNoun, tPrep, tDate, tReach, tAnd:
		default:
			return false
		}
		if i > s.end+maxPhrase/2 {
			return false
		}
	}
	i++
	j := r.after(i)
	if j == i || opener(r.items[i].id) {
		return false
	}
	if r.items[j].tag == tThis {
		j++
	}
	if !verbal(r.items[j].tag) {
		return false
	}
	s.rule, s.from, s.to, s.span = ruleLinked, i, j, r.span(i, j)
	r.linkedPredicate(k, s)
	return true
}

// classed tells whether a measure behind an item only names a class of the thing there:
// "motor 125 cc", "kamera 50 MP", "elpiji 3 kg", "kemasan 600 ml", but "daya 450 VA" (a power
// of 450 VA).
func classed(n *Number, p item) bool {
	if p.tag != tNoun {
		return false
	}
	switch n.Unit.Code {
	case "kg":
		switch p.id {
		case w.Kelas, w.Lpg, w.Elpiji, w.Gas, w.Tabung:
			return true
		}
	case "mL", "L":
		switch p.id {
		case w.Kemasan, w.Ukuran, w.Botol, w.Gelas, w.Kaleng, w.Galon, w.Motor, w.Mobil, w.Skutik, w.Matik, w.Matic, w.Mesin:
			return true
		}
	case "V.A", "10*6.{pixel}", "mA.h", "V", "[in_i]":
		switch p.id {
		case w.Daya, w.Kapasitas, w.Tegangan, w.Volume, w.Isi, w.Ukuran, w.Resolusi, w.Tinggi, w.Lebar, w.Panjang, w.Diameter:
			return false
		}
		return true
	}
	return false
}

// weightClass tells whether the weight at item k is a class of athletes: "61 kg putra".
func (r *claimReader) weightClass(k int, n *Number) bool {
	return n.Unit.Code == "kg" && (r.items[k+1].id == w.Putra || r.items[k+1].id == w.Putri)
}

// restating takes the noun of the figure that says the same in other terms: "baru 13 persen atau
// 8 juta UMKM".
func (r *claimReader) restating(k int, s *found) bool {
	i := s.end
	if r.items[i].id != w.Atau {
		return false
	}
	for i++; r.items[i].tag == tAux; i++ {
	}
	if r.items[i].tag != tNumber {
		return false
	}
	from, to := r.counted(i, &r.f.Numbers[r.items[i].ref])
	if to == from {
		return false
	}
	s.rule, s.from, s.to, s.span, s.end = ruleCounted, from, to, r.span(from, to), to
	r.countedPredicate(s)
	return true
}

// ofWhole takes the noun of the whole as the subject of a part that has none: "584 dari 2.336
// TPS", "60 persen dari penduduk".
func (r *claimReader) ofWhole(s *found) bool {
	i := s.end
	switch k := r.f.Numbers[r.items[s.end-1].ref].Kind; {
	case r.items[s.end-1].tag != tNumber, k != numbers.Cardinal && k != numbers.Percent && k != numbers.Fraction:
		return false
	}
	if r.items[i].id != w.Dari || r.items[i].tag != tPrep || s.link > byAmount || opener(r.items[i+1].id) {
		return false
	}
	i++
	if r.items[i].tag == tNumber {
		i++
	}
	j := r.after(i)
	if j == i {
		return false
	}
	s.rule, s.from, s.to, s.span = ruleWhole, i, j, r.span(i, j)
	r.countedPredicate(s)
	return true
}

// quota tells whether the noun phrase that ends before item i names a number by itself:
// "target kami sekitar 200 layar" (our target is some 200 screens).
func (r *claimReader) quota(i int) bool {
	for from := r.before(i); from < i; from++ {
		switch r.items[from].id {
		case w.Target, w.Kuota, w.Jumlah, w.Total, w.Kapasitas, w.Kebutuhan:
			return true
		}
	}
	return false
}

// states tells whether the items before item v say of a subject how many it is, so that a
// classifier behind the figure is not what is counted: "Pustakawan tahun lalu hanya
// disetujui tujuh orang". "Ada tujuh orang" (there are) has no other subject.
func (r *claimReader) states(v int) bool {
	switch p := r.items[v-1]; p.tag {
	case tPassive:
		return p.id != w.Ada && p.id != w.Terdapat && p.id != w.Ditemukan && v > itemPad+1
	case tDate:
		return r.before(v-1) < v-1
	case tNoun, tThis: // "KSPN Borobudur 350 unit", but "kematian 1.219 orang"
		if r.items[r.before(v)-1].tag == tPrep {
			return false // "Di Bandung 12 orang dirawat"
		}
		if r.items[v].tag == tNumber && r.items[v+1].id != w.Orang && r.items[v+1].id != w.Jiwa && p.tag == tNoun {
			return true // a classifier behind its noun: "kendaraan roda empat 7 unit", Alwi et al., chapter 8
		}
		return r.items[v].tag == tAux || r.doc.Tokens[p.from].Has(lex.Capital)
	}
	return false
}

// equates tells whether the link [i, k) is a copula between a thing and a number of things that
// it is: "Keduanya merupakan dua pilar tim" (the two are two pillars of the team). What names a
// number is equal to it: "Jumlah korban adalah lima orang".
func (r *claimReader) equates(i, k int) bool {
	copula := false
	for j := i; j < k; j++ {
		copula = copula || r.items[j].id.Copula() > 0
		if r.items[j].tag == tTrend || r.items[j].tag == tReach && r.items[j].id.Copula() == 0 {
			return false
		}
	}
	var s found
	if !copula || !r.left(i, &s) {
		return copula
	}
	for j := s.from; j < s.to; j++ {
		switch id := r.items[j].id; id {
		case w.Jumlah, w.Total, w.Banyaknya, w.Angka, w.Target, w.Kuota, w.Kapasitas, w.Jumlahnya, w.Totalnya, w.Poin, w.Kasus, w.Rekor:
			return false
		}
	}
	return true
}

// listOf tells whether what ends before item e is the first of a list of counts: "mencapai
// 261 deportasi, 253 cekal".
func (r *claimReader) listOf(e int) bool {
	return r.items[e].tag == tComma && r.items[e+1].tag == tNumber && r.items[e+2].tag == tNoun
}

// former finds the subject of the figure that a change starts from: "naik dari 77 menjadi
// 82", "menjadi Rp16.771 dari sebelumnya Rp16.787".
func (r *claimReader) former(k int, s *found) bool {
	i := k - 1
	for i > k-9 && (r.met(r.items[i].id)&ofForms != 0 || former(r.items[i].tag)) {
		i--
	}
	switch id := r.items[i].id; {
	case i <= itemPad:
		return false
	case id == w.Dibanding, id == w.Dibandingkan, id == w.Ketimbang:
		if c := r.lastIn; c != None { // "menjadi 45.000 unit dibandingkan 84.000 unit"
			s.chain, s.former, s.rule, s.span = i, true, ruleElided, r.f.Claims[c].Subject
			return true
		}
		return false
	case id != w.Dari, r.items[i-1].id == w.Lebih, r.items[i-1].id == w.Kurang:
		return false
	}
	next := r.items[s.end].id
	if i == k-1 && next != w.Menjadi && next != w.Ke && r.lastIn == None {
		return false
	}
	if c := r.lastIn; c != None && r.f.Claims[c].Change.Direction != 0 {
		s.chain, s.former, s.rule, s.span = i, true, ruleElided, r.f.Claims[c].Subject
		return true
	}
	if i < k-1 || next == w.Menjadi || next == w.Ke {
		if phrase(r.items[i-1].tag) || verbal(r.items[i-1].tag) {
			if r.left(i, s) {
				s.rule = ruleLinked
				r.verbBefore(s)
				return true
			}
		}
	}
	return false
}

// oneToken tells whether item k is a single token.
func (r *claimReader) oneToken(k int) bool { return r.to(k) == int(r.items[k].from)+1 }

// phrase tells whether an item can end a noun phrase.
func phrase(t tag) bool { return t == tNoun || t == tThis || t == tClose }

// verbal tells whether an item belongs to a predicate.
func verbal(t tag) bool {
	return t == tVerb || t == tPassive || t == tAux || t == tTrend || t == tReach
}

// hollow tells whether a subject says only that something is counted: "jumlahnya".
func (r *claimReader) hollow(s *found) bool {
	return s.to-s.from == 1 && r.items[s.from].id.Hollow() > 0
}

// surveyed tells whether the percentage at item k can be one of the people or things that the
// claim before counts: "1.200 responden. Sebanyak 54 persen menyatakan puas".
func (r *claimReader) surveyed(k int) bool {
	if r.last == None || r.f.Numbers[r.items[k].ref].Kind != numbers.Percent {
		return false
	}
	c := &r.f.Claims[r.last]
	kind := r.f.Numbers[c.Quantity].Kind
	return c.Rule == ruleCounted && (kind == numbers.Cardinal || kind == numbers.Percent) || c.Rule == ruleElided && kind == numbers.Percent && c.Change.Direction == 0
}

// former tells whether an item only places a former figure by what it does: "dibandingkan
// [periode yang sama tahun lalu sebesar]". See formerly for words that do.
func former(t tag) bool { return t == tComma || t == tDate || t == tAmount || t == tRel }

// formerly tells whether a word only places a former figure.
func formerly(id lex.ID) bool {
	switch id {
	case w.Sebelumnya, w.Awalnya, w.Semula, w.Mulanya, w.Dibanderol, w.Dipatok, w.Harga, w.Posisi, w.Level, w.Angka, w.Periode, w.Sama, w.Pada, w.Dengan, w.Di, w.Kisaran:
		return true
	}
	return false
}

// maxElided is how far before a figure its subject may stand, in bytes.
const maxElided = 1000

// elided takes the subject of the claim before: "501 dikenakan tilang". Over the end of a
// sentence only a rise or fall that opens its sentence does: "Kira-kira naik 10 persen".
func (r *claimReader) elided(k int, s *found) bool {
	if p := r.items[s.chain-1]; s.link == byTrend && (p.tag == tConj || p.id == w.Dengan) && r.first(s) { // "Yen Jepang berada di bawah rupiah setelah menguat"
		s.rule = ruleLinked
		r.linkedPredicate(k, s)
		return true
	}
	c := r.lastIn
	if c == None && r.last != None && r.items[s.end].id == w.Di && r.items[s.end+1].id == w.Antaranya && alike(&r.f.Numbers[r.f.Claims[r.last].Quantity], &r.f.Numbers[r.items[k].ref]) {
		c = r.last // "Sejumlah Rp 19 miliar di antaranya untuk sosialisasi"
	}
	if c == None && r.last != None && s.chain == itemPad+1 && r.items[itemPad].tag == tDate && alike(&r.f.Numbers[r.f.Claims[r.last].Quantity], &r.f.Numbers[r.items[k].ref]) {
		c = r.last // "Nilainya Rp 54 miliar. Tahun 2020 Rp 84 miliar"
	}
	b := s.chain - 1
	if b == itemPad && opener(r.items[b].id) { // "Kemudian turun separuh"
		b--
	}
	if c == None && s.link == byTrend && (r.items[b].tag == tEdge || r.items[b].tag == tOther) {
		c = r.last
	}
	if c == None && s.link <= byAmount && (r.f.Numbers[r.items[k].ref].Kind == numbers.Cardinal || r.surveyed(k) || r.items[itemPad].id == w.Dari || !s.where.IsZero()) && (verbs(r.items[r.overAdjuncts(s.end)].tag) || r.items[s.end].tag == tReach || r.items[s.end].id == w.Di || !s.where.IsZero()) {
		c = r.last // "501 dikenakan tilang", "Dari jumlah itu, 12 di antaranya"
	}
	if c == None {
		return s.rule != 0 // beside may have found "jumlahnya", which is better than nothing
	}
	if r.f.Numbers[r.items[k].ref].Start-r.f.Claims[c].Subject.End > maxElided {
		return s.rule != 0
	}
	s.rule, s.span, s.from, s.to = ruleElided, r.f.Claims[c].Subject, 0, 0
	s.inherits = c == r.lastIn
	if i := r.verbStart(s.chain); i < s.chain && r.hasVerb(i, s.chain) { // "menguat 52 persen dan ditutup pada harga Rp 213"
		r.predicate(s, i, s.chain)
		return true
	}
	if t := r.trendOf(k); t > 0 && t < k && r.items[t].tag == tTrend {
		r.predicate(s, r.verbStart(t), t+1)
		return true
	}
	if i := r.overAdjuncts(s.end); verbs(r.items[i].tag) && r.items[i].tag != tTrend {
		if j := r.clauseEnd(i); r.hasVerb(i, j) {
			r.predicate(s, i, j)
		}
	}
	return true
}

// first finds the noun phrase that the sentence begins with, behind words that join it to
// the one before: "Sementara itu, won Korea Selatan".
func (r *claimReader) first(s *found) bool {
	i := itemPad
	if r.items[i].tag != tNoun || opener(r.items[i].id) {
		for i < itemPad+4 && r.items[i].tag != tComma {
			i++
		}
		if r.items[i].tag != tComma {
			return false
		}
		i++
	}
	j := r.after(i)
	if j == i || j > s.chain {
		return false
	}
	s.from, s.to, s.span = i, j, r.span(i, j)
	return true
}
