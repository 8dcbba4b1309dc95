package extract

import (
	"cmp"
	"slices"

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
	items   []item // the sentence, with one item of padding at each end
	number  int    // the first number of the sentence or behind it
	date    int    // the first date of the sentence or behind it
	quote   int    // the first quote that begins behind the number
	last    int    // the last claim of the text, None at its beginning
	lastIn  int    // the last claim of the sentence
	list    list   // the parts that are being listed
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
	first := len(f.Claims)
	for r.number < len(f.Numbers) && f.Numbers[r.number].InTitle == inTitle {
		k := d.TokenAt(f.Numbers[r.number].Start)
		r.sentence(d.SentenceStart(k), d.SentenceEnd(k))
		r.lastIn = None
		r.list = list{of: None}
		next := r.number
		for k := range r.items {
			if r.items[k].tag == tNumber {
				r.claim(k)
				next = int(r.items[k].ref) + 1
			}
		}
		r.number = max(next, r.number+1)
	}
	slices.SortStableFunc(f.Claims[first:], func(a, b Claim) int { return cmp.Compare(a.Start, b.Start) })
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
	if !claimable(n.Kind) {
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
		Change:    r.change(k, s),
		Of:        r.whole(k, s),
		Per:       r.per(k),
		Where:     s.where,
		When:      r.when(k, s),
		Source:    r.source(n.Start),
	}
	if c.Where.IsZero() {
		c.Where = r.where(k, s)
	}
	r.enclose(&c)
	r.f.Claims = append(r.f.Claims, c)
	r.last = len(r.f.Claims) - 1
	r.lastIn = r.last
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

// per returns the denominator of the rate whose figure is item k: "Rp 12.000 per kilogram".
func (r *claimReader) per(k int) Span {
	i := k + 1
	if r.items[i].tag == tNoun && r.items[i].id.Classifier() > 0 {
		i++
	}
	if r.items[i].tag != tPer || r.items[i+1].tag != tNoun {
		return Span{}
	}
	j := i + 2
	for j < i+4 && r.items[j].tag == tNoun && (r.doc.Tokens[r.items[j].from].Has(lex.Capital) || r.doc.Tokens[r.items[i+1].from].Glued()) {
		j++
	}
	return r.span(i+1, j)
}

// A found is the subject of a number with what was seen on the way to it.
type found struct {
	rule      ClaimRule
	span      Span
	from, to  int  // its items; 0 if it is not of this sentence
	link      link // what links it with the number
	chain     int  // the first item of the link
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
	s := found{end: k + 1, chain: k}
	s.link, s.chain = r.link(k)
	i, e := r.counted(k, n)
	if e > i {
		s.end = e
	}
	if l := r.label(k, &s); l {
		return s
	}
	p := r.items[s.chain-1]
	switch {
	case s.link == byReach || s.link == byTrend:
		if r.left(s.chain, &s) && !(e > i && r.hollow(s)) {
			s.rule = ruleLinked
			r.linkedPredicate(k, &s)
			return s
		}
	case s.link == byAmount:
		if phrase(p.tag) || p.tag == tDate || e == i {
			if r.left(s.chain, &s) && !(e > i && r.hollow(s)) {
				s.rule = ruleLinked
				r.verbBefore(&s)
				return s
			}
		}
	case e > i && n.Kind != numbers.Money && !(n.Kind != numbers.Cardinal && phrase(p.tag)):
	case phrase(p.tag) && s.chain > 1:
		if from := r.before(s.chain); from < s.chain && !r.functional(from, s.chain) {
			s.rule, s.from, s.to = ruleBeside, from, s.chain
			r.trim(&s)
			r.verbBefore(&s)
			if !r.hollow(s) {
				return s
			}
		}
	}
	if e > i { // the noun after the figure
		s.rule, s.from, s.to, s.span, s.where = ruleCounted, i, e, r.span(i, e), Span{}
		r.countedPredicate(&s)
		return s
	}
	if verbal(p.tag) && r.left(s.chain, &s) {
		s.rule = ruleActor
		r.verbBefore(&s)
		return s
	}
	return r.elided(k, s)
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
	for i > 1 && i > k-8 {
		p := r.items[i-1]
		switch {
		case p.tag == tReach:
			kind = max(kind, byReach)
		case p.tag == tTrend:
			kind = byTrend
		case p.tag == tAmount:
			kind = max(kind, byAmount)
		case p.tag == tAux, p.id.Is(lex.Bound), p.id == w.Angka, p.id == w.Level, p.id == w.Posisi, p.id == w.Kisaran, p.id == w.Seluruhnya:
		case p.tag == tPrep && (p.id == w.Di || p.id == w.Ke || p.id == w.Pada || p.id == w.Dari || p.id == w.Hingga || p.id == w.Sampai) && r.levels(i-1, k):
		case p.id == w.Atas || p.id == w.Bawah:
		default:
			return kind, i
		}
		i--
	}
	return kind, i
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
	if r.items[i].id == w.Lebih { // "seribuan lebih warga"
		i++
	}
	if r.items[i].id.Classifier() > 0 && r.items[i].tag == tNoun && r.items[i+1].tag == tNoun && !r.doc.Tokens[r.items[i+1].from].Has(lex.Capital) && !r.glue(i+1) {
		i++
	}
	if r.items[i].tag != tNoun || r.glue(i) || r.adverbial(i) {
		return i, i
	}
	return i, r.after(i)
}

// glue tells whether item i is a mark inside a word.
func (r *claimReader) glue(i int) bool {
	return r.doc.Tokens[r.items[i].from].Class == lex.Mark
}

// adverbial tells whether item i begins an adverbial and no noun phrase, though it looks
// like a noun: "40 persen secara tahunan", "5 persen saja".
func (r *claimReader) adverbial(i int) bool {
	switch id := r.items[i].id; id {
	case w.Secara, w.Saja, w.Subsider, w.Termasuk, w.Yakni, w.Antaranya, w.Lalu, w.Kemudian, w.Dibanding, w.Dibandingkan, w.Ketimbang:
		return true
	}
	return false
}

// label finds the name that a colon or bracket ties to its figure: "Arsiparis: 7.534
// formasi", "kedalaman medium (82 kilometer)".
func (r *claimReader) label(k int, s *found) bool {
	at := s.chain - 1
	switch r.items[at].tag {
	case tColon:
	case tOpen:
		if r.items[s.end].tag != tClose {
			return false
		}
	default:
		return false
	}
	from := r.before(at)
	if from == at {
		return false
	}
	s.rule, s.from, s.to = ruleLabel, from, at
	r.trim(s)
	return true
}

// left finds the subject before the predicate whose first known item is v.
func (r *claimReader) left(v int, s *found) bool {
	k := v
	inserted := false
	for k > 1 && k > v-maxPhrase {
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
		case tComma:
			if i := r.insertion(k - 1); i > 0 && !inserted {
				k, inserted = i, true
				continue
			}
		}
		break
	}
	from := r.before(k)
	if from < k && r.items[from-1].tag == tPrep && verbal(r.items[from-2].tag) {
		// "warga yang tinggal di pengungsian mencapai": the head is before "yang".
		for i := from - 2; i > 1 && i > from-maxPhrase; i-- {
			if t := r.items[i].tag; t == tRel {
				k, from = i, r.before(i)
				break
			} else if t == tComma || t == tNumber || t == tConj || t == tOther {
				break
			}
		}
	}
	if from == k || r.functional(from, k) {
		return false
	}
	s.from, s.to = from, k
	r.trim(s)
	return true
}

// insertion returns the comma that opens the insertion that the comma at item i closes:
// "Inflasi, kata dia, mencapai"; 0 if there is none.
func (r *claimReader) insertion(i int) int {
	for k := i - 1; k > 1 && k > i-10; k-- {
		switch r.items[k].tag {
		case tComma:
			return k
		case tNumber, tOther:
			return 0
		}
	}
	return 0
}

// functional tells whether the items [i, j) hold function words only and name nothing.
func (r *claimReader) functional(i, j int) bool {
	for ; i < j; i++ {
		it := r.items[i]
		if it.tag == tNoun && (it.id == 0 || !it.id.Is(lex.Function)) {
			return false
		}
	}
	return j-i < 1 && r.items[j-1].tag != tThis
}

// trim cuts a place or field off the end of a subject: "jumlah kasus positif [di
// Banyuwangi]"; the place is kept as the claim's.
func (r *claimReader) trim(s *found) {
	for i := s.from + 1; i < s.to-1; i++ {
		if it := r.items[i]; it.tag == tPrep && (it.id == w.Di || it.id == w.Dalam) {
			if it.id == w.Di && r.placeLike(i+1, s.to) {
				s.where = r.span(i+1, s.to)
			}
			s.to = i
			break
		}
	}
	for s.to-s.from > 1 && r.items[s.from].tag == tNoun && r.opener(r.items[s.from].id) {
		s.from++
	}
	if s.to-s.from > 1 && r.items[s.to-1].tag == tThis && !r.items[s.from].id.Is(lex.Demonstrative) && r.items[s.to-2].tag == tNoun {
		// "tarif itu" stays: it points back and is found by it.
	}
	s.span = r.span(s.from, s.to)
}

// opener tells whether a word at the beginning of a phrase joins sentences.
func (r *claimReader) opener(id lex.ID) bool {
	switch id {
	case w.Adapun, w.Lalu, w.Kemudian, w.Kini, w.Sekarang, w.Misalnya, w.Diketahui, w.Selanjutnya, w.Para:
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

// elided takes the subject of the claim before: "501 dikenakan tilang".
func (r *claimReader) elided(k int, s found) found {
	c := r.lastIn
	if c == None && s.link == byTrend {
		c = r.last
	}
	if c == None {
		if s.link != noLink || r.items[s.end].id == w.Dari {
			return s
		}
		return s
	}
	s.rule, s.span, s.from, s.to = ruleElided, r.f.Claims[c].Subject, 0, 0
	if s.link == byTrend {
		r.linkedPredicate(k, &s)
	}
	return s
}
