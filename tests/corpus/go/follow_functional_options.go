package p

import (
	"context"
	"fmt"
	"net/http"
)

type Option func(*Client)

type Client struct {
	base string
	key  string
	hc   *http.Client
}

func WithBaseURL(u string) Option { return func(c *Client) { c.base = u } }

func NewClient(key string, opts ...Option) *Client {
	c := &Client{
		base: "https://api.bytestack.dev/v1",
		key:  key,
		hc:   &http.Client{},
	}
	for _, o := range opts {
		o(c)
	}
	return c
}

func (c *Client) newRequest(ctx context.Context, method, path string) (*http.Request, error) {
	req, err := http.NewRequestWithContext(ctx, method, c.base+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Token "+c.key)
	req.Header.Set("Accept", "application/json")
	return req, nil
}

func (c *Client) Jobs(ctx context.Context) error {
	req, err := c.newRequest(ctx, "GET", "/jobs")
	if err != nil {
		return fmt.Errorf("jobs: %w", err)
	}
	_, err = c.hc.Do(req)
	return err
}
