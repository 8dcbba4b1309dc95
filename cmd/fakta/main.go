// Command fakta reads Indonesian news articles and prints the facts in them:
// numbers, dates, people, quotes.
//
//	fakta article.txt
//	fakta saved-page.html
//	fakta --format jsonl --offsets rune archive.jsonl >facts.jsonl
//	fakta --format html archive.jsonl >report.html
//	fakta serve
//	fakta explain "Pasal 21 ayat (2) melindungi 15 ribu pekerja"
//
// Its exit status is 0 if everything was read, 1 if some input failed or the output
// could not be written, 2 if it was called wrongly, and 128 and the number of the signal
// if one ended it: 130 after an interrupt, 143 after a request to terminate, 141 where
// the reader of its output went away.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime"
	"syscall"
	"time"

	"github.com/fatih/color"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"

	"github.com/fakta-id/fakta/cmd/fakta/internal/progress"
	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/cmd/fakta/internal/store"
	"github.com/fakta-id/fakta/cmd/fakta/internal/table"
	"github.com/fakta-id/fakta/cmd/fakta/internal/userfile"
	"github.com/fakta-id/fakta/extract"
)

// Exit statuses.
const (
	exitOK    = 0
	exitInput = 1
	exitUsage = 2

	exitClosed = 128 + int(syscall.SIGPIPE) // and an interruption has one of its kind
)

// options are the command line.
type options struct {
	Format     string      `help:"Output: ${enum}. Text is for people; jsonl is one JSON object a line; html is one page that shows all articles with their facts; csv, parquet and sqlite are tables." enum:"text,json,jsonl,html,csv,parquet,sqlite" default:"text" short:"f"`
	Lang       string      `help:"Language of the interface of an HTML report: ${enum}." enum:"id,en" default:"id"`
	Out        string      `help:"Write to this file instead of standard output. It is there when it is complete, and PATH.part until then. For csv and parquet a folder of files, for sqlite the database." placeholder:"PATH" short:"o"`
	Resume     bool        `help:"Go on with the JSON Lines of --out where an interrupted run ended, or begin them; what belongs together stands in PATH.job."`
	Published  string      `help:"Publication time of articles that do not state one, as 2024-09-15T11:36:00+07:00 or 2024-09-15 (then Jakarta time)." placeholder:"TIME"`
	Infer      bool        `help:"Infer the publication day of articles that state none from the dates in them; marked published_inferred in JSON." name:"infer-published"`
	Offsets    string      `help:"Unit of positions in JSON: ${enum}." enum:"byte,rune,utf16" default:"byte"`
	Layers     []string    `help:"Only these layers of facts, with commas between them: ${enum}. All without it. For csv and parquet, their tables." enum:"${layers}" placeholder:"LAYER"`
	Explain    bool        `help:"Add to every fact the name of the rule that made it."`
	Rules      []string    `help:"TOML file with patterns and words of your own; may be given several times." placeholder:"FILE" sep:"none"`
	Charset    string      `help:"Character set of the input; UTF-8 and marked UTF-16 are recognized." placeholder:"NAME"`
	MaxArticle int64       `help:"Skip articles larger than this many bytes." default:"67108864" placeholder:"BYTES"`
	Quiet      bool        `help:"Show no progress, which is shown on a terminal only." short:"q"`
	Color      string      `help:"Colours in text output: ${enum}." enum:"auto,always,never" default:"auto"`
	Version    versionFlag `help:"Print the version."`
	Files      []string    `arg:"" optional:"" name:"file" help:"Plain text (.txt), JSON Lines (.jsonl) or a saved web page (.html), also compressed (.gz, .zst); - or nothing is standard input."`

	own       userfile.Set // the rules and words of --rules
	published time.Time
	unit      extract.Offsets
	layers    extract.Layers
	tables    []*table.Table
	meter     *progress.Meter
	charset   encoding.Encoding
	explain   func([]byte, *extract.Extractor, extract.Article) []byte // in place of the facts, if not nil
}

func main() {
	signal.Ignore(syscall.SIGPIPE) // a write to a closed pipe is an error, see endEarly
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// run is main with its surroundings as arguments.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	for _, c := range commands() {
		if len(args) > 0 && args[0] == c.name {
			return c.run(args[1:], stdin, stdout, stderr)
		}
	}
	var o options
	if status, ok := parse("fakta", describe+"\n\n"+commandsHelp(), &o, args, stdout, stderr); !ok {
		return status
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
	if o.isTables() {
		err = o.resolveTables()
	} else if o.layers, err = extract.ParseLayers(o.Layers...); err != nil {
		err = fmt.Errorf("--layers: %w", err)
	}
	if err != nil {
		return err
	}
	if o.Format == "html" && o.layers != 0 {
		return errors.New("--layers is not for html, which shows how all facts hang together")
	}
	if err := o.resolveOut(); err != nil {
		return err
	}
	if o.own, err = userfile.Load(o.Rules...); err != nil {
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
	o.meter = progress.New(stderr, o.inputSize(stdin))
	status := exitOK
	complain := func(err error) {
		status = exitInput
		fmt.Fprintf(o.meter, "fakta: %v\n", err)
	}
	dst, err := o.destination(stdout, complain)
	if err != nil {
		complain(err)
		return status
	}
	read := func(p *pipeline) {
		p.before = passOver(o, dst.finished)
		readAll(o, stdin, p)
	}
	newWorker := func() func(*batch) {
		w := &worker{options: o, colors: newPalette(o.colored(dst.Writer)), rows: table.Builder{Tables: o.tables, Offsets: o.unit, Explain: o.Explain}}
		return w.do
	}
	var page report.Page
	page.Lang, _ = report.ParseLang(o.Lang)
	ctx, stop := untilInterrupted()
	defer stop()
	if o.showsProgress(dst.Writer, stderr) {
		defer o.meter.Start()()
	}
	var early error // why the output ends early
	for b := range inOrder(ctx, runtime.GOMAXPROCS(0), read, newWorker) {
		for _, err := range b.errs {
			complain(err)
		}
		o.meter.Add(b.articles, b.size)
		page.Articles = append(page.Articles, b.shown...)
		if len(b.out) == 0 {
			continue
		}
		if _, early = dst.Write(b.out); early != nil {
			break // nobody can read what is still to come
		}
	}
	if i, ok := interruptionOf(ctx); ok && early == nil {
		early = i
	}
	if len(page.Articles) > 0 {
		if err := page.Write(dst); err != nil {
			early = err
		}
	}
	note, err := dst.close(early == nil)
	if err != nil {
		complain(fmt.Errorf("writing: %w", err))
	}
	if db, ok := dst.tables.(*store.SQLite); ok && db.Replaced() > 0 {
		fmt.Fprintf(o.meter, "fakta: %s: %d articles were there already and are replaced\n", o.Out, db.Replaced())
	}
	if early != nil {
		return endEarly(early, note, o.meter)
	}
	return status
}

// endEarly says why the output ends before its end, and returns the exit status.
func endEarly(err error, note string, stderr io.Writer) int {
	status := exitInput
	why := fmt.Sprintf("writing: %v", err)
	var i interruption
	switch {
	case errors.As(err, &i):
		why, status = i.Error(), i.status()
	case isClosed(err):
		why, status = "writing: the output was closed by its reader; the rest is not read", exitClosed
	}
	if note != "" {
		why += ": " + note
	}
	fmt.Fprintf(stderr, "fakta: %s\n", why)
	return status
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
