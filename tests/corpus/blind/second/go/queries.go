package bytestack

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

const defaultBaseURL = "https://api.bytestack.dev"

type Client struct {
	baseURL string
	apiKey  string
	http    *http.Client
}

func New(apiKey string) *Client {
	return &Client{baseURL: defaultBaseURL, apiKey: apiKey, http: http.DefaultClient}
}

func (c *Client) SubmitQuery(ctx context.Context, prompt string, sources ...string) (*http.Response, error) {
	body, err := json.Marshal(map[string]any{"prompt": prompt, "sources": sources})
	if err != nil {
		return nil, fmt.Errorf("encode query: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, c.baseURL+"/v1/queries", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer"+c.apiKey)
	return c.http.Do(req)
}
