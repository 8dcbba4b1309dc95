// Package report shows the facts of articles as one self-contained HTML page: the text
// with its marks, and beside it who says what, what the figures say, what does not fit and
// when it happened.
//
// [New] turns the facts of one article into what the page shows, plain data that does not
// depend on language or place in the page. A [Page] writes articles as HTML with
// html/template, which escapes all that comes from them. The same articles always give
// the same bytes.
//
// The page works without JavaScript as plain reading: every mark links to its entry in the
// lists. The script adds what hovering and focusing shows, search, filters, and the
// switches of language and theme.
package report
