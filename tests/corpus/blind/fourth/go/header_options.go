package opts

import (
	"net/http"
	"strings"
)

type Option func(*http.Request)

func WithBearer(key string) Option {
	var b strings.Builder
	b.WriteString("Bearer ")
	b.WriteString(key)
	value := b.String()
	return func(r *http.Request) { r.Header.Set("Authorization", value) }
}

func WithHeader(name, value string) Option {
	return func(r *http.Request) { r.Header.Add(name, value) }
}

func Get(path string, options ...Option) (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://api.bytestack.dev"+path, http.NoBody)
	if err != nil {
		return nil, err
	}
	for _, o := range options {
		o(req)
	}
	return http.DefaultClient.Do(req)
}
