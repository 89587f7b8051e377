package main

import (
	"net/http"
	"os"
	"strings"
)

var headers = map[string]string{"Authorization": "Bearer {bytestack_key}"}

func get(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/"+path, nil)
	if err != nil {
		return nil, err
	}
	for name, text := range headers {
		req.Header.Set(name, strings.ReplaceAll(text, "{bytestack_key}", os.Getenv("BYTESTACK_API_KEY")))
	}
	return http.DefaultClient.Do(req)
}
