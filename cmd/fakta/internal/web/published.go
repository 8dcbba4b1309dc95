package web

import (
	"strings"
	"time"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// published returns when a pruned page says that it was published: see [Page.Published].
func published(doc *html.Node, data linked, h header) time.Time {
	e := evidence{header: h}
	e.state(data.published)
	e.change(data.modified)
	metas := map[string]string{}
	for _, n := range elements(doc, atom.Meta) {
		for _, key := range []string{attr(n, "property"), attr(n, "name"), attr(n, "itemprop")} {
			if key = strings.ToLower(key); key != "" && metas[key] == "" {
				metas[key] = attr(n, "content")
			}
		}
	}
	for _, key := range publishedMetas {
		e.state(metas[key])
	}
	for _, key := range modifiedMetas {
		e.change(metas[key])
	}
	var times []string
	for _, n := range elements(doc, 0) {
		value := attr(n, "datetime")
		if value == "" {
			value = attr(n, "content")
		}
		switch {
		case n.DataAtom == atom.Meta:
		case strings.EqualFold(attr(n, "itemprop"), "datePublished"), n.DataAtom == atom.Time && has(n, "pubdate"):
			e.state(value)
			if value == "" {
				e.state(lineText(n))
			}
		case strings.EqualFold(attr(n, "itemprop"), "dateModified"):
			e.change(value)
		case n.DataAtom == atom.Time:
			times = append(times, value)
		}
	}
	if len(e.stated) == 0 && len(times) > 0 {
		e.state(times[0]) // the others are those of other articles
	}
	return e.published()
}

// The <meta> with the time of publication, the surest first: those of detik and CNN
// Indonesia, of Kompas, and what other systems write.
var publishedMetas = []string{
	"dtk:publishdate", "content_publisheddate", "article:published_time", "og:published_time", "datepublished", "publishdate",
	"pubdate", "publish-date", "publish_date", "published_time", "publication_date", "article.published", "parsely-pub-date",
	"cxenseparse:recs:publishtime", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date", "date",
}

// The <meta> with the time of the last change.
var modifiedMetas = []string{"article:modified_time", "og:updated_time", "datemodified", "dcterms.modified", "lastmod"}

// Where the visible line is looked for.
const (
	linesBelow = 15 // below the headline, up to the first paragraph
	linesAbove = 4
	wordsInRow = 25 // a longer line is the first paragraph
)

// A header is the lines of a page around its headline.
type header struct {
	lines        []line  // from the headline to the last line with a time below it
	end          int     // the number of the line behind them, 0 if there is no headline
	below, above []stamp // the times of the lines below the headline and above it
}

// findHeader finds the header of a page. It ends at the first paragraph.
func findHeader(ll []line, title string) (h header) {
	head := -1
	for i, l := range ll {
		if title != "" && (l.text == title || strings.HasSuffix(l.text, title)) {
			head = i
			break
		}
	}
	sentences, clock := 0, false
	h.end = head + 1
	for i := head + 1; i < len(ll) && i <= head+linesBelow; i++ {
		if isSentence(ll[i].text) {
			// One may be the summary between headline and time.
			if sentences++; sentences > 1 || h.lines != nil || isLong(ll[i].text) {
				break
			}
			continue
		}
		stamps := readStamps(ll[i].text)
		if len(stamps) == 0 || clock && stamps[0].day {
			continue // "ISTANBUL, 23 Februari 2016 (Antara) -" opens the text
		}
		clock = clock || !stamps[0].day
		h.below = append(h.below, stamps...)
		h.lines = ll[max(head, 0) : i+1]
		h.end = i + 1
	}
	for i := head - 1; i >= 0 && i >= head-linesAbove; i-- {
		if !isSentence(ll[i].text) {
			h.above = append(h.above, readStamps(ll[i].text)...)
		}
	}
	return h
}

// isSentence tells whether a line is one of a text, not of a header: "Peristiwa itu terjadi
// pada Rabu (20/8/2025) sekitar pukul 16.30 WIB." It ends as sentences do, or is long.
func isSentence(text string) bool {
	for _, end := range []string{".", "!", "?", "\"", "”"} {
		if strings.HasSuffix(text, end) {
			return len(strings.Fields(text)) > 4
		}
	}
	return isLong(text)
}

func isLong(text string) bool { return len(strings.Fields(text)) > wordsInRow }

// evidence is what a page says of the time of its publication.
type evidence struct {
	stated   []stamp // for machines, the surest first
	modified []stamp
	header   // for readers
}

func (e *evidence) state(s string) {
	if st, ok := parseStamp(s); ok {
		e.stated = append(e.stated, st)
	}
}

func (e *evidence) change(s string) {
	if st, ok := parseStamp(s); ok {
		e.modified = append(e.modified, st)
	}
}

// published weighs the evidence.
func (e *evidence) published() time.Time {
	zone := e.zone()
	line, ok := e.line(zone)
	if ok {
		for _, s := range e.stated {
			if s.day {
				continue
			}
			for _, t := range s.readings(zone) {
				if sameMinute(t, line) {
					return t.In(zone)
				}
			}
		}
		return line
	}
	for _, days := range []bool{false, true} {
		for _, s := range e.stated {
			if s.day == days {
				return e.read(s, zone)
			}
		}
	}
	if len(e.below) > 0 {
		return e.below[0].in(zone)
	}
	return time.Time{}
}

// zone returns the zone of the page: that of a line with WIB, WITA or WIT, or of Indonesia in
// a time for machines, else Jakarta's.
func (e *evidence) zone() *time.Location {
	for _, all := range [][]stamp{e.below, e.above, e.stated, e.modified} {
		for _, s := range all {
			if s.zone != zoned {
				continue
			}
			switch _, offset := s.at.Zone(); offset {
			case 8 * 3600:
				return wita
			case 9 * 3600:
				return wit
			case 7 * 3600:
				return wib
			}
		}
	}
	return wib
}

// line returns the time of publication that readers see. It has a clock. One that stands
// above the headline counts only if a time for machines agrees, or there is none: a header
// shows the time of today. One that is the time of the last change is not it.
func (e *evidence) line(zone *time.Location) (time.Time, bool) {
	for _, s := range e.below {
		if t := s.in(zone); !s.day && (!e.agrees(e.modified, t, zone) || e.agrees(e.stated, t, zone)) {
			return t, true
		}
	}
	for _, s := range e.above {
		if t := s.in(zone); !s.day && (len(e.stated) == 0 || e.agrees(e.stated, t, zone)) {
			return t, true
		}
	}
	return time.Time{}, false
}

// agrees tells whether one of some stamps may mean the minute of t.
func (e *evidence) agrees(all []stamp, t time.Time, zone *time.Location) bool {
	for _, s := range all {
		for _, r := range s.readings(zone) {
			if !s.day && sameMinute(r, t) {
				return true
			}
		}
	}
	return false
}

// readings returns what a stamp may mean: as it is written first.
func (s stamp) readings(zone *time.Location) []time.Time {
	switch s.zone {
	case noZone:
		return []time.Time{s.in(zone)}
	case zulu:
		return []time.Time{s.at, s.in(zone)}
	}
	return []time.Time{s.at}
}

// read returns what a stamp means where there is no visible line with a clock. Where it is
// written as UTC, each of its two readings is held against the other times of the page.
func (e *evidence) read(s stamp, zone *time.Location) time.Time {
	if s.zone != zulu {
		return s.readings(zone)[0]
	}
	utc, local := s.at, s.in(zone)
	var forUTC, forLocal int
	vote := func(isUTC, isLocal bool) {
		if isUTC && !isLocal {
			forUTC++
		}
		if isLocal && !isUTC {
			forLocal++
		}
	}
	for _, x := range e.stated {
		if x.zone != zulu && !x.day {
			t := x.readings(zone)[0]
			vote(sameMinute(utc, t), sameMinute(local, t))
		}
	}
	for _, x := range e.below {
		vote(sameDay(utc.In(zone), x.at), sameDay(local, x.at))
	}
	for _, x := range e.modified {
		if x.zone != zulu && !x.day {
			// Nothing is published after its last change.
			t := x.readings(zone)[0].Add(time.Minute)
			vote(false, utc.After(t) && !local.After(t))
		}
	}
	switch {
	case forLocal > forUTC:
		return local
	case forUTC > forLocal:
		return utc.In(zone)
	}
	return utc
}

func sameMinute(a, b time.Time) bool { return a.Truncate(time.Minute).Equal(b.Truncate(time.Minute)) }

func sameDay(a, b time.Time) bool {
	y, m, d := a.Date()
	y2, m2, d2 := b.Date()
	return y == y2 && m == m2 && d == d2
}
