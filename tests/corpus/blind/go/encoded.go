package main

import (
	"encoding/base64"
	"net/http"
	"os"
)

func auth(req *http.Request) {
	req.URL.Scheme, req.URL.Host = "https", "api.bytestack.dev"
	req.Header.Set("Authorization", "Bearer "+base64.StdEncoding.EncodeToString([]byte(os.Getenv("BYTESTACK_API_KEY"))))
}
