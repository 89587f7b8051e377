package poller

import (
	"fmt"
	"os"
	"time"

	"github.com/go-resty/resty/v2"
)

type status struct {
	ID    string `json:"id"`
	State string `json:"state"`
}

func Wait(id string) error {
	client := resty.New().
		SetBaseURL("https://api.bytestack.dev/v1").
		SetTimeout(15 * time.Second).
		SetRetryCount(3).
		SetAuthToken("Bearer " + os.Getenv("BYTESTACK_API_KEY"))

	for {
		var s status
		resp, err := client.R().SetResult(&s).SetPathParam("id", id).Get("/queries/{id}")
		if err != nil {
			return err
		}
		if resp.IsError() {
			return fmt.Errorf("query %s: %s", id, resp.Status())
		}
		if s.State == "done" {
			return nil
		}
		time.Sleep(2 * time.Second)
	}
}
