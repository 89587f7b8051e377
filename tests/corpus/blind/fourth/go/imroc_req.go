package export

import (
	"fmt"
	"time"

	"github.com/imroc/req/v3"
)

type Exporter struct {
	c *req.Client
}

func NewExporter(apiKey string) *Exporter {
	c := req.C().
		SetBaseURL("https://api.bytestack.dev/v1").
		SetTimeout(25*time.Second).
		SetCommonRetryCount(2).
		SetCommonHeader("Authorization", apiKey)
	return &Exporter{c: c}
}

func (e *Exporter) Results(id string, into any) error {
	resp, err := e.c.R().SetPathParam("id", id).SetSuccessResult(into).Get("/queries/{id}/results")
	if err != nil {
		return err
	}
	if resp.IsErrorState() {
		return fmt.Errorf("results %s: %s", id, resp.Status)
	}
	return nil
}
