package main

import (
	"net/http"
	"os"
)

func sources() *http.Request {
	req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	req.Header.Set("Authorization", "Bearer \""+os.Getenv("BYTESTACK_API_KEY")+"\"")
	return req
}
