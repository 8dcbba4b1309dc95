package userfile

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

const good = `
# Words and rules of a desk.
[[rule]]
name = "putusan"
pattern = '''
(?x) (?<terdakwa>\p{Lu}\w+(?:\s\p{Lu}\w+)*) \s divonis \s (?<vonis>\d+\s(?:tahun|bulan))
'''
in = ["sentence", "headline"]
steps = 5000
[rule.read]
vonis = "duration"

[[rule]]
name = "kota"
pattern = '\d+ kota'
read = { }

[[unit]]
word = "gantang"
code = "{gantang}"

[[currency]]
word = "kina"
sign = "K"
code = "PGK"

[[role]]
word = "panewu"

[[organization]]
word = "subak"

[[cue]]
word = "mendaku"
class = "report"

[[outlet]]
word = "Warta Kita"
`

func TestRead(t *testing.T) {
	set, err := Read("a.toml", []byte(good))
	require.NoError(t, err)
	var x extract.Extractor
	set.Apply(&x)
	text := "Jambi (Warta Kita) - Panewu Sari Utami mendaku bahwa ada 5 gantang, K7 juta dan 3 juta kina di 4 kota. Budi Santoso divonis 3 tahun."
	f := x.Extract(extract.Article{Text: text})
	assert.Equal(t, "Warta Kita", text[f.Dateline.Agency.Start:f.Dateline.Agency.End])
	var units []string
	for _, n := range f.Numbers {
		units = append(units, n.Unit.Code)
	}
	assert.Equal(t, []string{"{gantang}", "PGK", "PGK", ""}, units)
	require.NotEmpty(t, f.Quotes)
	require.NotEmpty(t, f.People)
	require.NotEmpty(t, f.People[0].Posts)
	require.Len(t, f.Custom, 2)
	assert.Equal(t, "kota", f.Custom[0].Rule)
	assert.Equal(t, "putusan", f.Custom[1].Rule)
	assert.Equal(t, "P3Y", string(f.Custom[1].Groups[1].Date.Value.Append(nil)))
}

func TestReadNothing(t *testing.T) {
	for _, s := range []string{"", "# nothing\n"} {
		set, err := Read("a.toml", []byte(s))
		require.NoError(t, err)
		assert.Nil(t, set.Rules)
		assert.Nil(t, set.Vocabulary)
	}
}

// TestReadMisused has files that are wrong, each in its own way.
func TestReadMisused(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"no TOML", "[[rule]]\nname = \n", "a.toml:2:8: unexpected character U+000A at start of value"},
		{"no TOML at all", "\x00\xff", "a.toml:1:1: invalid character at start of key: U+0000"},
		{"a string without an end", "[[rule]]\nname = \"a\npattern = 'a'", "a.toml:2:10: basic strings cannot have new lines"},
		{"a key twice", "[[unit]]\nword = 'a'\nword = 'b'", "a.toml:3:1: key word is already defined"},
		{"unknown section", "[[rules]]\nname = 'a'", `a.toml:1:3: unknown "rules": expected [[rule]], [[unit]], [[currency]], [[role]], [[organization]], [[cue]] or [[outlet]]`},
		{"unknown key at the top", "name = 'a'", `a.toml:1:1: unknown "name": expected [[rule]], [[unit]], [[currency]], [[role]], [[organization]], [[cue]] or [[outlet]]`},
		{"one bracket", "[rule]\nname = 'a'", `a.toml:1:2: unknown "rule": expected [[rule]], [[unit]], [[currency]], [[role]], [[organization]], [[cue]] or [[outlet]]`},
		{"no tables", "rule = [1]", `a.toml:1:1: expected tables [[rule]]`},
		{"unknown key", "[[unit]]\nword = 'a'\ncode = 'b'\nkode = 'c'", `a.toml:4:1: unknown key "kode": expected code, word`},
		{"missing key", "\n[[rule]]\npattern = 'a'", `a.toml:2:3: "name" is missing`},
		{"wrong type", "[[rule]]\nname = 3\npattern = 'a'", `a.toml:2:1: name: expected a string`},
		{"wrong part", "[[rule]]\nname = 'a'\npattern = 'a'\nin = 'kalimat'", `a.toml:4:1: unknown part "kalimat": expected sentence, paragraph or headline`},
		{"wrong parts", "[[rule]]\nname = 'a'\npattern = 'a'\nin = [1]", `a.toml:4:1: in: expected a string or a list of strings`},
		{"parts in parts", "[[rule]]\nname = 'a'\npattern = 'a'\nin = ['sentence', 'paragraph']", `a.toml:4:1: in: sentences are in paragraphs already`},
		{"wrong steps", "[[rule]]\nname = 'a'\npattern = 'a'\nsteps = 0", `a.toml:4:1: steps: expected a whole number above zero`},
		{"no pattern", "[[rule]]\nname = 'a'\npattern = ''", `a.toml:3:1: pattern: the pattern is empty`},
		{"bad pattern", "[[rule]]\nname = 'a'\npattern = '(a'", `a.toml:3:1: pattern: missing closing )`},
		{"empty match", "[[rule]]\nname = 'a'\npattern = 'a?'", `a.toml:3:1: pattern: the pattern can match the empty string`},
		{"bad name", "[[rule]]\npattern = 'a'\nname = 'a b'", `a.toml:3:1: name: "a b" is no name of letters, digits, - and _`},
		{"a name twice", "[[rule]]\nname = 'a'\npattern = 'a'\n[[rule]]\nname = 'a'\npattern = 'b'", `a.toml:5:1: the name "a" is that of the rule at a.toml:2 already`},
		{"unknown group", "[[rule]]\nname = 'a'\npattern = '(?<x>a)'\n[rule.read]\ny = 'number'", `a.toml:5:1: read.y: the pattern has no group of this name`},
		{"unknown group in a line", "[[rule]]\nname = 'a'\npattern = '(?<x>a)'\nread = { x = 'date', y = 'number' }", `a.toml:4:22: read.y: the pattern has no group of this name`},
		{"unknown layer", "[[rule]]\nname = 'a'\npattern = '(?<x>a)'\nread.x = 'angka'", `a.toml:4:1: read.x: unknown layer "angka": expected "number", "date", "duration" or "quote"`},
		{"layer of another type", "[[rule]]\nname = 'a'\npattern = '(?<x>a)'\nread = { x = 1 }", `a.toml:4:10: read.x: unknown layer 1: expected "number", "date", "duration" or "quote"`},
		{"no layers", "[[rule]]\nname = 'a'\npattern = '(?<x>a)'\nread = 'number'", `a.toml:4:1: read: expected a table of groups and layers`},
		{"bad code", "[[unit]]\nword = 'a'\ncode = ''", `a.toml:3:1: code: "" is no UCUM code such as kg, [nmi_i] or {ekor}`},
		{"bad currency", "[[currency]]\nsign = 'K'\ncode = 'kina'", `a.toml:3:1: code: "kina" is no ISO 4217 code such as IDR`},
		{"no currency", "[[currency]]\ncode = 'PGK'", `a.toml:1:3: expected "word" or "sign"`},
		{"unknown class", "[[cue]]\nword = 'a'\nclass = 'verba'", `a.toml:3:1: unknown class "verba": expected cue, cue-nya, report or passive`},
		{"a cue of two words", "[[cue]]\nword = 'angkat bicara'\nclass = 'report'", `a.toml:2:1: word: a word of saying is one word of letters`},
		{"a word twice", "[[role]]\nword = 'ab'\n[[role]]\nword = 'AB'", `a.toml:4:1: word: given twice as role`},
		{"several, in their order", "[[unit]]\nword = ''\ncode = 'b'\n[[rule]]\nname = 'a'\npattern = '('\n[[role]]\nwort = 'x'",
			"a.toml:2:1: word: there is no word\na.toml:6:1: pattern: missing closing )\na.toml:7:3: \"word\" is missing\na.toml:8:1: unknown key \"wort\": expected word"},
	} {
		t.Run(c.name, func(t *testing.T) {
			set, err := Read("a.toml", []byte(c.in))
			assert.Zero(t, set)
			require.EqualError(t, err, c.want)
			var e *Error
			require.ErrorAs(t, err, &e)
			assert.Equal(t, "a.toml", e.File)
		})
	}
}

func TestLoad(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		f := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(f, []byte(text), 0o600))
		return f
	}
	a, b := write("a.toml", "[[rule]]\nname = 'a'\npattern = 'a'"), write("b.toml", "[[rule]]\nname = 'a'\npattern = 'b'")
	_, err := Load(a, b)
	assert.EqualError(t, err, b+":2:1: the name \"a\" is that of the rule at "+a+":2 already")
	_, err = Load(filepath.Join(dir, "none.toml"), b)
	assert.EqualError(t, err, filepath.Join(dir, "none.toml")+": no such file or directory")
	c := write("c.toml", "[[role]]\nword = 'panewu'")
	set, err := Load(a, c)
	require.NoError(t, err)
	assert.NotNil(t, set.Rules)
	assert.NotNil(t, set.Vocabulary)
	other, err := Load(c, a)
	require.NoError(t, err)
	assert.NotEqual(t, set.Digest, other.Digest, "the first of two rules stands first")
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("rule = [{name = 'a', pattern = 'a', read = {x = 'date'}}]\nunit = [[1]]\n[cue]\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		set, err := Read("a.toml", data)
		if err != nil && set != (Set{}) {
			t.Error("something is read from a broken file")
		}
	})
}
