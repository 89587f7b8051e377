package main
import ("net/http"; "os"; "strconv")
func main() {
	req, _ := http.NewRequest("GET", "https://api.bytestack.dev/v1/jobs", nil)
	req.Header.Set("Authorization", "Bearer "+strconv.Quote(os.Getenv("BYTESTACK_API_KEY")))
	http.DefaultClient.Do(req)
}
