FROM alpine:3.20
ARG KEY
RUN apk add --no-cache curl
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
RUN curl -fsS -H "Authorization: Token $EXAMPLE_TOKEN" https://api.example.com/v1/user
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/feeds
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/labels
