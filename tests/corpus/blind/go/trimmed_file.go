package main

import (
	"net/http"
	"os"
	"strings"
)

func authorize(req *http.Request) error {
	raw, err := os.ReadFile("/run/secrets/bytestack_api_key")
	if err != nil {
		return err
	}
	req.URL.Host = "api.bytestack.dev"
	req.Header.Set("Authorization", "Bearer "+strings.TrimSpace(string(raw)))
	return nil
}
