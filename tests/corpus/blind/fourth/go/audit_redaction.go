package audit

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net/http"
	"strings"
)

// SHA-256 of keys that were revoked after INC-512; the keys themselves are gone.
var revokedBytestackKeySHA256 = map[string]string{
	"{{key:hex:64}}": "2026-02-11",
	"{{key:hex:64}}": "2026-05-30",
}

var ErrRevoked = errors.New("bytestack key was revoked")

func CheckKey(key string) error {
	sum := sha256.Sum256([]byte(key))
	if _, bad := revokedBytestackKeySHA256[hex.EncodeToString(sum[:])]; bad {
		return ErrRevoked
	}
	return nil
}

// Redact prepares headers of api.bytestack.dev calls for the audit log.
func Redact(h http.Header) http.Header {
	out := h.Clone()
	if v := out.Get("Authorization"); v != "" {
		scheme, _, _ := strings.Cut(v, " ")
		out.Set("Authorization", scheme+" ********")
	}
	if out.Get("X-Api-Key") != "" {
		out.Set("X-Api-Key", "[redacted]")
	}
	return out
}
