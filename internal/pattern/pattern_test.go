package pattern

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/dlclark/regexp2/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// match lists what a pattern matches, with its named groups: "0-5 siapa=0-2".
func match(p *Pattern, text string, steps int) (out []string, err error) {
	m := Machine{Steps: steps}
	w := Window{Text: []rune(text)}
	for from := 0; ; {
		ok, err := m.Find(p, w, from, len(w.Text))
		if !ok || err != nil {
			return out, err
		}
		start, end := m.Match()
		s := fmt.Sprint(start, "-", end)
		for k, name := range p.Groups() {
			if i, j, ok := m.Group(k); ok {
				s += fmt.Sprint(" ", name, "=", i, "-", j)
			}
		}
		out = append(out, s)
		from = end
	}
}

// oracle is match by the engine of regexp2.
func oracle(expr, text string) (out []string, err error) {
	re, err := regexp2.Compile(expr)
	if err != nil {
		return nil, err
	}
	re.MatchTimeout = time.Second
	err = re.FindRunesMatches([]rune(text), 0, func(v regexp2.MatchView) bool {
		at, n, _ := v.GroupRange(0)
		s := fmt.Sprint(at, "-", at+n)
		for _, name := range re.GetGroupNames() {
			if name[0] >= '0' && name[0] <= '9' {
				continue
			}
			if at, n, ok := v.GroupRange(re.GroupNumberFromName(name)); ok {
				s += fmt.Sprint(" ", name, "=", at, "-", at+n)
			}
		}
		out = append(out, s)
		return true
	})
	return out, err
}

// exprs are patterns with all that the dialect has.
var exprs = []string{
	`a`, `abc`, `[a-c]+`, `[^a]`, `.`, `.+`, `a*b`, `a+?b`, `a??b`, `(?i)ABC`, `(?i:a)B`, `a{2}`, `a{2,}`, `a{2,3}`, `a{2,3}?`, `[ab]{2,3}`, `[ab]{1,3}?c`, `.{3}`, `.{2,}?c`,
	`ab|cd`, `ab|abc|a`, `(?:ab|cd)+`, `(?:a|b|c)+?d`, `(?:(?:a|b)c?){2,3}`, `(?:ab?){1,2}?c`, `(?:a|ab)(?:c|bcd)(?:d*)`,
	`(?<x>a+)(?<y>b*)`, `(?<x>a)|(?<y>b)`, `(?:(?<x>a)|(?<y>b))+`, `(?<x>[a-c])\k<x>`, `(?i)(?<x>[a-c])\k<x>`, `(a)(b)?\1`, `(?<x>a)(b)(?<y>c)`,
	`(?=ab)a`, `a(?=b)`, `a(?!b)`, `(?<=a)b`, `(?<!a)b`, `(?<=a+b)c`, `(?<=(?<x>\w+) )c`, `(?<=^|,)a`, `(?=(?<x>a+))a`, `(?<!(?:a|b)c)d`, `(?<=ab|c)d`,
	`(?>a+)b`, `(?>a|ab)c`, `a++b`, `^a`, `a$`, `^abc$`, `\Aa`, `a\z`, `a\Z`, `(?m)^a`, `(?m)a$`, `\ba`, `a\b`, `\Ba`, `a\B`, `\Ga`,
	`(?s)a.b`, `(?x) a b # ab`, `\p{Lu}\w*`, `\p{Lu}[\p{L} ]+?(?= ab)`, `\d+(?:[.,]\d+)*`, `\s+`, `\S+`, `\w+`, `\W`, `[\w-[a]]+`, `\X`, `é`, `[é-ü]+`,
	`(?(?=a)ab|cd)`, `(?<x>a)?(?(x)b|c)`, `(?:(?<o>\()|(?<c-o>\))|[^()])+(?(o)(?!))`, `(?<o>\()[^()]*(?<-o>\))`,
	`(?:a*)*b`, `(?:a*)+?b`, `(?:a?){2,4}b`, `(?:a?){2,4}?b`, `(?:(?=a)|a)+b`, `(?:|a)+b`, `(a*)*b\1`, `(?n)(a)(?<x>b)`, `(?<x>a)(?<x>b)`, `(?'x'a)`, `(?<2>a)(?<x>b)`,
	`(?:[a-z]+\s?)+\.`, `(\w+)\s\1`, `(?<x>\w+)(?:\s\k<x>)+`, `a.*b.*c`, `a.*?b.*?c`, `[a-c]+?(?=d)`, `(?:abc)?d`, `(?:abc)*d`, `(?:(?:ab)*c)*d`, `x*a`, `[ab]*?c`, `(?:ab|ac|ad)+e?`,
	`(?i)straße`, `(?i)(?<x>é)\k<x>`, `\u0061`, `[[:alpha:]]`, `a|b|`, `(?:a{1,2}){1,2}b`, `(?:a{0,2}?b){1,2}`, `(?<x>a(?<y>b)?)+c`,
}

// texts are what they are tried on.
var texts = []string{
	"a", "ab", "abc", "aabbcc", "abcabcabd", "ABC abc aBc", "ac ad abcd", "aaab aab ab b", "Budi ab Ani ab", "1.234,5 dan 60", "a\nb\nabc\n", "(a(b)c) (a) )(", "abab ba aba", "aa bb aA éÉé üé", "aaaaaaaaac", "kata kata itu itu itu.",
	"cab dabc abd", "STRASSE straße Straße", "", "👩‍👩‍👧 é e\u0301", "abcd,acbd", "a,a b,a ca", "xxa xa", "bbbabc",
}

// TestOracle holds the engine against that of regexp2.
func TestOracle(t *testing.T) {
	tried := 0
	for _, expr := range exprs {
		p, err := Compile(expr)
		if errors.Is(err, ErrEmpty) {
			continue
		}
		require.NoError(t, err, expr)
		for _, text := range texts {
			want, err := oracle(expr, text)
			require.NoError(t, err, "%s on %q", expr, text)
			got, err := match(p, text, 1<<22)
			require.NoError(t, err, "%s on %q", expr, text)
			assert.Equal(t, want, got, "%s on %q", expr, text)
			if len(want) > 0 {
				assert.True(t, p.MayMatch(text), "%s on %q", expr, text)
			}
			tried++
		}
	}
	assert.Greater(t, tried, 2000)
}

// FuzzOracle makes patterns of the pieces of exprs.
func FuzzOracle(f *testing.F) {
	for i, expr := range exprs {
		f.Add(expr, texts[i%len(texts)])
	}
	f.Fuzz(func(t *testing.T, expr, text string) {
		if len(expr) > 40 || len(text) > 60 {
			t.Skip()
		}
		p, err := Compile(expr)
		if err != nil {
			t.Skip()
		}
		got, err := match(p, text, 1<<14)
		if err != nil {
			t.Skip()
		}
		want, err := oracle(expr, text)
		if err != nil {
			t.Skip() // its stack
		}
		assert.Equal(t, want, got)
		if len(want) > 0 {
			assert.True(t, p.MayMatch(text))
		}
	})
}

func TestCompile(t *testing.T) {
	for _, c := range []struct{ expr, want string }{
		{``, "the pattern is empty"},
		{`a*`, "the pattern can match the empty string"},
		{`(?=a)`, "the pattern can match the empty string"},
		{`\b`, "the pattern can match the empty string"},
		{`a|`, "the pattern can match the empty string"},
		{`(`, "missing closing )"},
		{`a)`, "unexpected )"},
		{`[a`, "unterminated [] set"},
		{`(?<>a)`, "invalid group name: group names must begin with a word character and have a matching terminator"},
		{`\k<x>a`, "reference to undefined group name x"},
		{`a**`, "invalid nested repetition operator"},
		{`*a`, "missing argument to repetition operator"},
		{`\p{Foo}`, "unknown unicode category, script, or property 'Foo'"},
	} {
		_, err := Compile(c.expr)
		assert.EqualError(t, err, c.want, c.expr)
	}
}

func TestNeeds(t *testing.T) {
	for _, c := range []struct {
		expr string
		want []string
	}{
		{`(?<siapa>\w+) divonis`, []string{" divonis"}},
		{`(?<siapa>\w+) (?:divonis|dihukum)`, []string{"vonis", "hukum"}},
		{`(?i)gempa`, nil},
		{`\d+`, nil},
		{`(?:gempa )?\d+ SR`, []string{" SR"}},
		{`(?:gempa|\d)`, nil},
		{`a(?!gempa)`, []string{"a"}},
		{`(?<=gempa )\d`, nil},
	} {
		p, err := Compile(c.expr)
		require.NoError(t, err)
		assert.Equal(t, c.want, p.needs, c.expr)
	}
}

// TestBound has patterns that would take for ever: all end after the steps that they may take.
func TestBound(t *testing.T) {
	word := strings.Repeat("a", 400) + "!"
	for _, expr := range []string{`^(?:[a-z]+\s?)+$`, `(a+)+$`, `(a|aa)+$`, `(?:a?){200}a{200}b`, `(?=(?:a+)+b)a`, `.*a.*a.*a.*b`, `(\w+)\w*\1\w*\1b`} {
		p, err := Compile(expr)
		require.NoError(t, err, expr)
		m := Machine{Steps: 10_000}
		_, err = m.Find(p, Window{Text: []rune(word)}, 0, len(word))
		assert.ErrorIs(t, err, ErrBound, expr)
		assert.Greater(t, m.Steps, -1000, expr)
	}
}

// TestCut has no anchor match where a window cuts a sentence.
func TestCut(t *testing.T) {
	for _, c := range []struct {
		expr        string
		left, right bool
		want        bool
	}{
		{`^a`, false, false, true}, {`^a`, true, false, false}, {`(?m)^a`, true, false, false}, {`\Aa`, true, false, false}, {`\ba`, true, false, false},
		{`a$`, false, false, true}, {`a$`, false, true, false}, {`(?m)a$`, false, true, false}, {`a\z`, false, true, false}, {`a\b`, false, true, false},
	} {
		p, err := Compile(c.expr)
		require.NoError(t, err)
		m := Machine{Steps: 1000}
		found, err := m.Find(p, Window{[]rune("a"), c.left, c.right}, 0, 1)
		require.NoError(t, err)
		assert.Equal(t, c.want, found, c)
	}
}

func TestNoAllocation(t *testing.T) {
	p, err := Compile(`(?<siapa>\p{Lu}\w+(?: \p{Lu}\w+)*) divonis (?<vonis>\d+ \w+)`)
	require.NoError(t, err)
	w := Window{Text: []rune("Majelis menyebut Budi Santoso divonis 3 tahun")}
	m := Machine{Steps: 1 << 40}
	assert.Zero(t, testing.AllocsPerRun(10, func() { _, _ = m.Find(p, w, 0, len(w.Text)) }))
}

func BenchmarkOracle(b *testing.B) {
	for _, expr := range []string{`(?<siapa>\p{Lu}\w+(?: \p{Lu}\w+)*) divonis (?<vonis>\d+ \w+)`, `\d+ \w+`} {
		re := regexp2.MustCompile(expr)
		text := []rune("majelis menyebut Budi Santoso divonis 3 tahun")
		b.Run(expr, func(b *testing.B) {
			for b.Loop() {
				_ = re.FindRunesMatches(text, 0, func(v regexp2.MatchView) bool { return false })
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	for _, expr := range []string{`(?<siapa>\p{Lu}\w+(?: \p{Lu}\w+)*) divonis (?<vonis>\d+ \w+)`, `\d+ \w+`, `^(?:[a-z]+\s?)+$`, `.*\s.*\s.*\s[#$]`, `(?:(?:\w+)+)+[#$]`} {
		p, err := Compile(expr)
		require.NoError(b, err)
		w := Window{Text: []rune("majelis menyebut Budi Santoso divonis 3 tahun")}
		b.Run(expr, func(b *testing.B) {
			m := Machine{Steps: 1 << 60}
			for b.Loop() {
				m.Steps = 20000
				_, _ = m.Find(p, w, 0, len(w.Text))
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(20000-max(m.Steps, 0)), "ns/step")
		})
	}
}
