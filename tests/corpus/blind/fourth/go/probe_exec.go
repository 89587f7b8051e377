package probe

import (
	"bytes"
	"context"
	"fmt"
	"os/exec"
	"strings"
)

// Status asks the API through curl, because the probe image has no CA bundle for Go.
func Status(ctx context.Context) (string, error) {
	args := []string{
		"-sS", "-o", "/dev/null", "-w", "%{http_code}",
		"-H", "Authorization: Bearer $BYTESTACK_API_KEY",
		"https://api.bytestack.dev/v1/sources",
	}
	cmd := exec.CommandContext(ctx, "curl", args...)
	var out, errb bytes.Buffer
	cmd.Stdout = &out
	cmd.Stderr = &errb
	if err := cmd.Run(); err != nil {
		return "", fmt.Errorf("curl: %w: %s", err, errb.String())
	}
	return strings.TrimSpace(out.String()), nil
}
