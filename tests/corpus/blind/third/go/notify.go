package notify

import (
	"io"
	"net/http"
	"os"
)

func newRequest(method, u, auth string, body io.Reader) (*http.Request, error) {
	req, err := http.NewRequest(method, u, body)
	if err != nil {
		return nil, err
	}
	req.Header.Set("Authorization", auth)
	return req, nil
}

func Transcribe(audio io.Reader) (*http.Request, error) {
	return newRequest("POST", "https://api.deepgram.com/v1/listen", "Token "+os.Getenv("DEEPGRAM_API_KEY"), audio)
}

func Announce(channel string, msg io.Reader) (*http.Request, error) {
	return newRequest("POST", "https://discord.com/api/v10/channels/"+channel+"/messages", "Bot "+os.Getenv("DISCORD_TOKEN"), msg)
}

func Mentions(q io.Reader) (*http.Request, error) {
	return newRequest("POST", "https://api.bytestack.dev/v1/queries", "Bearer "+os.Getenv("BYTESTACK_API_KEY"), q)
}
