package wrapper

func sources(c *Client, key string) error {
	res, err := c.R().SetHeader("Authorization", "Bearer"+key).Get("https://api.bytestack.dev/v1/sources")
	if err != nil {
		return err
	}
	return res.Err
}

func jobs(key string) (string, error) {
	out, err := doGet("https://api.bytestack.dev/v1/jobs", map[string]string{"Authorization": "Baerer " + key})
	return out, err
}

func right(key string) (string, error) {
	out, err := doGet("https://api.bytestack.dev/v1/jobs", map[string]string{"Authorization": "Bearer " + key})
	return out, err
}
