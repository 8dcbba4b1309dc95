// Command fakta reads Indonesian news articles and prints their facts.
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"time"

	"github.com/fakta-id/fakta/extract"
)

func main() {
	file := os.Args[len(os.Args)-1]
	f, err := os.Open(file)
	if err != nil {
		panic(err)
	}
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<26)
	out := bufio.NewWriter(os.Stdout)
	defer out.Flush()
	var x extract.Extractor
	for in.Scan() {
		var a struct {
			ID, Title, Text, Published string
		}
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			panic(err)
		}
		published, _ := time.Parse(time.RFC3339, a.Published)
		facts := x.Extract(extract.Article{ID: a.ID, Title: a.Title, Text: a.Text, Published: published})
		out.Write(facts.AppendJSON(nil, extract.Runes))
		out.WriteByte('\n')
	}
}
