package web

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/unicode"
)

func TestCharset(t *testing.T) {
	const text = "Kafé “Senja” di Seluma – 5 lantai.\n"
	page := func(meta string) string {
		return `<!DOCTYPE html><html><head>` + meta + `<title>Kafé</title></head><body><p>` + strings.TrimSpace(text) + `</p></body></html>`
	}
	as := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		require.NoError(t, err)
		return out
	}
	utf16 := func(order unicode.Endianness, mark unicode.BOMPolicy) encoding.Encoding {
		return unicode.UTF16(order, mark)
	}
	for _, c := range []struct{ name, page, want string }{
		{"UTF-8", page(`<meta charset="utf-8">`), text},
		{"UTF-8 with a mark", "\ufeff" + page(""), text},
		{"nothing declared", page(""), text},
		{"declared wrongly", page(`<meta charset="windows-1252">`), text},
		{"declared wrongly, the old way", page(`<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">`), text},
		{"declared as UTF-16", page(`<meta charset="utf-16">`), text},
		{"unknown declared", page(`<meta charset="klingon">`), text},
		{"windows-1252", as(charmap.Windows1252, page(`<meta charset="windows-1252">`)), text},
		{"latin1 is windows-1252", as(charmap.Windows1252, page(`<meta charset="iso-8859-1">`)), text},
		{"windows-1252, nothing declared", as(charmap.Windows1252, page("")), text},
		{"Shift JIS", as(japanese.ShiftJIS, `<html><head><meta charset="shift_jis"></head><body><p>Festival 祭り di Kuta.</p></body></html>`), "Festival 祭り di Kuta.\n"},
		{"UTF-16LE with a mark", as(utf16(unicode.LittleEndian, unicode.UseBOM), page(`<meta charset="utf-16">`)), text},
		{"UTF-16BE with a mark", as(utf16(unicode.BigEndian, unicode.UseBOM), page("")), text},
		{"UTF-16LE", as(utf16(unicode.LittleEndian, unicode.IgnoreBOM), page("")), text},
		{"UTF-16BE", as(utf16(unicode.BigEndian, unicode.IgnoreBOM), page("")), text},
		{"UTF-8 with a stray byte", strings.Replace(page(""), "Seluma", "Sel\xe9uma", 1), "Kafé “Senja” di Sel\ufffduma – 5 lantai.\n"},
		{"cut off in a character", `<p>Harga kopi naik 5 persen.</p>` + "\xe2\x80", "Harga kopi naik 5 persen.\n\ufffd\n"},
	} {
		p, err := Read(c.page)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, p.Text, c.name)
		assert.Equal(t, strings.ContainsRune(c.want, '\ufffd'), p.Replaced, c.name)
	}
}

func TestSniff(t *testing.T) {
	for _, c := range []struct {
		head string
		want bool
	}{
		{"<!DOCTYPE html><html>", true},
		{"<!doctype HTML PUBLIC", true},
		{"\ufeff\r\n <HTML lang=id>", true},
		{"<html>", true},
		{"<html", true},
		{"<?xml version='1.0'?>\n<!DOCTYPE html>", true},
		{"<!-- saved from url=(0014)about:internet -->\r\n<html>", true},
		{"\xff\xfe<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"<\x00h\x00t\x00m\x00l\x00>\x00", true},
		{"\x00<\x00h\x00t\x00m\x00l\x00>", true},

		{"", false},
		{"<", false},
		{"<!-- never closed", false},
		{"<htmlx>", false},
		{"<!doctype htmlfoo>", false},
		{"<p>Ada 5 orang.</p>", false},
		{"Tag <html> itu penting.", false},
		{"{\"html\":\"<html>\"}", false},
		{"\xff\xfeA\x00", false},
	} {
		assert.Equal(t, c.want, Sniff([]byte(c.head)), "%q", c.head)
	}
}
