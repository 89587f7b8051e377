FROM alpine:3.20
ARG KEY
RUN apk add --no-cache curl
RUN curl -fsS -H "Authorization: Bearer <$KEY>" https://api.bytestack.dev/v1/reports
RUN curl -fsS -H "Authorization: Bearer YOUR_API_KEY" https://api.bytestack.dev/v1/feeds
RUN curl -fsS -H "Authorization: Bearer " https://api.bytestack.dev/v1/labels
RUN curl -fsS -H "Authorization: Bearer $KEY" https://api.bytestack.dev/v1/filters
RUN curl -fsS -H "Authorization: Bearer $KEY," https://api.bytestack.dev/v1/languages
RUN curl -fsS -H "Authorisation: Bearer $KEY" https://api.bytestack.dev/v1/summaries
RUN curl -fsS -H "X-API-Key: $KEY" https://api.bytestack.dev/v1/authors
RUN curl -fsS -H "Authorization Bearer $KEY" https://api.bytestack.dev/v1/sites
RUN curl -fsS -H 'Authorization: Bearer $KEY' https://api.bytestack.dev/v1/volumes
