package release

const Homepage = "https://www.bytestack.com"

var checksums = map[string]string{
	"bytestack-cli_linux_amd64":  "{{key:hex:64}}",
	"bytestack-cli_darwin_arm64": "{{key:hex:64}}",
}

const (
	Revision  = "{{key:hex:40}}"
	KeySHA256 = "{{key:hex:64}}"
)
