package submit

import (
	"encoding/json"
	"fmt"

	"github.com/valyala/fasthttp"
)

type Query struct {
	Prompt  string   `json:"prompt"`
	Sources []string `json:"sources"`
}

type Submitter struct {
	client *fasthttp.Client
	apiKey string
}

func (s *Submitter) Submit(q Query) (int, error) {
	req := fasthttp.AcquireRequest()
	resp := fasthttp.AcquireResponse()
	defer fasthttp.ReleaseRequest(req)
	defer fasthttp.ReleaseResponse(resp)

	req.SetRequestURI("http://api.bytestack.dev/v1/queries")
	req.Header.SetMethod(fasthttp.MethodPost)
	req.Header.SetContentType("application/json")
	req.Header.Set(fasthttp.HeaderAuthorization, fmt.Sprintf("Bearer %q", s.apiKey))

	buf, err := json.Marshal(q)
	if err != nil {
		return 0, err
	}
	req.SetBody(buf)
	if err := s.client.Do(req, resp); err != nil {
		return 0, err
	}
	return resp.StatusCode(), nil
}
