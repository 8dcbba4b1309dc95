package extract

import (
	"cmp"
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/numbers"
)

// A Check compares figures of an article that must agree. It says whether they do at the
// precision at which they are printed, never that a statement is false: in "Dari 1,3 juta
// pekerja, 568.373 orang atau 43,31 persen terlindungi" (of 1.3 million workers 568,373 or
// 43.31 percent are covered) the share lies between 42.1 and 45.5 percent.
type Check struct {
	Kind   CheckKind
	Result Verdict
	Claims []int // the claims compared, as indexes into Facts.Claims, in the order of the text
	Date   int   // of a weekday: the date, as index into Facts.Dates; else [None]
	Stated numbers.Value
	// Low and High enclose what follows from the other figures; of a weekday they are zero.
	Low, High numbers.Value

	a, b int // the numbers computed with: part and whole, from and to, the total, the other statement
}

// CheckKind tells what a check compares.
type CheckKind uint8

// The kinds of checks.
const (
	Rounding   CheckKind = iota + 1 // the headline with the body
	Share                           // part and whole with a percentage
	Sum                             // listed parts with their total
	Difference                      // from, to and by of a rise or fall
	Weekday                         // a weekday with its date
	Repeat                          // the same quantity, stated twice
)

var checkNames = [...]string{"", "rounding", "share", "sum", "change", "weekday", "repeat"}

// String returns the name of the kind in the JSON output, "" for the zero CheckKind.
func (k CheckKind) String() string {
	if int(k) >= len(checkNames) {
		return ""
	}
	return checkNames[k]
}

// Verdict is the result of a check.
type Verdict uint8

// The verdicts.
const (
	Consistent Verdict = iota + 1
	Inconsistent
)

var verdictNames = [...]string{"", "consistent", "inconsistent"}

// String returns the name of the verdict in the JSON output, "" for the zero Verdict.
func (v Verdict) String() string {
	if int(v) >= len(verdictNames) {
		return ""
	}
	return verdictNames[v]
}

// A checker compares the claims of an article. It knows a claim by its quantity until the
// claims have their final order.
type checker struct {
	f       *Facts
	byClaim []int // number -> claim, None without one
	members []int // of the checks, one after the other

	title, text *lex.Doc
	subjects    []wordSet // of the claims; without a Doc where nobody asked yet, see subject
	heads       []uint32  // of the claims; 0 where nobody asked yet, see head
	order       []start   // the claims in the order of the text, see arrange
	sorted      []Claim   // memory for them

	record *record // nil unless one asks why there is no check
}

// check appends the checks of the claims of f to f.Checks.
func (x *checker) check(f *Facts, title, text *lex.Doc) {
	x.f, x.title, x.text = f, title, text
	x.members = x.members[:0]
	x.byClaim = x.byClaim[:0]
	for range f.Numbers {
		x.byClaim = append(x.byClaim, None)
	}
	x.subjects, x.heads = x.subjects[:0], x.heads[:0]
	for i := range f.Claims {
		x.byClaim[f.Claims[i].Quantity] = i
		x.subjects = append(x.subjects, wordSet{})
		x.heads = append(x.heads, 0)
	}
	for i := range f.Claims {
		x.share(i)
		x.sum(i)
		x.difference(i)
		x.repeat(i)
	}
	x.rounding()
	for i := range f.Dates {
		x.weekday(i)
	}
	x.arrange()
}

// arrange puts claims and checks into the order of the text and makes the checks point at
// the claims there.
func (x *checker) arrange() {
	f := x.f
	if !x.ordered() {
		// The members of early checks may lie in memory that x.members has outgrown.
		for i := range f.Checks {
			for k, c := range f.Checks[i].Claims {
				f.Checks[i].Claims[k] = f.Claims[c].Quantity
			}
		}
		x.sortClaims()
		for i := range f.Claims {
			x.byClaim[f.Claims[i].Quantity] = i
		}
		for i := range f.Checks {
			for k, n := range f.Checks[i].Claims {
				f.Checks[i].Claims[k] = x.byClaim[n]
			}
		}
	}
	for i := range f.Checks {
		slices.Sort(f.Checks[i].Claims)
	}
	byStart := func(a, b Check) int { return cmp.Compare(x.start(&a), x.start(&b)) }
	if !slices.IsSortedFunc(f.Checks, byStart) {
		slices.SortStableFunc(f.Checks, byStart)
	}
}

// ordered tells whether the claims are in the order of the text already. They are not where
// a phrase before a figure belongs to a later one: "Dari 100 orang, 20 orang".
func (x *checker) ordered() bool {
	claims := x.f.Claims
	for i := 1; i < len(claims); i++ {
		if a, b := &claims[i-1], &claims[i]; a.InTitle == b.InTitle && a.Start > b.Start {
			return false // those of the title come first anyway
		}
	}
	return true
}

// A start is where a claim begins in the text, for sorting: a claim itself is large.
type start struct{ at, claim int }

// sortClaims puts the claims into the order of the text; of two that begin together the one
// with the first figure comes first.
func (x *checker) sortClaims() {
	claims := x.f.Claims
	x.order = x.order[:0]
	for i := range claims {
		at := claims[i].Start
		if claims[i].InTitle {
			at -= lex.MaxText // before all of the text
		}
		x.order = append(x.order, start{at, i})
	}
	slices.SortFunc(x.order, func(a, b start) int {
		return cmp.Or(cmp.Compare(a.at, b.at), cmp.Compare(a.claim, b.claim))
	})
	x.sorted = append(x.sorted[:0], claims...)
	for i, p := range x.order {
		claims[i] = x.sorted[p.claim]
	}
}

// start returns where a check begins in the text; the title stands before it.
func (x *checker) start(c *Check) int {
	if c.Date != None {
		if x.f.Dates[c.Date].InTitle {
			return -1
		}
		return x.f.Dates[c.Date].Start
	}
	first := &x.f.Claims[c.Claims[0]]
	if first.InTitle {
		return -1
	}
	return first.Start
}

// add adds a check of some claims.
func (x *checker) add(c Check, claims ...int) {
	from := len(x.members)
	x.members = append(x.members, claims...)
	c.Claims = x.members[from:len(x.members):len(x.members)]
	c.Date = None
	x.f.Checks = append(x.f.Checks, c)
}

func (x *checker) number(claim int) *Number { return &x.f.Numbers[x.f.Claims[claim].Quantity] }

// exact tells whether the number of a claim is one value that is meant as it stands: no
// range, no bound ("lebih dari"), no estimate ("sekitar").
func (x *checker) exact(claim int) bool {
	n := x.number(claim)
	return !n.Ranged && n.Bound == 0 && n.Reason == 0 && !n.HasAlternative && n.Value.Sign() > 0
}

// alike tells whether two numbers are quantities of the same unit.
func alike(a, b *Number) bool { return a.Kind == b.Kind && a.Unit == b.Unit }

// share compares a percentage with the part and the whole that it restates.
func (x *checker) share(p int) {
	c := &x.f.Claims[p]
	if k := x.number(p).Kind; k != numbers.Percent || x.number(p).Unit.Code != "%" || c.Change.Direction != 0 {
		return
	}
	part, whole := None, None
	switch {
	case c.restates != None:
		part = c.restates
	case c.refers != None:
		part = c.refers
	default:
		return // it says no part of which it is the share
	}
	if !x.exact(p) {
		x.refuse(p, Share, noExact)
		return
	}
	if of := c.Of.Quantity; of != None {
		whole = x.byClaim[of]
	}
	if of := x.f.Claims[part].Of.Quantity; whole == None && of != None {
		whole = x.byClaim[of]
	}
	if whole == None { // "584 dari 2.336 TPS, atau 25 persen"
		for i := part - 1; i >= 0 && i >= part-2; i-- {
			if x.f.Claims[i].Of.Quantity == x.f.Claims[part].Quantity {
				part, whole = i, part
				break
			}
		}
	}
	if whole == None && c.restates != None && x.f.Claims[part].Rule == ruleCounted {
		whole = x.all(c, part)
	}
	if whole == None || part == whole || whole == p {
		x.refuse(p, Share, noWhole)
		return
	}
	if !x.exact(part) || !x.exact(whole) {
		x.refuse(p, Share, noExact)
		return
	}
	if !alike(x.number(part), x.number(whole)) {
		x.refuse(p, Share, noUnits)
		return
	}
	stated := x.number(p)
	r, ok := ratio(x.number(part), x.number(whole)).percent()
	if !ok {
		x.refuse(p, Share, noResult)
		return
	}
	if v := compare(stated, r); v == 0 {
		x.refuse(p, Share, noVerdict)
	} else {
		one, two, three := sorted(part, whole, p)
		x.add(Check{Kind: Share, Result: v, a: x.f.Claims[part].Quantity, b: x.f.Claims[whole].Quantity, Stated: stated.Value, Low: r.low, High: r.high}, one, two, three)
	}
}

// all returns the claim that counts all of what a share is taken of: "menjaring 6.250
// pelanggar. ... 4.500 pelanggar atau 72 persen dari seluruh pelanggar"; None without one.
func (x *checker) all(share *Claim, part int) int {
	if share.InTitle || !isAll(wordsOf(x.text, share.Of.Span)) {
		return None
	}
	for i := part - 1; i >= 0 && i > part-6; i-- {
		if alike(x.number(i), x.number(part)) && x.same(i, part) && x.number(i).Value.Cmp(x.number(part).Value) > 0 {
			return i
		}
	}
	return None
}

// sum compares a total with the parts that are listed behind it.
func (x *checker) sum(t int) {
	total := &x.f.Claims[t]
	if !total.complete {
		x.done(t)
		if x.record != nil {
			x.refuseParts(t)
		}
		return
	}
	if !x.exact(t) {
		x.refuse(t, Sum, noExact)
		return
	}
	from := len(x.members)
	x.members = append(x.members, t)
	s := interval{}
	for i, apart := t+1, 0; i < len(x.f.Claims) && apart < maxBack; i++ {
		c := &x.f.Claims[i]
		if c.list != t {
			apart++
			continue
		}
		if !x.exact(i) || !alike(x.number(i), x.number(t)) || x.number(i).Value.Cmp(x.number(t).Value) > 0 || c.Rule == ruleElided && c.Where.IsZero() && c.Predicate.IsZero() {
			x.members = x.members[:from]
			x.refuse(t, Sum, noParts)
			return
		}
		var ok bool
		if s, ok = s.plus(printed(x.number(i))); !ok {
			x.members = x.members[:from]
			x.refuse(t, Sum, noResult)
			return
		}
		x.members = append(x.members, i)
	}
	parts := x.members[from:]
	x.members = x.members[:from]
	if len(parts) < 3 {
		x.refuse(t, Sum, noParts)
		return
	}
	v := compare(x.number(t), s)
	if two := numbers.NewValue(2, 0); v == Inconsistent {
		// Parts that are less than half of the total, or more than twice it, are not its parts.
		total := x.number(t).Value
		if d, err := s.high.Mul(two); err != nil || d.Cmp(total) < 0 {
			x.refuse(t, Sum, noParts)
			return
		}
		if d, err := total.Mul(two); err != nil || d.Cmp(s.low) < 0 {
			x.refuse(t, Sum, noParts)
			return
		}
		// "126 peserta dari 18 negara. Mereka terdiri dari 70 ... dan 56 ...": the list is of
		// another number.
		for i := t - 1; i >= 0 && i > t-4; i-- {
			if alike(x.number(i), x.number(t)) && compare(x.number(i), s) == Consistent {
				x.refuse(t, Sum, noParts)
				return
			}
		}
	}
	if v == 0 {
		x.refuse(t, Sum, noVerdict)
	} else {
		x.add(Check{Kind: Sum, Result: v, a: total.Quantity, Stated: x.number(t).Value, Low: s.low, High: s.high}, parts...)
	}
}

// done compares a total with the two parts of it that are done and to be done, which are all of
// it: "Dari 15 siswa itu, 13 siswa sudah pulang dan dua siswa masih dirawat" (13 have gone home
// already and two are still treated).
func (x *checker) done(t int) {
	i, j := t+1, t+2
	if j >= len(x.f.Claims) {
		return
	}
	total, a, b := &x.f.Claims[t], &x.f.Claims[i], &x.f.Claims[j]
	if a.Of.Quantity != total.Quantity || b.Of.Quantity != total.Quantity || total.InTitle {
		return
	}
	if !x.exact(t) || !x.exact(i) || !x.exact(j) || x.number(t).Kind != numbers.Cardinal || !alike(x.number(t), x.number(i)) || !alike(x.number(t), x.number(j)) || !x.same(t, i) || !x.same(t, j) {
		return
	}
	p, q := progress(wordsOf(x.text, a.Predicate)), progress(wordsOf(x.text, b.Predicate))
	if p == 0 || q == 0 || p == q {
		return
	}
	s, ok := printed(x.number(i)).plus(printed(x.number(j)))
	if !ok {
		return
	}
	if v := compare(x.number(t), s); v != 0 {
		x.add(Check{Kind: Sum, Result: v, a: total.Quantity, Stated: x.number(t).Value, Low: s.low, High: s.high}, t, i, j)
	}
}

// difference compares from, to and by of a change.
func (x *checker) difference(i int) {
	c := &x.f.Claims[i]
	g := c.Change
	if g.Direction == 0 {
		return
	}
	if c.refers != None { // "Angka itu meningkat 13 persen dibandingkan 60 ribu"
		if p := &x.f.Claims[c.refers]; g.To == None && g.From != None {
			g.To = p.Quantity
		} else if g.From == None && g.To == None && p.Change.From != None && p.Change.To != None {
			g.From, g.To = p.Change.From, p.Change.To
		}
	}
	if x.number(i).Kind == numbers.Multiple {
		x.multiple(i)
		return
	}
	if g.By != c.Quantity {
		return
	}
	if g.From == None || g.To == None || x.byClaim[g.From] == None || x.byClaim[g.To] == None {
		x.refuse(i, Difference, noEnds)
		return
	}
	from, to := x.byClaim[g.From], x.byClaim[g.To]
	if !x.exact(i) || !x.exact(from) || !x.exact(to) || from == to {
		x.refuse(i, Difference, noExact)
		return
	}
	if !alike(x.number(from), x.number(to)) {
		x.refuse(i, Difference, noUnits)
		return
	}
	by, a, b := x.number(i), printed(x.number(from)), printed(x.number(to))
	d, ok := b.minus(a)
	if !ok {
		x.refuse(i, Difference, noResult)
		return
	}
	d = d.abs()
	relative := by.Kind == numbers.Percent && by.Unit.Code == "%"
	points := x.number(from).Kind == numbers.Percent
	r := d
	if relative {
		if r, ok = change(a, b).percent(); !ok {
			x.refuse(i, Difference, noResult)
			return
		}
	} else if !alike(by, x.number(from)) && by.Kind != numbers.Cardinal && !points {
		x.refuse(i, Difference, noUnits)
		return
	}
	v := compare(by, r)
	if relative && points && v != Consistent { // from 5 to 7 percent by 2 percent: points are meant
		if compare(by, d) == Consistent {
			v, r = Consistent, d
		}
	}
	if v == 0 {
		x.refuse(i, Difference, noVerdict)
	} else {
		one, two, three := sorted(from, to, i)
		x.add(Check{Kind: Difference, Result: v, a: g.From, b: g.To, Stated: by.Value, Low: r.low, High: r.high}, one, two, three)
	}
}

// multiple compares a change that is told as a multiple with the figures that follow: "melonjak
// dua kali lipat. ... 30.400 kunjungan, naik dari 15.200". Multiples are whole numbers, rounded freely.
func (x *checker) multiple(i int) {
	c := &x.f.Claims[i]
	if c.Change.By != c.Quantity || !x.exact(i) {
		return
	}
	for j := i; j < len(x.f.Claims) && j <= i+3; j++ {
		g := x.f.Claims[j].Change
		if g.From == None || g.To == None || g.Direction != c.Change.Direction || j > i && !x.same(j, i) {
			continue
		}
		from, to := x.byClaim[g.From], x.byClaim[g.To]
		if from == None || to == None || !x.exact(from) || !x.exact(to) || !alike(x.number(from), x.number(to)) {
			return
		}
		if c.Change.Direction == Down {
			from, to = to, from
		}
		q := quotient{printed(x.number(to)), printed(x.number(from))}
		r, ok := q.percent()
		by := x.number(i).Value
		if !ok {
			return
		}
		v := Verdict(0)
		// Within half of one the multiple is rounded; a tenth more is left undecided.
		within := func(tenths int64) bool {
			d := numbers.NewValue(10*tenths, 0)
			hundred, _ := by.Mul(numbers.NewValue(100, 0))
			low, _ := hundred.Sub(d)
			high, _ := hundred.Add(d)
			return low.Cmp(r.high) <= 0 && r.low.Cmp(high) <= 0
		}
		switch {
		case within(5):
			v = Consistent
		case !within(6):
			v = Inconsistent
		default:
			return
		}
		hundredth := numbers.NewValue(1, -2)
		low, _ := r.low.Mul(hundredth)
		high, _ := r.high.Mul(hundredth)
		one, two, three := sorted(from, to, i)
		x.add(Check{Kind: Difference, Result: v, a: g.From, b: g.To, Stated: by, Low: low, High: high}, one, two, three)
		return
	}
}

// repeat compares two statements of the same quantity of the same thing. The second must
// point back at the first: "sepanjang 85 meter ... sepanjang 85 meter itu".
func (x *checker) repeat(i int) {
	c := &x.f.Claims[i]
	if !c.definite || c.InTitle || x.inHeadline(i) || c.Rule == ruleActor || c.Rule == ruleElided || x.number(i).Kind == numbers.Percent || c.Change.Direction != 0 || c.Of.Quantity != None {
		return
	}
	if !x.exact(i) {
		x.refuse(i, Repeat, noExact)
		return
	}
	head := x.head(i)
	if head == noHead {
		x.refuse(i, Repeat, noFirst)
		return
	}
	first := None
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if x.head(j) != head {
			continue
		}
		d := &x.f.Claims[j]
		if d.InTitle || x.inHeadline(j) || d.Rule == ruleActor || !alike(x.number(j), x.number(i)) || !x.same(j, i) {
			continue
		}
		if d.Of.Quantity == c.Quantity {
			continue // "584 dari 2.336 TPS itu": a part and its whole
		}
		placed := !c.Where.IsZero() && !d.Where.IsZero()
		if d.Change.Direction != 0 || !x.exact(j) || !x.compatible(d, c) {
			x.refuse(i, Repeat, noMeaning)
			return // which one is meant cannot be told
		}
		if x.number(j).Value.Equal(x.number(i).Value) {
			first = j
			break
		}
		if !x.explained(d, i) {
			x.refuse(i, Repeat, noMeaning)
			return
		}
		if first != None && !x.number(first).Value.Equal(x.number(j).Value) {
			if !placed || !x.f.Claims[first].Where.IsZero() {
				x.refuse(i, Repeat, noMeaning)
				return
			}
		}
		first = j
	}
	if first == None {
		x.refuse(i, Repeat, noFirst)
		return
	}
	r := printed(x.number(first))
	v := compare(x.number(i), r)
	if v == Inconsistent && x.stated(i) {
		x.refuse(i, Repeat, noMeaning)
		return
	}
	if v == 0 {
		x.refuse(i, Repeat, noVerdict)
	} else {
		x.add(Check{Kind: Repeat, Result: v, a: x.f.Claims[first].Quantity, Stated: x.number(i).Value, Low: r.low, High: r.high}, first, i)
	}
}

// maxBack is how many claims before another one are compared with it: more than an article
// has between a figure and its repetition.
const maxBack = 100

// stated tells whether a claim before claim i has the same figure, whatever of.
func (x *checker) stated(i int) bool {
	for j := i - 1; j >= 0 && j >= i-maxBack; j-- {
		if alike(x.number(j), x.number(i)) && x.number(j).Value.Equal(x.number(i).Value) {
			return true
		}
	}
	return false
}

// explained tells whether what the later of two claims names more exactly is named around the
// first one too: "dengan biaya Rp 17,5 juta ... biaya pembuatan robot itu" if that is about a
// robot.
func (x *checker) explained(a *Claim, b int) bool {
	from := max(0, a.Start-maxLead)
	return among(x.subject(b), wordsOf(x.text, Span{Start: from, End: a.End}))
}

// compatible tells whether nothing that two claims state of scope and time differs.
func (x *checker) compatible(a, b *Claim) bool {
	if a.When != None && b.When != None && x.f.Dates[a.When].Value != x.f.Dates[b.When].Value {
		return false
	}
	return a.Where.IsZero() || b.Where.IsZero() || samePlace(wordsOf(x.text, a.Where), wordsOf(x.text, b.Where))
}

// rounding compares the figures of the headline with those of the body.
func (x *checker) rounding() {
	seen := 0
	for h := range x.f.Claims {
		if !x.inHeadline(h) {
			continue
		}
		if seen++; seen > maxHeadline {
			return
		}
		if !x.exact(h) {
			x.refuse(h, Rounding, noExact)
		} else if x.f.Claims[h].Of.Quantity == None {
			x.round(h)
		}
	}
}

// maxHeadline is how many figures of a headline are compared with the body.
const maxHeadline = 8

func (x *checker) inHeadline(i int) bool {
	c, h := &x.f.Claims[i], &x.f.Headline
	if h.IsZero() || c.InTitle != h.InTitle {
		return false
	}
	n := x.number(i)
	return h.Start <= n.Start && n.End <= h.End
}

// round compares a figure of the headline with the first figure of the body that says the
// same of the same thing. As long as any figure of the body fits, nothing is inconsistent;
// and only what the first sentences say is what the headline repeats.
func (x *checker) round(h int) {
	c := &x.f.Claims[h]
	stated := x.number(h)
	first, fits := None, false
	var found interval // what the figure of first can be
	lead := 0
	for i := range x.f.Claims {
		d := &x.f.Claims[i]
		if d.InTitle || x.inHeadline(i) {
			continue
		}
		n := x.number(i)
		if lead == 0 {
			lead = n.Start + maxLead
		}
		r, ok := inUnit(n, stated)
		if !ok {
			continue
		}
		if compare(stated, r) == Consistent {
			fits = true
			if x.exact(i) && c.Change.Direction == d.Change.Direction && related(x.subject(h), x.subject(i)) {
				x.add(Check{Kind: Rounding, Result: Consistent, a: d.Quantity, Stated: stated.Value, Low: r.low, High: r.high}, h, i)
				return
			}
			continue
		}
		if first == None && n.Start < lead && x.exact(i) && d.Of.Quantity == None && d.list == None && c.Change.Direction == d.Change.Direction && x.close(h, i) {
			first, found = i, r
		}
	}
	if fits {
		x.refuse(h, Rounding, noMeaning)
		return
	}
	if first == None {
		x.refuse(h, Rounding, noFirst)
		return
	}
	if compare(stated, found) != Inconsistent {
		x.refuse(h, Rounding, noVerdict)
	} else {
		x.add(Check{Kind: Rounding, Result: Inconsistent, a: x.f.Claims[first].Quantity, Stated: stated.Value, Low: found.low, High: found.high}, h, first)
	}
}

// maxLead is how far behind the first figure of the body a figure still belongs to the lead,
// in bytes: about two sentences.
const maxLead = 300

// weekday compares the weekday of a date with the calendar.
func (x *checker) weekday(i int) {
	stated, actual, ok := x.f.Dates[i].Weekdays()
	if !ok {
		return
	}
	c := Check{Kind: Weekday, Result: Consistent, Date: i}
	if stated != actual {
		c.Result = Inconsistent
	}
	x.f.Checks = append(x.f.Checks, c)
}

// same tells whether the subjects of two claims name the same thing.
func (x *checker) same(a, b int) bool { return same(x.subject(a), x.subject(b)) }

// subject returns the words of the subject of a claim.
func (x *checker) subject(claim int) wordSet {
	s := &x.subjects[claim]
	if s.Doc == nil {
		c := &x.f.Claims[claim]
		*s = wordsOf(x.doc(c), c.Subject)
	}
	return *s
}

// noHead is the head of a subject without any word that says something: "itu".
const noHead = 1

// head returns a hash of the first noun of the subject of a claim, see same: subjects with
// different ones are not the same.
func (x *checker) head(claim int) uint32 {
	h := &x.heads[claim]
	if *h == 0 {
		*h = headOf(x.subject(claim))
	}
	return *h
}

// doc returns the text that the spans of a claim count.
func (x *checker) doc(c *Claim) *lex.Doc {
	if c.InTitle {
		return x.title
	}
	return x.text
}

// close tells whether a claim of the headline and one of the body are about the same thing.
func (x *checker) close(h, b int) bool {
	if c := &x.f.Claims[h]; c.Rule == ruleActor && !c.Predicate.IsZero() {
		p := x.f.Claims[b].Predicate
		if sameVerb(x.doc(c).Text[c.Predicate.Start:c.Predicate.End], x.text.Text[p.Start:p.End]) {
			return true
		}
	}
	return headed(x.subject(h), x.subject(b))
}

// sorted returns three claims in the order of the text.
func sorted(a, b, c int) (int, int, int) {
	if a > b {
		a, b = b, a
	}
	if b > c {
		b, c = c, b
	}
	if a > b {
		a, b = b, a
	}
	return a, b, c
}
