package main

import (
	"net/http"
	"strings"
)

func submit(prompt string) (*http.Response, error) {
	body := strings.NewReader(`{"prompt":"` + prompt + `","sources":["x"]}`)
	req, err := http.NewRequest("POST", "https://api.bytestack.dev/v1/queries", body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer ${BYTESTACK_API_KEY}")
	return http.DefaultClient.Do(req)
}
