package abbrev

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// A role is what a word or mark does around abbreviations.
type role uint8

const (
	// opens: a rule begins with it, see Scanner.Scan.
	opens role = 1 << iota
	// leads: it stands between a long form and the short form that it is called by: "yang biasa
	// disingkat dengan", "atau lebih dikenal dengan sebutan".
	leads
	// names: a verb after which a name stands.
	names
	// defines: it stands between a short form and "singkatan dari".
	defines
	// free: abbreviations leave it out: small words, and what a firm or a ministry has in its
	// name by law.
	free
	// joins: after it the last item of a list stands.
	joins
)

// roles has the roles of all words: one load for a token, where the rules ask a few times for
// one word in twenty.
var roles = [1 << 16]role{
	w.LeftParen: opens | defines,
	w.Slash:     opens,
	w.Comma:     defines,

	w.Alias:      opens,
	w.Singkatan:  opens,
	w.Akronim:    opens,
	w.Kependekan: opens,

	w.Disingkat: opens | leads | names,
	w.Disebut:   opens | leads | names,
	w.Dikenal:   opens | leads | names,

	w.Atau:        opens | leads | free | joins,
	w.Yang:        leads | defines | free,
	w.Dengan:      leads | free,
	w.Juga:        leads | defines,
	w.Sebagai:     leads | defines,
	w.Nama:        leads | defines,
	w.Biasa:       leads,
	w.Kerap:       leads,
	w.Sering:      leads,
	w.Lebih:       leads,
	w.Selanjutnya: leads,
	w.Akrab:       leads,
	w.Menjadi:     leads,
	w.Jadi:        leads,
	w.Sebutan:     leads,
	w.Istilah:     leads,

	w.Adalah:    defines,
	w.Merupakan: defines,
	w.Ini:       defines,
	w.Itu:       defines,
	w.Sendiri:   defines,

	w.Dan:     free | joins,
	w.Serta:   free | joins,
	w.And:     free | joins,
	w.Or:      free | joins,
	w.Di:      free,
	w.Ke:      free,
	w.Dari:    free,
	w.Untuk:   free,
	w.Pada:    free,
	w.Bagi:    free,
	w.Dalam:   free,
	w.Oleh:    free,
	w.Antar:   free,
	w.Tentang: free,
	w.Atas:    free,
	w.Tanpa:   free,
	w.Of:      free,
	w.The:     free,
	w.For:     free,
	w.In:      free,
	w.On:      free,
	w.De:      free,

	w.Persero:  free,
	w.Tbk:      free,
	w.Pt:       free,
	w.Bidang:   free,
	w.Republik: free,
	w.Ri:       free,
}

// does tells whether a token has one of the roles.
func does(t lex.Token, r role) bool { return roles[t.ID()]&r != 0 }
