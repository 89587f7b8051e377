package mentions

import (
	"context"
	"io"
	"net/http"
)

type Doer interface {
	Do(*http.Request) (*http.Response, error)
}

type Service struct{ http Doer }

func (s *Service) Sources(ctx context.Context) ([]byte, error) {
	req, err := http.NewRequestWithContext(ctx, "GET", "https://api.bytestack.dev/v1/sources", nil)
	if err != nil {
		return nil, err
	}
	resp, err := s.http.Do(req)
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	return io.ReadAll(resp.Body)
}
