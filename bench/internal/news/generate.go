package news

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
)

// The text has about the size of 400 articles of a newspaper: articles of some 5 kB.
const (
	Articles = 400

	shortest, longest = 3000, 7000 // bytes at which an article is long enough

	seed = 1945 // any number; another makes another text of the same kind
)

// FromRepository makes n articles from the test articles of the repository whose root is at
// dir.
func FromRepository(dir string, n int) ([]string, error) {
	files, err := filepath.Glob(filepath.Join(dir, "testdata", "articles", "*.txt"))
	if err != nil {
		return nil, fmt.Errorf("test articles: %w", err)
	}
	var sources []string
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			return nil, fmt.Errorf("test articles: %w", err)
		}
		sources = append(sources, string(b))
	}
	if len(sources) == 0 {
		return nil, errors.New("no testdata/articles here: run it from the root of the repository")
	}
	return Generate(sources, n), nil
}

// Generate makes n articles from others. Each is one of them from its headline to its end,
// told anew, and goes on with passages of others until it is long enough.
func Generate(articles []string, n int) []string {
	var sources []*source
	for _, a := range articles {
		sources = append(sources, newSource(a))
	}
	r := rand.New(rand.NewPCG(seed, 0))
	made := make([]string, n)
	for i := range made {
		made[i] = tell(r, sources, sources[i%len(sources)])
	}
	return made
}

// tell makes an article in the house style of base.
func tell(r *rand.Rand, sources []*source, base *source) string {
	v := newVariant(r)
	v.retell(base)
	var text []byte
	for i, p := range base.paragraphs {
		if i > 0 {
			text = append(text, base.separator...)
		}
		text = v.appendTo(text, p)
	}
	size := shortest + r.IntN(longest-shortest)
	for tries := 0; len(text) < size && tries < 10*len(sources); tries++ {
		s := sources[r.IntN(len(sources))]
		v.retell(s)
		for _, p := range s.passage(r) {
			if v.told[p] {
				break
			}
			text = append(text, base.separator...)
			text = v.appendTo(text, p)
		}
	}
	return string(append(text, '\n'))
}

// passage returns two to six paragraphs that stand together in s, of which those count that
// are body.
func (s *source) passage(r *rand.Rand) []*paragraph {
	from := r.IntN(len(s.paragraphs))
	to := min(from+2+r.IntN(5), len(s.paragraphs))
	var all []*paragraph
	for _, p := range s.paragraphs[from:to] {
		if p.body {
			all = append(all, p)
		}
	}
	return all
}
