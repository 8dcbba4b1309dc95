package quotes

import (
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A tail says when, where and on what occasion something was said.
type tail struct {
	when            Span
	where, occasion words
	end             int // the token after what was read
}

// add takes over what y says and x does not.
func (x *tail) add(y tail) {
	if x.when.IsZero() {
		x.when = y.when
	}
	if x.where.isZero() {
		x.where = y.where
	}
	if x.occasion.isZero() {
		x.occasion = y.occasion
	}
}

// noteDates notes at which tokens the dates of the text begin and end, as rules ask for that
// again and again.
func (s *Scanner) noteDates() {
	n := len(s.t)
	s.dateOf = slices.Grow(s.dateOf[:0], n)[:n]
	clear(s.dateOf)
	s.dateEnds = s.dateEnds[:0]
	i, end := s.d.Begin(), s.d.End()
	for k, x := range s.in.Dates {
		if int(s.t[i].Start) > x.Start { // the one before is nested in another
			i = s.d.TokenAt(x.Start)
		}
		for i+16 < end && int(s.t[i+16].End) <= x.Start {
			i += 16
		}
		for i < end && int(s.t[i].End) <= x.Start {
			i++
		}
		if int(s.t[i].Start) == x.Start && s.dateOf[i] == 0 {
			s.dateOf[i] = int32(k + 1)
		}
		for i < end && int(s.t[i].End) <= x.End {
			i++
		}
		s.dateEnds = append(s.dateEnds, i)
	}
}

// dateAt returns the token after the date that begins at token i, 0 if none does.
func (s *Scanner) dateAt(i int) int {
	if k := s.dateOf[i]; k > 0 {
		return s.dateEnds[k-1]
	}
	return 0
}

// dateSpan returns the date mention that begins at token i, the zero Span if none does.
func (s *Scanner) dateSpan(i int) Span {
	if k := s.dateOf[i]; k > 0 {
		return s.in.Dates[k-1]
	}
	return Span{}
}

// occasionWord tells whether token i begins the naming of an occasion: "saat
// dihubungi", "dalam keterangan tertulis", "usai rapat".
func (s *Scanner) occasionWord(i int) bool {
	switch s.t[i].ID() {
	case w.Saat, w.Ketika, w.Seusai, w.Usai, w.Dalam, w.Melalui, w.Lewat, w.Setelah, w.Sebelum, w.Selepas:
		return true
	case w.Pada:
		return s.dateAt(i+1) == 0
	case w.Di: // di sela-sela, di hadapan
		switch s.t[i+1].ID() {
		case w.Sela, w.Hadapan, w.Depan, w.Tengah:
			return true
		}
	case w.Dihubungi, w.Ditemui, w.Dikonfirmasi, w.Ditanya:
		return true
	case w.Yang:
		return s.t[i+1].ID() == w.Dihubungi || s.t[i+1].ID() == w.Ditemui || s.t[i+1].ID() == w.Dikonfirmasi
	}
	return false
}

// tail reads what follows the source of a quote from token i on, up to token
// limit: "dalam keterangan tertulis di Jambi, Jumat".
func (s *Scanner) tail(i, limit int) tail {
	var x tail
	x.end = i
	for i < limit {
		t := s.t[i]
		switch {
		case t.ID() == w.Comma:
			i++
			continue
		case s.dateAt(i) > 0:
			if x.when.IsZero() {
				x.when = s.dateSpan(i)
			}
			i = s.dateAt(i)
		case t.ID() == w.Pada && s.dateAt(i+1) > 0:
			i++
			continue
		case t.Is(lex.Preposition) && s.t[i+1].ID() == w.Comma && s.dateAt(s.skipCommas(i+1)) > 0: // "dalam ,, Kamis (28/5)": a link got lost
			i++
			continue
		case s.occasionWord(i):
			end := s.occasionEnd(i, limit)
			if end == i+1 && !t.Is(lex.Passive) && t.ID() != w.Dihubungi && t.ID() != w.Ditemui && t.ID() != w.Dikonfirmasi {
				return x
			}
			if x.occasion.isZero() {
				x.occasion = words{i, end}
			}
			i = end
		case t.ID() == w.Di && s.placeAt(i+1):
			end := s.placeEnd(i+1, limit)
			if x.where.isZero() {
				x.where = words{i + 1, end}
			}
			i = end
		case t.ID() == w.Kepada:
			i = s.skipPhrase(i+1, limit)
		case t.ID() == w.LeftParen && s.dateAt(i+1) > i+2 && s.t[s.dateAt(i+1)].ID() == w.RightParen: // "kata Sari (12/5/2024)"
			if x.when.IsZero() {
				x.when = s.dateSpan(i + 1)
			}
			i = s.dateAt(i+1) + 1
		case t.ID() == w.Secara && s.t[i+1].Class() == lex.Word: // "kata Sari secara virtual, Jumat"
			i += 2
		case t.ID() == w.Dikutip || t.ID() == w.Dilansir || t.ID() == w.Melansir || t.ID() == w.Mengutip || t.ID() == w.Diterima || t.ID() == w.Seperti || t.ID() == w.Sebagaimana:
			i = s.skipPhrase(i+1, limit)
			if e := s.dateAt(i); e > 0 && (s.t[i-1].ID() == w.Dikutip || s.t[i-1].ID() == w.Pada && s.t[i-2].ID() == w.Dikutip) {
				i = e // "dikutip Rabu": when it was quoted, not when it was said
			}
		case t.ID() == w.Juga || t.ID() == w.Lagi || t.ID() == w.Pula:
			i++
		default:
			return x
		}
		x.end = i
	}
	return x
}

// tailBehind reads the tail of an attribution as tail does, and one behind more of who the
// source is: "kata Sari, pelapor khusus PBB untuk Palestina, kepada wartawan di Jenewa, Senin".
// That one must reach the end of the sentence.
func (s *Scanner) tailBehind(i, limit int) tail {
	x := s.tail(i, limit)
	if x.end > i || s.stops(i) || i >= limit {
		return x
	}
	for k := i + 1; k < limit && k < i+30; k++ {
		if t := s.t[k]; t.Class() == lex.Quote || t.Class() == lex.Break || t.Is(lex.Report|lex.CueNya) || s.stops(k) {
			break
		}
		if !(s.dateAt(k) > 0 && s.t[k-1].ID() == w.Comma || s.t[k].ID() == w.Kepada || s.occasionWord(k) && s.spoken(words{k, k + 2})) {
			continue
		}
		if y := s.tail(k, limit); y.end >= limit || s.stops(y.end) || s.t[y.end].Class() == lex.Break {
			return y
		}
	}
	return x
}

// skipPhrase passes over a phrase up to a comma, a date or another part of the
// tail.
func (s *Scanner) skipPhrase(i, limit int) int {
	for i < limit && s.t[i].ID() != w.Comma && !s.stops(i) && s.dateAt(i) == 0 && !(s.t[i].ID() == w.Di && s.placeAt(i+1)) && !s.occasionWord(i) {
		i++
	}
	return i
}

// occasionEnd returns the end of the naming of an occasion that begins at token i:
// before the place or the date, or at the comma.
func (s *Scanner) occasionEnd(i, limit int) int {
	j := i + 1
	for j < limit {
		t := s.t[j]
		switch {
		case s.comma(j):
			k := s.nameGoesOn(j, limit)
			if k == 0 {
				return j
			}
			j = k
			continue
		case s.stops(j):
			return j
		case t.Class() == lex.Number && s.dateAt(j) == j+1 && s.t[j-1].ID() != w.Pada: // "dalam Forum Pangan 2019": its name
		case s.dateAt(j) > 0 && t.Is(lex.Feast) && s.t[j-1].ID() != w.Comma: // "dalam rapat tentang libur Idulfitri di Jambi"
		case s.dateAt(j) > 0 && j > i+1:
			return s.backOver(j)
		case j > i+1 && (t.ID() == w.Dikutip || t.ID() == w.Dilansir || s.t[j+1].ID() == w.Ditanya && s.occasionWord(j)):
			return j
		case t.ID() == w.Di && !t.Has(lex.Capital) && s.placeAt(j+1) && j > i+1: // with a capital in a title: "Bangkit Di Era Baru"
			return j
		case t.Is(lex.Report) && !t.Has(lex.Capital) && j > i+2, t.Is(lex.CueNya):
			return j
		case t.Class() == lex.Quote:
			// A title in marks belongs to the occasion.
			k := j + 1
			for k < limit && s.t[k].Class() != lex.Quote {
				k++
			}
			j = k
		case t.ID() == w.LeftParen && s.dateAt(j+1) > 0:
			return j
		}
		j++
	}
	return min(j, limit)
}

// nameGoesOn tells whether a name inside an occasion goes on behind the comma at token c:
// "saat berkunjung ke Polres Kota Cirebon, Jawa Barat, Sabtu" (when he visited the police
// of Cirebon in West Java). It returns the token after the name, 0 if it ends at the
// comma. What follows the name must be the rest of the tail or the end of the sentence,
// as another subject may follow the comma too.
func (s *Scanner) nameGoesOn(c, limit int) int {
	for range 4 {
		if p := s.t[c-1]; !p.Has(lex.Capital) && p.ID() != w.RightParen {
			return 0
		}
		k := c + 1
		if s.t[k].ID() == w.Dan {
			k++
		}
		if k >= limit || s.t[k].Class() != lex.Word || !s.t[k].Has(lex.Capital) || s.dateAt(k) > 0 || s.t[k].Is(lex.Weekday) || s.startsPost(k) {
			return 0
		}
		end := s.run(k, limit)
		switch n := s.t[end]; {
		case end == k:
			return 0
		case end >= limit && s.stops(limit), s.stops(end), n.Class() == lex.Quote, s.dateAt(end) > 0, n.ID() == w.Di, n.ID() == w.Pada, n.ID() == w.Bertajuk, n.ID() == w.Bertema:
			return end
		case n.ID() != w.Comma:
			return 0
		case s.dateAt(end+1) > 0, s.t[end+1].Is(lex.Weekday), s.t[end+1].ID() == w.Di:
			return end
		}
		c = end
	}
	return 0
}

// backOver drops a preposition before a date: "pada Senin".
func (s *Scanner) backOver(j int) int {
	if s.t[j-1].ID() == w.Pada {
		return j - 1
	}
	return j
}

// placeAt tells whether a place can begin at token i, after "di".
func (s *Scanner) placeAt(i int) bool {
	t := s.t[i]
	if t.Class() != lex.Word {
		return false
	}
	switch t.ID() {
	case w.Sela, w.Hadapan, w.Tengah, w.Antara, w.Antaranya, w.Atas, w.Bawah, w.Mana, w.Sisi, w.Samping, w.Luar, w.Balik:
		return false
	}
	return true
}

// placeEnd returns the end of the place that begins at token i: "Graha Saba Buana,
// Solo, Jawa Tengah" goes on over its commas.
func (s *Scanner) placeEnd(i, limit int) int {
	j := i
	for j < limit {
		t := s.t[j]
		switch {
		case t.ID() == w.Comma:
			n := s.t[j+1]
			if n.Class() != lex.Word || !n.Has(lex.Capital) || s.dateAt(j+1) > 0 || n.Is(lex.Weekday) {
				return j
			}
		case s.dateAt(j) > 0 && j > i:
			return s.backOver(j)
		case s.occasionWord(j) && j > i, t.Is(lex.Report) && !t.Has(lex.Capital), t.ID() == w.Yang, t.Is(lex.CueNya), t.ID() == w.Kepada, t.ID() == w.Untuk, t.ID() == w.Terkait, t.ID() == w.Setelah, t.ID() == w.Seraya, t.ID() == w.Sambil, t.ID() == w.Dan && !s.t[j+1].Has(lex.Capital):
			return j
		case t.ID() == w.LeftParen && s.dateAt(j+1) > 0, t.Class() == lex.Quote, t.Class() == lex.Break && t.Has(lex.Blank):
			return j
		case s.stops(j):
			return j
		}
		j++
	}
	if j = min(j, limit); s.t[j-1].ID() == w.Comma {
		j--
	}
	return j
}

// stops tells whether the sentence ends with the mark at token j.
func (s *Scanner) stops(j int) bool {
	switch s.t[j].ID() {
	case w.Period, w.Question, w.Exclamation:
		n := s.t[j+1]
		return n.Has(lex.First) || n.Class() == lex.Break || n.Class() == lex.Edge || n.Class() == lex.Quote && s.lostSpace(j+1)
	}
	return false
}
