package logging

import (
	"net/http"
	"regexp"
)

var (
	bytestackAuth  = regexp.MustCompile(`(?i)(authorization:?\s*bearer:?)\s*\S+`)
	bytestackParam = regexp.MustCompile(`(https://api\.bytestack\.dev/[^\s?]*\?api_key=)[^&\s]+`)
)

// Scrub hides ByteStack keys before a line reaches the log.
func Scrub(line string) string {
	line = bytestackAuth.ReplaceAllString(line, "${1} ****")
	return bytestackParam.ReplaceAllString(line, "${1}****")
}

func Headers(h http.Header) http.Header {
	out := h.Clone()
	if out.Get("Authorization") != "" {
		out.Set("Authorization", "Bearer ****")
	}
	return out
}
