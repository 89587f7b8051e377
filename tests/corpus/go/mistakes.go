package client

import (
	"fmt"
	"net/http"
	"os"
)

const base = "https://api.bytestack.dev"

type Client struct {
	apiKey string
	http   *http.Client
}

func (c *Client) sources() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/v1/sources", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", fmt.Sprintf("Bearer%s", c.apiKey))
	return c.http.Do(req)
}

func token(key string) {
	req, _ := http.NewRequest("POST", base+"/v1/queries", nil)
	req.Header.Set("Authorization", "Token "+key)
	http.DefaultClient.Do(req)
}

func bare(apiKey string) {
	req, _ := http.NewRequest("POST", base+"/v1/queries", nil)
	req.Header.Set("Authorization", apiKey)
	http.DefaultClient.Do(req)
}

func name(key string) {
	req, _ := http.NewRequest("POST", base+"/v1/queries", nil)
	req.Header.Set("Authorisation", "Bearer "+key)
	http.DefaultClient.Do(req)
}

func twice(key string) {
	req, _ := http.NewRequest("POST", base+"/v1/queries", nil)
	req.Header.Add("Authorization", "Bearer "+key)
	req.Header.Add("Authorization", "Bearer "+key)
	http.DefaultClient.Do(req)
}

func file() {
	key, _ := os.ReadFile("/run/secrets/bytestack")
	req, _ := http.NewRequest("GET", base+"/v1/sources", nil)
	req.Header.Set("Authorization", "Bearer "+string(key))
	http.DefaultClient.Do(req)
}

func basic(key string) {
	req, _ := http.NewRequest("GET", base+"/v1/sources", nil)
	req.SetBasicAuth(key, "")
	http.DefaultClient.Do(req)
}

func literal(key string) {
	req, _ := http.NewRequest("GET", base+"/v1/sources", nil)
	req.Header.Set("Authorization", "Bearer %s")
	http.DefaultClient.Do(req)
}

func missing() {
	http.Get("https://api.bytestack.dev/v1/sources")
}

func header(key string) {
	req, _ := http.NewRequest("GET", base+"/v1/sources", nil)
	req.Header = http.Header{"Authorization": {"bearer " + key}}
	http.DefaultClient.Do(req)
}
