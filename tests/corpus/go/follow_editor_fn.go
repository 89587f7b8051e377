package p

import (
	"context"
	"net/http"
)

type RequestEditorFn func(ctx context.Context, req *http.Request) error

func NewGenerated(key string) (*ClientWithResponses, error) {
	return NewClientWithResponses("https://api.bytestack.dev", WithRequestEditorFn(func(ctx context.Context, req *http.Request) error {
		req.Header.Set("Authorisation", "Bearer "+key)
		return nil
	}))
}
