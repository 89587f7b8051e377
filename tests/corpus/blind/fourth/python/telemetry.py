import os

import requests
from opentelemetry import trace
from opentelemetry.instrumentation.requests import RequestsInstrumentor

os.environ.setdefault("OTEL_EXPORTER_OTLP_ENDPOINT", "https://otlp.example.org")
os.environ.setdefault("OTEL_EXPORTER_OTLP_HEADERS", f"Authorization=Basic%20{os.environ['OTLP_BASIC']}")

RequestsInstrumentor().instrument()
tracer = trace.get_tracer("mentions")

session = requests.Session()
session.headers |= {"Authorization": "Bearer {}".format(os.environ["BYTESTACK_API_KEY"])}


@tracer.start_as_current_span("sources")
def sources() -> list[dict]:
    return session.get("https://api.bytestack.dev/v1/sources", timeout=10).json()["sources"]
