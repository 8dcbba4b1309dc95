package extract

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
	"github.com/fakta-id/fakta/numbers"
)

// A role is what a number does in a change.
type role uint8

const (
	noRole role = iota
	roleBy
	roleTo
	roleFrom
)

// change returns the rise or fall that the number at item k is the size or the result of.
func (r *claimReader) change(k int, s *found) Change {
	none := Change{From: None, To: None, By: None}
	t := r.trendOf(k)
	if t == 0 {
		return none
	}
	c := none
	c.Direction = direction(r.items[t].id)
	own := noRole
	note := func(i int) {
		ref := int(r.items[i].ref)
		switch x := r.role(t, i); x {
		case roleBy:
			if c.By == None || i == k {
				c.By = ref
			}
			if i == k {
				own = x
			}
		case roleTo:
			if c.To == None || i == k {
				c.To = ref
			}
			if i == k {
				own = x
			}
		case roleFrom:
			if c.From == None {
				c.From = ref
			}
		}
	}
	for i := t + 1; i < len(r.items)-itemPad && i < t+maxPhrase && r.items[i].tag != tTrend && r.items[i].tag != tOther; i++ {
		if r.items[i].tag == tNumber {
			note(i)
		}
	}
	if c.To == None && c.From == None && r.restates(t) {
		// "menyusut menjadi 14,2 persen dari 15,5 persen, atau turun 1,3 poin"
		for i := r.last; i != None && i >= r.firstIn && i > r.last-3; i-- {
			if g := r.f.Claims[i].Change; g.From != None && g.To != None {
				c.From, c.To = g.From, g.To
				break
			}
		}
	}
	l := r.levelBefore(t)
	if l == 0 && t > k { // trendAhead found it from here
		l = k
	}
	if l > 0 && c.To == None {
		c.To = int(r.items[l].ref)
		if l == k {
			own = roleTo
		}
		if l == k && s.rule == ruleCounted && s.end > k+1 && s.end <= t && r.between(s.end-1, t, tComma) == 0 {
			return none // "265 saham menguat" (265 stocks rose)
		}
	}
	if own == noRole || own == roleBy && s.rule == ruleCounted && (r.items[t].id == w.Naik || r.items[t].id == w.Turun) && r.f.Numbers[r.items[k].ref].Kind == numbers.Cardinal {
		return none // "naik tiga wahana" (rides three rides)
	}
	if own == roleTo && c.From == None {
		c.From = r.level(k, s)
	}
	return c
}

// restates tells whether the trend word at item t is joined to what is before it by "atau".
func (r *claimReader) restates(t int) bool {
	for i := t - 1; i > t-4; i-- {
		switch it := r.items[i]; {
		case it.id == w.Atau:
			return true
		case it.tag != tAux:
			return false
		}
	}
	return false
}

// explains gives the claim of the sentence before the change that a rise or fall which opens its
// sentence tells of it: "Konsumsi mencapai 63 juta ton. Masih tumbuh 4,9 persen", "Angka itu naik
// dari 15 ton". The figure there is what the change leads to.
func (r *claimReader) explains(c *Claim, s *found, before int) {
	if before == None || s.link != byTrend && !s.former {
		return
	}
	p := &r.f.Claims[before]
	if p.Rule != ruleLinked && p.Rule != ruleBeside && p.Rule != ruleLabel || s.rule != ruleElided && !r.generic(s) && !r.same(p.Subject, s.span) {
		return
	}
	q := &r.f.Numbers[p.Quantity]
	switch {
	case p.InTitle != r.inTitle, p.Change.Direction != 0, c.Change.To != None, q.Kind == numbers.Percent && r.f.Numbers[c.Quantity].Kind == numbers.Percent && !s.former:
		return
	case s.former:
		if g := r.leads(s.chain); g != 0 && alike(q, &r.f.Numbers[c.Quantity]) {
			p.Change = Change{Direction: g, From: c.Quantity, To: p.Quantity, By: None}
		}
	case c.Change.By == c.Quantity:
		c.Change.To = p.Quantity
		p.Change = c.Change
	}
}

// generic tells whether a subject stands for any figure: "angka itu", "itu".
func (r *claimReader) generic(s *found) bool {
	if s.from == 0 {
		return false
	}
	switch it := r.items[s.from]; it.id {
	case w.Angka, w.Jumlah, w.Besaran, w.Nilai, w.Total:
		return true
	default:
		return it.tag == tThis
	}
}

// leads returns the direction of the trend word right before item i; 0 if there is none.
func (r *claimReader) leads(i int) Direction {
	for ; r.items[i-1].tag == tAux; i-- {
	}
	if t := r.items[i-1].id.Trend(); t == 1 || t == 2 {
		return Direction(t)
	}
	return 0
}

// level returns the number that the claim before states of the same thing, from which a
// change goes on: "mencapai 77 kasus. Jumlahnya bertambah menjadi 82 kasus"; None without one.
func (r *claimReader) level(k int, s *found) int {
	text := r.doc.Text
	for i := r.last; i != None && i >= 0 && i > r.last-4; i-- {
		c := &r.f.Claims[i]
		if c.InTitle != r.inTitle {
			break
		}
		if text[c.Subject.Start:c.Subject.End] != text[s.span.Start:s.span.End] {
			continue
		}
		a, b := &r.f.Numbers[c.Quantity], &r.f.Numbers[r.items[k].ref]
		if alike(a, b) && (c.Change.Direction == 0 || c.Change.To == c.Quantity) {
			return c.Quantity
		}
	}
	return None
}

// direction is that of a word of rise or fall.
func direction(id lex.ID) Direction {
	if g := id.Grade(); g > 0 && id.Trend() == 0 {
		return Direction(g)
	}
	return Direction(2 - id.Trend()%2) // odd values rise
}

// trendOf returns the word of rise or fall that the number at item k may belong to, 0 if
// there is none.
func (r *claimReader) trendOf(k int) int {
	if !r.has.has(tTrend) && r.cues&ofChange == 0 {
		return 0
	}
	for i := k - 1; i > 0 && i > k-maxPhrase; i-- {
		switch it := r.items[i]; {
		case it.tag == tTrend, it.tag == tVerb && it.id.Trend() > 4:
			return i
		case it.tag == tNoun && it.id.Trend() > 2 && it.id.Trend() < 5 && r.stated(i, k):
			return i
		case it.tag == tOther, it.tag == tConj, it.tag == tRel:
			return r.trendAhead(k)
		}
	}
	return r.trendAhead(k)
}

// stated tells whether the noun of rise or fall at item i states the figure itself: "kenaikan
// cukup tajam hampir 10 persen", not "pertumbuhan ekonomi 7 persen", which is a rate by name.
func (r *claimReader) stated(i, k int) bool {
	id := r.items[i].id
	for i++; i < k; i++ {
		switch t := r.items[i].tag; t {
		case tNoun: // "kenaikan tarif cukai sebesar 21,55 persen"
			if id == w.Pertumbuhan {
				return false // a growth is a rate by name: "pertumbuhan ekonomi sebesar 5 persen"
			}
			if !r.linkedBy(r.numberFrom(i, k), tAmount) {
				return false
			}
		case tAux, tAmount, tReach, tRel, tDate, tPrep:
		case tNumber:
			return true
		default:
			return false
		}
	}
	return true
}

// numberFrom returns the first number behind item i, at most k.
func (r *claimReader) numberFrom(i, k int) int {
	for i < k && r.items[i].tag != tNumber {
		i++
	}
	return i
}

// trendAhead returns the verb of rise or fall that follows the number at item k right away:
// "4,28 juta ton hanya naik 2,3%", "2,18 juta ton pada bulan lalu atau turun tipis".
func (r *claimReader) trendAhead(k int) int {
	i := k + 1
	for r.items[i].tag == tNoun && (i == k+1 || r.glue(i) || r.glue(i-1)) { // "29,98 kg/kapita/tahun, naik"
		i++
	}
	for ; i < k+8 && i < len(r.items)-itemPad; i++ {
		switch it := r.items[i]; it.tag {
		case tTrend:
			if t := r.doc.Tokens[it.from]; r.doc.Text[t.End-3:t.End] == "nya" {
				return 0 // "19 juta ton, menurunnya produksi" has a subject of its own
			}
			return i
		case tDate, tPrep, tComma:
		case tAux: // "tidak akan bisa diturunkan" is no change
			switch it.id {
			case w.Tidak, w.Tak, w.Belum, w.Akan, w.Bisa, w.Dapat, w.Harus:
				return 0
			}
		case tAnd:
			if it.id != w.Atau {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// levelBefore returns the number whose level the trend verb at item t explains, see
// trendAhead; 0 if there is none.
func (r *claimReader) levelBefore(t int) int {
	for i := t - 1; i > 0 && i > t-8; i-- {
		switch it := r.items[i]; it.tag {
		case tNumber:
			return i
		case tAux, tDate, tPrep, tComma, tPer:
		case tNoun: // "tercatat 40.300 kunjungan, naik dari 15.200"
			if r.items[i+1].tag == tNoun || r.items[i-1].tag != tNumber && r.items[i-1].tag != tPer {
				return 0
			}
		case tAnd:
			if it.id != w.Atau {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// role tells what the number at item i, behind the trend word at item t, does in its change.
func (r *claimReader) role(t, i int) role {
	b := i - 1
	for b > t && (r.items[b].tag == tAux || r.items[b].id.Is(lex.Bound)) {
		b--
	}
	if id := r.items[b].id; id == w.Atau || b == i-1 && r.items[b].tag == tOpen { // "16 poin atau sekitar 0,10 persen", "2,68 poin (0,04 persen)"
		for b--; b > i-9 && (r.items[b].tag == tNoun || r.items[b].tag == tPer || r.items[b].tag == tComma || r.items[b].tag == tDate); b-- {
		}
		if r.items[b].tag != tNumber {
			return noRole
		}
		switch r.role(t, b) {
		case roleBy:
			return roleBy
		case roleTo: // "menjadi 1.500 liter per hari, atau 25 persen"
			if r.f.Numbers[r.items[i].ref].Kind == numbers.Percent {
				return roleBy
			}
		}
		return noRole
	}
	if r.apart(t, i) {
		return noRole
	}
	for b := i - 1; b > t; b-- {
		switch it := r.items[b]; {
		case it.id == w.Menjadi, it.id == w.Ke && r.between(b, i, tNoun) < 2 && !r.linkedBy(i, tAmount): // not "Transfer ke Daerah"
			return roleTo
		case (it.id == w.Posisi || it.id == w.Level || it.id == w.Harga || it.id == w.Kisaran) && r.items[b-1].tag == tPrep && r.items[b-1].id != w.Dari && b == i-1 && r.between(t, b, tNoun) == 0 && !(it.id == w.Kisaran && r.items[b-1].id == w.Di && r.f.Numbers[r.items[i].ref].Kind == numbers.Percent): // "tumbuh di kisaran 5 persen" is by so much
			return roleTo // "menguat di posisi Rp 14.105"
		case it.id == w.Dengan && r.items[b-1].id != w.Dibandingkan && r.items[b-1].id != w.Dibanding && r.items[b-1].tag != tAmount:
			return noRole // "naik ke posisi pertama dengan 25 poin"
		case (it.tag == tReach || it.id == w.Hingga || it.id == w.Sampai) && !(r.items[t].tag == tVerb && r.f.Numbers[r.items[i].ref].Kind == numbers.Cardinal) && r.f.Numbers[r.items[i].ref].Kind != numbers.Percent:
			if r.compared(t, b) { // "dibanding 2023 yang mencapai 40.000 ton"
				return roleFrom
			}
			return roleTo // "melonjak hingga menembus 110 dolar"
		case it.id == w.Dari && !(b > 0 && (r.items[b-1].id == w.Lebih || r.items[b-1].id == w.Kurang)), it.id == w.Dibanding, it.id == w.Dibandingkan, it.id == w.Sebelumnya, it.id == w.Ketimbang:
			if r.between(b, i, tNoun) > 4 {
				return noRole
			}
			return roleFrom
		case it.tag == tNumber:
			return noRole
		case it.tag == tComma, it.tag == tConj, it.tag == tRel && r.items[b+1].id != w.Sama, it.tag == tVerb, it.tag == tAnd && b < i-1 && verbal(r.items[b+1].tag):
			return noRole
		}
	}
	k := r.f.Numbers[r.items[i].ref].Kind
	if r.items[t].tag == tVerb && k != numbers.Percent && (!r.linkedBy(i, tAmount) || k == numbers.Cardinal) {
		return noRole // "menurunkan lima tim" (sends down five teams)
	}
	if n := r.between(t, i, tNoun); n > 0 && !(n < 5 && k == numbers.Percent && r.items[t].tag == tTrend || r.items[t].tag == tNoun && n < 5 && k == numbers.Percent && r.linkedBy(i, tAmount) || r.items[t].tag == tVerb && n < 8 && (k == numbers.Percent || r.linkedBy(i, tAmount))) {
		return noRole
	}
	return roleBy
}

// apart tells whether the number at item i is in another clause than the trend word at item
// t: "meningkat, yakni ekspor mencapai 25 ribu ton". What follows "dari sebelumnya," is not.
func (r *claimReader) apart(t, i int) bool {
	for b := t + 1; b < i; b++ {
		switch r.items[b].tag {
		case tConj, tOther:
			return true
		case tRel:
			if r.items[b+1].id != w.Sama && !r.compared(t, b) { // "periode yang sama tahun lalu", "dibanding realisasi yang Rp 4,3 miliar"
				return true
			}
		case tComma:
			if p := r.items[b-1]; p.id != w.Sebelumnya && r.items[b+1].id != w.Atau && r.items[b+1].id != w.Menjadi && r.items[b+1].id != w.Dari && r.items[b+1].id != w.Yakni && r.items[b+1].id != w.Yaitu && r.items[b+1].id != w.Dibanding && r.items[b+1].id != w.Dibandingkan {
				return true
			}
		}
	}
	return false
}

// compared tells whether a word of comparison stands between the items i and j.
func (r *claimReader) compared(i, j int) bool {
	for i++; i < j; i++ {
		switch r.items[i].id {
		case w.Dibanding, w.Dibandingkan, w.Ketimbang:
			return true
		}
	}
	return false
}

// between counts the items of a tag between the items i and j.
func (r *claimReader) between(i, j int, t tag) int {
	n := 0
	for i++; i < j; i++ {
		if r.items[i].tag == t {
			n++
		}
	}
	return n
}

// linkedBy tells whether an item of a tag stands right before item i.
func (r *claimReader) linkedBy(i int, t tag) bool { return r.items[i-1].tag == t }
