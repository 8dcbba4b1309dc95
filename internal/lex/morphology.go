package lex

// Voice tells what the form of a word says of it as a verb.
type Voice uint8

// The voices.
const (
	NoVerb  Voice = iota
	Active        // meN-, ber-: menangani (handles), berlangsung (takes place)
	Undergo       // di-, ter-: ditangani (is handled), tercatat (is recorded)
)

// Voice returns the voice of the verb that token i is by its affix (Alwi et al., chapter
// 4), NoVerb for other words. What the word lists call a thing (menteri, dinas, beras) is no
// verb; whether a capital makes the word a name is for the caller to tell.
func (d *Doc) Voice(i int) Voice {
	t := d.Tokens[i]
	if t.Class() != Word || t.Len() < 5 || t.Flags()&Foreign != 0 {
		return NoVerb
	}
	if t.ID().Thing() > 0 || t.Is(Function|Place|Role|Org|Month|Unit|Counted|ServiceRank) && !t.Is(Report|Passive) {
		return NoVerb
	}
	s := d.Text[t.Start:t.End]
	switch s[0] | 0x20 {
	case 'm':
		if s[1]|0x20 == 'e' {
			switch s[2] | 0x20 {
			case 'n', 'm', 'l', 'r', 'w', 'y':
				return Active
			}
		}
	case 'b':
		if s[1]|0x20 == 'e' && s[2]|0x20 == 'r' {
			return Active
		}
	case 'd':
		if s[1]|0x20 == 'i' {
			return Undergo
		}
	case 't':
		if s[1]|0x20 == 'e' && s[2]|0x20 == 'r' {
			return Undergo
		}
	}
	return NoVerb
}
