// Package news makes the text that speed is measured on: as many articles as one wants, from
// the few that this repository holds.
//
// A library is fast on a text that it has just read, because the processor remembers which
// way each branch went. So the articles of testdata are told anew: [Generate] swaps people
// and places, multiplies figures, moves dates, and goes on with paragraphs of other articles.
// What makes news news stays: the house style, figures that fit each other, weekdays that fit
// their dates, and people who are introduced before they speak. The same sources give the
// same articles, on every machine.
//
// [Load] reads text that one has instead.
package news
