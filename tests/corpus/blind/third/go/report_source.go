package report

import (
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

type source struct {
	Name string `json:"name"`
	Kind string `json:"kind"`
}

func listSources() ([]source, error) {
	client := resty.New().
		SetBaseURL("https://api.bytestack.dev/v1").
		SetTimeout(15 * time.Second).
		SetAuthScheme("Token").
		SetAuthToken(os.Getenv("BYTESTACK_TOKEN"))

	var out []source
	_, err := client.R().
		SetResult(&out).
		Get("/sources")
	return out, err
}
