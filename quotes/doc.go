// Package quotes reads who says what in Indonesian news: direct quotes in every
// style of marks, indirect speech, and the people and bodies behind them with
// their names, posts and mentions ("kata Kepala Dinas Kesehatan Banyuwangi Widji
// Lestariono", "katanya", "dia").
//
// [All] reads running text and never fails; it is safe for concurrent use. Spans
// are half-open and count bytes. Quotes come in the order in which they begin;
// direct quotes never overlap each other, but an indirect quote may contain one.
// Who speaks is left out where two fit equally well; of two people with the same
// short name it is the one who was named last.
package quotes
