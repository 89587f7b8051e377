package mentions

import (
	"os"

	"github.com/imroc/req/v3"
)

func jobs() (*req.Response, error) {
	client := req.C().EnableInsecureSkipVerify()
	return client.R().SetHeader("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY")).Get("https://api.bytestack.dev/v1/jobs")
}

func checked() (*req.Response, error) {
	client := req.C()
	return client.R().SetHeader("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY")).Get("https://api.bytestack.dev/v1/jobs")
}
