package sync

import (
	"net/http"
	"os"
)

func issues(repo string) (*http.Response, error) {
	req, _ := http.NewRequest("GET", "https://api.github.com/repos/"+repo+"/issues", nil)
	req.Header.Set("Authorization", "token "+os.Getenv("GITHUB_TOKEN"))
	req.Header.Set("Accept", "application/vnd.github+json")
	return http.DefaultClient.Do(req)
}

func mentions(id string) (*http.Response, error) {
	req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/queries/"+id, nil)
	req.Header.Set("Authorization", "Bearer "+os.Getenv("BYTESTACK_API_KEY"))
	return http.DefaultClient.Do(req)
}

func pagerduty(incident string) (*http.Response, error) {
	req, _ := http.NewRequest("GET", "https://api.pagerduty.com/incidents/"+incident, nil)
	req.Header.Set("Authorization", "Token token="+os.Getenv("PAGERDUTY_TOKEN"))
	return http.DefaultClient.Do(req)
}
