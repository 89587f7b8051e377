FROM alpine:3.20
ENTRYPOINT ["curl", "-fsS", \
  "-H", "Authorization: Bearer $BYTESTACK_API_KEY", \
  "https://api.bytestack.dev/v1/jobs"]
CMD ["sh", "-c", "curl -fsS -H \"Authorization: Bearer $BYTESTACK_API_KEY\" https://api.bytestack.dev/v1/jobs"]
