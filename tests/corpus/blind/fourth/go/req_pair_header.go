package rotation

import (
	"context"
	"encoding/json"
	"net/http"
)

type Pair struct {
	Active  string
	Standby string
}

type Job struct {
	ID    string `json:"id"`
	State string `json:"state"`
}

func (p Pair) Job(ctx context.Context, id string) (*Job, error) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, "https://api.bytestack.dev/v1/jobs/"+id, nil)
	if err != nil {
		return nil, err
	}
	req.Header["Accept"] = []string{"application/json"}
	req.Header["Authorization"] = []string{"Bearer " + p.Active, "Bearer " + p.Standby}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()
	var j Job
	return &j, json.NewDecoder(res.Body).Decode(&j)
}
