package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"github.com/fakta-id/fakta/cmd/fakta/internal/explain"
	"github.com/fakta-id/fakta/extract"
)

// explainOptions are the command line of fakta explain.
type explainOptions struct {
	Format    string   `help:"Output: ${enum}. Text is for people." enum:"text,json,jsonl" default:"text" short:"f"`
	Lang      string   `help:"Language of text output: ${enum}." enum:"en,id" default:"en"`
	Published string   `help:"Publication time, as of fakta." placeholder:"TIME"`
	Infer     bool     `help:"Infer the publication day, as fakta does." name:"infer-published"`
	Offsets   string   `help:"Unit of positions in JSON: ${enum}." enum:"byte,rune,utf16" default:"byte"`
	Rules     []string `help:"TOML file with patterns and words of your own, as of fakta." placeholder:"FILE" sep:"none"`
	Charset   string   `help:"Character set of files." placeholder:"NAME"`
	Color     string   `help:"Colours in text output: ${enum}." enum:"auto,always,never" default:"auto"`
	Inputs    []string `arg:"" optional:"" name:"text|file" help:"A sentence in quotation marks of the shell, or a file; - or nothing is standard input."`

	read options // how files are read
}

// explainHelp is what fakta explain is for.
const explainHelp = "Tells of every word of a sentence or an article what it is taken for, of every fact which rule made it, and of what is no fact why not. An argument that is no file is a sentence."

// resolve checks and translates the options.
func (e *explainOptions) resolve() error {
	e.read = options{
		Published: e.Published, Infer: e.Infer, Offsets: e.Offsets, Charset: e.Charset, Color: e.Color,
		Rules: e.Rules, MaxArticle: maxExplained, Quiet: true,
	}
	return e.read.resolve()
}

// runExplain is fakta explain: it tells how articles were read and why there are no other facts.
func runExplain(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	var e explainOptions
	if status, ok := parse("fakta explain", explainHelp, &e, args, stdout, stderr); !ok {
		return status
	}
	o := &e.read
	o.explain = e.writer(o, stdout)
	if len(e.Inputs) == 0 {
		e.Inputs = []string{"-"}
	}
	status := exitOK
	for _, input := range e.Inputs {
		if isFile(input) {
			o.Files = []string{input}
			if status = max(status, process(o, stdin, stdout, stderr)); status > exitUsage {
				return status // interrupted
			}
			continue
		}
		if strings.TrimSpace(input) == "" {
			fmt.Fprintf(stderr, "fakta explain: %v\n", errEmpty)
			status = exitInput
			continue
		}
		var x extract.Extractor
		o.set(&x)
		out := o.explain(nil, &x, extract.Article{Text: input, Published: o.published})
		if _, err := stdout.Write(out); err != nil {
			return endEarly(err, "", stderr)
		}
	}
	return status
}

// maxExplained is how large an article may be to be explained, in bytes: there is a line for each
// word of it.
const maxExplained = 1 << 20

// isFile tells whether an argument names a file and is no sentence: a sentence has spaces, and a
// single word that is meant as a text has no ending of a file.
func isFile(arg string) bool {
	if arg == "-" {
		return true
	}
	if info, err := os.Stat(arg); err == nil {
		return !info.IsDir()
	}
	name := strings.ToLower(arg)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	switch filepath.Ext(name) {
	case ".txt", ".jsonl", ".ndjson", ".json", ".html", ".htm", ".xhtml":
		return !strings.ContainsAny(arg, " \t\n")
	}
	return false
}

// writer returns the function that appends the explanation of an article.
func (e *explainOptions) writer(o *options, stdout io.Writer) func([]byte, *extract.Extractor, extract.Article) []byte {
	style := explain.Style{Lang: e.Lang, Color: o.colored(stdout)}
	return func(dst []byte, x *extract.Extractor, a extract.Article) []byte {
		why := x.Explain(a)
		switch e.Format {
		case "jsonl":
			return append(why.AppendJSON(dst, extract.JSON{Offsets: o.unit}), '\n')
		case "json":
			b := bytes.NewBuffer(dst)
			if err := json.Indent(b, why.AppendJSON(nil, extract.JSON{Offsets: o.unit}), "", "  "); err != nil {
				panic(err) // AppendJSON writes JSON
			}
			return append(b.Bytes(), '\n')
		}
		return append(style.AppendText(dst, why), '\n')
	}
}
