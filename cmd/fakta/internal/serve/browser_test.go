package serve

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/fakta-id/fakta/cmd/fakta/internal/browsertest"
)

func TestBrowserPaste(t *testing.T) {
	tab := browsertest.Open(t, 1280, 900)
	url := started(t, config())
	tab.Go(url)
	tab.Axe("the form")
	tab.Click("#text")
	tab.Type(`"Ada 4.050 orang," kata Kepala Dinas Sosial Sari Utami, Jumat. <script>window.pwned = 1</script>`)
	tab.Click("[type=submit]")
	tab.Wait(`document.querySelector("[id=a0-n0m]")`)
	tab.Hover("[id=a0-n0m]")
	tab.Wait("!tip.hidden && tip.innerText.includes('4.050')")
	assert.Equal(t, "undefined", browsertest.Eval[string](tab, "typeof window.pwned"))
	tab.Axe("the report")

	tab.Click(".back")
	tab.Wait(`document.querySelector("#text")`)
	tab.Do(`document.querySelector("#text").value = "Ada"; document.querySelector("[name=published]").value = "kemarin"`)
	tab.Click("[type=submit]")
	tab.Wait(`document.querySelector("[role=alert]:not([hidden])")`)
	assert.Contains(t, tab.Text("[role=alert]:not([hidden])"), "Waktu terbit tidak dapat dibaca kemarin")
	assert.Equal(t, "Ada", browsertest.Eval[string](tab, `document.querySelector("#text").value`), "the text is still there")
	tab.Axe("a problem")
	tab.Click("[data-lang=en]")
	assert.Contains(t, tab.Text("[role=alert]:not([hidden])"), "could not be read")
	tab.Go(url)
	assert.Equal(t, "Article text", tab.Text("[for=text]"), "the choice of language is kept")
}

func TestBrowserFile(t *testing.T) {
	tab := browsertest.Open(t, 1280, 900)
	tab.Go(started(t, config()))
	dir := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(dir, name)
		require.NoError(t, os.WriteFile(path, []byte(content), 0o600))
		return path
	}
	t.Run("over the limit", func(t *testing.T) {
		tab.Files("[type=file]", file("besar.txt", strings.Repeat("a", 200<<10)))
		tab.Click("[type=submit]")
		assert.True(t, tab.Visible("#too-big"), "it is not sent at all")
	})
	t.Run("over the limit, sent all the same", func(t *testing.T) {
		tab.Do(`document.querySelector(".paste").submit()`) // passes by the script's check
		tab.Wait(`document.querySelector("[role=alert]:not(#too-big)")`)
		assert.Contains(t, tab.Text("[role=alert]:not([hidden])"), "10 kB")
	})
	t.Run("lines", func(t *testing.T) {
		tab.Files("[type=file]", file("dua.jsonl", `{"title":"Satu","text":"Ada 5 orang."}`+"\n"+`{"title":"Dua","text":"Ada 7 orang."}`))
		tab.Click("[type=submit]")
		tab.Wait(`document.querySelectorAll(".rows > li").length === 2`)
		tab.Click(`[href="#a1"]`)
		tab.Wait(`document.querySelector("[id=a1]")?.checkVisibility()`)
	})
}
