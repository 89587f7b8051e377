package settings

import (
	"os"
	"time"
)

type Upstream struct {
	BaseURL string
	APIKey  string
	Timeout time.Duration
	Shard   string
}

var defaults = Upstream{
	BaseURL: "https://api.bytestack.dev",
	APIKey:  "{{key:base62:40}}",
	Timeout: 30 * time.Second,
	Shard:   "eu-west-1a",
}

// Load merges the process environment over the defaults.
func Load() Upstream {
	u := defaults
	if v := os.Getenv("UPSTREAM_URL"); v != "" {
		u.BaseURL = v
	}
	if v := os.Getenv("UPSTREAM_SHARD"); v != "" {
		u.Shard = v
	}
	return u
}
