#!/bin/sh
export OTEL_EXPORTER_OTLP_ENDPOINT=https://otel.bytestack.dev
export OTEL_EXPORTER_OTLP_HEADERS="Authorization=Bearer%20${BYTESTACK_API_KEY}"
exec opentelemetry-instrument python -m mentions
