package main

import (
	"net/http"
	"os"
)

func main() {
	req, err := http.NewRequest("GET", "http://api.bytestack.dev/v1/sources", nil)
	if err != nil {
		panic(err)
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	http.DefaultClient.Do(req)
}
