// Command fakta reads Indonesian news articles and prints the facts in them:
// numbers, dates, people, quotes.
//
//	fakta article.txt
//	fakta saved-page.html
//	fakta --format jsonl --offsets rune archive.jsonl >facts.jsonl
//	fakta --format html archive.jsonl >report.html
//	fakta serve
//
// Its exit status is 0 if everything was read, 1 if some input failed and 2 if
// it was called wrongly.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/alecthomas/kong"
	"github.com/fatih/color"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/cmd/fakta/internal/userfile"
	"github.com/fakta-id/fakta/extract"
)

// Exit statuses.
const (
	exitOK    = 0
	exitInput = 1
	exitUsage = 2
)

// options are the command line.
type options struct {
	Format     string   `help:"Output: ${enum}. Text is for people; jsonl is one JSON object a line; html is one page that shows all articles with their facts." enum:"text,json,jsonl,html" default:"text" short:"f"`
	Lang       string   `help:"Language of the interface of an HTML report: ${enum}." enum:"id,en" default:"id"`
	Published  string   `help:"Publication time of articles that do not state one, as 2024-09-15T11:36:00+07:00 or 2024-09-15 (then Jakarta time)." placeholder:"TIME"`
	Infer      bool     `help:"Infer the publication day of articles that state none from the dates in them; marked published_inferred in JSON." name:"infer-published"`
	Offsets    string   `help:"Unit of positions in JSON: ${enum}." enum:"byte,rune,utf16" default:"byte"`
	Explain    bool     `help:"Add to every fact the name of the rule that made it."`
	Rules      []string `help:"TOML file with patterns and words of your own; may be given several times." placeholder:"FILE" sep:"none"`
	Charset    string   `help:"Character set of the input; UTF-8 and marked UTF-16 are recognized." placeholder:"NAME"`
	MaxArticle int64    `help:"Skip articles larger than this many bytes." default:"67108864" placeholder:"BYTES"`
	Color      string   `help:"Colours in text output: ${enum}." enum:"auto,always,never" default:"auto"`
	Files      []string `arg:"" optional:"" name:"file" help:"Plain text (.txt), JSON Lines (.jsonl) or a saved web page (.html); - or nothing is standard input."`

	rules     *extract.Rules
	words     *extract.Vocabulary
	published time.Time
	unit      extract.Offsets
	charset   encoding.Encoding
}

func main() {
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	if len(args) > 0 && args[0] == "serve" {
		return runServe(args[1:], stdout, stderr)
	}
	var o options
	exit := -1
	parser, err := kong.New(&o,
		kong.Name("fakta"),
		kong.Description("Reads Indonesian news and prints the facts in it. fakta serve shows them on a local page: see fakta serve --help."),
		kong.Writers(stdout, stderr),
		kong.Exit(func(code int) { exit = code }),
	)
	if err != nil {
		panic(err) // the options above contradict each other
	}
	_, err = parser.Parse(args)
	if exit >= 0 {
		return exit // --help was answered
	}
	if err == nil {
		err = o.resolve()
	}
	if err != nil {
		fmt.Fprintf(stderr, "fakta: %v\nTry fakta --help.\n", err)
		return exitUsage
	}
	return process(&o, stdin, stdout, stderr)
}

// resolve checks and translates the options that are more than a word.
func (o *options) resolve() (err error) {
	if o.Published != "" {
		if o.published, err = parseTime(o.Published); err != nil {
			return fmt.Errorf("--published: %w", err)
		}
	}
	if o.Charset != "" {
		if o.charset, err = htmlindex.Get(o.Charset); err != nil {
			return fmt.Errorf("--charset: unknown character set %q", o.Charset)
		}
	}
	if o.MaxArticle <= 0 {
		return errors.New("--max-article must be positive")
	}
	if o.rules, o.words, err = userfile.Load(o.Rules...); err != nil {
		return fmt.Errorf("--rules: %w", err)
	}
	switch o.Offsets {
	case "rune":
		o.unit = extract.Runes
	case "utf16":
		o.unit = extract.UTF16
	}
	return nil
}

// process reads all inputs and writes their facts, and returns the exit status.
func process(o *options, stdin io.Reader, stdout, stderr io.Writer) int {
	failed := false
	complain := func(err error) {
		failed = true
		fmt.Fprintf(stderr, "fakta: %v\n", err)
	}
	read := func(p *pipeline) { readAll(o, stdin, p) }
	newWorker := func() func(*batch) {
		w := &worker{options: o, colors: newPalette(o.colored(stdout))}
		return w.do
	}
	var page report.Page
	page.Lang, _ = report.ParseLang(o.Lang)
	for b := range inOrder(runtime.GOMAXPROCS(0), read, newWorker) {
		for _, err := range b.errs {
			complain(err)
		}
		page.Articles = append(page.Articles, b.shown...)
		if len(b.out) == 0 {
			continue
		}
		if _, err := stdout.Write(b.out); err != nil {
			complain(fmt.Errorf("writing: %w", err))
			break // nobody can read what is still to come
		}
	}
	if len(page.Articles) > 0 {
		if err := page.Write(stdout); err != nil {
			complain(fmt.Errorf("writing: %w", err))
		}
	}
	if failed {
		return exitInput
	}
	return exitOK
}

// colored tells whether text output to w gets colours.
func (o *options) colored(w io.Writer) bool {
	switch o.Color {
	case "always":
		return true
	case "never":
		return false
	}
	f, ok := w.(*os.File)
	return ok && f == os.Stdout && !color.NoColor
}

// wib is Western Indonesian Time, the zone of news that states none.
var wib = time.FixedZone("WIB", 7*60*60)

// parseTime reads a publication time. Without a zone it is Jakarta's.
func parseTime(s string) (time.Time, error) {
	if t, err := time.Parse(time.RFC3339, s); err == nil {
		return t, nil
	}
	for _, layout := range []string{"2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", time.DateOnly} {
		if t, err := time.ParseInLocation(layout, s, wib); err == nil {
			return t, nil
		}
	}
	return time.Time{}, fmt.Errorf("%q is no time such as 2024-09-15T11:36:00+07:00", s)
}
