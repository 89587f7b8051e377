package logging

import (
	"strings"
	"testing"
)

func TestMaskHidesLongValues(t *testing.T) {
	in := "upstream rejected {{key1:base62:40}} (401)"
	out := Mask(in)
	if strings.Contains(out, in[18:58]) {
		t.Fatalf("value still visible: %s", out)
	}
	if !strings.HasSuffix(out, "(401)") {
		t.Errorf("suffix lost: %s", out)
	}
}
