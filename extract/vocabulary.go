package extract

import (
	"errors"
	"fmt"
	"strings"
	"unicode"

	"github.com/fakta-id/fakta/internal/lex"
)

// A Term is a word, or some words in a row, that a user adds to the lexicon:
//
//	extract.Term{Text: "gantang", Kind: extract.UnitTerm, Code: "{gantang}"}
//
// Its case does not matter, but that of a single letter and of a currency sign. Of some words
// in a row all must stand there in that order; a space must be where the text has one.
type Term struct {
	Text string
	Kind TermKind
	Code string // of a unit in UCUM, of a currency in ISO 4217; "" for other kinds
}

// TermKind is what a word does.
type TermKind uint8

// The kinds of words.
const (
	// UnitTerm stands behind a figure, which becomes a measure: 5 gantang, 3 barel setara minyak.
	UnitTerm TermKind = iota + 1
	// CurrencyTerm stands behind a figure, which becomes an amount of money: 5 juta kina.
	CurrencyTerm
	// CurrencySign stands before a figure, as it is written here: K5 juta, FJ$ 20.
	CurrencySign
	// RoleTerm is the head noun of an office, post or profession beside a name: 'Panewu Sari
	// Utami'. Of some words the others count only with a capital.
	RoleTerm
	// OrganizationTerm is the head word of the name of a body, or such a name, with capitals:
	// 'Ketua Subak Sari Tani', 'Ketua Kopi Kita'.
	OrganizationTerm
	// CueTerm is a word of saying with its source after it, as kata: '"...," tegur Sari'.
	CueTerm
	// CueNyaTerm has its source in the ending, as katanya: '"...," tegurnya'.
	CueNyaTerm
	// ReportTerm is a verb of saying with its source before it, as mengatakan: 'Sari menegur bahwa'.
	ReportTerm
	// PassiveTerm is a passive of saying with its source after it, as disampaikan: 'Hal itu
	// ditegur oleh Sari'.
	PassiveTerm
	// OutletTerm opens reports, beside a place or alone: 'Jambi (Warta Kita) -'. Its words but
	// the first must be no ordinary words in lower case.
	OutletTerm
)

var termKindNames = [...]string{"", "unit", "currency", "currency sign", "role", "organization", "cue", "cue-nya", "report", "passive", "outlet"}

// String returns the name of the kind, "" for the zero TermKind.
func (k TermKind) String() string {
	if int(k) >= len(termKindNames) {
		return ""
	}
	return termKindNames[k]
}

// speaks tells whether words of the kind report speech.
func (k TermKind) speaks() bool { return k >= CueTerm && k <= PassiveTerm }

// A Vocabulary is words that are added to the lexicon of an [Extractor]. It does not change
// and may be shared by the Extractors of all goroutines. What was read before it was set, or
// is read without it, does not know of it.
type Vocabulary struct{ added *lex.Added }

// A TermError says what is wrong with a word.
type TermError struct {
	Index int // of the word, in the order in which they were given
	Text  string
	Field string // what is wrong: "Text", "Kind", "Code"
	Err   error
}

// Error names the word by its place and text, and what is wrong:
//
//	word 1 (kina): code: "kina" is no ISO 4217 code such as IDR
func (e *TermError) Error() string {
	where := fmt.Sprintf("word %d", e.Index+1)
	if e.Text != "" {
		where += fmt.Sprintf(" (%s)", e.Text)
	}
	return where + ": " + strings.ToLower(e.Field) + ": " + e.Err.Error()
}

// Unwrap returns the cause.
func (e *TermError) Unwrap() error { return e.Err }

// NewVocabulary makes a vocabulary. A word may be given once for each kind; a unit or currency
// that the lexicon has already means what is said here. Where some words are wrong there is no
// vocabulary, and the error joins a *[TermError] for everything that is wrong.
func NewVocabulary(words ...Term) (*Vocabulary, error) {
	v := &Vocabulary{new(lex.Added)}
	var all []error
	type key struct {
		text string
		kind TermKind
	}
	seen := map[key]bool{}
	for i, w := range words {
		fail := func(field string, err error) {
			all = append(all, &TermError{Index: i, Text: w.Text, Field: field, Err: err})
		}
		if w.Kind.String() == "" {
			fail("Kind", errors.New("unknown kind of word"))
			continue
		}
		k := key{strings.Join(strings.Fields(w.Text), " "), w.Kind}
		if !w.exact() {
			k.text = strings.ToLower(k.text)
		}
		if seen[k] {
			fail("Text", fmt.Errorf("given twice as %s", w.Kind))
			continue
		}
		seen[k] = true
		if err := w.badCode(); err != nil {
			fail("Code", err)
		}
		if w.Kind.speaks() && strings.ContainsFunc(w.Text, func(r rune) bool { return !unicode.IsLetter(r) }) {
			fail("Text", errors.New("a word of saying is one word of letters"))
			continue
		}
		if err := v.added.Add(w.Text, w.added()); err != nil {
			fail("Text", err)
		}
	}
	if len(all) > 0 {
		return nil, errors.Join(all...)
	}
	return v, nil
}

// exact tells whether the case of the word matters.
func (w Term) exact() bool { return w.Kind == CurrencySign || len(w.Text) == 1 }

// badCode tells what is wrong with the code.
func (w Term) badCode() error {
	switch w.Kind {
	case UnitTerm:
		if w.Code == "" || strings.ContainsFunc(w.Code, func(r rune) bool { return r <= ' ' || r > '~' || r == '"' || r == '\\' }) {
			return fmt.Errorf("%q is no UCUM code such as kg, [nmi_i] or {ekor}", w.Code)
		}
	case CurrencyTerm, CurrencySign:
		if len(w.Code) != 3 || strings.ContainsFunc(w.Code, func(r rune) bool { return r < 'A' || r > 'Z' }) {
			return fmt.Errorf("%q is no ISO 4217 code such as IDR", w.Code)
		}
	default:
		if w.Code != "" {
			return fmt.Errorf("%s has no code", w.Kind)
		}
	}
	return nil
}

// added returns what the lexicon is to know of the word.
func (w Term) added() lex.AddedWord {
	a := lex.AddedWord{Exact: w.exact()}
	switch w.Kind {
	case UnitTerm:
		a.Kinds, a.Unit = lex.Unit, w.Code
	case CurrencyTerm:
		a.Kinds, a.Currency = lex.Currency, w.Code
	case CurrencySign:
		a.Kinds, a.Sign = lex.CurrencySign, w.Code
	case RoleTerm:
		a.Kinds, a.Rest = lex.Role, lex.Orgword
	case OrganizationTerm:
		a.Kinds, a.Rest = lex.Org, lex.Orgword
	case CueTerm:
		a.Kinds = lex.Cue
	case CueNyaTerm:
		a.Kinds = lex.CueNya
	case ReportTerm:
		a.Kinds = lex.Report
	case PassiveTerm:
		a.Kinds = lex.Passive
	case OutletTerm:
		a.Outlet = true
	}
	return a
}
