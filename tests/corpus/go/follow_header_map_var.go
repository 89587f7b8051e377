package p

import (
	"net/http"
	"fmt"
)

func call(key string) (*http.Response, error) {
	headers := map[string]string{
		"Accept":        "application/json",
		"Authorization": fmt.Sprintf("Bearer %s", key),
	}
	req, err := http.NewRequest("GET", "http://api.bytestack.dev/v1/jobs", nil)
	if err != nil {
		return nil, err
	}
	for k, v := range headers {
		req.Header.Set(k, v)
	}
	client := &http.Client{}
	return client.Do(req)
}
