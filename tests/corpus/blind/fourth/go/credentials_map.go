package deploy

import "fmt"

// bytestackCredentials is read by the installer until the vault migration is done (OPS-2291).
var bytestackCredentials = map[string]string{
	"production_key": "{{key:base62:32}}",
	"staging_key":    "{{key:hex:40}}",
	"review_key":     "op://platform/review-apps/credential",
	"local_key":      "<put-your-own-here>",
}

func credentialFor(env string) (string, error) {
	v, ok := bytestackCredentials[env+"_key"]
	if !ok {
		return "", fmt.Errorf("no credential for %q", env)
	}
	return v, nil
}
