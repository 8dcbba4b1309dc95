package serve

import (
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"github.com/fakta-id/fakta/cmd/fakta/internal/report"
)

// guarded puts before h what every request must pass.
func (s *Server) guarded(h http.Handler) http.Handler {
	origin := http.NewCrossOriginProtection()
	origin.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.refuse(w, r, http.StatusForbidden, report.Key("err-origin"))
	}))
	h = origin.Handler(h)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secure(w.Header())
		if !s.knows(r.Host) {
			s.refuse(w, r, http.StatusMisdirectedRequest, report.Key("err-host"))
			return
		}
		select {
		case s.requests <- struct{}{}:
			defer func() { <-s.requests }()
			h.ServeHTTP(w, r)
		default:
			s.busy(w, r)
		}
	})
}

// secure sets the headers that keep a page to itself.
func secure(h http.Header) {
	h.Set("Content-Security-Policy", report.Policy()+"; form-action 'self'; frame-ancestors 'none'")
	h.Set("X-Content-Type-Options", "nosniff")
	h.Set("X-Frame-Options", "DENY")
	h.Set("Referrer-Policy", "no-referrer")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	h.Set("Cross-Origin-Resource-Policy", "same-origin")
	h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
	h.Set("Cache-Control", "no-store")
}

// knows tells whether a Host header names this server. A page of another site can give its
// own name the address of this machine, but must send that name. A bare address is nobody's
// name, so it is safe: loopback ones always, others if the server may be reached by them.
func (s *Server) knows(hostport string) bool {
	host := hostport
	if h, _, err := net.SplitHostPort(hostport); err == nil {
		host = h
	}
	host = strings.TrimSuffix(strings.ToLower(strings.Trim(host, "[]")), ".")
	if host == "localhost" || slices.ContainsFunc(s.Hosts, func(name string) bool { return strings.EqualFold(name, host) }) {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && (ip.IsLoopback() || s.AllowRemote)
}
