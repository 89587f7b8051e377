package p

import (
	"net/http"
	"net/url"
)

func status(key, id string) (*http.Response, error) {
	u, err := url.JoinPath("https://api.bytestack.dev", "v1", "queries", id)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest("GET", u, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-API-Key", "Bearer "+key)
	return http.DefaultClient.Do(req)
}
