package p

import (
	"net/http"
)

type roundTripperFunc func(*http.Request) (*http.Response, error)

func (f roundTripperFunc) RoundTrip(r *http.Request) (*http.Response, error) { return f(r) }

func fetch(key string) (*http.Response, error) {
	client := &http.Client{
		Transport: roundTripperFunc(func(r *http.Request) (*http.Response, error) {
			r.Header.Set("X-API-Key", "Bearer "+key)
			return http.DefaultTransport.RoundTrip(r)
		}),
	}
	return client.Get("https://api.bytestack.dev/v1/sources")
}
