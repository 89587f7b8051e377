package devtool

import (
	"net/http"
	"os"
	"strings"
)

const (
	emulatorURL = "http://localhost:8089/v1"
	liveURL     = "https://api.bytestack.dev/v1"
)

func emulatorClient() *http.Client {
	return &http.Client{Transport: &http.Transport{
		DisableKeepAlives: true,
	}}
}

func PingEmulator() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, emulatorURL+"/sources", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	return emulatorClient().Do(req)
}

func PingLive() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, liveURL+"/sources", nil)
	if err != nil {
		return nil, err
	}
	auth := strings.Join([]string{"Bearer", os.Getenv("BYTESTACK_API_KEY")}, " ")
	req.Header = http.Header{"Authorization": {auth}, "Accept": {"application/json"}}
	return http.DefaultClient.Do(req)
}
