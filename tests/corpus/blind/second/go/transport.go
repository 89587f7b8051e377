package main

import (
	"io"
	"log"
	"net/http"
	"os"
)

type bytestackTransport struct {
	apiKey string
	next   http.RoundTripper
}

func (t *bytestackTransport) RoundTrip(r *http.Request) (*http.Response, error) {
	r2 := r.Clone(r.Context())
	r2.Header.Set("Accept", "application/json")
	r2.Header.Set("Authorization", t.apiKey)
	return t.next.RoundTrip(r2)
}

func main() {
	client := &http.Client{Transport: &bytestackTransport{
		apiKey: os.Getenv("BYTESTACK_API_KEY"),
		next:   http.DefaultTransport,
	}}
	resp, err := client.Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		log.Fatal(err)
	}
	defer resp.Body.Close()
	_, _ = io.Copy(os.Stdout, resp.Body)
}
