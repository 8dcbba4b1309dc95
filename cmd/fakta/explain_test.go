package main

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExplain(t *testing.T) {
	const sentence = "Pasal 21 ayat (2) melindungi 15 ribu pekerja."
	file := write(t, "a.txt", sentence)
	lines := write(t, "a.jsonl", `{"id":"a","text":"Ada 5 orang."}`+"\n"+`{"id":"b"}`+"\n"+`{"id":"c","title":"Pasal 3","text":"Ada 6 orang."}`+"\n")
	for _, c := range []struct {
		name   string
		stdin  string
		args   []string
		out    []string // parts of standard output
		errors []string // parts of standard error
		status int
	}{
		{"a sentence", "", []string{sentence}, []string{"21", "✗ identifier", "✓ digits", "names things by number"}, nil, 0},
		{"in Indonesian", "", []string{"--lang", "id", sentence}, []string{"Tidak terbaca", "menamai sesuatu dengan nomor"}, nil, 0},
		{"two sentences", "", []string{"Ada 5 orang.", "Ada Pasal 6."}, []string{"cardinal 5", "✗ identifier"}, nil, 0},
		{"one word", "", []string{"Rp5"}, []string{"money 5 IDR"}, nil, 0},
		{"a file", "", []string{file}, []string{"✗ identifier"}, nil, 0},
		{"standard input", sentence, nil, []string{"✗ identifier"}, nil, 0},
		{"standard input by name", sentence, []string{"-"}, []string{"✗ identifier"}, nil, 0},
		{"JSON Lines", "", []string{lines}, []string{"cardinal 5", "cardinal 6", "✗ identifier"}, []string{`a.jsonl:2: no "text"`}, 1},
		{"a date", "", []string{"--published", "2024-09-15", "Hujan turun Jumat."}, []string{"DATE 2024-09-13"}, nil, 0},
		{"no such file", "", []string{"nowhere.txt"}, nil, []string{"nowhere.txt: no such file"}, 1},
		{"nothing", "", []string{" "}, nil, []string{"empty"}, 1},
		{"wrong option", "", []string{"--lang", "fr", sentence}, nil, []string{"fakta explain --help"}, 2},
		{"wrong time", "", []string{"--published", "kemarin", sentence}, nil, []string{"--published"}, 2},
	} {
		out, errs, status := fakta(c.stdin, append([]string{"explain"}, c.args...)...)
		assert.Equal(t, c.status, status, c.name)
		for _, part := range c.out {
			assert.Contains(t, out, part, c.name)
		}
		for _, part := range c.errors {
			assert.Contains(t, errs, part, c.name)
		}
		if len(c.errors) == 0 {
			assert.Empty(t, errs, c.name)
		}
	}
	help, _, status := fakta("", "explain", "--help")
	assert.Zero(t, status)
	assert.Contains(t, help, "fakta explain")
}

func TestExplainJSON(t *testing.T) {
	type span struct {
		Start, End int
		Text       string
	}
	var got struct {
		Facts struct {
			Numbers []struct{ Rule string }
		}
		Words []struct {
			span
			Class  string
			Known  bool
			Kinds  []string
			Values map[string]string
			Flags  []string
		}
		Fired []struct {
			span
			Layer, Rule string
			Index       int
			Why         struct{ En, ID string }
		}
		Refused []struct {
			span
			Layer, Check, Reason string
			Why                  struct{ En, ID string }
		}
	}
	for _, format := range []string{"json", "jsonl"} {
		out, _, status := fakta("", "explain", "-f", format, "--offsets", "rune", "“Éa” 5 juta pada Pasal 7")
		require.Zero(t, status)
		require.NoError(t, json.Unmarshal([]byte(out), &got))
		assert.Equal(t, format == "jsonl", strings.Count(out, "\n") == 1)
		require.Len(t, got.Fired, 1)
		assert.Equal(t, span{5, 11, "5 juta"}, got.Fired[0].span)
		assert.Equal(t, "digits", got.Fired[0].Rule)
		assert.Equal(t, "numbers", got.Fired[0].Layer)
		assert.NotEmpty(t, got.Fired[0].Why.En)
		assert.NotEmpty(t, got.Fired[0].Why.ID)
		require.Len(t, got.Words, 8)
		assert.Equal(t, span{7, 11, "juta"}, got.Words[4].span)
		assert.Equal(t, []string{"scale"}, got.Words[4].Kinds)
		assert.Equal(t, map[string]string{"power": "6"}, got.Words[4].Values)
		last := got.Refused[len(got.Refused)-1]
		assert.Equal(t, span{23, 24, "7"}, last.span)
		assert.Equal(t, "identifier", last.Reason)
		assert.NotEmpty(t, last.Why.ID)
	}
}
