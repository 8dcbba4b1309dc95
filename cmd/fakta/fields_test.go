package main

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
)

// lineCases are lines of JSON Lines; those that are plain are read without encoding/json.
var lineCases = []struct {
	line  string
	plain bool
}{
	{`{"text":"Ada 5 orang."}`, true},
	{`{"id":"a","title":"Panen","published":"2024-09-15","text":"Ada 5 orang."}` + "\r\n", true},
	{" {\t\"text\" :\r \"a\" , \"id\" : 12 } \n", true},
	{`{}`, true},
	{`{"id":null,"title":null,"published":null,"text":null}`, true},
	{`{"id":""}`, true},
	{`{"id":-1.5e+3,"text":""}`, true},
	{`{"id":[1, {"a":null}],"text":"a"}`, true}, // as it is written
	{`{"id":true}`, true},
	{`{"id":"\u00e9\"","text":"a"}`, true},
	{`{"text":"\"\\\/\b\f\n\r\t\u0041\u201C\ud83d\ude00"}`, true},
	{`{"text":"\ud83d"}`, true}, // half of a pair is U+FFFD
	{`{"text":"\ud83dx\ude00\ud83d\u0041\ud83d\ud83d\ude00\ud83d\n"}`, true},
	{`{"text":"\u0000"}`, true},
	{`{"text":"“Kami siap,” – é 😀\u2028"}`, true},
	{"{\"text\":\"\x7f\u2028\"}", true},
	{`{"html":"\u003cp>Ada 5 orang.","title":"Panen"}`, true},
	{`{"text":"a","html":null}`, true},
	{`{"other":{"text":"b","a":[]},"n":[[],{},1,-0,0.5,1E9,"\u00e9",true,false,null],"text":"a"}`, true},
	{`{"":"","text":"a"}`, true},
	{`{"a":1,"a":2,"text":"a"}`, true}, // which is not read may come twice
	{`{"text":"` + strings.Repeat("Hujan turun. ", 100) + `"}`, true},

	// What encoding/json has rules of its own for.
	{`{"Text":"a","TITLE":"b"}`, false},
	{`{"publiſhed":"2024"}`, false}, // folds to published
	{`{"judul é":"","text":"a"}`, false},
	{`{"te\u0078t":"a"}`, false},
	{`{"text":"a","text":"b"}`, false},
	{`{"html":"a","html":"b"}`, false},
	{`{"HTML":"a"}`, false},
	{`{"html":5}`, false},
	{`{"title":"a","title":null}`, false},
	{"{\"text\":\"a\xff\"}", false},
	{"{\"text\":\"\xe2\x80\"}", false},
	{"{\"text\":\"a\"}\xc2", false},
	{`{"n":` + strings.Repeat("[", maxDepth+1) + strings.Repeat("]", maxDepth+1) + `}`, false},
	{`{"n":` + strings.Repeat(`{"a":`, 10_001) + `1` + strings.Repeat("}", 10_001) + `}`, false},
	{`null`, false},

	// What is no article.
	{``, false}, {` `, false}, {`[1]`, false}, {`5`, false}, {`"text"`, false},
	{`{`, false}, {`{"`, false}, {`{"text`, false}, {`{"text"`, false}, {`{"text":`, false}, {`{"text":"`, false}, {`{"text":"a"`, false},
	{`{"text":"a",}`, false}, {`{,}`, false}, {`{,"text":"a"}`, false}, {`{"text":"a" "id":1}`, false}, {`{"text":"a"}}`, false},
	{`{"text":"a"} {"text":"b"}`, false}, {`{text:"a"}`, false}, {`{"text" "a"}`, false}, {`{'text':'a'}`, false},
	{`{"text":5}`, false}, {`{"title":[],"text":"a"}`, false}, {`{"published":true,"text":"a"}`, false}, {`{"text":{"a":1}}`, false},
	{"{\"text\":\"a\nb\"}", false}, {"{\"text\":\"\x00\"}", false}, {"{\"te\txt\":\"\"}", false},
	{`{"text":"\x"}`, false}, {`{"text":"\u12"}`, false}, {`{"text":"\u12g4"}`, false}, {`{"text":"\`, false}, {`{"text":"\u`, false}, {`{"text":"\U0041"}`, false},
	{`{"n":01}`, false}, {`{"n":-}`, false}, {`{"n":1.}`, false}, {`{"n":.5}`, false}, {`{"n":1e}`, false}, {`{"n":1e+}`, false}, {`{"n":+1}`, false},
	{`{"n":tru}`, false}, {`{"n":nul`, false}, {`{"n":True}`, false}, {`{"n":truee}`, false}, {`{"n":NaN}`, false},
	{`{"n":[1,]}`, false}, {`{"n":[,1]}`, false}, {`{"n":[1 2]}`, false}, {`{"n":[1}`, false}, {`{"n":{"a"}}`, false}, {`{"n":{"a":1,}}`, false}, {`{"n":{1:2}}`, false},
	{`{"id":"a}`, false}, {`{"id":}`, false}, {`{"id":1,,"text":"a"}`, false}, {"\ufeff{}", false}, {"{\u00a0}", false}, {"{\f}", false},
}

func TestDecode(t *testing.T) {
	for _, c := range lineCases {
		var d decoder
		_, plain := d.plain([]byte(c.line))
		assert.Equal(t, c.plain, plain, "%.100s", c.line)
		sameAsLibrary(t, c.line)
	}
}

// sameAsLibrary wants of a line what encoding/json makes of it, and the same error.
func sameAsLibrary(t *testing.T, line string) {
	t.Helper()
	var d decoder
	d.reset(len(line))
	got, err := d.decode([]byte(line))
	want, wantErr := unusual([]byte(line))
	if wantErr != nil {
		assert.EqualError(t, err, wantErr.Error(), "%.100q", line)
		return
	}
	assert.NoError(t, err, "%.100q", line)
	assert.Equal(t, want, got, "%.100q", line)
}

// TestDecodeKeeps reads many lines before it looks at the first: strings share memory but
// none is written over.
func TestDecodeKeeps(t *testing.T) {
	var d decoder
	d.reset(10) // too little
	var got, want []fields
	for range 20 {
		for _, c := range lineCases {
			if f, err := d.decode([]byte(c.line)); err == nil {
				got = append(got, f)
			}
			if f, err := unusual([]byte(c.line)); err == nil {
				want = append(want, f)
			}
		}
	}
	assert.Equal(t, want, got)
}

func TestDecodeAllocates(t *testing.T) {
	line := []byte(`{"id":12,"title":"Panen","text":"` + strings.Repeat(`Hujan turun.\n`, 1000) + `"}`)
	var d decoder
	n := testing.AllocsPerRun(100, func() {
		d.reset(len(line))
		if _, err := d.decode(line); err != nil {
			t.Error(err)
		}
	})
	assert.LessOrEqual(t, n, 1.0)
}

// TestSpecial looks for each byte at each place, with bytes before and after it that the
// arithmetic on words might take for it.
func TestSpecial(t *testing.T) {
	isSpecial := func(c byte) bool { return c < ' ' || c == '"' || c == '\\' }
	for _, fill := range []byte{'a', ' ', '!', '#', '[', ']', 0x7f, 0x80, 0xa2, 0xff} {
		for at := range 20 {
			for c := range 256 {
				for _, next := range []byte{fill, byte(c) ^ 1, byte(c) + 1} {
					s := slices.Repeat([]byte{fill}, 20)
					s[at] = byte(c)
					if at+1 < len(s) {
						s[at+1] = next
					}
					want := slices.IndexFunc(s, isSpecial)
					if want < 0 {
						want = len(s)
					}
					if got := special(s, 0); got != want {
						t.Fatalf("%q: %d, want %d", s, got, want)
					}
				}
			}
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, c := range lineCases {
		if len(c.line) < 1000 {
			f.Add(c.line)
		}
	}
	f.Fuzz(func(t *testing.T, line string) {
		sameAsLibrary(t, line)
		// As a value it stands in every place that a string can have.
		quoted, err := json.Marshal(line)
		if err == nil {
			sameAsLibrary(t, `{"id":`+string(quoted)+`,"x":`+string(quoted)+`,"text":`+string(quoted)+`}`)
			sameAsLibrary(t, `{`+string(quoted)+`:1,"text":"`+line+`"}`)
		}
	})
}

// BenchmarkDecode reads lines with and without encoding/json.
func BenchmarkDecode(b *testing.B) {
	lines, _ := archive(b, 4<<20)
	for _, c := range []struct {
		name   string
		decode func(d *decoder, line []byte) (fields, error)
	}{
		{"decoder", (*decoder).decode},
		{"encoding-json", func(_ *decoder, line []byte) (fields, error) { return unusual(line) }},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(lines)))
			b.ReportAllocs()
			var d decoder
			for b.Loop() {
				d.reset(len(lines))
				for line := range bytes.Lines(lines) {
					if _, err := c.decode(&d, line); err != nil {
						b.Error(err)
					}
				}
			}
		})
	}
}
