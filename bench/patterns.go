package main

import (
	"fmt"
	"regexp"

	"github.com/dlclark/regexp2/v2"
)

// Three patterns say in the language of regular expressions what a first version of the
// library would look for. They know no more than the commonest forms.
const (
	monthsPattern = `Januari|Februari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Desember`

	weekdayPattern = `(?:Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu|Ahad)`
	unitPattern    = `(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas|belas|puluh|seratus|ratus|seribu|ribu|juta|miliar|triliun)`
	verbPattern    = `(?:kata|ujar|tutur|ucap|jelas|ungkap|tegas|papar|imbuh|sebut|terang|lanjut|tambah|pungkas)(?:nya)?`

	// Rp 1,3 juta; 18.240; 43,31 persen; US$150; dua puluh lima ribu
	numberPattern = `(?:(?:Rp|US\$|\$)\s?)?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?(?:\s(?:ribu|juta|miliar|triliun))?(?:\s?%|\spersen)?` +
		`|` + unitPattern + `(?:\s` + unitPattern + `)*(?:\spersen)?`

	// Minggu, 15 September 2024; Jumat (13/9/2024); 13/9
	datePattern = `(?:` + weekdayPattern + `,?\s\(?)?(?:\d{1,2}/\d{1,2}(?:/\d{4})?|\d{1,2}\s(?:` + monthsPattern + `)(?:\s\d{4})?)`

	// "...," kata Kepala Dinas Sosial Sari Utami
	quotePattern = `["“”„«][^"“”„«»]+["”“»],?\s` + verbPattern + `(?:\s[A-Z][a-z]+)*`
)

// A pattern is one of the three, with the look-around that keeps it off the middle of words.
type pattern struct {
	kind          int
	before, after string // look-around, which regexp does not have
	text          string
	limit         int // for regexp
}

var patterns = []pattern{
	{numerals, `(?<![\p{L}\p{N}.,/:])`, `(?![\p{L}\p{N}/:]|[.,]\p{N})`, numberPattern, 250e3},
	{days, `(?<![\p{L}\p{N}/])`, `(?![\p{L}\p{N}/])`, datePattern, 250e3},
	{speech, ``, ``, quotePattern, 1e6},
}

// patternPeers returns both engines with each of the patterns, and with all of them.
func patternPeers() ([]*measure, error) {
	names := [kinds]string{numerals: "numbers", days: "dates", speech: "quotes"}
	std := &measure{name: "regexp: all three", limit: 150e3, note: "the three after each other; figures inside dates count as numbers too"}
	two := &measure{name: "regexp2: all three", limit: 600e3, note: "the three after each other; figures inside dates count as numbers too"}
	var stdAll, twoAll []*measure
	for _, p := range patterns {
		s, err := p.std()
		if err != nil {
			return nil, fmt.Errorf("the pattern of %s: %w", names[p.kind], err)
		}
		t, err := p.regexp2()
		if err != nil {
			return nil, fmt.Errorf("the pattern of %s: %w", names[p.kind], err)
		}
		s.name, t.name = "regexp: "+names[p.kind], "regexp2: "+names[p.kind]
		stdAll, twoAll = append(stdAll, s), append(twoAll, t)
		std.finds, two.finds = append(std.finds, p.kind), append(two.finds, p.kind)
	}
	std.read, two.read = together(stdAll), together(twoAll)
	return append(append(stdAll, std), append(twoAll, two)...), nil
}

// together returns a reader that reads with all of ms.
func together(ms []*measure) func(string) found {
	return func(text string) (f found) {
		for _, m := range ms {
			for k, n := range m.read(text) {
				f[k] += n
			}
		}
		return f
	}
}

// std is the pattern in the regexp of the standard library, without look-around.
func (p pattern) std() (*measure, error) {
	re, err := regexp.Compile(p.text)
	if err != nil {
		return nil, err
	}
	return &measure{
		finds: []int{p.kind}, limit: p.limit, note: "spans without values; no look-around, so that parts of words count",
		read: func(text string) (f found) {
			f[p.kind] = len(re.FindAllStringIndex(text, -1))
			return f
		},
	}, nil
}

// regexp2 is the pattern in regexp2, by the call that allocates nothing for a match. It reads
// runes, which are made from the text into a buffer that is used again.
func (p pattern) regexp2() (*measure, error) {
	re, err := regexp2.Compile(p.before + `(?:` + p.text + `)` + p.after)
	if err != nil {
		return nil, err
	}
	var runes []rune
	return &measure{
		finds: []int{p.kind}, limit: 1e6, note: "spans without values, in runes",
		read: func(text string) (f found) {
			runes = runes[:0]
			for _, r := range text {
				runes = append(runes, r)
			}
			// An error of a pattern that gives up leaves the matches found so far.
			_ = re.FindRunesMatches(runes, 0, func(regexp2.MatchView) bool {
				f[p.kind]++
				return true
			})
			return f
		},
	}, nil
}
