package quotes

import (
	"iter"
	"slices"
	"sync"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A Scanner finds the quotes and people of texts that are already split. It
// keeps its buffers between texts and must not be used by two goroutines at once.
// The zero Scanner is ready to use. It is for package
// extract, which splits a text once for all layers; others call [All].
type Scanner struct {
	// Refused, unless it is nil, gets the words of saying and the quotation marks that make no
	// quote.
	Refused *[]Refused

	added *addedSigns // of the words added last, nil for none

	d    *lex.Doc
	t    []lex.Token
	text string
	in   Input

	points []point // where something can begin
	hinted []int   // tokens of words with which rules of speech begin
	firsts []int   // tokens that are the first of a sentence
	heads  []int   // tokens with which the introduction of somebody can begin
	breaks []int   // quotation marks and line breaks

	dateOf   []int32 // for each token, one more than the index of the date that begins there
	dateEnds []int   // the token after each date

	// The sets of the words called and placed, as bit makes them.
	calledBits, placedBits uint64
	nameBits, aliasBits    uint64 // and of all names and nicknames

	marks    []marked
	called   []int // tokens that the article uses as names of sources
	placed   []int // tokens that the article uses as names of places and bodies
	people   []person
	sets     []nameSets // of the people
	intros   []source   // the people whom the sentence introduces by their office
	posts    []wordPost
	mentions []mention
	found    []found
	told     []told
	reasons  []reason // why words of saying make no quote, if Refused is not nil
	index    []int    // the place of each person in the result, -1 for none

	doer     int      // the person by whom, with his office, something is done in the sentence; -1 for none
	lead     source   // the phrase that introduceAt reads
	heard    int      // how many mentions stand before the sentence
	current  int      // the person who spoke or was the subject last, -1 for none
	teller   int      // who spoke before current, of whom he only tells; -1 for nobody
	unheard  source   // the subject of the last sentence while nobody has spoken
	orphans  []marked // quotations whose speaker nothing names
	waiting  []marked // quotations that wait for the attribution of the next one
	report   int      // the report that is being read
	quoted   int      // the last found direct quote, for quotes that go on with it; -1
	nextRep  int      // the next of in.Reports
	clue     clue     // of the sentence that is being read
	nextHint int      // the next of hinted
	nextHead int      // the next of heads
	starts   clauseStarts
	short    shortForm

	out Result
	// Memory of out, shared by all people.
	outPosts    []Post
	outMentions []Span
	// What mentionsByPerson makes.
	ofPeople    []words
	mentionEnds []int
}

// A found is a Quote while the text is read, in tokens.
type found struct {
	kind            Kind
	rule            Rule
	span            words
	cue, mention    words
	speaker         speaker
	when            Span
	where, occasion words
}

type whole struct {
	doc     lex.Doc
	scanner Scanner
}

var pool = sync.Pool{New: func() any { return new(whole) }}

// All returns the quotes of text, in order of Start, and the people behind them, to whom
// Quote.Speaker is an index. Dates are read by another layer, so Quote.When is never set here:
// package extract sets it.
func All(text string) (quotes iter.Seq[Quote], people []Person) {
	x := pool.Get().(*whole)
	defer pool.Put(x)
	x.doc.Reset(text)
	r := x.scanner.Scan(&x.doc, Input{})
	qs := slices.Clone(r.Quotes)
	people = slices.Clone(r.People)
	for i := range people {
		people[i].Posts = slices.Clone(people[i].Posts)
		people[i].Mentions = slices.Clone(people[i].Mentions)
	}
	return slices.Values(qs), people
}

// Scan returns the quotes of d and the people behind them.
func (s *Scanner) Scan(d *lex.Doc, in Input) Result {
	s.d, s.t, s.text, s.in = d, d.Tokens, d.Text, in
	s.people, s.sets, s.posts, s.mentions, s.found, s.told = s.people[:0], s.sets[:0], s.posts[:0], s.mentions[:0], s.found[:0], s.told[:0]
	s.current, s.report, s.quoted, s.nextRep, s.nextHint, s.nextHead, s.doer, s.waiting = -1, 0, -1, 0, 0, 0, -1, s.waiting[:0]
	s.orphans, s.unheard, s.teller = s.orphans[:0], source{}, -1
	s.starts.from, s.starts.to, s.short.to = 0, 0, 0
	s.note()
	s.noteDates()
	s.pairMarks()
	s.noteNames()
	s.sentences()
	s.retell()
	s.adopt()
	if s.Refused != nil {
		s.explain()
	}
	return s.result()
}

// A sentence is a stretch of tokens that ends with a sentence of the reporter;
// quotations inside it, of however many sentences, count as one word each.
type sentence struct {
	i, j  int
	marks []marked // the quotations in it
}

// maxSentence is how many tokens of a sentence are read together, with all of its quotations:
// more than news has in one, lists and tables that lost their line breaks among them. What
// is longer is read piece by piece, so that rules that look through a whole sentence for a
// word in it take linear time.
const maxSentence = 512

// sentences reads the sentences of the reporter one after another.
func (s *Scanner) sentences() {
	m, f := 0, 0                 // the next of marks and of firsts
	skip, skipAt := s.in.Skip, 0 // what is not read, and the token where the first of it begins; 0 if not known yet
	for i, end := s.d.Begin(), s.d.End(); i < end; {
		if s.t[i].Class() == lex.Break {
			i++
			continue
		}
		start := int(s.t[i].Start)
		for len(skip) > 0 && skip[0].End <= start {
			skip, skipAt = skip[1:], 0
		}
		if len(skip) > 0 && skip[0].Start <= start {
			i = max(i+1, s.d.TokenAt(skip[0].End))
			continue
		}
		for s.nextRep < len(s.in.Reports) && s.in.Reports[s.nextRep] <= start {
			s.nextRep++
			if s.nextRep > 1 { // another report begins
				s.report++
				s.current, s.quoted, s.doer = -1, -1, -1
				s.unheard, s.teller = source{}, -1
			}
		}
		for m < len(s.marks) && s.marks[m].open < i {
			m++
		}
		if len(s.found) == 0 && m == len(s.marks) && s.nextHint == len(s.hinted) {
			return // nobody has said anything, nor will
		}
		first := m
		limit := end
		if len(skip) > 0 {
			if skipAt == 0 {
				skipAt = s.d.TokenAt(skip[0].Start)
			}
			limit = min(limit, skipAt)
		}
		limit = min(limit, i+maxSentence)
		j := i
		for j < limit {
			for f < len(s.firsts) && s.firsts[f] < max(j, i+1) {
				f++
			}
			stop := limit
			if f < len(s.firsts) {
				stop = min(stop, s.firsts[f])
			}
			if stop-1 > i && stop-1 >= j && s.t[stop].Has(lex.First) && s.t[stop-1].Class() == lex.Break {
				stop--
			}
			if m >= len(s.marks) || s.marks[m].open >= stop {
				j = stop
				break
			}
			open := s.marks[m].open
			if open > i+1 && s.lostSpace(open) {
				j = open
				break
			}
			j = s.marks[m].end
			m++
		}
		s.takeClue(i, j)
		i = max(j, s.sentence(sentence{i, j, s.marks[first:m]}))
	}
}

// lostSpace tells whether a sentence ends before the opening mark at token j though the
// space between them got lost: `beratnya dua kilogram."Pada saat itu`, `sejak 2020."Kami siap`, `HUT RI."Kami siap`.
func (s *Scanner) lostSpace(j int) bool {
	p := s.t[j-2]
	return s.t[j].Glued() && s.t[j-1].ID() == w.Period && s.t[j-1].Glued() && s.t[j+1].Has(lex.Capital) && (p.Class() == lex.Word && p.Len() > 1 && !p.Is(lex.Abbreviation) || p.Class() == lex.Number && !p.Has(lex.First) || p.ID() == w.RightParen || p.ID() == w.PercentSign)
}

// sentence reads one sentence of the reporter. It returns the token after it, which
// lies in the next sentence where that attributes a quotation of this one.
func (s *Scanner) sentence(x sentence) (end int) {
	i := s.afterDateline(x.i, x.j)
	s.introduce(sentence{i, x.j, x.marks})
	attributed := false
	var f found
	from := i // where what may attribute the next quote begins
	next := 0 // of the marks, that before which the attribution of one ends
	for k, q := range x.marks {
		if next <= k {
			for next = k + 1; next < len(x.marks) && s.isTitle(x.marks[next]); next++ { // "kata Sari dalam webinar "Desa Mandiri", Senin"
			}
		}
		limit := x.j
		if next < len(x.marks) {
			limit = x.marks[next].open
		}
		end := s.attribution(q, limit, &f)
		if end == 0 {
			end = s.announcement(q, from, &f)
		}
		if end == 0 && attributed {
			end = s.split(q, &s.found[s.quoted], from, &f)
		}
		if last := k+1 == len(x.marks) && q.end >= x.j-1; end == 0 && last && q.open == i {
			if end = s.askedAfter(q, &f); end == 0 && !s.waits(q) {
				end = s.standsAlone(q, &f)
			}
			x.j = max(x.j, end)
		}
		if end == 0 {
			if q.open == i && len(s.orphans) < maxOrphans && q.end-q.open >= 6 {
				s.orphans = append(s.orphans, q)
			}
			continue
		}
		attributed = true
		s.serve(q, f.speaker)
		s.found = append(s.found, f)
		s.quoted = len(s.found) - 1
		from = max(end, q.end)
	}
	if !attributed {
		s.indirect(i, x.j)
	} else if from < x.j {
		s.alsoSaid(from, x.j)
	}
	return x.j
}

// isTitle tells whether the quotation q is the title of something named right before it:
// "dalam webinar "Desa Mandiri"". What is said stands behind a comma, a colon or a verb
// of saying.
func (s *Scanner) isTitle(q marked) bool {
	p := s.t[q.open-1]
	return !q.unclosed && p.Class() == lex.Word && !p.Is(lex.Report|lex.Cue|lex.CueNya|lex.Passive) && p.ID() != w.Bahwa && !s.t[q.open].Has(lex.First)
}

// afterDateline returns the token after a dateline that the sentence begins with.
func (s *Scanner) afterDateline(i, j int) int {
	if n := s.nextRep; n < len(s.in.Reports) && s.in.Reports[n] <= int(s.t[j-1].Start) {
		k := s.d.TokenAt(s.in.Reports[n])
		for k < j && s.t[k].Class() != lex.Word && s.t[k].Class() != lex.Quote && s.t[k].Class() != lex.Number {
			k++
		}
		return k
	}
	if s.clue.hints&agency == 0 {
		return i
	}
	for _, a := range s.clue.within(i+2, min(j-3, i+61)) { // "Harga naik Jambi (ANTARA) - Sari mengatakan": behind a headline
		if s.t[a].ID() == w.Antara && s.t[a-1].ID() == w.LeftParen && s.t[a+1].ID() == w.RightParen && s.t[a+2].ID() == w.Hyphen && !s.t[a+2].Glued() {
			return a + 3
		}
	}
	return i
}

// result lays out what was found, in bytes. People who are quoted nowhere are left
// out: a source is somebody who says something.
func (s *Scanner) result() Result {
	r := &s.out
	r.Quotes, r.People = r.Quotes[:0], r.People[:0]
	s.index = s.index[:0]
	for range s.people {
		s.index = append(s.index, -1)
	}
	for k := range s.found {
		if f := &s.found[k]; f.speaker.person >= 0 && !s.bytes(f.span).IsZero() {
			s.index[f.speaker.person] = 0
		}
	}
	n := 0
	for k := range s.index {
		if s.index[k] == 0 {
			s.index[k] = n
			n++
		}
	}
	inOrder := true
	for k := range s.found {
		f := &s.found[k]
		span := s.bytes(f.span)
		if span.IsZero() {
			continue
		}
		if n := len(r.Quotes); n > 0 && span.Start < r.Quotes[n-1].Start {
			inOrder = false
		}
		r.Quotes = append(r.Quotes, Quote{
			Start: span.Start, End: span.End, Kind: f.kind, Rule: f.rule, Speaker: -1,
			Cue: s.bytes(f.cue), Mention: s.bytes(f.mention), When: f.when, Where: s.bytes(f.where), Occasion: s.bytes(f.occasion),
		})
		if f.speaker.person >= 0 {
			q := &r.Quotes[len(r.Quotes)-1]
			q.Speaker, q.Via = s.index[f.speaker.person], f.speaker.via
		}
	}
	if !inOrder { // adopted and waiting quotations were found late
		slices.SortStableFunc(r.Quotes, func(a, b Quote) int { return a.Start - b.Start })
	}

	// Posts and mentions go into memory that all people share, person by person.
	// All posts are laid out before the first is handed out: growing moves them.
	s.outPosts, s.outMentions = s.outPosts[:0], s.outMentions[:0]
	ends := s.mentionsByPerson()
	at := 0
	for k := range s.people {
		p := &s.people[k]
		from := at
		at = ends[k]
		if s.index[k] < 0 {
			continue
		}
		for _, x := range s.posts[p.post : p.post+p.nposts] {
			s.outPosts = append(s.outPosts, Post{s.bytes(x.role), s.bytes(x.affiliation), x.noOffice})
		}
		mentions := len(s.outMentions)
		if from == at || s.ofPeople[from] != p.intro {
			s.outMentions = append(s.outMentions, s.bytes(p.intro))
		}
		for _, x := range s.ofPeople[from:at] {
			s.outMentions = append(s.outMentions, s.bytes(x))
		}
		r.People = append(r.People, Person{
			Organization: p.isBody, Rule: p.rule, Name: s.bytes(p.name), Age: s.bytes(p.age),
			Posts: s.outPosts[:p.nposts], Mentions: s.outMentions[:len(s.outMentions)-mentions],
		})
	}
	posts, mentions := s.outPosts, s.outMentions
	for k := range r.People {
		p := &r.People[k]
		n, m := len(p.Posts), len(p.Mentions)
		p.Posts, p.Mentions = posts[:n:n], mentions[:m:m]
		posts, mentions = posts[n:], mentions[m:]
	}
	return *r
}

// mentionsByPerson fills s.ofPeople with the mentions of all people, person by person in the order
// of the text, and returns where those of each person end.
func (s *Scanner) mentionsByPerson() (ends []int) {
	ends = append(s.mentionEnds[:0], make([]int, len(s.people))...)
	for i := range s.mentions {
		ends[s.mentions[i].person]++
	}
	all := 0
	for k, n := range ends {
		ends[k] = all // where they begin, until they are placed
		all += n
	}
	s.ofPeople = slices.Grow(s.ofPeople[:0], all)[:all]
	for i := range s.mentions {
		m := &s.mentions[i]
		s.ofPeople[ends[m.person]] = m.span
		ends[m.person]++
	}
	s.mentionEnds = ends
	return ends
}

// bytes turns a stretch of tokens into a span, without line breaks at its ends.
func (s *Scanner) bytes(x words) Span {
	if x.i >= x.j {
		return Span{}
	}
	a, b := s.t[x.i], s.t[x.j-1]
	if a.Class() == lex.Break || b.Class() == lex.Break {
		return s.trimmed(x.i, x.j)
	}
	return Span{int(a.Start), int(b.End)}
}

func (s *Scanner) trimmed(i, j int) Span {
	for i < j && s.t[i].Class() == lex.Break {
		i++
	}
	for i < j && s.t[j-1].Class() == lex.Break {
		j--
	}
	if i >= j {
		return Span{}
	}
	return Span{int(s.t[i].Start), int(s.t[j-1].End)}
}

// mark returns the span of a quotation with its marks.
func (q marked) span() words { return words{q.open, q.end} }

// skipCommas returns the first token from i on that is no comma.
func (s *Scanner) skipCommas(i int) int {
	for s.t[i].ID() == w.Comma {
		i++
	}
	return i
}
