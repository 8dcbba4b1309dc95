// What the page does beyond plain reading: notes on hovering and focus, the keyboard,
// switches, search and filters. The only HTML that is made of a string is that of the
// page's own <noscript> elements, as it would be read without this script.
(() => {
	"use strict";
	const root = document.documentElement;
	root.classList.add("js");

	const $ = (selector, of = document) => of.querySelector(selector);
	const $$ = (selector, of = document) => Array.from(of.querySelectorAll(selector));

	// The choices of the reader, where the browser keeps them. A file may not be allowed to.
	const kept = {
		get(name) { try { return localStorage.getItem("fakta-" + name); } catch { return null; } },
		set(name, value) { try { localStorage.setItem("fakta-" + name, value); } catch { /* then not */ } },
	};
	const setTheme = theme => { if (theme) root.dataset.theme = theme; else delete root.dataset.theme; };
	setTheme(kept.get("theme"));

	document.addEventListener("DOMContentLoaded", () => {
		const words = JSON.parse($("#words").textContent);
		const word = key => (words[key] || [key, key])[root.lang === "en" ? 1 : 0];

		// Language.
		const made = root.lang; // in which the page was made
		const swap = text => text.replace(/[.,]/g, c => c === "." ? "," : ".");
		const translate = part => {
			for (const e of $$("[data-t]", part)) e.textContent = word(e.dataset.t);
			for (const e of $$("[data-label]", part)) e.setAttribute("aria-label", word(e.dataset.label));
			for (const e of $$("[data-title]", part)) e.title = word(e.dataset.title);
			for (const e of $$("[data-placeholder]", part)) e.placeholder = word(e.dataset.placeholder);
			for (const e of $$(".digits", part)) e.textContent = swap(e.textContent);
		};
		const setLang = lang => {
			if (lang !== root.lang) {
				root.lang = lang;
				translate(document);
			}
			for (const b of $$("[data-lang]")) b.setAttribute("aria-pressed", b.dataset.lang === lang);
		};
		for (const b of $$("[data-lang]")) b.onclick = () => { setLang(b.dataset.lang); kept.set("lang", root.lang); };
		setLang(kept.get("lang") || made);

		// Theme.
		const showTheme = () => {
			for (const b of $$("[data-theme]")) if (b !== root) b.setAttribute("aria-pressed", b.dataset.theme === (root.dataset.theme || ""));
		};
		for (const b of $$("button[data-theme]")) b.onclick = () => { setTheme(b.dataset.theme); kept.set("theme", b.dataset.theme); showTheme(); };
		showTheme();
		for (const e of $$(".tools, .keys, .filter")) e.hidden = false;

		notes(word);
		keyboard();
		form();
		for (const report of $$(".report")) ready(report);
		if ($(".rows")) {
			many(word, report => {
				if (root.lang !== made) translate(report);
				ready(report);
			});
		}
	});

	// ready makes the switches of an article work.
	function ready(report) {
		legend(report);
		sources(report);
	}

	// notes shows what is known of a mark beside it: what its entry in the lists says, and
	// those of the marks around it.
	function notes(word) {
		const tip = $("#tip");
		let at = null, timer = 0;
		const kinds = { n: "number", d: "date", q: "quote", p: "person", b: "abbreviation" };

		const fill = mark => {
			const seen = new Set();
			const prefix = mark.closest(".report").id + "-";
			tip.textContent = "";
			for (let e = mark; e && !e.matches(".text, h2"); e = e.parentElement) {
				const ref = e.dataset.m || (e.hash && e.hash.slice(prefix.length + 1));
				const entry = ref && !seen.has(ref) && document.getElementById(prefix + ref + "v");
				if (!entry) continue;
				seen.add(ref);
				const part = tip.appendChild(document.createElement("div"));
				const kind = part.appendChild(document.createElement("span"));
				kind.className = "kind";
				kind.textContent = word(kinds[ref[0]]);
				if (ref[0] === "p" || ref[0] === "b") {
					const name = part.appendChild(document.createElement("div"));
					name.className = "value";
					name.textContent = $(ref[0] === "p" ? ".name" : ".say", document.getElementById(prefix + ref)).textContent;
				}
				const copy = part.appendChild(entry.cloneNode(true));
				copy.removeAttribute("id");
				for (const a of $$("a", copy)) a.tabIndex = -1;
			}
			return seen.size > 0;
		};
		const show = mark => {
			clearTimeout(timer);
			if (at === mark) return;
			hide();
			if (!fill(mark)) return;
			at = mark;
			tip.hidden = false;
			const line = mark.getClientRects()[0], box = tip.getBoundingClientRect();
			const below = line.bottom + 6 + box.height <= innerHeight || line.top < box.height + 6;
			tip.style.left = Math.max(8, Math.min(line.left, root.clientWidth - box.width - 8)) + scrollX + "px";
			tip.style.top = (below ? line.bottom + 6 : line.top - 6 - box.height) + scrollY + "px";
			for (const e of $$(`[data-m="${ref(mark)}"]`, mark.closest(".report"))) e.classList.add("lit");
		};
		const ref = mark => mark.dataset.m || mark.hash.split("-").pop();
		const hide = () => {
			clearTimeout(timer);
			tip.hidden = true;
			for (const e of $$(".lit")) e.classList.remove("lit");
			at = null;
		};
		const later = () => { clearTimeout(timer); timer = setTimeout(hide, 200); };

		const inText = e => e.target instanceof Element && e.target.closest(".text [data-m], .text .mark, .head .mark, .head [data-m]");
		document.addEventListener("mouseover", e => {
			const mark = inText(e);
			if (mark) show(mark);
			else if (tip.contains(e.target)) clearTimeout(timer);
			else if (at && at !== document.activeElement) later();
		});
		document.addEventListener("focusin", e => {
			const mark = inText(e);
			if (mark) show(mark);
			else if (!tip.contains(e.target)) hide();
		});
		document.addEventListener("keydown", e => { if (e.key === "Escape") hide(); });
		addEventListener("resize", hide);
		addEventListener("hashchange", hide);
	}

	// keyboard walks the marks by j and k and finds the search by /, unless the reader
	// switched that off.
	function keyboard() {
		const on = $("#keys");
		on.checked = kept.get("keys") !== "off";
		on.onchange = () => kept.set("keys", on.checked ? "on" : "off");
		document.addEventListener("keydown", e => {
			if (!on.checked || e.ctrlKey || e.metaKey || e.altKey || e.target.closest("input, select, textarea")) return;
			if (e.key === "/" && $("#search") && $("#search").offsetParent) {
				e.preventDefault();
				$("#search").focus();
				return;
			}
			if (e.key !== "j" && e.key !== "k") return;
			const marks = $$(".text a.mark").filter(m => m.offsetParent);
			const here = marks.indexOf(document.activeElement);
			const next = marks[e.key === "j" ? here + 1 : here < 0 ? marks.length - 1 : here - 1];
			if (next) {
				next.focus({ preventScroll: true });
				next.scrollIntoView({ block: "nearest" });
			}
		});
	}

	// legend switches the kinds of marks on and off.
	function legend(report) {
		for (const b of $$(".legend button", report)) {
			b.disabled = false;
			b.onclick = () => {
				const on = b.getAttribute("aria-pressed") !== "true";
				b.setAttribute("aria-pressed", on);
				report.classList.toggle("no-" + b.dataset.kind, !on);
			};
		}
	}

	// sources lets one source's statements stand out.
	function sources(report) {
		for (const b of $$(".only", report)) {
			b.hidden = false;
			b.onclick = () => {
				const on = b.getAttribute("aria-pressed") !== "true";
				for (const other of $$(".only", report)) other.setAttribute("aria-pressed", other === b && on);
				report.classList.toggle("one-source", on);
				const said = new Set($$(".said .entry", b.closest(".person-entry")).map(e => e.id.split("-").pop()));
				for (const q of $$(".text .quote", report)) q.classList.toggle("chosen", on && said.has(q.dataset.m));
			};
		}
	}

	// form says that a file is too large before it is sent.
	function form() {
		const paste = $(".paste");
		if (!paste) return;
		const file = $("input[type=file]", paste), problem = $("#too-big");
		file.onchange = () => { problem.hidden = !(file.files[0] && file.files[0].size > paste.dataset.max); };
		paste.onsubmit = e => { if (!problem.hidden) { e.preventDefault(); problem.scrollIntoView({ block: "nearest" }); } };
	}

	// many shows the index or one article, and filters the index. The articles stand in
	// <noscript>, which costs nothing until one is opened.
	function many(word, added) {
		const rows = new Map($$(".rows > li").map(row => [row.dataset.a, { row, source: document.getElementById("source-" + row.dataset.a) }]));
		const parse = x => {
			const t = document.createElement("template");
			t.innerHTML = x.source.textContent;
			return t.content;
		};
		const report = x => {
			if (!x.report) {
				x.source.after(parse(x));
				x.report = x.source.nextElementSibling;
				added(x.report);
			}
			return x.report;
		};
		let open = null, place = 0;
		const route = () => {
			const hash = location.hash.slice(1);
			const x = rows.get(hash.split("-")[0]);
			const now = x ? report(x) : null;
			if (open && open !== now) open.classList.remove("open");
			if (!open && now) place = scrollY;
			const was = open;
			open = now;
			root.classList.toggle("reading", Boolean(now));
			if (!now) {
				if (was) scrollTo({ top: place, behavior: "instant" });
				return;
			}
			now.classList.add("open");
			const target = document.getElementById(hash);
			if (!target || target === now) {
				scrollTo({ top: 0, behavior: "instant" });
				$("h2", now).focus({ preventScroll: true });
			} else if (was !== now) {
				target.scrollIntoView({ behavior: "instant" });
			}
		};
		addEventListener("hashchange", route);
		route();

		// What is searched of an article, in lower case; made when it is first needed, or
		// when there is nothing else to do.
		const plain = text => text.toLowerCase().normalize("NFKC").replace(/\s+/g, " ");
		const index = x => {
			if (x.text !== undefined) return x;
			const of = parse(x);
			x.statements = $$(".said > .entry, .claims > ol > .entry", of).map(e => ({
				id: e.id, text: $(".say", e).textContent, plain: plain(e.textContent),
				who: plain(e.closest(".person-entry") ? e.closest(".person-entry").dataset.name || "" : ""),
			}));
			x.names = $$(".people [data-name]", of).map(e => plain(e.dataset.name));
			x.text = plain($(".head", of).textContent + " " + $(".text", of).textContent + " " + $(".row-title", x.row).textContent);
			return x;
		};
		const idle = window.requestIdleCallback || (f => setTimeout(f, 100));
		const prepare = todo => {
			const { value, done } = todo.next();
			if (done) return;
			index(value);
			idle(() => prepare(todo));
		};
		addEventListener("load", () => idle(() => prepare(rows.values())));

		const search = $("#search"), who = $("#who"), kind = $("#kind"), check = $("#check");
		const filter = () => {
			const terms = plain(search.value).split(" ").filter(Boolean), name = plain(who.value).trim();
			let found = 0;
			for (const x of rows.values()) {
				const d = x.row.dataset;
				let ok = (!kind.value || d[kind.value] > 0)
					&& (!check.value || (check.value === "bad" ? d.misfits > 0 : check.value === "good" ? d.fits > 0 && d.misfits == 0 : d.fits == 0 && d.misfits == 0));
				if (ok && (terms.length || name)) {
					index(x);
					ok = terms.every(t => x.text.includes(t)) && (!name || x.names.some(n => n.includes(name)));
				}
				x.row.hidden = !ok;
				found += ok;
				hits(x, ok ? terms : [], ok ? name : "");
			}
			$("#found").textContent = found;
		};
		// hits shows the statements of an article that are looked for: with all the words, or
		// else with one of them.
		const hits = (x, terms, name) => {
			$(".hits", x.row)?.remove();
			if (!terms.length && !name) return;
			const by = x.statements.filter(s => !name || s.who.includes(name));
			let all = by.filter(s => terms.every(t => s.plain.includes(t)));
			if (!all.length) all = by.filter(s => terms.some(t => s.plain.includes(t)));
			if (!all.length) return;
			const list = x.row.appendChild(document.createElement("ul"));
			list.className = "hits";
			for (const s of all.slice(0, 3)) {
				const a = list.appendChild(document.createElement("li")).appendChild(document.createElement("a"));
				a.href = "#" + s.id;
				a.lang = "id";
				a.append(...marked(s.text, terms));
			}
			if (all.length > 3) list.appendChild(document.createElement("li")).textContent = `${all.length - 3} ${word("more")}`;
		};
		// marked is a text with the words that were looked for in <mark>.
		const marked = (text, terms) => {
			const flat = text.toLowerCase();
			if (flat.length !== text.length) return [text];
			const parts = [];
			let at = 0;
			while (at < text.length) {
				const [from, to] = terms.map(t => [flat.indexOf(t, at), t.length]).filter(([i]) => i >= 0)
					.reduce((a, [i, n]) => i < a[0] ? [i, i + n] : a, [text.length, text.length]);
				if (from > at) parts.push(text.slice(at, from));
				if (to > from) {
					const mark = document.createElement("mark");
					mark.textContent = text.slice(from, to);
					parts.push(mark);
				}
				at = to;
			}
			return parts;
		};
		let timer = 0;
		const soon = () => { clearTimeout(timer); timer = setTimeout(filter, 80); };
		const box = $(".filter");
		box.addEventListener("input", soon);
		box.addEventListener("reset", () => setTimeout(filter));
		box.addEventListener("submit", e => { e.preventDefault(); filter(); });
		if (search.value || who.value || kind.value || check.value) filter(); // kept by the browser on reload
	}
})();
