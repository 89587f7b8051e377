package cmd

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"strings"

	"github.com/spf13/cobra"
)

var queryCmd = &cobra.Command{
	Use:   "query PROMPT",
	Short: "Submit a query and print the raw answer",
	Args:  cobra.ExactArgs(1),
	RunE: func(cmd *cobra.Command, args []string) error {
		key := os.Getenv("BYTESTACK_API_KEY")
		if key == "" {
			return fmt.Errorf("BYTESTACK_API_KEY is not set")
		}
		payload := fmt.Sprintf(`{"prompt": %q, "sources": ["x"]}`, args[0])
		req, err := http.NewRequest("POST", "https://api.bytestack.dev/v1/queries", strings.NewReader(payload))
		if err != nil {
			return err
		}
		req.Header.Set("Authorization", fmt.Sprintf("Bearer %s\n", key))
		req.Header.Set("Content-Type", "application/json")
		res, err := http.DefaultClient.Do(req)
		if err != nil {
			return err
		}
		defer res.Body.Close()
		_, err = io.Copy(cmd.OutOrStdout(), res.Body)
		return err
	},
}
