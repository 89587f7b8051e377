package schedule

import (
	"fmt"
	"net/http"
	"net/url"
)

// Create registers a recurring query.
func Create(apiKey, prompt, cron string) error {
	form := url.Values{
		"prompt": {prompt},
		"cron":   {cron},
		"Authorization": {"Bearer " + apiKey},
	}
	res, err := http.PostForm("https://api.bytestack.dev/v1/jobs", form)
	if err != nil {
		return err
	}
	defer res.Body.Close()
	if res.StatusCode >= 300 {
		return fmt.Errorf("create job: %s", res.Status)
	}
	return nil
}
