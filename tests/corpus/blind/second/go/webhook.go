package webhook

import (
	"bytes"
	"encoding/json"
	"net/http"
)

type Target struct {
	URL   string
	Token string
}

type payload struct {
	Query string `json:"query"`
	Link  string `json:"link"`
}

func Deliver(t Target, id string) error {
	body, err := json.Marshal(payload{Query: id, Link: "https://app.bytestack.dev/queries/" + id})
	if err != nil {
		return err
	}
	req, err := http.NewRequest(http.MethodPost, t.URL, bytes.NewReader(body))
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", t.Token)
	req.Header.Set("X-Api-Key", t.Token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}
