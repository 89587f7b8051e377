package bytestack

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestMalformedAuthorizationIsRefused(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer good-key" {
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	defer srv.Close()

	tests := []struct{ name, header string }{
		{"bare key", "good-key"},
		{"no space", "Bearergood-key"},
		{"colon", "Bearer: good-key"},
		{"wrong scheme", "Token good-key"},
		{"empty", "Bearer "},
	}
	for _, tc := range tests {
		t.Run(tc.name, func(t *testing.T) {
			req, _ := http.NewRequest(http.MethodGet, srv.URL+"/v1/sources", nil)
			req.Header.Set("Authorization", tc.header)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != http.StatusUnauthorized {
				t.Fatalf("got %d, want 401", resp.StatusCode)
			}
		})
	}
}
