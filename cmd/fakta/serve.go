package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/cmd/fakta/internal/serve"
	"github.com/fakta-id/fakta/cmd/fakta/internal/userfile"
)

// serveOptions are the command line of fakta serve.
type serveOptions struct {
	Addr        string        `help:"Address and port of the page, ${default} if not given; port 0 takes any free one." default:"127.0.0.1:8099" placeholder:"HOST:PORT"`
	AllowRemote bool          `help:"Let other machines in, where --addr is an address that they can reach. There is no password."`
	Host        []string      `help:"Answer to this host name too, besides addresses and localhost." placeholder:"NAME"`
	Lang        string        `help:"Language of the page: ${enum}." enum:"id,en" default:"id"`
	Infer       bool          `help:"Infer the publication day of articles that state none from the dates in them." name:"infer-published"`
	Rules       []string      `help:"TOML file with patterns and words of your own; may be given several times." placeholder:"FILE" sep:"none"`
	MaxBody     int64         `help:"Largest request in bytes, ${default} if not given." default:"4194304" placeholder:"BYTES"`
	MaxRequests int           `help:"Most requests at once, ${default} if not given." default:"32" placeholder:"N"`
	Timeout     time.Duration `help:"How long a client may take to send a request, ${default} if not given." default:"15s" placeholder:"TIME"`

	own userfile.Set // the rules and words of --rules
}

// serveHelp is what fakta serve is for.
const serveHelp = "Serves a local page to paste an article or open a file and see the report of its facts, and a JSON API: POST /api/facts takes an article as text/plain, or as JSON like a line of JSON Lines, and returns its facts. Ends at an interrupt."

// resolve checks the options.
func (o *serveOptions) resolve() (err error) {
	if o.MaxBody <= 0 || o.MaxRequests <= 0 || o.Timeout <= 0 {
		return errors.New("--max-body, --max-requests and --timeout must be positive")
	}
	if o.own, err = userfile.Load(o.Rules...); err != nil {
		return fmt.Errorf("--rules: %w", err)
	}
	return nil
}

// runServe is fakta serve with its surroundings as arguments.
func runServe(args []string, stdout, stderr io.Writer) int {
	var o serveOptions
	if status, ok := parse("fakta serve", serveHelp, &o, args, stdout, stderr); !ok {
		return status
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := o.serve(ctx, stdout, stderr); err != nil {
		fmt.Fprintf(stderr, "fakta serve: %v\n", err)
		return exitInput
	}
	return exitOK
}

// serve serves until the context ends.
func (o *serveOptions) serve(ctx context.Context, stdout, stderr io.Writer) error {
	lang, _ := report.ParseLang(o.Lang)
	s := serve.New(serve.Config{
		Addr: o.Addr, AllowRemote: o.AllowRemote, Hosts: o.Host, Lang: lang, Infer: o.Infer, Own: o.own,
		MaxBody: o.MaxBody, MaxRequests: o.MaxRequests, Timeout: o.Timeout,
		ParseTime: parseTime, ErrorLog: log.New(stderr, "fakta serve: ", 0),
	})
	l, err := s.Listen()
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "http://%s/\n", l.Addr())
	return s.Serve(ctx, l)
}
