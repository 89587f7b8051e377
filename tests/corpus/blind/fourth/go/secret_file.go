package secretfile

import (
	"bytes"
	"fmt"
	"net/http"
	"os"
	"sync"
)

const defaultPath = "/run/secrets/bytestack_api_key"

type FileKey struct {
	once sync.Once
	val  string
	err  error
}

func (f *FileKey) Get() (string, error) {
	f.once.Do(func() {
		raw, err := os.ReadFile(defaultPath)
		if err != nil {
			f.err = fmt.Errorf("bytestack key: %w", err)
			return
		}
		f.val = string(bytes.TrimSpace(raw))
	})
	return f.val, f.err
}

func (f *FileKey) Do(c *http.Client, path string) (*http.Response, error) {
	key, err := f.Get()
	if err != nil {
		return nil, err
	}
	req, err := http.NewRequest(http.MethodGet, "https://api.bytestack.dev"+path, nil)
	if err != nil {
		return nil, err
	}
	req.Header["Authorization"] = []string{"Bearer " + key}
	return c.Do(req)
}
