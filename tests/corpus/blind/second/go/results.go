package results

import (
	"encoding/json"
	"fmt"
	"net/http"
)

type Page struct {
	Items []json.RawMessage `json:"items"`
	Next  string            `json:"next"`
}

func Fetch(apiKey, id string, page int) (*Page, error) {
	u := fmt.Sprintf("https://{{host}}/v1/queries/%s/results?page=%d&api_key=%s", id, page, apiKey)
	resp, err := http.Get(u)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	var p Page
	if err := json.NewDecoder(resp.Body).Decode(&p); err != nil {
		return nil, err
	}
	return &p, nil
}
