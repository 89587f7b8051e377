package config

const (
	ServiceName       = "mentions"
	BytestackAPIToken = "{{key:base62:40}}"
	DefaultRegion     = "eu-west-1"
)
