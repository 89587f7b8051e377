package main

import "net/http"

func sources(apiKey string) (*http.Response, error) {
	req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	req.Header.Add("Authorization", apiKey)
	req.Header.Add("Accept", "application/json")
	return http.DefaultClient.Do(req)
}
