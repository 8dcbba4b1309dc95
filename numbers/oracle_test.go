package numbers

import (
	"math/big"
	"strings"
	"sync"
	"testing"
	"unicode"

	"github.com/dlclark/regexp2/v2"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/oracle"
)

// notRead are words of forms that ICU writes and that Parse does not read, or reads as
// something else, with the reason.
var notRead = map[string]string{
	"kosong": "in news it means empty; zero is nol",
	"SAR":    "in news it is search and rescue; the name riyal is read",
	"Rs":     "in news a hospital, rumah sakit",
	"ac":     "in news an air conditioner, or Latin",
	"pound":  "in news a currency; the mass is pon",
	"km/j":   "j for jam (hour) does not occur in news",
	"m/dtk":  "dtk for detik (second) does not occur in news",
	"M":      "miliar only after a currency: alone it is a code",
	"T":      "triliun only after a currency",
	"°F":     "does not occur in news", "in": "does not occur in news", "yd": "does not occur in news",
	"mi": "does not occur in news", "lb": "does not occur in news", "\"": "does not occur in news",
}

// unread tells whether the form has a word of notRead, apart from scale letters that
// stand behind a currency.
func unread(form string) bool {
	words := strings.FieldsFunc(strings.ReplaceAll(form, "°F", " °F"), unicode.IsSpace)
	for _, w := range words {
		if _, ok := notRead[w]; ok && !(len(w) == 1 && words[0] == "Rp") {
			return true
		}
	}
	return false
}

// TestOracles reads what ICU writes, see testdata/oracle.
func TestOracles(t *testing.T) {
	for _, name := range []string{"decimal", "percent", "currency", "unit", "compact", "spelled"} {
		t.Run(name, func(t *testing.T) {
			rows, left := 0, 0
			for _, cells := range oracle.Rows(t, name, 3) {
				rows++
				if unread(cells[2]) {
					left++
					continue
				}
				oracleRow(t, name, cells[0], cells[1], cells[2])
			}
			assert.Less(t, left*3, rows, "%d of %d forms are not read", left, rows)
		})
	}
}

func oracleRow(t *testing.T, name, value, unit, form string) {
	t.Helper()
	n, err := Parse(form)
	if !assert.NoError(t, err) {
		return
	}
	want, ok := new(big.Rat).SetString(value)
	require.True(t, ok)
	got := n.Value
	if n.HasAlternative && got.Rat().Cmp(want) != 0 {
		got = n.Alternative
	}
	assert.Zero(t, got.Rat().Cmp(want), "%s is %s, not %s", form, n.Value, value)
	switch {
	case name == "spelled":
		assert.Equal(t, form, n.Format(Spelled))
	case name == "currency", name == "percent", name == "unit", unit == "IDR":
		assert.Equal(t, unit, n.Unit.String(), form)
	}
}

// digitFormats is a second reading of numerals in digits, as one pattern: what Parse
// does by hand, said in another way.
var digitFormats = sync.OnceValue(func() *regexp2.Regexp {
	return regexp2.MustCompile(`^(?:` +
		`(?<whole>\d{1,3}(?:\.\d{3})+)(?:,(?<part>\d+))?` + // 568.373  2.502,9
		`|(?<whole>\d+)(?:,(?<part>\d+))?` + // 2500  43,31
		`|(?<whole>\d{1,3}(?:,\d{3})+)\.(?<part>\d+)` + // 1,234.5
		`|(?<whole>\d{1,3}(?:,\d{3}){2,})` + // 1,234,567
		`|(?<whole>\d+)\.(?<part>\d+)` + // 4.1  20.10
		`)$`)
})

// patternValue reads s with the pattern. Of the alternatives the first that matches
// counts: "2.500" is grouped before it could be a decimal. A first group of zeros is
// a decimal: "0.500".
func patternValue(t *testing.T, s string) (v *big.Rat, ok bool) {
	t.Helper()
	m, err := digitFormats().FindStringMatch(s)
	require.NoError(t, err)
	if m == nil {
		return nil, false
	}
	whole := strings.NewReplacer(".", "", ",", "").Replace(m.GroupByName("whole").String())
	part := m.GroupByName("part").String()
	if strings.Count(s, ".") == 1 && !strings.Contains(s, ",") && s[0] == '0' {
		whole, part, _ = strings.Cut(s, ".")
	}
	return new(big.Rat).SetString(whole + "." + part + "0")
}

// TestDigitFormats compares both readings on all strings of two digits and the two
// separators up to a length.
func TestDigitFormats(t *testing.T) {
	length := 8
	if testing.Short() || raceEnabled {
		length = 6
	}
	read, refused := 0, 0
	var each func(s []byte)
	each = func(s []byte) {
		if len(s) > 0 {
			want, ok := patternValue(t, string(s))
			n, err := Parse(string(s))
			if ok {
				read++
			} else {
				refused++
			}
			if !assert.Equal(t, ok, err == nil, "%s: %v", s, err) {
				return
			}
			if ok {
				require.Zero(t, want.Cmp(n.Value.Rat()), "%s is %s, not %s", s, n.Value, want)
			}
		}
		if len(s) == length {
			return
		}
		for _, c := range []byte("01.,") {
			each(append(s, c))
		}
	}
	for _, c := range []byte("01") {
		each([]byte{c})
	}
	t.Logf("%d read, %d refused", read, refused)
	assert.Greater(t, read, 500)
}
