package extract

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
)

// hostile are texts that no newspaper prints, each repeated to any length: rules that begin
// anew at every word, look through a whole sentence or compare all with all need a time for
// them that grows with the square of the length.
var hostile = []string{
	// Figures.
	"7", "1.", "1,", ".,", "1-", "5/", "1:", "5 ", "dua ", "dua puluh ", "setengah ", "juta ", "II ", "ke-5 ", "5x5 ",
	"5% ", "5 per ", "Rp ", "Rp5", "Rp 5 miliar ", "5 persen atau ", "5 persen dari ", "5 orang, ", "lima orang dan ",
	"dari 5 orang ", "5 itu ", "5 orang itu ", "dari jumlah itu, 5 ", "Angka itu 5. ", "naik 5 persen menjadi 6 persen dari ",
	"masing-masing 5 dan ", "terdiri dari 5 orang, 6 orang, ", "54 persen dari total dana, ", "- A: 5 orang\n", "A: 5, ",
	"di Aceh 5 ", "Mei 7 ", "5 ) jumat Qa + ", "Jumat lima orang dan satu mobil hilang, ", "5 orang pada 2024 di Aceh dan ", "Rp 2 ",
	// Dates.
	"Senin ", "besok ", "Januari ", "1/2/", "Senin (1/2/2024) ", "1 Januari 2024, ", "Iduladha /", "A 10:30 ", "pukul 05.00 WIB ",
	"Senin, Sari mengatakan, \"Besok kami datang.\" ", "13, 14 ", "1-1-", "akan Senin ",
	// Quotes.
	"\"", "“", "”", "‘", "'", "«", "“‘", "\"“ ", "“A ", "A” B “", "\"Ya,\" ", "\"Ya,\" kata Sari. ", "“Ya” mengatakan ",
	"”mengatakan bahwa1,5 ", "— prof mengatakan “ , ", "“Rumah ini baik dan besar sekali.” ", "“Rumah ini baik dan besar sekali,” katanya. ",
	"kata ", "kata ujar ", "KATA UJAR ANDI ", "katanya ", "kata dia, ", "mengatakan ", "yang mengatakan ", "ketika menilai ",
	"mengatakan bahwa ", "Menurut A, ", "Hal itu disampaikan Sari. ", "dan mengatakan ", "meminta A untuk ",
	// People and bodies.
	"Andi ", "Andi Budi Cici ", "ANDI BUDI ", "Ust ", "Prof Dr Ir H ", ", S.H.", "Andi bin ", "Andi alias ", "Andi (5) ", "Ma'ruf ", "al-",
	"Ketua ", "ketua ", "kepala dinas ketua umum ", "Kepala Dinas ", "Ketua Umum PT ", "Ketua dan ", "Ketua A (B) ", "Sari yang juga Ketua ",
	"Prof. Dr. Ir. H. ", "Ketua Sari dan ", "Menteri Politik, Hukum, ", "PT A ", "PT A Tbk ", "Partai A ", "Badan Xa (BX) dan BX ", "atau BX ", "A B/AB ", "ABC singkatan dari A B C ", "alias ", "di Aceh, ", "@a.b",
	// Layout, marks and bytes.
	"(", "((((", "() ", "di ", "di di di", "Baca juga: ", "Baca juga: A\n", "Simak juga Video 'A", "Jambi (ANTARA) - A. ", "JAMBI - ", "A, B.com - . ", "http://",
	"Foto: JAKARTA ( A.b ", "[kata] 5 ", "A\n, b\n", "&", "&quot;", "&nbsp;\n", "â€", "\x93",
	"\n", "a\n", ". ", "A. ", "a.\nA", "A", "a", "Dan", "BacaXa", "É", "\xff", "\xff ", "\x00", "日本", "١ ", " ",
}

// grown are texts whose parts differ, of about n bytes.
var grown = map[string]func(n int) string{
	"many people": func(n int) string {
		return numbered(n, func(i int) string { return fmt.Sprintf("Kepala Dinas %s mengatakan jalan itu rusak. ", name(i)) })
	},
	"many speakers": func(n int) string {
		return numbered(n, func(i int) string { return fmt.Sprintf("\"Jalan ini rusak,\" kata %s. ", name(i)) })
	},
	"many people in turn": func(n int) string {
		return numbered(n, func(i int) string { return fmt.Sprintf("\"Jalan ini rusak,\" kata %s. ", name(i%250)) })
	},
	"many bodies": func(n int) string {
		return numbered(n, func(i int) string {
			return fmt.Sprintf("Badan %s (B%X) mengatakan B%X rugi. ", name(i), i, i)
		})
	},
	"many figures": func(n int) string {
		return numbered(n, func(i int) string { return fmt.Sprintf("%d orang A%d, ", i, i) })
	},
	"many figures of the same": func(n int) string {
		return numbered(n, func(i int) string { return fmt.Sprintf("Jumlah warga itu %d orang. ", i) })
	},
	"one long word": func(n int) string {
		return "Jumlah " + strings.Repeat("a", n/2) + " 5 orang" + strings.Repeat(" dan 5", n/12)
	},
	"one sentence after a name": func(n int) string { return "Sari " + strings.Repeat("jalan rusak ", n/12) + "mengatakan, \"Ya.\"" },
	"one quote of all":          func(n int) string { return "“" + strings.Repeat("Jalan rusak 5 meter. ", n/21) + "” kata Sari." },
	"lines of one width": func(n int) string {
		return numbered(n, func(i int) string {
			return fmt.Sprintf("Jumlah warga di desa itu kini %d orang, naik dari tahun\nlalu yang ", i)
		})
	},
	"one list": func(n int) string { return "Total 9.000.000 orang terdiri dari" + strings.Repeat(" 5 orang A,", n/11) },
}

// anyOf are the parts of texts that never repeat.
var anyOf = [][]string{
	{"Qa ", "A ", "7", "! "},               // people whose names are made of the same words
	{"Sari ", "Utami ", "Budi, ", "kata "}, // and who speak
	{"Mei ", "7 "},
	{"5 ", "Mei ", "Senin, ", "di Aceh "},
	{"“", "”", "Ya. ", "kata Sari "},
	{"Ketua ", "dan ", "PT ", "A, "},
}

// mixed writes parts in any order, about n bytes.
func mixed(n int, parts []string) string {
	var b strings.Builder
	r := rand.New(rand.NewPCG(1, 2))
	for b.Len() < n {
		b.WriteString(parts[r.IntN(len(parts))])
	}
	return b.String()
}

func numbered(n int, part func(i int) string) string {
	var b strings.Builder
	for i := 0; b.Len() < n; i++ {
		b.WriteString(part(i))
	}
	return b.String()
}

// name makes the name of person i.
func name(i int) string {
	letters := func(first byte) string {
		return string([]byte{first + byte(i%26), 'a' + byte(i/26%26), 'r' + byte(i/676%8), 'i', 'a' + byte(i/5408%26)})
	}
	return letters('A') + " " + letters('A')
}

// TestHostile holds the time for a byte of a hostile text to what it is for a shorter one. The
// title can be as long as the text.
func TestHostile(t *testing.T) {
	if testing.Short() || raceEnabled {
		t.Skip("measures time")
	}
	const short, long = 25_000, 100_000
	var x Extractor
	var b []byte
	spent := func(a Article) time.Duration {
		start := time.Now()
		b = x.Extract(a).AppendJSON(b[:0], JSON{Offsets: Runes})
		return time.Since(start)
	}
	check := func(name string, text func(n int) string, article func(text string) Article) {
		s, l := article(text(short)), article(text(long))
		var ratio float64
		fast, slow := time.Hour, time.Hour // the best of each: new memory takes time at first, and other programs disturb
		for range 10 {
			fast, slow = min(fast, spent(s)), min(slow, spent(l))
			// Times below some milliseconds tell nothing.
			if ratio = slow.Seconds() / max(fast, 4*time.Millisecond).Seconds() / (long / short); ratio < 2 {
				return
			}
		}
		assert.Less(t, ratio, 2.0, "%.60q takes longer for each byte of a longer text", name)
	}
	inText := func(text string) Article { return Article{Text: text} }
	for _, unit := range hostile {
		text := func(n int) string { return strings.Repeat(unit, n/len(unit)) }
		check(unit, text, inText)
	}
	names := make([]string, 0, len(grown))
	for name := range grown {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		check(name, grown[name], inText)
	}
	for _, parts := range anyOf {
		check(fmt.Sprintf("any of %q", parts), func(n int) string { return mixed(n, parts) }, inText)
	}
	for _, unit := range []string{"Ketua ", "5 orang, ", "Senin ", "Andi "} {
		text := func(n int) string { return strings.Repeat(unit, n/len(unit)) }
		check("title "+unit, text, func(text string) Article { return Article{Title: text, Text: text} })
	}
}
