package sources

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	"golang.org/x/oauth2"
)

type Source struct {
	Name string `json:"name"`
}

func List(ctx context.Context) ([]Source, error) {
	ts := oauth2.StaticTokenSource(&oauth2.Token{AccessToken: os.Getenv("BYTESTACK_API_KEY"), TokenType: "Bearer"})
	client := oauth2.NewClient(ctx, ts)

	resp, err := client.Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		return nil, err
	}
	defer resp.Body.Close()
	if resp.StatusCode == http.StatusPaymentRequired {
		return nil, fmt.Errorf("unpaid balance: %s", resp.Status)
	}
	var out []Source
	return out, json.NewDecoder(resp.Body).Decode(&out)
}
