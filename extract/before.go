package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// beside finds the noun phrase right before an amount: "membayar denda Rp 750 juta".
func (r *claimReader) beside(kind numbers.Kind, s *found) bool {
	from := r.before(s.chain)
	if from == s.chain || r.functional(from, s.chain) || r.items[from-1].id == w.Dari && from-1 == itemPad {
		return false // "Dari jumlah tersebut 93 persen": the whole
	}
	if r.items[from-1].id == w.Di && kind == numbers.Cardinal && r.placeLike(from, s.chain) && !r.relates(from) {
		s.where = r.span(from, s.chain) // "Di Bandung 12 dirawat"
		return false
	}
	if r.counts(from, s) { // "turun 33 poin ke 6.310"
		s.rule, s.from, s.to = ruleElided, 0, 0
		return true
	}
	if p := r.items[from-1]; r.items[s.chain-1].tag == tThis && p.tag == tPrep && nominal(r.items[from-2].tag) {
		// "komitmen pemerintah di Paris itu 23 persen": the demonstrative closes the whole phrase.
		if r.left(s.chain, s) {
			s.rule = ruleBeside
			r.verbBefore(s)
			return true
		}
	}
	if p := r.items[from-1]; p.tag == tAux && degree(p.id) {
		if !r.left(from-1, s) {
			return false
		}
		s.rule = ruleLinked
		return true
	}
	if t := r.items[s.chain-1].id.Trend(); t > 2 && s.end > s.chain+1 && r.items[s.chain].tag == tNumber && s.chain-from == 2 && (r.items[from].id == w.Setiap || r.items[from].id == w.Tiap) {
		s.rule, s.from, s.to, s.span = ruleCounted, s.chain+1, s.end, r.span(s.chain+1, s.end) // "setiap kenaikan 1 persen suku bunga"
		return true
	}
	if t := r.items[s.chain-1].id.Trend(); from == s.chain-1 && t > 2 && r.undergoes(r.items[from-1].id) {
		// "Pulau Jawa mencatatkan pertumbuhan 1,7 persen": what grows is the island.
		if r.left(from, s) {
			s.rule, s.predicate = ruleActor, r.span(from-1, s.chain)
			return true
		}
	}
	if p := r.items[from-1]; kind == numbers.Money && p.tag == tPrep && (p.id == w.Pada || p.id == w.Kepada || p.id == w.Di) && nominal(r.items[from-2].tag) && !r.relates(from) {
		// "bantuan kepada warga Rp 5 miliar"
		if r.left(from-1, s) {
			s.rule = ruleBeside
			r.verbBefore(s)
			return true
		}
	}
	if id := r.items[from].id; from == s.chain-1 && (id == w.Harga || id == w.Tarif || id == w.Banderol) && r.items[from-1].id == w.Dengan && verbal(r.items[from-2].tag) {
		if r.left(from-1, s) { // "dijual dengan harga Rp 24 juta"
			s.rule = ruleActor
			r.verbBefore(s)
			return true
		}
	}
	s.rule, s.from, s.to = ruleBeside, from, s.chain
	r.trim(s)
	r.verbBefore(s)
	return !r.hollow(s)
}

// undergoes tells whether a verb has a rise or fall of its own subject as its object.
func (r *claimReader) undergoes(id lex.ID) bool {
	switch id {
	case w.Mengalami, w.Mencatatkan, w.Membukukan, w.Menunjukkan, w.Menorehkan:
		return true
	}
	return false
}

// left finds the subject before the predicate whose first known item is v: over verbs and
// adverbials to the noun phrase that stands before them.
func (r *claimReader) left(v int, s *found) bool {
	k := r.overPredicate(v)
	from := r.before(k)
	for from > itemPad && from > v-maxPhrase {
		p, q := r.items[from-1], r.items[from-2]
		next := 0
		switch {
		case k-from == 1 && r.items[from].id.Hollow() > 0: // "dengan jumlah mencapai 77 kasus"
		case r.items[k-1].tag == tThis && p.tag == tPrep && nominal(q.tag):
			// "pulau dengan penduduk terbesar itu": the demonstrative closes the whole phrase.
			from = r.before(from - 1)
			continue
		case p.id == w.Secara:
			next = from - 1
		case p.id == w.Dengan && s.link >= byReach && verbal(q.tag): // "naik dengan angka serupa menjadi"
			next = r.overPredicate(from - 1)
		case p.id == w.Di && from < k && r.placeLike(from, k) && (q.tag == tPassive || q.tag == tVerb) && s.link == byAmount:
			s.where = r.span(from, k) // "Korban dirawat di RSUD sebanyak 12 orang"
			next = r.overPredicate(from - 1)
		case p.id == w.Di && from < k && !r.placeLike(from, k) && phrase(q.tag): // "harga emas di pasar spot"
			from = r.before(from - 1)
			continue
		case p.tag == tPrep && adverbial(p.id) && nominal(q.tag):
			if p.id == w.Di && from < k && r.placeLike(from, k) && !r.relates(from) {
				s.where = r.span(from, k)
			}
			next = r.overPredicate(from - 1)
		case p.tag == tNumber && q.tag == tPrep && nominal(r.items[from-3].tag): // "di 1.200 desa"
			if q.id == w.Di {
				s.where = r.span(from-1, k)
			}
			next = from - 2
		case p.tag == tVerb && (q.id == w.Untuk || q.id == w.Guna || q.id == w.Demi) && nominal(r.items[from-3].tag):
			if r.spent(from - 3) { // "biaya [untuk menginap di sini] sekitar"
				next = from - 2
			}
			switch p.id { // "dana [untuk mendukung ekspansi kredit] sebesar"
			case w.Mendukung, w.Membantu, w.Mendorong, w.Memperkuat, w.Mengatasi, w.Menangani:
				next = from - 2
			}
		case s.link == byAmount && p.tag == tPrep && q.tag == tPassive && from < k && (adverbial(p.id) || p.id == w.Untuk || p.id == w.Bagi): // "ditetapkan dalam APBN sebesar"
			next = r.overPredicate(from - 1)
		case p.tag == tReach && r.items[r.verbStart(from-1)-1].tag == tRel: // "tipe [yang menjadi pilihan utama] dijual dengan harga"
			next = r.relative(r.verbStart(from-1) - 1)
		case (p.tag == tPassive || p.tag == tVerb && (s.link > byAmount || r.proportion(v) || r.hasVerb(k, v))) && r.items[r.verbStart(from)-1].tag == tRel:
			next = r.relative(r.verbStart(from) - 1) // "harga [yang diinginkan pemerintah] yakni sebesar"
		case p.tag == tAux && degree(p.id): // "massanya sangat besar, sekitar sepertiga"
			next = r.overPredicate(from - 1)
		case p.tag == tRel, p.tag == tPrep && verbal(q.tag):
			next = r.relative(from - 1)
		}
		if next == 0 {
			break
		}
		k = next
		from = r.before(k)
	}
	if from == k || r.functional(from, k) {
		return false
	}
	if p := r.items[from-1]; p.id == w.Di && r.placeLike(from, k) {
		// "Di Kawasan Tiga Gili sebanyak 170 unit": a place, whose subject is left out.
		if t := r.items[from-2].tag; t == tEdge || t == tComma || t == tOther {
			s.where = r.span(from, k)
			return false
		}
	}
	if r.counts(from, s) { // "Sertifikat sebanyak [29 SHM] senilai Rp 28 miliar"
		s.from, s.to = from, k
		return true
	}
	if r.items[k].tag == tDate && r.items[k-1].id == w.Tenor { // "obligasi tenor 10 tahun"
		k++
	}
	s.from, s.to = from, k
	r.trim(s)
	return true
}

// proportion tells whether the link at item v counts a share: "Angkutan yang memakai gas
// [sebanyak 16 persen]", where the share is of the vehicles and not of the gas.
func (r *claimReader) proportion(v int) bool {
	q := r.items[v+1]
	return r.items[v].id == w.Sebanyak && q.tag == tNumber && r.f.Numbers[q.ref].Kind == numbers.Percent
}

// spent tells whether the noun phrase that ends with item i names something that is spent on
// a purpose, so that an infinitive behind it belongs to it: "anggaran untuk membangun jembatan".
func (r *claimReader) spent(i int) bool {
	for from := r.before(i + 1); from <= i; from++ {
		switch r.items[from].id {
		case w.Dana, w.Anggaran, w.Biaya, w.Harga, w.Tarif, w.Ongkos, w.Alokasi, w.Waktu, w.Modal, w.Kredit, w.Pinjaman, w.Investasi, w.Belanja, w.Pagu:
			return true
		}
	}
	return false
}

// degree tells whether a word grades the adjective behind it.
func degree(id lex.ID) bool {
	switch id {
	case w.Sangat, w.Cukup, w.Terlalu, w.Lebih, w.Makin, w.Semakin, w.Kian:
		return true
	}
	return false
}

// counts tells whether the noun at item i is what the number before it counts, and takes the
// subject of that number then.
func (r *claimReader) counts(i int, s *found) bool {
	c := r.lastIn
	if c == None || r.items[i-1].tag != tNumber || r.f.Claims[c].Quantity != int(r.items[i-1].ref) {
		return false
	}
	s.span = r.f.Claims[c].Subject
	return true
}

// relates tells whether item i is a noun of position, so that "di" before it names no place:
// "di atas HAP" (above the reference price).
func (r *claimReader) relates(i int) bool {
	switch r.items[i].id {
	case w.Atas, w.Bawah, w.Antara, w.Tengah, w.Luar, w.Balik, w.Posisi, w.Level, w.Angka, w.Kisaran, w.Peringkat, w.Urutan, w.Sela, w.Masa:
		return true
	}
	return false
}

// nominal tells whether an item can end what an adverbial follows.
func nominal(t tag) bool { return phrase(t) || t == tDate }

// overPredicate returns the first item of the predicate, with its dates and insertions, that
// ends before item k.
func (r *claimReader) overPredicate(v int) int {
	k := v
	inserted := false
	for k > itemPad && k > v-maxPhrase {
		p := r.items[k-1]
		switch p.tag {
		case tVerb, tPassive, tAux, tTrend, tReach, tAmount, tRel:
			if p.id.Predicate() > 0 && verbal(r.items[k].tag) && r.items[k].tag != tPassive && r.items[k-2].tag == tNoun {
				return k // "jumlah pasien [sembuh] bertambah"
			}
			k--
			continue
		case tDate:
			k--
			for r.items[k-1].tag == tPrep || r.items[k-1].tag == tPer { // "per Mei"
				k--
			}
			continue
		case tNumber: // "turun dari 25 persen menjadi"
			if r.items[k-2].id == w.Dari {
				k -= 2
				continue
			}
		case tPrep: // "dikaji untuk naik"
			if p.id == w.Untuk && k < v+1 && verbal(r.items[k].tag) && verbal(r.items[k-2].tag) {
				k--
				continue
			}
		case tAnd: // "terkoreksi wajar dan bergerak"
			if verbal(r.items[k].tag) || r.items[k].tag == tDate {
				i := k - 1
				if r.items[i-1].tag == tComma {
					i-- // "terus melejit, dan kini mencapai"
				}
				if i = r.verbWithin(i, 3); i > 0 {
					k = i
					continue
				}
			}
		case tComma:
			if r.items[k].tag == tRel && phrase(r.items[k-2].tag) { // "Komunitas itu, yang berjumlah sekitar 1.000 orang"
				k--
				continue
			}
			if i := r.insertion(k - 1); i > 0 && !inserted && r.items[k].id != w.Yakni && r.items[k].id != w.Yaitu {
				k, inserted = i, true
				continue
			}
			if r.items[k].id == w.Yakni || r.items[k].id == w.Yaitu || r.items[k-2].tag == tDate && phrase(r.items[k-4].tag) {
				k-- // "jumlahnya hingga Juni 2020, baru mencapai"
				continue
			}
		}
		break
	}
	return k
}

// verbWithin returns the last verb among the n items before item i, with only nouns behind
// it; 0 if there is none.
func (r *claimReader) verbWithin(i, n int) int {
	for k := i - 1; k > 0 && k >= i-n; k-- {
		switch r.items[k].tag {
		case tVerb, tPassive, tTrend, tReach:
			return k
		case tNoun, tAux:
		default:
			return 0
		}
	}
	return 0
}

// relative returns the item "yang" of the relative clause that item i belongs to, if a noun
// phrase stands before it; 0 if there is none: "warga [yang tinggal di pengungsian] mencapai".
func (r *claimReader) relative(i int) int {
	for ; i > itemPad; i-- {
		switch r.items[i].tag {
		case tRel:
			if nominal(r.items[i-1].tag) {
				return i
			}
			return 0
		case tComma, tNumber, tConj, tOther, tColon:
			return 0
		}
	}
	return 0
}

// insertion returns the comma that opens the insertion that the comma at item i closes:
// "Inflasi, kata dia, mencapai"; 0 if there is none.
func (r *claimReader) insertion(i int) int {
	for k := i - 1; k > itemPad && k > i-10; k-- {
		switch r.items[k].tag {
		case tComma:
			return k
		case tNumber, tOther:
			return 0
		}
	}
	return 0
}

// functional tells whether the items [i, j) are function words and name nothing: "bagaimana".
func (r *claimReader) functional(i, j int) bool {
	for ; i < j; i++ {
		if it := r.items[i]; it.tag == tThis || it.tag == tNoun && it.id != w.Bagaimana && !opener(it.id) && !r.glue(i) {
			return false
		}
	}
	return true
}

// trim cuts words that join sentences off the beginning of a subject.
func (r *claimReader) trim(s *found) {
	for s.to-s.from > 1 && opener(r.items[s.from].id) {
		s.from++
	}
	s.span = r.span(s.from, s.to)
}

// opener tells whether a word at the beginning of a phrase joins sentences.
func opener(id lex.ID) bool {
	switch id {
	case w.Adapun, w.Lalu, w.Kemudian, w.Kini, w.Sekarang, w.Misalnya, w.Diketahui, w.Selanjutnya, w.Para, w.Bawah, w.Atas, w.Sebelumnya, w.Nantinya, w.Detailnya, w.Rinciannya, w.Sebesar, w.Mungkin, w.Apalagi, w.Terlebih, w.Terutama:
		return true
	}
	return false
}

// placeLike tells whether the items [i, j) name a place.
func (r *claimReader) placeLike(i, j int) bool {
	for ; i < j; i++ {
		it := r.items[i]
		if it.id.Is(lex.Place) || r.doc.Tokens[it.from].Has(lex.Capital) {
			return true
		}
	}
	return false
}
