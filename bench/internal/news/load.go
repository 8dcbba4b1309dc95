package news

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Load reads the articles of a file: the "text" of each line of a .jsonl file; of any other
// file, what stands between lines of "---" only.
func Load(file string) ([]string, error) {
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	read := readText
	if filepath.Ext(file) == ".jsonl" {
		read = readLines
	}
	articles, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if len(articles) == 0 {
		return nil, fmt.Errorf("%s: %w", file, errEmpty)
	}
	return articles, nil
}

var errEmpty = errors.New("there is no text in it")

// readText reads articles that are separated by lines of "---".
func readText(r io.Reader) ([]string, error) {
	b, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	var articles []string
	var article strings.Builder
	end := func() {
		if strings.TrimSpace(article.String()) != "" {
			articles = append(articles, article.String())
		}
		article.Reset()
	}
	for line := range strings.Lines(string(b)) {
		if strings.TrimRight(line, "\r\n") == "---" {
			end()
			continue
		}
		article.WriteString(line)
	}
	end()
	return articles, nil
}

// readLines reads the texts of JSON Lines; objects without text are passed over.
func readLines(r io.Reader) ([]string, error) {
	var articles []string
	in := json.NewDecoder(bufio.NewReader(r))
	for n := 1; ; n++ {
		var object struct {
			Text string `json:"text"`
		}
		switch err := in.Decode(&object); {
		case errors.Is(err, io.EOF):
			return articles, nil
		case err != nil:
			return nil, fmt.Errorf("object %d: %w", n, err)
		}
		if strings.TrimSpace(object.Text) != "" {
			articles = append(articles, object.Text)
		}
	}
}
