package main

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

const schemaFile = "../../schema/fakta.schema.json"

// schema returns the JSON Schema of the output, as a validator and as it stands.
func schema(t *testing.T) (*jsonschema.Schema, map[string]any) {
	t.Helper()
	f, err := os.Open(schemaFile)
	require.NoError(t, err)
	defer f.Close()
	doc, err := jsonschema.UnmarshalJSON(f)
	require.NoError(t, err)
	s, err := jsonschema.NewCompiler().Compile(schemaFile)
	require.NoError(t, err)
	return s, doc.(map[string]any)
}

// rare are sentences with what the test articles lack.
var rare = []string{
	"Skor 2-1 dan rasio 60:40. Dua pertiga dari 1/3 warga, naik tiga kali lipat, lebih dari 5 orang, sekitar 40-50 juta, nilai 2,615 naik.",
	"Ada 999.999.999.999.999.999.999.999.999.999.999.999.999.999 orang. Rabu (13/9/2024) bukan Jumat; 30 Februari 2024 tidak ada. Rapat itu awal tahun 2024.",
	"Ada \xff 5 orang pada Idul Adha 1995, dua kali sepekan. Kecepatan angin 25 km/jam.",
	`"Ada 5 orang di sana," kata saksi mata, Budi (35), warga Desa Sukamaju, yang beristri Ani berusia 40 tahun, di Jambi, Jumat, dalam konferensi pers.`,
	"Ada 14 awak yang terdiri dari 8 awak inti dan 7 awak cadangan. Impor naik 2 ton dari 10 ton menjadi 12 ton per hari.",
}

// ownRules find what has all members that facts of a user's rules can have.
const ownRules = `
[[rule]]
name = "angka"
in = ["sentence", "headline"]
pattern = '(?<n>40-50 juta|2,615|lebih dari 5|25 km/jam|1 juta dan 2 juta|Ada)'
read = { n = "number" }

[[rule]]
name = "hari"
pattern = '(?<d>Rabu .13/9/2024.|30 Februari 2024|Idul Adha 1995|awal tahun 2024)'
read = { d = "date" }

[[rule]]
name = "umur"
pattern = '(?<umur>40 tahun)'
read = { umur = "duration" }

[[rule]]
name = "boros"
pattern = '(a|b|ab)*c'
steps = 1
`

// outputs returns what the command prints for the test articles and some more, in all its
// units and with all that options add.
func outputs(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("../../testdata/articles/*.txt")
	require.NoError(t, err)
	var lines strings.Builder
	texts := slices.Clone(rare)
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		texts = append(texts, string(b))
	}
	for _, text := range texts {
		fmt.Fprintf(&lines, "{\"text\":%q}\n", strings.ToValidUTF8(text, "?"))
		fmt.Fprintf(&lines, "{\"id\":1,\"title\":%q,\"published\":\"2024-09-15\",\"text\":%q}\n", strings.ToValidUTF8(text[:min(200, len(text))], "?"), strings.ToValidUTF8(text, "?"))
	}
	lines.WriteString(`{"html":"<html><title>Jalan rusak</title><h1>Jalan rusak</h1><p>Ada 5 orang, kata Sari Utami.</p></html>"}` + "\n")
	in := write(t, "in.jsonl", strings.ReplaceAll(lines.String(), `\x`, `\u00`))
	bad := write(t, "bad.txt", rare[2])
	rules := write(t, "rules.toml", ownRules)
	var all []string
	for _, args := range [][]string{
		{}, {"--offsets", "rune"}, {"--offsets", "utf16", "--explain", "--infer-published"}, {"--layers", "numbers,checks"}, {"--layers", "quotes"}, {"--rules", rules},
	} {
		out, errs, status := fakta("", append(args, "--format", "jsonl", in, bad)...)
		require.Zero(t, status, errs)
		all = append(all, strings.Split(strings.TrimSpace(out), "\n")...)
	}
	library := extract.Read(extract.Article{Title: "Ada \xff", Text: "Ada 5 orang."})
	return append(all, string(library.AppendJSON(nil, extract.JSON{})))
}

// TestSchema checks outputs against the JSON Schema, and wants every member that it names
// in one of them, so that nothing stands there that there is not.
func TestSchema(t *testing.T) {
	s, doc := schema(t)
	unseen := map[string]bool{}
	named(doc, func(where string) { unseen[where] = true })
	for _, line := range outputs(t) {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(line))
		require.NoError(t, err)
		require.NoError(t, s.Validate(v), line)
		seen(doc, doc, v, func(where string) { delete(unseen, where) })
	}
	assert.Empty(t, slices.Sorted(maps.Keys(unseen)), "members that no output has")
	var all []string
	for name, p := range doc["properties"].(map[string]any) {
		if p.(map[string]any)["type"] == "array" && name != "warnings" {
			all = append(all, name)
		}
	}
	assert.ElementsMatch(t, extract.LayerNames(), all)
}

// named calls f for every member that an object of the schema has: "number.low".
func named(doc map[string]any, f func(where string)) {
	objects := map[string]any{"article": doc}
	maps.Copy(objects, doc["$defs"].(map[string]any))
	for name, o := range objects {
		if p, ok := o.(map[string]any)["properties"].(map[string]any); ok {
			for member := range p {
				f(name + "." + member)
			}
		}
	}
}

// seen calls f for every member that v has of an object of the schema.
func seen(doc, object map[string]any, v any, f func(where string)) {
	name := "article"
	if ref, ok := object["$ref"].(string); ok {
		if strings.Contains(ref, "/properties/") {
			return // a value that another object has too
		}
		name = strings.TrimPrefix(ref, "#/$defs/")
		object = doc["$defs"].(map[string]any)[name].(map[string]any)
	}
	switch v := v.(type) {
	case []any:
		for _, x := range v {
			if items, ok := object["items"].(map[string]any); ok {
				seen(doc, items, x, f)
			}
		}
	case map[string]any:
		for member, x := range v {
			p, ok := object["properties"].(map[string]any)[member].(map[string]any)
			if ok {
				f(name + "." + member)
				seen(doc, p, x, f)
			}
		}
	}
}

// TestSchemaIsStrict adds a member to every object of an output and takes every value away:
// a new field must be added to the schema, and the type of an old one cannot change unseen.
func TestSchemaIsStrict(t *testing.T) {
	s, _ := schema(t)
	out := outputs(t)[1]
	v, err := jsonschema.UnmarshalJSON(strings.NewReader(out))
	require.NoError(t, err)
	require.NoError(t, s.Validate(v))
	objects, values := 0, 0
	var walk func(x any)
	walk = func(x any) {
		switch x := x.(type) {
		case []any:
			for _, y := range x {
				walk(y)
			}
		case map[string]any:
			objects++
			x["news"] = true
			require.Error(t, s.Validate(v), "an unknown member of %v", x)
			delete(x, "news")
			for name, y := range x {
				values++
				x[name] = []any{[]any{}}
				require.Error(t, s.Validate(v), "%s of another type", name)
				x[name] = y
			}
			for _, y := range x {
				walk(y)
			}
		}
	}
	walk(v)
	assert.Greater(t, objects, 10)
	assert.Greater(t, values, 50)
}
