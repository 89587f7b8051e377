package mentions

import (
	"context"
	"fmt"
	"net/http"
)

type Client struct {
	Token string
	HTTP  *http.Client
}

func (c *Client) Cancel(ctx context.Context, id string) error {
	url := fmt.Sprintf("https://api.bytestack.dev/v1/jobs/%s/cancel", id)
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, url, nil)
	if err != nil {
		return err
	}
	req.Header.Set("Authorization", fmt.Sprintf("Bearer: %s", c.Token))
	_, err = c.HTTP.Do(req)
	return err
}
