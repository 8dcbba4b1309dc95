// Command gen builds the lexicon of package lex from the word lists in ../words.
//
// Each line of a list is a word in lower case and what is known of it:
//
//	januari   month=1
//	persen    percent
//	€         currency=EUR name=EuroSign
//
// A key that kinds.txt documents becomes a [Kind] bit, one of attributes.txt only
// a table of values; a kind with values has both. The same word may stand in
// several lists: what they say of it is joined, and two different values for one
// key are an error.
// `name=` gives the constant of package w for a word that cannot name itself. The
// words of a list that begins with `!unnamed` get a constant only if another list
// has them too: no rule asks for them one by one.
package main

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"
	"go/format"
	"log"
	"math/bits"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

type entry struct {
	word string
	name string            // constant in package w, "" for none
	keys map[string]string // key -> value, "" for a bare key
	anon bool              // only in lists that are !unnamed
	seen map[string]int    // key -> how many words stand before it in the list that has it
}

func main() {
	log.SetFlags(0)
	keys, words, err := read("words")
	if err != nil {
		log.Fatal(err)
	}
	var kinds, attributes []string
	for k, doc := range keys {
		if doc.isKind {
			kinds = append(kinds, k)
		} else {
			attributes = append(attributes, k)
		}
	}
	slices.Sort(kinds)
	slices.Sort(attributes)
	if len(kinds) > 64 {
		log.Fatalf("%d kinds, but a Kind has 64 bits", len(kinds))
	}
	for _, f := range []struct {
		name string
		src  []byte
	}{
		{"kinds_gen.go", kindsFile(kinds, attributes, keys, words)},
		{"tables_gen.go", tablesFile(kinds, attributes, words)},
		{"writing_gen.go", writingFile(words)},
		{"values_gen.go", valuesFile(kinds, attributes, words)},
		{"w/w.go", constantsFile(words)},
	} {
		src, err := format.Source(f.src)
		if err != nil {
			log.Fatalf("%s: %v", f.name, err)
		}
		if err := os.WriteFile(f.name, src, 0o644); err != nil {
			log.Fatal(err)
		}
	}
}

// A key is what can be said of a word.
type key struct {
	doc    string
	isKind bool
}

// read reads the documentation of the keys and all word lists.
func read(dir string) (keys map[string]key, words []entry, err error) {
	keys = map[string]key{}
	for _, f := range []string{"kinds.txt", "attributes.txt"} {
		err = lines(filepath.Join(dir, f), func(line string) error {
			k, doc, _ := strings.Cut(line, " ")
			if _, ok := keys[k]; ok {
				return fmt.Errorf("key %s stands twice", k)
			}
			keys[k] = key{strings.TrimSpace(doc), f == "kinds.txt"}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(files)
	at := map[string]int{}
	n := 0
	for _, f := range files {
		if b := filepath.Base(f); b == "kinds.txt" || b == "attributes.txt" {
			continue
		}
		unnamed := false
		err := lines(f, func(line string) error {
			if line == "!unnamed" {
				unnamed = true
				return nil
			}
			n++
			fields := strings.Fields(line)
			word := fields[0]
			if r, ok := strings.CutPrefix(word, "U+"); ok { // a mark that the format needs itself
				n, err := strconv.ParseUint(r, 16, 32)
				if err != nil {
					return err
				}
				word = string(rune(n))
			}
			if word != strings.ToLower(word) {
				return fmt.Errorf("%s is not in lower case", word)
			}
			i, ok := at[word]
			if !ok {
				i = len(words)
				at[word] = i
				words = append(words, entry{word: word, keys: map[string]string{}, seen: map[string]int{}, anon: true})
			}
			e := &words[i]
			e.anon = e.anon && unnamed
			for _, f := range fields[1:] {
				k, v, _ := strings.Cut(f, "=")
				if k == "name" {
					e.name = v
					continue
				}
				if _, ok := keys[k]; !ok {
					return fmt.Errorf("%s: key %s is neither in kinds.txt nor in attributes.txt", word, k)
				}
				if old, ok := e.keys[k]; ok && old != v {
					return fmt.Errorf("%s: %s is both %q and %q", word, k, old, v)
				}
				if _, ok := e.keys[k]; !ok {
					e.seen[k] = n
				}
				e.keys[k] = v
			}
			return nil
		})
		if err != nil {
			return nil, nil, err
		}
	}
	// A stable order that does not depend on the files: first the words that rules
	// name or that have attributes, so that the tables of attributes end with them;
	// of each part short words first, which are the frequent ones, so that their
	// rows share cache lines.
	slices.SortFunc(words, func(a, b entry) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(len(a.word), len(b.word)), cmp.Compare(a.word, b.word))
	})
	return keys, words, nil
}

// rank is 1 for words of which only the kinds matter.
func rank(e entry) int {
	if !e.anon {
		return 0
	}
	for _, v := range e.keys {
		if v != "" {
			return 0
		}
	}
	return 1
}

func lines(file string, f func(string) error) error {
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	s := bufio.NewScanner(bytes.NewReader(b))
	for n := 1; s.Scan(); n++ {
		line := s.Text()
		if i := strings.Index(line, "# "); i == 0 || i > 0 && line[i-1] == ' ' {
			line = line[:i]
		}
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		if err := f(line); err != nil {
			return fmt.Errorf("%s:%d: %w", file, n, err)
		}
	}
	return s.Err()
}

const head = "// Code generated by gen from the lists in words; DO NOT EDIT.\n\n"

// camel turns a key such as "time-unit" into the Go name TimeUnit.
func camel(key string) string {
	var b strings.Builder
	for part := range strings.SplitSeq(key, "-") {
		b.WriteString(strings.ToUpper(part[:1]) + part[1:])
	}
	return b.String()
}

func kindsFile(kinds, attributes []string, keys map[string]key, words []entry) []byte {
	var b bytes.Buffer
	b.WriteString(head + "package lex\n\n// The kinds of words.\nconst (\n")
	for i, k := range kinds {
		fmt.Fprintf(&b, "\t// %s: %s\n\t%s Kind = 1 << %d\n", camel(k), keys[k].doc, camel(k), i)
	}
	b.WriteString(")\n\n// kindNames names the bits of a Kind, lowest first.\nvar kindNames = [...]string{\n")
	for _, k := range kinds {
		fmt.Fprintf(&b, "\t%q,\n", k)
	}
	b.WriteString("}\n")
	accessor := func(name, doc, k string) {
		switch valueType(k, words) {
		case "":
		case "string":
			fmt.Fprintf(&b, "\n// %s returns %s; \"\" for other words.\nfunc (id ID) %s() string {\nif id >= attributed {\nreturn \"\"\n}\nreturn %sStrings[%sOf[id]]\n}\n", name, doc, name, lower(k), lower(k))
		default:
			fmt.Fprintf(&b, "\n// %s returns %s; 0 for other words.\nfunc (id ID) %s() int {\nif id >= attributed {\nreturn 0\n}\nreturn int(%sOf[id])\n}\n", name, doc, name, lower(k))
		}
	}
	for _, k := range kinds {
		accessor(camel(k)+"Value", "the value that the lists give for "+camel(k), k)
	}
	for _, k := range attributes {
		accessor(camel(k), keys[k].doc, k)
	}
	return b.Bytes()
}

// written are the keys whose values are written back as words: the first word of the
// lists that has the value.
var written = []string{"currency", "currency-sign", "denominator", "digit", "dollar-of", "month", "ordinal", "power", "share", "unit", "weekday"}

func writingFile(words []entry) []byte {
	var b bytes.Buffer
	b.WriteString(head + "package lex\n")
	for _, k := range written {
		first := map[string]entry{}
		for _, w := range words {
			v, ok := w.keys[k]
			if !ok {
				continue
			}
			if old, ok := first[v]; !ok || w.seen[k] < old.seen[k] {
				first[v] = w
			}
		}
		var vals []string
		for v := range first {
			vals = append(vals, v)
		}
		slices.Sort(vals)
		fmt.Fprintf(&b, "\n// %sWord returns the word that the lists have first with the %s v; \"\" if they have none.\nfunc %sWord(v string) string {\nreturn wordOf(%sWords[:], v)\n}\n", camel(k), k, camel(k), lower(k))
		if k == "currency" || k == "unit" {
			fmt.Fprintf(&b, "\n// %sCodes returns all values of %s, sorted.\nfunc %sCodes() []string {\nreturn valuesOf(%sWords[:])\n}\n", camel(k), k, camel(k), lower(k))
		}
		fmt.Fprintf(&b, "\nvar %sWords = [...][2]string{\n", lower(k))
		for _, v := range vals {
			fmt.Fprintf(&b, "{%q, %q},\n", v, first[v].word)
		}
		b.WriteString("}\n")
	}
	return b.Bytes()
}

// valuesFile makes the method that lists all values of a word.
func valuesFile(kinds, attributes []string, words []entry) []byte {
	var b bytes.Buffer
	b.WriteString(head + "package lex\n\nimport \"strconv\"\n\n" + `// Values calls f with what the lists say of the word beside its kinds, in the order of the keys:
// "month" and "9" for september. It is for people who ask; rules ask for one value.
func (id ID) Values(f func(key, value string)) {
str := func(key, value string) {
if value != "" {
f(key, value)
}
}
num := func(key string, value int) {
if value != 0 {
f(key, strconv.Itoa(value))
}
}
`)
	list := func(key, name string) {
		switch valueType(key, words) {
		case "":
		case "string":
			fmt.Fprintf(&b, "str(%q, id.%s())\n", key, name)
		default:
			fmt.Fprintf(&b, "num(%q, id.%s())\n", key, name)
		}
	}
	for _, k := range kinds {
		list(k, camel(k)+"Value")
	}
	for _, k := range attributes {
		list(k, camel(k))
	}
	b.WriteString("}\n")
	return b.Bytes()
}

func lower(key string) string {
	c := camel(key)
	return strings.ToLower(c[:1]) + c[1:]
}

// valueType tells the Go type of a key's values: "", an integer type, or "string".
func valueType(key string, words []entry) string {
	t := ""
	for _, w := range words {
		v, ok := w.keys[key]
		if !ok || v == "" {
			continue
		}
		n, err := strconv.Atoi(v)
		if err != nil {
			return "string"
		}
		switch {
		case n < -128 || n > 127:
			t = "int16"
		case t == "":
			t = "int8"
		}
	}
	return t
}

func tablesFile(kinds, attributes []string, words []entry) []byte {
	var b bytes.Buffer
	b.WriteString(head + "package lex\n\n")
	attributed := 1
	for _, w := range words {
		attributed += 1 - rank(w)
	}
	fmt.Fprintf(&b, "const (\n\twordCount = %d\n\t// attributed is the first ID without attributes.\n\tattributed = %d\n)\n\n", len(words)+1, attributed)

	b.WriteString("// words holds the lower-cased form of each ID.\nvar words = [wordCount]string{\n\"\",\n")
	rows(&b, len(words), 8, func(i int) string { return strconv.Quote(words[i].word) })
	b.WriteString("}\n\n")

	for _, k := range slices.Concat(kinds, attributes) {
		t := valueType(k, words)
		switch t {
		case "":
		case "string":
			var vals []string
			at := map[string]int{"": 0}
			vals = append(vals, "")
			fmt.Fprintf(&b, "var %sOf = [attributed]uint8{\n", lower(k))
			for i, w := range words {
				v := w.keys[k]
				if v == "" {
					continue
				}
				if _, ok := at[v]; !ok {
					at[v] = len(vals)
					vals = append(vals, v)
				}
				fmt.Fprintf(&b, "%d: %d,\n", i+1, at[v])
			}
			if len(vals) > 256 {
				log.Fatalf("kind %s has more than 255 values", k)
			}
			fmt.Fprintf(&b, "}\n\nvar %sStrings = [...]string{\n", lower(k))
			for _, v := range vals {
				fmt.Fprintf(&b, "%q,\n", v)
			}
			b.WriteString("}\n\n")
		default:
			fmt.Fprintf(&b, "var %sOf = [attributed]%s{\n", lower(k), t)
			for i, w := range words {
				if v := w.keys[k]; v != "" && v != "0" {
					fmt.Fprintf(&b, "%d: %s,\n", i+1, v)
				}
			}
			b.WriteString("}\n\n")
		}
	}
	perfectHash(&b, kinds, words)
	return b.Bytes()
}

// perfectHash writes the tables of a hash-and-displace scheme: the hash of a key picks a
// bucket, the bucket's displacement a slot of its own.
func perfectHash(b *bytes.Buffer, kinds []string, words []entry) {
	slotBits := bits.Len(uint(len(words) + len(words)/4))
	bucketBits := slotBits - 2
	for seed := uint64(0xbf58476d1ce4e5b9); ; seed += 0x94d049bb133111ea {
		disp, slots, ok := displace(words, seed, slotBits, bucketBits)
		if !ok {
			continue // two words of a bucket agree in their low bits
		}
		fmt.Fprintf(b, "const (\n\tslotBits = %d\n\tbucketBits = %d\n\thashSeed = %#x\n)\n\n", slotBits, bucketBits, seed)
		table(b, "displacement", "uint16", "1 << bucketBits", disp)
		table(b, "slots", "ID", "1 << slotBits", slots)
		break
	}
	b.WriteString("// asciiID holds the identity of each ASCII punctuation mark.\nvar asciiID = [128]ID{\n")
	for i, w := range words {
		if c := w.word[0]; len(w.word) == 1 && c < 128 && (c < 'a' || c > 'z') {
			fmt.Fprintf(b, "%q: %d,\n", c, i+1)
		}
	}
	b.WriteString("}\n\n")
	b.WriteString("// entries holds the packed form and the kinds of each word.\nvar entries = [wordCount]entry{\n{},\n")
	rows(b, len(words), 4, func(i int) string {
		lo, hi := pack(words[i].word)
		var set uint64
		for n, k := range kinds {
			if _, ok := words[i].keys[k]; ok {
				set |= 1 << n
			}
		}
		return fmt.Sprintf("{key{%#x, %#x}, %#x}", lo, hi, set)
	})
	b.WriteString("}\n")
}

// displace finds the displacement of each bucket, the fullest first, and the ID in each slot.
func displace(words []entry, seed uint64, slotBits, bucketBits int) (disp, slots []uint16, ok bool) {
	type hashed struct {
		id uint16
		h  uint64
	}
	buckets := make([][]hashed, 1<<bucketBits)
	for i, w := range words {
		lo, hi := pack(w.word)
		h := hash(lo, hi, seed)
		k := h >> (64 - bucketBits)
		buckets[k] = append(buckets[k], hashed{uint16(i + 1), h})
	}
	order := make([]int, len(buckets))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(len(buckets[b]), len(buckets[a])) })
	slots = make([]uint16, 1<<slotBits)
	disp = make([]uint16, len(buckets))
	mask := uint64(1)<<slotBits - 1
	for _, k := range order {
		found := false
	next:
		for d := range mask + 1 {
			for i, e := range buckets[k] {
				if slots[(e.h^d)&mask] != 0 {
					for _, e := range buckets[k][:i] {
						slots[(e.h^d)&mask] = 0
					}
					continue next
				}
				slots[(e.h^d)&mask] = e.id
			}
			disp[k] = uint16(d)
			found = true
			break
		}
		if !found {
			return nil, nil, false
		}
	}
	return disp, slots, true
}

// rows writes n elements of a composite literal, so many in a line.
func rows(b *bytes.Buffer, n, perLine int, element func(i int) string) {
	for i := range n {
		b.WriteString(element(i))
		b.WriteByte(',')
		if (i+1)%perLine == 0 || i == n-1 {
			b.WriteByte('\n')
		}
	}
}

func table(b *bytes.Buffer, name, typ, size string, vals []uint16) {
	fmt.Fprintf(b, "var %s = [%s]%s{", name, size, typ)
	for i, v := range vals {
		if i%16 == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(b, "%d,", v)
	}
	b.WriteString("\n}\n\n")
}

// pack and hash must agree with lookup.go; TestLookup fails if they do not.

func pack(s string) (lo, hi uint64) {
	load := func(s string) (v uint64) {
		for i := range len(s) {
			v |= uint64(s[i]) << (8 * i)
		}
		return v
	}
	switch n := len(s); {
	case n <= 8:
		return load(s), 0
	case n <= 16:
		return load(s[:8]), load(s[8:])
	default:
		return load(s[:8]), load(s[n-8:])
	}
}

func hash(lo, hi, seed uint64) uint64 {
	h, l := bits.Mul64(lo^seed, hi^0x9e3779b97f4a7c15)
	return h ^ l
}

func constantsFile(words []entry) []byte {
	var b bytes.Buffer
	b.WriteString(head + `// Package w names the lexicon identities of single words, so that a rule reads
//
//	if t.ID == w.Dan { // "dan" (and)
//
// The constants are untyped and compare with lex.ID. A word that only its kind
// matters for (a place name, a unit) has a constant too; nothing is exported
// twice under different names.
package w

const (
`)
	type constant struct {
		name string
		id   int
	}
	var all []constant
	seen := map[string]string{}
	for i, e := range words {
		name := e.name
		if e.anon {
			continue
		}
		if name == "" {
			if strings.ContainsFunc(e.word, func(r rune) bool { return !unicode.IsLetter(r) || r > unicode.MaxASCII }) {
				continue
			}
			name = strings.ToUpper(e.word[:1]) + e.word[1:]
		}
		if old, ok := seen[name]; ok {
			log.Fatalf("constant %s for both %q and %q", name, old, e.word)
		}
		seen[name] = e.word
		all = append(all, constant{name, i + 1})
	}
	slices.SortFunc(all, func(a, b constant) int { return cmp.Compare(a.name, b.name) })
	for _, c := range all {
		fmt.Fprintf(&b, "%s = %d\n", c.name, c.id)
	}
	b.WriteString(")\n")
	return b.Bytes()
}
