package p

import "net/http"

type Config struct {
	Endpoint string
	APIKey   string
}

type Service struct {
	cfg Config
}

func NewService(key string) *Service {
	return &Service{cfg: Config{Endpoint: "https://api.bytestack.dev/v1", APIKey: key}}
}

func (s *Service) Run() (*http.Response, error) {
	req, err := http.NewRequest("POST", s.cfg.Endpoint+"/queries", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer"+s.cfg.APIKey)
	return http.DefaultClient.Do(req)
}
