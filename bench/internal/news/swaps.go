package news

// swaps are the names that may stand for each other. Those of the test articles come first
// and are looked for; the others make the text say more than those would. A word of the test
// articles that means something besides the name is in no group.
var swaps = [][]string{
	{ // given names
		"Agung", "Arga", "Bagus", "Bambang", "Devina", "Dimas", "Dominikus", "Dyah", "Endah", "Faisal", "Fathurrahman",
		"Felicia", "Galih", "Gunadi", "Hartati", "Hendrikus", "Hendro", "Heru", "Kirana", "Laksmi", "Lintang", "Marthin",
		"Masdiana", "Mistari", "Mukhtar", "Nadia", "Niken", "Nurhidayati", "Priscilla", "Rahma", "Rahmania", "Rangga",
		"Ratih", "Reni", "Retno", "Rizal", "Rudi", "Ruslan", "Samuel", "Sarwono", "Slamet", "Suarjaya", "Sulastri",
		"Suprapto", "Sutarno", "Syarif", "Tatang", "Theresia", "Wahyudi", "Wisnu", "Yeni", "Yogi", "Yulia", "Zaini",
		"Zubaidi", "Zulaikha",
		"Ahmad", "Anton", "Asep", "Budiman", "Cahyo", "Dedi", "Eko", "Fitri", "Gatot", "Hasan", "Joko", "Ketut", "Lukman",
		"Maya", "Nanang", "Rina", "Robert", "Sigit", "Taufik", "Umar", "Vina", "Wawan", "Yanto", "Yohana", "Zainal",
	},
	{ // family names
		"Adhikara", "Adiwinata", "Anindyaputri", "Assegaf", "Azhari", "Dewayani", "Hadi", "Hadisoemarto", "Halimsaputra",
		"Hamdani", "Handayaningrum", "Hartanti", "Hartawan", "Kencana", "Kusumaningtyas", "Lanting", "Larasati", "Liau",
		"Munawaroh", "Murtiningrum", "Nasrullah", "Ngalle", "Nugraha", "Oetomo", "Opu", "Palallo", "Permadi", "Prabawa",
		"Pramesti", "Pranajaya", "Prasetyanto", "Retnowulan", "Rusli", "Sasmita", "Satriawan", "Setyobudi", "Simarangkir",
		"Simbolon", "Suryadinata", "Syakur", "Tanuwirya", "Tarmizi", "Ujan", "Wardana", "Wardoyo", "Wibawa",
		"Widyaningsih", "Wiryo",
		"Daulay", "Fauzi", "Firmansyah", "Gunawan", "Harahap", "Hidayat", "Hutapea", "Kurniawan", "Latuconsina", "Lubis",
		"Manurung", "Maulana", "Nasution", "Nugroho", "Pangaribuan", "Purnomo", "Ramadhani", "Santoso", "Saputri",
		"Setiawan", "Siregar", "Sitorus", "Susanto", "Syahputra", "Tampubolon", "Wenda", "Wibowo", "Wijaya",
	},
	{ // provinces
		"Jawa Tengah", "Jawa Timur", "Kalimantan Barat", "Kalimantan Utara", "Lampung", "Nusa Tenggara Barat",
		"Sulawesi Selatan",
		"Banten", "Gorontalo", "Kalimantan Selatan", "Kalimantan Timur", "Maluku Utara", "Nusa Tenggara Timur",
		"Papua Barat", "Riau", "Sulawesi Tengah", "Sulawesi Tenggara", "Sumatera Barat", "Sumatera Utara",
	},
	{ // towns and regencies
		"Bandar Lampung", "Bandung", "Bantul", "Banyumas", "Batang", "Bengkulu", "Bone", "Jeneponto", "Kebumen",
		"Kepanjen", "Kubu Raya", "Lampung Utara", "Lombok Timur", "Makassar", "Malang", "Mataram", "Nunukan", "Pacitan",
		"Pangandaran", "Pekalongan", "Pontianak", "Purwokerto", "Seluma", "Semarang", "Sleman", "Surabaya", "Takalar",
		"Trenggalek", "Way Kanan", "Yogyakarta",
		"Ambon", "Balikpapan", "Banjarmasin", "Cirebon", "Denpasar", "Jember", "Kediri", "Kendari", "Klaten", "Kupang",
		"Madiun", "Manado", "Medan", "Padang", "Palembang", "Palu", "Samarinda", "Serang", "Tegal",
	},
	{ // villages and quarters
		"Bontosunggu", "Bukit Kemuning", "Bulupitu", "Donorojo", "Galesong", "Gayamsari", "Karangkates", "Karangmaya",
		"Karangwelut", "Kauman", "Kotabumi", "Labuhan Haji", "Lubuk Terap", "Pringkuku", "Sidomulyo", "Sokaraja",
		"Sumberjaya", "Sungai Limau", "Tais", "Talo",
		"Bojongsari", "Ciawi", "Kaliwungu", "Kedungwaru", "Muarabungo", "Pematang", "Rancabuaya", "Sukamaju",
		"Tanjungsari", "Wonosari",
	},
	{ // small amounts of time, see spell
		"dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan",
	},
}

// amounts is the group of swaps whose words are looked for only before a unit of time: the
// others count things that the article may count again.
const amounts = 5

// months are the names of the months as they are printed in full and in short.
var months = [2][12]string{
	{"Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"},
	{"Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"},
}
