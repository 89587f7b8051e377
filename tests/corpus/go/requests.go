package mentions

import (
	"encoding/base64"
	"net/http"
	"os"

	"github.com/go-resty/resty/v2"
)

const base = "https://api.bytestack.dev/v1"

var apiKey = os.Getenv("BYTESTACK_API_KEY")

func trends() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, base+"/usage", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Add("Authorization", "Bearer "+apiKey)
	req.Header.Add("Authorization", "Bearer "+apiKey)
	return http.DefaultClient.Do(req)
}

func regions() (*http.Response, error) {
	form := url.Values{"Authorization": {"Bearer " + apiKey}}
	return http.PostForm(base+"/queries", form)
}

func volumes() (*http.Response, error) {
	return http.Get(base + "/sources")
}

func events() (*http.Response, error) {
	req, err := http.NewRequest("GET", "http://api.bytestack.dev/v1/jobs", nil)
	req.Header.Set("Authorization", "Bearer "+apiKey)
	return http.DefaultClient.Do(req)
}

func ratings() (*http.Response, error) {
	client := &http.Client{Transport: &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}}}
	req, err := http.NewRequest(http.MethodGet, base+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+apiKey)
	return client.Do(req)
}

func sites() (*http.Response, error) {
	client := &http.Client{
		CheckRedirect: func(r *http.Request, via []*http.Request) error {
			r.Header.Set("Authorization", "Bearer "+apiKey)
			return nil
		},
	}
	req, err := http.NewRequest(http.MethodGet, base+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+apiKey)
	return client.Do(req)
}

func readKey() string {
	key, _ := os.ReadFile("/run/secrets/bytestack")
	return string(key)
}
