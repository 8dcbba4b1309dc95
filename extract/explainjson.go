package extract

// MarshalJSON writes the explanation as [Explanation.AppendJSON] does with the zero JSON.
func (e *Explanation) MarshalJSON() ([]byte, error) { return e.AppendJSON(nil, JSON{}), nil }

// AppendJSON appends the explanation as one line of JSON: the facts under "facts", as
// [Facts.AppendJSON] writes them with their rules, then "words", "fired" and "refused". See
// docs/explain.md.
func (e *Explanation) AppendJSON(dst []byte, o JSON) []byte {
	w := writer{title: e.Facts.Article.Title, text: e.Facts.Article.Text}
	if o.Offsets != Bytes {
		w.rulers = rulers.Get().(*[2]ruler)
		w.rulers[inText].reset(w.text, o.Offsets)
		w.rulers[inTitle].reset(w.title, o.Offsets)
		defer w.release()
	}
	o.Explain = true
	dst = append(dst, `{"schema":1,"facts":`...)
	dst = e.Facts.AppendJSON(dst, o)
	dst = append(dst, `,"words":[`...)
	for i := range e.Words {
		dst = w.explainWord(dst, i, &e.Words[i])
	}
	dst = append(dst, `],"fired":[`...)
	for i := range e.Fired {
		dst = w.fired(dst, i, &e.Fired[i])
	}
	dst = append(dst, `],"refused":[`...)
	for i := range e.Refusals {
		dst = w.refusal(dst, i, &e.Refusals[i])
	}
	return append(dst, `]}`...)
}

// explainWord appends word i.
func (w *writer) explainWord(dst []byte, i int, x *Word) []byte {
	dst = w.span(dst, element(i, `,{"start":`), x.Span, x.InTitle)
	dst = word(dst, `,"class":"`, x.Class)
	if x.Known {
		dst = append(dst, `,"known":true`...)
	}
	dst = names(dst, `,"kinds":[`, x.Kinds)
	if len(x.Values) > 0 {
		dst = append(dst, `,"values":{`...)
		for k, v := range x.Values {
			if k > 0 {
				dst = append(dst, ',')
			}
			dst = appendString(dst, v.Key)
			dst = append(dst, ':')
			dst = appendString(dst, v.Value)
		}
		dst = append(dst, '}')
	}
	dst = names(dst, `,"flags":[`, x.Flags)
	return append(dst, '}')
}

// names appends an array of words, if there are any.
func names(dst []byte, open string, all []string) []byte {
	if len(all) == 0 {
		return dst
	}
	dst = append(dst, open...)
	for i, s := range all {
		if i > 0 {
			dst = append(dst, ',')
		}
		dst = appendString(dst, s)
	}
	return append(dst, ']')
}

// fired appends rule i of those that made facts.
func (w *writer) fired(dst []byte, i int, x *Fired) []byte {
	dst = w.span(dst, element(i, `,{"start":`), x.Span, x.InTitle)
	dst = word(dst, `,"layer":"`, x.Layer.String())
	dst = index(dst, `,"index":`, x.Index)
	dst = word(dst, `,"rule":"`, x.Rule)
	if x.LinksSpeaker {
		dst = append(dst, `,"links":"speaker"`...)
	}
	return because(dst, x.English, x.Indonesian)
}

// refusal appends refusal i.
func (w *writer) refusal(dst []byte, i int, x *Refusal) []byte {
	dst = w.span(dst, element(i, `,{"start":`), x.Span, x.InTitle)
	dst = word(dst, `,"layer":"`, x.Layer.String())
	if x.Check != 0 {
		dst = word(dst, `,"check":"`, x.Check.String())
	}
	dst = word(dst, `,"reason":"`, x.Why.String())
	return because(dst, x.Why.English(), x.Why.Indonesian())
}

// because appends the sentences that say why, and closes the object.
func because(dst []byte, english, indonesian string) []byte {
	dst = append(dst, `,"why":{"en":`...)
	dst = appendString(dst, english)
	dst = append(dst, `,"id":`...)
	dst = appendString(dst, indonesian)
	return append(dst, `}}`...)
}
