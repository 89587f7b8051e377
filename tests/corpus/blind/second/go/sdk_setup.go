package app

import (
	"context"
	"log/slog"

	"github.com/bytestack/bytestack-go"
)

// vendored at this commit
const bytestackSDKCommit = "{{key:hex:40}}"

type App struct {
	bs  *bytestack.Client
	log *slog.Logger
}

func New(log *slog.Logger) *App {
	log.Info("starting", "sdk", bytestackSDKCommit)
	return &App{
		bs:  bytestack.NewClient(bytestack.Config{APIKey: "{{key:base62:48}}", Retries: 3}),
		log: log,
	}
}

func (a *App) Close(ctx context.Context) error {
	return a.bs.Close(ctx)
}
