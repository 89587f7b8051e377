package main

import (
	"net/http"
	"os"
)

func cancel(id string) error {
	req, err := http.NewRequest("POST", "https://api.bytestack.dev/v1/jobs/"+id+"/cancel", nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "BEARER "+os.Getenv("BYTESTACK_API_KEY"))
	_, err = http.DefaultClient.Do(req)
	return err
}
