package lex

import (
	"cmp"
	"errors"
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Added are words that a user adds to the lexicon for the texts of one reader. A [Doc] that has
// none pays for it with one comparison a text.
//
// A word that the lexicon does not know gets an ID of its own behind those of the lexicon; one
// that it knows keeps its ID, so that rules still know it, and gets more kinds. Of several
// words in a row ("barel setara minyak") the first gets an ID of its own, of which [Doc.Words]
// tells how many follow.
//
// Added do not change once a Doc has them, and may then be shared by many.
type Added struct {
	entries []AddedWord
	// lengths has for each first byte a bit for each length of a first word: most words of a
	// text are done with after a look at it.
	lengths [256]uint64
	first   map[string][]int // first word -> entries that begin with it, the longest first
	known   map[ID]int       // entries of one word that the lexicon has
	outlets bool
}

// An AddedWord is what is added of a word or some words in a row.
type AddedWord struct {
	Kinds    Kind   // of the first word
	Rest     Kind   // of the others
	Unit     string // its UCUM code
	Currency string // its ISO 4217 code, behind an amount
	Sign     string // the same, before an amount
	Outlet   bool   // it opens reports: "Jambi (ANTARA) -"
	Exact    bool   // it counts only as it is written; else its case does not matter

	text  string
	parts []addedPart
	id    ID // of the first word
	base  ID // which the lexicon has for the first word
}

// An addedPart is one of the words.
type addedPart struct {
	lower, exact string
	glued        bool
}

// MaxAdded is how many words can be added, and maxParts of how many tokens one can consist.
const (
	MaxAdded = 4096
	maxParts = Pad
)

// Errors of Add.
var (
	ErrNoWord   = errors.New("there is no word")
	ErrTooLong  = errors.New("more than eight words")
	ErrTooMany  = errors.New("more than 4096 words")
	ErrNoLetter = errors.New("a word cannot begin with a digit")
)

// Add adds a word. What was added of the same one before, with the same spelling, stays.
func (a *Added) Add(text string, w AddedWord) error {
	d := New(text)
	toks := d.Tokens[d.Begin():d.End()]
	switch {
	case len(toks) == 0 || slices.ContainsFunc(toks, func(t Token) bool { return t.Class() == Break || t.Class() == Invalid }):
		return ErrNoWord
	case len(toks) > maxParts:
		return ErrTooLong
	case toks[0].Class() == Number:
		return ErrNoLetter
	case len(a.entries) == MaxAdded:
		return ErrTooMany
	}
	for i, t := range toks {
		s := d.Text[t.Start:t.End]
		w.parts = append(w.parts, addedPart{string(appendLower(nil, s)), s, i > 0 && t.Glued()})
	}
	w.text = joined(w.parts, w.Exact)
	w.base, w.id = toks[0].ID(), toks[0].ID()
	a.outlets = a.outlets || w.Outlet
	if i := slices.IndexFunc(a.entries, func(e AddedWord) bool { return e.text == w.text && e.Exact == w.Exact }); i >= 0 {
		a.entries[i].merge(&w)
		return nil
	}
	if _, taken := a.known[w.id]; w.id == 0 || len(toks) > 1 || taken {
		w.id = ID(wordCount + len(a.entries))
	} else {
		if a.known == nil {
			a.known = map[ID]int{}
		}
		a.known[w.id] = len(a.entries)
	}
	a.entries = append(a.entries, w)
	a.index(len(a.entries) - 1)
	return nil
}

// merge adds what is known of the same word.
func (e *AddedWord) merge(w *AddedWord) {
	e.Kinds, e.Rest, e.Outlet = e.Kinds|w.Kinds, e.Rest|w.Rest, e.Outlet || w.Outlet
	e.Unit, e.Currency, e.Sign = cmp.Or(w.Unit, e.Unit), cmp.Or(w.Currency, e.Currency), cmp.Or(w.Sign, e.Sign)
}

func joined(parts []addedPart, exact bool) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 && !p.glued {
			b.WriteByte(' ')
		}
		if exact {
			b.WriteString(p.exact)
		} else {
			b.WriteString(p.lower)
		}
	}
	return b.String()
}

// index makes entry i be found.
func (a *Added) index(i int) {
	if a.first == nil {
		a.first = map[string][]int{}
	}
	p := a.entries[i].parts[0]
	all := append(a.first[p.lower], i)
	slices.SortStableFunc(all, func(i, j int) int { return len(a.entries[j].parts) - len(a.entries[i].parts) })
	a.first[p.lower] = all
	bit := uint64(1) << min(len(p.exact), 63)
	a.lengths[p.exact[0]|0x20] |= bit
	a.lengths[p.exact[0]] |= bit
	if c := p.exact[0]; 'a' <= c && c <= 'z' {
		a.lengths[c&^0x20] |= bit
	}
}

// mark gives the tokens of d what is added of their words.
func (a *Added) mark(d *Doc) {
	t := d.Tokens
	var buf [64]byte
	for i := d.Begin(); i < len(t); i++ {
		n := t[i].Len()
		if n == 0 || a.lengths[d.Text[t[i].Start]]>>min(n, 63)&1 == 0 {
			continue
		}
		for _, e := range a.first[string(appendLower(buf[:0], d.Str(i)))] {
			if w := &a.entries[e]; w.matches(d, i) {
				t[i].kinds |= w.Kinds
				t[i].tag = t[i].tag&^(1<<classShift-1) | uint32(w.id)
				for k := 1; k < len(w.parts); k++ {
					t[i+k].kinds |= w.Rest
				}
				i += len(w.parts) - 1
				break
			}
		}
	}
}

// matches tells whether the words stand at token i.
func (e *AddedWord) matches(d *Doc, i int) bool {
	if i+len(e.parts) > len(d.Tokens) {
		return false
	}
	var buf [64]byte
	for k, p := range e.parts {
		t := d.Tokens[i+k]
		s := d.Str(i + k)
		switch {
		case k > 0 && (t.Glued() != p.glued || t.Class() == Break):
			return false
		case e.Exact && s != p.exact:
			return false
		case !e.Exact && k > 0 && string(appendLower(buf[:0], s)) != p.lower:
			return false
		}
	}
	return true
}

// appendLower appends s in lower case.
func appendLower(dst []byte, s string) []byte {
	for i, c := range []byte(s) {
		if c >= utf8.RuneSelf {
			for _, r := range s[i:] {
				dst = utf8.AppendRune(dst, unicode.ToLower(r))
			}
			break
		}
		if 'A' <= c && c <= 'Z' {
			c |= 0x20
		}
		dst = append(dst, c)
	}
	return dst
}

// All yields the ID of each word that was added, the one that the lexicon has for it (for the
// first of several), 0 if it has none, and what kinds were added.
func (a *Added) All() iter.Seq2[[2]ID, Kind] {
	return func(yield func([2]ID, Kind) bool) {
		for i := range a.entries {
			if e := &a.entries[i]; !yield([2]ID{e.id, e.base}, e.Kinds) {
				return
			}
		}
	}
}

// added returns what is added of a word, nil if nothing is.
func (d *Doc) added(id ID) *AddedWord {
	if d.Added == nil {
		return nil
	}
	if id >= wordCount {
		return &d.Added.entries[id-wordCount]
	}
	if i, ok := d.Added.known[id]; ok {
		return &d.Added.entries[i]
	}
	return nil
}

// base returns the ID that the lexicon has for the word of a token.
func (d *Doc) base(t Token) ID {
	if id := t.ID(); id < wordCount {
		return id
	}
	return d.added(t.ID()).base
}

// Unit returns the UCUM code of a unit, "" for other words.
func (d *Doc) Unit(t Token) string {
	if e := d.added(t.ID()); e != nil && e.Unit != "" {
		return e.Unit
	}
	return d.base(t).UnitValue()
}

// Currency returns the ISO 4217 code of a currency that stands behind an amount.
func (d *Doc) Currency(t Token) string {
	if e := d.added(t.ID()); e != nil && e.Currency != "" {
		return e.Currency
	}
	return d.base(t).CurrencyValue()
}

// Sign returns the ISO 4217 code of a currency that stands before an amount, and whether it
// was added.
func (d *Doc) Sign(t Token) (code string, added bool) {
	if e := d.added(t.ID()); e != nil && e.Sign != "" {
		return e.Sign, true
	}
	return d.base(t).CurrencySignValue(), false
}

// Values calls f with what the lexicon and what was added say of a word, see [ID.Values].
func (d *Doc) Values(t Token, f func(key, value string)) {
	e := d.added(t.ID())
	if e == nil {
		t.ID().Values(f)
		return
	}
	added := [...][2]string{{"currency", e.Currency}, {"currency-sign", e.Sign}, {"unit", e.Unit}}
	d.base(t).Values(func(key, value string) {
		for _, a := range added {
			if a[0] == key && a[1] != "" {
				return
			}
		}
		f(key, value)
	})
	for _, a := range added {
		if a[1] != "" {
			f(a[0], a[1])
		}
	}
}

// Words returns how many tokens the word of t consists of: 1 unless it was added.
func (d *Doc) Words(t Token) int {
	if e := d.added(t.ID()); e != nil {
		return len(e.parts)
	}
	return 1
}

// Outlet returns how many tokens from token i on are the name of an outlet that was added, 0 if
// there is none.
func (d *Doc) Outlet(i int) int {
	if d.Added == nil || !d.Added.outlets {
		return 0
	}
	if e := d.added(d.Tokens[i].ID()); e != nil && e.Outlet {
		return len(e.parts)
	}
	return 0
}
