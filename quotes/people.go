package quotes

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A person is a Person while the text is read, in tokens.
type person struct {
	isBody bool
	rule   Rule
	name   words // zero if it is known by its office or description only
	alias  words
	age    words
	post   int // index of the first post in Scanner.posts
	nposts int
	intro  words // where it was introduced
	report int   // the report in which it was introduced
	lastAt int   // the token of the last mention
	spoke  bool  // it was a source or subject, not only named in passing
}

// A mention is a place where a person is named or referred to as a source.
type mention struct {
	person int
	span   words
}

// A speaker is the person that a source resolves to, and how.
type speaker struct {
	person int // -1: nobody
	via    Rule
}

var nobody = speaker{person: -1}

// resolve finds the person that a source names, or makes one. at is the token
// where the source stands.
func (s *Scanner) resolve(src source, at int) speaker {
	switch src.kind {
	case pronoun:
		if s.antecedent() < 0 {
			return nobody
		}
		return speaker{s.current, rulePronoun}
	case named:
		return s.resolveNamed(&src)
	case titled:
		return s.resolveTitle(&src)
	case described:
		if s.impersonal(&src) {
			return s.resolveImpersonal(&src)
		}
		if s.t[src.all.j-1].Is(lex.Demonstrative) && src.nposts > 0 && s.t[src.all.i-1].ID() != w.Para && s.current >= 0 { // "ucap petinju yang ... itu"
			if s.people[s.current].alias.isZero() {
				s.setAlias(s.current, src.alias)
			}
			return speaker{s.current, ruleTitle}
		}
		return speaker{s.newPerson(&src, ruleDescribed), ruleDescribed}
	case body:
		return s.resolveBody(&src)
	}
	return nobody
}

// impersonal tells whether src, which has no name, is an institution or a document: "Hasil
// survei itu mencatat", "menurut kementerian kesehatan". What a person tells is himself:
// "menurut pengakuan pelaku" (by the culprit's confession).
func (s *Scanner) impersonal(src *source) bool {
	if src.nposts > 0 {
		return false
	}
	k := src.mention.i
	switch s.t[k].ID() {
	case w.Pengakuan, w.Penuturan, w.Penjelasan, w.Kesaksian, w.Analisis, w.Pengalaman, w.Pengamatan, w.Majelis: // and the judges are people
		return false
	}
	return s.documentNoun(k) || s.t[k].Is(lex.Org) && !s.t[k].Is(lex.Personal)
}

// resolveImpersonal finds or makes the institution or document that src describes. A document
// has a name if all its words have capitals, "Hasil Survei Katadata", an institution if more
// is said than of what kind it is, "kementerian kesehatan", but "kementerian itu".
func (s *Scanner) resolveImpersonal(src *source) speaker {
	src.kind = body
	m := src.mention
	named := m.len() > 1 && !s.t[m.j-1].Is(lex.Demonstrative)
	for k := m.i; k < m.j && s.documentNoun(m.i); k++ {
		named = named && s.t[k].Has(lex.Capital)
	}
	if named {
		src.name = m
		return s.resolveBody(src)
	}
	return speaker{s.newPerson(src, ruleDescribed), ruleDescribed}
}

// resolveNamed finds the person whose name, nickname or a part of it stands in src.
func (s *Scanner) resolveNamed(src *source) speaker {
	src.dropHeading(s)
	name := s.nameSet(src.name)
	if k := s.byNameSet(src.name, name, true); k >= 0 {
		s.presentAgain(k, src)
		s.enrich(k, src)
		if s.people[k].intro == src.mention {
			return speaker{k, s.people[k].rule}
		}
		return speaker{k, ruleFullName}
	}
	if k := s.byNameSet(src.name, name, false); k >= 0 {
		s.enrich(k, src)
		return speaker{k, ruleShortName}
	}
	if k := s.byAlias(src.mention, src.name); k >= 0 {
		return speaker{k, ruleNickname}
	}
	if n := src.name; n.j-n.i == 1 && s.t[n.i].Has(lex.Upper) {
		if k := s.byInitials(n.i); k >= 0 {
			return speaker{k, ruleNickname}
		}
	}
	if k := s.earlyAlias(src); k >= 0 {
		s.enrich(k, src)
		return speaker{k, ruleNickname}
	}
	if k := s.byNearName(src.name); k >= 0 && (src.nposts == 0 || s.sameOffice(k, src)) {
		return speaker{k, ruleNearName} // Wali Kota Risma is Wali Kota Surabaya Tri Rismaharini
	}
	if s.lostName(s.current) && src.nposts == 0 {
		s.rename(s.current, src.name, name)
		return speaker{s.current, ruleShortName}
	}
	r := ruleNewName
	if src.nposts > 0 {
		r = ruleIntroduced
	}
	return speaker{s.newPerson(src, r), r}
}

// lostName tells whether the name behind the office of person k got lost, as where a link
// stood: "Menteri Keuangan , mengatakan ... kata Sari". The comma is left with space before it.
func (s *Scanner) lostName(k int) bool {
	if k < 0 {
		return false
	}
	p := &s.people[k]
	c := s.t[p.intro.j]
	return !p.isBody && p.name.isZero() && p.nposts > 0 && c.ID() == w.Comma && (!c.Glued() || s.t[p.intro.j+1].ID() == w.Comma)
}

// presentAgain takes src as the introduction of person k, who was named in passing before:
// "jalan yang diresmikan Presiden Joko Wibowo ... Presiden Joko Wibowo mengatakan".
func (s *Scanner) presentAgain(k int, src *source) {
	p := &s.people[k]
	if p.spoke || src.nposts == 0 || p.intro == src.mention {
		return
	}
	if p.nposts > src.nposts || p.nposts > 0 && (src.posts[0].role.len() < s.posts[p.post].role.len() || src.posts[0].affiliation.len() < s.posts[p.post].affiliation.len()) {
		return // the first time told more
	}
	p.intro, p.rule = src.mention, ruleIntroduced
	p.post, p.nposts = s.keepPosts(src), src.nposts
}

// dropHeading cuts a noun that opens the sentence off a name that is known without it: a
// heading that no line break parts from its text, "Konsultasi Arif Rahman menyampaikan", or
// what the sentence is about, "Komentar Cak Imin".
func (src *source) dropHeading(s *Scanner) {
	n := src.name
	if src.nposts > 0 || n.j-n.i < 2 || !s.t[n.i].Has(lex.First) || s.t[n.i+1].Class() != lex.Word || s.byName(n, true) >= 0 {
		return
	}
	if rest := (words{n.i + 1, n.j}); s.knows(rest) || s.byAlias(rest, rest) >= 0 {
		src.name, src.mention, src.all.i = rest, rest, rest.i
	}
}

// introduce notes the people who are named in full or with their office in a
// sentence, whether they speak or not: "dibacakan oleh Oditur Militer Darwin Butar
// Butar" is whom a later "kata Darwin" means.
func (s *Scanner) introduce(x sentence) {
	if s.doer >= 0 && len(s.mentions) == s.heard { // of the sentence before
		s.current, s.teller = s.doer, -1
	}
	s.intros, s.doer, s.heard = s.intros[:0], -1, len(s.mentions)
	marks := x.marks
	next := x.i // what stands before was read
	for ; s.nextHead < len(s.heads) && s.heads[s.nextHead] < x.j; s.nextHead++ {
		k := s.heads[s.nextHead]
		if k < next {
			continue
		}
		for len(marks) > 0 && marks[0].end <= k {
			marks = marks[1:]
		}
		if c := s.t[k].Class(); c == lex.Single || c == lex.Apostrophe { // see classSigns
			if k--; k < next || !s.t[k].Has(lex.Capital) {
				continue
			}
		}
		if len(marks) > 0 && marks[0].open <= k {
			next = marks[0].end
			continue
		}
		if s.standsBare(k) {
			continue
		}
		next = s.introduceAt(k, x.j)
	}
}

// introduceAt notes whom the phrase at token k introduces, in a sentence that ends before
// token limit. It returns the token where the next phrase may begin.
func (s *Scanner) introduceAt(k, limit int) int {
	t, p := s.t[k], s.t[k-1]
	post := s.startsPost(k)
	if t.Glued() && p.ID() == w.Slash && !post { // ANTARA/Dian Sari: a credit
		return max(k+1, s.nameAt(k, limit).j)
	}
	if p.ID() == w.Disapa || p.ID() == w.Dipanggil { // "yang biasa dipanggil Anne Purba": a nickname
		return max(k+1, s.nameAt(k, limit).j)
	}
	if t.Has(lex.Capital) && t.Is(lex.Org) && !t.Is(lex.Personal) && !post { // Badan Pusat Statistik (BPS): what BPS is
		if src := s.bodyLed(k, limit); src.kind == body && src.name.j < src.all.j && src.name.j-src.name.i >= 2 && s.t[src.all.j-2].Has(lex.Upper) {
			s.registerBody(&src)
			return src.all.j
		}
	}
	src := &s.lead
	src.kind, src.all = noSource, words{}
	switch {
	case t.Is(lex.Citizen|lex.Role) && !t.Has(lex.Capital) && s.t[k+1].Has(lex.Capital) && s.t[k+1].Is(lex.Portfolio|lex.FusedOffice|lex.Modifier) && !s.t[k+1].Is(lex.Orgword): // "istri Bupati", "rumah pengungsi Presiden Sari"
		return k + 1
	case post:
		s.officeLed(k, limit, src, false)
	case t.Has(lex.First) && s.dateAt(k) > 0: // "Kemarin, Menteri X ...": a day
		return k + 1
	case (s.nameLike(k) || s.titleWord(k)) && !p.Is(bodyWord&^lex.Orgword|lex.Place):
		s.nameLed(k, limit, src)
	}
	if src.kind == named && src.nposts == 0 && s.pair(src.name) {
		return src.name.j
	}
	if src.kind != named || src.nposts == 0 && src.name.len() < 2 {
		if src.all.len() >= maxRun { // nor does anything in it introduce somebody
			return src.all.j
		}
		return k + 1
	}
	s.register(src)
	if src.nposts > 0 && src.posts[0].role.i == src.all.i && !src.posts[0].noOffice {
		s.intros = append(s.intros, *src)
	}
	if p.ID() == w.Oleh && src.nposts > 0 { // "digulirkan oleh Wakil Ketua Komisi II Aria Bima. Dia ..."
		s.doer = s.byName(src.name, true)
	}
	k = max(k+1, src.name.j)
	if src.nposts > 0 && src.posts[0].role.i > src.name.i && src.name.j-src.name.i >= 2 { // "Ikbar Firdaus, kuasa hukum Doni" (lawyer of Doni): the office is no second person's
		k = max(k, src.all.j)
	}
	return k
}

// standsBare tells whether the word at token k and what stands beside it show that it
// introduces nobody, as is so for most: a word with a capital of which no name of two words
// can be made and behind which no office follows, "Jakarta kemarin", "Budi datang"; an office
// or a citizen in lower case that no name follows, "warga mengungsi".
func (s *Scanner) standsBare(k int) bool {
	t := s.t[k]
	switch {
	case !t.Has(lex.Capital):
		return !t.Is(lex.Honorific|lex.Report|lex.CueNya) && !s.mayBeNamed(k)
	case t.ID() == w.Hr, t.ID() == w.And: // HR. Sari: Haji Raden; Communication AND Relations Manager
		return false
	case t.Is(isPost):
		if t.Is(lex.Personal|lex.Honorific|lex.ServiceRank|lex.Report|lex.CueNya) || t.Is(lex.Citizen) && s.t[k-1].Is(lex.Cue) { // "ujar Cucu": grandchild
			return false
		}
		return !s.mayBeNamed(k)
	case !t.Is(lex.Org|lex.Orgword) && s.t[k-1].Is(behindBody): // Dinas Perhubungan SUMATERA
		return true
	case t.Is(inNoName|lex.Org) && !t.Is(lex.Personal|lex.ServiceRank|lex.Honorific) && t.Len() > 1 && !s.joinsNext(k):
		if t.Is(lex.Orgword) && s.startsPost(k) { // ACCOUNT Manager
			return false
		}
		return !t.Is(lex.Org) || !s.shortened(k)
	}
	return !t.Is(lex.ServiceRank|lex.Honorific) && s.endsBehind(k)
}

// behindBody are the kinds of words behind which no name begins: the words of bodies, offices
// and places, which go on with what stands there.
const behindBody = bodyWord&^lex.Orgword | lex.Place

// inName are the kinds of words that may be a part of a name, or begin an office behind it,
// whatever else they are.
const inName = lex.Personal | isPost | lex.Honorific | lex.ServiceRank | lex.Degree | lex.DegreePart

// joinsNext tells whether a hyphen or apostrophe behind the word at token k may make a name of
// it that it is not alone: "DA'I", "AL-Fayed".
func (s *Scanner) joinsNext(k int) bool {
	n := s.t[k+1]
	return n.Class() == lex.Apostrophe || n.Class() == lex.Single || n.ID() == w.Hyphen && s.particle(k)
}

// A shortForm tells whether the names of bodies that begin in the tokens [from, to) may have a
// short form behind them.
type shortForm struct {
	from, to int
	is       bool
}

// shortened tells whether the name of a body at token k may give a short form of it behind
// the name: "Badan Pusat Statistik (BPS)", "PT Asuransi Jasa Indonesia atau Jasindo".
func (s *Scanner) shortened(k int) bool {
	if k < s.short.from || k >= s.short.to {
		s.short.from = k
		s.short.to, s.short.is = s.shortBehind(k)
	}
	return s.short.is
}

// shortBehind is shortened for tokens that were not asked for yet. What it returns holds for
// the tokens up to but not including to as well.
func (s *Scanner) shortBehind(k int) (to int, is bool) {
	listed := false // a list of fields was opened
	n := k + 1
words:
	for ; n < k+maxRun; n++ {
		t := s.t[n]
		switch t.Class() {
		case lex.Word:
			if is = t.ID() == w.Atau; is {
				break words
			}
			if !t.Has(lex.Capital) && !t.Glued() && !t.Is(bodyWord|lex.Honorific) && !s.goesOn(n) {
				break words
			}
		case lex.Mark:
			switch t.ID() {
			case w.LeftParen:
				is = true
				break words
			case w.Comma: // Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)
				if !listed && !s.t[n+1].Is(lex.Orgword|lex.Subunit|lex.Conjunction) {
					break words
				}
				listed = true
				if id := s.t[n+1].ID(); id == w.Dan || id == w.Serta {
					n++
				}
			case w.Period, w.Slash, w.Ampersand, w.Hyphen:
			default:
				break words
			}
		case lex.Number, lex.Single, lex.Apostrophe:
		default:
			break words
		}
	}
	if listed { // which another name may not have opened
		return k + 1, is
	}
	return n, is
}

// endsBehind tells whether the phrase whose first word with a capital is token k, a name or a
// body, ends behind it, and no office follows: "Sari datang", "Sari, Senin", but not "Sari
// Utami", "Sari, guru di Jambi".
func (s *Scanner) endsBehind(k int) bool {
	t, n, m := s.t[k], s.t[k+1], s.t[k+2]
	switch n.Class() {
	case lex.Word:
		switch {
		case !n.Has(lex.Capital) && t.Is(lex.Org):
			return !n.Is(bodyWord|lex.Honorific) && !s.goesOn(k+1)
		case !n.Has(lex.Capital):
			return !n.Is(isPost) && !s.tellsMore(k+1)
		case s.tellsMore(k + 1):
			return false
		}
		// "Budi Jakarta"; but "Alex Sandi Siregar", "Pascal Saint-Amans"
		if !n.Is(inNoName|lex.Org) || n.Is(inName) || t.Is(lex.Org|lex.Orgword) || n.Len() == 1 {
			return false
		}
		if !n.Is(lex.Orgword) {
			return m.ID() != w.Hyphen && m.Class() != lex.Apostrophe && m.Class() != lex.Single
		}
		return m.Class() == lex.Word && !m.Has(lex.Capital) && m.ID() != w.And || m.ID() == w.Comma || m.ID() == w.Period
	case lex.Edge, lex.Break, lex.Quote:
		return true
	case lex.Number:
		return !t.Is(lex.Org)
	case lex.Mark:
		switch n.ID() {
		case w.Comma:
			return m.Class() != lex.Mark && !m.Is(isPost|lex.Orgword|lex.Subunit|lex.Conjunction|lex.Degree|lex.DegreePart) && !s.tellsMore(k+2) && !s.determiner(k+2)
		case w.Period: // not "M. Nafan Aji", "Roy Jones Jr."
			return t.Len() > 4 || t.Len() > 2 && (m.Has(lex.First) || m.Class() == lex.Break || m.Class() == lex.Edge)
		case w.Hyphen, w.LeftParen, w.Ampersand:
			return false
		case w.Slash:
			return !t.Is(lex.Org)
		}
		return true
	}
	return false
}

// goesOn tells whether the naming of an office or body can go on with the word at token k, or
// lead to a name: "Menteri Koperasi DAN UMKM", "Director OF Sales", "warga BERNAMA Sari".
func (s *Scanner) goesOn(k int) bool {
	h := hints[s.t[k].ID()]
	if h&joins == 0 {
		return h&tells != 0 && s.tellsMore(k)
	}
	switch s.t[k].ID() {
	case w.Dan, w.Serta, w.Di, w.Pada, w.Asal, w.Untuk, w.Terhadap, w.Bagi, w.Antar:
		return s.t[k+1].Has(lex.Capital) || s.t[k+1].Is(bodyWord)
	}
	return true
}

// tellsMore tells whether a name can go on with the word at token k behind it, "Siti BINTI
// Umar", or more of who somebody is begins there, "Sari SELAKU Ketua", "Sari YANG juga Ketua".
func (s *Scanner) tellsMore(k int) bool {
	id := s.t[k].ID()
	if hints[id]&tells == 0 {
		return false
	}
	switch id {
	case w.Dari:
		return s.t[k+1].Has(lex.Capital) || s.t[k+1].Is(bodyWord)
	case w.Yang:
		return s.tellsWho(k)
	}
	return true
}

// tellsWho tells whether the relative clause at token k may say who somebody is or lead to his
// name: "yang juga Ketua", "yang akrab disapa Cak Imin", "yang pindah ke Jambi bernama Sari",
// "yang baru dilantik, Sari".
func (s *Scanner) tellsWho(k int) bool {
	switch s.t[k+1].ID() {
	case w.Juga, w.Merupakan, w.Menjabat, w.Sebagai, w.Kini, w.Saat, w.Ini, w.Akrab, w.Biasa, w.Kerap, w.Karib, w.Sering, w.Disapa, w.Dipanggil:
		return true
	}
	for n := k + 1; n < k+9; n++ {
		switch t := s.t[n]; {
		case t.ID() == w.Comma, t.ID() == w.Bernama:
			return true
		case t.Class() != lex.Word, t.Is(lex.Report | lex.Cue | lex.CueNya | lex.Demonstrative):
			return false
		}
	}
	return false
}

// mayBeNamed tells whether a name can follow the office or citizen at token k,
// behind words in lower case that belong to the office or describe it: "kepala dinas |
// kesehatan | Sari", "pengamat | isu politik dan keamanan | Khairul Fahmi", "warga | setempat,
// | Rina". None of them is a verb or a word of a closed class.
func (s *Scanner) mayBeNamed(k int) bool {
	office := true // the words before are those of offices and bodies
	for n := k + 1; n < k+16; n++ {
		t := s.t[n]
		switch t.Class() {
		case lex.Word:
		case lex.Number:
			continue
		case lex.Mark:
			switch t.ID() {
			case w.Comma:
				return s.namedAcross(n)
			case w.Hyphen:
				continue
			case w.Slash, w.Ampersand:
				if office {
					continue
				}
			case w.LeftParen: // Kepala Badan Pusat Statistik (BPS) | Sari
				end, nested := s.brackets(n)
				if !office || end == 0 {
					return office && nested
				}
				n = end
				continue
			case w.Period: // Sek. Sari
				if p := s.t[n-1]; p.Len() <= 4 && p.Has(lex.Capital) && !s.t[n+1].Has(lex.First) || p.Class() == lex.Number && t.Glued() {
					continue
				}
			}
			return false
		case lex.Edge, lex.Break, lex.Quote:
			return false
		default:
			return true
		}
		if t.Has(lex.Capital) {
			if t.Has(lex.First) {
				return false
			}
			if s.maybeName(n) {
				return true
			}
			office = true // pakar kebencanaan UGM Sari
			continue
		}
		if t.Glued() { // eks-ketua, Tae-yong
			if s.secondHalf(n) {
				return true
			}
			continue
		}
		h := hints[t.ID()]
		switch {
		case h&(tells|joins) != 0:
			switch t.ID() {
			case w.Bernama, w.Yakni, w.Yaitu, w.Sekaligus, w.Merangkap:
				return true
			case w.Yang:
				return s.tellsWho(n)
			case w.Ke: // Wakil Presiden ke-10 dan ke-12 RI
				if s.t[n+1].ID() == w.Hyphen {
					return true
				}
			}
			if office && s.goesOn(n) {
				continue
			}
		case n == k+1 && s.t[n+1].ID() == w.Comma && s.possessive(n): // penasihat hukumnya, David
			return true
		}
		switch {
		case t.Is(lex.Demonstrative):
			return s.t[n+1].ID() == w.Comma
		case t.Is(bodyWord|lex.Honorific) && !t.Is(lex.Function):
			continue
		case t.Is(lex.Function | lex.Report | lex.Cue | lex.CueNya | lex.Passive):
			switch t.ID() {
			case w.Setempat, w.Sekitar, w.Dan, w.Aksi, w.Di, w.Asal, w.Dari:
			default:
				return false
			}
		case h&auxiliary != 0:
			return false
		}
		office = false
	}
	return true
}

// brackets returns the token that closes the brackets that open at token n and are short enough
// to be a part of a phrase, 0 if none does, and whether others open in them.
func (s *Scanner) brackets(n int) (end int, nested bool) {
	for k := n + 1; k < n+11 && s.t[k].Class() != lex.Edge; k++ {
		switch s.t[k].ID() {
		case w.LeftParen:
			return 0, true
		case w.RightParen:
			return k, false
		}
	}
	return 0, false
}

// maybeName tells whether the word with a capital at token n may be a part of a name.
func (s *Scanner) maybeName(n int) bool {
	t := s.t[n]
	switch next := s.t[n+1]; {
	case t.Is(lex.Personal | lex.Citizen | lex.ServiceRank | lex.Honorific | lex.DegreePart), next.Class() == lex.Apostrophe, next.Class() == lex.Single:
		return true
	case t.Has(lex.Upper) && (t.Len() > 2 || t.Is(lex.Org)):
		return false
	}
	return !t.Is(bodyWord | inNoName)
}

// namedAcross tells whether a name, or more of an office with its name, can stand behind the
// comma at token c: "Anggota KPU, | Sari", "Kepala Pusat Politik, | Hukum, dan Keamanan Sari".
func (s *Scanner) namedAcross(c int) bool {
	p, n := s.t[c-1], s.t[c+1]
	return n.Has(lex.Capital) || n.Is(lex.Honorific) || hints[n.ID()]&(opens|tells) != 0 || n.ID() == w.Yakni || n.ID() == w.Yaitu || n.ID() == w.Sebuah ||
		p.Is(lex.Orgword|lex.Subunit) && n.Is(lex.Orgword|lex.Subunit|lex.Conjunction)
}

// introducedBefore finds who of the people that the sentence introduces by their office is
// the subject of the verb at token v: behind a heading that no line break parts from its
// text, "Tak berdampak Direktur Pusat Kajian Sari Utami menilai".
func (s *Scanner) introducedBefore(v int) (src source, x tail, ok bool) {
	k, end := 0, len(s.intros) // the first introduction that ends behind the verb
	for k < end {
		if m := (k + end) / 2; s.intros[m].all.j > v {
			end = m
		} else {
			k = m + 1
		}
	}
	if k == 0 {
		return src, x, false
	}
	src = s.intros[k-1]
	x = s.tail(src.all.j, v)
	if s.adverbs(s.skipCommas(max(x.end, src.all.j))) != v {
		return src, x, false
	}
	p := s.t[src.all.i-1]
	return src, x, !p.Is(lex.Function|lex.Report|lex.Passive) && !s.governs(src.all.i-1) && !s.belongs(src.all.i)
}

// governs tells whether token k is a verb with an object behind it: "menemui Gubernur".
func (s *Scanner) governs(k int) bool {
	t := s.t[k]
	return t.Class() == lex.Word && !t.Has(lex.First) && (s.verbLike(k) || t.Is(lex.Demonstrative)) && s.text[t.Start] != 'b'
}

// belongs tells whether the phrase at token k is what a noun before it belongs to: "putra
// sulung Presiden", the president's son.
func (s *Scanner) belongs(k int) bool {
	for n := k - 1; n > k-4 && s.t[n].Class() == lex.Word; n-- {
		if s.t[n].Is(lex.Citizen|lex.Role) && !s.t[n].Is(lex.Portfolio|lex.FusedOffice) {
			return true
		}
	}
	return false
}

// pair tells whether the tokens x name two candidates, "Anies-Muhaimin", "Rina Dewi-Budi
// Utomo", and no person.
func (s *Scanner) pair(x words) bool {
	if n := x.len(); n < 5 {
		return n == 3 && s.t[x.i+1].ID() == w.Hyphen && s.t[x.i+2].Has(lex.Capital)
	}
	at := 0 // the only hyphen
	for k := x.i; k < x.j; k++ {
		if s.t[k].ID() == w.Hyphen {
			if at > 0 {
				return false
			}
			at = k
		}
	}
	return at >= x.i+2 && at < x.j-2 && s.t[at+1].Has(lex.Capital)
}

// sameOffice tells whether person k holds the office that src names.
func (s *Scanner) sameOffice(k int, src *source) bool {
	return k >= 0 && src.nposts > 0 && s.people[k].nposts > 0 && s.equal(src.posts[0].role.i, s.posts[s.people[k].post].role.i)
}

// shortOf tells whether person k, of whom one name is known, is named in full by src: not
// where both hold an office, Arifin the head of a district and Minister Arifin Tasrif.
func (s *Scanner) shortOf(k int, src *source) bool {
	p := &s.people[k]
	if p.name.j-p.name.i != 1 {
		return false
	}
	return p.nposts == 0 || p.rule != ruleIntroduced && src.nposts == 0 || s.sameOffice(k, src)
}

// registerBody notes an organization that is introduced with its abbreviation.
func (s *Scanner) registerBody(src *source) {
	src.alias = words{src.all.j - 2, src.all.j - 1}
	set := s.nameSet(src.name)
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		if s.sets[k].name != set {
			continue
		}
		if p := &s.people[k]; p.isBody && p.report == s.report && s.sameName(src.name, p.name) {
			return
		}
	}
	s.newPerson(src, ruleBody)
}

// register adds the person that src introduces, if it is not known yet.
func (s *Scanner) register(src *source) {
	src.dropHeading(s)
	name := s.nameSet(src.name)
	k := s.byNameSet(src.name, name, true)
	if k < 0 {
		k = s.earlyAlias(src)
	}
	if k < 0 { // anggota kelompok Jokowi
		if a := s.byAlias(src.name, src.name); a >= 0 && s.sameName(src.name, s.people[a].alias) {
			k = a
		}
	}
	if k < 0 {
		near := s.byNameSet(src.name, name, false)
		switch {
		case near < 0:
		case src.name.len() == 1, s.within(src.name, s.people[near].name), s.shortOf(near, src):
			k = near // Presiden Prabowo; Sri Mulyani of Sri Mulyani Indrawati; Dito, later named in full
		case src.nposts > 0 && s.people[near].nposts == 0:
			k = near // named by a part of the name before
		}
	}
	if k < 0 && src.nposts > 0 {
		if near := s.byNearName(src.name); s.sameOffice(near, src) {
			k = near // Presiden Jokowi
		} else if short := s.byBlend(src.name); s.sameOffice(short, src) {
			k = short // Presiden Joko Widodo
			s.rename(k, src.name, name)
		}
	}
	switch {
	case k >= 0:
		if s.t[src.all.i].Has(lex.First) || s.t[src.all.i-1].ID() == w.Comma { // the subject
			s.presentAgain(k, src)
		}
		s.enrich(k, src)
		s.people[k].lastAt = src.all.i
	case src.nposts > 0:
		s.newPerson(src, ruleIntroduced)
	default:
		s.newPerson(src, ruleNewName)
	}
}

// enrich adds to person k what src knows more: posts, age, nickname.
func (s *Scanner) enrich(k int, src *source) {
	p := &s.people[k]
	if n := src.name; n.j-n.i > p.name.j-p.name.i && (p.name.j-p.name.i == 1 || p.nposts == 0) && s.t[n.i].Class() == lex.Word && s.within(p.name, n) {
		s.rename(k, n, s.nameSet(n)) // the name as first given in full
	}
	if p.nposts == 0 && src.nposts > 0 {
		p.post, p.nposts = s.keepPosts(src), src.nposts
	} else if src.also {
		s.addPosts(k, src)
	}
	if p.age.isZero() {
		p.age = src.age
	}
	if p.alias.isZero() {
		s.setAlias(k, src.alias)
	}
}

// addPosts adds to person k the offices of src that it was not presented with before.
func (s *Scanner) addPosts(k int, src *source) {
	p := &s.people[k]
	old := p.nposts
	for _, x := range src.posts[:src.nposts] {
		if p.nposts == maxPosts || s.holds(*p, x) {
			continue
		}
		if p.nposts == old { // the posts of one person stand together
			at := len(s.posts)
			s.posts = append(s.posts, s.posts[p.post:p.post+old]...)
			p.post = at
		}
		s.posts = append(s.posts, x)
		p.nposts++
	}
}

// holds tells whether a person was presented with the office x.
func (s *Scanner) holds(p person, x wordPost) bool {
	for _, y := range s.posts[p.post : p.post+p.nposts] {
		if s.equal(x.role.i, y.role.i) {
			return true
		}
	}
	return false
}

func (s *Scanner) keepPosts(src *source) int {
	at := len(s.posts)
	s.posts = append(s.posts, src.posts[:src.nposts]...)
	return at
}

// newPerson adds the person that src introduces.
func (s *Scanner) newPerson(src *source, r Rule) int {
	p := person{rule: r, isBody: src.kind == body, age: src.age, report: s.report, intro: src.mention, lastAt: src.all.i}
	p.post, p.nposts = s.keepPosts(src), src.nposts
	s.people, s.sets = append(s.people, p), append(s.sets, nameSets{})
	k := len(s.people) - 1
	s.setAlias(k, src.alias)
	if src.kind == named || src.kind == body {
		s.rename(k, src.name, s.nameSet(src.name))
	}
	return k
}

// rename makes x, with its set, the name of person k.
func (s *Scanner) rename(k int, x words, set nameSet) {
	s.people[k].name, s.sets[k].name, s.sets[k].pair = x, set, s.pair(x)
	s.nameBits |= set.tokens
}

// setAlias makes x, if it is any, the nickname of person k.
func (s *Scanner) setAlias(k int, x words) {
	s.people[k].alias, s.sets[k].alias = x, s.nameSet(x).words
	s.aliasBits |= s.sets[k].alias
}

// earlyAlias finds the person whom the article called by the nickname in src before it named
// src in full: "Komentar Cak Imin ... Ketua Umum PKB Muhaimin Iskandar alias Cak Imin".
func (s *Scanner) earlyAlias(src *source) int {
	if src.alias.isZero() {
		return -1
	}
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		p := &s.people[k]
		if p.isBody || p.report != s.report || p.nposts > 0 || p.name.isZero() || !s.within(p.name, src.alias) {
			continue
		}
		s.setAlias(k, p.name)
		s.rename(k, src.name, s.nameSet(src.name))
		return k
	}
	return -1
}

// bit returns the bit of the word at token k in a set of words: equal words have the same
// one, different words mostly another, so that most of what is looked for where it is not
// is found out by one test of the set.
func (s *Scanner) bit(k int) uint64 {
	t := s.t[k]
	if id := t.ID(); id != 0 {
		return 1 << (id % 64)
	}
	if t.Len() == 0 {
		return 1
	}
	return 1 << ((t.Len() + int(s.text[t.Start]|0x20)*7 + int(s.text[t.End-1]|0x20)*11) % 64)
}

// A nameSet has the sets of what a name is made of, as bit makes them.
type nameSet struct {
	tokens uint64 // all of it
	words  uint64 // without the marks
}

// nameSets are those of a person. They are kept apart from the person, who is large: they show
// of most people that a name is not theirs.
type nameSets struct {
	name  nameSet
	alias uint64 // the words of the nickname
	pair  bool   // the name is that of two who stand together, see pair
}

// nameSet returns the set of the name x.
func (s *Scanner) nameSet(x words) (set nameSet) {
	for k := x.i; k < x.j; k++ {
		b := s.bit(k)
		set.tokens |= b
		if s.t[k].Class() == lex.Word {
			set.words |= b
		}
	}
	return set
}

// equal tells whether two tokens are the same word, whatever the case.
func (s *Scanner) equal(a, b int) bool {
	x, y := s.t[a], s.t[b]
	if x.ID() != 0 || y.ID() != 0 {
		return x.ID() == y.ID() && x.ID() != 0
	}
	if x.Len() != y.Len() {
		return false
	}
	for k := range x.Len() {
		if s.text[int(x.Start)+k]|0x20 != s.text[int(y.Start)+k]|0x20 {
			return false
		}
	}
	return true
}

// byName finds the person of whose name x is the whole (or has all words of it),
// or a part; the one mentioned last if several fit.
func (s *Scanner) byName(x words, whole bool) int {
	if len(s.people) == 0 {
		return -1
	}
	return s.byNameSet(x, s.nameSet(x), whole)
}

// knows tells whether byName finds a person: a name that is the whole of x is a part of it too.
func (s *Scanner) knows(x words) bool { return s.byName(x, false) >= 0 }

// maxAlike is how many people whose names may be the one that is looked for are compared with
// it, by all of their words: more than are named by the same words in any article.
const maxAlike = 8

// byNameSet is byName for a name whose set is known.
func (s *Scanner) byNameSet(x words, set nameSet, whole bool) int {
	best, compared := -1, 0
	if whole && set.tokens&^s.nameBits != 0 || set.tokens&s.nameBits == 0 {
		return best // no name has all words of it, or any
	}
	sets, oldest := s.sets, s.oldest()
	for k := len(sets) - 1; k >= oldest; k-- {
		n := &sets[k].name
		missing, more := set.words&^n.tokens, n.words&^set.tokens // words that the other has not
		if missing != 0 && more != 0 || whole && *n != set {
			continue // it has words of another name
		}
		if compared == maxAlike {
			break
		}
		p := &s.people[k]
		if p.isBody || p.name.isZero() || p.report != s.report {
			continue
		}
		compared++
		ok := false
		if whole {
			ok = s.sameName(x, p.name)
		} else {
			ok = (missing == 0 && s.within(x, p.name) || more == 0 && s.within(p.name, x)) && sets[k].pair == s.pair(x)
		}
		if ok && (best < 0 || p.lastAt > s.people[best].lastAt) {
			best = k
		}
	}
	return best
}

func (s *Scanner) sameName(a, b words) bool {
	if a.j-a.i != b.j-b.i {
		return false
	}
	for k := range a.j - a.i {
		if !s.equal(a.i+k, b.i+k) {
			return false
		}
	}
	return true
}

// within tells whether all words of a stand in b, in the same order.
func (s *Scanner) within(a, b words) bool {
	k := b.i
	n := 0
	for i := a.i; i < a.j; i++ {
		if s.t[i].Class() != lex.Word {
			continue
		}
		for k < b.j && !s.equal(i, k) {
			k++
		}
		if k == b.j {
			return false
		}
		k++
		n++
	}
	return n > 0
}

// byAlias finds the person whose nickname stands in a mention or name.
func (s *Scanner) byAlias(m, name words) int {
	if s.aliasBits == 0 || s.aliasBits&s.nameSet(m).words == 0 {
		return -1
	}
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		p := &s.people[k]
		if p.alias.isZero() || p.report != s.report {
			continue
		}
		if s.within(name, p.alias) || s.within(m, p.alias) || s.within(p.alias, m) {
			return k
		}
	}
	return -1
}

// byInitials finds the person who is called by the initials at token i: "AHY" is Agus
// Harimurti Yudhoyono.
func (s *Scanner) byInitials(i int) int {
	t := s.t[i]
	if t.Len() < 3 || t.Is(lex.Org) {
		return -1
	}
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		p := &s.people[k]
		if p.isBody || p.report != s.report || p.name.isZero() {
			continue
		}
		if s.initials(i, p.name) {
			return k
		}
	}
	return -1
}

// initials tells whether the word at token i is made of the first letters of the name x.
func (s *Scanner) initials(i int, x words) bool {
	at, end := int(s.t[i].Start), int(s.t[i].End)
	for k := x.i; k < x.j; k++ {
		if s.t[k].Class() != lex.Word {
			continue
		}
		if at == end || s.text[at]|0x20 != s.text[s.t[k].Start]|0x20 {
			return false
		}
		at++
	}
	return at == end
}

// byNearName finds the person one of whose names begins with the single word x or
// differs from it by one letter: "Risma" is Rismaharini, "Yemisa" Yamisa.
func (s *Scanner) byNearName(x words) int {
	if x.j-x.i != 1 || s.t[x.i].Len() < 4 {
		return -1
	}
	a := s.text[s.t[x.i].Start:s.t[x.i].End]
	best := -1
	for k := s.oldest(); k < len(s.people); k++ {
		p := &s.people[k]
		if p.isBody || p.name.isZero() || p.report != s.report {
			continue
		}
		for n := p.name.i; n < p.name.j; n++ {
			b := s.text[s.t[n].Start:s.t[n].End]
			if len(b) > len(a) && b[:len(a)] == a || len(a) >= 5 && nearly(a, b) || n == p.name.i && n+1 < p.name.j && blends(a, b, s.text[s.t[n+1].Start:s.t[n+1].End]) {
				if best < 0 || p.lastAt >= s.people[best].lastAt {
					best = k
				}
				break
			}
		}
	}
	return best
}

// byBlend finds the person who was named by a word made of the name x: Jokowi by Joko
// Widodo.
func (s *Scanner) byBlend(x words) int {
	if x.len() < 2 {
		return -1
	}
	b, c := s.d.Str(x.i), s.d.Str(x.i+1)
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		if p := &s.people[k]; !p.isBody && p.report == s.report && p.name.len() == 1 && blends(s.d.Str(p.name.i), b, c) {
			return k
		}
	}
	return -1
}

// blends tells whether a is the word b with the beginning of the word c: "Jokowi" of Joko
// Widodo.
func blends(a, b, c string) bool {
	n := len(a) - len(b)
	if n < 2 || n >= len(c) || a[:len(b)] != b {
		return false
	}
	for k := range n {
		if a[len(b)+k]|0x20 != c[k]|0x20 {
			return false
		}
	}
	return true
}

// nearly tells whether a and b differ by one letter that is changed, lost or added.
func nearly(a, b string) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	if i == 0 {
		return false // the first letter is seldom the wrong one
	}
	if len(a) == len(b) {
		return i < len(a) && a[i+1:] == b[i+1:]
	}
	return a[i:] == b[i+1:]
}

// resolveTitle finds the person whose office src names: "Gubernur", "Ketum PKB yang
// juga bakal Cawapres itu".
func (s *Scanner) resolveTitle(src *source) speaker {
	if k := s.byTitle(src); k >= 0 {
		return speaker{k, ruleTitle}
	}
	if last := s.t[src.all.j-1]; last.Is(lex.Demonstrative) && s.current >= 0 {
		if s.t[src.all.i].Has(lex.First) && !src.posts[0].affiliation.isZero() { // "Wakil Ketua MPR ini menegaskan": presented once more
			s.addPosts(s.current, src)
		}
		return speaker{s.current, ruleTitle} // "politisi Partai X itu"
	}
	return speaker{s.newPerson(src, ruleTitle), ruleTitle}
}

// byTitle finds the person who was introduced with the office that src names, -1 if there is
// none.
func (s *Scanner) byTitle(src *source) int {
	head := src.posts[0].role
	best, bestFit := -1, 0
	for k := s.oldest(); k < len(s.people); k++ {
		p := &s.people[k]
		if p.isBody || p.report != s.report {
			continue
		}
		for n := range p.nposts {
			role := s.posts[p.post+n].role
			fit := 0
			switch {
			case s.equal(role.i, head.i) && s.within(head, role),
				head.j-head.i == 1 && s.abbreviates(head.i, role), role.j-role.i == 1 && s.abbreviates(role.i, head),
				head.j-head.i == 2 && s.t[head.i].ID() == w.Kepala && s.t[head.i+1].ID() == w.Negara && role.j-role.i == 1 && s.t[role.i].ID() == w.Presiden, // head of state
				head.j-head.i == 1 && s.within(head, role) && !s.t[role.i].Is(lex.Modifier):                                                                  // "hakim" of "ketua majelis hakim"
				fit = 1
			}
			if fit > bestFit || fit == bestFit && fit > 0 && p.lastAt >= s.people[best].lastAt {
				best, bestFit = k, fit
			}
		}
	}
	return best
}

// abbreviates tells whether the word at token a is made of letters of the office x, in their
// order and from its first word to its last: Wapres of Wakil Presiden, Mendagri of Menteri
// Dalam Negeri.
func (s *Scanner) abbreviates(a int, x words) bool {
	if !s.t[a].Is(lex.FusedOffice|lex.Portfolio) || x.j-x.i < 2 {
		return false
	}
	n := int(s.t[a].Start) // the next letter to find
	end := int(s.t[a].End)
	for k := x.i; k < x.j; k++ {
		t := s.t[k]
		if t.Class() != lex.Word || t.Is(lex.Function) && !t.Has(lex.Capital) {
			continue
		}
		from := n
		for i := int(t.Start); i < int(t.End) && n < end; i++ {
			if s.text[i]|0x20 == s.text[n]|0x20 {
				n++
			}
		}
		if n == end {
			return k == x.j-1
		}
		if n == from {
			return false
		}
	}
	return false
}

// resolveBody finds or makes an organization.
func (s *Scanner) resolveBody(src *source) speaker {
	if n := src.name; n.len() == 1 && s.commonBody(n.i) {
		if k := s.bodyMeant(n.i); k >= 0 {
			return speaker{k, ruleBody}
		}
		if s.t[n.j].Is(lex.Demonstrative) {
			return nobody
		}
	}
	set := s.nameSet(src.name)
	for k := len(s.people) - 1; k >= s.oldest(); k-- {
		if n := &s.sets[k]; set.words&^n.name.tokens != 0 && set.words&^n.alias != 0 {
			continue // it has words of another name
		}
		p := &s.people[k]
		if p.isBody && p.report == s.report && (!p.alias.isZero() && s.sameName(src.name, p.alias) || s.within(src.name, p.name) && !s.documentNoun(p.name.i) || s.sameName(src.name, p.name)) {
			return speaker{k, ruleBody}
		}
	}
	return speaker{s.newPerson(src, ruleBody), ruleBody}
}

// commonBody tells whether token k is a noun that stands for a body named before: "perseroan
// menargetkan", "perusahaan ini", "bank itu".
func (s *Scanner) commonBody(k int) bool {
	switch s.t[k].ID() {
	case w.Perusahaan, w.Perseroan:
		return true
	case w.Lembaga, w.Organisasi, w.Bank, w.Badan, w.Kementerian, w.Partai, w.Maskapai:
		return s.t[k+1].Is(lex.Demonstrative)
	}
	return false
}

// bodyMeant finds the body that the common noun at token k stands for: the one named last
// of those that are of its kind, or else the one for which the last speaker holds an office;
// -1 if there is none.
func (s *Scanner) bodyMeant(k int) int {
	last := -1
	for n := s.oldest(); n < len(s.people); n++ {
		if p := &s.people[n]; p.isBody && p.report == s.report && s.ofKind(p.name, k) && (last < 0 || p.lastAt >= s.people[last].lastAt) {
			last = n
		}
	}
	if last >= 0 || s.current < 0 {
		return last
	}
	p := s.people[s.current]
	for _, x := range s.posts[p.post : p.post+p.nposts] {
		if a := x.affiliation; !a.isZero() && !x.noOffice && s.ofKind(a, k) {
			return s.resolveBody(&source{kind: body, all: a, name: a, mention: a}).person
		}
	}
	return -1
}

// ofKind tells whether the body named x can be meant by the common noun at token k: a
// company has a name that no list knows, or one that tells what it is.
func (s *Scanner) ofKind(x words, k int) bool {
	if x.isZero() {
		return false
	}
	switch s.t[k].ID() {
	case w.Lembaga, w.Organisasi:
		return true
	case w.Perusahaan, w.Perseroan:
		id := s.t[x.i].ID()
		return id == 0 || id == w.Pt || id == w.Bank || id.Company() > 0
	}
	return s.within(words{k, k + 1}, x)
}

// maxRecent is how many of the people named last are looked through for a name: several times
// those that an article of news names.
const maxRecent = 128

// oldest returns the first of the people named last.
func (s *Scanner) oldest() int { return max(0, len(s.people)-maxRecent) }

// mentioned notes that a source was named at a place, and who speaks from now on.
func (s *Scanner) mentioned(sp speaker, x words) {
	if sp.person < 0 || x.isZero() {
		return
	}
	s.mentions = append(s.mentions, mention{sp.person, x})
	s.people[sp.person].lastAt = x.i
	s.people[sp.person].spoke = true
	if !s.people[sp.person].isBody {
		s.current, s.teller = sp.person, -1
	}
}

// noteNames collects the words that the article uses as names of sources: right
// after a word of saying ("kata Anggara") and before a verb of saying at the head
// of a sentence ("Anggara mengatakan"); and those that stand where a place or body is
// named ("belanja di Tokoku"). It looks at the token that shows one, which few do: the
// unknown word with a capital, the word of saying and the verb of saying.
func (s *Scanner) noteNames() {
	s.called, s.placed = s.called[:0], s.placed[:0]
	s.calledBits, s.placedBits, s.nameBits, s.aliasBits = 0, 0, 0, 0
	for _, p := range s.points {
		if p.is&(reports|place) == 0 {
			continue
		}
		if len(s.called) == maxCalled {
			break
		}
		i := int(p.at)
		t := s.t[i]
		if p.is&place != 0 {
			if n := s.t[i+1]; n.ID() == 0 && n.Has(lex.Capital) && len(s.placed) < maxCalled {
				s.placed = append(s.placed, i+1)
				s.placedBits |= s.bit(i + 1)
			}
			continue
		}
		if !t.Is(lex.Cue | lex.Report) {
			continue
		}
		if t.Is(lex.Report) && s.t[i-1].Has(lex.First) && s.nameLike(i-1) {
			s.call(i - 1)
		}
		if t.Is(lex.Cue) && !t.Has(lex.Capital) && s.callsNext(i) {
			s.call(i + 1)
		}
	}
}

// call notes the word at token k as the name of a source.
func (s *Scanner) call(k int) {
	if len(s.called) < maxCalled {
		s.called = append(s.called, k)
		s.calledBits |= s.bit(k)
	}
}

// callsNext tells whether the word of saying at token i has the single name of a source
// behind it: "kata Anggara", not "kata Anggara Hans", whose names are told apart as they stand.
func (s *Scanner) callsNext(i int) bool {
	return s.nameLike(i+1) && !s.nameLike(i+2) && !s.t[i+2].Is(bodyWord) && !(s.t[i+2].ID() == w.Period && s.t[i+1].Is(lex.Abbreviation))
}

// maxCalled bounds the words that calledBy looks through for every name.
const maxCalled = 64

// placedBy tells whether the word at token k is one that the article names as a place or
// body: no name of a person stands behind "di" (in, at).
func (s *Scanner) placedBy(k int) bool {
	if s.placedBits&s.bit(k) == 0 {
		return false
	}
	for _, c := range s.placed {
		if s.equal(c, k) && !s.equal(c+1, k+1) { // "PT Indra Karya" goes on
			return true
		}
	}
	return false
}

// calledBy tells whether the word at token k is one that the article uses as the
// name of a source.
func (s *Scanner) calledBy(k int) bool {
	if s.calledBits&s.bit(k) == 0 {
		return false
	}
	for _, c := range s.called {
		if s.equal(c, k) {
			return true
		}
	}
	return false
}
