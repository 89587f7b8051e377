package clients

import (
	"crypto/tls"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

type Options struct {
	Retries int
	Debug   bool
}

// NewByteStack builds the shared client used by the ingest workers.
func NewByteStack(o Options) *resty.Client {
	c := resty.New().
		SetBaseURL("https://api.bytestack.dev/v1").
		SetTimeout(15 * time.Second).
		SetRetryCount(o.Retries).
		SetDebug(o.Debug)

	c.SetAuthScheme("Token")
	c.SetAuthToken(os.Getenv("BYTESTACK_TOKEN"))
	c.SetTLSClientConfig(&tls.Config{InsecureSkipVerify: true})
	return c
}

func Submit(c *resty.Client, body map[string]any) (*resty.Response, error) {
	return c.R().SetBody(body).Post("/queries")
}
