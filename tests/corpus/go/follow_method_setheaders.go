package p

import "net/http"

type Client struct{ apiKey string }

const base = "https://api.bytestack.dev/v1"

func (c *Client) setHeaders(req *http.Request) {
	req.Header.Set("Authorization", "Bearer  "+c.apiKey)
	req.Header.Set("Content-Type", "application/json")
}

func (c *Client) Run() (*http.Response, error) {
	req, err := http.NewRequest("GET", base+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	c.setHeaders(req)
	return http.DefaultClient.Do(req)
}
