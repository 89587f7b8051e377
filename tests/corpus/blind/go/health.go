package health

import (
	"fmt"
	"net/http"
)

func Check() error {
	resp, err := http.Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	if resp.StatusCode != http.StatusOK {
		return fmt.Errorf("bytestack: %s", resp.Status)
	}
	return nil
}
