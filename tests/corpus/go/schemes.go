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
	req.Header.Set("Authorization", "Bearer" + apiKey)
	return http.DefaultClient.Do(req)
}

func jobs() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", apiKey)
	return http.DefaultClient.Do(req)
}

func mentions() (*http.Response, error) {
	resp, err := resty.New().R().SetHeader("Authorization", "Token " + apiKey).Get(base + "/mentions")
	return resp.RawResponse, err
}

func queries() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/queries", nil)
	if err != nil {
		return nil, err
	}
	req.Header = http.Header{"Authorization": []string{"Baerer " + apiKey}}
	return http.DefaultClient.Do(req)
}

func topics() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/topics", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer: " + apiKey)
	return http.DefaultClient.Do(req)
}

func alerts() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/alerts", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer  " + apiKey)
	return http.DefaultClient.Do(req)
}

func exports() (*http.Response, error) {
	resp, err := resty.New().R().SetHeader("Authorization", "Bearer Bearer " + apiKey).Get(base + "/exports")
	return resp.RawResponse, err
}

func usage() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/usage", nil)
	if err != nil {
		return nil, err
	}
	req.Header = http.Header{"Authorization": []string{"bearer " + apiKey}}
	return http.DefaultClient.Do(req)
}

func teams() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/teams", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer " + apiKey)
	return http.DefaultClient.Do(req)
}

func reports() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/reports", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer <" + apiKey + ">")
	return http.DefaultClient.Do(req)
}

func readKey() string {
	key, _ := os.ReadFile("/run/secrets/bytestack")
	return string(key)
}
