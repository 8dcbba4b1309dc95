// Package browsertest opens pages in a headless Chromium for the tests of the command.
//
// It looks for the browser under its usual names, or under $FAKTA_CHROMIUM. Without one the
// tests are skipped, unless $FAKTA_BROWSER is "require". The accessibility rules are those
// of axe-core, at the path that $FAKTA_AXE names.
package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/performance"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// The browser that all tests of a package share, with an empty profile; each tab has cookies
// and storage of its own.
var (
	start   sync.Once
	browser context.Context // nil without a browser
	failed  error
	stop    = func() {}
)

// Main runs the tests of a package and ends the browser after them.
func Main(m *testing.M) {
	code := m.Run()
	stop()
	os.Exit(code)
}

// launch starts the browser.
func launch() {
	path := find()
	if path == "" {
		return
	}
	profile, err := os.MkdirTemp("", "fakta-browser")
	if err != nil {
		failed = err
		return
	}
	ctx, cancel := chromedp.NewExecAllocator(context.Background(),
		chromedp.ExecPath(path), chromedp.UserDataDir(profile),
		chromedp.Headless, chromedp.NoSandbox, chromedp.DisableGPU, chromedp.NoFirstRun,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true),
		chromedp.Flag("disable-component-update", true), chromedp.Flag("disable-sync", true),
		chromedp.Flag("hide-scrollbars", true),
	)
	browser, _ = chromedp.NewContext(ctx)
	failed = chromedp.Do(browser)
	stop = func() {
		_ = chromedp.Cancel(browser)
		cancel()
		_ = os.RemoveAll(profile)
	}
}

// find returns the path of the browser, "" without one.
func find() string {
	for _, name := range []string{os.Getenv("FAKTA_CHROMIUM"), "chromium", "chromium-browser", "google-chrome"} {
		if name == "" {
			continue
		}
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	return ""
}

// A Tab shows a page. Its methods fail the test where the page does not do as told.
type Tab struct {
	t   *testing.T
	ctx context.Context

	mu       sync.Mutex
	problems []string // what the browser complained about
}

// Open opens a tab of the given size that closes with the test. Whatever the page writes to
// the console as an error, a breach of its content policy too, fails the test.
func Open(t *testing.T, width, height int64) *Tab {
	t.Helper()
	start.Do(launch)
	require.NoError(t, failed)
	if browser == nil {
		if os.Getenv("FAKTA_BROWSER") == "require" {
			t.Fatal("no Chromium here, and FAKTA_BROWSER=require")
		}
		t.Skip("no Chromium here: install it, or name it in FAKTA_CHROMIUM")
	}
	ctx, cancel := chromedp.NewContext(browser, chromedp.WithNewBrowserContext())
	tab := &Tab{t: t, ctx: ctx}
	t.Cleanup(func() {
		cancel()
		tab.mu.Lock()
		defer tab.mu.Unlock()
		for _, p := range tab.problems {
			t.Errorf("the browser says: %s", p)
		}
	})
	require.NoError(t, chromedp.Listen(ctx, tab.listen))
	call(tab, log.Enable, cdp.Empty{})
	call(tab, runtime.Enable, cdp.Empty{})
	call(tab, performance.Enable, performance.EnableParams{TimeDomain: performance.EnableTimeDomainThreadTicks})
	tab.Size(width, height)
	tab.Media("", "light") // and without smooth scrolling, which would move what is clicked
	return tab
}

// listen notes what the browser complains about.
func (b *Tab) listen(event any) {
	b.mu.Lock()
	defer b.mu.Unlock()
	switch e := event.(type) {
	case *runtime.EventExceptionThrown:
		b.problems = append(b.problems, e.ExceptionDetails.Text)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError && e.Entry.Source != log.EntrySourceNetwork {
			b.problems = append(b.problems, e.Entry.Text)
		}
	}
}

// patience is how long the browser may take for one thing.
const patience = time.Minute

// call sends a command of the browser's protocol.
func call[P, R any](b *Tab, command cdp.Command[P, R], params P) R {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	r, err := chromedp.Call(ctx, command, params)
	require.NoError(b.t, err, command.Method)
	return r
}

// run runs an action of chromedp.
func run[T any](b *Tab, action chromedp.Action[T]) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, action)
	require.NoError(b.t, err)
	return v
}

// Size gives the window a size.
func (b *Tab) Size(width, height int64) {
	b.t.Helper()
	call(b, emulation.SetDeviceMetricsOverride, emulation.SetDeviceMetricsOverrideParams{Width: width, Height: height, DeviceScaleFactor: 1})
}

// Media emulates a medium ("print", or "" for the screen) and a colour scheme.
func (b *Tab) Media(medium, scheme string) {
	b.t.Helper()
	call(b, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: medium, Features: []*emulation.MediaFeature{
		{Name: "prefers-color-scheme", Value: scheme}, {Name: "prefers-reduced-motion", Value: "reduce"},
	}})
}

// Script switches JavaScript on or off for the next page.
func (b *Tab) Script(on bool) {
	b.t.Helper()
	call(b, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: !on})
}

// Go opens a page.
func (b *Tab) Go(url string) {
	b.t.Helper()
	run(b, chromedp.Navigate(url))
}

// OpenFile writes a page to a file and opens that.
func (b *Tab) OpenFile(html []byte) string {
	b.t.Helper()
	file := filepath.Join(b.t.TempDir(), "page.html")
	require.NoError(b.t, os.WriteFile(file, html, 0o600))
	b.Go("file://" + file)
	return file
}

// Eval evaluates an expression of JavaScript and waits for it if it is a promise.
func Eval[T any](b *Tab, expr string) T {
	b.t.Helper()
	ctx, cancel := context.WithTimeout(b.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expr, chromedp.EvalAwaitPromise))
	require.NoError(b.t, err, expr)
	return v
}

// Do runs a statement of JavaScript.
func (b *Tab) Do(statement string) {
	b.t.Helper()
	Eval[chromedp.Void](b, statement)
}

// Wait waits until an expression is true.
func (b *Tab) Wait(expr string) {
	b.t.Helper()
	for start := time.Now(); !Eval[bool](b, "Boolean("+expr+")"); time.Sleep(10 * time.Millisecond) {
		if time.Since(start) > 10*time.Second {
			require.FailNow(b.t, "waited in vain for "+expr)
		}
	}
}

// Hover moves the mouse over the middle of the first line of an element.
func (b *Tab) Hover(selector string) {
	b.t.Helper()
	x, y := b.at(selector)
	b.move(x, y)
}

// Click clicks there.
func (b *Tab) Click(selector string) {
	b.t.Helper()
	x, y := b.at(selector)
	run(b, chromedp.MouseClickXY(x, y))
}

// Leave moves the mouse into the upper left corner.
func (b *Tab) Leave() {
	b.t.Helper()
	b.move(1, 1)
}

func (b *Tab) move(x, y float64) {
	b.t.Helper()
	run(b, chromedp.MouseEvent(chromedp.MouseMoved, x, y))
}

func (b *Tab) at(selector string) (x, y float64) {
	b.t.Helper()
	xy := Eval[[]float64](b, fmt.Sprintf(`(() => {
		const e = document.querySelector(%q);
		if (!e) throw new Error("no such element");
		e.scrollIntoView({ block: "center", behavior: "instant" });
		let r = e.getClientRects()[0];
		if (r.top < 0) { // it is longer than the window
			scrollBy({ top: r.top - innerHeight / 2, behavior: "instant" });
			r = e.getClientRects()[0];
		}
		return [r.left + r.width / 2, r.top + r.height / 2];
	})()`, selector))
	return xy[0], xy[1]
}

// Type types keys, with those of package kb too, where the focus is.
func (b *Tab) Type(keys string) {
	b.t.Helper()
	run(b, chromedp.KeyEvent(keys))
}

// Text returns the text of an element as it is shown, also of what the browser lays out only
// when it comes into view.
func (b *Tab) Text(selector string) string {
	b.t.Helper()
	return Eval[string](b, fmt.Sprintf(`((e) => {
		const late = [...e.querySelectorAll("section")];
		late.forEach((x) => { x.style.contentVisibility = "visible"; });
		const text = e.innerText;
		late.forEach((x) => { x.style.contentVisibility = ""; });
		return text;
	})(document.querySelector(%q))`, selector))
}

// Visible tells whether an element is shown.
func (b *Tab) Visible(selector string) bool {
	b.t.Helper()
	return Eval[bool](b, fmt.Sprintf("(e => Boolean(e) && e.checkVisibility())(document.querySelector(%q))", selector))
}

// Style returns a computed property of an element.
func (b *Tab) Style(selector, property string) string {
	b.t.Helper()
	return Eval[string](b, fmt.Sprintf("getComputedStyle(document.querySelector(%q)).getPropertyValue(%q)", selector, property))
}

// Screenshot writes a picture of the window, if $FAKTA_SHOTS names a folder for it.
func (b *Tab) Screenshot(name string) {
	b.t.Helper()
	dir := os.Getenv("FAKTA_SHOTS")
	if dir == "" {
		return
	}
	png := run(b, chromedp.CaptureScreenshot())
	require.NoError(b.t, os.WriteFile(filepath.Join(dir, name+".png"), png, 0o600))
}

// PDF prints the page, and keeps it in $FAKTA_SHOTS if that names a folder.
func (b *Tab) PDF(name string) []byte {
	b.t.Helper()
	pdf := run(b, chromedp.PrintToPDF(chromedp.PDFPaper(chromedp.PaperA4), chromedp.PDFPreferCSSPageSize()))
	if dir := os.Getenv("FAKTA_SHOTS"); dir != "" {
		require.NoError(b.t, os.WriteFile(filepath.Join(dir, name+".pdf"), pdf, 0o600))
	}
	return pdf
}

// Axe runs the rules of axe-core on the page as it is. Serious and critical faults fail the
// test, others are logged. It tells whether axe-core was there.
func (b *Tab) Axe(what string) bool {
	b.t.Helper()
	path := os.Getenv("FAKTA_AXE")
	if path == "" {
		if os.Getenv("FAKTA_BROWSER") == "require" {
			b.t.Fatal("no axe-core in FAKTA_AXE, and FAKTA_BROWSER=require")
		}
		b.t.Log("no axe-core: name its axe.min.js in FAKTA_AXE")
		return false
	}
	source, err := os.ReadFile(path)
	require.NoError(b.t, err)
	// The debugger's own evaluation is not bound by the page's content policy.
	b.Do(string(source) + ";0")
	out := Eval[string](b, `axe.run(document, { resultTypes: ["violations"] }).then(r => JSON.stringify(r.violations.map(v => ({
		id: v.id, impact: v.impact, help: v.help, nodes: v.nodes.length, first: v.nodes[0].html.slice(0, 300), why: v.nodes[0].failureSummary
	}))))`)
	var faults []struct {
		ID, Impact, Help, First, Why string
		Nodes                        int
	}
	require.NoError(b.t, json.Unmarshal([]byte(out), &faults))
	for _, f := range faults {
		report := b.t.Logf
		if f.Impact == "serious" || f.Impact == "critical" {
			report = b.t.Errorf
		}
		report("%s: axe: %s %s: %s (%d places), first %s\n%s", what, f.Impact, f.ID, f.Help, f.Nodes, f.First, strings.TrimSpace(f.Why))
	}
	if len(faults) == 0 {
		b.t.Logf("%s: axe: no faults", what)
	}
	return true
}

// Files chooses files in an input of a form.
func (b *Tab) Files(selector string, files ...string) {
	b.t.Helper()
	run(b, chromedp.SetUploadFiles(selector, files))
}

// Worked is how long the page's main thread has worked since it was opened, without the time
// that it waited for a processor.
func (b *Tab) Worked() time.Duration {
	b.t.Helper()
	for _, m := range call(b, performance.GetMetrics, cdp.Empty{}).Metrics {
		if m.Name == "TaskDuration" {
			return time.Duration(m.Value * float64(time.Second))
		}
	}
	return 0
}
