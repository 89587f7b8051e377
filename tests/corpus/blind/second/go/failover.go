package failover

import (
	"net/http"
	"os"
)

func newRequest(path string) (*http.Request, error) {
	primaryKey := os.Getenv("BYTESTACK_API_KEY")
	standbyKey := os.Getenv("BYTESTACK_API_KEY_STANDBY")

	req, err := http.NewRequest("GET", "https://api.bytestack.dev"+path, http.NoBody)
	if err != nil {
		return nil, err
	}
	req.Header["Accept"] = []string{"application/json"}
	req.Header["Authorization"] = []string{"Bearer " + primaryKey, "Bearer " + standbyKey}
	return req, nil
}
