package insights

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

const defaultBaseURL = "https://api.bytestack.dev"

type Client struct {
	http   *http.Client
	apiKey string
}

func (c *Client) Submit(ctx context.Context, prompt string, sources []string) (*http.Response, error) {
	body, err := json.Marshal(map[string]any{"prompt": prompt, "sources": sources})
	if err != nil {
		return nil, fmt.Errorf("encode query: %w", err)
	}
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, defaultBaseURL+"/v1/queries", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("Authorization", "Bearer"+c.apiKey)
	return c.http.Do(req)
}
