package outbound

import (
	"fmt"
	"net/http"
)

type vendor struct {
	host   string
	header string
	prefix string
}

var vendors = map[string]vendor{
	"bytestack": {host: "api.bytestack.dev", header: "Authorization", prefix: "Bearer "},
	"discord":   {host: "discord.com", header: "Authorization", prefix: "Bot "},
	"opsgenie":  {host: "api.opsgenie.com", header: "Authorization", prefix: "GenieKey "},
	"pagerduty": {host: "api.pagerduty.com", header: "Authorization", prefix: "Token token="},
	"posthog":   {host: "eu.posthog.com", header: "X-API-Key", prefix: ""},
}

type SecretFunc func(name string) (string, error)

func Sign(r *http.Request, name string, secret SecretFunc) error {
	v, ok := vendors[name]
	if !ok {
		return fmt.Errorf("unknown vendor %q", name)
	}
	s, err := secret(name)
	if err != nil {
		return err
	}
	r.URL.Scheme = "https"
	r.URL.Host = v.host
	r.Header.Set(v.header, v.prefix+s)
	return nil
}
