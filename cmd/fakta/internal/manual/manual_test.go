package manual

import (
	"strings"
	"testing"

	"github.com/alecthomas/kong"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDescribe(t *testing.T) {
	var options struct {
		Format string   `help:"Output: ${enum}" enum:"text,json,csv" default:"text" short:"f"`
		Layer  []string `help:"Layers." enum:"a,b" placeholder:"NAME"`
		Out    string   `help:"Where." placeholder:"PATH"`
		Fast   bool     `help:"No waiting."`
		Secret bool     `hidden:""`
		Files  []string `arg:"" optional:"" name:"file" help:"Input."`
	}
	parser, err := kong.New(&options)
	require.NoError(t, err)
	c := Describe("", "Reads.", parser.Model.Node)
	assert.Equal(t, Command{
		Help: "Reads.",
		Args: []Arg{{"file", "Input.", nil, true}},
		Flags: []Flag{
			{Name: "help", Short: "h", Help: "Show context-sensitive help."},
			{Name: "format", Short: "f", Value: "FORMAT", Help: "Output: text, json, csv.", Choices: []string{"text", "json", "csv"}, Default: "text"},
			{Name: "layer", Value: "NAME,...", Help: "Layers.", Choices: []string{"a", "b"}, List: true},
			{Name: "out", Value: "PATH", Help: "Where.", Path: true},
			{Name: "fast", Help: "No waiting."},
		},
	}, c)
	assert.Equal(t, strings.Join([]string{
		"| option | what it does |",
		"|---|---|",
		"| `-h`, `--help` | Show context-sensitive help. |",
		"| `-f`, `--format FORMAT` | Output: text, json, csv. Without it `text`. |",
		"| `--layer NAME,...` | Layers. |",
		"| `--out PATH` | Where. |",
		"| `--fast` | No waiting. |",
		"",
	}, "\n"), Table(c))
}

func TestText(t *testing.T) {
	for s, want := range map[string]string{
		"":                              "",
		"a-b":                           `a\-b`,
		`a\b`:                           `a\eb`,
		".a 'b":                         `\&.a \&'b`,
		strings.Repeat("ten bytes ", 9): strings.TrimSpace(strings.Repeat("ten bytes ", 7)) + " ten\nbytes ten bytes",
	} {
		assert.Equal(t, want, text(s))
	}
}

func TestUnknownShell(t *testing.T) {
	assert.EqualError(t, Complete(new(strings.Builder), "tcsh", "x", nil), "there is no completion for tcsh, only for bash,zsh,fish")
}
