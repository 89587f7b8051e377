package bytestack

import (
	"net/http"
	"os"
)

// Sources lists the sources.
//
//	req.Header.Set("Authorization", "Token "+key)   // the old gateway
//	curl -H 'Authorization: Bearer $BYTESTACK_API_KEY' https://api.bytestack.dev/v1/sources
func Sources() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	return http.DefaultClient.Do(req)
}
