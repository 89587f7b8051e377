package main

import (
	"net/http"
	"os"
)

type transport struct{ next http.RoundTripper }

func (t transport) RoundTrip(r *http.Request) (*http.Response, error) {
	r = r.Clone(r.Context())
	r.URL.Host = "api.bytestack.dev"
	r.Header.Set("Authorization", "ApiKey "+os.Getenv("BYTESTACK_API_KEY"))
	return t.next.RoundTrip(r)
}
