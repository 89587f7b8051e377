package secretfile

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
)

func load(path string) (string, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return "", err
	}
	return string(bytes.TrimSpace(raw)), nil
}

func NewRequest(u string) (*http.Request, error) {
	key, err := load("/var/run/secrets/bytestack/api-key")
	if err != nil {
		return nil, fmt.Errorf("bytestack key: %w", err)
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.bytestack.dev"+u, nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", fmt.Sprintf("%s %s", "Bearer", key))
	return req, nil
}
