package main

import "net/http"

func ping() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer ")
	return http.DefaultClient.Do(req)
}
