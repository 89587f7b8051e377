package probe

import (
	"crypto/tls"
	"net/http"
	"time"
)

func Check(apiKey string) (int, error) {
	client := &http.Client{
		Timeout: 10 * time.Second,
		Transport: &http.Transport{
			TLSClientConfig: &tls.Config{InsecureSkipVerify: true},
		},
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.bytestack.dev/v1/sources", nil)
	if err != nil {
		return 0, err
	}
	req.Header.Set("Authorization", "bearer "+apiKey)
	res, err := client.Do(req)
	if err != nil {
		return 0, err
	}
	defer res.Body.Close()
	return res.StatusCode, nil
}
