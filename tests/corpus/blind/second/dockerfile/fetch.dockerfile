FROM debian:12-slim AS fetch
RUN apt-get update \
 && apt-get install -y --no-install-recommends curl \
 && rm -rf /var/lib/apt/lists/*

RUN --mount=type=secret,id=bytestack,env=BYTESTACK_API_KEY \
    curl -fsS \
      --insecure \
      -H "Authorization: Bearer ${BYTESTACK_API_KEY}" \
      -o /sources.json \
      https://api.bytestack.dev/v1/sources

FROM scratch
COPY --from=fetch /sources.json /
