package p

import (
	"net/http"
	"os"
)

type authTransport struct {
	key  string
	base http.RoundTripper
}

func (t *authTransport) RoundTrip(req *http.Request) (*http.Response, error) {
	r := req.Clone(req.Context())
	r.Header.Set("Authorisation", "Bearer "+t.key)
	return t.base.RoundTrip(r)
}

func main() {
	c := &http.Client{Transport: &authTransport{key: os.Getenv("API_KEY"), base: http.DefaultTransport}}
	resp, err := c.Get("https://api.bytestack.dev/v1/jobs")
	_ = resp
	_ = err
}
