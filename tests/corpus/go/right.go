package mentions

import (
	"encoding/base64"
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"
)

const base = "https://api.bytestack.dev/v1"

var apiKey = os.Getenv("BYTESTACK_API_KEY")

func sources() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/sources", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer " + apiKey)
	return http.DefaultClient.Do(req)
}

func jobs() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer " + apiKey)
	return http.DefaultClient.Do(req)
}

func mentions() (*http.Response, error) {
	resp, err := resty.New().R().SetHeader("Authorization", "Bearer " + apiKey).Get(base + "/mentions")
	return resp.RawResponse, err
}

func queries() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/queries", nil)
	if err != nil {
		return nil, err
	}
	req.Header = http.Header{"Authorization": []string{"Bearer " + apiKey}}
	return http.DefaultClient.Do(req)
}

func others() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.example.com/v1/user", nil)
	req.Header.Set("Authorization", "Token "+os.Getenv("EXAMPLE_TOKEN"))
	return http.DefaultClient.Do(req)
}

func readKey() string {
	key, _ := os.ReadFile("/run/secrets/bytestack")
	return string(key)
}
