package main

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/alecthomas/kong"

	"github.com/fakta-id/fakta/cmd/fakta/internal/manual"
	"github.com/fakta-id/fakta/extract"
)

// A command is what the first argument may name. Where it names none, the arguments are
// options and files, as ever: a file called man is ./man.
type command struct {
	name    string
	help    string
	options func() any // what kong fills
	run     func(args []string, stdin io.Reader, stdout, stderr io.Writer) int
}

// commands returns all commands. It is a function so that nothing is built at the start.
func commands() []command {
	return []command{
		{"serve", serveHelp, func() any { return new(serveOptions) }, withoutInput(runServe)},
		{"explain", explainHelp, func() any { return new(explainOptions) }, runExplain},
		{"completion", completionHelp, func() any { return new(completionOptions) }, withoutInput(runCompletion)},
		{"man", manHelp, func() any { return new(manOptions) }, withoutInput(runMan)},
	}
}

// withoutInput makes a command of a function that reads no standard input.
func withoutInput(run func(args []string, stdout, stderr io.Writer) int) func([]string, io.Reader, io.Writer, io.Writer) int {
	return func(args []string, _ io.Reader, stdout, stderr io.Writer) int { return run(args, stdout, stderr) }
}

type (
	completionOptions struct {
		Shell string `arg:"" enum:"${shells}" help:"The shell: ${enum}."`
	}
	manOptions struct{}
)

// What the commands are for. In the list of fakta --help the first sentence stands.
const (
	completionHelp = "Prints a script that makes a shell complete what is typed: bash, zsh or fish."
	manHelp        = "Prints the manual page, for man -l."
)

// describe is what fakta is for.
const describe = "Reads Indonesian news and prints the facts in it."

// commandsHelp says in fakta --help which commands there are.
func commandsHelp() string {
	var b strings.Builder
	for _, c := range commands() {
		first, _, _ := strings.Cut(c.help, ". ")
		fmt.Fprintf(&b, "fakta %s: %s.\n\n", c.name, strings.TrimSuffix(first, "."))
	}
	return strings.TrimSpace(b.String())
}

// newParser returns a parser of a command line. When it has answered by itself, as to --help,
// it has set exit.
func newParser(name, help string, options any, stdout, stderr io.Writer, exit *int) *kong.Kong {
	*exit = -1
	parser, err := kong.New(options,
		kong.Name(name),
		kong.Description(help),
		kong.Vars{"version": versionLine(), "layers": strings.Join(extract.LayerNames(), ","), "shells": manual.Shells},
		kong.Writers(stdout, stderr),
		kong.Help(printHelp),
		kong.Exit(func(code int) { *exit = code }),
	)
	if err != nil {
		panic(err) // the options contradict each other
	}
	return parser
}

// parse fills the options of a command. It is not ok if there is nothing left to do but to
// exit with the status.
func parse(name, help string, options any, args []string, stdout, stderr io.Writer) (status int, ok bool) {
	exit := 0
	_, err := newParser(name, help, options, stdout, stderr, &exit).Parse(args)
	if exit >= 0 {
		return exit, false // --help was answered
	}
	var answer *answerError
	switch {
	case errors.As(err, &answer) && isClosed(answer.err):
		return exitClosed, false // fakta --help | head
	case answer != nil:
		return written(answer.err, stderr), false
	}
	if o, resolves := options.(interface{ resolve() error }); resolves && err == nil {
		err = o.resolve()
	}
	if err != nil {
		fmt.Fprintf(stderr, "%s: %v\nTry %s --help.\n", name, err, name)
		return exitUsage, false
	}
	return exitOK, true
}

// An answerError says that the answer to --help or --version could not be written, which is
// no wrong usage.
type answerError struct{ err error }

func (e *answerError) Error() string { return e.err.Error() }

// answered returns the error of an answer, if there is one.
func answered(err error) error {
	if err != nil {
		return &answerError{err}
	}
	return nil
}

// printHelp answers --help.
func printHelp(o kong.HelpOptions, ctx *kong.Context) error {
	return answered(kong.DefaultHelpPrinter(o, ctx))
}

// A versionFlag is --version.
type versionFlag bool

// BeforeReset answers it, before anything else of the command line is looked at.
func (versionFlag) BeforeReset(app *kong.Kong, vars kong.Vars) error {
	if _, err := fmt.Fprintln(app.Stdout, vars["version"]); err != nil {
		return answered(err)
	}
	app.Exit(exitOK)
	return nil
}

// describeAll returns what all commands are called with, fakta itself first.
func describeAll() []manual.Command {
	exit := 0
	model := func(options any) *kong.Node {
		return newParser("fakta", "", options, io.Discard, io.Discard, &exit).Model.Node
	}
	all := []manual.Command{manual.Describe("", describe, model(new(options)))}
	for _, c := range commands() {
		all = append(all, manual.Describe(c.name, c.help, model(c.options())))
	}
	return all
}

// runCompletion is fakta completion.
func runCompletion(args []string, stdout, stderr io.Writer) int {
	var o completionOptions
	if status, ok := parse("fakta completion", completionHelp, &o, args, stdout, stderr); !ok {
		return status
	}
	return written(manual.Complete(stdout, o.Shell, "fakta", describeAll()), stderr)
}

// runMan is fakta man.
func runMan(args []string, stdout, stderr io.Writer) int {
	if status, ok := parse("fakta man", manHelp, new(manOptions), args, stdout, stderr); !ok {
		return status
	}
	return written(manual.Man(stdout, "fakta", version(), revisionDate(), describeAll()), stderr)
}

// written returns the exit status after something was written.
func written(err error, stderr io.Writer) int {
	if err != nil {
		return endEarly(err, "", stderr)
	}
	return exitOK
}
