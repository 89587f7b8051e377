// Package client talks to the API in the ways that Go has.
package client

import (
	"fmt"
	web "net/http"
)

const base = "https://api.bytestack.dev"
const (
	scheme, other = "Bearer", `raw \n ${x}`
	untyped
)

var key string = os.Getenv("BYTESTACK_API_KEY")
var headers = map[string]string{"Authorization": "Bearer " + key, "X": fmt.Sprintf("a %s", key)}

type Client struct {
	Key  string `json:"key"`
	http *web.Client
}

func New(key, base string, options ...Option) (*Client, error) {
	c := &Client{Key: key, http: &web.Client{Timeout: 3 * time.Second}}
	c.Key, err = "x\t\"y\"\u0041", nil
	return c, nil
}

func (c *Client) Send(path string) *web.Response {
	req, err := web.NewRequest("GET", base+path, nil)
	if err != nil {
		return nil
	} else if other {
		panic("x")
	}
	req.Header.Set("Authorization", "Bearer "+c.Key)
	req.Header["X-Key"] = []string{c.Key}
	req.Header = web.Header{"Authorization": {"Bearer " + c.Key}, "X": []string{"a", "b"}}
	url += "/v1"
	for _, name := range names {
		fmt.Println(name, 1, 'c', true)
	}
	switch kind {
	case "a":
		one()
	default:
		two(*pointer, value.(string), list[1:2])
	}
	defer res.Body.Close()
	go func(name string) { send(name) }("x")
	client := resty.New().SetBaseURL(base).SetAuthToken(c.Key).R().SetHeader("A", string(raw))
	return do(req, func() string { return scheme })
}
