package news

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A source is an article that others are made of.
type source struct {
	published  time.Time // the day that its dates are counted from
	separator  string    // between its paragraphs
	paragraphs []*paragraph
}

// A paragraph of an article. One that is printed without line breaks has only one.
type paragraph struct {
	pieces []piece
	// body: it is plain text, which can stand in any article; not a headline, a byline or
	// something to click on.
	body bool
}

// fullDate is the first form of date that says which year an article is from.
var fullDate = regexp.MustCompile(`(\d{1,2}) (\pL+) (\d{4})|(\d{1,2})/(\d{1,2})/(\d{4})`)

// newSource reads an article.
func newSource(text string) *source {
	s := &source{separator: "\n", published: time.Date(2024, 7, 1, 0, 0, 0, 0, time.UTC)}
	text = strings.TrimSpace(text)
	if strings.Contains(text, "\n\n") {
		s.separator = "\n\n"
	}
	for _, m := range fullDate.FindAllStringSubmatch(text, -1) {
		t, ok := calendar(cmp.Or(m[1], m[4]), m[5], cmp.Or(m[3], m[6]))
		if i, _, named := monthNamed(m[2]); named {
			t, ok = calendar(m[1], strconv.Itoa(i), m[3])
		}
		if ok {
			s.published = t
			break
		}
	}
	if !strings.Contains(text, "\n") {
		s.separator = " "
		s.paragraphs = []*paragraph{{pieces: s.pieces(text)}}
		return s
	}
	for _, line := range strings.Split(text, s.separator) {
		if line = strings.TrimSpace(line); line != "" {
			s.paragraphs = append(s.paragraphs, &paragraph{s.pieces(line), isBody(line)})
		}
	}
	return s
}

var (
	endsSentence = regexp.MustCompile(`[.,?!]["'”»“]*$`)
	isLayout     = regexp.MustCompile(` - |--|\n|Baca juga`)
)

// isBody tells whether a paragraph is a sentence or several, whole and from the middle of
// an article.
func isBody(text string) bool {
	return len(text) > 80 && endsSentence.MatchString(text) && !isLayout.MatchString(text)
}

// pieces parts a text into what varies and what does not.
func (s *source) pieces(text string) []piece {
	var all []piece
	from := 0 // where the literal before i begins
	for i := 0; i < len(text); {
		p, n := s.prefix(text, i)
		if n == 0 {
			i++
			continue
		}
		if from < i {
			all = append(all, literal(text[from:i]))
		}
		all = append(all, p)
		i += n
		from = i
	}
	if from < len(text) {
		all = append(all, literal(text[from:]))
	}
	return all
}

// prefix returns the piece that begins at byte i of text and its length, 0 if there is none.
func (s *source) prefix(text string, i int) (piece, int) {
	before, after := text[:i], text[i:]
	if i > 0 && alphanumeric(text[i-1]) && !strings.HasSuffix(before, "Rp") {
		return nil, 0
	}
	if p, n := s.date(before, after); n > 0 {
		return p, n
	}
	if p, n := readFigure(before, after); n > 0 {
		return p, n
	}
	if p, n := readName(after); n > 0 {
		return p, n
	}
	return nil, 0
}

func alphanumeric(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c|0x20 && c|0x20 <= 'z' || c >= 0x80
}

// A spelling is a name as it is printed.
type spelling struct {
	text string
	name name
}

// spellings are those of the words of swaps, longest first, so that "Lampung Utara" comes
// before "Lampung".
var spellings = func() (all []spelling) {
	for g, group := range swaps {
		for w, text := range group {
			all = append(all, spelling{text, name{group: g, word: w}})
			if g != amounts {
				all = append(all, spelling{strings.ToUpper(text), name{group: g, word: w, upper: true}})
			}
		}
	}
	slices.SortStableFunc(all, func(a, b spelling) int { return len(b.text) - len(a.text) })
	return all
}()

var unitOfTime = regexp.MustCompile(`^ (?:bulan|hari|jam|menit|pekan|tahun)\b`)

// readName reads a name of swaps at the start of text.
func readName(text string) (piece, int) {
	for _, s := range spellings {
		rest, ok := strings.CutPrefix(text, s.text)
		if !ok || rest != "" && alphanumeric(rest[0]) || s.name.group == amounts && !unitOfTime.MatchString(rest) {
			continue
		}
		return s.name, len(s.text)
	}
	return nil, 0
}
