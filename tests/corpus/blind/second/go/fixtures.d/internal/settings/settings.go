package settings

const (
	bytestackToken = "{{key1:base62:40}}"
	retries        = 3
)

func Token() string { return bytestackToken }
