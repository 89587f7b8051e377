package jobs

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"
	"strings"
)

func cancel(id string) error {
	apiKey, ok := os.LookupEnv("BYTESTACK_API_KEY")
	if !ok {
		return fmt.Errorf("%q is not set", "BYTESTACK_API_KEY")
	}
	slog.Info("cancel", "job", fmt.Sprintf("%q", id))

	req, err := http.NewRequest("DELETE", "https://api.bytestack.dev/v1/jobs/"+strings.TrimSpace(id), nil)
	if err != nil {
		return err
	}
	req.Header.Add("Authorization", fmt.Sprintf("Bearer %q", apiKey))
	_, err = http.DefaultClient.Do(req)
	return err
}
