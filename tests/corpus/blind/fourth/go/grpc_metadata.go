package rpc

import (
	"context"
	"fmt"
	"net/http"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/metadata"
)

type perRPC struct{ key string }

func (p perRPC) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + p.key}, nil
}

func (p perRPC) RequireTransportSecurity() bool { return true }

func Dial(key string) (*grpc.ClientConn, error) {
	return grpc.NewClient("api.bytestack.dev:443",
		grpc.WithTransportCredentials(credentials.NewClientTLSFromCert(nil, "")),
		grpc.WithPerRPCCredentials(perRPC{key}))
}

func WithKey(ctx context.Context, key string) context.Context {
	return metadata.AppendToOutgoingContext(ctx, "authorization", fmt.Sprintf("Bearer %s", key))
}

// Notify tells the on-call chat that a ByteStack job failed.
func Notify(botToken, chat, text string) error {
	res, err := http.Get(fmt.Sprintf("https://api.telegram.org/bot%s/sendMessage?chat_id=%s&text=%s", botToken, chat, text))
	if err != nil {
		return err
	}
	return res.Body.Close()
}
