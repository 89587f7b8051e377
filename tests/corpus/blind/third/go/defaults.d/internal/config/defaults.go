package config

import "time"

type Upstream struct {
	URL     string
	APIKey  string
	Timeout time.Duration
}

type Config struct {
	Listen    string
	ByteStack Upstream
}

func Defaults() Config {
	return Config{
		Listen: ":8080",
		ByteStack: Upstream{
			URL:     "https://api.bytestack.dev",
			APIKey:  "{{key1:base62:40}}",
			Timeout: 30 * time.Second,
		},
	}
}
