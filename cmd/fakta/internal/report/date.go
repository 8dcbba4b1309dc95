package report

import (
	"strings"

	"github.com/fakta-id/fakta/dates"
)

// datePhrase says what a temporal expression stands for. It takes the Indonesian form of
// package dates apart: the words in it are keys of the dictionary.
func datePhrase(d dates.Date) Phrase {
	if d.Value.IsReference() {
		return Phrase{key(d.Format())}
	}
	var p Phrase
	words := strings.Fields(strings.ReplaceAll(d.Format(), "dini hari", "dini_hari"))
	for i, w := range words {
		w, comma := strings.CutSuffix(w, ",")
		one := i > 0 && words[i-1] == "1"
		switch _, known := dictionary()[w]; {
		case w == "dini_hari":
			p = append(p, key("dini hari"))
		case w == "tahun" && i+1 < len(words) && strings.HasSuffix(words[i+1], "-an"):
			// "tahun 1990-an" is "1990s".
		case strings.HasSuffix(w, "-an"):
			p = append(p, lit(strings.TrimSuffix(w, "-an")), tight(key("-an")))
		case strings.HasPrefix(w, "ke-"):
			p = append(p, key("ke-"), tight(lit(w[len("ke-"):])))
		case i > 0 && words[i-1] == "setiap" && durationWord(w):
			p = append(p, key(w+".1"))
		case one && durationWord(w):
			p = append(p, key(w+".1"))
		case w == "abad" && i > 0:
			p = append(p, key("abad.n"))
		case known:
			p = append(p, key(w))
		case strings.Contains(w, ","):
			p = append(p, Word{Text: w, Digits: true})
		default:
			p = append(p, lit(strings.ReplaceAll(w, "-", "–")))
		}
		if comma {
			p = append(p, tight(lit(",")))
		}
	}
	return p
}

// durationWord tells whether a word of a date is a unit of time.
func durationWord(w string) bool {
	_, ok := dictionary()[w+".1"]
	return ok
}
