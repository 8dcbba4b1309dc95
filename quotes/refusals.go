package quotes

import (
	"slices"

	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/rule"
)

// Refusal is why a word of saying or a pair of quotation marks makes no quote: "membenarkan" in
// "Sari membenarkan insiden itu" (confirms the incident) has an object and no clause. The zero
// Refusal is none. See docs/refusals.md.
type Refusal uint8

const (
	_ Refusal = iota
	// Of words of saying.
	noAgent
	noAuthority
	noBefore
	noCapital
	noClause
	noComma
	noContent
	noInside
	noOther
	noPattern
	noReport
	noSpeaker
	noSubject
	// Of quotation marks.
	noAttribution
	noFewWords
	noTitle
	refusalCount
)

var refusals = [refusalCount]rule.Refusal{
	noAgent: {
		Name: "no-agent", English: "A passive of saying needs who says so right behind it.",
		Indonesian: "Kata kerja pasif untuk berkata memerlukan pelakunya tepat sesudahnya.",
		Example:    "Kabar itu sudah [[disampaikan]] di balai desa.",
	},
	noAuthority: {
		Name: "no-authority", English: "What it rests on is a plan, a rule or a thing, and nobody who speaks.",
		Indonesian: "Yang dirujuk adalah rencana, aturan, atau benda, bukan pihak yang berbicara.",
		Example:    "[[Menurut]] rencana, jembatan itu dibuka bulan depan.",
	},
	noBefore: {
		Name: "before", English: "It says who said what the sentence before reports.",
		Indonesian: "Menyatakan siapa yang mengatakan isi kalimat sebelumnya.",
		Example:    "Jalan itu rusak. Hal itu [[disampaikan]] Bupati Sari Utami di balai desa.",
	},
	noCapital: {
		Name: "capital", English: "Inside a sentence a word with a capital is part of a name or a title.",
		Indonesian: "Di tengah kalimat, kata berhuruf kapital adalah bagian dari nama atau judul.",
		Example:    "Sari Utami dari lembaga Suara [[Menilai]] datang kemarin.",
	},
	noClause: {
		Name: "no-clause", English: "It has an object, not a clause that somebody says.",
		Indonesian: "Diikuti objek, bukan klausa yang dikatakan.",
		Example:    "Sari Utami [[membenarkan]] insiden tersebut.",
	},
	noComma: {
		Name: "no-comma", English: "No comma sets it off, so that it is no attribution.",
		Indonesian: "Tidak diapit koma, jadi bukan keterangan sumber.",
		Example:    "Semua itu [[katanya]] baik di sana.",
	},
	noContent: {
		Name: "no-content", English: "Too little stands beside it that somebody could have said.",
		Indonesian: "Terlalu sedikit kata di dekatnya yang dapat menjadi isi ucapan.",
		Example:    "Ya, [[kata]] dia.",
	},
	noInside: {
		Name: "inside", English: "Speech that is reported inside quotation marks is not read once more.",
		Indonesian: "Ucapan yang dilaporkan di dalam tanda kutip tidak dibaca lagi.",
		Example:    `"Ibu [[mengatakan]] jalan itu rusak sejak lama," kata Sari Utami.`,
	},
	noOther: {
		Name: "other", English: "What the sentence reports is attributed by another word already.",
		Indonesian: "Isi kalimat itu sudah disandarkan pada kata lain.",
		Example:    `"Kami siap," kata Sari Utami setelah polisi [[menyatakan]] jalan aman.`,
	},
	noPattern: {
		Name: "no-pattern", English: "It does not stand where a word of saying has its source and its clause.",
		Indonesian: "Letaknya bukan tempat kata untuk berkata yang punya sumber dan isi.",
		Example:    "[[Kata]] Sari.",
	},
	noReport: {
		Name: "navigation", English: "It stands in navigation or credits, which are no part of the report.",
		Indonesian: "Terletak di navigasi atau kredit, bukan bagian berita.",
		Example:    "Baca juga: Warga [[menilai]] jalan rusak",
	},
	noSpeaker: {
		Name: "no-speaker", English: "No name, office or pronoun behind it says who speaks.",
		Indonesian: "Tidak ada nama, jabatan, atau kata ganti sesudahnya yang menyatakan siapa yang berbicara.",
		Example:    "Jalan itu rusak parah sesuai [[kata]] hati mereka.",
	},
	noSubject: {
		Name: "no-subject", English: "No person, office or body before it is its subject.",
		Indonesian: "Tidak ada orang, jabatan, atau lembaga di depannya sebagai subjek.",
		Example:    "Sejak lama tidak ada yang [[membantah]] jalan itu rusak.",
	},
	noAttribution: {
		Name: "no-attribution", English: "Nothing beside the quotation marks says who speaks, and no quote stands before them.",
		Indonesian: "Tidak ada keterangan siapa yang berbicara di dekat tanda kutip itu, dan tidak ada kutipan sebelumnya.",
		Example:    `[["Jangan buang sampah di sungai kami lagi."]]`,
	},
	noFewWords: {
		Name: "few-words", English: "A few words in quotation marks that nobody is quoted with are a nickname, a term or irony.",
		Indonesian: "Beberapa kata dalam tanda kutip tanpa sumber adalah julukan, istilah, atau ironi.",
		Example:    `Harga itu, [["naik"]], wajar saja.`,
	},
	noTitle: {
		Name: "title", English: "The word right before them is none of saying: they hold a title, a name or a term.",
		Indonesian: "Kata tepat di depannya bukan kata untuk berkata: isinya judul, nama, atau istilah.",
		Example:    `Ia membuka pameran [["Desa Mandiri"]] kemarin.`,
	},
}

// String returns the name of the reason, "" for the zero Refusal.
func (r Refusal) String() string { return r.describe().Name }

// English says why in an English sentence.
func (r Refusal) English() string { return r.describe().English }

// Indonesian says why in an Indonesian sentence.
func (r Refusal) Indonesian() string { return r.describe().Indonesian }

func (r Refusal) describe() rule.Refusal {
	if r >= refusalCount {
		return rule.Refusal{}
	}
	return refusals[r]
}

// A Refused is a word of saying, or a stretch in quotation marks, that makes no quote.
type Refused struct {
	Span
	Why Refusal
}

// A reason is why a rule did not take the word of saying at a token.
type reason struct {
	at  int
	why Refusal
}

// refuse notes why a rule does not take the word of saying at token k. Another rule may take
// it yet, see explain.
func (s *Scanner) refuse(k int, why Refusal) {
	if s.Refused != nil {
		s.reasons = append(s.reasons, reason{k, why})
	}
}

// explain records the words of saying and the quotation marks that made no quote. For a word
// that more than one rule looked at, the last one counts.
func (s *Scanner) explain() {
	why := map[int]Refusal{}
	for _, r := range s.reasons {
		why[r.at] = r.why
	}
	s.reasons = s.reasons[:0]
	var cues []int // tokens that attribute quotes
	quoted := map[words]bool{}
	for i := range s.found {
		f := &s.found[i]
		quoted[f.span] = true
		for k := f.cue.i; k < f.cue.j; k++ {
			cues = append(cues, k)
		}
	}
	slices.Sort(cues)
	from := len(*s.Refused)
	for _, k := range s.hinted {
		t := s.t[k]
		if !t.Is(speechWord) && hints[t.ID()]&restsOn == 0 || between(cues, k, k+1) {
			continue
		}
		r := why[k]
		switch {
		case s.skipped(k):
			r = noReport
		case s.inMarks(k):
			r = noInside
		case r != 0:
		case t.Has(lex.Capital) && !t.Has(lex.First):
			r = noCapital
		case s.attributed(cues, k):
			r = noOther
		default:
			r = noPattern
		}
		*s.Refused = append(*s.Refused, Refused{Span{int(t.Start), int(t.End)}, r})
	}
	for _, q := range s.marks {
		span := s.bytes(q.span())
		if span.IsZero() || quoted[q.span()] {
			continue
		}
		r := noAttribution
		switch {
		case s.skipped(q.open):
			r = noReport
		case s.isTitle(q):
			r = noTitle
		case q.end-q.open < 6:
			r = noFewWords
		}
		*s.Refused = append(*s.Refused, Refused{span, r})
	}
	slices.SortStableFunc((*s.Refused)[from:], func(a, b Refused) int { return a.Start - b.Start })
}

// between tells whether one of the tokens, which are in order, is in [i, j).
func between(tokens []int, i, j int) bool {
	n, _ := slices.BinarySearch(tokens, i)
	return n < len(tokens) && tokens[n] < j
}

// attributed tells whether one of the cues stands in the sentence of token k.
func (s *Scanner) attributed(cues []int, k int) bool {
	i, j := s.d.Begin(), s.d.End()
	n, _ := slices.BinarySearch(s.firsts, k+1) // the first of the sentences behind it
	if n > 0 {
		i = s.firsts[n-1]
	}
	if n < len(s.firsts) {
		j = s.firsts[n]
	}
	return between(cues, i, j)
}

// inMarks tells whether token k stands in quotation marks.
func (s *Scanner) inMarks(k int) bool {
	n, _ := slices.BinarySearchFunc(s.marks, k, func(q marked, k int) int { return q.open - k })
	return n > 0 && k < s.marks[n-1].end
}

// skipped tells whether token k is navigation.
func (s *Scanner) skipped(k int) bool {
	at := int(s.t[k].Start)
	n, _ := slices.BinarySearchFunc(s.in.Skip, at+1, func(x Span, at int) int { return x.Start - at })
	return n > 0 && at < s.in.Skip[n-1].End
}
