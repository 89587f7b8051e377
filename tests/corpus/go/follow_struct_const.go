package p

import "net/http"

const defaultBaseURL = "https://api.bytestack.dev"

type Client struct {
	baseURL string
	apiKey  string
	http    *http.Client
}

func New(apiKey string) *Client {
	return &Client{baseURL: defaultBaseURL, apiKey: apiKey, http: http.DefaultClient}
}

func (c *Client) Submit() (*http.Response, error) {
	req, err := http.NewRequest("POST", c.baseURL+"/v1/queries", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer"+c.apiKey)
	return c.http.Do(req)
}
