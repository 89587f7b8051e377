package failover

import (
	"bytes"
	"net/http"
	"os"
)

func submit(body []byte) (*http.Response, error) {
	primary := os.Getenv("BYTESTACK_API_KEY")
	secondary := os.Getenv("BYTESTACK_API_KEY_FALLBACK")

	req, err := http.NewRequest(http.MethodPost, "https://api.bytestack.dev/v1/queries", bytes.NewReader(body))
	if err != nil {
		return nil, err
	}
	req.Header["Content-Type"] = []string{"application/json"}
	req.Header["Authorization"] = []string{"Bearer " + primary, "Bearer " + secondary}
	return http.DefaultClient.Do(req)
}
