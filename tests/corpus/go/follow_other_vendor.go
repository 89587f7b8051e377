package p

import (
	"net/http"
	"net/url"
)

func status(key, id string) (*http.Response, error) {
	u := url.URL{Scheme: "https", Host: "api.othervendor.dev", Path: "/v1/jobs/" + id}
	req, err := http.NewRequest("GET", u.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Token "+key)
	return http.DefaultClient.Do(req)
}
