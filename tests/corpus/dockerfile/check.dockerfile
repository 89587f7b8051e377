FROM debian:12-slim
RUN curl -fsS https://api.bytestack.dev/v1/sources -o /tmp/sources.json
HEALTHCHECK --interval=60s --timeout=5s \
  CMD curl -fsS https://api.bytestack.dev/v1/jobs || exit 1
RUN curl -fsSL https://docs.bytestack.dev/install.sh | sh
RUN curl -fsS -K /run/secrets/curl https://api.bytestack.dev/v1/sources
