package jobs

import (
	"net/http"
	"os"
)

func get(url, key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Token "+key)
	return http.DefaultClient.Do(req)
}

func forge(url, key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", url, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "token "+key)
	return http.DefaultClient.Do(req)
}

func Jobs() {
	get("https://api.bytestack.dev/v1/jobs", os.Getenv("BYTESTACK_KEY"))
	forge("https://api.forge.example/user", os.Getenv("FORGE_TOKEN"))
}
