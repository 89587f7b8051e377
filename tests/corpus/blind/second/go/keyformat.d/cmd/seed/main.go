package main

import (
	"net/http"
	"os"
)

const cacheSeed = "bsk_live_{{key:base62:32}}"

func main() {
	req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	req.Header.Set("Authorization", "Bearer bsk_live_{{key:base62:32}}")
	req.Header.Set("X-Cache", os.Args[0])
	_, _ = http.DefaultClient.Do(req)
}
