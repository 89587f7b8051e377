package client

import (
	"net/http"
	"net/url"
	"os"
	"strings"
)

const scheme = "Bearer"

func do(path string) (*http.Response, error) {
	raw, err := os.ReadFile("/run/secrets/bytestack_api_key")
	if err != nil {
		return nil, err
	}
	apiKey := strings.TrimSpace(string(raw))

	req := &http.Request{
		Method: http.MethodGet,
		URL:    &url.URL{Scheme: "https", Host: "api.bytestack.dev", Path: path},
		Header: http.Header{
			"Authorization": {strings.Join([]string{scheme, apiKey}, " ")},
			"User-Agent":    {"mentions/1.4"},
		},
	}
	return http.DefaultClient.Do(req)
}
