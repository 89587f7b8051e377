package main

import (
	"net/http"
	"os"
)

func results(id string) (*http.Request, error) {
	return http.NewRequest("GET", "https://api.bytestack.dev/v1/results/"+id+"?token="+os.Getenv("BYTESTACK_TOKEN"), nil)
}
