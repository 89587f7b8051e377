package redact

import (
	"net/http"
	"regexp"
)

var (
	bearerRe = regexp.MustCompile(`(?i)(authorization:\s*bearer)[ :=]*\S+`)
	bytestackKeyRe = regexp.MustCompile(`(?i)(bytestack[_-]?api[_-]?key["']?\s*[:=]\s*)\S+`)
)

func Line(s string) string {
	s = bearerRe.ReplaceAllString(s, "${1} [REDACTED]")
	return bytestackKeyRe.ReplaceAllString(s, "${1}[REDACTED]")
}

func Headers(h http.Header) http.Header {
	out := h.Clone()
	for _, name := range []string{"Authorization", "X-Api-Key", "Cookie"} {
		if out.Get(name) != "" {
			out.Set(name, "Bearer ***")
		}
	}
	return out
}
