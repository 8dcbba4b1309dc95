package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

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
