package mentions

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
)

type Client struct {
	key string
}

type Source struct {
	ID   string `json:"id"`
	Name string `json:"name"`
}

func (c *Client) ListSources() ([]Source, error) {
	resp, err := http.Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var out []Source
	return out, json.NewDecoder(resp.Body).Decode(&out)
}

func (c *Client) Submit(payload []byte) ([]byte, error) {
	req, err := http.NewRequest(http.MethodPost, "https://api.bytestack.dev/v1/queries", bytes.NewReader(payload))
	if err != nil {
		return nil, err
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("X-API-Key", c.key)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
