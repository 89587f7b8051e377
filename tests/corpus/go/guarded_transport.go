package a

import (
	"net/http"
	"strings"
)

type transport struct{ key, jwt string }

func (t transport) RoundTrip(req *http.Request) (*http.Response, error) {
	if strings.HasPrefix(req.URL.String(), "https://api.bytestack.dev") {
		req.Header.Set("Authorization", "Token "+t.key)
	} else {
		req.Header.Set("Authorization", "JWT "+t.jwt)
	}
	return http.DefaultTransport.RoundTrip(req)
}
