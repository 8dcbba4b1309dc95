// Package web reads the article out of a saved web page: its headline, the time of its
// publication and its text, one paragraph a line, without what the page puts between and
// around the paragraphs.
//
//	<h1>Jembatan Putus, 14 Warga Tercebur</h1>
//	<div class="detail__date">Kamis, 21 Agu 2025 09:12 WIB</div>
//	<p>Sebanyak 14 orang tercebur ke sungai.</p>
//	<div class="lihatjg">Baca juga: <a href="/2">Banjir Rendam 3 Desa</a></div>
//	<p>Semua korban berhasil dievakuasi.</p>
//
// gives the headline, 2025-08-21T09:12:00+07:00 and
//
//	Sebanyak 14 orang tercebur ke sungai.
//	Semua korban berhasil dievakuasi.
//
// # The reader
//
// Where on the page the article stands is found by readeck's go-readability, the algorithm
// of Firefox's reader view. It was chosen over go-trafilatura by trying both on the pages
// in testdata, which are made as twelve Indonesian outlets make theirs; the words of what
// was found are held against those of the article:
//
//	                            headlines  times  precision  recall     F1  a page
//	go-readability v2.1.3           11/12   6/12      0.807   1.000  0.889  0.5 ms
//	go-trafilatura v1.12.2           9/12   0/12      0.868   0.966  0.909  2.9 ms
//	with the cleaning of this package:
//	go-readability                                    1.000   1.000  1.000
//	go-trafilatura                                    0.999   0.965  0.980
//
// What readability leaves too much is furniture, such as "Baca juga" boxes, which is known
// by its marks (see prune and isFurniture). What trafilatura leaves out is gone: it loses
// the first paragraph of the outlets that print it outside of a <p>, the one with place,
// agency and most of the figures. It knows the day of publication but not the time, brings
// 24 modules, and takes several hundred milliseconds at the start of a program.
//
// Headline and time are read here, for no reader knows about the Z that Indonesian outlets
// write behind local time: see [Page.Published]. docs/html.md has the rules in full.
package web

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unicode/utf8"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
)

// A Page is what a web page says.
type Page struct {
	Title string // the headline, "" if there is none
	// Published is when the page says that it was published, the zero time if it does not.
	//
	// The line that readers see below the headline comes first ("Kamis, 21 Agu 2025 09:12
	// WIB"), then JSON-LD, then <meta> and itemprop, then <time>. A time of JSON-LD or
	// <meta> that is the same minute as the visible line is taken for its seconds.
	//
	// A time without a zone is Jakarta's, or of the zone of the visible line. Many outlets
	// write Z or +00:00 behind their local time. Of the two readings of such a time the one
	// is taken that fits to what else the page says: the visible line, its day if it has no
	// clock, or a time with another zone or none. A reading that would lie after the visible
	// line or after the last change of the page is wrong. Where nothing decides, Z is Z.
	Published time.Time
	// Text is the text, a paragraph a line. It is valid UTF-8.
	Text string
	// Replaced tells that some of the text was no valid text of its character set. U+FFFD
	// stands in its place.
	Replaced bool
}

// What can be wrong with a page.
var (
	ErrEmpty     = errors.New("empty: there is no text in the page")
	ErrNoArticle = errors.New("no article: the page is made of links")
)

// A ReaderError says that the page could not be read for a reason of the reader.
type ReaderError struct{ Reason any }

func (e *ReaderError) Error() string { return fmt.Sprintf("the page could not be read: %v", e.Reason) }

// Read reads a page in any character set.
func Read(page string) (Page, error) { return ReadString(decode(page)) }

// ReadString reads a page that is UTF-8 already, whatever it says of itself.
func ReadString(page string) (p Page, err error) {
	defer func() {
		// The parsers of a format as wild as HTML are not ours; no page may stop the rest.
		if r := recover(); r != nil {
			p, err = Page{}, &ReaderError{r}
		}
	}()
	valid := strings.ToValidUTF8(page, string(utf8.RuneError))
	doc, err := parse(valid)
	if err != nil {
		return Page{}, &ReaderError{err}
	}
	data := linkedData(doc)
	p.Title = headline(doc, data)
	prune(doc)
	whole := lines(doc)
	head := findHeader(whole, p.Title)
	p.Published = published(doc, data, head)
	p.Text, err = body(doc, whole, head, p.Title)
	if err != nil && data.body != "" {
		// Pages that are filled in by a script have their text only there.
		p.Text, err = join(paragraphs(data.body)), nil
	}
	if err != nil {
		return Page{}, err
	}
	p.Replaced = len(valid) != len(page) && strings.ContainsRune(p.Text, utf8.RuneError)
	return p, nil
}

// body returns the text of the article in a pruned page with the given lines.
func body(doc *html.Node, whole []line, head header, title string) (string, error) {
	var ll []line
	if isCheap(doc) {
		parser := readability.NewParser()
		parser.DisableJSONLD = true
		found, err := parser.ParseAndMutate(doc, nil)
		if err == nil && found.Node != nil {
			ll = article(lines(found.Node), head, title)
			ll = append(article(before(whole, head, ll), head, title), ll...)
		}
	}
	if len(ll) == 0 {
		ll = article(whole, head, title) // too little for the reader, or too much
	}
	switch {
	case len(ll) > 0:
		return join(ll), nil
	case len(whole) > 0:
		return "", ErrNoArticle
	}
	return "", ErrEmpty
}

// before returns what the reader leaves out between the header and the first line that it
// takes, from the first long paragraph on. Of an article that the page cuts in two elements
// ("2 dari 2 halaman") it takes the larger one alone.
func before(whole []line, head header, found []line) []line {
	if head.end == 0 || len(found) == 0 {
		return nil
	}
	start := -1
	for i := head.end; i < len(whole); i++ {
		switch {
		case whole[i].text == found[0].text && start >= 0:
			return whole[start:i]
		case whole[i].text == found[0].text:
			return nil
		case start < 0 && isLong(whole[i].text) && !whole[i].isLinks():
			start = i
		}
	}
	return nil
}

// article returns the lines without furniture, and without the header.
func article(ll []line, head header, title string) []line {
	inHeader := map[string]bool{title: true}
	for _, l := range head.lines {
		inHeader[l.text] = true
	}
	out := ll[:0:0]
	for _, l := range ll {
		if l.isLinks() || isFurniture(l.text) || len(out) == 0 && inHeader[l.text] {
			continue
		}
		out = append(out, l)
	}
	return out
}

// join returns lines as a text.
func join(ll []line) string {
	var b strings.Builder
	for _, l := range ll {
		b.WriteString(l.text)
		b.WriteByte('\n')
	}
	return b.String()
}
