package numbers

import (
	"github.com/fakta-id/fakta/internal/lex"
	"github.com/fakta-id/fakta/internal/lex/w"
)

// bound reads the words right before and right after the tokens from i up to j
// that bound the figure there. One of sudah, telah, ada, mencapai, naik, turun
// may stand between: "setidaknya sudah 600" (at least 600 already).
func (s *Scanner) bound(i, j int, approximate bool) Bound {
	if p := s.t[i-1].ID(); p != 0 {
		if p == w.Melewati && j == i+1 && s.t[i].Is(lex.Numeral) {
			return 0 // "melewati dua pasar" passes two markets
		}
		b := s.boundBefore(i - 1)
		if b == 0 && p.BoundGap() > 0 {
			b = s.boundBefore(i - 2)
		}
		if b != 0 {
			return b
		}
	}
	if s.t[j].ID() != 0 {
		if b := s.boundAfter(j); b != 0 {
			return b
		}
	}
	if approximate {
		return About
	}
	return 0
}

// boundBefore reads a bound that ends with token i.
func (s *Scanner) boundBefore(i int) Bound {
	t := s.t[i]
	p := s.t[i-1].ID()
	switch t.ID() {
	case 0:
		return 0
	case w.Dari: // lebih dari, tidak lebih dari
		switch p {
		case w.Lebih:
			if s.negated(i - 2) {
				return AtMost
			}
			return Above
		case w.Kurang:
			if s.negated(i - 2) {
				return AtLeast
			}
			return Below
		}
	case w.Atas:
		if p == w.Di {
			return Above
		}
	case w.Bawah:
		if p == w.Di {
			return Below
		}
	case w.Lebih: // kurang lebih; "lebih empat tahun"
		if p == w.Kurang {
			return About
		}
	case w.Kurang:
		if p == w.Lebih {
			return About
		}
	case w.Kira: // kira-kira
		if p == w.Hyphen {
			return About
		}
	case w.Sedikit, w.Rendah, w.Singkat, w.Kecil:
		if p == w.Paling {
			return AtLeast
		}
	case w.Banyak, w.Lama, w.Lambat, w.Tinggi, w.Mahal, w.Jauh:
		if p == w.Paling {
			return AtMost
		}
	case w.Tidak:
		if p == w.Paling { // paling tidak: at least
			return AtLeast
		}
	case w.Melebihi, w.Melampaui, w.Melewati:
		if s.negated(i - 1) {
			return AtMost
		}
	case w.Sampai, w.Mencapai:
		if s.negated(i - 1) {
			return Below
		}
	case w.Antara: // berkisar antara
		if p != w.Antara {
			return s.boundBefore(i - 1)
		}
	case w.Kurangnya, w.Tidaknya: // sekurang-kurangnya, setidak-tidaknya
		if p == w.Hyphen {
			return AtLeast
		}
	case w.Tingginya, w.Banyaknya, w.Lambatnya: // setinggi-tingginya
		if p == w.Hyphen {
			return AtMost
		}
	case w.Maksimal, w.Maksimum, w.Minimal, w.Minimum:
		switch p { // "suhu maksimum 33 derajat" names what was measured; "bunga maksimum 24 persen" bounds
		case w.Suhu, w.Kecepatan, w.Temperatur, w.Kapasitas, w.Amplitudo, w.Tinggi, w.Ketinggian, w.Tekanan, w.Intensitas, w.Daya:
			return 0
		}
	case w.GreaterThan:
		return Above
	case w.LessThan:
		return Below
	case w.GreaterEqual:
		return AtLeast
	case w.LessEqual:
		return AtMost
	case w.Tilde, w.Almost:
		return About
	}
	if t.Is(lex.Bound) {
		return boundOf(t.ID().BoundValue())
	}
	return 0
}

// boundOf returns the bound with the sign.
func boundOf(sign string) Bound {
	for b := About; b <= AtMost; b++ {
		if boundSigns[b] == sign {
			return b
		}
	}
	return 0
}

// negated tells whether token i says no.
func (s *Scanner) negated(i int) bool {
	if s.t[i].ID() == w.Boleh { // tidak boleh lebih dari
		i--
	}
	switch s.t[i].ID() {
	case w.Tidak, w.Tak, w.Belum:
		return true
	}
	return false
}

// boundAfter reads a bound that begins at token j: "60 tahun ke atas" (and more),
// "600 lebih" (more than 600), also behind the counted noun: "seribuan orang lebih".
func (s *Scanner) boundAfter(j int) Bound {
	if s.t[j].ID() == w.Ke && s.t[j+1].ID() == w.Atas {
		return AtLeast
	}
	if s.t[j].ID() == w.Ke && s.t[j+1].ID() == w.Bawah {
		return AtMost
	}
	if s.t[j].Is(lex.Counted) {
		j++
	}
	if s.t[j].ID() != w.Lebih {
		return 0
	}
	// "10 persen lebih tinggi" compares, "600 lebih warga" bounds.
	switch n := s.t[j+1]; {
	case n.ID() == w.Dari || n.Class() == lex.Word && comparable(n.ID()):
		return 0
	}
	return Above
}

// comparable tells the adjectives that make "lebih" a comparative.
func comparable(id lex.ID) bool {
	switch id {
	case w.Tinggi, w.Rendah, w.Besar, w.Kecil, w.Banyak, w.Sedikit, w.Lama, w.Cepat, w.Lambat, w.Baik, w.Buruk, w.Murah, w.Mahal, w.Jauh, w.Dekat, w.Awal, w.Dalam, w.Lanjut:
		return true
	}
	return false
}
