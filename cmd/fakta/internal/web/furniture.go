package web

import (
	"iter"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// marks are the words in names of classes by which outlets mark what is not the article:
// "linksisip", "baca-juga-box", "detail__body-tag", "ads-on-body", "detailsCoverCaption".
// Two words stand for two in a row.
var marks = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, mark := range []string{
		// links to other articles
		"baca juga", "bacajuga", "baca", "lihatjg", "lihat juga", "linksisip", "topiksisip",
		"sisip", "read more", "readmore", "picked", "related", "terkait", "rekomendasi",
		"recommendation", "recommended", "popular", "populer", "terpopuler", "mostpop",
		"trending", "latest", "terkini", "taboola", "mgid",
		// advertisements
		"ad", "ads", "adv", "adsense", "adsbygoogle", "advert", "advertisement", "advertising",
		"iklan", "parallax", "parallaxindetail", "paradetail", "para caption", "sponsor", "sponsored",
		"gpt", "banner",
		// what to do with the article
		"share", "sharing", "sharer", "sosmed", "social", "sociallinks", "bookmark", "print",
		"newsletter", "subscribe", "whatsapp",
		// around it
		"breadcrumb", "breadcrumbs", "bread crumb", "pagination", "paging", "pager", "tag", "tags", "tagging",
		"taging", "tagcloud", "comment", "comments", "komentar", "disqus", "caption", "sidebar",
		"copyright", "cookie", "navbar", "search", "video ds", "video embed",
	} {
		all[mark] = true
	}
	return all
})

// prune takes out of a page what marks itself as no part of the article, by its element
// (<nav>, <figcaption>) or its class. Captions of pictures go too: they run into the text
// and say nothing that belongs to the sentences around them.
//
// What holds a third of the prose, or the headline, stays whatever it is called: the text of
// Liputan6 stands in "article-content-body_with-aside".
func prune(doc *html.Node) {
	p := pruner{prose: map[*html.Node]int{}, headed: map[*html.Node]bool{}}
	p.measure(doc, false)
	p.total = p.prose[doc]
	p.clean(doc)
}

// maxNames is how long the value of a class or an id can be: utility classes run to some
// hundred bytes.
const maxNames = 4096

type pruner struct {
	prose  map[*html.Node]int  // bytes of text outside of links
	headed map[*html.Node]bool // there is an <h1> in it
	total  int
}

func (p *pruner) measure(n *html.Node, linked bool) {
	switch {
	case n.Type == html.TextNode && !linked:
		p.prose[n] = len(n.Data)
	case n.DataAtom == atom.Script || n.DataAtom == atom.Style || n.DataAtom == atom.Head:
		return
	case n.DataAtom == atom.H1:
		p.headed[n] = true
	}
	linked = linked || n.DataAtom == atom.A
	for c := n.FirstChild; c != nil; c = c.NextSibling {
		p.measure(c, linked)
		p.prose[n] += p.prose[c]
		if p.headed[c] {
			p.headed[n] = true
		}
	}
}

func (p *pruner) clean(n *html.Node) {
	for i, a := range n.Attr {
		if len(a.Val) > maxNames && (a.Key == "class" || a.Key == "id") {
			n.Attr[i].Val = "" // nobody's name; the reader would try its patterns on it
		}
	}
	for c := n.FirstChild; c != nil; {
		next := c.NextSibling
		switch {
		case c.Type == html.CommentNode, c.Type == html.ElementNode && p.isMarked(c):
			n.RemoveChild(c)
		default:
			p.clean(c)
		}
		c = next
	}
}

func (p *pruner) isMarked(n *html.Node) bool {
	switch n.DataAtom {
	case atom.Script, atom.Style, atom.Noscript, atom.Template, atom.Iframe, atom.Ins, atom.Svg, atom.Button:
		return true
	case atom.Html, atom.Head, atom.Body:
		return false
	}
	if p.headed[n] || p.prose[n]*3 >= p.total {
		return false
	}
	switch n.DataAtom {
	case atom.Nav, atom.Aside, atom.Footer, atom.Figcaption, atom.Form:
		return true
	}
	return hasMark(attr(n, "class")) || hasMark(attr(n, "id"))
}

// hasMark tells whether one of the marks is among the words of a class or an id.
func hasMark(names string) bool {
	before, marks := "", marks()
	for word := range words(names) {
		if marks[word] || marks[before+" "+word] {
			return true
		}
		before = word
	}
	return false
}

// words yields the words of a name in lower case: "detailsCoverCaption",
// "details__cover-caption", "details cover caption".
func words(names string) iter.Seq[string] {
	return func(yield func(string) bool) {
		start := 0
		lower := false
		for i, r := range names + " " {
			hump := lower && unicode.IsUpper(r)
			if !unicode.IsLetter(r) || hump {
				if start < i && !yield(strings.ToLower(names[start:i])) {
					return
				}
				start = i
				if !hump {
					start += utf8.RuneLen(r)
				}
			}
			lower = unicode.IsLower(r)
		}
	}
}

// A furnishing is a kind of line that no article has.
type furnishing struct {
	expr     string
	examples []string
	not      []string
}

// furnishings are the lines that stand between paragraphs without a mark of their own.
var furnishings = []furnishing{
	{`^(?:Baca|Lihat|Simak|Tonton)\s+(?:[Jj]uga|JUGA)(?:\s+[Vv]ideo)?\s*(?::|$)|^BACA JUGA\s*(?::|$)|^(?:Baca|Pilihan [Ee]ditor|Selanjutnya|Menarik Dibaca|Halaman [Ss]elanjutnya)\s*:`,
		[]string{"Baca juga: Harga Beras Naik", "Baca Juga :", "BACA JUGA:", "Lihat Juga", "Baca: Lima Fakta", "Pilihan Editor: Mengapa Begitu"},
		[]string{"Baca buku itu, kata dia.", "Simak juga penjelasan dia."}},
	{`^(?:Simak|Saksikan|Tonton|Lihat)\s+(?:[Jj]uga\s+)?[Vv]ideo(?:(?:\s+\p{L}+){0,4}\s*:|\s*['‘"“])`,
		[]string{"Saksikan Video Pilihan Berikut Ini:", "Simak juga Video 'Banjir Surut':"},
		[]string{"Lihat video yang beredar di media sosial."}},
	{`^(?:ADVERTISEMENT|Advertisement|Iklan|SCROLL TO (?:CONTINUE|RESUME) WITH CONTENT|\[Gambas:[^\]]*\]|Scroll (?:ke bawah )?untuk (?:melanjutkan|lanjut)(?: membaca)?)$`,
		[]string{"ADVERTISEMENT", "Iklan", "SCROLL TO CONTINUE WITH CONTENT", "[Gambas:Video 20detik]", "Scroll ke bawah untuk melanjutkan membaca"},
		[]string{"Iklan itu ditarik."}},
	{`^(?:Simak (?:breaking news|berita)|Cek (?:[Bb]erita|[Aa]rtikel)|Ikuti|Dapatkan (?:update|berita)|Jangan [Ss]ampai [Kk]etinggalan).*(?:Google News|WhatsApp|Whatsapp|Telegram|Channel|ponselmu)`,
		[]string{"Cek Berita dan Artikel yang lain di Google News", "Simak breaking news dan berita pilihan kami langsung di ponselmu.", "Ikuti Whatsapp Channel Republika"},
		[]string{"Ikuti jalur ini, kata polisi."}},
	{`^(?:(?:Artikel|Berita)\s+[Ii]ni\s+(?:[Tt]elah|[Ss]udah|[Pp]ernah)\s+[Tt]ayang\s+di\s|Dilarang keras mengambil konten|(?:COPYRIGHT|Copyright)\s*(?:[©@(]|\d{4})|©|Tim Redaksi$|Laporan\s+(?:Wartawan|Reporter|Kontributor|Jurnalis)\s|(?:Pewarta|Reporter|Editor|Penulis|Redaktur|Rep|Red|Foto)(?:\s*[&/]\s*\p{L}+)?\s*:)`,
		[]string{"Artikel ini telah tayang di TribunJateng.com", "Copyright © ANTARA 2024", "Copyright 2008 - 2024 PT. Kompas", "Laporan Wartawan Tribun Jateng, Budi", "Pewarta: Budi", "Redaktur & Reporter : Budi"},
		[]string{"Berita ini benar.", "Editor buku itu meninggal."}},
	// the headings of lists of other articles, where the lists are gone
	{`^(?i:(?:berita|artikel|konten)\s+(?:terkait|terkini|terbaru|terpopuler|populer|lainnya|premium)|terpopuler|populer|terkini(?: lainnya)?|topik|tags?|komentar)\s*:?$`,
		[]string{"Berita Terkait", "ARTIKEL TERKAIT", "POPULER", "Tag:"},
		[]string{"Berita terkait banjir itu benar."}},
	// the dates of other articles
	{`^(?:(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad),?\s+)?\d{1,2}(?:\s+\pL{3,9}\s+|[/-]\d{1,2}[/-])\d{4}(?:\s*[,|/–-]?\s*\d{1,2}[:.]\d{2}(?:\s*WI(?:B|TA|T))?)?$`,
		[]string{"Minggu, 19 Januari 2025 / 10:15 WIB", "11 Feb 2025, 15:00 WIB", "Selasa, 3 Desember 2024", "18/3/2024 06:55"},
		[]string{"18 Maret 2024 ia pergi", "Rp 19"}},
	// the initials of those who wrote it, the page of a longer article
	{`^(?:\(\*+\)|\([a-z]{2,5}(?:/[a-z]{2,6})*\)|\d+ dari \d+ halaman|Halaman \d+\s*(?:/|dari)\s*\d+)$`,
		[]string{"(*)", "(wja/csb)", "2 dari 2 halaman", "Halaman 1/2"},
		[]string{"(wja/csb) dan lain-lain"}},
}

// compiled returns the patterns of the furnishings.
var compiled = sync.OnceValue(func() []*regexp.Regexp {
	var all []*regexp.Regexp
	for _, f := range furnishings {
		all = append(all, regexp.MustCompile(f.expr))
	}
	return all
})

// isFurniture tells whether a line stands between the paragraphs of an article without
// being part of it.
func isFurniture(text string) bool {
	if len(text) > 600 {
		return false
	}
	for _, p := range compiled() {
		if p.MatchString(text) {
			return true
		}
	}
	return false
}
