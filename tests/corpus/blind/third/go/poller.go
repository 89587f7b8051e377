package poller

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
)

type Poller struct {
	apiKey string
}

type Page struct {
	Items []json.RawMessage `json:"items"`
	Next  string            `json:"next"`
}

func (p *Poller) Page(queryID string) (*Page, error) {
	endpoint := fmt.Sprintf("https://{{host}}/v1/queries/%s/results?api_key=%s", url.PathEscape(queryID), p.apiKey)
	res, err := http.Get(endpoint)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var page Page
	if err := json.NewDecoder(res.Body).Decode(&page); err != nil {
		return nil, fmt.Errorf("decode page: %w", err)
	}
	return &page, nil
}
