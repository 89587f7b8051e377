package main

import (
	"flag"
	"os"
)

var (
	base  = flag.String("bytestack-url", "https://api.bytestack.dev", "API root")
	token = flag.String("bytestack-token", os.Getenv("BYTESTACK_TOKEN"), "API key (default $BYTESTACK_TOKEN)")
	dry   = flag.Bool("dry-run", false, "print the curl command instead of running it")
)

func main() {
	flag.Parse()
	if *token == "" {
		println("set BYTESTACK_TOKEN=<your key>")
		os.Exit(2)
	}
}
