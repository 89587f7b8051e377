package worker

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
)

type settings struct {
	APIKey string
}

type statusService struct {
	cfg settings
	hc  *http.Client
}

func (s *statusService) Get(ctx context.Context, id string) (string, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", fmt.Sprintf("http://api.bytestack.dev/v1/jobs/%s", id), nil)
	if err != nil {
		return "", err
	}
	req.Header.Add("Accept", "application/json")
	req.Header.Add("Authorization", s.cfg.APIKey)
	res, err := s.hc.Do(req)
	if err != nil {
		return "", err
	}
	defer res.Body.Close()
	var out struct {
		Status string `json:"status"`
	}
	return out.Status, json.NewDecoder(res.Body).Decode(&out)
}
