package devproxy

import (
	"net/http"
	"os"
)

var endpoints = map[string]string{
	"local": "http://127.0.0.1:4010",
	"ci":    "http://localhost:4010",
	"prod":  "https://api.bytestack.dev",
}

func Ping() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "http://127.0.0.1:4010/v1/sources", nil)
	if err != nil {
		return nil, err
	}
	bytestackKey := os.Getenv("BYTESTACK_API_KEY")
	req.Header.Set("authorization", "Bearer "+bytestackKey)
	return http.DefaultClient.Do(req)
}

func Base(env string) string {
	return endpoints[env]
}
