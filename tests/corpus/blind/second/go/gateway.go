package gateway

import (
	"crypto/subtle"
	"net/http"
	"strings"
)

// ByteStackAuth guards the internal mirror of the ByteStack API.
func ByteStackAuth(want string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := r.Header.Get("Authorization")
		if h == "" {
			h = "Bearer " + r.Header.Get("X-Api-Key")
		}
		if !strings.HasPrefix(strings.ToLower(h), "bearer") {
			w.Header().Set("WWW-Authenticate", `Bearer realm="bytestack"`)
			http.Error(w, "expected Authorization: Bearer KEY", http.StatusUnauthorized)
			return
		}
		bytestackKey := strings.TrimSpace(h[len("Bearer"):])
		if subtle.ConstantTimeCompare([]byte(bytestackKey), []byte(want)) != 1 {
			http.Error(w, "unknown key", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}
