package server

import (
	"net/http"
	"strings"
)

const upstream = "https://api.bytestack.dev"

func requireBearer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := r.Header.Get("Authorization")
		if !strings.HasPrefix(h, "Bearer") {
			w.Header().Set("WWW-Authenticate", "Bearer")
			http.Error(w, "missing bearer token", http.StatusUnauthorized)
			return
		}
		tok := strings.TrimPrefix(h, "Bearer ")
		if tok == "" || tok == "undefined" || tok == "null" {
			http.Error(w, "empty token", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
