FROM alpine:3.20
RUN apk add --no-cache curl

ENV PROBE_INTERVAL=60
WORKDIR /probe

HEALTHCHECK --interval=60s --timeout=5s CMD test -f /probe/alive

CMD ["curl", "-fsS", \
     "-H", "Authorization: Bearer $BYTESTACK_API_KEY", \
     "https://api.bytestack.dev/v1/sources"]
