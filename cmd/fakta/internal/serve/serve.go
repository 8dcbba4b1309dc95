// Package serve shows the facts of articles on a local page: a form to paste an article or
// open a file, the report that package report makes of it, and a JSON API beside them.
//
//	GET  /            the form
//	POST /            the report of what the form sends
//	POST /api/facts   the facts as the command prints them in JSON
//
// The server is made for one reader on one machine. It listens on a loopback address unless
// told otherwise, answers only to the names of the addresses that it listens on, so that no
// page elsewhere can reach it through a name of its own (DNS rebinding), refuses what pages
// of other sites send, and bounds how much, how long and how many it reads at once. It
// keeps nothing.
package serve

import (
	"context"
	"errors"
	"fmt"
	"log"
	"net"
	"net/http"
	"net/netip"
	"runtime"
	"strings"
	"syscall"
	"time"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
	"github.com/fakta-id/fakta/cmd/fakta/internal/userfile"
	"github.com/fakta-id/fakta/extract"
)

// Config says how to serve. The zero values of sizes and times stand for the defaults.
type Config struct {
	Addr        string   // host:port; port 0 takes any free one
	AllowRemote bool     // Addr may be reached from other machines
	Hosts       []string // names that the server answers to, besides addresses and localhost
	Lang        report.Lang
	Infer       bool          // as Extractor.InferPublished
	Own         userfile.Set  // rules and words of a user
	MaxBody     int64         // bytes of a request, default 4 MB
	MaxRequests int           // requests at once, default 32
	MaxArticles int           // of a JSON Lines file, default 1000
	MaxFacts    int           // on a page, default 50,000: a browser could not show more
	Timeout     time.Duration // for a client to send its request, default 15 s

	// ParseTime reads a publication time as the command does.
	ParseTime func(string) (time.Time, error)
	ErrorLog  *log.Logger
}

// A RemoteError tells that an address is not one of this machine alone.
type RemoteError struct{ Addr string }

func (e *RemoteError) Error() string {
	return fmt.Sprintf("%s can be reached from other machines: give a loopback address such as 127.0.0.1:8099, or --allow-remote", e.Addr)
}

// A TakenError tells that something else listens on an address.
type TakenError struct {
	Addr string
	Err  error
}

func (e *TakenError) Error() string {
	return fmt.Sprintf("the port of %s is taken by another program: choose another with --addr, or --addr 127.0.0.1:0 for any free one", e.Addr)
}

func (e *TakenError) Unwrap() error { return e.Err }

// A Server answers requests.
type Server struct {
	Config
	extractors chan *extract.Extractor
	requests   chan struct{} // has a place for each at once
	large      chan struct{} // has a place for each large answer that is on its way
	handler    http.Handler
}

// New makes a server.
func New(c Config) *Server {
	if c.MaxBody <= 0 {
		c.MaxBody = 4 << 20
	}
	if c.MaxRequests <= 0 {
		c.MaxRequests = 32
	}
	if c.MaxArticles <= 0 {
		c.MaxArticles = 1000
	}
	if c.MaxFacts <= 0 {
		c.MaxFacts = 50_000
	}
	if c.Timeout <= 0 {
		c.Timeout = 15 * time.Second
	}
	s := &Server{
		Config:     c,
		extractors: make(chan *extract.Extractor, runtime.GOMAXPROCS(0)),
		requests:   make(chan struct{}, c.MaxRequests),
		large:      make(chan struct{}, largeAnswers),
	}
	for range cap(s.extractors) {
		s.extractors <- s.newExtractor()
	}
	s.handler = s.guarded(http.HandlerFunc(s.route))
	return s
}

func (s *Server) newExtractor() *extract.Extractor {
	x := &extract.Extractor{InferPublished: s.Infer}
	s.Own.Apply(x)
	return x
}

// ServeHTTP answers one request.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.handler.ServeHTTP(w, r) }

// Listen opens the server's address.
func (s *Server) Listen() (net.Listener, error) {
	host, _, err := net.SplitHostPort(s.Addr)
	if err != nil {
		return nil, fmt.Errorf("%q is no address such as 127.0.0.1:8099", s.Addr)
	}
	if !s.AllowRemote && !isLoopback(host) {
		return nil, &RemoteError{s.Addr}
	}
	l, err := net.Listen("tcp", s.Addr)
	if errors.Is(err, syscall.EADDRINUSE) {
		return nil, &TakenError{s.Addr, err}
	}
	return l, err
}

// isLoopback tells whether a host is this machine as seen by itself.
func isLoopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.IsLoopback()
}

// shutdownTime is how long requests may go on when the server ends.
const shutdownTime = 5 * time.Second

// Serve answers requests until the context ends, and then lets those in hand finish.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	srv := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: min(5*time.Second, s.Timeout),
		ReadTimeout:       s.Timeout,
		WriteTimeout:      2 * s.Timeout, // from the request's beginning; begins anew with the answer
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
		ErrorLog:          s.ErrorLog,
	}
	done := make(chan error, 1)
	go func() { done <- srv.Serve(l) }()
	select {
	case err := <-done:
		return err
	case <-ctx.Done():
	}
	ending, cancel := context.WithTimeout(context.Background(), shutdownTime)
	defer cancel()
	if err := srv.Shutdown(ending); err != nil {
		return srv.Close()
	}
	return nil
}
