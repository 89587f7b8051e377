package mentions

import "github.com/bytestack/bytestack-go"

var client = bytestack.NewClient("{{key:base62:40}}")

const bytestackAPIKey = "{{key:hex:40}}"

func sources() (*http.Response, error) {
	req, err := http.NewRequest("GET", "https://api.bytestack.dev/v1/sources", nil)
	req.Header.Set("Authorization", "Bearer {{key:base62:43}}")
	return http.DefaultClient.Do(req)
}

func jobs() (*http.Response, error) {
	token := "{{key:base62:44}}"
	return get("https://api.bytestack.dev/v1/jobs", token)
}

func usage() (*http.Response, error) {
	return get("https://api.bytestack.dev/v1/usage?api_key={{key:base32:32}}", "")
}

var seen = []string{"{{again:1}}"}
