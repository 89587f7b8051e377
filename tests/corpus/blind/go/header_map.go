package main

import (
	"net/http"
	"net/url"
	"os"
)

func req() *http.Request {
	key := os.Getenv("BYTESTACK_API_KEY")
	u, _ := url.Parse("https://api.bytestack.dev/v1/jobs")
	h := http.Header{"Authorization": {"Bearer " + key, "Bearer " + key}}
	return &http.Request{Method: "GET", URL: u, Header: h}
}
