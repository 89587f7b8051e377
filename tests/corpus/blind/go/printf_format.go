package main

import (
	"fmt"
	"net/http"
	"os"
)

const authFormat = "Bearer %s"

func do(path string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", fmt.Sprintf(authFormat, os.Getenv("BYTESTACK_API_KEY")))
	return http.DefaultClient.Do(req)
}
