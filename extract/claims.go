package extract

import (
	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A claimReader finds the claims of a text whose numbers, dates and quotes are known. It
// reads the sentences that have a number, each once, as a sequence of items, and looks for
// what belongs to each number on both sides of it, never further than maxPhrase items.
type claimReader struct {
	doc     *lex.Doc
	f       *Facts
	inTitle bool
	titled  bool   // the sentence is the headline, whose words may all have capitals
	items   []item // the sentence, with itemPad items of padding at each end
	number  int    // the first number of the sentence or behind it
	date    int    // the first date of the sentence or behind it
	quote   int    // the first quote that begins behind the number
	last    int    // the last claim of the text, None at its beginning
	lastIn  int    // the last claim of the sentence
	firstIn int    // the index that the first claim of the sentence has or will have
	words   wordSets
	total   int  // the claim of the total that the number in hand is listed as a part of, None without one
	list    list // the parts that are being listed
}

// read appends the claims of a text to f.Claims, in the order of the text.
func (r *claimReader) read(d *lex.Doc, f *Facts, inTitle bool) {
	r.doc, r.f, r.inTitle = d, f, inTitle
	r.number, r.date, r.quote, r.last = 0, 0, 0, None
	if !inTitle {
		for r.number < len(f.Numbers) && f.Numbers[r.number].InTitle {
			r.number++
		}
		for r.date < len(f.Dates) && f.Dates[r.date].InTitle {
			r.date++
		}
	}
	for r.number < len(f.Numbers) && f.Numbers[r.number].InTitle == inTitle {
		k := d.TokenAt(f.Numbers[r.number].Start)
		r.sentence(d.SentenceStart(k), d.SentenceEnd(k))
		r.lastIn, r.firstIn = None, len(f.Claims)
		if !r.continued() {
			r.list.at = None
		}
		next := r.number
		for k := range r.items {
			if r.items[k].tag == tNumber {
				r.claim(k)
				next = int(r.items[k].ref) + 1
			}
		}
		r.number = max(next, r.number+1)
	}
}

// continued tells whether the sentence is a line of a list whose lines stand one below the
// other: "- Lombok Timur: 64 desa".
func (r *claimReader) continued() bool {
	first := r.items[itemPad]
	d := r.doc
	if t := d.Tokens[first.from-1]; t.Class != lex.Break {
		return false
	}
	colon, figures := false, 0
	for i := itemPad; i < len(r.items)-itemPad; i++ {
		switch r.items[i].tag {
		case tColon:
			colon = true
		case tNumber:
			figures++
			if !colon {
				return false
			}
		}
	}
	return figures == 1 && colon
}

// claimable tells whether numbers of a kind state something about the world by themselves.
func claimable(k numbers.Kind) bool {
	switch k {
	case numbers.Cardinal, numbers.Percent, numbers.Money, numbers.Measure, numbers.Fraction, numbers.Multiple:
		return true
	}
	return false
}

// claim adds the claim of the number at item k, if there is a subject for it.
func (r *claimReader) claim(k int) {
	n := r.f.Numbers[r.items[k].ref]
	if !claimable(n.Kind) || r.operand(k) {
		return
	}
	s := r.subject(k)
	if s.rule == 0 {
		return
	}
	c := Claim{
		InTitle:   r.inTitle,
		Rule:      s.rule,
		Quantity:  int(r.items[k].ref),
		Subject:   s.span,
		Predicate: s.predicate,
		Where:     s.where,
		When:      r.when(k, s),
		Source:    r.source(n.Start),
	}
	c.restates = r.restated(k, s)
	c.refers = r.refersTo(s)
	c.definite = r.definite(k, s)
	if s.rule == ruleLabel && s.end > k+1 {
		c.counted = r.span(k+1, s.end)
	}
	r.total = None
	c.Change = r.change(k, s)
	c.Of = r.whole(k, s)
	c.Per = r.per(k, s, c.Of)
	if c.Where.IsZero() {
		c.Where = r.where(k, s)
	}
	c.list = r.total
	r.enclose(&c)
	r.f.Claims = append(r.f.Claims, c)
	r.last = len(r.f.Claims) - 1
	r.lastIn = r.last
}

// operand tells whether the number at item k stands in a sum of numbers: "7 + 8 = 15".
func (r *claimReader) operand(k int) bool {
	sign := func(i int) bool { return r.items[i].id == w.PlusSign || r.items[i].id == w.EqualSign }
	return sign(k-1) && r.items[k-2].tag == tNumber || sign(k+1) && r.items[k+2].tag == tNumber
}

// enclose sets the span of a claim to enclose its parts.
func (r *claimReader) enclose(c *Claim) {
	n := r.f.Numbers[c.Quantity]
	c.Span = Span{Start: n.Start, End: n.End}
	for _, s := range [...]Span{c.Subject, c.Predicate, c.Of.Span, c.Per, c.Where} {
		if !s.IsZero() {
			c.Start, c.End = min(c.Start, s.Start), max(c.End, s.End)
		}
	}
}

// source returns who says what stands at a byte: the speaker of the innermost quote.
func (r *claimReader) source(pos int) int {
	if r.inTitle {
		return None
	}
	q := r.f.Quotes
	for r.quote < len(q) && q[r.quote].Start <= pos {
		r.quote++
	}
	for i := r.quote - 1; i >= 0 && i >= r.quote-4; i-- {
		if pos < q[i].End {
			return q[i].Speaker
		}
	}
	return None
}

// per returns the denominator of the rate whose figure is item k, or whose whole is of: "Rp
// 12.000 per kilogram", "80 persen dari suku bunga acuan per tahun".
func (r *claimReader) per(k int, s found, of Whole) Span {
	for i := k + 1; i < len(r.items)-itemPad && i <= max(s.end, k+maxPhrase/2); i++ {
		switch it := r.items[i]; {
		case it.tag == tDate && it.id == w.Per && it.to > it.from+1: // "per bulan" is a temporal set too
			return Span(r.doc.Span(int(it.from)+1, int(it.to)))
		case it.tag == tDate && i == s.end && r.periodic(int(it.ref)): // "Rp 4 miliar setiap bulan", "dua kali sehari"
			return r.span(i, i+1)
		case it.tag == tNoun && i == k+1 && it.id == w.Slash: // "29,98 kg/kapita/tahun"
			j := i + 1
			for r.items[j].tag == tNoun && (r.doc.Tokens[r.items[j].from].Glued()) {
				j++
			}
			if j > i+1 {
				return r.span(i+1, j)
			}
			return Span{}
		case it.tag == tPer && r.items[i+1].tag == tNoun:
			j := i + 2
			for j < i+4 && r.items[j].tag == tNoun && (r.doc.Tokens[r.items[j].from].Has(lex.Capital) || r.doc.Tokens[r.items[i+1].from].Glued()) {
				j++
			}
			return r.span(i+1, j)
		case i < s.end && it.tag == tNoun, int(r.doc.Tokens[it.from].Start) < of.End:
		default:
			return Span{}
		}
	}
	return Span{}
}

// periodic tells whether a temporal expression is a period in which something happens: every
// month, a day.
func (r *claimReader) periodic(date int) bool {
	d := r.f.Dates[date]
	return d.Type == dates.SET || d.Type == dates.DURATION && r.doc.Tokens[r.doc.TokenAt(d.Start)].ID.OneTimeUnit() != ""
}

// A found is the subject of a number with what was seen on the way to it.
type found struct {
	rule      ClaimRule
	span      Span
	from, to  int  // its items; 0 if it is not of this sentence
	link      link // what links it with the number
	chain     int  // the first item of the link
	former    bool // it is what a change starts from
	end       int  // the item behind the number and the noun that it counts
	predicate Span
	where     Span
}

// A link is what stands between a subject and its figure.
type link uint8

const (
	noLink link = iota
	byAmount
	byReach
	byTrend
)

// subject finds what the number at item k is about.
func (r *claimReader) subject(k int) found {
	n := r.f.Numbers[r.items[k].ref]
	s := found{end: k + 1}
	s.link, s.chain = r.link(k)
	i, e := r.counted(k, n)
	if e > i {
		s.end = e
	}
	switch {
	case r.items[k].id.Is(lex.Collective) && r.items[k].to-r.items[k].from == 1, r.items[i].id == w.Digit, r.items[i].id == w.Besar:
		return s // "keduanya", "dua digit", "10 besar" (the top ten)
	case r.priced(k, &s), r.shared(k, &s), r.label(k, &s):
		return s
	case r.size(k), r.items[s.chain].id == w.Berukuran && r.items[s.chain-1].tag == tNoun:
		return found{} // "60 jeriken berukuran 35 liter"
	case s.link == noLink && (e == i || e == i+1 && r.items[i].id.Classifier() > 0) && r.restated(k, s) != None:
		return r.elided(k, s) // "9,66 persen atau 25,67 juta orang"
	case r.former(k, &s):
		return s
	}
	p := r.items[s.chain-1]
	counts := e > i && !(e == i+1 && r.items[i].id.Classifier() > 0 && r.states(s.chain))
	if counts && (r.listOf(e) || r.equates(s.chain, k)) {
		s.link = noLink
	}
	switch {
	case s.link == byReach || s.link == byTrend:
		if r.left(s.chain, &s) && !(e > i && r.hollow(s)) {
			s.rule = ruleLinked
			r.linkedPredicate(k, &s)
			return s
		}
	case p.tag == tRel || p.tag == tDate && !counts:
		if r.left(s.chain, &s) {
			s.rule = ruleLinked
			if p.tag == tRel && r.items[s.to].tag == tDate && s.to == s.chain-2 {
				s.span = r.span(s.from, s.to+1) // "realisasi tahun lalu yang Rp 4,3 miliar"
			}
			return s
		}
	case s.link == byAmount:
		if phrase(p.tag) || p.tag == tDate || !counts {
			if r.left(s.chain, &s) && !(e > i && r.hollow(s)) {
				s.rule = ruleLinked
				r.verbBefore(&s)
				return s
			}
		}
	case counts && n.Kind == numbers.Cardinal && phrase(p.tag) && s.chain < k && r.quota(s.chain):
		if r.beside(n.Kind, &s) {
			return s
		}
	case counts && n.Kind != numbers.Money && !(n.Kind != numbers.Cardinal && phrase(p.tag) && (n.Kind != numbers.Percent || s.chain == k)):
	case phrase(p.tag) && s.chain > itemPad:
		if r.beside(n.Kind, &s) {
			return s
		}
	}
	if n.Kind == numbers.Money && (s.link != noLink || p.tag != tVerb) || s.link > byAmount && n.Kind != numbers.Cardinal {
		counts, e = false, i
	}
	if counts { // the noun after the figure
		s.rule, s.from, s.to, s.span, s.where = ruleCounted, i, e, r.span(i, e), Span{}
		r.countedPredicate(&s)
		return s
	}
	if verbal(p.tag) && r.left(s.chain, &s) {
		s.rule = ruleActor
		r.verbBefore(&s)
		return s
	}
	if e > i {
		s.rule, s.from, s.to, s.span, s.where = ruleCounted, i, e, r.span(i, e), Span{}
		r.countedPredicate(&s)
		return s
	}
	if p.tag == tComma && (s.chain < k || r.items[s.end].tag == tRel) && r.left(s.chain, &s) {
		s.rule = ruleLinked // "untuk pekerja formal itu, kata dia, sudah 52 persen yang terlindungi"
		r.countedPredicate(&s)
		return s
	}
	if r.restating(k, &s) {
		return s
	}
	if r.restated(k, s) == None && r.ofWhole(&s) {
		return s
	}
	return r.elided(k, s)
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
	from, to := r.counted(i, r.f.Numbers[r.items[i].ref])
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

// priced finds the amount of a good that a price is for: "2 gram Rp 1,75 juta", "0,5 gram: Rp
// 530.000"; the amount is the subject then and states nothing by itself.
func (r *claimReader) priced(k int, s *found) bool {
	if r.f.Numbers[r.items[k].ref].Kind != numbers.Money {
		return false
	}
	i := r.amountBefore(k)
	if i == 0 {
		return false
	}
	s.rule, s.from, s.to = ruleLabel, i, i+1
	s.span = r.span(i, i+1)
	return true
}

// amountBefore returns the measure that the price at item k is for, 0 if there is none.
func (r *claimReader) amountBefore(k int) int {
	i := k - 1
	if r.items[i].tag == tColon || r.items[i].id == w.Seharga || r.items[i].id == w.Hyphen || r.items[i].id == w.EqualSign || r.items[i].id == w.EnDash {
		i--
	}
	if r.items[i].tag != tNumber || r.f.Numbers[r.items[i].ref].Kind != numbers.Measure {
		return 0
	}
	return i
}

// size tells whether the measure at item k only names a size of what has a price, see priced.
func (r *claimReader) size(k int) bool {
	for j := k + 1; j <= k+2; j++ {
		if r.items[j].tag == tNumber {
			return r.f.Numbers[r.items[j].ref].Kind == numbers.Money && r.amountBefore(j) == k
		}
	}
	return false
}

// shared gives each of several figures its own one of as many subjects: "Inflasi Jawa dan
// Bali masing-masing 2 dan 3 persen" (2 and 3 percent each).
func (r *claimReader) shared(k int, s *found) bool {
	each := s.chain
	for each < k && r.items[each].id != w.Masing {
		each++
	}
	if each == k { // the second figure and those behind it
		for each = k - 1; each > itemPad && each > k-12; each-- {
			if t := r.items[each].tag; r.items[each].id == w.Masing {
				break
			} else if t != tNumber && t != tComma && t != tAnd && t != tNoun && t != tPer && t != tAmount {
				return false
			}
		}
	}
	if r.items[each].id != w.Masing {
		return false
	}
	n, figures := 0, 0 // which figure this is, and how many there are
	for i := each; i < len(r.items)-itemPad && i < each+maxPhrase; i++ {
		if r.items[i].tag == tNumber {
			figures++
			if i <= k {
				n++
			}
		} else if t := r.items[i].tag; i > each+3 && t != tComma && t != tAnd && t != tNoun && t != tPer {
			break
		}
	}
	v := each
	for v > itemPad && (r.items[v-1].tag == tAux || verbal(r.items[v-1].tag) || r.items[v-1].tag == tAmount || r.items[v-1].id == w.Hyphen || r.items[v-1].tag == tComma) {
		v--
	}
	end := v
	for i := figures; i > 0; i-- {
		from := end
		for from > itemPad && r.items[from-1].tag == tNoun {
			from--
		}
		if from == end {
			return false
		}
		if i == n {
			s.rule, s.from, s.to = ruleLinked, from, end
			r.trim(s)
		}
		if i > 1 {
			end = from
			for end > itemPad && (r.items[end-1].tag == tComma || r.items[end-1].tag == tAnd) {
				end--
			}
			if end == from {
				return false
			}
		}
	}
	return figures > 1 && s.rule != 0
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

// beside finds the noun phrase right before an amount: "membayar denda Rp 750 juta".
func (r *claimReader) beside(kind numbers.Kind, s *found) bool {
	from := r.before(s.chain)
	if from == s.chain || r.functional(from, s.chain) || r.items[from-1].id == w.Dari && from-1 == itemPad {
		return false // "Dari jumlah tersebut 93 persen": the whole
	}
	if p := r.items[from-1]; p.tag == tAux && degree(p.id) {
		if !r.left(from-1, s) {
			return false
		}
		s.rule = ruleLinked
		return true
	}
	if t := r.items[s.chain-1].id.Trend(); from == s.chain-1 && t > 2 && r.undergoes(r.items[from-1].id) {
		// "Pulau Jawa mencatatkan pertumbuhan 1,7 persen": what grows is the island.
		if r.left(from, s) {
			s.rule, s.predicate = ruleActor, r.span(from-1, s.chain)
			return true
		}
	}
	if p := r.items[from-1]; kind == numbers.Money && p.tag == tPrep && (p.id == w.Pada || p.id == w.Kepada || p.id == w.Di) && nominal(r.items[from-2].tag) {
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
	return !r.hollow(*s)
}

// undergoes tells whether a verb has a rise or fall of its own subject as its object.
func (r *claimReader) undergoes(id lex.ID) bool {
	switch id {
	case w.Mengalami, w.Mencatatkan, w.Membukukan, w.Menunjukkan, w.Menorehkan:
		return true
	}
	return false
}

// former finds the subject of the figure that a change starts from: "naik dari 77 menjadi
// 82", "menjadi Rp16.771 dari sebelumnya Rp16.787".
func (r *claimReader) former(k int, s *found) bool {
	i := k - 1
	for i > k-6 && (r.items[i].tag == tComma || r.items[i].tag == tDate || r.items[i].id == w.Sebelumnya || r.items[i].id == w.Posisi || r.items[i].id == w.Level || r.items[i].id == w.Angka) {
		i--
	}
	if i <= itemPad || r.items[i].id != w.Dari || r.items[i-1].id == w.Lebih || r.items[i-1].id == w.Kurang {
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

// phrase tells whether an item can end a noun phrase.
func phrase(t tag) bool { return t == tNoun || t == tThis || t == tClose }

// verbal tells whether an item belongs to a predicate.
func verbal(t tag) bool {
	return t == tVerb || t == tPassive || t == tAux || t == tTrend || t == tReach
}

// link walks back from the number at item k over what links it with its subject and returns
// the kind of the link and its first item: "[hanya tumbuh] 1,5%", "[mencapai sekitar] 30".
func (r *claimReader) link(k int) (link, int) {
	kind := noLink
	i := k
	for i > itemPad && i > k-8 {
		p := r.items[i-1]
		switch {
		case p.tag == tReach, p.id == w.Tinggal: // "kini tinggal 3 persen" (only 3 percent is left)
			kind = max(kind, byReach)
		case p.tag == tTrend:
			kind = byTrend
		case p.id == w.Dengan && r.items[i-2].tag == tAmount: // "setara dengan 64 persen"
		case p.id == w.Sepanjang && r.f.Numbers[r.items[k].ref].Kind == numbers.Measure:
			kind = max(kind, byAmount)
		case p.tag == tAmount, p.id == w.Sejumlah:
			kind = max(kind, byAmount)
		case p.id == w.Psikologis && r.items[i-2].id == w.Level, r.scale(i - 1): // "menembus level psikologis", "ditutup pada harga"
		case p.tag == tAux, p.id.Is(lex.Bound), p.id == w.Angka, p.id == w.Level, p.id == w.Posisi, p.id == w.Kisaran, p.id == w.Seluruhnya:
		case p.tag == tPrep && (p.id == w.Di || p.id == w.Ke || p.id == w.Pada || p.id == w.Dari || p.id == w.Hingga || p.id == w.Sampai) && r.levels(i-1, k):
		case p.id == w.Atas, p.id == w.Bawah, p.id == w.PlusSign, p.id == w.PlusMinus, p.id == w.Hyphen && r.items[i-2].id == w.PlusSign: // "sebesar +- 2,9 persen"
		default:
			return kind, i
		}
		i--
	}
	return kind, i
}

// scale tells whether item i is a word for what a figure is read on, behind the preposition
// that leads there: "ke harga", "pada rentang", "dengan skor".
func (r *claimReader) scale(i int) bool {
	p := r.items[i-1]
	switch r.items[i].id {
	case w.Harga, w.Skor, w.Rentang, w.Banderol:
		return p.id == w.Ke || p.id == w.Pada || p.id == w.Dengan || p.id == w.Di
	case w.Ke, w.Pada, w.Dengan, w.Di:
		return r.scaleWord(i + 1)
	}
	return false
}

// scaleWord tells whether item i is a word for what a figure is read on.
func (r *claimReader) scaleWord(i int) bool {
	switch r.items[i].id {
	case w.Harga, w.Skor, w.Rentang, w.Banderol:
		return true
	}
	return false
}

// levels tells whether the preposition at item i leads to the figure at item k over words
// that only place it: "di atas", "di kisaran", "turun ke", "lebih dari".
func (r *claimReader) levels(i, k int) bool {
	switch p := r.items[i-1]; {
	case p.tag == tTrend || p.tag == tReach || p.id == w.Lebih || p.id == w.Kurang || p.tag == tAux && verbal(r.items[i-2].tag):
		return true
	case p.tag == tVerb || p.tag == tPassive || p.tag == tNoun:
		return i+1 < k || r.items[i].id == w.Ke || r.items[i].id == w.Hingga
	}
	return false
}

// counted returns the noun phrase right after the number at item k that it counts.
func (r *claimReader) counted(k int, n Number) (i, j int) {
	i = k + 1
	if r.items[i].id == w.Lebih && n.Kind == numbers.Cardinal { // "seribuan lebih warga"
		i++
	}
	if id := r.items[i+1].id; r.items[i].id.Classifier() > 0 && id != w.Tua && id != w.Tuanya && r.items[i].tag == tNoun && r.items[i+1].tag == tNoun && !r.doc.Tokens[r.items[i+1].from].Has(lex.Capital) && !r.glue(i+1) {
		i++
	}
	if r.items[i].tag != tNoun || r.glue(i) || r.adverb(i) || r.items[i].id == w.Lainnya && r.items[i+1].tag != tNoun {
		return i, i
	}
	return i, r.after(i)
}

// glue tells whether item i is a mark inside a word.
func (r *claimReader) glue(i int) bool {
	return r.doc.Tokens[r.items[i].from].Class == lex.Mark
}

// adverb tells whether item i begins an adverbial and no noun phrase, though it looks
// like a noun: "40 persen secara tahunan", "5 persen saja".
func (r *claimReader) adverb(i int) bool {
	switch id := r.items[i].id; id {
	case w.Atas, w.Bawah, w.Seiring, w.Lebih, w.Saja, w.Subsider, w.Termasuk, w.Yakni, w.Antaranya, w.Lalu, w.Kemudian, w.Dibanding, w.Dibandingkan, w.Ketimbang:
		return true
	}
	return false
}

// label finds the name that a colon or bracket ties to its figure: "Arsiparis: 7.534
// formasi", "kedalaman medium (82 kilometer)".
func (r *claimReader) label(k int, s *found) bool {
	at := s.chain - 1
	if r.items[at].id == w.Dari && r.items[at-1].tag == tColon { // "Golongan I: dari Rp 263.500 menjadi Rp 237.300"
		at--
		s.former = true
	}
	switch r.items[at].tag {
	case tColon:
		if r.titled && s.end > k+1 { // "Disdukcapil: 241 ribu warga miliki identitas digital"
			return false
		}
	case tComma: // "biaya pembuatan robot itu, Rp 17,5 juta, ditanggung"
		if r.items[s.end].tag != tComma || s.link != noLink || !r.figure(at) {
			return false
		}
	case tOpen:
		if r.items[s.end].tag != tClose {
			return false
		}
	default:
		return false
	}
	from := r.before(at)
	if from == at || from == at-1 && r.items[from].id.Hollow() > 0 {
		return false
	}
	if r.counts(from, s) { // "naik 2,68 poin (0,04 persen)"
		s.rule, s.from, s.to = ruleElided, 0, 0
		return true
	}
	s.rule, s.from, s.to = ruleLabel, from, at
	r.trim(s)
	return true
}

// figure tells whether the noun phrase that ends before item i names a figure: "jumlah
// penonton konser itu".
func (r *claimReader) figure(i int) bool {
	from := r.before(i)
	return from < i && (quantity(r.items[from].id) || r.items[from].id == w.Biaya || r.items[from].id == w.Luas || r.items[from].id == w.Anggaran)
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
			switch p.id { // "dana [untuk mendukung ekspansi kredit] sebesar"
			case w.Mendukung, w.Membantu, w.Mendorong, w.Memperkuat, w.Mengatasi, w.Menangani:
				next = from - 2
			}
		case (p.tag == tPassive || p.tag == tVerb && s.link > byAmount) && r.items[r.verbStart(from)-1].tag == tRel:
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
	s.from, s.to = from, k
	r.trim(s)
	return true
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
			k--
			continue
		case tDate:
			k--
			for r.items[k-1].tag == tPrep {
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
			if i := r.insertion(k - 1); i > 0 && !inserted {
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
	for s.to-s.from > itemPad && opener(r.items[s.from].id) {
		s.from++
	}
	s.span = r.span(s.from, s.to)
}

// opener tells whether a word at the beginning of a phrase joins sentences.
func opener(id lex.ID) bool {
	switch id {
	case w.Adapun, w.Lalu, w.Kemudian, w.Kini, w.Sekarang, w.Misalnya, w.Diketahui, w.Selanjutnya, w.Para, w.Bawah, w.Atas, w.Sebelumnya, w.Nantinya, w.Detailnya, w.Rinciannya, w.Sebesar, w.Mungkin:
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

// hollow tells whether a subject says only that something is counted: "jumlahnya".
func (r *claimReader) hollow(s found) bool {
	return s.to-s.from == 1 && r.items[s.from].id.Hollow() > 0
}

// maxElided is how far before a figure its subject may stand, in bytes.
const maxElided = 1000

// elided takes the subject of the claim before: "501 dikenakan tilang". Over the end of a
// sentence only a rise or fall that opens its sentence does: "Kira-kira naik 10 persen".
func (r *claimReader) elided(k int, s found) found {
	if p := r.items[s.chain-1]; s.link == byTrend && p.tag == tConj && r.first(&s) { // "Yen Jepang berada di bawah rupiah setelah menguat"
		s.rule = ruleLinked
		r.linkedPredicate(k, &s)
		return s
	}
	c := r.lastIn
	if c == None && s.link == byTrend && (r.items[s.chain-1].tag == tEdge || r.items[s.chain-1].tag == tOther) {
		c = r.last
	}
	if c == None && s.link <= byAmount && (r.f.Numbers[r.items[k].ref].Kind == numbers.Cardinal || r.items[itemPad].id == w.Dari || !s.where.IsZero()) && (verbs(r.items[s.end].tag) || r.items[s.end].tag == tReach || r.items[s.end].id == w.Di || !s.where.IsZero()) {
		c = r.last // "501 dikenakan tilang", "Dari jumlah itu, 12 di antaranya"
	}
	if c == None {
		return s
	}
	if r.f.Numbers[r.items[k].ref].Start-r.f.Claims[c].Subject.End > maxElided {
		return s
	}
	s.rule, s.span, s.from, s.to = ruleElided, r.f.Claims[c].Subject, 0, 0
	if c == r.lastIn {
		s.where = r.f.Claims[c].Where
	}
	if i := r.verbStart(s.chain); i < s.chain && r.hasVerb(i, s.chain) { // "menguat 68 persen dan ditutup pada harga Rp 174"
		r.predicate(&s, i, s.chain)
		return s
	}
	if t := r.trendOf(k); t > 0 && t < k && r.items[t].tag == tTrend {
		r.predicate(&s, r.verbStart(t), t+1)
		return s
	}
	if i := r.overAdjuncts(s.end); verbs(r.items[i].tag) && r.items[i].tag != tTrend {
		if j := r.clauseEnd(i); r.hasVerb(i, j) {
			r.predicate(&s, i, j)
		}
	}
	return s
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
