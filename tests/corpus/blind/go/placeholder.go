package main

import "net/http"

const queries = "https://api.bytestack.dev/v1/queries"

func newRequest() *http.Request {
	req, _ := http.NewRequest(http.MethodPost, queries, http.NoBody)
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer YOUR_API_KEY_HERE")
	return req
}
