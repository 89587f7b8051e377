package sync

import (
	"context"
	"encoding/base64"
	"net/http"
)

const resultsURL = "https://api.bytestack.dev/v1/queries/latest/results"

func fetchResults(ctx context.Context, hc *http.Client, apiKey string) (*http.Response, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, resultsURL, nil)
	if err != nil {
		return nil, err
	}
	req.Header = http.Header{
		"Accept":        {"application/json"},
		"Authorization": {"Bearer " + base64.StdEncoding.EncodeToString([]byte(apiKey))},
	}
	return hc.Do(req)
}
