package main

import (
	"log"
	"net/http"
	"net/http/httputil"
	"net/url"
	"os"
)

func main() {
	target, err := url.Parse("https://api.bytestack.dev")
	if err != nil {
		log.Fatal(err)
	}
	apiKey := os.Getenv("BYTESTACK_API_KEY")
	proxy := httputil.NewSingleHostReverseProxy(target)
	direct := proxy.Director
	proxy.Director = func(r *http.Request) {
		direct(r)
		r.Host = target.Host
		r.Header.Del("Cookie")
		r.Header.Set("X-Api-Key", apiKey)
	}
	http.Handle("/v1/", proxy)
	log.Fatal(http.ListenAndServe("127.0.0.1:8088", nil))
}
