// Package manual tells how the command is called: to a shell that completes what is typed,
// in a page for man, and in a table for the documentation. All three are made from the
// options as the command itself knows them, so that they cannot say anything else.
//
// The libraries that complete for kong (kongplete, kong-completion) call the command again
// for every key; a script that a shell reads once needs neither it nor them.
package manual

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/alecthomas/kong"
)

// A Command is the command, or one of those that it has besides.
type Command struct {
	Name  string // "completion"; "" for the command itself
	Help  string
	Args  []Arg
	Flags []Flag
}

// An Arg is what may be given besides flags.
type Arg struct {
	Name    string
	Help    string
	Choices []string // nil for files
	Many    bool
}

// A Flag is an option.
type Flag struct {
	Name    string // "format"
	Short   string // "f", "" for none
	Value   string // what its value is called: "TIME"; "" if it takes none
	Help    string
	Choices []string // nil if it takes anything
	List    bool     // it takes more than one of them, with commas
	Path    bool     // it takes a file or folder
	Default string
}

// Describe returns what kong knows of a command.
func Describe(name, help string, model *kong.Node) Command {
	c := Command{Name: name, Help: help}
	for _, a := range model.Positional {
		c.Args = append(c.Args, Arg{a.Name, sentence(a.Help), choices(a), a.IsCumulative()})
	}
	for _, f := range model.Flags {
		if f.Hidden || f.Name == "help" && name != "" {
			continue
		}
		flag := Flag{Name: f.Name, Help: sentence(f.Help), Choices: choices(f.Value)}
		if f.Short != 0 {
			flag.Short = string(f.Short)
		}
		if !f.IsBool() {
			flag.Value = strings.ToUpper(f.Name)
			if f.PlaceHolder != "" {
				flag.Value = f.PlaceHolder
			}
		}
		if flag.Choices != nil || !strings.Contains(f.Help, f.Default) { // else the help says it
			flag.Default = f.Default
		}
		if flag.List = f.IsCumulative() && flag.Choices != nil; flag.List {
			flag.Value += ",..."
		}
		flag.Path = flag.Value == "PATH"
		c.Flags = append(c.Flags, flag)
	}
	return c
}

// choices returns what a value may be, nil if that is anything.
func choices(v *kong.Value) []string {
	if v.Enum == "" {
		return nil
	}
	all := strings.Split(v.Enum, ",")
	for i := range all {
		all[i] = strings.TrimSpace(all[i])
	}
	return slices.DeleteFunc(all, func(s string) bool { return s == "" })
}

// sentence returns help with a stop at its end and spaces where a list has only commas:
// "text, json, jsonl".
func sentence(help string) string {
	words := strings.Fields(help)
	for i, w := range words {
		words[i] = strings.TrimSuffix(strings.ReplaceAll(w, ",", ", "), " ")
	}
	s := strings.Join(words, " ")
	if last, _ := utf8.DecodeLastRuneInString(s); unicode.IsLetter(last) {
		s += "."
	}
	return s
}

// short returns the first sentence of a help, for a line of a menu.
func short(help string) string {
	s, _, _ := strings.Cut(help, ". ")
	return strings.TrimSuffix(s, ".")
}
