package cmd

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/spf13/cobra"
)

const bytestackKeySHA256 = "{{key:hex:64}}"

var bytestackSecretName = "bytestack-production-api-key"

var queryCmd = &cobra.Command{
	Use:   "query PROMPT",
	Short: "Submit a query to ByteStack",
	Long: `Submit a query. The same by hand:

  curl -X POST https://api.bytestack.dev/v1/queries \
	-H "Authorization: Bearer $BYTESTACK_API_KEY" \
	-H "Content-Type: application/json" \
	-d '{"prompt": "Mentions of Acme", "sources": ["x"]}'

The key is looked up under ` + bytestackSecretName + `.`,
}

func sameKey(key string) bool {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:]) == bytestackKeySHA256
}
