package report

import (
	"sync"

	"github.com/fakta-id/fakta/numbers"
)

// figure says what a number states: "sekitar 1.300.000", "4.560.000.000 rupiah".
func figure(n numbers.Number) Phrase {
	var p Phrase
	if b := n.Bound.String(); b != "" {
		p = append(p, key("bound-"+b))
	}
	if n.Reason != 0 {
		return append(p, key("too-many-digits"))
	}
	switch n.Kind {
	case numbers.Ordinal:
		return append(p, key("rank"), digits(n.Value.String()))
	case numbers.Multiple:
		return append(p, amount(n), key("times"))
	case numbers.Ratio:
		return append(p, digits(n.Value.String()+" : "+n.High.String()))
	case numbers.Score:
		return append(p, digits(n.Value.String()+"–"+n.High.String()))
	}
	if n.Unit.Code == "IDR" && n.Unit.Per == "" {
		p = append(p, lit("Rp"), tight(amount(n)))
	} else {
		p = append(p, amount(n))
		p = append(p, unit(n.Unit)...)
	}
	if n.HasAlternative {
		p = append(p, key("or"), digits(n.Alternative.String()))
	}
	return p
}

// amount is the value or range of a number.
func amount(n numbers.Number) Word {
	if n.Ranged {
		return digits(n.Low.String() + "–" + n.High.String())
	}
	return digits(n.Value.String())
}

// unitSigns are the signs of the units whose codes are for machines only.
var unitSigns = sync.OnceValue(func() map[string]string {
	return map[string]string{
		"har": "ha", "dt": "kuintal", "deg": "°", "Cel": "°C", "[degF]": "°F", "um": "µm", "ug": "µg",
		"[in_i]": "in", "[ft_i]": "ft", "[yd_i]": "yd", "[mi_i]": "mi", "[fth_i]": "fathom", "[acr_us]": "acre", "[lb_av]": "lb",
		"[oz_av]": "oz", "[car_m]": "ct", "[bbl_us]": "barrel", "[gal_us]": "gal", "[kn_i]": "knot", "[psi]": "psi", "[HP]": "hp",
		"[ppm]": "ppm", "[ppb]": "ppb", "{magnitude}": "M", "{pixel}": "px", "10*6.{pixel}": "MP", "mm[Hg]": "mmHg", "kW.h": "kWh",
		"MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh", "kV.A": "kVA", "V.A": "VA", "MV.A": "MVA", "mA.h": "mAh", "kW{p}": "kWp",
		"MW{p}": "MWp", "{frame}/s": "fps", "kBy": "kB", "MBy": "MB", "GBy": "GB", "TBy": "TB", "[mi_i]/h": "mph",
		"XBT": "BTC",
	}
})

// unit says what a figure is counted in.
func unit(u numbers.Unit) Phrase {
	switch u.Code {
	case "":
		return nil
	case "%":
		return Phrase{lit("%")}
	case "pp", "bp":
		return Phrase{key(u.Code)}
	}
	s := unitSign(u.Code)
	if u.Per != "" {
		s += "/" + unitSign(u.Per)
	}
	return Phrase{lit(s)}
}

func unitSign(code string) string {
	if s, ok := unitSigns()[code]; ok {
		return s
	}
	return code
}
