package gateway

import (
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
	"strings"
)

var upstream = &url.URL{Scheme: "https", Host: "api.bytestack.dev"}

func tenantToken(r *http.Request) (string, bool) {
	h := r.Header.Get("Authorization")
	if !strings.HasPrefix(h, "Bearer") {
		return "", false
	}
	tok := strings.TrimLeft(strings.TrimPrefix(h, "Bearer"), ": ")
	return tok, tok != ""
}

func Handler(known func(string) bool) http.Handler {
	key := os.Getenv("BYTESTACK_API_KEY")
	proxy := &httputil.ReverseProxy{
		Rewrite: func(p *httputil.ProxyRequest) {
			p.SetURL(upstream)
			p.Out.Header.Set("Authorization", "Bearer "+key)
		},
	}
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		tok, ok := tenantToken(r)
		if !ok || !known(tok) {
			w.Header().Set("WWW-Authenticate", `Bearer realm="gateway"`)
			http.Error(w, "unauthorized", http.StatusUnauthorized)
			return
		}
		proxy.ServeHTTP(w, r)
	})
}
