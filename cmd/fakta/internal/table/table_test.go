package table

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/extract"
)

// testArticles returns the articles of the repository and some with what is rare.
func testArticles(t testing.TB) (all []extract.Article) {
	t.Helper()
	files, err := filepath.Glob("../../../../testdata/*/*.txt")
	require.NoError(t, err)
	require.Greater(t, len(files), 70)
	for _, name := range files {
		text, err := os.ReadFile(name)
		require.NoError(t, err)
		all = append(all, extract.Article{ID: filepath.Base(name), Text: string(text)})
	}
	published := time.Date(2024, 9, 15, 11, 36, 0, 0, time.FixedZone("WIB", 7*60*60))
	return append(all,
		extract.Article{ID: "judul", Title: "Jumat, 12 rumah di Badan Pusat Statistik (BPS) 😀 rusak, 5 orang luka, BPS pindah", Published: published,
			Text: `"Kami siap, 😀," kata Sari Utami (34), Jumat. Ada 5,5 juta orang. "Ada 2,615 atau 1/3," katanya, Sabtu.`},
		extract.Article{ID: "rusak\xff\x00", Text: "Ada \xff 5 orang, \x00 kata \"Sari\", \r\n lalu 10-20 ton."},
		extract.Article{ID: "skor", Text: "Persib menang 2-1 atas Persija. Perbandingannya 1:3. Ada " + strings.Repeat("999.", 19) + "999 orang, lebih dari 5 kg. Ia datang tiga kali sehari pada 31 Februari 2024."},
		extract.Article{ID: "", Text: ""},
	)
}

// reader returns an Extractor with rules of a user that find something in the test articles.
func reader(t testing.TB) *extract.Extractor {
	t.Helper()
	rules, err := extract.NewRules(
		extract.Rule{Name: "jumlah", Pattern: `(?<n>\d[\d.,]*(?:-\d+)?(?: juta| persen)?) (?<apa>\p{Ll}+)`, In: extract.Sentences | extract.Headlines, Read: map[string]extract.As{"n": extract.AsNumber}},
		extract.Rule{Name: "hari", Pattern: `(?<d>Senin|Jumat|Sabtu|\d+ \p{Lu}\w+ \d{4}|tiga kali)`, In: extract.Sentences | extract.Headlines, Read: map[string]extract.As{"d": extract.AsDate}},
		extract.Rule{Name: "kata", Pattern: `(?<q>["“].+["”]) (?:kata|ujar)`, Read: map[string]extract.As{"q": extract.AsQuote}},
		extract.Rule{Name: "boros", Pattern: `(?:\w+\s?)+!`, Steps: 1},
	)
	require.NoError(t, err)
	return &extract.Extractor{Rules: rules}
}

// object is a JSON object, and what a fact becomes in the output.
type object = map[string]any

// TestSameAsJSON wants in the tables what stands in the JSON output, in all units: no fact
// is missing, none is there twice, and every column has what the member of its name has.
func TestSameAsJSON(t *testing.T) {
	x := reader(t)
	for _, unit := range []extract.Offsets{extract.Bytes, extract.Runes, extract.UTF16} {
		b := Builder{Offsets: unit, Explain: true}
		for _, a := range testArticles(t) {
			facts := x.Extract(a)
			var want object
			d := json.NewDecoder(bytes.NewReader(facts.AppendJSON(nil, extract.JSON{Offsets: unit, Explain: true})))
			d.UseNumber()
			require.NoError(t, d.Decode(&want))
			got := map[string][]object{}
			for table, values := range Rows(string(b.Append(nil, facts))) {
				row := object{}
				for i, v := range values {
					if v.Kind != IsNull {
						row[table.Columns[i].Name] = v.String()
					}
				}
				got[table.Name] = append(got[table.Name], row)
			}
			compareArticle(t, a, want, got)
		}
	}
}

func compareArticle(t *testing.T, a extract.Article, want object, got map[string][]object) {
	t.Helper()
	list := func(o object, name string) []any { l, _ := o[name].([]any); return l }
	rows := func(name string, n int) []object {
		require.Len(t, got[name], n, "%s of %s", name, a.ID)
		return got[name]
	}
	check := func(row object, want object, names ...string) {
		t.Helper()
		assert.Equal(t, clean(a.ID), row["article_id"])
		for _, pair := range names {
			column, path, ok := strings.Cut(pair, "=")
			if !ok {
				path = column
			}
			assert.Equal(t, member(want, path), row[column], "%s: %s of %v", a.ID, column, want)
		}
	}
	article := rows("articles", 1)[0]
	check(article, want, "published", "headline=headline.text", "headline_start=headline.start", "headline_end=headline.end",
		"dateline=dateline.text", "dateline_start=dateline.start", "place=dateline.place", "agency=dateline.agency")
	assert.Equal(t, clean(a.Text), article["text"])

	for i, row := range rows("numbers", len(list(want, "numbers"))) {
		o := list(want, "numbers")[i].(object)
		check(row, o, "text", "text_start=start", "text_end=end", "in_title=in", "kind", "value", "alternative", "unit", "bound", "reason", "rule")
		if _, ok := o["low"]; ok {
			check(row, o, "low", "high")
		}
		assert.Equal(t, strconv.Itoa(i), row["number_id"])
	}
	for i, row := range rows("dates", len(list(want, "dates"))) {
		o := list(want, "dates")[i].(object)
		check(row, o, "text", "text_start=start", "text_end=end", "in_title=in", "type", "value", "mod", "from_time=from", "to_time=to", "rule",
			"age=?age", "weekday_mismatch=?weekday_mismatch", "invalid=?invalid", "approximate=?approximate")
		if f, ok := o["freq"].(string); ok {
			assert.Equal(t, strings.TrimSuffix(f, "X"), row["freq"])
		}
		if from, ok := row["from_time"].(string); ok {
			at, err := time.Parse(time.RFC3339, from)
			require.NoError(t, err)
			assert.Equal(t, strconv.FormatInt(at.Unix(), 10), row["from_epoch"])
		}
	}
	posts, mentions := 0, 0
	for i, row := range rows("people", len(list(want, "people"))) {
		o := list(want, "people")[i].(object)
		check(row, o, "person_id=id", "kind", "name", "age", "rule")
		for _, p := range list(o, "posts") {
			row := got["posts"][posts]
			check(row, p.(object), "role=role.text", "role_start=role.start", "affiliation=affiliation.text", "affiliation_end=affiliation.end")
			assert.Equal(t, strconv.Itoa(i), row["person_id"])
			_, described := p.(object)["office"]
			assert.Equal(t, strconv.FormatBool(!described), row["office"])
			posts++
		}
		for _, m := range list(o, "mentions") {
			check(got["mentions"][mentions], m.(object), "text", "text_start=start", "text_end=end")
			mentions++
		}
	}
	rows("posts", posts)
	rows("mentions", mentions)
	for i, row := range rows("quotes", len(list(want, "quotes"))) {
		o := list(want, "quotes")[i].(object)
		check(row, o, "text", "text_start=start", "text_end=end", "kind", "speaker_id=speaker", "via", "rule", "mention=mention.text", "cue=cue.text",
			"said_when=when.text", "said_where=where.text", "occasion=occasion.text", "occasion_start=occasion.start")
		if id, ok := row["said_date_id"].(string); ok {
			n, _ := strconv.Atoi(id)
			assert.Equal(t, row["said_when_start"], got["dates"][n]["text_start"])
			assert.Equal(t, "false", got["dates"][n]["in_title"])
		} else {
			for _, d := range got["dates"] {
				assert.False(t, d["in_title"] == "false" && row["said_when_start"] == d["text_start"], "%s: a date that was not found", a.ID)
			}
		}
	}
	for i, row := range rows("claims", len(list(want, "claims"))) {
		o := list(want, "claims")[i].(object)
		check(row, o, "text", "text_start=start", "in_title=in", "number_id=quantity", "subject=subject.text", "predicate=predicate.text", "predicate_end=predicate.end",
			"whole=of.text", "whole_number_id=of.quantity", "direction=change.direction", "from_number_id=change.from", "to_number_id=change.to",
			"by_number_id=change.by", "per=per.text", "place=where.text", "date_id=when", "source_id=source", "rule")
	}
	compared := 0
	for i, row := range rows("checks", len(list(want, "checks"))) {
		o := list(want, "checks")[i].(object)
		check(row, o, "kind", "result", "date_id=date", "stated", "computed", "text")
		for _, c := range list(o, "claims") {
			assert.Equal(t, c.(json.Number).String(), got["check_claims"][compared]["claim_id"])
			compared++
		}
	}
	rows("check_claims", compared)
	uses := 0
	for i, row := range rows("abbreviations", len(list(want, "abbreviations"))) {
		o := list(want, "abbreviations")[i].(object)
		check(row, o, "text", "text_start=start", "in_title=in", "short", "long", "rule")
		for _, u := range list(o, "uses") {
			check(got["abbreviation_uses"][uses], u.(object), "text", "text_start=start", "text_end=end")
			uses++
		}
	}
	rows("abbreviation_uses", uses)
	groups := 0
	for i, row := range rows("custom", len(list(want, "custom"))) {
		o := list(want, "custom")[i].(object)
		check(row, o, "name", "text", "text_start=start", "text_end=end", "in_title=in")
		for _, g := range list(o, "groups") {
			o := g.(object)
			check(got["custom_groups"][groups], o, "name", "text", "text_start=start", "text_end=end", "read_as=as", "unit", "fact_id=fact")
			if _, ranged := o["low"]; !ranged {
				check(got["custom_groups"][groups], o, "value", "reason")
			}
			groups++
		}
	}
	rows("custom_groups", groups)
	for i, row := range rows("warnings", len(list(want, "warnings"))) {
		check(row, list(want, "warnings")[i].(object), "position=offset", "in_title=in", "message")
	}
}

// member returns a member of a JSON object as it stands in a column: "in" as whether it is
// "title", "?x" as whether it is there, nil for what is absent. Texts may hold U+0000 there
// but not here.
func member(o object, path string) any {
	if name, ok := strings.CutPrefix(path, "?"); ok {
		_, there := o[name]
		return strconv.FormatBool(there)
	}
	if path == "in" {
		return strconv.FormatBool(o["in"] == "title")
	}
	if outer, inner, ok := strings.Cut(path, "."); ok {
		o, _ = o[outer].(object)
		path = inner
	}
	switch x := o[path].(type) {
	case json.Number:
		return x.String()
	case string:
		return clean(x)
	}
	return nil
}

func TestNumberColumns(t *testing.T) {
	columns := []string{"text", "value", "value_real", "low", "low_real", "high", "high_real", "exponent", "rounds_from", "rounds_to", "unit", "bound"}
	for _, c := range []struct{ text, want string }{
		{"Ada 568.373 orang.", "568.373|568373|568373|||||0|568372.5|568373.5||"},
		{"Ada 1,3 juta orang.", "1,3 juta|1300000|1300000|||||5|1250000|1350000||"},
		{"Naik 43,31 persen.", "43,31 persen|43.31|43.31|||||-2|43.305|43.315|%|"},
		{"Harga Rp 40-50 triliun.", "Rp 40-50 triliun|||40000000000000|40000000000000|50000000000000|50000000000000||39500000000000|50500000000000|IDR|"},
		{"Sekitar sepertiga rumah.", "sepertiga|1/3|0.3333333333333333||||||0.3333333333333333|0.3333333333333333||~"},
		{"Persib menang 2-1.", "2-1|2-1||2|2|1|1|||||"},
		{"Ada " + strings.Repeat("999.", 19) + "999 orang.", strings.Repeat("999.", 19) + "999|||||||||||"},
	} {
		var got []string
		var b Builder
		for table, values := range Rows(string(b.Append(nil, extract.Read(extract.Article{Text: c.text})))) {
			if table.Name != "numbers" {
				continue
			}
			for _, name := range columns {
				for i := range table.Columns {
					if table.Columns[i].Name == name {
						got = append(got, values[i].String())
					}
				}
			}
		}
		assert.Equal(t, c.want, strings.Join(got, "|"), c.text)
	}
}

// TestDescription wants every table to be described in full and every reference to lead
// somewhere.
func TestDescription(t *testing.T) {
	seen := map[string]bool{}
	for _, table := range All() {
		assert.NotEmpty(t, table.Doc)
		assert.Equal(t, "article_id", table.Columns[0].Name)
		columns := map[string]*Column{}
		for i := range table.Columns {
			c := &table.Columns[i]
			assert.NotEmpty(t, c.Doc, "%s.%s", table.Name, c.Name)
			assert.NotContains(t, columns, c.Name)
			columns[c.Name] = c
		}
		for _, k := range table.KeyColumns() {
			assert.False(t, columns[k].Null, "%s.%s", table.Name, k)
		}
		for _, r := range table.Refs {
			assert.True(t, seen[r.Table], "%s refers to %s", table.Name, r.Table)
			assert.Len(t, r.Columns, Get(r.Table).Key)
			for _, c := range r.Columns {
				assert.Contains(t, columns, c)
			}
		}
		for _, x := range table.Indexes {
			for _, c := range x.Columns {
				assert.Contains(t, columns, c)
			}
		}
		for _, c := range table.Search {
			assert.Contains(t, columns, c)
		}
		seen[table.Name] = true
	}
}

func TestSelect(t *testing.T) {
	all, err := Select(nil)
	require.NoError(t, err)
	assert.Equal(t, All(), all)
	some, err := Select([]string{"quotes", "numbers"})
	require.NoError(t, err)
	assert.Equal(t, []*Table{Get("numbers"), Get("quotes")}, some)
	_, err = Select([]string{"numbers", "figures"})
	var unknown *UnknownError
	require.ErrorAs(t, err, &unknown)
	assert.ErrorContains(t, err, `no table "figures"; there are articles, numbers, dates`)
}

// TestCSVField has fields and how they are written; encoding/csv reads them back.
func TestCSVField(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `""`}, {"a", "a"}, {"a b", "a b"}, {"1,3", `"1,3"`}, {`"`, `""""`}, {`kata "Sari"`, `"kata ""Sari"""`}, {" a", `" a"`}, {"a ", `"a "`},
		{"a\nb", "\"a\nb\""}, {"a\r\nb", "\"a\r\nb\""}, {`\.`, `"\."`}, {"é😀", "é😀"}, {"#a", "#a"}, {";", ";"},
	} {
		assert.Equal(t, c.want, string(appendField(nil, c.in)))
		got, err := csv.NewReader(strings.NewReader(c.want + "\r\n")).Read()
		require.NoError(t, err)
		assert.Equal(t, []string{strings.ReplaceAll(c.in, "\r\n", "\n")}, got)
	}
}
