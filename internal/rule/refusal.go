package rule

// A Refusal describes a reason for which what looks like a fact is none. Each layer has its
// own small enumeration of them, as it has of rules.
type Refusal struct {
	// Name is the stable name in output: "identifier".
	Name string
	// English and Indonesian say why, each in a sentence about "it", what is refused.
	English, Indonesian string
	// Example is a sentence in which something is refused for this reason; it stands in
	// double square brackets: "dijerat Pasal [[21]] KUHP".
	Example string
}

// Refused returns the example without brackets and the span of what is refused.
func (r Refusal) Refused() (text string, start, end int) {
	return Info{Example: r.Example}.Mention()
}
