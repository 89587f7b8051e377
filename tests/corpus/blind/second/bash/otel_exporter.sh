#!/bin/sh
set -eu

export OTEL_SERVICE_NAME=mention-worker
export OTEL_EXPORTER_OTLP_ENDPOINT=https://otlp.bytestack.dev
export OTEL_EXPORTER_OTLP_PROTOCOL=http/protobuf
export OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer%20${BYTESTACK_INGEST_KEY},x-region=eu"
export OTEL_RESOURCE_ATTRIBUTES="deployment.environment=prod,service.version=$(git rev-parse --short HEAD)"

exec opentelemetry-instrument python -m worker
