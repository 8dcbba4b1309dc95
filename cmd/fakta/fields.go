package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"unicode/utf16"
	"unicode/utf8"
)

// fields are the members of a line of JSON Lines that the command reads.
type fields struct {
	id        string // also a number, as it is written; "" for none
	title     string
	published string
	text      string
	html      string // a web page
	hasText   bool
	hasHTML   bool
	replaced  bool // what is not UTF-8 in the line became U+FFFD
}

// A decoder reads lines of JSON Lines. The strings that it returns share one piece of
// memory, made by reset.
//
// It gives what encoding/json gives. That reads 110 MB of articles a second, about as fast
// as all their facts are found, so decoding would take half of the time. The decoders of
// other libraries help little, with 115 (segmentio) and 240 MB/s (go-json-experiment), or
// are lax: jlexer, with 600, lets control characters and broken UTF-8 pass. So the plain
// object that nearly all lines are is read here, seven times as fast as by encoding/json,
// and encoding/json has every line that is in any way unusual or broken: what such a line
// means, and the message about it, are the library's.
type decoder struct {
	strings strings.Builder
}

// reset gets ready for lines of n bytes in all. What was returned stays valid.
func (d *decoder) reset(n int) {
	d.strings = strings.Builder{}
	d.strings.Grow(n) // a string is never longer than it is written
}

// decode reads a line. Its errors are those of encoding/json.
func (d *decoder) decode(line []byte) (fields, error) {
	if f, ok := d.plain(line); ok {
		return f, nil
	}
	return unusual(line)
}

// unusual reads a line with encoding/json.
func unusual(line []byte) (f fields, err error) {
	var in struct {
		ID        json.RawMessage `json:"id"`
		Title     string          `json:"title"`
		Published *string         `json:"published"`
		Text      *string         `json:"text"`
		HTML      *string         `json:"html"`
	}
	if err := json.Unmarshal(line, &in); err != nil {
		return f, err
	}
	f.title, f.replaced = in.Title, !utf8.Valid(line)
	if in.Text != nil {
		f.text, f.hasText = *in.Text, true
	}
	if in.HTML != nil {
		f.html, f.hasHTML = *in.HTML, true
	}
	if in.Published != nil {
		f.published = *in.Published
	}
	switch {
	case len(in.ID) == 0 || string(in.ID) == "null":
	case in.ID[0] == '"':
		err = json.Unmarshal(in.ID, &f.id)
	default:
		f.id = string(in.ID)
	}
	return f, err
}

// plain reads a line that is an object such as
//
//	{"id": 12, "outlet": "Antara", "title": "Panen \"raya\"", "text": "Ada 5 orang.\n", "tags": ["a"]}
//
// It is not ok if the line is anything else, if it is not all UTF-8, or where encoding/json
// has rules of its own: names in other cases ("Text"), names with escapes, names that come
// twice.
func (d *decoder) plain(line []byte) (f fields, ok bool) {
	if !utf8.Valid(line) {
		return f, false
	}
	c := cursor{line: line}
	c.space()
	if !c.take('{') {
		return f, false
	}
	var seen [len(fieldNames)]bool
	c.space()
	for first := true; !c.take('}'); first = false {
		if !c.comma(first) {
			return f, false
		}
		name, escaped, ok := c.name()
		if !ok || escaped {
			return f, false
		}
		field, ok := fieldOf(name)
		switch {
		case !ok || field >= 0 && seen[field]:
			return f, false
		case field < 0:
			ok = c.value(0)
		default:
			seen[field] = true
			ok = d.read(&f, field, &c)
		}
		if !ok {
			return f, false
		}
		c.space()
	}
	c.space()
	return f, c.at == len(line)
}

// The members that are read.
const (
	fieldID = iota
	fieldTitle
	fieldPublished
	fieldText
	fieldHTML
)

var fieldNames = [...]string{fieldID: "id", fieldTitle: "title", fieldPublished: "published", fieldText: "text", fieldHTML: "html"}

// fieldOf returns which member has a name, -1 for one that is not read. It is not ok for a
// name that may be one of them in the eyes of encoding/json: "Text", "publiſhed".
func fieldOf(name []byte) (field int, ok bool) {
	for i, known := range fieldNames {
		if string(name) == known {
			return i, true
		}
	}
	for _, c := range name {
		if c >= utf8.RuneSelf {
			return -1, false
		}
	}
	for _, known := range fieldNames {
		if len(name) == len(known) && strings.EqualFold(string(name), known) {
			return -1, false
		}
	}
	return -1, true
}

// read reads the value of a member: a string or null, and of an id anything.
func (d *decoder) read(f *fields, field int, c *cursor) bool {
	if c.peek() != '"' {
		start := c.at
		if !c.value(0) {
			return false
		}
		value := c.line[start:c.at]
		if string(value) == "null" {
			return true
		}
		f.id = d.copy(value)
		return field == fieldID
	}
	raw, escaped, ok := c.str()
	if !ok {
		return false
	}
	s := ""
	if escaped {
		s = d.unescape(raw)
	} else {
		s = d.copy(raw)
	}
	switch field {
	case fieldID:
		f.id = s
	case fieldTitle:
		f.title = s
	case fieldPublished:
		f.published = s
	case fieldText:
		f.text, f.hasText = s, true
	case fieldHTML:
		f.html, f.hasHTML = s, true
	}
	return true
}

// copy returns b as a string.
func (d *decoder) copy(b []byte) string {
	start := d.strings.Len()
	d.strings.Write(b)
	return d.strings.String()[start:]
}

// unescape returns what stands between the quotes of a string with valid escapes.
func (d *decoder) unescape(raw []byte) string {
	start := d.strings.Len()
	for {
		i := bytes.IndexByte(raw, '\\')
		if i < 0 {
			break
		}
		d.strings.Write(raw[:i])
		c := raw[i+1]
		raw = raw[i+2:]
		switch c {
		case 'b':
			c = '\b'
		case 'f':
			c = '\f'
		case 'n':
			c = '\n'
		case 'r':
			c = '\r'
		case 't':
			c = '\t'
		case 'u':
			r := hex4(raw)
			raw = raw[4:]
			if utf16.IsSurrogate(r) {
				// "\ud83d\ude00" is 😀; one half alone is U+FFFD.
				if r = pair(r, raw); r != utf8.RuneError {
					raw = raw[6:]
				}
			}
			d.strings.WriteRune(r)
			continue
		}
		d.strings.WriteByte(c)
	}
	d.strings.Write(raw)
	return d.strings.String()[start:]
}

// pair returns the character of the surrogate r and the one that is escaped at the start of
// raw, U+FFFD if there is none.
func pair(r rune, raw []byte) rune {
	if len(raw) < 6 || raw[0] != '\\' || raw[1] != 'u' {
		return utf8.RuneError
	}
	return utf16.DecodeRune(r, hex4(raw[2:]))
}

// hex4 reads four hexadecimal digits, -1 if there are none.
func hex4(s []byte) rune {
	if len(s) < 4 {
		return -1
	}
	r := rune(0)
	for _, c := range s[:4] {
		switch {
		case '0' <= c && c <= '9':
			c -= '0'
		case 'a' <= c && c <= 'f':
			c -= 'a' - 10
		case 'A' <= c && c <= 'F':
			c -= 'A' - 10
		default:
			return -1
		}
		r = r<<4 | rune(c)
	}
	return r
}
