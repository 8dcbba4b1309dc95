package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A words is a stretch of tokens, half-open. The zero words is none.
type words struct{ i, j int }

func (x words) isZero() bool { return x.j == 0 }

func (x words) len() int { return x.j - x.i }

// A sourceKind tells what a noun phrase names.
type sourceKind uint8

const (
	noSource  sourceKind = iota
	pronoun              // dia, ia, beliau
	named                // a person by name, with or without posts
	titled               // a person by office only: "Gubernur", "Kapolres Way Kanan"
	body                 // an organization or document
	described            // somebody without name or office: "seorang saksi"
)

// maxPosts is how many posts of one introduction are kept.
const maxPosts = 4

// A source is a noun phrase that can speak, as the text has it.
type source struct {
	kind    sourceKind
	all     words // the whole phrase
	name    words // the name of the person, without rank
	mention words // the name with rank, title and nickname in brackets
	age     words
	alias   words // a nickname: "(Jokowi)", "yang akrab disapa Cak Imin"
	posts   [maxPosts]wordPost
	nposts  int
	also    bool // the posts are further ones: "Sari yang juga Ketua"
}

// A wordPost is a Post in tokens.
type wordPost struct {
	role, affiliation words
	noOffice          bool
}

// isPost are the kinds of words with which the naming of an office begins.
const isPost = lex.Role | lex.Modifier | lex.Citizen | lex.FusedOffice | lex.Portfolio

// bodyWord are the kinds of words of which names of offices and bodies are made.
const bodyWord = lex.Org | lex.Orgword | lex.Subunit | lex.Role | lex.Modifier | lex.FusedOffice | lex.Portfolio | lex.Citizen

// source reads the noun phrase at token i that names a source. It reads no further
// than token limit.
func (s *Scanner) source(i, limit int) (src source) {
	s.readSource(i, limit, &src)
	return src
}

// readSource reads the noun phrase at token i that names a source, as source does, into src.
// Where there is none, the kind of src tells so, and what else it holds means nothing.
func (s *Scanner) readSource(i, limit int, src *source) {
	src.kind = noSource
	i = s.determiners(i)
	t := s.t[i]
	if i >= limit || t.Class() == lex.Edge || t.Class() == lex.Break {
		return
	}
	switch {
	case t.Is(lex.Pronoun):
		*src = source{kind: pronoun, all: words{i, i + 1}, mention: words{i, i + 1}}
	case t.ID() == w.AtSign:
		s.account(i, limit, src)
	case t.Class() != lex.Word && t.Class() != lex.Number:
	case t.Is(lex.Personal) && t.Is(isPost) && t.Has(lex.Capital) && (s.t[i-1].Is(lex.Cue) && !t.Has(lex.First) && !s.t[i+1].Has(lex.Capital) || s.byName(words{i, i + 1}, false) >= 0):
		s.nameLed(i, limit, src) // "ujar Imam": the name, not the office
	case t.Has(lex.Upper) && s.byInitials(i) >= 0:
		x := words{i, i + 1}
		*src = source{kind: named, all: x, name: x, mention: x}
	case s.article(i):
		s.nameLed(i, limit, src)
	case s.startsPost(i):
		s.officeLed(i, limit, src, true)
	case t.Has(lex.Capital) && t.Is(lex.Org) && !t.Is(lex.Personal) && !s.apostrophe(i), t.ID() == w.Antara && t.Has(lex.Upper), s.unknownBody(i):
		*src = s.bodyLed(i, limit)
	case t.Has(lex.Capital) || t.Is(lex.ServiceRank|lex.Honorific) && (s.t[i+1].Has(lex.Capital) || s.t[i+1].ID() == w.Period && s.t[i+1].Glued() && s.t[i+2].Has(lex.Capital)):
		s.nameLed(i, limit, src)
	}
}

// determiners returns the first token from i on that is no determiner.
func (s *Scanner) determiners(i int) int {
	for s.determiner(i) {
		i++
	}
	return i
}

// unknownBody tells whether token i is an abbreviation that no list has: of a body, if it is
// no degree behind a name ("Sari, MARS, AIFO") and no noun phrase opens before it ("Nilai
// UTBX").
func (s *Scanner) unknownBody(i int) bool {
	t, p := s.t[i], s.t[i-1]
	if !t.Has(lex.Upper) || t.Len() < 3 || t.ID() != 0 {
		return false
	}
	return !(p.Is(lex.Cue) && p.Has(lex.Capital)) && !(p.ID() == w.Comma && s.t[i-2].Has(lex.Upper))
}

// determiner tells whether token i is a word before a noun phrase that is not
// part of it: "salah seorang warga", "sang gubernur".
func (s *Scanner) determiner(i int) bool {
	if hints[s.t[i].ID()]&opens == 0 {
		return false
	}
	switch s.t[i].ID() {
	case w.Salah, w.Seorang, w.Sang, w.Si, w.Para, w.Sejumlah, w.Satu, w.Beberapa, w.Sebagian:
		return !s.t[i].Has(lex.Capital) || s.t[i].Has(lex.First) || s.t[i-1].Class() == lex.Mark // behind a dateline
	}
	return false
}

// startsPost tells whether the naming of an office begins at token i.
func (s *Scanner) startsPost(i int) bool {
	t := s.t[i]
	if !t.Is(isPost) {
		if !t.Is(lex.Orgword) && t.ID() != w.And && t.ID() != w.Ampersand {
			return false
		}
		return s.englishOffice(i) > 0 || t.ID() == w.Tenaga && s.t[i+1].ID() == w.Ahli
	}
	if t.Is(lex.Personal) && t.Has(lex.Capital) && s.t[i+1].Has(lex.Capital) && !s.t[i+1].Is(bodyWord) {
		return false
	}
	if t.Is(lex.Function) && (!t.Has(lex.Capital) || t.ID() == w.Sementara && t.Has(lex.First)) {
		return t.ID() == w.Bakal && s.t[i+1].ID() == w.Calon // but "bakal calon presiden"
	}
	if t.Is(lex.Citizen) && !t.Is(isPost&^lex.Citizen) && t.Has(lex.Capital) && !t.Has(lex.First) && s.t[i-1].Is(lex.Cue) && !s.t[i-1].Has(lex.Capital) && (s.t[i+1].Class() != lex.Word || !s.t[i+1].Has(lex.Capital)) {
		return false // "ujar Cucu.": a name, though it means grandchild
	}
	if t.Is(lex.Modifier) && !t.Is(isPost&^lex.Modifier) { // wakil, mantan: an office follows
		return s.t[i+1].Is(isPost|lex.Orgword|lex.Subunit) || s.hyphenated(i) || s.englishOffice(i) > 0
	}
	if t.Is(lex.Honorific|lex.ServiceRank) && !t.Is(lex.Portfolio|lex.FusedOffice) && t.Has(lex.Capital) && s.nameLike(i+1) && !s.t[i+1].Is(bodyWord) {
		return t.Is(lex.Role) && !t.Is(lex.ServiceRank) || s.hyphenated(i) || s.englishOffice(i) > 0
	}
	return true
}

// englishOffice returns the token behind the head of an English office that opens with its
// field at token i, "Sales & Marketing DIRECTOR", "Account MANAGER"; 0 if there is none.
func (s *Scanner) englishOffice(i int) int {
	if n := s.t[i+1]; !n.Has(lex.Capital) && hints[n.ID()]&opens == 0 { // neither a word nor "and"
		return 0
	}
	for k := i; k < i+7; k++ {
		t := s.t[k]
		switch {
		case t.ID() == w.Ampersand || t.ID() == w.And:
		case t.Class() != lex.Word || !t.Has(lex.Capital) || k > i && t.Has(lex.First):
			return 0
		case k > i && s.englishHead(k):
			return k + 1
		case !t.Is(lex.Orgword | lex.Modifier):
			return 0
		}
	}
	return 0
}

// englishHead tells whether token k is the head of an English office, which stands behind
// its field.
func (s *Scanner) englishHead(k int) bool {
	id := s.t[k].ID()
	if hints[id]&manages == 0 {
		return false
	}
	switch id {
	case w.Communication, w.Communications, w.Relations: // Corporate Communications: who works there
		return s.t[k-1].ID() == w.Corporate || s.t[k-1].ID() == w.Public
	}
	return true
}

// hyphenated tells whether token i modifies an office behind a hyphen: "co-founder",
// "eks-ketua".
func (s *Scanner) hyphenated(i int) bool {
	return s.t[i].Is(lex.Modifier) && s.t[i+1].ID() == w.Hyphen && s.t[i+1].Glued() && s.t[i+2].Glued() && s.t[i+2].Is(lex.Role|lex.FusedOffice|lex.Portfolio)
}

// account reads the name of an account in social media into src: "@flickeraya".
func (s *Scanner) account(i, limit int, src *source) {
	j := i + 1
	for j < limit && s.t[j].Glued() && (s.t[j].Class() == lex.Word || s.t[j].Class() == lex.Number || s.t[j].ID() == w.Underscore || s.t[j].ID() == w.Period && s.t[j+1].Glued() && s.t[j+1].Class() == lex.Word) {
		j++
	}
	if j == i+1 {
		return
	}
	x := words{i, j}
	*src = source{kind: named, all: x, name: x, mention: x}
}

// maxRun is how many tokens of a phrase are read: twice those of the longest offices in news. A
// phrase that long names nobody, and it is not read anew from the words in it: "Ketua Ketua
// Ketua ..." takes linear time.
const maxRun = 60

// run returns the token after the phrase of capitalized words and words of
// offices and bodies that begins at token i, without the commas in it that join
// phrases.
func (s *Scanner) run(i, limit int) int {
	limit = min(limit, i+maxRun)
	j := i
	last := noName // the word with a capital before, which may look like a part of a person's name
	for j < limit {
		t := s.t[j]
		switch t.Class() {
		case lex.Word:
			switch {
			case t.Is(lex.Weekday) && t.Has(lex.Capital) && s.dateAt(j) > 0:
				return j
			case t.ID() == w.Ke && s.t[j+1].ID() == w.Hyphen && s.t[j+1].Glued() && s.t[j+2].Class() == lex.Number && j > i: // Wakil Presiden ke-10 dan ke-12 RI
				j += 3
				if s.t[j].ID() == w.Dan && s.t[j+1].ID() == w.Ke && s.t[j+2].ID() == w.Hyphen {
					j++
				}
				last = noName
				continue
			case t.Has(lex.Capital):
				if t.Has(lex.First) && j > i {
					return j
				}
				last = j
				j++
				continue
			case t.Is(lex.CueNya|lex.Report) && !t.Is(lex.Role), j > i && !t.Glued() && !t.Is(bodyWord|lex.Honorific) && !s.goesOn(j):
				return j
			}
			name := s.partOfName(last)
			switch {
			case t.Is(bodyWord) && !t.Is(lex.Function) && !name, j == i && t.ID() == w.Bakal:
			case s.particle(j) && name && (s.t[j+1].Has(lex.Capital) || s.article(j)):
			case j >= i+2 && s.apostrophe(j-2): // Wakil Presiden Ma'ruf Amin
				last = someName
			case t.Is(lex.Honorific) && t.Len() <= 6 && s.t[j+1].Class() == lex.Word && s.t[j+1].Has(lex.Capital) && (!name || t.ID() == w.Dr && j > i+1): // AKBP dr Hidayat; RSUP Kandou dr Hidayat
			case s.joins(j, name) || s.joinsField(i, j):
				last = noName
			case j > i && t.Glued() && s.t[j-1].ID() == w.Hyphen && (!name || s.nameLike(j)): // Anti-kekerasan, Tae-yong
			default:
				return j
			}
		case lex.Number:
			// Komisi 3, Korem 151/Binaiya, ke-7, 01
			if !s.t[j-1].Is(bodyWord) && s.t[j-1].ID() != w.Urut && !(t.Glued() && j > i) && !s.t[j-1].Has(lex.Upper) {
				return j
			}
			last = noName
		case lex.Apostrophe:
		case lex.Mark:
			switch t.ID() {
			case w.Period:
				if j > i && s.t[j-1].Class() == lex.Number && t.Glued() && s.t[j+1].Class() == lex.Number && s.t[j+1].Glued() { // Deputi Politik 5.0
					break
				}
				if s.t[j+1].Has(lex.First) || s.t[j+1].Class() == lex.Break || s.t[j+1].Class() == lex.Edge || !(s.t[j-1].Len() <= 4 && s.t[j-1].Has(lex.Capital)) {
					return j
				}
			case w.Slash, w.Ampersand:
				if s.t[j+1].Class() != lex.Word && s.t[j+1].Class() != lex.Number {
					return j
				}
			case w.Hyphen:
				if !t.Glued() || !s.t[j+1].Glued() {
					return j
				}
			case w.LeftParen:
				end := s.bracketed(j, limit)
				if end == 0 {
					return j
				}
				j = end
				last = noName
				continue
			default:
				return j
			}
		case lex.Single:
			if !s.t[j+1].Glued() {
				return j
			}
		default:
			return j
		}
		j++
	}
	return j
}

// What stands in run for the place of a word that is no part of a name, or surely one.
const (
	noName   = -1
	someName = -2
)

// partOfName tells whether token k looks like a part of a person's name and is not the letter
// in "Komisi I dari", "Peleton B dari".
func (s *Scanner) partOfName(k int) bool {
	return k == someName || k != noName && s.t[k].Len() > 1 && s.nameLike(k)
}

// joins tells whether the lower-case word at token j goes on with the name of an
// office or body: "Menteri Koperasi dan UMKM", "peneliti di Stimson Center".
func (s *Scanner) joins(j int, name bool) bool {
	n := s.t[j+1]
	if s.t[j].ID() == w.Of && n.ID() == w.The { // Director of the OECD
		return s.t[j+2].Has(lex.Capital)
	}
	if n.Class() != lex.Word || !n.Has(lex.Capital) && !n.Is(bodyWord) {
		return false
	}
	switch s.t[j].ID() {
	case w.Dan, w.Serta:
		return !name || n.Is(isPost)
	case w.Di, w.Pada:
		// "ujar Gubernur di Bandarlampung": where he said it; his place has no preposition.
		return !name && !s.t[j-1].Is(lex.Portfolio|lex.FusedOffice) && s.dateAt(j+1) == 0
	case w.Dari, w.Asal, w.Untuk, w.Terhadap, w.Bagi, w.Antar:
		return !name
	case w.Of, w.The, w.For, w.And, w.On, w.In:
		return true
	case w.Sekaligus, w.Merangkap:
		return n.Is(isPost)
	case w.Ke:
		return false
	}
	return false
}

// joinsField tells whether "dan" at token j joins two fields of an office, though the word
// before it is one that no list knows: "Kepala Pusat Gempabumi dan Tsunami BMKG". A body
// comes behind them.
func (s *Scanner) joinsField(i, j int) bool {
	if n := s.t[j+1]; s.t[j].ID() == w.Dan && n.Has(lex.Capital) && n.Is(lex.Orgword) && !n.Is(isPost|lex.Org|lex.Subunit|lex.Personal) { // Asosiasi Olefin Aromatik dan Plastik
		return true
	}
	if s.t[j].ID() != w.Dan || j < i+2 || !s.t[j-2].Is(bodyWord) || s.t[j-2].Is(lex.Portfolio|lex.FusedOffice) {
		return false
	}
	for k := j + 1; k < j+6; k++ {
		t := s.t[k]
		if t.Class() != lex.Word || !t.Has(lex.Capital) || t.Has(lex.First) {
			return false
		}
		if t.Is(lex.Org) && !t.Is(lex.Subunit) {
			return k > j+1
		}
	}
	return false
}

// bracketed returns the token after the brackets that open at token j if what is
// inside can be part of a phrase: an abbreviation or a nickname, not an age or a
// remark.
func (s *Scanner) bracketed(j, limit int) int {
	if s.t[j+1].Class() == lex.Break { // "(\nPANRB\n)": what scrapers leave of a link
		j++
	}
	if s.t[j+1].Class() != lex.Word || !s.t[j+1].Has(lex.Capital) && !s.t[j+1].Is(bodyWord) || s.t[j+1].Is(lex.Weekday) {
		return 0
	}
	for k := j + 1; k < j+9 && k < limit; k++ {
		switch s.t[k].Class() {
		case lex.Edge, lex.Quote:
			return 0
		}
		if s.t[k].ID() == w.RightParen {
			return k + 1
		}
		if s.t[k].ID() == w.Slash && s.t[k+1].Class() == lex.Number { // (Kompas, 2/7/2020)
			return 0
		}
	}
	return 0
}

// officeLed reads a source that begins with its office into src: "Kepala Dinas Kesehatan
// Banyuwangi Widji Lestariono", "Anggota KPU, Pramono Ubaid Tanthowi", "warga
// Jakarta, Arif". Unless unnamed sources are wanted, one without a name is not read to its end.
func (s *Scanner) officeLed(i, limit int, src *source, unnamed bool) {
	end := s.run(i, limit)
	if end == i+1 && s.possessive(end) && s.t[end+1].ID() == w.Comma { // penasihat hukumnya, David
		end++
	}
	if k := s.alsoPost(end); k > 0 && s.nameAtEnd(i, end).isZero() { // Menteri Perdagangan yang juga Ketua Komite Pangan Sari Utami
		end = max(end, s.run(k, limit))
	}
	for end < limit && s.t[end].ID() == w.Comma { // Bidang Politik, Hukum, dan Keamanan
		k := s.portfolioList(i, end, limit)
		if k == 0 {
			break
		}
		end = k
	}
	toComma := false // described by words in lower case, up to a comma
	if t := s.t[end]; t.Class() == lex.Word && !t.Has(lex.Capital) {
		if e := s.describedOffice(i, end, limit); e > 0 {
			end = e
		} else if e := s.describedComma(i, end, limit); e > 0 {
			end, toComma = e, true
		}
	}
	for k := i + 2; k < end-1; k++ { // Deputi X Arif Rahman Hakim DAN Direktur Y Leonard: two people
		if s.t[k].ID() != w.Dan && s.t[k].ID() != w.Serta || !s.startsPost(k+1) {
			continue
		}
		if n := s.nameAtEnd(i, k); n.j-n.i >= 2 && n.i > i+1 && (s.nameAtEnd(k+1, end).j > 0 || s.afterComma(end, limit).j > 0) {
			end = k
			break
		}
	}
	for k := i + 2; k < end-1; k++ { // pengamat ekonomi Sari Utami SEKALIGUS anggota Ombudsman
		if s.t[k].ID() != w.Sekaligus && s.t[k].ID() != w.Merangkap {
			continue
		}
		if n := s.nameAtEnd(i, k); n.len() >= 2 && n.i > i+1 {
			end = k
		}
	}
	*src = source{kind: titled, all: words{i, end}}
	// The name: behind a comma, or at the end of the phrase.
	postEnd := end
	comma := end
	if t := s.t[end]; t.Class() == lex.Word || t.Class() == lex.Number {
		if t.Is(lex.Demonstrative) && s.t[end+1].ID() == w.Comma { // Wakil Ketua MPR ini, Hidayat Nur
			comma++
		}
		if k := s.closedPhrase(end, limit); k > 0 && s.t[k].ID() == w.Comma && s.afterComma(k, limit).j > 0 { // Ketua penyelenggara kontes ini, Arif Rahman
			end, comma = k-1, k
		}
		if k := s.relativeEnd(end, limit); k > 0 { // Ketua IWO Lampung yang baru dilantik, Arif Rahman
			comma = k
		}
	}
	degrees := s.degrees(end, limit) // Kabag Logistik Kompol Arif, S.Pd.
	if s.t[degrees].Has(lex.Capital) {
		degrees = 0 // but "Pemilik PT Maju, H. Arif"
	}
	if n := s.afterComma(comma, limit); n.j > 0 && degrees == 0 && !(s.bare(i, end) && !s.phraseEnds(n.j)) { // but "Menurut jaksa, Sari saat itu ..."
		src.setName(s, n)
		src.all.j = n.j
	} else if n := s.nameAtEnd(i, end); n.j > 0 && !(s.t[end].Is(lex.Demonstrative) && !s.t[i].Has(lex.Capital)) && s.t[n.i-1].ID() != w.Keluarga { // politisi Partai Keadilan Sejahtera itu; kuasa hukum keluarga Sari
		src.setName(s, n)
		postEnd = n.i
	}
	if src.name.isZero() && !unnamed && !s.namedBehind(end, limit) {
		src.kind = noSource
		return
	}
	for src.name.isZero() && postEnd > i+1 && s.t[postEnd-1].Is(lex.Numeral) && !s.t[postEnd-1].Has(lex.Capital) { // Mantan Gubernur dua periode itu
		postEnd--
	}
	s.readPosts(src, i, postEnd)
	if src.name.isZero() && src.nposts == 1 && s.t[i-1].ID() == w.Satu && src.posts[0].affiliation.isZero() {
		src.posts[0].noOffice = true
	}
	if src.nposts == 1 && (s.leads(src.posts[0]) || toComma && !s.t[src.posts[0].affiliation.i].Is(lex.Org)) {
		src.posts[0].noOffice = true
	}
	if src.name.isZero() && src.nposts > 0 && s.t[end].ID() == w.Comma { // Direktur Pembinaan, Direktorat Jenderal Pajak Arif Rahman
		if e := s.run(end+1, limit); s.t[end+1].Is(lex.Org) && s.t[end+1].Has(lex.Capital) && src.posts[0].affiliation.isZero() && !s.portfolioIn(src.posts[0].role) {
			if n := s.nameAtEnd(end+1, e); n.j > 0 && n.i > end+2 {
				src.setName(s, n)
				src.posts[0].affiliation, src.all.j = words{end + 1, n.i}, e
			}
		}
	}
	if src.name.isZero() {
		if src.nposts == 0 {
			src.kind = noSource
			return
		}
		src.mention = words{i, postEnd}
		if src.nposts == 1 && end == postEnd && s.describedOn(src.posts[0]) {
			src.posts[0].noOffice = true
		}
		if src.posts[0].noOffice && src.nposts == 1 {
			src.kind = described
		}
		if k := s.named(src.all.j, limit); k > 0 && (s.t[k].ID() == w.Bernama || src.posts[0].noOffice) { // warga Marunda (yang pindah ke Nagrak) bernama Hendra (40)
			if n := s.nameAt(k+1, limit); n.j > 0 {
				src.setName(s, n)
				src.kind, src.all.j = named, n.j
				s.afterName(src, limit)
				return
			}
		}
		if end, alias := s.nickname(src.all.j, limit); end > 0 && end < limit && s.t[end].Is(lex.Demonstrative) { // Pria yang akrab disapa Dani ini
			src.alias, src.all.j, src.mention.j = alias, end, end
		}
		if end := s.closedRelative(src.all.j, limit); end > 0 { // petinju yang terakhir bertanding pada 2018 itu
			src.all.j, src.mention.j = end, end
		} else if end := s.closedPhrase(src.all.j, limit); end > 0 { // pemain berumur 32 tahun itu
			src.all.j, src.mention.j = end, end
		}
		for src.all.j < limit && (s.t[src.all.j].ID() == w.Itu || s.t[src.all.j].ID() == w.Ini || s.t[src.all.j].ID() == w.Tersebut) {
			src.all.j++
			src.mention.j = src.all.j
		}
		return
	}
	if j := src.all.j; src.nposts == 1 && src.posts[0].noOffice && j < limit && s.t[j].Is(lex.Demonstrative) && j == src.mention.j {
		// "Kakak Raoul Salim ini", this brother of his: whom the text is about, not Raoul.
		src.kind, src.name, src.all.j = described, words{}, j+1
		src.mention = words{i, j + 1}
		return
	}
	src.kind = named
	if degrees > 0 && src.mention.j == end {
		src.mention.j, src.all.j = degrees, degrees
	}
	s.afterName(src, limit)
	if s.saidAgain(src) {
		src.mention.i = i
	}
}

// namedBehind tells whether a name can stand further behind an office that ends before token
// end: "Direktur Pembinaan, Direktorat Jenderal Pajak Arif", "warga bernama Hendra".
func (s *Scanner) namedBehind(end, limit int) bool {
	return s.t[end].ID() == w.Comma && s.t[end+1].Is(lex.Org) && s.t[end+1].Has(lex.Capital) || s.named(end, limit) > 0
}

// leads tells whether the office x is one of a demonstration, "koordinator aksi", which is no
// office.
func (s *Scanner) leads(x wordPost) bool {
	return x.affiliation.isZero() && s.t[x.role.j-1].ID() == w.Aksi
}

// saidAgain tells whether src names somebody introduced before by his office and a word
// that is no part of his name, "Presiden Jokowi" for Joko Widodo: the office tells who that
// is and belongs to the mention.
func (s *Scanner) saidAgain(src *source) bool {
	if src.nposts != 1 || src.name.j-src.name.i != 1 || src.posts[0].role.j != src.mention.i || !s.t[src.posts[0].role.i].Is(lex.Portfolio) {
		return false
	}
	k := s.byName(src.name, false)
	return k < 0 && s.sameOffice(s.byNearName(src.name), src)
}

// possessive tells whether token k is a word in lower case with the ending -nya: "hukumnya".
func (s *Scanner) possessive(k int) bool {
	t := s.t[k]
	return t.Class() == lex.Word && !t.Has(lex.Capital) && t.Len() > 5 && s.text[t.End-3:t.End] == "nya" && !t.Is(lex.CueNya|lex.Function) && t.ID() != w.Lainnya
}

// named returns the token of "bernama" (named) at token k or behind the relative clause
// there, or of "yakni" (namely) at token k; 0 if there is none.
func (s *Scanner) named(k, limit int) int {
	for n := k; n < limit && n < k+9; n++ {
		t := s.t[n]
		switch {
		case t.ID() == w.Bernama, n == k && (t.ID() == w.Yakni || t.ID() == w.Yaitu):
			return n
		case n == k && t.ID() != w.Yang, t.Class() != lex.Word, t.Is(lex.Report | lex.Cue | lex.CueNya | lex.Demonstrative):
			return 0
		}
	}
	return 0
}

// closedRelative returns the end of a relative clause at token i that a demonstrative
// closes, 0 if there is none.
func (s *Scanner) closedRelative(i, limit int) int {
	if s.t[i].ID() != w.Yang {
		return 0
	}
	for k := i + 1; k < limit && k < i+14; k++ {
		t := s.t[k]
		if t.ID() == w.Comma || t.Class() == lex.Quote || t.Class() == lex.Break || s.stops(k) {
			return 0
		}
		if t.Is(lex.Demonstrative) {
			if n := s.t[k+1]; n.ID() == w.Comma || s.stops(k+1) || n.Class() == lex.Break || n.Class() == lex.Edge || n.Is(lex.Report) {
				return k + 1
			}
		}
	}
	return 0
}

// closedPhrase returns the end of what describes an office without a name from token i on
// and is closed by a demonstrative, "berumur 32 tahun itu", "dua periode itu", "asal Korea
// Selatan itu"; 0 if there is no such thing.
func (s *Scanner) closedPhrase(i, limit int) int {
	for k := i; k < limit && k < i+6; k++ {
		t := s.t[k]
		switch {
		case t.ID() == w.Hyphen && t.Glued() && k > i: // periode 2014-2024 itu
		case t.Class() != lex.Word && t.Class() != lex.Number, t.Has(lex.First):
			return 0
		case t.Is(lex.Demonstrative):
			if k == i {
				return 0
			}
			return k + 1
		case t.Is(lex.Report|lex.Cue|lex.CueNya|lex.Passive) || s.auxiliary(k), t.Is(lex.Function) && t.ID() != w.Asal && t.ID() != w.Dari && t.ID() != w.Di, s.verbLike(k) && s.text[t.Start] != 'b':
			return 0
		}
	}
	return 0
}

// word tells whether token i is the given lower-cased ASCII word.
func (s *Scanner) word(i int, lower string) bool { return s.t[i].IsWord(s.text, lower) }

// describedOffice goes on with an office whose field is written small, up to the name
// behind it: "Pengamat isu politik dan keamanan Khairul Fahmi", "Psikolog forensik Reza".
// It returns the end of the phrase, 0 if there is no such thing.
func (s *Scanner) describedOffice(i, end, limit int) int {
	if end-i > 3 {
		return 0
	}
	for k := i; k < end; k++ {
		if !s.t[k].Is(isPost) {
			return 0
		}
	}
	k := end
	for ; k < limit && k < end+7; k++ {
		t := s.t[k]
		if t.Class() != lex.Word || t.Has(lex.Capital) {
			break
		}
		if t.ID() == w.Dan && k > end {
			continue
		}
		if t.Is(lex.Function|lex.Report|lex.Cue|lex.CueNya|lex.Passive|lex.Preposition|lex.Pronoun|lex.Demonstrative) || s.dateAt(k) > 0 || s.auxiliary(k) || s.verbLike(k) || s.adverb(k) {
			return 0
		}
	}
	if k > end && s.t[k].Has(lex.Capital) && s.t[k].Is(lex.Org) && !s.t[k].Is(lex.Personal) { // pakar kebencanaan UGM Sari
		if e := s.run(k, limit); s.nameAtEnd(k, e).j > 0 {
			return e
		}
	}
	if k == end || k >= limit || !s.nameLike(k) || s.t[k-1].ID() == w.Dan {
		return 0
	}
	x := s.nameAt(k, limit)
	return x.j
}

// describedComma goes on with what a citizen is called by, in lower case, up to the comma
// before the name: "kata warga setempat, Rina". It returns the comma, 0 if there is no such
// thing.
func (s *Scanner) describedComma(i, end, limit int) int {
	if p := s.t[i-1]; !s.t[i].Is(lex.Citizen|lex.Role) || !p.Is(lex.Cue|lex.Passive) && p.ID() != w.Oleh && !s.t[i].Has(lex.First) && !s.determiner(i-1) {
		return 0
	}
	k := end
	place := false // behind "di" or "Desa"
	for ; k < limit && k < end+7 && s.t[k].ID() != w.Comma; k++ {
		t := s.t[k]
		if t.Class() == lex.Word && k > end && (t.ID() == w.Di || t.ID() == w.Desa && t.Has(lex.Capital)) || place && t.Class() == lex.Word && t.Has(lex.Capital) {
			place = true
			continue
		}
		if place || t.Class() != lex.Word || t.Has(lex.Capital) || t.ID() != w.Setempat && t.ID() != w.Sekitar && t.ID() != w.Dan && t.ID() != w.Aksi && (t.Is(lex.Function|lex.Report|lex.Cue|lex.CueNya|lex.Passive|lex.Pronoun|lex.Demonstrative) || s.auxiliary(k) || s.verbLike(k) || s.adverb(k)) || s.dateAt(k) > 0 {
			return 0
		}
	}
	if k == end || s.t[k].ID() != w.Comma || s.dateAt(k+1) > 0 {
		return 0
	}
	if x := s.nameAt(k+1, limit); x.j == 0 || !s.phraseEnds(x.j) && !s.t[x.j].Is(lex.Report) {
		return 0
	}
	return k
}

// portfolioList goes on with a portfolio that lists its fields with commas. It
// returns the end of the phrase, 0 if the comma at token end joins no list.
func (s *Scanner) portfolioList(i, end, limit int) int {
	if !s.t[end-1].Is(lex.Orgword|lex.Subunit) || !s.t[end+1].Is(lex.Orgword|lex.Subunit|lex.Conjunction) {
		return 0
	}
	// There must be an "and" later in the list.
	k := end
	for n := 0; n < 5 && s.t[k].ID() == w.Comma; n++ {
		next := k + 1
		if s.t[next].ID() == w.Dan || s.t[next].ID() == w.Serta {
			next++
			if e := s.run(next, limit); e > next {
				return e
			}
			return 0
		}
		e := s.run(next, limit)
		if e == next {
			return 0
		}
		for x := next; x < e; x++ {
			if s.t[x].ID() == w.Dan {
				return e
			}
		}
		k = e
	}
	return 0
}

// bare tells whether the office of the tokens [i, end) is one word in lower case that no
// word of saying asks for.
func (s *Scanner) bare(i, end int) bool {
	return end == i+1 && !s.t[i].Has(lex.Capital) && !s.t[i-1].Is(lex.Cue) && !s.determiner(i-1)
}

// describedOn tells whether a common noun goes on to describe who is known by the office x
// only: "kata petugas sensus" (said a census taker).
func (s *Scanner) describedOn(x wordPost) bool {
	head, next := s.t[x.role.i], s.t[x.role.j]
	if head.Has(lex.Capital) || head.Is(lex.Portfolio|lex.FusedOffice) || !x.affiliation.isZero() {
		return false
	}
	return next.Class() == lex.Word && next.ID() == 0 && !next.Has(lex.Capital) && !s.verbLike(x.role.j)
}

// relativeEnd returns the comma that ends a short relative clause at token k, which stands
// between an office and the name of who holds it; 0 if there is none.
func (s *Scanner) relativeEnd(k, limit int) int {
	if s.t[k].ID() != w.Yang {
		return 0
	}
	for n := k + 1; n < limit && n < k+7; n++ {
		t := s.t[n]
		if t.ID() == w.Comma {
			if x := s.nameAt(n+1, limit); n > k+1 && x.j-x.i >= 2 && s.phraseEnds(x.j) && s.dateAt(n+1) == 0 {
				return n
			}
			return 0
		}
		if t.Class() != lex.Word || t.Is(lex.Report|lex.Cue|lex.CueNya|lex.Demonstrative) {
			return 0
		}
	}
	return 0
}

// afterComma reads a name behind the comma at token c, as in "Anggota KPU, Pramono
// Ubaid Tanthowi, mengatakan". Places may stand between: "Pondok Darussalam,
// Tegalsari, Nihayatul Wafiroh".
func (s *Scanner) afterComma(c, limit int) words {
	for n := 0; n < 3 && c < limit && s.t[c].ID() == w.Comma; n++ {
		k := c + 1
		if s.t[k].ID() == w.Yakni || s.t[k].ID() == w.Yaitu {
			k++
		}
		if s.dateAt(k) > 0 { // "kata Kapolres, Jum'at": a day
			return words{}
		}
		x := s.nameAt(k, limit)
		if x.j > 0 && s.nameEnds(x.j) {
			if y := s.behindPlaces(x, limit); y.j > 0 {
				return y
			}
			return x
		}
		if n == 0 && (s.t[k].ID() == w.Yang || s.t[k].ID() == w.Salah && s.t[k+1].ID() == w.Satu || s.t[k].ID() == w.Sebuah) {
			e := k // Direktur Utama ID Food, yang merupakan induk BUMN pangan, Frans Tambunan
			for e < limit && e < k+14 && s.t[e].ID() != w.Comma && !s.t[e].Is(lex.Report|lex.Cue|lex.CueNya) && !s.t[e].Has(lex.First) {
				e++
			}
			if s.t[e].ID() == w.Comma && e > k+2 {
				c = e
				continue
			}
			return words{}
		}
		// A place: go on behind it.
		e := k
		for e < limit && s.t[e].Class() == lex.Word && s.t[e].Has(lex.Capital) && !s.t[e].Has(lex.First) {
			e++
		}
		if e == k || s.t[e].ID() != w.Comma || s.dateAt(k) > 0 {
			return words{}
		}
		c = e
	}
	return words{}
}

// behindPlaces returns the name of two words or more before a verb of saying that follows the
// word x and others like it, each with a comma: they are places, "Pondok Darussalam,
// Blokagung, Tegalsari, Nihaya Wafira mengatakan". The zero words if there is none.
func (s *Scanner) behindPlaces(x words, limit int) words {
	for n := 0; n < 3 && x.len() == 1 && s.t[x.j].ID() == w.Comma; n++ {
		y := s.nameAt(x.j+1, limit)
		if y.len() >= 2 && s.t[y.j].Is(lex.Report) {
			return y
		}
		x = y
	}
	return words{}
}

// nameLed reads a source that begins with its name into src: "Seto", "Arif (34)", "Gunawan
// Effendi CEO Indomobil Finance", "Widodo Santoso, Ketua ASI,".
func (s *Scanner) nameLed(i, limit int, src *source) {
	if t := s.t[i]; t.Has(lex.First) && (s.clauseStart(i, i+1) > i || t.ID() == w.Dikutip || t.ID() == w.Dilansir || t.ID() == w.Dihubungi || t.ID() == w.Ditemui || t.Len() > 6 && s.text[t.End-3:t.End] == "nya") {
		return // "Sebelumnya, hakim menyatakan", "Dihubungi terpisah": no name opens the sentence
	}
	x := s.nameAt(i, limit)
	if x.isZero() {
		return
	}
	if x.j-x.i == 1 && s.t[x.i].Has(lex.First) && s.t[x.j].Is(lex.Demonstrative) && s.byName(x, false) < 0 {
		return // "Aturan itu", that rule: a noun with a capital as it opens the sentence
	}
	*src = source{kind: named, all: x}
	src.setName(s, x)
	s.afterName(src, limit)
}

// afterName reads what follows a name: age, nickname, and the office in
// apposition.
func (s *Scanner) afterName(src *source, limit int) {
	s.readAfterName(src, limit)
	if src.nposts == 1 && !src.age.isZero() {
		x := &src.posts[0]
		x.noOffice = x.noOffice || s.describes(*x)
	}
}

// nothingMore tells whether token j, behind a name, shows that no more of who that is follows,
// as a verb does: "Sari | datang".
func (s *Scanner) nothingMore(j int) bool {
	t := s.t[j]
	switch t.Class() {
	case lex.Word:
		return !t.Has(lex.Capital) && !t.Is(isPost) && !s.tellsMore(j)
	case lex.Mark:
		if t.ID() == w.Comma {
			return !s.moreAcross(j)
		}
		return t.ID() != w.LeftParen && t.ID() != w.Ampersand
	}
	return true
}

// moreAcross tells whether more of who somebody is may stand behind the comma at token c, behind
// his name: "Sari, KETUA KPU", "Sari, YANG juga Ketua", "Sari, (Gus Ipul)".
func (s *Scanner) moreAcross(c int) bool {
	n := s.t[c+1]
	return n.Class() == lex.Mark || n.Is(isPost|lex.Orgword) || hints[n.ID()]&(opens|tells) != 0
}

// describes tells whether the office x of somebody whose age is told only describes him:
// "Sari (22), editor video di Bandung". News tells the age of citizens.
func (s *Scanner) describes(x wordPost) bool {
	if x.role.isZero() || !x.affiliation.isZero() && s.t[x.affiliation.i].Is(lex.Org) {
		return false
	}
	t := s.t[x.role.i]
	return (!t.Has(lex.Capital) || t.Has(lex.First)) && !t.Is(lex.Portfolio|lex.FusedOffice|lex.Modifier) && t.ID() != w.Kepala && t.ID() != w.Ketua
}

func (s *Scanner) readAfterName(src *source, limit int) {
	j := src.all.j
	if s.nothingMore(j) {
		return
	}
	if s.t[j].ID() == w.LeftParen && s.t[j+1].Class() == lex.Number && s.t[j+1].Len() <= 2 && s.t[j+2].ID() == w.RightParen {
		src.age = words{j + 1, j + 2}
		j += 3
	}
	if s.t[j].ID() == w.Comma && s.t[j+1].ID() == w.LeftParen { // Saifullah Yusuf, (Gus Ipul)
		if x := s.nameAt(j+2, limit); x.j > 0 && s.t[x.j].ID() == w.RightParen {
			src.alias, j = x, x.j+1
		}
	}
	if k, alias := s.nickname(j, limit); k > 0 {
		src.alias, j = alias, k
	}
	src.all.j = j
	if src.nposts > 0 {
		if k := s.alsoPost(j); k > 0 { // , yang juga Juru Bicara Gugus Tugas
			if end := s.run(k, limit); end > k {
				s.readPosts(src, k, end)
				src.all.j = end
			}
		}
		return
	}
	k := j
	switch {
	case s.t[src.name.i].Has(lex.First) && src.name.j-src.name.i == 1 && s.startsPost(k) && !s.calledBy(src.name.i):
		return // "Prospektif Direktur Sales": a heading, or an adverb
	case s.startsPost(k) && (s.t[k].Has(lex.Capital) || s.t[k].Is(lex.Citizen|lex.Role) && !s.t[k].Is(lex.Function)):
	case s.t[k].ID() == w.Comma && s.startsPost(s.determiners(k+1)):
		switch s.t[k+1].ID() {
		case w.Para, w.Sejumlah, w.Beberapa, w.Sebagian:
			return // "Menurut Sari, para kader bisa ...": many are not Sari
		}
		k = s.determiners(k + 1)
	case s.t[k].ID() == w.Selaku || s.t[k].ID() == w.Dari && s.t[k+1].Is(lex.Org|lex.Role|lex.Subunit) && s.t[k+1].Has(lex.Capital):
		k++
	case s.appointed(src.all.i, k) > 0:
		k = s.appointed(src.all.i, k)
	case s.alsoPost(k) > 0:
		k = s.alsoPost(k)
		src.also = true
	default:
		return
	}
	end := s.run(k, limit)
	for end < limit && s.t[end].ID() == w.Comma {
		e := s.portfolioList(k, end, limit)
		if e == 0 {
			break
		}
		end = e
	}
	if (s.t[k-1].ID() == w.Comma || s.determiner(k-1)) && !s.t[k].Has(lex.Capital) && (!s.apposed(end) || s.t[k-1].ID() == w.Para) {
		if end = s.appositionEnd(end, limit); end == 0 {
			return // "Menurut Endah, petugas masih mendata": a new clause
		}
	}
	if s.t[k-1].ID() == w.Dari && !s.t[k].Is(lex.Role) {
		src.posts[0] = wordPost{affiliation: words{k, end}}
		if b := s.pastBoard(k, end); b > 0 { // Sari dari Dewan Pengarah | Migran Peduli
			src.posts[0] = wordPost{role: words{k, b}, affiliation: words{b, end}}
		}
		src.nposts = 1
	} else {
		s.readPosts(src, k, end)
	}
	if src.nposts == 1 && (s.t[k-1].ID() == w.Satu && src.posts[0].affiliation.isZero() || s.leads(src.posts[0])) {
		src.posts[0].noOffice = true // "salah satu koordinator lapangan" (one of them) holds no office
	}
	if src.nposts > 0 {
		src.all.j = s.bodyAcross(&src.posts[src.nposts-1], end, limit)
	}
}

// appointed returns the token where the office begins to which the person named from token
// i up to token k is appointed: "melantik Sari Utami sebagai Menteri", "Sari Utami ditunjuk
// sebagai Ketua"; 0 if there is none.
func (s *Scanner) appointed(i, k int) int {
	switch s.t[i-1].ID() {
	case w.Melantik, w.Menunjuk, w.Mengangkat, w.Mengukuhkan:
	default:
		switch s.t[k].ID() {
		case w.Dilantik, w.Ditunjuk, w.Diangkat, w.Dikukuhkan, w.Terpilih:
			k++
		default:
			return 0
		}
	}
	if s.t[k].ID() != w.Sebagai || !s.startsPost(k+1) {
		return 0
	}
	return k + 1
}

// bodyAcross reads the body of the office x behind the comma at token c, "Sari Utami,
// Direktur Penjualan, PT Maju Jaya, mengatakan", and returns the end of what was read.
func (s *Scanner) bodyAcross(x *wordPost, c, limit int) int {
	if s.t[c].ID() != w.Comma || !x.affiliation.isZero() || x.noOffice || s.portfolioIn(x.role) || !s.t[c+1].Has(lex.Capital) || !s.t[c+1].Is(lex.Org) && !(s.t[c+1].Has(lex.Upper) && s.t[c+1].Len() > 2) {
		return c
	}
	end := s.run(c+1, limit)
	if !s.phraseEnds(end) {
		return c
	}
	x.affiliation = words{c + 1, end}
	return end
}

// alsoPost returns the token where the office begins in a relative clause at token k that
// only names it: "yang juga Ketua", ", yang juga menjabat sebagai Komisaris", "yang
// merupakan Direktur"; 0 if there is none.
func (s *Scanner) alsoPost(k int) int {
	if s.t[k].ID() == w.Comma {
		k++
	}
	if (s.t[k].ID() == w.Sekaligus || s.t[k].ID() == w.Merangkap) && s.startsPost(k+1) {
		return k + 1
	}
	if s.t[k].ID() != w.Yang {
		return 0
	}
	start := k + 1
	for k = start; s.t[k].ID() == w.Juga || s.t[k].ID() == w.Merupakan || s.t[k].ID() == w.Menjabat || s.t[k].ID() == w.Sebagai || s.t[k].ID() == w.Kini || s.t[k].ID() == w.Saat && s.t[k+1].ID() == w.Ini || s.t[k].ID() == w.Ini && s.t[k-1].ID() == w.Saat; k++ {
	}
	if k == start || !s.startsPost(k) {
		return 0
	}
	return k
}

// apposed tells whether an apposition in lower case can end before token j: "Sari,
// pedagang sayur, mengaku", "Sari, warga yang ditemui".
func (s *Scanner) apposed(j int) bool {
	t := s.t[j]
	switch t.ID() {
	case w.Yang, w.Di, w.Dari, w.Asal, w.Itu, w.Ini, w.Tersebut, w.Pada, w.Untuk, w.Setempat, w.Kepada:
		return true
	}
	return s.phraseEnds(j) || t.Class() == lex.Word && t.Is(lex.Report|lex.CueNya)
}

// appositionEnd goes on with an apposition in lower case, from token j to the comma or stop
// that closes it: "Sari, asisten profesor pengobatan darurat di Universitas Jambi,". It
// returns 0 if a clause stands there.
func (s *Scanner) appositionEnd(j, limit int) int {
	for k := j; k < limit && k < j+12; k++ {
		t := s.t[k]
		switch {
		case s.phraseEnds(k):
			return k
		case t.Class() != lex.Word || s.dateAt(k) > 0:
			return 0
		case t.Has(lex.Capital):
		case t.Is(lex.Report|lex.Cue|lex.CueNya|lex.Passive) || s.auxiliary(k) || s.verbLike(k) || s.adverb(k):
			return 0
		case t.Is(lex.Function) && t.ID() != w.Dan && t.ID() != w.Di && t.ID() != w.Dari && t.ID() != w.Pada && t.ID() != w.Aksi && !t.Is(lex.Demonstrative):
			return 0
		}
	}
	if s.phraseEnds(limit) {
		return limit
	}
	return 0
}

// bodyLed reads an organization: "BMKG", "Badan Nasional Penanggulangan Bencana
// (BNPB)", "Pemerintah Provinsi Lampung".
func (s *Scanner) bodyLed(i, limit int) source {
	end := s.run(i, limit)
	if end == i {
		return source{}
	}
	if s.t[end].ID() == w.Atau && s.t[end+1].Has(lex.Capital) { // PT Asuransi Jasa Indonesia atau Asuransi Jasindo
		if e := s.run(end+1, limit); e > end+1 {
			return source{kind: body, all: words{i, e}, name: words{i, end}, mention: words{i, end}}
		}
	}
	if s.t[end].ID() == w.Comma { // Badan Meteorologi, Klimatologi, dan Geofisika
		if e := s.portfolioList(i, end, limit); e > 0 {
			end = e
		}
	}
	x := words{i, end}
	name := x
	if s.t[end-1].ID() == w.RightParen { // the abbreviation is no part of the name
		k := end - 1
		for k > i+1 && s.t[k].ID() != w.LeftParen {
			k--
		}
		if k > i+1 && s.t[k+1].ID() != w.Tbk && s.t[k+1].ID() != w.Persero {
			name.j = k
		}
	}
	return source{kind: body, all: x, name: name, mention: x}
}
