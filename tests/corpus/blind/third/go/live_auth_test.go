//go:build integration

package live

import (
	"net/http"
	"os"
	"testing"
)

func TestMalformedAuthorizationIsRejected(t *testing.T) {
	key := os.Getenv("BYTESTACK_API_KEY")
	if key == "" {
		t.Skip("no key")
	}
	cases := map[string]string{
		"no space":     "Bearer" + key,
		"bare key":     key,
		"colon":        "Bearer: " + key,
		"other scheme": "Token " + key,
	}
	for name, header := range cases {
		t.Run(name, func(t *testing.T) {
			req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
			req.Header.Set("Authorization", header)
			res, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			res.Body.Close()
			if res.StatusCode != http.StatusUnauthorized {
				t.Errorf("got %d, want 401", res.StatusCode)
			}
		})
	}
}
