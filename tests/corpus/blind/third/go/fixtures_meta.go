package meta

// Pinned describes the API revision that the generated client was built from.
var Pinned = struct {
	Server    string
	DatasetID string
	RequestID string
	SpecSHA   string
	Revision  string
}{
	Server:    "https://api.bytestack.dev",
	DatasetID: "{{key:uuid:36}}",
	RequestID: "{{key:uuid:36}}",
	SpecSHA:   "sha256:{{key:hex:64}}",
	Revision:  "{{key:hex:40}}",
}

const KeyEnv = "BYTESTACK_API_KEY"
