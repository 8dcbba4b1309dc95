package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

const (
	limitsIntro = "The library prefers a missing fact to a wrong one, and reads news prose, not tables, captions that run together without " +
		"punctuation, or other languages. Below is what it is known to miss or to get wrong, in sentences about invented events, read " +
		"on Sunday, 15 September 2024. Facts stand in the [golden format](../testdata/README.md#the-golden-format) without positions; " +
		"\"-\" is nothing. A test holds every line against what comes out, so that a limit that is mended leaves this page.\n\n" +
		"What is wrong in whole articles stands at the end of the pages of each layer: [numbers](numbers.md#known-limits), " +
		"[dates](dates.md#known-limits), [quotes](quotes.md#known-limits), [claims](claims.md#known-limits). What is left alone on " +
		"purpose, with the reason, is in [refusals.md](refusals.md), and `fakta explain` gives it for a text of yours.\n"
	limitsOfCommand = `
## The command and its output

- ` + "`--layers`" + ` leaves arrays out, but indexes into them stay what they would be: ask for ` + "`numbers,claims`" + ` together
  ([command.md](command.md#output)).
- Standard input and pipes cannot be resumed: they cannot be read a second time ([command.md](command.md#interrupted-and-resumed)).
- ` + "`fakta explain`" + ` takes articles up to 1 MB ([explain.md](explain.md#the-command)).
- A relative date (` + "`Jumat`, `kemarin`" + `) of an article that states no day of publication has no value, unless
  ` + "`--published`" + ` or ` + "`--infer-published`" + ` gives one: it is never guessed.
- Rules of a user that want more than their steps lose their facts of that article, with a warning
  ([user-rules.md](user-rules.md#what-bounds-a-rule)).
`
)

// limitsPage writes the limits that extract/limits_test.go holds.
func limitsPage(root string) (string, error) {
	src, err := parse(filepath.Join(root, "extract", "limits_test.go"))
	if err != nil {
		return "", err
	}
	w := writer{}
	w.WriteString("# Known limits\n\n" + generated + limitsIntro)
	head := ""
	facts := func(s string) string {
		if s == "" {
			return "-"
		}
		var all []string
		for fact := range strings.SplitSeq(s, "; ") {
			all = append(all, code(fact))
		}
		return strings.Join(all, "<br>")
	}
	for _, r := range src.records("limits", 4) {
		if r.head != head {
			head = r.head
			w.WriteString("\n## " + head + "\n\n")
			w.table("sentence", "what is found", "what would be right", "why it is left")
		}
		w.row(cell(r.cells[0]), facts(r.cells[1]), facts(r.cells[2]), cell(r.cells[3]))
	}
	w.WriteString(limitsOfCommand)
	return w.String(), nil
}

// A limit is something that the library gets wrong in a test article.
type limit struct {
	why     string
	article string
	input   string // the sentence in the article, "" where the failure has no place
	wrong   []string
}

// limits reads the known failures of one kind of fact: "number".
func limits(root, kind string) (all []limit, err error) {
	b, err := os.ReadFile(filepath.Join(root, "testdata", "known-failures.txt"))
	if err != nil {
		return nil, err
	}
	why, before := "", ""
	for line := range strings.Lines(string(b)) {
		line = strings.TrimRight(line, "\n")
		comment, isComment := strings.CutPrefix(line, "# ")
		switch {
		case line == "":
			why = ""
		case isComment && strings.HasPrefix(before, "# "):
			why += " " + comment
		case isComment:
			why = comment
		default:
			article, fact, _ := strings.Cut(line, ": ")
			if len(fact) < 2 || !strings.HasPrefix(strings.TrimSpace(fact[1:]), kind+" ") {
				break
			}
			input, err := sentence(root, article, fact)
			if err != nil {
				return nil, err
			}
			if n := len(all); n == 0 || all[n-1].why != why || all[n-1].article != article || all[n-1].input != input {
				all = append(all, limit{why: why, article: article, input: input})
			}
			l := &all[len(all)-1]
			l.wrong = append(l.wrong, map[byte]string{'-': "missing", '+': "wrong"}[fact[0]]+": "+strings.TrimSpace(fact[1:]))
		}
		before = line
	}
	return all, nil
}

var span = regexp.MustCompile(`^[-+] *[a-z]+ (\d+)\.\.(\d+)`)

// sentence returns the sentence of an article in which a fact of the golden format stands.
func sentence(root, article, fact string) (string, error) {
	m := span.FindStringSubmatch(fact)
	if m == nil {
		return "", nil
	}
	b, err := os.ReadFile(filepath.Join(root, "testdata", "articles", article+".txt"))
	if err != nil {
		return "", err
	}
	text := string(b)
	at, err := strconv.Atoi(m[1])
	if err != nil || at >= len(text) {
		return "", err
	}
	from := max(strings.LastIndex(text[:at], ". ")+1, strings.LastIndex(text[:at], "\n")+1)
	to := len(text)
	for _, end := range []string{". ", "\n"} {
		if i := strings.Index(text[at:], end); i >= 0 {
			to = min(to, at+i+1)
		}
	}
	return strings.TrimSpace(text[from:to]), nil
}

// reasons returns the limits by their reasons, in order.
func reasons(all []limit) (out [][]limit) {
	for _, l := range all {
		i := slices.IndexFunc(out, func(g []limit) bool { return g[0].why == l.why })
		if i < 0 {
			out = append(out, []limit{l})
			continue
		}
		out[i] = append(out[i], l)
	}
	return out
}
