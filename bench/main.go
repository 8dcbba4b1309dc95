// Command bench measures how fast the library reads news, beside other software that reads
// the same text in the same run.
//
//	go run ./bench                 # the library and its peers
//	go run ./bench -text FILE      # on other text
//	go run ./bench -hostile        # texts that no newspaper prints
//	go run ./bench -plot docs      # throughput by size and by cores, as SVG
//
// Run it from the root of the repository: the text is made from the test articles. README.md
// says what is measured and how.
package main

import (
	"flag"
	"fmt"
	"io"
	"log"
	"os"
	"regexp"
	"strconv"
	"strings"

	"github.com/fakta-id/fakta/bench/internal/news"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("bench: ")
	if err := run(os.Args[1:], os.Stdout); err != nil {
		log.Fatal(err)
	}
}

type options struct {
	text    string
	rounds  int
	hostile bool
	rows    *regexp.Regexp // those to measure; nil means all
	sizes   []int          // of hostile texts, in bytes
	plot    string         // the folder of the plots
}

func run(args []string, w io.Writer) error {
	o, err := parse(args)
	if err != nil {
		return err
	}
	switch {
	case o.hostile:
		return hostile(w, o)
	case o.plot != "":
		return plots(w, o)
	default:
		return table(w, o)
	}
}

// parse reads the arguments of the command.
func parse(args []string) (*options, error) {
	o := new(options)
	f := flag.NewFlagSet("bench", flag.ExitOnError)
	f.StringVar(&o.text, "text", "", "read the articles of this `file`: the \"text\" of .jsonl, or text with lines of --- between articles")
	f.IntVar(&o.rounds, "rounds", 5, "make each measurement this `many` times")
	f.BoolVar(&o.hostile, "hostile", false, "measure texts that no newspaper prints")
	rows := f.String("rows", "", "measure only the rows whose name matches this `regexp`")
	sizes := f.String("sizes", "1,10", "with -hostile: `megabytes` of the texts, ascending")
	f.StringVar(&o.plot, "plot", "", "write throughput.svg and cores.svg to this `folder`")
	if err := f.Parse(args); err != nil {
		return nil, err
	}
	switch {
	case f.NArg() > 0:
		return nil, fmt.Errorf("unexpected argument %q", f.Arg(0))
	case o.rounds < 1:
		return nil, fmt.Errorf("-rounds %d: at least one is needed", o.rounds)
	case o.hostile && o.plot != "":
		return nil, fmt.Errorf("-hostile and -plot are two runs")
	}
	var err error
	if o.sizes, err = parseSizes(*sizes); err != nil {
		return nil, fmt.Errorf("-sizes: %w", err)
	}
	if *rows != "" {
		if o.rows, err = regexp.Compile("(?i)" + *rows); err != nil {
			return nil, fmt.Errorf("-rows: %w", err)
		}
	}
	return o, nil
}

// parseSizes reads sizes in megabytes, as bytes.
func parseSizes(s string) ([]int, error) {
	var sizes []int
	for part := range strings.SplitSeq(s, ",") {
		mb, err := strconv.ParseFloat(strings.TrimSpace(part), 64)
		switch {
		case err != nil:
			return nil, err
		case !(mb > 0 && mb <= 1000):
			return nil, fmt.Errorf("%q is not between 0 and 1000 megabytes", part)
		case len(sizes) > 0 && int(mb*1e6) <= sizes[len(sizes)-1]:
			return nil, fmt.Errorf("%q does not ascend", part)
		}
		sizes = append(sizes, int(mb*1e6))
	}
	return sizes, nil
}

// wants tells whether a row is to be measured.
func (o *options) wants(row string) bool { return o.rows == nil || o.rows.MatchString(row) }

// articles returns the articles to read: of the file that was named, or else n made ones.
func (o *options) articles(n int) ([]string, error) {
	if o.text != "" {
		return news.Load(o.text)
	}
	return news.FromRepository(".", n)
}

func total(articles []string) (bytes int) {
	for _, a := range articles {
		bytes += len(a)
	}
	return bytes
}
