package web

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// TestPages reads the pages in testdata, each made as one outlet makes its pages, about
// events that never happened. The .golden files are written by hand.
func TestPages(t *testing.T) {
	files, err := filepath.Glob("testdata/*.html")
	require.NoError(t, err)
	require.Len(t, files, 12)
	for _, file := range files {
		name := strings.TrimSuffix(filepath.Base(file), ".html")
		t.Run(name, func(t *testing.T) {
			page, err := os.ReadFile(file)
			require.NoError(t, err)
			golden, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".golden")
			require.NoError(t, err)
			got, err := Read(string(page))
			require.NoError(t, err)
			assert.Equal(t, string(golden), "title: "+got.Title+"\npublished: "+got.Published.Format(time.RFC3339)+"\n\n"+got.Text)
		})
	}
}

const sentence = "Sebanyak 18.240 petani di Kabupaten Seluma memanen padi pada pekan ini, kata kepala dinas setempat."

const long = "Pemerintah Provinsi Bengkulu menyalurkan benih unggul, pupuk, dan alat panen kepada kelompok tani di sembilan kabupaten " +
	"agar hasil panen musim tanam pertama tahun ini tidak turun seperti pada musim kemarau yang lalu, ujar gubernur."

// TestText has what becomes of the elements of a text.
func TestText(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"paragraphs", "<p>Satu.</p><p>Dua.</p>", "Satu.\nDua.\n"},
		{"no elements", "Ada 5 orang.", "Ada 5 orang.\n"},
		{"br", "<div>Satu.<br>Dua.<br/><br/>\n Tiga.</div>", "Satu.\nDua.\nTiga.\n"},
		{"loose text", "<div><b>Jakarta</b> - Satu.<p>Dua.</p>Tiga.</div>", "Jakarta - Satu.\nDua.\nTiga.\n"},
		{"inline", "<p>Ada <b>5</b>\n\t<i>orang</i>, <a href=x>kata</a><span> Sari</span>.</p>", "Ada 5 orang, kata Sari.\n"},
		{"entities", "<p>Rp&nbsp;5 juta &amp; 3&#037; &ldquo;kata&rdquo; a&shy;b</p>", "Rp 5 juta & 3% “kata” ab\n"},
		{"not to be seen", "<p>Se\u200bratus\u00ad orang.\ufeff</p>", "Seratus orang.\n"},
		{"list", "<p>Ada tiga:</p><ol><li>Satu.</li><li><p>Dua.</p></li></ol>", "Ada tiga:\nSatu.\nDua.\n"},
		{"table", "<table><tr><th>Kota</th><th>Orang</th></tr><tr><td>Jambi</td><td>5</td></tr></table>", "Kota\tOrang\nJambi\t5\n"},
		{"script", "<p>Satu.<script>var a = 5;</script></p><style>p{}</style><noscript>5</noscript><template>6</template>", "Satu.\n"},
		{"comment", "<p>Sa<!-- 5 -->tu.</p>", "Satu.\n"},
		{"caption", "<figure><img><figcaption>Foto 5 orang.</figcaption></figure><p>" + sentence + "</p>", sentence + "\n"},
		{"quote", "<p>Satu.</p><blockquote>Dua.</blockquote>", "Satu.\nDua.\n"},
		{"open elements", "<div><p>Satu.<p>Dua.<b>", "Satu.\nDua.\n"},
		{"cut in a tag", "<div><p>Satu.</p><p>Dua.</p><a hre", "Satu.\nDua.\n"},
		{"cut in a script", "<p>Satu.</p><script>var x = '<p>5</p>", "Satu.\n"},
		{"NUL", "<p>Sa\x00tu.</p>", "Satu.\n"},
		{"headline", "<title>Padi di Seluma</title><h1>Padi di Seluma</h1><p>" + sentence + "</p>", sentence + "\n"},
		{"navigation", "<nav>Ada 3 menu</nav><p>" + sentence + "</p><aside>Ada 4 kotak</aside><footer>Ada 5 kaki</footer>", sentence + "\n"},
		{"a link in a sentence", "<p>Ada 5 orang, <a href=x>kata Kepala Dinas</a>.</p>", "Ada 5 orang, kata Kepala Dinas.\n"},
		{"a paragraph of links", "<p>" + sentence + "</p><p><a href=x>Harga Beras Naik 5 Persen</a></p>", sentence + "\n"},
		{"JSON-LD alone", `<div id="app"></div><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"Satu.\n\nDua."}</script>`, "Satu.\nDua.\n"},
		{"cut in two", "<h1>Padi</h1><div><div><p>" + long + "</p><p>Dua.</p></div></div><div><div>" + strings.Repeat("<p>"+sentence+"</p>", 9) + "</div></div>",
			long + "\nDua.\n" + strings.Repeat(sentence+"\n", 9)},
		{"a dateline with a date", "<h1>Padi</h1><p>21/8/2025 09:12 WIB</p><div><p>ISTANBUL, 20 Agustus 2025 (Antara) -</p><p>" + sentence + "</p></div>", "ISTANBUL, 20 Agustus 2025 (Antara) -\n" + sentence + "\n"},
		{"a class that holds the text", `<div class="comment-box share">` + strings.Repeat("<p>"+sentence+"</p>", 2) + `</div>`, strings.Repeat(sentence+"\n", 2)},
	} {
		p, err := Read(c.page)
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, p.Text, c.name)
		assert.False(t, p.Replaced, c.name)
	}
}

func TestHeadline(t *testing.T) {
	for _, c := range []struct{ name, page, want string }{
		{"h1 that the title repeats", "<title>Harga Beras di Jambi Naik - Contoh.com</title><h1>Contoh</h1><h1>Harga Beras di Jambi Naik</h1>", "Harga Beras di Jambi Naik"},
		{"title cut off", `<meta property="og:title" content="Harga Beras di Jambi Na..."><h1>Harga Beras di Jambi Naik Lagi</h1>`, "Harga Beras di Jambi Naik Lagi"},
		{"logo", "<title>Harga Beras di Jambi Naik | Contoh</title><h1>Contoh</h1>", "Harga Beras di Jambi Naik"},
		{"og:title alone", `<meta property="og:title" content="Harga Beras di Jambi Naik Halaman all - Kompas.com">`, "Harga Beras di Jambi Naik"},
		{"JSON-LD alone", jsonld(`"headline":"Harga Beras &quot;Naik&quot; di Jambi"`), `Harga Beras "Naik" di Jambi`},
		{"h1 alone", "<h1>Harga <i>Beras</i><br>Naik</h1>", "Harga Beras Naik"},
		{"two h1", "<h1>Contoh</h1><h1>Harga Beras Naik</h1>", ""},
		{"name of the outlet", `<meta property="og:site_name" content="Suara Warga Kota Jambi Raya"><title>Harga Naik - Suara Warga Kota Jambi Raya</title>`, "Harga Naik"},
		{"domain", "<title>Beras Naik - Regional Contoh.co</title>", "Beras Naik"},
		{"a dash of its own", "<title>Jambi - Muara Bulian Macet</title>", "Jambi - Muara Bulian Macet"},
		{"nothing", "<p>Ada 5 orang.</p>", ""},
		{"title of a drawing", "<svg><title>Panah</title></svg>", ""},
	} {
		p, err := Read("<!doctype html>" + c.page + "<p>" + sentence + "</p>")
		require.NoError(t, err, c.name)
		assert.Equal(t, c.want, p.Title, c.name)
	}
}

func TestNoArticle(t *testing.T) {
	for _, c := range []struct {
		name, page string
		want       error
	}{
		{"empty", "", ErrEmpty},
		{"space", " \n&nbsp;", ErrEmpty},
		{"no text", "<!doctype html><html><head><title>Judul</title></head><body><img src=x></body></html>", ErrEmpty},
		{"script alone", "<script>document.write('5 orang')</script>", ErrEmpty},
		{"links alone", "<ul>" + strings.Repeat("<li><a href=x>Harga Beras Naik 5 Persen</a></li>", 30) + "</ul>", ErrNoArticle},
		{"advertisement alone", "<p>ADVERTISEMENT</p>", ErrNoArticle},
	} {
		_, err := Read(c.page)
		assert.ErrorIs(t, err, c.want, c.name)
	}
}

// TestFurnishings has the examples of each kind of line.
func TestFurnishings(t *testing.T) {
	for i, f := range furnishings {
		p := compiled()[i]
		for _, s := range f.examples {
			assert.True(t, p.MatchString(s), "%s: %s", f.expr, s)
		}
		for _, s := range f.not {
			assert.False(t, isFurniture(s), s)
		}
	}
}

func TestMarks(t *testing.T) {
	for name, want := range map[string]bool{
		"baca-juga-box": true, "detail__body-tag mgt-16": true, "detailsCoverCaption": true, "ads-on-body": true, "linksisip": true,
		"read__content": false, "article-content-body_with-aside": false, "loading": false, "detail__body-text itp_bodycontent": false,
		"header": false, "vintage": false, "": false, "paraCaption": true, "bacaan": false, "ADS": true, "é tag": true,
	} {
		assert.Equal(t, want, hasMark(name), name)
	}
}

// TestHostile reads pages that nobody writes. Each must be done in a few seconds on a busy
// machine, and none may be lost without an error.
func TestHostile(t *testing.T) {
	repeat := func(s string, n int) string {
		if raceEnabled {
			n /= 20
		}
		return strings.Repeat(s, n)
	}
	for _, c := range []struct{ name, page string }{
		{"5 MB of nested div", repeat("<div>", 1<<20) + sentence},
		{"nested div, closed", repeat("<div>", 1<<18) + sentence + repeat("</div>", 1<<18)},
		{"nested div, text in each", repeat("<div>a ", 1<<18) + sentence},
		{"deep and many", repeat("<div>", 240) + repeat("<p>"+sentence+"</p>", 10_000)},
		{"open tables", repeat("<table><tr><td>", 20_000) + sentence},
		{"open lists", repeat("<ul><li>", 50_000) + sentence},
		{"open fonts", repeat("<font><p>"+sentence, 10_000)},
		{"open formatting", repeat("<b><i><a href=x><p>", 5_000) + sentence},
		{"crossed formatting", repeat("<b><i>", 100) + repeat("</b></i>"+sentence, 2_000)},
		{"paragraphs in a table", "<table>" + repeat("<p>"+sentence, 10_000)},
		{"many br", repeat(sentence+"<br>", 20_000)},
		{"one word", "<p>" + repeat("a", 5<<20)},
		{"one paragraph", "<p>" + repeat(sentence+" ", 50_000)},
		{"one attribute", `<p class="` + repeat("ads-tag ", 500_000) + `">` + sentence},
		{"many attributes", "<p " + repeat("a=b ", 300_000) + ">" + sentence},
		{"many entities", "<p>" + repeat("&amp;&nbsp;&bogus;", 200_000) + sentence},
		{"svg", "<svg>" + repeat("<g>", 100_000) + "</svg><p>" + sentence},
		{"templates", repeat("<template>", 50_000) + "<p>" + sentence},
		{"forms", repeat("<form><select><option>", 50_000) + "</select></form><p>" + sentence},
		{"deep JSON-LD", `<script type="application/ld+json">` + repeat(`{"@graph":[`, 100_000) + `</script><p>` + sentence},
		{"many dates", "<h1>a</h1><p>" + repeat("21 Agustus 2025 09:12 ", 50_000) + "</p>"},
		{"end tags", repeat("</div></p></b>", 300_000) + sentence},
		{"less-than signs", repeat("<", 1<<20) + sentence},
		{"comment", "<p>" + sentence + "</p><!--" + repeat("-", 1<<20)},
	} {
		start := time.Now()
		p, err := Read(c.page)
		if took := time.Since(start); took > 5*time.Second {
			t.Logf("%s: %v", c.name, took)
			assert.Less(t, took, time.Minute, c.name)
		}
		if err == nil {
			assert.NotEmpty(t, p.Text, c.name)
		} else {
			t.Logf("%s: %v", c.name, err)
		}
	}
}

func FuzzRead(f *testing.F) {
	files, err := filepath.Glob("testdata/*.html")
	require.NoError(f, err)
	for _, file := range files {
		page, err := os.ReadFile(file)
		require.NoError(f, err)
		f.Add(string(page))
	}
	for _, s := range []string{"", "<p>Ada 5 orang.", "\xff\xfe<\x00p\x00", "<svg><math><table><p>", `<script type="application/ld+json">{"@type":"Article"`} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, page string) {
		p, err := Read(page)
		if err != nil {
			var broken *ReaderError
			require.NotErrorAs(t, err, &broken)
			require.Empty(t, p)
			return
		}
		require.True(t, utf8.ValidString(p.Text) && utf8.ValidString(p.Title))
		require.NotEmpty(t, strings.TrimSpace(p.Text))
		for l := range strings.Lines(p.Text) {
			require.Equal(t, strings.TrimSpace(l)+"\n", l)
		}
		again, err := Read(page)
		require.NoError(t, err)
		require.Equal(t, p, again)
	})
}
