package schedule

import (
	"fmt"
	"net/http"
	"net/url"
	"os"
	"strings"
)

func Pause(job string) error {
	apiKey := os.Getenv("BYTESTACK_API_KEY")
	endpoint := "https://api.bytestack.dev/v1/jobs/" + url.PathEscape(job) + "/pause"

	req, err := http.NewRequest(http.MethodPost, endpoint, strings.NewReader("{}"))
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", "Bearer "+url.QueryEscape(apiKey))
	req.Header.Set("Content-Type", "application/json")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return err
	}
	if resp.StatusCode >= 400 {
		return fmt.Errorf("pause %s: %s", job, resp.Status)
	}
	return nil
}
