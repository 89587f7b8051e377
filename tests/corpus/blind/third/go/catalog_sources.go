package catalog

import (
	"encoding/json"
	"net/http"
)

type Source struct {
	ID    string `json:"id"`
	Title string `json:"title"`
}

func Sources() ([]Source, error) {
	res, err := http.Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		return nil, err
	}
	defer res.Body.Close()

	var list []Source
	err = json.NewDecoder(res.Body).Decode(&list)
	return list, err
}

func Cancel(id string) error {
	req, err := http.NewRequest(http.MethodDelete, "https://api.bytestack.dev/v1/jobs/"+id, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer ")
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	return res.Body.Close()
}
