package main

import (
	"os"

	"github.com/go-resty/resty/v2"
)

func newClient() *resty.Client {
	return resty.New().
		SetBaseURL("https://api.bytestack.dev/v1").
		SetAuthToken("Bearer " + os.Getenv("BYTESTACK_API_KEY"))
}
