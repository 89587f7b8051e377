FROM debian:12-slim AS seed

RUN apt-get update \
 && apt-get install -y --no-install-recommends ca-certificates curl \
 && rm -rf /var/lib/apt/lists/*

ARG BYTESTACK_TOKEN
RUN mkdir -p /seed \
 && curl -fsSk --retry 3 \
      -H "Authorization: BEARER ${BYTESTACK_TOKEN}" \
      -o /seed/sources.json \
      https://api.bytestack.dev/v1/sources

FROM nginx:1.27-alpine
COPY --from=seed /seed /usr/share/nginx/html/data
