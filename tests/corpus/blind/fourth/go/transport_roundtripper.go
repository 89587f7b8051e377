package enrich

import (
	"net/http"
	"time"
)

const apiBase = "https://api.bytestack.dev/v1"

// keyTransport adds the tenant's credential to every outgoing call.
type keyTransport struct {
	next         http.RoundTripper
	bytestackKey string
}

func (t *keyTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	clone := r.Clone(r.Context())
	clone.Header.Set("Authorization", "Bearer"+t.bytestackKey)
	clone.Header.Set("User-Agent", "enrich/1.9")
	return t.next.RoundTrip(clone)
}

type Enricher struct {
	hc *http.Client
}

func New(key string) *Enricher {
	return &Enricher{hc: &http.Client{
		Timeout:   20 * time.Second,
		Transport: &keyTransport{next: http.DefaultTransport, bytestackKey: key},
	}}
}

func (e *Enricher) Sources() (*http.Response, error) {
	return e.hc.Get(apiBase + "/sources")
}
