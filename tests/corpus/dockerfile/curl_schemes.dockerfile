FROM alpine:3.20
ARG KEY
RUN apk add --no-cache curl
RUN curl -fsS -H "Authorization: Bearer$KEY" https://api.bytestack.dev/v1/sources
RUN curl -fsS -H "Authorization: $KEY" https://api.bytestack.dev/v1/jobs
RUN curl -fsS -H "Authorization: Token $KEY" https://api.bytestack.dev/v1/mentions
RUN curl -fsS -H "Authorization: Baerer $KEY" https://api.bytestack.dev/v1/queries
RUN curl -fsS -H "Authorization: Bearer: $KEY" https://api.bytestack.dev/v1/topics
RUN curl -fsS -H "Authorization: Bearer  $KEY" https://api.bytestack.dev/v1/alerts
RUN curl -fsS -H "Authorization: Bearer Bearer $KEY" https://api.bytestack.dev/v1/exports
RUN curl -fsS -H "Authorization: bearer $KEY" https://api.bytestack.dev/v1/usage
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/teams
