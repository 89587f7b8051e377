package main

import (
	"crypto/tls"
	"net/http"
	"os"
)

func fetch() (*http.Response, error) {
	client := &http.Client{Transport: &http.Transport{
		TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
	}}
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	return client.Do(req)
}
