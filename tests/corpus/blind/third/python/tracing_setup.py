import os

from opentelemetry import trace
from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor


def setup():
    key = os.environ["BYTESTACK_INGEST_KEY"]
    os.environ.setdefault("OTEL_EXPORTER_OTLP_ENDPOINT", "https://otel.bytestack.dev")
    os.environ["OTEL_EXPORTER_OTLP_HEADERS"] = "Authorization=Bearer%20" + key
    provider = TracerProvider()
    provider.add_span_processor(BatchSpanProcessor(OTLPSpanExporter()))
    trace.set_tracer_provider(provider)
