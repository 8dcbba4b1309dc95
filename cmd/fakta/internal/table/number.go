package table

import (
	"github.com/fakta-id/fakta/extract"
	"github.com/fakta-id/fakta/numbers"
)

func numbersTable() *Table {
	return &Table{
		Name: "numbers", Doc: "the figures, each with its value",
		Key:     2,
		Refs:    []Ref{ref("articles")},
		Indexes: []Index{{Columns: []string{"unit", "value_real"}, Where: "unit"}},
		each:    func(f *extract.Facts, row func(i, j int)) { upTo(len(f.Numbers), row) },
		Columns: join(
			articleID(),
			numbered("number_id", "its number in the article, from 0"),
			place("text", "the figure as it is printed: `1,3 juta`", func(r *row) (extract.Span, bool) {
				n := r.number()
				return extract.Span{Start: n.Start, End: n.End}, n.InTitle
			}),
			inTitle(func(r *row) bool { return r.number().InTitle }),
			Column{Name: "kind", Few: true, Doc: "`cardinal`, `ordinal`, `percent`, `money`, `measure`, `fraction`, `multiple`, `ratio` or `score`",
				put: func(r *row) { r.string(r.number().Kind.String()) }},
			Column{Name: "value", Null: true, Doc: "the exact value with all its digits: `1300000`, `43.31`, `1/3`; of a ratio `1:3`, of a score `2-1`",
				put: func(r *row) { r.word(valueOf(r.number())) }},
			Column{Name: "value_real", Type: Real, Null: true, Doc: "the nearest float64, to compare and to sum by",
				put: func(r *row) { r.real(r.single()) }},
			Column{Name: "low", Null: true, Doc: "the lower end of a range, exactly; of a ratio or score the left side",
				put: func(r *row) { r.exact(r.low()) }},
			Column{Name: "low_real", Type: Real, Null: true, Doc: "the float64 nearest to `low`",
				put: func(r *row) { r.real(r.low()) }},
			Column{Name: "high", Null: true, Doc: "the upper end of a range, or the right side",
				put: func(r *row) { r.exact(r.high()) }},
			Column{Name: "high_real", Type: Real, Null: true, Doc: "the float64 nearest to `high`",
				put: func(r *row) { r.real(r.high()) }},
			Column{Name: "exponent", Type: Int, Null: true, Doc: "the precision of `value`, as the power of ten of the last digit that is printed: 5 for `1,3 juta`, -2 for `43,31`",
				put: (*row).exponent},
			Column{Name: "rounds_from", Type: Real, Null: true, Doc: "the least value that would be printed so: 1250000 for `1,3 juta`; of a range that of its lower end",
				put: func(r *row) { r.real(r.roundsFrom()) }},
			Column{Name: "rounds_to", Type: Real, Null: true, Doc: "the greatest: 1350000",
				put: func(r *row) { r.real(r.roundsTo()) }},
			Column{Name: "alternative", Null: true, Doc: "the other reading of an ambiguous figure such as `2,615`",
				put: func(r *row) { r.exact(r.number().Alternative, r.number().HasAlternative) }},
			Column{Name: "unit", Null: true, Few: true, Doc: "UCUM code of a measure (`kg`, `L/s`), ISO 4217 code of a currency (`IDR`), `%`, `pp` (percentage points) or `bp`",
				put: func(r *row) { r.word(r.number().Unit.String()) }},
			Column{Name: "bound", Null: true, Few: true, Doc: "`~` (about), `>`, `>=`, `<` or `<=`",
				put: func(r *row) { r.word(r.number().Bound.String()) }},
			Column{Name: "reason", Null: true, Few: true, Doc: "why there is no value",
				put: func(r *row) { r.word(r.number().Reason.String()) }},
			rule(func(r *row) string { return r.number().Rule.String() }),
		),
	}
}

func (r *row) number() *extract.Number { return &r.f.Numbers[r.i] }

// isPair tells whether a number has two sides: "1:3", "2-1".
func isPair(n *extract.Number) bool { return n.Kind == numbers.Ratio || n.Kind == numbers.Score }

// valueOf returns the value of a number as it stands in the JSON output, "" for none.
func valueOf(n *extract.Number) string {
	switch {
	case n.Reason != 0 || n.Ranged && !isPair(n):
		return ""
	case n.Kind == numbers.Ratio:
		return n.Value.String() + ":" + n.High.String()
	case n.Kind == numbers.Score:
		return n.Value.String() + "-" + n.High.String()
	}
	return n.Value.String()
}

// single returns the value of a number that is one value.
func (r *row) single() (v numbers.Value, ok bool) { return single(r.number()) }

func single(n *extract.Number) (v numbers.Value, ok bool) {
	return n.Value, n.Reason == 0 && !n.Ranged && !isPair(n)
}

// low returns the lower end or the left side of a number.
func (r *row) low() (v numbers.Value, ok bool) {
	n := r.number()
	if isPair(n) {
		return n.Value, n.Reason == 0
	}
	return n.Low, n.Reason == 0 && n.Ranged
}

// high returns the upper end or the right side of a number.
func (r *row) high() (v numbers.Value, ok bool) {
	n := r.number()
	return n.High, n.Reason == 0 && (n.Ranged || isPair(n))
}

// exponent puts the precision of a number that is one decimal.
func (r *row) exponent() {
	v, ok := r.single()
	if !ok || v.IsFraction() {
		r.null()
		return
	}
	r.num(v.Exponent())
}

// roundsFrom returns the least value that would be printed as the number is.
func (r *row) roundsFrom() (v numbers.Value, ok bool) {
	if v, ok = r.single(); !ok {
		v, ok = r.low()
	}
	if ok && !v.IsFraction() {
		v, _ = v.Interval()
	}
	return v, ok && !isPair(r.number())
}

// roundsTo returns the greatest.
func (r *row) roundsTo() (v numbers.Value, ok bool) {
	if v, ok = r.single(); !ok {
		v, ok = r.high()
	}
	if ok && !v.IsFraction() {
		_, v = v.Interval()
	}
	return v, ok && !isPair(r.number())
}
