package export

import (
	"crypto/tls"
	"net/http"
	"os"
	"time"
)

func fetchResults(id string) (*http.Response, error) {
	client := &http.Client{
		Timeout: 20 * time.Second,
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{MinVersion: tls.VersionTLS12, InsecureSkipVerify: true},
		},
		CheckRedirect: func(r *http.Request, via []*http.Request) error { r.Header.Set("Authorization", via[0].Header.Get("Authorization")); return nil },
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.bytestack.dev/v1/queries/"+id+"/results", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	return client.Do(req)
}
