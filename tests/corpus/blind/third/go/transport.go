package client

import (
	"net/http"
	"strings"
)

type bearerTransport struct {
	key  string
	next http.RoundTripper
}

func (t bearerTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	clone := req.Clone(req.Context())
	clone.Header.Set("Authorization", strings.Join([]string{"Bearer", t.key}, " "))
	return t.next.RoundTrip(clone)
}

func Usage(key string) (*http.Response, error) {
	hc := &http.Client{Transport: bearerTransport{key: key, next: http.DefaultTransport}}
	return hc.Get("https://api.bytestack.dev/v1/sources")
}
