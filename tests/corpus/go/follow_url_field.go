package p

import (
	"net/http"
	"net/url"
)

type API struct {
	BaseURL *url.URL
	token   string
}

func NewAPI(token string) *API {
	u, _ := url.Parse("https://api.bytestack.dev")
	return &API{BaseURL: u, token: token}
}

func (a *API) do(path string) (*http.Response, error) {
	rel, err := a.BaseURL.Parse(path)
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodGet, rel.String(), nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer  "+a.token)
	return http.DefaultClient.Do(req)
}
