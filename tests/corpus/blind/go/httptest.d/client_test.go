package bytestack

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestRejectsMalformed(t *testing.T) {
	srv := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "Bearer good" {
			w.WriteHeader(http.StatusUnauthorized)
		}
	}))
	defer srv.Close()
	for _, v := range []string{"Token good", "Bearergood", "bearer: good", ""} {
		req, _ := http.NewRequest("GET", srv.URL+"/v1/sources", nil)
		req.Header.Set("Authorization", v)
		resp, err := http.DefaultClient.Do(req)
		if err != nil || resp.StatusCode != 401 {
			t.Fatalf("%q: want 401", v)
		}
	}
}
