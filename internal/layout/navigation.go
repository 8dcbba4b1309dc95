package layout

import (
	"strings"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// navigation reads what is no part of the report at token i, a word with which that can
// begin, and returns the token after it.
func (s *Scanner) navigation(i int) int {
	if s.t[i-1].ID() == w.LeftBracket {
		if s.t[i].ID() != w.Gambas {
			return i
		}
		i--
	}
	p := s.opens(i)
	if p == nil {
		return i
	}
	from := int(s.t[i].Start)
	to := min(len(s.d.Text), from+3*maxWindow)
	if p == &links || p == &ends {
		to = min(to, int(s.t[min(i+maxCue, s.d.End())].End))
	}
	switch {
	case s.try(p, s.d.Text, from, to):
	case p == &credits && s.t[i].ID() == w.Pewarta && s.try(&ends, s.d.Text, from, to):
		p = &ends
	default:
		return i
	}
	all, _ := s.group(wholeGroup)
	end := s.d.TokenAt(all.End)
	if int(s.t[end].Start) < all.End {
		end++
	}
	switch p {
	case &links:
		end = s.titleEnd(end, s.t[i-1].Class() == lex.Break || s.t[i-1].Class() == lex.Edge)
	case &credits:
		end = s.lineEnd(end)
	case &ends:
		end = s.reportEnd(i, end)
	}
	for end > i && s.t[end-1].Class() == lex.Break {
		end--
	}
	if end <= i {
		return i
	}
	s.d.BeginSentence(i) // "Harga naik. ADVERTISEMENT Kenaikan itu": no sentence goes on over it
	s.d.BeginSentence(end)
	span := s.d.Span(i, end)
	if n := len(s.skip); n > 0 && s.skip[n-1].End >= span.Start {
		s.skip[n-1].End = max(s.skip[n-1].End, span.End)
	} else {
		s.skip = append(s.skip, span)
	}
	return end
}

// maxCue is the greatest number of tokens before a title, or of what ends the report, and the
// one after: "Simak juga Video Detik-Detik Banjir di Jambi:".
const maxCue = 16

// maxGambas is the greatest number of bytes of an embedded picture: [Gambas:Video 20detik].
const maxGambas = 4*60 + 10

// opens returns the pattern that may match at token i by the words and marks behind it, nil
// if none does: most that begin with these words are sentences.
func (s *Scanner) opens(i int) *pattern {
	j := s.next(i)
	next := s.t[j]
	switch s.t[i].ID() {
	case w.LeftBracket:
		if t := s.t[i]; strings.IndexByte(s.d.Text[t.Start:min(len(s.d.Text), int(t.Start)+maxGambas)], ']') > 0 {
			return &furniture
		}
	case w.Scroll, w.Advertisement:
		return &furniture
	case w.Baca, w.Lihat, w.Simak, w.Tonton, w.Saksikan:
		if next.ID() == w.Juga {
			next = s.t[s.next(j)]
		}
		if next.ID() == w.Colon || next.ID() == w.Video {
			return &links
		}
	case w.Pilihan:
		if next.ID() == w.Editor {
			return &links
		}
	case w.Laporan:
		if next.Class() == lex.Word && next.Has(lex.Capital) {
			return &credits
		}
	case w.Foto, w.Penulis, w.Reporter, w.Editor, w.Pewarta:
		if next.ID() == w.Colon {
			return &credits
		}
	case w.Artikel, w.Berita:
		if next.ID() == w.Ini {
			return &ends
		}
	case w.Tag, w.Tags:
		if next.ID() == w.Colon {
			return &ends
		}
	case w.Copyright:
		if next.Class() == lex.Mark {
			return &ends
		}
	}
	return nil
}

// lineEnd returns the token after the line that token i is in. In a text without
// line breaks that is the end of the sentence, or where a dateline or publication line begins:
// "Editor: Budi Utami Senin, 17 April 2023 | 08:15 WIB JAKARTA, KOMPAS.com - Harga naik."
func (s *Scanner) lineEnd(i int) int {
	for n := 0; i < s.d.End() && s.t[i].Class() != lex.Break; i++ {
		if n++; n > 40 || s.t[i].Has(lex.First) && n > 1 || n > 2 && (s.datelined(i) || s.dayOpens(i)) {
			break
		}
	}
	return i
}

// dayOpens tells whether a date with its weekday begins at token i: "Senin, 17 April".
func (s *Scanner) dayOpens(i int) bool {
	return s.t[i].Is(lex.Weekday) && (s.t[i+1].Class() == lex.Number || s.t[i+1].ID() == w.Comma && s.t[i+2].Class() == lex.Number)
}

// datelined tells whether a dateline with an agency begins at token i, in the middle of a line.
// Its first word is an agency, or the letters of the place are capitals.
func (s *Scanner) datelined(i int) bool {
	t := s.t[i]
	if t.Class() != lex.Word || !t.Has(lex.Capital) || !t.Has(lex.Upper) && !s.agency(i) && s.t[i+1].ID() != w.LeftParen {
		return false
	}
	_, ok := s.datelineAt(i)
	if !ok {
		return false
	}
	_, ok = s.group(agencyGroup)
	return ok
}

// reportEnd returns the end of what token i opens after the report: the whole
// rest, but for a headline and a publication line that some outlets put last.
func (s *Scanner) reportEnd(i, end int) int {
	if s.t[i].ID() == w.Artikel || s.t[i].ID() == w.Berita {
		return s.lineEnd(end)
	}
	return s.d.End()
}

// titleEnd returns the end of the title of a link that begins at token i: its
// line, which may begin behind a line break, if the link has it for itself. In running text the title has no
// full stop and what goes on begins with a capital, as the words of many titles
// do: there it ends before a quotation mark, or before a capitalized word that
// opens a sentence more than a title.
func (s *Scanner) titleEnd(i int, line bool) int {
	for s.t[i].Class() == lex.Break {
		i++
	}
	if s.t[i].Class() == lex.Quote || s.t[i].Class() == lex.Single { // Simak juga Video 'KPK Jerat 21 Tersangka':
		for j := i + 1; j < i+40 && s.t[j].Class() != lex.Break && s.t[j].Class() != lex.Edge; j++ {
			if s.t[j].Class() == s.t[i].Class() && !s.t[j+1].Glued() || s.t[j].Class() == s.t[i].Class() && s.t[j+1].Class() == lex.Mark {
				if s.t[j+1].ID() == w.Colon {
					j++
				}
				return j + 1
			}
		}
	}
	j := i
	for ; j < s.d.End() && j < i+maxTitle && s.t[j].Class() != lex.Break; j++ {
		if j > i && s.t[j].Has(lex.First) && s.t[j-1].ID() != w.Colon && s.t[j-1].ID() != w.Question && s.t[j-1].ID() != w.Exclamation {
			break
		}
	}
	if line && s.t[j].Class() == lex.Break {
		return j
	}
	small := s.t[i+1].Class() == lex.Word && !s.t[i+1].Has(lex.Capital) && !s.t[i+1].Is(lex.Function)
	capitals := false // words that are no names have capitals: a title in capitals
	for k := i + 1; k < j; k++ {
		t, p, q := s.t[k], s.t[k-1], s.t[k+1]
		if k < i+3 {
			capitals = capitals || s.t[k].InTitleCase()
			continue
		}
		switch {
		case t.Class() == lex.Quote && t.Has(lex.Space):
			return k
		case t.Class() != lex.Word || !t.Has(lex.Capital) || q.Class() != lex.Word || q.Has(lex.Capital):
		case t.ID() == w.Baca && (q.ID() == w.Juga):
			return k
		case p.Class() == lex.Word && p.Is(lex.Function) && !p.Has(lex.Capital):
		case q.Is(lex.Report) && !q.Has(lex.Capital) && k > i+4:
			return k
		case t.Has(lex.Upper):
		case capitals && !q.Is(lex.Function) && q.Len() >= 4:
			return k // a title in capitals has no such small letter
		case t.Is(lex.Function) && q.ID() != w.Dan || t.ID() == w.Berdasarkan || t.ID() == w.Mengutip || t.ID() == w.Sebelumnya || t.ID() == w.Diketahui || t.ID() == w.Adapun || t.ID() == w.Selain || t.ID() == w.Menurut:
			return k
		case small && t.ID() != 0 && !t.Is(lex.Place|lex.Personal|lex.Month|lex.Weekday|lex.Feast|lex.Event):
			return k // a title in small letters has no such capital
		case q.Is(lex.Report) && !q.Has(lex.Capital):
			return k
		}
		capitals = capitals || s.t[k].InTitleCase()
	}
	return j
}
