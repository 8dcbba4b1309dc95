// Package layout reads what surrounds the report in a news article: headline,
// dateline, publication line, and navigation that is not part of it.
package layout

import (
	"time"

	"github.com/fakta-id/fakta/internal/lex"
)

// A Layout says where the parts of an article are, in bytes. The zero Span
// means that a part was not found.
type Layout struct {
	Headline  lex.Span
	Dateline  lex.Span // "Jambi (ANTARA)"
	Place     lex.Span // "Jambi"
	Agency    lex.Span // "ANTARA"
	Published time.Time
	PubLine   lex.Span   // the publication line: "Minggu, 15 September 2024 11:36 WIB"
	Skip      []lex.Span // navigation, credits, copyright: in order, disjoint
}

// A Scanner reads layouts. It keeps its buffers between texts and must not be
// used by two goroutines at once.
type Scanner struct{}

// Scan returns the layout of d; its Skip is valid until the next Scan.
func (s *Scanner) Scan(d *lex.Doc) Layout { return Layout{} }
