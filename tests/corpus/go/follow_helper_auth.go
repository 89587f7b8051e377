package p

import "net/http"

func authorize(req *http.Request, key string) {
	req.Header.Set("Authorization", "Token "+key)
}

func run(key string) (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/jobs", nil)
	if err != nil {
		return nil, err
	}
	authorize(req, key)
	return http.DefaultClient.Do(req)
}
