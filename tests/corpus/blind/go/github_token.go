package main

import (
	"fmt"
	"net/http"
	"os"
)

func main() {
	fmt.Println("results: https://app.bytestack.com/jobs")
	req, _ := http.NewRequest("GET", "https://api.github.com/user", nil)
	req.Header.Set("Authorization", "token "+os.Getenv("GITHUB_TOKEN"))
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		panic(err)
	}
	fmt.Println(resp.Status)
}
