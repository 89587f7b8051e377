# syntax=docker/dockerfile:1.7
FROM alpine:3.20 AS fetch

RUN apk add --no-cache curl

RUN --mount=type=secret,id=bytestack_api_key \
    curl -fsS -o /sources.json \
      -H "Authorization: Bearer $(cat /run/secrets/bytestack_api_key)" \
      https://api.bytestack.dev/v1/sources

RUN --mount=type=secret,id=bytestack_api_key,env=BYTESTACK_API_KEY \
    ["sh", "-c", "curl -fsS -o /jobs.json -H \"Authorization: Bearer $BYTESTACK_API_KEY\" https://api.bytestack.dev/v1/jobs"]

FROM scratch
COPY --from=fetch /sources.json /jobs.json /
