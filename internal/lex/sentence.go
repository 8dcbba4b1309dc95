package lex

import "github.com/fakta-id/fakta/internal/lex/w"

// markSentences sets First on the first token of each sentence.
//
// A sentence ends at a line break, unless that splits it, and at . ? ! … when what follows can begin
// one: the Enhanced Spelling (EYD V, II.A) lets a sentence begin with a capital;
// in news it may begin with a figure, a bracket or a quotation mark as well.
// Closing marks after the full stop belong to the sentence that ends.
//
// Only the tokens in d.stops are looked at: no other ends a sentence or begins one by itself.
func (d *Doc) markSentences() {
	t := d.Tokens
	from := d.beginSentence(d.Begin())
	soft := d.soft[:0]
	for _, s := range d.stops {
		i := int(s)
		if i < from {
			continue
		}
		switch t[i].Class() {
		case Break:
			switch {
			case !d.softBreak(i):
				from = d.beginSentence(i + 1)
			case !t[i].Has(Blank) && (!t[i+1].Is(Org) || !t[i+1].Has(Capital)): // "Guru Besar Sejarah\nUniversitas Raya\n, Sari": it parts office and body
				soft = append(soft, s)
			}
		case Word:
			if d.lostStop(i) {
				t[i].set(First)
			}
		default:
			switch next := t[i+1].ID(); {
			case next.isStop(): // "?!", "...": the last of several ends it
			case next == w.Comma && d.strayComma(i+1):
				from = d.beginSentence(i + 2)
			case d.endsSentence(i):
				for i+1 < d.End() && closes(t[i+1]) {
					i++
				}
				from = d.beginSentence(i + 1)
			}
		}
	}
	d.soft = soft
	if len(soft) > 0 {
		d.dropSoft()
	}
}

// dropSoft takes out the line breaks inside of sentences, so that rules find "20.000\nlira" and
// names as in one line. The token behind has the flag Space.
func (d *Doc) dropSoft() {
	n := int(d.soft[0])
	for k, s := range d.soft {
		end := int32(len(d.Tokens))
		if k+1 < len(d.soft) {
			end = d.soft[k+1]
		}
		n += copy(d.Tokens[n:], d.Tokens[s+1:end])
	}
	d.Tokens = d.Tokens[:n]
}

// BeginSentence makes a sentence begin at token i, or behind the line breaks there: what
// stands before it is no part of the report.
func (d *Doc) BeginSentence(i int) { d.beginSentence(i) }

// beginSentence sets First on the token at which the sentence begins that nothing but line
// breaks and stray commas separates from token i, and returns its index.
func (d *Doc) beginSentence(i int) int {
	for ; i < d.End(); i++ {
		if t := &d.Tokens[i]; t.Class() != Break && t.ID() != w.Comma {
			t.set(First)
			break
		}
	}
	return i
}

// findStops lists the tokens that markSentences looks at.
func (d *Doc) findStops() {
	d.stops = d.stops[:0]
	for i, t := range d.Tokens {
		if t.mayStop() {
			d.stops = append(d.stops, int32(i))
		}
	}
}

// mayStop tells whether a sentence may end with the token, or begin with it though no full
// stop stands before.
func (t Token) mayStop() bool {
	switch t.Class() {
	case Break:
		return true
	case Mark:
		return t.ID().isStop() || t.ID() == w.Ellipsis
	case Word:
		return t.Is(Pronoun) && t.Has(Capital)
	}
	return false
}

// lostStop tells whether the token at i begins a sentence though the full stop before it got
// lost: a pronoun with a capital, "di Jambi, Selasa Ia menilai".
func (d *Doc) lostStop(i int) bool {
	t, p, n := d.Tokens[i], d.Tokens[i-1], d.Tokens[i+1]
	if !t.Is(Pronoun) || !t.Has(Capital) || t.Has(Upper) || n.Class() != Word || n.Has(Capital) {
		return false
	}
	return p.Class() == Word && (!p.Has(Capital) || p.Is(Weekday)) && !p.Is(Cue|Preposition|Conjunction) || p.ID() == w.RightParen
}

// strayComma tells whether the comma at token i, right behind a full stop, is left
// over from a paragraph that scrapers joined: "pandemi.,Menteri itu", "pandemi.,\n,".
// Abbreviations have one too ("Tbk., Budi"), but not before a new sentence without a space.
func (d *Doc) strayComma(i int) bool {
	n := d.Tokens[i+1]
	switch n.Class() {
	case Break:
		return true
	case Word:
		p := d.Tokens[i-2]
		return n.Has(Capital) && !d.abbreviates(i-2) && (n.Glued() || !d.Tokens[i].Glued() || p.Class() == Word && p.Len() > 3 && !p.Glued() || p.ID() == w.RightParen)
	case Quote:
		return n.Glued() || !d.Tokens[i].Glued()
	}
	return false
}

// softBreak tells whether the line break at token i stands inside a sentence, as
// scrapers leave it around the text of a link: "Negara (\nPAN-RB\n), Purwadi". What
// goes on then cannot begin a sentence, or what was before cannot end one.
func (d *Doc) softBreak(i int) bool {
	p, n := d.Tokens[i-1], d.Tokens[i+1]
	switch p.ID() {
	case w.LeftParen, w.Comma:
		return true
	}
	switch n.Class() {
	case Word:
		if n.Has(Capital) {
			return p.Class() == Word && !d.Tokens[i].Has(Blank) && d.link(i+1)
		}
		return p.Class() == Word || p.Class() == Number || p.ID() == w.RightParen
	case Mark:
		switch n.ID() {
		case w.Comma, w.Period, w.RightParen, w.Semicolon, w.EmDash, w.EnDash:
			return p.Class() == Word || p.Class() == Number || p.ID() == w.RightParen
		}
	}
	return false
}

// maxLink is how many words a link in a sentence has at most: the name of an office and a body.
const maxLink = 8

// link tells whether the line that token i begins is the text of a link, all names, behind
// which the sentence goes on: "Guru Besar\nUniversitas Ruwa Jurai\n, Masdiana, mengatakan".
func (d *Doc) link(i int) bool {
	t := d.Tokens
	j := i
	for ; j < i+maxLink && t[j].Class() == Word && t[j].Has(Capital); j++ {
	}
	if t[j].Class() != Break || t[j].Has(Blank) {
		return false
	}
	n := t[j+1]
	return n.ID() == w.Comma || n.Class() == Word && !n.Has(Capital)
}

// closes tells whether a token can only close what was opened before it: it is
// a bracket or quotation mark without space before it and not a letter behind. What is left of
// a mark in a text that lost its encoding is taken for one: "turun.\uFFFD Lalu".
func closes(t Token) bool {
	if !t.Glued() {
		return false
	}
	return t.Class() == Quote && t.ID() != w.QuoteLeft || t.Class() == Single || t.Class() == Invalid ||
		t.Class() == Mark && (t.ID() == w.RightParen || t.ID() == w.RightBracket)
}

// isStop tells whether the mark can end a sentence and follow another one that could.
func (id ID) isStop() bool { return id == w.Period || id == w.Question || id == w.Exclamation }

// endsSentence tells whether the mark at i ends a sentence.
func (d *Doc) endsSentence(i int) bool {
	t := d.Tokens
	j := i + 1
	for closes(t[j]) {
		j++
	}
	next := t[j]
	if next.ID().isStop() {
		return false // it ends with that one: `."?`
	}
	if next.Class() == Break || next.Class() == Edge {
		return true
	}
	if j == i+1 && next.Glued() {
		// "pekerja.Lalu", "pekerja.“Kami": scrapers lose the space between paragraphs. Not
		// in "detik.com", "Rp.5", "11.36", "KONTAN.CO.ID".
		if next.Class() == Quote && t[j+1].Glued() {
			j++
		}
		return t[i].ID() == w.Period && d.lostSpace(i, j)
	}
	if t[i].ID() == w.Period && j == i+1 && d.abbreviates(i-1) {
		return d.opensBehind(i)
	}
	switch next.Class() {
	case Word: // "di Jambi. harga naik": no abbreviation is that long
		p := t[i-1]
		return next.Has(Capital) || t[i].ID() == w.Period && j == i+1 && p.Class() == Word && p.Len() >= 5 && !p.Is(Abbreviation) && next.Len() >= 4
	case Number, Quote, Single, Invalid:
		return true
	case Mark:
		return next.ID() == w.LeftParen || next.ID() == w.LeftBracket || next.ID() == w.AtSign || next.ID() == w.DollarSign || next.ID() == w.Hash
	}
	return false
}

// opensBehind tells whether the full stop at i ends a sentence though an abbreviation that
// can end one stands before it, Tbk. or a letter: no name but an office follows, "Annex V.
// Direktur Jenderal Sari", "PT Maju Tbk. Direktur Utama Sari".
func (d *Doc) opensBehind(i int) bool {
	a, b := d.Tokens[i-1], d.Tokens[i+1]
	if a.ID() != w.Tbk && (a.Len() != 1 || a.Has(First)) {
		return false
	}
	return b.Class() == Word && b.Has(Capital) && b.Is(Role|Portfolio|Function) && !b.Is(Personal|Honorific|Degree|DegreePart|ServiceRank|Orgword)
}

// lostSpace tells whether the full stop at i stands between a word of a
// sentence and a capitalized one at j, without the space that belongs there.
func (d *Doc) lostSpace(i, j int) bool {
	a, b := d.Tokens[i-1], d.Tokens[j]
	if !b.Has(Capital) {
		return false
	}
	if a.Class() == Number && a.Has(First) || a.Class() == Mark && a.ID() != w.PercentSign && a.ID() != w.RightParen {
		return false // "1.Menutup sekolah": the number of a list item
	}
	if a.Class() == Word && (a.Len() < 2 || a.Is(Abbreviation)) {
		return false
	}
	if a.Has(Upper) && j == i+1 && !b.Is(Function|Pronoun) && !b.InTitleCase() && a.ID() != w.Wib && !d.Tokens[j+1].Is(Demonstrative) {
		return false // "AKP.Budi"; but "DPRD.Dalam sambutannya", "DPRD.Sebanyak", "WIB.Badan", "APBD.Volume itu", "RI.“Kami"
	}
	if b.Has(Upper) { // "sawit.GIMNI menilai"; not "KONTAN.CO.ID"
		return a.Class() == Word && !a.Has(Capital) && a.Len() > 3 && b.Len() > 2 && !b.Is(DomainEnd) && d.Tokens[j+1].Class() == Word && d.Tokens[j+1].Has(Space)
	}
	return b.Class() == Word && b.Len() > 1 && !b.Is(DomainEnd)
}

// abbreviates tells whether a full stop right after token i marks an
// abbreviation: "Rp. 5.000", "dr. Tirta", "PT. Timah", "No. 12", "M. Rizal".
func (d *Doc) abbreviates(i int) bool {
	t := d.Tokens[i]
	if t.Class() != Word {
		// "1. Menutup sekolah": the number of a list item, at its very start.
		return t.Class() == Number && t.Has(First) && t.Len() <= 2
	}
	if t.Is(Abbreviation) {
		return true
	}
	// An initial: one capital, before or inside a name. "Vitamin C. Selain itu"
	// ends a sentence; so does a letter after a word in lower case.
	if t.Len() == 1 && t.Has(Capital) {
		p := d.Tokens[i-1]
		return t.Has(First) || p.Class() != Word || p.Has(Capital)
	}
	return false
}
