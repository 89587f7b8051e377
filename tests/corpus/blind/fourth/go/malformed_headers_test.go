package gateway

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRejectsMalformedAuthorization(t *testing.T) {
	srv := httptest.NewServer(NewHandler(nil))
	defer srv.Close()

	cases := []struct {
		name  string
		value string
	}{
		{"no scheme", "bytestack-key-for-tests"},
		{"wrong scheme", "Token bytestack-key-for-tests"},
		{"no space", "Bearerbytestack-key-for-tests"},
		{"colon", "Bearer: bytestack-key-for-tests"},
		{"twice", "Bearer Bearer bytestack-key-for-tests"},
		{"nothing", "Bearer "},
	}
	for _, tc := range cases {
		t.Run(tc.name, func(t *testing.T) {
			req, _ := http.NewRequest(http.MethodGet, srv.URL+"/v1/sources", nil)
			req.Host = "api.bytestack.dev"
			req.Header.Set("Authorization", tc.value)
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				t.Fatal(err)
			}
			if resp.StatusCode != http.StatusUnauthorized {
				t.Fatalf("want 401, got %d", resp.StatusCode)
			}
		})
	}
}
