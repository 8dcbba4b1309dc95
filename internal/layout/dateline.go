package layout

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A sign is what a dateline shows in its tokens. Patterns cost a hundred times as much as
// tokens: one is tried only where all signs are that it needs.
type sign uint8

const (
	dashed    sign = 1 << iota // a dash behind which a text may begin: " - Polisi", "—Dolar"
	apart                      // a place alone: the first mark is a dash with space before it
	known                      // a word before that is part of a place name, or the text begins in capitals
	bracketed                  // an agency in brackets, and a dash: (ANTARA) -
	outlet                     // it begins with an agency: TEMPO.CO
	comma                      // a comma: TEMPO.CO, Jakarta
	later                      // an agency behind a comma: JAKARTA, KOMPAS.com
	shouted                    // capitals behind a dash: - JAKARTA
)

// plain tells whether token i begins a sentence that has no dateline, by the word after it:
// it is small, behind a space, and no internet name: "Polisi menangkap".
func (s *Scanner) plain(i int) bool {
	t := s.t[i+1]
	return t.Class() == lex.Word && !t.Has(lex.Capital) && t.Start > s.t[i].End && !s.t[i+2].Glued()
}

// minReport is how many bytes the text of a report has at least: a short sentence. No other
// dateline is looked for in it, so that the patterns do not read a text of nothing but datelines.
const minReport = 40

// dateline reads a dateline at token i, the capitalized first of a sentence.
func (s *Scanner) dateline(i int, l *Layout) {
	if n := len(s.starts); n > 0 && int(s.t[i].Start) < s.starts[n-1]+minReport {
		return
	}
	if s.d.Added != nil && s.addedDateline(i, l) {
		return
	}
	whole, ok := s.datelineAt(i)
	if !ok {
		return
	}
	s.starts = append(s.starts, whole.End)
	if l.Dateline.IsZero() {
		l.Dateline = whole
		l.Place, _ = s.group(placeGroup)
		l.Agency, _ = s.group(agencyGroup)
	}
}

// datelineAt returns the dateline that token i begins, if there is one; its groups are those
// of the last match.
func (s *Scanner) datelineAt(i int) (whole lex.Span, ok bool) {
	end, dash := s.head(i)
	to := 0
	if s.t[end].ID() == w.LeftParen {
		to = s.bracket(end)
	}
	liputan := s.t[i+1].Class() == lex.Number && s.t[i+1].Glued() // Liputan6.com has no dash
	if !dash && to == 0 && !liputan || !s.dashNear(i) {
		return whole, false
	}
	signs := s.signs(i, end)
	if to > 0 {
		signs |= bracketed
	}
	to = max(to, end+1)
	from := int(s.t[i].Start)
	limit := min(len(s.d.Text), from+3*maxWindow)
	if end < i+maxHead { // nothing that a pattern takes begins with the token after the head
		limit = min(limit, int(s.t[to].End))
	}
	for k := range datelines {
		p := &datelines[k]
		if signs&p.needs != p.needs || !s.try(p, s.d.Text, from, limit) {
			continue
		}
		place, _ := s.group(placeGroup)
		_, named := s.group(agencyGroup)
		whole, _ = s.group(wholeGroup)
		if k == placeAlone && !s.isPlace(place) {
			return whole, false
		}
		if !named || k == placeBehind && whole.End > place.End { // KONTAN.CO.ID - JAKARTA. has its full stop
			whole.End = place.End
		}
		return whole, true
	}
	return whole, false
}

// maxHead is the greatest number of tokens before the text of a report that are looked at.
const maxHead = 24

// head returns the token after those from token i on of which a dateline without brackets can
// be made, and tells whether a dash is among them behind which a text may begin. In most
// sentences that is the second or third: all words of a dateline have a capital but those
// glued to the one before, KOMPAS.com.
func (s *Scanner) head(i int) (end int, dash bool) {
	tokens := s.t
	j := i + 1
	for ; j < i+maxHead; j++ {
		t, p := tokens[j], tokens[j-1]
		switch t.Class() {
		case lex.Word:
			if !t.Has(lex.Capital) && t.Start > p.End && !(tokens[j+1].Glued() && s.domain(j)) && s.d.Str(j) != "tvOne" {
				return j, dash
			}
		case lex.Number:
			if t.Start > p.End {
				return j, dash
			}
		case lex.Apostrophe, lex.Single:
		case lex.Quote: // two single marks
			if s.d.Text[t.Start] != '\'' {
				return j, dash
			}
		case lex.Mark:
			switch {
			case isDash(t):
				dash = dash || opensText(tokens[j+1])
			case t.ID() != w.Period && t.ID() != w.Comma && t.ID() != w.Slash:
				return j, dash
			}
		case lex.Break: // "(\nLampost.co\n)\n —", "Antara\nNews"
			n := tokens[j+1]
			if !isDash(n) && n.ID() != w.LeftParen && n.ID() != w.Comma && !isDash(p) && p.ID() != w.Comma && p.ID() != w.Antara {
				return j, dash
			}
		default:
			return j, dash
		}
	}
	return j, dash
}

func isDash(t lex.Token) bool {
	return t.ID() == w.Hyphen || t.ID() == w.EnDash || t.ID() == w.EmDash
}

// opensText tells whether the text of a report may begin with a token behind a dash, which
// may be the first of two.
func opensText(t lex.Token) bool {
	return !t.Glued() || t.Has(lex.Capital) || t.Class() == lex.Quote || isDash(t)
}

// signs returns the signs of the head, the tokens [i, end), but for brackets.
func (s *Scanner) signs(i, end int) (found sign) {
	if s.agency(i) {
		found |= outlet
	}
	if i == s.d.Begin() && s.t[i].Has(lex.Upper) {
		found |= known
	}
	first := true // no mark but full stops yet
	for j := i; j < end; j++ {
		t := s.t[j]
		switch {
		case first && t.Is(lex.Place):
			found |= known
		case isDash(t):
			if opensText(s.t[j+1]) {
				found |= dashed
			}
			if first && t.Has(lex.Space) {
				found |= apart
			}
			if s.t[s.next(j)].Has(lex.Upper) {
				found |= shouted
			}
			first = false
		case t.ID() == w.Comma:
			found |= comma
			if s.agency(s.next(j)) {
				found |= later
			}
			first = false
		}
	}
	return found
}

// next returns the token after token i that is no line break.
func (s *Scanner) next(i int) int {
	if s.t[i+1].Class() == lex.Break {
		i++
	}
	return i + 1
}

// agency tells whether token i may begin the name of an agency or outlet.
func (s *Scanner) agency(i int) bool {
	if s.t[i].Class() != lex.Word {
		return false
	}
	if s.domain(i) {
		return true
	}
	switch s.d.Str(i) {
	case "ANTARA", "Antara", "KOMPAS", "CNN", "CNBC", "BBC", "VOA", "RRI", "VIVA", "Xinhua", "AFP", "Reuters", "tvOne":
		return true
	}
	return false
}

// domain tells whether the word i begins an internet name: KOMPAS.com, Liputan6.com; not the
// name before a lost space: UtamiTRIBUNNEWS.COM.
func (s *Scanner) domain(i int) bool {
	j := i + 1
	for j < i+maxHead && s.t[j].Glued() && (s.t[j].Class() == lex.Word || s.t[j].Class() == lex.Number || s.t[j].ID() == w.Hyphen) {
		j++
	}
	return s.t[j].ID() == w.Period && s.t[j].Glued() && s.t[j+1].Class() == lex.Word && s.t[j+1].Glued()
}

// bracket returns the second token after the dash behind the bracket that token i opens, 0
// if there is no agency in it or no dash.
func (s *Scanner) bracket(i int) int {
	j := s.next(i)
	if !s.agency(j) {
		return 0
	}
	for stop := j + 2*maxHead; j < stop; j++ {
		switch t := s.t[j]; {
		case t.ID() == w.RightParen:
			if dash := s.next(j); isDash(s.t[dash]) {
				return dash + 2
			}
			return 0
		case t.Class() != lex.Word && t.Class() != lex.Number && t.Class() != lex.Break && t.ID() != w.Period && t.ID() != w.Hyphen && t.ID() != w.Slash:
			return 0
		}
	}
	return 0
}

// dashNear tells whether a dash stands among the next tokens, as in a dateline.
func (s *Scanner) dashNear(i int) bool {
	for j := i + 1; j < i+14 && j < len(s.t); j++ {
		switch s.t[j].ID() {
		case w.Hyphen, w.EnDash, w.EmDash, w.HorizontalBar:
			// No pattern takes the one of "anak-anak", "2014-2024".
			if n := s.t[j+1]; !n.Glued() || n.Class() != lex.Number && (n.Class() != lex.Word || n.Has(lex.Capital)) {
				return true
			}
		}
		if s.t[j].Is(lex.DomainEnd) && j < i+4 {
			return true
		}
	}
	return false
}

// isPlace tells whether a span of capitalized words names a place: what precedes
// the dash of "Jakarta - Menteri" must be known as one, or be all capitals.
func (s *Scanner) isPlace(sp lex.Span) bool {
	i := s.d.TokenAt(sp.Start)
	upper := true
	for j := i; j < s.d.End() && int(s.t[j].Start) < sp.End; j++ {
		if s.t[j].Is(lex.Place) {
			return true
		}
		upper = upper && s.t[j].Has(lex.Upper)
	}
	return upper && sp.End-sp.Start > 3 && i == s.d.Begin()
}
