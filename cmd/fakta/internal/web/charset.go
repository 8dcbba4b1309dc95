package web

import (
	"bytes"
	"strings"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/unicode"
)

// Sniff tells whether an input that begins with head is a web page: whether its first mark
// is <!doctype html or <html, behind a byte order mark, space, comments and an XML
// declaration.
func Sniff(head []byte) bool {
	if e := wide(head); e != nil {
		head, _ = e.NewDecoder().Bytes(head[:len(head)&^1])
	}
	head = bytes.TrimPrefix(head, []byte("\ufeff"))
	for {
		head = bytes.TrimLeft(head, " \t\r\n\f")
		switch {
		case bytes.HasPrefix(head, []byte("<!--")):
			_, head, _ = bytes.Cut(head, []byte("-->"))
		case bytes.HasPrefix(head, []byte("<?xml")):
			_, head, _ = bytes.Cut(head, []byte("?>"))
		default:
			return hasFold(head, "<!doctype html") || hasFold(head, "<html")
		}
	}
}

// hasFold tells whether s begins with prefix in whatever case, and a word ends there.
func hasFold(s []byte, prefix string) bool {
	if len(s) < len(prefix) || !bytes.EqualFold(s[:len(prefix)], []byte(prefix)) {
		return false
	}
	return len(s) == len(prefix) || bytes.IndexByte([]byte(" \t\r\n\f>/"), s[len(prefix)]) >= 0
}

// decode turns a page into UTF-8. In order:
//
//  1. a byte order mark, or the zeros of UTF-16;
//  2. what is UTF-8 is UTF-8, whatever the page declares: text of another character set
//     is never UTF-8 by accident, and pages that declare windows-1252 for UTF-8 are many;
//  3. what the page declares in <meta>;
//  4. windows-1252, as browsers do.
//
// What is no character stays as it is or becomes U+FFFD.
func decode(page string) string {
	e := wide([]byte(page[:min(len(page), 2)]))
	switch {
	case e != nil:
	case isUTF8(page):
		return strings.TrimPrefix(page, "\ufeff")
	default:
		e, _, _ = charset.DetermineEncoding([]byte(page[:min(len(page), 1024)]), "")
	}
	s, err := e.NewDecoder().String(page)
	if err != nil {
		return page
	}
	return s
}

// wide returns UTF-16 for a page that is marked so, or begins with < in it; else nil.
func wide(page []byte) encoding.Encoding {
	if len(page) < 2 {
		return nil
	}
	switch [2]byte(page) {
	case [2]byte{0xff, 0xfe}, [2]byte{'<', 0}:
		return unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)
	case [2]byte{0xfe, 0xff}, [2]byte{0, '<'}:
		return unicode.UTF16(unicode.BigEndian, unicode.UseBOM)
	}
	return nil
}

// isUTF8 tells whether a page is UTF-8, but for some bytes: those of a page that is cut off
// in the middle of a character, or of a comment from elsewhere. There must be as many
// characters of more than one byte as there are such bytes.
func isUTF8(page string) bool {
	if utf8.ValidString(page) {
		return true
	}
	good, bad := 0, 0
	for len(page) > 0 {
		r, size := utf8.DecodeRuneInString(page)
		switch {
		case size > 1:
			good++
		case r == utf8.RuneError && !utf8.FullRuneInString(page):
			page = "" // cut off
			continue
		case r == utf8.RuneError:
			bad++
		}
		page = page[size:]
	}
	return good >= bad
}
