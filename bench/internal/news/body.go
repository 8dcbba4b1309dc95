package news

import "strings"

// Body returns the paragraphs of articles that are plain text, for texts of any length that
// read as one article: a second headline or a list of tags would end it. Where no paragraph
// is plain text, as in articles without line breaks, it returns them all.
func Body(articles []string) string {
	var body []string
	for _, a := range articles {
		for line := range strings.SplitSeq(a, "\n") {
			if isBody(line) {
				body = append(body, line)
			}
		}
	}
	if len(body) == 0 {
		body = articles
	}
	return strings.Join(body, "\n\n")
}

// Cut parts text into texts of about size bytes, at ends of paragraphs where it has them.
// What remains at the end is left out.
func Cut(text string, size int) []string {
	var all []string
	for len(text) >= size {
		end := size
		if i := strings.LastIndex(text[:size], "\n\n"); i > size/2 {
			end = i
		} else {
			for end > 1 && end < len(text) && text[end]&0xc0 == 0x80 { // within a character
				end--
			}
		}
		all = append(all, text[:end])
		text = strings.TrimLeft(text[end:], "\n")
	}
	return all
}
