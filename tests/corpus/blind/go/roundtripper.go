package main

import (
	"net/http"
	"os"
)

type bearer struct{ key string }

func (b bearer) RoundTrip(r *http.Request) (*http.Response, error) {
	c := r.Clone(r.Context())
	c.Header.Set("Authorization", "Bearer "+b.key)
	return http.DefaultTransport.RoundTrip(c)
}

func main() {
	client := &http.Client{Transport: bearer{os.Getenv("BYTESTACK_API_KEY")}}
	resp, err := client.Get("https://api.bytestack.dev/v1/jobs")
	if err != nil {
		panic(err)
	}
	defer resp.Body.Close()
}
