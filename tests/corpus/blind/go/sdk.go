package jobs

import (
	"context"

	"github.com/acme/bytestack-go"
)

func Run(ctx context.Context, prompt string) error {
	c := bytestack.NewClient("bsk_live_{{key:base62:32}}")
	_, err := c.Queries.Create(ctx, prompt)
	return err
}
