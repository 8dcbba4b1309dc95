package report

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// shown writes nodes as text: "(quote a <number 5>)" is a number, which links to its entry,
// in a quote.
func shown(nodes []*Node) string {
	var b strings.Builder
	for _, n := range nodes {
		switch {
		case n.Control != "":
			fmt.Fprintf(&b, "{%s}", n.Control)
		case n.Link && n.Inner:
			fmt.Fprintf(&b, "<%s>", shown(n.Children))
		case n.Link:
			fmt.Fprintf(&b, "<%s %s>", n.Mark.Kind, shown(n.Children))
		case n.Mark != nil:
			fmt.Fprintf(&b, "(%s %s)", n.Mark.Kind, shown(n.Children))
		default:
			b.WriteString(n.Text)
		}
	}
	return b.String()
}

func TestWeave(t *testing.T) {
	mark := func(kind Kind, start, end int) Mark {
		return Mark{Span: extract.Span{Start: start, End: end}, Kind: kind}
	}
	for _, c := range []struct {
		name, text string
		marks      []Mark
		want       []string // by paragraph
	}{
		{"none", "abcdef", nil, []string{"abcdef"}},
		{"one", "abcdef", []Mark{mark(NumberKind, 2, 4)}, []string{"ab<number cd>ef"}},
		{"all", "abcdef", []Mark{mark(DateKind, 0, 6)}, []string{"<date abcdef>"}},
		{"in a quote", "abcdef", []Mark{mark(NumberKind, 2, 3), mark(QuoteKind, 1, 5)}, []string{"a(quote b<number c>de)f"}},
		{"at both ends of a quote", "abcd", []Mark{mark(QuoteKind, 0, 4), mark(DateKind, 0, 1), mark(NumberKind, 3, 4)}, []string{"(quote <date a>bc<number d>)"}},
		{"in a person: the link of the person is around its own words", "abcdef", []Mark{mark(PersonKind, 0, 6), mark(NumberKind, 3, 4)}, []string{"(person <abc><number d>ef)"}},
		{"the same stretch: the inner one has the link", "abc", []Mark{mark(NumberKind, 0, 3), mark(AbbreviationKind, 0, 3)}, []string{"(abbreviation <number abc>)"}},
		{"crossing", "abcdef", []Mark{mark(PersonKind, 0, 4), mark(DateKind, 2, 6)}, []string{"(person <ab><date cd>)(date ef)"}},
		{"crossing the end of a quote", "abcdef", []Mark{mark(QuoteKind, 0, 3), mark(PersonKind, 2, 5)}, []string{"(quote ab<person c>)(person de)f"}},
		{"over paragraphs", "ab\ncd", []Mark{mark(QuoteKind, 1, 5), mark(NumberKind, 3, 4)}, []string{"a(quote b)", "(quote <number c>d)"}},
		{"a link over paragraphs is one", "ab\ncd", []Mark{mark(DateKind, 1, 4)}, []string{"a<date b>", "(date c)d"}},
		{"between paragraphs", "ab\n\ncd", []Mark{mark(NumberKind, 2, 4)}, []string{"ab", "cd"}},
		{"three deep", "abcdefg", []Mark{mark(QuoteKind, 0, 7), mark(AbbreviationKind, 1, 6), mark(PersonKind, 2, 5), mark(NumberKind, 3, 4)}, []string{"(quote a(abbreviation b(person c<number d>e)f)g)"}},
		{"control characters", "a\u202eb\x00", []Mark{mark(NumberKind, 1, 5)}, []string{"a<number {U+202E}b>{U+0000}"}},
		{"not UTF-8", "a\xffb", nil, []string{"a\ufffdb"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := paragraphs(c.text, nil)
			weave(c.text, p, c.marks)
			var got []string
			for _, p := range p {
				got = append(got, shown(p.Nodes))
			}
			assert.Equal(t, c.want, got)
		})
	}
}

func TestParagraphs(t *testing.T) {
	sentence := strings.Repeat("Kata demi kata mengalir di sini. ", 15) // 495 bytes
	for _, c := range []struct {
		name, text string
		whole      []extract.Span
		want       int
	}{
		{"empty", "", nil, 0},
		{"space", " \n \n", nil, 0},
		{"lines", "satu\n\n dua \ntiga", nil, 3},
		{"a long line is broken", sentence + sentence, nil, 2},
		{"one that is a little too long is not", sentence + "Kata.", nil, 1},
		{"not in a quote", "\"" + sentence + sentence + "\"", []extract.Span{{Start: 0, End: 2*len(sentence) + 2}}, 1},
		{"a lost line end", "Harga naik tajam.Pemerintah diam.", nil, 2},
		{"a comma in its place", "Harga naik tajam.,Pemerintah diam., \"Ya,\" katanya.", nil, 3},
		{"not in a name", "Liputan6.com dan S.H. atau P.T.Maju", nil, 1},
		{"not in a figure", "Rp 1.000.Ini", nil, 2},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := paragraphs(c.text, c.whole)
			assert.Len(t, got, c.want)
		})
	}
}

func TestClean(t *testing.T) {
	for in, want := range map[string]string{
		"Café 日本":           "Café 日本",
		"a\u202eb":          "a[U+202E]b",
		"a\x00\x1b":         "a[U+0000][U+001B]",
		"a\xff\xfe":         "a\ufffd\ufffd",
		"a\u200db 👩\u200d🌾": "a\u200db 👩\u200d🌾", // joins emoji, turns nothing
	} {
		assert.Equal(t, want, clean(in), "%q", in)
	}
	assert.Equal(t, "satu dua…", shorten("satu  dua tiga", 10))
	assert.Equal(t, "panjangsek…", shorten("panjangsekali", 11))
	assert.Equal(t, "satu", shorten("satu", 4))
}

func TestSnippet(t *testing.T) {
	for _, c := range []struct{ text, mention, want string }{
		{"Ada 5 orang.", "5", "Ada |5| orang."},
		{"Dahulu sepi. Ada 5 orang di sana. Kini ramai.", "5", "Ada |5| orang di sana"},
		{strings.Repeat("kata ", 30) + "5" + strings.Repeat(" kata", 30), "5", "… kata kata kata kata kata kata kata kata kata kata kata |5| kata kata kata kata kata kata kata kata kata kata kata …"},
		{"日本日本日本日本日本日本日本日本日本日本日本日本日5", "5", "|5|"},
	} {
		i := strings.Index(c.text, c.mention)
		s := snippet(c.text, i, i+len(c.mention))
		assert.True(t, utf8.ValidString(s.Before+s.After))
		if c.want != "|5|" {
			assert.Equal(t, c.want, s.Before+"|"+s.Mention+"|"+s.After)
		}
	}
}

func TestInitials(t *testing.T) {
	assert.Equal(t, []string{"RET", "BPS", "SU", "SU2", "P", "SS", "?", "M"},
		tags([]string{"Ruslan Effendi Tarmizi", "BPS", "Sari Utami", "Siti Umi", "petani", "seorang saksi", "123", "Ma'ruf"}))
}

// FuzzNew: whatever the text, the page keeps all of it, and its links do not nest.
func FuzzNew(f *testing.F) {
	f.Add("Judul 5", short)
	f.Add("", "a\u202e\x00\xff")
	f.Add("\u2066", "\"Ya, 5 orang,\" kata Kepala Dinas (DS) Sari Utami (45), Jumat.\n\"A.B\n5.,C")
	f.Fuzz(func(t *testing.T, title, text string) {
		a := New(extract.Read(extract.Article{Title: title, Text: text}))
		at := 0
		for _, p := range a.Paragraphs {
			require.Equal(t, "", strings.TrimSpace(text[at:p.Start]), "only white space stands between paragraphs")
			at = p.End
			checkNodes(t, p.Nodes, false)
			if !hasControl(text) {
				assert.Equal(t, text[p.Start:p.End], plainText(p.Nodes))
			}
		}
		require.Equal(t, "", strings.TrimSpace(text[at:]))
		htmlOf(t, English, a)
	})
}

func checkNodes(t *testing.T, nodes []*Node, inLink bool) {
	for _, n := range nodes {
		require.False(t, inLink && n.Mark != nil, "a mark in a link")
		checkNodes(t, n.Children, inLink || n.Link)
	}
}

func plainText(nodes []*Node) string {
	var b strings.Builder
	for _, n := range nodes {
		b.WriteString(n.Text + plainText(n.Children))
	}
	return b.String()
}
