package manual

import (
	"fmt"
	"io"
	"strings"
	"text/template"
)

// Shells are the shells that [Complete] knows.
const Shells = "bash,zsh,fish"

// Complete writes the script that makes a shell complete the options and arguments of the
// command and those besides it. The first is the command itself.
func Complete(w io.Writer, shell, program string, commands []Command) error {
	text, ok := scripts[shell]
	if !ok {
		return fmt.Errorf("there is no completion for %s, only for %s", shell, Shells)
	}
	t := template.Must(template.New(shell).Funcs(template.FuncMap{
		"join":  func(s []string) string { return strings.Join(s, " ") },
		"short": short,
		"names": names,
		"quote": quote,
		"zsh":   zshArgument,
		"files": func(c Command) bool { return len(c.Args) > 0 && c.Args[0].Choices == nil },
	}).Parse(text))
	return t.Execute(w, struct {
		Program  string
		Commands []Command
		Others   []Command
	}{program, commands, commands[1:]})
}

// names returns the names of commands, as a shell writes a list.
func names(commands []Command, separator string) string {
	var all []string
	for _, c := range commands {
		all = append(all, c.Name)
	}
	return strings.Join(all, separator)
}

// quote quotes s for a shell.
func quote(s string) string { return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'" }

// zshArgument writes a flag as _arguments wants it:
//
//	'(-f --format)'{-f,--format=}'[Output]:FORMAT:(text json jsonl)'
func zshArgument(f Flag) string {
	help := strings.NewReplacer("[", `\[`, "]", `\]`, ":", `\:`).Replace(short(f.Help))
	value := ""
	switch {
	case f.Value == "":
	case f.List:
		value = fmt.Sprintf(":%s:_values -s , %s %s", f.Name, f.Name, strings.Join(f.Choices, " "))
	case f.Choices != nil:
		value = fmt.Sprintf(":%s:(%s)", f.Value, strings.Join(f.Choices, " "))
	case f.Path:
		value = ":" + f.Value + ":_files"
	default:
		value = ":" + f.Value + ": "
	}
	long := "--" + f.Name
	if f.Value != "" {
		long += "="
	}
	if f.Short == "" {
		return quote(long + "[" + help + "]" + value)
	}
	return fmt.Sprintf("'(-%s --%s)'{-%s,%s}%s", f.Short, f.Name, f.Short, long, quote("["+help+"]"+value))
}

var scripts = map[string]string{"bash": bash, "zsh": zsh, "fish": fish}

const bash = `# bash completion of {{.Program}}: source <({{.Program}} completion bash)
_{{.Program}}() {
	local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD - 1]} command= list=
	if [[ $cur == = ]]; then # --format=
		cur=
	elif [[ $prev == = ]]; then # --format=te
		prev=${COMP_WORDS[COMP_CWORD - 2]}
	fi
	if ((COMP_CWORD > 1)); then
		case ${COMP_WORDS[1]} in
		{{names .Others "|"}}) command=${COMP_WORDS[1]} ;;
		esac
	fi
	COMPREPLY=()
	case $command:$prev in
{{- range $c := .Commands}}{{range .Flags}}{{if .Value}}
	{{$c.Name}}:--{{.Name}}{{if .Short}} | {{$c.Name}}:-{{.Short}}{{end}})
	{{- if .List}}
		[[ $cur == *,* ]] && list=${cur%,*},
		COMPREPLY=($(compgen -P "$list" -W '{{join .Choices}}' -- "${cur##*,}"))
		compopt -o nospace 2>/dev/null
	{{- else if .Choices}}
		COMPREPLY=($(compgen -W '{{join .Choices}}' -- "$cur"))
	{{- end}}
		return
		;;
{{- end}}{{end}}{{end}}
	esac
	if [[ $cur == -* ]]; then
		case $command in
{{- range .Commands}}
		'{{.Name}}') COMPREPLY=($(compgen -W '{{range $i, $f := .Flags}}{{if $i}} {{end}}--{{.Name}}{{end}}' -- "$cur")) ;;
{{- end}}
		esac
		return
	fi
	case $command in
{{- range $c := .Others}}{{range .Args}}{{if .Choices}}
	{{$c.Name}}) COMPREPLY=($(compgen -W '{{join .Choices}}' -- "$cur")) ;;
{{- end}}{{end}}{{end}}
	'')
		if ((COMP_CWORD == 1)); then
			local IFS=$'\n'
			COMPREPLY=($(compgen -W $'{{names .Others "\\n"}}' -- "$cur") $(compgen -f -- "$cur"))
			compopt -o filenames 2>/dev/null
		fi
		;;
	esac
}
complete -o bashdefault -o default -F _{{.Program}} {{.Program}}
`

const zsh = `#compdef {{.Program}}
# zsh completion of {{.Program}}: source <({{.Program}} completion zsh), or as _{{.Program}} in a folder of $fpath
_{{.Program}}() {
	if ((CURRENT > 2)); then
		case $words[2] in
{{- range .Others}}
		{{.Name}})
			shift words
			((CURRENT--))
			_arguments -s{{range .Flags}} \
				{{zsh .}}{{end}}{{range .Args}} \
				'{{if .Many}}*{{end}}:{{.Name}}:{{if .Choices}}({{join .Choices}}){{else}}_files{{end}}'{{end}}
			return
			;;
{{- end}}
		esac
	fi
	_arguments -s{{range (index .Commands 0).Flags}} \
		{{zsh .}}{{end}} \
		'1:file:_{{.Program}}_first' \
		'*:file:_files'
}
_{{.Program}}_first() {
	local -a commands=({{range .Others}}
		{{quote (printf "%s:%s" .Name (short .Help))}}{{end}}
	)
	_describe command commands
	_files
}
if [ "$funcstack[1]" = _{{.Program}} ]; then
	_{{.Program}} "$@"
else
	compdef _{{.Program}} {{.Program}}
fi
`

const fish = `# fish completion of {{.Program}}: {{.Program}} completion fish | source
{{- range $c := .Commands}}
{{- $if := printf "not __fish_seen_subcommand_from %s" (names $.Others " ")}}{{if .Name}}{{$if = printf "__fish_seen_subcommand_from %s" .Name}}
complete -c {{$.Program}} -n __fish_is_first_token -a {{.Name}} -d {{quote (short .Help)}}{{end}}
{{- range .Flags}}
complete -c {{$.Program}} -n {{quote $if}} -l {{.Name}}{{if .Short}} -s {{.Short}}{{end}}
{{- if .List}} -x -a '(__fish_append , {{join .Choices}})'{{else if .Choices}} -x -a {{quote (join .Choices)}}{{else if .Path}} -r -F{{else if .Value}} -x{{end}} -d {{quote (short .Help)}}
{{- end}}
{{- range .Args}}{{if .Choices}}
complete -c {{$.Program}} -n {{quote $if}} -f -a {{quote (join .Choices)}}{{end}}{{end}}
{{- end}}
`
