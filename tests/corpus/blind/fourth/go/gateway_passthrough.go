package gateway

import (
	"log/slog"
	"net/http"
	"net/http/httputil"
	"net/url"
	"strings"
)

func NewHandler(log *slog.Logger) http.Handler {
	target, _ := url.Parse("https://api.bytestack.dev")
	rp := &httputil.ReverseProxy{
		Rewrite: func(p *httputil.ProxyRequest) {
			p.SetURL(target)
			p.Out.Header.Set("Authorization", p.In.Header.Get("Authorization"))
			p.Out.Header.Del("X-API-Key")
		},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := r.Header.Get("Authorization")
		switch {
		case h == "", h == "Bearer", h == "Bearer ":
			w.Header().Set("WWW-Authenticate", `Bearer realm="bytestack-gateway"`)
			http.Error(w, "missing key", http.StatusUnauthorized)
			return
		case strings.HasPrefix(h, "Token "), strings.HasPrefix(h, "Basic "), strings.HasPrefix(h, "bearer "):
			log.Warn("refused scheme", "scheme", strings.Fields(h)[0])
			http.Error(w, "use Bearer", http.StatusUnauthorized)
			return
		}
		rp.ServeHTTP(w, r)
	})
}
