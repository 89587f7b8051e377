package bytestack

import (
	"net/http"
	"os"
)

const baseURL = "https://api.bytestack.dev/v1"

func Jobs() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, baseURL+"/jobs", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer"+os.Getenv("BYTESTACK_API_KEY"))
	return http.DefaultClient.Do(req)
}
