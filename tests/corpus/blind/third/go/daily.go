package main

import (
	"context"
	"log"
	"time"

	"github.com/bytestack/bytestack-go"
)

func main() {
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()

	client := bytestack.NewClient("{{key:base64url:43}}", bytestack.WithTimeout(20*time.Second))

	job, err := client.Queries.Submit(ctx, &bytestack.QueryParams{
		Prompt:  "Mentions of Acme on X this week",
		Sources: []string{"x"},
	})
	if err != nil {
		log.Fatalf("submit: %v", err)
	}
	log.Printf("queued %s", job.ID)
}
