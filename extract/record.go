package extract

import (
	"cmp"
	"slices"

	"github.com/fakta-id/fakta/dates"
	"github.com/fakta-id/fakta/numbers"
	"github.com/fakta-id/fakta/quotes"
)

// A record gathers why there are no facts while an article is read. Nobody has one but who asks,
// see [Extractor.Explain].
type record struct {
	numbers []numbers.Refused
	dates   []dates.Refused
	quotes  []quotes.Refused
	dropped []Span // dates in navigation
	all     []Refusal
}

// explain makes x record into r.
func (x *Extractor) explain(r *record) {
	x.record, x.claims.record, x.checks.record = r, r, r
	x.numbers.Refused, x.dates.Refused, x.quotes.Refused = nil, nil, nil
	if r != nil {
		x.numbers.Refused, x.dates.Refused, x.quotes.Refused = &r.numbers, &r.dates, &r.quotes
	}
}

func (r *record) add(layer Layers, s Span, inTitle bool, why Reason) {
	r.all = append(r.all, Refusal{Span: s, InTitle: inTitle, Layer: layer, Why: why})
}

// takeNumbers takes over the refusals of the numbers of a text. What lies in one of its dates is
// explained by it.
func (r *record) takeNumbers(inTitle bool, when []dates.Date) {
	for _, x := range r.numbers {
		if s, ok := dateAround(Span{Start: x.Start, End: x.End}, when); ok {
			r.add(LayerNumbers, s, inTitle, inDate)
			continue
		}
		r.add(LayerNumbers, Span{Start: x.Start, End: x.End}, inTitle, x.Why)
	}
	r.numbers = r.numbers[:0]
}

// dropNumber records a number that is no fact as it lies in navigation or touches a date.
func (r *record) dropNumber(n *numbers.Number, inTitle, isReport bool, when []dates.Date) {
	s := Span{Start: n.Start, End: n.End}
	if !isReport {
		r.add(LayerNumbers, s, inTitle, noReport)
		return
	}
	if d, ok := dateAround(s, when); ok {
		s = d
	}
	r.add(LayerNumbers, s, inTitle, inDate)
}

// dateAround returns the span of the date that s lies in.
func dateAround(s Span, when []dates.Date) (Span, bool) {
	i, ok := slices.BinarySearchFunc(when, s.Start, func(d dates.Date, start int) int { return cmp.Compare(d.Start, start) })
	if !ok {
		i--
	}
	if i < 0 || when[i].End < s.End {
		return Span{}, false
	}
	return Span{Start: when[i].Start, End: when[i].End}, true
}

// takeDates takes over the refusals of the dates of a text.
func (r *record) takeDates(inTitle bool) {
	for _, x := range r.dates {
		r.add(LayerDates, Span{Start: x.Start, End: x.End}, inTitle, x.Why)
	}
	for _, s := range r.dropped {
		r.add(LayerDates, s, inTitle, noReport)
	}
	r.dates, r.dropped = r.dates[:0], r.dropped[:0]
}

// takeQuotes takes over the refusals of the quotes of the text.
func (r *record) takeQuotes() {
	for _, x := range r.quotes {
		r.add(LayerQuotes, x.Span, false, x.Why)
	}
	r.quotes = r.quotes[:0]
}

// refuse records why there is no claim of the number at item k.
func (r *claimReader) refuse(k int, why reason) {
	if r.record != nil {
		n := &r.f.Numbers[r.items[k].ref]
		r.record.add(LayerClaims, Span{Start: n.Start, End: n.End}, n.InTitle, why)
	}
}

// refuse records why there is no check of a kind for a claim.
func (x *checker) refuse(claim int, k CheckKind, why reason) {
	if x.record != nil {
		n := x.number(claim)
		x.record.add(LayerChecks, Span{Start: n.Start, End: n.End}, n.InTitle, why)
		x.record.all[len(x.record.all)-1].Check = k
	}
}

// refuseParts records that there is no sum for a total behind which some of its parts are listed.
func (x *checker) refuseParts(total int) {
	if n := len(x.f.Checks); n > 0 && x.f.Checks[n-1].Kind == Sum && x.f.Checks[n-1].a == x.f.Claims[total].Quantity {
		return // they are what is done of it and what is not
	}
	for i := total + 1; i < len(x.f.Claims) && i <= total+maxBack; i++ {
		if x.f.Claims[i].list == total {
			x.refuse(total, Sum, noParts)
			return
		}
	}
}

// sorted returns the refusals in the order of the text, those of the title first, each once.
func (r *record) sorted() []Refusal {
	slices.SortStableFunc(r.all, func(a, b Refusal) int {
		if a.InTitle != b.InTitle {
			if a.InTitle {
				return -1
			}
			return 1
		}
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(a.Layer, b.Layer))
	})
	return slices.Compact(r.all)
}
