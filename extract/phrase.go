package extract

import (
	"slices"
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A tag is what an item does in its clause.
type tag uint8

const (
	tEdge    tag = iota // no item: before the first and after the last
	tNoun               // a noun, an adjective, a name: what phrases are made of
	tNumber             // a number mention
	tDate               // a temporal expression
	tVerb               // an active verb: menangani
	tPassive            // a passive or stative one: ditangani, tewas
	tTrend              // a verb of rise or fall: naik
	tReach              // a verb whose object is its subject's figure: mencapai
	tAmount             // a link between a noun and its figure: sebesar
	tAux                // an auxiliary or adverb: akan, hanya
	tPrep               // a preposition
	tAnd                // dan, serta, atau, maupun
	tConj               // any other conjunction
	tRel                // yang
	tThis               // ini, itu, tersebut
	tPer                // per
	tComma
	tColon
	tOpen  // (
	tClose // )
	tOther // quotation marks, dashes, what ends a phrase
)

// An item is a token of a sentence, or the tokens of a mention. It has no more than four fields,
// which the compiler keeps in registers.
type item struct {
	from int32 // its first token
	ref  int32 // of tNumber and tDate: the index of the mention
	id   lex.ID
	tag  tag
}

// A tagSet is a set of tags, a bit each.
type tagSet uint32

func (s tagSet) has(t tag) bool { return s&(1<<(t&31)) != 0 }
func (s *tagSet) add(t tag)     { *s |= 1 << (t & 31) } // a shift by less than 32 needs no check

// A wordTag is what a word or mark of the lexicon does in its clause wherever it stands: a tag,
// with what else decides, and which rules it is a cue for: without their cue in the sentence they
// need not look. The zero wordTag is that of one that was not met yet.
type wordTag uint32

const (
	tagMask wordTag = 1<<5 - 1
	// inNames: it is part of names too, so that a capital inside of a sentence makes it a noun.
	inNames wordTag = 1 << 5
	// inContext: the tokens beside it decide, see tagBeside and tagOfMark.
	inContext wordTag = 1 << 6
	// inPhrase: the item before it decides too, see tagBehind.
	inPhrase wordTag = 1 << 7

	ofChange wordTag = 1 << 8  // it names or causes a rise or fall: kenaikan, see trendOf
	ofShares wordTag = 1 << 9  // masing-masing, see shared
	ofWholes wordTag = 1 << 10 // dari, see whole
	ofRests  wordTag = 1 << 11 // sisanya, see remaining
	ofLists  wordTag = 1 << 12 // terdiri, see announced
	ofBacks  wordTag = 1 << 13 // artinya, see refersTo
	ofLinks  wordTag = 1 << 14 // it can stand between a subject and its figure: sekitar, see link
	ofForms  wordTag = 1 << 15 // it can stand before a former figure: sebelumnya, see formerly
	ofTerms  wordTag = 1 << 16 // atau, see restated
	ofSums   wordTag = 1 << 17 // + and =, see operand

	// alone: neither inContext nor inPhrase, so that in lower case the tag holds.
	alone wordTag = 1 << 31
)

// tagOf tells what a token that belongs to no mention does.
func (r *claimReader) tagOf(k int) tag {
	t := r.doc.Tokens[k]
	if t.Class() != lex.Word {
		return r.tagOfMark(k)
	}
	x := inNames | inContext
	if t.ID() != 0 {
		x = r.wordTag(k)
	}
	if r.titled && (t.InTitleCase() || t.ID() == 0 && t.Len() > 6 && r.doc.Text[t.End-3:t.End] == "kan") {
		// "Polisi Sita 1,2 Kg Sabu", "Yayasan Kumpulkan Rp 1 Miliar"
		if t.ID().Headline() > 0 || t.ID() == 0 {
			return tVerb
		}
	} else if x&inNames != 0 && t.Has(lex.Capital) && !r.opens(k) {
		return tNoun
	}
	switch {
	case t.ID() == 0:
		return r.tagOfUnknown(k)
	case x&inContext != 0:
		return r.tagBeside(k, x)
	}
	return tag(x & tagMask)
}

// tagOfMark is tagOf for a token that is no word.
func (r *claimReader) tagOfMark(k int) tag {
	d := r.doc
	t := d.Tokens[k]
	switch t.Class() {
	case lex.Number, lex.Apostrophe:
		return tNoun // "Covid-19", "Jum'at"
	case lex.Mark:
	default:
		return tOther
	}
	if t.ID() == 0 {
		return tOther
	}
	if x := r.wordTag(k); x&inContext == 0 {
		return tag(x & tagMask)
	}
	switch n := d.Tokens[k+1]; {
	case t.ID() == w.LeftBracket:
		return tOpen
	case t.ID() == w.RightBracket:
		return tClose
	case t.Glued() && n.Glued() && !n.Has(lex.First) && (n.Class() == lex.Word || n.Class() == lex.Number):
		return tNoun // "anak-anak", "RDF/BBJP", "Tbk."
	case t.ID() == w.Ampersand:
		return tAnd
	}
	return tOther
}

// added tells whether token k is a bracket around a word that an editor put into what somebody
// said: "hanya [tumbuh] 5 persen" (only [grew] 5 percent).
func (r *claimReader) added(k int) bool {
	t := r.doc.Tokens
	switch t[k].ID() {
	case w.LeftBracket:
		return t[k+1].Class() == lex.Word
	case w.RightBracket:
		return t[k-1].Class() == lex.Word
	}
	return false
}

// opens tells whether token k has its capital because a sentence or a quote begins with it.
func (r *claimReader) opens(k int) bool {
	t, p := r.doc.Tokens[k], r.doc.Tokens[k-1]
	switch {
	case t.Has(lex.First):
		return true
	case p.Class() == lex.Quote, p.Class() == lex.Single:
		return true
	}
	return p.Class() == lex.Mark && (p.ID() == w.Colon || p.ID() == w.LeftParen || p.ID() == w.Hyphen && !t.Glued())
}

// met returns the wordTag of a word or mark that was met before, else 0.
func (r *claimReader) met(id lex.ID) wordTag {
	if int(id) >= len(r.tags) {
		return 0
	}
	return r.tags[id]
}

// wordTag returns what the word or mark of the lexicon at token k does wherever it stands. Each
// is looked at once.
func (r *claimReader) wordTag(k int) wordTag {
	t := r.doc.Tokens[k]
	id := t.ID()
	if x := r.met(id); x != 0 {
		return x
	}
	if n := int(id) + 1 - len(r.tags); n > 0 {
		r.tags = append(r.tags, make([]wordTag, n)...)
	}
	x := inContext // single quotation marks can be apostrophes
	switch t.Class() {
	case lex.Word:
		x = r.readTag(k)
	case lex.Mark:
		x = readMark(id)
	}
	if x&(inContext|inPhrase) == 0 {
		x |= alone
	}
	r.tags[id] = x
	return x
}

// readMark finds out what wordTag knows of a mark.
func readMark(id lex.ID) wordTag {
	switch id {
	case w.Comma, w.Semicolon:
		return wordTag(tComma)
	case w.Colon:
		return wordTag(tColon)
	case w.LeftParen:
		return wordTag(tOpen)
	case w.RightParen:
		return wordTag(tClose)
	case w.LeftBracket, w.RightBracket: // see added
		return inContext
	case w.Hyphen:
		return inContext | ofLinks
	case w.Slash, w.Ampersand, w.Period:
		return inContext
	case w.PlusSign:
		return wordTag(tOther) | ofLinks | ofSums
	case w.PlusMinus:
		return wordTag(tOther) | ofLinks
	case w.EqualSign:
		return wordTag(tOther) | ofSums
	}
	return wordTag(tOther)
}

// readTag finds out what wordTag knows of a word.
func (r *claimReader) readTag(k int) wordTag {
	id := r.doc.Tokens[k].ID()
	x := wordTag(listed(r.doc.Tokens[k]))
	if x == 0 {
		x = wordTag(r.tagOfForm(k))
		if strings.HasSuffix(id.String(), "kan") { // it may be bare
			x |= inContext
		}
	}
	if id.Amount() == 0 && id.Trend() == 0 && id.Reach() == 0 {
		x |= inNames
	}
	if id.Trend() > 2 {
		x |= ofChange
	}
	switch id {
	case w.Masing:
		x |= ofShares | ofLists
	case w.Dari:
		x |= ofWholes
	case w.Lainnya, w.Sisanya, w.Selebihnya:
		x |= ofRests
	case w.Termasuk, w.Terdiri, w.Rincian, w.Rinciannya, w.Perinciannya, w.Meliputi, w.Terbagi, w.Yakni, w.Yaitu, w.Dialokasikan, w.Dibagi:
		x |= ofLists
	case w.Artinya, w.Berarti, w.Demikian:
		x |= ofBacks
	case w.Atau:
		x |= ofTerms
	}
	if linking(id) {
		x |= ofLinks
	}
	if formerly(id) {
		x |= ofForms
	}
	switch id {
	case w.Terpasang, w.Parkir, w.Dalam, w.Luar, w.Kali:
		x |= inContext
	case w.Kontraksi, w.Koreksi, w.Kemudian, w.Lalu, w.Langsung, w.Tengah, w.Di, w.Minimum, w.Maksimum, w.Minimal, w.Maksimal:
		x |= inPhrase
	}
	return x
}

// tagBeside tells what a word does that one beside it may make something else than x.
func (r *claimReader) tagBeside(k int, x wordTag) tag {
	d := r.doc
	p, n := d.Tokens[k-1].ID(), d.Tokens[k+1].ID()
	switch d.Tokens[k].ID() {
	case w.Terpasang: // "kapasitas terpasang" (installed capacity)
		if p == w.Kapasitas {
			return tNoun
		}
	case w.Parkir: // "parkir di 4.916"
		if (n == w.Di || n == w.Ke) && d.Tokens[k+2].Class() == lex.Number {
			return tPassive
		}
	case w.Dalam, w.Luar: // "utang dalam negeri" (domestic debt)
		if n == w.Negeri {
			return tNoun
		}
	case w.Kali: // "sering kali" (often)
		if p == w.Sering || p == w.Acap || p == w.Kerap {
			return tAux
		}
	}
	if r.bare(k) {
		return tVerb
	}
	return tag(x & tagMask)
}

// listed tells what a word does by the lists that it is in, tEdge if it is in none that tells.
func listed(t lex.Token) tag {
	switch id := t.ID(); {
	case id.Relative() > 0:
		return tRel
	case id == w.Per:
		return tPer
	case id == w.Mana, id == w.Ditambah, id == w.Mengapa, id == w.Bagaimana, id == w.Mengingat, id == w.Menjelang: // "di mana" joins clauses
		return tConj
	case id == w.Secara, id == w.Terkait, id == w.Dibanding, id == w.Dibandingkan, id == w.Ketimbang, id == w.Daripada: // "secara tahunan" (year on year), "terkait suap"
		return tPrep
	case id == w.Sekaligus: // "empat direktur sekaligus satu komisaris"
		return tConj
	case id == w.Dan, id == w.Serta, id == w.Plus, id == w.Atau, id == w.Maupun:
		return tAnd
	case id.Trend() == 1 || id.Trend() == 2:
		return tTrend
	case id.Reach() > 0:
		return tReach
	case id.Amount() > 0:
		return tAmount
	case id.Auxiliary() > 0:
		return tAux
	case id.Predicate() > 0:
		return tPassive
	case t.Is(lex.Preposition):
		return tPrep
	case t.Is(lex.Conjunction):
		return tConj
	case t.Is(lex.Demonstrative):
		return tThis
	}
	return tEdge
}

// tagOfUnknown tells what a word that is in no list does.
func (r *claimReader) tagOfUnknown(k int) tag {
	t := r.doc.Tokens[k]
	if t.Len() < 5 {
		return tNoun // too short for a verb with an affix
	}
	if r.doc.Text[t.End-1] == 'n' && r.bare(k) {
		return tVerb
	}
	switch r.doc.Text[t.Start] | 0x20 {
	case 'm', 'b', 'd', 't': // meN-, ber-, di-, ter-
		return r.tagOfForm(k)
	}
	return tNoun
}

// tagOfForm tells what the word at token k does by its form.
func (r *claimReader) tagOfForm(k int) tag {
	switch r.doc.Voice(k) {
	case lex.Active:
		return tVerb
	case lex.Undergo:
		return tPassive
	}
	return tNoun
}

// bare tells whether token k is a verb without meN- or di-, as it stands behind its actor or
// an auxiliary: "yang kami [tempatkan]" (that we place), "bisa [salurkan]" (can distribute).
// Alwi et al., the second kind of the passive.
func (r *claimReader) bare(k int) bool {
	t := r.doc.Tokens[k]
	if n := t.Len(); n < 7 || r.doc.Text[t.End-3:t.End] != "kan" || t.Has(lex.Capital) || t.ID().Thing() > 0 {
		return false
	}
	switch p := r.doc.Tokens[k-1].ID(); p {
	case w.Kami, w.Kita, w.Saya, w.Mereka, w.Dia, w.Ia, w.Kau, w.Anda, w.Bisa, w.Akan, w.Harus, w.Sudah, w.Telah, w.Dapat, w.Ingin, w.Mau, w.Coba, w.Untuk:
		return true
	}
	return false
}

// itemPad is how many items of no kind stand before and behind those of a sentence: rules
// look that far around an item without a check.
const itemPad = 8

// sentence fills r.items with the sentence of the tokens [i, j), and tells in r.figures,
// r.whens, r.places, r.has and r.cues what it has.
func (r *claimReader) sentence(i, j int) {
	t := r.doc.Tokens
	r.titled = r.headline(int(t[i].Start))
	r.figures, r.whens, r.places = r.figures[:0], r.whens[:0], r.places[:0]
	r.has, r.kinds, r.cues, r.unsure = 0, 0, 0, None
	r.items = slices.Grow(r.items[:0], j-i+2*itemPad)[:j-i+2*itemPad]
	items := r.items
	pad(items, i)
	r.nextMention(int(t[i].Start))
	n := itemPad
	var cues wordTag
	var has tagSet
	for k := i; k < j; k++ {
		x := t[k]
		if int(x.Start) >= r.next {
			if e := r.mention(n, k, j); e > k {
				n++
				k = e - 1
				continue
			}
		}
		id := x.ID()
		word := r.met(id)
		it := item{from: int32(k), id: id, tag: tag(word & tagMask)}
		unsure := r.unsure == n-1
		switch lower := !x.Has(lex.Capital) && !r.titled; {
		case lower && word&alone != 0: // as most words
		case lower && id == 0 && x.Class() == lex.Word:
			it.tag = r.tagOfUnknown(k)
		case !lower && !r.titled && t[k-1].Class() == lex.Word && !x.Has(lex.First) && (id == 0 || word&(inNames|inPhrase) == inNames):
			it.tag = tNoun // a name, see tagOf
		case x.Class() == lex.Break, r.added(k):
			continue
		default:
			it.tag, k = r.tagBehind(items[n-1].tag, n, k, j)
			word = r.met(id)
		}
		cues |= word
		if unsure { // "upah minimum kota", but "minimum 5 orang"
			items[n-1].tag = tNoun
			has.add(tNoun)
		}
		has.add(it.tag)
		items[n] = it
		n++
	}
	r.cues |= cues
	r.has |= has
	pad(items[n:], j)
	r.items = items[:n+itemPad]
}

// pad writes the padding before or behind the items of a sentence, as if it were at a token.
func pad(items []item, token int) {
	p := (*[itemPad]item)(items)
	for n := range p {
		p[n] = item{from: int32(token)}
	}
}

// tagBehind tells what token k does as item n of a sentence that ends before token j, behind an
// item that does p. It returns the last token of the item too.
func (r *claimReader) tagBehind(p tag, n, k, j int) (tag, int) {
	t := r.doc.Tokens[k]
	if t.Class() != lex.Word {
		x := r.tagOfMark(k)
		if x == tNoun && p == tAux && t.Class() == lex.Mark {
			x = tAux // "rata-rata", "kira-kira"
		}
		return x, k
	}
	x := r.tagOf(k)
	if r.met(t.ID())&inPhrase == 0 {
		return x, k
	}
	switch t.ID() {
	case w.Di:
		if r.prefixed(k) { // "pekerja yang di-PHK" (who were laid off)
			return tPassive, min(k+2, j-1)
		}
		if x == tPrep {
			r.places = append(r.places, int32(n))
		}
	case w.Kontraksi, w.Koreksi: // "diperkirakan kontraksi 3 persen"
		if p == tAux || p == tPassive {
			x = tTrend
		}
	case w.Kemudian, w.Lalu: // "IHSG kemudian melemah"
		if x == tNoun && p == tNoun && verbal(r.tagOf(k+1)) {
			x = tAux
		}
	case w.Langsung: // "bantuan langsung tunai"
		if p == tNoun && r.tagOf(k+1) == tNoun {
			x = tNoun
		}
	case w.Tengah: // "kurs tengah" (the middle rate)
		if x == tAux && !verbal(r.tagOf(k+1)) {
			x = tNoun
		}
	default: // w.Minimum and the like: the next item decides, see sentence
		if x == tAux {
			r.unsure = n
		}
	}
	return x, k
}

// prefixed tells whether token k is the prefix di- with a hyphen before a short form: "di-PHK".
func (r *claimReader) prefixed(k int) bool {
	t := r.doc.Tokens
	return t[k+1].ID() == w.Hyphen && t[k+1].Glued() && t[k+2].Glued() && t[k+2].Class() == lex.Word
}

// mention makes the mention of a number or date that begins at token k item n of a sentence that
// ends before token j, and returns the token behind it; k if there is none.
func (r *claimReader) mention(n, k, j int) int {
	t := r.doc.Tokens
	start, end := int(t[k].Start), 0
	if r.next < start {
		r.nextMention(start)
	}
	if r.next > start {
		return k
	}
	it := &r.items[n]
	*it = item{from: int32(k), id: t[k].ID()}
	if it.id != 0 { // "antara 5 dan 10", "dari Januari"
		r.cues |= r.wordTag(k)
	}
	p := &r.items[n-1]
	if r.numberAt == start {
		m := &r.f.Numbers[r.number]
		r.kinds |= 1 << m.Kind
		it.tag, it.ref, end = tNumber, int32(r.number), m.End
		switch {
		case p.id == w.Roda: // "kendaraan roda empat" (cars)
			it.tag = tNoun
			r.refuse(n, noPhrase)
		case m.Kind == numbers.Ordinal: // "penduduk terbesar kedua di Indonesia"
			it.tag = tNoun
			r.refuse(n, noQuantity)
		case m.Kind == numbers.Measure && classed(m, *p):
			it.tag = tNoun
			r.refuse(n, noClass)
		case n > itemPad && p.id.Grade() > 0 && r.items[n-2].id == w.Lebih:
			p.tag = tTrend // "lebih tinggi 0,9 persen"
			r.has.add(tTrend)
		}
	} else {
		it.tag, it.ref, end = tDate, int32(r.date), r.f.Dates[r.date].End
		r.whens = append(r.whens, int32(n))
	}
	if it.tag == tNumber {
		r.figures = append(r.figures, int32(n))
	} else if r.unsure == n-1 {
		p.tag = tNoun
		r.has.add(tNoun)
	}
	r.has.add(it.tag)
	for k++; k < j && int(t[k].Start) < end; k++ {
	}
	r.nextMention(start + 1)
	return k
}

// nextMention passes the mentions that begin before a byte and notes where the next one begins.
func (r *claimReader) nextMention(pos int) {
	for ; r.numberAt < pos; r.numberAt = r.startOfNumber() {
		r.number++
	}
	for ; r.dateAt < pos; r.dateAt = r.startOfDate() {
		r.date++
	}
	r.next = min(r.numberAt, r.dateAt)
}

// startOfNumber and startOfDate return the byte at which the next mention begins, the end of
// all texts if there is none.
func (r *claimReader) startOfNumber() int {
	if r.number < r.numbersEnd {
		return r.f.Numbers[r.number].Start
	}
	return lex.MaxText
}

func (r *claimReader) startOfDate() int {
	if r.date < r.datesEnd {
		return r.f.Dates[r.date].Start
	}
	return lex.MaxText
}

// headline tells whether a byte is in the headline.
func (r *claimReader) headline(pos int) bool {
	h := r.f.Headline
	return r.inTitle || !h.InTitle && h.Start <= pos && pos < h.End
}

// span returns the bytes of the items [i, j), the zero Span of none.
func (r *claimReader) span(i, j int) Span {
	if i >= j {
		return Span{}
	}
	from, to := int(r.items[i].from), r.to(j-1)
	if r.doc.Tokens[to].ID() == w.RightBracket { // "total konsumsi [nasional]"
		for k := from; k < to; k++ {
			if r.doc.Tokens[k].ID() == w.LeftBracket {
				to++
				break
			}
		}
	}
	return Span(r.doc.Span(from, to))
}

// to returns the token behind the last one of item i: where the next item begins, or a line
// break or a square bracket before it.
func (r *claimReader) to(i int) int {
	k := int(r.items[i+1].from)
	for k-1 > int(r.items[i].from) {
		switch t := r.doc.Tokens[k-1]; {
		case t.Class() == lex.Break, t.ID() == w.LeftBracket, t.ID() == w.RightBracket:
			k--
		default:
			return k
		}
	}
	return k
}

// maxPhrase bounds how many items a phrase has and how far a rule looks.
const maxPhrase = 40

// after returns the end of the noun phrase that begins at item i; i if there is none.
// Nouns and adjectives follow each other; "atau" and "dan" join only what no figure or verb
// follows: "mitra binaan atau UMKM". A bracket right behind its noun belongs to it: "kasus
// tindak administratif (TAK)".
func (r *claimReader) after(i int) int {
	k := i
	for k < i+maxPhrase && r.items[k].tag == tNoun {
		k++
		switch r.items[k].tag {
		case tOpen:
			if e := r.bracket(k); e > k {
				k = e
			}
		case tAnd:
			if r.items[k].id == w.Atau && r.items[k+1].tag == tNoun && k == i+1 {
				k++
			}
		case tAux: // "3.200 mahasiswa baru"
			if t := r.items[k+1].tag; r.items[k].id == w.Baru && !verbal(t) && t != tNumber && t != tNoun {
				k++
			}
			if e := r.lacking(k); e > k { // "rumah tidak layak huni"
				k = e
			}
		}
	}
	return k
}

// lacking returns the end of the negated adjective at item i that describes the noun before
// it: "rumah [tidak layak] huni" (unfit for living), "orang [tak dikenal]" (unknown); i if
// what is negated is the predicate: "warga tidak mampu membayar" (cannot pay).
func (r *claimReader) lacking(i int) int {
	if id := r.items[i].id; id != w.Tidak && id != w.Tak {
		return i
	}
	switch r.items[i+1].id {
	case w.Layak, w.Laik, w.Mampu, w.Dikenal, w.Tetap, w.Resmi, w.Sah, w.Langsung, w.Berizin, w.Berdokumen:
		if t := r.items[i+2].tag; !verbal(t) && t != tNumber {
			return i + 2
		}
	}
	return i
}

// bracket returns the end of the bracket of words that opens at item i: "(TAK)"; i if it
// is anything else, or long.
func (r *claimReader) bracket(i int) int {
	k := i + 1
	for k < i+10 && r.items[k].tag == tNoun {
		k++
	}
	if k > i+1 && r.items[k].tag == tClose {
		return k + 1
	}
	return i
}

// before returns the beginning of the noun phrase that ends before item j; j if there is
// none. What belongs to the figure before it is no part of it: "Rp 13.500 per liter dan
// [kemasan premium] Rp 14.000".
func (r *claimReader) before(j int) int {
	k := r.phraseBefore(j)
	switch p := r.items[k-1]; {
	case p.tag == tNumber, p.tag == tDate, p.tag == tPer, p.tag == tPrep && r.items[k-2].tag == tNumber:
		for i := j - 1; i > k; i-- {
			if r.items[i].tag == tAnd {
				return i + 1
			}
		}
	}
	if i := j - 1; i > k && measured(r.items[i].id) {
		return i // "di kantong harganya rata-rata Rp 6.500"
	}
	if i := r.behindPlace(k, j); i > k {
		return i
	}
	if r.items[k-1].id == w.Secara && j-k > 1 && r.items[k].tag == tNoun && r.items[k+1].tag == tNoun {
		return k + 1 // "Secara keseluruhan [total target TAK]"
	}
	for i := j - 1; i > k; i-- {
		if r.items[i].id == w.Denda && r.items[i-1].tag == tAnd {
			return i // a fine has an amount of its own: "pidana penjara dan denda Rp 750 juta"
		}
	}
	return k
}

// behindPlace returns where the subject begins behind the place that opens the sentence, if
// no comma parts them: "Di Kabupaten Lombok Tengah [alokasi bantuan] mencapai". The place is
// what has capitals; k if the nouns [k, j) are no place with a subject behind it.
func (r *claimReader) behindPlace(k, j int) int {
	b := k - 2
	for b > itemPad && r.items[b].tag == tAux { // "Hanya di Sulawesi kenaikan cukup tajam"
		b--
	}
	if t := r.items[b].tag; r.items[k-1].id != w.Di || t != tEdge && t != tComma && t != tConj && r.items[b].tag != tAux {
		return k
	}
	for i := k; i < j; i++ {
		it := r.items[i]
		if it.tag != tNoun {
			return k
		}
		if t := r.doc.Tokens[it.from]; t.Class() == lex.Word && !t.Has(lex.Capital) {
			return i
		}
	}
	return k
}

// measured tells whether a word is a property with its owner in the ending -nya, which
// begins a clause of its own.
func measured(id lex.ID) bool {
	switch id {
	case w.Harganya, w.Jumlahnya, w.Nilainya, w.Luasnya, w.Biayanya, w.Tarifnya, w.Anggarannya, w.Panjangnya, w.Beratnya, w.Tingginya, w.Totalnya:
		return true
	}
	return false
}

// phraseBefore returns the beginning of the nouns that end before item j; prepositions
// inside of it join a noun to a noun: "kontribusi UMKM terhadap PDB".
func (r *claimReader) phraseBefore(j int) int {
	k := j
	for k > itemPad && k > j-maxPhrase {
		switch p := r.items[k-1]; p.tag {
		case tNoun:
			k--
			continue
		case tThis:
			if k > itemPad+1 && (r.items[k-2].tag == tNoun || r.items[k-2].tag == tClose) || k == j {
				k--
				continue
			}
		case tClose:
			if o := r.opening(k - 1); o > 0 && r.items[o-1].tag == tNoun {
				k = o
				continue
			}
		case tAnd:
			if t := r.items[k-2].tag; k < j && r.items[k].tag == tNoun && (t == tNoun || t == tClose) {
				k -= 2
				continue
			}
			if i := r.series(k - 1); i < k && k < j && r.items[k].tag == tNoun {
				k = i
				continue
			}
		case tAux: // "tarif baru MRT"
			if k < j && p.id == w.Baru && r.items[k].tag == tNoun && r.items[k-2].tag == tNoun {
				k--
				continue
			}
		case tPer: // "harga per malam"
			if k < j && r.items[k-2].tag == tNoun && r.items[k-3].tag != tNumber {
				k--
				continue
			}
		case tPassive: // "negara-negara ASEAN termasuk Indonesia", "korban tewas"
			if k == j && p.id.Predicate() > 0 && r.items[k-2].tag == tNoun {
				k--
				continue
			}
			if k < j && p.id == w.Termasuk && r.items[k-2].tag == tNoun {
				k--
				continue
			}
		case tPrep:
			if p.id == w.Dari && degree(r.items[k-3].id) {
				break // "lebih rendah dari [subsidi tahun lalu]"
			}
			if k < j && inner(p.id) && (r.items[k-2].tag == tNoun || r.items[k-2].tag == tClose) {
				k--
				continue
			}
			if k < j && inner(p.id) && r.items[k-2].tag == tDate && r.items[k-3].tag == tNoun { // "alokasi tahun 2024 untuk sekolah"
				k -= 2
				continue
			}
		}
		break
	}
	return k
}

// series returns the beginning of the list of three or more whose last member the "dan" at
// item i joins with a comma before it: "[aktivis, dosen], dan mahasiswa"; i+1 if it is none.
func (r *claimReader) series(i int) int {
	k := i
	for members := 0; ; members++ {
		if r.items[k-1].tag != tComma {
			if members < 2 {
				return i + 1
			}
			return k
		}
		from := k - 1
		for from > itemPad && from > i-maxPhrase && r.items[from-1].tag == tNoun {
			from--
		}
		if from == k-1 {
			return i + 1
		}
		k = from
	}
}

// opening returns the bracket that item i closes, 0 if it is far or none.
func (r *claimReader) opening(i int) int {
	for k := i - 1; k > 0 && k > i-12; k-- {
		switch r.items[k].tag {
		case tOpen:
			return k
		case tNoun:
		default:
			return 0
		}
	}
	return 0
}

// adverbial tells whether a preposition may begin an adverbial behind the noun phrase that a
// clause is about: "indeks saham [pada penutupan perdagangan] [di Jakarta]".
func adverbial(id lex.ID) bool {
	switch id {
	case w.Di, w.Pada, w.Dalam, w.Secara, w.Kepada, w.Per, w.Oleh, w.Bersama, w.Sebagai, w.Menurut:
		return true
	}
	return false
}

// inner tells whether a preposition joins a noun to the noun before it and does not begin
// an adverbial of the clause.
func inner(id lex.ID) bool {
	switch id {
	case w.Dari, w.Terhadap, w.Lewat, w.Melalui, w.Untuk, w.Akibat, w.Bagi, w.Antara, w.Tentang, w.Atas, w.Ke:
		return true
	}
	return false
}
