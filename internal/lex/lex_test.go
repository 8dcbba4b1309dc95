package lex

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/internal/lex/w"
)

func TestLookup(t *testing.T) {
	for id, word := range words {
		if id == 0 {
			continue
		}
		require.Equal(t, ID(id), lookupText(word), "%q", word)
		if !strings.ContainsFunc(word, func(r rune) bool { return r > unicode.MaxASCII }) {
			require.Equal(t, ID(id), lookupText(strings.ToUpper(word)), "%q in capitals", word)
		}
		assert.Equal(t, word, ID(id).String())
	}
	for _, word := range []string{"", "jut", "jutaa", "xyzzy", "januarij", strings.Repeat("a", 40), "pertanggungjawabanku"} {
		assert.Zero(t, Lookup(word), "%q", word)
	}
}

// lookupText finds a word or mark as the splitter does.
func lookupText(word string) ID {
	return New(word).Tokens[Pad].ID()
}

func TestKinds(t *testing.T) {
	for _, c := range []struct {
		word string
		kind Kind
	}{
		{"januari", Month}, {"Senin", Weekday}, {"JUTA", Scale}, {"sekitar", Bound}, {"katanya", CueNya}, {"mengatakan", Report},
	} {
		id := Lookup(c.word)
		assert.True(t, id.Is(c.kind), "%s is no %s", c.word, c.kind)
		assert.Contains(t, id.Kinds().String(), c.kind.String())
	}
	assert.Equal(t, 1, Lookup("januari").MonthValue())
	assert.Equal(t, 12, Lookup("triliun").Power())
	assert.Equal(t, "USD", Lookup("dolar").CurrencyValue())
	assert.Zero(t, Lookup("kesehatan").Power(), "a word without attributes")
}

// dump shows tokens as words with a letter for their class.
func dump(d *Doc) string {
	var b strings.Builder
	for _, t := range d.Tokens[d.Begin():d.End()] {
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString("WNQSAMBI"[t.Class()-1 : t.Class()])
		if t.Class() != Break {
			b.WriteString(d.Text[t.Start:t.End])
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", ""},
		{"  \t ", ""},
		{"Rp 4 miliar", "WRp N4 Wmiliar"},
		{"568.373 orang", "N568 M. N373 Worang"},
		{"Rp9.050,-", "WRp N9 M. N050 M, M-"},
		{"Covid-19", "WCovid M- N19"},
		{"Jum'at", "WJum A' Wat"},     // an apostrophe between letters
		{"ta’dzim", "Wta A’ Wdzim"},   // a curly one
		{"'kata'", "S' Wkata S'"},     // single marks
		{`"kata"`, `Q" Wkata Q"`},     //
		{"“kata”", "Q“ Wkata Q”"},     //
		{"”kata”", "Q” Wkata Q”"},     // the same mark on both sides
		{"„kata“", "Q„ Wkata Q“"},     //
		{"«kata»", "Q« Wkata Q»"},     //
		{"''kata''", "Q'' Wkata Q''"}, // typewriters' double marks are one token
		{"``kata''", "Q`` Wkata Q''"}, //
		{"a\nB", "Wa B WB"},
		{"a\nb", "Wa Wb"},                 // inside of a sentence it is space
		{"a\r\n\r\n b", "Wa B Wb"},        // one break, however long
		{"a\u00a0b", "Wa Wb"},             // NBSP is space
		{"a\u200bb", "Wa Wb"},             // zero width parts nothing in the text, but ends a word
		{"a\u2028B", "Wa B WB"},           // a line separator
		{"café é", "Wcafé Wé"},            // letters beyond ASCII
		{"cafe\u0301", "Wcafe\u0301"},     // a combining accent belongs to its letter
		{"a\xff\xfeb", "Wa I\xff\xfe Wb"}, // bytes that are not UTF-8
		{"a\uFFFDb", "Wa I\uFFFD Wb"},     // what an editor leaves of them
		{"５６ ٣", "N５６ N٣"},                // other digits
		{"½ €", "M½ M€"},                  //
		{"\ufeffJakarta", "WJakarta"},     // a byte order mark
		{"&quot;Ya&#39;&nbsp;b&amp;c&#8220; &x; Jum&rsquo;at", "Q&quot; WYa S&#39; Wb M&amp; Wc Q&#8220; M& Wx M; WJum A&rsquo; Wat"}, // never decoded
		{"â€œYaâ€ Jumâ€™at â€” pâté", "Qâ€œ WYa Qâ€ WJum Aâ€™ Wat Mâ€” Wpâté"},                                                        // decoded wrongly
		{"\x93Ya\x94 Jum\x92at \x93\x94", "Q\x93 WYa Q\x94 WJum A\x92 Wat I\x93\x94"},                                                 // Windows-1252, one mark at a time
		{"a\n&nbsp;\nb", "Wa B Wb"},
		{"a\x00b", "Wa Wb"},                       // control characters
		{"detik.com", "Wdetik M. Wcom"},           //
		{"20ribu", "N20 Wribu"},                   //
		{"kabupaten/kota", "Wkabupaten M/ Wkota"}, //
	} {
		d := New(c.text)
		assert.Equal(t, c.want, dump(d), "%q", c.text)
		checkDoc(t, d)
	}
}

func TestFlags(t *testing.T) {
	d := New("Di Jambi, BPJS \"(siap)\"\n\nX 5a É")
	var got []string
	for i := d.Begin(); i < d.End(); i++ {
		f := ""
		for k, name := range []string{"space", "capital", "upper", "first", "blank", "foreign"} {
			if d.Tokens[i].Has(1 << k) {
				f += " " + name
			}
		}
		got = append(got, strings.TrimSpace(d.Str(i))+f)
	}
	assert.Equal(t, []string{
		"Di space capital first", "Jambi space capital", ",", "BPJS space capital upper", "\" space", "(", "siap", ")", "\"",
		" space blank", "X space capital first", "5 space", "a", "É space capital foreign",
	}, got)
}

func TestSentences(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Satu. Dua", []string{"Satu.", "Dua"}},
		{"Rp. 5.000 naik. Lalu turun.", []string{"Rp. 5.000 naik.", "Lalu turun."}},
		{"Kata dr. Tirta. Ia pergi", []string{"Kata dr. Tirta.", "Ia pergi"}},
		{"UU No. 12 Tahun 2011", []string{"UU No. 12 Tahun 2011"}},
		{"H. Amin dan PT. Timah", []string{"H. Amin dan PT. Timah"}},
		{"M. Rizal pergi", []string{"M. Rizal pergi"}},
		{"minum vitamin C. Selain itu", []string{"minum vitamin C.", "Selain itu"}}, // a letter after a small word is no initial
		{"sebesar 43,31 persen. Itu", []string{"sebesar 43,31 persen.", "Itu"}},
		{"pukul 11.36. Lalu", []string{"pukul 11.36.", "Lalu"}},
		{"Apa? Ya! Baik… Oke", []string{"Apa?", "Ya!", "Baik…", "Oke"}},
		{"Apa?! Ya", []string{"Apa?!", "Ya"}},
		{`"Satu. Dua," kata X. Tiga`, []string{`"Satu.`, `Dua," kata X.`, "Tiga"}},
		{`Ia berkata, "Ya." Lalu pergi.`, []string{`Ia berkata, "Ya."`, "Lalu pergi."}},
		{"naik (5 persen). Lalu", []string{"naik (5 persen).", "Lalu"}},
		{"pekerja.Lalu pergi", []string{"pekerja.", "Lalu pergi"}}, // scrapers lose the space
		{"kantor DPRD.Dalam rapat", []string{"kantor DPRD.", "Dalam rapat"}},
		{"pekerja.“Kami pergi.“Lalu", []string{"pekerja.", "“Kami pergi.", "“Lalu"}}, // a quotation mark that opens
		{"kepada DPRD.Sebanyak 5 orang", []string{"kepada DPRD.", "Sebanyak 5 orang"}},
		{"kepada DPRD.Volume itu", []string{"kepada DPRD.", "Volume itu"}},
		{"libur HUT RI.“Kami pergi", []string{"libur HUT RI.", "“Kami pergi"}},
		{"pukul 14.40 WIB.Badan itu pergi", []string{"pukul 14.40 WIB.", "Badan itu pergi"}},
		{"turun. \uFFFDKami pergi.\uFFFD Lalu", []string{"turun.", "\uFFFDKami pergi.\uFFFD", "Lalu"}}, // marks that lost their encoding
		{"turun. \xfeKami pergi,\xff kata X", []string{"turun.", "\xfeKami pergi,\xff kata X"}},
		{"bersama AKP.Budi pergi", []string{"bersama AKP.Budi pergi"}}, // a rank
		{"harga sawit.GIMNI menilai", []string{"harga sawit.", "GIMNI menilai"}},
		{"di Jambi, Selasa Ia menilai", []string{"di Jambi, Selasa", "Ia menilai"}}, // a lost full stop
		{"Apa Kata Dia soal harga", []string{"Apa Kata Dia soal harga"}},            // capitals of a headline
		{"sejak 2022.Lalu pergi", []string{"sejak 2022.", "Lalu pergi"}},
		{"Kami pergi.,\n,\n,Lalu pulang", []string{"Kami pergi.,\n,\n,", "Lalu pulang"}}, // what is left of a table
		{"Kami pergi., Lalu pulang. , Hari ini", []string{"Kami pergi.,", "Lalu pulang. ,", "Hari ini"}},
		{"Sari Utami, S.H., M.Hum. pergi", []string{"Sari Utami, S.H., M.Hum. pergi"}}, // degrees
		{"1.Menutup sekolah", []string{"1.Menutup sekolah"}},                           // the number of a list item
		{"KONTAN.CO.ID dan detik.com naik", []string{"KONTAN.CO.ID dan detik.com naik"}},
		{"Judul\nIsi", []string{"Judul", "Isi"}},
		{"Menteri (\nPAN-RB\n), Budi\npergi", []string{"Menteri (\nPAN-RB\n), Budi\npergi"}}, // a link on its own line
		{"Guru Besar\nUniversitas Raya\n, Budi, pergi ke\nKota Raya\nkemarin", []string{"Guru Besar\nUniversitas Raya\n, Budi, pergi ke\nKota Raya\nkemarin"}},
		{"Harga naik\n\nKota Raya\n, kemarin", []string{"Harga naik", "Kota Raya\n, kemarin"}}, // a paragraph
		{"Harga naik\nKota Raya\nJalan Raya", []string{"Harga naik", "Kota Raya", "Jalan Raya"}},
		{"Naik 5 persen. 10 orang pergi", []string{"Naik 5 persen.", "10 orang pergi"}},
		{"1. Menutup sekolah\n2. Libur", []string{"1. Menutup sekolah", "2. Libur"}},
		{"sampai Jambi. harga naik", []string{"sampai Jambi.", "harga naik"}}, // a careless writer
		{"Budi dkk. pergi", []string{"Budi dkk. pergi"}},
		{"tahun 2019. akan", []string{"tahun 2019. akan"}}, // a small letter does not begin a sentence
	} {
		d := New(c.text)
		var got []string
		for i, j := range d.Sentences() {
			got = append(got, d.Slice(i, j))
		}
		assert.Equal(t, c.want, got, "%q", c.text)
		checkDoc(t, d)
	}
}

// TestWrapped reads texts in lines of one width.
func TestWrapped(t *testing.T) {
	const text = `Sawah di Lembah Raya Kering

Sebanyak 18.240 petani dari 24.000 petani padi yang terdata di Kabupaten
Seluma, Provinsi Bengkulu, sudah menerima bantuan benih unggul. Kepala
Dinas Pangan Sari Utami mengatakan, bantuan itu baru menjangkau tiga per
empat dari seluruh petani yang masuk pendataan kantornya sejak Januari
2024. Sisanya akan dilayani bertahap sampai akhir Desember sebab berkas
Kelompok Tani Makmur dan Kelompok Tani Subur masih diperiksa ulang oleh
Dinas Pangan.
Selasa, 19 November`
	breaks := func(text string) (n int) {
		for _, t := range New(text).Tokens {
			if t.Class() == Break {
				n++
			}
		}
		return n
	}
	assert.Equal(t, 2, breaks(text), "behind the headline and the last line")
	assert.Equal(t, 2, breaks(strings.ReplaceAll(text, "\n", "\r\n")))
	assert.Equal(t, 2, breaks(strings.ReplaceAll(text, "\n", " \n ")))
	checkDoc(t, New(text))
	assert.Equal(t, 2+5, breaks(strings.Replace(text, "Raya", strings.Repeat("Raya ", 20), 1)), "no text in lines of one width has a line so long; empat stands inside of a sentence")
	assert.Equal(t, 5, breaks("Sari\nBudi\nAni\nTuti\nSiti\nEko"), "a list of names")
	assert.Equal(t, 12, breaks(strings.Repeat("Harga beras di pasar itu naik lagi sejak Januari\nHarga gula turun\n", 6)), "lines that end where they need not")
}

func TestTokenAt(t *testing.T) {
	d := New("satu dua  tiga")
	for pos, want := range map[int]string{0: "satu", 3: "satu", 4: "dua", 5: "dua", 8: "tiga", 13: "tiga"} {
		assert.Equal(t, want, d.Str(d.TokenAt(pos)), "at %d", pos)
	}
	assert.Equal(t, d.End(), d.TokenAt(14))
	assert.Equal(t, Span{0, 8}, d.Span(d.Begin(), d.Begin()+2))
	assert.Equal(t, "dua  tiga", d.Slice(d.Begin()+1, d.End()))
}

func TestInvalid(t *testing.T) {
	assert.Equal(t, -1, New("baik").InvalidAt)
	assert.Equal(t, 2, New("a \xff b").InvalidAt)
}

// unseen takes away what HTML writes for space.
var unseen = strings.NewReplacer("&nbsp;", "", "&#160;", "", "&#xa0;", "")

// checkDoc checks what holds of every Doc: tokens in order, on rune boundaries,
// not empty; between them only what is not seen; padding around them.
func checkDoc(t testing.TB, d *Doc) {
	t.Helper()
	require.GreaterOrEqual(t, len(d.Tokens), 2*Pad)
	at := 0
	for i := d.Begin(); i < d.End(); i++ {
		k := d.Tokens[i]
		require.LessOrEqual(t, at, int(k.Start))
		require.Less(t, k.Start, k.End)
		require.LessOrEqual(t, int(k.End), len(d.Text))
		for _, r := range unseen.Replace(d.Text[at:k.Start]) {
			require.True(t, unicode.IsSpace(r) || ZeroWidth(r), "lost %q", r)
		}
		if utf8.ValidString(d.Text) {
			require.True(t, utf8.ValidString(d.Str(i)), "%q is cut", d.Str(i))
		}
		require.NotEqual(t, Edge, k.Class())
		at = int(k.End)
	}
	for _, r := range unseen.Replace(d.Text[at:]) {
		require.True(t, unicode.IsSpace(r) || ZeroWidth(r), "lost %q", r)
	}
	for k := range Pad {
		require.Equal(t, Edge, d.Tokens[k].Class())
		require.Equal(t, Edge, d.Tokens[len(d.Tokens)-1-k].Class())
	}
	n := 0
	for i, j := range d.Sentences() {
		require.Less(t, i, j)
		n++
	}
	require.LessOrEqual(t, n, d.End()-d.Begin())
}

func TestReuse(t *testing.T) {
	var d Doc
	long := strings.Repeat("Sebanyak 1,3 juta orang. ", 50)
	d.Reset(long)
	d.Reset("Satu dua")
	assert.Equal(t, "WSatu Wdua", dump(&d))
	assert.Zero(t, testing.AllocsPerRun(10, func() { d.Reset(long) }))
	assert.Equal(t, ID(w.Sebanyak), d.Tokens[d.Begin()].ID())
}

func FuzzDoc(f *testing.F) {
	for _, s := range []string{
		"Jambi (ANTARA) - Sebanyak 568.373 tenaga kerja. \"Itu,\" kata dia.",
		"a\xff\u200b ''x'' Jum'at\r\n\n½", "“a” ”b” „c“ «d»", "1. A\n2. B", "Rp. 5 dr. X",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d := New(s)
		checkDoc(t, d)
		again := New(s)
		require.Equal(t, d.Tokens, again.Tokens)
		// A line before and after shifts the tokens and changes nothing else.
		shifted := New("\n" + s + "\n")
		lead := 0
		if shifted.Tokens[Pad].Class() == Break {
			lead = 1
		}
		if len(s) > 0 && d.End() > d.Begin() && d.Tokens[Pad].Class() != Break && shifted.Tokens[Pad+lead].Class() == d.Tokens[Pad].Class() {
			require.Equal(t, d.Tokens[Pad].Start+1, shifted.Tokens[Pad+lead].Start)
		}
	})
}

func BenchmarkReset(b *testing.B) {
	text := strings.Repeat("Sebanyak 568.373 tenaga kerja dari 1,3 juta pekerja, kata Kepala BPJS Ketenagakerjaan Cabang Jambi Seto Tjahjono. ", 50)
	var d Doc
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		d.Reset(text)
	}
}
