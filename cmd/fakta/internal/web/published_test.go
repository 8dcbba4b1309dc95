package web

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParseStamp(t *testing.T) {
	for _, c := range []struct {
		in, want string
		zone     zoning
		day      bool
	}{
		{"2025-08-21T09:12:33+07:00", "2025-08-21T09:12:33+07:00", zoned, false},
		{"2025-08-21T09:12:33.250+07:00", "2025-08-21T09:12:33+07:00", zoned, false},
		{"2025-08-21T09:12:33+0700", "2025-08-21T09:12:33+07:00", zoned, false},
		{"2025-08-21T09:12:33+07", "2025-08-21T09:12:33+07:00", zoned, false},
		{"2025-08-21T09:12+07:00", "2025-08-21T09:12:00+07:00", zoned, false},
		{" 2025-08-21 09:12:33 +0700\n", "2025-08-21T09:12:33+07:00", zoned, false},
		{"Thu, 21 Aug 2025 09:12:33 +0700", "2025-08-21T09:12:33+07:00", zoned, false},
		{"2025-08-21T09:12:33Z", "2025-08-21T09:12:33Z", zulu, false},
		{"2025-08-21T09:12:33.000Z", "2025-08-21T09:12:33Z", zulu, false},
		{"2025-08-21T09:12:33+00:00", "2025-08-21T09:12:33Z", zulu, false},
		{"2025-08-21T09:12:33", "2025-08-21T09:12:33Z", noZone, false},
		{"2025-08-21 09:12", "2025-08-21T09:12:00Z", noZone, false},
		{"2025/08/21 09:12:33", "2025-08-21T09:12:33Z", noZone, false},
		{"2025-08-21", "2025-08-21T00:00:00Z", noZone, true},
		{"Kamis, 21 Agu 2025 09:12 WIB", "2025-08-21T09:12:00+07:00", zoned, false},
		{"Kompas.com - 07/08/2024, 16:41 WIB", "2024-08-07T16:41:00+07:00", zoned, false},
		{"9 November 2023 | 09.12 WIB", "2023-11-09T09:12:00+07:00", zoned, false},
		{"Senin, 20 Januari 2025 / 07:30 WITA", "2025-01-20T07:30:00+08:00", zoned, false},
		{"Sabtu 01 Feb 2025 10:30 WIT", "2025-02-01T10:30:00+09:00", zoned, false},
		{"Selasa, 03 Desember 2024 – 18:45 WIB", "2024-12-03T18:45:00+07:00", zoned, false},
		{"Jum'at, 3 Jan. 2025 pukul 8.05 WIB", "2025-01-03T08:05:00+07:00", zoned, false},
		{"18/3/2024 06:55", "2024-03-18T06:55:00Z", noZone, false},
		{"21 Agustus 2025", "2025-08-21T00:00:00Z", noZone, true},
		{"Diterbitkan 11 Feb 2025, 13:30 WIB, diperbarui 12 Feb 2025, 14:02 WIB", "2025-02-11T13:30:00+07:00", zoned, false},
		{"Diperbarui 11 Feb 2025, 14:02 WIB. Tayang 11 Feb 2025, 13:30 WIB", "2025-02-11T13:30:00+07:00", zoned, false},

		{in: ""},
		{in: "kemarin"},
		{in: "2 jam yang lalu"},
		{in: "0001-01-01T00:00:00Z"}, // no time in programs
		{in: "1970-01-01T00:00:00Z"},
		{in: "0000-00-00 00:00:00"},
		{in: "31 September 2024 08:00 WIB"},
		{in: "12 Rapat 2024 08:00 WIB"},
		{in: "21/13/2025 08:00"},
		{in: "21 Agustus 2025 25:70 WIB"},
		{in: "Updated: 11 Feb 2025, 14:02 WIB"},
		{in: "Nomor 5512/01/02/2025/0099"},
	} {
		got, ok := parseStamp(c.in)
		if c.want == "" {
			assert.False(t, ok, "%q: %v", c.in, got)
			continue
		}
		require.True(t, ok, c.in)
		assert.Equal(t, c.want, got.at.Format(time.RFC3339), c.in)
		assert.Equal(t, c.zone, got.zone, c.in)
		assert.Equal(t, c.day, got.day, c.in)
	}
}

// page makes a page with a headline, what stands in its head and a line below the headline.
func page(head, below string) string {
	return `<html><head><title>Panen Raya di Seluma</title>` + head + `</head><body><h1>Panen Raya di Seluma</h1><div class="date">` + below + `</div>
<p>Sebanyak 18.240 petani di Kabupaten Seluma memanen padi pada pekan ini, kata kepala dinas setempat.</p></body></html>`
}

func jsonld(members string) string {
	return `<script type="application/ld+json">{"@type":"NewsArticle",` + members + `}</script>`
}

func meta(name, content string) string {
	return `<meta property="` + name + `" content="` + content + `">`
}

func TestPublished(t *testing.T) {
	const published = "article:published_time"
	for _, c := range []struct {
		name, head, below, want string
	}{
		{"nothing", "", "", ""},
		{"visible alone", "", "Kamis, 21 Agu 2025 09:12 WIB", "2025-08-21T09:12:00+07:00"},
		{"visible without zone is Jakarta's", "", "21/8/2025 09:12", "2025-08-21T09:12:00+07:00"},
		{"visible in another zone", "", "21 Agustus 2025 09:12 WITA", "2025-08-21T09:12:00+08:00"},
		{"visible day alone", "", "Kamis, 21 Agustus 2025", "2025-08-21T00:00:00+07:00"},
		{"no zone is Jakarta's", meta(published, "2025-08-21 09:12:33"), "", "2025-08-21T09:12:33+07:00"},
		{"no zone is that of the line", meta(published, "2025-08-21 09:12:33"), "21 Agustus 2025 09:12 WIT", "2025-08-21T09:12:33+09:00"},
		{"JSON-LD before meta", jsonld(`"datePublished":"2025-08-21T09:12:33+07:00"`) + meta(published, "2025-08-21T09:00:00+07:00"), "", "2025-08-21T09:12:33+07:00"},
		{"article before web page", `<script type="application/ld+json">[{"@type":"WebPage","datePublished":"2025-01-01T00:00:00+07:00"},{"@type":"NewsArticle","datePublished":"2025-08-21T09:12:33+07:00"}]</script>`, "", "2025-08-21T09:12:33+07:00"},
		{"web page alone", `<script type="application/ld+json">{"@type":"WebPage","datePublished":"2025-08-21T09:12:33+07:00"}</script>`, "", "2025-08-21T09:12:33+07:00"},
		{"clock before day", jsonld(`"datePublished":"2025-08-21"`) + meta(published, "2025-08-21T09:12:33+07:00"), "", "2025-08-21T09:12:33+07:00"},
		{"line before JSON-LD", jsonld(`"datePublished":"2025-08-20T17:00:00+07:00"`), "21 Agustus 2025 09:12 WIB", "2025-08-21T09:12:00+07:00"},
		{"line is the last change", jsonld(`"datePublished":"2025-08-21T09:12:33+07:00","dateModified":"2025-08-21T11:00:10+07:00"`), "21 Agustus 2025 11:00 WIB", "2025-08-21T09:12:33+07:00"},
		{"line says so", jsonld(`"datePublished":"2025-08-21T09:12:33+07:00"`), "Diperbarui 21 Agustus 2025 11:00 WIB", "2025-08-21T09:12:33+07:00"},

		{"Z is kept", meta(published, "2025-08-21T09:12:33Z"), "", "2025-08-21T09:12:33Z"},
		{"Z is local by the line", meta(published, "2025-08-21T09:12:33Z"), "21 Agustus 2025 09:12 WIB", "2025-08-21T09:12:33+07:00"},
		{"+00:00 is local by the line", meta(published, "2025-08-21T09:12:33+00:00"), "21 Agustus 2025 | 09.12 WIB", "2025-08-21T09:12:33+07:00"},
		{"Z is local in WITA", meta(published, "2025-08-21T09:12:33Z"), "21 Agustus 2025 09:12 WITA", "2025-08-21T09:12:33+08:00"},
		{"Z is UTC by the line", meta(published, "2025-08-21T02:12:33Z"), "21 Agustus 2025 09:12 WIB", "2025-08-21T09:12:33+07:00"},
		{"Z would lie after the line", meta(published, "2025-08-21T09:14:33Z"), "21 Agustus 2025 09:12 WIB", "2025-08-21T09:12:00+07:00"},
		{"Z is local by JSON-LD", meta(published, "2025-08-21T09:12:33Z") + jsonld(`"datePublished":"2025-08-21T09:12:33+07:00"`), "", "2025-08-21T09:12:33+07:00"},
		{"Z of JSON-LD is local by meta", jsonld(`"datePublished":"2025-08-21T09:12:33Z"`) + meta("content_PublishedDate", "2025-08-21 09:12:33"), "", "2025-08-21T09:12:33+07:00"},
		{"Z of JSON-LD is UTC by meta", jsonld(`"datePublished":"2025-08-21T02:12:33Z"`) + meta("dtk:publishdate", "2025/08/21 09:12:33"), "", "2025-08-21T09:12:33+07:00"},
		{"Z is local by its day", meta(published, "2025-08-21T20:12:33Z"), "Kamis, 21 Agustus 2025", "2025-08-21T20:12:33+07:00"},
		{"Z is UTC by its day", meta(published, "2025-08-20T23:12:33Z"), "Kamis, 21 Agustus 2025", "2025-08-21T06:12:33+07:00"},
		{"the day decides nothing", meta(published, "2025-08-21T09:12:33Z"), "Kamis, 21 Agustus 2025", "2025-08-21T09:12:33Z"},
		{"Z lies after the last change", jsonld(`"datePublished":"2025-08-21T09:12:33Z","dateModified":"2025-08-21T10:00:00+07:00"`), "", "2025-08-21T09:12:33+07:00"},
		{"Z lies before the last change", jsonld(`"datePublished":"2025-08-21T09:12:33Z","dateModified":"2025-08-21T18:00:00+07:00"`), "", "2025-08-21T09:12:33Z"},
		{"changed in Z says nothing", jsonld(`"datePublished":"2025-08-21T09:12:33Z","dateModified":"2025-08-21T09:12:33Z"`), "", "2025-08-21T09:12:33Z"},

		{"itemprop", `<meta itemprop="datePublished" content="2025-08-21T09:12:33+07:00">`, "", "2025-08-21T09:12:33+07:00"},
		{"itemprop of an element", "", `<span itemprop="datePublished" content="2025-08-21T09:12:33+07:00">Kamis</span>`, "2025-08-21T09:12:33+07:00"},
		{"time", "", `<time datetime="2025-08-21T09:12:33+07:00">kemarin</time>`, "2025-08-21T09:12:33+07:00"},
		{"first time", "", `<time datetime="2025-08-21T09:12:33+07:00"></time><time datetime="2025-08-22T09:12:33+07:00"></time>`, "2025-08-21T09:12:33+07:00"},
		{"meta before time", meta("pubdate", "2025-08-21 09:12:33"), `<time datetime="2025-08-22T09:12:33+07:00"></time>`, "2025-08-21T09:12:33+07:00"},
		{"nonsense before sense", meta(published, "segera") + meta("publish-date", "2025-08-21 09:12:33"), "", "2025-08-21T09:12:33+07:00"},

		{"comments around JSON-LD", "<script type='application/ld+json; charset=utf-8'>\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2025-08-21T09:12:33+07:00\"}\n//]]>\n</script>", "", "2025-08-21T09:12:33+07:00"},
		{"broken JSON-LD", "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"a\nb\",\"datePublished\":\"2025-08-21T09:12:33+07:00\",}</script>", "", "2025-08-21T09:12:33+07:00"},
		{"cut JSON-LD", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-08-21T09:12:33+07:00","autho</script>`, "", "2025-08-21T09:12:33+07:00"},
		{"graph", `<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":["Thing","ReportageNewsArticle"],"datePublished":"2025-08-21T09:12:33+07:00"}]}</script>`, "", "2025-08-21T09:12:33+07:00"},
		{"JSON-LD of other types", `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":5}</script><script type="application/ld+json">null</script><script type="application/ld+json"></script>`, "", ""},
	} {
		p, err := Read(page(c.head, c.below))
		require.NoError(t, err, c.name)
		got := ""
		if !p.Published.IsZero() {
			got = p.Published.Format(time.RFC3339)
		}
		assert.Equal(t, c.want, got, c.name)
	}
}

// TestToday has a time above the headline. It may be that of today, and counts only where
// another agrees.
func TestToday(t *testing.T) {
	for _, c := range []struct{ head, today, want string }{
		{meta("article:published_time", "2025-08-21T09:12:33+07:00"), "Senin, 25 Agustus 2025 10:00 WIB", "2025-08-21T09:12:33+07:00"},
		{meta("article:published_time", "2025-08-21T09:12:33Z"), "Senin, 25 Agustus 2025 10:00 WIB", "2025-08-21T09:12:33Z"},
		{meta("article:published_time", "2025-08-21T20:12:33Z"), "Jumat, 22 Agustus 2025", "2025-08-21T20:12:33Z"},
		{meta("article:published_time", "2025-08-21T09:12:33Z"), "Kamis, 21 Agustus 2025 09:12 WIB", "2025-08-21T09:12:33+07:00"},
		{"", "Jumat, 22 Agustus 2025", "0001-01-01T00:00:00Z"},
	} {
		p, err := Read(`<html><head>` + c.head + `</head><body><p>` + c.today + `</p><h1>Panen Raya di Seluma</h1><p>Sebanyak 18.240 petani memanen padi.</p></body></html>`)
		require.NoError(t, err)
		assert.Equal(t, c.want, p.Published.Format(time.RFC3339))
	}
}
